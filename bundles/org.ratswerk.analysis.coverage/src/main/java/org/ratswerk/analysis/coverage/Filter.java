package org.ratswerk.analysis.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * Which entries and processes a coverage leaves in. It is written as conditions separated by semicolons, all of which hold:
 * {@code FIELD = TEXT}, {@code FIELD != TEXT}, {@code FIELD ~ TEXT} (contains), {@code FIELD !~ TEXT}, {@code FIELD >= NUMBER},
 * {@code FIELD <= NUMBER}; several texts are separated by {@code |}. Upper and lower case are the same. {@code FIELD} is
 * {@code process.F} for a field of a process, {@code F} or {@code entry.F} for one of an entry, {@code F} being the name of the
 * field in the model. Besides, entries have {@code branch} (an entry above it or itself, by key, id or name) and processes have
 * {@code rung} (number of the rung reached) and {@code duplicate} ({@code yes} for the second process of a pair that somebody
 * has confirmed as the same). {@code process.unit} also finds the processes of subordinate units.
 */
public final class Filter {
    /** Leaves everything in. */
    public static final Filter NONE = new Filter("", List.of());

    private static final Texts TEXTS = Texts.of(Filter.class);
    private static final Pattern CONDITION = Pattern.compile("\\s*([\\p{L}.\\-]+)\\s*(!=|!~|>=|<=|=|~)\\s*(.*?)\\s*");
    private static final String PROCESS = "process.";
    private static final String ENTRY = "entry.";
    private static final String BRANCH = "branch";
    private static final String RUNG = "rung";
    private static final String DUPLICATE = "duplicate";

    private final String text;
    private final List<Condition> conditions;

    private record Condition(boolean ofProcess, String field, EStructuralFeature feature, String operator,
            List<String> values, BigDecimal number) {
        boolean holds(Stream<String> found) {
            return switch (operator) {
                case "=" -> found.anyMatch(values::contains);
                case "!=" -> found.noneMatch(values::contains);
                case "~" -> found.anyMatch(one -> values.stream().anyMatch(one::contains));
                case "!~" -> found.noneMatch(one -> values.stream().anyMatch(one::contains));
                case ">=" -> found.anyMatch(one -> compare(one) >= 0);
                default -> found.anyMatch(one -> compare(one) <= 0);
            };
        }

        private int compare(String one) {
            try {
                return new BigDecimal(one).compareTo(number);
            } catch (NumberFormatException e) {
                return operator.equals(">=") ? -1 : 1;
            }
        }
    }

    private Filter(String text, List<Condition> conditions) {
        this.text = text;
        this.conditions = List.copyOf(conditions);
    }

    /**
     * Reads a filter.
     *
     * @param text as the class says; null or blank leaves everything in
     * @throws FaultException if a condition cannot be read or names a field that there is not
     */
    public static Filter parse(String text) throws FaultException {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        var conditions = new ArrayList<Condition>();
        for (String part : text.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            Matcher matcher = CONDITION.matcher(part);
            if (!matcher.matches()) {
                throw fault("fault.filter", Labels.printable(part.strip()));
            }
            conditions.add(condition(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        return new Filter(text.strip(), conditions);
    }

    private static Condition condition(String name, String operator, String values) throws FaultException {
        boolean ofProcess = name.startsWith(PROCESS);
        String field = ofProcess ? name.substring(PROCESS.length())
                : name.startsWith(ENTRY) ? name.substring(ENTRY.length()) : name;
        EClass type = ofProcess ? Literals.PROCESS : Literals.CATALOGUE_ENTRY;
        EStructuralFeature feature = type.getEStructuralFeature(field);
        Set<String> computed = ofProcess ? Set.of(RUNG, DUPLICATE) : Set.of(BRANCH);
        if (feature == null && !computed.contains(field)) {
            var known = new TreeSet<>(computed);
            type.getEAllStructuralFeatures().stream().map(EStructuralFeature::getName).forEach(known::add);
            throw fault("fault.filter.field", name,
                    (ofProcess ? PROCESS : "") + Nearest.of(field, List.copyOf(known)).orElse(known.first()));
        }
        BigDecimal number = null;
        if (operator.startsWith(">") || operator.startsWith("<")) {
            try {
                number = new BigDecimal(values.replace(',', '.'));
            } catch (NumberFormatException e) {
                throw fault("fault.filter.number", name, Labels.printable(values));
            }
        }
        List<String> texts = Arrays.stream(values.split("\\|", -1)).map(Filter::plain).toList();
        return new Condition(ofProcess, field, feature, operator, texts, number);
    }

    private static FaultException fault(String key, Object... arguments) {
        return new FaultException(List.of(Fault.of(TEXTS.get(key, arguments))));
    }

    /** Returns the text it was read from; empty where it leaves everything in. */
    public String text() {
        return text;
    }

    /** Tells whether an entry is left in. */
    public boolean allows(CatalogueEntry entry) {
        for (Condition condition : conditions) {
            if (!condition.ofProcess && !condition.holds(condition.feature == null ? branch(entry)
                    : texts(entry, condition.feature))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether a process is left in.
     *
     * @param process process
     * @param rung number of the rung that it has reached
     * @param duplicate whether somebody has confirmed that it is the same as another one
     */
    public boolean allows(Process process, int rung, boolean duplicate) {
        for (Condition condition : conditions) {
            if (condition.ofProcess && !condition.holds(switch (condition.field) {
                case RUNG -> Stream.of(Integer.toString(rung));
                case DUPLICATE -> duplicate ? Stream.of("yes", "true", "ja") : Stream.of("no", "false", "nein");
                case "unit" -> units(process.getUnit());
                default -> texts(process, condition.feature);
            })) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> branch(CatalogueEntry entry) {
        var found = new ArrayList<String>();
        var seen = new ArrayList<CatalogueEntry>();
        for (CatalogueEntry each = entry; each != null && !seen.contains(each); each = each.getParent()) {
            seen.add(each);
            Stream.of(each.getKey(), each.getId(), each.getName()).filter(Objects::nonNull).map(Filter::plain)
                    .forEach(found::add);
        }
        return found.stream();
    }

    private static Stream<String> units(OrganisationalUnit unit) {
        var found = new ArrayList<String>();
        var seen = new ArrayList<OrganisationalUnit>();
        for (OrganisationalUnit each = unit; each != null && !seen.contains(each); each = each.getParent()) {
            seen.add(each);
            Stream.of(each.getId(), each.getShortName(), each.getName()).filter(Objects::nonNull).map(Filter::plain)
                    .forEach(found::add);
        }
        return found.isEmpty() ? Stream.of("") : found.stream();
    }

    /** What a field holds; the empty text where it holds nothing. */
    private static Stream<String> texts(EObject object, EStructuralFeature feature) {
        Object value = object.eGet(feature);
        List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        if (values.isEmpty()) {
            return Stream.of("");
        }
        return values.stream().flatMap(one -> switch (one) {
            case Element element when feature instanceof EReference ->
                Stream.of(element.getId(), element.getName()).filter(Objects::nonNull);
            case Enumerator word -> Stream.of(word.getName(), Labels.of(word));
            default -> Stream.of(String.valueOf(one));
        }).map(Filter::plain);
    }

    private static String plain(String raw) {
        return raw.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Filter filter && text.equals(filter.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
