package org.ratswerk.ui.internal.results;

import java.util.List;

import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IViewPart;

/** Gives a view that is too low for a table a larger part of the height, in whatever perspective the user is. */
final class Room {
    /** Lines of text below which a table with its head and tools cannot be read. */
    private static final int LINES = 20;
    private static final int SHARE = 70;
    private static final int WHOLE = 100;
    private static final int UNIT = 100;

    private Room() {
    }

    /**
     * Makes the view higher where it is too low; once it has been laid out.
     *
     * @param view view
     * @param content what it shows
     */
    static void give(IViewPart view, Composite content) {
        content.getDisplay().asyncExec(() -> {
            if (!content.isDisposed() && content.getSize().y > 0 && content.getSize().y < LINES * line(content)) {
                enlarge(view.getSite().getService(MPart.class));
            }
        });
    }

    private static int line(Composite content) {
        var gc = new GC(content);
        int height = gc.getFontMetrics().getHeight();
        gc.dispose();
        return height;
    }

    private static void enlarge(MPart part) {
        MUIElement element = part.getCurSharedRef() == null ? part : part.getCurSharedRef();
        while (element.getParent() != null) {
            MUIElement around = element.getParent();
            if (around instanceof MPartSashContainer sash && !sash.isHorizontal()) {
                divide(sash, element);
                return;
            }
            element = around;
        }
    }

    private static void divide(MPartSashContainer sash, MUIElement mine) {
        List<MUIElement> others = sash.getChildren().stream().map(MUIElement.class::cast)
                .filter(each -> each != mine && each.isToBeRendered() && each.isVisible()).toList();
        int sum = others.stream().mapToInt(Room::weight).sum();
        if (sum > 0) {
            others.forEach(each -> each
                    .setContainerData(String.valueOf((WHOLE - SHARE) * UNIT * weight(each) / sum)));
            mine.setContainerData(String.valueOf(SHARE * UNIT));
        }
    }

    private static int weight(MUIElement element) {
        String data = element.getContainerData();
        return data != null && data.matches("\\d{1,6}") ? Integer.parseInt(data) : WHOLE * UNIT;
    }
}
