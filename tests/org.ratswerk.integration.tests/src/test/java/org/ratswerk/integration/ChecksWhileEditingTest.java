package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Problems;
import org.ratswerk.core.check.ProblemsListener;
import org.ratswerk.core.check.RuleSettings;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.RuleSeverity;
import org.ratswerk.model.RuleSetting;
import org.ratswerk.model.Settings;
import org.ratswerk.sample.MusterstadtSample;

/**
 * While somebody edits at random, and not with care, the problems kept up to date are at every moment those that checking
 * everything finds.
 */
class ChecksWhileEditingTest {
    private static final int COMMANDS = 200;
    private static final List<Check> CHECKS = Contributions.REGISTRY.checks();

    @TempDir
    private Path dir;
    private Editing editing;
    private Random random;
    private AdministrationModel model;
    /** Objects that were once taken out; they come back, or are referred to all the same. */
    private final List<EObject> gone = new ArrayList<>();
    private List<EObject> objects;
    private final Map<String, Integer> acts = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 20261121})
    void theProblemsAreThoseOfCheckingEverything(long seed) throws Exception {
        new MusterstadtSample().create(dir.resolve("m"), Contributions.REGISTRY, Progress.NONE);
        editing = new Editing(AdministrationFolder.open(dir.resolve("m"), Progress.NONE));
        model = editing.model();
        random = new Random(seed);
        var problems = new Problems(editing, CHECKS, Runnable::run);
        var told = new Told();
        problems.addListener(told);
        problems.start();
        compare(problems, told, "at first");
        Set<String> rules = new HashSet<>();

        for (int i = 0; i < COMMANDS; i++) {
            String label = step(i);
            compare(problems, told, "seed " + seed + ", command " + i + ": " + label);
            problems.list().forEach(problem -> rules.add(problem.rule()));
        }
        while (editing.canUndo()) {
            editing.undo();
            if (random.nextInt(10) == 0) {
                compare(problems, told, "seed " + seed + ", undo");
            }
        }
        compare(problems, told, "seed " + seed + ", all taken back");

        assertTrue(rules.size() > 20, "rules met: " + rules);
        assertTrue(acts.size() == ACTS && acts.values().stream().allMatch(count -> count > 5), acts.toString());
    }

    /** What a listener makes of what it is told. */
    private static final class Told implements ProblemsListener {
        private final List<Problem.Key> known = new ArrayList<>();

        @Override
        public void changed(List<Problem> added, List<Problem> removed) {
            removed.forEach(problem -> assertTrue(known.remove(problem.key()), () -> "told before: " + problem));
            added.forEach(problem -> known.add(problem.key()));
        }

        @Override
        public void failed(Check check, RuntimeException cause) {
            throw new AssertionError(check.getClass().getName(), cause);
        }
    }

    private void compare(Problems problems, Told told, String when) {
        var all = new ArrayList<Problem>();
        RuleSettings.check(CHECKS, model, all::add, Progress.NONE);
        List<String> expected = texts(all.stream().map(Problem::key).toList());
        assertEquals(lines(expected), lines(texts(problems.list().stream().map(Problem::key).toList())), when);
        assertEquals(lines(expected), lines(texts(told.known)), when);
        for (Severity severity : Severity.values()) {
            assertEquals(all.stream().filter(problem -> problem.severity() == severity).count(),
                    problems.count(severity), when);
        }
    }

    private static List<String> texts(List<Problem.Key> keys) {
        return keys.stream().map(Problem.Key::toString).sorted().toList();
    }

    private static String lines(List<String> texts) {
        return String.join("\n", texts);
    }

    // --- editing

    private String step(int number) {
        if (random.nextInt(6) == 0) {
            boolean undo = random.nextBoolean();
            for (int i = random.nextInt(6); i >= 0; i--) {
                if (undo) {
                    editing.undo();
                } else {
                    editing.redo();
                }
            }
            return undo ? "undo" : "redo";
        }
        var done = new ArrayList<String>();
        Object key = random.nextInt(4) == 0 ? "typing" : number;
        editing.run("command", key, () -> {
            for (int i = random.nextInt(3); i >= 0; i--) {
                objects = objects();
                done.add(act());
            }
        });
        return done.toString();
    }

    private static final int ACTS = 12;

    private String act() {
        int act = random.nextInt(ACTS);
        acts.merge("act " + act, 1, Integer::sum);
        return switch (act) {
            case 0, 1 -> setAttribute(any(objects));
            case 2 -> setAttribute(any(objects.stream().filter(Settings.class::isInstance).toList().isEmpty() ? objects
                    : objects.stream().filter(Settings.class::isInstance).toList()));
            case 3, 4 -> refer();
            case 5 -> remove();
            case 6 -> bringBack();
            case 7 -> copy();
            case 8 -> reorder();
            case 9 -> file();
            case 10 -> settings();
            case 11 -> rename();
            default -> throw new IllegalStateException();
        };
    }

    private List<EObject> objects() {
        var all = new ArrayList<EObject>();
        for (FileRoot root : model.roots()) {
            all.add(root);
            for (Iterator<EObject> contents = root.eAllContents(); contents.hasNext();) {
                all.add(contents.next());
            }
        }
        return all;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static boolean isWritten(EStructuralFeature feature) {
        return !feature.isTransient() && feature.isChangeable()
                && !(feature instanceof EReference reference && reference.isContainer());
    }

    private String setAttribute(EObject object) {
        List<EAttribute> attributes = object.eClass().getEAllAttributes().stream().filter(each -> isWritten(each)
                && (each != Literals.ELEMENT__ID || random.nextInt(3) == 0)).toList();
        if (attributes.isEmpty()) {
            return "nothing";
        }
        EAttribute attribute = any(attributes);
        if (attribute.isMany()) {
            changeList(object, attribute, value(attribute));
        } else if (random.nextInt(4) == 0) {
            object.eUnset(attribute);
        } else {
            object.eSet(attribute, value(attribute));
        }
        return "set " + object.eClass().getName() + "." + attribute.getName();
    }

    @SuppressWarnings("unchecked")
    private void changeList(EObject object, EStructuralFeature feature, Object value) {
        var list = (List<Object>) object.eGet(feature);
        switch (list.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> {
                if (!feature.isUnique() || !list.contains(value)) {
                    list.add(random.nextInt(list.size() + 1), value);
                }
            }
            case 1 -> list.remove(random.nextInt(list.size()));
            case 2 -> {
                if (!feature.isUnique() || !list.contains(value)) {
                    list.set(random.nextInt(list.size()), value);
                }
            }
            default -> list.clear();
        }
    }

    private Object value(EAttribute attribute) {
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        if (attribute.getEAttributeType() instanceof EEnum literals) {
            return any(literals.getELiterals()).getInstance();
        }
        if (type == String.class) {
            return attribute == Literals.ELEMENT__ID ? any(List.of(someId(), someId(), "new-" + random.nextInt(9), ""))
                    : any(List.of("", " ", "owner", "bpmn/none.bpmn", "../out.bpmn", "text " + random.nextInt(5)));
        }
        if (type == Duration.class) {
            return Duration.ofHours(random.nextInt(12) - 2);
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 1 + random.nextInt(12), 1);
        }
        if (type == Period.class) {
            return Period.ofMonths(random.nextInt(5));
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        int number = random.nextInt(8) - 1;
        return type == long.class || type == Long.class ? (Object) (long) number : (Object) number;
    }

    private String someId() {
        return any(objects) instanceof Element element && element.getId() != null ? element.getId() : "p";
    }

    private String refer() {
        EObject object = any(objects);
        List<EReference> references = object.eClass().getEAllReferences().stream()
                .filter(each -> isWritten(each) && !each.isContainment()).toList();
        if (references.isEmpty()) {
            return "nothing";
        }
        EReference reference = any(references);
        EObject target = target(reference);
        if (target == null) {
            object.eUnset(reference);
        } else if (reference.isMany()) {
            changeList(object, reference, target);
        } else {
            object.eSet(reference, target);
        }
        return "refer " + object.eClass().getName() + "." + reference.getName();
    }

    /** Mostly an element that fits, now and then one that is not there or never was. */
    private EObject target(EReference reference) {
        EClass type = reference.getEReferenceType();
        int how = random.nextInt(10);
        if (how == 0) {
            return null;
        }
        List<EObject> fitting = (how < 3 ? gone : objects).stream().filter(type::isInstance).toList();
        if (how == 3 && !type.isAbstract()) {
            EObject missing = ModelFactory.eINSTANCE.create(type);
            ((InternalEObject) missing).eSetProxyURI(URI.createURI("#missing"));
            ((Element) missing).setId(random.nextBoolean() ? someId() : "new-" + random.nextInt(9));
            return missing;
        }
        return fitting.isEmpty() ? null : any(fitting);
    }

    private String remove() {
        EObject object = any(objects);
        if (object.eContainer() == null) {
            return "nothing";
        }
        EcoreUtil.remove(object);
        gone.add(object);
        return "remove " + object.eClass().getName();
    }

    private String bringBack() {
        List<EObject> out = gone.stream().filter(object -> object.eContainer() == null && !(object instanceof FileRoot))
                .toList();
        return out.isEmpty() ? "nothing" : put(any(out));
    }

    /** A copy has the ids of what it was made from. */
    private String copy() {
        EObject object = any(objects);
        return object.eContainer() == null ? "nothing" : put(EcoreUtil.copy(object));
    }

    /** Also moves an object that is somewhere else. */
    private String put(EObject object) {
        List<EObject> places = new ArrayList<>(objects);
        Collections.shuffle(places, random);
        for (EObject place : places) {
            for (EReference feature : place.eClass().getEAllContainments()) {
                if (feature.getEReferenceType().isInstance(object) && !EcoreUtil.isAncestor(object, place)) {
                    if (feature.isMany()) {
                        changeList(place, feature, object);
                    } else {
                        place.eSet(feature, object);
                    }
                    return "put " + object.eClass().getName() + " into " + place.eClass().getName();
                }
            }
        }
        return "nothing";
    }

    @SuppressWarnings("unchecked")
    private String reorder() {
        EObject object = any(objects);
        EReference feature = object.eContainmentFeature();
        if (feature == null || !feature.isMany()) {
            return object.eContainer() == null ? "nothing" : put(object);
        }
        var list = (org.eclipse.emf.common.util.EList<EObject>) object.eContainer().eGet(feature);
        list.move(random.nextInt(list.size()), object);
        return "reorder " + object.eClass().getName();
    }

    private String file() {
        switch (random.nextInt(4)) {
            case 0 -> {
                ReferenceCatalogue catalogue = ModelFactory.eINSTANCE.createReferenceCatalogue();
                catalogue.setId(someId());
                var entry = ModelFactory.eINSTANCE.createCatalogueEntry();
                entry.setId(someId());
                catalogue.getEntries().add(entry);
                model.catalogues().add(random.nextInt(model.catalogues().size() + 1), catalogue);
            }
            case 1 -> {
                EmergencyPlan plan = ModelFactory.eINSTANCE.createEmergencyPlan();
                plan.setId("plan-" + random.nextInt(3));
                plan.getSteps().add(ModelFactory.eINSTANCE.createPlanStep());
                model.plans().add(plan);
            }
            case 2 -> {
                if (!model.catalogues().isEmpty()) {
                    gone.add(model.catalogues().remove(random.nextInt(model.catalogues().size())));
                }
            }
            default -> {
                if (!model.plans().isEmpty()) {
                    gone.add(model.plans().removeFirst());
                }
            }
        }
        return "file";
    }

    private String settings() {
        Settings settings = model.administration().getSettings();
        if (settings == null) {
            model.administration().setSettings(ModelFactory.eINSTANCE.createSettings());
            return "settings";
        }
        switch (random.nextInt(5)) {
            case 0 -> settings.getRequiredFields().add(any(List.of("ITSystem.owner", "Resource.unit", "Element.description",
                    "Process.caseVolume", "BusinessImpact.workaround", "Proces.name")));
            case 1 -> settings.getRequiredFields().clear();
            case 2 -> settings.getRequiredProfileFields().add(any(List.of("owner", "fees", "nothing")));
            case 3 -> {
                RuleSetting setting = ModelFactory.eINSTANCE.createRuleSetting();
                setting.setRule(any(CHECKS.stream().flatMap(check -> check.rules().stream()).toList()).id());
                setting.setSeverity(any(RuleSeverity.VALUES));
                settings.getRuleSettings().add(setting);
            }
            default -> settings.getRuleSettings().clear();
        }
        return "settings";
    }

    private String rename() {
        List<EObject> elements = objects.stream().filter(Element.class::isInstance).toList();
        var element = (Element) any(elements);
        element.setName(any(List.of("", "Name " + random.nextInt(9), "Anderer Name")));
        return "rename " + element.eClass().getName() + " of " + ModelPackage.eINSTANCE.getNsPrefix();
    }
}
