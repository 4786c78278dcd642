package org.ratswerk.graph;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/** Writes a picture as PNG. */
final class PngWriter {
    private static final double MOST_PIXELS = 60e6;
    private static final float MITER = 10;

    private PngWriter() {
    }

    static byte[] write(Drawing picture, double scale) throws IOException {
        double area = picture.width() * picture.height();
        double used = Math.min(scale, Math.sqrt(MOST_PIXELS / area));
        int width = (int) Math.max(1, Math.ceil(picture.width() * used));
        int height = (int) Math.max(1, Math.ceil(picture.height() * used));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.decode(picture.ground()));
            graphics.fillRect(0, 0, width, height);
            graphics.scale(used, used);
            picture.marks().forEach(mark -> draw(graphics, mark, picture.typeface()));
        } finally {
            graphics.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("no encoder for PNG");
        }
        return bytes.toByteArray();
    }

    private static void draw(Graphics2D graphics, Mark mark, Typeface typeface) {
        switch (mark) {
            case Mark.Group group -> {
                graphics.translate(group.x(), group.y());
                group.marks().forEach(each -> draw(graphics, each, typeface));
                graphics.translate(-group.x(), -group.y());
            }
            case Mark.Shape shape -> draw(graphics, shape);
            case Mark.Words words -> {
                graphics.setColor(Color.decode(words.colour()));
                graphics.fill(Outlines.of(words, typeface));
            }
        }
    }

    private static void draw(Graphics2D graphics, Mark.Shape shape) {
        if (shape.fill() != null) {
            graphics.setColor(Color.decode(shape.fill()));
            graphics.fill(shape.path());
        }
        if (shape.stroke() != null) {
            float[] lengths = shape.dash().lengths();
            graphics.setColor(Color.decode(shape.stroke()));
            graphics.setStroke(new BasicStroke((float) shape.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND,
                    MITER, lengths.length == 0 ? null : lengths, 0));
            graphics.draw(shape.path());
        }
    }
}
