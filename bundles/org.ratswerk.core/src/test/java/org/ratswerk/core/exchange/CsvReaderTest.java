package org.ratswerk.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.core.Progress;
import org.ratswerk.core.exchange.SourceTable.Place;
import org.ratswerk.model.persistence.FaultException;

class CsvReaderTest {
    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path folder;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private SourceTable read(byte[] content) throws IOException, FaultException {
        Path file = folder.resolve("f.csv");
        Files.write(file, content);
        return new CsvReader().read(file, "f.csv", List.of("id", "name")::contains);
    }

    private SourceTable read(String content) throws IOException, FaultException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private String fault(byte[] content) {
        var e = assertThrows(FaultException.class, () -> read(content));
        assertEquals(1, e.faults().size());
        return e.faults().get(0).toString();
    }

    private String fault(String content) {
        return fault(content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theSeparatorIsFoundOut(String separator) throws Exception {
        SourceTable table = read("id" + separator + "name\n1" + separator + "Amt\n");
        assertEquals(List.of("id", "name"), table.header().cells());
        assertEquals(List.of("1", "Amt"), table.rows().get(0).cells());
    }

    @Test
    void knownHeadersDecideBetweenSeparators() throws Exception {
        SourceTable table = read("id;name;\"a, b, c, d\";e, f, g\n1;2;3;4\n");
        assertEquals(List.of("id", "name", "a, b, c, d", "e, f, g"), table.header().cells());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\ufeff", "windows-1252,''"})
    void encodingsAreTold(String charset, String mark) throws Exception {
        SourceTable table = read((mark + "id;name\n1;Straßenbauämter – Süd\n").getBytes(Charset.forName(charset)));
        assertEquals(List.of("id", "name"), table.header().cells());
        assertEquals("Straßenbauämter – Süd", table.rows().get(0).cells().get(1));
    }

    @Test
    void quotedCellsHoldSeparatorsQuotesAndLineBreaks() throws Exception {
        SourceTable table = read("id;name\r\n1;\"a;\"\"b\"\"\r\nc\"\r\n\r\n2; d \r\n");
        assertEquals(List.of("1", "a;\"b\"\nc"), table.rows().get(0).cells());
        assertEquals(List.of("2", "d"), table.rows().get(1).cells());
        assertEquals(2, table.rows().size());
    }

    @Test
    void placesAreLinesAndCharactersOfTheCell() throws Exception {
        SourceTable table = read("\ufeffid;name;x\n\n1;\"ä\u20ac\n😀\";\"q\"\n;2;\"\";z\n");
        assertEquals(new Place(1, 4), table.header().place(1));
        SourceTable.Row first = table.rows().get(0);
        assertEquals(new Place(3, 1), first.place(0));
        assertEquals(new Place(3, 3), first.place(1));
        // the third cell begins behind the line break in the second: 😀 takes two chars, then quote and separator
        assertEquals(new Place(4, 5), first.place(2));
        assertEquals(new Place(5, 1), table.rows().get(1).place(0));
        assertEquals(new Place(5, 2), table.rows().get(1).place(1));
        assertEquals(new Place(5, 7), table.rows().get(1).place(3));
    }

    @Test
    void quotesThatDoNotFitAreFaultsAtTheirPlace() {
        assertTrue(fault("id;name\n1;a\n2;\"b\n3;c\n").startsWith("f.csv:3:3: The quotation mark that opens here"));
        assertTrue(fault("id;name\n1;\"a\" b\n2;c\n").startsWith("f.csv:2:6: After a closing quotation mark"));
    }

    @Test
    void filesThatAreNoTablesAreRefused() throws Exception {
        assertTrue(fault("").startsWith("f.csv: The file is empty"));
        assertTrue(fault("\n\n  \n").startsWith("f.csv: The file is empty"));
        assertTrue(fault("\ufeff").startsWith("f.csv: The file is empty"));
        assertTrue(fault("id;name\n1;a\0b\n").startsWith("f.csv:2:4: Here stands a character that no text has"));
        assertTrue(fault(new byte[] {'P', 'K', 3, 4, 0}).startsWith("f.csv: This is a spreadsheet"));
        assertTrue(fault(new byte[] {'i', 'd', '\n', (byte) 0x81}).startsWith("f.csv: The text is neither UTF-8"));
        var absent = assertThrows(FaultException.class,
                () -> new CsvReader().read(folder.resolve("g.csv"), "g.csv", header -> false));
        assertEquals("g.csv: There is no such file", absent.getMessage());
        var directory = assertThrows(FaultException.class,
                () -> new CsvReader().read(folder, "d", header -> false));
        assertEquals("d: This is a folder; please name a file", directory.getMessage());
    }

    /** Whatever a file holds, it is read or refused in words. */
    @Test
    void randomBytesAreReadOrRefused() throws Exception {
        var random = new Random(20270303);
        var administration = new Administrations(folder);
        int most = 200;
        String letters = "id;name;parent\n\r\"\",|;;\t\"ä1,5\\@=";
        for (int round = 0; round < 2000; round++) {
            byte[] content;
            if (round % most == 0) {
                administration = new Administrations(folder);
            }
            if (round % 4 == 0) {
                content = new byte[random.nextInt(200)];
                random.nextBytes(content);
            } else {
                var text = new StringBuilder(round % 4 == 1 ? "id;name;parent;type;head\n" : "");
                for (int i = random.nextInt(120); i > 0; i--) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                }
                content = text.toString().getBytes(
                        round % 8 < 4 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"));
            }
            Path file = folder.resolve("fuzz.csv");
            Files.write(file, content);
            Files.write(folder.resolve("fuzz.mapping"), random.nextInt(10) == 0 ? content : new byte[0]);
            var importer = Administrations.IMPORTERS.get(random.nextInt(Administrations.IMPORTERS.size()));
            var options = ExchangeOptions.NONE.withKind(importer.kind()).withCatalogue("C", "1");
            try {
                Administrations.EXCHANGE.run(administration.model, List.of(Exchange.Source.of(file)),
                        random.nextBoolean() ? options.withSkipBad() : options, Progress.NONE);
            } catch (FaultException e) {
                e.faults().forEach(fault -> assertTrue(fault.message().lines().count() == 1, fault.message()));
            }
        }
    }
}
