package org.ratswerk.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;

/**
 * One thing the analysis menu offers: an analysis with one choice of what it is to return.
 *
 * @param analysis id of the analysis
 * @param choice values it is started with; empty where the analysis returns one thing only
 * @param title name in the user's language
 * @param label name among the choices of the same analysis, in the user's language
 * @param description what it answers, in the user's language
 */
public record AnalysisEntry(String analysis, Map<String, String> choice, String title, String label,
        String description) {
    private static final String TABLE = "table";

    public AnalysisEntry {
        Objects.requireNonNull(analysis);
        choice = Map.copyOf(choice);
    }

    /** Returns the entries of all analyses: one for each choice of the parameter {@code table}, else one. */
    public static List<AnalysisEntry> of(List<Analysis> analyses) {
        var entries = new ArrayList<AnalysisEntry>();
        for (var analysis : analyses) {
            var table = table(analysis);
            if (table == null) {
                entries.add(new AnalysisEntry(analysis.id(), Map.of(), analysis.title(), analysis.title(),
                        analysis.description()));
            } else {
                table.choices().forEach(choice -> entries.add(new AnalysisEntry(analysis.id(),
                        Map.of(TABLE, choice.code()), title(analysis.title(), choice.label()), choice.label(),
                        analysis.description())));
            }
        }
        return entries;
    }

    private static String title(String analysis, String choice) {
        return choice.startsWith(analysis) ? choice : analysis + ": " + choice;
    }

    private static Parameter table(Analysis analysis) {
        return analysis.parameters().stream()
                .filter(parameter -> parameter.key().equals(TABLE) && parameter.kind() == Parameter.Kind.CHOICE)
                .findFirst().orElse(null);
    }

    /** Returns the arguments it is started with. */
    public Arguments arguments() {
        return new Arguments(choice);
    }
}
