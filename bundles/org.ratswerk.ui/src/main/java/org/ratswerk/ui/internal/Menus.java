package org.ratswerk.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.exchange.ExchangeItems;
import org.ratswerk.ui.internal.publish.PublishItems;
import org.ratswerk.ui.internal.reports.DocumentItems;
import org.ratswerk.ui.internal.results.ResultView;
import org.ratswerk.ui.internal.start.StandardItems;
import org.ratswerk.ui.model.AnalysisEntry;
import org.ratswerk.ui.model.Availability.Need;

/** What the menus of the main window hold, made each time one is opened. */
public final class Menus extends CompoundContributionItem {
    private static final String COPY = "org.eclipse.ui.edit.copy";
    private static final String SELECT_ALL = "org.eclipse.ui.edit.selectAll";
    private static final String EXIT = "org.eclipse.ui.file.exit";

    @Override
    protected IContributionItem[] getContributionItems() {
        var id = getId();
        return (switch (id.substring(id.lastIndexOf('.') + 1)) {
            case "file" -> file();
            case "edit" -> edit();
            case "analysis" -> analysis();
            case "window" -> window();
            case "help" -> StandardItems.help();
            case "about" -> List.of(item(Ids.SUPPORT, "command.support", Need.NOTHING),
                    item(Ids.ABOUT, "command.about", Need.NOTHING));
            default -> throw new IllegalStateException(id);
        }).toArray(IContributionItem[]::new);
    }

    private static List<IContributionItem> file() {
        var items = new ArrayList<IContributionItem>();
        items.add(item(Ids.NEW, "command.new", Need.NOTHING));
        items.add(item(Ids.OPEN, "command.open", Need.NOTHING));
        var recent = new MenuManager(UiTexts.get("menu.recent"), "recent");
        for (var folder : Session.recent()) {
            recent.add(new CommandItem(Ids.OPEN, Map.of(Ids.FOLDER, folder.toString()), recentName(folder), null,
                    Need.NOTHING));
        }
        if (recent.getSize() > 0) {
            items.add(recent);
        }
        items.addAll(samples());
        items.add(new Separator());
        items.addAll(StandardItems.file());
        items.addAll(ExchangeItems.all());
        items.add(DocumentItems.create());
        items.addAll(PublishItems.all());
        items.add(new Separator());
        items.add(item(Ids.RULES, "command.rules", Need.ADMINISTRATION));
        items.add(item(Ids.RELOAD, "command.reload", Need.ADMINISTRATION));
        items.add(item(Ids.CLOSE, "command.close", Need.ADMINISTRATION));
        items.add(new Separator());
        items.add(item(EXIT, "command.exit", Need.NOTHING));
        return items;
    }

    private static String recentName(Path folder) {
        return Widgets.plain(folder.getFileName() + " – " + folder.getParent());
    }

    private static List<CommandItem> samples() {
        var samples = UiPlugin.registry().samples();
        return samples.isEmpty() ? List.of(item(Ids.SAMPLE, "command.sample.none", Need.SAMPLE))
                : samples.stream().map(sample -> new CommandItem(Ids.SAMPLE, Map.of(Ids.SAMPLE_ID, sample.id()),
                        UiTexts.get("command.sample", sample.title()), "sample", Need.SAMPLE)).toList();
    }

    private static List<IContributionItem> edit() {
        var items = new ArrayList<>(StandardItems.edit(
                new CommandItem(COPY, Map.of(), UiTexts.get("command.copy"), null, Menus::textOrTable),
                new CommandItem(SELECT_ALL, Map.of(), UiTexts.get("command.selectAll"), null, Menus::textOrTable)));
        items.add(new Separator());
        items.add(item(Ids.FIND, "command.find", Need.ADMINISTRATION));
        items.add(StandardItems.replace());
        return items;
    }

    /** In results, copying and selecting are about the table; elsewhere about what has a handler, as texts do. */
    static Optional<String> textOrTable() {
        var part = CommandState.page().map(page -> page.getActivePart()).orElse(null);
        if (!(part instanceof ResultView)) {
            return StandardItems.unless(COPY, "no-selection").get();
        }
        var focus = PlatformUI.getWorkbench().getDisplay().getFocusControl();
        return focus instanceof Text || focus instanceof StyledText || focus instanceof Combo ? Optional.empty()
                : CommandState.current().reason(Need.TABLE);
    }

    private static List<IContributionItem> analysis() {
        var items = new ArrayList<IContributionItem>();
        var entries = entries();
        // those of plugins that are no analyses stand above
        items.add(new Separator());
        items.addAll(entries);
        if (entries.isEmpty()) {
            items.add(item(Ids.RUN, "command.run.none", Need.ANALYSIS));
        }
        items.add(new Separator());
        items.add(item(Ids.RERUN, "command.rerun", Need.RESULT));
        items.add(item(Ids.EXPLAIN, "command.explain", Need.TABLE));
        items.add(new Separator());
        items.add(new CommandItem(Ids.EXPORT, Map.of(Ids.FORMAT, "xlsx"), UiTexts.get("command.export.xlsx"), null,
                Need.TABLE));
        items.add(new CommandItem(Ids.EXPORT, Map.of(Ids.FORMAT, "csv"), UiTexts.get("command.export.csv"), null,
                Need.TABLE));
        return items;
    }

    /** What can be computed; what one analysis has many answers to stands in a menu of its own. */
    private static List<IContributionItem> entries() {
        var items = new ArrayList<IContributionItem>();
        for (var analysis : UiPlugin.registry().analyses()) {
            var entries = AnalysisEntry.of(List.of(analysis));
            if (entries.size() > 1) {
                var menu = new MenuManager(Widgets.plain(analysis.title()), "analysis." + analysis.id());
                entries.forEach(entry -> menu.add(item(entry, entry.label())));
                items.add(menu);
            } else {
                entries.forEach(entry -> items.add(item(entry, entry.title())));
            }
        }
        return items;
    }

    private static CommandItem item(AnalysisEntry entry, String text) {
        return new CommandItem(Ids.RUN, parameters(entry), Widgets.plain(text), "run-analysis", Need.ANALYSIS);
    }

    /** Returns the parameters that the command needs to run what the entry offers. */
    public static Map<String, String> parameters(AnalysisEntry entry) {
        return entry.choice().entrySet().stream().findFirst()
                .map(choice -> Map.of(Ids.ANALYSIS, entry.analysis(), Ids.CHOICE,
                        choice.getKey() + "=" + choice.getValue()))
                .orElse(Map.of(Ids.ANALYSIS, entry.analysis()));
    }

    private static List<IContributionItem> window() {
        var appearance = new MenuManager(UiTexts.get("menu.appearance"), "appearance");
        for (var theme : List.of(Appearance.values())) {
            appearance.add(new CommandItem(Ids.APPEARANCE, Map.of(Ids.THEME, theme.id()), theme.title(), null,
                    Need.NOTHING).choice(theme == Appearance.current()));
        }
        var items = new ArrayList<IContributionItem>();
        items.add(StandardItems.perspectives());
        items.add(new Separator());
        items.addAll(StandardItems.views());
        items.add(new Separator());
        items.add(appearance);
        items.add(item(Ids.RESET, "command.reset", Need.NOTHING));
        items.add(new Separator());
        items.add(StandardItems.preferences());
        return items;
    }

    private static CommandItem item(String command, String text, Need need) {
        return new CommandItem(command, Map.of(), UiTexts.get(text), null, need);
    }

    /** Fills the main tool bar. */
    public static void fillTools(IToolBarManager tools) {
        tools.add(new CommandItem(Ids.OPEN, Map.of(), UiTexts.get("command.open"), "open-administration",
                Need.NOTHING));
        tools.add(new Separator("tools.edit"));
        StandardItems.tools().forEach(tools::add);
        tools.add(new Separator("tools.analysis"));
        tools.add(new CommandItem(Ids.RUN, Map.of(), UiTexts.get("command.run"), "run-analysis", Need.ANALYSIS)
                .offering(Menus::entries));
        tools.add(new CommandItem(Ids.RERUN, Map.of(), UiTexts.get("command.rerun"), "refresh", Need.RESULT));
        tools.add(new CommandItem(Ids.EXPORT, Map.of(Ids.FORMAT, "xlsx"), UiTexts.get("command.export.xlsx"),
                "export-xlsx", Need.TABLE));
        tools.add(new CommandItem(Ids.FIND, Map.of(), UiTexts.get("command.find"), "search", Need.ADMINISTRATION));
    }
}
