package org.ratswerk.core.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ratswerk.model.text.Texts;

/** Writes down, from the tables of keys and settings, what a policy can say: the example file and tables of documents. */
public final class PolicyDocument {
    private static final Texts TEXTS = Texts.of(PolicyDocument.class);
    private static final Map<String, String> EXAMPLES = new LinkedHashMap<>();

    static {
        EXAMPLES.put("sites", "https://software.musterstadt.example/ratswerk/ file:///srv/ratswerk/");
        EXAMPLES.put("sites.only", "true");
        EXAMPLES.put("plugins", "org.ratswerk.downtime.feature org.ratswerk.coverage.feature=0.2 "
                + "org.example.plugin.feature=[1.0,2.0)");
        EXAMPLES.put("plugins.only", "true");
        EXAMPLES.put("trust.keys", "trust/musterstadt.asc");
        EXAMPLES.put("trust.only", "true");
        EXAMPLES.put("unsigned", "refuse");
        EXAMPLES.put("install", "nobody");
        EXAMPLES.put("proxy", "proxy.musterstadt.example:3128");
        EXAMPLES.put("proxy.except", "localhost *.musterstadt.example");
        EXAMPLES.put("language", "de");
        EXAMPLES.put("memory", "2g");
        EXAMPLES.put("setting.theme", "light");
        EXAMPLES.put("setting.new.folder", "${user.home}/Ratswerk");
        EXAMPLES.put("setting.template.word", "\\\\server\\vorlagen\\ratswerk.docx");
        EXAMPLES.put("setting.support.contact", "IT-Service, Telefon 4711");
    }

    private PolicyDocument() {
    }

    /** Returns the example file: every key and every setting, with comments, none in force. */
    public static String example() {
        var lines = new ArrayList<String>();
        for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            for (String key : List.of("example.title", "example.use", "example.check")) {
                lines.add("# " + TEXTS.get(locale, key));
            }
            lines.add("#");
        }
        for (String key : PolicyReader.KEYS) {
            lines.add("");
            lines.add("# " + TEXTS.get(Locale.GERMAN, "key." + key));
            lines.add("# " + TEXTS.get(Locale.ENGLISH, "key." + key));
            lines.add("#" + key + " = " + EXAMPLES.get(key));
        }
        lines.add("");
        lines.add("# " + TEXTS.get(Locale.GERMAN, "example.settings"));
        lines.add("# " + TEXTS.get(Locale.ENGLISH, "example.settings"));
        for (Setting setting : Setting.values()) {
            lines.add("");
            for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                lines.add("# " + setting.description(locale) + " (" + setting.possible(locale) + ")");
            }
            String key = Policy.SETTING + setting.key();
            lines.add("#" + key + " = " + EXAMPLES.getOrDefault(key, setting.usual()));
            if (setting.isLockable()) {
                lines.add("#" + key + Policy.LOCKED + " = true");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** Returns the keys besides settings as rows of key, meaning and example. */
    public static List<List<String>> keys(Locale locale) {
        return PolicyReader.KEYS.stream().map(key -> List.of(key, TEXTS.get(locale, "key." + key), EXAMPLES.get(key)))
                .toList();
    }

    /** Returns the settings as rows of name, meaning, values and usual value. */
    public static List<List<String>> settings(Locale locale) {
        return Arrays.stream(Setting.values()).map(setting -> List.of(setting.key(),
                setting.description(locale), setting.possible(locale), setting.usual())).toList();
    }
}
