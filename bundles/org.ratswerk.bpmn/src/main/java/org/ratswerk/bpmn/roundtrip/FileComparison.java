package org.ratswerk.bpmn.roundtrip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

import org.ratswerk.bpmn.patch.Difference;
import org.ratswerk.bpmn.patch.Patch;
import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.model.text.Texts;

/** Says in words where two states of a file differ. */
final class FileComparison {
    private static final Texts TEXTS = Texts.of(FileComparison.class);
    private static final int SHOWN = 5;
    private static final int LONGEST = 100;

    private FileComparison() {
    }

    /** Returns where two files differ; empty where all bytes are the same. */
    static List<String> differences(String file, byte[] before, byte[] after) {
        int at = Arrays.mismatch(before, after);
        if (at < 0) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        int line = 1;
        for (int i = 0; i < Math.min(at, before.length); i++) {
            line += before[i] == '\n' ? 1 : 0;
        }
        texts.add(TEXTS.get("bytes", line, around(before, at), around(after, at)));
        try {
            List<Difference> differences = changed(file, before, after);
            differences.stream().limit(SHOWN).forEach(difference -> texts.add(difference.text()));
            if (differences.isEmpty()) {
                texts.add(TEXTS.get("same"));
            } else if (differences.size() > SHOWN) {
                texts.add(TEXTS.get("more", differences.size() - SHOWN));
            }
        } catch (IOException e) {
            texts.add(e.getMessage());
        }
        return texts;
    }

    private static List<Difference> changed(String file, byte[] before, byte[] after) throws IOException {
        return Patch.apply(file, before, XmlDocument.parse(file, before).text(), XmlDocument.parse(file, after).text())
                .differences();
    }

    private static String around(byte[] content, int at) {
        int start = at;
        while (start > 0 && content[start - 1] != '\n' && at - start < LONGEST) {
            start--;
        }
        int end = at;
        while (end < content.length && content[end] != '\n' && end - start < LONGEST) {
            end++;
        }
        return new String(content, start, end - start, java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    /** Returns what differs between two files besides the edits, and what of the edits is missing; empty if all is well. */
    static List<String> unexpected(String file, byte[] before, byte[] after, Edits edits) {
        try {
            var texts = new ArrayList<>(unexpected(before, after, edits));
            if (texts.size() > SHOWN) {
                int more = texts.size() - SHOWN;
                texts.subList(SHOWN, texts.size()).clear();
                texts.add(TEXTS.get("more", more));
            }
            texts.addAll(missing(changed(file, before, after), edits));
            return texts;
        } catch (XMLStreamException e) {
            return List.of(TEXTS.get("unreadable", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> unexpected(byte[] before, byte[] after, Edits edits) throws XMLStreamException {
        Facts old = Facts.of(before);
        Facts now = Facts.of(after);
        Set<String> made = new HashSet<>(now.kinds().keySet());
        made.removeAll(old.kinds().keySet());
        Set<String> moved = edits.moved() == null ? Set.of() : old.around(edits.moved());
        List<Facts.Fact> gone = old.without(now);
        List<Facts.Fact> come = now.without(old);
        var texts = new ArrayList<String>();
        for (Facts.Fact fact : gone) {
            if (!isEdit(fact, edits, moved, Set.of())) {
                texts.add(TEXTS.get("gone", text(fact)));
            }
        }
        for (Facts.Fact fact : come) {
            if (!isEdit(fact, edits, moved, edits.adds() ? made : Set.of())) {
                texts.add(TEXTS.get("come", text(fact)));
            }
        }
        long tasks = made.stream().filter(id -> now.kinds().get(id).equals("task")).count();
        if (tasks != (edits.adds() ? 1 : 0) || made.size() != tasks) {
            texts.add(TEXTS.get("made", String.join(", ", made)));
        }
        if (edits.renamed() != null && come.stream().noneMatch(fact -> fact.element().equals(edits.renamed())
                && fact.attribute().equals("name") && fact.text().equals(edits.name()))) {
            texts.add(TEXTS.get("missing.renamed"));
        }
        long lines = linesLost(before, after);
        if (lines > gone.size() + come.size()) {
            texts.add(TEXTS.get("lines", lines, gone.size() + come.size()));
        }
        return texts;
    }

    private static boolean isEdit(Facts.Fact fact, Edits edits, Set<String> moved, Set<String> made) {
        boolean reference = fact.shown() == null && (fact.kind().equals("flowNodeRef")
                || fact.kind().equals("incoming") || fact.kind().equals("outgoing"));
        if (fact.element().equals(edits.renamed()) && fact.attribute().equals("name")) {
            return true;
        }
        if (fact.isAbout(made) || reference && fact.text().startsWith("{") && !made.isEmpty()) {
            return true;
        }
        return fact.shown() != null ? moved.contains(fact.shown())
                : fact.kind().equals("flowNodeRef") && fact.text().equals(edits.moved());
    }

    private static String text(Facts.Fact fact) {
        return fact.place() + (fact.attribute().isEmpty() ? "" : " " + fact.attribute()) + " = "
                + (fact.text().length() > LONGEST ? fact.text().substring(0, LONGEST) + "…" : fact.text());
    }

    /** How many lines of the old file are not in the new one. */
    private static long linesLost(byte[] before, byte[] after) {
        var lines = new HashMap<String, Integer>();
        lines(after).forEach(line -> lines.merge(line, 1, Integer::sum));
        return lines(before).stream().filter(line -> lines.merge(line, -1, Integer::sum) < 0).count();
    }

    private static List<String> lines(byte[] content) {
        // any encoding will do, so that each byte counts
        return List.of(new String(content, java.nio.charset.StandardCharsets.ISO_8859_1).split("\n", -1));
    }

    /** Returns what of the edits the list of differences does not have. */
    private static List<String> missing(List<Difference> differences, Edits edits) {
        var texts = new ArrayList<String>();
        var wanted = new HashMap<String, Boolean>();
        wanted.put("renamed", edits.renamed() == null || differences.stream().anyMatch(each ->
                each.kind() == Difference.Kind.ATTRIBUTE && edits.renamed().equals(each.element())));
        wanted.put("moved", edits.moved() == null
                || differences.stream().anyMatch(each -> each.type().equals("Bounds")));
        wanted.put("added", !edits.adds() || differences.stream().anyMatch(each ->
                each.kind() == Difference.Kind.ADDED && each.type().equals("task")));
        for (Map.Entry<String, Boolean> each : new java.util.TreeMap<>(wanted).entrySet()) {
            if (!each.getValue()) {
                texts.add(TEXTS.get("missing." + each.getKey()));
            }
        }
        return texts;
    }
}
