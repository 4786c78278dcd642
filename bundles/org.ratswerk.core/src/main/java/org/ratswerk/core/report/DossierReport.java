package org.ratswerk.core.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Report;
import org.ratswerk.model.persistence.FaultException;

/** Report that writes the document of a source in the formats there are. */
public final class DossierReport implements Report {
    private final DossierSource source;
    private final List<DossierFormat> formats;

    /**
     * Makes a report.
     *
     * @param source makes the document
     * @param formats formats there are; at least one
     */
    public DossierReport(DossierSource source, List<DossierFormat> formats) {
        this.source = source;
        this.formats = formats.stream().sorted(Comparator.comparingInt(DossierFormat::rank)).toList();
    }

    @Override
    public String id() {
        return source.id();
    }

    @Override
    public String title() {
        return source.title();
    }

    @Override
    public String description() {
        return source.description();
    }

    @Override
    public List<String> formats() {
        return formats.stream().map(DossierFormat::extension).toList();
    }

    @Override
    public void write(AdministrationModel model, String format, OutputStream out, Progress progress)
            throws FaultException, IOException {
        DossierFormat writer = formats.stream().filter(candidate -> candidate.extension().equals(format)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(format));
        writer.write(source.create(model, progress), out);
    }
}
