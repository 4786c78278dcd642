package org.ratswerk.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Locale;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read of versions and failures. */
class CausesTest {
    private Locale before;

    @BeforeEach
    void inEnglish() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.UK);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0.0.0 | ''",
        "0.2.0 | 0.2.0 or newer",
        "[0.2.0,0.3.0) | from 0.2.0, older than 0.3.0",
        "[0.2.0,0.3.0] | from 0.2.0 to 0.3.0",
        "[0.2.0,0.2.0] | 0.2.0",
        "[0.0.0,2.0.0) | older than 2.0.0"})
    void rangesOfVersionsAreWords(String range, String words) {
        assertEquals(words, Causes.words(new VersionRange(range)));
    }

    @Test
    void theInnermostCauseIsTold() {
        var failed = new MultiStatus("x", 0, "An error occurred while collecting items to be installed", null);
        failed.add(new Status(IStatus.ERROR, "x", "session context was:(profile=DefaultProfile, "
                + "phase=org.eclipse.equinox.internal.p2.engine.phases.Collect, operand=, action=)."));
        failed.add(new Status(IStatus.ERROR, "x", "The file cannot be copied", new RuntimeException(
                new IOException("No space left on device"))));
        failed.add(new Status(IStatus.OK, "x", "Well done"));
        assertEquals("The file cannot be copied (No space left on device)", Causes.deepest(failed));
    }

    @Test
    void theSameCauseOfManyFilesIsToldOnce() {
        var failed = new MultiStatus("x", 0, "An error occurred while collecting items to be installed", null);
        for (int i = 1; i <= 40; i++) {
            failed.add(new Status(IStatus.ERROR, "x", "Problems downloading artifact: file " + i + ".",
                    new IOException("No space left on device")));
            failed.add(new Status(IStatus.ERROR, "x", "Can't download artifact file " + i
                    + " required by a, b, c from any of the following repositories: \nfile:///a/\nfile:///b/"));
        }
        assertEquals("Problems downloading artifact: file 1. (No space left on device) – and 39 more",
                Causes.deepest(failed));
    }
}
