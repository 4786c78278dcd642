package org.ratswerk.core.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.exchange.SourceTable.Place;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * Reads CSV files with quoting as in RFC 4180. The separator is found out: semicolon, comma or tab, whichever gives most
 * known headers. The encoding is UTF-8, with or without byte order mark, or else Windows-1252.
 */
@Component(service = TableReader.class)
public final class CsvReader implements TableReader {
    private static final Texts TEXTS = Texts.of(CsvReader.class);
    private static final char[] SEPARATORS = {';', ',', '\t'};
    private static final int LOOKED_AT = 20;
    private static final long LARGEST = 256L << 20;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public SourceTable read(Path path, String file, Predicate<String> header) throws FaultException {
        String text = text(path, file);
        return new Parser(text, file).parse(header);
    }

    @Override
    public Grid grid(Path path, String file, Grid.Options options) throws FaultException {
        byte[] bytes = textBytes(path, file);
        if (options.encoding() == null) {
            return grid(decode(bytes, file), file, options, detected(bytes));
        }
        String text = new String(bytes, options.encoding());
        return grid(text.startsWith("\ufeff") ? text.substring(1) : text, file, options, options.encoding());
    }

    /**
     * Reads all rows of a text, such as that of the clipboard.
     *
     * @param text text
     * @param file what the text is called in messages
     * @param options how to read it
     * @throws FaultException if it is no table
     */
    public static Grid grid(String text, String file, Grid.Options options) throws FaultException {
        return grid(text, file, options, null);
    }

    private static Grid grid(String text, String file, Grid.Options options, Charset encoding) throws FaultException {
        check(text, file);
        var parser = new Parser(text, file);
        parser.separator = options.separator() == null ? parser.frequent() : options.separator();
        var rows = parser.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty())).toList();
        if (rows.isEmpty()) {
            throw new FaultException(new Fault(file, 0, 0, TEXTS.get("file.empty")), null);
        }
        return new Grid(file, rows, encoding, parser.separator, List.of(), null);
    }

    /**
     * Reads a text file of unknown encoding.
     *
     * @throws FaultException if it is none
     */
    static String text(Path path, String file) throws FaultException {
        String text = decode(textBytes(path, file), file);
        check(text, file);
        return text;
    }

    private static byte[] textBytes(Path path, String file) throws FaultException {
        byte[] bytes = bytes(path, file);
        if (startsWith(bytes, ZIP) || startsWith(bytes, OLE)) {
            throw new FaultException(new Fault(file, 0, 0, TEXTS.get("csv.spreadsheet")), null);
        }
        return bytes;
    }

    private static String decode(byte[] bytes, String file) throws FaultException {
        int start = startsWith(bytes, MARK) ? MARK.length : 0;
        var content = ByteBuffer.wrap(bytes, start, bytes.length - start);
        try {
            return decode(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                return decode(content, WINDOWS);
            } catch (CharacterCodingException e) {
                throw new FaultException(new Fault(file, 0, 0, TEXTS.get("csv.encoding")), e);
            }
        }
    }

    private static Charset detected(byte[] bytes) {
        try {
            decode(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8);
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS;
        }
    }

    private static void check(String text, String file) throws FaultException {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed(text.charAt(i))) {
                Place place = new Lines(text).place(i);
                throw new FaultException(place.fault(file, TEXTS.get("csv.binary")), null);
            }
        }
    }

    /** Tells whether a character may stand in a text; XML 1.0 cannot hold the others. */
    static boolean allowed(char c) {
        return c >= ' ' ? c != 0xfffe && c != 0xffff : c == '\t' || c == '\n' || c == '\r';
    }

    private static byte[] bytes(Path path, String file) throws FaultException {
        try {
            if (Files.isDirectory(path)) {
                throw new FaultException(new Fault(file, 0, 0, TEXTS.get("file.folder")), null);
            }
            if (Files.size(path) > LARGEST) {
                throw new FaultException(
                        new Fault(file, 0, 0, TEXTS.get("file.large", Long.toString(LARGEST >> 20))), null);
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new FaultException(new Fault(file, 0, 0, TEXTS.get("file.absent")), e);
        } catch (IOException e) {
            throw new FaultException(new Fault(file, 0, 0, TEXTS.get("file.unreadable", e.getMessage())), e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static String decode(ByteBuffer content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(content.duplicate()).toString();
    }

    /** Where the lines of a text start: turns an offset into line and column. */
    private static final class Lines {
        private final int[] starts;
        private final int count;

        Lines(String text) {
            int[] found = new int[16];
            int lines = 1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                    if (lines == found.length) {
                        found = Arrays.copyOf(found, 2 * lines);
                    }
                    found[lines++] = i + 1;
                }
            }
            starts = found;
            count = lines;
        }

        Place place(int offset) {
            int line = Arrays.binarySearch(starts, 0, count, offset);
            line = line < 0 ? -line - 2 : line;
            return new Place(line + 1, offset - starts[line] + 1);
        }
    }

    /** One file being read. */
    private static final class Parser {
        private final String text;
        private final String file;
        private final Lines lines;
        private char separator;

        Parser(String text, String file) {
            this.text = text;
            this.file = file;
            lines = new Lines(text);
        }

        SourceTable parse(Predicate<String> known) throws FaultException {
            separator = separator(known);
            var all = rows();
            SourceTable.Row header = all.isEmpty() ? null : all.getFirst();
            var rows = new ArrayList<SourceTable.Row>();
            all.stream().skip(1).filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty())).forEach(rows::add);
            if (header == null || header.cells().stream().allMatch(String::isEmpty)) {
                throw new FaultException(new Fault(file, 0, 0, TEXTS.get("file.empty")), null);
            }
            return new SourceTable(file, header, rows);
        }

        List<SourceTable.Row> rows() throws FaultException {
            var rows = new ArrayList<SourceTable.Row>();
            long end = 0;
            try (CSVParser parser = format().parse(new StringReader(text))) {
                for (CSVRecord csv : parser) {
                    rows.add(new CsvRow(this, cells(csv), (int) csv.getCharacterPosition()));
                    end = csv.getCharacterPosition();
                }
            } catch (IOException | UncheckedIOException | IllegalStateException e) {
                throw new FaultException(quoteFault((int) end), e);
            }
            return rows;
        }

        /** The separator that gives the first rows most columns, each row as many. */
        private char frequent() {
            char best = SEPARATORS[0];
            long most = -1;
            for (char candidate : SEPARATORS) {
                int offset = 0;
                int least = Integer.MAX_VALUE;
                int wide = 0;
                for (int i = 0; i < LOOKED_AT && offset < text.length(); i++) {
                    var walk = new Walk(offset, candidate);
                    int cells = 1;
                    while (walk.next()) {
                        cells++;
                    }
                    offset = walk.end() + 1;
                    least = Math.min(least, cells);
                    wide = Math.max(wide, cells);
                }
                // a row of its own above the header, such as a title, has no separators
                long score = 1000L * (least > 1 ? 1 : 0) * wide + wide;
                if (score > most) {
                    most = score;
                    best = candidate;
                }
            }
            return best;
        }

        private CSVFormat format() {
            return CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(true).get();
        }

        private static List<String> cells(CSVRecord csv) {
            var cells = new String[csv.size()];
            for (int i = 0; i < cells.length; i++) {
                String clean = Cells.clean(csv.get(i));
                cells[i] = clean == null ? "" : clean;
            }
            return List.of(cells);
        }

        private char separator(Predicate<String> known) {
            char best = SEPARATORS[0];
            long most = -1;
            for (char candidate : SEPARATORS) {
                var headers = new ArrayList<String>();
                var walk = new Walk(0, candidate);
                do {
                    headers.add(text.substring(walk.start, walk.end()));
                } while (walk.next());
                long score = headers.size() + 1000 * headers.stream()
                        .map(header -> header.replace("\"", "")).map(Cells::strip).filter(known).count();
                if (score > most) {
                    most = score;
                    best = candidate;
                }
            }
            return best;
        }

        /** Goes through the cells of one record. */
        private final class Walk {
            private final char separator;
            private int start;
            private int end = -1;
            private int unclosed = -1;
            private int stray = -1;

            Walk(int offset, char separator) {
                this.separator = separator;
                start = offset;
                while (start < text.length() && (text.charAt(start) == '\n' || text.charAt(start) == '\r')) {
                    start++;
                }
            }

            int end() {
                if (end >= 0) {
                    return end;
                }
                int i = start;
                if (i < text.length() && text.charAt(i) == '"') {
                    i++;
                    boolean open = true;
                    while (i < text.length() && open) {
                        if (text.charAt(i) != '"') {
                            i++;
                        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                            i += 2;
                        } else {
                            open = false;
                            i++;
                        }
                    }
                    unclosed = open ? start : -1;
                    stray = !open && i < text.length() && !ends(text.charAt(i)) ? i : -1;
                }
                while (i < text.length() && !ends(text.charAt(i))) {
                    i++;
                }
                end = i;
                return end;
            }

            private boolean ends(char c) {
                return c == separator || c == '\n' || c == '\r';
            }

            /** Goes to the next cell of the record, if there is one. */
            boolean next() {
                int here = end();
                if (here >= text.length() || text.charAt(here) != separator) {
                    return false;
                }
                start = here + 1;
                end = -1;
                return true;
            }
        }

        private Fault quoteFault(int offset) {
            int at = offset;
            while (at < text.length()) {
                var walk = new Walk(at, separator);
                do {
                    int end = walk.end();
                    if (walk.unclosed >= 0) {
                        return lines.place(walk.unclosed).fault(file, TEXTS.get("csv.unclosed"));
                    }
                    if (walk.stray >= 0) {
                        return lines.place(walk.stray).fault(file, TEXTS.get("csv.stray"));
                    }
                    at = end + 1;
                } while (walk.next());
            }
            return new Fault(file, 0, 0, TEXTS.get("csv.malformed"));
        }
    }

    private record CsvRow(Parser parser, List<String> cells, int offset) implements SourceTable.Row {
        @Override
        public Place place(int index) {
            var walk = parser.new Walk(offset, parser.separator);
            for (int i = 0; i < index && walk.next(); i++) {
                walk.end();
            }
            return parser.lines.place(Math.min(walk.start, parser.text.length()));
        }
    }
}
