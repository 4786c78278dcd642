package org.ratswerk.analysis.coverage.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.analysis.coverage.matching.MatchingQuality.Measured;
import org.ratswerk.analysis.coverage.matching.MatchingQuality.Method;
import org.ratswerk.analysis.coverage.matching.MatchingQuality.Part;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.ReferenceCatalogue;

/** How good suggestions are on the services of the online access act and the processes of a template municipality. */
class RealMatchingTest {
    @TempDir
    private Path folder;

    @Test
    void isBetterThanSimplerWaysOnTheHeldOutHalf() throws Exception {
        AdministrationModel model = RealData.read(folder);
        ReferenceCatalogue catalogue = model.catalogues().getFirst();
        MatchingQuality quality = MatchingQuality.of(catalogue, model.processes());
        assertEquals(66, quality.entries(Part.ALL).size());
        var halves = new HashSet<>(quality.entries(Part.TRAINING));
        assertEquals(33, halves.size());
        assertTrue(halves.addAll(quality.entries(Part.HELD_OUT)));
        assertEquals(66, halves.size());

        Matcher matcher = MatchingQuality.matcher(catalogue, model.processes(), Progress.NONE);
        for (Part part : List.of(Part.HELD_OUT, Part.ALL)) {
            Measured ours = quality.measure(Method.RATSWERK, matcher, part);
            for (Method method : Method.values()) {
                if (method != Method.RATSWERK) {
                    Measured simple = quality.measure(method, matcher, part);
                    for (int i = 0; i < MatchingQuality.RANKS.size(); i++) {
                        String what = part + " " + method + " at " + MatchingQuality.RANKS.get(i);
                        assertTrue(ours.precision().get(i) > simple.precision().get(i), what + ": precision");
                        assertTrue(ours.recall().get(i) > simple.recall().get(i), what + ": recall");
                    }
                }
            }
        }
    }

    @Test
    void keysTakeNoPart() throws Exception {
        AdministrationModel model = RealData.read(folder);
        ReferenceCatalogue catalogue = model.catalogues().getFirst();
        MatchingQuality quality = MatchingQuality.of(catalogue, model.processes());
        Measured before = quality.measure(Method.RATSWERK, MatchingQuality.matcher(catalogue, model.processes(), Progress.NONE),
                Part.ALL);
        model.processes().forEach(process -> process.getKeys().clear());
        catalogue.getEntries().forEach(entry -> entry.setKey(null));
        assertEquals(before, quality.measure(Method.RATSWERK,
                MatchingQuality.matcher(catalogue, model.processes(), Progress.NONE), Part.ALL));
    }
}
