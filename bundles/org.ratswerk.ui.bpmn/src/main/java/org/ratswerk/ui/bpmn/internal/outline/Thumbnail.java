package org.ratswerk.ui.bpmn.internal.outline;

import java.io.ByteArrayInputStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** A small picture of what is on the canvas; a double click shows the whole diagram there. */
final class Thumbnail {
    private static final int DELAY = 800;
    private static final double SCALE = 0.3;
    private static final int MARGIN = 4;

    private final BpmnEditor editor;
    private final Canvas canvas;
    private final Runnable ask = this::ask;
    private Image image;
    private boolean asking;

    Thumbnail(Composite parent, BpmnEditor editor) {
        this.editor = editor;
        canvas = Widgets.id(new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS), "bpmn.thumbnail");
        Widgets.name(canvas, OutlineTexts.get("thumbnail"));
        canvas.setToolTipText(OutlineTexts.get("thumbnail.tip"));
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseDoubleClick, event -> editor.run("zoomFit"));
        canvas.addListener(SWT.Show, event -> later());
        canvas.addListener(SWT.Dispose, event -> forget());
        later();
    }

    /** Draws the picture anew in a moment. */
    void later() {
        if (!canvas.isDisposed()) {
            canvas.getDisplay().timerExec(DELAY, ask);
        }
    }

    private void ask() {
        if (canvas.isDisposed() || asking || !editor.isShown() || !canvas.isVisible() || canvas.getSize().y < MARGIN) {
            return;
        }
        asking = true;
        editor.png(SCALE).whenComplete((bytes, fault) -> {
            asking = false;
            if (bytes != null && !canvas.isDisposed()) {
                take(bytes);
            }
        });
    }

    private void take(byte[] bytes) {
        try {
            var next = new Image(canvas.getDisplay(), new ImageData(new ByteArrayInputStream(bytes)));
            forget();
            image = next;
            canvas.redraw();
        } catch (SWTException e) {
            // The picture before stays.
        }
    }

    private void forget() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    private void paint(org.eclipse.swt.graphics.GC gc) {
        var room = canvas.getClientArea();
        gc.setBackground(Palette.color(Palette.Tone.GROUND));
        gc.fillRectangle(room);
        if (image == null) {
            return;
        }
        var size = image.getBounds();
        double scale = Math.min(1, Math.min((room.width - 2.0 * MARGIN) / size.width,
                (room.height - 2.0 * MARGIN) / size.height));
        int width = (int) (size.width * scale);
        int height = (int) (size.height * scale);
        if (width > 0 && height > 0) {
            gc.setInterpolation(SWT.HIGH);
            gc.drawImage(image, 0, 0, size.width, size.height, (room.width - width) / 2, (room.height - height) / 2, width,
                    height);
        }
    }
}
