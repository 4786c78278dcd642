package org.ratswerk.core.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.core.exchange.SourceTable.Place;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * Mapping file: renames the headers of a foreign file. One a line: {@code theirs = ours} renames, {@code theirs =} leaves
 * the column out, {@code @ours = value} gives all rows a constant. Empty lines and lines that start with {@code #} are
 * ignored.
 */
public final class Mapping {
    private static final Texts TEXTS = Texts.of(Mapping.class);

    /** No mapping: all headers mean what they say. */
    public static final Mapping NONE = new Mapping("");

    /** Something a line of the file states. */
    public record Line(String name, String value, Place place) {
    }

    private final String file;
    private final Map<String, Line> headers = new HashMap<>();
    private final List<Line> constants = new ArrayList<>();

    private Mapping(String file) {
        this.file = file;
    }

    /** Reads the mapping that stands beside a file as NAME.mapping, if there is one. */
    public static Mapping beside(Path path, String file) throws FaultException {
        String name = path.getFileName().toString();
        String mapping = stem(name) + ".mapping";
        Path beside = path.resolveSibling(mapping);
        if (!Files.isRegularFile(beside) || mapping.equals(name)) {
            return NONE;
        }
        return read(beside, file.substring(0, file.length() - name.length()) + mapping);
    }

    /** Name without its last extension. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Reads a mapping. */
    public static Mapping read(Path path, String file) throws FaultException {
        var mapping = new Mapping(file);
        var faults = new ArrayList<Fault>();
        String[] lines = CsvReader.text(path, file).split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = Cells.strip(lines[i]);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            boolean constant = line.startsWith("@");
            int equals = constant ? line.indexOf('=') : line.lastIndexOf('=');
            String name = equals < 0 ? "" : Cells.strip(line.substring(constant ? 1 : 0, equals));
            if (name.isEmpty()) {
                faults.add(new Fault(file, i + 1, 1, TEXTS.get("mapping.line")));
                continue;
            }
            var stated = new Line(name, Cells.strip(line.substring(equals + 1)), new Place(i + 1, 1));
            if (constant) {
                mapping.constants.add(stated);
            } else {
                Line other = mapping.headers.putIfAbsent(Cells.nameKey(name), stated);
                if (other != null) {
                    faults.add(new Fault(file, i + 1, 1,
                            TEXTS.get("mapping.twice", name, Integer.toString(other.place().line()))));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return mapping;
    }

    /** Name of the file for messages. */
    public String file() {
        return file;
    }

    /** What the file says about a header, or null if nothing. An empty value leaves the column out. */
    public Line header(String theirs) {
        return headers.get(Cells.nameKey(theirs));
    }

    /** Columns with the same value in all rows. */
    public List<Line> constants() {
        return constants;
    }
}
