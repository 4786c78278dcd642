package org.ratswerk.core.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Report;
import org.ratswerk.core.ReportOptions;
import org.ratswerk.core.policy.Setting;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Report that writes the document of a source in the formats there are. */
public final class DossierReport implements Report {
    private static final Texts TEXTS = Texts.of(DossierReport.class);

    private final DossierSource source;
    private final List<DossierFormat> formats;
    private final List<Analysis> analyses;

    /**
     * Makes a report.
     *
     * @param source makes the document
     * @param formats formats there are; at least one
     */
    public DossierReport(DossierSource source, List<DossierFormat> formats) {
        this(source, formats, List.of());
    }

    /**
     * Makes a report.
     *
     * @param source makes the document
     * @param formats formats there are; at least one
     * @param analyses analyses whose results the document may hold
     */
    public DossierReport(DossierSource source, List<DossierFormat> formats, List<Analysis> analyses) {
        this.source = source;
        this.analyses = List.copyOf(analyses);
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

    private DossierFormat writer(String format) {
        return formats.stream().filter(candidate -> candidate.extension().equals(format)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(format));
    }

    @Override
    public String extension(String format, boolean encrypted) {
        DossierFormat writer = writer(format);
        return encrypted ? writer.encryptedExtension() : writer.extension();
    }

    @Override
    public boolean hasTemplates(String format) {
        return writer(format).hasTemplates();
    }

    @Override
    public boolean encrypts(String format) {
        return writer(format).encrypts();
    }

    @Override
    public List<Choice> choices(AdministrationModel model) {
        return source.choices(model);
    }

    @Override
    public Optional<Report> redacted() {
        return source.redacted().map(edition -> new DossierReport(edition, formats, analyses));
    }

    @Override
    public void write(AdministrationModel model, String format, OutputStream out, Progress progress)
            throws FaultException, IOException {
        write(model, format, ReportOptions.NONE, out, progress);
    }

    @Override
    public void write(AdministrationModel model, String format, ReportOptions options, OutputStream out,
            Progress progress) throws FaultException, IOException {
        DossierFormat writer = writer(format);
        if (options.password() != null && !writer.encrypts()) {
            throw fault("report.password", format, which(DossierFormat::encrypts));
        }
        if (options.template() != null && !writer.hasTemplates()) {
            throw fault("report.template", format, which(DossierFormat::hasTemplates));
        }
        Path template = writer.hasTemplates() ? template(model, options) : null;
        Dossier dossier = source.create(model, analyses, options.elements(), progress);
        writer.write(dossier, new ReportOptions(options.elements(), template, options.password()), out);
    }

    /** The one asked for, else that of the administration, else that for all; a locked one comes before all others. */
    private static Path template(AdministrationModel model, ReportOptions options) throws FaultException {
        Path forAll = Setting.TEMPLATE_WORD.path().orElse(null);
        if (Setting.TEMPLATE_WORD.isLocked()) {
            if (options.template() != null && !options.template().equals(forAll)) {
                throw fault("report.template.locked", forAll == null ? "–" : forAll);
            }
            return forAll;
        }
        return options.template() != null ? options.template()
                : model.folder().map(folder -> folder.resolve(ReportOptions.TEMPLATE)).filter(Files::exists)
                        .orElse(forAll);
    }

    private String which(Predicate<DossierFormat> able) {
        return formats.stream().filter(able).map(DossierFormat::extension).collect(Collectors.joining(", "));
    }

    private static FaultException fault(String key, Object... arguments) {
        return new FaultException(List.of(Fault.of(TEXTS.get(key, arguments))));
    }
}
