package org.ratswerk.ui.downtime.model.impact;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.ratswerk.analysis.downtime.bia.PreAnalysis;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.model.PreAnalysisResult;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Labels;

/**
 * The preliminary analysis of all processes: what is decided and what the program suggests, filtered by words and by what is
 * decided. Call {@link #refresh()} when the model has changed.
 */
public final class PreAnalysisList {
    private final Editing editing;
    private List<Line> all = List.of();
    private List<Line> shown = List.of();
    private String words = "";
    private PreAnalysisResult only;

    /**
     * A process.
     *
     * @param process process
     * @param name its name
     * @param unit its unit; empty for none
     * @param result what is decided
     * @param reason why; empty for nothing said
     * @param suggestion what the program suggests
     * @param why what speaks for that
     * @param rated whether its damage is rated
     */
    public record Line(Process process, String name, String unit, PreAnalysisResult result, String reason,
            PreAnalysisResult suggestion, String why, boolean rated) {
    }

    /**
     * @param editing editing of the administration
     */
    public PreAnalysisList(Editing editing) {
        this.editing = Objects.requireNonNull(editing);
        refresh();
    }

    /** Reads the model anew. */
    public void refresh() {
        var analysis = new PreAnalysis(editing.model());
        var lines = new ArrayList<Line>();
        for (Process process : editing.model().processes()) {
            PreAnalysis.Suggestion suggestion = analysis.suggest(process);
            String reason = process.getImpact() == null ? null : process.getImpact().getPreAnalysisReason();
            lines.add(new Line(process, ImpactTexts.name(process),
                    process.getUnit() == null ? "" : ImpactTexts.name(process.getUnit()), PreAnalysis.result(process),
                    reason == null ? "" : reason.strip(), suggestion.result(), suggestion.reason(),
                    process.getImpact() != null && !process.getImpact().getRatings().isEmpty()));
        }
        var order = Collator.getInstance();
        lines.sort(Comparator.comparing(Line::name, order::compare));
        all = List.copyOf(lines);
        arrange();
    }

    /** Shows only processes in whose name, unit or reason all the words are; blank for all. */
    public void setWords(String text) {
        words = text.strip().toLowerCase(Locale.getDefault());
        arrange();
    }

    /** Shows only processes of which this is decided; null for all. */
    public void setOnly(PreAnalysisResult result) {
        only = result;
        arrange();
    }

    private void arrange() {
        String[] each = words.split("\\s+");
        shown = all.stream().filter(line -> only == null || line.result() == only).filter(line -> {
            String text = (line.name() + " " + line.unit() + " " + line.reason()).toLowerCase(Locale.getDefault());
            for (String word : each) {
                if (!text.contains(word)) {
                    return false;
                }
            }
            return true;
        }).toList();
    }

    /** Returns the processes that are shown, by name. */
    public List<Line> lines() {
        return shown;
    }

    /** Returns how many processes are decided which way, in the user's language. */
    public String summary() {
        return ImpactTexts.get("pre.summary", count(PreAnalysisResult.INCLUDED), count(PreAnalysisResult.EXCLUDED),
                count(PreAnalysisResult.OPEN));
    }

    private int count(PreAnalysisResult result) {
        return (int) all.stream().filter(line -> line.result() == result).count();
    }

    /** Returns the word for a result. */
    public static String word(PreAnalysisResult result) {
        return Labels.of(result);
    }

    /** Returns what the reason could be for all of the lines: that of the suggestion, if they share one. */
    public static String proposedReason(Collection<Line> lines) {
        var reasons = lines.stream().filter(line -> line.suggestion() != PreAnalysisResult.OPEN).map(Line::why).distinct()
                .toList();
        return reasons.size() == 1 ? reasons.getFirst() : "";
    }

    /**
     * Decides for processes; one command for undo.
     *
     * @param lines which
     * @param result what is decided
     * @param reason why; may be blank only where nothing is decided
     * @param on date
     * @throws InputException if a reason is missing
     */
    public void decide(Collection<Line> lines, PreAnalysisResult result, String reason, LocalDate on)
            throws InputException {
        PreAnalysis.decide(editing, lines.stream().map(Line::process).toList(), result, reason, null, on);
    }

    /**
     * Decides as suggested, with what speaks for it as reason; one command for undo. Those without a suggestion stay as they
     * are.
     *
     * @return for how many something was decided
     */
    public int accept(Collection<Line> lines, LocalDate on) {
        var decided = lines.stream().filter(line -> line.suggestion() != PreAnalysisResult.OPEN).toList();
        editing.run(ImpactTexts.get("edit.accept"), () -> {
            for (Line line : decided) {
                try {
                    decide(List.of(line), line.suggestion(), line.why(), on);
                } catch (InputException e) {
                    throw new IllegalStateException(e); // a suggestion always has a reason
                }
            }
        });
        return decided.size();
    }
}
