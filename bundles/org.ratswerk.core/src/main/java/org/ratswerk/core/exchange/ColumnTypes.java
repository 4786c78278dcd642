package org.ratswerk.core.exchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.text.Texts;

/** The types of columns that exchange files have. */
public final class ColumnTypes {
    private static final Texts TEXTS = Texts.of(ColumnTypes.class);
    private static final Pattern DECIMAL = Pattern.compile("([+-]?)(\\d{1,12}(?:[.,]\\d{1,30})?)");
    private static final Pattern WHOLE = Pattern.compile("([+-]?)(\\d{1,3}(?:[. \u00a0\u202f'’]\\d{3}){1,5}|\\d{1,18})(?:[.,]0+)?");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00(?::00)?)?");
    private static final Pattern GERMAN_DATE = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1_000_000);

    private static final ColumnType<String> TEXT = new TextType();
    private static final ColumnType<List<String>> TEXT_LIST = new TextsType();
    private static final ColumnType<Duration> HOURS = new HoursType();
    private static final ColumnType<List<Duration>> HOURS_LIST = new HoursListType();
    private static final ColumnType<LocalDate> DATE = new DateType();

    private ColumnTypes() {
        // static only
    }

    /** Free text. */
    public static ColumnType<String> text() {
        return TEXT;
    }

    /** Several texts, separated by bars. */
    public static ColumnType<List<String>> texts() {
        return TEXT_LIST;
    }

    /**
     * Duration in decimal hours with point or comma, at most a million. Two durations that are the same at six decimals,
     * the precision of a file, count as the same.
     */
    public static ColumnType<Duration> hours() {
        return HOURS;
    }

    /** Several durations as {@link #hours()}, separated by bars. */
    public static ColumnType<List<Duration>> hoursList() {
        return HOURS_LIST;
    }

    /** Date, {@code 2027-03-03} or {@code 03.03.2027}. */
    public static ColumnType<LocalDate> date() {
        return DATE;
    }

    /**
     * Whole number. Thousands may be grouped by points, spaces or apostrophes: {@code 1.234} is one thousand two hundred
     * and thirty-four.
     *
     * @param least smallest number that is right
     * @param most largest number that is right
     */
    public static ColumnType<Long> number(long least, long most) {
        return new NumberType(least, most);
    }

    /** Whole number as {@link #number} that fits into an {@link Integer}. */
    public static ColumnType<Integer> integer(int least, int most) {
        return new IntegerType(new NumberType(least, most));
    }

    /**
     * One of a few words.
     *
     * @param unset value that an empty cell stands for; may be null
     * @param words the words
     */
    @SafeVarargs
    public static <V> ColumnType<V> words(V unset, Word<V>... words) {
        return new WordType<>(unset, List.of(words));
    }

    /**
     * Word that stands for a value.
     *
     * @param value value
     * @param code word that is written
     * @param others further words that are understood, such as the German ones
     */
    public record Word<V>(V value, String code, List<String> others) {
        /** Word with further ones that are understood. */
        public static <V> Word<V> of(V value, String code, String... others) {
            return new Word<>(value, code, List.of(others));
        }
    }

    /** Reference to an element by id or unique name. */
    public static <E extends Element> ColumnType<E> reference(Class<E> type) {
        return new ReferenceType<>(type);
    }

    /**
     * References to elements by id or unique name, separated by bars. An item that names nothing is a fault; where bad rows
     * are skipped, only this item is left out and the rest of the row is imported.
     */
    public static <E extends Element> ColumnType<List<E>> references(Class<E> type) {
        return new ReferencesType<>(type);
    }

    /** Reference to a person or role by id or unique name; an unknown name becomes a new person. */
    public static <E extends Responsible> ColumnType<E> responsible(Class<E> type) {
        return new ResponsibleType<>(type);
    }

    /** References as {@link #responsible}, separated by bars. */
    public static <E extends Responsible> ColumnType<List<E>> responsibles(Class<E> type) {
        return new ResponsiblesType<>(type);
    }

    /** What stands in a cell for a reference: the id; nothing where there is none. */
    static Value ref(Element element) {
        return element == null || element.getId() == null ? Value.NONE : new Value.Text(element.getId());
    }

    private static Value joined(List<String> items) {
        return Value.text(items == null ? null : Cells.join(items));
    }

    /**
     * Reads decimal hours.
     *
     * @throws CellException if they are none, negative or too many
     */
    static Duration parseHours(String text) throws CellException {
        Matcher decimal = DECIMAL.matcher(text);
        if (!decimal.matches()) {
            throw new CellException(TEXTS.get("cell.hours", Cells.shown(text)));
        }
        var hours = new BigDecimal(decimal.group(2).replace(',', '.'));
        if (decimal.group(1).equals("-") && hours.signum() != 0) {
            throw new CellException(TEXTS.get("cell.negative", Cells.shown(text)));
        }
        if (hours.compareTo(MOST_HOURS) > 0) {
            throw new CellException(TEXTS.get("cell.hoursMost", Cells.shown(text), MOST_HOURS.toPlainString()));
        }
        return Duration.ofNanos(hours.multiply(NANOS_PER_HOUR).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static final class TextType implements ColumnType<String> {
        @Override
        public Table.Kind kind() {
            return Table.Kind.TEXT;
        }

        @Override
        public String parse(String text, ImportCell cell) {
            return text;
        }

        @Override
        public Value write(String value) {
            return Value.text(Cells.clean(value));
        }
    }

    private static final class TextsType implements ColumnType<List<String>> {
        @Override
        public Table.Kind kind() {
            return Table.Kind.TEXT;
        }

        @Override
        public List<String> parse(String text, ImportCell cell) {
            return Cells.split(text);
        }

        @Override
        public Value write(List<String> value) {
            return joined(value);
        }

        @Override
        public List<String> unset() {
            return List.of();
        }

        @Override
        public boolean list() {
            return true;
        }
    }

    private static final class HoursType implements ColumnType<Duration> {
        @Override
        public Table.Kind kind() {
            return Table.Kind.NUMBER;
        }

        @Override
        public Duration parse(String text, ImportCell cell) throws CellException {
            return parseHours(text);
        }

        @Override
        public Value write(Duration value) {
            return Value.hours(value);
        }
    }

    private static final class HoursListType implements ColumnType<List<Duration>> {
        @Override
        public Table.Kind kind() {
            return Table.Kind.TEXT;
        }

        @Override
        public List<Duration> parse(String text, ImportCell cell) throws CellException {
            var durations = new ArrayList<Duration>();
            for (String item : Cells.split(text)) {
                durations.add(parseHours(item));
            }
            return durations;
        }

        @Override
        public Value write(List<Duration> value) {
            return joined(decimals(value));
        }

        private static List<String> decimals(List<Duration> value) {
            return value == null ? List.of()
                    : value.stream().map(duration -> Values.hours(duration).toPlainString()).toList();
        }

        @Override
        public List<Duration> unset() {
            return List.of();
        }

        @Override
        public boolean list() {
            return true;
        }
    }

    private static final class DateType implements ColumnType<LocalDate> {
        @Override
        public Table.Kind kind() {
            return Table.Kind.DATE;
        }

        @Override
        public LocalDate parse(String text, ImportCell cell) throws CellException {
            Matcher iso = ISO_DATE.matcher(text);
            Matcher german = GERMAN_DATE.matcher(text);
            try {
                if (iso.matches()) {
                    return date(iso.group(1), iso.group(2), iso.group(3));
                }
                if (german.matches()) {
                    return date(german.group(3), german.group(2), german.group(1));
                }
            } catch (DateTimeException e) {
                throw new CellException(TEXTS.get("cell.noSuchDate", Cells.shown(text)));
            }
            throw new CellException(TEXTS.get("cell.date", Cells.shown(text)));
        }

        private static LocalDate date(String year, String month, String day) {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        }

        @Override
        public Value write(LocalDate value) {
            return Value.day(value);
        }
    }

    private record NumberType(long least, long most) implements ColumnType<Long> {
        @Override
        public Table.Kind kind() {
            return Table.Kind.NUMBER;
        }

        @Override
        public Long parse(String text, ImportCell cell) throws CellException {
            Matcher whole = WHOLE.matcher(text);
            if (!whole.matches()) {
                throw new CellException(TEXTS.get("cell.number", Cells.shown(text)));
            }
            var number = new BigInteger(whole.group(1) + whole.group(2).replaceAll("\\D", "")).longValueExact();
            if (number < least || number > most) {
                throw new CellException(most == Long.MAX_VALUE || most == Integer.MAX_VALUE
                        ? TEXTS.get("cell.numberLeast", Cells.shown(text), Long.toString(least))
                        : TEXTS.get("cell.numberRange", Cells.shown(text), Long.toString(least), Long.toString(most)));
            }
            return number;
        }

        @Override
        public Value write(Long value) {
            return value == null ? Value.NONE : Value.number(value);
        }
    }

    private record IntegerType(NumberType type) implements ColumnType<Integer> {
        @Override
        public Table.Kind kind() {
            return type.kind();
        }

        @Override
        public Integer parse(String text, ImportCell cell) throws CellException {
            return Math.toIntExact(type.parse(text, cell));
        }

        @Override
        public Value write(Integer value) {
            return value == null ? Value.NONE : Value.number(value);
        }
    }

    private static final class WordType<V> implements ColumnType<V> {
        private final V unset;
        private final Map<V, String> codes = new LinkedHashMap<>();
        private final Map<String, V> understood = new LinkedHashMap<>();

        WordType(V unset, List<Word<V>> words) {
            this.unset = unset;
            for (Word<V> word : words) {
                codes.put(word.value(), word.code());
                understood.put(Cells.headerKey(word.code()), word.value());
            }
            for (Word<V> word : words) {
                word.others().forEach(other -> understood.putIfAbsent(Cells.headerKey(other), word.value()));
            }
        }

        @Override
        public Table.Kind kind() {
            return Table.Kind.TEXT;
        }

        @Override
        public V parse(String text, ImportCell cell) throws CellException {
            V value = understood.get(Cells.headerKey(text));
            if (value == null) {
                throw new CellException(
                        TEXTS.get("cell.word", Cells.shown(text), codes.values().stream().collect(Collectors.joining(", "))));
            }
            return value;
        }

        @Override
        public Value write(V value) {
            return value == null ? Value.NONE : Value.text(codes.get(value));
        }

        @Override
        public V unset() {
            return unset;
        }
    }

    private record ReferenceType<E extends Element>(Class<E> type) implements ColumnType<E> {
        @Override
        public Table.Kind kind() {
            return Table.Kind.IDENTIFIER;
        }

        @Override
        public E parse(String text, ImportCell cell) throws CellException {
            return cell.find(type, text);
        }

        @Override
        public Value write(E value) {
            return ref(value);
        }
    }

    private static Value refs(List<? extends Element> value) {
        return joined(value == null ? List.of()
                : value.stream().map(Element::getId).filter(Objects::nonNull).toList());
    }

    private record ReferencesType<E extends Element>(Class<E> type) implements ColumnType<List<E>> {
        @Override
        public Table.Kind kind() {
            return Table.Kind.TEXT;
        }

        @Override
        public List<E> parse(String text, ImportCell cell) {
            var found = new ArrayList<E>();
            var wrong = new ArrayList<CellException>();
            for (String item : Cells.split(text)) {
                try {
                    cell.findItem(type, item, found);
                } catch (CellException e) {
                    wrong.add(e);
                }
            }
            if (!wrong.isEmpty()) {
                cell.row().itemFault(cell.column(), ImportContext.wrongItems(type, wrong));
            }
            return found;
        }

        @Override
        public Value write(List<E> value) {
            return refs(value);
        }

        @Override
        public List<E> unset() {
            return List.of();
        }

        @Override
        public boolean list() {
            return true;
        }
    }

    private record ResponsibleType<E extends Responsible>(Class<E> type) implements ColumnType<E> {
        @Override
        public Table.Kind kind() {
            return Table.Kind.IDENTIFIER;
        }

        @Override
        public E parse(String text, ImportCell cell) throws CellException {
            return cell.responsible(type, text);
        }

        @Override
        public Value write(E value) {
            return ref(value);
        }
    }

    private record ResponsiblesType<E extends Responsible>(Class<E> type) implements ColumnType<List<E>> {
        @Override
        public Table.Kind kind() {
            return Table.Kind.TEXT;
        }

        @Override
        public List<E> parse(String text, ImportCell cell) throws CellException {
            var found = new ArrayList<E>();
            for (String item : Cells.split(text)) {
                E responsible = cell.responsible(type, item);
                if (!found.contains(responsible)) {
                    found.add(responsible);
                }
            }
            return found;
        }

        @Override
        public Value write(List<E> value) {
            return refs(value);
        }

        @Override
        public List<E> unset() {
            return List.of();
        }

        @Override
        public boolean list() {
            return true;
        }
    }
}
