package org.ratswerk.ui.continuity.internal;

import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.ratswerk.continuity.steps.AlarmChain;
import org.ratswerk.core.result.Graph;
import org.ratswerk.graph.GraphLayout;
import org.ratswerk.graph.GraphPicture;
import org.ratswerk.graph.LaidGraph;
import org.ratswerk.model.Element;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.continuity.model.AlarmBoard;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.tables.PartGrid;
import org.ratswerk.ui.picture.PicturePane;

/** The alarm chain of a plan: above as a table, below as a picture of who calls whom. */
final class AlarmPage extends PlanPage {
    private static final int[] WEIGHTS = {45, 55};

    private AlarmBoard board;
    private Composite head;
    private State state;
    private Control rule;
    private SashForm halves;
    private Composite stack;
    private Composite empty;
    private PicturePane picture;
    private Graph drawn;
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
        stack = Widgets.area(below, 1);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        empty = EmptyState.create(stack, PlanUi.get("alarm.picture.empty.title"), PlanUi.get("alarm.picture.empty"));
        picture = new PicturePane(stack, "alarm.picture", PlanUi.get("alarm.picture"));
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
        Graph graph = AlarmChain.graph(plan());
        var layout = (StackLayout) stack.getLayout();
        var top = graph.nodes().isEmpty() ? empty : picture.control();
        if (layout.topControl != top) {
            layout.topControl = top;
            stack.layout();
        }
        if (!graph.equals(drawn)) {
            drawn = graph;
            if (!graph.nodes().isEmpty()) {
                draw(graph);
            }
        }
    }

    /** Where everything comes is worked out in the background. */
    private void draw(Graph graph) {
        var display = control().getDisplay();
        var job = Job.createSystem(PlanUi.get("alarm.picture"), monitor -> {
            LaidGraph laid = GraphLayout.layout(graph);
            display.asyncExec(() -> {
                if (!control().isDisposed() && graph == drawn && !picture.control().isDisposed()) {
                    picture.show(colours -> GraphPicture.plain(laid, colours).drawing());
                }
            });
        });
        job.setPriority(Job.SHORT);
        job.schedule();
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
            grid().element().flatMap(board::node).ifPresent(picture::select);
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
            board.node(row).flatMap(administration()::element).ifPresentOrElse(AlarmPage.this::open,
                    () -> grid().say(PlanUi.get("alarm.nobody")));
        }
    }
}
