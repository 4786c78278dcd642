package org.ratswerk.ui.continuity.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.ratswerk.model.Element;
import org.ratswerk.model.LiveReference;
import org.ratswerk.model.PlanSection;
import org.ratswerk.ui.continuity.text.ReferenceProvider.Shown;
import org.ratswerk.ui.continuity.text.ReferenceProvider.State;

class SectionReferencesTest {
    private final Town town = new Town();
    private final List<Element> opened = new ArrayList<>();
    private PlanSection shown = town.first;
    private final SectionReferences references = new SectionReferences(town, () -> Optional.of(shown), opened::add);

    /** Inserts Ada's phone at the end of the text that is shown, as the editor does. */
    private String insertPhone() {
        var found = references.proposals("ada tele", 10).join();
        assertEquals("0241 1", found.getFirst().detail());
        assertEquals("Person", found.getFirst().kind());
        var made = references.insert(found.getFirst().key()).join().orElseThrow();
        assertEquals("0241 1", made.words());
        assertTrue(shown.getReferences().stream().noneMatch(each -> made.id().equals(each.getId())));
        references.take(town.editing, shown, "Rufen: [0241 1](ref:" + made.id() + ")", List.of(made.id()));
        return made.id();
    }

    private Shown show(String id) {
        return references.show(Set.of(id)).join().get(id);
    }

    @Test
    void textAndReferenceAreOneStep() {
        String id = insertPhone();
        LiveReference reference = town.first.getReferences().getFirst();
        assertEquals(id, reference.getId());
        assertEquals(town.ada, reference.getTarget());
        assertEquals("Person.phone", reference.getFeature());
        town.editing.undo();
        assertEquals(null, town.first.getText());
        assertEquals(List.of(), town.first.getReferences());
        town.editing.redo();
        assertEquals(1, town.first.getReferences().size());
    }

    @Test
    void whatIsShownFollowsTheModel() {
        String id = insertPhone();
        assertEquals(State.CURRENT, show(id).state());
        town.editing.run("", () -> town.first.getReferences().getFirst().setApprovedValue("0241 1"));
        town.editing.run("", () -> town.ada.setPhone("0241 2"));
        assertEquals(State.STALE, show(id).state());
        assertEquals("0241 2", show(id).words());
        assertTrue(show(id).tooltip().contains("0241 1"), show(id).tooltip());
        references.offers(id).getFirst().action().run();
        assertEquals(List.of(town.ada), opened);
        town.editing.run("", () -> town.model.administration().getPersons().remove(town.ada));
        assertEquals(State.GONE, show(id).state());
        assertEquals(null, show("never"));
    }

    @Test
    void whatIsCutCanBePastedHereAndElsewhere() {
        String id = insertPhone();
        String text = town.first.getText();
        references.take(town.editing, town.first, "", List.of());
        assertEquals(null, town.first.getText());
        assertEquals(List.of(), town.first.getReferences());
        references.take(town.editing, town.first, text, List.of(id));
        assertEquals(id, town.first.getReferences().getFirst().getId());
        shown = town.third;
        references.take(town.editing, town.third, text, List.of(id));
        String other = town.third.getReferences().getFirst().getId();
        assertNotEquals(id, other);
        assertEquals("Rufen: [0241 1](ref:" + other + ")", town.third.getText());
        references.take(town.editing, town.third, "[x](ref:weg)", List.of("weg"));
        assertEquals("[x](ref:weg)", town.third.getText());
        assertEquals(List.of(), town.third.getReferences());
    }

    @Test
    void aTableIsShownAsOne() {
        var table = references.proposals("", 50).join().stream().filter(each -> each.key().endsWith("plan:contacts"))
                .findFirst().orElseThrow();
        String id = references.insert(table.key()).join().orElseThrow().id();
        assertTrue(show(id).table().isPresent());
    }
}
