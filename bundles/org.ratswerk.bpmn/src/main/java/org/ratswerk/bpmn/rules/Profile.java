package org.ratswerk.bpmn.rules;

import java.util.Locale;
import java.util.Optional;

import org.ratswerk.model.text.Texts;

/** A set of rules that are meant for one purpose. */
public enum Profile {
    /** What a municipal administration should begin with: a mixture of the others. */
    MUNICIPAL("municipal"),
    /** The Swiss convention for public administrations, eCH-0158. */
    ECH_0158("ech-0158"),
    /** The federal information management (FIM), processes. */
    FIM("fim"),
    /** Whether the process can run as it is drawn, and the file is whole. */
    SOUNDNESS("soundness"),
    /** How the file is tied to the administration. */
    MODEL("model");

    private static final Texts TEXTS = Texts.of(Profile.class);

    private final String id;

    Profile(String id) {
        this.id = id;
    }

    /** Returns what it is called in files and on the command line. */
    public String id() {
        return id;
    }

    /** Returns what it is called in a language. */
    public String title(Locale locale) {
        return TEXTS.get(locale, "profile." + id);
    }

    /** Returns the profile with the id, if there is one. */
    public static Optional<Profile> of(String id) {
        for (Profile profile : values()) {
            if (profile.id.equals(id)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }
}
