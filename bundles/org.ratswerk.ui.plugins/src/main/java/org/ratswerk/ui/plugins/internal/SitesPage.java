package org.ratswerk.ui.plugins.internal;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.jface.layout.GridDataFactory;
import org.ratswerk.plugins.Site;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.plugins.internal.Lists.Column;
import org.ratswerk.ui.plugins.model.Note;
import org.ratswerk.ui.plugins.model.Shown;

/** Where plugins come from. */
final class SitesPage extends Page {
    private static final int ROWS = 9;
    private static final int TEXT_WIDTH = 400;

    private final Composite body;
    private final Table table;
    private final Composite empty;
    private final Label why;
    private final Button addAddress;
    private final Button addFolder;
    private final Button remove;

    SitesPage(PluginsDialog dialog, TabFolder folder) {
        super(dialog, folder, "sites");
        body = stack(area);
        table = Lists.table(body, "plugins.sites", WindowTexts.get("page.sites"), ROWS,
                new Column("column.site", 70), new Column("column.origin", 30));
        table.addListener(SWT.Selection, event -> able());
        empty = EmptyState.create(body, WindowTexts.get("empty.sites.title"), WindowTexts.get("empty.sites"));
        why = Widgets.id(new Label(area, SWT.WRAP), "plugins.sites.why");
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(why);
        var buttons = row(area, 3);
        addAddress = Widgets.button(buttons, "plugins.site.address", WindowTexts.get("site.address"), null,
                this::address);
        addFolder = Widgets.button(buttons, "plugins.site.folder", WindowTexts.get("site.folder"), null, this::folder);
        remove = Widgets.button(buttons, "plugins.site.remove", WindowTexts.get("remove.now"), null, this::remove);
        Palette.onChange(table, this::show);
    }

    @Override
    void show() {
        table.removeAll();
        for (Site site : model.overview().sites()) {
            Lists.row(table, site.origin() == Site.Origin.POLICY ? "lock" : "folder", site,
                    Shown.address(site.address()), Note.of(site));
        }
        top(body, table.getItemCount() == 0 ? empty : table);
        able();
    }

    @Override
    void able() {
        var site = Lists.selected(table, Site.class);
        able(addAddress, model.cannotAddSite());
        able(addFolder, model.cannotAddSite());
        able(remove, model.cannotRemoveSite(site));
        why.setText(Widgets.plain((site == null ? model.cannotAddSite() : model.cannotRemoveSite(site)).orElse("")));
    }

    private void address() {
        var input = new InputDialog(area.getShell(), WindowTexts.get("site.title"), WindowTexts.get("site.message"),
                "https://", text -> text.isBlank() || text.equals("https://") ? "" : null);
        if (input.open() == Window.OK) {
            add(input.getValue().strip());
        }
    }

    private void folder() {
        var choice = new DirectoryDialog(area.getShell(), SWT.OPEN);
        choice.setText(WindowTexts.get("site.title"));
        choice.setMessage(WindowTexts.get("site.folder.message"));
        String folder = choice.open();
        if (folder != null) {
            add(folder);
        }
    }

    private void add(String address) {
        dialog.change(WindowTexts.get("site.adding"), () -> model.addSite(address));
    }

    private void remove() {
        var site = Lists.selected(table, Site.class);
        dialog.change(WindowTexts.get("site.removing"), () -> model.removeSite(site));
    }
}
