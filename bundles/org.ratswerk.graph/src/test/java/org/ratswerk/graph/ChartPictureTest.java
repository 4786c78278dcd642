package org.ratswerk.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;

class ChartPictureTest {
    private static final double NEAR = 0.01;
    private static final Value MET = new Value.Term("met", "erfüllt", Symbol.MET);

    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static Chart.Series series(String title, Value state, String... values) {
        return new Chart.Series(title, state,
                Arrays.stream(values).map(value -> value == null ? null : new BigDecimal(value)).toList());
    }

    private static List<Value.Ref> points(String... names) {
        return Arrays.stream(names).map(name -> new Value.Ref("id-" + name, name)).toList();
    }

    private static Chart offices(Chart.Form form) {
        return new Chart("c", "Abdeckung", form, "Prozesse", points("Bürgeramt", "Bauamt", "Kämmerei"),
                List.of(series("gedeckt", MET, "12", "3", "6"), series("offen", Value.NONE, "4", null, "9")),
                List.of("Gezählt am Stichtag."));
    }

    private static Drawing draw(Chart chart) {
        return ChartPicture.of(chart, Colours.LIGHT, 720, 420);
    }

    private static java.awt.geom.Rectangle2D box(Drawing drawing, String key) {
        return Marks.element(drawing, key).marks().stream().filter(Mark.Shape.class::isInstance)
                .map(Mark.Shape.class::cast).findFirst().orElseThrow().path().getBounds2D();
    }

    @ParameterizedTest
    @EnumSource(Chart.Form.class)
    void everyValueIsPrintedAndSpoken(Chart.Form form) throws Exception {
        for (var colours : Colours.values()) {
            var drawing = ChartPicture.of(offices(form), colours, 720, 420);
            var words = Marks.words(drawing.marks());
            for (var word : List.of("Bürgeramt", "Bauamt", "Kämmerei", "12", "3", "6", "4", "9", "gedeckt", "offen",
                    "Prozesse", "Gezählt am Stichtag.")) {
                assertTrue(words.contains(word), word + " in " + words);
            }
            assertEquals("Bürgeramt: gedeckt, 12 Prozesse; erfüllt", Marks.element(drawing, "0.0").title());
            assertEquals("id-Kämmerei", Marks.element(drawing, "1.2").attributes().get("data-id"));
            assertEquals(Set.of("svg", "title", "rect", "g", "path", "text"), Marks.tags(Marks.parse(drawing)));
        }
    }

    @Test
    void barsAreAsHighAsTheirValues() {
        var drawing = draw(offices(Chart.Form.BARS));
        double unit = box(drawing, "0.0").getHeight() / 12;
        assertEquals(3 * unit, box(drawing, "0.1").getHeight(), NEAR);
        assertEquals(9 * unit, box(drawing, "1.2").getHeight(), NEAR);
        double zero = Marks.text(drawing.marks(), "0").y();
        double ten = Marks.text(drawing.marks(), "10").y();
        assertEquals(unit, (zero - ten) / 10, NEAR, "the axis counts the same");
        assertEquals("Bauamt: offen, kein Wert", Marks.element(drawing, "1.1").title());
        assertEquals(0, box(drawing, "1.1").getHeight(), NEAR, "nothing is not zero, but has no height either");
    }

    @Test
    void stackedBarsStandOneUponTheOther() {
        var drawing = draw(offices(Chart.Form.STACKED));
        var lower = box(drawing, "0.2");
        var upper = box(drawing, "1.2");
        assertEquals(lower.getMinY(), upper.getMaxY(), NEAR);
        assertEquals(lower.getMinX(), upper.getMinX(), NEAR);
        assertEquals(upper.getHeight() / 9, lower.getHeight() / 6, NEAR);
        assertTrue(Marks.words(drawing.marks()).contains("16"), "12 and 4 make 16");
    }

    @Test
    void manyPointsLieOneBelowTheOther() {
        var names = IntStream.range(0, 40).mapToObj(i -> "Amt mit einem langen Namen " + i).toArray(String[]::new);
        var values = IntStream.range(1, 41).mapToObj(Integer::toString).toArray(String[]::new);
        var drawing = draw(new Chart("c", "C", Chart.Form.BARS, "", points(names), List.of(series("s", Value.NONE, values)),
                List.of()));
        assertEquals(720, drawing.width());
        assertTrue(drawing.height() > 40 * 20);
        double unit = box(drawing, "0.0").getWidth();
        assertEquals(40 * unit, box(drawing, "0.39").getWidth(), NEAR);
        assertTrue(box(drawing, "0.39").getMinY() > box(drawing, "0.38").getMaxY() - NEAR);
    }

    @Test
    void linesLeaveAGapWhereAValueIsMissing() {
        var chart = new Chart("c", "C", Chart.Form.LINES, "", points("a", "b", "c", "d"),
                List.of(series("s", Value.NONE, "1", "2", null, "4")), List.of());
        var drawing = draw(chart);
        long parts = drawing.marks().stream().filter(Mark.Shape.class::isInstance).map(Mark.Shape.class::cast)
                .filter(shape -> Colours.LIGHT.series(0).equals(shape.stroke()) && shape.width() > 1.5).count();
        // one between a and b; the other is the sign in the legend
        assertEquals(2, parts);
        assertEquals(List.of("0.0", "0.1", "0.3"),
                Marks.elements(drawing).stream().map(each -> each.attributes().get("data-key")).toList());
        double a = box(drawing, "0.0").getCenterY();
        double b = box(drawing, "0.1").getCenterY();
        double d = box(drawing, "0.3").getCenterY();
        assertEquals(a - b, (b - d) / 2, NEAR);
    }

    @Test
    void seriesDifferByMoreThanTheirColour() {
        var chart = offices(Chart.Form.LINES);
        var dashes = draw(chart).marks().stream().filter(Mark.Shape.class::isInstance).map(Mark.Shape.class::cast)
                .filter(shape -> shape.width() > 1.5).map(Mark.Shape::dash).distinct().count();
        assertEquals(2, dashes);
        var full = Marks.element(draw(offices(Chart.Form.BARS)), "0.0").marks().size();
        var hatched = Marks.element(draw(offices(Chart.Form.BARS)), "1.0").marks().size();
        assertTrue(hatched > full, "the second series has lines");
    }

    @Test
    void pointsOfARadarLieAsFarOutAsTheirValues() {
        var chart = new Chart("c", "C", Chart.Form.RADAR, "", points("Nord", "Ost", "Süd", "West"),
                List.of(series("s", Value.NONE, "10", "5", "0", "10")), List.of());
        var drawing = draw(chart);
        double middleX = box(drawing, "0.2").getCenterX();
        double middleY = box(drawing, "0.2").getCenterY();
        double far = middleY - box(drawing, "0.0").getCenterY();
        assertTrue(far > 40);
        assertEquals(middleX, box(drawing, "0.0").getCenterX(), NEAR);
        assertEquals(middleX + far / 2, box(drawing, "0.1").getCenterX(), NEAR);
        assertEquals(middleX - far, box(drawing, "0.3").getCenterX(), NEAR);
        assertEquals(middleY, box(drawing, "0.3").getCenterY(), NEAR);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 1", "7, 1, 7", "12, 2, 6", "43, 5, 9", "100, 10, 10", "101, 20, 6", "999, 100, 10",
            "123456, 20000, 7"})
    void theAxisHasRoundSteps(String largest, String step, int steps) {
        var axis = ValueAxis.of(new BigDecimal(largest), true, 10);
        assertEquals(0, new BigDecimal(step).compareTo(axis.step()), axis.step().toPlainString());
        assertEquals(steps, axis.steps());
    }

    @ParameterizedTest
    @CsvSource({"0.07, 0.01, 7", "0.5, 0.05, 10", "2.5, 0.5, 5"})
    void sharesHaveFractions(String largest, String step, int steps) {
        var axis = ValueAxis.of(new BigDecimal(largest), false, 10);
        assertEquals(0, new BigDecimal(step).compareTo(axis.step()), axis.step().toPlainString());
        assertEquals(steps, axis.steps());
    }

    @Test
    void anEmptyChartSaysSo() {
        for (var form : Chart.Form.values()) {
            var nothing = draw(new Chart("c", "C", form, "", List.of(), List.of(), List.of()));
            assertTrue(Marks.words(nothing.marks()).getFirst().startsWith("Es gibt keine Zahlen"));
            var unknown = draw(new Chart("c", "C", form, "", points("a"), List.of(series("s", MET, (String) null)),
                    List.of("Satz.")));
            assertTrue(Marks.words(unknown.marks()).getFirst().startsWith("Es gibt keine Zahlen"));
            assertTrue(Marks.words(unknown.marks()).contains("Satz."));
        }
    }

    @Test
    void zerosOnlyAreDrawn() {
        for (var form : Chart.Form.values()) {
            var svg = draw(new Chart("c", "C", form, "", points("a", "b", "c"),
                    List.of(series("s", MET, "0", "0", "0")), List.of())).svg();
            assertTrue(svg.contains("a: s, 0; erfüllt"), svg);
        }
    }

    @ParameterizedTest
    @EnumSource(Chart.Form.class)
    void hostileNamesStayText(Chart.Form form) throws Exception {
        var hostile = Graphs.HOSTILE;
        var chart = new Chart("c", hostile, form, hostile, points(hostile, hostile, hostile),
                List.of(series(hostile, new Value.Term("x", hostile, Symbol.GAP), "1", "2", null)), List.of(hostile));
        assertEquals(Set.of("svg", "title", "rect", "g", "path", "text"), Marks.tags(Marks.parse(draw(chart))));
    }
}
