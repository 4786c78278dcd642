package org.ratswerk.ui.model.publish;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.ratswerk.core.Progress;
import org.ratswerk.core.publish.PublishOptions;
import org.ratswerk.core.publish.PublishPreview;
import org.ratswerk.core.publish.Published;
import org.ratswerk.core.publish.Publisher;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.OpenAdministration;

/** What the dialog that publishes lets people choose: folder, languages, with or without drafts. */
public final class PublishChoice {
    private static final Texts TEXTS = Texts.of(PublishChoice.class);
    private static final String BESIDE = "-intranet";

    private final OpenAdministration administration;
    private final Publisher publisher;
    private Path folder;
    private boolean german = true;
    private boolean english = true;
    private boolean drafts;

    /**
     * @param administration administration that is published
     * @param publisher publishes it
     */
    public PublishChoice(OpenAdministration administration, Publisher publisher) {
        this.administration = Objects.requireNonNull(administration);
        this.publisher = Objects.requireNonNull(publisher);
        this.folder = suggested();
    }

    /** Returns the administration. */
    public OpenAdministration administration() {
        return administration;
    }

    /** Returns what is made, in the user's language. */
    public String title() {
        return publisher.title();
    }

    /** Returns the folder that is suggested: beside the administration's. */
    public Path suggested() {
        Path own = administration.folder().toAbsolutePath();
        return own.resolveSibling(own.getFileName() + BESIDE);
    }

    /** Returns the folder; null where what was typed is none. */
    public Path folder() {
        return folder;
    }

    /** Sets the folder as typed. */
    public void setFolder(String typed) {
        try {
            folder = typed.isBlank() ? null : Path.of(typed.strip()).toAbsolutePath();
        } catch (InvalidPathException e) {
            folder = null;
        }
    }

    /** Sets the languages. */
    public void setLanguages(boolean inGerman, boolean inEnglish) {
        german = inGerman;
        english = inEnglish;
    }

    /** Sets whether processes are published that are not released. */
    public void setDrafts(boolean with) {
        drafts = with;
    }

    /** Returns what is chosen; without a language, as if all were. */
    public PublishOptions options() {
        List<String> languages = !german && english ? List.of("en") : german && !english ? List.of("de")
                : PublishOptions.LANGUAGES;
        return new PublishOptions(languages, drafts);
    }

    /** Returns what would be published and what not. */
    public PublishPreview preview() {
        return publisher.preview(administration.model(), options());
    }

    /** Returns what is wrong, in the user's language; empty if it can be published. */
    public Optional<String> fault() {
        if (!german && !english) {
            return Optional.of(TEXTS.get("fault.language"));
        }
        return folder == null ? Optional.of(TEXTS.get("fault.folder"))
                : publisher.fault(administration.model(), folder);
    }

    /**
     * Publishes. May be called from any thread; nothing may be chosen meanwhile.
     *
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if the folder cannot be used or written
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Published publish(Progress progress) throws FaultException {
        var fault = new FaultException[1];
        var published = administration.editing().read(reading -> {
            fault[0] = null;
            try {
                return Optional.of(publisher.publish(administration.model(), folder, options(), reading));
            } catch (FaultException e) {
                fault[0] = e;
                return Optional.<Published>empty();
            }
        }, progress);
        if (published.isPresent()) {
            return published.get();
        }
        throw fault[0];
    }
}
