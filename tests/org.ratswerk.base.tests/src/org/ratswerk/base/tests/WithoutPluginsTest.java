package org.ratswerk.base.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.ITopic;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.ratswerk.core.RegistryService;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.ShownTexts;
import org.ratswerk.testbot.Walk;
import org.ratswerk.testbot.WorkbenchExtension;

/**
 * Where the plugins are not installed, nothing of them is left: not in menus, views, dialogs, settings, commands, help or on
 * the command line. An administration with their data opens, is edited and saved, and keeps that data.
 */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithoutPluginsTest {
    private static final String PROCESS = "Personalausweis ausstellen";
    private static final String ADDED = " und abholen";
    private static final int GROUPS = 4;
    /** Parts of the file of an administration that only the plugins have a use for, with the file that holds them. */
    private static final Map<String, String> THEIRS = Map.of("<ratings ", "processes.ratswerk", "<impact ",
            "processes.ratswerk", "<scenarios ", "plans/register.ratswerk", "<mappings ", "catalogues/produktplan-musterstadt.ratswerk");

    private static final Pattern KEYS = Pattern.compile("(\\p{L}+[+])+\\p{L}+");
    /** Where the names of plugins that could be installed may stand. */
    private static final Pattern ON_OFFER = Pattern.compile("menu > Hilfe > (Plugins|Nach Aktualisierungen suchen)…, row");

    @TempDir
    private static Path folder;

    private static PluginTexts theirs;

    private final Bot bot = new Bot();
    private final ShownTexts shown = new ShownTexts();
    private final Walk walk = new Walk(bot, shown);

    @BeforeEach
    void open() throws Exception {
        if (theirs == null) {
            theirs = new PluginTexts(Path.of("../../bundles"), bundles());
            assertEquals(0, commandLine("sample", town().toString()).status());
            walk.run("org.ratswerk.ui.open", Map.of("org.ratswerk.ui.folder", town().toString()));
        }
        new Musterstadt(bot).open();
    }

    private static Path town() {
        return folder.resolve("town");
    }

    private static Bundle[] bundles() {
        return FrameworkUtil.getBundle(PlatformUI.class).getBundleContext().getBundles();
    }

    @Test
    @Order(1)
    void nothingIsContributed() {
        var names = Arrays.stream(bundles()).map(Bundle::getSymbolicName).toList();
        assertTrue(names.containsAll(List.of("org.ratswerk.app", "org.ratswerk.ui.continuity", "org.ratswerk.ui.plugins")));
        assertTrue(names.stream().noneMatch(PluginTexts.BUNDLES::contains), names.toString());
        var left = new TreeSet<String>();
        for (var point : Platform.getExtensionRegistry().getExtensionPoints()) {
            collect(point.getConfigurationElements(), left);
        }
        assertEquals("", String.join("\n", left));
    }

    /** Adds the contributions that name one of the plugins' bundles. */
    private static void collect(IConfigurationElement[] elements, TreeSet<String> left) {
        for (var element : elements) {
            for (String name : element.getAttributeNames()) {
                String value = element.getAttribute(name);
                if (PluginTexts.BUNDLES.stream().anyMatch(value::contains)) {
                    left.add(element.getContributor().getName() + ": " + element.getName() + " " + name + "=" + value);
                }
            }
            collect(element.getChildren(), left);
        }
    }

    @Test
    @Order(2)
    void nothingIsShownInTheWindow() throws Exception {
        Tree tree = new Musterstadt(bot).open();
        Text search = bot.control(Text.class, "navigator.search");
        bot.doInUi(() -> search.setText(""));
        bot.waitUntil("the whole administration",
                () -> tree.getItemCount() > 0 && tree.getItem(0).getItemCount() > GROUPS);
        walk.look("window");
        walk.perspectives();
        walk.navigator(tree);
        bot.doInUi(() -> shown.menu("menu", walk.window().getShell().getMenuBar()));
        bot.screenshot("base-window");
        walk.views();
        walk.dialogsOfMenu("menu", bot.inUi(() -> walk.window().getShell().getMenuBar()));
        walk.preferences();
        for (var command : PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands()) {
            shown.add("command " + command.getId(), command.getName());
        }
        expectNone(500);
    }

    @Test
    @Order(3)
    void nothingIsInTheHelp() throws IOException {
        for (var toc : HelpSystem.getTocs()) {
            topics(toc.getTopics());
        }
        expectNone(20);
    }

    private void topics(ITopic... topics) {
        for (var topic : topics) {
            shown.add("help", topic.getLabel());
            String page = topic.getHref();
            assertTrue(page == null || PluginTexts.BUNDLES.stream().noneMatch(page::contains), page);
            topics(topic.getSubtopics());
        }
    }

    @Test
    @Order(4)
    void nothingIsOnTheCommandLine() throws IOException {
        var help = commandLine("help");
        assertTrue(help.said().lines().count() > 10, help.said());
        help.said().lines().forEach(line -> shown.add("command line", line));
        for (String command : List.of("downtime", "coverage", "survey")) {
            assertTrue(help.said().lines().noneMatch(line -> line.strip().startsWith(command + " ")), help.said());
            assertEquals(2, commandLine(command, town().toString()).status(), command);
        }
        expectNone(10);
    }

    private void expectNone(int least) throws IOException {
        assertTrue(theirs.size() > 500 && theirs.names().containsAll(List.of("Antworten einlesen", "Zuordnungsvorschläge",
                "Tolerierbare Ausfallzeiten erfragen")), theirs.size() + " texts of the plugins, " + theirs.names());
        String data = files().values().stream().map(each -> new String(each, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        var left = new TreeSet<String>();
        shown.places().forEach((text, place) -> {
            if (theirs.isTheirs(text) && !KEYS.matcher(text).matches() && !ON_OFFER.matcher(place).matches()
                    && !data.contains("name=\"" + text)) {
                left.add(place + ": \"" + text + "\"");
            }
        });
        assertTrue(shown.places().size() > least, "walked: " + shown.places().size());
        assertEquals("", String.join("\n", left));
    }

    @Test
    @Order(5)
    void theirDataIsKeptWhenTheAdministrationIsEditedAndSaved() throws IOException {
        Map<String, byte[]> before = files();
        for (var part : THEIRS.entrySet()) {
            assertTrue(new String(before.get(part.getValue()), StandardCharsets.UTF_8).contains(part.getKey()),
                    part.toString());
        }
        bot.click(bot.control(Text.class, "navigator.search"));
        bot.press("ctrl+a");
        bot.type(PROCESS);
        bot.press("Return");
        Tree tree = bot.control(Tree.class, "navigator.tree");
        bot.waitUntil("the process in the navigator", () -> tree.getSelectionCount() == 1
                && tree.getSelection()[0].getText().startsWith(PROCESS));
        bot.press("Return");
        bot.waitUntil("form", () -> bot.exists(Label.class,
                label -> "form.title".equals(label.getData(Bot.ID)) && label.getText().equals(PROCESS)));
        Text name = bot.control(Text.class, "form.field.name");
        bot.click(name);
        bot.press("End");
        bot.type(ADDED);
        bot.waitUntil("changed", () -> walk.window().getActivePage().getActiveEditor().isDirty());
        bot.screenshot("base-edited");
        bot.press("ctrl+s");
        bot.waitUntil("saved", () -> !walk.window().getActivePage().getActiveEditor().isDirty());

        Map<String, byte[]> after = files();
        assertEquals(before.keySet(), after.keySet());
        var changed = before.keySet().stream().filter(file -> !Arrays.equals(before.get(file), after.get(file))).toList();
        assertEquals(List.of("processes.ratswerk"), changed);
        String old = new String(before.get("processes.ratswerk"), StandardCharsets.UTF_8);
        assertArrayEquals(old.replace("name=\"" + PROCESS + "\"", "name=\"" + PROCESS + ADDED + "\"")
                .getBytes(StandardCharsets.UTF_8), after.get("processes.ratswerk"));
    }

    /** The files of the administration and its diagrams, by their paths. */
    private static Map<String, byte[]> files() throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (var all = Files.walk(town())) {
            for (Path file : all.filter(each -> each.toString().matches(".*[.](ratswerk|bpmn)")).toList()) {
                contents.put(town().relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private record Said(int status, String said) {
    }

    private static Said commandLine(String... arguments) {
        var context = FrameworkUtil.getBundle(PlatformUI.class).getBundleContext();
        var registry = context.getService(context.getServiceReference(RegistryService.class)).registry();
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = new CommandLine(registry, stream, stream, folder).run(List.of(arguments));
        return new Said(status, out.toString(StandardCharsets.UTF_8));
    }
}
