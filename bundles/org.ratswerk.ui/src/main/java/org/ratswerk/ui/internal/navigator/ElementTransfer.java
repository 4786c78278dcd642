package org.ratswerk.ui.internal.navigator;

import java.nio.charset.StandardCharsets;

import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.TransferData;

/** Copied elements in the clipboard or on the way with the mouse, in a form that only this program knows. */
final class ElementTransfer extends ByteArrayTransfer {
    private static final String NAME = "application/x-ratswerk-elements";
    private static final int TYPE = registerType(NAME);
    private static final ElementTransfer INSTANCE = new ElementTransfer();

    private ElementTransfer() {
        // one is enough
    }

    static ElementTransfer getInstance() {
        return INSTANCE;
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
