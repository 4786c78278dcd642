package org.ratswerk.ui.model;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.DocumentStatus;
import org.ratswerk.model.Edition;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.Finding;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.Measure;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.WorkState;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Collects the {@link Details} of an element. */
public final class DetailsBuilder {
    private static final Texts TEXTS = Texts.of(DetailsBuilder.class);
    /** Features whose values are names of fields of a process. */
    private static final java.util.Set<EStructuralFeature> NAMES_A_FIELD = java.util.Set.of(
            ModelPackage.Literals.PROFILE_FIELD__FEATURE, ModelPackage.Literals.SETTINGS__REQUIRED_PROFILE_FIELDS);
    private static final int HORIZON_SEPARATOR = 3;
    private static final ModelPackage P = ModelPackage.eINSTANCE;

    /** Not shown as facts: they stand in the header, in a section of their own, or say nothing to people. */
    private static final Set<EStructuralFeature> ELSEWHERE = Set.of(P.getElement_Id(), P.getElement_Name(),
            P.getFileRoot_FormatVersion(),
            P.getProcess_Impact(), P.getBusinessImpact_Ratings(), P.getBusinessImpact_Status(),
            P.getProcess_ProfileState(), P.getMeasure_State(), P.getFinding_State(), P.getAdministration_Units(),
            P.getAdministration_Persons(), P.getAdministration_Roles(), P.getReferenceCatalogue_Entries(),
            P.getReferenceCatalogue_Mappings(), P.getSettings_RequiredProfileFields());

    private static final Set<EStructuralFeature> RECOVERY = Set.of(P.getDependable_RestartTime(),
            P.getDependable_RequiredRto(), P.getDependable_RequiredRtoReason(), P.getDependable_RequiredRpo(),
            P.getResource_RecoveryTime(), P.getResource_Evidence(), P.getResource_EvidenceDate(), P.getResource_Rpa(),
            P.getResource_BackupCycle(), P.getResource_LastRestoreTest(), P.getResource_RecoveryTeam(),
            P.getResource_RecoveryPeople(), P.getResource_SinglePointAccepted(), P.getRedundancyGroup_Required(),
            P.getRedundancyGroup_FailoverTime(), P.getRedundancyGroup_Members(), P.getProvider_SlaResponse(),
            P.getProvider_SlaRestore(), P.getProvider_Availability(), P.getSite_Alternative());

    private static final Set<EStructuralFeature> OPERATION = Set.of(P.getResource_OperatorKind(),
            P.getResource_Operator(), P.getResource_Location(), P.getResource_Hours(), P.getITSystem_HostedBy(),
            P.getITSystem_Contract(), P.getITSystem_ServiceHours(), P.getITSystem_Licence(),
            P.getITSystem_PermissionConcept(), P.getProvider_Contract(), P.getProvider_Contacts());

    private final OpenAdministration administration;
    private final Collection<Table> results;

    /**
     * @param administration administration the elements belong to
     * @param results tables of the last runs of analyses of it; may be empty
     */
    public DetailsBuilder(OpenAdministration administration, Collection<Table> results) {
        this.administration = administration;
        this.results = results;
    }

    /** Returns what there is to say about the object. */
    public Details of(EObject object) {
        var sections = new ArrayList<Details.Section>();
        var groups = new LinkedHashMap<String, List<Details.Fact>>();
        Stream.of("general", "recovery", "operation").forEach(id -> groups.put(id, new ArrayList<>()));
        var missing = new ArrayList<String>();
        for (var feature : object.eClass().getEAllStructuralFeatures()) {
            if (ELSEWHERE.contains(feature) || feature.isDerived()) {
                continue;
            }
            var items = items(object, feature);
            if (!items.isEmpty()) {
                groups.get(group(feature)).add(new Details.Fact(Names.feature(feature), items));
            } else if (object instanceof Dependable && !feature.isTransient() && !(feature instanceof EReference many
                    && many.isMany())) {
                missing.add(Names.feature(feature));
            }
        }
        if (object instanceof Element element && element.getId() != null) {
            groups.get("general").add(new Details.Fact(Names.feature(P.getElement_Id()),
                    List.of(Details.Item.of(element.getId()))));
        }
        computed(object, sections);
        groups.forEach((id, facts) -> section(sections, id, facts));
        if (object instanceof Process process && process.getImpact() != null) {
            section(sections, "impact", impact(process.getImpact()));
        }
        if (object instanceof Element element) {
            section(sections, "suppliers", suppliers(element));
            section(sections, "dependents", dependents(element));
            section(sections, "referrers", referrers(element));
        }
        if (object == administration.model().administration() && !administration.warnings().isEmpty()) {
            section(sections, "warnings", List.of(new Details.Fact("", administration.warnings().stream()
                    .map(fault -> Details.Item.of(fault.toString())).toList())));
        }
        if (!missing.isEmpty()) {
            section(sections, "missing",
                    List.of(new Details.Fact("", List.of(Details.Item.of(String.join(", ", missing))))));
        }
        return new Details(object.eClass().getName(), Names.of(object), Names.type(object.eClass()), state(object),
                sections);
    }

    /** Returns what there is to say about a node of the navigator that stands for no element. */
    public static Details of(Node node) {
        var items = node.children().stream()
                .map(child -> new Details.Item(child.label(),
                        child.element() == null ? null : child.element().getId(),
                        child.count() < 0 ? child.note() : String.valueOf(child.count()), null))
                .toList();
        var sections = items.isEmpty() ? List.<Details.Section>of()
                : List.of(new Details.Section("content", TEXTS.get("details.content"),
                        List.of(new Details.Fact("", items))));
        return new Details(node.icon(), node.label(),
                TEXTS.get(node.file() != null ? "details.kind.file" : "details.kind.group"), null,
                sections);
    }

    private static void section(List<Details.Section> sections, String id, List<Details.Fact> facts) {
        if (!facts.isEmpty()) {
            sections.add(new Details.Section(id, TEXTS.get("details." + id), facts));
        }
    }

    private static String group(EStructuralFeature feature) {
        return RECOVERY.contains(feature) ? "recovery" : OPERATION.contains(feature) ? "operation" : "general";
    }

    /** Returns the state of an element with the symbol for it; null where it has none. */
    public static Details.State state(EObject object) {
        return switch (object) {
            case Process process -> new Details.State(Names.literal(process.getProfileState()),
                    process.getProfileState() == ProfileState.RELEASED ? Symbol.MET : Symbol.NONE);
            case Measure measure -> new Details.State(Names.literal(measure.getState()), symbol(measure.getState()));
            case Finding finding -> new Details.State(Names.literal(finding.getState()), symbol(finding.getState()));
            case EmergencyPlan plan when plan.getControl() != null ->
                new Details.State(Names.literal(plan.getControl().getStatus()),
                        plan.getControl().getStatus() == DocumentStatus.APPROVED ? Symbol.MET : Symbol.NONE);
            default -> null;
        };
    }

    private static Symbol symbol(WorkState state) {
        return switch (state) {
            case DONE -> Symbol.MET;
            case OPEN -> Symbol.WARNING;
            case IN_PROGRESS, REJECTED -> Symbol.NONE;
        };
    }

    private List<Details.Item> items(EObject object, EStructuralFeature feature) {
        var value = object.eGet(feature);
        if (value instanceof Collection<?> many) {
            return many.stream().flatMap(each -> item(feature, each)).toList();
        }
        return item(feature, value).toList();
    }

    private Stream<Details.Item> item(EStructuralFeature feature, Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case EObject target when feature instanceof EReference reference && reference.isContainment() ->
                contained(target);
            case Element target -> Stream.of(link(target, ""));
            case String name when NAMES_A_FIELD.contains(feature) -> Stream.of(Details.Item.of(fieldLabel(name)));
            default -> {
                var text = text(value);
                yield text.isBlank() ? Stream.empty() : Stream.of(Details.Item.of(text));
            }
        };
    }

    /** What people call a field of a process that the settings name as the model does. */
    private static String fieldLabel(String name) {
        var feature = ModelPackage.Literals.PROCESS.getEStructuralFeature(name);
        return feature == null ? name : Labels.of(feature);
    }

    /** A part of the element: its name, with its own facts as a note; chapters of plans are texts of their own. */
    private Stream<Details.Item> contained(EObject part) {
        if (part instanceof PlanSection section) {
            return Stream.of(new Details.Item(Names.of(section), null, "", null));
        }
        if (part instanceof Edition edition) {
            // the facts that it states would fill pages
            return Stream.of(Details.Item.of(Objects.requireNonNullElse(edition.getVersion(), "?")));
        }
        var facts = part.eClass().getEAllStructuralFeatures().stream()
                .filter(feature -> feature != P.getElement_Id() && feature != P.getElement_Name()
                        && !feature.isTransient())
                .map(feature -> feature(part, feature)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        boolean named = part instanceof Element element && element.getName() != null;
        if (!named) {
            return facts.isEmpty() ? Stream.empty() : Stream.of(Details.Item.of(facts));
        }
        return Stream.of(new Details.Item(Names.of(part), null, facts, null));
    }

    private String feature(EObject part, EStructuralFeature feature) {
        var texts = items(part, feature).stream().map(Details.Item::text).collect(Collectors.joining(", "));
        return texts.isEmpty() ? "" : Names.feature(feature) + ": " + texts;
    }

    private static String text(Object value) {
        return switch (value) {
            case Duration duration -> Durations.text(duration);
            case LocalDate date -> Values.human(Value.day(date));
            case Period period -> text(period);
            case Boolean flag -> Values.human(new Value.Flag(flag));
            case Integer number -> Values.human(Value.number(number));
            case Long number -> Values.human(Value.number(number));
            case Enumerator literal when literal.getName().equals("UNSPECIFIED") || literal.getName().equals("NONE") ->
                "";
            case Enumerator literal -> Names.literal(literal);
            default -> value.toString();
        };
    }

    private static String text(Period period) {
        return Stream.of(amount("details.years", period.getYears()), amount("details.months", period.getMonths()),
                amount("details.days", period.getDays())).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String amount(String key, int number) {
        return number == 0 ? "" : TEXTS.get(key, number);
    }

    private static Details.Item link(Element target, String note) {
        return new Details.Item(Names.of(target), target.getId(), note, null);
    }

    private List<Details.Fact> impact(BusinessImpact impact) {
        var facts = new ArrayList<Details.Fact>();
        facts.add(new Details.Fact(Names.feature(P.getBusinessImpact_Status()),
                List.of(Details.Item.of(Names.literal(impact.getStatus())))));
        Map<String, Map<Duration, ImpactRating>> ratings = new LinkedHashMap<>();
        for (var rating : impact.getRatings()) {
            if (rating.getCategory() != null && rating.getHorizon() != null) {
                ratings.computeIfAbsent(Names.of(rating.getCategory()), none -> new TreeMap<>())
                        .put(rating.getHorizon(), rating);
            }
        }
        ratings.forEach((category, levels) -> facts.add(new Details.Fact(category, List.of(Details.Item.of(levels
                .entrySet().stream()
                .map(entry -> TEXTS.get("details.rating", Durations.text(entry.getKey()), entry.getValue().getLevel()))
                .collect(Collectors.joining(" ".repeat(HORIZON_SEPARATOR))))))));
        for (var feature : impact.eClass().getEAllStructuralFeatures()) {
            if (!ELSEWHERE.contains(feature)) {
                var items = items(impact, feature);
                if (!items.isEmpty()) {
                    facts.add(new Details.Fact(Names.feature(feature), items));
                }
            }
        }
        return facts;
    }

    private List<Details.Fact> suppliers(Element element) {
        var items = new ArrayList<Details.Item>();
        for (var dependency : administration.references().suppliersOf(element)) {
            var supplier = References.supplier(dependency);
            if (supplier instanceof RedundancyGroup group) {
                var note = note(dependency, group);
                group.getMembers().forEach(member -> items.add(link(member, note)));
            } else if (supplier != null) {
                items.add(link(supplier, note(dependency, null)));
            }
        }
        return items.isEmpty() ? List.of() : List.of(new Details.Fact("", items));
    }

    private List<Details.Fact> dependents(Element element) {
        var items = administration.references().dependentsOf(element).stream()
                .filter(dependency -> dependency.getDependent() != null)
                .map(dependency -> link(dependency.getDependent(), note(dependency,
                        dependency instanceof Requirement requirement ? requirement.getGroup() : null)))
                .toList();
        return items.isEmpty() ? List.of() : List.of(new Details.Fact("", items));
    }

    private static String note(Dependency dependency, RedundancyGroup group) {
        var parts = new ArrayList<String>();
        if (dependency.getBridging() != null && !dependency.getBridging().isZero()) {
            parts.add(TEXTS.get("details.bridging", Durations.text(dependency.getBridging())));
        }
        if (group != null) {
            parts.add(TEXTS.get("details.group", group.getRequired(), group.getMembers().size(),
                    group.getName() == null ? "" : group.getName()).strip());
        }
        if (dependency.getReason() != null && !dependency.getReason().isBlank()) {
            parts.add(dependency.getReason());
        }
        return String.join(" · ", parts);
    }

    private List<Details.Fact> referrers(Element element) {
        var byFeature = new LinkedHashMap<EStructuralFeature, List<Details.Item>>();
        for (var reference : administration.references().referrersOf(element)) {
            byFeature.computeIfAbsent(reference.feature(), none -> new ArrayList<>())
                    .add(link(reference.source(), Names.type(reference.source().eClass())));
        }
        return byFeature.entrySet().stream()
                .map(entry -> new Details.Fact(TEXTS.get("details.referrer", Names.feature(entry.getKey())),
                        entry.getValue()))
                .toList();
    }

    /** The rows of the last results that are about the element. */
    private void computed(EObject object, List<Details.Section> sections) {
        if (!(object instanceof Element element) || element.getId() == null) {
            return;
        }
        for (var table : results) {
            var rows = table.rows().stream().filter(row -> element.getId().equals(row.elementId())).toList();
            if (rows.size() != 1) {
                continue;
            }
            var facts = new ArrayList<Details.Fact>();
            for (int i = 0; i < table.columns().size(); i++) {
                var column = table.columns().get(i);
                var cell = rows.getFirst().cells().get(i);
                var text = Values.human(cell.value());
                boolean itself = cell.value() instanceof Value.Ref ref && ref.id().equals(element.getId())
                        || text.equals(element.getName());
                if (column.kind() != Table.Kind.IDENTIFIER && !text.isEmpty() && !itself) {
                    facts.add(new Details.Fact(column.title(), computed(cell, text)));
                }
            }
            if (!facts.isEmpty()) {
                sections.add(new Details.Section("result." + table.id(), TEXTS.get("details.result", table.title()),
                        facts));
            }
        }
    }

    private static List<Details.Item> computed(Table.Cell cell, String text) {
        return switch (cell.value()) {
            case Value.Ref ref -> List.of(new Details.Item(ref.name(), ref.id(), "", cell.explanation()));
            case Value.Refs refs -> refs.refs().stream()
                    .map(ref -> new Details.Item(ref.name(), ref.id(), "", null)).toList();
            case Value.Term term -> List.of(new Details.Item((term.symbol().character() + " " + term.label()).strip(),
                    null, "", cell.explanation()));
            default -> List.of(new Details.Item(text, null, "", cell.explanation()));
        };
    }
}
