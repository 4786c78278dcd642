package org.ratswerk.core.snapshot;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.ratswerk.core.result.Value;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The file {@code snapshot.json} in a snapshot. */
final class SnapshotJson {
    /** Version of the format that is written; later ones are refused. */
    static final int FORMAT = 1;

    private static final Texts TEXTS = Texts.of(SnapshotJson.class);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_DIGITS = 30;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private SnapshotJson() {
    }

    static byte[] write(Snapshot snapshot) {
        var object = new JsonObject();
        object.addProperty("format", FORMAT);
        object.addProperty("time", snapshot.time().toString());
        object.addProperty("label", snapshot.label());
        object.addProperty("who", snapshot.who());
        object.addProperty("program", snapshot.program());
        var results = new JsonArray();
        snapshot.results().forEach(each -> results.add(results(each)));
        object.add("results", results);
        var files = new JsonObject();
        snapshot.files().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(file -> files.addProperty(file.getKey(), file.getValue()));
        object.add("files", files);
        return (GSON.toJson(object) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject results(Snapshot.Results results) {
        var object = new JsonObject();
        object.addProperty("id", results.id());
        object.addProperty("title", results.title());
        var figures = new JsonArray();
        for (Snapshot.Counted counted : results.figures()) {
            var figure = new JsonObject();
            figure.addProperty("id", counted.id());
            figure.addProperty("label", counted.label());
            switch (counted.value()) {
            case Value.Number number -> figure.addProperty("number", number.number());
            case Value.Hours hours -> figure.addProperty("duration", hours.duration().toString());
            case Value.Unknown unknown -> figure.addProperty("unknown", true);
            case Value.None none -> { }
            default -> throw new IllegalArgumentException(results.id() + "." + counted.id() + ": " + counted.value());
            }
            figures.add(figure);
        }
        object.add("figures", figures);
        return object;
    }

    /**
     * Reads.
     *
     * @param text content
     * @param id identifier of the snapshot
     * @param file its file
     * @throws FaultException if it is of a later format, or none
     */
    static Snapshot read(String text, String id, Path file) throws FaultException {
        try {
            JsonObject object = JsonParser.parseString(text).getAsJsonObject();
            int format = object.get("format").getAsInt();
            if (format > FORMAT) {
                throw new FaultException(new Fault(file.toString(), 0, 0, TEXTS.get("fault.future", format, FORMAT)), null);
            }
            Map<String, String> files = new LinkedHashMap<>();
            for (Map.Entry<String, JsonElement> entry : object.getAsJsonObject("files").entrySet()) {
                String hash = entry.getValue().getAsString();
                if (!HASH.matcher(hash).matches()) {
                    throw new IllegalArgumentException("files");
                }
                files.put(entry.getKey(), hash);
            }
            List<Snapshot.Results> results = new ArrayList<>();
            for (JsonElement each : object.getAsJsonArray("results")) {
                results.add(results(each.getAsJsonObject()));
            }
            return new Snapshot(id, file, OffsetDateTime.parse(object.get("time").getAsString()), line(object, "label"),
                    line(object, "who"), line(object, "program"), results, files);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | DateTimeException
                | NullPointerException | ClassCastException | UnsupportedOperationException | ArithmeticException e) {
            throw new FaultException(new Fault(file.toString(), 0, 0, TEXTS.get("fault.damaged")), e);
        }
    }

    private static Snapshot.Results results(JsonObject object) {
        var figures = new ArrayList<Snapshot.Counted>();
        for (JsonElement each : object.getAsJsonArray("figures")) {
            JsonObject figure = each.getAsJsonObject();
            figures.add(new Snapshot.Counted(line(figure, "id"), line(figure, "label"), value(figure)));
        }
        return new Snapshot.Results(line(object, "id"), line(object, "title"), figures);
    }

    private static Value value(JsonObject figure) {
        if (figure.has("number")) {
            String text = figure.get("number").getAsString();
            // a number such as 1e999999999 is short, but not what it would be written out as
            BigDecimal number = new BigDecimal(text.length() > MOST_DIGITS ? "" : text);
            if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
                throw new IllegalArgumentException("number");
            }
            return new Value.Number(number);
        }
        if (figure.has("duration")) {
            return Value.hours(Duration.parse(figure.get("duration").getAsString()));
        }
        return figure.has("unknown") ? Value.UNKNOWN : Value.NONE;
    }

    private static String line(JsonObject object, String key) {
        return line(object.get(key).getAsString());
    }

    /** Returns a text as one line that can be shown, cut where it is too long. */
    static String line(String text) {
        return Labels.printable(text.replaceAll("\\s+", " ").strip());
    }
}
