package org.ratswerk.ui.coverage.internal.matching;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * The keys by which one decides, the same in every language: enter confirms, delete rejects, shift and delete rejects all,
 * space puts off, backspace goes back.
 */
record Keys(Runnable confirm, Runnable reject, Runnable rejectAll, Runnable later, Runnable back) {
    void on(List<? extends Control> controls) {
        controls.forEach(control -> control.addListener(SWT.KeyDown, this::press));
    }

    private void press(Event event) {
        Runnable action = (event.stateMask & SWT.MODIFIER_MASK) == 0 ? plain(event)
                : event.stateMask == SWT.SHIFT && event.keyCode == SWT.DEL ? rejectAll : null;
        if (action != null) {
            event.doit = false;
            action.run();
        }
    }

    private Runnable plain(Event event) {
        return switch (event.keyCode) {
        case SWT.CR, SWT.KEYPAD_CR -> confirm;
        case SWT.DEL -> reject;
        case SWT.BS -> back;
        case ' ' -> later;
        default -> null;
        };
    }
}
