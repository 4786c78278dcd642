package org.ratswerk.ui.continuity.internal.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.ratswerk.continuity.control.DocumentFlow;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.DocumentStatus;
import org.ratswerk.model.text.Labels;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.continuity.model.control.ControlBoard;
import org.ratswerk.ui.continuity.model.control.ControlBoard.Action;
import org.ratswerk.ui.continuity.model.control.ControlBoard.Deed;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.start.ContextHelp;

/** The state of a plan, what can be done now, and what stands in the way. */
final class FlowPane {
    private final PlanControl control;
    private final FormPart.Place place;
    private final Composite area;
    private final Map<DocumentStatus, Label> marks = new EnumMap<>(DocumentStatus.class);
    private final Map<DocumentStatus, Label> states = new EnumMap<>(DocumentStatus.class);
    private final Label lead;
    private final Notice reminder;
    private final Notice stale;
    private final Label message;
    private final List<Row> rows = new ArrayList<>();
    private ControlBoard board;

    /** A line with a sign. */
    private final class Notice {
        private final Composite line;
        private final Label icon;
        private final Link words;

        Notice(String id) {
            line = Widgets.area(area, 2);
            GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
            line.setVisible(false);
            icon = Widgets.label(line, "", SWT.NONE);
            words = Widgets.css(Widgets.id(new Link(line, SWT.NONE), id), "rw-text");
            Widgets.colors(words, Palette.color(Palette.Tone.INK));
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(words);
        }

        void show(String text, Symbol symbol) {
            set(words, text);
            String name = Palette.icon(symbol);
            icon.setImage(name == null ? null : Icons.image(name));
            visible(line, !text.isEmpty());
        }
    }

    /** A deed: its button and what it does, or why it cannot be done. */
    private final class Row {
        private final Deed deed;
        private final Button button;
        private final Link words;

        Row(Composite parent, Deed deed) {
            this.deed = deed;
            button = Widgets.button(parent, "plan.control." + deed.name().toLowerCase(java.util.Locale.ROOT), deed.label(), null,
                    () -> act(deed));
            button.setEnabled(false);
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
            button.addListener(SWT.FocusIn, event -> place.focused(button));
            words = Widgets.css(Widgets.id(new Link(parent, SWT.WRAP), "plan.control.why."
                    + deed.name().toLowerCase(java.util.Locale.ROOT)), "rw-secondary");
            Widgets.colors(words, Palette.color(Palette.Tone.SECONDARY));
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false)
                    .hint(20 * Widgets.GRID, SWT.DEFAULT).applyTo(words);
            words.addListener(SWT.Selection, event -> {
                var first = board.action(deed).obstacles().getFirst();
                control.jump(first.place(), first.feature());
            });
        }

        void show(Action action) {
            button.setText(action.label());
            button.setEnabled(action.isPossible());
            Widgets.name(button, action.label() + ". " + action.words());
            boolean mendable = !action.isPossible() && !"status".equals(action.obstacles().getFirst().feature());
            set(words, (action.obstacles().size() > 1 ? String.join(" ", action.obstacles().stream()
                    .map(DocumentFlow.Obstacle::message).distinct().toList()) : action.words())
                    + (mendable ? " <a>" + ControlTexts.get("jump") + "</a>" : ""));
        }
    }

    FlowPane(Composite parent, FormPart.Place place) {
        this.place = place;
        control = PlanControl.of(place);
        area = Widgets.id(Widgets.area(parent, 1), "plan.control");
        area.setData(ContextHelp.KEY, ControlTexts.HELP);
        GridLayoutFactory.fillDefaults().extendedMargins(0, 0, 0, Widgets.GRID).spacing(0, Widgets.GRID).applyTo(area);
        states();
        lead = Widgets.id(Widgets.label(area, ControlTexts.get("working"), SWT.WRAP), "plan.control.lead");
        GridDataFactory.fillDefaults().grab(true, false).hint(20 * Widgets.GRID, SWT.DEFAULT).applyTo(lead);
        reminder = new Notice("plan.control.reminder");
        stale = new Notice("plan.control.stale");
        stale.words.addListener(SWT.Selection, event -> place.reveal(DeviationPart.ITEM));
        var deeds = Widgets.area(area, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * Widgets.GRID, Widgets.GRID / 2).applyTo(deeds);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(deeds);
        for (Deed deed : Deed.values()) {
            rows.add(new Row(deeds, deed));
        }
        message = Widgets.id(Widgets.label(area, "", SWT.WRAP), "plan.control.message");
        GridDataFactory.fillDefaults().grab(true, false).hint(20 * Widgets.GRID, SWT.DEFAULT).exclude(true)
                .applyTo(message);
        control.follow(area, this::show);
    }

    Composite control() {
        return area;
    }

    private void states() {
        var line = Widgets.area(area, 3 * DocumentStatus.values().length - 1);
        GridLayoutFactory.fillDefaults().numColumns(3 * DocumentStatus.values().length - 1)
                .spacing(Widgets.GRID, 0).applyTo(line);
        for (DocumentStatus status : DocumentStatus.values()) {
            if (status.ordinal() > 0) {
                Widgets.secondary(line, "→", SWT.NONE);
            }
            marks.put(status, Widgets.label(line, "", SWT.NONE));
            states.put(status, Widgets.id(Widgets.label(line, Labels.of(status), SWT.NONE),
                    "plan.control.state." + status.getLiteral()));
        }
    }

    private void show(ControlBoard now) {
        board = now;
        marks.forEach((status, mark) -> {
            boolean current = status == now.status();
            boolean past = status.ordinal() < now.status().ordinal() || current && status == DocumentStatus.APPROVED;
            mark.setText(past ? "✓" : current ? "●" : "○");
            states.get(status).setFont(current ? Palette.boldFont() : null);
            Palette.Tone tone = current || past ? Palette.Tone.INK : Palette.Tone.SECONDARY;
            mark.setForeground(Palette.color(tone));
            states.get(status).setForeground(Palette.color(tone));
        });
        lead.setText(Widgets.plain(now.lead()));
        reminder.show(now.reminder(), now.due());
        stale.show(now.stale() + (now.differences().isEmpty() && now.changes().isEmpty() ? ""
                : " <a>" + ControlTexts.get("stale.show") + "</a>"), now.symbol());
        for (Row row : rows) {
            row.show(now.action(row.deed));
        }
        area.layout(true, true);
    }

    private static void set(Link link, String text) {
        String plain = Widgets.plain(text);
        if (!link.getText().equals(plain)) {
            link.setText(plain);
        }
    }

    private static void visible(Control shown, boolean yes) {
        shown.setVisible(yes);
        ((GridData) shown.getLayoutData()).exclude = !yes;
    }

    /** Says what has happened. */
    private void say(String words) {
        if (!message.isDisposed()) {
            message.setText(Widgets.plain(words));
            visible(message, !words.isEmpty());
            area.layout(true, true);
            place.changed();
        }
    }

    // --- doing

    private void act(Deed deed) {
        var plan = control.plan();
        if (plan == null || board == null || !board.action(deed).isPossible()) {
            return;
        }
        say("");
        var editing = control.administration().editing();
        String label = ControlTexts.get("command." + deed.name().toLowerCase(java.util.Locale.ROOT), Labels.title(plan));
        switch (deed) {
        case SUBMIT -> editing.run(label, () -> DocumentFlow.submit(plan, LocalDate.now()));
        case REOPEN -> editing.run(label, () -> DocumentFlow.reopen(plan));
        default -> new DecisionDialog(area.getShell(), control.administration(), plan, deed).ask()
                .ifPresent(decided -> {
                    switch (deed) {
                    case REVIEW -> editing.run(label, () -> DocumentFlow.review(plan, decided.by(), decided.on(),
                            decided.remark()));
                    case REJECT -> editing.run(label, () -> DocumentFlow.reject(plan, decided.by(), decided.on(),
                            decided.remark()));
                    default -> ApprovalJob.start(control.administration(), plan, decided.approval(), this::say);
                    }
                });
        }
    }
}
