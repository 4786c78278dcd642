package org.ratswerk.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Element;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProfileState;

/**
 * How far the process profiles of Musterstadt are and to which field they belong, from {@code profiles.csv}: most are
 * released, some are in review, those without all that a profile needs are drafts.
 */
final class MusterstadtProfiles {
    private MusterstadtProfiles() {
    }

    /** Sets state and field of the processes. */
    static void create(Editing editing) throws IOException {
        List<String> lines;
        try (var in = new BufferedReader(new InputStreamReader(
                MusterstadtProfiles.class.getResourceAsStream("/musterstadt/profiles.csv"), StandardCharsets.UTF_8))) {
            lines = in.lines().skip(1).toList();
        }
        Map<String, Element> elements = editing.model().index();
        editing.run("profiles", () -> lines.forEach(line -> {
            String[] row = line.split(";", -1);
            var process = (Process) elements.get(row[0]);
            process.setProfileState(ProfileState.get(row[1]));
            process.setField(row[2]);
        }));
    }
}
