package org.ratswerk.continuity.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a live reference refers to: the meaning of {@code LiveReference.feature}. Written as
 * <ul>
 * <li>{@code Person.phone}, {@code Role.holder.phone}: a feature of the target, or of what it refers to,</li>
 * <li>{@code downtime:requirements#required_h}: the target's row in a table of an analysis, and one of its columns,</li>
 * <li>{@code downtime:schedule?fail-all}: a whole result of an analysis with arguments,</li>
 * <li>{@code plan:contacts}: a table made from the model itself, see {@link PlanTables}.</li>
 * </ul>
 */
public sealed interface FactAddress {
    /** Analysis id of the tables made from the model itself. */
    String PLAN = "plan";

    /** Feature of the target; the path leads over references. */
    record Feature(String type, List<String> path) implements FactAddress {
        public Feature {
            path = List.copyOf(path);
        }

        @Override
        public String text() {
            return type + "." + String.join(".", path);
        }
    }

    /** Cell in the target's row of a table. */
    record Cell(Whole table, String column) implements FactAddress {
        @Override
        public String text() {
            return table.text() + "#" + column;
        }
    }

    /**
     * Whole result.
     *
     * @param analysis id of the analysis, or {@link #PLAN}
     * @param table which of its tables
     * @param arguments further arguments; a flag has the empty text
     */
    record Whole(String analysis, String table, Map<String, String> arguments) implements FactAddress {
        public Whole {
            arguments = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        }

        @Override
        public String text() {
            var text = new StringBuilder(analysis).append(':').append(table);
            char mark = '?';
            for (var argument : arguments.entrySet()) {
                text.append(mark).append(argument.getKey());
                if (!argument.getValue().isEmpty()) {
                    text.append('=').append(argument.getValue());
                }
                mark = '&';
            }
            return text.toString();
        }
    }

    /** How it is written. */
    String text();

    /** Reads how it is written; empty where it means nothing. */
    static Optional<FactAddress> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher table = Syntax.TABLE.matcher(text.strip());
        if (table.matches()) {
            var arguments = new LinkedHashMap<String, String>();
            if (table.group(3) != null) {
                for (String argument : table.group(3).split("&")) {
                    int equals = argument.indexOf('=');
                    arguments.put(equals < 0 ? argument : argument.substring(0, equals),
                            equals < 0 ? "" : argument.substring(equals + 1));
                }
            }
            var whole = new Whole(table.group(1), table.group(2), arguments);
            return Optional.of(table.group(4) == null ? whole : new Cell(whole, table.group(4)));
        }
        if (Syntax.FEATURE.matcher(text.strip()).matches()) {
            var path = new ArrayList<>(List.of(text.strip().split("\\.")));
            return Optional.of(new Feature(path.removeFirst(), path));
        }
        return Optional.empty();
    }

    /** How addresses are spelt. */
    final class Syntax {
        static final Pattern TABLE = Pattern
                .compile("([a-z][a-z0-9-]*):([a-z][a-z0-9-]*)(?:\\?([^#\\s]+))?(?:#([A-Za-z0-9_-]+))?");
        static final Pattern FEATURE = Pattern.compile("[A-Z]\\w*(\\.\\w+)+");

        private Syntax() {
            // static only
        }
    }
}
