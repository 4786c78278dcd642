package org.ratswerk.ui.downtime.internal.overview;

import java.util.HashMap;
import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.Dependable;
import org.ratswerk.ui.ResultAction;

/** Shows the picture of what drives the requirement of the element of a row. */
@Component(service = ResultAction.class)
public final class DriverAction implements ResultAction {
    private static final String AT = "at";

    @Override
    public String id() {
        return "downtime.driver";
    }

    @Override
    public String label() {
        return OverviewUi.get("action.driver");
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean applies(Row row) {
        return row.analysis().equals(MeasureAction.DOWNTIME) && row.element() instanceof Dependable;
    }

    @Override
    public void run(Row row) {
        var arguments = new HashMap<>(Map.of("table", "driver", "element", row.element().getId()));
        if (row.arguments().containsKey(AT)) {
            arguments.put(AT, row.arguments().get(AT));
        }
        row.show(arguments);
    }
}
