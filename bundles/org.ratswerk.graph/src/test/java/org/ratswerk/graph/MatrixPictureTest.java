package org.ratswerk.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table.Cell;
import org.ratswerk.core.result.Value;

class MatrixPictureTest {
    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static List<Value.Ref> heads(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> new Value.Ref(name + i, name + " " + i)).toList();
    }

    private static Matrix numbers(int rows, int columns) {
        return new Matrix("m", "M", heads("Amt", rows), heads("Verfahren", columns), IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns).mapToObj(column -> Cell.of(Value.number(row * column)))
                        .toList()).toList());
    }

    private static Mark.Shape ground(Drawing drawing, String key) {
        return (Mark.Shape) Marks.element(drawing, key).marks().getFirst();
    }

    @Test
    void whatStandsInACellIsWrittenAndSpoken() throws Exception {
        var matrix = new Matrix("m", "M", heads("Amt", 1), heads("Fall", 3), List.of(List.of(
                Cell.of(new Value.Term("gap", "Lücke", Symbol.GAP)), Cell.of(Value.UNKNOWN),
                new Cell(Value.NONE, () -> "Niemand hat gefragt."))));
        var drawing = MatrixPicture.of(matrix, Colours.LIGHT, 700);
        assertEquals("Amt 0, Fall 0: Lücke", Marks.element(drawing, "0.0").title());
        assertEquals("Amt 0, Fall 1: unbekannt", Marks.element(drawing, "0.1").title());
        assertEquals("Amt 0, Fall 2: kein Wert", Marks.element(drawing, "0.2").title());
        assertEquals("Amt0", Marks.element(drawing, "0.2").attributes().get("data-id"));
        assertTrue(Marks.words(Marks.element(drawing, "0.0").marks()).contains("Lücke"));
        var words = Marks.words(drawing.marks());
        assertTrue(words.containsAll(List.of("Amt 0", "Fall 0", "Fall 1", "Fall 2")), words.toString());
        assertEquals(Set.of("svg", "title", "rect", "g", "path", "text"), Marks.tags(Marks.parse(drawing)));
    }

    @Test
    void whatSaysNothingCannotBeSelected() {
        var matrix = new Matrix("m", "M", heads("Amt", 1), heads("Fall", 2),
                List.of(List.of(Cell.of(Value.NONE), Cell.of(new Value.Text("ja")))));
        assertEquals(List.of("0.1"), Marks.elements(MatrixPicture.of(matrix, Colours.LIGHT, 700)).stream()
                .map(group -> group.attributes().get("data-key")).toList());
    }

    @Test
    void symbolsDoWithoutTheirWordsWhereTheseHaveNoRoom() {
        var term = Cell.of(new Value.Term("gap", "nicht rechtzeitig wieder da", Symbol.GAP));
        var cells = List.of(IntStream.range(0, 40).mapToObj(i -> term).toList());
        var drawing = MatrixPicture.of(new Matrix("m", "M", heads("Amt", 1), heads("Fall", 40), cells), Colours.LIGHT,
                700);
        assertTrue(drawing.width() < 1600, "narrow cells");
        assertEquals(List.of(), Marks.words(Marks.element(drawing, "0.7").marks()));
        assertEquals("Amt 0, Fall 7: nicht rechtzeitig wieder da", Marks.element(drawing, "0.7").title());
        assertTrue(Marks.words(drawing.marks()).contains("nicht rechtzeitig wieder da"), "the legend tells it");
    }

    @Test
    void theLargerTheNumberTheStrongerTheGround() {
        var drawing = MatrixPicture.of(numbers(4, 4), Colours.LIGHT, 700);
        int none = Integer.parseInt(ground(drawing, "0.0").fill().substring(1, 3), 16);
        int some = Integer.parseInt(ground(drawing, "1.2").fill().substring(1, 3), 16);
        int most = Integer.parseInt(ground(drawing, "3.3").fill().substring(1, 3), 16);
        assertTrue(none > some && some > most, none + " " + some + " " + most);
        assertEquals(ground(drawing, "1.2").fill(), ground(drawing, "2.1").fill());
        assertTrue(Marks.words(drawing.marks()).contains("von 0 bis 9"));
        assertNotEquals(ground(drawing, "3.3").fill(),
                ground(MatrixPicture.of(numbers(4, 4), Colours.DARK, 700), "3.3").fill());
    }

    @Test
    void cellsLieInRowsAndColumns() {
        var drawing = MatrixPicture.of(numbers(3, 5), Colours.LIGHT, 700);
        var one = ground(drawing, "1.1").path().getBounds2D();
        var right = ground(drawing, "1.2").path().getBounds2D();
        var below = ground(drawing, "2.1").path().getBounds2D();
        assertEquals(one.getMinY(), right.getMinY(), 0.01);
        assertEquals(one.getMinX(), below.getMinX(), 0.01);
        assertTrue(right.getMinX() >= one.getMaxX());
        assertTrue(below.getMinY() >= one.getMaxY());
    }

    @Test
    void manyColumnsMakeItWiderAndTooManyCellsAreCounted() {
        var wide = MatrixPicture.of(numbers(3, 60), Colours.LIGHT, 700);
        assertTrue(wide.width() > 60 * 32);
        assertEquals(180, Marks.elements(wide).size());
        var large = MatrixPicture.of(numbers(400, 100), Colours.LIGHT, 700);
        assertEquals(MatrixPicture.MOST_CELLS, Marks.elements(large).size());
        assertTrue(Marks.words(large.marks()).stream().anyMatch(word -> word.startsWith("340 weitere")));
    }

    @Test
    void anEmptyMatrixSaysSo() {
        var drawing = MatrixPicture.of(new Matrix("m", "M", List.of(), heads("x", 2), List.of()), Colours.LIGHT, 700);
        assertTrue(Marks.words(drawing.marks()).getFirst().startsWith("Es gibt keine Zeilen"));
    }

    @Test
    void hostileNamesStayText() throws Exception {
        var ref = new Value.Ref(Graphs.HOSTILE, Graphs.HOSTILE);
        var drawing = MatrixPicture.of(new Matrix("m", Graphs.HOSTILE, List.of(ref), List.of(ref),
                List.of(List.of(Cell.of(new Value.Text(Graphs.HOSTILE))))), Colours.LIGHT, 400);
        assertEquals(Set.of("svg", "title", "rect", "g", "path", "text"), Marks.tags(Marks.parse(drawing)));
    }
}
