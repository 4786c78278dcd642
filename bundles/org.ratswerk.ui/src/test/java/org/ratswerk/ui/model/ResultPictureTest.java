package org.ratswerk.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.result.Boxes;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.TextResult;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.core.result.Value;
import org.ratswerk.graph.Colours;

class ResultPictureTest {
    private static final Value.Ref PASS = new Value.Ref("p-pass", "Pass ausstellen");
    private static final Value.Ref SERVER = new Value.Ref("s-1", "Server");

    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static ResultPicture timeline() {
        var pass = new Timeline.Bar(PASS, Duration.ZERO, Duration.ofHours(8), Value.NONE, null, () -> "Der Server fehlt.");
        var server = new Timeline.Bar(SERVER, Duration.ZERO, Duration.ofHours(6), Value.NONE);
        return ResultPicture.of(new Timeline("t", "Ausfall", List.of(new Timeline.Lane("Prozesse", List.of(pass)),
                new Timeline.Lane("Ressourcen", List.of(server))), null, List.of("Ein Prozess."))).orElseThrow();
    }

    @Test
    void barsAreExplainedByWhatTheyShowAndWhy() {
        var picture = timeline();
        assertEquals(Optional.of("Pass ausstellen; ab 0 h; bis 8 h\nDer Server fehlt."), picture.explanation("0.0"));
        assertEquals(Optional.of("Server; ab 0 h; bis 6 h"), picture.explanation("1.0"));
        assertEquals(Optional.of("s-1"), picture.element("1.0"));
        assertEquals(Optional.of("1.0"), picture.keyOf("s-1"));
        assertEquals(List.of("Ein Prozess."), picture.notes());
    }

    @Test
    void whatIsNoPartOfThePictureIsNotExplained() {
        var picture = timeline();
        for (var key : List.of("", "0", "2.0", "0.1", "x.y", "-1.0", "99999999999.0", "0.0.0")) {
            assertEquals(Optional.empty(), picture.explanation(key), key);
            assertEquals(Optional.empty(), picture.element(key), key);
        }
        assertEquals(Optional.empty(), picture.keyOf("nobody"));
    }

    @Test
    void valuesOfChartsAreNamed() {
        var picture = ResultPicture.of(new Chart("c", "Abdeckung", Chart.Form.BARS, "Prozesse", List.of(PASS, SERVER),
                List.of(new Chart.Series("gedeckt", Value.NONE, List.of(BigDecimal.ONE, BigDecimal.TWO))), List.of()))
                .orElseThrow();
        assertEquals(Optional.of("Server: gedeckt, 2 Prozesse"), picture.explanation("0.1"));
        assertEquals(Optional.of("s-1"), picture.element("0.1"));
        assertEquals(Optional.of("0.1"), picture.keyOf("s-1"));
        assertEquals(600, picture.draw(Colours.LIGHT, 600, 400).width());
    }

    @Test
    void cellsOfMatricesAreExplained() {
        var picture = ResultPicture.of(new Matrix("m", "M", List.of(PASS, SERVER), List.of(new Value.Ref("c", "Bedarf")),
                List.of(List.of(new Table.Cell(Value.number(3), () -> "Drei gezählt.")),
                        List.of(Table.Cell.of(Value.NONE))))).orElseThrow();
        assertEquals(Optional.of("Pass ausstellen, Bedarf: 3\nDrei gezählt."), picture.explanation("0.0"));
        assertEquals(Optional.of("1.0"), picture.keyOf("s-1"));
        assertTrue(picture.draw(Colours.DARK, 600, 400).svg().contains("Pass ausstellen"));
    }

    @Test
    void boxesAreExplained() {
        var boxes = new Boxes("b", "Abdeckung", Boxes.Form.NESTED, "Fälle", List.of("offen", "erfasst"),
                List.of(Boxes.Box.group(new Value.Ref("g", "Amt"), List.of(
                        Boxes.Box.leaf(PASS, BigDecimal.TEN, 1, null, () -> "Alle Pflichtfelder sind gefüllt.")))),
                List.of("Gezählt werden Fälle."));
        var picture = ResultPicture.of(boxes).orElseThrow();
        assertEquals(Optional.of("Pass ausstellen: 10 Fälle; 1 erfasst\nAlle Pflichtfelder sind gefüllt."),
                picture.explanation("0.1"));
        assertEquals(Optional.of(PASS.id()), picture.element("0.1"));
        assertEquals(Optional.of("0.1"), picture.keyOf(PASS.id()));
        assertEquals(Optional.empty(), picture.explanation("0.2"));
        assertEquals(List.of("Gezählt werden Fälle."), picture.notes());
        assertTrue(picture.draw(Colours.LIGHT, 600, 400).svg().contains("erfasst"));
    }

    @Test
    void otherResultsHaveNoPicture() {
        assertEquals(Optional.empty(), ResultPicture.of(new TextResult("x", "X", List.of("Absatz."))));
    }
}
