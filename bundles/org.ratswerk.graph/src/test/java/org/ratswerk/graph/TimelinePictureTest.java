package org.ratswerk.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.core.result.Value;

class TimelinePictureTest {
    private static final Value MET = new Value.Term("met", "eingehalten", Symbol.MET);
    private static final Value GAP = new Value.Term("gap", "überschritten", Symbol.GAP);
    private static final Value UNKNOWN = new Value.Term("unknown", "Ende offen", Symbol.UNKNOWN);
    private static final double NEAR = 0.01;

    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static Timeline.Bar bar(String name, int start, Integer end, Value state, Integer limit) {
        return new Timeline.Bar(new Value.Ref("id-" + name, name), Duration.ofHours(start),
                end == null ? null : Duration.ofHours(end), state, limit == null ? null : Duration.ofHours(limit), null);
    }

    private static Timeline outage(LocalDateTime event) {
        return new Timeline("t", "Ausfall des Rathauses",
                List.of(new Timeline.Lane("Prozesse", List.of(bar("Pass", 0, 10, GAP, 4), bar("Wahl", 2, 12, MET, 18),
                        bar("Notruf", 1, null, UNKNOWN, 6))),
                        new Timeline.Lane("Ressourcen", List.of(bar("Server", 0, 20, Value.NONE, null)))),
                event, List.of("Drei Prozesse sind betroffen."));
    }

    private static Drawing draw(Timeline timeline) {
        return TimelinePicture.of(timeline, Colours.LIGHT, 900);
    }

    private static double x(Drawing drawing, String tick) {
        return Marks.text(drawing.marks(), tick).x();
    }

    /** The outline of a bar with a known end: the last one in the colour of its state that is as high as a bar. */
    private static java.awt.geom.Rectangle2D outline(Drawing drawing, String key, String colour) {
        return Marks.outlines(Marks.element(drawing, key), colour).stream().filter(each -> Math.abs(each.getHeight() - 14)
                < NEAR && each.getWidth() > 14).reduce((hatching, outline) -> outline).orElseThrow();
    }

    @Test
    void barsStartAndEndWhereTheAxisSays() {
        var drawing = draw(outage(null));
        double zero = x(drawing, "0");
        double hour = (x(drawing, "12 h") - zero) / 12;
        var pass = outline(drawing, "0.0", Colours.LIGHT.symbol(Symbol.GAP));
        assertEquals(zero, pass.getMinX(), NEAR);
        assertEquals(10 * hour, pass.getWidth(), NEAR);
        var wahl = outline(drawing, "0.1", Colours.LIGHT.symbol(Symbol.MET));
        assertEquals(zero + 2 * hour, wahl.getMinX(), NEAR);
        assertEquals(10 * hour, wahl.getWidth(), NEAR);
        var server = outline(drawing, "1.0", Colours.LIGHT.series(0));
        assertEquals(20 * hour, server.getWidth(), NEAR);
        assertTrue(pass.getMaxY() < wahl.getMinY() && wahl.getMaxY() < server.getMinY(), "a line for each bar");
    }

    @Test
    void theLimitIsMarkedWhereItIsAndWhatLiesBehindIsHatched() {
        var drawing = draw(outage(null));
        double zero = x(drawing, "0");
        double hour = (x(drawing, "12 h") - zero) / 12;
        var pass = Marks.element(drawing, "0.0");
        var mark = Marks.outlines(pass, Colours.LIGHT.ink()).getFirst();
        assertEquals(zero + 4 * hour, mark.getCenterX(), NEAR);
        assertEquals(0, mark.getWidth(), NEAR);
        var hatching = Marks.outlines(pass, Colours.LIGHT.symbol(Symbol.GAP)).stream()
                .filter(each -> each.getMinX() > zero + 1).findFirst().orElseThrow();
        assertTrue(hatching.getMinX() >= zero + 4 * hour - NEAR, "from the limit");
        assertTrue(hatching.getMaxX() <= zero + 10 * hour + NEAR, "to the end");
        // in time: the mark is there, nothing is hatched
        var wahl = Marks.element(drawing, "0.1");
        assertEquals(zero + 18 * hour, Marks.outlines(wahl, Colours.LIGHT.ink()).getFirst().getCenterX(), NEAR);
        assertEquals(List.of(), Marks.outlines(wahl, Colours.LIGHT.symbol(Symbol.GAP)));
        assertEquals(List.of(), Marks.outlines(Marks.element(drawing, "1.0"), Colours.LIGHT.ink()), "no limit, no mark");
    }

    @Test
    void anUnknownEndIsOpenAndBrokenToTheRightEdge() {
        var drawing = draw(outage(null));
        var colour = Colours.LIGHT.symbol(Symbol.UNKNOWN);
        var open = Marks.element(drawing, "0.2").marks().stream().filter(Mark.Shape.class::isInstance)
                .map(Mark.Shape.class::cast).filter(shape -> colour.equals(shape.stroke())
                        && !shape.dash().equals(Mark.Dash.SOLID)).findFirst().orElseThrow();
        assertEquals(900 - 16, open.path().getBounds2D().getMaxX(), NEAR);
        assertTrue(Marks.words(Marks.element(drawing, "0.2").marks()).contains("unbekannt"));
        assertTrue(x(drawing, "20 h") < 900 - 16, "it goes on after the last end that is known");
    }

    @Test
    void aLimitFarAwayDoesNotPressTheBarsTogether() {
        var timeline = new Timeline("t", "T", List.of(new Timeline.Lane("L", List.of(bar("Archiv", 0, 10, MET, 720)))));
        var drawing = draw(timeline);
        assertTrue(outline(drawing, "0.0", Colours.LIGHT.symbol(Symbol.MET)).getWidth() > 300);
        assertTrue(Marks.words(drawing.marks()).stream().anyMatch(word -> word.startsWith("Grenze weiter entfernt")));
        assertTrue(Marks.element(drawing, "0.0").title().contains("tolerierbar bis 30 Tage"));
    }

    @ParameterizedTest
    @EnumSource(Colours.class)
    void everyBarIsSpokenAndNamesItsElement(Colours colours) throws Exception {
        var drawing = TimelinePicture.of(outage(null), colours, 900);
        assertEquals(List.of("id-Pass", "id-Wahl", "id-Notruf", "id-Server"),
                Marks.elements(drawing).stream().map(group -> group.attributes().get("data-id")).toList());
        var pass = Marks.element(drawing, "0.0");
        assertEquals("Pass; ab 0 h; bis 10 h; tolerierbar bis 4 h; 6 h zu spät; überschritten", pass.title());
        assertEquals(pass.title(), pass.attributes().get("aria-label"));
        assertEquals("Notruf; ab 1 h; Ende unbekannt; tolerierbar bis 6 h; Ende offen",
                Marks.element(drawing, "0.2").title());
        assertEquals(Set.of("svg", "title", "rect", "g", "path", "text"), Marks.tags(Marks.parse(drawing)));
    }

    @Test
    void namesLanesStatesAndNotesStandThere() {
        var words = String.join(" ", Marks.words(draw(outage(null)).marks()));
        for (var word : List.of("Prozesse", "Ressourcen", "Pass", "Wahl", "Notruf", "Server", "eingehalten",
                "überschritten", "Ende offen", "Grenze: tolerierbar bis hier", "nach der Grenze: nicht mehr tolerierbar",
                "Ende unbekannt", "Drei Prozesse sind betroffen.", "Zeit ab dem Ereignis")) {
            assertTrue(words.contains(word), word + " in " + words);
        }
    }

    @Test
    void withAnEventTheAxisShowsClockAndCalendar() {
        var drawing = draw(outage(LocalDateTime.of(2027, 3, 3, 22, 30)));
        var words = Marks.words(drawing.marks());
        assertTrue(words.contains("Ereignis: 03.03.2027, 22:30") || String.join(" ", words).contains("03.03.2027, 22:30"),
                words.toString());
        var midnight = Marks.text(drawing.marks(), "00:00");
        assertTrue(words.stream().anyMatch(word -> word.contains("4. März")), words.toString());
        double hours = Marks.text(drawing.marks(), "12:00").x() - midnight.x();
        var server = outline(drawing, "1.0", Colours.LIGHT.series(0));
        assertEquals(server.getMinX() + 1.5 * hours / 12, midnight.x(), NEAR, "an hour and a half after the event");
        assertTrue(Marks.element(drawing, "0.0").title().contains("bis 04.03.2027, 08:30 (10 h)"),
                Marks.element(drawing, "0.0").title());
    }

    @Test
    void longNamesAreFittedAndSpokenWhole() {
        var name = "Verfahren zur Gewährung von Leistungen nach dem Unterhaltsvorschussgesetz ".repeat(4).strip();
        var drawing = draw(new Timeline("t", "T", List.of(new Timeline.Lane("L", List.of(bar(name, 0, 5, MET, null))))));
        var group = Marks.elements(drawing).getFirst();
        for (var mark : group.marks()) {
            if (mark instanceof Mark.Words words && words.x() < 200) {
                assertTrue(words.x() + TextFit.width(words.text(), words.size(), words.bold())
                        <= outline(drawing, "0.0", Colours.LIGHT.symbol(Symbol.MET)).getMinX(), words.text());
            }
        }
        assertTrue(group.title().startsWith(name));
    }

    @Test
    void hundredsOfBarsMakeItHigherNotWider() {
        var bars = IntStream.range(0, 600).mapToObj(i -> bar("Prozess " + i, i % 7, i % 7 + 5, MET, 9)).toList();
        var drawing = draw(new Timeline("t", "T", List.of(new Timeline.Lane("L", bars))));
        assertEquals(900, drawing.width());
        assertEquals(600, Marks.elements(drawing).size());
        assertTrue(drawing.height() > 600 * 20);
        var keys = new ArrayList<>(Marks.elements(drawing).stream().map(each -> each.attributes().get("data-key")).toList());
        assertEquals(600, Set.copyOf(keys).size());
    }

    @Test
    void whatIsTooMuchForAPictureIsCountedBelowIt() {
        var bars = IntStream.range(0, TimelinePicture.MOST_BARS + 5).mapToObj(i -> bar("P" + i, 0, 5, MET, null)).toList();
        var drawing = draw(new Timeline("t", "T", List.of(new Timeline.Lane("L", bars))));
        assertEquals(TimelinePicture.MOST_BARS, Marks.elements(drawing).size());
        assertTrue(Marks.words(drawing.marks()).stream().anyMatch(word -> word.startsWith("5 weitere")));
    }

    @Test
    void anEmptyTimelineSaysSo() {
        var drawing = draw(new Timeline("t", "T", List.of(), null, List.of("Ein Satz.")));
        assertEquals(List.of(), Marks.elements(drawing));
        assertTrue(String.join(" ", Marks.words(drawing.marks())).contains("Nichts fällt aus"));
        assertTrue(Marks.words(drawing.marks()).contains("Ein Satz."));
    }

    @Test
    void withoutAnyKnownTimeThereIsStillAnAxis() {
        var drawing = draw(new Timeline("t", "T", List.of(new Timeline.Lane("L",
                List.of(bar("A", 0, null, UNKNOWN, null), bar("B", 0, 0, MET, null))))));
        assertTrue(Marks.words(drawing.marks()).contains("12 h"));
        assertFalse(drawing.svg().contains("NaN"));
    }

    @Test
    void hostileNamesStayText() throws Exception {
        var hostile = Graphs.HOSTILE;
        var bar = new Timeline.Bar(new Value.Ref(hostile, hostile), Duration.ZERO, Duration.ofHours(1),
                new Value.Term("x", hostile, Symbol.WARNING), Duration.ofHours(2), () -> hostile);
        var drawing = draw(new Timeline("t", hostile, List.of(new Timeline.Lane(hostile, List.of(bar))),
                LocalDateTime.of(2027, 3, 3, 8, 0), List.of(hostile))).captioned(Colours.LIGHT, hostile);
        assertEquals(Set.of("svg", "title", "rect", "g", "path", "text"), Marks.tags(Marks.parse(drawing)));
        assertTrue(drawing.png(1).length > 0);
        assertTrue(drawing.pdf().length > 0);
    }
}
