package org.ratswerk.ui.plugins.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.plugins.AvailablePlugin;
import org.ratswerk.plugins.Offers;
import org.ratswerk.plugins.Request;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.SearchField;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.plugins.internal.Lists.Column;
import org.ratswerk.ui.plugins.model.Note;
import org.ratswerk.ui.plugins.model.PlanView.Deed;
import org.ratswerk.ui.plugins.model.PluginTexts;
import org.ratswerk.ui.plugins.model.Shelf;
import org.ratswerk.ui.plugins.model.Shown;

/** What sites offer, by category. Sites are asked when the page comes to the top, and when the user asks for it. */
final class AvailablePage extends Page {
    private static final int ROWS = 8;
    private static final int LINES = 5;
    private static final int TEXT_WIDTH = 300;

    private final Shelf shelf = new Shelf();
    private final Text filter;
    private final Button ask;
    private final Composite trouble;
    private final Label troubleText;
    private final Button troubleKey;
    private final Composite body;
    private final Tree tree;
    private final Composite noSite;
    private final Composite nothing;
    private final Composite notAsked;
    private final Composite unusable;
    private final Composite unknown;
    private final Text details;
    private final Button install;
    private final Button fingerprint;

    AvailablePage(PluginsDialog dialog, TabFolder folder) {
        super(dialog, folder, "available");
        var top = row(area, 2);
        filter = Widgets.id(new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "plugins.filter");
        filter.setMessage(WindowTexts.get("filter"));
        Widgets.name(filter, WindowTexts.get("filter"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        ask = Widgets.button(top, "plugins.ask", WindowTexts.get("ask"), "refresh", this::ask);
        trouble = row(area, 4);
        new Label(trouble, SWT.NONE).setImage(Icons.image("warning"));
        troubleText = Widgets.id(new Label(trouble, SWT.WRAP), "plugins.trouble");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(TEXT_WIDTH, SWT.DEFAULT)
                .applyTo(troubleText);
        troubleKey = Widgets.button(trouble, "plugins.trouble.key", WindowTexts.get("trouble.key"), "key",
                this::checkKeys);
        Widgets.button(trouble, "plugins.trouble.why", WindowTexts.get("trouble.why"), null, this::explain);
        body = stack(area);
        tree = Lists.tree(body, "plugins.available", WindowTexts.get("page.available"), ROWS,
                new Column("column.name", 52), new Column("column.version", 12), new Column("column.size", 12, true),
                new Column("column.state", 26));
        tree.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                check((TreeItem) event.item);
            }
            able();
        });
        // not every platform ticks with the space key
        tree.addListener(SWT.KeyDown, event -> {
            if (event.character == ' ' && tree.getSelectionCount() == 1) {
                var item = tree.getSelection()[0];
                item.setChecked(!item.getChecked());
                check(item);
                able();
                event.doit = false;
            }
        });
        noSite = empty("noSite", "plugins.toSites", "toSites", dialog::openSites);
        nothing = empty("nothing", "plugins.toSites", "toSites", dialog::openSites);
        notAsked = empty("notAsked", "plugins.askNow", "ask", this::ask);
        unusable = EmptyState.create(body, WindowTexts.get("empty.unusable.title"), WindowTexts.get("empty.unusable"));
        unknown = EmptyState.create(body, WindowTexts.get("empty.unknown.title"), WindowTexts.get("empty.unknown"));
        details = Lists.details(area, "plugins.available.details", WindowTexts.get("details"), LINES);
        var buttons = row(area, 2);
        install = Widgets.button(buttons, "plugins.install", WindowTexts.get("install"), null,
                () -> dialog.plan(Deed.INSTALL, Request.install(shelf.chosen())));
        fingerprint = Widgets.button(buttons, "plugins.fingerprint", WindowTexts.get("fingerprint"), null,
                this::fingerprint);
        SearchField.listen(filter, this::filter, tree::setFocus);
        Palette.onChange(tree, this::show);
    }

    private Composite empty(String key, String id, String button, Runnable action) {
        var state = EmptyState.create(body, WindowTexts.get("empty." + key + ".title"),
                WindowTexts.get("empty." + key));
        GridDataFactory.swtDefaults()
                .applyTo(Widgets.button(state, id, WindowTexts.get(button), null, action));
        return state;
    }

    @Override
    void opened() {
        if (model.offers().isEmpty() && model.cannotAsk().isEmpty() && !dialog.isBusy()) {
            ask();
        }
    }

    private void ask() {
        dialog.run(WindowTexts.get("asking"), model::look, offers -> dialog.refresh());
    }

    @Override
    void show() {
        var offers = model.offers();
        shelf.show(offers.orElse(new Offers(List.of(), List.of())));
        fill();
    }

    private void filter() {
        shelf.filter(filter.getText());
        fill();
    }

    private void fill() {
        var before = selected();
        tree.removeAll();
        for (Offers.Category category : shelf.categories()) {
            var parent = new TreeItem(tree, SWT.NONE);
            parent.setText(category.name());
            parent.setImage(Icons.image("folder"));
            for (AvailablePlugin plugin : category.plugins()) {
                var item = new TreeItem(parent, SWT.NONE);
                item.setData(plugin);
                item.setText(new String[] {plugin.name(), Shown.version(plugin.version()),
                        size(plugin), Note.of(plugin)});
                item.setImage(Icons.image(Note.icon(plugin)));
                item.setChecked(shelf.isChosen(plugin));
                if (!plugin.selectable()) {
                    item.setForeground(Palette.color(Palette.Tone.SECONDARY));
                }
                if (before == null ? plugin.selectable() && tree.getSelectionCount() == 0
                        : before.id().equals(plugin.id())) {
                    tree.setSelection(item);
                }
            }
            parent.setExpanded(true);
            checkParent(parent);
        }
        if (model.cannotAsk().isPresent()) {
            top(body, noSite);
        } else if (model.offers().isEmpty()) {
            top(body, notAsked);
        } else {
            var empty = failures().isEmpty() ? nothing : failures().stream().anyMatch(this::isUnknown) ? unknown : unusable;
            top(body, shelf.isEmpty() ? empty : tree);
        }
        showTrouble();
        able();
    }

    /** What is to be fetched; nothing where it is installed. */
    private static String size(AvailablePlugin plugin) {
        if (plugin.size() > 0) {
            return Shown.size(plugin.size());
        }
        return plugin.selectable() ? WindowTexts.get("size.here") : "";
    }

    private void showTrouble() {
        var failures = failures();
        if (!failures.isEmpty()) {
            String one = isUnknown(failures.getFirst()) ? "trouble.unknown" : "trouble.one";
            troubleText.setText(Widgets.plain(failures.size() == 1
                    ? WindowTexts.get(one, Shown.address(failures.getFirst().site()))
                    : WindowTexts.get("trouble.many", failures.size())));
        }
        shown(troubleKey, failures.stream().anyMatch(this::isUnknown));
        shown(trouble, !failures.isEmpty());
        area.layout(true, true);
    }

    /** Whether nothing is wrong but that its key is not trusted yet. */
    private boolean isUnknown(Offers.Failure failure) {
        return !model.unknown(failure.cause()).isEmpty();
    }

    private static void shown(Control control, boolean on) {
        var data = control.getLayoutData() instanceof GridData grid ? grid : new GridData();
        data.exclude = !on;
        control.setLayoutData(data);
        control.setVisible(on);
    }

    private List<Offers.Failure> failures() {
        return model.offers().map(Offers::failures).orElse(List.of());
    }

    private void explain() {
        var faults = new ArrayList<Fault>();
        failures().forEach(failure -> failure.cause().faults().forEach(fault -> faults.add(new Fault(
                fault.file() == null ? Shown.address(failure.site()) : fault.file(), fault.line(), 0,
                fault.message()))));
        FaultDialog.open(area.getShell(), WindowTexts.get("trouble.title"), troubleText.getText().replace("&&", "&"),
                faults, null);
    }

    private void checkKeys() {
        for (Offers.Failure failure : failures()) {
            var keys = model.unknown(failure.cause());
            if (!keys.isEmpty()) {
                URI site = failure.site();
                dialog.trust(keys, WindowTexts.get("trust.site", Shown.address(site)), this::ask);
                return;
            }
        }
    }

    // --- choosing

    private void check(TreeItem item) {
        boolean on = item.getChecked();
        if (item.getData() instanceof AvailablePlugin plugin) {
            shelf.choose(plugin, on);
        } else {
            for (TreeItem child : item.getItems()) {
                shelf.choose((AvailablePlugin) child.getData(), on);
            }
        }
        for (TreeItem parent : tree.getItems()) {
            for (TreeItem child : parent.getItems()) {
                child.setChecked(shelf.isChosen((AvailablePlugin) child.getData()));
            }
            checkParent(parent);
        }
        tree.setSelection(item);
    }

    private static void checkParent(TreeItem parent) {
        int on = 0;
        for (TreeItem child : parent.getItems()) {
            on += child.getChecked() ? 1 : 0;
        }
        parent.setChecked(on > 0);
        parent.setGrayed(on > 0 && on < parent.getItemCount());
    }

    private AvailablePlugin selected() {
        var items = tree.getSelection();
        return items.length == 1 && items[0].getData() instanceof AvailablePlugin plugin ? plugin : null;
    }

    @Override
    void able() {
        var plugin = selected();
        able(ask, model.cannotAsk());
        able(install, model.cannotChange().or(shelf::cannotInstall));
        fingerprint.setEnabled(plugin != null && plugin.signer() != null);
        filter.setEnabled(!shelf.isEmpty());
        var lines = new ArrayList<String>();
        model.cannotChange().ifPresent(lines::add);
        if (plugin != null) {
            lines.addAll(Note.details(plugin));
        } else if (shelf.isFiltered() && shelf.categories().isEmpty()) {
            lines.add(WindowTexts.get("filter.nothing"));
        }
        details.setText(String.join("\n", lines));
    }

    private void fingerprint() {
        var signer = selected().signer();
        details.setText(Shown.signer(signer) + "\n" + PluginTexts.get("signer.fingerprint", signer.name(),
                Shown.fingerprint(signer.fingerprint())));
        details.setFocus();
    }
}
