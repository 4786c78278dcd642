package org.ratswerk.core.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.format.CsvFormat;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;

/** An administration in memory and files beside it, for tests. */
final class Administrations {
    static final List<Importer> IMPORTERS = List.of(new BiaImporter(), new CatalogueImporter(),
            new CriticalPeriodsImporter(), new DependenciesImporter(), new ImpactImporter(), new MappingsImporter(),
            new MeasuresImporter(), new ScenariosImporter(), new PersonsImporter(), new ProcessesImporter(), new ResourcesImporter(),
            new RolesImporter(), new SettingsImporter(), new UnitsImporter());
    static final Registry REGISTRY = new Registry(List.of(), List.of(), List.of(), IMPORTERS, List.of(), List.of());
    static final Exchange EXCHANGE = new Exchange(REGISTRY);

    final Path folder;
    final AdministrationModel model;

    Administrations(Path folder) {
        this(folder, empty());
    }

    Administrations(Path folder, AdministrationModel model) {
        this.folder = folder;
        this.model = model;
    }

    static AdministrationModel empty() {
        var factory = ModelFactory.eINSTANCE;
        return new AdministrationModel(null, factory.createAdministration(), factory.createProcessRegister(),
                factory.createLandscape(), factory.createContinuityRegister(), List.of(), List.of());
    }

    /** Writes a file in UTF-8. */
    Exchange.Source file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        return new Exchange.Source(file, name);
    }

    ImportResult run(ExchangeOptions options, Exchange.Source... files) throws FaultException {
        return EXCHANGE.run(model, List.of(files), options, Progress.NONE);
    }

    /** Imports one file, named after its kind, and expects it to be good. */
    ImportResult good(String kind, String... lines) throws IOException, FaultException {
        ImportResult result = run(ExchangeOptions.NONE, file(kind + ".csv", String.join("\n", lines) + '\n'));
        if (!result.faults().isEmpty()) {
            throw new FaultException(result.faults());
        }
        return result;
    }

    /** Imports one file, named after its kind, and returns what is wrong with it. */
    List<String> faults(String kind, String... lines) throws IOException {
        try {
            var file = file(kind + ".csv", String.join("\n", lines) + '\n');
            return run(ExchangeOptions.NONE, file).faults().stream().map(Fault::toString).toList();
        } catch (FaultException e) {
            return e.faults().stream().map(Fault::toString).toList();
        }
    }

    /** Exports a kind as it stands in a file. */
    String export(String kind) throws FaultException, IOException {
        return export(kind, ExchangeOptions.NONE);
    }

    String export(String kind, ExchangeOptions options) throws FaultException, IOException {
        var out = new ByteArrayOutputStream();
        new CsvFormat(';').write(EXCHANGE.export(model, kind, options), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static String counts(ImportResult result) {
        var texts = new ArrayList<String>();
        result.counts().forEach(count -> texts.add(count.kind() + ' ' + count.added() + ' ' + count.changed() + ' '
                + count.unchanged() + ' ' + count.skipped()));
        return String.join(", ", texts);
    }
}
