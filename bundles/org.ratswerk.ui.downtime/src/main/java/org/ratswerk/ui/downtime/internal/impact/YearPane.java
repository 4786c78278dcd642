package org.ratswerk.ui.downtime.internal.impact;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.Process;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.downtime.model.impact.YearPicture;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.start.ContextHelp;

/** Where there are critical periods: a line per month, a square per day; on critical days the number of the period, which is told below. */
final class YearPane {
    private static final int DAY = 18;
    private static final int MONTH = 48;
    private static final int DAYS = 31;
    private static final int MONTHS = 12;
    private static final int TEN = 10;
    private static final int CRITICAL = 26;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private final FormPart.Place place;
    private final Composite area;
    private final Composite head;
    private final Spinner year;
    private final Canvas canvas;
    private final Label lines;
    private YearPicture picture;

    YearPane(Composite parent, FormPart.Place place) {
        this.place = place;
        area = Widgets.id(Widgets.area(parent, 1), "impact.year");
        area.setData(ContextHelp.KEY, "org.ratswerk.ui.downtime.impact");
        GridLayoutFactory.fillDefaults().spacing(0, Widgets.GRID / 2).applyTo(area);
        head = Widgets.area(area, 2);
        GridDataFactory.fillDefaults().applyTo(head);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER)
                .applyTo(Widgets.secondary(head, ImpactUi.get("year.label"), SWT.NONE));
        year = Widgets.name(Widgets.id(new Spinner(head, SWT.BORDER), "impact.year.number"), ImpactUi.get("year.label"));
        int first = place.form().elements().getFirst() instanceof Process process
                ? YearPicture.firstYear(process, LocalDate.now())
                : LocalDate.now().getYear();
        year.setValues(first, FIRST_YEAR, LAST_YEAR, 0, 1, TEN);
        year.addListener(SWT.Selection, event -> show());
        year.addListener(SWT.FocusIn, event -> place.focused(year));
        canvas = Widgets.id(new Canvas(area, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS), "impact.year.days");
        GridDataFactory.swtDefaults().hint(MONTH + DAYS * DAY + 1, (MONTHS + 1) * DAY + 1).applyTo(canvas);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseMove, event -> tip(event.x, event.y));
        accessible();
        lines = Widgets.id(Widgets.label(area, "", SWT.WRAP), "impact.year.lines");
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).applyTo(lines);
        Palette.onChange(canvas, canvas::redraw);
        Runnable listener = this::show;
        place.form().addListener(listener);
        area.addDisposeListener(event -> place.form().removeListener(listener));
        show();
    }

    Control control() {
        return area;
    }

    private void accessible() {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = picture == null ? "" : picture.summary();
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_GRAPHIC;
            }
        });
    }

    private void show() {
        if (area.isDisposed() || place.form().isGone()
                || !(place.form().elements().getFirst() instanceof Process process)) {
            return;
        }
        picture = YearPicture.of(process, year.getSelection());
        List<String> texts = picture.lines().stream().map(line -> line.number() + "  " + line.text()).toList();
        String text = Widgets.plain(texts.isEmpty() ? picture.summary() : String.join("\n", texts));
        if (!text.equals(lines.getText())) {
            lines.setText(text);
            place.changed();
        }
        boolean some = process.getImpact() != null && !process.getImpact().getCriticalPeriods().isEmpty();
        if (some == ((GridData) head.getLayoutData()).exclude) {
            for (Control each : List.of(head, canvas, lines)) {
                ((GridData) each.getLayoutData()).exclude = !some;
                each.setVisible(some);
            }
            place.changed();
        }
        canvas.redraw();
    }

    private void paint(GC gc) {
        var surface = Palette.color(Palette.Tone.SURFACE);
        gc.setBackground(surface);
        gc.fillRectangle(canvas.getClientArea());
        gc.setFont(Palette.smallFont());
        gc.setForeground(Palette.color(Palette.Tone.SECONDARY));
        for (int day = 1; day <= DAYS; day++) {
            centred(gc, Integer.toString(day), MONTH + (day - 1) * DAY, 0);
        }
        for (int month = 1; month <= MONTHS; month++) {
            gc.setForeground(Palette.color(Palette.Tone.SECONDARY));
            gc.drawText(Month.of(month).getDisplayName(TextStyle.SHORT_STANDALONE, Locale.getDefault()), 0,
                    month * DAY + 1, true);
            for (int day = 1; day <= YearMonth.of(picture.year(), month).lengthOfMonth(); day++) {
                day(gc, month, day);
            }
        }
    }

    private void day(GC gc, int month, int day) {
        int x = MONTH + (day - 1) * DAY;
        int y = month * DAY;
        int number = picture.number(month, day);
        if (number > 0) {
            gc.setBackground(LevelPainter.mix(Palette.color(Palette.Tone.SURFACE), Palette.color(Symbol.GAP), CRITICAL));
            gc.fillRectangle(x, y, DAY, DAY);
        }
        gc.setForeground(Palette.color(Palette.Tone.HAIRLINE));
        gc.drawRectangle(x, y, DAY, DAY);
        if (number > 0) {
            gc.setForeground(Palette.color(Palette.Tone.INK));
            centred(gc, Integer.toString(number), x, y);
        }
    }

    private static void centred(GC gc, String text, int x, int y) {
        var size = gc.textExtent(text);
        gc.drawText(text, x + (DAY - size.x) / 2 + 1, y + (DAY - size.y) / 2 + 1, true);
    }

    private void tip(int x, int y) {
        int month = y / DAY;
        int day = (x - MONTH) / DAY + 1;
        boolean on = x >= MONTH && month >= 1 && month <= MONTHS && day >= 1 && day <= DAYS;
        int number = on ? picture.number(month, day) : 0;
        String text = number == 0 ? null : picture.lines().get(number - 1).text();
        if (!java.util.Objects.equals(text, canvas.getToolTipText())) {
            canvas.setToolTipText(text);
        }
    }
}
