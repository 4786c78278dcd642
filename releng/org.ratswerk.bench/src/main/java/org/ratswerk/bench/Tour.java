package org.ratswerk.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/**
 * Takes pictures of the workbench on the sample administration: German and English, light and dark, and at twice the font
 * size; and puts them side by side on a contact sheet.
 */
final class Tour {
    static final String NAME = "screenshots";
    private static final String USAGE = """
            Usage: ./ratswerk screenshots [--help-pages BUNDLE] [FOLDER]

            Opens the sample administration, goes through the workbench and takes pictures: German, English, dark, and at
            200 %% font size. Puts them into FOLDER (default .ratswerk/screenshots) with a contact sheet. Needs a display
            or Xvfb, a window manager and xdotool.

              --help-pages BUNDLE   also puts the pictures of the help pages into the help bundle's folder
            """;
    /** Pictures of the help pages: name of the page, picture. */
    private static final Map<String, String> PAGES = Map.ofEntries(Map.entry("welcome", "01-welcome"),
            Map.entry("window", "02-sample"), Map.entry("search", "03-quick-search"),
            Map.entry("forms", "04-form-process"), Map.entry("relations", "10-graph"),
            Map.entry("problems", "12-problems"), Map.entry("tables", "13-table-processes"),
            Map.entry("results", "15-results"), Map.entry("replace", "17-replace"),
            Map.entry("import", "18-import"), Map.entry("export", "19-export"),
            Map.entry("bpmn", "08-diagram-properties"));
    private static final int PAGE_WIDTH = 840;
    private static final int THUMB_WIDTH = 640;
    private static final int GAP = 16;
    private static final int CAPTION = 24;
    private static final long MINUTES = 5;

    private Tour() {
        // static only
    }

    private record Mode(String name, String language, String theme, String scale) {
    }

    private static final List<Mode> MODES = List.of(new Mode("german", "de", "light", "1"),
            new Mode("english", "en", "light", "1"), new Mode("dark", "de", "dark", "1"),
            new Mode("200-percent", "de", "light", "2"));

    static void main(List<String> arguments) throws Exception {
        Path product = null;
        Path folder = null;
        Path help = null;
        var bundles = new ArrayList<Path>();
        var rest = new ArrayList<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
            case "--product" -> product = Path.of(rest.removeFirst());
            case "--help-pages" -> help = Path.of(rest.removeFirst());
            case "--bundle" -> bundles.add(Path.of(rest.removeFirst()));
            default -> {
                if (option.startsWith("-")) {
                    System.err.print(USAGE.formatted());
                    System.exit(2);
                }
                folder = Path.of(option).toAbsolutePath();
            }
            }
        }
        if (product == null || folder == null || !Bench.hasDisplay()) {
            System.err.print(USAGE.formatted());
            System.exit(2);
            return;
        }
        Path work = Files.createTempDirectory("ratswerk-tour");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Bench.delete(work)));
        Files.createDirectories(folder);
        bundles.add(Bench.bundle());
        var extended = new ExtendedProduct(product, work.resolve("product"), bundles);
        boolean good = true;
        for (Mode mode : MODES) {
            good &= take(extended, mode, folder);
        }
        sheet(folder);
        if (help != null) {
            for (var page : PAGES.entrySet()) {
                page(folder.resolve("english"), page, help.resolve("topic"));
                page(folder.resolve("german"), page, help.resolve("nl/de/topic"));
            }
        }
        System.out.println(folder.resolve("contact-sheet.png"));
        System.exit(good ? 0 : 1);
    }

    private static boolean take(ExtendedProduct product, Mode mode, Path folder)
            throws IOException, InterruptedException {
        System.out.println(mode.name());
        Process process = product.start(mode.name(),
                Map.of(UiTask.PROPERTY, NAME, TourTask.THEME, mode.theme(), TourTask.FOLDER,
                        folder.resolve(mode.name()).toString(), "org.ratswerk.screenshots",
                        folder.resolve(mode.name()).toString()),
                Map.of("RATSWERK_LANGUAGE", mode.language(), "GDK_DPI_SCALE", mode.scale()), List.of());
        boolean good = false;
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals(UiTask.DONE)) {
                    good = true;
                } else if (line.startsWith(UiTask.PREFIX)) {
                    System.out.println("  " + line.substring(UiTask.PREFIX.length()));
                }
            }
        }
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        if (!good) {
            System.out.println("  failed: " + product.lastLine(mode.name()));
        }
        return good;
    }

    /** Makes the picture of a help page: small enough to be read beside the text. */
    private static void page(Path folder, Map.Entry<String, String> page, Path topics) throws IOException {
        BufferedImage picture = ImageIO.read(folder.resolve(page.getValue() + ".png").toFile());
        int height = picture.getHeight() * PAGE_WIDTH / picture.getWidth();
        var small = new BufferedImage(PAGE_WIDTH, height, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.drawImage(picture.getScaledInstance(PAGE_WIDTH, height, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        ImageIO.write(small, "png", topics.resolve(page.getKey() + ".png").toFile());
    }

    /** One row per picture, one column per mode. */
    private static void sheet(Path folder) throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.walk(folder, 2)) {
            names = files.filter(file -> file.getParent().getParent() != null && !file.getParent().equals(folder))
                    .map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".png")).distinct().sorted()
                    .toList();
        }
        int height = 0;
        var rows = new ArrayList<List<BufferedImage>>();
        for (String name : names) {
            var row = new ArrayList<BufferedImage>();
            for (Mode mode : MODES) {
                Path file = folder.resolve(mode.name()).resolve(name);
                BufferedImage picture = Files.exists(file) ? ImageIO.read(file.toFile()) : null;
                row.add(picture);
                if (picture != null) {
                    height = Math.max(height, picture.getHeight() * THUMB_WIDTH / picture.getWidth());
                }
            }
            rows.add(row);
        }
        var sheet = new BufferedImage(GAP + MODES.size() * (THUMB_WIDTH + GAP),
                GAP + names.size() * (height + CAPTION + GAP), BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        pen.setColor(Color.BLACK);
        for (int row = 0; row < rows.size(); row++) {
            int y = GAP + row * (height + CAPTION + GAP);
            for (int column = 0; column < MODES.size(); column++) {
                int x = GAP + column * (THUMB_WIDTH + GAP);
                pen.drawString(names.get(row).replace(".png", "") + " – " + MODES.get(column).name(), x, y + CAPTION - 8);
                BufferedImage picture = rows.get(row).get(column);
                if (picture != null) {
                    pen.drawImage(picture, x, y + CAPTION, THUMB_WIDTH,
                            picture.getHeight() * THUMB_WIDTH / picture.getWidth(), null);
                }
            }
        }
        pen.dispose();
        ImageIO.write(sheet, "png", folder.resolve("contact-sheet.png").toFile());
    }
}
