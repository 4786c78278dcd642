package org.ratswerk.ui.downtime.model.impact;

import java.text.Collator;
import java.time.Duration;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.ratswerk.analysis.downtime.bia.ImpactMatrix;
import org.ratswerk.analysis.downtime.bia.PreAnalysis;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.core.DamageCategories;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.PreAnalysisResult;
import org.ratswerk.model.Process;
import org.ratswerk.ui.downtime.model.impact.ImpactEdit.CellView;

/**
 * The ratings of many processes: a row per process, a column per horizon of the settings, in one damage category at a time
 * or, to be read, the worst case of all. Matrices are made for rows that are looked at. Call {@link #refresh()} when the
 * model has changed.
 */
public final class RatingsGrid {
    /** Instead of the index of a category: the worst case of all. */
    public static final int WORST = -1;

    private final Editing editing;
    private final Map<Process, ImpactEdit> edits = new IdentityHashMap<>();
    private List<DamageCategory> categories = List.of();
    private List<Duration> horizons = List.of();
    private List<String> names = List.of();
    private List<Process> unsorted = List.of();
    private List<Process> sorted = List.of();
    private List<Process> shown = List.of();
    private String words = "";
    private boolean excludedToo;
    private int category;

    /**
     * @param editing editing of the administration
     */
    public RatingsGrid(Editing editing) {
        this.editing = Objects.requireNonNull(editing);
        refresh();
    }

    /** Reads the model anew. */
    public void refresh() {
        edits.clear();
        var stored = DamageCategories.stored(editing.model().administration());
        categories = stored.isEmpty() ? DamageCategories.defaults() : stored;
        horizons = AnalysisSettings.of(editing.model().administration()).horizons().stream().sorted().toList();
        category = Math.min(category, categories.size() - 1);
        sort();
        arrange();
    }

    /** Sorts by name, if a name has changed. */
    private void sort() {
        List<Process> processes = editing.model().processes();
        List<String> now = processes.stream().map(ImpactTexts::name).toList();
        if (!now.equals(names) || !processes.equals(unsorted)) {
            names = now;
            unsorted = List.copyOf(processes);
            var order = Collator.getInstance();
            sorted = processes.stream().sorted(Comparator.comparing(ImpactTexts::name, order::compare)).toList();
        }
    }

    /** Shows only processes in whose name or unit all the words are; blank for all. */
    public void setWords(String text) {
        words = text.strip().toLowerCase(Locale.getDefault());
        arrange();
    }

    /** Shows or hides processes that the preliminary analysis has excluded. */
    public void setExcludedToo(boolean too) {
        excludedToo = too;
        arrange();
    }

    private void arrange() {
        String[] each = words.split("\\s+");
        shown = sorted.stream()
                .filter(process -> excludedToo || PreAnalysis.result(process) != PreAnalysisResult.EXCLUDED)
                .filter(process -> {
                    String text = (ImpactTexts.name(process) + " " + unit(process)).toLowerCase(Locale.getDefault());
                    for (String word : each) {
                        if (!text.contains(word)) {
                            return false;
                        }
                    }
                    return true;
                }).toList();
    }

    /** Returns the names of the categories. */
    public List<String> categories() {
        return categories.stream().map(ImpactTexts::name).toList();
    }

    /** Returns the index of the category that is shown; {@link #WORST} for the worst case. */
    public int category() {
        return category;
    }

    /** Shows another category. */
    public void setCategory(int index) {
        category = Math.clamp(index, WORST, categories.size() - 1);
    }

    /** Returns the titles of the horizons. */
    public List<String> horizons() {
        return horizons.stream().map(Durations::text).toList();
    }

    /** Returns the processes that are shown, by name. */
    public List<Process> processes() {
        return shown;
    }

    /** Returns the name of the process in a row. */
    public String name(int line) {
        return ImpactTexts.name(shown.get(line));
    }

    /** Returns the unit of the process in a row; empty for none. */
    public String unit(int line) {
        return unit(shown.get(line));
    }

    private static String unit(Process process) {
        return process.getUnit() == null ? "" : ImpactTexts.name(process.getUnit());
    }

    /** Returns how long the process in a row may be down; empty for no limit or not known. */
    public String mtpd(int line) {
        Duration mtpd = edit(line).mtpd();
        return mtpd == null ? "" : Durations.text(mtpd);
    }

    /** Returns why the process in a row may be down no longer. */
    public String outcome(int line) {
        return edit(line).outcome();
    }

    private ImpactEdit edit(int line) {
        return edits.computeIfAbsent(shown.get(line), process -> new ImpactEdit(editing, process));
    }

    /** Returns a cell. */
    public CellView cell(int line, int horizon) {
        ImpactEdit edit = edit(line);
        int column = edit.column(horizons.get(horizon));
        return category == WORST ? edit.worst(column) : edit.cell(edit.row(categories.get(category)), column);
    }

    /** Returns the cell in words, with the process, for screen readers. */
    public String cellName(int line, int horizon) {
        return ImpactTexts.get("grid.cell", name(line), cell(line, horizon).name());
    }

    /** Tells whether cells can be rated: the worst case follows. */
    public boolean isEditable() {
        return category != WORST;
    }

    /** Takes a character: 1 to 4 rate the cell, 0 takes the rating away. Returns whether it means something. */
    public boolean type(int line, int horizon, char key) {
        return isEditable() && at(line, horizon).type(key);
    }

    /** Takes the rating of a cell away. */
    public void clear(int line, int horizon) {
        if (isEditable()) {
            at(line, horizon).clear();
        }
    }

    private ImpactEdit at(int line, int horizon) {
        ImpactEdit edit = edit(line);
        edit.select(edit.row(categories.get(category)), edit.column(horizons.get(horizon)));
        return edit;
    }

    /** Returns how many processes are shown and how many of them are rated at all, in the user's language. */
    public String summary() {
        long rated = shown.stream().filter(process -> process.getImpact() != null && process.getImpact().getRatings()
                .stream().anyMatch(rating -> rating.getLevel() > ImpactMatrix.UNRATED)).count();
        return ImpactTexts.get("grid.summary", shown.size(), rated);
    }
}
