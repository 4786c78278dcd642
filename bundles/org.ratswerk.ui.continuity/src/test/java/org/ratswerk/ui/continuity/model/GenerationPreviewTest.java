package org.ratswerk.ui.continuity.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.ratswerk.continuity.generate.Generation.Action;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanKind;
import org.ratswerk.ui.continuity.model.GenerationPreview.Group;

class GenerationPreviewTest {
    private final Town town = new Town();

    private Group group(GenerationPreview preview, PlanKind kind) {
        return preview.groups().stream().filter(each -> each.plan().getKind() == kind).findFirst().orElseThrow();
    }

    @Test
    void onlyWhatIsTickedIsMadeAndItIsOneStep() {
        var preview = GenerationPreview.of(town.references(), null);
        Group concept = group(preview, PlanKind.PREPAREDNESS_CONCEPT);
        assertEquals(Action.NEW_PLAN, concept.made().action());
        preview.choose(group(preview, PlanKind.EMERGENCY_MANUAL), false);
        preview.choose(concept, false);
        assertEquals(0, preview.size());
        assertFalse(preview.isChosen(concept));
        var inner = concept.items().stream().filter(each -> each.title().equals("Datensicherung")).findFirst()
                .orElseThrow();
        preview.choose(concept, inner, true);
        assertTrue(preview.isChosen(concept.made()), "the plan comes along");
        preview.apply(town.editing);
        assertEquals(2, town.model.plans().size());
        EmergencyPlan made = town.model.plans().getLast();
        assertEquals(List.of("Vorsorgemaßnahmen"), made.getSections().stream().map(each -> each.getName()).toList());
        assertEquals(List.of("Datensicherung"),
                made.getSections().getFirst().getSections().stream().map(each -> each.getName()).toList());
        assertEquals("Einleitung Alarm(Meldung Stabsraum) Anhang", town.shape());
        town.editing.undo();
        assertEquals(List.of(town.manual), town.model.plans());
    }

    @Test
    void whatAPersonChangedCannotBeTicked() {
        GenerationPreview.of(town.references(), town.manual).apply(town.editing);
        var section = town.manual.getSections().stream().filter(each -> "manual.introduction".equals(each.getChapter()))
                .findFirst().orElseThrow();
        town.editing.run("", () -> {
            section.setText("Mein Text");
            section.setGeneratedText("eine ältere Fassung");
        });
        var preview = GenerationPreview.of(town.references(), town.manual);
        Group group = preview.groups().getFirst();
        var newer = group.items().stream().filter(each -> each.action() == Action.NEWER).findFirst().orElseThrow();
        assertEquals(section, newer.section());
        assertFalse(GenerationPreview.kept(newer).isEmpty());
        preview.choose(group, true);
        assertFalse(preview.isChosen(newer));
        assertEquals(0, preview.size());
    }

    @Test
    void linesOfOneSideOnlyAreMarked() {
        assertEquals(List.of(new TextCompare.Line("eins", false), new TextCompare.Line("zwei", true)),
                TextCompare.lines("eins\n\n**zwei**", "drei\n\neins"));
        assertEquals(List.of(new TextCompare.Line("drei", true), new TextCompare.Line("eins", false)),
                TextCompare.lines("drei\n\neins", "eins\n\n**zwei**"));
    }
}
