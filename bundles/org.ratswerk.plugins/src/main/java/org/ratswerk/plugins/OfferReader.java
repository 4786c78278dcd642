package org.ratswerk.plugins;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.ratswerk.core.Progress;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.AvailablePlugin.State;

/** What sites that have been asked offer to this installation: the plugins, whether they can be had, and their groups. */
final class OfferReader {
    private static final Texts TEXTS = Texts.of(OfferReader.class);

    private final Rules rules;
    private final Solver solver;
    private final Asked asked;
    private final IProfile state;
    private final Pool pool;

    /**
     * @param rules what may be
     * @param solver finds out what can be
     * @param asked sites that have been asked
     * @param state present state
     * @param pool files that are here
     */
    OfferReader(Rules rules, Solver solver, Asked asked, IProfile state, Pool pool) {
        this.rules = rules;
        this.solver = solver;
        this.asked = asked;
        this.state = state;
        this.pool = pool;
    }

    /** Reads all of it. */
    Offers read(Progress progress) {
        var plugins = new TreeMap<String, AvailablePlugin>();
        Set<String> ids = asked.units().stream().filter(Units::isFeature).map(IInstallableUnit::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        progress.begin(TEXTS.get("progress.check"), ids.size());
        for (String id : ids) {
            progress.checkCancelled();
            plugins.put(id, available(id, progress));
            progress.worked(1);
        }
        return new Offers(categories(plugins), asked.failures());
    }

    private AvailablePlugin available(String id, Progress progress) {
        IInstallableUnit present = P2.root(state, id).orElse(null);
        Set<IInstallableUnit> versions = Units.versions(asked, id);
        Optional<IInstallableUnit> allowed = rules.newestAllowed(versions);
        IInstallableUnit unit = allowed.orElseGet(() -> Units.newest(versions));
        if (allowed.isEmpty() && present == null) {
            return offered(asked, state, pool, unit, null, State.FORBIDDEN, rules.forbidden(unit));
        }
        if (allowed.isEmpty() || present != null && !rules.isUpdate(present, unit)) {
            return offered(asked, state, pool, unit, present, State.INSTALLED, "");
        }
        if (present != null && P2.isShared(state, present)) {
            return offered(asked, state, pool, unit, present, State.FORBIDDEN, rules.forbiddenShared());
        }
        var wish = new P2.Wish();
        Wishes.add(wish, unit, present, state, asked);
        Solver.Solution solution = solver.solve(state, wish, asked, progress);
        return solution.isGood()
                ? offered(asked, state, pool, unit, present, present == null ? State.NEW : State.UPDATE, "")
                : offered(asked, state, pool, unit, present, State.LACKING,
                        solution.faults().stream().map(Fault::message).collect(Collectors.joining(" ")));
    }

    /** A unit as it is shown to the user. */
    static AvailablePlugin offered(Asked asked, IProfile now, Pool pool, IInstallableUnit unit,
            IInstallableUnit present, State state, String reason) {
        long size = Units.included(unit, asked, P2.system(now)).stream().flatMap(each -> each.getArtifacts().stream())
                .distinct().filter(key -> pool.file(key).isEmpty()).mapToLong(key -> asked.size(Units.key(key))).sum();
        Opened site = asked.site(unit);
        return new AvailablePlugin(Units.id(unit), Units.name(unit), Units.description(unit),
                unit.getVersion().toString(), present == null ? null : present.getVersion().toString(),
                Units.provider(unit), Units.isBase(unit), Units.licences(unit), size, site.signer(), site.address(),
                state, reason);
    }

    private List<Offers.Category> categories(Map<String, AvailablePlugin> plugins) {
        Collator collator = Collator.getInstance();
        Comparator<AvailablePlugin> byName = Comparator.comparing(AvailablePlugin::name, collator::compare);
        var left = new HashMap<>(plugins);
        var categories = new ArrayList<Offers.Category>();
        for (IInstallableUnit category : asked.units()) {
            if (QueryUtil.isCategory(category)) {
                List<AvailablePlugin> members = members(category, plugins, left);
                members.sort(byName);
                if (!members.isEmpty()) {
                    categories.add(new Offers.Category(Units.name(category), Units.description(category), members));
                }
            }
        }
        categories.sort(Comparator.comparing(Offers.Category::name, collator::compare));
        // a feature inside another one comes with that
        IInstallableUnit system = P2.system(state);
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

    /** The plugins of a category; they are taken out of those that are left. */
    private List<AvailablePlugin> members(IInstallableUnit category, Map<String, AvailablePlugin> plugins,
            Map<String, AvailablePlugin> left) {
        var members = new ArrayList<AvailablePlugin>();
        for (IInstallableUnit unit : asked.units()) {
            AvailablePlugin plugin = plugins.get(unit.getId());
            if (plugin != null && category.getRequirements().stream().anyMatch(member -> member.isMatch(unit))) {
                left.remove(unit.getId());
                if (!members.contains(plugin)) {
                    members.add(plugin);
                }
            }
        }
        return members;
    }
}
