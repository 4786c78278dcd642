package org.ratswerk.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;

/** What is API for plugins says so, is listed, and is documented; what is not is exported to nobody else. */
class ApiMarksTest {
    private static final Pattern VERSION = Pattern.compile(";version=\"([^\"]*)\"");
    private static final Pattern MARK = Pattern.compile("@Version\\(\"([^\"]*)\"\\)");
    private static final Pattern LISTED = Pattern.compile("^\\| `(org\\.ratswerk[\\w.]*)` \\|", Pattern.MULTILINE);

    @Test
    void everyExportedPackageIsMarkedOrForSomeAlone() throws IOException {
        var wrong = new ArrayList<String>();
        for (Path bundle : Sources.bundles()) {
            Manifest manifest = manifest(bundle);
            String release = manifest.getMainAttributes().getValue("Bundle-Version").replace(".qualifier", "");
            for (String clause : exported(manifest)) {
                String name = clause.split(";")[0].strip();
                String mark = mark(bundle, name);
                if (clause.contains("x-friends:=") || clause.contains("x-internal:=true")) {
                    if (mark != null) {
                        wrong.add(name + " is marked as API, but not exported for everybody");
                    }
                } else if (!name.startsWith("org.ratswerk.")) {
                    wrong.add(name + " is not ours");
                } else {
                    Matcher version = VERSION.matcher(clause);
                    String exported = version.find() ? version.group(1) : null;
                    if (!release.equals(exported) || !release.equals(mark)) {
                        wrong.add("%s is exported for everybody: as API it needs version=\"%s\" in the manifest and @Version(\"%s\") in"
                                .formatted(name, release, release) + " its package-info.java, otherwise x-friends or x-internal");
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theDocumentListsTheApi() throws IOException {
        var listed = new TreeSet<String>();
        LISTED.matcher(Files.readString(Sources.ROOT.resolve("docs/api.md"))).results()
                .forEach(found -> listed.add(found.group(1)));
        assertEquals(api().keySet(), listed);
    }

    @Test
    void theApiIsDocumented() throws IOException {
        var missing = new ArrayList<String>();
        var sources = new ArrayList<Path>();
        for (Path folder : api().values()) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
                }
            }
        }
        assertFalse(sources.isEmpty());
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources));
            DocTrees comments = DocTrees.instance(task);
            for (var unit : task.parse()) {
                new Undocumented(comments, missing).scan(unit, null);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void theMetamodelIsDocumented() throws Exception {
        var missing = new ArrayList<String>();
        var nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(Sources.ROOT.resolve("bundles/org.ratswerk.model/model/administration.ecore").toFile());
        for (String tag : List.of("eClassifiers", "eStructuralFeatures")) {
            var found = nodes.getElementsByTagName(tag);
            assertFalse(found.getLength() == 0);
            for (int i = 0; i < found.getLength(); i++) {
                var element = (Element) found.item(i);
                if (!isDocumented(element)) {
                    missing.add(((Element) element.getParentNode()).getAttribute("name") + '.' + element.getAttribute("name"));
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static boolean isDocumented(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element annotation && annotation.getTagName().equals("eAnnotations")
                    && annotation.getElementsByTagName("details").item(0) instanceof Element details
                    && !details.getAttribute("value").isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Finds public and protected types and members without a comment. */
    private static final class Undocumented extends TreePathScanner<Void, Void> {
        private final DocTrees comments;
        private final List<String> missing;
        private boolean inInterface;
        private String type = "";

        Undocumented(DocTrees comments, List<String> missing) {
            this.comments = comments;
            this.missing = missing;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            if (!isOpen(tree.getModifiers()) || tree.getSimpleName().isEmpty()) {
                return null;
            }
            boolean outer = inInterface;
            String outerType = type;
            type = type.isEmpty() ? tree.getSimpleName().toString() : type + '.' + tree.getSimpleName();
            require(type);
            inInterface = tree.getKind() == Tree.Kind.INTERFACE || tree.getKind() == Tree.Kind.ANNOTATION_TYPE;
            super.visitClass(tree, nothing);
            inInterface = outer;
            type = outerType;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            boolean overrides = tree.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
            boolean plainConstructor = tree.getReturnType() == null && tree.getParameters().isEmpty();
            boolean compact = comments.getSourcePositions().getStartPosition(getCurrentPath().getCompilationUnit(), tree) < 0
                    || tree.getReturnType() == null && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree owner
                            && owner.getKind() == Tree.Kind.RECORD && isCompact(tree, owner);
            if (isOpen(tree.getModifiers()) && !overrides && !plainConstructor && !compact) {
                require(type + '.' + tree.getName() + tree.getParameters());
            }
            return null;
        }

        /** The compact constructor of a record takes its components, which the comment of the record explains. */
        private static boolean isCompact(MethodTree tree, ClassTree owner) {
            List<String> components = owner.getMembers().stream().filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast).filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .map(field -> field.getName().toString()).toList();
            return components.equals(tree.getParameters().stream().map(field -> field.getName().toString()).toList());
        }

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            boolean component = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree owner
                    && owner.getKind() == Tree.Kind.RECORD && !tree.getModifiers().getFlags().contains(Modifier.STATIC);
            if (isOpen(tree.getModifiers()) && !component) {
                require(type + '.' + tree.getName());
            }
            return null;
        }

        private boolean isOpen(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags();
            return inInterface && !flags.contains(Modifier.PRIVATE) || flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED);
        }

        private void require(String name) {
            if (comments.getDocCommentTree(getCurrentPath()) == null) {
                missing.add(getCurrentPath().getCompilationUnit().getSourceFile().getName().replaceAll(".*/org/ratswerk/", "")
                        + ": " + name);
            }
        }
    }

    /** Packages exported for everybody, each with the folder of its hand-written sources. */
    private static TreeMap<String, Path> api() throws IOException {
        var api = new TreeMap<String, Path>();
        for (Path bundle : Sources.bundles()) {
            for (String clause : exported(manifest(bundle))) {
                if (!clause.contains("x-friends:=") && !clause.contains("x-internal:=true")) {
                    String name = clause.split(";")[0].strip();
                    api.put(name, folder(bundle, name));
                }
            }
        }
        return api;
    }

    private static String mark(Path bundle, String name) {
        Path file = folder(bundle, name).resolve("package-info.java");
        if (!Files.exists(file)) {
            return null;
        }
        Matcher mark = MARK.matcher(Sources.read(file));
        return mark.find() ? mark.group(1) : null;
    }

    private static Path folder(Path bundle, String name) {
        return bundle.resolve("src/main/java").resolve(name.replace('.', '/'));
    }

    private static Manifest manifest(Path bundle) throws IOException {
        try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in);
        }
    }

    private static List<String> exported(Manifest manifest) {
        String value = manifest.getMainAttributes().getValue("Export-Package");
        return value == null ? List.of() : List.of(value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"));
    }
}
