package org.ratswerk.ui.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.ratswerk.core.format.JsonValues;

/**
 * Message between a page and the workbench. What comes from a page is not trusted: a field that is missing or of another
 * type counts as empty.
 *
 * @param type what it is about
 * @param fields what it says; strings, numbers ({@link Double}), booleans, lists and maps
 */
public record Message(String type, Map<String, ?> fields) {
    /** The longest message that is taken from a page, in characters. */
    public static final int LONGEST = 64_000_000;

    public Message {
        Objects.requireNonNull(type);
        Objects.requireNonNull(fields);
    }

    /**
     * Reads a message.
     *
     * @param json JSON object with a text {@code type}
     * @throws IllegalArgumentException if it is none
     */
    public static Message read(String json) {
        if (json.length() > LONGEST) {
            throw new IllegalArgumentException("a message of " + json.length() + " characters");
        }
        if (JsonValues.read(json) instanceof Map<?, ?> map && map.get("type") instanceof String type) {
            var fields = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> fields.put((String) key, value));
            return new Message(type, fields);
        }
        throw new IllegalArgumentException("a message without a type");
    }

    /** Returns it as JSON. */
    public String json() {
        var all = new LinkedHashMap<String, Object>(fields);
        all.put("type", type);
        return JsonValues.write(all);
    }

    /** Returns a text; empty where there is none. */
    public String text(String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    /** Returns a whole number; 0 where there is none. */
    public int number(String name) {
        return fields.get(name) instanceof Number number ? number.intValue() : 0;
    }

    /** Returns whether it says yes; no where it does not say. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }
}
