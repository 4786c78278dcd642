package org.ratswerk.ui.browser;

import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;

/** Keys as a page reports them, as the workbench knows them. */
final class Keys {
    private static final Map<String, Integer> NAMED = Map.ofEntries(Map.entry("ArrowUp", SWT.ARROW_UP),
            Map.entry("ArrowDown", SWT.ARROW_DOWN), Map.entry("ArrowLeft", SWT.ARROW_LEFT),
            Map.entry("ArrowRight", SWT.ARROW_RIGHT), Map.entry("PageUp", SWT.PAGE_UP),
            Map.entry("PageDown", SWT.PAGE_DOWN), Map.entry("Home", SWT.HOME), Map.entry("End", SWT.END),
            Map.entry("Insert", SWT.INSERT), Map.entry("Delete", (int) SWT.DEL), Map.entry("Escape", (int) SWT.ESC),
            Map.entry("Enter", (int) SWT.CR), Map.entry("Tab", (int) SWT.TAB), Map.entry("Backspace", (int) SWT.BS));
    private static final int FUNCTION_KEYS = 20;

    private Keys() {
    }

    /**
     * Returns the key with its modifiers as SWT has it.
     *
     * @param message message with {@code key} as in the UI Events of the W3C, and {@code ctrl}, {@code alt},
     *        {@code shift}, {@code meta}
     * @return accelerator; 0 where the key is none that the workbench could know
     */
    static int accelerator(Message message) {
        int key = key(message.text("key"));
        if (key == 0) {
            return 0;
        }
        int modifiers = (message.flag("ctrl") ? SWT.CTRL : 0) | (message.flag("alt") ? SWT.ALT : 0)
                | (message.flag("shift") ? SWT.SHIFT : 0) | (message.flag("meta") ? SWT.COMMAND : 0);
        return modifiers | key;
    }

    private static int key(String name) {
        if (name.codePointCount(0, name.length()) == 1) {
            return name.toUpperCase(Locale.ROOT).codePointAt(0);
        }
        if (name.matches("F[0-9]{1,2}")) {
            int number = Integer.parseInt(name.substring(1));
            return number >= 1 && number <= FUNCTION_KEYS ? SWT.F1 + number - 1 : 0;
        }
        return NAMED.getOrDefault(name, 0);
    }
}
