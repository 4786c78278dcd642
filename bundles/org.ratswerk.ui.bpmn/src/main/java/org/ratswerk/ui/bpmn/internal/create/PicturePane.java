package org.ratswerk.ui.bpmn.internal.create;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.ratswerk.graph.Drawing;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;

/** Shows a drawing as large as there is room. What is drawn last wins; drawing happens in the background. */
public final class PicturePane {
    private static final double LARGEST = 1600;
    private static final double SHARP = 2;

    private final Canvas canvas;
    private final AtomicInteger number = new AtomicInteger();
    private Image image;

    /**
     * @param parent parent
     * @param id identifier that tests find it by
     * @param name what a screen reader calls it
     */
    public PicturePane(Composite parent, String id, String name) {
        canvas = Widgets.name(Widgets.id(new Canvas(parent, SWT.BORDER | SWT.DOUBLE_BUFFERED), id), name);
        canvas.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_WHITE));
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, event -> canvas.redraw());
        canvas.addDisposeListener(event -> {
            number.incrementAndGet();
            set(null);
        });
    }

    /** Returns the control. */
    public Control control() {
        return canvas;
    }

    /** Shows what {@code source} returns, which is asked in another thread; null for nothing. */
    public void show(Supplier<Drawing> source) {
        int own = number.incrementAndGet();
        Display display = canvas.getDisplay();
        var job = Job.create(canvas.getClass().getName(), (ICoreRunnable) monitor -> {
            if (own != number.get()) {
                return;
            }
            var drawing = source.get();
            byte[] png = drawing == null ? null : png(drawing);
            display.asyncExec(() -> {
                if (!canvas.isDisposed() && own == number.get()) {
                    set(png == null ? null : new Image(display, new ByteArrayInputStream(png)));
                    canvas.redraw();
                }
            });
        });
        job.setSystem(true);
        job.schedule();
    }

    private static byte[] png(Drawing drawing) {
        try {
            return drawing.png(Math.min(SHARP, LARGEST / Math.max(drawing.width(), drawing.height())));
        } catch (IOException e) {
            UiPlugin.log("A preview cannot be drawn", e);
            return null;
        }
    }

    private void set(Image now) {
        if (image != null) {
            image.dispose();
        }
        image = now;
    }

    private void paint(Event event) {
        if (image == null) {
            return;
        }
        var room = canvas.getClientArea();
        var size = image.getBounds();
        double scale = Math.min(1, Math.min((double) room.width / size.width, (double) room.height / size.height));
        int width = Math.max(1, (int) (size.width * scale));
        int height = Math.max(1, (int) (size.height * scale));
        event.gc.setAntialias(SWT.ON);
        event.gc.setInterpolation(SWT.HIGH);
        event.gc.drawImage(image, 0, 0, size.width, size.height, (room.width - width) / 2, (room.height - height) / 2,
                width, height);
    }
}
