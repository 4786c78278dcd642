package org.ratswerk.ui.model.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.publish.PublishOptions;
import org.ratswerk.core.publish.PublishPreview;
import org.ratswerk.core.publish.Published;
import org.ratswerk.core.publish.Publisher;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.model.OpenAdministration;

class PublishChoiceTest {
    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path temp;
    private final Recorder publisher = new Recorder();
    private PublishChoice choice;

    /** Notes what it is asked for. */
    private static final class Recorder implements Publisher {
        private final List<PublishOptions> asked = new ArrayList<>();
        private boolean broken;

        @Override
        public String id() {
            return "recorder";
        }

        @Override
        public String title() {
            return "Recorded";
        }

        @Override
        public PublishPreview preview(AdministrationModel model, PublishOptions options) {
            return new PublishPreview(options.drafts() ? List.of("a", "b") : List.of("a"), List.of(), "phones");
        }

        @Override
        public Optional<String> fault(AdministrationModel model, Path folder) {
            return folder.endsWith("taken") ? Optional.of("taken") : Optional.empty();
        }

        @Override
        public Published publish(AdministrationModel model, Path folder, PublishOptions options, Progress progress)
                throws FaultException {
            asked.add(options);
            if (broken) {
                throw new FaultException(List.of(Fault.of("disk full")));
            }
            return new Published(folder.resolve("index.html"), 1, 2, List.of());
        }
    }

    @BeforeEach
    void open() throws FaultException {
        Locale.setDefault(Locale.UK);
        AdministrationFolder.create(temp.resolve("town"), "Town");
        choice = new PublishChoice(OpenAdministration.read(temp.resolve("town"), Progress.NONE), publisher);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    @Test
    void theFolderIsBesideTheAdministration() {
        assertEquals(temp.resolve("town-intranet").toAbsolutePath(), choice.folder());
        assertEquals(Optional.empty(), choice.fault());
        choice.setFolder("  ");
        assertNull(choice.folder());
        assertEquals(Optional.of("Name a folder."), choice.fault());
        choice.setFolder("x\0y");
        assertEquals(Optional.of("Name a folder."), choice.fault());
        choice.setFolder(temp.resolve("taken").toString());
        assertEquals(Optional.of("taken"), choice.fault());
    }

    @Test
    void oneLanguageIsNeeded() {
        assertEquals(List.of("de", "en"), choice.options().languages());
        choice.setLanguages(false, true);
        assertEquals(List.of("en"), choice.options().languages());
        choice.setLanguages(true, false);
        assertEquals(List.of("de"), choice.options().languages());
        choice.setLanguages(false, false);
        assertEquals(Optional.of("Choose at least one language."), choice.fault());
    }

    @Test
    void whatIsChosenIsPreviewedAndPublished() throws FaultException {
        assertEquals(List.of("a"), choice.preview().published());
        choice.setDrafts(true);
        assertEquals(List.of("a", "b"), choice.preview().published());
        assertEquals(choice.folder().resolve("index.html"), choice.publish(Progress.NONE).start());
        assertEquals(List.of(new PublishOptions(List.of("de", "en"), true)), publisher.asked);
        publisher.broken = true;
        assertEquals("disk full", assertThrows(FaultException.class, () -> choice.publish(Progress.NONE)).faults()
                .getFirst().message());
    }
}
