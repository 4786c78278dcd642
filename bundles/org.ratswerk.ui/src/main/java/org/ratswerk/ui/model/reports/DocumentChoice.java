package org.ratswerk.ui.model.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.ratswerk.core.Progress;
import org.ratswerk.core.Report;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.OpenAdministration;

/** What the dialog that makes documents lets people choose: a document, its format and its file. */
public final class DocumentChoice {
    /** Folder of an administration that documents go to. */
    public static final String FOLDER = "documents";
    private static final Texts TEXTS = Texts.of(DocumentChoice.class);
    private static final int LONGEST_NAME = 80;

    private final OpenAdministration administration;
    private final LocalDate today;
    private final List<Report> reports;
    private Report report;
    private String format = "";
    private Path file;

    /**
     * @param administration administration that the document is about
     * @param reports documents that can be made
     * @param today date that the suggested name of the file holds
     */
    public DocumentChoice(OpenAdministration administration, List<Report> reports, LocalDate today) {
        this.administration = Objects.requireNonNull(administration);
        this.today = Objects.requireNonNull(today);
        this.reports = reports.stream().filter(any -> !any.formats().isEmpty())
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
        if (!report.formats().contains(format)) {
            format = report.formats().getFirst();
        }
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
        String title = report == null ? "" : report.title().replaceAll("[^\\p{L}\\p{N} ()-]+", " ").replaceAll(" +", " ").strip();
        String name = title.length() > LONGEST_NAME ? title.substring(0, LONGEST_NAME).strip() : title;
        return administration.folder().resolve(FOLDER).resolve((name + " " + today).strip() + "." + format);
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
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + format);
    }

    /** The file with the ending of the format in place of that of another one. */
    public Path fitting() {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        boolean known = dot > 0 && reports.stream()
                .anyMatch(any -> any.formats().contains(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
        return file.resolveSibling((known ? name.substring(0, dot) : name) + "." + format);
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
            return Optional.of(TEXTS.get("fault.ending", "." + format));
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
                report.write(administration.model(), format, bytes, reading);
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
