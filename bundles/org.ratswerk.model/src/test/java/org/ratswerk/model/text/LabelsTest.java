package org.ratswerk.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage;

class LabelsTest {
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @Test
    void everyClassAndFeatureHasALabelInBothLanguages() throws Exception {
        Set<String> wanted = new TreeSet<>(Set.of("named", "unnamed", "nameless", "part", "nothing"));
        for (var classifier : ModelPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type) {
                wanted.add(type.getName());
                for (EStructuralFeature feature : type.getEStructuralFeatures()) {
                    wanted.add(type.getName() + "." + feature.getName());
                }
            } else if (classifier instanceof EEnum words) {
                words.getELiterals().forEach(word -> wanted.add(words.getName() + "." + word.getName()));
            }
        }
        for (String file : new String[] { "labels.properties", "labels_de.properties" }) {
            Properties labels = read(file);
            assertEquals(wanted, new TreeSet<>(labels.stringPropertyNames()), file);
            assertTrue(labels.values().stream().noneMatch(label -> label.toString().isBlank()), file);
        }
    }

    @Test
    void thePropertySheetUsesTheSameWords() throws Exception {
        Path edit = Path.of("../org.ratswerk.model.edit").toAbsolutePath().normalize();
        assumeTrue(Files.isDirectory(edit), "sources of the other bundle are not beside");
        for (String language : new String[] { "", "_de" }) {
            Properties labels = read("labels" + language + ".properties");
            var sheet = new Properties();
            try (var in = Files.newBufferedReader(edit.resolve("plugin" + language + ".properties"))) {
                sheet.load(in);
            }
            for (String key : labels.stringPropertyNames()) {
                if (Character.isUpperCase(key.charAt(0))) {
                    boolean word = key.matches(".*\\.[A-Z_]+");
                    String other = "_UI_" + key.replace('.', '_')
                            + (word ? "_literal" : key.contains(".") ? "_feature" : "_type");
                    assertEquals(sheet.getProperty(other), labels.getProperty(key), other + language);
                }
            }
        }
    }

    private static Properties read(String file) throws IOException {
        var labels = new Properties();
        try (var in = new InputStreamReader(Labels.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            labels.load(in);
        }
        return labels;
    }

    @Test
    void namesElementsOnOneLine() {
        var process = ModelFactory.eINSTANCE.createProcess();
        process.setId("p1");
        process.setName(" Melde\nwesen ");
        var impact = ModelFactory.eINSTANCE.createBusinessImpact();
        process.setImpact(impact);
        var need = ModelFactory.eINSTANCE.createRequirement();
        need.setDependent(process);

        Locale.setDefault(Locale.GERMANY);
        assertEquals("Prozess „Melde\ufffdwesen“ (p1)", Labels.of(process));
        assertEquals("Prozess „Melde\ufffdwesen“ (p1), Schadensbewertung (BIA)", Labels.of(impact));
        assertEquals("Nutzung „Melde\ufffdwesen → ?“", Labels.of(need));
        assertEquals("Überbrückungszeit", Labels.of(ModelPackage.Literals.DEPENDENCY__BRIDGING));
        Locale.setDefault(Locale.FRANCE);
        process.setName(null);
        assertEquals("Process (p1)", Labels.of(process));
        process.setName("x".repeat(200));
        assertEquals("Process \"" + "x".repeat(80) + "…\" (p1)", Labels.of(process));
    }
}
