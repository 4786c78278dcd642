package org.ratswerk.ui.internal.tables;

import java.util.Map;
import java.util.Optional;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.tables.GridTable;
import org.ratswerk.ui.model.tables.GridTables;

/** Opens tables of elements. */
public final class GridEditors {
    /** Groups of the navigator that are called otherwise than their table. */
    private static final Map<String, String> GROUPS = Map.of("organisation", "units", "landscape", GridTables.SYSTEMS);

    private GridEditors() {
        // static only
    }

    /**
     * Opens the table of an administration.
     *
     * @param page page of the window
     * @param administration administration
     * @param table identifier of the table, see {@link GridTables}
     * @return the editor; empty where there is no such table
     */
    public static Optional<IEditorPart> open(IWorkbenchPage page, OpenAdministration administration, String table) {
        return GridTables.of(table).flatMap(found -> {
            try {
                return Optional.ofNullable(page.openEditor(new GridInput(administration.folder(), found), GridEditor.ID));
            } catch (PartInitException e) {
                UiPlugin.log("Table cannot be opened", e);
                return Optional.empty();
            }
        });
    }

    /**
     * Opens the table of an administration in which an element stands, and selects it.
     *
     * @param page page of the window
     * @param administration administration
     * @param element element
     */
    public static void show(IWorkbenchPage page, OpenAdministration administration, Element element) {
        GridTables.of(element).flatMap(table -> open(page, administration, table.id()))
                .ifPresent(editor -> ((GridEditor) editor).reveal(element));
    }

    /** Returns the table of what stands below a node of the navigator; of an element, the one it stands in. */
    public static Optional<GridTable> table(Node node) {
        if (node.element() != null) {
            return GridTables.of(node.element());
        }
        return GridTables.of(GROUPS.getOrDefault(group(node), group(node)));
    }

    /** Tells whether a node of the navigator is a group whose elements all stand in one table. */
    public static boolean isTable(Node node) {
        return node.object() == null && !GROUPS.containsKey(group(node)) && GridTables.of(group(node)).isPresent();
    }

    private static String group(Node node) {
        return node.id().substring(node.id().lastIndexOf('/') + 1);
    }

    /** Returns the file name of the symbol of the rows of a table. */
    static String icon(GridTable table) {
        return table.type() == Literals.DEPENDENCY ? "graph" : table.type().getName();
    }
}
