package org.ratswerk.ui.continuity.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.continuity.steps.StepLimit;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.PlanStep;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.continuity.model.StepsBoard;
import org.ratswerk.ui.continuity.model.StepsTable;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.tables.PartGrid;
import org.ratswerk.ui.model.tables.GridModel;

/** The steps of a plan in a table; above it how long they take, against what is required. */
final class StepsPage extends PlanPage {
    private static final int QUIET_MILLIS = 400;
    private static final int COLUMNS = 5;
    private static final int WHY_LINES = 5;
    private static final int WHY_WIDTH = 240;
    private static final String EXPECTED = "expected";

    private final Runnable asking = this::ask;
    private Map<String, Line> lines;
    private StepsBoard board;
    private Composite head;
    private Link required;
    private Label remarkIcon;
    private Label remark;
    private Link chain;
    private Label progress;
    private Link clear;
    private Text why;
    private Explained explained;
    private long asked;

    /** Which figure is explained. */
    private enum Figure {
        SUM, PATH, STATE, REQUIRED
    }

    private record Explained(String line, Figure figure) {
    }

    /** The figures of one kind of durations. */
    private record Line(Link sum, Link path, Label icon, Link state) {
    }

    StepsPage(Composite parent, FormPart.Place place) {
        super(parent, place, StepsPart.ITEM, PlanUi.HELP_STEPS);
        begin();
    }

    @Override
    PartGrid create(Composite parent) {
        lines = new HashMap<>();
        explained = new Explained(EXPECTED, Figure.PATH);
        board = new StepsBoard(administration().editing(), plan(), new StoredTicks(plan().getId()));
        head = head(parent, 2);
        figures(head);
        explanation(head);
        var below = Widgets.area(parent, 6);
        GridLayoutFactory.fillDefaults().numColumns(6)
                .extendedMargins(2 * Widgets.GRID, 2 * Widgets.GRID, 0, Widgets.GRID).spacing(Widgets.GRID, 0)
                .applyTo(below);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
        remarkIcon = Widgets.label(below, "", SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(remarkIcon);
        remark = Widgets.id(Widgets.label(below, "", SWT.WRAP), "steps.remark");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WHY_WIDTH, SWT.DEFAULT)
                .applyTo(remark);
        chain = link(below, "steps.chain", board::chain);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(chain);
        progress = Widgets.id(Widgets.secondary(below, "", SWT.NONE), "steps.progress");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(progress);
        clear = link(below, "steps.clear", this::clear);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(clear);
        Widgets.rule(parent);
        var grid = new PartGrid(parent, place().site(), administration(), StepsTable.of(board),
                new PartGrid.Setup("steps", PlanUi.get("steps.empty.title"), PlanUi.get("steps.empty"),
                        PlanUi.get("steps.insert"), PlanUi.get("steps.duplicate"), PlanUi.get("steps.delete"),
                        PlanUi.get("steps.open"), new Rows()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        grid.setStrong(board::isCritical);
        grid.model().addListener(new GridModel.Listener() {
            @Override
            public void linesChanged() {
                // the page follows the model itself
            }

            @Override
            public void cellsChanged() {
                showProgress();
            }
        });
        later();
        return grid;
    }

    private void figures(Composite parent) {
        var table = Widgets.id(Widgets.area(parent, COLUMNS), "steps.figures");
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(2 * Widgets.GRID, Widgets.GRID / 2).applyTo(table);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(table);
        Widgets.label(table, "", SWT.NONE);
        right(Widgets.secondary(table, PlanUi.get("steps.sum"), SWT.RIGHT));
        right(Widgets.secondary(table, PlanUi.get("steps.path"), SWT.RIGHT));
        GridDataFactory.fillDefaults().span(2, 1)
                .applyTo(Widgets.secondary(table, PlanUi.get("steps.state"), SWT.NONE));
        for (StepsBoard.Figures figures : board.figures()) {
            Widgets.label(table, figures.title(), SWT.NONE);
            String id = figures.id();
            var sum = link(table, "steps.sum." + id, () -> explain(id, Figure.SUM));
            right(sum);
            var path = link(table, "steps.path." + id, () -> explain(id, Figure.PATH));
            path.setFont(Palette.boldFont());
            right(path);
            var icon = Widgets.label(table, "", SWT.NONE);
            var state = link(table, "steps.state." + id, () -> explain(id, Figure.STATE));
            GridDataFactory.fillDefaults().applyTo(state);
            lines.put(id, new Line(sum, path, icon, state));
        }
        Widgets.label(table, PlanUi.get("steps.required"), SWT.NONE);
        required = link(table, "steps.required", () -> explain(EXPECTED, Figure.REQUIRED));
        GridDataFactory.fillDefaults().span(COLUMNS - 1, 1).applyTo(required);
    }

    private static void right(org.eclipse.swt.widgets.Control control) {
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(control);
    }

    private void explanation(Composite parent) {
        var area = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, Widgets.GRID / 2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.FILL).applyTo(area);
        Widgets.css(Widgets.secondary(area, PlanUi.get("steps.why"), SWT.NONE), "rw-section");
        why = Widgets.id(Widgets.css(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "rw-surface"),
                "steps.why");
        Widgets.colors(why, Palette.color(Palette.Tone.INK));
        Widgets.name(why, PlanUi.get("steps.why"));
        why.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        GridDataFactory.fillDefaults().grab(true, true).hint(WHY_WIDTH, WHY_LINES * why.getLineHeight()).applyTo(why);
    }

    // --- showing

    @Override
    void show() {
        boolean other = false;
        for (StepsBoard.Figures figures : board.figures()) {
            Line line = lines.get(figures.id());
            other |= set(line.sum, figures.sum());
            other |= set(line.path, figures.path());
            other |= set(line.state, figures.state());
            line.state.setForeground(Palette.color(figures.symbol()));
            line.state.setLinkForeground(Palette.color(figures.symbol()));
            String icon = Palette.icon(figures.symbol());
            line.icon.setImage(icon == null ? null : Icons.image(icon));
        }
        other |= set(required, board.requirement());
        explain();
        String words = Widgets.plain(board.remark());
        other |= !words.equals(remark.getText());
        remark.setText(words);
        remarkIcon.setImage(words.isEmpty() ? null
                : Icons.image(board.expected().isCyclic() ? Palette.icon(Symbol.INFEASIBLE) : "info"));
        other |= visible(remarkIcon, !words.isEmpty());
        other |= set(chain, board.isUnlinked() ? PlanUi.get("steps.chain") : "");
        other |= showProgress();
        if (grid() != null) {
            grid().table().redraw();
        }
        if (other) {
            head.getParent().layout(true, true);
        }
    }

    private boolean showProgress() {
        String words = Widgets.plain(board.progress());
        boolean other = !words.equals(progress.getText());
        progress.setText(words);
        other |= visible(progress, !words.isEmpty());
        other |= set(clear, words.isEmpty() ? "" : PlanUi.get("steps.clear"));
        if (other) {
            head.getParent().layout(true, true);
        }
        return other;
    }

    private void explain(String line, Figure figure) {
        explained = new Explained(line, figure);
        explain();
    }

    private void explain() {
        StepsBoard.Figures figures = board.figures().stream().filter(each -> each.id().equals(explained.line))
                .findFirst().orElseThrow();
        String words = switch (explained.figure) {
        case SUM -> figures.sumWhy();
        case PATH -> figures.pathWhy();
        case STATE -> figures.stateWhy();
        case REQUIRED -> board.requirementWhy();
        };
        if (!words.equals(why.getText())) {
            why.setText(words);
        }
    }

    private void clear() {
        board.clearTicks();
        grid().refresh();
        showProgress();
    }

    // --- what is required

    @Override
    void changed(Change change) {
        boolean inPlan = change.touched().stream().allMatch(each -> each instanceof PlanStep
                || each instanceof EmergencyPlan) && !change.features().contains(Literals.EMERGENCY_PLAN__SUBJECT);
        if (!inPlan) {
            if (change.features().contains(Literals.EMERGENCY_PLAN__SUBJECT)) {
                board.setLimit(StepLimit.of(plan().getSubject()));
            }
            later();
        }
    }

    private void later() {
        control().getDisplay().timerExec(QUIET_MILLIS, asking);
    }

    private void ask() {
        if (control().isDisposed()) {
            return;
        }
        var subject = plan().getSubject();
        long number = ++asked;
        PlanReferences.of(administration()).ask(references -> StepLimit.of(subject, references))
                .whenComplete((found, fault) -> {
                    if (fault != null) {
                        UiPlugin.log("The required restart time cannot be had", fault);
                    } else if (!control().isDisposed()) {
                        control().getDisplay().asyncExec(() -> take(found, number));
                    }
                });
    }

    private void take(StepLimit found, long number) {
        if (!control().isDisposed() && number == asked && grid() != null) {
            board.setLimit(found);
            show();
        }
    }

    // --- what can be done to steps

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
            Optional.<Element>ofNullable(((PlanStep) row).getResponsible()).ifPresentOrElse(StepsPage.this::open,
                    () -> grid().say(PlanUi.get("steps.nobody")));
        }
    }
}
