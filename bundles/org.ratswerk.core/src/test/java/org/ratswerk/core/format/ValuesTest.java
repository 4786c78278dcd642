package org.ratswerk.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Cell;
import org.ratswerk.core.result.Table.Column;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Table.Row;
import org.ratswerk.core.result.Value;

class ValuesTest {
    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @CsvSource({"PT36H,36 h", "PT72H,3 Tage", "PT24H,24 h", "PT48H,2 Tage", "PT45M,45 min", "PT90M,90 min",
        "PT2H30M,2 h 30 min", "PT0S,0 h", "PT-3H,−3 h", "PT-72H,−3 Tage", "PT20S,20 s", "PT3H5S,3 h 5 s",
        "PT1001H,1.001 h", "'PT0.5S','0,5 s'"})
    void durationsAreShownInTheUnitThatReadsWell(String iso, String text) {
        assertEquals(text, Durations.text(Duration.parse(iso)));
    }

    @ParameterizedTest
    @CsvSource({"PT4H,4", "PT30M,0.5", "PT20M,0.333333", "PT0S,0", "PT-90M,-1.5", "PT100H,100", "PT0.0036S,0.000001",
        "PT0.0017S,0"})
    void hoursInFilesHaveSixDecimalsAtMostAndNoTrailingZeros(String iso, String hours) {
        assertEquals(hours, Values.machine(Value.hours(Duration.parse(iso))));
    }

    @Test
    void filesHoldIdsAndPeopleSeeNames() {
        var refs = List.of(new Value.Ref("p-1", "Meldewesen"), new Value.Ref("s-1", "MESO"));
        assertEquals("p-1 > s-1", Values.machine(new Value.Chain(refs)));
        assertEquals("Meldewesen › MESO", Values.human(new Value.Chain(refs)));
        assertEquals("p-1 s-1", Values.machine(new Value.Refs(refs)));
        assertEquals("Meldewesen, MESO", Values.human(new Value.Refs(refs)));
        assertEquals("03.03.2027", Values.human(Value.day(LocalDate.of(2027, 3, 3))));
        assertEquals("2027-03-03", Values.machine(Value.day(LocalDate.of(2027, 3, 3))));
        assertEquals("✓ erfüllt", Values.humanWithSymbol(new Value.Term("met", "erfüllt", Symbol.MET)));
        assertEquals("met", Values.machine(new Value.Term("met", "erfüllt", Symbol.MET)));
        assertEquals("? unbekannt", Values.humanWithSymbol(Value.UNKNOWN));
        assertEquals("unknown", Values.machine(Value.UNKNOWN));
        assertEquals("", Values.human(Value.NONE));
        assertEquals("1.234,5", Values.human(new Value.Number(new BigDecimal("1234.50"))));
    }

    @Test
    void sortingIsNumericWithUnknownLateAndNothingLast() {
        var sorted = List.of(Value.hours(Duration.ofHours(-1)), Value.hours(Duration.ofHours(9)),
                Value.hours(Duration.ofHours(10)), Value.hours(Duration.ofHours(100)), Value.UNKNOWN, Value.NONE);
        var shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(Values.order());
        assertEquals(sorted, shuffled);
        var words = new ArrayList<>(List.of(Value.text("Zoo"), Value.text("Ärzte"), Value.text("Amt")));
        words.sort(Values.order());
        assertEquals(List.of(Value.text("Amt"), Value.text("Ärzte"), Value.text("Zoo")), words);
    }

    @Test
    void tablesAreWrittenForFilesAndForPeople() throws IOException {
        var table = new Table("t", "Titel",
                List.of(new Column("name", "Name", Kind.TEXT, null), new Column("required_h", "Gefordert",
                        Kind.DURATION, null)),
                List.of(new Row("a", List.of(Cell.of(Value.text("Ärger, \"sagte\" er")),
                        Cell.of(Value.hours(Duration.ofHours(72))))),
                        new Row("b", List.of(Cell.of(Value.NONE), Cell.of(Value.UNKNOWN))),
                        new Row("c", List.of(Cell.of(Value.text("=1+1")), Cell.of(Value.NONE)))));
        assertEquals("""
                name,required_h
                "Ärger, ""sagte"" er",72
                ,unknown
                =1+1,
                """, write(new CsvFormat(), table));
        assertEquals("""
                [
                  {
                    "name": "Ärger, \\"sagte\\" er",
                    "required_h": 72
                  },
                  {
                    "name": null,
                    "required_h": "unknown"
                  },
                  {
                    "name": "\\u003d1+1",
                    "required_h": null
                  }
                ]
                """.replace("\\u003d", "="), write(new JsonFormat(), table));
        assertEquals("""
                Titel

                Name                 Gefordert
                ──────────────────────────────
                Ärger, "sagte" er       3 Tage
                                   ? unbekannt
                =1+1

                3 Zeilen
                """, write(new TextFormat(), table));
    }

    private static String write(TableFormat format, Table table) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
