package org.ratswerk.plugins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.Version;
import org.ratswerk.core.policy.Pin;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.site.Offer;

/** Makes of what somebody asks for, in words, a wish of p2's units. */
final class Wishes {
    private static final Texts TEXTS = Texts.of(Wishes.class);

    private final Rules rules;

    /** @param rules what may be */
    Wishes(Rules rules) {
        this.rules = rules;
    }

    /**
     * The wish of a request.
     *
     * @param sites what sites offer
     * @param warnings takes what is passed over, and why
     */
    P2.Wish of(Request request, IProfile state, Asked sites, List<String> warnings) throws FaultException {
        var wish = new P2.Wish();
        try {
            for (String id : request.install()) {
                install(id, wish, state, sites, warnings);
            }
            for (String id : request.update()) {
                update(id, wish, state, sites, warnings);
            }
        } catch (FaultException e) {
            // a site that could not be used may be the one that offers it
            var faults = new ArrayList<>(e.faults());
            faults.addAll(sites.faults());
            throw new FaultException(faults);
        }
        sites.faults().forEach(fault -> warnings.add(fault.toString()));
        for (String id : request.remove()) {
            remove(id, wish, state);
        }
        if (request.updateAll()) {
            warnPassedOver(state, sites, warnings);
            return withAll(wish, state, sites);
        }
        return wish;
    }

    /** What has to be done so that the policy is fulfilled. */
    Request prescribed(Request asked, IProfile state) {
        var install = new ArrayList<String>();
        var update = new ArrayList<String>();
        var remove = new ArrayList<String>();
        Set<IInstallableUnit> roots = P2.roots(state);
        for (Pin pin : rules.policy().plugins()) {
            Optional<IInstallableUnit> root = roots.stream().filter(each -> Units.id(each).equals(pin.id())).findFirst();
            if (root.isEmpty()) {
                install.add(pin.id());
            } else if (!P2.isShared(state, root.get())) {
                update.add(pin.id());
            }
        }
        for (IInstallableUnit root : roots) {
            if (Units.isFeature(root) && !Units.isBase(root) && !P2.isShared(state, root)
                    && rules.policy().pluginsOnly() && rules.pin(Units.id(root)).isEmpty()) {
                remove.add(Units.id(root));
            }
        }
        return new Request(install, update, false, remove, asked.sites(), asked.allowUnsigned(), true);
    }

    /** Adds a unit, in the place of the present one if there is one. */
    static void add(P2.Wish wish, IInstallableUnit unit, IInstallableUnit present, IProfile state, Asked asked) {
        if (wish.add().stream().anyMatch(known -> known.getId().equals(unit.getId()))) {
            return;
        }
        if (present == null) {
            wish.add().add(unit);
        } else {
            wish.replace(present, unit);
        }
        // the product is what makes a window of the base
        if (Units.id(unit).equals(Units.MAIN)) {
            P2.root(state, Units.PRODUCT).ifPresent(product -> Units.versions(asked, Units.PRODUCT).stream()
                    .filter(other -> other.getVersion().compareTo(unit.getVersion()) <= 0
                            || Units.versions(asked, unit.getId()).size() == 1)
                    .max(Comparator.comparing(IInstallableUnit::getVersion))
                    .filter(other -> !other.getVersion().equals(product.getVersion()))
                    .ifPresent(other -> wish.replace(product, other)));
        }
    }

    /** The wish with the newest allowed version of all that is installed. */
    P2.Wish withAll(P2.Wish wish, IProfile state, Asked asked) {
        var all = new P2.Wish(new ArrayList<>(wish.add()), new ArrayList<>(wish.remove()));
        for (IInstallableUnit root : P2.roots(state)) {
            if (Units.isFeature(root) && !P2.isShared(state, root) && !all.remove().contains(root)) {
                rules.newestAllowed(Units.versions(asked, root.getId())).filter(unit -> rules.isUpdate(root, unit))
                        .ifPresent(unit -> add(all, unit, root, state, asked));
            }
        }
        return all;
    }

    private void install(String asked, P2.Wish wish, IProfile state, Asked sites, List<String> warnings)
            throws FaultException {
        int equals = asked.indexOf('=');
        String typed = equals < 0 ? asked : asked.substring(0, equals);
        String version = equals < 0 ? null : asked.substring(equals + 1);
        Set<String> offered = sites.units().stream().filter(Units::isFeature).map(Units::id)
                .collect(Collectors.toSet());
        String id = offered.stream().filter(each -> Units.isMeant(typed, each)).findFirst().orElse(null);
        if (id == null) {
            Optional<IInstallableUnit> here = installed(typed, state);
            if (here.isPresent() && version == null) {
                warnings.add(TEXTS.get("warning.installed", Units.name(here.get()), here.get().getVersion()));
                return;
            }
            throw Faults.fault("fault.offered", typed, KnownSites.near(typed, offered));
        }
        Set<IInstallableUnit> versions = Units.versions(sites, id + Offer.GROUP);
        IInstallableUnit unit = version == null
                ? rules.newestAllowed(versions).orElseGet(() -> Units.newest(versions))
                : versions.stream().filter(each -> isVersion(each.getVersion(), version))
                        .max(Comparator.comparing(IInstallableUnit::getVersion))
                        .orElseThrow(() -> Faults.fault("fault.offered.version", id, version, versions.stream()
                                .map(each -> each.getVersion().toString()).sorted().collect(Collectors.joining(", "))));
        if (!rules.isAllowed(unit)) {
            throw new FaultException(List.of(Fault.of(rules.forbidden(unit))));
        }
        IInstallableUnit present = P2.root(state, unit.getId()).orElse(null);
        if (present != null && (unit.getVersion().equals(present.getVersion())
                || version == null && !rules.isUpdate(present, unit))) {
            warnings.add(TEXTS.get("warning.installed", Units.name(present), present.getVersion()));
            return;
        }
        rules.requireOwn(state, present);
        add(wish, unit, present, state, sites);
    }

    /** Whether somebody who writes the version, perhaps without its last part, means that one. */
    private static boolean isVersion(Version version, String typed) {
        return version.toString().equals(typed) || version.toString().startsWith(typed + ".");
    }

    private static Optional<IInstallableUnit> installed(String typed, IProfile state) {
        return P2.roots(state).stream().filter(Units::isFeature).filter(root -> Units.isMeant(typed, Units.id(root)))
                .findFirst();
    }

    private static IInstallableUnit present(String typed, IProfile state) throws FaultException {
        Optional<IInstallableUnit> found = installed(typed, state);
        if (found.isEmpty() && typed.equals(Units.PRODUCT)) {
            return present(Units.MAIN, state);
        }
        return found.orElseThrow(() -> Faults.fault("fault.installed", typed, KnownSites.near(typed,
                P2.roots(state).stream().filter(Units::isFeature).map(Units::id).toList())));
    }

    private void update(String id, P2.Wish wish, IProfile state, Asked sites, List<String> warnings)
            throws FaultException {
        IInstallableUnit present = present(id, state);
        rules.requireOwn(state, present);
        Optional<IInstallableUnit> unit = rules.newestAllowed(Units.versions(sites, present.getId()))
                .filter(each -> rules.isUpdate(present, each));
        if (unit.isEmpty()) {
            warnings.add(TEXTS.get("warning.newest", Units.name(present), present.getVersion()));
            return;
        }
        add(wish, unit.get(), present, state, sites);
        if (Units.isBase(present)) {
            // the parts of the base go together
            for (IInstallableUnit root : P2.roots(state)) {
                if (Units.isFeature(root) && Units.isBase(root)) {
                    rules.newestAllowed(Units.versions(sites, root.getId())).filter(each -> rules.isUpdate(root, each))
                            .ifPresent(each -> add(wish, each, root, state, sites));
                }
            }
        }
    }

    private void remove(String id, P2.Wish wish, IProfile state) throws FaultException {
        IInstallableUnit present = present(id, state);
        if (Units.isBase(present)) {
            throw Faults.fault("fault.base", Units.name(present));
        }
        rules.requireOwn(state, present);
        if (!wish.remove().contains(present)) {
            wish.remove().add(present);
        }
    }

    /** Says of what is installed that it is not, or not yet, updated because the policy or the program folder says so. */
    private void warnPassedOver(IProfile state, Asked asked, List<String> warnings) {
        boolean shared = false;
        for (IInstallableUnit root : P2.roots(state)) {
            Set<IInstallableUnit> versions = Units.versions(asked, root.getId());
            if (Units.isFeature(root) && !versions.isEmpty()
                    && Units.newest(versions).getVersion().compareTo(root.getVersion()) > 0) {
                if (P2.isShared(state, root)) {
                    shared = true;
                } else if (!rules.isAllowed(Units.newest(versions))) {
                    warnings.add(rules.forbidden(Units.newest(versions)));
                }
            }
        }
        if (shared) {
            warnings.add(rules.forbiddenShared());
        }
    }
}
