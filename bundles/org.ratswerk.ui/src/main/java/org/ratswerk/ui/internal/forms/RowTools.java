package org.ratswerk.ui.internal.forms;

import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** What can be done to the selected rows of a list: take away, move up and down. */
final class RowTools {
    private final ToolBar bar;
    private final ToolItem remove;
    private final ToolItem up;
    private final ToolItem down;

    /**
     * @param parent parent
     * @param id start of the identifiers
     * @param remove takes the selected rows away
     * @param move moves the selected row by -1 or 1; null where rows have no order
     */
    RowTools(Composite parent, String id, Runnable remove, IntConsumer move) {
        bar = Widgets.css(Widgets.id(new ToolBar(parent, SWT.FLAT), "form.tools." + id), "rw-surface");
        bar.setBackground(Palette.color(Palette.Tone.SURFACE));
        Widgets.name(bar, FormUi.get("list.tools"));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(bar);
        this.remove = tool("item-remove", "list.remove", remove);
        up = move == null ? null : tool("item-up", "list.up", () -> move.accept(-1));
        down = move == null ? null : tool("item-down", "list.down", () -> move.accept(1));
        enable(false, false, false);
    }

    private ToolItem tool(String icon, String text, Runnable action) {
        var item = new ToolItem(bar, SWT.PUSH);
        Palette.nowAndOnChange(bar, () -> item.setImage(Icons.image(icon)));
        item.setToolTipText(FormUi.get(text));
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    void show(boolean visible) {
        bar.setVisible(visible);
        ((GridData) bar.getLayoutData()).exclude = !visible;
    }

    void enable(boolean canRemove, boolean canGoUp, boolean canGoDown) {
        remove.setEnabled(canRemove);
        if (up != null) {
            up.setEnabled(canGoUp);
            down.setEnabled(canGoDown);
        }
    }
}
