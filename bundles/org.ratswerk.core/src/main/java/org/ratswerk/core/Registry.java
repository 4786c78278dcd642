package org.ratswerk.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.ratswerk.core.check.Check;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.exchange.Importer;
import org.ratswerk.core.exchange.TableReader;
import org.ratswerk.core.form.FormFormat;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.core.publish.Publisher;
import org.ratswerk.core.search.Diagram;
import org.ratswerk.core.search.DiagramSource;
import org.ratswerk.core.snapshot.KeyFigures;

/**
 * All contributions there are. Made from plain lists, so that it works without OSGi; in the product
 * {@link RegistryService} fills it with services.
 *
 * @param checks checks
 * @param analyses analyses
 * @param reports reports
 * @param importers importers, one per kind of file
 * @param formats file formats of tables
 * @param samples sample administrations
 * @param readers file formats that importers read besides CSV
 * @param commands commands of the command line besides those that are always there
 * @param diagramSources know the diagrams of administrations
 * @param formFormats file formats of workbooks that people fill in
 * @param keyFigures results that are followed over time
 * @param publishers publish administrations for people without the program
 */
public record Registry(List<Check> checks, List<Analysis> analyses, List<Report> reports, List<Importer> importers,
        List<TableFormat> formats, List<Sample> samples, List<TableReader> readers,
        List<Command> commands, List<DiagramSource> diagramSources, List<FormFormat> formFormats,
        List<KeyFigures> keyFigures, List<Publisher> publishers) {
    /** Registry that publishes nothing. */
    public Registry(List<Check> checks, List<Analysis> analyses, List<Report> reports, List<Importer> importers,
            List<TableFormat> formats, List<Sample> samples, List<TableReader> readers, List<Command> commands,
            List<DiagramSource> diagramSources, List<FormFormat> formFormats, List<KeyFigures> keyFigures) {
        this(checks, analyses, reports, importers, formats, samples, readers, commands, diagramSources, formFormats,
                keyFigures, List.of());
    }

    /** Registry without results that are followed over time. */
    public Registry(List<Check> checks, List<Analysis> analyses, List<Report> reports, List<Importer> importers,
            List<TableFormat> formats, List<Sample> samples, List<TableReader> readers, List<Command> commands,
            List<DiagramSource> diagramSources, List<FormFormat> formFormats) {
        this(checks, analyses, reports, importers, formats, samples, readers, commands, diagramSources, formFormats,
                List.of());
    }

    /** Registry without workbooks that people fill in. */
    public Registry(List<Check> checks, List<Analysis> analyses, List<Report> reports, List<Importer> importers,
            List<TableFormat> formats, List<Sample> samples, List<TableReader> readers, List<Command> commands,
            List<DiagramSource> diagramSources) {
        this(checks, analyses, reports, importers, formats, samples, readers, commands, diagramSources, List.of());
    }

    /** Registry without diagrams. */
    public Registry(List<Check> checks, List<Analysis> analyses, List<Report> reports, List<Importer> importers,
            List<TableFormat> formats, List<Sample> samples, List<TableReader> readers, List<Command> commands) {
        this(checks, analyses, reports, importers, formats, samples, readers, commands, List.of());
    }

    /** Registry without further file formats to read and without further commands. */
    public Registry(List<Check> checks, List<Analysis> analyses, List<Report> reports, List<Importer> importers,
            List<TableFormat> formats, List<Sample> samples) {
        this(checks, analyses, reports, importers, formats, samples, List.of(), List.of());
    }

    public Registry {
        checks = List.copyOf(checks);
        analyses = List.copyOf(analyses);
        reports = List.copyOf(reports);
        importers = List.copyOf(importers);
        formats = List.copyOf(formats);
        samples = List.copyOf(samples);
        readers = List.copyOf(readers);
        commands = List.copyOf(commands);
        diagramSources = List.copyOf(diagramSources);
        formFormats = List.copyOf(formFormats);
        keyFigures = List.copyOf(keyFigures);
        publishers = List.copyOf(publishers);
    }

    /**
     * Returns the diagrams of an administration as their files are now. Reads files: not for the user interface's thread.
     *
     * @param folder folder of the administration
     * @param progress asked whether to stop
     */
    public List<Diagram> diagrams(Path folder, Progress progress) {
        return diagramSources.stream().flatMap(source -> source.diagrams(folder, progress).stream()).toList();
    }

    /** Returns the analysis with the id, if there is one. */
    public Optional<Analysis> analysis(String id) {
        return analyses.stream().filter(analysis -> analysis.id().equals(id)).findFirst();
    }

    /** Returns the importer for a kind of file, such as {@code processes}, if there is one. */
    public Optional<Importer> importer(String kind) {
        return importers.stream().filter(importer -> importer.kind().equals(kind)).findFirst();
    }

    /** Returns the table format with the id, such as {@code csv}, if there is one. */
    public Optional<TableFormat> format(String id) {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /** Returns the format of workbooks with the extension, such as {@code xlsx}, if there is one. */
    public Optional<FormFormat> formFormat(String extension) {
        return formFormats.stream().filter(format -> format.extension().equals(extension)).findFirst();
    }
}
