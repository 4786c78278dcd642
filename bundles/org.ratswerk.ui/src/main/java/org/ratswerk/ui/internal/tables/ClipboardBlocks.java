package org.ratswerk.ui.internal.tables;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.ratswerk.ui.model.tables.CellBlock;

/** Blocks of cells in the clipboard, as spreadsheets put and take them. */
final class ClipboardBlocks {
    private ClipboardBlocks() {
        // static only
    }

    static void put(CellBlock block) {
        if (block.isEmpty()) {
            return;
        }
        var clipboard = new Clipboard(Display.getCurrent());
        try {
            var text = block.toText();
            clipboard.setContents(new Object[] {text.isEmpty() ? " " : text, block.toHtml()},
                    new Transfer[] {TextTransfer.getInstance(), HTMLTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    /** Returns what is in the clipboard; empty where it holds neither text nor a table. */
    static CellBlock get() {
        var clipboard = new Clipboard(Display.getCurrent());
        try {
            if (clipboard.getContents(TextTransfer.getInstance()) instanceof String text && !text.isEmpty()) {
                return CellBlock.ofText(text);
            }
            return clipboard.getContents(HTMLTransfer.getInstance()) instanceof String html ? CellBlock.ofHtml(html)
                    : CellBlock.ofText("");
        } finally {
            clipboard.dispose();
        }
    }
}
