package org.ratswerk.analysis.coverage.matching;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.exchange.CatalogueImporter;
import org.ratswerk.core.exchange.Exchange;
import org.ratswerk.core.exchange.ExchangeOptions;
import org.ratswerk.core.exchange.ProcessesImporter;
import org.ratswerk.core.exchange.ResourcesImporter;
import org.ratswerk.core.exchange.UnitsImporter;

/** The template municipality koos and the services of the German online access act of October 2019. */
final class RealData {
    private RealData() {
    }

    /** Reads them; the test is skipped where they are not. */
    static AdministrationModel read(Path folder) throws Exception {
        Path data = folder();
        assumeTrue(Files.isDirectory(data), "no real data here");
        var exchange = new Exchange(new Registry(List.of(), List.of(), List.of(), List.of(
                new UnitsImporter(), new ResourcesImporter(), new ProcessesImporter(), new CatalogueImporter()), List.of(), List.of()));
        AdministrationModel model = AdministrationFolder.create(folder.resolve("koos"), "Koos").model();
        exchange.run(model, sources(data.resolve("koos"), "organisationseinheiten.csv", "datenspeicher.csv", "prozesse.csv"),
                ExchangeOptions.NONE.withSkipBad(), Progress.NONE);
        exchange.run(model, sources(data.resolve("ozg-2019"), "ozg_leistungsbuendel_2019.csv",
                "ozg_einzelleistungen_leika_2019.csv"),
                ExchangeOptions.NONE.withKind("catalogue").withCatalogue("OZG", "2019"), Progress.NONE);
        return model;
    }

    private static Path folder() {
        String given = System.getenv("RATSWERK_DATA");
        if (given != null) {
            return Path.of(given);
        }
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("target-platform")) && root.getParent() != null) {
            root = root.getParent();
        }
        return root.resolve("../shared/data");
    }

    private static List<Exchange.Source> sources(Path folder, String... names) {
        return List.of(names).stream().map(name -> new Exchange.Source(folder.resolve(name), name)).toList();
    }
}
