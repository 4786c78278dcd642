package org.ratswerk.analysis.coverage.matching;

import java.util.Set;

/** Words that say little, written as {@link AdministrativeGerman} writes them. */
final class StopWords {
    /** Articles, prepositions, pronouns and the like. */
    private static final Set<String> FILLERS = Set.of(("ab aber alle allem allen aller alles als also am an andere anderen "
            + "anderer anderes auch auf aus ausser ausserhalb bei beim bezuglich bis bzw bzgl da dabei dafur damit dann daran "
            + "daruber das dass davon dazu dem den denen der deren des dessen die dies diese diesem diesen dieser dieses "
            + "durch ein eine einem einen einer eines einschliesslich er es etc etwa fur gegen gegenuber gem gemass gilt "
            + "hat haben hierzu ihr ihre ihrem ihren ihrer im in infolge inkl innerhalb ins insbesondere ist je jede jeden "
            + "jeder kann keine konnen mit mittels muss nach neben nicht nichts nur ob oder ohne per seine seinem seinen "
            + "seiner seit sich sie sind so sofern soll sonstige sonstigem sonstigen sonstiger sonstiges sowie uber um und "
            + "unter usw vom von vor wegen weitere weiteren weiterer wenn werden wie wird wo zb zu zum zur zwecks zwischen "
            + "nr abs art satz abschnitt lit gesetz gesetzes verordnung paragraph").split(" "));

    /** What administrations do with everything, which tells two of their services apart but little. */
    private static final Set<String> PLAIN = Set.of(("abwicklung andern anderung anerkennung angebot angelegenheit "
            + "angelegenheiten annahme antrag antrage antragstellung aufgabe aufgaben ausfuhrung ausgabe aushandigung "
            + "auskunft auskunfte ausstellen ausstellung beantragen beantragung bearbeiten bearbeitung bereitstellung "
            + "bescheid bescheinigung bewilligung durchfuhren durchfuhrung einreichen eintragung entgegennahme entscheidung "
            + "erfassen erfassung erhalten erlass erlaubnis erstellen erstellung erteilen erteilung feststellung festsetzung "
            + "fuhrung gewahren gewahrung genehmigen genehmigung leistung leistungen mitteilung prufen prufung "
            + "sonderfall uberprufung verfahren verlangerung verlangern vornahme verwaltung vollzug vorlage zulassung "
            + "zustimmung anzeige anzeigen anmeldung anmelden abmeldung abmelden meldung melden").split(" "));

    private StopWords() {
        // static only
    }

    /** Tells whether a word carries no meaning of its own. */
    static boolean isFiller(String word) {
        return FILLERS.contains(word);
    }

    /** Words that stand in the names of very many services. */
    static Set<String> plain() {
        return PLAIN;
    }
}
