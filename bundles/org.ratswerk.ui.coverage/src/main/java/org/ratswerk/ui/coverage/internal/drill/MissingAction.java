package org.ratswerk.ui.coverage.internal.drill;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.ResultAction;

/** Shows what is missing below an entry. */
@Component(service = ResultAction.class)
public final class MissingAction implements ResultAction {
    private static final int ORDER = 20;

    @Override
    public String id() {
        return "coverage.missing";
    }

    @Override
    public String label() {
        return Texts.of(MissingAction.class).get("action.missing");
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean applies(Row row) {
        return row.analysis().equals(EntriesAction.COVERAGE) && row.element() instanceof CatalogueEntry entry
                && !entry.getChildren().isEmpty();
    }

    @Override
    public void run(Row row) {
        EntriesAction.show(row, "missing");
    }
}
