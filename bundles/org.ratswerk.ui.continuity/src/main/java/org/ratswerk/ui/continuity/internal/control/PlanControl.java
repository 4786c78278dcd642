package org.ratswerk.ui.continuity.internal.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.continuity.internal.PlanReferences;
import org.ratswerk.ui.continuity.internal.TextPage;
import org.ratswerk.ui.continuity.internal.TextPart;
import org.ratswerk.ui.continuity.model.control.ControlBoard;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.forms.FormModel;

/** Where the document control of the plan of a form stands, worked out once for all its parts, while one can see them. */
final class PlanControl {
    private static final int QUIET_MILLIS = 300;
    /** Items of the form by what places in plans call them. */
    private static final Map<String, String> PARTS = Map.of("steps", "plan.steps", "alarm", "plan.alarmSteps",
            "immediate", "immediateMeasures", "communications", "communications");
    /** In the UI thread only. */
    private static final Map<FormModel, PlanControl> ALL = new WeakHashMap<>();

    private final FormPart.Place place;
    private final Display display = Display.getCurrent();
    private final List<Consumer<ControlBoard>> listeners = new ArrayList<>();
    private final Runnable asking = this::ask;
    private final Runnable changes = this::changed;
    private final List<Control> shown = new ArrayList<>();
    private ControlBoard board;
    private boolean outdated = true;
    private long asked;

    private PlanControl(FormPart.Place place) {
        this.place = place;
        place.form().addListener(changes);
    }

    /** Returns that of the form. */
    static PlanControl of(FormPart.Place place) {
        return ALL.computeIfAbsent(place.form(), form -> new PlanControl(place));
    }

    /** Has a part of the form told of each board, as long as the control is there. */
    void follow(Control control, Consumer<ControlBoard> listener) {
        listeners.add(listener);
        shown.add(control);
        control.addListener(SWT.Paint, event -> seen());
        Palette.onChange(control, () -> {
            if (board != null) {
                listener.accept(board);
            }
        });
        control.addDisposeListener(event -> {
            listeners.remove(listener);
            shown.remove(control);
            if (shown.isEmpty()) {
                place.form().removeListener(changes);
                ALL.remove(place.form(), this);
            }
        });
        EmergencyPlan plan = plan();
        if (board == null && plan != null) {
            board = ControlBoard.soon(plan, null, LocalDate.now());
        }
        if (board != null) {
            listener.accept(board);
        }
    }

    OpenAdministration administration() {
        return place.form().administration();
    }

    /** Returns the plan; null once it is gone. */
    EmergencyPlan plan() {
        return !place.form().isGone() && place.form().elements().getFirst() instanceof EmergencyPlan plan ? plan : null;
    }

    private void changed() {
        outdated = true;
        EmergencyPlan plan = plan();
        if (plan != null && board != null) {
            tell(ControlBoard.soon(plan, board, LocalDate.now()));
        }
        shown.forEach(Control::redraw);
    }

    private void tell(ControlBoard now) {
        if (!now.equals(board)) {
            board = now;
            List.copyOf(listeners).forEach(listener -> listener.accept(now));
            place.changed();
        }
    }

    /** Nothing is worked out that nobody sees. */
    private void seen() {
        if (outdated) {
            outdated = false;
            display.timerExec(asked == 0 ? 0 : QUIET_MILLIS, asking);
        }
    }

    private void ask() {
        EmergencyPlan plan = plan();
        if (plan == null || shown.isEmpty()) {
            return;
        }
        long number = ++asked;
        PlanReferences.of(administration()).ask(now -> ControlBoard.of(plan, now, LocalDate.now()))
                .whenComplete((found, fault) -> display.asyncExec(() -> {
                    if (fault != null) {
                        UiPlugin.log("Document control of a plan cannot be told", fault);
                    } else if (number == asked) {
                        tell(found);
                    }
                }));
    }

    /**
     * Goes to where something stands in the plan.
     *
     * @param id id of a section, of the plan, or of the plan and which of its parts after {@code #}
     * @param feature name of the feature to go to where it is the plan itself; may be null
     */
    void jump(String id, String feature) {
        EmergencyPlan plan = plan();
        if (plan == null || id == null) {
            return;
        }
        int part = id.indexOf('#');
        if (part >= 0) {
            place.reveal(PARTS.get(id.substring(part + 1)));
        } else if (!id.equals(plan.getId())) {
            TextPage.show(plan, id);
            place.reveal(TextPart.ITEM);
        } else {
            place.reveal(feature == null ? TextPart.ITEM : "control." + feature);
        }
    }
}
