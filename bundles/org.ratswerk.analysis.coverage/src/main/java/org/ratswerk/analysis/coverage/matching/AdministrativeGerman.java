package org.ratswerk.analysis.coverage.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.GermanStemmer;

/**
 * German as administrations write it, made into terms: words in small letters, umlauts and sharp s written alike, without
 * words that carry no meaning, abbreviations written out, compounds taken apart, and stems instead of forms (Snowball).
 */
final class AdministrativeGerman extends Analyzer {
    /** Abbreviations and words that mean the same; what they are written as. */
    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("kfz", "kraftfahrzeug"),
            Map.entry("pkw", "kraftfahrzeug"), Map.entry("lkw", "kraftfahrzeug"), Map.entry("fahrzeug", "kraftfahrzeug"),
            Map.entry("fahrzeugs", "kraftfahrzeug"), Map.entry("fahrzeuge", "kraftfahrzeug"),
            Map.entry("fahrzeugen", "kraftfahrzeug"),
            Map.entry("kita", "kindertageseinrichtung"), Map.entry("kitas", "kindertageseinrichtung"),
            Map.entry("kindergarten", "kindertageseinrichtung"), Map.entry("kindertagesstatte", "kindertageseinrichtung"),
            Map.entry("fuhrerschein", "fahrerlaubnis"), Map.entry("fuhrerscheins", "fahrerlaubnis"),
            Map.entry("bafog", "ausbildungsforderung"), Map.entry("opnv", "personennahverkehr"),
            Map.entry("kag", "kommunalabgaben"), Map.entry("eheschliessung", "heirat"), Map.entry("trauung", "heirat"),
            Map.entry("gaststatte", "gaststatten"));

    private final Compounds compounds;

    /**
     * @param compounds takes compounds apart; null to leave them whole
     */
    AdministrativeGerman(Compounds compounds) {
        this.compounds = compounds;
    }

    /**
     * Term of a text.
     *
     * @param text the stem
     * @param start where the word it comes from begins
     * @param end where that word ends
     */
    record Term(String text, int start, int end) {
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        TokenStream words = new Meaningful(new GermanNormalizationFilter(new LowerCaseFilter(source)));
        TokenStream parts = compounds == null ? words : new Parts(new WrittenOut(words), compounds);
        return new TokenStreamComponents(source, new SnowballFilter(parts, new GermanStemmer()));
    }

    /** Returns the terms of a text in their order; none for null. */
    List<Term> terms(String text) {
        var terms = new ArrayList<Term>();
        if (text == null) {
            return terms;
        }
        try (TokenStream stream = tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Term(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** Returns the words of a text before they are taken apart and stemmed. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        if (text == null) {
            return words;
        }
        var source = new StandardTokenizer();
        source.setReader(new java.io.StringReader(text));
        try (TokenStream stream = new GermanNormalizationFilter(new LowerCaseFilter(source))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static final class Meaningful extends FilteringTokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Meaningful(TokenStream in) {
            super(in);
        }

        @Override
        protected boolean accept() {
            return term.length() > 1 && !StopWords.isFiller(term.toString());
        }
    }

    private static final class WrittenOut extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        WrittenOut(TokenStream in) {
            super(in);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String same = SAME.get(term.toString());
            if (same != null) {
                term.setEmpty().append(same);
            }
            return true;
        }
    }

    /** The parts of compounds, each with its place; with that of the whole word where it is not written letter by letter. */
    private static final class Parts extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final Compounds compounds;
        private final Map<String, List<int[]>> known = new HashMap<>();
        private String word;
        private List<int[]> parts = List.of();
        private int next;
        private State state;

        Parts(TokenStream in, Compounds compounds) {
            super(in);
            this.compounds = compounds;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (next == parts.size()) {
                if (!input.incrementToken()) {
                    return false;
                }
                word = term.toString();
                parts = known.computeIfAbsent(word, compounds::split);
                next = 0;
                state = captureState();
            } else {
                restoreState(state);
            }
            int[] part = parts.get(next++);
            String written = word.substring(part[0], part[1]);
            if (parts.size() > 1 && offset.endOffset() - offset.startOffset() == word.length()) {
                offset.setOffset(offset.startOffset() + part[0], offset.startOffset() + part[1]);
            }
            term.setEmpty().append(SAME.getOrDefault(written, written));
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            parts = List.of();
            next = 0;
            state = null;
        }
    }
}
