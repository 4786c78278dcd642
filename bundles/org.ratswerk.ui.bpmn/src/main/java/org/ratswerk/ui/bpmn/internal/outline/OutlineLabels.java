package org.ratswerk.ui.bpmn.internal.outline;

import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.TextStyle;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.bpmn.model.outline.OutlineItem;
import org.ratswerk.ui.bpmn.model.properties.Kinds;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;

/** Rows of the outline: symbol, name, what the rules say in a sign and a word, and the rest in less weight. */
final class OutlineLabels extends StyledCellLabelProvider {
    private static final Styler LESS = new Styler() {
        @Override
        public void applyStyles(TextStyle style) {
            style.foreground = Palette.color(Palette.Tone.SECONDARY);
        }
    };

    @Override
    public void update(ViewerCell cell) {
        var item = (OutlineItem) cell.getElement();
        var text = new StyledString(item.label());
        if (item.severity() != null && item.severity() != Severity.INFO) {
            boolean error = item.severity() == Severity.ERROR;
            text.append("  " + (error ? "✕ " : "▲ ") + OutlineTexts.get(error ? "error" : "warning"), new Styler() {
                @Override
                public void applyStyles(TextStyle style) {
                    style.foreground = Palette.color(error ? Symbol.INFEASIBLE : Symbol.WARNING);
                }
            });
        }
        if (!item.note().isEmpty()) {
            text.append("  " + item.note(), LESS);
        }
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        cell.setImage(Icons.image(Kinds.icon(item.node().type())));
        super.update(cell);
    }

    @Override
    public String getToolTipText(Object element) {
        var item = (OutlineItem) element;
        return item.findings().isEmpty() ? null : String.join("\n", item.findings());
    }
}
