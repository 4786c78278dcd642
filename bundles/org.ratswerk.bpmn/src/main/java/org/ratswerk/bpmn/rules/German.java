package org.ratswerk.bpmn.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;

/**
 * What German names look like: heuristics of the language, for names with umlauts and for names with ae, oe, ue, ss in their
 * place. They answer for names of a few words and only in documents that are German.
 */
final class German {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.:*&/-]*");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|of|and|for|to|is|with|order|request|send|receive|check|task|event|end"
            + "|approve|archive|assign|prepare|create|update|handle|review|invoice|pay|application|customer|account)\\b");
    private static final Pattern GERMAN = Pattern.compile("(?i)[äöüß]|\\b(der|die|das|den|dem|des|und|oder|ist|nicht|mit"
            + "|für|fuer|von|vom|zum|zur|im|bei|wird|wurde|liegt|ein|eine|einen|auf|ja|nein)\\b"
            + "|\\b\\p{Lu}\\p{L}*(ung|ungen|heit|keit|schaft|amt|behoerde|antrag|bescheid)\\b");

    /** Small words that end like an infinitive and are none. */
    private static final Set<String> NO_VERBS = Set.of("wegen", "gegen", "neben", "innen", "außen", "aussen", "oben",
            "unten", "offen", "eigen", "selten", "zusammen", "hinten", "zwischen", "einen", "keinen", "seinen", "ihren",
            "diesen", "allen", "anderen", "morgen", "gestern", "intern", "extern", "modern", "sondern", "gern",
            "fern", "dessen", "deren", "trocken", "neuen", "den", "wen", "denen", "sofern", "insofern", "lokalen");
    private static final Set<String> SHORT_VERBS = Set.of("tun", "sein", "ruhn");

    /** Stems of strong verbs as they stand behind ge in the participle: gegangen, abgeschlossen. */
    private static final String STRONG = "gangen|geben|schlossen|schrieben|troffen|nommen|lesen|wiesen|rufen|zogen"
            + "|sprochen|hoben|wonnen|beten|halten|lassen|laden|stiegen|sehen|tragen|worfen|wichen|boten|fallen"
            + "|funden|bunden|kommen|blieben|standen|wesen|liehen|griffen|schnitten|schritten|ritten|stohlen|brochen|bogen"
            + "|flossen|gossen|nossen|laufen|fahren|schehen|stoßen|stossen|schieden|wogen|goren|raten|hangen|fangen";
    private static final Pattern STRONG_PARTICIPLE = Pattern.compile("\\p{L}*ge(" + STRONG + ")");
    /** Participles of strong verbs with a prefix that is never parted, unlike their infinitive. */
    private static final Pattern PREFIXED_PARTICIPLE = Pattern.compile("\\p{L}*(be|er|ver|ent|zer|über|ueber|unter|wider)"
            + "(schlossen|schrieben|troffen|nommen|wiesen|zogen|sprochen|hoben|wonnen|worfen|boten|funden|bunden"
            + "|standen|griffen|schnitten|brochen|schieden|stiegen|schritten|gangen|ronnen|blieben|wogen|loren)");
    /** Participles that are infinitives as well. */
    private static final Set<String> BOTH = Set.of("erhalten", "empfangen", "vergeben", "erfahren", "verlassen",
            "entlassen", "enthalten", "behalten", "erlassen", "übergeben", "uebergeben", "überlassen", "ueberlassen",
            "vergessen", "verfallen", "entfallen", "beraten", "betreten", "vertreten", "übertragen",
            "uebertragen", "zerfallen", "bekommen");
    private static final Pattern WEAK_PARTICIPLE = Pattern.compile("\\p{L}*ge\\p{L}+t|\\p{L}+iert"
            + "|(be|er|ver|ent|zer|miss|über|ueber|unter|wieder|hinter|voll)\\p{L}+t|\\p{L}*(be|er|ver|ent)\\p{L}{3,}t");
    private static final Set<String> STATES = Set.of("vorhanden", "fertig", "erledigt", "offen", "bekannt", "unbekannt",
            "vollständig", "vollstaendig", "unvollständig", "unvollstaendig", "gültig", "gueltig", "ungültig",
            "ungueltig", "verfügbar", "verfuegbar", "wirksam", "rechtskräftig", "rechtskraeftig", "bestandskräftig",
            "bestandskraeftig", "zulässig", "zulaessig", "unzulässig", "unzulaessig", "zuständig", "zustaendig",
            "da", "vor", "nötig", "noetig", "erforderlich", "korrekt", "aktuell", "aktiv", "inaktiv", "frei",
            "komplett", "erfolgreich", "möglich", "moeglich", "fällig", "faellig", "leer", "besetzt", "einig",
            "nicht", "ab", "aus", "abgelaufen", "verstorben", "geboren", "tot", "öffentlich", "oeffentlich",
            "ordnungsgemäß", "ordnungsgemaess", "rechtmäßig", "rechtmaessig", "begründet", "begruendet");
    private static final Pattern STATE_VERB = Pattern
            .compile("(?i).*\\b(ist|sind|war|wurde|wurden|wird|werden|hat|haben|liegt|liegen|steht|stehen|läuft|laeuft"
                    + "|geht|gehen|kommt|besteht|bestehen|darf|kann|bleibt|gilt|endet)\\b.*");
    private static final Pattern STATE_PLACE = Pattern
            .compile(".+ (auf|im|in|am|an|bei|beim|unter|ohne|mit|außer|ausser) .*");
    private static final Set<String> NO_STATES = Set.of("ende", "end", "stop", "stopp", "schluss", "fertig", "ziel",
            "endereignis", "prozessende", "abbruch", "exit", "fin");

    private static final Pattern CHECKING = Pattern.compile(
            "(?iu).*(prüfen|pruefen|kontrollieren)|.*(prüfung|pruefung|kontrolle)\\s+(durchführen|durchfuehren|vornehmen)");

    private static final Pattern UPPER = Pattern.compile("\\p{Lu}{2,6}s?\\d*");
    private static final Pattern EXPLAINED = Pattern.compile("\\(([\\p{L}.]{2,8})\\)");
    private static final Pattern DOTTED = Pattern.compile("(\\p{L}{1,5}\\.)+(-\\p{L}+)?");
    private static final Set<String> SPELLED_SHORT = Set.of("bzw", "ggf", "evtl", "inkl", "exkl", "zzgl", "usw", "etc", "lt",
            "gem", "max", "min", "mtl", "jährl", "tel", "nr", "abt", "dez", "ref", "sg", "sb", "ma", "mitarb", "unterl",
            "abs", "art", "ca", "dgl", "div", "einschl", "entspr", "erf", "vorh", "zust", "bearb");
    /** Short forms that everybody knows, and codes that have no other form. */
    private static final Set<String> KNOWN = Set.of("IT", "EU", "PC", "PDF", "KFZ", "PKW", "LKW", "CD", "DVD", "USB",
            "SMS", "PIN", "TAN", "ID", "QR", "XML", "JSON", "CSV", "HTML", "URL", "DIN", "ISO", "EDV", "TV", "AG", "OK",
            "UND", "ODER", "XOR", "NICHT", "JA", "NEIN", "OR", "AND", "BPMN", "II", "III", "IV", "VI", "VII");

    private static final Pattern PLURAL = Pattern.compile("\\p{L}*(innen|leute|kräfte|kraefte|ämter|aemter|stellen|behörden"
            + "|behoerden|abteilungen|referate|dezernate|personen|kunden|experten|assistenten|agenten|referenten"
            + "|praktikanten|juristen|spezialisten|gruppen|teams|leitungen|verwaltungen|betriebe|firmen|unternehmern"
            + "|antragstellern|bürgern|buergern|schulen|kitas|ärzte|aerzte|anwälte|anwaelte|räte|raete|vorstände"
            + "|vorstaende|ministerien|gerichte|beamten|angestellten|dienstleistern|lieferanten)");
    private static final Pattern ROLE = Pattern.compile("(?iu).*(leitung|leiter(in)?|bearbeitung|bearbeiter(in)?|kraft|assistenz"
            + "|referent(in)?|beauftragter?|dezernent(in)?|bürgermeister(in)?|buergermeister(in)?|vertretung|beamt(er?|in)"
            + "|prüfer(in)?|pruefer(in)?|sekretär(in)?|sekretariat|vorstand|schreibkraft)");
    private static final Pattern JOINED = Pattern.compile("\\s*(?:\\bund\\b|\\bsowie\\b|\\boder\\b|/|&|,)\\s*");
    private static final Pattern OUTSIDE = Pattern.compile("(?iu)(bürger(in|innen)?|buerger(in|innen)?|bürger:?\\*?innen"
            + "|antragsteller(in|innen|ende|ender)?|antragstellende[rn]?|kund(e|in|en|innen)|eltern(teil)?|unternehmen|firma"
            + "|betrieb|einwohner(in|innen)?|arbeitgeber(in)?|vater|mutter|familie|betroffene[r]?|verein|applicant|citizen"
            + "|customer|supplier|client|lieferant(in)?|bewerber(in)?|nutzer(in)?|halter(in)?|bauherr(in|schaft)?"
            + "|sorgeberechtigte[r]?|personensorgeberechtigte[r]?|anmelder(in)?|gewerbetreibende[r]?)");

    private German() {
    }

    /** Tells whether most of the names in a document are German. */
    static boolean isSpokenIn(BpmnDocument document) {
        int names = 0;
        int german = 0;
        int english = 0;
        for (BpmnElement element : document.elements()) {
            String name = element.name();
            if (!name.isEmpty()) {
                names++;
                german += GERMAN.matcher(name).find() || isNounAndInfinitive(name) && !isOneWord(name) ? 1 : 0;
                english += ENGLISH.matcher(name).find() ? 1 : 0;
            }
        }
        return german > english && 4 * german > names;
    }

    private static boolean isOneWord(String name) {
        return name.indexOf(' ') < 0;
    }

    /** Returns the words of a name. */
    static List<String> words(String name) {
        return WORD.matcher(name).results().map(result -> result.group().replaceAll("[.:/&*-]+$", "")).toList();
    }

    /** Returns the last word of a name without what stands in brackets; empty where there is none. */
    static String lastWord(String name) {
        List<String> words = words(name.replaceAll("\\s*\\([^)]*\\)", ""));
        return words.isEmpty() ? "" : words.getLast();
    }

    /** Tells whether a word can be an infinitive: written small, with its ending. */
    static boolean isInfinitive(String word) {
        if (word.isEmpty() || !Character.isLowerCase(word.charAt(0)) || NO_VERBS.contains(word)) {
            return false;
        }
        return SHORT_VERBS.contains(word) || word.length() > 3 && (word.endsWith("en") || word.endsWith("eln")
                || word.endsWith("ern")) && (BOTH.contains(word) || !isStrongParticiple(word));
    }

    private static boolean isStrongParticiple(String word) {
        return STRONG_PARTICIPLE.matcher(word).matches() || PREFIXED_PARTICIPLE.matcher(word).matches();
    }

    /** Tells whether a word can be a participle, such as geprüft, eingegangen or erhalten. */
    static boolean isParticiple(String word) {
        String small = word.toLowerCase(Locale.GERMAN);
        return Character.isLowerCase(word.charAt(0))
                && (BOTH.contains(small) || isStrongParticiple(small) || WEAK_PARTICIPLE.matcher(small).matches());
    }

    /**
     * Tells whether a name says what is done: something, then an infinitive, such as „Antrag prüfen“. A number in front is
     * allowed.
     */
    static boolean isNounAndInfinitive(String name) {
        List<String> words = words(name.replaceAll("\\s*\\([^)]*\\)", "").replaceFirst("^[\\d.]+\\s+", ""));
        return words.size() > 1 && isInfinitive(words.getLast())
                && words.stream().anyMatch(word -> Character.isUpperCase(word.charAt(0)));
    }

    /** Tells whether a name says what has come about, such as „Antrag ist bewilligt“. */
    static boolean isState(String name) {
        String last = lastWord(name);
        if (last.isEmpty() || words(name).size() == 1 && NO_STATES.contains(last.toLowerCase(Locale.GERMAN))) {
            return false;
        }
        return isParticiple(last) || STATES.contains(last.toLowerCase(Locale.GERMAN)) && words(name).size() > 1
                || STATE_VERB.matcher(name).matches()
                || STATE_PLACE.matcher(name).matches() && !isInfinitive(last);
    }

    /** Tells whether an activity examines something, so that there is a result to decide by. */
    static boolean isChecking(String name) {
        return CHECKING.matcher(name.strip()).matches();
    }

    /** Returns the abbreviations in a name that are not explained in it. */
    static List<String> abbreviations(String name) {
        var found = new ArrayList<String>();
        for (String part : name.replaceAll("\\([^)]*\\)", " ").split("[\\s,;:!?„“\"]+")) {
            if (part.isEmpty() || isSentenceEnd(name, part)) {
                continue;
            }
            if (DOTTED.matcher(part).matches() && !part.matches("\\d+\\.|\\p{L}\\.")
                    || SPELLED_SHORT.contains(part.toLowerCase(Locale.GERMAN).replaceAll("\\.$", ""))
                            && part.length() < 7 && !isWord(part)) {
                found.add(part);
                continue;
            }
            for (String piece : part.split("[-/_]")) {
                if (UPPER.matcher(piece).matches() && !KNOWN.contains(piece)) {
                    found.add(piece);
                }
            }
        }
        return found;
    }

    /** Returns the short forms that a name explains, such as „Dokumenten-Management-System (DMS)“. */
    static List<String> explained(String name) {
        return EXPLAINED.matcher(name).results().map(result -> result.group(1)).toList();
    }

    /** Words that are written like an abbreviation without its full stop. */
    private static boolean isWord(String part) {
        return Set.of("Art", "Ref", "Min", "Max", "Dez").contains(part);
    }

    private static boolean isSentenceEnd(String name, String part) {
        return part.endsWith(".") && part.indexOf('.') == part.length() - 1 && name.strip().endsWith(part)
                && !SPELLED_SHORT.contains(part.toLowerCase(Locale.GERMAN).replace(".", ""));
    }

    /** Tells whether a name stands for several, such as „Sachbearbeiterinnen“ or „Amt 32 und Amt 33“. */
    static boolean isSeveral(String name) {
        List<String> words = words(name);
        return !words.isEmpty() && (PLURAL.matcher(words.getFirst().toLowerCase(Locale.GERMAN)).matches()
                && Character.isUpperCase(words.getFirst().charAt(0)));
    }

    /** Tells whether a name joins several roles, such as „Sachbearbeitung / Teamleitung“; both forms of one are one. */
    static boolean joinsRoles(String name) {
        String[] parts = JOINED.split(name.replaceAll("\\([^)]*\\)", "").strip());
        if (parts.length < 2) {
            return false;
        }
        for (String part : parts) {
            if (part.length() < 5 || !ROLE.matcher(part.strip()).matches()) {
                return false;
            }
        }
        return !parts[0].regionMatches(true, 0, parts[1], 0, 5);
    }

    /** Tells whether a name is that of somebody outside of the administration, such as „Bürgerin“. */
    static boolean isOutside(String name) {
        return words(name).stream().anyMatch(word -> OUTSIDE.matcher(word).matches());
    }
}
