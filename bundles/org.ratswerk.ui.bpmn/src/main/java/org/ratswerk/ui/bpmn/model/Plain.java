package org.ratswerk.ui.bpmn.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Reads plain values of messages. What is missing or of another type counts as nothing. */
final class Plain {
    private Plain() {
    }

    /** Returns a text; null where there is none. */
    static String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text && !text.isEmpty() ? text : null;
    }

    /** Returns a text; empty where there is none. */
    static String textOrEmpty(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }

    /** Returns a number; NaN where there is none. */
    static double number(Map<?, ?> map, String name) {
        return map.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Returns the values of a list that {@code read} makes something of. */
    static <T> List<T> list(Object value, Function<Object, T> read) {
        return value instanceof List<?> list ? list.stream().map(read).filter(Objects::nonNull).toList() : List.of();
    }

    /** Returns a map with texts as keys; empty where there is none. */
    static Map<String, Object> map(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Map.of();
        }
        var result = new java.util.LinkedHashMap<String, Object>();
        map.forEach((key, each) -> result.put(String.valueOf(key), each));
        return java.util.Collections.unmodifiableMap(result);
    }
}
