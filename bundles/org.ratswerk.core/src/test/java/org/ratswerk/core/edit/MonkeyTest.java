package org.ratswerk.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ModelPackage.Literals;

/** Somebody who edits at random: whatever was done can be undone and done again, to the byte. */
class MonkeyTest {
    private static final int COMMANDS = 3000;

    @TempDir
    private Path dir;
    private Path town;
    private Editing editing;
    private Random random;
    private final Map<Act, Integer> done = new EnumMap<>(Act.class);

    private enum Act {
        CREATE, DELETE, MOVE, REORDER, PASTE, DUPLICATE, RENAME, SET, CLEAR, REFER, DEPEND, TYPE, FAIL, UNDO, REDO
    }

    private void start(long seed) throws Exception {
        town = dir.resolve("neustadt");
        Town.create(town, seed);
        editing = new Editing(AdministrationFolder.open(town, Progress.NONE));
        random = new Random(seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261121, 4711})
    void undoToTheStartAndRedoToTheEndGiveTheSameBytes(long seed) throws Exception {
        start(seed);
        Map<String, String> before = files();
        List<String> order = order();

        for (int i = 0; i < COMMANDS; i++) {
            step();
            if (i % 500 == 499) {
                checkIndexes();
                checkNothingDangles();
            }
        }
        for (Act act : Act.values()) {
            assertTrue(done.getOrDefault(act, 0) > 5, act + " in " + done);
        }
        // the last acts may have been to undo
        while (editing.canRedo()) {
            editing.redo();
        }
        Map<String, String> end = save();
        List<String> endOrder = order();
        assertFalse(before.equals(end));

        while (editing.canUndo()) {
            editing.undo();
        }
        assertEquals(before, save());
        assertEquals(order, order());
        checkIndexes();

        while (editing.canRedo()) {
            editing.redo();
        }
        assertEquals(end, save());
        assertEquals(endOrder, order());
        checkIndexes();
    }

    /** What is saved can be opened, and is the same again. */
    @Test
    void whatComesOfItCanBeOpenedAgain() throws Exception {
        start(99);
        for (int i = 0; i < 1000; i++) {
            step();
        }
        Map<String, String> end = save();

        var again = AdministrationFolder.open(town, Progress.NONE);

        assertEquals(List.of(), again.save());
        assertEquals(end, files());
        assertEquals(editing.size(), new Editing(again).size());
    }

    private void step() {
        Act act = Act.values()[random.nextInt(Act.values().length)];
        // more is made than deleted, so that it does not end with nothing
        if (act == Act.DELETE && random.nextInt(3) > 0) {
            act = Act.CREATE;
        }
        long revision = editing.revision();
        switch (act) {
            case CREATE -> create();
            case DELETE -> delete();
            case MOVE -> move();
            case REORDER -> reorder();
            case PASTE -> paste();
            case DUPLICATE -> ElementCopies.duplicate(editing, some(2));
            case RENAME -> some(1).stream().filter(ElementNames::canRename)
                    .forEach(each -> ElementNames.rename(editing, each, "Name " + random.nextInt(20)));
            case SET -> set();
            case CLEAR -> clear();
            case REFER -> refer();
            case DEPEND -> depend();
            case TYPE -> type();
            case FAIL -> fail();
            case UNDO -> repeat(editing::undo);
            case REDO -> repeat(editing::redo);
        }
        if (editing.revision() != revision) {
            done.merge(act, 1, Integer::sum);
        }
    }

    private void repeat(Runnable action) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            action.run();
        }
    }

    private List<Element> elements() {
        return editing.model().elements().toList();
    }

    private List<Element> some(int most) {
        List<Element> all = elements();
        return Stream.generate(() -> all.get(random.nextInt(all.size()))).limit(1 + random.nextInt(most)).distinct()
                .toList();
    }

    private Place place() {
        return random.nextInt(5) == 0 ? Place.ANYWHERE : Place.at(some(1).getFirst());
    }

    private void create() {
        Place place = place();
        List<EClass> offers = ElementCreation.offers(place);
        if (!offers.isEmpty()) {
            Element made = ElementCreation.create(editing, offers.get(random.nextInt(offers.size())), place);
            assertTrue(editing.contains(made));
        }
    }

    private void delete() {
        List<Element> chosen = some(3);
        var below = ElementDeletion.Below.values()[random.nextInt(2)];
        ElementDeletion.plan(editing, chosen.stream()
                .filter(each -> !(each instanceof FileRoot) || random.nextInt(4) == 0).toList(), below).run();
    }

    private void move() {
        for (int attempt = 0; attempt < 5; attempt++) {
            List<Element> chosen = some(2);
            Place place = place();
            if (ElementMoves.obstacle(editing, chosen, place).isEmpty()) {
                ElementMoves.move(editing, chosen, place);
                return;
            }
        }
    }

    private void reorder() {
        Element element = some(1).getFirst();
        EReference feature = element.eContainmentFeature();
        if (feature != null && feature.isMany()) {
            ElementMoves.reorder(editing, element, random.nextInt(20));
        }
    }

    private void paste() {
        try {
            var clip = ElementCopies.read(ElementCopies.write(editing, some(3)));
            if (random.nextBoolean()) {
                editing.undo();
            }
            Place place = place();
            if (ElementCopies.obstacle(editing, clip, place).isEmpty()) {
                ElementCopies.paste(editing, clip, place);
            }
        } catch (ClipException e) {
            throw new AssertionError(e);
        }
    }

    private EObject anyObject() {
        List<EObject> all = objects();
        return all.get(random.nextInt(all.size()));
    }

    private List<EObject> objects() {
        List<EObject> all = new ArrayList<>();
        editing.model().roots().forEach(root -> {
            all.add(root);
            root.eAllContents().forEachRemaining(all::add);
        });
        return all;
    }

    private void set() {
        EObject object = anyObject();
        List<EAttribute> attributes = object.eClass().getEAllAttributes().stream()
                .filter(each -> each != Literals.ELEMENT__ID && each != Literals.FILE_ROOT__FORMAT_VERSION).toList();
        if (attributes.isEmpty()) {
            return;
        }
        EAttribute attribute = attributes.get(random.nextInt(attributes.size()));
        editing.run("set", () -> {
            if (attribute.isMany()) {
                @SuppressWarnings("unchecked")
                var list = (List<Object>) object.eGet(attribute);
                switch (random.nextInt(4)) {
                    case 0 -> list.add(random.nextInt(list.size() + 1), value(attribute));
                    case 1 -> list.clear();
                    case 2 -> {
                        if (!list.isEmpty()) {
                            list.set(random.nextInt(list.size()), value(attribute));
                        }
                    }
                    default -> list.addAll(List.of(value(attribute), value(attribute)));
                }
            } else {
                object.eSet(attribute, value(attribute));
            }
        });
    }

    private Object value(EAttribute attribute) {
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        int number = random.nextInt(50);
        if (attribute.getEAttributeType() instanceof EEnum literals) {
            return literals.getELiterals().get(number % literals.getELiterals().size()).getInstance();
        }
        if (type == String.class) {
            return "Text " + number + " <&\"'>\n\u00e4\t\ud83d\ude00";
        }
        if (type == Duration.class) {
            return Duration.ofMinutes(number);
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 1, 1).plusDays(number);
        }
        if (type == Period.class) {
            return Period.ofMonths(number);
        }
        if (type == Boolean.class || type == boolean.class) {
            return number % 2 == 0;
        }
        return type == Long.class ? Long.valueOf(number) : (Object) number;
    }

    private void clear() {
        EObject object = anyObject();
        List<EStructuralFeature> features = object.eClass().getEAllStructuralFeatures().stream()
                .filter(each -> object.eIsSet(each) && !each.isTransient() && each != Literals.ELEMENT__ID
                        && each != Literals.FILE_ROOT__FORMAT_VERSION && !isOwned(each))
                .toList();
        if (!features.isEmpty()) {
            EStructuralFeature feature = features.get(random.nextInt(features.size()));
            editing.run("clear", () -> object.eUnset(feature));
        }
    }

    /** Elements are deleted by their own command, which empties the references to them. */
    private static boolean isOwned(EStructuralFeature feature) {
        return feature instanceof EReference reference && reference.isContainment();
    }

    private void refer() {
        EObject object = anyObject();
        List<EReference> references = object.eClass().getEAllReferences().stream()
                .filter(each -> !each.isContainment() && !each.isTransient() && each.getEOpposite() == null).toList();
        if (references.isEmpty()) {
            return;
        }
        EReference reference = references.get(random.nextInt(references.size()));
        List<Element> fitting = elements().stream().filter(reference.getEReferenceType()::isInstance).toList();
        if (fitting.isEmpty()) {
            return;
        }
        Element target = fitting.get(random.nextInt(fitting.size()));
        editing.run("refer", () -> {
            if (reference.isMany()) {
                @SuppressWarnings("unchecked")
                var list = (List<Object>) object.eGet(reference);
                if (list.contains(target)) {
                    list.remove(target);
                } else {
                    list.add(random.nextInt(list.size() + 1), target);
                }
            } else {
                object.eSet(reference, target);
            }
        });
    }

    private void depend() {
        List<Element> all = elements();
        List<Dependable> dependables = all.stream().filter(Dependable.class::isInstance).map(Dependable.class::cast)
                .toList();
        if (dependables.isEmpty()) {
            return;
        }
        Dependable dependent = dependables.get(random.nextInt(dependables.size()));
        Element supplier = some(1).getFirst();
        if (ElementCreation.obstacle(editing, dependent, supplier).isEmpty()) {
            assertTrue(editing.contains(ElementCreation.depend(editing, dependent, supplier)));
        }
    }

    /** Typing in a field, which is one command for undo. */
    private void type() {
        Element element = some(1).getFirst();
        var key = new Object();
        var text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append((char) ('a' + random.nextInt(26)));
            editing.run("type", key, () -> element.setDescription(text.toString()));
        }
    }

    /** A command that fails half-way. */
    private void fail() {
        try {
            editing.run("fails", () -> {
                delete();
                create();
                set();
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException e) {
            assertEquals("on purpose", e.getMessage());
        }
    }

    private Map<String, String> save() throws Exception {
        editing.save(false);
        assertFalse(editing.isDirty());
        return files();
    }

    /** The files that hold the model, by name and content; the names of plans and catalogues may differ. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(town)) {
            for (Path file : all.filter(each -> each.toString().endsWith(".ratswerk")).toList()) {
                files.put(town.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private List<String> order() {
        return editing.model().roots().stream().map(Element::getId).toList();
    }

    private void checkIndexes() {
        Map<String, Element> fresh = editing.model().index();
        assertEquals(fresh.size(), editing.size());
        fresh.forEach((id, element) -> assertTrue(editing.element(id).orElseThrow() == element, id));
        var made = new Referrers();
        List<EObject> all = objects();
        all.forEach(object -> made.all(object, true));
        all.forEach(object -> assertEquals(uses(made, object), uses(editing.referrers(), object),
                () -> Words.of(object)));
    }

    private static List<String> uses(Referrers referrers, EObject object) {
        return referrers.to(object).stream()
                .map(use -> System.identityHashCode(use.source()) + " " + use.feature().getName())
                .sorted(Comparator.naturalOrder()).collect(Collectors.toList());
    }

    /** Every reference leads to something in the model, every child knows its parent, nothing is its own ancestor. */
    private void checkNothingDangles() {
        for (FileRoot root : editing.model().roots()) {
            EcoreUtil.getAllContents(List.of(root)).forEachRemaining(each -> {
                var object = (EObject) each;
                for (EReference reference : object.eClass().getEAllReferences()) {
                    if (reference.isContainment() || reference.isContainer() || !object.eIsSet(reference)) {
                        continue;
                    }
                    Object value = object.eGet(reference);
                    for (Object target : value instanceof List<?> list ? list : List.of(value)) {
                        assertTrue(editing.contains((EObject) target),
                                () -> Words.of(object) + " " + reference.getName() + " " + Words.of((EObject) target));
                    }
                }
                if (object instanceof CatalogueEntry entry && entry.getParent() != null) {
                    assertTrue(entry.getParent().eContainer() == entry.eContainer());
                }
            });
        }
    }
}
