package org.ratswerk.ui.model.forms;

import static org.ratswerk.model.ModelPackage.Literals.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.ui.model.forms.Form.FieldItem;
import org.ratswerk.ui.model.forms.Form.Item;
import org.ratswerk.ui.model.forms.Form.Page;
import org.ratswerk.ui.model.forms.Form.PartItem;
import org.ratswerk.ui.model.forms.Form.RatingsItem;
import org.ratswerk.ui.model.forms.Form.RowsItem;
import org.ratswerk.ui.model.forms.Form.Section;
import org.ratswerk.ui.model.forms.Form.Source;

/**
 * The forms of all classes that have one: a table to be read. Fields are named by their features, those of a part by the
 * way to it, such as {@code impact.workaround}.
 */
public final class Forms {
    private static final String NAMED = "name, description";

    private static final Map<EClass, Form> FORMS = Stream.of(
            form(ADMINISTRATION,
                    page("general",
                            section("basics", fields("name, ags, inhabitants, description"))),
                    page("settings",
                            section("continuity", fields("settings.continuityLevel")),
                            section("horizons", fields("settings.horizons, settings.toleranceLevel, "
                                    + "settings.detectionTime")),
                            section("categories", parts("settings.damageCategories", NAMED,
                                    parts("levels", "level, name, meaning"))),
                            section("required", fields("settings.requiredProfileFields, settings.requiredFields")),
                            section("matching", fields("settings.suggestionThreshold, settings.duplicateThreshold")))),

            form(ORGANISATIONAL_UNIT,
                    page("general",
                            section("basics", fields("name, shortName, type, parent, head, location, description")),
                            section("subunits", referrers(ORGANISATIONAL_UNIT__PARENT, ORGANISATIONAL_UNIT,
                                    "type, head")),
                            folded("recording", fields("recordingDeferredUntil, recordingDeferralReason"))),
                    page("people",
                            section("persons", referrers(PERSON__UNIT, PERSON, "function, phone, mail")),
                            section("roles", referrers(ROLE__UNIT, ROLE, "holder, emergencyKind"))),
                    page("responsibilities",
                            section("processes", referrers(DEPENDABLE__UNIT, PROCESS, "kind, owner, profileState")),
                            section("resources", referrers(DEPENDABLE__UNIT, RESOURCE, "owner")))),

            form(PERSON,
                    page("general",
                            section("basics", fields("name, function, unit, description")),
                            section("reachability", fields("phone, mobile, mail, privatePhone"))),
                    page("responsibilities",
                            section("holds", referrers(ROLE__HOLDER, ROLE, "unit, emergencyKind")),
                            section("deputises", referrers(ROLE__DEPUTIES, ROLE, "unit, holder")),
                            section("owns", referrers(DEPENDABLE__OWNER, DEPENDABLE, "unit")),
                            section("tasks", referrers(MEASURE__RESPONSIBLE, MEASURE, "due, state")),
                            folded("findings", referrers(FINDING__OWNER, FINDING, "due, state")))),

            form(ROLE,
                    page("general",
                            section("basics", fields("name, unit, emergencyKind, description")),
                            section("holder", fields("holder, deputies")),
                            section("reachability", fields("phone, reachability"))),
                    page("responsibilities",
                            section("owns", referrers(DEPENDABLE__OWNER, DEPENDABLE, "unit")),
                            section("tasks", referrers(MEASURE__RESPONSIBLE, MEASURE, "due, state")),
                            folded("findings", referrers(FINDING__OWNER, FINDING, "due, state")))),

            form(PROCESS,
                    page("general",
                            section("basics", fields("name, description, kind, unit, field, owner, deputy")),
                            section("participants", fields("internal, participatingUnits, externalParticipants")),
                            folded("priority", fields("priority.publicInterest, priority.volume, priority.economy, "
                                    + "priority.effort, priority.legalDeadline, priority.deferred, "
                                    + "priority.deferralReason")),
                            section("profile", fields("profileState, analyst, reviewedOn, reviewInterval"))),
                    page("flow",
                            section("sequence", fields("trigger, result")),
                            section("law", fields("legalBasis, formRequirement, signatureRequirement")),
                            section("effort", fields("caseVolume, processingTime, mediaBreaks")),
                            section("documents", fields("documents, fees, electronicPayment, onlineMaturity"))),
                    page("it",
                            section("needs", suppliers()),
                            section("data", fields("dataObjects, personalDataReference")),
                            section("dependents", dependents())),
                    page("impact",
                            section("mtpd", ratings("impact"), fields("impact.manualMtpd, impact.manualMtpdReason")),
                            section("requirement", fields("requiredRto, requiredRtoReason, requiredRpo, "
                                    + "restartTime, impact.weight")),
                            section("emergency", fields("impact.mbcoPercent, impact.mbco, impact.workaround, "
                                    + "impact.maximumEmergencyOperation")),
                            section("periods", parts("impact.criticalPeriods", "from, to, repeat, mtpd, reason")),
                            folded("preanalysis", fields("impact.preAnalysis, impact.preAnalysisReason, "
                                    + "impact.preAnalysisBy, impact.preAnalysisOn")),
                            section("collection", fields("impact.status, impact.method, impact.participants, "
                                    + "impact.answeredBy, impact.answeredOn, impact.approvedBy, impact.approvedOn, "
                                    + "impact.nextReview"))),
                    page("catalogue",
                            section("keys", fields("keys")),
                            section("mappings", links(CATALOGUE_MAPPING__PROCESS, CATALOGUE_MAPPING,
                                    "entry, status, decidedBy, decidedOn, reason, openQuestion",
                                    "status, decidedBy, decidedOn, reason, openQuestion"))),
                    page("diagrams",
                            section("diagrams", fields("bpmnAsIs, bpmnToBe, targetApprovedBy, targetApprovedOn")),
                            section("analyses", parts("analyses", "name, date, person, reviewInterval",
                                    fields("result, description")))),
                    plansAndMeasures()),

            form(IT_SYSTEM,
                    page("general",
                            section("basics", fields("name, description, systemType, vendor, product, version, "
                                    + "parent")),
                            responsible(),
                            section("contract", fields("contract, serviceHours, licence, permissionConcept")),
                            section("data", fields("dataCategories"),
                                    referrers(INFORMATION_OBJECT__STORED_BY, INFORMATION_OBJECT,
                                            "dataCategory, protectionLevel"))),
                    page("operation", section("operation", fields("operatorKind, operator, hostedBy, location")),
                            recovery(), requirement(), backup()),
                    page("parts",
                            section("components", referrers(RESOURCE__PARENT, COMPONENT,
                                    "componentType, recoveryTime, operator")),
                            section("interfaces", parts("interfaces", "name, target, data", fields("description")))),
                    dependencies(), plansAndMeasures()),

            form(COMPONENT,
                    page("general",
                            section("basics", fields("name, description, componentType, parent")),
                            responsible()),
                    operation(), dependencies(), plansAndMeasures()),

            form(SITE,
                    page("general",
                            section("basics", fields("name, siteType, roomType, parent, address, alternative, "
                                    + "description")),
                            responsible()),
                    page("rooms",
                            section("rooms", referrers(RESOURCE__PARENT, SITE, "siteType, roomType")),
                            section("located", referrers(RESOURCE__LOCATION, RESOURCE, "operator")),
                            section("units", referrers(ORGANISATIONAL_UNIT__LOCATION, ORGANISATIONAL_UNIT,
                                    "head"))),
                    operation(), dependencies(), plansAndMeasures()),

            form(PROVIDER,
                    page("general",
                            section("basics", fields("name, description, contract, parent")),
                            section("promises", fields("slaResponse, slaRestore, availability")),
                            section("partners", parts("contacts", "name, phone, mail, hours",
                                    fields("description"))),
                            responsible()),
                    page("responsibilities",
                            section("operates", referrers(RESOURCE__OPERATOR, RESOURCE, "unit, owner")),
                            section("hosts", referrers(IT_SYSTEM__HOSTED_BY, IT_SYSTEM, "unit, owner"))),
                    operation(), dependencies(), plansAndMeasures()),

            form(STAFF_GROUP,
                    page("general",
                            section("basics", fields("name, description, parent")),
                            section("staff", fields("size, minimumEmergency, qualification, members")),
                            responsible(),
                            section("recovers", referrers(RESOURCE__RECOVERY_TEAM, RESOURCE,
                                    "recoveryTime, recoveryPeople"))),
                    operation(), dependencies(), plansAndMeasures()),

            form(INFORMATION_OBJECT,
                    page("general",
                            section("basics", fields("name, description, dataCategory, protectionLevel, "
                                    + "personalData, storedBy, parent")),
                            responsible(),
                            section("usedBy", referrers(PROCESS__DATA_OBJECTS, PROCESS, "unit, owner"))),
                    operation(), dependencies(), plansAndMeasures()),

            form(REDUNDANCY_GROUP,
                    page("general",
                            section("basics", fields(NAMED)),
                            section("redundancy", fields("members, required, failoverTime")),
                            section("dependents", dependents()))),

            form(REFERENCE_CATALOGUE,
                    page("entries", section("entries", part("catalogue.entries"))),
                    page("general",
                            section("basics", fields("name, version, date, source, description")))),

            form(CATALOGUE_ENTRY,
                    page("general",
                            section("basics", fields("name, key, formerKeys, type, parent, field, situation, description")),
                            section("responsibility", fields("responsibility, responsibilityReason, volume, removedIn")),
                            section("mapped", links(CATALOGUE_MAPPING__ENTRY, CATALOGUE_MAPPING,
                                    "process, status, decidedBy, decidedOn, reason, openQuestion",
                                    "status, decidedBy, decidedOn, reason, openQuestion")))),

            form(EMERGENCY_PLAN,
                    page("general",
                            section("basics", fields("name, kind, subject, unit, description"))),
                    page("text", section("text", part("plan.text"))),
                    page("steps", section("steps", part("plan.steps"))),
                    page("alarm", section("alarm", part("plan.alarmSteps"))),
                    page("contacts", section("contacts", part("plan.contacts"))),
                    page("immediate",
                            section("immediate", parts("immediateMeasures", "name, scenario, responsible",
                                    fields("description"))),
                            section("communications", parts("communications",
                                    "audience, name, responsible, channel, timing", fields("description")))),
                    page("control",
                            section("version", fields("control.status, control.version, control.author, "
                                    + "control.submittedOn")),
                            section("deviation", part("plan.deviation")),
                            section("editions", part("plan.editions")),
                            section("approval", fields("control.approvedBy, control.approvedOn, "
                                    + "control.nextReview, control.reviewInterval")),
                            section("reviews", parts("control.reviews", "by, on, remark")),
                            section("changes", parts("control.changes", "version, on, by, text")),
                            section("storage", fields("control.classification, control.storagePlaces")),
                            section("copies", parts("control.copies",
                                    "number, holder, place, medium, version, handedOutOn")),
                            folded("exercises", referrers(EXERCISE__PLANS, EXERCISE, "kind, date")))),

            form(MEASURE,
                    page("general",
                            section("basics", fields("name, kind, description")),
                            section("subjects", fields("subjects")),
                            section("work", fields("responsible, due, state, cost")),
                            folded("exercises", referrers(EXERCISE__FOLLOW_UPS, EXERCISE, "kind, date")))),

            form(EXERCISE,
                    page("general",
                            section("exercise", fields("name, kind, plannedFor, date, scope, plans, description")),
                            section("people", fields("lead, participants, externalParticipants"))),
                    page("outcome",
                            section("protocol", parts("protocol", "at, event, deviation")),
                            section("outcome", fields("result, lessons, followUps")),
                            section("measurements", parts("measurements", "resource, time, remark")))),

            form(EXISTING_RULE,
                    page("general",
                            section("basics", fields("name, file, paragraph, description")),
                            section("responsible", fields("owner, validFrom")),
                            section("assignment", fields("chapter")))),

            form(FAILURE_SCENARIO,
                    page("scenario",
                            section("basics", fields("name, description")),
                            section("failure", fields("everything, containers, failed, at, lasting"),
                                    part("scenario.summary"))),
                    page("course", section("course", part("scenario.course"))),
                    page("restart", section("restart", part("scenario.restart"))),
                    page("comparison", section("comparison", part("scenario.comparison")))),

            form(FINDING,
                    page("general",
                            section("basics", fields("name, number, description, rating")),
                            section("source", fields("source, page")),
                            section("recommendations", parts("recommendations", "number, name, page",
                                    fields("description"))),
                            section("statement", fields("statement, owner, due, state")),
                            section("measures", referrers(MEASURE__SUBJECTS, MEASURE,
                                    "responsible, due, state")))))
            .collect(Collectors.toMap(Form::type, Function.identity(), (a, b) -> a, LinkedHashMap::new));

    private Forms() {
        // static only
    }

    // --- what several forms have in common

    private static In<Section> responsible() {
        return section("responsible", fields("unit, owner, deputy"));
    }

    private static In<Page> operation() {
        return page("operation", section("operation", fields("operatorKind, operator, location")), recovery(),
                requirement(), backup());
    }

    private static In<Section> recovery() {
        return section("recovery", fields("recoveryTime, evidence, evidenceDate, restartTime, recoveryTeam, "
                + "recoveryPeople, hours, singlePointAccepted"));
    }

    private static In<Section> requirement() {
        return section("requirement", fields("requiredRto, requiredRtoReason, requiredRpo"));
    }

    private static In<Section> backup() {
        return section("backup", fields("rpa, backupCycle, lastRestoreTest"));
    }

    private static In<Page> dependencies() {
        return page("dependencies", section("dependents", dependents()), section("needs", suppliers()));
    }

    private static In<Page> plansAndMeasures() {
        return page("plans",
                section("measures", referrers(MEASURE__SUBJECTS, MEASURE, "responsible, due, state")),
                section("plans", referrers(EMERGENCY_PLAN__SUBJECT, EMERGENCY_PLAN, "kind")));
    }

    // --- notation

    /** Something declared for whatever class. */
    @FunctionalInterface
    private interface In<T> {
        T in(EClass type);
    }

    @SafeVarargs
    private static Form form(EClass type, In<Page>... pages) {
        return new Form(type, all(type, pages).toList());
    }

    @SafeVarargs
    private static In<Page> page(String id, In<Section>... sections) {
        return type -> new Page(id, all(type, sections).toList());
    }

    @SafeVarargs
    private static In<Section> section(String id, In<Stream<Item>>... items) {
        return type -> new Section(id, true, all(type, items).flatMap(Function.identity()).toList());
    }

    @SafeVarargs
    private static In<Section> folded(String id, In<Stream<Item>>... items) {
        return type -> new Section(id, false, all(type, items).flatMap(Function.identity()).toList());
    }

    @SafeVarargs
    private static <T> Stream<T> all(EClass type, In<T>... declared) {
        return Arrays.stream(declared).map(each -> each.in(type));
    }

    private static In<Stream<Item>> fields(String names) {
        return type -> names(names).map(name -> {
            var way = way(type, name);
            return new FieldItem(references(way), way.getLast());
        });
    }

    /** Parts in a table; what stands in the columns can be filled in for the selected row, and {@code details} too. */
    @SafeVarargs
    private static In<Stream<Item>> parts(String name, String columns, In<Stream<Item>>... details) {
        return type -> {
            var way = way(type, name);
            var feature = (EReference) way.getLast();
            var row = feature.getEReferenceType();
            var all = Stream.concat(fields(columns).in(row),
                    all(row, details).flatMap(Function.identity())).toList();
            return Stream.of(new RowsItem(Source.PARTS, references(way), feature, row, features(row, columns), all));
        };
    }

    private static In<Stream<Item>> suppliers() {
        return type -> dependencies(type, Source.SUPPLIERS);
    }

    private static In<Stream<Item>> dependents() {
        return type -> dependencies(type, Source.DEPENDENTS);
    }

    private static Stream<Item> dependencies(EClass type, Source source) {
        boolean onProcess = source == Source.DEPENDENTS && type == PROCESS;
        var row = onProcess ? PROCESS_DEPENDENCY : REQUIREMENT;
        return Stream.of(new RowsItem(source, List.of(), null, DEPENDENCY,
                features(row, onProcess ? "bridging, reason" : "bridging, neededFrom, reason"),
                fields(onProcess ? "bridging, reason" : "bridging, neededFrom, quantityNormal, quantityEmergency, "
                        + "reason").in(row).toList()));
    }

    /** Elements of the class that refer to the element by the reference. */
    private static In<Stream<Item>> referrers(EReference reference, EClass type, String columns) {
        return owner -> Stream.of(new RowsItem(Source.REFERRERS, List.of(), reference, type, columns(type, columns),
                List.of()));
    }

    /** Objects that link the element with another one and are deleted with the link. */
    private static In<Stream<Item>> links(EReference reference, EClass type, String columns, String details) {
        return owner -> Stream.of(new RowsItem(Source.LINKS, List.of(), reference, type, features(type, columns),
                fields(details).in(type).toList()));
    }

    private static In<Stream<Item>> ratings(String name) {
        return type -> Stream.of(new RatingsItem(List.of((EReference) way(type, name).getLast())));
    }

    private static In<Stream<Item>> part(String id) {
        return type -> Stream.of(new PartItem(id));
    }

    private static Stream<String> names(String names) {
        return Arrays.stream(names.split(",")).map(String::strip);
    }

    private static List<EStructuralFeature> columns(EClass type, String names) {
        return names.isBlank() ? List.of() : features(type, names);
    }

    private static List<EStructuralFeature> features(EClass type, String names) {
        return names(names).map(name -> feature(type, name)).toList();
    }

    private static List<EStructuralFeature> way(EClass type, String name) {
        var way = new ArrayList<EStructuralFeature>();
        EClass owner = type;
        for (String step : name.split("\\.")) {
            var feature = feature(owner, step);
            way.add(feature);
            owner = feature instanceof EReference reference ? reference.getEReferenceType() : null;
        }
        return way;
    }

    private static List<EReference> references(List<EStructuralFeature> way) {
        return way.subList(0, way.size() - 1).stream().map(EReference.class::cast).toList();
    }

    private static EStructuralFeature feature(EClass type, String name) {
        var feature = type.getEStructuralFeature(name);
        if (feature == null) {
            throw new IllegalArgumentException(type.getName() + " has no " + name);
        }
        return feature;
    }

    // --- use

    /** Returns the sentence that explains a feature of a class where it is filled in; empty where there is none. */
    public static String hint(EClass type, EStructuralFeature feature) {
        return FormTexts.hint(type, feature);
    }

    /** Returns the forms of all classes. */
    public static Collection<Form> all() {
        return FORMS.values();
    }

    /** Returns the form of a class, if it has one. */
    public static Optional<Form> of(EClass type) {
        return Optional.ofNullable(FORMS.get(type));
    }

    /**
     * Returns the form over several elements: the fields that all of them have; names and tables are left out.
     *
     * @param types classes of the elements, each with a form
     */
    public static Optional<Form> common(Collection<EClass> types) {
        var first = types.isEmpty() ? null : FORMS.get(types.iterator().next());
        if (first == null || !FORMS.keySet().containsAll(types)) {
            return Optional.empty();
        }
        var pages = first.pages().stream().map(page -> new Page(page.id(), page.sections().stream()
                .map(section -> new Section(section.id(), section.open(), section.items().stream()
                        .filter(item -> item instanceof FieldItem field && types.stream().allMatch(type -> has(type, field)))
                        .toList()))
                .filter(section -> !section.items().isEmpty()).toList()))
                .filter(page -> !page.sections().isEmpty()).toList();
        return pages.isEmpty() ? Optional.empty() : Optional.of(new Form(first.type(), pages));
    }

    private static boolean has(EClass type, FieldItem item) {
        var first = item.path().isEmpty() ? item.feature() : item.path().getFirst();
        return first != ELEMENT__NAME && type.getEAllStructuralFeatures().contains(first);
    }
}
