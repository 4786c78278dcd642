package org.ratswerk.testbot;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;

/** The sample administration in the workbench, opened once for all tests. */
public final class Musterstadt {
    /** Title of the overview. */
    /** Menu of the analysis of tolerable downtimes. */
    public static final String DOWNTIMES = "Tolerierbare Ausfallzeiten";
    public static final String OVERVIEW = "Tolerierbare Ausfallzeiten nach IT-System und Komponente";
    /** Title of the table of requirements. */
    public static final String REQUIREMENTS = "Anforderungen an die Ressourcen";

    private final Bot bot;

    /** Sample in the workbench of a bot. */
    public Musterstadt(Bot bot) {
        this.bot = bot;
    }

    /** Opens the sample by the menu, unless it is open already, and returns the navigator's tree. */
    public Tree open() {
        if (!bot.exists(Tree.class, tree -> "navigator.tree".equals(tree.getData(Bot.ID)) && find(tree) >= 0)) {
            bot.menu("Datei", "Beispiel Musterstadt öffnen");
        }
        Tree tree = bot.control(Tree.class, "navigator.tree");
        bot.waitUntil("open sample", () -> find(tree) >= 0);
        return tree;
    }

    private static int find(Tree tree) {
        for (int i = 0; i < tree.getItemCount(); i++) {
            if (tree.getItem(i).getText().startsWith("Stadt Musterstadt")) {
                return i;
            }
        }
        return -1;
    }

    /** Runs an analysis from the menu and returns the table that appears. */
    public GridBot run(String title) {
        open();
        bot.menu("Auswertung", DOWNTIMES, title);
        bot.waitUntil("result " + title, () -> bot.exists(Label.class,
                label -> "results.title".equals(label.getData(Bot.ID)) && label.getText().equals(title)));
        return new GridBot(bot, bot.control(NatTable.class, "results.table"));
    }
}
