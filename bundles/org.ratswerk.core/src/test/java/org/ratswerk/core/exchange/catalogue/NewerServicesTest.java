package org.ratswerk.core.exchange.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.exchange.CatalogueImporter;
import org.ratswerk.core.exchange.Exchange;
import org.ratswerk.core.exchange.Exchange.Source;
import org.ratswerk.core.exchange.ExchangeOptions;
import org.ratswerk.core.exchange.UnitsImporter;
import org.ratswerk.core.exchange.ProcessesImporter;
import org.ratswerk.core.exchange.ResourcesImporter;
import org.ratswerk.core.exchange.catalogue.UpdateLine.Aspect;
import org.ratswerk.core.exchange.catalogue.UpdateLine.Kind;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;

/** From the services of October 2019 to a changed copy of them, with the processes of the template municipality. */
class NewerServicesTest {
    private static final Registry REGISTRY = new Registry(List.of(), List.of(), List.of(),
            List.of(new CatalogueImporter(), new UnitsImporter(), new ProcessesImporter(), new ResourcesImporter()),
            List.of(), List.of());
    private static final String SERVICES = "ozg_einzelleistungen_leika_2019.csv";
    private static final String BUNDLES = "ozg_leistungsbuendel_2019.csv";

    @TempDir
    private Path folder;
    private Path data;

    @BeforeEach
    void findData() {
        String given = System.getenv("RATSWERK_DATA");
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve("target-platform"))) {
            root = root.getParent();
        }
        data = given != null ? Path.of(given) : root == null ? null : root.resolve("../shared/data");
        assumeTrue(data != null && Files.isDirectory(data), "no real data here");
    }

    private Source source(Path file) {
        return new Source(file, file.getFileName().toString());
    }

    private static List<List<String>> rows(Path file) throws Exception {
        var rows = new ArrayList<List<String>>();
        for (String line : Files.readAllLines(file)) {
            rows.add(new ArrayList<>(Arrays.asList(line.split(";", -1))));
        }
        return rows;
    }

    private static void write(Path file, List<List<String>> rows) throws Exception {
        Files.write(file, rows.stream().map(row -> String.join(";", row)).toList());
    }

    @Test
    void noMappingIsLost() throws Exception {
        Path ozg = data.resolve("ozg-2019");
        var town = AdministrationFolder.create(folder.resolve("town"), "Town");
        var exchange = new Exchange(REGISTRY);
        exchange.run(town.model(), List.of(source(data.resolve("koos/prozesse.csv")),
                source(data.resolve("koos/datenspeicher.csv")), source(data.resolve("koos/organisationseinheiten.csv"))),
                ExchangeOptions.NONE.withSkipBad(), Progress.NONE);
        exchange.run(town.model(), List.of(source(ozg.resolve(SERVICES)), source(ozg.resolve(BUNDLES))),
                ExchangeOptions.NONE.withKind("catalogue").withCatalogue("OZG", "2019"), Progress.NONE);
        var catalogue = town.model().catalogues().getFirst();
        var keys = new HashMap<String, CatalogueEntry>();
        catalogue.getEntries().stream().filter(entry -> entry.getKey() != null)
                .forEach(entry -> keys.put(entry.getKey(), entry));
        List<Process> processes = town.model().processes();

        // every tenth service with a key of its own is mapped to some process
        var services = rows(ozg.resolve(SERVICES));
        var bundles = rows(ozg.resolve(BUNDLES));
        var usable = new ArrayList<Integer>();
        var seen = new HashMap<String, Integer>();
        services.forEach(row -> seen.merge(row.get(0), 1, Integer::sum));
        for (int i = 1; i < services.size(); i++) {
            if (services.get(i).get(0).matches("99[0-9]{12}") && seen.get(services.get(i).get(0)) == 1) {
                usable.add(i);
            }
        }
        assertTrue(usable.size() > 4000);
        var mapped = new HashMap<CatalogueMapping, CatalogueEntry>();
        for (int i = 0; i < usable.size(); i += 10) {
            CatalogueMapping mapping = ModelFactory.eINSTANCE.createCatalogueMapping();
            mapping.setId("mapped-" + i);
            mapping.setEntry(keys.get(services.get(usable.get(i)).get(0)));
            mapping.setProcess(processes.get(i % processes.size()));
            mapping.setStatus(i % 30 == 0 ? MappingStatus.REJECTED : MappingStatus.CONFIRMED);
            catalogue.getMappings().add(mapping);
            mapped.put(mapping, mapping.getEntry());
        }

        // the copy: of every fifty services one renamed, one moved, one removed, one split
        var removed = new HashSet<String>();
        var renamed = new HashMap<String, String>();
        var moved = new HashMap<String, String>();
        var split = new HashMap<String, List<String>>();
        var now = new ArrayList<List<String>>();
        Map<Integer, Integer> fate = new HashMap<>();
        for (int i = 0; i < usable.size(); i++) {
            fate.put(usable.get(i), i % 50);
        }
        int number = 0;
        String lastBundle = bundles.getLast().get(0);
        for (int i = 0; i < services.size(); i++) {
            List<String> row = services.get(i);
            String key = row.get(0);
            switch (fate.getOrDefault(i, -1)) {
            case 0 -> {
                row.set(1, row.get(1) + " (neu)");
                renamed.put(key, row.get(1));
                now.add(row);
            }
            case 10 -> {
                String other = row.get(3).equals(lastBundle) ? bundles.get(1).get(0) : lastBundle;
                row.set(3, other);
                moved.put(key, other);
                now.add(row);
            }
            case 20 -> removed.add(key);
            case 30 -> {
                var parts = new ArrayList<String>();
                for (String part : List.of("online", "vor Ort")) {
                    var copy = new ArrayList<>(row);
                    copy.set(0, Long.toString(88_000_000_000_000L + number++));
                    copy.set(1, row.get(1) + ' ' + part + ' ' + number);
                    parts.add(copy.get(0));
                    copy.add(key);
                    now.add(copy);
                }
                split.put(key, parts);
            }
            default -> now.add(row);
            }
        }
        now.forEach(row -> {
            if (row.size() == services.getFirst().size()) {
                row.add(row == now.getFirst() ? "Bisheriger Schlüssel" : "");
            }
        });
        write(folder.resolve(SERVICES), now);
        write(folder.resolve(BUNDLES), bundles);
        for (String name : List.of(SERVICES, BUNDLES)) {
            String mapping = name.replace(".csv", ".mapping");
            Files.copy(ozg.resolve(mapping), folder.resolve(mapping));
        }

        var update = CatalogueImport.read(REGISTRY, List.of(source(folder.resolve(SERVICES)), source(folder.resolve(BUNDLES))),
                new CatalogueImport.Options("OZG", "2020", null, null, 0, null, true)).plan(town.model());
        assertEquals(List.of(), update.list().faults());
        assertEquals(removed.size(), update.counts().get(Kind.REMOVED));
        assertEquals(split.size(), update.counts().get(Kind.SPLIT));
        assertEquals(renamed.size(), update.count(Aspect.RENAMED));
        assertEquals(moved.size(), update.count(Aspect.MOVED));
        assertEquals(renamed.size() + moved.size(), update.counts().get(Kind.CHANGED));
        assertEquals(null, update.counts().get(Kind.ADDED));
        update.apply();

        assertTrue(catalogue.getMappings().containsAll(mapped.keySet()));
        mapped.forEach((mapping, entry) -> assertSame(entry, mapping.getEntry()));
        renamed.forEach((key, name) -> assertEquals(name, keys.get(key).getName()));
        moved.forEach((key, parent) -> assertEquals(parent, keys.get(key).getParent().getKey()));
        removed.forEach(key -> assertEquals("2020", keys.get(key).getRemovedIn()));
        mapped.forEach((mapping, entry) -> {
            boolean confirmed = mapping.getStatus() == MappingStatus.CONFIRMED;
            if (removed.contains(entry.getKey()) && confirmed) {
                assertNotNull(mapping.getOpenQuestion());
            }
            for (String part : split.getOrDefault(entry.getKey(), List.of())) {
                CatalogueMapping carried = catalogue.getMappings().stream()
                        .filter(each -> part.equals(each.getEntry().getKey()) && each.getProcess() == mapping.getProcess())
                        .findFirst().orElseThrow();
                assertEquals(mapping.getStatus(), carried.getStatus());
                assertEquals(confirmed, carried.getOpenQuestion() != null);
            }
        });
        town.save();
        assertTrue(AdministrationFolder.open(town.folder(), Progress.NONE).model().catalogues().getFirst().getMappings()
                .size() >= mapped.size());
    }
}
