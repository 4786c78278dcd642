package org.ratswerk.core.edit;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * A feature of the model as a field that people read and type into: how its values are shown, and what typed texts mean.
 * The same for forms, tables, and find and replace. What {@link #text} shows {@link #parse} understands.
 */
public final class Field {
    private static final Texts TEXTS = Texts.of(Field.class);
    private static final ConcurrentMap<EStructuralFeature, Field> FIELDS = new ConcurrentHashMap<>();
    private static final Set<EStructuralFeature> LONG_TEXTS = Set.of(Literals.ELEMENT__DESCRIPTION,
            Literals.BUSINESS_IMPACT__WORKAROUND, Literals.BUSINESS_IMPACT__MBCO,
            Literals.BUSINESS_IMPACT__MANUAL_MTPD_REASON, Literals.BUSINESS_IMPACT__PRE_ANALYSIS_REASON,
            Literals.IMPACT_RATING__REASON, Literals.PLAN_SECTION__TEXT,
            Literals.PROCESS__RESULT, Literals.PROCESS__TRIGGER, Literals.PROCESS_ANALYSIS__RESULT,
            Literals.EXERCISE__SCOPE, Literals.EXERCISE__RESULT, Literals.FINDING__STATEMENT,
            Literals.PLAN_STEP__REMARK, Literals.PLAN_STEP__TEST, Literals.PLAN_STEP__PREREQUISITES,
            Literals.DAMAGE_LEVEL__MEANING, Literals.DEPENDABLE__REQUIRED_RTO_REASON, Literals.DEPENDENCY__REASON,
            Literals.SITE__ADDRESS, Literals.STAFF_GROUP__QUALIFICATION, Literals.IT_SYSTEM__PERMISSION_CONCEPT,
            Literals.RESOURCE__SINGLE_POINT_ACCEPTED, Literals.CATALOGUE_ENTRY__RESPONSIBILITY_REASON,
            Literals.PROCESS_PRIORITY__DEFERRAL_REASON, Literals.EXERCISE__LESSONS,
            Literals.ALARM_STEP__MESSAGE, Literals.PLAN_SECTION__GENERATED_TEXT, Literals.PROTOCOL_ENTRY__EVENT,
            Literals.PROTOCOL_ENTRY__DEVIATION, Literals.CHANGE_ENTRY__TEXT, Literals.EDITION_PART__TEXT);
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})");
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,4})\\s*([\\p{L}]+)\\.?");
    private static final String SEPARATOR = " | ";
    private static final int CENTURY = 2000;

    private final EStructuralFeature feature;
    private final Kind kind;

    /** What can be typed. */
    public enum Kind {
        /** One line of text. */
        TEXT,
        /** Text of several lines. */
        LONG_TEXT,
        /** Several texts, in order. */
        TEXTS,
        /** Whole number, not negative. */
        NUMBER,
        /** Yes, no, or where the feature allows it not stated. */
        FLAG,
        /** Duration, such as {@code 4 h}. */
        DURATION,
        /** Several durations, in order. */
        DURATIONS,
        /** Date, such as {@code 03.03.2027}. */
        DATE,
        /** Date and time of day, such as {@code 03.03.2027 08:00}. */
        MOMENT,
        /** Period of the calendar, such as {@code 1 year}. */
        PERIOD,
        /** One of a few words, see {@link Field#choices()}. */
        CHOICE,
        /** Another element. */
        REFERENCE,
        /** Several other elements, in order. */
        REFERENCES,
        /** Parts with fields of their own; shown, but not typed. */
        PARTS
    }

    private Field(EStructuralFeature feature) {
        this.feature = feature;
        this.kind = kind(feature);
    }

    /** Returns the field of a feature. */
    public static Field of(EStructuralFeature feature) {
        return FIELDS.computeIfAbsent(Objects.requireNonNull(feature), Field::new);
    }

    private static Kind kind(EStructuralFeature feature) {
        if (feature instanceof EReference reference) {
            return reference.isContainment() ? Kind.PARTS : reference.isMany() ? Kind.REFERENCES : Kind.REFERENCE;
        }
        Class<?> type = feature.getEType().getInstanceClass();
        if (feature.getEType() instanceof EEnum) {
            return Kind.CHOICE;
        }
        if (feature == Literals.FAILURE_SCENARIO__AT) {
            return Kind.MOMENT;
        }
        if (type == String.class) {
            return feature.isMany() ? Kind.TEXTS : LONG_TEXTS.contains(feature) ? Kind.LONG_TEXT : Kind.TEXT;
        }
        if (type == Duration.class) {
            return feature.isMany() ? Kind.DURATIONS : Kind.DURATION;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (type == Period.class) {
            return Kind.PERIOD;
        }
        return type == boolean.class || type == Boolean.class ? Kind.FLAG : Kind.NUMBER;
    }

    /** Returns the feature. */
    public EStructuralFeature feature() {
        return feature;
    }

    /** Returns what can be typed. */
    public Kind kind() {
        return kind;
    }

    /** Returns what the field is called, in the user's language. */
    public String label() {
        return Labels.of(feature);
    }

    /** Tells whether the field can be empty: whether there is a value for "not stated". */
    public boolean isOptional() {
        return feature.isMany() || feature instanceof EReference || !feature.getEType().getInstanceClass().isPrimitive()
                && kind != Kind.CHOICE;
    }

    /** Returns the values of a choice, in the order of the metamodel; those of a flag; empty for other kinds. */
    public List<Object> choices() {
        return switch (kind) {
        case CHOICE -> ((EEnum) feature.getEType()).getELiterals().stream().map(EEnumLiteral::getInstance)
                .map(Object.class::cast).toList();
        case FLAG -> List.of(true, false);
        default -> List.of();
        };
    }

    // --- values

    /** Returns the value of the field; an immutable copy of a list. */
    public Object get(EObject object) {
        Object value = object.eGet(feature, false);
        return value instanceof List<?> list ? List.copyOf(list) : value;
    }

    /**
     * Gives the field a value; inside a command of {@link Editing}. A list that is already there is changed as little as
     * possible.
     *
     * @param object object that has the feature
     * @param value value as {@link #parse} returns it; null empties the field
     */
    public void set(EObject object, Object value) {
        if (feature.isMany()) {
            @SuppressWarnings("unchecked")
            var list = (EList<Object>) object.eGet(feature, false);
            @SuppressWarnings("unchecked")
            var wanted = value == null ? List.of() : (List<Object>) value;
            ECollections.setEList(list, wanted);
        } else if (value == null) {
            object.eUnset(feature);
        } else {
            object.eSet(feature, value);
        }
    }

    /** Tells whether there is nothing in the field: no value, blank text, empty list. */
    public boolean isEmpty(EObject object) {
        Object value = object.eGet(feature, false);
        return value == null || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty()
                || kind == Kind.CHOICE && ((Enumerator) value).getValue() == 0
                        && Set.of("UNSPECIFIED", "NONE", "UNRATED").contains(((Enum<?>) value).name());
    }

    // --- as text

    /** Returns the value as people read and type it; empty for null. */
    public String text(Object value) {
        return switch (value) {
        case null -> "";
        case String text when kind == Kind.MOMENT -> MomentInput.text(text);
        case String text -> text;
        case Boolean flag -> TEXTS.get(flag ? "input.yes" : "input.no");
        case Number number -> NumberFormat.getIntegerInstance().format(number);
        case Duration duration -> Durations.text(duration);
        case LocalDate date -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(date);
        case Period period -> calendar(period);
        case Enumerator literal -> Labels.of(literal);
        case Element element -> title(element);
        case List<?> list when kind == Kind.PARTS -> TEXTS.get("input.parts", list.size());
        case List<?> list -> list.stream().map(item -> text(item).replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining(SEPARATOR));
        default -> TEXTS.get("input.parts", 1);
        };
    }

    /** Returns how an element is called; its id where it has no name or is missing. */
    private static String title(Element element) {
        String title = Missing.is(element) ? "" : Labels.title(element);
        return title.isEmpty() ? String.valueOf(element.getId()) : title;
    }

    private static String calendar(Period period) {
        if (period.getMonths() == 0 && period.getDays() == 0) {
            return TEXTS.get("input.years", period.getYears());
        }
        if (period.getYears() == 0 && period.getDays() == 0) {
            return TEXTS.get("input.months", period.getMonths());
        }
        return period.getYears() == 0 && period.getMonths() == 0 ? TEXTS.get("input.days", period.getDays())
                : period.toString();
    }

    /**
     * Returns the value that a typed text means.
     *
     * @param typed text; empty means no value
     * @param editing administration in which elements are looked up
     * @return value for {@link #set}; null for none
     * @throws InputException if it means nothing; says what is wrong and what would be right
     */
    public Object parse(String typed, Editing editing) throws InputException {
        String text = typed.strip();
        if (text.isEmpty()) {
            return feature.isMany() ? List.of() : null;
        }
        return switch (kind) {
        case TEXT -> text.replaceAll("\\s*\\R\\s*", " ");
        case LONG_TEXT -> typed.replace("\r\n", "\n").stripTrailing();
        case TEXTS -> items(text);
        case NUMBER -> number(text);
        case FLAG -> flag(text);
        case DURATION -> DurationInput.parse(text);
        case DURATIONS -> durations(text);
        case DATE -> date(text);
        case MOMENT -> MomentInput.parse(text);
        case PERIOD -> period(text);
        case CHOICE -> choice(text);
        case REFERENCE -> element(text, editing);
        case REFERENCES -> elements(text, editing);
        case PARTS -> throw new InputException(TEXTS.get("input.parts.fault", label()));
        };
    }

    /** Items of a list, separated by bars or line breaks; a bar inside an item has a backslash before it. */
    static List<String> items(String text) {
        var items = new ArrayList<String>();
        var item = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == '|' || text.charAt(i + 1) == '\\')) {
                item.append(text.charAt(++i));
            } else if (c == '|' || c == '\n' || c == '\r') {
                if (!item.toString().isBlank()) {
                    items.add(item.toString().strip());
                }
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        return items;
    }

    private static List<Duration> durations(String text) throws InputException {
        var durations = new ArrayList<Duration>();
        for (String item : items(text.replace(';', '|'))) {
            durations.add(DurationInput.parse(item));
        }
        return durations;
    }

    private Object number(String text) throws InputException {
        String digits = text.replaceAll("(?<=\\d)[. '\u00a0\u202f,](?=\\d{3}(\\D|$))", "");
        Class<?> type = feature.getEType().getInstanceClass();
        try {
            long number = Long.parseLong(digits);
            if (number < 0) {
                throw new InputException(TEXTS.get("input.number", text));
            }
            return type == Long.class || type == long.class ? (Object) number : (Object) Math.toIntExact(number);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new InputException(TEXTS.get("input.number", text));
        }
    }

    private static Boolean flag(String text) throws InputException {
        return switch (text.toLowerCase(Locale.ROOT)) {
        case "ja", "j", "yes", "y", "wahr", "true", "1", "x" -> true;
        case "nein", "n", "no", "falsch", "false", "0" -> false;
        default -> throw new InputException(TEXTS.get("input.flag", text));
        };
    }

    static LocalDate date(String text) throws InputException {
        if (text.equalsIgnoreCase("heute") || text.equalsIgnoreCase("today")) {
            return LocalDate.now();
        }
        try {
            Matcher day = DAY.matcher(text.replace(" ", ""));
            if (day.matches()) {
                int year = Integer.parseInt(day.group(3));
                return LocalDate.of(year < 100 ? CENTURY + year : year, Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(1)));
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
            return LocalDate.parse(text, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
        } catch (DateTimeException e) {
            throw new InputException(TEXTS.get("input.date", text));
        }
    }

    private static Period period(String text) throws InputException {
        Matcher period = PERIOD.matcher(text);
        if (period.matches()) {
            int number = Integer.parseInt(period.group(1));
            switch (period.group(2).toLowerCase(Locale.ROOT)) {
            case "j", "jahr", "jahre", "y", "year", "years":
                return Period.ofYears(number);
            case "m", "mon", "monat", "monate", "month", "months":
                return Period.ofMonths(number);
            case "w", "woche", "wochen", "week", "weeks":
                return Period.ofDays(7 * number);
            case "d", "t", "tag", "tage", "day", "days":
                return Period.ofDays(number);
            default:
                throw new InputException(TEXTS.get("input.period", text));
            }
        }
        try {
            return Period.parse(text);
        } catch (DateTimeException e) {
            throw new InputException(TEXTS.get("input.period", text));
        }
    }

    private Object choice(String text) throws InputException {
        for (Object choice : choices()) {
            if (text(choice).equalsIgnoreCase(text) || ((Enumerator) choice).getLiteral().equalsIgnoreCase(text)) {
                return choice;
            }
        }
        var starts = choices().stream()
                .filter(choice -> text(choice).regionMatches(true, 0, text, 0, text.length())).toList();
        if (starts.size() == 1) {
            return starts.getFirst();
        }
        throw new InputException(TEXTS.get("input.choice", text,
                choices().stream().map(choice -> text(choice)).collect(Collectors.joining(", "))));
    }

    private Element element(String text, Editing editing) throws InputException {
        return Candidates.find(editing, (EReference) feature, text);
    }

    private List<Element> elements(String text, Editing editing) throws InputException {
        var elements = new ArrayList<Element>();
        for (String item : items(text)) {
            Element element = element(item, editing);
            if (!elements.contains(element)) {
                elements.add(element);
            }
        }
        return elements;
    }

    /**
     * Returns what could be meant by what has been typed so far, the best first: elements whose name, short name or key
     * begins with it, then those with a word that does, then those that contain it.
     *
     * @param editing administration
     * @param owner object whose field it is; what would make no sense for it, such as itself, is left out
     * @param typed text so far; empty for all, by name
     * @param limit how many at most
     */
    public List<Proposal> proposals(Editing editing, EObject owner, String typed, int limit) {
        return feature instanceof EReference reference && kind != Kind.PARTS
                ? Candidates.propose(editing, reference, owner, typed, limit)
                : List.of();
    }

    /** Returns the fields of a class that people can read, in the order of the metamodel; ids and file formats left out. */
    public static List<Field> of(org.eclipse.emf.ecore.EClass type) {
        return type.getEAllStructuralFeatures().stream()
                .filter(feature -> !feature.isTransient() && feature != Literals.ELEMENT__ID
                        && feature != Literals.FILE_ROOT__FORMAT_VERSION)
                .map(Field::of).toList();
    }

    @Override
    public String toString() {
        return feature.getEContainingClass().getName() + "." + feature.getName() + " " + kind + " "
                + (feature instanceof EAttribute ? feature.getEType().getName() : "")
                + Arrays.toString(choices().toArray());
    }
}
