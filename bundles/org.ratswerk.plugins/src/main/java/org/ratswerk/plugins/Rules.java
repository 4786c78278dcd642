package org.ratswerk.plugins;

import java.net.URI;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.ratswerk.core.policy.Pin;
import org.ratswerk.core.policy.Policy;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** What may be changed here: by the policy of the administration, and by the rights to the folders. */
final class Rules {
    private static final Texts TEXTS = Texts.of(Rules.class);

    private final Places places;
    private final Supplier<Policy> policy;

    /**
     * @param places folders
     * @param policy what the administrators lay down
     */
    Rules(Places places, Supplier<Policy> policy) {
        this.places = places;
        this.policy = policy;
    }

    /** The policy as it is now. */
    Policy policy() {
        return policy.get();
    }

    /** What the policy says of a plugin. */
    Optional<Pin> pin(String id) {
        return policy.get().plugins().stream().filter(pin -> pin.id().equals(id)).findFirst();
    }

    /** Why nothing may be changed here, in the user's language; empty if it may. */
    String locked() {
        Policy now = policy.get();
        if (!now.faults().isEmpty()) {
            return TEXTS.get("locked.faulty", now.faults().get(0));
        }
        if (!now.mayInstall()) {
            return TEXTS.get("locked.policy", now.origin("install").orElse(""));
        }
        return folderLocked();
    }

    private String folderLocked() {
        return Files.isWritable(places.state()) ? "" : TEXTS.get("locked.folder", places.state());
    }

    /** @param prescribed whether it is the policy that wants something changed, which then need not let users do so */
    void requireUnlocked(boolean prescribed) throws FaultException {
        Policy now = policy.get();
        String locked = prescribed && now.faults().isEmpty() && !now.mayInstall() ? folderLocked() : locked();
        if (!locked.isEmpty()) {
            throw new FaultException(List.of(Fault.of(locked)));
        }
    }

    /** Lets nothing be taken from sites that the policy forbids. */
    void requireAllowed(Collection<URI> sites) throws FaultException {
        Policy now = policy.get();
        for (URI site : sites) {
            if (!now.allowsSite(site)) {
                throw now.faults().isEmpty()
                        ? Faults.fault("fault.site.forbidden", site, now.origin("sites.only").orElse(""),
                                now.sites().stream().map(URI::toString).collect(Collectors.joining(" ")))
                        : Faults.fault("locked.faulty", now.faults().get(0));
            }
        }
    }

    /** Lets nothing be changed that belongs to the program folder that users share. */
    void requireOwn(IProfile state, IInstallableUnit present) throws FaultException {
        if (present != null && P2.isShared(state, present)) {
            throw Faults.fault("fault.shared", Units.name(present), places.home());
        }
    }

    /** Whether a site may be signed by nobody. */
    boolean mayBeUnsigned(boolean asked) {
        return asked || policy.get().allowsUnsigned();
    }

    /** Whether the policy lets the unit be; the base is not named where it is not meant. */
    boolean isAllowed(IInstallableUnit unit) {
        String id = Units.id(unit);
        boolean named = pin(id).isPresent();
        return Units.isBase(unit) && !named && policy.get().faults().isEmpty()
                || policy.get().allowsPlugin(id, unit.getVersion().toString());
    }

    /** Why the policy does not let the unit be. */
    String forbidden(IInstallableUnit unit) {
        Policy now = policy.get();
        if (!now.faults().isEmpty()) {
            return TEXTS.get("locked.faulty", now.faults().get(0));
        }
        Optional<Pin> pin = pin(Units.id(unit));
        return pin.isPresent()
                ? TEXTS.get("forbidden.version", Units.name(unit), unit.getVersion(), pin.get().versions(),
                        now.origin("plugins").orElse(""))
                : TEXTS.get("forbidden.plugin", Units.name(unit), now.origin("plugins.only").orElse(""));
    }

    /** Why a user cannot update what belongs to the program folder that users share. */
    String forbiddenShared() {
        return TEXTS.get("forbidden.shared", places.home());
    }

    /** The newest version that the policy lets be. */
    Optional<IInstallableUnit> newestAllowed(Collection<IInstallableUnit> versions) {
        return versions.stream().filter(this::isAllowed).max(Comparator.comparing(IInstallableUnit::getVersion));
    }

    /** Whether the one is to take the place of the other: it is newer, or the other is not what the policy prescribes. */
    boolean isUpdate(IInstallableUnit present, IInstallableUnit offered) {
        int order = offered.getVersion().compareTo(present.getVersion());
        return order > 0 || order < 0 && !isAllowed(present);
    }
}
