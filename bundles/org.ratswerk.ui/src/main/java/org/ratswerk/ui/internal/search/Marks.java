package org.ratswerk.ui.internal.search;

import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.swt.graphics.TextStyle;
import org.ratswerk.core.search.Range;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Palette.Tone;
import org.ratswerk.ui.model.search.Marked;

/** How found text looks: bold, on the ground of a selection; not by colour alone. */
final class Marks {
    static final Styler FOUND = new Styler() {
        @Override
        public void applyStyles(TextStyle style) {
            style.font = Palette.boldFont();
            style.background = Palette.color(Tone.SELECTION);
            style.foreground = Palette.color(Tone.INK);
        }
    };
    static final Styler SECONDARY = new Styler() {
        @Override
        public void applyStyles(TextStyle style) {
            style.foreground = Palette.color(Tone.SECONDARY);
        }
    };
    static final Styler REMOVED = new Styler() {
        @Override
        public void applyStyles(TextStyle style) {
            style.strikeout = true;
            style.foreground = Palette.color(Tone.SECONDARY);
        }
    };

    private Marks() {
    }

    /** Writes the text with its marks. */
    static StyledString append(StyledString string, Marked marked, Styler plain, Styler... marks) {
        int done = 0;
        int number = 0;
        for (Range range : marked.ranges()) {
            string.append(marked.text().substring(done, range.start()), plain);
            string.append(marked.text().substring(range.start(), range.end()),
                    marks[Math.min(number++, marks.length - 1)]);
            done = range.end();
        }
        return string.append(marked.text().substring(done), plain);
    }
}
