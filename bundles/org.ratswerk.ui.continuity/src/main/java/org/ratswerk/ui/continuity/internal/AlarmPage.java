package org.ratswerk.ui.continuity.internal;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.ratswerk.graph.CallPicture;
import org.ratswerk.model.Element;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.continuity.model.AlarmBoard;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.tables.PartGrid;
import org.ratswerk.ui.picture.PicturePane;

/** The alarm chain of a plan: above as a table, below as a picture of who calls whom. */
final class AlarmPage extends PlanPage {
    private static final int[] WEIGHTS = {40, 60};

    private AlarmBoard board;
    private Composite head;
    private State state;
    private Control rule;
    private SashForm halves;
    private PicturePane picture;
    private CallPicture.Chain drawn;
    private boolean following;

    AlarmPage(Composite parent, FormPart.Place place) {
        super(parent, place, AlarmPart.ITEM, PlanUi.HELP_ALARM);
        begin();
    }

    @Override
    PartGrid create(Composite parent) {
        drawn = null;
        board = new AlarmBoard(administration().editing(), plan());
        head = head(parent, 2);
        state = new State(head, "alarm.state");
        rule = Widgets.rule(parent);
        halves = Widgets.css(new SashForm(parent, SWT.VERTICAL), "rw-surface");
        halves.setBackground(Palette.color(Palette.Tone.HAIRLINE));
        halves.setSashWidth(Widgets.GRID / 2);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        var grid = new PartGrid(halves, place().site(), administration(), board.table(),
                new PartGrid.Setup("alarm", PlanUi.get("alarm.empty.title"), PlanUi.get("alarm.empty"),
                        PlanUi.get("alarm.insert"), PlanUi.get("steps.duplicate"), PlanUi.get("steps.delete"),
                        PlanUi.get("alarm.open.called"), new Rows()));
        var below = Widgets.area(halves, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(below);
        var legend = Widgets.secondary(below, PlanUi.get("alarm.legend"), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(2 * Widgets.GRID, Widgets.GRID)
                .hint(Widgets.GRID, SWT.DEFAULT).applyTo(legend);
        picture = new PicturePane(below, "alarm.picture", PlanUi.get("alarm.picture"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture.control());
        picture.setOpenText(PlanUi.get("alarm.open"));
        picture.onOpen(id -> administration().element(id).ifPresent(this::open));
        picture.onSelect(this::selected);
        halves.setWeights(WEIGHTS);
        grid.onSelect(this::follow);
        return grid;
    }

    // --- showing

    @Override
    void show() {
        boolean none = plan().getAlarmSteps().isEmpty();
        halves.setMaximizedControl(none ? halves.getChildren()[0] : null);
        if (state.show(board.state()) | visible(head, !none) | visible(rule, !none)) {
            head.getParent().layout(true, true);
        }
        CallPicture.Chain chain = board.picture();
        if (!none && !chain.equals(drawn)) {
            drawn = chain;
            picture.show((colours, width, height) -> CallPicture.of(chain, colours, width));
            follow();
        }
    }

    /** Selects in the table what is selected in the picture. */
    private void selected(String id) {
        following = true;
        board.step(id).ifPresent(step -> grid().show(step));
        following = false;
    }

    /** Selects in the picture who is called in the selected step. */
    private void follow() {
        if (!following && grid() != null) {
            grid().element().flatMap(board::key).ifPresent(picture::select);
        }
    }

    private final class Rows implements PartGrid.Rows {
        @Override
        public boolean isOrdered() {
            return true;
        }

        @Override
        public void move(List<Element> rows, int to) {
            board.move(rows, to);
        }

        @Override
        public List<? extends Element> duplicate(List<Element> rows) {
            return board.duplicate(rows);
        }

        @Override
        public boolean delete(List<Element> rows) {
            board.delete(rows);
            grid().say(PlanUi.get("steps.deleted", rows.size()));
            return true;
        }

        @Override
        public void open(Element row) {
            board.called(row).flatMap(administration()::element).ifPresentOrElse(AlarmPage.this::open,
                    () -> grid().say(PlanUi.get("alarm.nobody")));
        }
    }
}
