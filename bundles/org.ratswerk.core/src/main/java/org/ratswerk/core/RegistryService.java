package org.ratswerk.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.exchange.Importer;
import org.ratswerk.core.exchange.TableReader;
import org.ratswerk.core.form.FormFormat;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.core.publish.Publisher;
import org.ratswerk.core.report.DossierFormat;
import org.ratswerk.core.report.DossierReport;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.core.search.DiagramSource;
import org.ratswerk.core.snapshot.KeyFigures;

/** Collects the contributions of all bundles from their services. */
@Component(service = RegistryService.class)
public final class RegistryService {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Check> checks = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Analysis> analyses = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Report> reports = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Importer> importers = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<TableFormat> formats = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Sample> samples = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<TableReader> readers = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Command> commands = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<DiagramSource> diagramSources = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<FormFormat> formFormats = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<DossierSource> dossiers = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<DossierFormat> dossierFormats = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<KeyFigures> keyFigures = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Publisher> publishers = List.of();

    /** Returns what is there at this moment, in a stable order. */
    public Registry registry() {
        return new Registry(sorted(checks, check -> check.getClass().getName()), sorted(analyses, Analysis::id),
                sorted(allReports(), Report::id), sorted(importers, Importer::kind), sorted(formats, TableFormat::id),
                sorted(samples, Sample::id), sorted(readers, TableReader::extension),
                sorted(commands, Command::name), sorted(diagramSources, source -> source.getClass().getName()),
                sorted(formFormats, FormFormat::extension), sorted(keyFigures, KeyFigures::id),
                sorted(publishers, Publisher::id));
    }

    private List<Report> allReports() {
        List<DossierFormat> formats = dossierFormats;
        var all = new ArrayList<>(reports);
        if (!formats.isEmpty()) {
            List<Analysis> computing = analyses;
            dossiers.forEach(source -> {
                all.add(new DossierReport(source, formats, computing));
                source.redacted().ifPresent(redacted -> all.add(new DossierReport(redacted, formats, computing)));
            });
        }
        return all;
    }

    private static <T> List<T> sorted(List<T> services, Function<T, String> key) {
        var copy = new ArrayList<>(services);
        copy.sort(Comparator.comparing(key));
        return copy;
    }
}
