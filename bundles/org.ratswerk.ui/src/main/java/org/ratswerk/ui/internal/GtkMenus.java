package org.ratswerk.ui.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;

/**
 * GTK reads the keys of a menu entry by their English names and writes them in its own language. So entries get these
 * names whenever a menu opens, whoever has made it.
 */
final class GtkMenus {
    /** Names that GTK reads, by the keys as SWT has them. */
    private static final Map<Integer, String> ENGLISH = Map.ofEntries(Map.entry(SWT.CTRL, "Ctrl"),
            Map.entry(SWT.SHIFT, "Shift"), Map.entry(SWT.ALT, "Alt"), Map.entry((int) SWT.DEL, "Delete"),
            Map.entry(SWT.INSERT, "Insert"), Map.entry((int) SWT.BS, "Backspace"), Map.entry((int) SWT.CR, "Return"),
            Map.entry((int) SWT.ESC, "Escape"), Map.entry((int) SWT.TAB, "Tab"), Map.entry((int) SWT.SPACE, "Space"),
            Map.entry(SWT.HOME, "Home"), Map.entry(SWT.END, "End"), Map.entry(SWT.PAGE_UP, "Page Up"),
            Map.entry(SWT.PAGE_DOWN, "Page Down"), Map.entry(SWT.ARROW_UP, "Up"), Map.entry(SWT.ARROW_DOWN, "Down"),
            Map.entry(SWT.ARROW_LEFT, "Left"), Map.entry(SWT.ARROW_RIGHT, "Right"),
            Map.entry(SWT.KEYPAD_ADD, "Numpad +"), Map.entry(SWT.KEYPAD_SUBTRACT, "Numpad -"),
            Map.entry(SWT.KEYPAD_MULTIPLY, "Numpad *"), Map.entry(SWT.KEYPAD_DIVIDE, "Numpad /"));
    private static final String BETWEEN = "\\+(?=.)";

    private final Map<String, String> names = new HashMap<>();
    private final Listener mending = event -> mend((Menu) event.widget);

    private GtkMenus(KeyNames shown) {
        ENGLISH.forEach((key, english) -> names.put(shown.format(key), english));
    }

    static void install(Display display, KeyNames shown) {
        var menus = new GtkMenus(shown);
        display.addFilter(SWT.Show, event -> {
            if (event.widget instanceof Menu menu) {
                // comes after those that fill the menu
                menu.removeListener(SWT.Show, menus.mending);
                menu.addListener(SWT.Show, menus.mending);
            }
        });
    }

    private void mend(Menu menu) {
        if (menu.isDisposed()) {
            return;
        }
        for (var item : menu.getItems()) {
            String text = item.getText();
            int tab = text.indexOf('\t');
            if (tab >= 0) {
                String english = text.substring(0, tab + 1) + english(text.substring(tab + 1));
                if (!english.equals(text)) {
                    item.setText(english);
                }
            }
        }
    }

    private String english(String keys) {
        return Stream.of(keys.split(BETWEEN)).map(key -> names.getOrDefault(key, key)).collect(Collectors.joining("+"));
    }
}
