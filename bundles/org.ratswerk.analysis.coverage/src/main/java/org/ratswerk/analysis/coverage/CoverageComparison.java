package org.ratswerk.analysis.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.ratswerk.analysis.coverage.ladder.Rung;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * What is different between two states of an administration: entries that are now covered, no longer covered, new or gone, and
 * processes on another rung, each with the reason in words. Where one of the states has no files, such as a snapshot, only the rungs
 * that need no diagram are compared.
 */
final class CoverageComparison {
    private static final Texts TEXTS = Texts.of(CoverageComparison.class);

    private final CoverageModel before;
    private final CoverageModel now;
    private final int rungs;
    private final TableBuilder table = new TableBuilder(TEXTS, "compare").column("element", Kind.TEXT)
            .column("kind", Kind.TEXT).column("before", Kind.STATE).column("now", Kind.STATE).column("why", Kind.TEXT);

    private CoverageComparison(AdministrationModel before, AdministrationModel now, LocalDate today, Progress progress) {
        boolean files = before.folder().isPresent() && now.folder().isPresent();
        rungs = files ? Rung.COUNT : Rung.DESCRIBED.number();
        this.before = files ? CoverageModel.of(before, today, progress)
                : CoverageModel.withoutFiles(before, today, progress);
        this.now = files ? CoverageModel.of(now, today, progress) : CoverageModel.withoutFiles(now, today, progress);
    }

    /**
     * Compares.
     *
     * @param before the earlier state
     * @param now the later state
     * @param today day on which analyses must be current in both
     * @param progress asked whether to stop
     */
    static Table of(AdministrationModel before, AdministrationModel now, LocalDate today, Progress progress) {
        return new CoverageComparison(before, now, today, progress).compare();
    }

    private Table compare() {
        Map<String, ReferenceCatalogue> earlier = new HashMap<>();
        before.model().catalogues().forEach(catalogue -> earlier.put(catalogue.getId(), catalogue));
        for (ReferenceCatalogue catalogue : now.model().catalogues()) {
            compare(earlier.remove(catalogue.getId()), catalogue);
        }
        before.model().catalogues().stream().filter(catalogue -> earlier.containsKey(catalogue.getId()))
                .forEach(catalogue -> compare(catalogue, null));
        compareProcesses();
        return table.notes(rungs == Rung.COUNT ? List.of() : List.of(TEXTS.get("compare.note"))).build();
    }

    private static Map<String, Coverage.EntryState> states(CoverageModel model, ReferenceCatalogue catalogue) {
        var states = new LinkedHashMap<String, Coverage.EntryState>();
        if (catalogue != null) {
            Coverage.of(model, catalogue, Scope.ALL).allEntries()
                    .forEach(state -> states.put(String.valueOf(state.entry().getId()), state));
        }
        return states;
    }

    private void compare(ReferenceCatalogue was, ReferenceCatalogue is) {
        Map<String, Coverage.EntryState> earlier = states(before, was);
        Map<String, Coverage.EntryState> later = states(now, is);
        Set<String> ids = new LinkedHashSet<>(later.keySet());
        ids.addAll(earlier.keySet());
        for (String id : ids) {
            Coverage.EntryState one = earlier.get(id);
            Coverage.EntryState other = later.get(id);
            CatalogueEntry entry = other == null ? one.entry() : other.entry();
            String first = state(one);
            String second = state(other);
            if (first.equals(second)) {
                continue;
            }
            boolean inherited = one != null && other != null && one.processes().isEmpty() && other.processes().isEmpty()
                    && counts(one) && counts(other);
            if (!inherited) { // otherwise what stands below says it
                row(entry.getId(), TableBuilder.name(entry), "entry", term(first), term(second), why(one, other));
            }
        }
    }

    private static boolean counts(Coverage.EntryState state) {
        return state.entry().getRemovedIn() == null
                && state.entry().getResponsibility() != Responsibility.NOT_RESPONSIBLE;
    }

    private static String state(Coverage.EntryState state) {
        if (state == null) {
            return "absent";
        }
        if (state.entry().getRemovedIn() != null) {
            return "removed";
        }
        if (state.entry().getResponsibility() == Responsibility.NOT_RESPONSIBLE) {
            return "not-responsible";
        }
        return state.isCovered() ? "covered" : "uncovered";
    }

    private static Value term(String code) {
        return new Value.Term(code, TEXTS.get("compare.state." + code), switch (code) {
            case "covered" -> Symbol.MET;
            case "uncovered" -> Symbol.GAP;
            default -> Symbol.NO_REQUIREMENT;
        });
    }

    private String why(Coverage.EntryState one, Coverage.EntryState other) {
        if (one == null) {
            return TEXTS.get("compare.entry.new");
        }
        if (other == null) {
            return TEXTS.get("compare.entry.gone");
        }
        if (!counts(one) || !counts(other)) {
            return other.entry().getRemovedIn() != null
                    ? TEXTS.get("compare.entry.removed", other.entry().getRemovedIn())
                    : TEXTS.get("compare.entry.responsibility", Labels.of(one.entry().getResponsibility()),
                            Labels.of(other.entry().getResponsibility()));
        }
        var reasons = new ArrayList<String>();
        Set<String> earlier = ids(one.processes());
        Set<String> later = ids(other.processes());
        for (Process process : other.processes()) {
            if (!earlier.contains(process.getId())) {
                reasons.add(TEXTS.get(find(before, process.getId()) == null ? "compare.process.new"
                        : names(process, other.entry()) ? "compare.process.names" : "compare.process.mapped",
                        TableBuilder.name(process)));
            }
        }
        for (Process process : one.processes()) {
            if (!later.contains(process.getId())) {
                reasons.add(TEXTS.get(find(now, process.getId()) == null ? "compare.process.gone"
                        : names(process, one.entry()) ? "compare.process.names-not" : "compare.process.mapped-not",
                        TableBuilder.name(process)));
            }
        }
        return reasons.isEmpty() ? TEXTS.get("compare.entry.below") : String.join("; ", reasons);
    }

    private static boolean names(Process process, CatalogueEntry entry) {
        Set<String> keys = Coverage.keysOf(entry);
        return process.getKeys().stream().anyMatch(key -> key != null && keys.contains(key.strip()));
    }

    private static Set<String> ids(List<Process> processes) {
        return processes.stream().map(Process::getId).collect(Collectors.toSet());
    }

    private static Process find(CoverageModel model, String id) {
        return model.processes().stream().filter(process -> id != null && id.equals(process.getId())).findFirst()
                .orElse(null);
    }

    private void compareProcesses() {
        Map<String, Integer> earlier = new LinkedHashMap<>();
        for (int i = 0; i < before.processes().size(); i++) {
            earlier.putIfAbsent(String.valueOf(before.processes().get(i).getId()), i);
        }
        for (int i = 0; i < now.processes().size(); i++) {
            Process process = now.processes().get(i);
            Integer was = earlier.remove(String.valueOf(process.getId()));
            int is = Math.min(rungs, now.rung(i));
            if (was == null) {
                row(process.getId(), TableBuilder.name(process), "process", term("absent"), CoverageWords.rung(is),
                        TEXTS.get("compare.process.added"));
                continue;
            }
            int old = Math.min(rungs, before.rung(was));
            if (is > old) {
                row(process.getId(), TableBuilder.name(process), "process", CoverageWords.rung(old),
                        CoverageWords.rung(is), now.ladder(i).steps().subList(old, is).stream()
                                .map(step -> step.evidence()).collect(Collectors.joining(" ")));
            } else if (is < old) {
                row(process.getId(), TableBuilder.name(process), "process", CoverageWords.rung(old),
                        CoverageWords.rung(is),
                        TEXTS.get("compare.missing", String.join("; ", now.ladder(i).missing())));
            }
        }
        earlier.forEach((id, was) -> row(id, TableBuilder.name(before.processes().get(was)), "process",
                CoverageWords.rung(Math.min(rungs, before.rung(was))), term("absent"),
                TEXTS.get("compare.process.removed")));
    }

    private void row(String id, String name, String kind, Value was, Value is, String why) {
        table.cell(new Value.Ref(id == null ? "" : id, name))
                .cell(new Value.Term(kind, TEXTS.get("compare.kind." + kind), Symbol.NONE)).cell(was, () -> why)
                .cell(is, () -> why).text(why).row(id);
    }
}
