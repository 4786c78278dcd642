package org.ratswerk.ui.internal;

import java.util.stream.IntStream;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.formatting.AbstractKeyFormatter;
import org.eclipse.jface.bindings.keys.formatting.KeyFormatterFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

/** Keys as they are written on the keyboards of the user's language, in the same order on every system. */
public final class KeyNames extends AbstractKeyFormatter {
    /** Has the whole workbench write keys this way, from when its first window opens. */
    public static void install(Display display) {
        if (KeyFormatterFactory.getDefault() instanceof KeyNames) {
            return;
        }
        var names = new KeyNames();
        KeyFormatterFactory.setDefault(names);
        if ("gtk".equals(SWT.getPlatform())) {
            GtkMenus.install(display, names);
        }
    }

    /** Returns a text of a menu with the key of a command behind it, where there is one. */
    public static String withKey(String text, String command) {
        var keys = PlatformUI.getWorkbench().getService(IBindingService.class).getBestActiveBindingFor(command);
        return keys == null ? text : text + "\t" + keys.format();
    }

    @Override
    protected String getKeyDelimiter() {
        return KeyStroke.KEY_DELIMITER;
    }

    @Override
    protected String getKeyStrokeDelimiter() {
        return " ";
    }

    @Override
    protected int[] sortModifierKeys(int modifiers) {
        return IntStream.of(SWT.CTRL, SWT.ALT, SWT.SHIFT, SWT.COMMAND).filter(key -> (modifiers & key) != 0).toArray();
    }
}
