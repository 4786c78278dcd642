package org.ratswerk.analysis.downtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.downtime.engine.Cycles;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Progress;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.Administration;
import org.ratswerk.model.ContinuityRegister;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessRegister;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;

/**
 * Random states and random changes, circles and redundancy included: a row appears exactly where the tables of the
 * analysis differ, every row has a reason, and what the reasons name was changed and lies on the chains.
 */
class RandomChangesTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final int ROUNDS = 400;
    private static final Pattern QUOTED = Pattern.compile("[“„]([^”“„]*)[”“]");

    @Test
    void everyDifferenceIsFoundAndHasAReasonOnItsChains() throws Exception {
        int rows = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            AdministrationModel before = model(random);
            AdministrationModel now = copy(before);
            Set<String> changed = new HashSet<>();
            int changes = 1 + random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                change(now, random, changed, seed * 10 + i);
            }
            if (random.nextBoolean()) {
                AdministrationModel other = before;
                before = now;
                now = other;
            }
            rows += compare(before, now, changed, "seed " + seed);
        }
        assertTrue(rows > 2 * ROUNDS, () -> "too few differences to mean anything");
    }

    private static int compare(AdministrationModel before, AdministrationModel now, Set<String> changed, String place)
            throws Exception {
        Table table = DowntimeComparison.of(before, now, Progress.NONE);
        Map<String, List<String>> was = figures(before);
        Map<String, List<String>> is = figures(now);
        Set<String> different = new TreeSet<>();
        was.forEach((id, figures) -> {
            if (!figures.equals(is.get(id))) {
                different.add(id);
            }
        });
        is.keySet().stream().filter(id -> !was.containsKey(id)).forEach(different::add);
        Set<String> found = new TreeSet<>();
        var first = new DowntimeRun(new DowntimeModel(before, null), Progress.NONE);
        var second = new DowntimeRun(new DowntimeModel(now, null), Progress.NONE);
        var reasons = new ChangeReasons(first, second);
        for (Table.Row row : table.rows()) {
            assertTrue(found.add(row.elementId()), place + ": twice " + row.elementId());
            assertReasons(row.elementId(), first, second, reasons, changed, place + ", " + row.elementId() + ": "
                    + Values.human(row.cells().getLast().value()));
        }
        assertEquals(different, found, place);
        return found.size();
    }

    /** There is a reason for each figure; what it names was changed, and lies on one of the two chains. */
    private static void assertReasons(String id, DowntimeRun was, DowntimeRun is, ChangeReasons reasons,
            Set<String> changed, String place) {
        Integer before = was.model().nodesById().get(id);
        Integer now = is.model().nodesById().get(id);
        if (before == null || now == null) {
            assertTrue(changed.contains(id), place);
            return;
        }
        var all = new ArrayList<String>();
        if (was.requirements().required(before) != is.requirements().required(now)) {
            assertFalse(reasons.requirement(before, now).isEmpty(), place);
            all.addAll(reasons.requirement(before, now));
        }
        if (!is.graph().isProcess(now) && was.recovery().rta(before) != is.recovery().rta(now)) {
            assertFalse(reasons.recovery(before, now).isEmpty(), place);
            all.addAll(reasons.recovery(before, now));
        }
        if (was.graph().mtpd(before) != is.graph().mtpd(now)) {
            String reason = reasons.mtpd(before, now).orElseThrow();
            assertTrue(reason.endsWith(")"), place);
            all.add(reason);
        }
        Set<String> chains = chains(before, was);
        chains.addAll(chains(now, is));
        for (String reason : all) {
            var names = new ArrayList<String>();
            Matcher matcher = QUOTED.matcher(reason);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            String where = place + ": " + reason + " / " + names + " / " + changed + " / " + chains;
            boolean settings = changed.contains("#settings");
            if (names.isEmpty()) {
                assertTrue(settings, where);
            } else if (reason.contains("circle") || reason.contains("einander")) {
                assertTrue(changed.contains("#edges") && chains.contains(names.getFirst()), where);
            } else {
                assertTrue(settings || names.stream().anyMatch(changed::contains), where);
                assertTrue(names.stream().anyMatch(chains::contains), where);
            }
        }
    }

    /** Ids of all that lies on the driver chain of an element, what counts as one with it, and all that it requires. */
    private static Set<String> chains(int node, DowntimeRun run) {
        Set<String> chains = new HashSet<>();
        Cycles cycles = run.graph().cycles();
        for (int each : run.requirements().driver(node)) {
            for (int member : cycles.members(cycles.component(each))) {
                chains.add(run.model().element(member).getId());
            }
        }
        var open = new ArrayList<Integer>(List.of(node));
        Set<Integer> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            int next = open.removeLast();
            chains.add(run.model().element(next).getId());
            for (int supplier : run.graph().suppliersOf(next)) {
                if (seen.add(supplier)) {
                    open.add(supplier);
                }
            }
            for (int group = 0; group < run.graph().groupCount(); group++) {
                if (run.graph().groupDependent(group) == next) {
                    chains.add(run.model().group(group).getId());
                    for (int member : run.graph().groupMembers(group)) {
                        if (seen.add(member)) {
                            open.add(member);
                        }
                    }
                }
            }
        }
        return chains;
    }

    /** Figures of all processes and resources as the tables of the analysis have them. */
    private static Map<String, List<String>> figures(AdministrationModel model) throws Exception {
        var figures = new HashMap<String, List<String>>();
        add(figures, model, "requirements", "required_h", "rta_h", "gap_h", "rating");
        add(figures, model, "processes", "mtpd_h", "required_h");
        return figures;
    }

    private static void add(Map<String, List<String>> figures, AdministrationModel model, String view, String... columns)
            throws Exception {
        Table table = (Table) new DowntimeAnalysis().run(model, new Arguments(Map.of("table", view)), Progress.NONE);
        List<String> keys = table.columns().stream().map(Table.Column::key).toList();
        for (Table.Row row : table.rows()) {
            figures.put(row.elementId(), List.of(columns).stream()
                    .map(column -> Values.machine(row.cells().get(keys.indexOf(column)).value())).toList());
        }
    }

    // --- states

    private static AdministrationModel model(Random random) {
        var administration = FACTORY.createAdministration();
        administration.setSettings(FACTORY.createSettings());
        for (int i = 0; i < 2; i++) {
            DamageCategory category = FACTORY.createDamageCategory();
            category.setId("c" + i);
            category.setName("c" + i);
            administration.getSettings().getDamageCategories().add(category);
        }
        var model = new AdministrationModel(null, administration, FACTORY.createProcessRegister(),
                FACTORY.createLandscape(), FACTORY.createContinuityRegister(), List.of(), List.of());
        int processes = 1 + random.nextInt(4);
        int resources = 2 + random.nextInt(8);
        for (int i = 0; i < processes; i++) {
            add(model, random, "p" + i);
        }
        for (int i = 0; i < resources; i++) {
            Resource resource = random.nextBoolean() ? FACTORY.createITSystem() : FACTORY.createComponent();
            resource.setId("r" + i);
            resource.setName("r" + i);
            resource.setRecoveryTime(hours(random, 10));
            resource.setRestartTime(hours(random, 2));
            if (random.nextInt(6) == 0) {
                resource.setRequiredRto(hours(random, 1));
            }
            model.landscape().getResources().add(resource);
        }
        int edges = random.nextInt(3 * resources);
        for (int i = 0; i < edges; i++) {
            depend(model, random, new HashSet<>(), i);
        }
        return model;
    }

    private static Process add(AdministrationModel model, Random random, String id) {
        Process process = FACTORY.createProcess();
        process.setId(id);
        process.setName(id);
        process.setImpact(FACTORY.createBusinessImpact());
        process.setRestartTime(hours(random, 2));
        if (random.nextInt(3) == 0) {
            process.getImpact().setManualMtpd(hours(random, 1));
        }
        if (random.nextInt(4) == 0) {
            process.setRequiredRto(hours(random, 1));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            rate(model, process, random);
        }
        model.processRegister().getProcesses().add(process);
        return process;
    }

    private static void rate(AdministrationModel model, Process process, Random random) {
        ImpactRating rating = FACTORY.createImpactRating();
        rating.setCategory(model.administration().getSettings().getDamageCategories().get(random.nextInt(2)));
        rating.setHorizon(Duration.ofHours(4L << random.nextInt(3)));
        rating.setLevel(1 + random.nextInt(4));
        process.getImpact().getRatings().add(rating);
    }

    /** A time of up to 20 hours; now and then none. */
    private static Duration hours(Random random, int seldom) {
        return random.nextInt(seldom + 2) == 0 ? null : Duration.ofHours(random.nextInt(20));
    }

    private static void depend(AdministrationModel model, Random random, Set<String> changed, int number) {
        Requirement requirement = FACTORY.createRequirement();
        requirement.setBridging(hours(random, 0));
        int dependent = random.nextInt(model.processes().size() + model.resources().size());
        requirement.setDependent(dependent < model.processes().size() ? model.processes().get(dependent)
                : model.resources().get(dependent - model.processes().size()));
        if (random.nextInt(4) == 0) {
            RedundancyGroup group = FACTORY.createRedundancyGroup();
            group.setId("g" + number);
            group.setName("g" + number);
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                Resource member = pick(model.resources(), random);
                if (!group.getMembers().contains(member) && member != requirement.getDependent()) {
                    group.getMembers().add(member);
                }
            }
            group.setRequired(1 + random.nextInt(Math.max(1, group.getMembers().size())));
            model.landscape().getGroups().add(group);
            requirement.setGroup(group);
            noteGroup(group, changed);
        } else {
            requirement.setResource(pick(model.resources(), random));
            if (requirement.getResource() == requirement.getDependent()) {
                return;
            }
        }
        model.landscape().getDependencies().add(requirement);
        note(requirement, changed);
    }

    private static void note(Dependency dependency, Set<String> changed) {
        changed.add("#edges");
        changed.add(dependency.getDependent().getId());
        if (dependency instanceof Requirement requirement) {
            if (requirement.getGroup() != null) {
                noteGroup(requirement.getGroup(), changed);
            } else {
                changed.add(requirement.getResource().getId());
            }
        }
    }

    private static void noteGroup(RedundancyGroup group, Set<String> changed) {
        changed.add("#edges");
        changed.add(group.getId());
        group.getMembers().forEach(member -> changed.add(member.getId()));
    }

    private static AdministrationModel copy(AdministrationModel model) {
        var copier = new EcoreUtil.Copier();
        List<EObject> roots = List.copyOf(model.roots());
        Collection<EObject> copies = copier.copyAll(roots);
        copier.copyReferences();
        var all = new ArrayList<>(copies);
        return new AdministrationModel(null, (Administration) all.get(0), (ProcessRegister) all.get(1),
                (org.ratswerk.model.Landscape) all.get(2), (ContinuityRegister) all.get(3), List.of(), List.of());
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    // --- changes

    private static void change(AdministrationModel model, Random random, Set<String> changed, int number) {
        Process process = pick(model.processes(), random);
        Resource resource = pick(model.resources(), random);
        switch (random.nextInt(14)) {
        case 0 -> {
            resource.setRecoveryTime(hours(random, 5));
            changed.add(resource.getId());
        }
        case 1 -> {
            resource.setRestartTime(hours(random, 5));
            changed.add(resource.getId());
        }
        case 2 -> {
            resource.setRequiredRto(hours(random, 1));
            changed.add(resource.getId());
        }
        case 3 -> {
            process.getImpact().setManualMtpd(hours(random, 1));
            changed.add(process.getId());
        }
        case 4 -> {
            if (process.getImpact().getRatings().isEmpty() || random.nextInt(3) == 0) {
                rate(model, process, random);
            } else if (random.nextInt(3) == 0) {
                process.getImpact().getRatings().removeLast();
            } else {
                pick(process.getImpact().getRatings(), random).setLevel(1 + random.nextInt(4));
            }
            changed.add(process.getId());
        }
        case 5 -> {
            var period = FACTORY.createCriticalPeriod();
            period.setFrom(LocalDate.of(2027, 3, 1));
            period.setTo(LocalDate.of(2027, 3, 14));
            period.setRepeat(PeriodRepeat.YEARLY);
            period.setMtpd(Duration.ofHours(random.nextInt(20)));
            process.getImpact().getCriticalPeriods().add(period);
            changed.add(process.getId());
        }
        case 6 -> {
            process.setRequiredRto(hours(random, 1));
            changed.add(process.getId());
        }
        case 7 -> depend(model, random, changed, 1000 + number);
        case 8 -> {
            if (!model.dependencies().isEmpty()) {
                Dependency dependency = pick(model.dependencies(), random);
                note(dependency, changed);
                model.dependencies().remove(dependency);
            }
        }
        case 9 -> {
            if (!model.dependencies().isEmpty()) {
                Dependency dependency = pick(model.dependencies(), random);
                dependency.setBridging(hours(random, 0));
                note(dependency, changed);
            }
        }
        case 10 -> {
            if (!model.groups().isEmpty()) {
                RedundancyGroup group = pick(model.groups(), random);
                noteGroup(group, changed);
                if (random.nextBoolean() || group.getMembers().isEmpty()) {
                    group.setRequired(1 + random.nextInt(3));
                } else if (random.nextBoolean()) {
                    group.getMembers().removeFirst();
                } else if (!group.getMembers().contains(resource)) {
                    group.getMembers().add(resource);
                }
                noteGroup(group, changed);
                model.dependencies().stream().filter(each -> each instanceof Requirement requirement
                        && requirement.getGroup() == group).forEach(each -> note(each, changed));
            }
        }
        case 11 -> {
            model.administration().getSettings().setDetectionTime(Duration.ofHours(random.nextInt(6)));
            changed.add("#settings");
        }
        case 12 -> {
            model.administration().getSettings().setToleranceLevel(1 + random.nextInt(4));
            changed.add("#settings");
        }
        default -> {
            Process added = add(model, random, "n" + number);
            changed.add(added.getId());
            Requirement requirement = FACTORY.createRequirement();
            requirement.setDependent(added);
            requirement.setResource(resource);
            model.dependencies().add(requirement);
            note(requirement, changed);
        }
        }
    }
}
