package org.ratswerk.core.policy;

import java.util.ArrayList;
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

    /** Returns the table of keys besides settings, in Markdown. */
    public static String keys(Locale locale) {
        var table = table(TEXTS.get(locale, "table.key"), TEXTS.get(locale, "table.meaning"));
        PolicyReader.KEYS.forEach(key -> row(table, "`" + key + "`", TEXTS.get(locale, "key." + key)));
        return table.toString();
    }

    /** Returns the table of settings, in Markdown. */
    public static String settings(Locale locale) {
        var table = table(TEXTS.get(locale, "table.name"), TEXTS.get(locale, "table.meaning"),
                TEXTS.get(locale, "table.values"), TEXTS.get(locale, "table.usual"));
        for (Setting setting : Setting.values()) {
            row(table, "`" + setting.key() + "`", setting.description(locale), setting.possible(locale),
                    setting.usual().isEmpty() ? "–" : setting.usual());
        }
        return table.toString();
    }

    private static StringBuilder table(String... heads) {
        var table = new StringBuilder();
        row(table, heads);
        return table.append("|---".repeat(heads.length)).append("|\n");
    }

    private static void row(StringBuilder table, String... cells) {
        for (String cell : cells) {
            table.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        table.append("|\n");
    }
}
