package org.ratswerk.workbench.tests;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/**
 * Knows English when it sees it: what the installed bundles say in English where German is missing or different, and
 * words that only English has.
 */
final class EnglishTexts {
    private static final Pattern LANGUAGE = Pattern.compile("_[a-z]{2}(_[A-Z]{2})?\\.properties$");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*\\}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,}");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern MISSING = Pattern.compile("%[A-Za-z][\\w.]+|!\\S+!|NLS missing message.*");
    private static final int LEAST_LETTERS = 8;

    /** Words that English texts of programs are made of and that are not German. */
    private static final Set<String> WORDS_OF_ENGLISH = Arrays.stream("""
            the of and to with for from not is are were be been or if all no by on into your you this that these
            which when will would should could cannot can may must do does done has have its as at there than then
            open opens close closes show shows hide select selected selection deselect file files new delete edit add
            remove removes error errors warning warnings info infos type types description resource resources path
            location settings preference preferences window windows view views search help save cancel apply finish
            next back browse default defaults restore item items column columns group field fields value values key keys
            page pages change changes update updates available install installed loading running waiting pending
            switch customize enable disable enabled disabled move copy paste cut undo redo print refresh reset replace
            find previous forward history opening closing saving while during other others more less only any
            user project projects workspace perspectives command commands category language
            """.split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private final Set<String> known = new HashSet<>();
    private final Set<String> german = new HashSet<>();
    private final Map<Pattern, String> patterns = new HashMap<>();

    /** Reads the texts of all installed bundles. */
    EnglishTexts() throws IOException {
        for (Bundle bundle : Platform.getBundle("org.eclipse.osgi").getBundleContext().getBundles()) {
            if (bundle.getSymbolicName().startsWith("org.eclipse.")
                    || bundle.getSymbolicName().startsWith("org.ratswerk.")) {
                read(bundle);
            }
        }
        known.removeAll(german);
    }

    private void read(Bundle bundle) throws IOException {
        var found = bundle.findEntries("/", "*.properties", true);
        for (URL file : found == null ? Collections.<URL>emptyList() : Collections.list(found)) {
            String path = file.getPath();
            if (LANGUAGE.matcher(path).find() || path.contains("META-INF/")) {
                continue;
            }
            Properties texts = load(file);
            URL translated = bundle.getEntry(path.replaceFirst("\\.properties$", "_de.properties"));
            if (translated == null) {
                String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.properties$", "_de.properties");
                var entries = bundle.findEntries(path.substring(0, path.lastIndexOf('/') + 1), name, false);
                translated = entries == null || !entries.hasMoreElements() ? null : entries.nextElement();
            }
            Properties germanTexts = translated == null ? new Properties() : load(translated);
            for (String key : texts.stringPropertyNames()) {
                take(texts.getProperty(key), germanTexts.getProperty(key));
            }
        }
    }

    private static Properties load(URL file) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IllegalArgumentException e) {
            texts.clear(); // not a file of texts
        }
        return texts;
    }

    private void take(String english, String translated) {
        if (translated != null) {
            german.add(plain(translated));
        }
        String text = plain(english);
        if (!LETTERS.matcher(text).find() || text.equals(translated == null ? null : plain(translated))) {
            return;
        }
        if (!PLACE.matcher(text).find()) {
            known.add(text);
        } else if (PLACE.matcher(text).replaceAll("").chars().filter(Character::isLetter).count() >= LEAST_LETTERS) {
            patterns.put(Pattern.compile(Arrays.stream(PLACE.split(text.replace("''", "'"), -1)).map(Pattern::quote)
                    .collect(Collectors.joining(".*"))), text);
        }
    }

    /** Returns why the text is taken for English; empty when it is not. */
    Optional<String> why(String shown) {
        String text = plain(shown);
        if (MISSING.matcher(text).matches()) {
            return Optional.of("a text that is missing");
        }
        if (german.contains(text)) {
            return Optional.empty();
        }
        if (known.contains(text)) {
            return Optional.of("an English text of the platform");
        }
        var words = Arrays.stream(WORDS.split(text.toLowerCase(Locale.ROOT))).filter(WORDS_OF_ENGLISH::contains).toList();
        if (!words.isEmpty()) {
            return Optional.of("English words: " + String.join(", ", words));
        }
        return patterns.entrySet().stream().filter(each -> each.getKey().matcher(text).matches()).findFirst()
                .map(each -> "an English text of the platform: " + each.getValue());
    }

    /** Returns whether there is anything to compare with. */
    boolean isRead() {
        return known.size() > 1000 && german.size() > 1000;
    }

    private static String plain(String text) {
        return text.replace("&", "").split("\t")[0].replaceFirst("\\s*(\\.\\.\\.|…|:)\\s*$", "").strip();
    }
}
