package org.ratswerk.ui.coverage.internal.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.SearchField;
import org.ratswerk.ui.internal.ToolBars;
import org.ratswerk.ui.internal.Widgets;

/**
 * What both tabs have: choices and a filter above, the list of all on the left, what one decides on beside it, and the
 * decisions with their keys below.
 */
abstract class ReviewPane {
    private static final int LEAST_PERCENT = 25;
    private static final int FILTER_WIDTH = 210;
    private static final int SCALE_WIDTH = 120;
    private static final int LEAST_WIDTH = 150;

    private final String id;
    private final Composite pane;
    private final Composite line;
    private final Composite stack;
    private final Composite review;
    private final SashForm sash;
    private final Composite buttons;
    private final Label status;
    private final Map<String, Button> actions = new LinkedHashMap<>();
    private Table list;
    private Text filter;
    private Scale scale;
    private Label scaleText;

    ReviewPane(Composite parent, String id) {
        this.id = id;
        pane = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(pane);
        line = ToolBars.line(pane);
        Widgets.rule(pane);
        stack = Widgets.area(pane, 1);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        review = Widgets.area(stack, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(review);
        sash = new SashForm(review, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        Palette.nowAndOnChange(sash, () -> sash.setBackground(Palette.color(Palette.Tone.HAIRLINE)));
        Widgets.rule(review);
        buttons = ToolBars.line(review);
        ((RowLayout) buttons.getLayout()).wrap = true;
        status = Widgets.id(Widgets.secondary(pane, "", SWT.NONE), id + ".status");
        GridDataFactory.fillDefaults().grab(true, false).indent(Widgets.GRID, 0).applyTo(status);
    }

    Composite control() {
        return pane;
    }

    Composite stack() {
        return stack;
    }

    SashForm sash() {
        return sash;
    }

    Composite review() {
        return review;
    }

    Table list() {
        return list;
    }

    final void turn(Control page) {
        ((StackLayout) stack.getLayout()).topControl = page;
        stack.layout(true, true);
    }

    final boolean isReviewing() {
        return ((StackLayout) stack.getLayout()).topControl == review;
    }

    final void status(String text) {
        status.setText(Widgets.plain(text));
        pane.layout();
    }

    // --- the line above

    Combo combo(String name, Runnable chosen) {
        Widgets.secondary(line, MatchingUi.get(name), SWT.NONE);
        var combo = Widgets.id(new Combo(line, SWT.READ_ONLY | SWT.DROP_DOWN), id + "." + name);
        Widgets.name(combo, MatchingUi.get(name));
        combo.addListener(SWT.Selection, event -> chosen.run());
        return combo;
    }

    void filterAndThreshold(Consumer<String> filtered, IntConsumer threshold) {
        filter = Widgets.id(new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), id + ".filter");
        filter.setMessage(MatchingUi.get("filter"));
        Widgets.name(filter, MatchingUi.get("filter"));
        filter.setLayoutData(new org.eclipse.swt.layout.RowData(FILTER_WIDTH, SWT.DEFAULT));
        SearchField.listen(filter, () -> filtered.accept(filter.getText()), () -> list.setFocus());
        Widgets.secondary(line, MatchingUi.get("threshold"), SWT.NONE);
        scale = Widgets.id(new Scale(line, SWT.HORIZONTAL), id + ".threshold");
        Widgets.name(scale, MatchingUi.get("threshold"));
        scale.setMinimum(LEAST_PERCENT);
        scale.setMaximum(100);
        scale.setIncrement(1);
        scale.setPageIncrement(5);
        scale.setLayoutData(new org.eclipse.swt.layout.RowData(SCALE_WIDTH, SWT.DEFAULT));
        scaleText = Widgets.id(Widgets.label(line, "100 %", SWT.NONE), id + ".threshold.text");
        scale.addListener(SWT.Selection, event -> {
            scaleText.setText(MatchingUi.get("percent", scale.getSelection()));
            int asked = scale.getSelection();
            scale.getDisplay().timerExec(100, () -> {
                if (!scale.isDisposed() && scale.getSelection() == asked) {
                    threshold.accept(asked);
                }
            });
        });
    }

    void showThreshold(int percent) {
        scale.setSelection(percent);
        scaleText.setText(MatchingUi.get("percent", percent));
    }

    void clearFilter() {
        filter.setText("");
    }

    Composite line() {
        return line;
    }

    // --- the list

    Table list(String name, List<String> columns, List<Integer> widths) {
        list = table(sash, name, SWT.VIRTUAL, columns, widths);
        list.addListener(SWT.SetData, event -> {
            var item = (TableItem) event.item;
            item.setText(row(event.index).toArray(String[]::new));
        });
        list.addListener(SWT.Selection, event -> {
            if (list.getSelectionIndex() >= 0) {
                chosen(list.getSelectionIndex());
            }
        });
        return list;
    }

    Table table(Composite parent, String name, int style, List<String> columns, List<Integer> widths) {
        var table = Widgets.id(new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | style), id + "." + name);
        Widgets.name(table, MatchingUi.get(name));
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(10, 10).applyTo(table);
        for (int i = 0; i < columns.size(); i++) {
            boolean number = columns.get(i).equals("column.score");
            var column = new TableColumn(table, number ? SWT.RIGHT : SWT.LEFT);
            column.setText(MatchingUi.get(columns.get(i)));
            column.setWidth(widths.get(i));
        }
        table.addListener(SWT.Resize, event -> spread(table, widths));
        return table;
    }

    /** Columns without a width share the room that the others leave. */
    private static void spread(Table table, List<Integer> widths) {
        int room = table.getClientArea().width - widths.stream().mapToInt(width -> width).sum();
        int count = (int) widths.stream().filter(width -> width == 0).count();
        for (int i = 0; i < widths.size(); i++) {
            if (widths.get(i) == 0) {
                table.getColumn(i).setWidth(Math.max(LEAST_WIDTH, room / count));
            }
        }
    }

    /** Tells whether the focus is in the pane or nowhere. */
    boolean hasFocus() {
        Control focus = pane.getDisplay().getFocusControl();
        for (Control each = focus; each != null; each = each.getParent()) {
            if (each == pane) {
                return true;
            }
        }
        return focus == null;
    }

    void showList(int count, int selected) {
        if (list.getItemCount() != count) {
            list.setItemCount(count);
        }
        list.clearAll();
        if (selected >= 0) {
            if (list.getSelectionIndex() != selected) {
                list.setSelection(selected);
            }
        } else {
            list.deselectAll();
        }
    }

    /** Returns the texts of a row. */
    abstract List<String> row(int index);

    /** Goes to a row. */
    abstract void chosen(int index);

    // --- the buttons

    /** Adds a button with its key in words. */
    Button action(String name, String icon, String key, Runnable run) {
        String text = MatchingUi.get("action." + name);
        var button = Widgets.button(buttons, id + "." + name, key == null ? text : MatchingUi.get("keyed", text,
                MatchingUi.get("key." + key)), null, run);
        if (icon != null) {
            Palette.nowAndOnChange(button, () -> button.setImage(Icons.image(icon)));
        }
        actions.put(name, button);
        return button;
    }

    void enable(String name, boolean enabled) {
        actions.get(name).setEnabled(enabled);
    }

    void describe(String name, String tip) {
        actions.get(name).setToolTipText(tip);
    }

    List<Control> keyed(Control... more) {
        var controls = new ArrayList<Control>(List.of(more));
        controls.add(list);
        return controls;
    }
}
