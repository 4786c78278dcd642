package org.ratswerk.analysis.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
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
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.persistence.FaultException;

/** The template municipality koos with the catalogue of the German online access act of October 2019. */
final class RealData {
    private static final Exchange EXCHANGE = new Exchange(new Registry(List.of(), List.of(), List.of(),
            List.of(new CatalogueImporter(), new ProcessesImporter(), new ResourcesImporter(), new UnitsImporter()),
            List.of(), List.of()));
    private static final String MAPPING = "prozesse.mapping";

    private RealData() {
    }

    /** Returns the folder of the real data; the test is skipped where there is none. */
    static Path folder() {
        String given = System.getenv("RATSWERK_DATA");
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve("target-platform"))) {
            root = root.getParent();
        }
        Path data = given != null ? Path.of(given) : root == null ? null : root.resolve("../shared/data");
        assumeTrue(data != null && Files.isDirectory(data), "no real data here");
        return data;
    }

    /**
     * Imports it all. The description of a process is the file it was taken from, which tells what its authors know to be a
     * duplicate.
     */
    static AdministrationModel read(Path work) throws FaultException, IOException {
        Path data = folder();
        AdministrationFolder town = AdministrationFolder.create(work.resolve("koos"), "Koos");
        AdministrationModel model = town.model();
        run(model, ExchangeOptions.NONE, data.resolve("koos/organisationseinheiten.csv"),
                data.resolve("koos/datenspeicher.csv"));
        Path mapping = work.resolve(MAPPING);
        Files.writeString(mapping, Files.readString(data.resolve("koos").resolve(MAPPING)).replace("Datei =",
                "Datei = description"));
        var result = EXCHANGE.run(model, List.of(Exchange.Source.of(data.resolve("koos/prozesse.csv"))),
                ExchangeOptions.NONE.withSkipBad().withMapping(Exchange.Source.of(mapping)), Progress.NONE);
        assertEquals(20, result.faults().size());
        run(model, ExchangeOptions.NONE.withKind("catalogue").withCatalogue("OZG", "2019"),
                data.resolve("ozg-2019/ozg_leistungsbuendel_2019.csv"),
                data.resolve("ozg-2019/ozg_einzelleistungen_leika_2019.csv"));
        town.save();
        return model;
    }

    private static void run(AdministrationModel model, ExchangeOptions options, Path... files) throws FaultException {
        var result = EXCHANGE.run(model, List.of(files).stream().map(Exchange.Source::of).toList(), options,
                Progress.NONE);
        assertEquals(List.of(), result.faults());
    }

    static ReferenceCatalogue ozg(AdministrationModel model) {
        return model.catalogues().getFirst();
    }
}
