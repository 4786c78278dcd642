package org.ratswerk.analysis.coverage.priority;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ratswerk.analysis.coverage.Coverage;
import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.analysis.coverage.ladder.Rung;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.core.Criticality;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessPriority;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Texts;

/** Finds what could be recorded next and what is known of it. */
public final class Candidates {
    private static final Texts TEXTS = Texts.of(Candidates.class);
    private static final int HIGHEST = 5;
    private static final long NEAR = 365;
    private static final long FAR = 5 * 365;

    private final Coverage coverage;
    private final CoverageModel model;
    private final AnalysisSettings settings;
    private final double largest;

    private Candidates(Coverage coverage) {
        this.coverage = coverage;
        model = coverage.model();
        settings = AnalysisSettings.of(model.model().administration());
        long most = Stream.concat(
                coverage.catalogue().getEntries().stream().map(CatalogueEntry::getVolume),
                model.processes().stream().map(Process::getCaseVolume)).filter(volume -> volume != null && volume > 0)
                .mapToLong(Long::longValue).max().orElse(0);
        largest = Math.log1p(most);
    }

    /**
     * Returns the counted entries that are not covered, and the processes that have not reached the rung "modelled"; those that
     * somebody has confirmed to be the same as another process, and those that the filter leaves out, are none.
     *
     * @param coverage coverage of a catalogue, best counted in leaves
     */
    public static List<Candidate> of(Coverage coverage) {
        return new Candidates(coverage).all();
    }

    private List<Candidate> all() {
        var found = new ArrayList<Candidate>();
        for (int number : coverage.countedProcesses()) {
            Process process = model.processes().get(number);
            if (model.rung(number) < Rung.MODELLED.number() && !model.isDuplicate(process)) {
                found.add(process(process, number));
            }
        }
        Map<CatalogueEntry, OrganisationalUnit> guesses = guesses();
        for (Coverage.EntryState state : coverage.entries()) {
            if (state.cover() == Coverage.Cover.NONE) {
                found.add(entry(state.entry(), guess(state.entry(), guesses)));
            }
        }
        return found;
    }

    private Candidate entry(CatalogueEntry entry, OrganisationalUnit unit) {
        var scores = new EnumMap<Criterion, Double>(Criterion.class);
        var facts = new EnumMap<Criterion, String>(Criterion.class);
        volume(entry.getVolume(), scores, facts);
        put(Criterion.DEADLINE, 0, TEXTS.get("fact.deadline.none"), scores, facts);
        return new Candidate(entry, unit, scores, facts, deferral(unit));
    }

    private Candidate process(Process process, int number) {
        var scores = new EnumMap<Criterion, Double>(Criterion.class);
        var facts = new EnumMap<Criterion, String>(Criterion.class);
        ProcessPriority priority = process.getPriority();
        Long cases = process.getCaseVolume();
        if (cases == null) {
            List<Long> stated = coverage.coveredBy(number).stream().map(CatalogueEntry::getVolume)
                    .filter(volume -> volume != null).toList();
            cases = stated.isEmpty() ? null : stated.stream().mapToLong(Long::longValue).sum();
        }
        volume(cases, scores, facts);
        LocalDate deadline = null;
        String deferral = deferral(process.getUnit());
        if (priority != null) {
            grade(Criterion.DEMAND, priority.getPublicInterest(), false, scores, facts);
            grade(Criterion.ECONOMY, priority.getEconomy(), false, scores, facts);
            grade(Criterion.EFFORT, priority.getEffort(), true, scores, facts);
            grade(Criterion.VOLUME, priority.getVolume(), false, scores, facts);
            deadline = priority.getLegalDeadline();
            if (priority.isDeferred()) {
                deferral = blank(priority.getDeferralReason()) ? TEXTS.get("deferral.process")
                        : TEXTS.get("deferral.process.reason", priority.getDeferralReason().strip());
            }
        }
        deadline(deadline, scores, facts);
        Criticality.own(process, settings).ifPresent(time -> put(Criterion.TIME_CRITICAL,
                time.compareTo(Duration.ofHours(24)) <= 0 ? 1 : time.compareTo(Duration.ofHours(72)) <= 0 ? 0.75
                        : time.compareTo(Duration.ofHours(168)) <= 0 ? 0.5 : 0.25,
                TEXTS.get("fact.time", Durations.text(time)), scores, facts));
        OrganisationalUnit unit = process.getUnit() == null || Missing.is(process.getUnit()) ? null : process.getUnit();
        return new Candidate(process, unit, scores, facts, deferral);
    }

    private void volume(Long cases, Map<Criterion, Double> scores, Map<Criterion, String> facts) {
        if (cases != null && cases >= 0) {
            put(Criterion.VOLUME, largest == 0 ? 0 : Math.min(1, Math.log1p(cases) / largest),
                    TEXTS.get("fact.volume", cases), scores, facts);
        }
    }

    private static void grade(Criterion criterion, Integer grade, boolean inverse, Map<Criterion, Double> scores,
            Map<Criterion, String> facts) {
        if (grade != null && grade >= 1 && grade <= HIGHEST) {
            double score = (grade - 1.0) / (HIGHEST - 1);
            put(criterion, inverse ? 1 - score : score, TEXTS.get("fact.grade", criterion.label(), grade), scores, facts);
        }
    }

    private void deadline(LocalDate deadline, Map<Criterion, Double> scores, Map<Criterion, String> facts) {
        if (deadline == null) {
            put(Criterion.DEADLINE, 0, TEXTS.get("fact.deadline.none"), scores, facts);
            return;
        }
        long days = ChronoUnit.DAYS.between(model.today(), deadline);
        put(Criterion.DEADLINE, days <= NEAR ? 1 : days >= FAR ? 0 : 1 - (double) (days - NEAR) / (FAR - NEAR),
                TEXTS.get("fact.deadline", Values.human(Value.day(deadline))), scores, facts);
    }

    private static void put(Criterion criterion, double score, String fact, Map<Criterion, Double> scores,
            Map<Criterion, String> facts) {
        scores.put(criterion, score);
        facts.put(criterion, fact);
    }

    private String deferral(OrganisationalUnit unit) {
        var seen = new HashSet<OrganisationalUnit>();
        for (OrganisationalUnit each = unit; each != null && seen.add(each); each = each.getParent()) {
            LocalDate until = each.getRecordingDeferredUntil();
            if (until != null && !until.isBefore(model.today())) {
                String day = Values.human(Value.day(until));
                String name = org.ratswerk.analysis.coverage.TableBuilder.name(each);
                return blank(each.getRecordingDeferralReason()) ? TEXTS.get("deferral.unit", name, day)
                        : TEXTS.get("deferral.unit.reason", name, day, each.getRecordingDeferralReason().strip());
            }
        }
        return null;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** For each entry above covered ones the unit whose processes cover most of what is directly below it. */
    private Map<CatalogueEntry, OrganisationalUnit> guesses() {
        Map<CatalogueEntry, Map<OrganisationalUnit, Integer>> counts = new HashMap<>();
        for (int number : coverage.countedProcesses()) {
            OrganisationalUnit unit = model.processes().get(number).getUnit();
            if (unit == null || Missing.is(unit)) {
                continue;
            }
            for (CatalogueEntry entry : coverage.coveredBy(number)) {
                var seen = new HashSet<CatalogueEntry>();
                for (CatalogueEntry above = entry; above != null && seen.add(above); above = above.getParent()) {
                    counts.computeIfAbsent(above, none -> new HashMap<>()).merge(unit, 1, Integer::sum);
                }
            }
        }
        Map<CatalogueEntry, OrganisationalUnit> guesses = new HashMap<>();
        Map<OrganisationalUnit, Integer> order = new HashMap<>();
        model.units().forEach(unit -> order.put(unit, order.size()));
        counts.forEach((entry, units) -> units.entrySet().stream()
                .max(Map.Entry.<OrganisationalUnit, Integer>comparingByValue().thenComparing(
                        one -> -order.getOrDefault(one.getKey(), Integer.MAX_VALUE)))
                .ifPresent(most -> guesses.put(entry, most.getKey())));
        return guesses;
    }

    private static OrganisationalUnit guess(CatalogueEntry entry, Map<CatalogueEntry, OrganisationalUnit> guesses) {
        var seen = new HashSet<CatalogueEntry>();
        for (CatalogueEntry each = entry; each != null && seen.add(each); each = each.getParent()) {
            if (guesses.containsKey(each)) {
                return guesses.get(each);
            }
        }
        return null;
    }
}
