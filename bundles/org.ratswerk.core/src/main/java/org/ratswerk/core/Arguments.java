package org.ratswerk.core;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values for the parameters of an analysis or report.
 *
 * @param values texts by parameter key; a flag that is set has the empty text
 */
public record Arguments(Map<String, String> values) {
    /** No arguments at all. */
    public static final Arguments NONE = new Arguments(Map.of());

    public Arguments {
        values = Map.copyOf(values);
    }

    /** Returns the value given for the key, if any. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Returns the values given for the key, separated by commas; empty if none. */
    public List<String> list(String key) {
        return get(key).stream().flatMap(text -> Arrays.stream(text.split(","))).map(String::strip)
                .filter(text -> !text.isEmpty()).toList();
    }

    /** Tells whether the flag is set. */
    public boolean has(String key) {
        return values.containsKey(key);
    }
}
