package org.ratswerk.ui.coverage.model.priority;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ratswerk.analysis.coverage.priority.Candidate;
import org.ratswerk.analysis.coverage.priority.Criterion;
import org.ratswerk.analysis.coverage.priority.Ranking;
import org.ratswerk.analysis.coverage.priority.Ranking.Ranked;
import org.ratswerk.analysis.coverage.priority.Weights;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Administration;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PriorityWeight;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessPriority;
import org.ratswerk.model.Settings;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** The ranking of what could be recorded next, ranked anew with every change of a weight. Not for several threads. */
public final class RankingBoard {
    /** The highest weight that can be set. */
    public static final int MOST = 5;

    private static final Texts TEXTS = Texts.of(RankingBoard.class);

    private final List<Candidate> candidates;
    private final Map<Criterion, Integer> saved;
    private final Map<Criterion, Integer> weights;
    private List<Ranked> ranked = List.of();
    private List<Ranked> rows = List.of();
    private String filter = "";
    private boolean withDeferred = true;

    /**
     * @param candidates what could be recorded next
     * @param saved weights that the administration has set
     */
    public RankingBoard(List<Candidate> candidates, Weights saved) {
        this.candidates = List.copyOf(candidates);
        this.saved = rounded(saved);
        weights = new EnumMap<>(this.saved);
        rank();
    }

    private static Map<Criterion, Integer> rounded(Weights weights) {
        var rounded = new EnumMap<Criterion, Integer>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            rounded.put(criterion, (int) Math.clamp(Math.round(weights.of(criterion)), 0, MOST));
        }
        return rounded;
    }

    /** Returns the columns of the table. */
    public static List<String> columns() {
        return List.of("rank", "name", "kind", "unit", "score", "reason").stream().map(key -> TEXTS.get("column." + key))
                .toList();
    }

    /** Returns the weight of a criterion, 0 to 5. */
    public int weight(Criterion criterion) {
        return weights.get(criterion);
    }

    /** Sets the weight of a criterion and ranks anew. */
    public void setWeight(Criterion criterion, int weight) {
        weights.put(criterion, Math.clamp(weight, 0, MOST));
        rank();
    }

    /** Takes the weights of another board, so that what has been tried stays when the model is read again. */
    public void takeWeights(RankingBoard other) {
        weights.putAll(other.weights);
        rank();
    }

    /** Takes the weights that the administration has set. */
    public void reset() {
        weights.putAll(saved);
        rank();
    }

    /** Tells whether the weights differ from those that the administration has set. */
    public boolean isChanged() {
        return !weights.equals(saved);
    }

    /** Shows only rows that hold all these words in name, unit or reason; empty for all. */
    public void setFilter(String words) {
        filter = words.strip();
        choose();
    }

    /** Sets whether what is deferred stands at the end, or is left out. */
    public void setWithDeferred(boolean with) {
        withDeferred = with;
        choose();
    }

    /** Returns the rows, the best first. */
    public List<Ranked> rows() {
        return rows;
    }

    /** Returns how many candidates there are, shown or not. */
    public int size() {
        return candidates.size();
    }

    /** Returns a sentence that tells how many there are and how many are shown. */
    public String summary() {
        long deferred = candidates.stream().filter(each -> each.deferral() != null).count();
        String all = TEXTS.get("summary", candidates.size(), deferred);
        return rows.size() == candidates.size() ? all : TEXTS.get("summary.shown", all, rows.size());
    }

    /** Returns the texts of a row, one per column. */
    public String[] cells(Ranked row) {
        var candidate = row.candidate();
        String unit = candidate.unit() == null ? TEXTS.get("unit.unknown") : Labels.title(candidate.unit());
        return new String[] {Integer.toString(row.place()), Labels.title(candidate.element()),
            TEXTS.get(candidate.element() instanceof Process ? "kind.process" : "kind.entry"), unit,
            TEXTS.get("score", Math.round(row.score() * 100)),
            row.isDeferred() ? TEXTS.get("deferred", candidate.deferral()) : Ranking.reason(candidate, current())};
    }

    /** Tells how the score of a row comes about, a line for each criterion. */
    public String explanation(Ranked row) {
        return Ranking.explanation(row, current());
    }

    private Weights current() {
        var values = new EnumMap<Criterion, Double>(Criterion.class);
        weights.forEach((criterion, weight) -> values.put(criterion, weight.doubleValue()));
        return new Weights(values);
    }

    private void rank() {
        ranked = Ranking.rank(candidates, current());
        choose();
    }

    private void choose() {
        var words = Arrays.stream(filter.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        rows = ranked.stream().filter(row -> withDeferred || !row.isDeferred())
                .filter(row -> words.isEmpty() || holds(row, words)).toList();
    }

    private boolean holds(Ranked row, List<String> words) {
        var cells = cells(row);
        String text = String.join("\n", cells[1], cells[2], cells[3], cells[5]).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    // --- changing the model

    /** Makes these weights those of the administration, as one command. */
    public void save(Editing editing, Administration administration) {
        editing.run(TEXTS.get("command.weights"), () -> {
            Settings settings = administration.getSettings();
            if (settings == null) {
                settings = ModelFactory.eINSTANCE.createSettings();
                administration.setSettings(settings);
            }
            for (Criterion criterion : Criterion.values()) {
                PriorityWeight weight = settings.getPriorityWeights().stream()
                        .filter(each -> criterion.id().equals(each.getCriterion())).findFirst().orElse(null);
                if (weight == null) {
                    weight = ModelFactory.eINSTANCE.createPriorityWeight();
                    weight.setCriterion(criterion.id());
                    settings.getPriorityWeights().add(weight);
                }
                weight.setWeight(weights.get(criterion));
            }
        });
    }

    /**
     * Defers a process, or takes it up again, as one command.
     *
     * @param editing editing of its administration
     * @param process process
     * @param reason why it is deferred; null to take it up again
     */
    public static void defer(Editing editing, Process process, String reason) {
        editing.run(TEXTS.get(reason == null ? "command.resume" : "command.defer", Labels.title(process)), () -> {
            ProcessPriority priority = process.getPriority();
            if (priority == null) {
                priority = ModelFactory.eINSTANCE.createProcessPriority();
                process.setPriority(priority);
            }
            priority.setDeferred(reason != null);
            priority.setDeferralReason(reason == null || reason.isBlank() ? null : reason.strip());
        });
    }
}
