package org.ratswerk.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.result.Boxes;
import org.ratswerk.core.result.Boxes.Box;
import org.ratswerk.core.result.Value;

class BoxesPictureTest {
    private static final List<String> SCALE = List.of("nicht abgedeckt", "identifiziert", "erfasst", "modelliert",
            "analysiert", "optimiert", "digitalisiert");
    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static Box leaf(int number, Integer size, int step) {
        return Box.leaf(new Value.Ref("p" + number, "Prozess mit der Nummer " + number),
                size == null ? null : BigDecimal.valueOf(size), step, null, null);
    }

    private static Boxes boxes(Boxes.Form form, List<Box> boxes) {
        return new Boxes("b", "Abdeckung", form, "Fälle", SCALE, boxes, List.of("Gezählt werden Fälle im Jahr."));
    }

    private static List<Box> groups(int groups, int leaves) {
        return IntStream.range(0, groups).mapToObj(group -> Box.group(new Value.Ref("g" + group, "Amt " + group),
                IntStream.range(0, leaves).mapToObj(i -> leaf(group * leaves + i, 1 + (group * 31 + i * 17) % 90,
                        (group + i) % SCALE.size())).toList())).toList();
    }

    private static Rectangle2D outline(Mark.Group group) {
        return ((Mark.Shape) group.marks().getFirst()).path().getBounds2D();
    }

    @Test
    void areasAreAsLargeAsTheirSizesAndFillTheRoom() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double[] sizes = random.doubles(1 + random.nextInt(40), 0, 50).map(size -> size < 5 ? 0 : size).toArray();
            var room = new Rectangle2D.Double(3, 5, 20 + random.nextInt(900), 20 + random.nextInt(900));
            var areas = Squares.divide(sizes, room);
            double sum = Arrays.stream(sizes).sum();
            for (int i = 0; i < sizes.length; i++) {
                double area = areas[i].getWidth() * areas[i].getHeight();
                assertEquals(sum == 0 ? 0 : sizes[i] / sum * room.width * room.height, area, 1e-3);
                if (area > 0) {
                    assertTrue(room.createUnion(areas[i]).getWidth() < room.width + 1e-6
                            && room.createUnion(areas[i]).getHeight() < room.height + 1e-6, "inside");
                }
                for (int j = 0; j < i; j++) {
                    var both = areas[i].createIntersection(areas[j]);
                    assertTrue(both.getWidth() < 1e-6 || both.getHeight() < 1e-6, "do not overlap");
                }
            }
        }
    }

    @Test
    void theLargerTheSizeTheLargerTheBox() {
        var drawing = BoxesPicture.of(boxes(Boxes.Form.NESTED, List.of(leaf(0, 10, 1), leaf(1, 40, 3))), Colours.LIGHT, 700,
                500);
        var small = outline(Marks.element(drawing, BoxesPicture.key(0)));
        var large = outline(Marks.element(drawing, BoxesPicture.key(1)));
        double ratio = large.getWidth() * large.getHeight() / (small.getWidth() * small.getHeight());
        assertEquals(4, ratio, 0.1);
    }

    @Test
    void theStepIsToldByNumberAndWords() throws Exception {
        var drawing = BoxesPicture.of(boxes(Boxes.Form.NESTED, List.of(leaf(0, 10, 3))), Colours.LIGHT, 700, 500);
        var box = Marks.element(drawing, BoxesPicture.key(0));
        assertEquals("Prozess mit der Nummer 0: 10 Fälle; 3 modelliert", box.title());
        assertEquals("p0", box.attributes().get("data-id"));
        assertTrue(Marks.words(box.marks()).contains("3"));
        assertTrue(Marks.words(drawing.marks()).containsAll(List.of("0 nicht abgedeckt", "6 digitalisiert",
                "Gezählt werden Fälle im Jahr.")), "legend and notes");
        assertEquals(Set.of("svg", "title", "rect", "g", "path", "text"), Marks.tags(Marks.parse(drawing)));
    }

    @Test
    void stepsDifferByPatternNotOnlyByColour() {
        var shapes = IntStream.range(0, SCALE.size()).mapToObj(step -> {
            var painter = BoxesPicture.of(boxes(Boxes.Form.LANDSCAPE, List.of(Box.group(new Value.Ref("b", "B"),
                    List.of(leaf(0, null, step))))), Colours.LIGHT, 700, 500);
            return Marks.element(painter, BoxesPicture.key(1)).marks().stream().filter(Mark.Shape.class::isInstance)
                    .map(mark -> points(((Mark.Shape) mark).path())).toList();
        }).toList();
        for (int i = 1; i < shapes.size() - 1; i++) {
            for (int j = 0; j < i; j++) {
                assertNotEquals(shapes.get(i), shapes.get(j), "steps " + i + " and " + j);
            }
        }
    }

    private static List<Double> points(java.awt.geom.Path2D path) {
        var points = new ArrayList<Double>();
        double[] at = new double[6];
        for (var each = path.getPathIterator(null); !each.isDone(); each.next()) {
            each.currentSegment(at);
            points.add(at[0]);
            points.add(at[1]);
        }
        return points;
    }

    @Test
    void whatHasNoSizeIsToldAndNotDrawn() {
        var drawing = BoxesPicture.of(boxes(Boxes.Form.NESTED, List.of(leaf(0, 5, 0), leaf(1, null, 2), leaf(2, null, 2))),
                Colours.LIGHT, 700, 500);
        assertEquals(1, Marks.elements(drawing).size());
        assertTrue(Marks.words(drawing.marks()).stream().anyMatch(text -> text.startsWith("2 Kästen fehlen im Bild")));
    }

    @Test
    void tilesOfALandscapeNeitherOverlapNorLeaveThePicture() {
        for (double width : List.of(320.0, 700.0, 1800.0)) {
            var bands = List.of(Box.group(new Value.Ref("core", "Kernprozesse"), groups(12, 19)),
                    Box.group(new Value.Ref("support", "Unterstützungsprozesse"), List.of(leaf(900, null, 1))));
            var drawing = BoxesPicture.of(boxes(Boxes.Form.LANDSCAPE, bands), Colours.LIGHT, width, 500);
            var tiles = Marks.elements(drawing).stream().map(BoxesPictureTest::outline).toList();
            assertEquals(12 * 19 + 1, tiles.size());
            for (int i = 0; i < tiles.size(); i++) {
                assertTrue(tiles.get(i).getMaxX() <= drawing.width() && tiles.get(i).getMaxY() <= drawing.height());
                for (int j = 0; j < i; j++) {
                    assertTrue(!tiles.get(i).intersects(tiles.get(j)), width + ": " + i + " and " + j);
                }
            }
        }
    }

    @Test
    void nothingSaysSo() {
        var drawing = BoxesPicture.of(boxes(Boxes.Form.NESTED, List.of()), Colours.DARK, 700, 500);
        assertTrue(Marks.words(drawing.marks()).contains("Es gibt nichts zu zeichnen."));
    }

    @Test
    void picturesCanBeWrittenInEveryFormat() throws Exception {
        var drawing = BoxesPicture.of(boxes(Boxes.Form.NESTED, List.of(Box.group(new Value.Ref("core", "Kernprozesse"),
                groups(12, 19)))), Colours.DARK, 900, 700);
        assertTrue(drawing.png(1).length > 0 && drawing.pdf().length > 0);
    }
}
