package org.ratswerk.analysis.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.analysis.coverage.ladder.Diagrams;
import org.ratswerk.analysis.coverage.ladder.Rung;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.result.Figures;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Texts;

/** A coverage as results: figures, tables, heat maps and charts. Every computed number tells where it comes from. */
public final class CoverageTables {
    /** How many rows and columns a heat map shows at most; those with the most entries or processes are kept. */
    public static final int MOST_ROWS = 120;
    /** How many columns a heat map shows at most. */
    public static final int MOST_COLUMNS = 40;

    private static final Texts TEXTS = Texts.of(CoverageTables.class);

    private final Coverage coverage;
    private final CoverageModel model;
    private final CoverageWords words;

    /** Makes the results of a coverage. */
    public CoverageTables(Coverage coverage) {
        this.coverage = coverage;
        model = coverage.model();
        words = new CoverageWords(coverage);
    }

    /** Returns the measures as key figures. Numerators that are no whole numbers stand in the label alone. */
    public Figures figures() {
        var figures = new ArrayList<Figures.Figure>();
        for (Measure measure : coverage.measures()) {
            Value percent = measure.percent().<Value>map(
                    value -> new Value.Term(value.toPlainString(), TEXTS.get("percent", value), Symbol.NONE))
                    .orElse(Value.NONE);
            Long numerator = whole(measure.numerator());
            Long denominator = whole(measure.denominator());
            String label = CoverageWords.label(measure.id());
            if (measure.unknown() > 0) {
                label = TEXTS.get("figure.unknown", label, measure.unknown());
            }
            boolean both = numerator != null && denominator != null;
            figures.add(new Figures.Figure(measure.id(), both ? label : TEXTS.get("figure.parts", label,
                    CoverageWords.shown(measure.numerator()), CoverageWords.shown(measure.denominator())),
                    new Table.Cell(percent, () -> words.why(measure)), both ? numerator : null, both ? denominator : null));
        }
        return new Figures("figures", TEXTS.get("table.figures"), figures);
    }

    private static Long whole(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** Returns the measures as a table. */
    public Table measures() {
        var table = new TableBuilder(TEXTS, "measures").column("id", Kind.IDENTIFIER).column("measure", Kind.TEXT)
                .column("numerator", Kind.NUMBER).column("denominator", Kind.NUMBER).column("percent", Kind.NUMBER)
                .column("unknown", Kind.NUMBER);
        for (Measure measure : coverage.measures()) {
            table.text(measure.id()).text(CoverageWords.label(measure.id()))
                    .cell(TableBuilder.number(measure.numerator()), () -> words.why(measure))
                    .cell(TableBuilder.number(measure.denominator()), () -> words.why(measure))
                    .cell(TableBuilder.percent(measure), () -> words.why(measure))
                    .cell(measure.unknown() == 0 ? Value.NONE : Value.number(measure.unknown())).row(null);
        }
        return table.notes(words.statement()).build();
    }

    /**
     * Returns the counted entries with how they are covered.
     *
     * @param below id of an entry or of a unit: only entries below the one or covered by processes of the other; null for all
     */
    public Table entries(String below) {
        return entries("entries", below, false);
    }

    /** Returns the counted entries that are not covered, or only in part; those with the largest case volume first. */
    public Table missing(String below) {
        return entries("missing", below, true);
    }

    private Table entries(String id, String below, boolean missing) {
        var table = new TableBuilder(TEXTS, id).column("entry", Kind.TEXT).column("key", Kind.IDENTIFIER)
                .column("type", Kind.TEXT).column("branch", Kind.TEXT).column("field", Kind.TEXT)
                .column("responsibility", Kind.TEXT).column("covered", Kind.STATE).column("share", Kind.NUMBER)
                .column("by", Kind.TEXT).column("rung", Kind.STATE).column("volume", Kind.NUMBER)
                .column("processes", Kind.TEXT);
        Set<Process> ofUnit = processesOf(below);
        var states = new ArrayList<>(coverage.entries());
        if (missing) {
            states.removeIf(Coverage.EntryState::isCovered);
            states.sort(Comparator.comparing((Coverage.EntryState state) -> state.entry().getVolume(),
                    Comparator.nullsLast(Comparator.reverseOrder())));
        }
        for (Coverage.EntryState state : states) {
            CatalogueEntry entry = state.entry();
            if (below != null && (ofUnit == null ? !isBelow(entry, below)
                    : state.processes().stream().noneMatch(ofUnit::contains))) {
                continue;
            }
            CatalogueEntry branch = coverage.branch(entry);
            var share = new Measure("", state.value(), BigDecimal.ONE, 0);
            table.cell(TableBuilder.ref(entry)).text(entry.getKey()).text(entry.getType())
                    .cell(branch == entry ? Value.NONE : TableBuilder.ref(branch)).text(field(entry))
                    .cell(CoverageWords.responsibility(entry))
                    .cell(CoverageWords.covered(state), () -> words.why(state))
                    .cell(TableBuilder.percent(share), () -> words.why(state)).cell(CoverageWords.cover(state.cover()))
                    .cell(CoverageWords.rung(state.rung()), () -> words.why(state))
                    .cell(entry.getVolume() == null ? Value.NONE : Value.number(entry.getVolume()))
                    .cell(TableBuilder.refs(state.processes())).row(entry.getId());
        }
        return table.notes(words.statement()).build();
    }

    private Set<Process> processesOf(String unitId) {
        for (OrganisationalUnit unit : model.units()) {
            if (unit.getId() != null && unit.getId().equals(unitId)) {
                var processes = new HashSet<Process>();
                Arrays.stream(model.processes(unit)).forEach(number -> processes.add(model.processes().get(number)));
                return processes;
            }
        }
        return null;
    }

    private static boolean isBelow(CatalogueEntry entry, String id) {
        var seen = new HashSet<CatalogueEntry>();
        for (CatalogueEntry each = entry; each != null && seen.add(each); each = each.getParent()) {
            if (id.equals(each.getId())) {
                return true;
            }
        }
        return false;
    }

    /** The field of an entry: its own, else that of the nearest one above that has one; null for none. */
    static String field(CatalogueEntry entry) {
        var seen = new HashSet<CatalogueEntry>();
        for (CatalogueEntry each = entry; each != null && seen.add(each); each = each.getParent()) {
            if (each.getField() != null && !each.getField().isBlank()) {
                return each.getField().strip();
            }
        }
        return null;
    }

    /** Returns the BPMN files and BPMN processes that no process names, links that lead nowhere, data that does not exist. */
    public Table orphans() {
        var table = new TableBuilder(TEXTS, "orphans").column("kind", Kind.TEXT).column("file", Kind.TEXT)
                .column("name", Kind.TEXT).column("remedy", Kind.TEXT);
        for (Diagrams.Orphan orphan : model.diagrams().orphans(model.model())) {
            String kind = orphan.kind().name().toLowerCase(java.util.Locale.ROOT);
            table.cell(new Value.Term(kind, TEXTS.get("orphan." + kind), Symbol.WARNING)).text(orphan.file())
                    .cell(orphan.element() == null ? Value.text(orphan.name())
                            : new Value.Ref(orphan.element(), orphan.name()))
                    .text(TEXTS.get("orphan.remedy." + kind)).row(orphan.element());
        }
        for (CoverageModel.DanglingData data : model.danglingData()) {
            table.cell(new Value.Term("data", TEXTS.get("orphan.data"), Symbol.WARNING))
                    .text(data.inDiagram() ? data.process().getBpmnAsIs() : null).cell(TableBuilder.ref(data.process()))
                    .text(TEXTS.get("orphan.remedy.data", data.reference())).row(data.process().getId());
        }
        return table.build();
    }

    /** Returns what somebody should look at: statements about coverage that contradict each other or rest on nothing. */
    public Table doubtful() {
        var table = new TableBuilder(TEXTS, "doubtful").column("kind", Kind.TEXT).column("entry", Kind.TEXT)
                .column("process", Kind.TEXT).column("remark", Kind.TEXT);
        ReferenceCatalogue catalogue = coverage.catalogue();
        Map<String, List<CatalogueEntry>> keys = new LinkedHashMap<>();
        for (CatalogueEntry entry : catalogue.getEntries()) {
            Coverage.keysOf(entry).forEach(key -> keys.computeIfAbsent(key, none -> new ArrayList<>(1)).add(entry));
        }
        keys.forEach((key, entries) -> {
            if (entries.stream().filter(entry -> entry.getRemovedIn() == null).count() > 1) {
                doubt(table, "key", entries.getFirst(), null, TEXTS.get("doubt.key.remark", key, entries.size()));
            }
        });
        for (Coverage.EntryState state : coverage.allEntries()) {
            CatalogueEntry entry = state.entry();
            if (state.processes().isEmpty()) {
                continue;
            }
            if (entry.getResponsibility() == Responsibility.NOT_RESPONSIBLE) {
                doubt(table, "responsibility", entry, state.processes().getFirst(), TEXTS.get("doubt.responsibility.remark"));
            } else if (state.counted() && state.rung() == 0) {
                doubt(table, "nameless", entry, state.processes().getFirst(), TEXTS.get("doubt.nameless.remark"));
            }
        }
        Set<String> rejected = new HashSet<>();
        for (CatalogueMapping mapping : catalogue.getMappings()) {
            if (mapping.getEntry() == null || mapping.getProcess() == null || Missing.is(mapping.getEntry())
                    || Missing.is(mapping.getProcess())) {
                doubt(table, "mapping", mapping.getEntry(), mapping.getProcess(), TEXTS.get("doubt.mapping.remark"));
                continue;
            }
            if (mapping.getOpenQuestion() != null && !mapping.getOpenQuestion().isBlank()) {
                doubt(table, "question", mapping.getEntry(), mapping.getProcess(), mapping.getOpenQuestion().strip());
            } else if (mapping.getStatus() == MappingStatus.CONFIRMED && mapping.getEntry().getRemovedIn() != null) {
                doubt(table, "removed", mapping.getEntry(), mapping.getProcess(),
                        TEXTS.get("doubt.removed.remark", mapping.getEntry().getRemovedIn()));
            }
            if (mapping.getStatus() == MappingStatus.REJECTED && mapping.getProcess().getKeys().stream()
                    .anyMatch(key -> key != null && Coverage.keysOf(mapping.getEntry()).contains(key.strip()))
                    && rejected.add(mapping.getEntry().getId() + ' ' + mapping.getProcess().getId())) {
                doubt(table, "rejected", mapping.getEntry(), mapping.getProcess(), TEXTS.get("doubt.rejected.remark"));
            }
        }
        Set<String> everywhere = new HashSet<>();
        model.model().catalogues().forEach(
                each -> each.getEntries().forEach(entry -> everywhere.addAll(Coverage.keysOf(entry))));
        for (Process process : model.processes()) {
            for (String key : process.getKeys()) {
                if (key == null || key.isBlank()) {
                    continue;
                }
                if (!everywhere.isEmpty() && !everywhere.contains(key.strip())) {
                    doubt(table, "unknown", null, process, TEXTS.get("doubt.unknown.remark", key.strip()));
                }
                List<CatalogueEntry> named = keys.getOrDefault(key.strip(), List.of());
                if (!named.isEmpty() && named.stream().allMatch(entry -> entry.getRemovedIn() != null)) {
                    doubt(table, "removed", named.getFirst(), process,
                            TEXTS.get("doubt.removed.remark", named.getFirst().getRemovedIn()));
                }
            }
        }
        return table.groupedBy("kind").build();
    }

    private static void doubt(TableBuilder table, String kind, CatalogueEntry entry, Process process, String remark) {
        table.cell(new Value.Term(kind, TEXTS.get("doubt." + kind), Symbol.WARNING)).cell(TableBuilder.ref(entry))
                .cell(TableBuilder.ref(process)).text(remark)
                .row(process != null ? process.getId() : entry != null ? entry.getId() : null);
    }

    /** Returns the coverage of each branch of the catalogue by each rung, in per cent of its counted entries. */
    public Matrix branches() {
        Map<CatalogueEntry, List<CatalogueEntry>> branches = new LinkedHashMap<>();
        for (Coverage.EntryState state : coverage.entries()) {
            branches.computeIfAbsent(coverage.branch(state.entry()), none -> new ArrayList<>()).add(state.entry());
        }
        List<Map.Entry<CatalogueEntry, List<CatalogueEntry>>> kept = largest(branches, MOST_ROWS);
        var cells = new ArrayList<List<Table.Cell>>();
        for (Map.Entry<CatalogueEntry, List<CatalogueEntry>> branch : kept) {
            var row = new ArrayList<Table.Cell>();
            for (Rung rung : Rung.values()) {
                Measure measure = coverage.measure("depth-" + rung.number(), branch.getValue(), rung.number());
                row.add(cell(measure, TableBuilder.name(branch.getKey())));
            }
            cells.add(row);
        }
        return new Matrix("branches", title("branches", kept.size(), branches.size()),
                kept.stream().map(branch -> TableBuilder.reference(branch.getKey())).toList(), rungs(), cells);
    }

    /** Returns how many of the processes of each unit have reached each rung, in per cent. */
    public Matrix unitRungs() {
        List<OrganisationalUnit> units = units();
        var cells = new ArrayList<List<Table.Cell>>();
        for (OrganisationalUnit unit : units) {
            int[] processes = leftIn(unit);
            var row = new ArrayList<Table.Cell>();
            for (Rung rung : Rung.values()) {
                row.add(cell(new Measure("depth-" + rung.number(),
                        Arrays.stream(processes).filter(process -> model.rung(process) >= rung.number()).count(),
                        processes.length), TableBuilder.name(unit)));
            }
            cells.add(row);
        }
        return new Matrix("unit-rungs", title("unit-rungs", units.size(), model.units().size()),
                units.stream().map(TableBuilder::reference).toList(), rungs(), cells);
    }

    /** Returns how much of each field of the catalogue the processes of each unit cover, in per cent of its counted entries. */
    public Matrix unitFields() {
        Map<String, List<CatalogueEntry>> fields = fields();
        List<Map.Entry<String, List<CatalogueEntry>>> kept = largest(fields, MOST_COLUMNS);
        var some = new LinkedHashMap<String, List<CatalogueEntry>>();
        kept.forEach(field -> some.put(field.getKey(), field.getValue()));
        List<OrganisationalUnit> units = units();
        var cells = new ArrayList<List<Table.Cell>>();
        for (OrganisationalUnit unit : units) {
            Map<String, Measure> measures = coverage.measures(unit, some);
            cells.add(some.keySet().stream().map(field -> cell(measures.get(field),
                    TEXTS.get("pair", TableBuilder.name(unit), field))).toList());
        }
        return new Matrix("unit-fields", title("unit-fields", units.size(), model.units().size()),
                units.stream().map(TableBuilder::reference).toList(),
                some.keySet().stream().map(field -> new Value.Ref(field, field)).toList(), cells);
    }

    /** Counted entries by field; by branch where the catalogue states no fields. */
    private Map<String, List<CatalogueEntry>> fields() {
        Map<String, List<CatalogueEntry>> fields = new LinkedHashMap<>();
        List<Coverage.EntryState> states = coverage.entries();
        boolean stated = states.stream().anyMatch(state -> field(state.entry()) != null);
        for (Coverage.EntryState state : states) {
            String field = stated ? field(state.entry()) : TableBuilder.name(coverage.branch(state.entry()));
            fields.computeIfAbsent(field == null ? TEXTS.get("field.none") : field, none -> new ArrayList<>())
                    .add(state.entry());
        }
        return fields;
    }

    private static <K> List<Map.Entry<K, List<CatalogueEntry>>> largest(Map<K, List<CatalogueEntry>> groups, int most) {
        var all = new ArrayList<>(groups.entrySet());
        if (all.size() <= most) {
            return all;
        }
        Set<K> kept = new HashSet<>();
        all.stream().sorted(Comparator.comparingInt(group -> -group.getValue().size())).limit(most)
                .forEach(group -> kept.add(group.getKey()));
        all.removeIf(group -> !kept.contains(group.getKey()));
        return all;
    }

    /** Units for a heat map; where there are many, those with the most processes. */
    private List<OrganisationalUnit> units() {
        if (model.units().size() <= MOST_ROWS) {
            return model.units();
        }
        Set<OrganisationalUnit> kept = new HashSet<>();
        model.units().stream().sorted(Comparator.comparingInt(unit -> -model.processes(unit).length)).limit(MOST_ROWS)
                .forEach(kept::add);
        return model.units().stream().filter(kept::contains).toList();
    }

    private int[] leftIn(OrganisationalUnit unit) {
        Set<Integer> counted = new HashSet<>();
        Arrays.stream(coverage.countedProcesses()).forEach(counted::add);
        return Arrays.stream(model.processes(unit)).filter(counted::contains).toArray();
    }

    private static String title(String id, int shown, int all) {
        String title = TEXTS.get("table." + id);
        return shown == all ? title : TEXTS.get("largest", title, shown, all);
    }

    private static List<Value.Ref> rungs() {
        return Arrays.stream(Rung.values()).map(rung -> new Value.Ref("depth-" + rung.number(), rung.label())).toList();
    }

    private Table.Cell cell(Measure measure, String about) {
        return new Table.Cell(TableBuilder.percent(measure), () -> TEXTS.get("why.cell", about,
                CoverageWords.label(measure.id()), CoverageWords.shown(measure)) + "\n" + CoverageWords.rule(measure.id()) + "\n"
                + String.join("\n", words.statement()));
    }

    /** Returns the measures of each organisational unit; a unit without any process stands there with none. */
    public Table units(boolean without) {
        var table = new TableBuilder(TEXTS, without ? "units-without" : "units").column("unit", Kind.TEXT)
                .column("parent", Kind.TEXT).column("head", Kind.TEXT).column("own", Kind.NUMBER)
                .column("all", Kind.NUMBER);
        List<Coverage.UnitCoverage> units = without ? coverage.unitCounts() : coverage.units();
        if (!without) {
            coverage.measures().forEach(
                    measure -> table.column(measure.id(), CoverageWords.label(measure.id()), Kind.NUMBER));
        }
        for (Coverage.UnitCoverage one : units) {
            if (without && one.own() > 0) {
                continue;
            }
            OrganisationalUnit unit = one.unit();
            table.cell(TableBuilder.ref(unit)).cell(TableBuilder.ref(unit.getParent())).cell(TableBuilder.ref(unit.getHead()))
                    .cell(Value.number(one.own())).cell(Value.number(one.processes()));
            if (!without) {
                one.measures().forEach(measure -> table.cell(TableBuilder.percent(measure),
                        () -> TEXTS.get("why.unit", TableBuilder.name(unit)) + "\n" + words.why(measure)));
            }
            table.row(unit.getId());
        }
        return table.notes(without ? List.of(TEXTS.get("note.units")) : words.statement()).build();
    }

    /** Returns the IT systems that no process uses, not even by way of other resources. */
    public Table unusedSystems() {
        var table = new TableBuilder(TEXTS, "systems-unused").column("system", Kind.TEXT).column("unit", Kind.TEXT)
                .column("owner", Kind.TEXT).column("operator", Kind.TEXT);
        for (ITSystem system : model.unusedSystems()) {
            table.cell(TableBuilder.ref(system)).cell(TableBuilder.ref(system.getUnit()))
                    .cell(TableBuilder.ref(system.getOwner())).cell(TableBuilder.ref(system.getOperator()))
                    .row(system.getId());
        }
        long all = model.model().resources().stream().filter(ITSystem.class::isInstance).count();
        return table.notes(List.of(TEXTS.get("note.systems", model.unusedSystems().size(), all))).build();
    }

    /** Returns how many processes stand on each rung and how many entries such processes cover. */
    public Chart depth() {
        var points = new ArrayList<Value.Ref>();
        var processes = new ArrayList<BigDecimal>();
        var entries = new ArrayList<BigDecimal>();
        int[] counted = coverage.countedProcesses();
        List<CatalogueEntry> some = coverage.entries().stream().map(Coverage.EntryState::entry).toList();
        for (Rung rung : Rung.values()) {
            points.add(new Value.Ref("depth-" + rung.number(), rung.label()));
            processes.add(BigDecimal.valueOf(
                    Arrays.stream(counted).filter(process -> model.rung(process) >= rung.number()).count()));
            entries.add(coverage.measure("", some, rung.number()).numerator());
        }
        return new Chart("depth", TEXTS.get("table.depth"), Chart.Form.BARS, TEXTS.get("unit.number"), points,
                List.of(new Chart.Series(TEXTS.get("series.processes"), Value.NONE, processes),
                        new Chart.Series(TEXTS.get("series.entries"), Value.NONE, entries)),
                words.statement());
    }

    /** Returns the states of the processes: how far each is, what proves it and what is missing for the next rung. */
    public Table processes() {
        var table = new TableBuilder(TEXTS, "processes").column("process", Kind.TEXT).column("unit", Kind.TEXT)
                .column("rung", Kind.STATE).column("next", Kind.TEXT).column("data", Kind.NUMBER)
                .column("systems", Kind.NUMBER).column("diagram", Kind.STATE).column("covers", Kind.TEXT);
        for (int number : coverage.countedProcesses()) {
            Process process = model.processes().get(number);
            table.cell(TableBuilder.ref(process)).cell(ref(process.getUnit()))
                    .cell(CoverageWords.rung(model.rung(number)), () -> model.ladder(number).explanation())
                    .cell(Value.text(String.join("; ", model.ladder(number).missing())),
                            () -> model.ladder(number).explanation())
                    .cell(Value.number(model.data(number).size()),
                            () -> names("why.data", model.data(number).stream().map(TableBuilder::name).toList()))
                    .cell(Value.number(model.systems(number).size()),
                            () -> names("why.systems", model.systems(number).stream().map(TableBuilder::name).toList()))
                    .cell(model.hasDiagram(number) ? new Value.Term("true", TEXTS.get("diagram.yes"), Symbol.MET)
                            : new Value.Term("false", TEXTS.get("diagram.no"), Symbol.GAP))
                    .cell(TableBuilder.refs(coverage.coveredBy(number))).row(process.getId());
        }
        return table.build();
    }

    private static String names(String key, List<String> names) {
        return TEXTS.get(key, names.isEmpty() ? TEXTS.get("nobody") : CoverageWords.some(names));
    }

    private static Value ref(Element element) {
        return element == null || Missing.is(element) ? Value.NONE : TableBuilder.ref(element);
    }
}
