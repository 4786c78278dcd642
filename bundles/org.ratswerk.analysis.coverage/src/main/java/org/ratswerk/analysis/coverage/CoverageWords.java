package org.ratswerk.analysis.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.ratswerk.analysis.coverage.ladder.Rung;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** What a coverage is called and where its numbers come from, in the user's language. */
public final class CoverageWords {
    private static final Texts TEXTS = Texts.of(CoverageWords.class);
    private static final int MOST = 10;
    private static final int DECIMALS = 2;

    private final Coverage coverage;

    /** Makes the words for a coverage. */
    public CoverageWords(Coverage coverage) {
        this.coverage = Objects.requireNonNull(coverage);
    }

    /** Returns what a measure is called. */
    public static String label(String measure) {
        return measure.startsWith("depth-")
                ? TEXTS.get("measure.depth", Rung.of(Integer.parseInt(measure.substring("depth-".length()))).label())
                : TEXTS.get("measure." + measure);
    }

    /** Returns the rule by which a measure is counted, one sentence. */
    public static String rule(String measure) {
        return measure.startsWith("depth-")
                ? TEXTS.get("rule.depth", Rung.of(Integer.parseInt(measure.substring("depth-".length()))).label())
                : TEXTS.get("rule." + measure);
    }

    /** Returns a catalogue with its version. */
    public static String name(ReferenceCatalogue catalogue) {
        String name = TableBuilder.name(catalogue);
        return catalogue.getVersion() == null || catalogue.getVersion().isBlank() ? name
                : TEXTS.get("catalogue.version", name, catalogue.getVersion().strip());
    }

    /** Returns what every percentage must name: catalogue and version, counting unit, reading, filter, threshold, and what is left out. */
    public List<String> statement() {
        Scope scope = coverage.scope();
        Coverage.LeftOut out = coverage.leftOut();
        var lines = new ArrayList<String>();
        lines.add(TEXTS.get("statement.catalogue", name(coverage.catalogue())));
        lines.add(TEXTS.get("statement.unit", scope.unit().label(), coverage.countedEntries()));
        lines.add(TEXTS.get("statement.reading." + scope.reading().code()));
        lines.add(scope.filter().text().isEmpty() ? TEXTS.get("statement.filter.none")
                : TEXTS.get("statement.filter", scope.filter().text()));
        lines.add(scope.threshold() == 0 ? TEXTS.get("statement.threshold.none")
                : TEXTS.get("statement.threshold", Rung.of(scope.threshold()).label(), out.shallow()));
        lines.add(TEXTS.get("statement.processes", coverage.countedProcesses().length,
                coverage.model().processes().size()));
        lines.add(TEXTS.get("statement.out", out.notResponsible(), out.removed(), out.filtered()));
        return lines;
    }

    /** Returns a number as it is shown in a sentence, with at most two decimals. */
    public static String shown(BigDecimal number) {
        return Values.human(new Value.Number(number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros()));
    }

    /** Returns numerator, denominator and percentage in words. */
    public static String shown(Measure measure) {
        return measure.percent().map(percent -> TEXTS.get("shown.percent", shown(measure.numerator()),
                shown(measure.denominator()), TEXTS.get("percent", percent))).orElseGet(() -> TEXTS.get("shown.none"));
    }

    /** Tells where a measure comes from. */
    public String why(Measure measure) {
        var lines = new ArrayList<String>();
        lines.add(TEXTS.get("why.measure", label(measure.id()), shown(measure)));
        lines.add(rule(measure.id()));
        if (measure.unknown() > 0) {
            lines.add(TEXTS.get("why.unknown", measure.unknown()));
        }
        lines.addAll(statement());
        return String.join("\n", lines);
    }

    /** Tells why an entry is covered, or what would cover it. */
    public String why(Coverage.EntryState state) {
        CatalogueEntry entry = state.entry();
        var lines = new ArrayList<String>();
        for (Process process : state.processes()) {
            int number = coverage.model().number(process);
            String rung = coverage.model().rung(number) == 0 ? TEXTS.get("rung.none")
                    : Rung.of(coverage.model().rung(number)).label();
            List<String> keys = keys(process, entry);
            lines.add(keys.isEmpty() ? mapping(process, entry, rung)
                    : TEXTS.get("why.key", TableBuilder.name(process), String.join(", ", keys), rung));
        }
        List<CatalogueEntry> children = coverage.children(entry);
        if (!children.isEmpty() && state.leaves() > 0) {
            lines.add(TEXTS.get("why.leaves", state.coveredLeaves(), state.leaves()));
            List<String> names = children.stream().map(coverage::state)
                    .filter(child -> child.cover() != Coverage.Cover.NONE && child.coveredLeaves() + child.processes().size() > 0)
                    .map(child -> TableBuilder.name(child.entry())).limit(MOST).toList();
            if (!names.isEmpty()) {
                lines.add(TEXTS.get("why.children", String.join("; ", names)));
            }
        }
        if (state.cover() == Coverage.Cover.NONE) {
            lines.add(Coverage.keysOf(entry).isEmpty() ? TEXTS.get("why.nothing.keyless")
                    : TEXTS.get("why.nothing", String.join(", ", Coverage.keysOf(entry))));
        } else if (!state.isCovered()) {
            lines.add(TEXTS.get("why.partly"));
        }
        return String.join("\n", lines);
    }

    private static List<String> keys(Process process, CatalogueEntry entry) {
        var known = Coverage.keysOf(entry);
        return process.getKeys().stream().filter(Objects::nonNull).map(String::strip).filter(known::contains).distinct()
                .toList();
    }

    private String mapping(Process process, CatalogueEntry entry, String rung) {
        for (CatalogueMapping mapping : coverage.catalogue().getMappings()) {
            if (mapping.getEntry() == entry && mapping.getProcess() == process
                    && mapping.getStatus() == MappingStatus.CONFIRMED) {
                return TEXTS.get("why.mapping", TableBuilder.name(process),
                        mapping.getDecidedBy() == null ? TEXTS.get("nobody") : mapping.getDecidedBy(),
                        Values.human(Value.day(mapping.getDecidedOn())), rung);
            }
        }
        return TableBuilder.name(process);
    }

    /** Returns whether an entry is covered as a state with a symbol. */
    public static Value covered(Coverage.EntryState state) {
        if (state.isCovered()) {
            return new Value.Term("covered", TEXTS.get("state.covered"), Symbol.MET);
        }
        return state.cover() == Coverage.Cover.NONE ? new Value.Term("uncovered", TEXTS.get("state.uncovered"), Symbol.GAP)
                : new Value.Term("partly", TEXTS.get("state.partly"), Symbol.WARNING);
    }

    /** Returns how an entry is covered as a word. */
    public static Value cover(Coverage.Cover cover) {
        return cover == Coverage.Cover.NONE ? Value.NONE
                : new Value.Term(cover.name().toLowerCase(java.util.Locale.ROOT),
                        TEXTS.get("cover." + cover.name().toLowerCase(java.util.Locale.ROOT)), Symbol.NONE);
    }

    /** Returns a rung by its number as a word; no value for -1, where there is no process. */
    public static Value rung(int number) {
        return number < 0 ? Value.NONE : number == 0 ? new Value.Term("0", TEXTS.get("rung.none"), Symbol.NONE)
                : new Value.Term(Integer.toString(number), TEXTS.get("rung.numbered", number, Rung.of(number).label()),
                        Symbol.NONE);
    }

    /** Returns the responsibility for an entry as a word. */
    public static Value responsibility(CatalogueEntry entry) {
        return new Value.Term(entry.getResponsibility().name().toLowerCase(java.util.Locale.ROOT),
                Labels.of(entry.getResponsibility()), Symbol.NONE);
    }

    /** Returns names joined for a sentence, the first ones where there are many. */
    static String some(List<String> names) {
        return names.size() <= MOST ? String.join("; ", names)
                : TEXTS.get("some", names.stream().limit(MOST).collect(Collectors.joining("; ")), names.size() - MOST);
    }
}
