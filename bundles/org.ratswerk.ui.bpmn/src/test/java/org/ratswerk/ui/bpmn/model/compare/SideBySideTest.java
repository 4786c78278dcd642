package org.ratswerk.ui.bpmn.model.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.ratswerk.bpmn.create.NewDiagram;
import org.ratswerk.bpmn.create.StepList;
import org.ratswerk.model.persistence.FaultException;

class SideBySideTest {
    private static DiagramSide side(String title, String xml) {
        return new DiagramSide(title, Path.of("/tmp/" + title), () -> xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String xml(String steps) throws Exception {
        return NewDiagram.of(StepList.read("", steps), null, null).document().xml().text();
    }

    @Test
    void eachDifferenceNamesItsPlaceInBothPictures() throws Exception {
        String before = xml("Antrag prüfen\nAkte anlegen");
        String after = before.replace("name=\"Antrag prüfen\"", "name=\"Antrag online prüfen\"");
        var compared = SideBySide.of(side("ist.bpmn", before), side("soll.bpmn", after));
        assertEquals(1, compared.rows().size());
        var row = compared.rows().getFirst();
        assertTrue(row.words().contains("Antrag prüfen") && row.words().contains("Antrag online prüfen"), row.words());
        assertEquals(row.before(), row.after());
        assertTrue(compared.before().getFirst().contains("data-element-id=\"" + row.before() + "\""));
        assertTrue(compared.after().getFirst().contains("data-element-id=\"" + row.after() + "\""));
        assertFalse(compared.summary().isEmpty());
    }

    @Test
    void whatIsNewHasNoPlaceInTheFirstPictureAndTheSameIsNoDifference() throws Exception {
        String before = xml("Antrag prüfen");
        var compared = SideBySide.of(side("a", before), side("b", xml("Antrag prüfen\nBescheid versenden")));
        var added = compared.rows().stream().filter(row -> row.words().contains("Bescheid versenden") && row.symbol().equals("+")).findFirst()
                .orElseThrow();
        assertNull(added.before());
        assertTrue(compared.after().getFirst().contains("data-element-id=\"" + added.after() + "\""));
        assertTrue(SideBySide.of(side("a", before), side("b", before)).rows().isEmpty());
    }

    @Test
    void whatCannotBeReadIsNamed() throws Exception {
        String good = xml("Antrag prüfen");
        var fault = assertThrows(FaultException.class, () -> SideBySide.of(side("a", good), side("kaputt", "<x")));
        assertEquals("kaputt", fault.faults().getFirst().file());
    }
}
