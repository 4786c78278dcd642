package org.ratswerk.ui.downtime.model.impact;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.ratswerk.analysis.downtime.bia.ImpactMatrix;
import org.ratswerk.analysis.downtime.bia.SimilarProcesses;
import org.ratswerk.analysis.downtime.bia.SimilarProcesses.Outlier;
import org.ratswerk.analysis.downtime.engine.Mtpd;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.DamageLevel;
import org.ratswerk.model.Process;

/**
 * The matrix of one process while it is filled in: the cell the user is in, what keys do there, and all that is shown, in
 * the user's language. Call {@link #refresh()} when the model has changed.
 */
public final class ImpactEdit {
    /** With how many like processes one is compared. */
    private static final int LIKE = 20;

    private final Editing editing;
    private final ImpactMatrix matrix;
    private List<Outlier> outliers = List.of();
    private int row;
    private int column;

    /**
     * A cell as it is shown.
     *
     * @param text level, or in brackets the one that counts from a shorter horizon; empty for none
     * @param level level that is rated; {@link ImpactMatrix#UNRATED} for none
     * @param intolerable whether the level that counts is not tolerable
     * @param falls whether it is lower than at a shorter horizon
     * @param decides whether the tolerable downtime comes from here
     * @param outlier whether like processes are rated otherwise
     * @param reason reason; empty for none
     * @param name all of it in words, for screen readers and tooltips
     */
    public record CellView(String text, int level, boolean intolerable, boolean falls, boolean decides,
            boolean outlier, String reason, String name) {
    }

    /**
     * @param editing editing of the administration
     * @param process process of it
     */
    public ImpactEdit(Editing editing, Process process) {
        this.editing = Objects.requireNonNull(editing);
        this.matrix = new ImpactMatrix(editing.model(), process);
    }

    /** Returns the process. */
    public Process process() {
        return matrix.process();
    }

    /** Returns the editing of the administration. */
    public Editing editing() {
        return editing;
    }

    /** Reads the model anew; the user stays in the cell, or in the nearest one that is left. */
    public void refresh() {
        matrix.refresh();
        select(row, column);
    }

    // --- what is shown

    /** Returns the names of the categories. */
    public List<String> rowTitles() {
        return matrix.categories().stream().map(ImpactTexts::name).toList();
    }

    /** Returns what the category is about; empty for nothing said. */
    public String rowDescription(int category) {
        String description = matrix.categories().get(category).getDescription();
        return description == null ? "" : description.strip();
    }

    /** Returns the horizons; one that the settings no longer have is marked with an asterisk. */
    public List<String> columnTitles() {
        return java.util.stream.IntStream.range(0, matrix.horizons().size())
                .mapToObj(i -> Durations.text(matrix.horizons().get(i)) + (matrix.isCurrent(i) ? "" : " *")).toList();
    }

    /** Returns what is to be said about a horizon; empty for nothing. */
    public String columnDescription(int horizon) {
        return matrix.isCurrent(horizon) ? "" : ImpactTexts.get("horizon.former");
    }

    /** Returns a cell. */
    public CellView cell(int category, int horizon) {
        ImpactMatrix.Cell cell = matrix.cell(category, horizon);
        boolean rated = cell.level() != ImpactMatrix.UNRATED;
        String text = rated ? Integer.toString(cell.level())
                : cell.effective() == ImpactMatrix.UNRATED ? "" : "(" + cell.effective() + ")";
        var name = new StringBuilder(place(category, horizon)).append(": ");
        name.append(rated ? ImpactTexts.get("cell.level", level(category, cell.level())) : ImpactTexts.get("cell.unrated"));
        if (!rated && cell.effective() != ImpactMatrix.UNRATED) {
            name.append("; ").append(ImpactTexts.get("cell.from-shorter", cell.effective()));
        }
        if (cell.intolerable()) {
            name.append("; ").append(ImpactTexts.get("cell.intolerable"));
        }
        if (cell.falls()) {
            name.append("; ").append(ImpactTexts.get("cell.falls", cell.effective()));
        }
        if (cell.decides()) {
            name.append("; ").append(ImpactTexts.get("cell.decides"));
        }
        if (!cell.reason().isBlank()) {
            name.append("; ").append(ImpactTexts.get("cell.reason", cell.reason().strip()));
        }
        var outlier = outliers.stream().filter(each -> holds(each) && each.category() == matrix.categories().get(category)
                && each.horizon().equals(matrix.horizons().get(horizon))).findFirst();
        outlier.ifPresent(each -> name.append("; ").append(ImpactTexts.get("cell.outlier", each.usual())));
        return new CellView(text, cell.level(), cell.intolerable(), cell.falls(), cell.decides(), outlier.isPresent(),
                cell.reason(), name.toString());
    }

    private String place(int category, int horizon) {
        return ImpactTexts.get("cell.place", ImpactTexts.name(matrix.categories().get(category)),
                Durations.text(matrix.horizons().get(horizon)));
    }

    /** Level with the word that the settings have for it. */
    private String level(int category, int level) {
        String word = meaning(category, level, DamageLevel::getName);
        return word.isEmpty() ? Integer.toString(level) : level + " (" + word + ")";
    }

    private String meaning(int category, int level, Function<DamageLevel, String> part) {
        DamageCategory of = matrix.categories().get(category);
        return of.getLevels().stream().filter(each -> each.getLevel() == level).map(part)
                .filter(text -> text != null && !text.isBlank()).map(String::strip).findFirst().orElse("");
    }

    /** Returns a cell of the last row: the highest level of all categories that counts at a horizon. */
    public CellView worst(int horizon) {
        int level = matrix.worst(horizon);
        boolean intolerable = level >= matrix.toleranceLevel();
        String name = ImpactTexts.get("worst.name", Durations.text(matrix.horizons().get(horizon)),
                level == ImpactMatrix.UNRATED ? ImpactTexts.get("cell.unrated") : ImpactTexts.get("cell.level", level))
                + (intolerable ? "; " + ImpactTexts.get("cell.intolerable") : "");
        return new CellView(level == ImpactMatrix.UNRATED ? "" : Integer.toString(level), level, intolerable, false, false,
                false, "", name);
    }

    /** Returns how long the process may be down and why; beside a time set by hand also the one that is computed. */
    public String outcome() {
        ImpactMatrix.Outcome outcome = matrix.outcome();
        boolean other = outcome.source() == Mtpd.Source.MANUAL || outcome.source() == Mtpd.Source.PERIOD;
        return outcome.sentence() + (other && outcome.computed() != null
                ? " " + ImpactTexts.get("outcome.computed", Durations.text(outcome.computed()))
                : "");
    }

    /** Returns the symbol beside {@link #outcome()}: known or not. */
    public Symbol outcomeSymbol() {
        ImpactMatrix.Outcome outcome = matrix.outcome();
        if (outcome.mtpd() != null) {
            return Symbol.NONE;
        }
        for (int horizon = 0; horizon < matrix.horizons().size(); horizon++) {
            if (matrix.worst(horizon) != ImpactMatrix.UNRATED) {
                return Symbol.NO_REQUIREMENT;
            }
        }
        return Symbol.UNKNOWN;
    }

    /** Returns how long the process may be down; null for no limit. */
    Duration mtpd() {
        return matrix.outcome().mtpd();
    }

    /** Returns the row of a category, which may be another object with the same id. */
    int row(DamageCategory category) {
        for (int i = 0; i < matrix.categories().size(); i++) {
            DamageCategory each = matrix.categories().get(i);
            if (each == category || each.getId() != null && each.getId().equals(category.getId())) {
                return i;
            }
        }
        throw new IllegalArgumentException(ImpactTexts.name(category));
    }

    /** Returns the column of a horizon of the settings. */
    int column(Duration horizon) {
        return matrix.horizons().indexOf(horizon);
    }

    /** Returns what should be looked at, a sentence each. */
    public List<String> hints() {
        return matrix.outcome().hints();
    }

    // --- other processes

    /** Compares with like processes that are rated; looks at all processes, which is work for the background. */
    public List<Outlier> compare() {
        List<Process> like = SimilarProcesses.of(editing.model(), process(), true, LIKE).stream()
                .map(SimilarProcesses.Match::process).toList();
        return SimilarProcesses.outliers(editing.model(), process(), like);
    }

    /** Takes what {@link #compare()} has found; what no longer holds is left out by and by. */
    public void setOutliers(List<Outlier> found) {
        outliers = List.copyOf(found);
    }

    private boolean holds(Outlier outlier) {
        if (outlier.category() == null) {
            return false;
        }
        int category = matrix.categories().indexOf(outlier.category());
        int horizon = matrix.horizons().indexOf(outlier.horizon());
        return category >= 0 && horizon >= 0 && matrix.cell(category, horizon).level() == outlier.level();
    }

    /** Returns what differs from like processes, a sentence each. */
    public List<String> outliers() {
        return outliers.stream().filter(each -> each.category() == null || holds(each)).map(Outlier::sentence).toList();
    }

    /**
     * Copies the ratings of another process over those of this one.
     *
     * @param reasons whether the reasons are copied, too
     * @return how many ratings were copied
     */
    public int copyFrom(Process other, boolean reasons) {
        return matrix.copyFrom(editing, other, reasons);
    }

    // --- where the user is

    /** Returns the row of the cell the user is in. */
    public int row() {
        return row;
    }

    /** Returns the column of the cell the user is in. */
    public int column() {
        return column;
    }

    /** Goes to a cell, or to the nearest one there is. */
    public void select(int category, int horizon) {
        row = Math.clamp(category, 0, Math.max(0, matrix.categories().size() - 1));
        column = Math.clamp(horizon, 0, Math.max(0, matrix.horizons().size() - 1));
    }

    /** Goes some cells down and to the right, not over the edge. */
    public void move(int down, int right) {
        select(row + down, column + right);
    }

    /** Returns what the level of the cell means, or what can be typed there. */
    public String explanation() {
        CellView cell = cell(row, column);
        if (cell.level() == ImpactMatrix.UNRATED) {
            return ImpactTexts.get("explain.keys", place(row, column));
        }
        String meaning = meaning(row, cell.level(), DamageLevel::getMeaning);
        String of = ImpactTexts.get("cell.level", level(row, cell.level()));
        return ImpactTexts.get("explain.level", place(row, column), of) + (meaning.isEmpty() ? "" : " – " + meaning);
    }

    /** Returns what the field for the reason is called: it belongs to the cell the user is in. */
    public String reasonLabel() {
        return ImpactTexts.get("reason.label", place(row, column));
    }

    /** Tells whether the cell can have a reason: a reason without a level says nothing. */
    public boolean canReason() {
        return cell(row, column).level() != ImpactMatrix.UNRATED;
    }

    /** Returns the reason of the cell; empty for none. */
    public String reason() {
        return cell(row, column).reason();
    }

    // --- what the user does

    /** Takes a character: 1 to 4 rate the cell, 0 takes the rating away. Returns whether it means something. */
    public boolean type(char key) {
        if (key >= '1' && key <= '0' + ImpactMatrix.HIGHEST && cell(row, column).level() == key - '0') {
            return true;
        }
        return matrix.type(editing, row, column, key);
    }

    /** Takes the rating of the cell away. */
    public void clear() {
        if (canReason()) {
            matrix.setLevel(editing, row, column, ImpactMatrix.UNRATED);
        }
    }

    /** Gives the next longer horizon the level of the cell and goes there; nothing where there is no level or no next. */
    public void extend() {
        int level = cell(row, column).level();
        if (level != ImpactMatrix.UNRATED && column + 1 < matrix.horizons().size()) {
            matrix.setLevel(editing, row, column + 1, level);
            move(0, 1);
        }
    }

    /** Raises all longer horizons of the category to the level of the cell. */
    public void extendToEnd() {
        int level = cell(row, column).level();
        if (level != ImpactMatrix.UNRATED) {
            matrix.setLevelFrom(editing, row, column, level);
        }
    }

    /** Sets the reason of the cell; nothing where it is not rated. */
    public void setReason(String reason) {
        if (canReason() && !reason.equals(reason())) {
            matrix.setReason(editing, row, column, reason);
        }
    }
}
