package org.ratswerk.bpmn.patch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.ratswerk.bpmn.BpmnTypes;
import org.ratswerk.bpmn.Corpus;
import org.ratswerk.bpmn.xml.Namespaces;
import org.ratswerk.bpmn.xml.XmlDocument;

/**
 * For files that other tools wrote: random edits in a rewritten variant of the file (other prefixes, other order, dropped
 * things) must come out in the file as if they had been made there, and nothing else.
 */
class PatchPropertyTest {
    private static final int TIMES = 4;

    private static boolean is(Tree tree, Set<String> types) {
        return Namespaces.isModel(tree.namespace) && types.contains(tree.local) && tree.id() != null;
    }

    @Test
    void randomEditsAreCarriedOverAndNothingElse() throws IOException {
        List<Path> files = Corpus.files();
        assumeFalse(files.isEmpty());
        for (Path file : files) {
            byte[] content = Repair.of(file.toString(), Files.readAllBytes(file)).bytes();
            XmlDocument original = XmlDocument.parse(file.toString(), content);
            Tree base = Tree.of(original);
            base.normalise();
            String baseline = base.write();
            Patch none = Patch.apply(file.toString(), content, baseline, baseline);
            assertArrayEquals(content, none.bytes(), file.toString());
            assertEquals(List.of(), none.differences(), file.toString());
            for (int seed = 0; seed < TIMES; seed++) {
                Tree edited = Tree.of(original);
                edited.normalise();
                Tree expected = Tree.of(original);
                edit(edited, new Random(seed));
                edit(expected, new Random(seed));
                Patch patch = Patch.apply(file.toString(), content, baseline, edited.write());
                String place = file + " with seed " + seed;
                assertEquals(List.of(), patch.faults(), place);
                Tree result = Tree.of(XmlDocument.parse("result", patch.bytes()));
                assertEquals(expected.canonical(), result.canonical(), place);
            }
        }
    }

    /** The same random numbers make the same edits, whatever else stands in the tree. */
    private static void edit(Tree tree, Random random) {
        for (int i = 0; i < 5; i++) {
            List<Tree> nodes = tree.all(one -> is(one, BpmnTypes.FLOW_NODES));
            nodes.removeIf(node -> tree.all(one -> one.id() != null && one.id().equals(node.id())).size() > 1);
            if (nodes.isEmpty()) {
                return;
            }
            Tree node = nodes.get(random.nextInt(nodes.size()));
            switch (random.nextInt(6)) {
            case 0 -> node.attributes.put("name", "Prüfen & „weiter“ <" + random.nextInt(100) + ">\n2. Zeile");
            case 1 -> move(tree, node, random);
            case 2 -> add(tree, random);
            case 3 -> delete(tree, node);
            case 4 -> node.attributes.put("{urn:foreign}mark", "a" + random.nextInt(100));
            default -> document(node, random);
            }
        }
    }

    private static void move(Tree tree, Tree node, Random random) {
        int x = random.nextInt(500);
        for (Tree shape : tree.all(one -> one.local.equals("BPMNShape")
                && node.id().equals(one.attributes.get("bpmnElement")))) {
            for (Tree bounds : shape.children) {
                if (bounds.local.equals("Bounds")) {
                    bounds.attributes.put("x", String.valueOf(x));
                }
            }
        }
    }

    private static void add(Tree tree, Random random) {
        List<Tree> processes = tree.all(one -> one.local.equals("process"));
        if (processes.isEmpty()) {
            return;
        }
        var task = new Tree(Namespaces.BPMN, "userTask");
        task.attributes.put("id", "new_" + random.nextInt(1_000_000));
        task.attributes.put("name", "Neu");
        var extensions = new Tree(Namespaces.BPMN, "extensionElements");
        var uses = new Tree(Namespaces.RATSWERK, "uses");
        uses.attributes.put("ref", "s-1");
        extensions.children.add(uses);
        task.children.add(extensions);
        processes.getFirst().children.add(task);
        List<Tree> planes = tree.all(one -> one.local.equals("BPMNPlane"));
        if (!planes.isEmpty()) {
            var shape = new Tree(Namespaces.BPMNDI, "BPMNShape");
            shape.attributes.put("id", task.id() + "_di");
            shape.attributes.put("bpmnElement", task.id());
            var bounds = new Tree(Namespaces.DC, "Bounds");
            List.of("x", "y", "width", "height").forEach(name -> bounds.attributes.put(name, "10"));
            shape.children.add(bounds);
            planes.getFirst().children.add(shape);
        }
    }

    private static void delete(Tree tree, Tree node) {
        var gone = new ArrayList<String>();
        node.all(one -> one.id() != null).forEach(one -> gone.add(one.id()));
        tree.remove(one -> one == node
                || one.attributes.get("bpmnElement") != null && gone.contains(one.attributes.get("bpmnElement"))
                || one.local.equals("flowNodeRef") && gone.contains(one.text.strip()));
    }

    private static void document(Tree node, Random random) {
        String text = "Satz " + random.nextInt(100) + "\nZeile <2>";
        for (Tree child : node.children) {
            if (child.local.equals("documentation") && child.children.isEmpty()) {
                child.text = text;
                return;
            }
        }
        var documentation = new Tree(Namespaces.BPMN, "documentation");
        documentation.text = text;
        node.children.addFirst(documentation);
    }
}
