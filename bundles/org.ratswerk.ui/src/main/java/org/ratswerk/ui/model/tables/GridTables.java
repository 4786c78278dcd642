package org.ratswerk.ui.model.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.ExistingRules;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.ExistingRule;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.References;

/** The tables there are, one for each kind of element that people keep lists of. */
public final class GridTables {
    /** Identifier of the table of processes. */
    public static final String PROCESSES = "processes";
    /** Identifier of the table of IT systems. */
    public static final String SYSTEMS = "systems";
    /** Identifier of the table of components. */
    public static final String COMPONENTS = "components";
    /** Identifier of the table of single rules. */
    public static final String EXISTING_RULES = "existing-rules";
    /** Identifier of the table of dependencies. */
    public static final String DEPENDENCIES = "dependencies";

    private static final Texts TEXTS = Texts.of(GridTables.class);
    /** Columns of dependencies that others take the place of. */
    private static final List<String> WITH_ENDS = List.of("dependent", "resource", "group");
    private static final Predicate<Change> NEVER = change -> false;
    private static final Predicate<Change> DEPENDENCY = change -> change.concerns(Literals.DEPENDENCY)
            || change.concerns(Literals.REDUNDANCY_GROUP);

    private GridTables() {
    }

    /** Returns all tables, those that are used most first. */
    public static List<GridTable> all() {
        return List.of(processes(),
            resources(SYSTEMS, Literals.IT_SYSTEM, "name", "product", "vendor", "owner", "unit", "operator",
                    "recoveryTime", "evidence", "requiredRto", "requiredRpo", "dependents"),
            resources(COMPONENTS, Literals.COMPONENT, "name", "componentType", "parent", "owner", "operator", "location",
                    "recoveryTime", "restartTime", "evidence", "dependents"),
            resources("sites", Literals.SITE, "name", "siteType", "parent", "address", "owner", "alternative",
                    "recoveryTime", "dependents"),
            resources("providers", Literals.PROVIDER, "name", "contract", "slaResponse", "slaRestore", "availability",
                    "owner", "recoveryTime", "dependents"),
            resources("staff", Literals.STAFF_GROUP, "name", "unit", "size", "minimumEmergency", "qualification",
                    "members", "dependents"),
            resources("information", Literals.INFORMATION_OBJECT, "name", "dataCategory", "protectionLevel",
                    "personalData", "storedBy", "unit", "requiredRpo", "dependents"),
            dependencies(),
            plain("groups", Literals.REDUNDANCY_GROUP, model -> model.landscape().getGroups(), "name", "members",
                    "required", "failoverTime"),
            plain("units", Literals.ORGANISATIONAL_UNIT, model -> model.administration().getUnits(), "shortName",
                    "name", "type", "parent", "head", "location"),
            plain("persons", Literals.PERSON, model -> model.administration().getPersons(), "name", "function", "unit",
                    "phone", "mobile", "mail"),
            plain("roles", Literals.ROLE, model -> model.administration().getRoles(), "name", "unit", "holder",
                    "deputies", "emergencyKind"),
            plain("measures", Literals.MEASURE, model -> model.continuityRegister().getMeasures(), "name", "kind",
                    "subjects", "responsible", "due", "cost", "state"),
            plain("exercises", Literals.EXERCISE, model -> model.continuityRegister().getExercises(), "name", "kind",
                    "plannedFor", "date", "plans", "result", "followUps"),
            existingRules(),
            plain("findings", Literals.FINDING, model -> model.continuityRegister().getFindings(), "number", "name",
                    "source", "rating", "owner", "due", "state"));
    }

    /** Returns the table with the identifier. */
    public static Optional<GridTable> of(String id) {
        return all().stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** Returns the table in which the element stands. */
    public static Optional<GridTable> of(Element element) {
        return all().stream().filter(table -> table.holds(element)).findFirst();
    }

    private static GridTable processes() {
        var columns = fields(Literals.PROCESS, List.of());
        columns.addAll(fields(Literals.PROCESS_PRIORITY, List.of(Literals.PROCESS__PRIORITY)));
        columns.addAll(fields(Literals.BUSINESS_IMPACT, List.of(Literals.PROCESS__IMPACT)));
        columns.add(suppliers());
        columns.add(dependents());
        return table(PROCESSES, Literals.PROCESS, Literals.PROCESS, model -> model.processRegister().getProcesses(),
                columns, "name", "unit", "owner", "kind", "caseVolume", "impact.manualMtpd", "restartTime", "keys",
                "legalBasis", "profileState", "suppliers");
    }

    private static GridTable resources(String id, EClass type, String... shown) {
        var columns = fields(type, List.of());
        columns.add(suppliers());
        columns.add(dependents());
        return table(id, type, type, model -> model.landscape().getResources(), columns, shown);
    }

    private static GridTable dependencies() {
        var columns = new ArrayList<GridColumn>();
        columns.add(new FieldColumn(List.of(), Field.of(Literals.DEPENDENCY__DEPENDENT)));
        columns.add(new SupplierColumn(TEXTS.get("column.supplier")));
        columns.add(new ComputedColumn(new Table.Column("supplierKind", TEXTS.get("column.supplierKind"),
                Table.Kind.TEXT, null),
                (row, editing) -> References.supplier((Dependency) row) instanceof Element supplier
                        ? Value.text(Labels.of(supplier.eClass()))
                        : Value.NONE,
                NEVER));
        fields(Literals.REQUIREMENT, List.of()).stream().filter(column -> !WITH_ENDS.contains(column.key()))
                .forEach(columns::add);
        return table(DEPENDENCIES, Literals.DEPENDENCY, Literals.REQUIREMENT,
                model -> model.landscape().getDependencies(), columns, "dependent", "supplier", "supplierKind",
                "bridging", "reason", "origin");
    }

    /** Single rules, with what is wrong about the way they are listed. */
    private static GridTable existingRules() {
        var columns = fields(Literals.EXISTING_RULE, List.of());
        columns.add(new ComputedColumn(new Table.Column("listed", TEXTS.get("column.listed"), Table.Kind.STATE,
                TEXTS.get("column.listed.description")),
                (row, editing) -> listed((ExistingRule) row, editing), change -> change.concerns(Literals.EXISTING_RULE)
                        || change.concerns(Literals.PLAN_SECTION)));
        return table(EXISTING_RULES, Literals.EXISTING_RULE, Literals.EXISTING_RULE,
                model -> model.continuityRegister().getExistingRules(), columns, "name", "file", "paragraph", "owner",
                "validFrom", "chapter", "listed");
    }

    private static Value listed(ExistingRule rule, Editing editing) {
        String first = Duplicates.of(editing).get(rule.getId());
        if (first != null) {
            return new Value.Term("duplicate", TEXTS.get("listed.duplicate", first), Symbol.GAP);
        }
        return ExistingRules.isAssigned(rule) ? new Value.Term("assigned", TEXTS.get("listed.assigned"), Symbol.MET)
                : new Value.Term("unassigned", TEXTS.get("listed.unassigned"), Symbol.WARNING);
    }

    /** What is listed twice by id, each with the title of the first; found once for each state of an administration. */
    private record Duplicates(long revision, Map<String, String> found) {
        private static final Map<Editing, Duplicates> KNOWN = new WeakHashMap<>();

        static Map<String, String> of(Editing editing) {
            synchronized (KNOWN) {
                return KNOWN.compute(editing, (key, known) -> known != null && known.revision == editing.revision()
                        ? known : find(editing)).found;
            }
        }

        private static Duplicates find(Editing editing) {
            Map<String, String> found = new HashMap<>();
            ExistingRules.duplicates(editing.model())
                    .forEach((rule, first) -> found.put(rule.getId(), Labels.title(first)));
            return new Duplicates(editing.revision(), found);
        }
    }

    private static GridTable plain(String id, EClass type,
            Function<AdministrationModel, EList<? extends Element>> container, String... shown) {
        return table(id, type, type, container, fields(type, List.of()), shown);
    }

    private static GridTable table(String id, EClass type, EClass created,
            Function<AdministrationModel, EList<? extends Element>> container, List<GridColumn> columns,
            String... shown) {
        columns.add(new ComputedColumn(new Table.Column("id", TEXTS.get("column.id"), Table.Kind.IDENTIFIER, null),
                (row, editing) -> Value.text(row.getId()), NEVER));
        return new GridTable(id, TEXTS.get("table." + id), type, created, container, columns, Arrays.asList(shown));
    }

    /** The fields of a class in the order of the metamodel, parts left out. */
    private static List<GridColumn> fields(EClass type, List<EReference> path) {
        return new ArrayList<>(Field.of(type).stream().filter(field -> field.kind() != Field.Kind.PARTS)
                .map(field -> new FieldColumn(path, field)).toList());
    }

    private static GridColumn suppliers() {
        return new ComputedColumn(new Table.Column("suppliers", TEXTS.get("column.suppliers"), Table.Kind.NUMBER,
                TEXTS.get("column.suppliers.description")),
                (row, editing) -> Value.number(new References(editing).suppliersOf(row).size()), DEPENDENCY);
    }

    private static GridColumn dependents() {
        return new ComputedColumn(new Table.Column("dependents", TEXTS.get("column.dependents"), Table.Kind.NUMBER,
                TEXTS.get("column.dependents.description")),
                (row, editing) -> Value.number(new References(editing).dependentsOf(row).size()), DEPENDENCY);
    }
}
