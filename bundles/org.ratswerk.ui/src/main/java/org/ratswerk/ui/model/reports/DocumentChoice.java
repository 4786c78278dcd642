package org.ratswerk.ui.model.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ratswerk.core.Progress;
import org.ratswerk.core.Report;
import org.ratswerk.core.ReportOptions;
import org.ratswerk.core.policy.Setting;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * What the dialog that makes documents lets people choose: a document, what it is about, its edition, format, template,
 * password and file.
 */
public final class DocumentChoice {
    /** Folder of an administration that documents go to. */
    public static final String FOLDER = "documents";
    private static final Texts TEXTS = Texts.of(DocumentChoice.class);
    private static final int LONGEST_NAME = 80;
    private static final int LEAST_PASSWORD = 8;

    private final OpenAdministration administration;
    private final LocalDate today;
    private final List<Report> reports;
    private Report report;
    private String format = "";
    private Path file;
    private Set<String> elements = Set.of();
    private boolean redacted;
    private String template = "";
    private String password = "";
    private String repeated = "";

    /**
     * What is remembered until the next time; a password never is.
     *
     * @param report id of the document; empty for none
     * @param format format; empty for none
     * @param elements ids of what it is about; empty for everything
     * @param redacted whether it is the redacted edition
     * @param template file of the template as typed; empty for the usual one
     */
    public record Remembered(String report, String format, List<String> elements, boolean redacted, String template) {
        public Remembered {
            elements = List.copyOf(elements);
        }
    }

    /**
     * @param administration administration that the document is about
     * @param reports documents that can be made
     * @param today date that the suggested name of the file holds
     */
    public DocumentChoice(OpenAdministration administration, List<Report> reports, LocalDate today) {
        this.administration = Objects.requireNonNull(administration);
        this.today = Objects.requireNonNull(today);
        Set<String> editions = reports.stream().flatMap(any -> any.redacted().stream()).map(Report::id)
                .collect(Collectors.toSet());
        // a redacted edition is chosen with its document
        this.reports = reports.stream().filter(any -> !any.formats().isEmpty() && !editions.contains(any.id()))
                .sorted(Comparator.comparing(Report::title)).toList();
        if (!this.reports.isEmpty()) {
            choose(this.reports.getFirst());
        }
    }

    /** Returns the administration. */
    public OpenAdministration administration() {
        return administration;
    }

    /** Returns the documents by title. */
    public List<Report> reports() {
        return reports;
    }

    /** Returns the chosen document; null if there is none at all. */
    public Report report() {
        return report;
    }

    /** Chooses a document; the format stays where it has it. */
    public void choose(Report chosen) {
        report = Objects.requireNonNull(chosen);
        elements = Set.of();
        if (!report.formats().contains(format)) {
            format = report.formats().getFirst();
        }
    }

    /** Chooses what was chosen last, as far as it is there. */
    public void choose(Remembered last) {
        reports.stream().filter(any -> any.id().equals(last.report())).findFirst().ifPresent(known -> {
            choose(known);
            if (formats().contains(last.format())) {
                format = last.format();
            }
            Set<String> there = choices().stream().map(Report.Choice::id).collect(Collectors.toSet());
            elements = last.elements().stream().filter(there::contains).collect(Collectors.toSet());
            redacted = last.redacted();
            template = last.template();
        });
    }

    /** Returns what is to be remembered. */
    public Remembered remembered() {
        return new Remembered(report == null ? "" : report.id(), format, elements.stream().sorted().toList(), redacted,
                template);
    }

    /** Returns what the chosen document can be about alone, such as single plans; empty where it is about everything. */
    public List<Report.Choice> choices() {
        return report == null ? List.of() : report.choices(administration.model());
    }

    /** Returns the ids of what it is about; empty for everything. */
    public Set<String> elements() {
        return elements;
    }

    /** Chooses what it is about, by id; nothing for everything. */
    public void setElements(Collection<String> chosen) {
        elements = Set.copyOf(chosen);
    }

    /** Whether there is an edition without private phone numbers and security details. */
    public boolean isRedactable() {
        return report != null && report.redacted().isPresent();
    }

    /** Whether that edition is chosen, and there. */
    public boolean isRedacted() {
        return redacted && isRedactable();
    }

    /** Chooses the edition without private phone numbers and security details. */
    public void setRedacted(boolean chosen) {
        redacted = chosen;
    }

    /** The document in the chosen edition. */
    private Report edition() {
        return isRedacted() ? report.redacted().orElseThrow() : report;
    }

    /** Whether the chosen format takes styles from a template. */
    public boolean hasTemplates() {
        return report != null && report.hasTemplates(format);
    }

    /** Whether administrators have laid down the template. */
    public static boolean isTemplateLocked() {
        return Setting.TEMPLATE_WORD.isLocked();
    }

    /** Template that documents take where nobody chooses one and the administration has none of its own; empty for none. */
    public static String givenTemplate() {
        return Setting.TEMPLATE_WORD.path().map(Path::toString).orElse("");
    }

    /** Returns the file of the template as typed; empty for that of the administration, or none. */
    public String template() {
        return isTemplateLocked() ? "" : template;
    }

    /** Sets the file of the template as typed. */
    public void setTemplate(String typed) {
        template = typed.strip();
    }

    /** Whether a password can open the chosen format. */
    public boolean encrypts() {
        return report != null && report.encrypts(format);
    }

    /** Sets the password as typed, twice; both empty for none. */
    public void setPassword(String typed, String again) {
        password = typed;
        repeated = again;
    }

    private boolean isEncrypted() {
        return encrypts() && !(password.isEmpty() && repeated.isEmpty());
    }

    /** What the name of the file ends with, without the dot. */
    public String extension() {
        return report == null ? format : report.extension(format, isEncrypted());
    }

    /** Returns the formats of the chosen document. */
    public List<String> formats() {
        return report == null ? List.of() : report.formats();
    }

    /** Returns what a format is called, with its ending. */
    public static String title(String format) {
        String key = "format." + format;
        return TEXTS.has(key) ? TEXTS.get(key) : format.toUpperCase(Locale.ROOT);
    }

    /** Returns the chosen format. */
    public String format() {
        return format;
    }

    /** Chooses a format. */
    public void setFormat(String chosen) {
        if (!formats().contains(chosen)) {
            throw new IllegalArgumentException(chosen);
        }
        format = chosen;
    }

    /** Returns the file that is suggested: in the documents of the administration, named after title and date. */
    public Path suggested() {
        String named = report == null ? "" : edition().title();
        if (elements.size() == 1) {
            named = choices().stream().filter(each -> elements.contains(each.id())).map(Report.Choice::name).findFirst()
                    .map(name -> isRedacted() ? TEXTS.get("name.redacted", name) : name).orElse(named);
        }
        String title = named.replaceAll("[^\\p{L}\\p{N} ()-]+", " ").replaceAll(" +", " ").strip();
        String name = title.length() > LONGEST_NAME ? title.substring(0, LONGEST_NAME).strip() : title;
        return administration.folder().resolve(FOLDER).resolve((name + " " + today).strip() + "." + extension());
    }

    /** Returns the file; null where what was typed is none. */
    public Path file() {
        return file;
    }

    /** Sets the file as typed. */
    public void setFile(String typed) {
        try {
            file = typed.isBlank() ? null : Path.of(typed.strip()).toAbsolutePath();
        } catch (InvalidPathException e) {
            file = null;
        }
    }

    /** Whether the name of the file ends as the format wants it. */
    public boolean fits() {
        return file != null && file.getFileName() != null
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + extension());
    }

    /** The file with the ending of the format in place of that of another one. */
    public Path fitting() {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        String known = reports.stream().flatMap(any -> any.formats().stream()
                .flatMap(each -> Stream.of("." + each, "." + any.extension(each, true)))).filter(lower::endsWith)
                .max(Comparator.comparingInt(String::length)).orElse("");
        return file.resolveSibling(name.substring(0, name.length() - known.length()) + "." + extension());
    }

    /** Returns what is wrong, in the user's language; empty if the document can be made. */
    public Optional<String> fault() {
        if (report == null) {
            return Optional.of(TEXTS.get("fault.none"));
        }
        if (file == null || file.getFileName() == null) {
            return Optional.of(TEXTS.get("fault.file"));
        }
        if (!fits()) {
            return Optional.of(TEXTS.get("fault.ending", "." + extension()));
        }
        if (isEncrypted() && password.codePointCount(0, password.length()) < LEAST_PASSWORD) {
            return Optional.of(TEXTS.get("fault.password.short", LEAST_PASSWORD));
        }
        if (isEncrypted() && !password.equals(repeated)) {
            return Optional.of(TEXTS.get("fault.password.other"));
        }
        if (hasTemplates() && !template().isEmpty() && !isFile(template)) {
            return Optional.of(TEXTS.get("fault.template"));
        }
        if (Files.isDirectory(file)) {
            return Optional.of(TEXTS.get("fault.folder"));
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder) && !folder.equals(administration.folder().resolve(FOLDER))) {
            return Optional.of(TEXTS.get("fault.noFolder"));
        }
        return Optional.empty();
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private ReportOptions options() {
        return new ReportOptions(elements.stream().sorted().toList(),
                hasTemplates() && !template().isEmpty() ? Path.of(template).toAbsolutePath() : null,
                isEncrypted() ? password : null);
    }

    /** Whether a file would be overwritten. */
    public boolean overwrites() {
        return file != null && Files.exists(file);
    }

    /**
     * Makes the document; the file is there as a whole or, where something goes wrong, as before. May be called from any
     * thread; nothing may be chosen meanwhile.
     *
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if the model cannot be reported, or the file not be written
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public void make(Progress progress) throws FaultException {
        var fault = new FaultException[1];
        byte[] content = administration.editing().read(reading -> {
            try {
                fault[0] = null;
                var bytes = new ByteArrayOutputStream();
                edition().write(administration.model(), format, options(), bytes, reading);
                return bytes.toByteArray();
            } catch (FaultException e) {
                fault[0] = e;
            } catch (IOException e) {
                fault[0] = fault(e);
            }
            return new byte[0];
        }, progress);
        if (fault[0] != null) {
            throw fault[0];
        }
        progress.checkCancelled();
        try {
            Path folder = Objects.requireNonNull(file.getParent());
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "document", ".part");
            try {
                Files.write(part, content);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private FaultException fault(IOException cause) {
        return new FaultException(new Fault(file.toString(), 0, 0, TEXTS.get("fault.write", String.valueOf(cause.getMessage()))),
                cause);
    }
}
