package org.ratswerk.analysis.coverage.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.coverage.matching.Duplicates.Pair;
import org.ratswerk.analysis.coverage.matching.Duplicates.Reason;
import org.ratswerk.core.Progress;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.Process;

class DuplicatesTest {
    private final Towns town = new Towns();
    private final Process first = town.process("Führungszeugnis: Antrag", "99115004");
    private final Process sameName = town.process("Fuehrungszeugnis – Antrag");
    private final Process sameKey = town.process("Auskunft aus dem Bundeszentralregister", "1", "99115004 ");
    private final Process similar = town.process("Hundesteuer festsetzen");
    private final Process alike = town.process("Festsetzung der Steuer für Hunde");
    private final Process other = town.process("Wohngeld bewilligen");

    private List<Pair> open(double threshold) {
        return Duplicates.of(town.model, Progress.NONE).open(threshold);
    }

    @Test
    void sameKeySameNameAndSimilarNames() {
        List<Pair> open = open(0.8);
        assertEquals(3, open.size());
        assertSame(first, open.get(0).first());
        assertSame(sameName, open.get(0).second());
        assertEquals(Set.of(Reason.NAME), open.get(0).reasons(0.8));
        assertSame(similar, open.get(1).first());
        assertSame(alike, open.get(1).second());
        assertEquals(Set.of(Reason.SIMILAR), open.get(1).reasons(0.8));
        assertSame(sameKey, open.get(2).second());
        assertEquals(Set.of(Reason.KEY), open.get(2).reasons(0.8));
        assertEquals(List.of("99115004"), open.get(2).keys());
        assertTrue(open.stream().noneMatch(pair -> pair.first() == other || pair.second() == other));
    }

    @Test
    void decidedPairsDoNotComeBackAndNothingIsMerged() {
        Decisions.decide(town.model.processRegister(), sameName, first, MappingStatus.CONFIRMED, null, LocalDate.EPOCH);
        Decisions.decide(town.model.processRegister(), similar, alike, MappingStatus.REJECTED, null, LocalDate.EPOCH);
        Decisions.decide(town.model.processRegister(), alike, similar, MappingStatus.CONFIRMED, "M. Muster", LocalDate.EPOCH);
        assertEquals(2, town.model.processRegister().getDuplicateDecisions().size());
        assertEquals(1, open(0.8).size());
        assertEquals(6, town.model.processes().size());
        town.model.processRegister().getDuplicateDecisions().clear();
        assertEquals(3, open(0.8).size());
    }

    @Test
    void theThresholdIsForSimilarNamesAlone() {
        assertEquals(0.8, Duplicates.threshold(town.model.administration()));
        town.model.administration().getSettings().setDuplicateThreshold(100);
        assertEquals(1, Duplicates.threshold(town.model.administration()));
        town.process("Hundesteuer festsetzen und erheben");
        assertEquals(3, open(1).size());
        assertTrue(open(0.5).size() > 3);
    }
}
