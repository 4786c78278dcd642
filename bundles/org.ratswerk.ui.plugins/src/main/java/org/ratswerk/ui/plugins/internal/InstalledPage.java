package org.ratswerk.ui.plugins.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.plugins.InstalledPlugin;
import org.ratswerk.plugins.Request;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.plugins.internal.Lists.Column;
import org.ratswerk.ui.plugins.model.Note;
import org.ratswerk.ui.plugins.model.PlanView.Deed;
import org.ratswerk.ui.plugins.model.Shown;

/** What is installed. */
final class InstalledPage extends Page {
    private static final int ROWS = 9;
    private static final int LINES = 4;

    private final Table table;
    private final Text details;
    private final Button remove;
    private final Button update;
    private final Button updateAll;

    InstalledPage(PluginsDialog dialog, TabFolder folder) {
        super(dialog, folder, "installed");
        table = Lists.table(area, "plugins.installed", WindowTexts.get("page.installed"), ROWS,
                new Column("column.name", 46), new Column("column.version", 12), new Column("column.provider", 16),
                new Column("column.size", 10, true), new Column("column.note", 24));
        table.addListener(SWT.Selection, event -> able());
        details = Lists.details(area, "plugins.installed.details", WindowTexts.get("details"), LINES);
        var buttons = row(area, 3);
        remove = Widgets.button(buttons, "plugins.remove", WindowTexts.get("remove"), null,
                () -> dialog.plan(Deed.REMOVE, Request.remove(List.of(selected().id()))));
        update = Widgets.button(buttons, "plugins.update", WindowTexts.get("update"), null,
                () -> dialog.plan(Deed.UPDATE, Request.update(List.of(selected().id()))));
        updateAll = Widgets.button(buttons, "plugins.updateAll", WindowTexts.get("updateAll"), null,
                dialog::updateAll);
        Palette.onChange(table, this::show);
    }

    private InstalledPlugin selected() {
        return Lists.selected(table, InstalledPlugin.class);
    }

    @Override
    void show() {
        String before = selected() == null ? null : selected().id();
        table.removeAll();
        for (InstalledPlugin plugin : model.overview().installed()) {
            Lists.row(table, plugin.base() ? "pin" : "plugin", plugin, plugin.name(), Shown.version(plugin.version()),
                    Note.provider(plugin.provider()), Shown.size(plugin.size()), Note.of(plugin));
            if (plugin.id().equals(before)) {
                table.select(table.getItemCount() - 1);
            }
        }
        if (table.getSelectionIndex() < 0 && table.getItemCount() > 0) {
            table.select(0);
        }
        able();
    }

    @Override
    void able() {
        var plugin = selected();
        able(remove, model.cannotRemove(plugin));
        able(update, model.cannotUpdate(plugin));
        able(updateAll, model.cannotUpdateAll());
        details.setText(plugin == null ? "" : String.join("\n", details(plugin)));
    }

    private List<String> details(InstalledPlugin plugin) {
        var lines = new ArrayList<String>();
        if (!plugin.description().isEmpty()) {
            lines.add(plugin.description());
        }
        lines.add(WindowTexts.get("details.version", plugin.version(), plugin.id()));
        model.cannotRemove(plugin).ifPresent(lines::add);
        model.cannotUpdate(plugin).filter(why -> !lines.contains(why)).ifPresent(lines::add);
        return lines;
    }
}
