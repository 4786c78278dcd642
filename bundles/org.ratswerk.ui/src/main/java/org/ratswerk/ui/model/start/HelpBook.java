package org.ratswerk.ui.model.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The help in the user's language: chapters, pages, and a search over all of them. Pages are read when needed. */
public final class HelpBook {
    private static final Pattern IMAGE = Pattern.compile("(<img\\b[^>]*\\bsrc=\")([^\":]+\\.png)(\")");
    private static final Pattern LINK = Pattern.compile("<a href=\"([\\w-]+)\">(.*?)</a>", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("<body[^>]*>(.*)</body>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int EXCERPT = 120;

    private final List<Chapter> chapters;
    private final Function<String, InputStream> files;
    private Map<Topic, String> texts;

    /**
     * A page.
     *
     * @param title title
     * @param path where it is: bundle and file, as {@code /bundle/folder/page.html}
     */
    public record Topic(String title, String path) {
        /** Returns the last part of the path without its ending: the name that links use. */
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.html?$", "");
        }
    }

    /**
     * Some pages under a heading.
     *
     * @param title heading
     * @param topics pages in their order
     */
    public record Chapter(String title, List<Topic> topics) {
        /** Copies the list. */
        public Chapter {
            topics = List.copyOf(topics);
        }
    }

    /**
     * What a search has found.
     *
     * @param topic page
     * @param excerpt some words of the page around the first match
     */
    public record Hit(Topic topic, String excerpt) {
    }

    /**
     * @param chapters contents
     * @param files opens a file by its path; null where there is none
     */
    public HelpBook(List<Chapter> chapters, Function<String, InputStream> files) {
        this.chapters = List.copyOf(chapters);
        this.files = files;
    }

    /** Returns the contents. */
    public List<Chapter> chapters() {
        return chapters;
    }

    /** Returns the page with the name or path; empty where there is none. */
    public Optional<Topic> topic(String nameOrPath) {
        return topics().stream().filter(each -> each.path().equals(nameOrPath) || each.name().equals(nameOrPath))
                .findFirst();
    }

    private List<Topic> topics() {
        return chapters.stream().flatMap(chapter -> chapter.topics().stream()).toList();
    }

    /**
     * Returns what stands in the body of the page, with its pictures as part of it; empty where it is missing. A link to a
     * page that is not installed is plain text.
     */
    public String html(Topic topic) {
        var folder = topic.path().substring(0, topic.path().lastIndexOf('/') + 1);
        var text = LINK.matcher(body(topic)).replaceAll(match -> Matcher.quoteReplacement(
                topic(match.group(1)).isPresent() ? match.group() : match.group(2)));
        return IMAGE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(1)
                + read(folder + match.group(2)).map(bytes -> "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(bytes)).orElse("") + match.group(3)));
    }

    private String body(Topic topic) {
        var page = read(topic.path()).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
        var body = BODY.matcher(page);
        return body.find() ? body.group(1).strip() : page;
    }

    private Optional<byte[]> read(String path) {
        try (var in = files.apply(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /**
     * Returns the pages in which every word of the query begins some word, those with matches in the title first.
     * Case and accents make no difference.
     */
    public List<Hit> search(String query) {
        var wanted = Arrays.stream(WORDS.split(folded(query))).filter(word -> !word.isEmpty()).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        var hits = new ArrayList<Map.Entry<Integer, Hit>>();
        texts().forEach((topic, text) -> {
            var title = " " + folded(topic.title());
            var words = " " + WORDS.matcher(folded(text)).replaceAll(" ");
            if (wanted.stream().allMatch(word -> words.contains(" " + word) || title.contains(" " + word))) {
                int rank = (int) wanted.stream().filter(word -> !title.contains(" " + word)).count();
                hits.add(Map.entry(rank, new Hit(topic, excerpt(text, wanted.getFirst()))));
            }
        });
        return hits.stream().sorted(Comparator.comparingInt(Map.Entry::getKey)).map(Map.Entry::getValue).toList();
    }

    private static String excerpt(String text, String word) {
        int at = Math.max(0, folded(text).indexOf(word) - EXCERPT / 3);
        int from = at == 0 ? 0 : text.indexOf(' ', Math.min(at, text.length() - 1)) + 1;
        int to = Math.min(text.length(), from + EXCERPT);
        int end = to == text.length() ? to : Math.max(from, text.lastIndexOf(' ', to));
        return (from > 0 ? "… " : "") + text.substring(from, end) + (end < text.length() ? " …" : "");
    }

    /** Every letter stays one letter, so that places in both texts agree. */
    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints().forEach(each -> folded.appendCodePoint(each > 0x7f
                ? Normalizer.normalize(Character.toString(each), Normalizer.Form.NFD).codePointAt(0) : each));
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private Map<Topic, String> texts() {
        if (texts == null) {
            texts = new LinkedHashMap<>();
            topics().forEach(topic -> texts.put(topic, plain(body(topic))));
        }
        return texts;
    }

    private static String plain(String html) {
        return TAG.matcher(html.replaceFirst("(?s)<h1>.*?</h1>", "")).replaceAll(" ").replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ")
                .replace("&amp;", "&").replaceAll("\\s+", " ").strip();
    }
}
