package org.ratswerk.ui.coverage.internal.drill;

import java.util.HashMap;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.ResultAction;

/** Shows the entries that a row, a cell or a box of the coverage counts: those of a branch, or those that a unit covers. */
@Component(service = ResultAction.class)
public final class EntriesAction implements ResultAction {
    static final String COVERAGE = "coverage";
    private static final int ORDER = 10;

    @Override
    public String id() {
        return "coverage.entries";
    }

    @Override
    public String label() {
        return Texts.of(EntriesAction.class).get("action.entries");
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean applies(Row row) {
        return row.analysis().equals(COVERAGE) && (row.element() instanceof OrganisationalUnit
                || row.element() instanceof CatalogueEntry entry && !entry.getChildren().isEmpty());
    }

    @Override
    public void run(Row row) {
        show(row, "entries");
    }

    /** Shows another table of the same scope about the element of a row. */
    static void show(Row row, String table) {
        var arguments = new HashMap<>(row.arguments());
        arguments.put("table", table);
        arguments.put("element", row.element().getId());
        row.show(arguments);
    }
}
