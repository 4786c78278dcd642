package org.ratswerk.ui.downtime.model.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

import org.ratswerk.analysis.downtime.Outage;
import org.ratswerk.analysis.downtime.ScenarioOutcome;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Symbol;

/** Two outcomes side by side, process by process. */
public final class Comparison {
    private final List<Row> rows;
    private final String summary;

    /** What has become of a process. */
    public enum Verdict {
        /** It was late and is so no longer. */
        SAVED(Symbol.MET),
        /** It is back earlier. */
        SHORTER(Symbol.MET),
        /** It is late and was not before. */
        BREACHED(Symbol.GAP),
        /** It is back later. */
        LONGER(Symbol.GAP),
        /** On one side its return is unknown. */
        UNKNOWN(Symbol.UNKNOWN),
        /** Nothing has changed. */
        SAME(Symbol.NONE);

        private final Symbol symbol;

        Verdict(Symbol symbol) {
            this.symbol = symbol;
        }

        /** Returns its symbol. */
        public Symbol symbol() {
            return symbol;
        }

        /** Returns its word. */
        public String word() {
            return ScenarioTexts.get("compare." + name());
        }
    }

    /**
     * A process.
     *
     * @param element its id
     * @param name its name
     * @param before its outage before, with its state
     * @param now its outage now, with its state
     * @param difference by how much it is down for longer; empty where that is unknown
     * @param verdict what has become of it
     * @param longer the difference as a duration; null where that is unknown
     * @param why tells in words why on both sides
     */
    public record Row(String element, String name, String before, String now, String difference, Verdict verdict,
            Duration longer, java.util.function.Supplier<String> why) {
    }

    private Comparison(List<Row> rows, String summary) {
        this.rows = rows;
        this.summary = summary;
    }

    /**
     * Compares.
     *
     * @param before an outcome
     * @param now another one, of which is told what is different
     */
    public static Comparison of(KeptOutcome before, KeptOutcome now) {
        var ids = new LinkedHashSet<>(now.processes().keySet());
        ids.addAll(before.processes().keySet());
        var rows = new ArrayList<Row>();
        for (String id : ids) {
            rows.add(row(id, before, now));
        }
        rows.sort(Comparator.comparing((Row row) -> row.verdict == Verdict.SAME)
                .thenComparing(row -> row.longer == null ? Duration.ofSeconds(Long.MIN_VALUE / 2) : row.longer.abs()
                        .negated()));
        long shorter = count(rows, Verdict.SHORTER) + count(rows, Verdict.SAVED);
        long longer = count(rows, Verdict.LONGER) + count(rows, Verdict.BREACHED);
        return new Comparison(List.copyOf(rows), ScenarioTexts.get("compare.summary", shorter, longer,
                count(rows, Verdict.UNKNOWN), count(rows, Verdict.SAME), late(before), late(now)));
    }

    private static long count(List<Row> rows, Verdict verdict) {
        return rows.stream().filter(row -> row.verdict == verdict).count();
    }

    private static long late(KeptOutcome outcome) {
        return outcome.processes().values().stream().filter(process -> isLate(process)).count();
    }

    private static boolean isLate(KeptOutcome.Process process) {
        return process != null && (process.state() == Outage.State.SAVEABLE || process.state() == Outage.State.LOST);
    }

    private static Row row(String id, KeptOutcome before, KeptOutcome now) {
        var one = before.processes().get(id);
        var two = now.processes().get(id);
        boolean unknown = one != null && one.length() == null || two != null && two.length() == null;
        Duration longer = unknown ? null : length(two).minus(length(one));
        String name = two != null ? two.name() : one != null ? one.name() : id;
        return new Row(id, name, text(one), text(two),
                longer == null ? "" : longer.isZero() ? "" : ScenarioTexts.signed(longer), verdict(one, two, longer),
                longer, () -> why(before, now, one, two));
    }

    private static Duration length(KeptOutcome.Process process) {
        return process == null ? Duration.ZERO : process.length();
    }

    private static Verdict verdict(KeptOutcome.Process one, KeptOutcome.Process two, Duration longer) {
        if (longer == null) {
            boolean both = one != null && two != null && one.length() == null && two.length() == null;
            return both ? Verdict.SAME : Verdict.UNKNOWN;
        }
        if (isLate(one) != isLate(two)) {
            return isLate(two) ? Verdict.BREACHED : Verdict.SAVED;
        }
        return longer.isZero() ? Verdict.SAME : longer.isNegative() ? Verdict.SHORTER : Verdict.LONGER;
    }

    private static String text(KeptOutcome.Process process) {
        if (process == null) {
            return ScenarioTexts.get("compare.none");
        }
        return process.length() == null ? ScenarioOutcome.term(process.state()).label()
                : ScenarioTexts.get("compare.outage", Durations.hours(process.length()),
                        ScenarioOutcome.term(process.state()).label());
    }

    private static String why(KeptOutcome before, KeptOutcome now, KeptOutcome.Process one, KeptOutcome.Process two) {
        return ScenarioTexts.get("compare.why", now.title(), why(two)) + "\n\n"
                + ScenarioTexts.get("compare.why", before.title(), why(one));
    }

    private static String why(KeptOutcome.Process process) {
        return process == null ? ScenarioTexts.get("compare.notHit") : process.why().get();
    }

    /** Returns all processes that go down on one side or the other, those that differ most first. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the processes that differ. */
    public List<Row> differing() {
        return rows.stream().filter(row -> row.verdict != Verdict.SAME).toList();
    }

    /** Returns how many are back earlier, later and so on, in a sentence. */
    public String summary() {
        return summary;
    }
}
