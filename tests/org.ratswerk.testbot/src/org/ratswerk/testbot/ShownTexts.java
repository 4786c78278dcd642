package org.ratswerk.testbot;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Decorations;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** All texts that a user meets in what has been walked, with the place where each was met first. */
public final class ShownTexts {
    private final Map<String, String> places = new LinkedHashMap<>();

    /** Returns the texts with their places. */
    public Map<String, String> places() {
        return places;
    }

    /** Adds a text, unless it is null or blank. */
    public void add(String place, String text) {
        if (text != null && !text.isBlank()) {
            places.putIfAbsent(text.strip(), place);
        }
    }

    /** Walks the entries of a menu, opened as the mouse would. */
    public void menu(String place, Menu menu) {
        if (menu == null || menu.isDisposed()) {
            return;
        }
        menu.notifyListeners(SWT.Show, new Event());
        for (MenuItem item : menu.getItems()) {
            add(place, item.getText());
            add(place + ", tip", item.getToolTipText());
            if (item.getMenu() != null) {
                menu(place + " > " + item.getText().replace("&", ""), item.getMenu());
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
    }

    /** Walks a control and what is in it, with their context menus. */
    public void control(String place, Control control) {
        if (!control.isVisible()) {
            return;
        }
        add(place + ", tip", control.getToolTipText());
        texts(place, control);
        if (control.getMenu() != null && !(control instanceof Decorations)) {
            menu(place + ", context menu", control.getMenu());
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                control(place, child);
            }
        }
    }

    private void texts(String place, Control control) {
        switch (control) {
        case Button button -> add(place, button.getText());
        case Label label -> add(place, label.getText());
        case CLabel label -> add(place, label.getText());
        case Link link -> add(place, link.getText().replaceAll("<[^>]*>", ""));
        case Group group -> add(place, group.getText());
        case Text text -> {
            add(place, text.getMessage());
            add(place, text.getText());
        }
        case StyledText text -> add(place, text.getText());
        case Combo combo -> addAll(place, combo.getItems());
        case CCombo combo -> addAll(place, combo.getItems());
        case ToolBar bar -> {
            for (var item : bar.getItems()) {
                add(place, item.getText());
                add(place + ", tip", item.getToolTipText());
            }
        }
        case CTabFolder folder -> {
            for (var item : folder.getItems()) {
                add(place, item.getText());
                add(place + ", tip", item.getToolTipText());
            }
        }
        case TabFolder folder -> {
            for (var item : folder.getItems()) {
                add(place, item.getText());
            }
        }
        case Table table -> {
            for (var column : table.getColumns()) {
                add(place + ", column", column.getText());
                add(place + ", column, tip", column.getToolTipText());
            }
            for (int i = 0; i < Math.min(table.getItemCount(), 100); i++) {
                for (int column = 0; column < Math.max(1, table.getColumnCount()); column++) {
                    add(place + ", row", table.getItem(i).getText(column));
                }
            }
        }
        case Tree tree -> {
            for (var column : tree.getColumns()) {
                add(place + ", column", column.getText());
                add(place + ", column, tip", column.getToolTipText());
            }
            items(place, tree.getItems(), Math.max(1, tree.getColumnCount()));
        }
        case Decorations window -> add(place, window.getText());
        default -> {
            // nothing to read
        }
        }
    }

    private void items(String place, TreeItem[] items, int columns) {
        for (var item : items) {
            for (int column = 0; column < columns; column++) {
                add(place + ", row", item.getText(column));
            }
            items(place, item.getItems(), columns);
        }
    }

    private void addAll(String place, String... texts) {
        for (String text : texts) {
            add(place, text);
        }
    }
}
