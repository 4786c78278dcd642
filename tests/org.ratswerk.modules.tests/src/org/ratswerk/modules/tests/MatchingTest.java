package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.internal.CommandState;

/** Suggested mappings are confirmed, rejected, put off and taken back by keyboard; so are duplicates. */
@ExtendWith(WorkbenchExtension.class)
class MatchingTest {
    private static final List<String> TASKS = List.of("Anmeldung eines Wohnsitzes", "Festsetzung der Gewerbesteuer",
            "Bewilligung von Unterhaltsvorschuss", "Beurkundung von Sterbefällen", "Zulassung von Fahrzeugen");

    private final Bot bot = new Bot();
    private Editing editing;
    private ReferenceCatalogue catalogue;
    private StyledText entry;
    private Label status;

    @Test
    void oneAfterAnother() {
        new Musterstadt(bot).open();
        editing = bot.inUi(() -> CommandState.administration().orElseThrow().editing());
        bot.doInUi(() -> editing.run("Katalog", this::makeCatalogue));
        bot.menu("Auswertung", "Prozesskatalog", "Über Zuordnungsvorschläge entscheiden");
        Combo box = bot.control(Combo.class, "matching.catalogue");
        bot.waitUntil("the new catalogue", () -> Arrays.asList(box.getItems()).contains("Aufgaben 2026"));
        status = bot.control(Label.class, "matching.status");
        bot.waitUntil("computed", () -> status.getText().contains("Einträge"));
        bot.doInUi(() -> {
            box.select(box.indexOf("Aufgaben 2026"));
            box.notifyListeners(SWT.Selection, new Event());
        });
        Table list = bot.control(Table.class, "matching.list");
        bot.waitUntil("a suggestion for each task", () -> list.getItemCount() == TASKS.size());
        Table candidates = bot.control(Table.class, "matching.candidates");
        entry = bot.control(StyledText.class, "matching.entry");
        StyledText process = bot.control(StyledText.class, "matching.process");
        assertTrue(bot.inUi(() -> hasMarks(entry)), "words marked in the entry");
        assertTrue(bot.inUi(() -> hasMarks(process)), "words marked in the process");
        bot.screenshot("matching");

        String first = subject();
        bot.doInUi(candidates::setFocus);
        bot.press("Return");
        bot.waitUntil("confirmed", () -> statuses().equals(List.of(MappingStatus.CONFIRMED)));
        assertEquals(first, bot.inUi(() -> catalogue.getMappings().getFirst().getEntry().getName()));
        assertNotEquals(first, subject());
        bot.waitUntil("one less", () -> list.getItemCount() == TASKS.size() - 1);
        String told = bot.inUi(status::getText);
        assertTrue(told.endsWith("hier entschieden: 1"), told);

        String second = subject();
        bot.press("space");
        bot.waitUntil("put off", () -> !subject().equals(second));
        bot.press("BackSpace");
        bot.waitUntil("back", () -> subject().equals(second));
        bot.press("Delete");
        bot.waitUntil("rejected", () -> statuses().contains(MappingStatus.REJECTED));
        CatalogueMapping rejected = bot.inUi(() -> catalogue.getMappings().getLast());
        assertEquals(second, rejected.getEntry().getName());
        bot.press("ctrl+z");
        bot.waitUntil("taken back", () -> statuses().equals(List.of(MappingStatus.CONFIRMED)));
        bot.waitUntil("not counted", () -> status.getText().endsWith("hier entschieden: 1"));

        Text filter = bot.control(Text.class, "matching.filter");
        bot.doInUi(filter::setFocus);
        bot.type("sterbef");
        bot.waitUntil("filtered", () -> list.getItemCount() == 1 && subject().equals("Beurkundung von Sterbefällen"));
        bot.press("Escape");
        bot.waitUntil("all again", () -> list.getItemCount() > 1);
        Scale scale = bot.control(Scale.class, "matching.threshold");
        Label percent = bot.control(Label.class, "matching.threshold.text");
        bot.doInUi(scale::setFocus);
        bot.press("End");
        bot.waitUntil("all of it", () -> percent.getText().equals("100 %"));
        bot.waitUntil("only the same words", () -> candidates.getItemCount() == 1
                && candidates.getItem(0).getText(0).equals("100 %"));
        bot.screenshot("matching-threshold");

        duplicates();
        assertSame(catalogue, bot.inUi(() -> editing.model().catalogues().getLast()));
    }

    private void duplicates() {
        CTabFolder tabs = bot.control(CTabFolder.class, "matching.tabs");
        bot.doInUi(() -> {
            tabs.setSelection(1);
            var event = new Event();
            event.item = tabs.getItem(1);
            tabs.notifyListeners(SWT.Selection, event);
        });
        Table pairs = bot.control(Table.class, "duplicates.pairs");
        bot.waitUntil("pairs", () -> pairs.getItemCount() > 1);
        int count = bot.inUi(pairs::getItemCount);
        int processes = bot.inUi(() -> editing.model().processes().size());
        bot.screenshot("matching-duplicates");
        bot.doInUi(pairs::setFocus);
        var decisions = editing.model().processRegister().getDuplicateDecisions();
        int before = bot.inUi(decisions::size);
        bot.press("Delete");
        bot.waitUntil("no duplicate", () -> decisions.size() == before + 1
                && decisions.getLast().getStatus() == MappingStatus.REJECTED);
        bot.waitUntil("one pair less", () -> pairs.getItemCount() == count - 1);
        assertEquals(processes, bot.inUi(() -> editing.model().processes().size()));
        bot.press("ctrl+z");
        bot.waitUntil("all pairs", () -> pairs.getItemCount() == count);
    }

    private void makeCatalogue() {
        catalogue = ModelFactory.eINSTANCE.createReferenceCatalogue();
        catalogue.setId("aufgaben-2026");
        catalogue.setName("Aufgaben");
        catalogue.setVersion("2026");
        for (String task : TASKS) {
            CatalogueEntry entry = ModelFactory.eINSTANCE.createCatalogueEntry();
            entry.setId("aufgabe-" + catalogue.getEntries().size());
            entry.setName(task);
            catalogue.getEntries().add(entry);
        }
        editing.model().catalogues().add(catalogue);
    }

    private String subject() {
        return bot.inUi(() -> entry.getText().lines().findFirst().orElse(""));
    }

    private static boolean hasMarks(StyledText text) {
        return Arrays.stream(text.getStyleRanges()).anyMatch(range -> range.underline);
    }

    private List<MappingStatus> statuses() {
        return catalogue.getMappings().stream().map(CatalogueMapping::getStatus).toList();
    }
}
