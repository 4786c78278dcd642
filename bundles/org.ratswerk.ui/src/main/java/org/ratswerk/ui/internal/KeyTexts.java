package org.ratswerk.ui.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

/** Keys as they are written on the keyboards of the user's language. */
public final class KeyTexts {
    private KeyTexts() {
    }

    static String of(TriggerSequence sequence) {
        return sequence instanceof KeySequence keys
                ? Arrays.stream(keys.getKeyStrokes()).map(KeyTexts::of).collect(Collectors.joining(" "))
                : sequence.format();
    }

    /** Returns a text of a menu with the key of a command behind it, where there is one. */
    public static String withKey(String text, String command) {
        var keys = PlatformUI.getWorkbench().getService(IBindingService.class).getBestActiveBindingFor(command);
        return keys == null ? text : text + "\t" + inMenu(keys);
    }

    /** GTK reads the English names and writes the keys in its own language; other systems show the text as it is. */
    static String inMenu(TriggerSequence sequence) {
        return "gtk".equals(SWT.getPlatform()) && sequence instanceof KeySequence keys
                ? Arrays.stream(keys.getKeyStrokes()).map(KeyTexts::english).collect(Collectors.joining(" "))
                : of(sequence);
    }

    private static String english(KeyStroke stroke) {
        int modifiers = stroke.getModifierKeys();
        return ((modifiers & SWT.CTRL) == 0 ? "" : "Ctrl+") + ((modifiers & SWT.ALT) == 0 ? "" : "Alt+")
                + ((modifiers & SWT.SHIFT) == 0 ? "" : "Shift+") + natural(stroke);
    }

    private static String natural(KeyStroke stroke) {
        return SWTKeySupport.getKeyFormatterForPlatform().format(KeyStroke.getInstance(stroke.getNaturalKey()));
    }

    private static String of(KeyStroke stroke) {
        var text = new StringBuilder();
        append(text, stroke, SWT.CTRL, "key.ctrl");
        append(text, stroke, SWT.ALT, "key.alt");
        append(text, stroke, SWT.SHIFT, "key.shift");
        append(text, stroke, SWT.COMMAND, "key.command");
        return text + natural(stroke);
    }

    private static void append(StringBuilder text, KeyStroke stroke, int modifier, String key) {
        if ((stroke.getModifierKeys() & modifier) != 0) {
            text.append(UiTexts.get(key)).append('+');
        }
    }
}
