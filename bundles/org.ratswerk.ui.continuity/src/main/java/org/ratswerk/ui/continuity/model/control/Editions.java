package org.ratswerk.ui.continuity.model.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.ratswerk.continuity.control.EditionFiles;
import org.ratswerk.continuity.control.EditionFiles.State;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.Edition;
import org.ratswerk.model.EditionFile;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** The approved editions of a plan with their files, the newest first. */
public final class Editions {
    private static final Texts TEXTS = Texts.of(Editions.class);
    private static final long KILO = 1000;

    private Editions() {
        // static only
    }

    /**
     * File of an edition.
     *
     * @param version version of the edition
     * @param approved when and by whom it was approved, in words
     * @param path path of the file relative to the folder of the administration; empty where the edition has no file
     * @param name its name
     * @param size its size in words; empty where it is missing
     * @param state whether it is as approved; null where the edition has no file
     */
    public record Line(String version, String approved, String path, String name, String size, State state) {
        /** Returns whether it is as approved, in words. */
        public String words() {
            return TEXTS.get("file." + (state == null ? "none" : state.name().toLowerCase(Locale.ROOT)));
        }

        /** Returns the sign that goes with the words. */
        public Symbol symbol() {
            return state == null ? Symbol.NONE : state == State.SAME ? Symbol.MET : Symbol.GAP;
        }

        /** Tells whether the file can be opened. */
        public boolean isThere() {
            return state == State.SAME || state == State.CHANGED;
        }
    }

    /** What is to be checked of an edition, taken from the model. */
    private record Kept(String version, String approved, List<String[]> files) {
    }

    /**
     * Looks at the files of all editions. Takes what it needs from the model at once; {@link Reading#lines} reads the files.
     *
     * @param plan plan
     */
    public static Reading of(EmergencyPlan plan) {
        var kept = new ArrayList<Kept>();
        if (plan.getControl() != null) {
            for (Edition edition : plan.getControl().getEditions().reversed()) {
                kept.add(new Kept(edition.getVersion(), TEXTS.get("edition.approved",
                        ControlBoard.day(edition.getApprovedOn()), edition.getApprovedBy() == null
                                ? TEXTS.get("lead.nobody") : Labels.title(edition.getApprovedBy())),
                        edition.getFiles().stream().map(file -> new String[] {file.getPath(), file.getChecksum()})
                                .toList()));
            }
        }
        return new Reading(kept);
    }

    /** Editions as the model has them, whose files are not yet read. */
    public static final class Reading {
        private final List<Kept> kept;

        private Reading(List<Kept> kept) {
            this.kept = List.copyOf(kept);
        }

        /** Tells whether there is any edition. */
        public boolean isEmpty() {
            return kept.isEmpty();
        }

        /**
         * Reads the files: not for the user interface's thread.
         *
         * @param folder folder of the administration
         * @throws IOException if a file that is there cannot be read
         */
        public List<Line> lines(Path folder) throws IOException {
            var lines = new ArrayList<Line>();
            for (Kept edition : kept) {
                var model = org.ratswerk.model.ModelFactory.eINSTANCE.createEdition();
                for (String[] file : edition.files) {
                    EditionFile each = org.ratswerk.model.ModelFactory.eINSTANCE.createEditionFile();
                    each.setPath(file[0]);
                    each.setChecksum(file[1]);
                    model.getFiles().add(each);
                }
                for (var file : EditionFiles.verify(folder, model).entrySet()) {
                    String path = file.getKey().getPath() == null ? "" : file.getKey().getPath();
                    lines.add(new Line(edition.version, edition.approved, path,
                            path.substring(path.lastIndexOf('/') + 1),
                            file.getValue() == State.MISSING ? "" : size(Files.size(folder.resolve(path))),
                            file.getValue()));
                }
                if (edition.files.isEmpty()) {
                    lines.add(new Line(edition.version, edition.approved, "", "", "", null));
                }
            }
            return lines;
        }
    }

    private static String size(long bytes) {
        return TEXTS.get("file.size", Math.max(1, Math.round((double) bytes / KILO)));
    }
}
