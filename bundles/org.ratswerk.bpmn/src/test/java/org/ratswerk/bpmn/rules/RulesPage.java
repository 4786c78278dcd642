package org.ratswerk.bpmn.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the page of the help that explains all rules for diagrams. */
final class RulesPage {
    private static final Map<Profile, String> GERMAN = new LinkedHashMap<>();
    private static final Map<Profile, String> ENGLISH = new LinkedHashMap<>();

    static {
        GERMAN.put(Profile.SOUNDNESS, "Ablauf und Datei");
        GERMAN.put(Profile.ECH_0158, "Modellierung nach eCH-0158");
        GERMAN.put(Profile.FIM, "FIM-Prozesse");
        GERMAN.put(Profile.MODEL, "Verbindung zur Verwaltung");
        ENGLISH.put(Profile.SOUNDNESS, "Flow and file");
        ENGLISH.put(Profile.ECH_0158, "Modelling by eCH-0158");
        ENGLISH.put(Profile.FIM, "FIM processes");
        ENGLISH.put(Profile.MODEL, "Tie to the administration");
    }

    private RulesPage() {
    }

    /** Returns the page in German or in English. */
    static String of(Locale locale) {
        boolean german = locale.getLanguage().equals("de");
        String title = german ? "Regeln für BPMN-Diagramme" : "Rules for BPMN diagrams";
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + (german ? "de" : "en") + "\">\n<head>"
                + "<meta charset=\"UTF-8\"><title>" + title + "</title></head>\n<body>\n<h1>" + title + "</h1>\n");
        page.append(german ? """
                <p>Diese Regeln prüfen jedes Diagramm der Verwaltung: im Editor, in der Sicht <b>Probleme</b> und mit \
                <code>ratswerk bpmn check</code>. Ohne weitere Angabe gelten die Profile <b>Kommunal</b> und <b>Verbindung \
                zur Verwaltung</b>. Unter <a href="rules">Regeln und Pflichtfelder</a> schalten Sie einzelne Regeln ein oder \
                aus und bestimmen, wie streng sie sind. Auf der Kommandozeile wählen Sie Profile mit \
                <code>--profile</code>.</p>
                """ : """
                <p>These rules check every diagram of the administration: in the editor, in the view <b>Problems</b> and by \
                <code>ratswerk bpmn check</code>. Unless you say otherwise the profiles <b>Municipal</b> and <b>Tie to the \
                administration</b> apply. Under <a href="rules">Rules and required fields</a> you switch single rules on or \
                off and decide how strict they are. On the command line you choose profiles with <code>--profile</code>.</p>
                """);
        (german ? GERMAN : ENGLISH).forEach((profile, heading) -> {
            page.append("<h2>" + heading + "</h2>\n");
            BpmnRules.all().stream().filter(rule -> home(rule) == profile)
                    .forEach(rule -> page.append(section(rule, locale, german)));
        });
        return page.append("</body>\n</html>\n").toString();
    }

    private static Profile home(BpmnRule rule) {
        return List.of(Profile.SOUNDNESS, Profile.ECH_0158, Profile.FIM, Profile.MODEL).stream()
                .filter(rule.profiles()::contains).findFirst().orElseThrow();
    }

    private static String section(BpmnRule rule, Locale locale, boolean german) {
        String severity = switch (rule.severity()) {
        case ERROR -> german ? "Fehler" : "error";
        case WARNING -> german ? "Warnung" : "warning";
        case INFO -> german ? "Hinweis" : "information";
        };
        return "<h3 id=\"" + rule.id() + "\">" + escaped(rule.title(locale)) + "</h3>\n<p>" + escaped(rule.why(locale))
                + " <b>" + (german ? "Abhilfe:" : "To mend:") + "</b> " + escaped(rule.mend(locale)) + "</p>\n<p><code>"
                + rule.id() + "</code> · " + severity + " · " + (german ? "Profile: " : "Profiles: ")
                + rule.profiles().stream().map(profile -> profile.title(locale)).collect(Collectors.joining(", "))
                + (german ? " · Quelle: " : " · Source: ") + escaped(rule.source()) + "</p>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
