package org.ratswerk.continuity.style;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.model.text.Texts;

/**
 * Whether a text is understood under stress: short sentences and words, who acts, no "if necessary", no unexplained
 * abbreviations. It looks at words only, and so gives hints, not faults. German and English.
 */
public final class TextStress {
    /** A sentence with more words is hard to keep in mind: about 15 is good, from 20 on readers lose the thread. */
    public static final int LONGEST_SENTENCE = 20;
    /** A German word with more letters has to be taken apart when read. */
    public static final int LONGEST_GERMAN_WORD = 28;
    /** The same for an English word. */
    public static final int LONGEST_ENGLISH_WORD = 18;

    private static final Texts TEXTS = Texts.of(TextStress.class);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+)*");
    private static final Pattern REFERENCE = Pattern.compile("\\[(?:[^\\[\\]\\\\]|\\\\.)*+\\]\\(ref:[^()\\s]*+\\)");
    private static final Pattern ACRONYM = Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{Lu}[\\p{Lu}\\p{N}]{1,7}(?![\\p{L}\\p{N}])");
    /** Ends a sentence; of two groups of dots the first belongs to an abbreviation or a number. */
    private static final Pattern END = Pattern.compile("[.!?:;]+(?=\\s|$)|\\n\\s*\\n|\\n(?=\\s*(?:[-*+]|\\d+[.)])\\s)|\\|");
    private static final Pattern GERMAN_SHORT = Pattern.compile(
            "(?:^|[\\s(])(?:z|d|u|o|i|v|s|bzw|usw|ggf|evtl|ca|Nr|Abs|Art|Tel|Dr|Hr|Fr|Str|St|inkl|max|min|Std|\\d+|\\p{L})\\.$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH_SHORT = Pattern
            .compile("(?:^|[\\s(])(?:e\\.g|i\\.e|etc|no|dr|mr|ms|tel|approx|max|min|\\d+|\\p{L})\\.$", Pattern.CASE_INSENSITIVE);

    private static final Pattern GERMAN_WEAK = weak("in der Regel", "ggf", "gegebenenfalls", "eventuell", "evtl",
            "möglichst", "möglicherweise", "normalerweise", "grundsätzlich", "üblicherweise", "bei Bedarf",
            "soweit möglich", "nach Möglichkeit", "falls nötig", "falls erforderlich", "wenn nötig", "wenn erforderlich",
            "zeitnah", "umgehend", "baldmöglichst", "gelegentlich", "unter Umständen", "in etwa", "angemessen",
            "ausreichend", "geeignet", "geeignete", "geeigneten", "entsprechend", "usw", "etc", "sollte", "sollten",
            "könnte", "könnten");
    private static final Pattern ENGLISH_WEAK = weak("usually", "normally", "generally", "if necessary", "if required",
            "if possible", "if need be", "as appropriate", "where appropriate", "as needed", "as soon as possible",
            "in due course", "should", "could", "might", "may", "possibly", "perhaps", "adequate", "suitable", "timely",
            "etc", "and so on", "roughly", "where possible");

    /** Prefixes that a verb may have besides. */
    private static final String PREFIX = "auf|ab|an|aus|bei|ein|mit|nach|vor|zu|weg|her|hin|los|um|weiter|zurück|zusammen";
    /** Form of werden and, up to the end of the clause, a participle. */
    private static final Pattern GERMAN_PASSIVE = Pattern.compile("(?<!\\p{L})(wird|werden|wurde|wurden|worden)(?!\\p{L})"
            + "[^,;:.!?|\\n]{0,120}?(?<!\\p{L})(\\p{Ll}{0,12}ge\\p{Ll}{2,}(?:t|en)|(?:" + PREFIX + ")?(?:be|ver|zer|ent|er|emp)\\p{Ll}{2,}(?:t|en)|\\p{Ll}{2,}iert)"
            + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** In a subordinate clause the participle comes first. */
    private static final Pattern GERMAN_PASSIVE_BACK = Pattern.compile(
            "(?<!\\p{L})(\\p{Ll}{0,12}ge\\p{Ll}{2,}(?:t|en)|(?:" + PREFIX + ")?(?:be|ver|zer|ent|er|emp)\\p{Ll}{2,}(?:t|en)|\\p{Ll}{2,}iert)"
                    + "\\s+(?:wird|werden|wurde|wurden)(?!\\p{L})");
    private static final Pattern ENGLISH_PASSIVE = Pattern.compile("(?<!\\p{L})(?:is|are|was|were|be|been|being)\\s+"
            + "(?:\\p{Ll}+ly\\s+|not\\s+)?(\\p{Ll}{2,}ed|done|made|given|taken|sent|kept|held|shown|written|found|put|set"
            + "|told|brought|begun|known|built|drawn|chosen|run|read)(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    /** Nobody is named: "man", "es ist zu ...", "ist ... zu prüfen". */
    private static final Pattern GERMAN_NOBODY = Pattern.compile("(?<!\\p{L})[Mm]an(?!\\p{L})"
            + "|(?<!\\p{L})(?:ist|sind)(?!\\p{L})[^,;:.!?|\\n]{0,100}?(?<!\\p{L})(?:zu\\s+\\p{Ll}{2,}en|\\p{Ll}{2,}zu\\p{Ll}{2,}en)(?!\\p{L})");
    private static final Pattern ENGLISH_NOBODY = Pattern.compile("(?<!\\p{L})(?:one|somebody|someone)\\s+(?:must|has to|should|needs to)(?!\\p{L})"
            + "|(?<!\\p{L})(?:is|are)\\s+to\\s+be(?!\\p{L})|(?<!\\p{L})it\\s+is\\s+necessary(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    /** Participles and adjectives that only look like a passive. */
    private static final Set<String> NO_PARTICIPLES = Set.of("gegen", "gestern", "gern", "genau", "gesamt", "geraten",
            "gesund", "bereit", "erst", "ersten", "verantwortlich", "bekannt", "selbst", "bedeuten", "erhalten",
            "geben", "gehen", "gelten", "behalten", "entscheiden", "erkennen", "verstehen", "beginnen", "entstehen",
            "bestehen", "erreichen", "versuchen", "bekommen", "bleiben", "bringen", "brauchen", "benötigen");
    /** Abbreviations that everybody in an administration knows. */
    private static final Set<String> KNOWN = Set.of("IT", "PC", "USB", "PDF", "DIN", "ISO", "BSI", "OK", "TV", "EU",
            "GMBH", "AG", "II", "III", "IV", "VI", "VII", "UHR");

    private TextStress() {
        // static only
    }

    private static Pattern weak(String... words) {
        return Pattern.compile("(?<!\\p{L})(?:" + String.join("|", words) + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Hints on a text in the language of the program. */
    public static List<Hint> hints(String text, Set<String> known) {
        return hints(text, Locale.getDefault(), known);
    }

    /**
     * Returns hints on the text of a section, in its order.
     *
     * @param text CommonMark; null is an empty one
     * @param language language of the text: German, or else it is taken as English
     * @param known abbreviations that are explained elsewhere, such as in the glossary of the plan
     */
    public static List<Hint> hints(String text, Locale language, Set<String> known) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        String words = masked(text);
        boolean german = Locale.GERMAN.getLanguage().equals(language.getLanguage());
        var hints = new ArrayList<Found>();
        List<Range> sentences = sentences(words, german);
        sentences.forEach(each -> sentence(words, each, hints));
        longWords(words, german ? LONGEST_GERMAN_WORD : LONGEST_ENGLISH_WORD, hints);
        find(german ? GERMAN_WEAK : ENGLISH_WEAK, words, Hint.Kind.WEAK_WORD, hints);
        if (german) {
            passive(GERMAN_PASSIVE, 2, words, hints);
            passive(GERMAN_PASSIVE_BACK, 1, words, hints);
        } else {
            find(ENGLISH_PASSIVE, words, Hint.Kind.PASSIVE, hints);
        }
        find(german ? GERMAN_NOBODY : ENGLISH_NOBODY, words, Hint.Kind.NO_ACTOR, hints);
        abbreviations(words, known, hints);
        List<Range> given = references(text);
        hints.removeIf(each -> each.kind() != Hint.Kind.LONG_SENTENCE
                && given.stream().anyMatch(range -> range.start() <= each.start() && each.end() <= range.end()));
        hints.sort(Comparator.comparingInt(Found::start).thenComparingInt(Found::end).thenComparing(Found::kind));
        var places = new Places(words);
        return hints.stream().map(each -> hint(each, words, sentences, places)).toList();
    }

    /**
     * Returns the abbreviations that a text explains where they stand.
     *
     * @param text CommonMark; null is an empty one
     */
    public static Set<String> explained(String text) {
        var explained = new HashSet<String>();
        if (text != null) {
            String words = masked(text);
            Matcher found = ACRONYM.matcher(words);
            while (found.find()) {
                if (isExplained(words, found)) {
                    explained.add(found.group());
                }
            }
        }
        return explained;
    }

    /** Something in a text that there is a hint on. */
    private record Found(Hint.Kind kind, int start, int end, String about, String what) {
    }

    /** A part of a text. */
    private record Range(int start, int end) {
    }

    private static Hint hint(Found found, String words, List<Range> sentences, Places places) {
        int at = Collections.binarySearch(sentences, new Range(found.start(), found.start()),
                Comparator.comparingInt(Range::start));
        Range in = sentences.get(Math.max(0, at < 0 ? -at - 2 : at));
        String sentence = words.substring(in.start(), Math.max(in.end(), found.end())).replaceAll("\\s+", " ")
                .replaceFirst("^ ?(?:[-*+]|\\d+[.)]) ", "").strip();
        return new Hint(found.kind(), found.start(), found.end(), found.about(), sentence,
                places.occurrence(words.substring(found.start(), found.end()), found.start()), found.what(),
                TEXTS.get("advice." + found.kind()));
    }

    /** The letters and digits of a text, and which of them stand before a place. */
    private static final class Places {
        private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
        private final String letters;
        private final int[] before;

        Places(String words) {
            letters = OTHERS.matcher(words).replaceAll("");
            before = new int[words.length() + 1];
            Matcher other = OTHERS.matcher(words);
            int count = 0;
            int at = 0;
            while (at < words.length()) {
                boolean found = other.find();
                for (int end = found ? other.start() : words.length(); at < end; at++) {
                    before[at] = count++;
                }
                for (int end = found ? other.end() : words.length(); at < end; at++) {
                    before[at] = count;
                }
            }
            before[words.length()] = count;
        }

        int occurrence(String words, int start) {
            String wanted = OTHERS.matcher(words).replaceAll("");
            int count = 0;
            int at = letters.indexOf(wanted);
            while (at >= 0 && at < before[start]) {
                count++;
                at = letters.indexOf(wanted, at + 1);
            }
            return count;
        }
    }

    /** What a reference shows comes from the model: nobody writes it here. */
    private static List<Range> references(String text) {
        var ranges = new ArrayList<Range>();
        Matcher found = REFERENCE.matcher(text);
        while (found.find()) {
            ranges.add(new Range(found.start(), found.end()));
        }
        return ranges;
    }

    /** The text with everything that is no word replaced by spaces, so that places stay the same. */
    static String masked(String text) {
        var masked = new StringBuilder(text);
        blank(masked, text, Pattern.compile("(?ms)^```.*?^```|`[^`\\n]*`"), 0);
        blank(masked, text, Pattern.compile("(!?\\[)((?:[^\\[\\]\\\\]|\\\\.)*+)(\\]\\([^()\\s]*+\\))"), 1);
        blank(masked, text, Pattern.compile("(!?\\[)((?:[^\\[\\]\\\\]|\\\\.)*+)(\\]\\([^()\\s]*+\\))"), 3);
        blank(masked, text, Pattern.compile("\\b(?:https?://|mailto:)\\S+"), 0);
        blank(masked, text, Pattern.compile("(?m)^\\s*#{1,6}(?=\\s)|[*_`~\\\\]|(?m)^\\s*>"), 0);
        // a table or a heading is no sentence: its end is one
        blank(masked, text, Pattern.compile("(?m)^[\\s|:-]+$"), 0);
        return masked.toString();
    }

    private static void blank(StringBuilder masked, String text, Pattern pattern, int group) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            for (int i = found.start(group); i < found.end(group); i++) {
                if (masked.charAt(i) != '\n') {
                    masked.setCharAt(i, ' ');
                }
            }
        }
    }

    private static List<Range> sentences(String words, boolean german) {
        var sentences = new ArrayList<Range>();
        Matcher end = END.matcher(words);
        int start = 0;
        while (end.find()) {
            boolean dot = words.charAt(end.start()) == '.' && end.end() - end.start() == 1;
            if (dot && (german ? GERMAN_SHORT : ENGLISH_SHORT)
                    .matcher(words.substring(Math.max(start, end.start() - 12), end.end())).find()) {
                continue;
            }
            sentences.add(new Range(start, end.start()));
            start = end.end();
        }
        sentences.add(new Range(start, words.length()));
        return sentences;
    }

    private static void sentence(String words, Range range, List<Found> hints) {
        Matcher word = WORD.matcher(words).region(range.start(), range.end());
        int count = 0;
        int first = -1;
        int last = range.start();
        while (word.find()) {
            first = first < 0 ? word.start() : first;
            last = word.end();
            count++;
        }
        if (count > LONGEST_SENTENCE) {
            hints.add(new Found(Hint.Kind.LONG_SENTENCE, first, last, words.substring(first, last).strip(),
                    TEXTS.get("hint.sentence", count)));
        }
    }

    private static void longWords(String words, int longest, List<Found> hints) {
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            // a hyphen takes the word apart already
            if (word.group().lines().flatMap(each -> java.util.Arrays.stream(each.split("-")))
                    .anyMatch(part -> part.length() > longest)) {
                hints.add(new Found(Hint.Kind.LONG_WORD, word.start(), word.end(), word.group(),
                        TEXTS.get("hint.word", word.group(), word.group().length())));
            }
        }
    }

    private static void passive(Pattern pattern, int group, String words, List<Found> hints) {
        Matcher found = pattern.matcher(words);
        while (found.find()) {
            if (!NO_PARTICIPLES.contains(found.group(group).toLowerCase(Locale.GERMAN))) {
                add(Hint.Kind.PASSIVE, found.start(), found.end(), words, hints);
            }
        }
    }

    private static void find(Pattern pattern, String words, Hint.Kind kind, List<Found> hints) {
        Matcher found = pattern.matcher(words);
        while (found.find()) {
            add(kind, found.start(), found.end(), words, hints);
        }
    }

    private static void add(Hint.Kind kind, int start, int end, String words, List<Found> hints) {
        if (hints.stream().noneMatch(each -> each.kind() == kind && each.start() < end && start < each.end())) {
            String about = words.substring(start, end).replaceAll("\\s+", " ");
            hints.add(new Found(kind, start, end, about, TEXTS.get(switch (kind) {
            case WEAK_WORD -> "hint.weak";
            case PASSIVE -> "hint.passive";
            default -> "hint.actor";
            }, about)));
        }
    }

    private static void abbreviations(String words, Set<String> known, List<Found> hints) {
        Matcher found = ACRONYM.matcher(words);
        var seen = new HashSet<String>(known);
        while (found.find()) {
            String acronym = found.group();
            if (!KNOWN.contains(acronym) && acronym.chars().filter(Character::isLetter).count() > 1
                    && seen.add(acronym) && !isExplained(words, found)) {
                hints.add(new Found(Hint.Kind.ABBREVIATION, found.start(), found.end(), acronym,
                        TEXTS.get("hint.abbreviation", acronym)));
            }
        }
    }

    /** Explained where it first stands: "Geschäftsfortführungsplan (GFP)" or "GFP (Geschäftsfortführungsplan)". */
    private static boolean isExplained(String words, Matcher found) {
        boolean inBrackets = found.start() > 0 && words.charAt(found.start() - 1) == '('
                && found.end() < words.length() && (words.charAt(found.end()) == ')' || words.charAt(found.end()) == ',');
        return inBrackets || words.startsWith(" (", found.end());
    }
}
