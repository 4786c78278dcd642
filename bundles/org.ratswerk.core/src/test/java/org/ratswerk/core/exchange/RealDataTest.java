package org.ratswerk.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.model.CatalogueEntry;

/**
 * Two real data sets with all their dirt: the template municipality koos and the services of the German online access act
 * of October 2019. What is expected is counted from the files by other means than the importer.
 */
class RealDataTest {
    private static final ExchangeOptions OZG = ExchangeOptions.NONE.withKind("catalogue").withCatalogue("OZG", "2019");

    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path folder;
    private Path data;

    @BeforeEach
    void findData() {
        Locale.setDefault(Locale.UK);
        String given = System.getenv("RATSWERK_DATA");
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve("target-platform"))) {
            root = root.getParent();
        }
        data = given != null ? Path.of(given) : root == null ? null : root.resolve("../shared/data");
        assumeTrue(data != null && Files.isDirectory(data), "no real data here");
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private Exchange.Source file(String name) {
        Path path = data.resolve(name);
        return new Exchange.Source(path, path.getFileName().toString());
    }

    /** Cells of a file without quoted separators, as a naive reader sees them; the header first. */
    private List<List<String>> rows(String name) throws IOException {
        return Files.readAllLines(data.resolve(name)).stream().map(line -> Arrays.asList(line.split(";", -1))).toList();
    }

    @Test
    void theTemplateMunicipalityComesInWithoutItsDirt() throws Exception {
        var town = AdministrationFolder.create(folder.resolve("koos"), "Koos");
        List<Exchange.Source> files = List.of(file("koos/prozesse.csv"), file("koos/datenspeicher.csv"),
                file("koos/organisationseinheiten.csv"));
        ImportResult strict = Administrations.EXCHANGE.run(town.model(), files, ExchangeOptions.NONE, Progress.NONE);
        assertTrue(!strict.applied());
        assertEquals(List.of(), town.save());

        // rows with data that is no data store, and the second row of an id that is there twice
        Set<String> stores = rows("koos/datenspeicher.csv").stream().map(row -> row.get(0)).collect(Collectors.toSet());
        var ids = new HashSet<String>();
        var lines = new HashSet<Integer>();
        List<List<String>> processes = rows("koos/prozesse.csv");
        for (int i = 1; i < processes.size(); i++) {
            boolean dangling = Arrays.stream(processes.get(i).get(8).split("\\|"))
                    .anyMatch(store -> !store.isEmpty() && !stores.contains(store));
            if (dangling | !ids.add(processes.get(i).get(0))) {
                lines.add(i + 1);
            }
        }
        assertEquals(20, lines.size());
        assertEquals(lines, strict.faults().stream().map(fault -> fault.line()).collect(Collectors.toSet()));
        assertEquals(20, strict.faults().size());

        ImportResult result = Administrations.EXCHANGE.run(town.model(), files, ExchangeOptions.NONE.withSkipBad(),
                Progress.NONE);
        assertEquals(Set.of("processes 733 0 0 1", "resources 249 0 0 0", "units 50 0 0 0"),
                Set.of(Administrations.counts(result).split(", ")));
        assertEquals(lines, result.faults().stream().map(fault -> fault.line()).collect(Collectors.toSet()));
        assertEquals(733, ids.size());
        assertEquals(49, town.model().administration().getUnits().stream().filter(unit -> unit.getParent() != null)
                .count());
        assertEquals(processes.stream().skip(1).flatMap(row -> Arrays.stream(row.get(8).split("\\|")))
                .filter(stores::contains).count() - 2,
                town.model().processes().stream().mapToInt(process -> process.getDataObjects().size()).sum());
        assertEquals(processes.stream().skip(1).mapToInt(row -> (row.get(5).isEmpty() ? 0 : 1)
                + (row.get(6).isEmpty() ? 0 : 1)).sum(),
                town.model().processes().stream().mapToInt(process -> process.getKeys().size()).sum());
        town.save();

        var again = AdministrationFolder.open(town.folder(), Progress.NONE);
        ImportResult second = Administrations.EXCHANGE.run(again.model(), files, ExchangeOptions.NONE.withSkipBad(),
                Progress.NONE);
        assertEquals(Set.of("processes 0 0 733 1", "resources 0 0 249 0", "units 0 0 50 0"),
                Set.of(Administrations.counts(second).split(", ")));
        assertEquals(List.of(), again.save());
        exportAndImport(again, List.of("units", "resources", "processes"), ExchangeOptions.NONE);
    }

    @Test
    void theServicesComeInAsACatalogueOfTwoLevels() throws Exception {
        var town = AdministrationFolder.create(folder.resolve("ozg"), "OZG");
        List<Exchange.Source> files = List.of(file("ozg-2019/ozg_einzelleistungen_leika_2019.csv"),
                file("ozg-2019/ozg_leistungsbuendel_2019.csv"));
        ImportResult result = Administrations.EXCHANGE.run(town.model(), files, OZG, Progress.NONE);
        assertEquals(List.of(), result.faults());
        // 557 bundles and 5,251 services, one of which is there twice without key, in the same bundle
        assertEquals("catalogue 5807 0 1 0", Administrations.counts(result));
        var entries = town.model().catalogues().get(0).getEntries();
        List<CatalogueEntry> services = entries.stream().filter(entry -> entry.getType().equals("service")).toList();
        assertEquals(557, entries.stream().filter(entry -> entry.getType().equals("bundle")).count());
        assertEquals(5250, services.size());
        assertEquals(26, services.stream().filter(entry -> entry.getParent() == null).count());
        List<String> lines = Files.readAllLines(data.resolve("ozg-2019/ozg_einzelleistungen_leika_2019.csv"));
        long keyless = lines.stream().filter(line -> line.startsWith("nicht im LeiKa;")).count();
        assertEquals(keyless - 1, services.stream().filter(entry -> entry.getKey() == null).count());
        assertTrue(services.stream().anyMatch(entry -> "3233".equals(entry.getKey())));
        CatalogueEntry permit = services.stream().filter(entry -> "99012001001000".equals(entry.getKey())).findFirst()
                .orElseThrow();
        assertEquals("Abbruchgenehmigung Erteilung", permit.getName());
        assertEquals("10513", permit.getParent().getKey());
        String remarks = result.remarks().toString();
        for (String dirt : List.of("nicht im LeiKa", "3233", "25323525", "no parent", "4547")) {
            assertTrue(remarks.contains(dirt), dirt);
        }
        town.save();

        // one file after the other, in a folder opened anew
        var again = AdministrationFolder.open(town.folder(), Progress.NONE);
        for (Exchange.Source file : files) {
            Administrations.EXCHANGE.run(again.model(), List.of(file), OZG, Progress.NONE).counts()
                    .forEach(count -> assertEquals(0, count.added() + count.changed() + count.skipped()));
        }
        assertEquals(List.of(), again.save());
        exportAndImport(again, List.of("catalogue"), OZG);
    }

    private void exportAndImport(AdministrationFolder town, List<String> kinds, ExchangeOptions options)
            throws Exception {
        var exported = new Administrations(folder, town.model());
        for (String kind : kinds) {
            var file = exported.file(kind + ".csv", exported.export(kind, options));
            ImportResult result = exported.run(options.withKind(kind), file);
            assertEquals(List.of(), result.faults());
            result.counts().forEach(count -> assertEquals(0, count.added() + count.changed() + count.skipped()));
        }
        assertEquals(List.of(), town.save());
    }
}
