package org.ratswerk.analysis.downtime.survey;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.ratswerk.core.Progress;
import org.ratswerk.core.form.FormFormat;
import org.ratswerk.model.Questionnaire;

/** Writes questionnaires as files to be sent. */
public final class QuestionnaireFiles {
    private QuestionnaireFiles() {
        // static only
    }

    /** Something that writes a file's content. */
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes questionnaires. Files that are there already are replaced, each as a whole.
     *
     * @param folder folder; there already
     * @param forms what each asks, see {@link Surveys#issue}
     * @param workbooks format of workbooks; null for none
     * @param pages whether HTML forms are written
     * @param progress told how far it is, asked whether to stop
     * @return the files, in order
     * @throws IOException if a file cannot be written
     */
    public static List<Path> write(Path folder, Map<Questionnaire, QuestionnaireForm> forms, FormFormat workbooks,
            boolean pages, Progress progress) throws IOException {
        var files = new ArrayList<Path>();
        Map<Questionnaire, String> names = Surveys.fileNames(forms.keySet());
        for (Map.Entry<Questionnaire, QuestionnaireForm> each : forms.entrySet()) {
            progress.checkCancelled();
            String name = names.get(each.getKey());
            if (workbooks != null) {
                files.add(write(folder.resolve(name + "." + workbooks.extension()),
                        out -> workbooks.write(QuestionnaireBook.of(each.getValue()), out)));
            }
            if (pages) {
                files.add(write(folder.resolve(name + ".html"), out -> out
                        .write(QuestionnairePage.of(each.getValue(), name).getBytes(StandardCharsets.UTF_8))));
            }
            progress.worked(1);
        }
        return files;
    }

    private static Path write(Path file, Content content) throws IOException {
        Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), ".ratswerk", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                content.write(out);
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
