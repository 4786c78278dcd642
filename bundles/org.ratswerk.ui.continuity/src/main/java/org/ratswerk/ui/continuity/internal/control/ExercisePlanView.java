package org.ratswerk.ui.continuity.internal.control;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.continuity.exercise.Exercises;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.ui.AdministrationView;
import org.ratswerk.ui.continuity.model.control.YearPlan;
import org.ratswerk.ui.continuity.model.control.YearPlan.Day;
import org.ratswerk.ui.continuity.model.control.YearPlan.Row;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.internal.start.ContextHelp;

/** The exercises of a year by kind, month by month: what is asked for, planned, held and overdue. */
public final class ExercisePlanView extends AdministrationView {
    /** Identifier of the view in plugin.xml. */
    static final String ID = "org.ratswerk.ui.continuity.exercises";

    private static final int FIRST_MONTH = 3;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    /** Shares of the width, in thousandths: exercise, asked for, state. */
    private static final int[] SHARES = {240, 80, 120};
    private static final int MONTH_SHARE = 46;
    /** No column gets narrower, in pixels: then the table is moved sideways. */
    private static final int[] LEAST = {200, 88, 136};
    private static final int LEAST_MONTH = 52;
    private static final int WHOLE = 1000;
    private static final int MARGIN = 24;
    private static final int QUIET_MILLIS = 200;

    private final Runnable filling = this::fill;
    private Composite content;
    private Spinner year;
    private Label summary;
    private Button plan;
    private Tree tree;
    private Label details;
    private YearPlan shown;

    /** Called by the platform. */
    public ExercisePlanView() {
        super("exercises");
    }

    @Override
    protected void create(Composite pages) {
        pages.setData(ContextHelp.KEY, ControlTexts.HELP_EXERCISES);
        content = Widgets.area(pages, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        head();
        Widgets.rule(content);
        tree = Widgets.name(Widgets.id(new Tree(content, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL),
                "exercises.tree"), ControlTexts.get("exercises.name"));
        tree.setHeaderVisible(true);
        tree.setLinesVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
        for (String column : new String[] {"exercises.kind", "exercises.asked", "exercises.state"}) {
            new TreeColumn(tree, SWT.LEFT).setText(ControlTexts.get(column));
        }
        for (Month month : Month.values()) {
            new TreeColumn(tree, SWT.LEFT).setText(YearPlan.month(month));
        }
        tree.addListener(SWT.Resize, event -> widths());
        tree.addListener(SWT.Selection, event -> details());
        tree.addListener(SWT.DefaultSelection, event -> open((TreeItem) event.item));
        Widgets.rule(content);
        details = Widgets.id(Widgets.secondary(content, "", SWT.WRAP), "exercises.details");
        GridDataFactory.fillDefaults().grab(true, false).indent(Widgets.GRID, Widgets.GRID / 2)
                .hint(Widgets.GRID, 2 * tree.getItemHeight()).applyTo(details);
        Palette.nowAndOnChange(pages, () -> {
            setTitleImage(Icons.image("calendar"));
            fill();
        });
    }

    private void head() {
        var head = Widgets.area(content, 4);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(Widgets.GRID, Widgets.GRID)
                .spacing(2 * Widgets.GRID, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        Widgets.label(head, ControlTexts.get("exercises.year"), SWT.NONE);
        year = Widgets.name(Widgets.id(new Spinner(head, SWT.BORDER), "exercises.year"),
                ControlTexts.get("exercises.year"));
        year.setValues(LocalDate.now().getYear(), FIRST_YEAR, LAST_YEAR, 0, 1, 1);
        year.addListener(SWT.Selection, event -> fill());
        summary = Widgets.id(Widgets.label(head, "", SWT.WRAP), "exercises.summary");
        summary.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(20 * Widgets.GRID, SWT.DEFAULT)
                .applyTo(summary);
        plan = Widgets.button(head, "exercises.plan", ControlTexts.get("exercises.plan"), "item-add", this::planMissing);
    }

    private void widths() {
        int width = Math.max(0, tree.getClientArea().width - MARGIN);
        for (int i = 0; i < tree.getColumnCount(); i++) {
            tree.getColumn(i).setWidth(Math.max(i < SHARES.length ? LEAST[i] : LEAST_MONTH,
                    width * (i < SHARES.length ? SHARES[i] : MONTH_SHARE) / WHOLE));
        }
    }

    @Override
    protected void administrationChanged() {
        if (administration() != null) {
            fill();
            turn(content);
        }
    }

    @Override
    protected void changed(Change change) {
        if (change.concerns(Literals.EXERCISE) || change.concerns(Literals.SETTINGS)
                || change.concerns(Literals.EMERGENCY_PLAN)) {
            soon(QUIET_MILLIS, filling);
        }
    }

    /** Few exercises of one year: this takes no time. */
    private void fill() {
        if (administration() == null || tree.isDisposed()) {
            return;
        }
        shown = YearPlan.of(administration().model(), year.getSelection(), LocalDate.now());
        summary.setText(Widgets.plain(shown.summary()));
        summary.requestLayout();
        plan.setEnabled(shown.missing() > 0 && shown.year() >= LocalDate.now().getYear());
        Set<String> closedOnes = new HashSet<>();
        for (TreeItem item : tree.getItems()) {
            if (!item.getExpanded() && item.getItemCount() > 0) {
                closedOnes.add(item.getText());
            }
        }
        var selected = tree.getSelectionCount() == 0 ? "" : tree.getSelection()[0].getText();
        tree.setRedraw(false);
        tree.removeAll();
        for (Row row : shown.rows()) {
            var top = new TreeItem(tree, SWT.NONE);
            top.setText(0, row.kind());
            top.setText(1, row.asked());
            top.setText(2, row.words());
            icon(top, row.symbol());
            top.setFont(0, Palette.boldFont());
            top.setData(row);
            for (Month month : Month.values()) {
                top.setText(FIRST_MONTH + month.ordinal(), row.month(month));
            }
            row.exercises().forEach(day -> day(top, day));
            top.setExpanded(!closedOnes.contains(row.kind()));
            if (selected.equals(row.kind())) {
                tree.setSelection(top);
            }
        }
        tree.setRedraw(true);
        details();
    }

    private static void day(TreeItem top, Day day) {
        var item = new TreeItem(top, SWT.NONE);
        item.setText(0, day.name());
        item.setImage(0, Icons.image(Literals.EXERCISE.getName()));
        item.setText(2, day.words());
        icon(item, day.symbol());
        item.setText(FIRST_MONTH + day.date().getMonth().ordinal(), day.date().getDayOfMonth() + ".");
        item.setData(day);
    }

    private static void icon(TreeItem item, Symbol symbol) {
        String name = Palette.icon(symbol);
        item.setImage(2, name == null ? null : Icons.image(name));
    }

    private void details() {
        var selected = tree.getSelectionCount() == 0 ? null : tree.getSelection()[0].getData();
        details.setText(Widgets.plain(switch (selected) {
        case Day day -> day.details();
        case Row row -> row.details();
        case null, default -> ControlTexts.get("exercises.legend");
        }));
    }

    private void open(TreeItem item) {
        if (item.getData() instanceof Day day) {
            administration().element(day.id())
                    .ifPresent(found -> ElementEditors.open(getSite().getPage(), administration(), found));
        } else {
            item.setExpanded(!item.getExpanded());
        }
    }

    private void planMissing() {
        int wanted = year.getSelection();
        administration().editing().run(ControlTexts.get("exercises.plan.command", Integer.toString(wanted)),
                () -> Exercises.planMissing(administration().model(), wanted, LocalDate.now(),
                        () -> UUID.randomUUID().toString()));
        tree.setFocus();
    }

    @Override
    protected void focus() {
        tree.setFocus();
    }
}
