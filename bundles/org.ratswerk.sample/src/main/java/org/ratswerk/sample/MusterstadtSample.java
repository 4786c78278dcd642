package org.ratswerk.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.Sample;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.exchange.Exchange;
import org.ratswerk.core.exchange.ExchangeOptions;
import org.ratswerk.core.exchange.ImportResult;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** The fictional city of Musterstadt, built from exchange files and BPMN files in this bundle. */
@Component
public final class MusterstadtSample implements Sample {
    private static final Texts TEXTS = Texts.of(MusterstadtSample.class);
    private static final String ROOT = "/musterstadt/";
    private static final String CATALOGUE = "Produktplan Musterstadt";

    /** Exchange files, all but those of the reference catalogue. */
    static final List<String> SOURCES = List.of("settings.csv", "units.csv", "persons.csv", "roles.csv",
            "processes.csv", "resources.csv", "dependencies.csv", "impact.csv", "critical_periods.csv", "bia.csv",
            "measures.csv", "scenarios.csv");
    /** Exchange files of the reference catalogue. */
    static final List<String> CATALOGUE_SOURCES = List.of("catalogue.csv", "mappings.csv");
    /** BPMN files. */
    static final List<String> DIAGRAMS = List.of(
            "anmeldung.bpmn", "anmeldung-soll.bpmn", "baugenehmigung.bpmn", "beschaffung.bpmn", "gewerbe-anmeldung.bpmn",
            "it-stoerung.bpmn", "kfz-zulassung.bpmn", "kita-platz.bpmn", "personalausweis.bpmn", "sterbefall.bpmn",
            "unterhaltsvorschuss.bpmn", "wahlergebnis.bpmn", "wohngeld.bpmn");

    @Override
    public String id() {
        return "musterstadt";
    }

    @Override
    public String title() {
        return TEXTS.get("musterstadt.title");
    }

    @Override
    public String description() {
        return TEXTS.get("musterstadt.description");
    }

    @Override
    public void create(Path folder, Registry registry, Progress progress) throws FaultException {
        AdministrationFolder administration = AdministrationFolder.create(folder, "Stadt Musterstadt");
        try {
            Path sources = Files.createTempDirectory("musterstadt");
            try {
                var exchange = new Exchange(registry);
                load(exchange, administration, extract(SOURCES, sources), ExchangeOptions.NONE, progress);
                load(exchange, administration, extract(CATALOGUE_SOURCES, sources),
                        ExchangeOptions.NONE.withCatalogue(CATALOGUE, "2026"), progress);
                MusterstadtRegister.create(administration.model());
            } finally {
                delete(sources);
            }
            administration.save();
            for (String diagram : DIAGRAMS) {
                copy("bpmn/" + diagram, folder.resolve("bpmn").resolve(diagram));
            }
            copy("README.md", folder.resolve("documents/README.md"));
            var editing = new Editing(administration);
            registry.diagramSources().forEach(source -> source.synchronise(editing, progress));
            MusterstadtProfiles.create(editing);
            MusterstadtPlans.create(editing, registry, progress);
            editing.save(false);
        } catch (IOException e) {
            throw new FaultException(new Fault(folder.toString(), 0, 0,
                    TEXTS.get("fault.write", String.valueOf(e.getMessage()))), e);
        }
    }

    private static void load(Exchange exchange, AdministrationFolder administration, List<Exchange.Source> files,
            ExchangeOptions options, Progress progress) throws FaultException {
        ImportResult result = exchange.run(administration.model(), files, options, progress);
        if (!result.faults().isEmpty()) {
            throw new FaultException(result.faults());
        }
    }

    private static List<Exchange.Source> extract(List<String> names, Path folder) throws IOException {
        var sources = new ArrayList<Exchange.Source>();
        for (String name : names) {
            Path file = folder.resolve(name);
            copy(name, file);
            sources.add(new Exchange.Source(file, name));
        }
        return sources;
    }

    private static void copy(String name, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream in = MusterstadtSample.class.getResourceAsStream(ROOT + name)) {
            Files.copy(in, target);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
