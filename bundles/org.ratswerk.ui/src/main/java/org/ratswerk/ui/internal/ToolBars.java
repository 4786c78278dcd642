package org.ratswerk.ui.internal;

import java.util.function.Consumer;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Tools in the heads of views and editors. */
public final class ToolBars {
    private ToolBars() {
    }

    /** Returns a line of controls, one beside the other, that wraps where it has no room. */
    public static Composite line(Composite parent) {
        var line = Widgets.css(new Composite(parent, SWT.NONE), "rw-surface");
        line.setBackground(Palette.color(Palette.Tone.SURFACE));
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = Widgets.GRID;
        layout.marginLeft = Widgets.GRID;
        layout.marginRight = Widgets.GRID;
        line.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return line;
    }

    /**
     * Returns a tool.
     *
     * @param bar bar
     * @param icon file name of its picture
     * @param text what it does, in the user's language
     * @param id identifier for tests
     * @param action does it
     */
    public static ToolItem tool(ToolBar bar, String icon, String text, String id, Runnable action) {
        var item = Widgets.id(new ToolItem(bar, SWT.PUSH), id);
        item.setImage(Icons.image(icon));
        item.setToolTipText(text.replace("…", ""));
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    /**
     * Returns a tool that offers a menu.
     *
     * @param bar bar
     * @param icon file name of its picture
     * @param text what it offers, in the user's language
     * @param id identifier for tests
     * @param fill fills the menu each time it is opened
     */
    public static ToolItem menu(ToolBar bar, String icon, String text, String id, Consumer<MenuManager> fill) {
        var item = tool(bar, icon, text, id, () -> { });
        item.addListener(SWT.Selection, event -> {
            var manager = new MenuManager();
            fill.accept(manager);
            open(manager, item);
        });
        return item;
    }

    /** Opens a menu below a tool; it is disposed when it is closed. */
    public static void open(MenuManager manager, ToolItem item) {
        var bar = item.getParent();
        var menu = manager.createContextMenu(bar);
        var bounds = item.getBounds();
        menu.setLocation(bar.toDisplay(bounds.x, bounds.y + bounds.height));
        menu.addListener(SWT.Hide, event -> bar.getDisplay().asyncExec(manager::dispose));
        menu.setVisible(true);
    }
}
