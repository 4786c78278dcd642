package org.ratswerk.analysis.coverage.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Element;
import org.ratswerk.model.Process;

/** Simple ways to find processes for entries, against which {@link Matcher} is measured. */
final class PlainMatching {
    /** Kept, so that the setting stays: Lucene advises an option of Java that makes vectors faster, of which there are none. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private PlainMatching() {
        // static only
    }

    /** Orders processes by their likeness to an entry; those that are not like it at all are left out. */
    @FunctionalInterface
    interface Ranking {
        List<Process> rank(CatalogueEntry entry, int most);
    }

    /** Text of an entry: its name or, if so wanted, the names of all below it as well. */
    static String text(CatalogueEntry entry, boolean below) {
        return below ? Stream.concat(Stream.of(entry), descendants(entry)).map(Element::getName)
                .filter(name -> name != null).collect(Collectors.joining("\n"))
                : entry.getName() == null ? "" : entry.getName();
    }

    private static Stream<CatalogueEntry> descendants(CatalogueEntry entry) {
        return entry.getChildren().stream().flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }

    /** Words, split at all that is no letter or digit, in small letters; the share of those in both of those in either. */
    static Ranking overlap(List<Process> processes, boolean below) {
        List<Set<String>> names = processes.stream().map(process -> split(process.getName())).toList();
        return (entry, most) -> {
            Set<String> words = split(text(entry, below));
            double[] scores = names.stream().mapToDouble(name -> jaccard(words, name)).toArray();
            return IntStream.range(0, scores.length).filter(i -> scores[i] > 0).boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparingInt(i -> i)).limit(most)
                    .map(processes::get).toList();
        };
    }

    private static Set<String> split(String text) {
        var words = new HashSet<String>();
        if (text != null) {
            for (String word : text.toLowerCase(Locale.GERMAN).split("[^\\p{L}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    private static double jaccard(Set<String> first, Set<String> second) {
        long common = first.stream().filter(second::contains).count();
        return common == 0 ? 0 : (double) common / (first.size() + second.size() - common);
    }

    /** Lucene as it is without a language: words in small letters, BM25, an index in memory. */
    static Ranking lucene(List<Process> processes, boolean below) {
        var analyzer = new StandardAnalyzer();
        var directory = new ByteBuffersDirectory();
        try {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Process process : processes) {
                    var document = new Document();
                    document.add(new TextField("name", process.getName() == null ? "" : process.getName(), Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            var searcher = new IndexSearcher(DirectoryReader.open(directory));
            return (entry, most) -> {
                try {
                    var query = new BooleanQuery.Builder();
                    for (String word : words(analyzer, text(entry, below))) {
                        query.add(new TermQuery(new Term("name", word)), BooleanClause.Occur.SHOULD);
                    }
                    var found = new ArrayList<Process>();
                    for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
                        found.add(processes.get(hit.doc));
                    }
                    return found;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(StandardAnalyzer analyzer, String text) throws IOException {
        var words = new HashSet<String>();
        try (TokenStream stream = analyzer.tokenStream("name", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < IndexSearcher.getMaxClauseCount()) {
                words.add(term.toString());
            }
            stream.end();
        }
        return words;
    }
}
