package org.ratswerk.core.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** JSON as plain values: maps, lists, strings, numbers, booleans and null. For messages between parts of the program. */
public final class JsonValues {
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();
    /** JSON allows them, JavaScript before 2019 does not. */
    private static final String LINE_SEPARATOR = "\u2028";
    private static final String PARAGRAPH_SEPARATOR = "\u2029";

    private JsonValues() {
    }

    /**
     * Returns the value as JSON on one line, which is also a JavaScript expression and can stand in HTML: it holds no
     * {@code <}, {@code >} and {@code &} but as escapes.
     *
     * @param value map with strings as keys, list, string, number, boolean, or null
     */
    public static String write(Object value) {
        return GSON.toJson(value).replace(LINE_SEPARATOR, "\\u2028").replace(PARAGRAPH_SEPARATOR, "\\u2029");
    }

    /**
     * Returns the value that the JSON text holds; numbers are {@link Double}.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    public static Object read(String json) {
        try {
            return value(JsonParser.parseString(json));
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Object value(JsonElement element) {
        if (element.isJsonObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            element.getAsJsonObject().entrySet().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
            return map;
        }
        if (element.isJsonArray()) {
            List<Object> list = new ArrayList<>();
            element.getAsJsonArray().forEach(each -> list.add(value(each)));
            return list;
        }
        if (element instanceof JsonPrimitive primitive) {
            return primitive.isBoolean() ? (Object) primitive.getAsBoolean()
                    : primitive.isNumber() ? (Object) primitive.getAsDouble() : primitive.getAsString();
        }
        return null;
    }
}
