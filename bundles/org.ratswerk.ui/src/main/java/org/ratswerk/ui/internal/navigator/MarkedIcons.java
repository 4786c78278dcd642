package org.ratswerk.ui.internal.navigator;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.ratswerk.core.check.Severity;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.model.navigator.NodeMarks.Marking;

/** Symbols with a small mark in a corner: problems below on the left, what is not saved above on the right. */
final class MarkedIcons {
    private static final int A_MOMENT = 300;
    private static final Set<String> PREPARED = new HashSet<>();

    private MarkedIcons() {
    }

    /** Makes the picture for what is not saved, a moment later: the first letter that is typed needs it at once. */
    static void prepare(Display display, String name, Marking marking) {
        if (!marking.unsaved() && PREPARED.add(Palette.isDark() + name + marking.severity())) {
            display.timerExec(A_MOMENT * PREPARED.size(), () -> image(name, new Marking(marking.severity(), true, "")));
        }
    }

    /** Returns the picture; not to be disposed. */
    static Image image(String name, Marking marking) {
        if (marking.severity() == null && !marking.unsaved()) {
            return Icons.image(name);
        }
        var key = "org.ratswerk.marked." + Palette.isDark() + name + marking.severity() + marking.unsaved();
        var registry = JFaceResources.getImageRegistry();
        var image = registry.get(key);
        if (image == null) {
            var problem = marking.severity() == null ? null
                    : Icons.descriptor(marking.severity() == Severity.ERROR ? "overlay-error" : "overlay-warning");
            var unsaved = marking.unsaved() ? Icons.descriptor("overlay-unsaved") : null;
            registry.put(key, new DecorationOverlayIcon(Icons.image(name),
                    new ImageDescriptor[] {null, unsaved, problem, null}));
            image = registry.get(key);
        }
        return image;
    }
}
