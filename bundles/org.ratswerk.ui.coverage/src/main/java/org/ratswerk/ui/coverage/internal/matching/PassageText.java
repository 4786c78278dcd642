package org.ratswerk.ui.coverage.internal.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.TreeSet;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.ratswerk.core.search.Range;
import org.ratswerk.ui.coverage.model.matching.Passage;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** Text that is read, with headings in bold and common words underlined on a ground of their own. */
final class PassageText {
    private final StyledText text;
    private Passage passage = Passage.EMPTY;

    /**
     * @param parent parent, with a grid
     * @param id identifier for tests
     * @param name what a screen reader calls it
     */
    PassageText(Composite parent, String id, String name) {
        text = Widgets.id(new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), id);
        Widgets.name(text, name);
        Widgets.css(text, "rw-text");
        text.setMargins(Widgets.GRID, Widgets.GRID, Widgets.GRID, Widgets.GRID);
        text.setAlwaysShowScrollBars(false);
        text.setCaret(null);
        text.addListener(SWT.Traverse, event -> event.doit = true);
        GridDataFactory.fillDefaults().grab(true, true).hint(10, 10).applyTo(text);
        Palette.nowAndOnChange(text, () -> {
            Widgets.colors(text, Palette.color(Palette.Tone.INK));
            style();
        });
    }

    StyledText control() {
        return text;
    }

    void show(Passage shown) {
        passage = shown;
        text.setText(shown.text());
        style();
        text.setTopIndex(0);
    }

    /** Style ranges must not overlap: the text is cut where any begins or ends. */
    private void style() {
        var cuts = new TreeSet<Integer>();
        int length = text.getCharCount();
        passage.bold().forEach(range -> cut(cuts, range, length));
        passage.marks().forEach(range -> cut(cuts, range, length));
        var styles = new ArrayList<StyleRange>();
        Integer from = null;
        for (int to : cuts) {
            if (from != null) {
                boolean bold = in(passage.bold(), from);
                boolean marked = in(passage.marks(), from);
                if (bold || marked) {
                    var style = new StyleRange(from, to - from, null,
                            marked ? Palette.color(Palette.Tone.SELECTION) : null, bold ? SWT.BOLD : SWT.NORMAL);
                    style.underline = marked;
                    styles.add(style);
                }
            }
            from = to;
        }
        styles.sort(Comparator.comparingInt(style -> style.start));
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
    }

    private static void cut(TreeSet<Integer> cuts, Range range, int length) {
        cuts.add(Math.min(range.start(), length));
        cuts.add(Math.min(range.end(), length));
    }

    private static boolean in(java.util.List<Range> ranges, int at) {
        return ranges.stream().anyMatch(range -> range.start() <= at && at < range.end());
    }
}
