package org.ratswerk.ui.bpmn.internal;

import java.nio.charset.StandardCharsets;

import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Display;

/** Copied parts of diagrams in the clipboard, in a form that only this program knows; their names as text besides. */
final class SnippetTransfer extends ByteArrayTransfer {
    private static final String NAME = "application/x-ratswerk-bpmn";
    private static final int TYPE = registerType(NAME);
    private static final SnippetTransfer INSTANCE = new SnippetTransfer();

    private SnippetTransfer() {
        // one is enough
    }

    /** Puts a part of a diagram and a text into the clipboard; each may be empty. */
    static void put(Display display, String snippet, String text) {
        var clipboard = new Clipboard(display);
        try {
            if (snippet.isEmpty()) {
                clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            } else if (text.isEmpty()) {
                clipboard.setContents(new Object[] {snippet}, new Transfer[] {INSTANCE});
            } else {
                clipboard.setContents(new Object[] {snippet, text}, new Transfer[] {INSTANCE, TextTransfer.getInstance()});
            }
        } finally {
            clipboard.dispose();
        }
    }

    /** Returns the part of a diagram in the clipboard; empty for none. */
    static String snippet(Display display) {
        return get(display, INSTANCE);
    }

    /** Returns the text in the clipboard; empty for none. */
    static String text(Display display) {
        return get(display, TextTransfer.getInstance());
    }

    private static String get(Display display, Transfer transfer) {
        var clipboard = new Clipboard(display);
        try {
            return clipboard.getContents(transfer) instanceof String text ? text : "";
        } finally {
            clipboard.dispose();
        }
    }

    @Override
    protected int[] getTypeIds() {
        return new int[] {TYPE};
    }

    @Override
    protected String[] getTypeNames() {
        return new String[] {NAME};
    }

    @Override
    protected void javaToNative(Object object, TransferData data) {
        if (object instanceof String text) {
            super.javaToNative(text.getBytes(StandardCharsets.UTF_8), data);
        }
    }

    @Override
    protected Object nativeToJava(TransferData data) {
        return super.nativeToJava(data) instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : null;
    }
}
