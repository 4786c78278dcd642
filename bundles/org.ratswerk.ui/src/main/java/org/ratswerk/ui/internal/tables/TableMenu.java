package org.ratswerk.ui.internal.tables;

import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.Availability.Need;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.tables.GridTable;
import org.ratswerk.ui.model.tables.GridTables;

/** The tables in the menus: all of them in the main menu, that of the selected group in the navigator's. */
public final class TableMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        if (getId().endsWith(".main")) {
            var menu = new MenuManager(GridTexts.get("menu"), "org.ratswerk.ui.tables.menu");
            GridTables.all().forEach(table -> menu.add(item(table, table.title())));
            return new IContributionItem[] {menu};
        }
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window != null && window.getSelectionService().getSelection() instanceof IStructuredSelection nodes
                && nodes.getFirstElement() instanceof Node node
                        ? GridEditors.table(node).map(table -> item(table, GridTexts.get("menu.asTable", table.title())))
                                .map(item -> new IContributionItem[] {item}).orElse(new IContributionItem[0])
                        : new IContributionItem[0];
    }

    private static CommandItem item(GridTable table, String text) {
        return new CommandItem(OpenTableHandler.COMMAND, Map.of(OpenTableHandler.TABLE, table.id()),
                Widgets.plain(text), null, Need.ADMINISTRATION);
    }
}
