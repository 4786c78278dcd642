package org.ratswerk.ui.downtime.internal.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.analysis.downtime.bia.ImpactMatrix;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.Process;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.downtime.model.impact.ImpactEdit;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.start.ContextHelp;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * The matrix of a process: a row per damage category, a column per horizon, below it what follows. Each cell is a control
 * of its own, so that screen readers tell it by its name; one of them is in the order of the Tab key.
 */
final class MatrixPane {
    private static final int HEIGHT = 28;
    private static final int WIDTH = 64;
    private static final int TITLE = 168;
    private static final int SOON = 400;

    private final FormPart.Place place;
    private final Composite area;
    private final Composite grid;
    private final Label outcomeIcon;
    private final Label outcome;
    private final Composite hints;
    private final Label explanation;
    private final Label reasonLabel;
    private final Text reason;
    private OpenAdministration administration;
    private ImpactEdit model;
    private List<String> rows = List.of();
    private List<String> columns = List.of();
    private Cell[][] cells = {};
    private final List<Cell> worst = new ArrayList<>();
    private List<String> shownHints = List.of();
    private final Job comparison = new Comparison();
    private boolean showing;

    MatrixPane(Composite parent, FormPart.Place place) {
        this.place = place;
        area = Widgets.id(Widgets.area(parent, 1), "impact");
        area.setData(ContextHelp.KEY, "org.ratswerk.ui.downtime.impact");
        GridLayoutFactory.fillDefaults().spacing(0, Widgets.GRID).applyTo(area);
        grid = Widgets.id(Widgets.area(area, 1), "impact.grid");
        explanation = Widgets.id(wrapped(Widgets.secondary(area, "", SWT.WRAP)), "impact.explanation");
        reasonLabel = Widgets.id(wrapped(Widgets.secondary(area, "", SWT.WRAP)), "impact.reason.label");
        reason = Widgets.id(new Text(area, SWT.BORDER | SWT.SINGLE), "impact.reason");
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).applyTo(reason);
        var line = Widgets.area(area, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        outcomeIcon = Widgets.label(line, "", SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(outcomeIcon);
        outcome = Widgets.id(wrapped(Widgets.label(line, "", SWT.WRAP)), "impact.outcome");
        outcome.setFont(Palette.boldFont());
        hints = Widgets.id(Widgets.area(area, 2), "impact.hints");
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Widgets.GRID / 2, 2).applyTo(hints);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hints);
        reasonListeners();
        buttons();
        Palette.onChange(area, () -> {
            outcomeIcon(true);
            shownHints = List.of();
            show();
        });
        Runnable listener = this::changed;
        place.form().addListener(listener);
        area.addDisposeListener(event -> {
            place.form().removeListener(listener);
            comparison.cancel();
        });
        changed();
        outcomeIcon(true);
    }

    Control control() {
        return area;
    }

    private static <C extends Control> C wrapped(C control) {
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).applyTo(control);
        return control;
    }

    private void buttons() {
        var line = Widgets.area(area, 1);
        Widgets.button(line, "impact.copy", ImpactUi.get("matrix.copy"), null, this::copy);
    }

    private void copy() {
        var dialog = new CopyDialog(area.getShell(), model);
        if (dialog.open() == Window.OK && dialog.chosen() != null) {
            model.copyFrom(dialog.chosen(), dialog.withReasons());
            focus();
        }
    }

    private void reasonListeners() {
        reason.addListener(SWT.Modify, event -> {
            if (!showing) {
                model.setReason(reason.getText());
            }
        });
        reason.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN || event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                focus();
            }
        });
        reason.addListener(SWT.FocusIn, event -> place.focused(reason));
        reason.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = model.reasonLabel();
            }
        });
    }

    // --- following the model

    private void changed() {
        if (area.isDisposed() || place.form().isGone()
                || !(place.form().elements().getFirst() instanceof Process process)) {
            return;
        }
        var now = place.form().administration();
        if (model == null || administration != now || model.process() != process) {
            int row = model == null ? 0 : model.row();
            int column = model == null ? 0 : model.column();
            administration = now;
            model = new ImpactEdit(now.editing(), process);
            model.select(row, column);
        } else {
            model.refresh();
        }
        show();
        comparison.schedule(SOON); // once more where it is running, once where it is about to run
    }

    /** Compares with like processes in the background, a moment after a change. */
    private final class Comparison extends Job {
        Comparison() {
            super(ImpactUi.get("matrix.compare"));
            setSystem(true);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            var edit = model;
            try {
                var found = edit.editing().read(progress -> edit.compare(),
                        new MonitorProgress(monitor, (task, share) -> { }));
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                    if (!area.isDisposed() && edit == model && !place.form().isGone()) {
                        model.setOutliers(found);
                        show();
                    }
                });
                return Status.OK_STATUS;
            } catch (CancellationException e) {
                return Status.CANCEL_STATUS;
            }
        }
    }

    private void show() {
        if (!model.rowTitles().equals(rows) || !model.columnTitles().equals(columns)) {
            build();
        }
        for (Cell[] line : cells) {
            for (Cell cell : line) {
                cell.show(model.cell(cell.row, cell.column));
            }
        }
        worst.forEach(cell -> cell.show(model.worst(cell.column)));
        text(outcome, model.outcome());
        outcomeIcon(false);
        hints();
        selected();
    }

    private void text(Label label, String text) {
        String plain = Widgets.plain(text);
        if (!plain.equals(label.getText())) {
            label.setText(plain);
            place.changed();
        }
    }

    private void outcomeIcon(boolean anew) {
        String icon = Palette.icon(model.outcomeSymbol());
        var image = icon == null ? null : Icons.image(icon);
        if (anew || image != outcomeIcon.getImage()) {
            outcomeIcon.setImage(image);
            ((GridData) outcomeIcon.getLayoutData()).exclude = image == null;
            outcomeIcon.setVisible(image != null);
            ((org.eclipse.swt.layout.GridLayout) outcomeIcon.getParent().getLayout()).numColumns = image == null ? 1 : 2;
            place.changed();
        }
    }

    private void hints() {
        var now = new ArrayList<>(model.hints());
        now.addAll(model.outliers());
        if (now.equals(shownHints)) {
            return;
        }
        shownHints = now;
        for (Control old : hints.getChildren()) {
            old.dispose();
        }
        for (String hint : now) {
            var icon = Widgets.label(hints, "", SWT.NONE);
            icon.setImage(Icons.image(model.hints().contains(hint) ? Palette.icon(Symbol.WARNING) : "info"));
            GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
            wrapped(Widgets.label(hints, hint, SWT.WRAP));
        }
        place.changed();
    }

    private void selected() {
        text(explanation, model.explanation());
        text(reasonLabel, model.reasonLabel());
        reason.setEnabled(model.canReason());
        if (!model.reason().equals(reason.getText())) {
            showing = true;
            reason.setText(model.reason());
            showing = false;
        }
    }

    // --- the grid

    private void build() {
        boolean focus = isFocused();
        rows = model.rowTitles();
        columns = model.columnTitles();
        for (Control old : grid.getChildren()) {
            old.dispose();
        }
        worst.clear();
        GridLayoutFactory.fillDefaults().numColumns(columns.size() + 1).spacing(2, 2).applyTo(grid);
        title(ImpactUi.get("matrix.category"));
        for (int i = 0; i < columns.size(); i++) {
            var label = Widgets.secondary(grid, columns.get(i), SWT.CENTER);
            label.setToolTipText(model.columnDescription(i));
            GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(label);
        }
        cells = new Cell[rows.size()][columns.size()];
        for (int row = 0; row < rows.size(); row++) {
            var label = Widgets.label(grid, rows.get(row), SWT.WRAP);
            label.setToolTipText(model.rowDescription(row));
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(TITLE, SWT.DEFAULT).applyTo(label);
            for (int column = 0; column < columns.size(); column++) {
                cells[row][column] = new Cell(row, column);
            }
        }
        var last = Widgets.label(grid, ImpactUi.get("matrix.worst"), SWT.WRAP);
        last.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(TITLE, SWT.DEFAULT).applyTo(last);
        for (int column = 0; column < columns.size(); column++) {
            worst.add(new Cell(-1, column));
        }
        if (focus) {
            focus();
        }
        place.changed();
    }

    private void title(String text) {
        GridDataFactory.fillDefaults().hint(TITLE, SWT.DEFAULT).applyTo(Widgets.secondary(grid, text, SWT.NONE));
    }

    private boolean isFocused() {
        Control focus = area.getDisplay().getFocusControl();
        return focus instanceof Canvas && focus.getParent() == grid;
    }

    private void focus() {
        if (cells.length > 0 && columns.size() > 0) {
            cells[model.row()][model.column()].canvas.setFocus();
        }
    }

    /** A cell; a row below zero means the worst case, which cannot be entered. */
    private final class Cell {
        private final int row;
        private final int column;
        private final Canvas canvas;
        private ImpactEdit.CellView view;

        Cell(int row, int column) {
            this.row = row;
            this.column = column;
            canvas = Widgets.id(new Canvas(grid, SWT.DOUBLE_BUFFERED | (row < 0 ? SWT.NO_FOCUS : SWT.NONE)),
                    row < 0 ? "impact.worst." + column : "impact.cell." + row + "." + column);
            GridDataFactory.fillDefaults().hint(WIDTH, HEIGHT).applyTo(canvas);
            canvas.addListener(SWT.Paint, event -> {
                if (view != null) {
                    LevelPainter.paint(event.gc, canvas.getClientArea(), view, canvas.isFocusControl());
                }
            });
            accessible();
            if (row >= 0) {
                canvas.addListener(SWT.KeyDown, this::key);
                canvas.addListener(SWT.Traverse, this::traverse);
                canvas.addListener(SWT.MouseDown, event -> canvas.setFocus());
                canvas.addListener(SWT.MouseDoubleClick, event -> toReason());
                canvas.addListener(SWT.MenuDetect, event -> menu());
                canvas.addListener(SWT.FocusIn, event -> entered());
                canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
            }
        }

        private void accessible() {
            canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
                @Override
                public void getName(AccessibleEvent event) {
                    event.result = view == null ? "" : view.name();
                }

                @Override
                public void getDescription(AccessibleEvent event) {
                    event.result = row < 0 ? "" : model.outcome();
                }
            });
            canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
                @Override
                public void getRole(AccessibleControlEvent event) {
                    event.detail = ACC.ROLE_TABLECELL;
                }

                @Override
                public void getState(AccessibleControlEvent event) {
                    event.detail = row < 0 ? ACC.STATE_READONLY
                            : ACC.STATE_FOCUSABLE | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0);
                }
            });
        }

        void show(ImpactEdit.CellView now) {
            if (!now.equals(view)) {
                view = now;
                canvas.setToolTipText(now.name());
                canvas.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
            }
            canvas.redraw();
        }

        private void entered() {
            model.select(row, column);
            selected();
            canvas.redraw();
            place.focused(canvas);
        }

        private void key(Event event) {
            boolean shift = (event.stateMask & SWT.MODIFIER_MASK) == SWT.SHIFT;
            if ((event.stateMask & SWT.MODIFIER_MASK & ~SWT.SHIFT) != 0) {
                return;
            }
            switch (event.keyCode) {
            case SWT.ARROW_LEFT -> go(0, -1);
            case SWT.ARROW_RIGHT -> {
                if (shift) {
                    model.extend();
                    focus();
                } else {
                    go(0, 1);
                }
            }
            case SWT.ARROW_UP -> go(-1, 0);
            case SWT.ARROW_DOWN -> go(1, 0);
            case SWT.HOME -> go(0, -columns.size());
            case SWT.END -> {
                if (shift) {
                    model.extendToEnd();
                } else {
                    go(0, columns.size());
                }
            }
            case SWT.DEL, SWT.BS -> model.clear();
            case SWT.CR, SWT.KEYPAD_CR, SWT.F2 -> toReason();
            default -> model.type(event.character);
            }
        }

        private void go(int down, int right) {
            model.move(down, right);
            focus();
        }

        /** Tab leaves the matrix: to the reason, or to what is before it. */
        private void traverse(Event event) {
            switch (event.detail) {
            case SWT.TRAVERSE_TAB_NEXT -> {
                event.doit = false;
                if (model.canReason()) {
                    reason.setFocus();
                } else {
                    cells[rows.size() - 1][columns.size() - 1].leave(SWT.TRAVERSE_TAB_NEXT);
                }
            }
            case SWT.TRAVERSE_TAB_PREVIOUS -> {
                event.doit = false;
                cells[0][0].leave(SWT.TRAVERSE_TAB_PREVIOUS);
            }
            case SWT.TRAVERSE_ARROW_NEXT, SWT.TRAVERSE_ARROW_PREVIOUS, SWT.TRAVERSE_RETURN -> event.doit = false;
            default -> event.doit = true;
            }
        }

        private void leave(int direction) {
            canvas.traverse(direction);
        }

        private void toReason() {
            if (model.canReason()) {
                reason.setFocus();
                reason.selectAll();
            }
        }

        private void menu() {
            canvas.setFocus();
            var menu = new Menu(canvas);
            for (int level = 1; level <= ImpactMatrix.HIGHEST; level++) {
                char digit = (char) ('0' + level);
                item(menu, SWT.RADIO, ImpactUi.get("menu.level", level), true, () -> model.type(digit))
                        .setSelection(view.level() == level);
            }
            item(menu, SWT.PUSH, ImpactUi.get("menu.clear"), model.canReason(), model::clear);
            new MenuItem(menu, SWT.SEPARATOR);
            item(menu, SWT.PUSH, ImpactUi.get("menu.extend"), model.canReason(), model::extendToEnd);
            item(menu, SWT.PUSH, ImpactUi.get("menu.reason"), model.canReason(), this::toReason);
            menu.addListener(SWT.Hide, event -> canvas.getDisplay().asyncExec(menu::dispose));
            menu.setVisible(true);
        }

        private static MenuItem item(Menu menu, int style, String text, boolean enabled, Runnable action) {
            var item = new MenuItem(menu, style);
            item.setText(text);
            item.setEnabled(enabled);
            item.addListener(SWT.Selection, event -> action.run());
            return item;
        }
    }
}
