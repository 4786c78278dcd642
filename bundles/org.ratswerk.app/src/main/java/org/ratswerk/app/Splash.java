package org.ratswerk.app;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * The picture that is shown while the workbench starts. It is a window of its own, since the platform's needs a native
 * launcher.
 */
final class Splash {
    private static final String FILE = "branding/splash.png";
    private static final int TEXT_LEFT = 116;
    private static final int TEXT_TOP = 98;
    private static final int TEXT_WIDTH = 320;
    private static final int RED = 0x47;
    private static final int GREEN = 0x55;
    private static final int BLUE = 0x69;
    private static final int ROUNDS = 50;

    private final Shell shell;

    private Splash(Shell shell) {
        this.shell = shell;
    }

    /** Shows the picture in the middle of the first screen. */
    static Splash open(Display display) {
        var file = Platform.getBundle("org.ratswerk.app").getEntry(FILE);
        Image picture = ImageDescriptor.createFromURL(file).createImage(display);
        var shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
        shell.setText("Ratswerk");
        var text = Platform.getProduct() == null ? "" : Platform.getProduct().getDescription();
        shell.addListener(SWT.Paint, event -> paint(event.gc, picture, text));
        shell.addListener(SWT.Dispose, event -> picture.dispose());
        var size = picture.getBounds();
        var screen = display.getPrimaryMonitor().getClientArea();
        shell.setBounds(screen.x + (screen.width - size.width) / 2, screen.y + (screen.height - size.height) / 2,
                size.width, size.height);
        shell.open();
        for (int i = 0; i < ROUNDS && display.readAndDispatch(); i++) {
            shell.update(); // it is painted before the workbench keeps the thread busy
        }
        return new Splash(shell);
    }

    private static void paint(GC gc, Image picture, String text) {
        gc.drawImage(picture, 0, 0);
        gc.setForeground(new Color(RED, GREEN, BLUE));
        var lines = new TextLayout(gc.getDevice());
        lines.setText(text);
        lines.setWidth(TEXT_WIDTH);
        lines.draw(gc, TEXT_LEFT, TEXT_TOP);
        lines.dispose();
    }

    /** Takes the picture away. */
    void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
        }
    }
}
