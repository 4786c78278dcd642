package org.ratswerk.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

/** What fields do in which one types what to look for. */
public final class SearchField {
    private static final int DELAY = 150;

    private SearchField() {
    }

    /**
     * Has something looked for a moment after the last letter; the escape key empties the field.
     *
     * @param field field
     * @param search looks for what is in the field
     * @param results goes to what was found: by the key that points down
     */
    public static void listen(Text field, Runnable search, Runnable results) {
        var latest = new Object[1];
        field.addModifyListener(event -> {
            var mine = new Object();
            latest[0] = mine;
            field.getDisplay().timerExec(DELAY, () -> {
                if (latest[0] == mine && !field.isDisposed()) {
                    search.run();
                }
            });
        });
        field.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                results.run();
                event.doit = false;
            } else if (event.keyCode == SWT.ESC) {
                field.setText("");
            }
        });
    }
}
