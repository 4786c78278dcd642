package org.ratswerk.ui.model.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.model.DependencyOrigin;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.Requirement;

class DependencyEditsTest {
    private final Landscape town = new Landscape();

    @Test
    void whatIsAddedCanBeTakenBack() {
        var p = town.process("p", "Wohngeld");
        var s = town.system("s", "Verfahren");
        var open = town.open();
        var made = (Requirement) new DependencyEdits(open).add(p, s, Duration.ofHours(4), "  Bescheide ");
        assertEquals(List.of(made), open.references().suppliersOf(p));
        assertEquals(s, made.getResource());
        assertEquals(Duration.ofHours(4), made.getBridging());
        assertEquals("Bescheide", made.getReason());
        assertEquals(DependencyOrigin.MANUAL, made.getOrigin());
        assertNotNull(made.getId());
        open.editing().undo();
        assertEquals(List.of(), open.references().suppliersOf(p));
        open.editing().redo();
        assertEquals(List.of(made), town.model.dependencies());
    }

    @Test
    void bridgingAndReasonCanBeChangedAndTakenBack() throws InputException {
        var p = town.process("p", "Wohngeld");
        var s = town.system("s", "Verfahren");
        var open = town.open();
        var edits = new DependencyEdits(open);
        var made = edits.add(p, s, Duration.ofHours(4), null);
        edits.setBridging(made, edits.bridging("90 min"));
        assertEquals(Duration.ofMinutes(90), made.getBridging());
        var label = open.editing().undoLabel().orElseThrow();
        assertTrue(label.contains("Wohngeld") && label.contains("Verfahren"), label);
        edits.setReason(made, " Bescheide ");
        edits.setReason(made, "Bescheide");
        assertEquals("Bescheide", made.getReason());
        open.editing().undo();
        assertNull(made.getReason());
        open.editing().undo();
        assertEquals(Duration.ofHours(4), made.getBridging());
        edits.setBridging(made, edits.bridging(""));
        assertNull(made.getBridging());
        edits.remove(List.of(made));
        edits.setBridging(made, Duration.ofHours(1));
        assertNull(made.getBridging(), "it is gone");
    }

    @Test
    void whatComesFromADiagramIsNotChangedHere() {
        var p = town.process("p", "Wohngeld");
        var s = town.system("s", "Verfahren");
        var open = town.open();
        var made = new DependencyEdits(open).add(p, s, null, null);
        var relation = new Relation(Relation.Kind.SUPPLIER, s, made, null);
        assertEquals(Optional.empty(), DependencyEdits.obstacle(relation));
        open.editing().run("BPMN", () -> made.setOrigin(DependencyOrigin.BPMN));
        assertTrue(DependencyEdits.obstacle(relation).isPresent());
        assertTrue(DependencyEdits.obstacle(null).isPresent());
        assertTrue(DependencyEdits.obstacle(new Relation(Relation.Kind.PART, s, null, null)).isPresent());
    }

    @Test
    void theKindOfDependencyFollowsTheSupplier() {
        var p = town.process("p", "Wohngeld");
        var q = town.process("q", "Kasse");
        var g = town.group("g", "Server", 1, town.component("a", "A", null));
        var edits = new DependencyEdits(town.open());
        assertEquals(q, ((ProcessDependency) edits.add(p, q, null, null)).getSupplier());
        assertEquals(g, ((Requirement) edits.add(p, g, null, "")).getGroup());
        assertNull(town.model.dependencies().get(1).getReason());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var p = town.process("p", "Wohngeld");
        var s = town.system("s", "Verfahren");
        var a = town.component("a", "A", null);
        var g = town.group("g", "Server", 1, a);
        town.depends(p, s, null);
        var edits = new DependencyEdits(town.open());
        assertTrue(edits.refusal(p, null).isPresent());
        assertTrue(edits.refusal(p, p).isPresent());
        assertTrue(edits.refusal(p, s).isPresent(), "is there already");
        assertTrue(edits.refusal(a, g).isPresent(), "is a member");
        assertTrue(edits.refusal(g, s).isPresent(), "a group depends on nothing");
        assertTrue(edits.refusal(p, town.model.administration()).isPresent());
        assertTrue(edits.refusal(s, p).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> edits.add(p, p, null, null));
        assertEquals(1, town.model.dependencies().size());
    }

    @Test
    void circlesAreDoubtful() {
        var p = town.process("p", "Wohngeld");
        var a = town.component("a", "A", null);
        var g = town.group("g", "Server", 1, a);
        town.depends(p, g, null);
        var edits = new DependencyEdits(town.open());
        assertTrue(edits.doubt(a, p).isPresent());
        assertTrue(edits.doubt(p, a).isEmpty());
    }

    @Test
    void removingIsOneCommandAndLeavesNoReferenceBehind() {
        var p = town.process("p", "Wohngeld");
        var s = town.system("s", "Verfahren");
        var one = town.depends(p, s, null);
        var two = town.depends(s, town.system("d", "Datenbank"), null);
        var measure = Landscape.named(Landscape.FACTORY.createMeasure(), "m", "Notstrom");
        measure.getSubjects().add(one);
        town.model.continuityRegister().getMeasures().add(measure);
        var open = town.open();
        new DependencyEdits(open).remove(List.of(one, two));
        assertEquals(List.of(), town.model.dependencies());
        assertEquals(List.of(), measure.getSubjects());
        open.editing().undo();
        assertEquals(List.of(one, two), town.model.dependencies());
        assertEquals(List.of(one), measure.getSubjects());
        assertFalse(open.editing().canUndo());
    }

    @Test
    void membersCanLeaveTheirGroup() {
        var a = town.component("a", "A", null);
        var g = town.group("g", "Server", 1, a, town.component("b", "B", null));
        var open = town.open();
        new DependencyEdits(open).removeMember(g, a);
        assertEquals(1, g.getMembers().size());
        open.editing().undo();
        assertEquals(2, g.getMembers().size());
    }

    @Test
    void proposalsFindByNameAndLeaveOutTheElementItself() {
        var p = town.process("p", "Wohngeld bewilligen");
        town.system("s", "Wohngeldverfahren");
        town.group("g", "Wohngeldserver", 1, town.component("a", "A", null));
        var edits = new DependencyEdits(town.open());
        assertEquals(List.of("Wohngeldverfahren", "Wohngeldserver"),
                edits.proposals(p, true, "wohng", 10).stream().map(proposal -> proposal.label()).toList());
        assertEquals(List.of("Wohngeldverfahren"),
                edits.proposals(p, false, "wohng", 10).stream().map(proposal -> proposal.label()).toList());
    }

    @Test
    void bridgingIsReadAsPeopleTypeIt() throws InputException {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            var edits = new DependencyEdits(town.open());
            assertEquals(Duration.ofDays(3), edits.bridging("3 Tage"));
            assertNull(edits.bridging(" "));
            assertThrows(InputException.class, () -> edits.bridging("bald"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
