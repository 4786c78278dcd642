package org.ratswerk.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Collator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.ratswerk.core.Progress;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.core.policy.Pin;
import org.ratswerk.core.policy.Policy;
import org.ratswerk.launcher.BusyException;
import org.ratswerk.launcher.Transaction;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.AvailablePlugin.State;
import org.ratswerk.plugins.site.ArtifactKey;
import org.ratswerk.plugins.site.Mirrored;
import org.ratswerk.plugins.site.Offer;
import org.ratswerk.plugins.trust.Keys;

/** An installation that p2 has made. */
final class P2Installation implements Installation {
    /** Bytes that stay free whatever is done. */
    static final long RESERVE = 32L << 20;

    private static final Texts TEXTS = Texts.of(P2Installation.class);
    private static final DateTimeFormatter STATE = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final P2 p2;
    private final Places places;
    private final Supplier<Policy> policy;
    private final SiteOpener opener;

    /**
     * @param p2 services
     * @param places folders
     * @param policy what the administrators lay down
     * @param opener opens sites
     */
    P2Installation(P2 p2, Places places, Supplier<Policy> policy, SiteOpener opener) {
        this.p2 = p2;
        this.places = places;
        this.policy = policy;
        this.opener = opener;
    }

    // --- what is there

    @Override
    public synchronized List<InstalledPlugin> installed() {
        p2.forget();
        IProfile state = p2.profile();
        var pool = new Pool(places, p2);
        var installed = new ArrayList<InstalledPlugin>();
        for (IInstallableUnit root : P2.roots(state)) {
            if (Units.isFeature(root)) {
                long size = Units.included(root, state::available, P2.system(state)).stream()
                        .flatMap(unit -> unit.getArtifacts().stream()).distinct().mapToLong(pool::size).sum();
                installed.add(new InstalledPlugin(Units.id(root), Units.name(root), Units.description(root),
                        root.getVersion().toString(), Units.provider(root), Units.isBase(root),
                        P2.isShared(state, root), pin(Units.id(root)).map(Pin::versions).orElse(null), size));
            }
        }
        Collator collator = Collator.getInstance();
        installed.sort(Comparator.comparing(InstalledPlugin::base).reversed()
                .thenComparing(InstalledPlugin::name, collator::compare).thenComparing(InstalledPlugin::id));
        return installed;
    }

    @Override
    public String locked() {
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

    private Optional<Pin> pin(String id) {
        return policy.get().plugins().stream().filter(pin -> pin.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<String> leftOut() {
        if (!places.shared()) {
            return List.of();
        }
        List<IProfile> states = states();
        if (states.size() < 2) {
            return List.of();
        }
        IProfile now = states.getLast();
        IProfile before = states.get(states.size() - 2);
        var shared = new HashSet<>(P2.roots(now));
        shared.removeAll(P2.ownRoots(now));
        if (P2.roots(before).containsAll(shared)) {
            return List.of();
        }
        return P2.ownRoots(before).stream().filter(Units::isFeature)
                .filter(root -> root(now, root.getId()).isEmpty()).map(Units::id).sorted().toList();
    }

    // --- sites

    @Override
    public List<Site> sites() {
        var sites = new ArrayList<Site>();
        Policy now = policy.get();
        now.sites().forEach(site -> sites.add(new Site(site, Site.Origin.POLICY)));
        for (URI site : new UserSites(places.user()).read()) {
            if (sites.stream().noneMatch(known -> UserSites.same(known.address(), site)) && now.allowsSite(site)) {
                sites.add(new Site(site, Site.Origin.USER));
            }
        }
        return sites;
    }

    @Override
    public synchronized void addSite(String address) throws FaultException {
        URI site = UserSites.address(address, Path.of(""));
        requireAllowed(List.of(site));
        if (sites().stream().anyMatch(known -> UserSites.same(known.address(), site))) {
            return;
        }
        var file = new UserSites(places.user());
        List<URI> sites = file.read();
        sites.add(site);
        file.write(sites);
    }

    @Override
    public synchronized void removeSite(String address) throws FaultException {
        URI site = UserSites.address(address, Path.of(""));
        var file = new UserSites(places.user());
        List<URI> sites = file.read();
        if (!sites.removeIf(known -> UserSites.same(known, site))) {
            boolean given = policy.get().sites().stream().anyMatch(known -> UserSites.same(known, site));
            throw fault(given ? "fault.site.policy" : "fault.site.unknown", site,
                    policy.get().origin("sites").orElse(""));
        }
        file.write(sites);
    }

    private void requireAllowed(Collection<URI> sites) throws FaultException {
        Policy now = policy.get();
        for (URI site : sites) {
            if (!now.allowsSite(site)) {
                throw now.faults().isEmpty()
                        ? fault("fault.site.forbidden", site, now.origin("sites.only").orElse(""),
                                now.sites().stream().map(URI::toString).collect(Collectors.joining(" ")))
                        : fault("locked.faulty", now.faults().get(0));
            }
        }
    }

    private List<URI> choose(List<URI> others) throws FaultException {
        requireAllowed(others);
        List<URI> chosen = others.isEmpty() ? sites().stream().map(Site::address).toList() : others;
        if (chosen.isEmpty()) {
            throw fault("fault.site.none");
        }
        return chosen;
    }

    @Override
    public Keys keys() {
        return TrustedSites.keys(places, policy.get());
    }

    @Override
    public synchronized Mirrored mirror(URI site, List<String> plugins, Path folder, boolean allowUnsigned,
            Progress progress) throws FaultException {
        List<URI> sites = choose(site == null ? List.of() : List.of(site));
        if (sites.size() > 1) {
            throw fault("fault.site.several", sites.stream().map(URI::toString).collect(Collectors.joining(" ")));
        }
        progress.begin(TEXTS.get("progress.site", sites.get(0)), 0);
        Opened opened = opener.open(sites.get(0), mayBeUnsigned(allowUnsigned), Asked.transfer(progress));
        var ids = new ArrayList<String>();
        Set<String> offered = opened.plugins();
        for (String typed : plugins) {
            ids.add(offered.stream().filter(id -> Units.isMeant(typed, id)).findFirst()
                    .orElseThrow(() -> fault("fault.offered", typed, near(typed, offered))));
        }
        progress.begin(TEXTS.get("progress.mirror", folder), 0);
        return opened.mirror(ids, folder, Asked.transfer(progress));
    }

    // --- what sites offer

    @Override
    public synchronized Offers available(List<URI> others, boolean allowUnsigned, Progress progress)
            throws FaultException {
        p2.forget();
        Asked asked = Asked.of(choose(others), opener, mayBeUnsigned(allowUnsigned), p2, progress);
        IProfile state = p2.profile();
        var pool = new Pool(places, p2);
        var plugins = new TreeMap<String, AvailablePlugin>();
        Set<String> ids = asked.units().stream().filter(Units::isFeature).map(IInstallableUnit::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        progress.begin(TEXTS.get("progress.check"), ids.size());
        for (String id : ids) {
            progress.checkCancelled();
            plugins.put(id, available(id, asked, state, pool, progress));
            progress.worked(1);
        }
        return new Offers(categories(asked, plugins, P2.system(state)), asked.failures());
    }

    private boolean mayBeUnsigned(boolean asked) {
        return asked || policy.get().allowsUnsigned();
    }

    private AvailablePlugin available(String id, Asked asked, IProfile state, Pool pool, Progress progress) {
        IInstallableUnit present = root(state, id).orElse(null);
        Set<IInstallableUnit> versions = Units.versions(asked, id);
        Optional<IInstallableUnit> allowed = newestAllowed(versions);
        IInstallableUnit unit = allowed.orElseGet(() -> newest(versions));
        if (allowed.isEmpty() && present == null) {
            return offered(unit, null, asked, state, pool, State.FORBIDDEN, forbidden(unit));
        }
        if (allowed.isEmpty() || present != null && !isUpdate(present, unit)) {
            return offered(unit, present, asked, state, pool, State.INSTALLED, "");
        }
        if (present != null && P2.isShared(state, present)) {
            return offered(unit, present, asked, state, pool, State.FORBIDDEN, TEXTS.get("forbidden.shared", places.home()));
        }
        var wish = new P2.Wish();
        add(wish, unit, present, state, asked);
        Worked worked = work(state, wish, asked, progress);
        return worked.isGood() ? offered(unit, present, asked, state, pool, present == null ? State.NEW : State.UPDATE, "")
                : offered(unit, present, asked, state, pool, State.LACKING,
                        worked.faults().stream().map(Fault::message).collect(Collectors.joining(" ")));
    }

    private AvailablePlugin offered(IInstallableUnit unit, IInstallableUnit present, Asked asked, IProfile now,
            Pool pool, State state, String reason) {
        long size = Units.included(unit, asked, P2.system(now)).stream().flatMap(each -> each.getArtifacts().stream()).distinct()
                .filter(key -> pool.file(key).isEmpty()).mapToLong(key -> asked.size(key(key))).sum();
        Opened site = asked.site(unit);
        return new AvailablePlugin(Units.id(unit), Units.name(unit), Units.description(unit),
                unit.getVersion().toString(), present == null ? null : present.getVersion().toString(),
                Units.provider(unit), Units.isBase(unit), Units.licences(unit), size, site.signer(), site.address(),
                state, reason);
    }

    private static List<Offers.Category> categories(Asked asked, Map<String, AvailablePlugin> plugins,
            IInstallableUnit system) {
        Collator collator = Collator.getInstance();
        Comparator<AvailablePlugin> byName = Comparator.comparing(AvailablePlugin::name, collator::compare);
        var left = new HashMap<>(plugins);
        var categories = new ArrayList<Offers.Category>();
        for (IInstallableUnit category : asked.units()) {
            if (QueryUtil.isCategory(category)) {
                var members = new ArrayList<AvailablePlugin>();
                for (IInstallableUnit unit : asked.units()) {
                    if (plugins.containsKey(unit.getId())
                            && category.getRequirements().stream().anyMatch(member -> member.isMatch(unit))) {
                        left.remove(unit.getId());
                        if (!members.contains(plugins.get(unit.getId()))) {
                            members.add(plugins.get(unit.getId()));
                        }
                    }
                }
                members.sort(byName);
                if (!members.isEmpty()) {
                    categories.add(new Offers.Category(Units.name(category), Units.description(category), members));
                }
            }
        }
        categories.sort(Comparator.comparing(Offers.Category::name, collator::compare));
        // a feature inside another one comes with that
        for (IInstallableUnit unit : asked.units()) {
            if (plugins.containsKey(unit.getId())) {
                Units.included(unit, asked, system).stream().skip(1).forEach(part -> left.remove(part.getId()));
            }
        }
        if (!left.isEmpty()) {
            categories.add(new Offers.Category(
                    TEXTS.get(categories.isEmpty() ? "category.all" : "category.other"), "",
                    left.values().stream().sorted(byName).toList()));
        }
        return categories;
    }

    // --- what may be

    private static Optional<IInstallableUnit> root(IProfile state, String id) {
        return P2.roots(state).stream().filter(root -> root.getId().equals(id)).findFirst();
    }

    private Optional<IInstallableUnit> newestAllowed(Collection<IInstallableUnit> versions) {
        return versions.stream().filter(unit -> isAllowed(unit))
                .max(Comparator.comparing(IInstallableUnit::getVersion));
    }

    private static IInstallableUnit newest(Collection<IInstallableUnit> versions) {
        return versions.stream().max(Comparator.comparing(IInstallableUnit::getVersion)).orElseThrow();
    }

    /** Whether the policy lets the unit be; the base is not named where it is not meant. */
    private boolean isAllowed(IInstallableUnit unit) {
        String id = Units.id(unit);
        boolean named = pin(id).isPresent();
        return Units.isBase(unit) && !named && policy.get().faults().isEmpty()
                || policy.get().allowsPlugin(id, unit.getVersion().toString());
    }

    private String forbidden(IInstallableUnit unit) {
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

    /** Whether the one is to take the place of the other: it is newer, or the other is not what the policy prescribes. */
    private boolean isUpdate(IInstallableUnit present, IInstallableUnit offered) {
        int order = offered.getVersion().compareTo(present.getVersion());
        return order > 0 || order < 0 && !isAllowed(present);
    }

    // --- wishes

    /** What p2 made of a wish. */
    private record Worked(P2.Wish wish, IProvisioningPlan plan, List<Fault> faults, boolean more) {
        boolean isGood() {
            return faults.isEmpty();
        }
    }

    private static void add(P2.Wish wish, IInstallableUnit unit, IInstallableUnit present, IProfile state,
            Asked asked) {
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
            root(state, Units.PRODUCT).ifPresent(product -> Units.versions(asked, Units.PRODUCT).stream()
                    .filter(other -> other.getVersion().compareTo(unit.getVersion()) <= 0
                            || Units.versions(asked, unit.getId()).size() == 1)
                    .max(Comparator.comparing(IInstallableUnit::getVersion))
                    .filter(other -> !other.getVersion().equals(product.getVersion()))
                    .ifPresent(other -> wish.replace(product, other)));
        }
    }

    /** Adds the newest allowed version of all that is installed. */
    private P2.Wish withAll(P2.Wish wish, IProfile state, Asked asked) {
        var all = new P2.Wish(new ArrayList<>(wish.add()), new ArrayList<>(wish.remove()));
        for (IInstallableUnit root : P2.roots(state)) {
            if (Units.isFeature(root) && !P2.isShared(state, root) && !all.remove().contains(root)) {
                newestAllowed(Units.versions(asked, root.getId())).filter(unit -> isUpdate(root, unit))
                        .ifPresent(unit -> add(all, unit, root, state, asked));
            }
        }
        return all;
    }

    /** Plans a wish; if that fails, with an update of all that is installed, which may be what it needs. */
    private Worked work(IProfile state, P2.Wish wish, Asked asked, Progress progress) {
        Worked first = once(state, wish, asked, progress, false);
        if (first.isGood() || wish.add().isEmpty()) {
            return first;
        }
        P2.Wish all = withAll(wish, state, asked);
        if (all.add().size() == wish.add().size()) {
            return first;
        }
        Worked second = once(state, all, asked, progress, true);
        return second.isGood() ? second : first;
    }

    private Worked once(IProfile state, P2.Wish wish, Asked asked, Progress progress, boolean more) {
        IProvisioningPlan plan = p2.plan(state, wish, asked, new Monitor(progress));
        progress.checkCancelled();
        IStatus status = plan.getStatus();
        boolean bad = status.matches(IStatus.ERROR | IStatus.CANCEL);
        return new Worked(wish, plan,
                bad ? new Causes(state, Set.copyOf(wish.remove())).of(status) : List.of(), more);
    }

    // --- plans

    @Override
    public synchronized Plan plan(Request asked, Progress progress) throws FaultException {
        requireUnlocked(asked.prescribed());
        p2.forget();
        IProfile state = p2.profile();
        Request request = asked.prescribed() ? prescribed(asked, state) : asked;
        var warnings = new ArrayList<String>();
        boolean sites = !request.install().isEmpty() || !request.update().isEmpty() || request.updateAll();
        Asked offer = sites
                ? Asked.of(choose(request.sites()), opener, mayBeUnsigned(request.allowUnsigned()), p2, progress)
                : new Asked();
        if (sites && offer.isEmpty()) {
            throw new FaultException(offer.failures().isEmpty() ? List.of(Fault.of(TEXTS.get("fault.site.empty")))
                    : offer.faults());
        }
        var wish = new P2.Wish();
        try {
            for (String id : request.install()) {
                install(id, wish, state, offer, warnings);
            }
            for (String id : request.update()) {
                update(id, wish, state, offer, warnings);
            }
        } catch (FaultException e) {
            // a site that could not be used may be the one that offers it
            var faults = new ArrayList<>(e.faults());
            faults.addAll(offer.faults());
            throw new FaultException(faults);
        }
        offer.faults().forEach(fault -> warnings.add(fault.toString()));
        for (String id : request.remove()) {
            remove(id, wish, state);
        }
        if (request.updateAll()) {
            wish = withAll(wish, state, offer);
            warnPassedOver(state, offer, warnings);
        }
        if (wish.add().isEmpty() && wish.remove().isEmpty()) {
            return new ChangePlan("", state.getTimestamp(), null, Map.of(), List.of(), 0, 0, 0, List.of(), warnings,
                    asked.prescribed());
        }
        progress.begin(TEXTS.get("progress.plan"), 0);
        Worked worked = work(state, wish, offer, progress);
        if (!worked.isGood()) {
            var faults = new ArrayList<>(worked.faults());
            faults.addAll(offer.faults());
            throw new FaultException(faults);
        }
        if (worked.more()) {
            warnings.add(TEXTS.get("warning.more"));
        }
        return plan(title(request, worked.wish()), state, worked.plan(), offer, warnings, asked.prescribed());
    }

    /** What has to be done so that the policy is fulfilled. */
    private Request prescribed(Request asked, IProfile state) {
        var install = new ArrayList<String>();
        var update = new ArrayList<String>();
        var remove = new ArrayList<String>();
        Set<IInstallableUnit> roots = P2.roots(state);
        for (Pin pin : policy.get().plugins()) {
            Optional<IInstallableUnit> root = roots.stream().filter(each -> Units.id(each).equals(pin.id())).findFirst();
            if (root.isEmpty()) {
                install.add(pin.id());
            } else if (!P2.isShared(state, root.get())) {
                update.add(pin.id());
            }
        }
        for (IInstallableUnit root : roots) {
            if (Units.isFeature(root) && !Units.isBase(root) && !P2.isShared(state, root)
                    && policy.get().pluginsOnly() && pin(Units.id(root)).isEmpty()) {
                remove.add(Units.id(root));
            }
        }
        return new Request(install, update, false, remove, asked.sites(), asked.allowUnsigned(), true);
    }

    /** @param prescribed whether it is the policy that wants something changed, which then need not let users do so */
    private void requireUnlocked(boolean prescribed) throws FaultException {
        Policy now = policy.get();
        String locked = prescribed && now.faults().isEmpty() && !now.mayInstall() ? folderLocked() : locked();
        if (!locked.isEmpty()) {
            throw new FaultException(List.of(Fault.of(locked)));
        }
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
            Optional<IInstallableUnit> here = P2.roots(state).stream().filter(Units::isFeature)
                    .filter(root -> Units.isMeant(typed, Units.id(root))).findFirst();
            if (here.isPresent() && version == null) {
                warnings.add(TEXTS.get("warning.installed", Units.name(here.get()), here.get().getVersion()));
                return;
            }
            throw fault("fault.offered", typed, near(typed, offered));
        }
        Set<IInstallableUnit> versions = Units.versions(sites, id + Offer.GROUP);
        IInstallableUnit unit = version == null ? newestAllowed(versions).orElseGet(() -> newest(versions))
                : versions.stream().filter(each -> isVersion(each.getVersion(), version))
                        .max(Comparator.comparing(IInstallableUnit::getVersion))
                        .orElseThrow(() -> fault("fault.offered.version", id, version, versions.stream()
                                .map(each -> each.getVersion().toString()).sorted().collect(Collectors.joining(", "))));
        if (!isAllowed(unit)) {
            throw new FaultException(List.of(Fault.of(forbidden(unit))));
        }
        IInstallableUnit present = root(state, unit.getId()).orElse(null);
        if (present != null && (unit.getVersion().equals(present.getVersion())
                || version == null && !isUpdate(present, unit))) {
            warnings.add(TEXTS.get("warning.installed", Units.name(present), present.getVersion()));
            return;
        }
        requireOwn(state, present);
        add(wish, unit, present, state, sites);
    }

    private static String near(String typed, Collection<String> ids) {
        return Nearest.of(typed, ids).map(id -> TEXTS.get("hint.near", id)).orElse("");
    }

    /** Whether somebody who writes the version, perhaps without its last part, means that one. */
    private static boolean isVersion(Version version, String typed) {
        return version.toString().equals(typed) || version.toString().startsWith(typed + ".");
    }

    private void requireOwn(IProfile state, IInstallableUnit present) throws FaultException {
        if (present != null && P2.isShared(state, present)) {
            throw fault("fault.shared", Units.name(present), places.home());
        }
    }

    private IInstallableUnit present(String typed, IProfile state) throws FaultException {
        Set<IInstallableUnit> roots = P2.roots(state);
        Optional<IInstallableUnit> found = roots.stream().filter(Units::isFeature)
                .filter(root -> Units.isMeant(typed, Units.id(root))).findFirst();
        if (found.isEmpty() && typed.equals(Units.PRODUCT)) {
            return present(Units.MAIN, state);
        }
        return found.orElseThrow(() -> fault("fault.installed", typed,
                near(typed, roots.stream().filter(Units::isFeature).map(Units::id).toList())));
    }

    private void update(String id, P2.Wish wish, IProfile state, Asked sites, List<String> warnings)
            throws FaultException {
        IInstallableUnit present = present(id, state);
        requireOwn(state, present);
        Optional<IInstallableUnit> unit = newestAllowed(Units.versions(sites, present.getId()))
                .filter(each -> isUpdate(present, each));
        if (unit.isEmpty()) {
            warnings.add(TEXTS.get("warning.newest", Units.name(present), present.getVersion()));
            return;
        }
        add(wish, unit.get(), present, state, sites);
        if (Units.isBase(present)) {
            // the parts of the base go together
            for (IInstallableUnit root : P2.roots(state)) {
                if (Units.isFeature(root) && Units.isBase(root)) {
                    newestAllowed(Units.versions(sites, root.getId())).filter(each -> isUpdate(root, each))
                            .ifPresent(each -> add(wish, each, root, state, sites));
                }
            }
        }
    }

    private void remove(String id, P2.Wish wish, IProfile state) throws FaultException {
        IInstallableUnit present = present(id, state);
        if (Units.isBase(present)) {
            throw fault("fault.base", Units.name(present));
        }
        requireOwn(state, present);
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
                    && newest(versions).getVersion().compareTo(root.getVersion()) > 0) {
                if (P2.isShared(state, root)) {
                    shared = true;
                } else if (!isAllowed(newest(versions))) {
                    warnings.add(forbidden(newest(versions)));
                }
            }
        }
        if (shared) {
            warnings.add(TEXTS.get("forbidden.shared", places.home()));
        }
    }

    private static String title(Request request, P2.Wish wish) {
        String names = Stream.concat(wish.add().stream(), wish.remove().stream()).filter(Units::isFeature)
                .map(Units::name).distinct().collect(Collectors.joining(", "));
        if (request.install().isEmpty() && request.remove().isEmpty()) {
            return TEXTS.get("title.update", names);
        }
        return TEXTS.get(request.install().isEmpty() && request.update().isEmpty() ? "title.remove" : "title.install",
                names);
    }

    private ChangePlan plan(String title, IProfile state, IProvisioningPlan provisioning, Asked asked,
            List<String> warnings, boolean prescribed) throws FaultException {
        var pool = new Pool(places, p2);
        // what a shared program folder holds is added for p2 only
        var added = new HashSet<>(P2.all(provisioning.getAdditions()));
        added.removeAll(state.available(QueryUtil.createIUAnyQuery(), null).toUnmodifiableSet());
        var removed = new HashSet<>(P2.all(provisioning.getRemovals()));
        // what is taken out and put back stays
        removed.removeAll(P2.all(provisioning.getAdditions()));
        var fetch = new LinkedHashMap<Opened, List<ArtifactKey>>();
        var seen = new HashSet<IArtifactKey>();
        long download = 0;
        for (IInstallableUnit unit : added) {
            for (IArtifactKey file : unit.getArtifacts()) {
                if (seen.add(file) && pool.file(file).isEmpty()) {
                    ArtifactKey key = key(file);
                    Opened site = asked.site(key)
                            .orElseThrow(() -> fault("fault.file", key, Units.name(unit), unit.getVersion()));
                    fetch.computeIfAbsent(site, none -> new ArrayList<>()).add(key);
                    download += asked.size(key);
                }
            }
        }
        long needed = 2 * download + Pool.stateSize(places.state()) + RESERVE;
        long free = requireSpace(needed, download);
        var incoming = new ArrayList<AvailablePlugin>();
        for (IInstallableUnit unit : added) {
            if (Units.isFeature(unit) && asked.site(unit) != null) {
                IInstallableUnit present = root(state, unit.getId()).orElse(null);
                incoming.add(
                        offered(unit, present, asked, state, pool, present == null ? State.NEW : State.UPDATE, ""));
            }
        }
        incoming.sort(Comparator.comparing(AvailablePlugin::base).reversed().thenComparing(AvailablePlugin::name,
                Collator.getInstance()::compare));
        return new ChangePlan(title, state.getTimestamp(), provisioning, fetch,
                changes(removed, added, unit -> unit.getArtifacts().stream().filter(key -> pool.file(key).isEmpty())
                        .mapToLong(key -> asked.size(key(key))).sum()),
                download, needed, free, incoming, warnings, prescribed);
    }

    private static ArtifactKey key(IArtifactKey key) {
        return new ArtifactKey(key.getClassifier(), key.getId(), key.getVersion().toString());
    }

    /** Free bytes, if they are enough where the program is and where files are fetched to. */
    private long requireSpace(long needed, long download) throws FaultException {
        try {
            var state = Pool.store(places.state());
            var cache = Pool.store(places.user());
            long free = state.getUsableSpace();
            if (free < needed) {
                throw fault("fault.disk", places.state(), megabytes(needed), megabytes(free));
            }
            if (!cache.equals(state) && cache.getUsableSpace() < download + RESERVE) {
                throw fault("fault.disk", places.user(), megabytes(download + RESERVE),
                        megabytes(cache.getUsableSpace()));
            }
            return free;
        } catch (IOException e) {
            throw new FaultException(
                    new Fault(places.state().toString(), 0, 0, TEXTS.get("fault.store", Invocation.reason(e))), e);
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }

    private static List<Change> changes(Collection<IInstallableUnit> removed, Collection<IInstallableUnit> added,
            java.util.function.ToLongFunction<IInstallableUnit> size) {
        var changes = new ArrayList<Change>();
        var before = new ArrayList<>(removed.stream().filter(P2Installation::isShown).toList());
        for (IInstallableUnit unit : added) {
            if (isShown(unit)) {
                Optional<IInstallableUnit> old = before.stream().filter(each -> each.getId().equals(unit.getId()))
                        .findFirst();
                old.ifPresent(before::remove);
                changes.add(new Change(Units.id(unit), Units.name(unit),
                        old.map(each -> each.getVersion().toString()).orElse(null), unit.getVersion().toString(),
                        Units.isFeature(unit), size.applyAsLong(unit)));
            }
        }
        before.forEach(unit -> changes.add(new Change(Units.id(unit), Units.name(unit), unit.getVersion().toString(),
                null, Units.isFeature(unit), 0)));
        Collator collator = Collator.getInstance();
        changes.sort(Comparator.comparing(Change::plugin).reversed().thenComparing(Change::name, collator::compare)
                .thenComparing(Change::id));
        return changes;
    }

    private static boolean isShown(IInstallableUnit unit) {
        return Units.isFeature(unit)
                || unit.getArtifacts().stream().anyMatch(key -> key.getClassifier().equals("osgi.bundle"));
    }

    // --- doing it

    @Override
    public synchronized Outcome perform(Plan plan, Progress progress) throws FaultException {
        var change = (ChangePlan) plan;
        requireUnlocked(change.prescribed());
        p2.forget();
        IProfile state = p2.profile();
        if (state.getTimestamp() != change.time()) {
            throw fault("fault.stale");
        }
        if (change.isEmpty() && change.provisioning() == null) {
            return new Outcome(List.of(), stateId(state.getTimestamp()), false);
        }
        Path staging = places.user().resolve("cache").resolve("staging");
        try {
            Files.createDirectories(staging);
            try (var channel = FileChannel.open(staging.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); var lock = channel.tryLock()) {
                if (lock == null) {
                    throw fault("fault.busy", TEXTS.get("progress.fetch"));
                }
                List<IArtifactRepository> files = stage(change, staging, progress);
                progress.checkCancelled();
                progress.begin(TEXTS.get("progress.install"), 0);
                run(change, files);
                clean(staging);
            }
        } catch (OverlappingFileLockException e) {
            throw new FaultException(Fault.of(TEXTS.get("fault.busy", TEXTS.get("progress.fetch"))), e);
        } catch (IOException e) {
            throw new FaultException(Fault.of(TEXTS.get("fault.begin", change.title(), reason(e))), e);
        }
        return new Outcome(change.changes(), stateId(p2.profile().getTimestamp()), change.restart());
    }

    /** What was fetched is needed no more; after a failure it stays, so that it need not be fetched again. */
    private static void clean(Path staging) {
        try (Stream<Path> folders = Files.list(staging)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                deleteAll(folder);
            }
        } catch (IOException e) {
            // the next change deletes it
        }
    }

    private List<IArtifactRepository> stage(ChangePlan change, Path staging, Progress progress)
            throws FaultException, IOException {
        // p2 looks here also for what it has already
        var files = new ArrayList<IArtifactRepository>(new Pool(places, p2).lists());
        if (change.fetch().isEmpty()) {
            return files;
        }
        progress.begin(TEXTS.get("progress.fetch"), (int) (change.downloadSize() / Pool.KILOBYTE));
        for (Map.Entry<Opened, List<ArtifactKey>> site : change.fetch().entrySet()) {
            Path folder = staging.resolve(TrustedSites.name(site.getKey().address()));
            site.getKey().stage(site.getValue(), folder, Asked.transfer(progress));
            try {
                files.add(p2.files(folder));
            } catch (ProvisionException e) {
                throw new FaultException(Fault.of(TEXTS.get("fault.begin", change.title(),
                        Causes.deepest(e.getStatus()))), e);
            }
        }
        return files;
    }

    /** From here on nobody can stop it but by ending the process; then the next start undoes it. */
    private void run(ChangePlan change, List<IArtifactRepository> files) throws FaultException, IOException {
        Transaction transaction;
        try {
            transaction = Transaction.begin(places.home(), places.state(), change.title());
        } catch (BusyException e) {
            throw new FaultException(Fault.of(TEXTS.get("fault.busy", e.what() == null ? "" : e.what())), e);
        }
        boolean done = false;
        Throwable cause = null;
        String why = "";
        try {
            IStatus status = p2.perform(change.provisioning(), files, new Monitor(Progress.NONE));
            if (status.matches(IStatus.ERROR | IStatus.CANCEL)) {
                why = Causes.deepest(status);
                cause = status.getException();
            } else {
                why = broken();
                if (why.isEmpty()) {
                    transaction.commit();
                    done = true;
                }
            }
        } catch (IOException e) {
            why = reason(e);
            cause = e;
        } catch (RuntimeException | Error e) {
            why = String.valueOf(e);
            cause = e;
        }
        if (!done) {
            why = space(why);
            try {
                transaction.rollback();
            } catch (IOException e) {
                throw new FaultException(Fault.of(TEXTS.get("fault.open", change.title(), why)), e);
            }
        }
        p2.forget();
        if (!done) {
            throw new FaultException(Fault.of(TEXTS.get("fault.undone", change.title(), why)), cause);
        }
    }

    /** A full disk is seldom named as such by what fails because of it. */
    private String space(String why) {
        try {
            long free = Pool.store(places.state()).getUsableSpace();
            return free < RESERVE / 2 ? TEXTS.get("cause.disk", megabytes(free), why) : why;
        } catch (IOException e) {
            return why;
        }
    }

    private String reason(IOException e) {
        return space(Invocation.reason(e));
    }

    /** The first bundle that the new state names and that is not there; empty if all are. */
    private String broken() throws IOException {
        Path list = places.state().resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        for (String line : Files.readAllLines(list)) {
            String[] parts = line.split(",");
            if (!line.startsWith("#") && parts.length > 2) {
                Path file = file(parts[2]);
                if (!Files.exists(file)) {
                    return TEXTS.get("cause.bundle", file);
                }
            }
        }
        return "";
    }

    private Path file(String location) {
        if (location.startsWith("file:")) {
            return Path.of(URI.create(location.replace(" ", "%20")));
        }
        String path = java.net.URLDecoder.decode(location.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        Path own = places.state().resolve(path);
        return Files.exists(own) ? own : places.home().resolve(path);
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    // --- earlier states

    private static String stateId(long time) {
        return STATE.format(Instant.ofEpochMilli(time).atZone(ZoneId.systemDefault()));
    }

    /** States that differ in what is installed, oldest first; of several the same the last. */
    private List<IProfile> states() {
        var states = new ArrayList<IProfile>();
        for (long time : p2.times()) {
            IProfile state = p2.profile(time);
            if (state == null || P2.roots(state).isEmpty()) {
                continue;
            }
            if (!states.isEmpty() && names(states.getLast()).equals(names(state))) {
                states.removeLast();
            }
            states.add(state);
        }
        return states;
    }

    private static Set<String> names(IProfile state) {
        return P2.roots(state).stream().map(root -> root.getId() + " " + root.getVersion())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<EarlierState> history() {
        p2.forget();
        var pool = new Pool(places, p2);
        var history = new ArrayList<EarlierState>();
        Set<IInstallableUnit> before = null;
        List<IProfile> states = states();
        for (IProfile state : states) {
            Set<IInstallableUnit> roots = P2.roots(state);
            List<Change> changes = List.of();
            if (before != null) {
                var removed = new HashSet<>(before);
                removed.removeAll(roots);
                var added = new HashSet<>(roots);
                added.removeAll(before);
                changes = changes(removed, added, unit -> 0);
            }
            history.add(0, new EarlierState(stateId(state.getTimestamp()), Instant.ofEpochMilli(state.getTimestamp()),
                    state == states.getLast(), changes, lacking(state, pool)));
            before = roots;
        }
        return history;
    }

    private static List<String> lacking(IProfile state, Pool pool) {
        return P2.all(state).stream()
                .filter(unit -> unit.getArtifacts().stream().anyMatch(key -> pool.file(key).isEmpty()))
                .map(unit -> Units.id(unit) + " " + unit.getVersion()).distinct().sorted().toList();
    }

    @Override
    public synchronized Plan planRollback(String state, Progress progress) throws FaultException {
        requireUnlocked(false);
        p2.forget();
        List<IProfile> states = states();
        IProfile now = p2.profile();
        IProfile target;
        if (state == null) {
            if (states.size() < 2) {
                throw fault("fault.state.none");
            }
            target = states.get(states.size() - 2);
        } else {
            target = states.stream().filter(each -> stateId(each.getTimestamp()).equals(state)).findFirst()
                    .orElseThrow(() -> fault("fault.state", state));
        }
        String title = TEXTS.get("title.rollback", stateId(target.getTimestamp()));
        if (P2.ownRoots(target).equals(P2.ownRoots(now))) {
            return new ChangePlan(title, now.getTimestamp(), null, Map.of(), List.of(), 0, 0, 0, List.of(), List.of(),
                    false);
        }
        for (IInstallableUnit root : P2.ownRoots(target)) {
            if (Units.isFeature(root) && root(now, root.getId()).filter(each -> Units.same(each, root)).isEmpty()
                    && !isAllowed(root)) {
                throw new FaultException(List.of(Fault.of(forbidden(root))));
            }
        }
        IProvisioningPlan plan = p2.back(now, target, new Monitor(progress));
        if (plan.getStatus().matches(IStatus.ERROR | IStatus.CANCEL)) {
            throw new FaultException(new Causes(now, Set.of()).of(plan.getStatus()));
        }
        var pool = new Pool(places, p2);
        List<String> gone = P2.all(plan.getAdditions()).stream()
                .filter(unit -> unit.getArtifacts().stream().anyMatch(key -> pool.file(key).isEmpty()))
                .map(unit -> Units.id(unit) + " " + unit.getVersion()).sorted().toList();
        if (!gone.isEmpty()) {
            throw fault("fault.state.gone", stateId(target.getTimestamp()), String.join(", ", gone));
        }
        return plan(title, now, plan, new Asked(), List.of(), false);
    }

    private static FaultException fault(String key, Object... arguments) {
        return new FaultException(List.of(Fault.of(TEXTS.get(key, arguments))));
    }
}
