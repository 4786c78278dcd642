package org.ratswerk.core.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;

import com.google.gson.stream.JsonWriter;

/**
 * Tables as JSON: an array of objects with the column keys. Hours and numbers are numbers, no value is {@code null}, what
 * is not known is {@code "unknown"}, everything else is the text that CSV holds.
 */
@Component
public final class JsonFormat implements TableFormat {
    @Override
    public String id() {
        return "json";
    }

    @Override
    public boolean binary() {
        return false;
    }

    @Override
    public void write(Table table, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        @SuppressWarnings("resource") // the caller closes what it opened
        var json = new JsonWriter(text);
        json.setIndent("  ");
        json.setSerializeNulls(true);
        json.beginArray();
        for (Table.Row row : table.rows()) {
            json.beginObject();
            for (int i = 0; i < table.columns().size(); i++) {
                json.name(table.columns().get(i).key());
                write(row.cells().get(i).value(), json);
            }
            json.endObject();
        }
        json.endArray();
        json.flush();
        text.write('\n');
        text.flush();
    }

    private static void write(Value value, JsonWriter json) throws IOException {
        switch (value) {
        case Value.None none -> json.nullValue();
        case Value.Hours hours -> json.jsonValue(Values.hours(hours.duration()).toPlainString());
        case Value.Number number -> json.jsonValue(Values.machine(number));
        case Value.Flag flag -> json.value(flag.set());
        case Value.Term term when term.code().isEmpty() -> json.nullValue();
        case Value.Term term when term.code().equals("true") || term.code().equals("false") ->
            json.value(Boolean.parseBoolean(term.code()));
        default -> json.value(Values.machine(value));
        }
    }
}
