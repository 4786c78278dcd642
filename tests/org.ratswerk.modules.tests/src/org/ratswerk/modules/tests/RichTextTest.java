package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.EditingListener;
import org.ratswerk.model.Element;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.continuity.text.ImageSource;
import org.ratswerk.ui.continuity.text.ReferenceProvider;
import org.ratswerk.ui.continuity.text.RichTextPane;
import org.ratswerk.ui.internal.CommandState;

/** The rich text in the workbench: with real keys, a real browser, and the history of an administration. */
@ExtendWith(WorkbenchExtension.class)
class RichTextTest {
    private static final String ID = "test.text";
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Bot bot = new Bot();
    private final Targets targets = new Targets();
    private final List<RichTextPane.Change> changes = new ArrayList<>();
    @TempDir
    Path folder;
    private RichTextPane pane;
    private Editing editing;
    private Element element;
    private EditingListener listener;
    private IViewPart view;

    /** Things to refer to that are made up. */
    private static final class Targets implements ReferenceProvider {
        private static final List<Proposal> ALL = List.of(
                new Proposal("phone", "Telefon von Erika Muster", "0241 123-4", "Person"),
                new Proposal("rto", "Geforderte Wiederanlaufzeit des Fachverfahrens Meldewesen", "4 h", "ITSystem"),
                new Proposal("restart", "Reihenfolge des Wiederanlaufs", "Tabelle", "ITSystem"));

        private final List<String> opened = new ArrayList<>();
        private State phone = State.CURRENT;

        @Override
        public CompletableFuture<List<Proposal>> proposals(String query, int limit) {
            return CompletableFuture.supplyAsync(() -> ALL.stream()
                    .filter(each -> each.label().toLowerCase().contains(query.toLowerCase())).toList());
        }

        @Override
        public CompletableFuture<Optional<Inserted>> insert(String key) {
            return CompletableFuture.completedFuture(ALL.stream().filter(each -> each.key().equals(key)).findFirst()
                    .map(each -> new Inserted("ref-" + key, key.equals("restart") ? each.label() : each.detail())));
        }

        @Override
        public CompletableFuture<Map<String, Shown>> show(Set<String> ids) {
            return CompletableFuture.supplyAsync(() -> ids.stream().flatMap(id -> one(id).stream()
                    .map(shown -> Map.entry(id, shown))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }

        private Optional<Shown> one(String id) {
            return switch (id) {
            case "ref-phone" -> Optional.of(new Shown(phone, "Person", "", "Telefon von Erika Muster", Optional.empty()));
            case "ref-rto" -> Optional.of(new Shown(State.UNAVAILABLE, "ITSystem", "", "Plugin fehlt", Optional.empty()));
            case "ref-restart" -> Optional.of(new Shown(State.CURRENT, "ITSystem", "", "", Optional.of(new Grid(
                    List.of("Nr.", "System", "nach"), List.of(List.of("1", "Netz <Kern>", "1 h"),
                            List.of("2", "Meldewesen", "4 h")), 3))));
            default -> Optional.empty();
            };
        }

        @Override
        public List<Offer> offers(String id) {
            return List.of(new Offer("Quelle öffnen", () -> opened.add(id)));
        }
    }

    @BeforeEach
    void open() throws IOException {
        new Musterstadt(bot).open();
        Files.createDirectories(folder.resolve("documents"));
        bot.doInUi(() -> {
            var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
            try {
                view = page.showView(Ids.RESULTS);
                page.setPartState(page.getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
            var data = new ImageData(40, 20, 24, new org.eclipse.swt.graphics.PaletteData(0xff0000, 0xff00, 0xff));
            var loader = new ImageLoader();
            loader.data = new ImageData[] {data};
            loader.save(folder.resolve("documents/lageplan.png").toString(), org.eclipse.swt.SWT.IMAGE_PNG);
        });
        editing = bot.inUi(() -> CommandState.administration().orElseThrow().editing());
    }

    @AfterEach
    void close() {
        bot.doInUi(() -> {
            if (listener != null) {
                editing.removeListener(listener);
            }
            var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
            page.setPartState(page.getReference(view), IWorkbenchPage.STATE_RESTORED);
            page.hideView(view);
        });
    }

    /** Puts a pane with a text of the administration into the place of a view. */
    private void show(String text) {
        bot.doInUi(() -> {
            element = editing.model().administration();
            editing.run("Vorbereiten", () -> element.setDescription(text));
            Composite place = place();
            var stack = new StackLayout();
            place.setLayout(stack);
            pane = new RichTextPane(place, ID, "Text des Abschnitts", targets, ImageSource.of(folder));
            pane.onChange(change -> {
                changes.add(change);
                editing.run("Text ändern", () -> element.setDescription(change.text()));
            });
            pane.connect(view.getSite());
            listener = change -> pane.setText(element.getDescription() == null ? "" : element.getDescription());
            editing.addListener(listener);
            pane.setText(text);
            stack.topControl = pane.control();
            place.layout(true, true);
            pane.setFocus();
        });
        bot.waitUntil("page", () -> Boolean.TRUE.equals(script("return document.querySelector('.ProseMirror') !== null")));
        bot.click(bot.control(Browser.class, ID));
        bot.waitUntil("focus", () -> Boolean.TRUE.equals(script("return document.activeElement.classList.contains('ProseMirror')")));
    }

    private Composite place() {
        return (Composite) view.getSite().getService(MPart.class).getWidget();
    }

    private Object script(String code) {
        return ((Browser) pane.control()).evaluate(code);
    }

    /** Waits for what the page comes to say; keys reach it by way of a process of its own. */
    private void waitForPage(String expected, String code) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!expected.equals(dom(code)) && System.nanoTime() < end) {
            bot.settle();
        }
        assertEquals(expected, dom(code));
    }

    private String dom(String code) {
        return bot.inUi(() -> String.valueOf(script("return String(" + code + ")")));
    }

    private void waitForText(String expected) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!expected.equals(bot.inUi(() -> element.getDescription())) && System.nanoTime() < end) {
            bot.settle();
        }
        assertEquals(expected, bot.inUi(() -> element.getDescription()));
        assertEquals(expected, bot.inUi(pane::text));
    }

    private void paste(String html, String text) {
        bot.doInUi(() -> {
            var clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
            clipboard.setContents(html == null ? new Object[] {text} : new Object[] {html, text},
                    html == null ? new Transfer[] {TextTransfer.getInstance()}
                            : new Transfer[] {HTMLTransfer.getInstance(), TextTransfer.getInstance()});
            clipboard.dispose();
        });
        bot.press("ctrl+v");
    }

    @Test
    void typingMakesCommonMark() {
        show("");
        bot.press("ctrl+shift+1");
        bot.type("Sofort");
        bot.press("Return");
        bot.type("Rufen Sie ");
        bot.press("ctrl+b");
        bot.type("sofort");
        bot.press("ctrl+b");
        bot.type(" an * und _");
        bot.press("Return");
        bot.press("minus", "space");
        bot.type("eins");
        bot.press("Return");
        bot.type("zwei");
        bot.press("Return", "Tab");
        bot.type("tief");
        bot.press("Return", "Return", "Return");
        bot.type("Ende");
        waitForText("# Sofort\n\nRufen Sie **sofort** an \\* und \\_\n\n- eins\n- zwei\n  - tief\n\nEnde");
        assertEquals("true", dom("document.activeElement.getAttribute('aria-multiline')"));
        assertEquals("Text des Abschnitts", dom("document.activeElement.getAttribute('aria-label')"));
        assertEquals("0", dom("Array.from(document.querySelectorAll('#bar button')).filter(b => !b.getAttribute('aria-label')).length"));
    }

    @Test
    void aTextThatIsNotChangedStaysAndAChangeChangesItsBlockOnly() {
        String text = "Alt\n===\n\n* eins\n* zwei\n\n<script>alert(1)</script> <b>x</b>\n\n|a|b|\n|-|-|\n|1|2|\n";
        show(text);
        bot.settle();
        assertEquals(List.of(), bot.inUi(() -> List.copyOf(changes)));
        assertEquals(text, bot.inUi(pane::text));
        assertEquals("0", dom("document.querySelectorAll('.ProseMirror script, .ProseMirror b').length"));
        bot.press("ctrl+Home", "End");
        bot.type("er Plan");
        waitForText(text.replace("Alt\n===", "# Alter Plan"));
    }

    @Test
    void undoIsTheOneOfTheAdministration() {
        show("Anfang");
        bot.press("ctrl+End");
        bot.type(" eins");
        waitForText("Anfang eins");
        bot.type(" zwei");
        waitForText("Anfang eins zwei");
        int steps = changes.size();
        bot.press("ctrl+z");
        waitForText("Anfang eins");
        waitForPage("Anfang eins", "document.querySelector('.ProseMirror').textContent");
        bot.press("ctrl+z");
        waitForText("Anfang");
        bot.press("ctrl+y");
        waitForText("Anfang eins");
        bot.type("!");
        waitForText("Anfang eins!");
        assertEquals(steps + 1, changes.size(), "undo and redo are no changes of their own");
        bot.doInUi(() -> {
            editing.run("Von außen", () -> element.setDescription("Neu.\n\nAnfang eins!"));
        });
        bot.type("?");
        waitForText("Neu.\n\nAnfang eins!?");
    }

    @Test
    void referencesAreFoundByTypingShownAsChipsAndRemoved() {
        show("Telefon: \n\n[alt](ref:weg)");
        bot.press("ctrl+Home", "End");
        bot.type(" @telef");
        waitForPage("1", "document.querySelectorAll('#proposals [role=option]').length");
        bot.screenshot("richtext-proposals");
        bot.press("Return");
        waitForText("Telefon: [0241 123-4](ref:ref-phone)\n\n[alt](ref:weg)");
        assertEquals(List.of("ref-phone", "weg"), changes.getLast().references());
        waitForPage("Verweis: 0241 123-4. Telefon von Erika Muster",
                "document.querySelector('[data-ref=ref-phone]').getAttribute('aria-label')");
        assertTrue(dom("document.querySelector('[data-ref=weg]').className").contains("rw-gone"));
        targets.phone = ReferenceProvider.State.STALE;
        bot.doInUi(pane::refresh);
        waitForPage("true", "document.querySelector('[data-ref=ref-phone]').className.includes('rw-stale')");
        bot.press("Left");
        waitForPage("true", "document.querySelector('[data-ref=ref-phone]').className.includes('rw-selected')");
        bot.press("Return", "Down", "Return");
        bot.waitUntil("opened", () -> targets.opened.equals(List.of("ref-phone")));
        bot.doInUi(pane::setFocus);
        bot.press("Delete");
        waitForText("Telefon:\n\n[alt](ref:weg)");
        bot.press("ctrl+z");
        waitForText("Telefon: [0241 123-4](ref:ref-phone)\n\n[alt](ref:weg)");
    }

    @Test
    void aTableIsMadeAndChangedByKeysAndOneOfTheAdministrationIsShown() {
        show("[Reihenfolge](ref:ref-restart)\n\n");
        waitForPage("Netz <Kern>", "(document.querySelector('.rw-chip td:nth-child(2)') || { textContent: '' }).textContent");
        bot.press("ctrl+End", "Return");
        tableMenu();
        bot.type("Wer");
        bot.press("Tab");
        bot.type("Was");
        bot.press("Tab");
        bot.press("alt+shift+Delete");
        bot.type("Amt");
        bot.press("Tab");
        bot.type("a|b");
        bot.press("Return");
        bot.type("c");
        bot.press("Tab");
        bot.type("neu");
        tableMenu();
        waitForText("[Reihenfolge](ref:ref-restart)\n\n| Wer | Was |\n| --- | --- |\n| Amt | a\\|b |\n|  | c |\n|  |  |\n| neu |  |\n");
    }

    /** Opens the menu for tables and takes its first entry. */
    private void tableMenu() {
        bot.doInUi(() -> script("document.getElementById('tool-table').click()"));
        waitForPage("menuitem", "document.activeElement.getAttribute('role')");
        bot.press("Return");
        waitForPage("true", "document.activeElement.classList.contains('ProseMirror')");
    }

    @Test
    void pasteFromWordIsCleaned() {
        show("");
        paste("""
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color: red}</style></head><body>
                <!--StartFragment--><p class=MsoHeading1 style='mso-outline-level:1'><b>Alarm<o:p></o:p></b></p>
                <p class=MsoNormal style='color:red'>Bitte <b>sofort</b> <span style='font-style:italic'>rufen</span>
                <a href="javascript:alert(1)">hier</a> <a href="https://example.org/">dort</a><script>alert(1)</script></p>
                <p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if
                !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>eins</p>
                <p class=MsoListParagraph style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><span
                style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;&nbsp; </span></span>tief</p>
                <p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span
                style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp; </span></span>zwei</p>
                <table><tr><td colspan=2><p>Kopf</p></td></tr><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>
                <p class=MsoNormal><o:p>&nbsp;</o:p></p><img src="https://example.org/x.png" onerror="alert(1)"><!--EndFragment-->
                </body></html>""", "Alarm");
        waitForText("# Alarm\n\nBitte **sofort** *rufen* hier [dort](https://example.org/)\n\n- eins\n  1. tief\n- zwei\n\n"
                + "| Kopf |  |\n| --- | --- |\n| a b | c |");
        bot.press("ctrl+a", "Delete");
        waitForText("");
        paste(null, "erste Zeile\nzweite *Zeile* <b>");
        waitForText("erste Zeile\n\nzweite \\*Zeile\\* \\<b>");
    }

    @Test
    void itLooksRightInLightAndDark() throws IOException {
        show("""
                # Alarmierung

                Rufen Sie **sofort** die *Leitstelle* an: [0241 123-4](ref:ref-phone), danach [4 h](ref:ref-rto) warten.
                Weg: [alte Nummer](ref:weg), mehr auf [den Seiten der Stadt](https://example.org).

                ## Reihenfolge

                [Reihenfolge des Wiederanlaufs](ref:ref-restart)

                1. Netz prüfen
                2. Server starten
                   - Datenbank
                   - Fachverfahren

                | Wer | Wann |
                | --- | ---: |
                | IT-Leitung | 08:00 |

                > Ohne Strom gilt der Papierweg.

                ![Lageplan](documents/lageplan.png) ![Fehlt](documents/fehlt.png)
                """);
        targets.phone = ReferenceProvider.State.STALE;
        bot.doInUi(pane::refresh);
        waitForPage("1", "document.querySelectorAll('.rw-picture img').length");
        waitForPage("true", "document.querySelector('.ProseMirror').textContent.includes('documents/fehlt.png lässt sich nicht anzeigen')");
        bot.screenshot("richtext-light");
        bot.press("ctrl+f");
        bot.type("Netz");
        waitForPage("Netz 1 von 1", "document.querySelector('#find input') && document.querySelector('#find input').value + ' ' + document.querySelector('.rw-count').textContent");
        bot.screenshot("richtext-find");
        bot.press("Escape");
        waitForPage("true", "document.activeElement.classList.contains('ProseMirror')");
        bot.press("ctrl+k");
        bot.type("javascript:alert(1)");
        bot.press("Return");
        waitForPage("true", "(document.querySelector('.rw-fault') || document.body).textContent.startsWith('Geben Sie eine Adresse')");
        bot.screenshot("richtext-link");
        bot.press("Escape");
        assertEquals(List.of(), bot.inUi(() -> List.copyOf(changes)));
        String light = dom("getComputedStyle(document.body).backgroundColor");
        bot.doInUi(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(DARK, false));
        try {
            waitForPage("true", "getComputedStyle(document.body).backgroundColor !== '" + light + "'");
            bot.settle();
            bot.screenshot("richtext-dark");
        } finally {
            bot.doInUi(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(LIGHT, false));
        }
    }

    @Test
    void whatIsOnlyReadCannotBeChanged() {
        show("Nur lesen");
        bot.doInUi(() -> pane.setEnabled(false));
        bot.type("x");
        bot.settle();
        assertEquals("Nur lesen", dom("document.querySelector('.ProseMirror').textContent"));
        assertEquals("true", dom("document.querySelector('.ProseMirror').getAttribute('aria-readonly')"));
        assertEquals("true", dom("document.getElementById('bar').hidden"));
        bot.doInUi(() -> pane.setEnabled(true));
        bot.click(bot.control(Browser.class, ID));
        bot.type("x");
        waitForText("Nur lesenx");
        assertFalse(bot.inUi(pane::isTyping));
    }
}
