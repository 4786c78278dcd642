package org.ratswerk.ui.continuity.internal;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ratswerk.ui.continuity.model.TextCompare;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** Two texts side by side, to be read; what stands in one only is marked by a sign and in bold. */
final class ComparePane {
    private static final int PADDING = Widgets.GRID;

    private final Composite area;
    private final StyledText before;
    private final StyledText after;

    ComparePane(Composite parent, String id, int lines) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(Widgets.GRID, Widgets.GRID / 2)
                .applyTo(area);
        for (String head : new String[] {"compare.before", "compare.after"}) {
            var label = new Label(area, SWT.NONE);
            label.setText(PlanUi.get(head));
            label.setFont(Palette.boldFont());
        }
        before = text(id + ".before", "compare.before", lines);
        after = text(id + ".after", "compare.after", lines);
    }

    private StyledText text(String id, String name, int lines) {
        var text = Widgets.name(Widgets.id(new StyledText(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP
                | SWT.V_SCROLL), id), PlanUi.get(name));
        text.setMargins(PADDING, PADDING, PADDING, PADDING);
        text.setAlwaysShowScrollBars(false);
        Palette.nowAndOnChange(text, () -> {
            text.setBackground(Palette.color(Palette.Tone.SURFACE));
            text.setForeground(Palette.color(Palette.Tone.INK));
        });
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, lines * text.getLineHeight()).applyTo(text);
        return text;
    }

    Composite control() {
        return area;
    }

    /** Shows two texts, CommonMark. */
    void show(String old, String now) {
        fill(before, TextCompare.lines(old, now), "− ");
        fill(after, TextCompare.lines(now, old), "+ ");
    }

    private static void fill(StyledText text, List<TextCompare.Line> lines, String sign) {
        var written = new StringBuilder();
        var styles = new java.util.ArrayList<StyleRange>();
        for (TextCompare.Line line : lines) {
            int start = written.length();
            written.append(line.own() ? sign : "   ").append(line.text()).append('\n');
            if (line.own()) {
                styles.add(new StyleRange(start, written.length() - start, null, null, SWT.BOLD));
            }
        }
        text.setText(lines.isEmpty() ? PlanUi.get("compare.none") : written.toString());
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
    }
}
