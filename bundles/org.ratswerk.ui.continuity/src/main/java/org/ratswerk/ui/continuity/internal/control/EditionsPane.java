package org.ratswerk.ui.continuity.internal.control;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.continuity.model.control.Editions;
import org.ratswerk.ui.continuity.model.control.Editions.Line;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.start.ContextHelp;

/** The approved editions with their files: whether each is as it was approved, and the way to open it. */
final class EditionsPane {
    private final PlanControl control;
    private final FormPart.Place place;
    private final Composite area;
    private final Label words;
    private final Rows<Line> files;
    private final Composite tools;
    private final Button open;
    private final Button folder;
    private long asked;

    EditionsPane(Composite parent, FormPart.Place place) {
        this.place = place;
        control = PlanControl.of(place);
        area = Widgets.id(Widgets.area(parent, 1), "plan.editions");
        area.setData(ContextHelp.KEY, ControlTexts.HELP);
        GridLayoutFactory.fillDefaults().extendedMargins(0, 0, 0, Widgets.GRID).spacing(0, Widgets.GRID).applyTo(area);
        words = Widgets.id(Widgets.secondary(area, ControlTexts.get("editions.none"), SWT.WRAP), "plan.editions.words");
        GridDataFactory.fillDefaults().grab(true, false).hint(20 * Widgets.GRID, SWT.DEFAULT).applyTo(words);
        files = new Rows<>(area, place, "plan.editions.files", ControlTexts.get("editions.name"),
                new String[] {ControlTexts.get("editions.file"), ControlTexts.get("editions.version"),
                    ControlTexts.get("editions.approved"), ControlTexts.get("editions.size"),
                    ControlTexts.get("editions.state")}, new int[] {36, 10, 28, 10, 16}, EditionsPane::fill, this::open);
        files.table().addListener(SWT.Selection, event -> enable());
        tools = Widgets.area(area, 3);
        open = Widgets.button(tools, "plan.editions.open", ControlTexts.get("editions.open"), null,
                () -> open(files.selected()));
        folder = Widgets.button(tools, "plan.editions.folder", ControlTexts.get("editions.folder"), "folder",
                () -> Program.launch(String.valueOf(path(files.selected()).getParent())));
        Widgets.button(tools, "plan.editions.verify", ControlTexts.get("editions.verify"), "refresh", this::read);
        files.show(List.of());
        DeviationPane.visible(tools, false);
        // reading files again with each board keeps the states true without anybody asking
        control.follow(area, board -> read());
    }

    Composite control() {
        return area;
    }

    private static void fill(TableItem item, Line line) {
        item.setText(new String[] {line.name().isEmpty() ? ControlTexts.get("editions.noFile") : line.name(),
            line.version(), line.approved(), line.size(), line.words()});
        String name = Palette.icon(line.symbol());
        item.setImage(4, name == null ? null : Icons.image(name));
    }

    private Path path(Line line) {
        return control.administration().folder().resolve(line.path());
    }

    private void open(Line line) {
        if (line.isThere()) {
            Program.launch(path(line).toString());
        }
    }

    private void enable() {
        var selected = files.selected();
        open.setEnabled(selected != null && selected.isThere());
        folder.setEnabled(selected != null && selected.isThere());
    }

    private void read() {
        var plan = control.plan();
        if (plan == null || area.isDisposed()) {
            return;
        }
        var reading = Editions.of(plan);
        var root = control.administration().folder();
        long number = ++asked;
        var display = area.getDisplay();
        Job job = Job.createSystem(ControlTexts.get("editions.job"), monitor -> {
            List<Line> lines;
            try {
                lines = reading.lines(root);
            } catch (IOException e) {
                UiPlugin.log("Files of editions cannot be read", e);
                return;
            }
            display.asyncExec(() -> {
                if (number == asked && !area.isDisposed()) {
                    show(lines);
                }
            });
        });
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    private void show(List<Line> lines) {
        long wrong = lines.stream().filter(line -> line.state() != null && line.symbol() != org.ratswerk.core.result.Symbol.MET)
                .count();
        words.setText(lines.isEmpty() ? ControlTexts.get("editions.none")
                : wrong == 0 ? ControlTexts.get("editions.right") : ControlTexts.get("editions.wrong", wrong));
        files.show(lines);
        DeviationPane.visible(tools, !lines.isEmpty());
        enable();
        area.layout(true, true);
        place.changed();
    }
}
