package org.ratswerk.core.search;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.eclipse.emf.ecore.EClass;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * What to search for and where.
 *
 * @param text text, or regular expression as in {@link Pattern}
 * @param caseSensitive whether upper and lower case differ
 * @param wholeWords whether no letter or digit may stand directly before or behind
 * @param regex whether the text is a regular expression
 * @param kinds classes of elements whose texts are searched; empty for all
 * @param groups texts that are searched; empty for all
 */
public record TextQuery(String text, boolean caseSensitive, boolean wholeWords, boolean regex, Set<EClass> kinds,
        Set<FieldGroup> groups) {
    private static final Texts TEXTS = Texts.of(TextQuery.class);

    /** The sets are copied. */
    public TextQuery {
        kinds = Set.copyOf(kinds);
        groups = Set.copyOf(groups);
    }

    /** A search for a text everywhere, upper and lower case being the same. */
    public static TextQuery of(String text) {
        return new TextQuery(text, false, false, false, Set.of(), Set.of());
    }

    /**
     * Returns the pattern that it looks for.
     *
     * @throws FaultException if the text is empty or no regular expression; the message says where
     */
    public Pattern pattern() throws FaultException {
        if (text.isEmpty()) {
            throw new FaultException(Fault.of(TEXTS.get("query.empty")), null);
        }
        String expression = regex ? text : Pattern.quote(text);
        if (wholeWords) {
            expression = "(?<![\\p{L}\\p{N}])(?:" + expression + ")(?![\\p{L}\\p{N}])";
        }
        try {
            if (regex) {
                Pattern.compile(text);
            }
            return Pattern.compile(expression,
                    caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            throw new FaultException(Fault.of(e.getIndex() < 0 ? TEXTS.get("query.pattern", text)
                    : TEXTS.get("query.patternAt", text, Integer.toString(Math.min(e.getIndex() + 1, text.length())))),
                    e);
        }
    }

    boolean takes(EClass type) {
        return kinds.isEmpty() || kinds.stream().anyMatch(kind -> kind.isSuperTypeOf(type));
    }

    boolean takes(FieldGroup group) {
        return groups.isEmpty() || groups.contains(group);
    }
}
