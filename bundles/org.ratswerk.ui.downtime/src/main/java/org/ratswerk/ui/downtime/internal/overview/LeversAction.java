package org.ratswerk.ui.downtime.internal.overview;

import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.Resource;
import org.ratswerk.ui.ResultAction;

/** Shows what would close the gap of the resource of a row. */
@Component(service = ResultAction.class)
public final class LeversAction implements ResultAction {
    @Override
    public String id() {
        return "downtime.levers";
    }

    @Override
    public String label() {
        return OverviewUi.get("action.levers");
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean applies(Row row) {
        return row.analysis().equals(MeasureAction.DOWNTIME) && row.element() instanceof Resource
                && !"levers".equals(row.arguments().get("table"));
    }

    @Override
    public void run(Row row) {
        row.show(Map.of("table", "levers", "element", row.element().getId()));
    }
}
