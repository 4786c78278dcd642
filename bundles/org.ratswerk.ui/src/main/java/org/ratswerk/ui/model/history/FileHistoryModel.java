package org.ratswerk.ui.model.history;

import java.io.IOException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;

import org.ratswerk.core.history.FileHistory;
import org.ratswerk.core.history.FileHistory.FileVersion;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * The former versions of a file that does not belong to the model, as the view shows them.
 *
 * @param administration administration
 * @param history former versions of its files
 * @param file path relative to the folder, with {@code /} between the names
 */
public record FileHistoryModel(OpenAdministration administration, FileHistory history, String file) {
    private static final Texts TEXTS = Texts.of(FileHistoryModel.class);
    private static final double KILOBYTE = 1000;

    /** Returns the versions, the newest first. Reads files. */
    public List<FileVersion> versions() {
        return history.versions(Path.of(file));
    }

    /** Returns why a version was kept, and how large it is. */
    public String what(FileVersion version) {
        String reason = HistoryWords.what(version.reason());
        if (version.size() < KILOBYTE) {
            return TEXTS.get("file.bytes", reason, version.size());
        }
        var number = NumberFormat.getNumberInstance();
        number.setMaximumFractionDigits(1);
        return TEXTS.get("file.kilobytes", reason, number.format(version.size() / KILOBYTE));
    }

    /**
     * Writes a version back to its place; what is there now is kept. Reads and writes files.
     *
     * @return version
     * @throws FaultException if it is no longer there whole, or cannot be written
     */
    public FileVersion restore(FileVersion version) throws FaultException {
        try {
            history.restore(administration.folder(), version);
            return version;
        } catch (IOException e) {
            throw new FaultException(new Fault(file, 0, 0, TEXTS.get("file.restore", String.valueOf(e.getMessage()))), e);
        }
    }
}
