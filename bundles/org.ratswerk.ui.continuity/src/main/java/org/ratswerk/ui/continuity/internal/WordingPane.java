package org.ratswerk.ui.continuity.internal;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.ratswerk.continuity.style.Hint;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.ToolBars;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;

/** Below a text: the hints on its wording as a list, with what to do, and a switch that turns them off. */
final class WordingPane {
    private static final String OFF = "plan.hints.off";
    private static final int[] SHARES = {46, 22, 32};
    private static final int FULL = 100;
    private static final int MARGIN = 24;
    private static final int MOST_ROWS = 5;
    private static final int LEAST_ROWS = 2;
    private static final int SHARE_OF_ROOM = 4;
    private static final int DETAILS = 2;
    private static final int HEAD = 3;

    private final Ways ways;
    private final Composite area;
    private final Button on;
    private final Label summary;
    private final ToolBar tools;
    private final Composite list;
    private final Table table;
    private final Label details;
    private List<Hint> hints = List.of();

    /** Where the user wants to go. */
    interface Ways {
        /** Shows a hint in the text; with {@code focus} the text gets it. */
        void show(int index, boolean focus);

        /** Goes to the next hint of the plan, or to the one before. */
        void step(boolean back);

        /** The hints have been turned on or off. */
        void turned();
    }

    WordingPane(Composite parent, Ways ways) {
        this.ways = ways;
        area = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        Widgets.rule(area);
        var head = Widgets.area(area, HEAD);
        GridLayoutFactory.fillDefaults().numColumns(HEAD).extendedMargins(2 * Widgets.GRID, Widgets.GRID,
                Widgets.GRID / 2, Widgets.GRID / 2).spacing(Widgets.GRID, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        on = Widgets.css(Widgets.id(new Button(head, SWT.CHECK), "plan.hints.on"), "rw-text");
        on.setText(PlanUi.get("wording"));
        on.setToolTipText(PlanUi.get("wording.about"));
        Widgets.colors(on, Palette.color(Palette.Tone.INK));
        on.setSelection(!UiPlugin.get().getPreferenceStore().getBoolean(OFF));
        on.addListener(SWT.Selection, event -> turn());
        summary = Widgets.id(Widgets.secondary(head, "", SWT.NONE), "plan.hints.summary");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false)
                .hint(Widgets.GRID, SWT.DEFAULT).applyTo(summary);
        tools = Widgets.name(new ToolBar(head, SWT.FLAT | SWT.RIGHT), PlanUi.get("wording"));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(tools);
        tool("item-up", "wording.previous", () -> ways.step(true));
        tool("item-down", "wording.next", () -> ways.step(false));
        list = Widgets.area(area, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(list);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
        Widgets.rule(list);
        table = Widgets.name(Widgets.id(new Table(list, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "plan.hints"),
                PlanUi.get("wording.list"));
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
        for (String column : new String[] {"wording.sentence", "wording.what", "wording.advice"}) {
            new TableColumn(table, SWT.LEFT).setText(PlanUi.get(column));
        }
        table.addListener(SWT.Resize, event -> widths());
        table.addListener(SWT.Selection, event -> {
            details();
            ways.show(table.getSelectionIndex(), false);
        });
        table.addListener(SWT.DefaultSelection, event -> ways.show(table.getSelectionIndex(), true));
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.F7 && (event.stateMask & ~SWT.SHIFT) == 0) {
                ways.step(event.stateMask == SWT.SHIFT);
            }
        });
        details = Widgets.id(Widgets.secondary(list, "", SWT.WRAP), "plan.hints.details");
        GridDataFactory.fillDefaults().grab(true, false).indent(2 * Widgets.GRID, Widgets.GRID / 2)
                .hint(Widgets.GRID, DETAILS * table.getItemHeight()).applyTo(details);
        exclude(list, true);
        parent.addListener(SWT.Resize, event -> {
            if (fit()) {
                parent.layout(true, true);
            }
        });
    }

    private void tool(String icon, String text, Runnable action) {
        ToolItem item = ToolBars.tool(tools, icon, PlanUi.get(text), "plan." + text, action);
        Palette.onChange(tools, () -> item.setImage(Icons.image(icon)));
    }

    private void widths() {
        int width = Math.max(0, table.getClientArea().width - MARGIN);
        for (int i = 0; i < SHARES.length; i++) {
            table.getColumn(i).setWidth(width * SHARES[i] / FULL);
        }
    }

    private void turn() {
        UiPlugin.get().getPreferenceStore().setValue(OFF, !on.getSelection());
        ways.turned();
    }

    /** Tells whether hints are wanted. */
    boolean isOn() {
        return on.getSelection();
    }

    /**
     * Shows the hints on a section.
     *
     * @param now hints
     * @param words how many there are, in the user's language
     * @param anywhere whether there are hints in the plan
     */
    void show(List<Hint> now, String words, boolean anywhere) {
        summary.setText(Widgets.plain(words));
        summary.setToolTipText(Widgets.plain(words));
        for (ToolItem item : tools.getItems()) {
            item.setEnabled(anywhere && isOn());
        }
        if (!now.equals(hints)) {
            hints = now;
            fill();
        }
    }

    private void fill() {
        int selected = table.getSelectionIndex();
        table.setRedraw(false);
        table.removeAll();
        for (Hint each : hints) {
            new TableItem(table, SWT.NONE).setText(new String[] {each.sentence(), each.kind().label(), each.advice()});
        }
        if (selected >= 0 && selected < hints.size()) {
            table.setSelection(selected);
        }
        table.setRedraw(true);
        details();
        exclude(list, hints.isEmpty());
        fit();
        area.getParent().layout(true, true);
    }

    /** Gives the list the rows it needs, but leaves most of the room to the text; tells whether it has others now. */
    private boolean fit() {
        int room = area.getParent().getClientArea().height / SHARE_OF_ROOM / table.getItemHeight();
        int rows = Math.min(hints.size(), Math.max(LEAST_ROWS, Math.min(MOST_ROWS, room - 1)));
        int height = rows * table.getItemHeight() + table.getHeaderHeight();
        var data = (GridData) table.getLayoutData();
        boolean other = data.heightHint != height;
        data.heightHint = height;
        return other;
    }

    private static void exclude(Control control, boolean yes) {
        ((GridData) control.getLayoutData()).exclude = yes;
        control.setVisible(!yes);
    }

    /** Selects a hint in the list, without going to it. */
    void select(int index) {
        if (index >= 0 && index < hints.size()) {
            table.setSelection(index);
            table.showSelection();
            details();
        }
    }

    /** Says the selected hint in full. */
    private void details() {
        int index = table.getSelectionIndex();
        details.setText(index >= 0 && index < hints.size() ? Widgets.plain(hints.get(index).message())
                : PlanUi.get("wording.hint"));
    }
}
