package org.ratswerk.ui.downtime.internal.overview;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.Dependable;
import org.ratswerk.ui.ResultAction;
import org.ratswerk.ui.internal.forms.ElementEditors;

/** Records a measure about the element of a row, or opens one that is recorded. */
@Component(service = ResultAction.class)
public final class MeasureAction implements ResultAction {
    static final String DOWNTIME = "downtime";

    @Override
    public String id() {
        return "downtime.measure";
    }

    @Override
    public String label() {
        return OverviewUi.get("action.measure");
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean applies(Row row) {
        return row.analysis().equals(DOWNTIME) && row.element() instanceof Dependable;
    }

    @Override
    public void run(Row row) {
        var dialog = new MeasureDialog(row.page().getWorkbenchWindow().getShell(), row.administration().editing(),
                row.element());
        dialog.open();
        dialog.opened().ifPresent(measure -> ElementEditors.open(row.page(), row.administration(), measure));
        if (dialog.isRecorded()) {
            row.rerun();
        }
    }
}
