package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.DocumentStatus;
import org.ratswerk.model.Edition;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.Person;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanSection;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * The whole way: an empty administration, what a small office knows about itself, a generated emergency manual, what the
 * reactive level asks for, review, approval with files, and a phone number that changes afterwards.
 */
@ExtendWith(WorkbenchExtension.class)
class ManualWayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String COMPLETENESS = "Vollständigkeit der Notfallplanung";

    private final Bot bot = new Bot();
    private OpenAdministration administration;
    private Editing editing;
    private EmergencyPlan manual;
    private IEditorPart form;

    @Test
    void fromAnEmptyAdministrationToAnApprovedManualAndOn(@TempDir Path folder) throws IOException {
        create(folder);
        enter();
        generate();
        complete();
        approve();
        editionIsOnDisk();
        realityMovesOn();
        bot.doInUi(() -> {
            page().toggleZoom(page().getActivePartReference());
            page().closeAllEditors(false);
        });
        bot.press("ctrl+shift+s");
        waitLong("saved", () -> !editing.isDirty());
        assertTrue(bot.inUi(() -> reopened().plans().stream().anyMatch(plan -> plan.getId().equals(manual.getId())
                && plan.getControl().getEditions().size() == 1)));
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private org.ratswerk.core.AdministrationModel reopened() {
        try {
            return OpenAdministration.read(administration.folder(), Progress.NONE).model();
        } catch (org.ratswerk.model.persistence.FaultException e) {
            throw new AssertionError(e);
        }
    }

    private void waitLong(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!bot.inUi(condition::getAsBoolean) && System.nanoTime() < end) {
            bot.settle();
        }
        assertTrue(bot.inUi(condition::getAsBoolean), what);
    }

    // --- an administration with what is known

    private void create(Path folder) {
        bot.press("ctrl+n");
        Text name = bot.control(Text.class, "dialog.new.name");
        bot.doInUi(() -> bot.control(Text.class, "dialog.new.place").setText(folder.toString()));
        bot.click(name);
        bot.type("Gemeinde Neudorf");
        bot.press("Return");
        bot.waitUntil("new administration", () -> UiPlugin.administrations().list().stream()
                .anyMatch(each -> each.name().equals("Gemeinde Neudorf")));
        Tree navigator = bot.control(Tree.class, "navigator.tree");
        bot.select(() -> bot.item(navigator, "Gemeinde Neudorf"));
        administration = bot.inUi(() -> CommandState.administration().orElseThrow());
        editing = administration.editing();
        assertTrue(bot.inUi(() -> administration.model().plans().isEmpty()));
    }

    /** What people copy from the tables they have. */
    private void enter() {
        paste("Organisationseinheiten", "BA\tBürgeramt\tAmt\n");
        paste("Personen", "Ada Horn\tNotfallbeauftragte\tBürgeramt\t0241 100\nTim Hagen\tLeitung\tBürgeramt\t0241 200\n"
                + "Eva Klein\tBürgermeisterin\t\t0241 300\n");
        paste("Rollen", "Notfallbeauftragte\tBürgeramt\tAda Horn\tTim Hagen\tNotfallbeauftragte\n"
                + "Krisenstab Neudorf\t\tEva Klein\tTim Hagen\tBesondere Aufbauorganisation (BAO)\n");
        paste("Prozesse", "Ausweise ausstellen\tBürgeramt\tTim Hagen\t\t\t2 Tage\n");
        assertEquals(3, bot.inUi(() -> administration.model().administration().getPersons().size()));
        assertEquals(2, bot.inUi(() -> administration.model().administration().getRoles().size()));
    }

    private void paste(String table, String block) {
        bot.menu("Fenster", "Tabelle öffnen", table);
        Button paste = bot.control(Button.class, "table.empty.paste");
        bot.doInUi(() -> {
            var clipboard = new Clipboard(Display.getCurrent());
            clipboard.setContents(new Object[] {block}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
        bot.click(paste);
        bot.click(bot.withText(Button.class, "Einfügen"));
        bot.waitUntil("rows of " + table, () -> !bot.exists(Button.class,
                button -> "table.empty.paste".equals(button.getData(Bot.ID)) && button.isVisible()));
        bot.doInUi(() -> page().closeAllEditors(false));
    }

    private void generate() {
        bot.menu("Auswertung", "Notfallplanung", "Konzept, Handbuch und Pläne erzeugen…");
        Button generate = bot.control(Button.class, "dialog.generate.ok");
        waitLong("preview", generate::isEnabled);
        bot.click(generate);
        waitLong("plans", () -> administration.model().plans().size() > 2);
        manual = bot.inUi(() -> administration.model().plans().stream()
                .filter(each -> each.getKind() == PlanKind.EMERGENCY_MANUAL).findFirst().orElseThrow());
        assertTrue(bot.inUi(() -> administration.model().plans().stream()
                .anyMatch(each -> each.getKind() == PlanKind.BUSINESS_CONTINUITY_PLAN)));
        bot.doInUi(() -> page().closeAllEditors(false));
    }

    // --- what the level asks for

    private void complete() {
        bot.menu("Auswertung", "Notfallplanung", COMPLETENESS);
        for (String topic : List.of("Stabsraum", "Stabsarbeit", "Rückkehr in den Normalbetrieb und Analyse",
                "Kommunikationsmittel")) {
            write(topic);
        }
        open("Sofortmaßnahmen");
        add("immediateMeasures", "name", "Notruf 112");
        add("communications", "audience", "Presse");
        open("Handbuch, das im Notfall erreichbar ist");
        add("control.copies", "place", "Krisenstabsraum");
        open("Überprüfung des Handbuchs");
        fill(visible(Text.class, "form.field.control.nextReview"), "01.03.2030");
        for (String topic : List.of("Wie das Handbuch benutzt wird", "Handbuch, das im Notfall erreichbar ist",
                "Sofortmaßnahmen", "Alarmierung und Eskalation", "Besondere Aufbauorganisation mit Rollen", "Stabsraum",
                "Kommunikation im Notfall", "Stabsarbeit", "Geschäftsfortführungsplan",
                "Rückkehr in den Normalbetrieb und Analyse", "Überprüfung des Handbuchs", "Kommunikationsmittel",
                "Rufnummern der Notfallorganisation")) {
            waitLong("fulfilled: " + topic, () -> "erfüllt".equalsIgnoreCase(item(topic).getText(1)));
        }
        bot.screenshot("way-complete");
    }

    /** The line of the list of what must be there; in the UI thread. */
    private static TreeItem item(String topic) {
        Tree tree = find(Display.getCurrent(), Tree.class, "completeness.tree");
        return Stream.of(tree.getItems()).flatMap(chapter -> Arrays.stream(chapter.getItems()))
                .filter(each -> each.getText().equals(topic)).findFirst()
                .orElseThrow(() -> new AssertionError("not asked for: " + topic));
    }

    /** Goes to where something is missing. */
    private void open(String topic) {
        Tree tree = bot.control(Tree.class, "completeness.tree");
        bot.waitUntil("list", () -> tree.getItemCount() > 0);
        bot.doInUi(() -> {
            tree.setSelection(item(topic));
            tree.showSelection();
            tree.setFocus();
        });
        bot.press("Return");
        bot.waitUntil("form", () -> page().getActiveEditor() != null);
        form = bot.inUi(() -> page().getActiveEditor());
        bot.settle();
    }

    private void write(String topic) {
        open(topic);
        bot.waitUntil("section", () -> bot.exists(Label.class, label -> "plan.section.title".equals(label.getData(Bot.ID))
                && label.isVisible() && !label.getText().isEmpty()));
        String title = bot.inUi(bot.control(Label.class, "plan.section.title")::getText);
        PlanSection section = bot.inUi(() -> section(each -> title.equals(each.getName())));
        Browser browser = bot.control(Browser.class, "plan.section.text");
        waitLong("empty page", () -> "".equals(dom(browser, "document.querySelector('.ProseMirror') ? document.querySelector('.ProseMirror').textContent : '?'")));
        bot.click(browser);
        waitLong("focus", () -> "true".equals(dom(browser, "!!document.activeElement && document.activeElement.classList.contains('ProseMirror')")));
        String text = "Eva Klein entscheidet.";
        bot.type(text);
        waitLong("text of " + topic, () -> text.equals(section.getText()));
    }

    private static String dom(Browser browser, String code) {
        return String.valueOf(browser.evaluate("return String(" + code + ")"));
    }

    private PlanSection section(Predicate<PlanSection> wanted) {
        var all = manual.eAllContents();
        while (all.hasNext()) {
            if (all.next() instanceof PlanSection each && wanted.test(each)) {
                return each;
            }
        }
        throw new AssertionError("no section");
    }

    /** Makes a row of a table of the form and fills in one of its fields. */
    private void add(String table, String field, String value) {
        press("form.create." + table);
        bot.waitUntil("fields of " + table, () -> details(table, field) != null);
        fill(bot.inUi(() -> details(table, field)), value);
    }

    private static Text details(String table, String field) {
        Composite area = find(Display.getCurrent(), Composite.class, "form.details." + table);
        return area == null ? null : find(area, Text.class, "form.field." + field);
    }

    private void fill(Text text, String value) {
        type(text, value);
        bot.press("Tab");
        bot.settle();
    }

    private void type(Text text, String value) {
        bot.doInUi(() -> {
            text.setFocus();
            text.selectAll();
        });
        bot.type(value);
        bot.waitUntil("typed " + value, () -> value.equals(text.getText()));
    }

    private void press(String id) {
        Button button = visible(Button.class, id);
        bot.doInUi(button::setFocus);
        bot.press("space");
    }

    private <C extends Control> C visible(Class<C> type, String id) {
        bot.waitUntil(id, () -> find(Display.getCurrent(), type, id) != null);
        return bot.inUi(() -> find(Display.getCurrent(), type, id));
    }

    private static <C extends Control> C find(Display display, Class<C> type, String id) {
        return Stream.of(display.getShells()).map(shell -> find(shell, type, id)).filter(each -> each != null).findFirst()
                .orElse(null);
    }

    private static <C extends Control> C find(Composite parent, Class<C> type, String id) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && id.equals(child.getData(Bot.ID)) && child.isVisible()) {
                return type.cast(child);
            }
            C found = child instanceof Composite inner ? find(inner, type, id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    // --- document control

    private void approve() {
        bot.doInUi(() -> page().closeAllEditors(false));
        bot.doInUi(() -> ElementEditors.open(page(), administration, manual, "control.author"));
        form = bot.inUi(() -> page().getActiveEditor());
        bot.doInUi(() -> page().toggleZoom(page().getActivePartReference()));
        assertFalse(bot.inUi(visible(Button.class, "plan.control.submit")::isEnabled));
        type(visible(Text.class, "form.field.control.author"), "Ada Horn");
        bot.waitUntil("proposals", () -> Stream.of(Display.getCurrent().getShells()).filter(Shell::isVisible).count() > 1);
        bot.press("Return");
        bot.waitUntil("author", () -> manual.getControl().getAuthor() != null);
        waitLong("may be submitted", () -> visible("plan.control.submit").isEnabled());
        bot.screenshot("way-draft");
        press("plan.control.submit");
        bot.waitUntil("in review", () -> manual.getControl().getStatus() == DocumentStatus.IN_REVIEW);
        waitLong("nobody has reviewed", () -> find(Display.getCurrent(), Link.class, "plan.control.why.approve").getText()
                .contains("niemand außer dem Autor"));
        assertFalse(bot.inUi(() -> visible("plan.control.approve").isEnabled()));
        decide("plan.control.review", "Tim Hagen");
        bot.waitUntil("review", () -> manual.getControl().getReviews().size() == 1);
        waitLong("may be approved", () -> visible("plan.control.approve").isEnabled());
        decide("plan.control.approve", "Eva Klein");
        waitLong("approved", () -> manual.getControl().getStatus() == DocumentStatus.APPROVED);
        assertEquals("1.0", bot.inUi(() -> manual.getControl().getVersion()));
        waitLong("files", () -> files().getItemCount() == 2 && "unverändert".equals(files().getItem(1).getText(4)));
        waitLong("all facts agree", () -> stale().contains("stimmen mit der Ausgabe vom"));
        bot.screenshot("way-approved");
    }

    /** In the UI thread. */
    private static Button visible(String id) {
        return find(Display.getCurrent(), Button.class, id);
    }

    private static Table files() {
        return find(Display.getCurrent(), Table.class, "plan.editions.files");
    }

    private static String stale() {
        var link = find(Display.getCurrent(), Link.class, "plan.control.stale");
        return link == null ? "" : link.getText();
    }

    private void decide(String button, String name) {
        press(button);
        Text by = bot.control(Text.class, "decide.by");
        Button ok = bot.control(Button.class, "decide.ok");
        assertFalse(bot.inUi(ok::isEnabled));
        bot.click(by);
        bot.type(name);
        bot.waitUntil("chosen", ok::isEnabled);
        bot.press("Return");
        if (!bot.inUi(ok::isDisposed)) {
            // the first closed the list of proposals
            bot.press("Return");
        }
        bot.waitUntil("decided", ok::isDisposed);
    }

    private void editionIsOnDisk() throws IOException {
        Edition edition = bot.inUi(() -> manual.getControl().getEditions().getFirst());
        assertTrue(bot.inUi(() -> edition.getFacts().size()) > 5);
        for (String ending : List.of(".pdf", ".docx")) {
            var file = bot.inUi(() -> edition.getFiles().stream().filter(each -> each.getPath().endsWith(ending))
                    .findFirst().orElseThrow());
            byte[] content = Files.readAllBytes(administration.folder().resolve(file.getPath()));
            assertEquals(sha256(content), file.getChecksum());
            assertTrue(content.length > 2000, ending + " " + content.length);
            assertEquals(ending.equals(".pdf") ? "%PDF" : "PK\3\4",
                    new String(content, 0, 4, StandardCharsets.ISO_8859_1));
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void realityMovesOn() {
        Person eva = bot.inUi(() -> administration.model().administration().getPersons().stream()
                .filter(each -> "Eva Klein".equals(each.getName())).findFirst().orElseThrow());
        bot.doInUi(() -> ElementEditors.open(page(), administration, eva, "phone"));
        fill(visible(Text.class, "form.field.phone"), "0241 999");
        bot.waitUntil("new phone", () -> "0241 999".equals(eva.getPhone()));
        bot.doInUi(() -> page().activate(form));
        waitLong("stale", () -> stale().contains("von der Ausgabe vom"));
        assertTrue(bot.inUi(() -> rows("plan.deviation.facts").anyMatch(row -> row.contains("Eva Klein")
                && row.contains("0241 300") && row.contains("0241 999"))), () -> bot.inUi(() -> rows(
                        "plan.deviation.facts").toList().toString()));
        assertTrue(bot.inUi(() -> rows("plan.deviation.changes").anyMatch(row -> row.contains("0241 300")
                && row.contains("0241 999"))), () -> bot.inUi(() -> rows("plan.deviation.changes").toList().toString()));
        bot.screenshot("way-stale");

        // from the fact to its place in the plan
        Table facts = visible(Table.class, "plan.deviation.facts");
        bot.doInUi(() -> {
            facts.setFocus();
            facts.setSelection(0);
            facts.notifyListeners(SWT.Selection, new Event());
        });
        press("plan.deviation.place");
        bot.waitUntil("place", () -> find(Display.getCurrent(), Table.class, "plan.deviation.facts") == null);
    }

    private static Stream<String> rows(String id) {
        Table table = find(Display.getCurrent(), Table.class, id);
        return Stream.of(table.getItems()).map(item -> {
            var row = new StringBuilder();
            for (int i = 0; i < table.getColumnCount(); i++) {
                row.append(item.getText(i)).append(" | ");
            }
            return row.toString();
        });
    }
}
