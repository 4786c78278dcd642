package org.ratswerk.ui.bpmn.internal.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.ratswerk.graph.PdfImages;
import org.ratswerk.model.text.Texts;

/** Prints PDF files. */
final class Printing {
    private static final Texts TEXTS = Texts.of(Printing.class);
    private static final float DOTS_PER_INCH = 200;

    private Printing() {
    }

    /**
     * Prints a file, each page as large as the paper allows; one that lies otherwise than the paper is turned. In any thread
     * but that of the user interface.
     *
     * @param data printer, as the user has chosen it
     * @param pdf file
     * @param name name of the job
     * @throws IOException if the printer does not take the job, or the file cannot be drawn
     */
    static void print(PrinterData data, byte[] pdf, String name) throws IOException {
        var printer = new Printer(data);
        try (var pages = new PdfImages(pdf)) {
            if (!printer.startJob(name)) {
                throw new IOException(TEXTS.get("printer", data.name));
            }
            int first = data.scope == PrinterData.PAGE_RANGE ? Math.max(1, data.startPage) : 1;
            int last = data.scope == PrinterData.PAGE_RANGE ? Math.min(pages.count(), data.endPage) : pages.count();
            for (int page = first; page <= last; page++) {
                if (printer.startPage()) {
                    var room = printer.getClientArea();
                    boolean turned = pages.isLandscape(page - 1) != room.width > room.height;
                    draw(printer, room, new ImageData(
                            new ByteArrayInputStream(pages.png(page - 1, DOTS_PER_INCH, turned))));
                    printer.endPage();
                }
            }
            printer.endJob();
        } finally {
            printer.dispose();
        }
    }

    private static void draw(Printer printer, Rectangle room, ImageData picture) {
        var gc = new GC(printer);
        var image = new Image(printer, picture);
        try {
            double scale = Math.min((double) room.width / picture.width, (double) room.height / picture.height);
            int wide = (int) (picture.width * scale);
            int high = (int) (picture.height * scale);
            gc.drawImage(image, 0, 0, picture.width, picture.height, (room.width - wide) / 2, (room.height - high) / 2,
                    wide, high);
        } finally {
            image.dispose();
            gc.dispose();
        }
    }
}
