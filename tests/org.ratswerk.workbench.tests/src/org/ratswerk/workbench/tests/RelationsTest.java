package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.Requirement;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.Ids;

/**
 * What depends on what, as a tree and as a picture. The numbers are those of the sample's
 * dependencies.csv and of its diagrams: 11 and 2 uses of the system.
 */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RelationsTest {
    private static final String SYSTEM = "Einwohnermeldeverfahren";
    private static final String PLATFORM = "Plattform Registerverfahren";
    private static final String PROVIDER = "Netzanbieter A";

    private final Bot bot = new Bot();

    @BeforeEach
    void selectInNavigator() {
        Tree tree = new Musterstadt(bot).open();
        Text search = bot.control(Text.class, "navigator.search");
        bot.click(search);
        bot.press("ctrl+a", "Delete");
        bot.waitUntil("no filter", () -> !bot.exists(Label.class,
                label -> "navigator.matches".equals(label.getData(Bot.ID)) && !label.getText().isEmpty()));
        bot.type(SYSTEM);
        bot.waitUntil("one hit", () -> bot.exists(Label.class, label -> "navigator.matches".equals(label.getData(Bot.ID))
                && label.getText().startsWith("1 ")));
        TreeItem found = bot.waitFor("system in the navigator", () -> find(tree.getItems(), SYSTEM));
        bot.select(found);
    }

    private static TreeItem find(TreeItem[] items, String text) {
        for (TreeItem item : items) {
            if (item.getText().startsWith(text)) {
                return item;
            }
            TreeItem below = find(item.getItems(), text);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private void show(String view) {
        bot.doInUi(() -> {
            IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
            try {
                page.showView(view);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        bot.settle();
    }

    private Tree relations() {
        show(Ids.RELATIONS);
        bot.waitUntil("relations of the system", () -> bot.exists(Label.class,
                label -> "relations.title".equals(label.getData(Bot.ID)) && label.getText().equals(SYSTEM)));
        return bot.control(Tree.class, "relations.tree");
    }

    private Browser picture() {
        show(Ids.GRAPH);
        Browser browser = bot.control(Browser.class, "graph.browser");
        bot.waitUntil("picture of the system", () -> number(browser, "document.querySelectorAll("
                + "'.node.emphasised[data-id=sys-melde]').length") == 1);
        return browser;
    }

    private static int number(Browser browser, String expression) {
        return browser.evaluate("return " + expression) instanceof Double number ? number.intValue() : -1;
    }

    private static int nodes(Browser browser) {
        return number(browser, "document.querySelectorAll('.node').length");
    }

    private static String node(String name) {
        return "Array.from(document.querySelectorAll('.node')).find(function (n) { return "
                + "n.getAttribute('aria-label').includes('" + name + "'); })";
    }

    /** Returns the middle of a node, in the browser. */
    private Point place(Browser browser, String name) {
        return bot.inUi(() -> new Point(
                number(browser, node(name) + ".getBoundingClientRect().left + 60"),
                number(browser, node(name) + ".getBoundingClientRect().top + 20")));
    }

    private void waitForDetails(String name) {
        bot.waitUntil("details of " + name, () -> bot.exists(Label.class,
                label -> "details.title".equals(label.getData(Bot.ID)) && label.getText().equals(name)));
    }

    private static List<String> texts(TreeItem item) {
        return Arrays.stream(item.getItems()).map(TreeItem::getText).toList();
    }

    @Test
    @Order(1)
    void theTreeShowsBothSidesAndOpensFurther() {
        Tree tree = relations();
        TreeItem suppliers = bot.item(tree, "Wovon es abhängt (2)");
        TreeItem dependents = bot.item(tree, "Was davon abhängt (13)");
        assertEquals(List.of(PLATFORM, "Registerdatenbank"), bot.inUi(() -> texts(suppliers)));
        assertEquals(13, (int) bot.inUi(dependents::getItemCount));
        TreeItem further = bot.item(tree, "Wovon es abhängt", PLATFORM, "Zweckverband Regionale IT");
        assertTrue(bot.inUi(() -> further.getText(1)).startsWith("wird benötigt"));
        bot.screenshot("relations");
        bot.select(further);
        waitForDetails("Zweckverband Regionale IT (ZRIT)");
    }

    @Test
    @Order(2)
    void aNodeOfThePictureIsSelectedByMouseAndKeys() {
        Browser browser = picture();
        bot.screenshot("graph");
        Point platform = place(browser, PLATFORM);
        bot.click(browser, platform.x, platform.y);
        waitForDetails(PLATFORM);
        assertEquals(1, (int) bot.inUi(() -> number(browser, "document.querySelectorAll('.node.selected').length")));
        bot.press("Left");
        bot.waitUntil("another node", () -> number(browser, node(PLATFORM) + ".classList.contains('selected') ? 1 : 0") == 0);
        bot.press("Home");
        waitForDetails(SYSTEM);
        bot.press("plus", "plus", "0");
        assertTrue(bot.inUi(() -> nodes(browser)) > 10);
    }

    @Test
    @Order(3)
    void depthAndDirectionChangeThePicture() {
        Browser browser = picture();
        int before = bot.inUi(() -> nodes(browser));
        Combo direction = bot.control(Combo.class, "graph.direction");
        bot.click(direction);
        bot.press("Down", "Return");
        bot.waitUntil("one side only", () -> nodes(browser) < before && nodes(browser) > 1);
        bot.click(direction);
        bot.press("Up", "Return");
        bot.waitUntil("both sides again", () -> nodes(browser) == before);
    }

    @Test
    @Order(4)
    void aDependencyIsAddedRemovedAndTakenBack() {
        Browser browser = picture();
        int before = bot.inUi(() -> nodes(browser));
        Tree tree = relations();
        bot.select(bot.item(tree, "Wovon es abhängt (2)"));
        bot.press("Insert");
        Text search = bot.control(Text.class, "dialog.dependency.search");
        bot.type(PROVIDER);
        Table list = bot.control(Table.class, "dialog.dependency.list");
        bot.waitUntil("proposal", () -> list.getSelectionCount() == 1 && list.getSelection()[0].getText().startsWith(PROVIDER));
        Text bridging = bot.control(Text.class, "dialog.dependency.bridging");
        bot.click(bridging);
        bot.type("bald");
        Button add = bot.control(Button.class, "dialog.dependency.add");
        bot.waitUntil("refused duration", () -> !add.isEnabled());
        bot.press("ctrl+a");
        bot.type("3 Tage");
        bot.waitUntil("accepted duration", () -> bridging.getText().equals("3 Tage") && add.isEnabled());
        bot.screenshot("dependency-dialog");
        bot.press("Return");
        bot.waitUntil("closed dialog", () -> Bot.isGone(search));
        bot.item(tree, "Wovon es abhängt (3)", PROVIDER);
        bot.waitUntil("bridging of the new one", () -> find(tree.getItems(), PROVIDER) != null
                && find(tree.getItems(), PROVIDER).getText(2).equals("3 Tage"));
        changeBridging(tree);
        show(Ids.GRAPH);
        bot.waitUntil("one more node", () -> nodes(browser) == before + 1);
        show(Ids.RELATIONS);
        bot.select(bot.item(tree, "Wovon es abhängt (3)", PROVIDER));
        bot.press("Delete");
        bot.item(tree, "Wovon es abhängt (2)");
        bot.press("ctrl+z");
        bot.item(tree, "Wovon es abhängt (3)", PROVIDER);
        bot.press("ctrl+z");
        bot.item(tree, "Wovon es abhängt (2)");
    }

    /** What means nothing is refused and can be mended. */
    private void changeBridging(Tree tree) {
        bot.select(bot.item(tree, "Wovon es abhängt (3)", PROVIDER));
        bot.press("F2");
        Text field = bot.control(Text.class, "relations.cell");
        bot.waitUntil("field with focus", field::isFocusControl);
        bot.type("bald");
        bot.press("Return");
        bot.waitUntil("refused duration", () -> field.getText().equals("bald") && field.getToolTipText() != null
                && field.getToolTipText().contains("bald"));
        bot.press("ctrl+a");
        bot.type("12 h");
        bot.waitUntil("typed duration", () -> field.getText().equals("12 h"));
        bot.screenshot("relations-bridging");
        bot.press("Return");
        bot.waitUntil("new bridging", () -> Bot.isGone(field)
                && find(tree.getItems(), PROVIDER) != null && find(tree.getItems(), PROVIDER).getText(2).equals("12 h"));
        bot.press("ctrl+z");
        bot.waitUntil("old bridging", () -> find(tree.getItems(), PROVIDER) != null
                && find(tree.getItems(), PROVIDER).getText(2).equals("3 Tage"));
    }

    @Test
    @Order(5)
    void anEdgeOfThePictureIsRemovedByAKey() {
        Browser browser = picture();
        Point platform = place(browser, "Registerdatenbank");
        bot.click(browser, platform.x, platform.y);
        waitForDetails("Registerdatenbank");
        bot.press("Delete");
        String edge = "document.querySelectorAll('.edge[data-source=sys-melde]').length";
        bot.waitUntil("one edge less", () -> number(browser, edge) == 1);
        bot.press("ctrl+z");
        bot.waitUntil("the edge again", () -> number(browser, edge) == 2);
    }

    @Test
    @Order(6)
    void thePictureIsExported(@TempDir Path folder) throws IOException {
        Browser browser = picture();
        Point system = place(browser, SYSTEM);
        bot.click(browser, system.x, system.y);
        Path file = folder.resolve("bild.svg");
        bot.answerNativeDialog("ctrl+e", file.toString());
        bot.waitUntil("exported picture", () -> Files.exists(file));
        String svg = Files.readString(file);
        assertTrue(svg.startsWith("<svg ") && svg.contains(SYSTEM) && svg.contains("Zweckverband"), svg);
        assertFalse(svg.contains("<script"));
    }

    @Test
    @Order(7)
    void thePageCannotGoAnywhere() {
        Browser browser = picture();
        bot.doInUi(() -> browser.execute("location.href = 'https://example.org/'"));
        bot.settle();
        assertEquals("about:blank", bot.inUi(browser::getUrl));
        assertTrue(bot.inUi(() -> nodes(browser)) > 10, "the page is still there");
    }

    /** Returns the first dependencies of the landscape as a graph. */
    private static final class SomeDependencies implements Analysis {
        static final String TITLE = "Einige Abhängigkeiten";

        @Override
        public String id() {
            return "some-dependencies";
        }

        @Override
        public String title() {
            return TITLE;
        }

        @Override
        public String description() {
            return TITLE;
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Result run(AdministrationModel model, Arguments arguments, Progress progress) {
            var nodes = new LinkedHashMap<String, Graph.Node>();
            var edges = new ArrayList<Graph.Edge>();
            model.dependencies().stream().filter(Requirement.class::isInstance).map(Requirement.class::cast)
                    .filter(requirement -> requirement.getResource() != null).limit(8).forEach(requirement -> {
                        for (Element end : List.of(requirement.getDependent(), requirement.getResource())) {
                            nodes.put(end.getId(), new Graph.Node(new Value.Ref(end.getId(), end.getName()),
                                    end.eClass().getName(), Value.NONE));
                        }
                        edges.add(new Graph.Edge(requirement.getDependent().getId(),
                                requirement.getResource().getId(), null));
                    });
            return new Graph("some", TITLE, List.copyOf(nodes.values()), edges);
        }
    }

    private static void run(String analysis) {
        var workbench = PlatformUI.getWorkbench();
        var command = workbench.getService(ICommandService.class).getCommand(Ids.RUN);
        try {
            workbench.getService(IHandlerService.class).executeCommand(
                    ParameterizedCommand.generateCommand(command, Map.of(Ids.ANALYSIS, analysis)), null);
        } catch (CommandException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(8)
    void aGraphThatAnAnalysisReturnsIsAPicture() throws BundleException {
        var bundle = FrameworkUtil.getBundle(RelationsTest.class);
        bundle.start(Bundle.START_TRANSIENT);
        var service = bundle.getBundleContext()
                .registerService(Analysis.class, new SomeDependencies(), null);
        try {
            bot.doInUi(() -> run("some-dependencies"));
            Browser browser = bot.control(Browser.class, "results.graph");
            bot.waitUntil("picture of the result", () -> nodes(browser) > 4);
            Point system = place(browser, SYSTEM);
            bot.click(browser, system.x, system.y);
            waitForDetails(SYSTEM);
            bot.screenshot("graph-result");
        } finally {
            service.unregister();
        }
    }
}
