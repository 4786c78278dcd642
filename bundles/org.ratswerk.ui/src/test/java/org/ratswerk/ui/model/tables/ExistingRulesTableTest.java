package org.ratswerk.ui.model.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.ExistingRule;
import org.ratswerk.model.PlanSection;

/** The list of single rules: each once, each in one chapter. */
class ExistingRulesTableTest {
    private final Locale before = Locale.getDefault();
    private final Town town = new Town();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private ExistingRule rule(String name, String file, String paragraph) {
        ExistingRule rule = Town.named(Town.FACTORY.createExistingRule(), name, name);
        rule.setFile(file);
        rule.setParagraph(paragraph);
        town.model.continuityRegister().getExistingRules().add(rule);
        return rule;
    }

    @Test
    void whatIsUnassignedOrListedTwiceIsSaid() {
        ExistingRule fire = rule("Brandschutz", "documents/Ordnung.pdf", "§ 3");
        rule("Räumung", "Documents/Ordnung.PDF", "§3");
        rule("Schlüssel", "documents/Ordnung.pdf", "§ 4");
        EmergencyPlan concept = Town.named(Town.FACTORY.createEmergencyPlan(), "k", "Konzept");
        PlanSection chapter = Town.named(Town.FACTORY.createPlanSection(), "s", "Ausweichstandorte");
        concept.getSections().add(chapter);
        var model = new org.ratswerk.core.AdministrationModel(null, town.model.administration(),
                town.model.processRegister(), town.model.landscape(), town.model.continuityRegister(), List.of(),
                List.of(concept));
        var editing = new org.ratswerk.core.edit.Editing(model);
        var grid = new GridModel(GridTables.of(GridTables.EXISTING_RULES).orElseThrow(), editing);
        int listed = grid.table().column("listed");
        assertEquals(List.of("nicht zugeordnet", "doppelt: Brandschutz", "nicht zugeordnet"),
                IntStream.range(0, 3).mapToObj(line -> grid.text(line, listed)).toList());
        // a chapter is found by its title
        assertEquals(Optional.empty(), grid.edit(0, grid.table().column("chapter"), "Ausweichstandorte"));
        assertSame(chapter, fire.getChapter());
        assertEquals("zugeordnet", grid.text(0, listed));
        editing.run("weg", () -> town.model.continuityRegister().getExistingRules().remove(fire));
        assertEquals("nicht zugeordnet", grid.text(0, listed));
    }
}
