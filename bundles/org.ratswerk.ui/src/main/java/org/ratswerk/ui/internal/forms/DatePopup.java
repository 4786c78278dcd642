package org.ratswerk.ui.internal.forms;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;
import org.ratswerk.ui.internal.Widgets;

/** A calendar below a field. */
final class DatePopup {
    private DatePopup() {
    }

    static void open(Control field, LocalDate date, Consumer<LocalDate> chosen) {
        var shell = new Shell(field.getShell(), SWT.ON_TOP | SWT.TOOL);
        GridLayoutFactory.fillDefaults().applyTo(shell);
        var calendar = Widgets.id(Widgets.name(new DateTime(shell, SWT.CALENDAR), FormUi.get("calendar")),
                "form.calendar");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(calendar);
        calendar.setDate(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
        Runnable take = () -> {
            var day = LocalDate.of(calendar.getYear(), calendar.getMonth() + 1, calendar.getDay());
            shell.close();
            chosen.accept(day);
            field.setFocus();
        };
        calendar.addListener(SWT.DefaultSelection, event -> take.run());
        calendar.addListener(SWT.MouseDoubleClick, event -> take.run());
        calendar.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR) {
                take.run();
            } else if (event.character == SWT.ESC) {
                shell.close();
            }
        });
        shell.addListener(SWT.Deactivate, event -> shell.close());
        shell.pack();
        shell.setLocation(field.toDisplay(0, field.getSize().y));
        shell.open();
        calendar.setFocus();
    }
}
