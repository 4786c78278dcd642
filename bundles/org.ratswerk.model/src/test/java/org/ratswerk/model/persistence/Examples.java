package org.ratswerk.model.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.model.Element;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage;

/** Administrations for the tests. */
final class Examples {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private Examples() {
        // static only
    }

    static AdministrationFiles open(Path dir) throws FaultException {
        var files = new AdministrationFiles(dir);
        load(files);
        return files;
    }

    static List<FileRoot> load(AdministrationFiles files) throws FaultException {
        return files.load(file -> {
            // not told
        }, () -> {
            // never stopped
        });
    }

    static List<FileRoot> roots(AdministrationFiles files) {
        return new ArrayList<>(files.roots().values());
    }

    @SuppressWarnings("unchecked")
    static <T> T root(AdministrationFiles files, Class<T> type) {
        return (T) files.roots().values().stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    /** Two units, a process, a system and a dependency. */
    static List<FileRoot> small() {
        var administration = FACTORY.createAdministration();
        administration.setId("a");
        administration.setName("Müsterstadt");
        var top = FACTORY.createOrganisationalUnit();
        top.setId("u1");
        top.setName("Dezernat I");
        var sub = FACTORY.createOrganisationalUnit();
        sub.setId("u2");
        sub.setName("Amt 33");
        sub.setParent(top);
        administration.getUnits().add(sub);
        administration.getUnits().add(top);

        var processes = FACTORY.createProcessRegister();
        processes.setId("ps");
        var process = FACTORY.createProcess();
        process.setId("p1");
        process.setName("Personalausweis");
        process.setUnit(sub);
        process.setCaseVolume(9000L);
        process.getLegalBasis().add("PAuswG");
        process.getLegalBasis().add("PAuswV § 1\n& <mehr>");
        process.getParticipatingUnits().add(top);
        process.getParticipatingUnits().add(sub);
        processes.getProcesses().add(process);

        var landscape = FACTORY.createLandscape();
        landscape.setId("l");
        var system = FACTORY.createITSystem();
        system.setId("s1");
        system.setName("Meldewesen");
        system.setRecoveryTime(Duration.ofMinutes(150));
        landscape.getResources().add(system);
        var need = FACTORY.createRequirement();
        need.setId("d1");
        need.setDependent(process);
        need.setResource(system);
        need.setBridging(Duration.ofHours(2));
        landscape.getDependencies().add(need);

        var register = FACTORY.createContinuityRegister();
        register.setId("r");
        return List.of(administration, processes, landscape, register);
    }

    /** Objects of all classes with all features set at random, references within and across files. */
    static List<FileRoot> everything(long seed) {
        var random = new Random(seed);
        var elements = new ArrayList<Element>();
        var objects = new ArrayList<EObject>();
        var roots = new ArrayList<FileRoot>();
        for (EClass type : List.of(ModelPackage.Literals.ADMINISTRATION, ModelPackage.Literals.PROCESS_REGISTER,
                ModelPackage.Literals.LANDSCAPE, ModelPackage.Literals.CONTINUITY_REGISTER,
                ModelPackage.Literals.REFERENCE_CATALOGUE, ModelPackage.Literals.EMERGENCY_PLAN)) {
            roots.add((FileRoot) grow(type, 0, random, objects));
        }
        for (EObject object : objects) {
            if (object instanceof Element element) {
                elements.add(element);
            }
        }
        for (EObject object : objects) {
            for (EReference reference : object.eClass().getEAllReferences()) {
                if (!reference.isContainment() && !reference.isTransient()) {
                    link(object, reference, elements, random);
                }
            }
        }
        return roots;
    }

    private static EObject grow(EClass type, int depth, Random random, List<EObject> objects) {
        EObject object = EcoreUtil.create(type);
        objects.add(object);
        int number = objects.size();
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            if (feature instanceof EAttribute attribute && feature != ModelPackage.Literals.FILE_ROOT__FORMAT_VERSION) {
                if (attribute.isMany()) {
                    @SuppressWarnings("unchecked")
                    var list = (List<Object>) object.eGet(attribute);
                    for (int i = random.nextInt(4); i > 0; i--) {
                        list.add(value(attribute, random));
                    }
                } else if (random.nextInt(5) > 0) {
                    object.eSet(attribute, value(attribute, random));
                }
            } else if (feature instanceof EReference reference && reference.isContainment() && depth < 4) {
                for (EClass child : concrete(reference.getEReferenceType())) {
                    if (reference.isMany()) {
                        @SuppressWarnings("unchecked")
                        var list = (List<Object>) object.eGet(reference);
                        for (int i = 1 + random.nextInt(2); i > 0; i--) {
                            list.add(grow(child, depth + 1, random, objects));
                        }
                    } else {
                        object.eSet(reference, grow(child, depth + 1, random, objects));
                    }
                }
            }
        }
        if (object instanceof Element element) {
            String[] separators = { "-", " ", "%", "%20", "\n", "ä", "\ud83d\ude00" };
            element.setId("id" + separators[random.nextInt(separators.length)] + number);
        }
        return object;
    }

    private static List<EClass> concrete(EClass type) {
        var classes = new ArrayList<EClass>();
        for (EClassifier classifier : ModelPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass candidate && !candidate.isAbstract() && type.isSuperTypeOf(candidate)) {
                classes.add(candidate);
            }
        }
        return classes;
    }

    private static Object value(EAttribute attribute, Random random) {
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        if (attribute.getEAttributeType() == EcorePackage.Literals.ESTRING) {
            String[] texts = { "", " ", "Größe", " vorn und hinten ", "zwei\nZeilen", "Tab\tRücklauf\r\nEnde\r",
                "<a href=\"x\">&amp;</a>", "]]>", "\ud83d\ude00 Emoji", "\u0085\u2028\u00a0", "'\"", "a  b", "\n" };
            return texts[random.nextInt(texts.length)];
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(random.nextInt(1_000_000) - 1000);
        }
        if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(40_000));
        }
        if (type == Period.class) {
            return Period.of(random.nextInt(3), random.nextInt(20), random.nextInt(3));
        }
        if (type == Integer.class || type == int.class) {
            return random.nextInt();
        }
        if (type == Long.class) {
            return random.nextLong();
        }
        if (type == Boolean.class || type == boolean.class) {
            return random.nextBoolean();
        }
        var enumeration = (EEnum) attribute.getEAttributeType();
        return enumeration.getELiterals().get(random.nextInt(enumeration.getELiterals().size())).getInstance();
    }

    private static void link(EObject object, EReference reference, List<Element> elements, Random random) {
        List<Element> fitting = elements.stream().filter(reference.getEReferenceType()::isInstance).toList();
        if (reference.isMany()) {
            @SuppressWarnings("unchecked")
            var list = (EList<EObject>) object.eGet(reference);
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(fitting.get(random.nextInt(fitting.size())));
            }
        } else if (random.nextInt(4) > 0) {
            object.eSet(reference, fitting.get(random.nextInt(fitting.size())));
        }
    }

    /** Contents of all files in a folder by relative path, without those that hold no data. */
    static Map<String, String> contents(Path dir) throws IOException {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = dir.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith(FolderLock.FILE)) {
                    contents.put(name, Files.readString(file));
                }
            }
        }
        return contents;
    }
}
