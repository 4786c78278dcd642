package org.ratswerk.ui.bpmn.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineBackgroundListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** A file that cannot be shown as a diagram, as text, with the line of the fault marked. */
public final class TextPage {
    private final Composite area;
    private final StyledText text;
    private int line = -1;
    private boolean filling;

    /**
     * @param parent parent
     * @param modified called when the text has been changed
     */
    public TextPage(Composite parent, Runnable modified) {
        area = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().applyTo(area);
        text = Widgets.id(new StyledText(area, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL), "bpmn.text");
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(Widgets.GRID, Widgets.GRID, Widgets.GRID, Widgets.GRID);
        Palette.nowAndOnChange(text, () -> Widgets.colors(text, Palette.color(Palette.Tone.INK)));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        LineBackgroundListener mark = event -> {
            if (text.getLineAtOffset(event.lineOffset) == line) {
                event.lineBackground = Palette.color(Palette.Tone.SELECTION);
            }
        };
        text.addLineBackgroundListener(mark);
        text.addModifyListener(event -> {
            if (!filling) {
                modified.run();
            }
        });
    }

    /** Returns the control. */
    public Composite control() {
        return area;
    }

    /**
     * Shows a text.
     *
     * @param content text
     * @param faultLine line to mark, from 1; 0 for none
     * @param faultColumn column to go to, from 1
     */
    public void show(String content, int faultLine, int faultColumn) {
        filling = true;
        text.setText(content);
        filling = false;
        line = Math.min(faultLine, text.getLineCount()) - 1;
        if (line >= 0) {
            int start = text.getOffsetAtLine(line);
            int length = text.getLine(line).length();
            text.setCaretOffset(start + Math.max(0, Math.min(length, faultColumn - 1)));
            text.showSelection();
            text.redraw();
        }
    }

    /** Returns the text. */
    public String text() {
        return text.getText();
    }

    /** Returns the widget. */
    public StyledText widget() {
        return text;
    }
}
