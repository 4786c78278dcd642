package org.ratswerk.bpmn.patch;

import java.io.IOException;
import java.util.List;

import org.ratswerk.bpmn.xml.XmlDocument;

/**
 * Carries what an editor changed into the file as it was. The editor's own XML right after it read the file is the
 * baseline; what differs between the baseline and its XML now is what the user changed, and only that is changed in the
 * file. All else keeps its bytes: what the editor does not know, comments, prefixes, order, indentation, line ends.
 *
 * @param bytes the file with the changes; the original bytes where nothing was changed
 * @param differences what was changed, in words
 * @param faults what would be wrong with the file: it must not be written unless this is empty
 */
public record Patch(byte[] bytes, List<Difference> differences, List<Difference> faults) {
    /** The lists are copied. */
    public Patch {
        differences = List.copyOf(differences);
        faults = List.copyOf(faults);
    }

    /** Tells whether the file may be written. */
    public boolean isSafe() {
        return faults.isEmpty();
    }

    /**
     * Applies the changes of an editor.
     *
     * @param file name of the file, for messages
     * @param original the bytes of the file that the editor read
     * @param baseline XML of the editor right after it read the file
     * @param current XML of the editor now
     * @return the changed file, checked against {@code current}
     * @throws XmlException if one of the three is no well-formed XML
     * @throws IOException if the changed text cannot be written in the encoding of the file
     */
    public static Patch apply(String file, byte[] original, String baseline, String current) throws IOException {
        return apply(XmlDocument.parse(file, original), XmlDocument.parse(file, baseline),
                XmlDocument.parse(file, current));
    }

    /**
     * Applies the changes of an editor.
     *
     * @param original the file that the editor read
     * @param baseline the editor's document right after it read the file
     * @param current the editor's document now
     * @return the changed file, checked against {@code current}
     * @throws IOException if the changed text cannot be written in the encoding of the file
     */
    public static Patch apply(XmlDocument original, XmlDocument baseline, XmlDocument current) throws IOException {
        Matching toBaseline = Matching.of(original, baseline);
        Matching toCurrent = Matching.of(baseline, current);
        var plan = new PatchPlan(baseline, current, toBaseline, toCurrent);
        if (plan.isEmpty()) {
            return new Patch(original.bytes(), plan.differences(), List.of());
        }
        byte[] bytes = original.encode(new PatchWriter(original, plan).write());
        return new Patch(bytes, plan.differences(),
                new PatchCheck(original, baseline, current, toBaseline, toCurrent).check(bytes));
    }

    /**
     * Compares a written file with the editor's document: whether it has all that the editor shows and, of what the
     * editor never showed, all that the original had.
     *
     * @param file name of the file, for messages
     * @param original the bytes of the file that the editor read
     * @param baseline XML of the editor right after it read the file
     * @param current XML of the editor now
     * @param written the bytes that were written
     * @return what is wrong; empty where all is well
     * @throws IOException if one of them is no well-formed XML
     */
    public static List<Difference> check(String file, byte[] original, String baseline, String current, byte[] written)
            throws IOException {
        XmlDocument before = XmlDocument.parse(file, original);
        XmlDocument base = XmlDocument.parse(file, baseline);
        XmlDocument now = XmlDocument.parse(file, current);
        return new PatchCheck(before, base, now, Matching.of(before, base), Matching.of(base, now)).check(written);
    }
}
