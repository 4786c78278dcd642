package org.ratswerk.continuity.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.continuity.reference.Resolved.State;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.LiveReference;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Site;
import org.ratswerk.model.StaffGroup;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * Says what live references stand for, for one state of the model. Every analysis runs once for each set of arguments, and
 * only when something asks for it: keep the object for one pass over all plans, and make a new one after a change. Not for
 * several threads.
 */
public final class References {
    private static final Texts TEXTS = Texts.of(References.class);
    /** Argument of a whole result: id of a saved scenario that says what fails and when. */
    static final String SCENARIO = "scenario";

    private final AdministrationModel model;
    private final Map<String, Analysis> analyses;
    private final Progress progress;
    private final PlanTables tables;
    private final Map<Question, Outcome> outcomes = new HashMap<>();
    private final Map<String, Optional<FactAddress>> addresses = new HashMap<>();
    private Map<String, Element> index;
    /** Whether a table under way has asked an analysis that is missing. */
    private boolean partial;

    /** Result of an analysis or why there is none, and its rows by element. */
    private record Outcome(Resolved resolved, Map<String, Table.Row> rows, Map<String, Integer> columns,
            boolean partial) {
    }

    /** What an own table is about, and which one; the results of analyses are about all elements. */
    private record Question(String target, FactAddress.Whole address) {
    }

    /**
     * @param model administration; must not change as long as this object is used
     * @param analyses what computes; an analysis that is not among them is missing
     * @param progress asked whether to stop
     */
    public References(AdministrationModel model, List<Analysis> analyses, Progress progress) {
        this.model = model;
        this.analyses = analyses.stream().collect(Collectors.toMap(Analysis::id, each -> each, (a, b) -> a));
        this.progress = progress;
        this.tables = new PlanTables(model, this);
    }

    /** Returns the administration. */
    public AdministrationModel model() {
        return model;
    }

    /** Returns the tables made from the model itself. */
    public PlanTables tables() {
        return tables;
    }

    /** Tells whether there is the analysis. */
    public boolean isAvailable(String analysis) {
        return analyses.containsKey(analysis);
    }

    /** Returns the element with the id; null for none. */
    public Element element(String id) {
        if (index == null) {
            index = model.index();
        }
        return id == null ? null : index.get(id);
    }

    /** Returns what a live reference says now. */
    public Resolved resolve(LiveReference reference) {
        return resolve(reference.getTarget(), reference.getFeature());
    }

    /**
     * Returns what an address says of an element now.
     *
     * @param target element; null for none
     * @param address as in {@link FactAddress}
     */
    public Resolved resolve(Element target, String address) {
        if (target != null && isGone(target)) {
            return Resolved.of(State.TARGET_MISSING, TEXTS.get("target.missing", String.valueOf(target.getId())));
        }
        Optional<FactAddress> parsed = parse(address);
        if (parsed.isEmpty()) {
            return wrong(target, address);
        }
        return switch (parsed.get()) {
        case FactAddress.Feature feature -> target == null ? gone() : feature(target, feature);
        case FactAddress.Cell cell -> target == null ? gone() : cell(target, cell);
        case FactAddress.Whole whole -> outcome(target, whole).resolved;
        };
    }

    private Optional<FactAddress> parse(String address) {
        return address == null ? Optional.empty() : addresses.computeIfAbsent(address, FactAddress::parse);
    }

    private static Resolved gone() {
        return Resolved.of(State.TARGET_MISSING, TEXTS.get("target.none"));
    }

    private static Resolved wrong(Element target, String address) {
        return Resolved.of(State.ADDRESS_WRONG, TEXTS.get("address.wrong", String.valueOf(address),
                target == null ? TEXTS.get("target.all") : Labels.of(target.eClass())));
    }

    /** Whether a reference leads nowhere, as far as can be told without running an analysis or making a table. */
    boolean isLost(LiveReference reference) {
        Element target = reference.getTarget();
        return switch (parse(reference.getFeature()).orElse(null)) {
        case null -> true;
        case FactAddress.Feature feature -> {
            State state = resolve(reference).state();
            yield state == State.TARGET_MISSING || state == State.ADDRESS_WRONG;
        }
        case FactAddress.Cell cell -> target == null || isGone(target);
        case FactAddress.Whole whole -> target != null && isGone(target)
                || whole.analysis().equals(FactAddress.PLAN) && PlanTables.title(whole.table()) == null
                || whole.arguments().containsKey(SCENARIO) && element(whole.arguments().get(SCENARIO)) == null;
        };
    }

    private boolean isGone(Element target) {
        return Missing.is(target) || target.eResource() == null && element(target.getId()) != target;
    }

    /** What a reference is about, as far as can be told without running an analysis. */
    String shortLabel(LiveReference reference) {
        return parse(reference.getFeature()).orElse(null) instanceof FactAddress.Feature
                ? label(reference.getTarget(), reference.getFeature())
                : title(reference.getTarget()) + ", " + reference.getFeature();
    }

    // --- features

    private static Resolved feature(Element target, FactAddress.Feature address) {
        EObject object = target;
        EStructuralFeature last = null;
        for (int i = 0; i < address.path().size(); i++) {
            last = object.eClass().getEStructuralFeature(address.path().get(i));
            if (last == null) {
                return wrong(target, address.text());
            }
            if (i < address.path().size() - 1) {
                if (!(last instanceof EReference reference) || reference.isMany()) {
                    return wrong(target, address.text());
                }
                object = (EObject) object.eGet(last, false);
                if (object == null) {
                    return Resolved.of(State.EMPTY, TEXTS.get("value.empty"));
                }
                if (Missing.is(object)) {
                    return Resolved.of(State.TARGET_MISSING,
                            TEXTS.get("target.missing", String.valueOf(((Element) object).getId())));
                }
            }
        }
        Field field = Field.of(last);
        if (field.kind() == Field.Kind.PARTS) {
            return wrong(target, address.text());
        }
        boolean sensitive = last == Literals.PERSON__PRIVATE_PHONE;
        if (field.isEmpty(object)) {
            return new Resolved(State.EMPTY, TEXTS.get("value.empty"), null, sensitive);
        }
        String words = field.kind() == Field.Kind.REFERENCES || field.kind() == Field.Kind.TEXTS
                ? ((List<?>) field.get(object)).stream().map(field::text).collect(Collectors.joining(", "))
                : field.text(field.get(object));
        return new Resolved(State.VALUE, words.replaceAll("\\s+", " ").strip(), null, sensitive);
    }

    // --- results

    private Resolved cell(Element target, FactAddress.Cell cell) {
        Outcome outcome = outcome(target, cell.table());
        if (!(outcome.resolved.result() instanceof Table)) {
            return outcome.resolved.state() == State.VALUE ? wrong(target, cell.text()) : outcome.resolved;
        }
        Integer column = outcome.columns.get(cell.column());
        Table.Row row = outcome.rows.get(target.getId());
        if (column == null || row == null) {
            return column == null ? wrong(target, cell.text()) : Resolved.of(State.EMPTY, TEXTS.get("value.empty"));
        }
        Value value = row.cells().get(column).value();
        return switch (value) {
        case Value.None none -> Resolved.of(State.EMPTY, TEXTS.get("value.empty"));
        case Value.Unknown unknown -> Resolved.of(State.UNKNOWN, Values.human(value));
        default -> Resolved.of(State.VALUE, Values.human(value));
        };
    }

    /** Returns the value in the target's row of a table; {@link Value#NONE} where there is none or no such analysis. */
    public Value value(Element target, String address) {
        if (!(parse(address).orElse(null) instanceof FactAddress.Cell cell)) {
            return Value.NONE;
        }
        Outcome outcome = outcome(target, cell.table());
        partial |= outcome.resolved.state() == State.UNAVAILABLE || outcome.resolved.state() == State.FAILED;
        Integer column = outcome.columns.get(cell.column());
        Table.Row row = outcome.rows.get(target.getId());
        return column == null || row == null ? Value.NONE : row.cells().get(column).value();
    }

    private Outcome outcome(Element target, FactAddress.Whole address) {
        boolean own = address.analysis().equals(FactAddress.PLAN);
        var key = new Question(own && target != null ? target.getId() : null, address);
        Outcome known = outcomes.get(key);
        if (known == null) {
            progress.checkCancelled();
            boolean before = partial;
            partial = false;
            Resolved resolved = own ? own(target, address) : computed(address);
            known = keep(resolved, partial);
            partial = before || own && partial;
            outcomes.put(key, known);
        }
        return known;
    }

    private static Outcome keep(Resolved resolved, boolean partial) {
        var rows = new HashMap<String, Table.Row>();
        var columns = new HashMap<String, Integer>();
        if (resolved.result() instanceof Table table) {
            table.rows().forEach(row -> rows.putIfAbsent(row.elementId(), row));
            for (int i = 0; i < table.columns().size(); i++) {
                columns.put(table.columns().get(i).key(), i);
            }
        }
        return new Outcome(resolved, rows, columns, partial);
    }

    /** Whether a table lacks what a missing plugin would say, so that it is not to be compared with a complete one. */
    boolean isPartial(Element target, String address) {
        return parse(address).orElse(null) instanceof FactAddress.Whole whole && outcome(target, whole).partial;
    }

    private Resolved own(Element target, FactAddress.Whole address) {
        Table table = tables.table(address.table(), target, address.arguments());
        return table == null ? wrong(target, address.text()) : new Resolved(State.VALUE, table.title(), table, false);
    }

    private Resolved computed(FactAddress.Whole address) {
        Analysis analysis = analyses.get(address.analysis());
        if (analysis == null) {
            return Resolved.of(State.UNAVAILABLE, TEXTS.get("plugin.missing", address.analysis()));
        }
        var arguments = new HashMap<>(address.arguments());
        arguments.put("table", address.table());
        String scenario = arguments.remove(SCENARIO);
        if (scenario != null) {
            if (!(element(scenario) instanceof FailureScenario saved)) {
                return Resolved.of(State.TARGET_MISSING, TEXTS.get("target.missing", scenario));
            }
            Set<String> failed = failed(saved);
            if (saved.isEverything()) {
                arguments.put("fail-all", "");
            } else if (failed.isEmpty()) {
                return Resolved.of(State.EMPTY, TEXTS.get("scenario.empty", PlanTables.name(saved)));
            } else {
                arguments.put("fail", String.join(",", failed));
            }
            if (saved.getAt() != null && !saved.getAt().isBlank()) {
                arguments.put("at", saved.getAt());
            }
        }
        try {
            Result result = analysis.run(model, new Arguments(arguments), progress);
            return new Resolved(State.VALUE, result.title(), result, false);
        } catch (CancellationException e) {
            throw e;
        } catch (FaultException e) {
            return Resolved.of(State.FAILED, TEXTS.get("plugin.failed", analysis.title(), e.getMessage()));
        }
    }

    /** Ids of all that fails in a scenario: what fails alone, sites with what is in them, providers with what they operate. */
    private Set<String> failed(FailureScenario scenario) {
        var failed = new LinkedHashSet<Element>(scenario.getFailed());
        var next = new ArrayList<Resource>(scenario.getContainers());
        failed.addAll(next);
        for (int i = 0; i < next.size(); i++) {
            Resource container = next.get(i);
            for (Resource resource : model.resources()) {
                if (isIn(resource, container) && failed.add(resource)) {
                    next.add(resource);
                }
            }
        }
        return failed.stream().filter(each -> !Missing.is(each)).map(Element::getId).filter(id -> id != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isIn(Resource resource, Resource container) {
        if (resource instanceof StaffGroup || resource instanceof Provider) {
            return false;
        }
        return switch (container) {
        case Site site when resource instanceof Site -> resource.getParent() == site;
        case Site site -> resource.getLocation() == site;
        case Provider provider -> !(resource instanceof Site) && resource.getOperator() == provider;
        default -> !(resource instanceof Site) && resource.getParent() == container
                && resource.getLocation() == null && resource.getOperator() == null;
        };
    }

    // --- words

    /** Returns what an address is about, in words: element and which of its facts, or which table. */
    public String label(Element target, String address) {
        return switch (parse(address).orElse(null)) {
        case null -> String.valueOf(address);
        case FactAddress.Feature feature -> TEXTS.get("label.fact", title(target), feature(target, feature.path()));
        case FactAddress.Cell cell -> TEXTS.get("label.fact", title(target), column(target, cell));
        case FactAddress.Whole whole -> {
            String title = outcome(target, whole).resolved.state() == State.VALUE
                    ? outcome(target, whole).resolved.words() : whole.text();
            yield target == null ? title : TEXTS.get("label.fact", title(target), title);
        }
        };
    }

    private static String title(Element target) {
        return target == null ? TEXTS.get("target.all") : PlanTables.name(target);
    }

    private static String feature(Element target, List<String> path) {
        var labels = new ArrayList<String>();
        org.eclipse.emf.ecore.EClass type = target == null ? null : target.eClass();
        for (String name : path) {
            EStructuralFeature feature = type == null ? null : type.getEStructuralFeature(name);
            labels.add(feature == null ? name : Labels.of(feature));
            type = feature instanceof EReference reference ? reference.getEReferenceType() : null;
        }
        return String.join(", ", labels);
    }

    private String column(Element target, FactAddress.Cell cell) {
        Outcome outcome = outcome(target, cell.table());
        Integer column = outcome.columns.get(cell.column());
        return column == null ? cell.column()
                : ((Table) outcome.resolved.result()).columns().get(column).title();
    }
}
