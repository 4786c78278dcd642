package org.ratswerk.plugins.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.FaultException;

class PluginProjectTest {
    private static final URI SITE = URI.create("https://example.org/ratswerk?a=1&b=2");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({ "street-lights, org.example.streetlights, StreetLights, Street lights",
            "x, org.example.x, X, X", "bia2-export, org.example.bia2export, Bia2Export, Bia2 export" })
    void namesFollowFromOne(String name, String id, String className, String title) throws FaultException {
        PluginProject project = project(name);
        assertEquals(id, project.id());
        assertEquals(className, project.className());
        assertEquals(title, project.title());
        String source = id + "/src/main/java/" + id.replace('.', '/') + '/';
        Set<String> files = project.files().keySet();
        for (String file : List.of("pom.xml", "README.md", "site/category.xml", id + ".feature/feature.xml",
                id + "/META-INF/MANIFEST.MF", source + className + "Analysis.java", source + className + "Check.java",
                source + className + "Report.java", source + "messages_de.properties",
                id + "/src/test/java/" + id.replace('.', '/') + '/' + className + "Test.java")) {
            assertTrue(files.contains(file), file + " in " + files);
        }
    }

    @Test
    void filesAreWellFormedAndNothingIsLeftOpen() throws Exception {
        PluginProject project = PluginProject.of("street-lights", "Straßenlampen", "de.musterstadt", "Stadt Musterstadt",
                "0.2.0", SITE, List.of());
        for (Map.Entry<String, String> file : project.files().entrySet()) {
            String text = file.getValue();
            assertFalse(text.matches("(?s).*@\\w+@.*"), file.getKey());
            if (file.getKey().endsWith(".xml")) {
                DocumentBuilderFactory.newInstance().newDocumentBuilder()
                        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            }
            if (file.getKey().endsWith("_de.properties")) {
                String english = project.files().get(file.getKey().replace("_de.properties", ".properties"));
                assertEquals(keys(english), keys(text), file.getKey());
            }
        }
        assertTrue(project.files().get("pom.xml").contains("https://example.org/ratswerk?a=1&amp;b=2"));
        var manifest = new Manifest(new ByteArrayInputStream(project.files()
                .get("de.musterstadt.streetlights/META-INF/MANIFEST.MF").getBytes(StandardCharsets.UTF_8)))
                .getMainAttributes();
        assertEquals("de.musterstadt.streetlights;singleton:=true", manifest.getValue("Bundle-SymbolicName"));
        assertEquals("org.ratswerk.core;bundle-version=\"[0.2.0,1.0.0)\"", manifest.getValue("Require-Bundle"));
        assertEquals("[2.3.0,3.0.0)", new PluginProject("a", "A", "b", "C", "2.3.0", SITE).files().get("b.a/META-INF/MANIFEST.MF")
                .replaceAll("(?s).*bundle-version=\"([^\"]*)\".*", "$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "street-lights", "b" })
    void itCompilesAgainstTheApiAndRuns(String name) throws Exception {
        PluginProject project = project(name);
        project.write(folder);
        Path main = folder.resolve(project.id()).resolve("src/main/java").resolve(project.id().replace('.', '/'));
        Path test = folder.resolve(project.id()).resolve("src/test/java").resolve(project.id().replace('.', '/'));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(classes, List.of(main.resolve(project.className() + "Analysis.java"),
                main.resolve(project.className() + "Check.java"), main.resolve(project.className() + "Report.java"),
                test.resolve(project.className() + "Test.java")));
        Path texts = classes.resolve(project.id().replace('.', '/'));
        for (String file : List.of("messages.properties", "messages_de.properties")) {
            Files.copy(main.resolve(file), texts.resolve(file));
        }
        Locale before = Locale.getDefault();
        try (var loader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader())) {
            Locale.setDefault(Locale.GERMANY);
            AdministrationModel model = model();
            var analysis = (Analysis) make(loader, project, "Analysis");
            assertEquals(name, analysis.id());
            var table = (Table) analysis.run(model, Arguments.NONE, Progress.NONE);
            assertEquals(List.of("u 2 1200 1", "null 1 -1 0"), table.rows().stream().map(PluginProjectTest::line).toList());
            assertEquals("1.200 (Reisepässe ausstellen)", table.rows().getFirst().cells().get(2).explanation().get());
            assertEquals(List.of("1.199 Fälle pro Jahr; die Fallzahl ist für einen Prozess nicht bekannt."), table.notes());
            var found = new ArrayList<Problem>();
            var check = (Check) make(loader, project, "Check");
            check.check(model, found::add, Progress.NONE);
            assertEquals(List.of(name + ".missing p2", name + ".negative p3"),
                    found.stream().map(problem -> problem.rule() + " " + problem.elementId()).toList());
            assertEquals(Set.of(name + ".missing", name + ".negative"),
                    Set.copyOf(check.rules().stream().map(rule -> rule.id()).toList()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({ "StreetLights, street-lights", "7 Brücken, bruecken", "'', street-lights", "a--b, a-b", "lights-, lights",
            "check, my-check", "class, my-class", "new-, new" })
    void aNameThatCannotBeIsRefusedWithOneThatCan(String name, String proposal) {
        String message = assertThrows(FaultException.class, () -> project(name)).faults().getFirst().message();
        assertTrue(message.contains(proposal), message);
        assertTrue(message.contains(name), message);
    }

    @Test
    void packagesTitlesAndVendorsThatCannotBeAreRefused() {
        for (String group : List.of("Org.Example", "org..example", "org.class", "org.ratswerk", "org.ratswerk.core", "")) {
            assertThrows(FaultException.class,
                    () -> PluginProject.of("a", null, group, null, "0.2.0", SITE, List.of()), group);
        }
        for (String text : List.of(" ", "<b>", "a & b", "it's", "{0}", "a\nb", "\\u0041")) {
            assertThrows(FaultException.class,
                    () -> PluginProject.of("a", text, null, null, "0.2.0", SITE, List.of()), text);
            assertThrows(FaultException.class,
                    () -> PluginProject.of("a", null, null, text, "0.2.0", SITE, List.of()), text);
        }
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        PluginProject project = project("lights");
        assertEquals(project.files().size(), project.write(folder.resolve("new/one")).size());
        Files.writeString(folder.resolve("new/one/pom.xml"), "mine");
        assertThrows(FaultException.class, () -> project.write(folder.resolve("new/one")));
        assertThrows(FaultException.class, () -> project.write(folder.resolve("new/one/pom.xml")));
        assertEquals("mine", Files.readString(folder.resolve("new/one/pom.xml")));
    }

    @Test
    void theRepositoryBuiltWithTheProgramIsFound() throws IOException {
        Path home = folder.resolve("target/products/a/b/ratswerk");
        Files.createDirectories(home);
        assertTrue(NewPluginCommand.beside(home).isEmpty());
        Path repository = Files.createDirectories(folder.resolve("target/repository"));
        assertTrue(NewPluginCommand.beside(home).isEmpty());
        Files.createFile(repository.resolve("content.jar"));
        assertEquals(repository.toUri(), NewPluginCommand.beside(home).orElseThrow());
    }

    private static PluginProject project(String name) throws FaultException {
        return PluginProject.of(name, null, null, null, "0.2.0", SITE, List.of("check", "downtime"));
    }

    private static Object make(ClassLoader loader, PluginProject project, String kind) throws ReflectiveOperationException {
        return loader.loadClass(project.id() + '.' + project.className() + kind).getConstructor().newInstance();
    }

    private static void compile(Path classes, List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(problems, null, StandardCharsets.UTF_8)) {
            String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(null, files, problems,
                    List.of("-proc:none", "-Xlint:all,-classfile,-path", "--release", "21", "-d", classes.toString(), "-classpath",
                            path),
                    null, files.getJavaFileObjectsFromPaths(sources)).call();
            assertEquals(List.of(), problems.getDiagnostics().stream()
                    .filter(problem -> problem.getSource() != null || problem.getKind() == Diagnostic.Kind.ERROR)
                    .map(Object::toString).toList());
            assertTrue(compiled);
        }
    }

    private static AdministrationModel model() {
        ModelFactory make = ModelFactory.eINSTANCE;
        var model = new AdministrationModel(null, make.createAdministration(), make.createProcessRegister(),
                make.createLandscape(), make.createContinuityRegister(), List.of(), List.of());
        OrganisationalUnit unit = make.createOrganisationalUnit();
        unit.setId("u");
        unit.setName("Bürgeramt");
        model.administration().getUnits().add(unit);
        process(model, "p1", "Reisepässe ausstellen", unit, 1200L);
        process(model, "p2", "Gewerbesteuer erheben", unit, null);
        process(model, "p3", "Hundesteuer erheben", null, -1L);
        return model;
    }

    private static void process(AdministrationModel model, String id, String name, OrganisationalUnit unit, Long cases) {
        Process process = ModelFactory.eINSTANCE.createProcess();
        process.setId(id);
        process.setName(name);
        process.setUnit(unit);
        process.setCaseVolume(cases);
        model.processes().add(process);
    }

    private static String line(Table.Row row) {
        return row.elementId() + ' ' + Values.machine(row.cells().get(1).value()) + ' '
                + Values.machine(row.cells().get(2).value()) + ' ' + Values.machine(row.cells().get(3).value());
    }

    private static Set<String> keys(String properties) throws IOException {
        var read = new Properties();
        read.load(new StringReader(properties));
        return new TreeSet<>(read.stringPropertyNames());
    }
}
