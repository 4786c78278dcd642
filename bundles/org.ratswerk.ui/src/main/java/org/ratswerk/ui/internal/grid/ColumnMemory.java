package org.ratswerk.ui.internal.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.Preferences;
import org.ratswerk.core.result.Table;
import org.ratswerk.ui.internal.UiPlugin;

/**
 * How the user has arranged the columns of a kind of table, kept from one session to the next by the keys of the columns.
 *
 * @param order all columns from left to right
 * @param shown those that are shown
 * @param widths widths in pixels
 */
public record ColumnMemory(List<Integer> order, List<Integer> shown, Map<Integer, Integer> widths) {

    /** Returns what is remembered for the table; empty where nothing is, or not for all its columns. */
    public static Optional<ColumnMemory> load(Table table) {
        var node = node();
        var text = node.get(table.id(), "");
        var order = new ArrayList<Integer>();
        var shown = new ArrayList<Integer>();
        var widths = new HashMap<Integer, Integer>();
        for (var part : text.split(";")) {
            var fields = part.split(",");
            int column = index(table, fields[0]);
            if (column >= 0 && fields.length == 3 && fields[2].matches("\\d{1,5}")) {
                order.add(column);
                widths.put(column, Integer.parseInt(fields[2]));
                if (fields[1].equals("1")) {
                    shown.add(column);
                }
            }
        }
        return order.size() == table.columns().size() && !shown.isEmpty()
                ? Optional.of(new ColumnMemory(order, shown, widths))
                : Optional.empty();
    }

    /** Remembers it for the table. */
    public void save(Table table) {
        node().put(table.id(), order.stream().map(column -> table.columns().get(column).key() + ","
                + (shown.contains(column) ? 1 : 0) + "," + widths.get(column)).collect(Collectors.joining(";")));
    }

    /** Forgets what is remembered for the table. */
    public static void forget(Table table) {
        node().remove(table.id());
    }

    private static Preferences node() {
        return InstanceScope.INSTANCE.getNode(UiPlugin.ID).node("columns");
    }

    private static int index(Table table, String key) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
