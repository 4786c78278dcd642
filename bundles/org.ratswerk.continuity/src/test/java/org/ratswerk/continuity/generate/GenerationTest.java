package org.ratswerk.continuity.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.ratswerk.continuity.GermanTown;
import org.ratswerk.continuity.Town;
import org.ratswerk.continuity.generate.Generation.Action;
import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.continuity.text.PlanText;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanSection;

class GenerationTest extends GermanTown {
    private Generation generate(Town of) {
        var generation = Generation.plan(of.references(), GenerateOptions.ALL);
        of.change(generation::apply);
        return generation;
    }

    private static Generation again(Town of) {
        return Generation.plan(of.references(), GenerateOptions.ALL);
    }

    private PlanSection section(PlanKind kind, String chapter) {
        var found = new ArrayList<PlanSection>();
        LiveReferences.sections(plan(kind), each -> {
            if (chapter.equals(each.getChapter())) {
                found.add(each);
            }
        });
        return found.getFirst();
    }

    @Test
    void inPiecesTheSameIsMadeAndTakenBackAsOne() {
        var whole = new Town();
        generate(whole);
        List<Runnable> pieces = Generation.plan(town.references(), GenerateOptions.ALL).pieces(item -> true, 1);
        assertEquals(4, pieces.size(), "one for each plan");
        pieces.forEach(piece -> town.editing.run("generate", "key", piece));
        assertEquals(texts(whole), texts(town));
        assertTrue(texts(town).size() > 20);
        town.editing.undo();
        assertEquals(List.of(), town.model.plans());
        assertEquals(1, Generation.plan(town.references(), GenerateOptions.ALL).pieces(item -> true, 1000).size());
    }

    private static List<String> texts(Town of) {
        var texts = new ArrayList<String>();
        of.model.plans().forEach(each -> LiveReferences.sections(each,
                section -> texts.add(each.getName() + " " + section.getName() + " " + section.getText())));
        return texts;
    }

    @Test
    void thePlansThatTheModelNeeds() {
        generate(town);
        assertEquals(List.of("Notfallvorsorgekonzept Stadt Probe", "Notfallhandbuch Stadt Probe",
                "Geschäftsfortführungsplan: Bürgerbüro", "Wiederanlaufplan: Einwohnerverfahren"),
                town.model.plans().stream().map(EmergencyPlan::getName).toList());
        assertEquals(List.of("Einleitung", "Sofortmaßnahmen", "Alarmierung", "Stabsarbeit", "Geschäftsfortführung",
                "Wiederanlauf", "Überführung, Deeskalation, Analyse", "Überprüfung des Handbuchs", "Anhang"),
                plan(PlanKind.EMERGENCY_MANUAL).getSections().stream().map(PlanSection::getName).toList());
        assertEquals("Vordruck auf Papier", PlanText.plain(section(PlanKind.BUSINESS_CONTINUITY_PLAN,
                "gfp.measures.during").getText()).replaceAll("(?s).*: ", ""));
        String needed = PlanText.plain(section(PlanKind.RECOVERY_PLAN, "wap.resource").getText());
        assertTrue(needed.contains("Geforderte Wiederanlaufzeit (WAZ): 20 h. Erreichbar (RTA): 30 h. Bewertung: Lücke."),
                needed);
        assertTrue(PlanText.plain(section(PlanKind.RECOVERY_PLAN, "wap.prerequisites").getText())
                .contains("- Dokumentenablage (IT-System)"));
        // recover 6 h, restart 30 min, one after another
        var steps = org.ratswerk.continuity.steps.StepPlan.expected(plan(PlanKind.RECOVERY_PLAN).getSteps());
        assertEquals(Duration.ofMinutes(390), steps.length());
        assertEquals(List.of("Notfallbeauftragte", "Leitung BAO"), plan(PlanKind.EMERGENCY_MANUAL).getAlarmSteps().stream()
                .map(step -> step.getCalled().getFirst().getName()).toList());
    }

    @Test
    void theSecondTimeNothingChanges() {
        assertFalse(generate(town).items().isEmpty());
        assertEquals(List.of(), again(town).items());
        assertTrue(again(town).isEmpty());
        var english = again(town);
        assertTrue(english.isComplete());
    }

    @Test
    void planningChangesNothingAndUndoTakesEverythingBack() {
        again(town);
        assertEquals(List.of(), town.model.plans());
        generate(town);
        town.editing.undo();
        assertEquals(List.of(), town.model.plans());
    }

    @Test
    void valuesThatChangeAreNoNewText() {
        generate(town);
        town.change(() -> town.hagen.setPhone("0241 777"));
        assertEquals(List.of(), again(town).items());
        town.change(() -> town.model.plans().forEach(plan -> LiveReferences.refresh(plan, town.references())));
        assertEquals(List.of(), again(town).items());
    }

    @Test
    void whatNobodyTouchedFollowsTheModel() {
        generate(town);
        town.change(() -> {
            town.archive.setImpact(Town.FACTORY.createBusinessImpact());
            town.archive.getImpact().setManualMtpd(Duration.ofDays(5));
        });
        var items = again(town).items();
        assertEquals(List.of(Action.CHANGED, Action.NEW_SECTION, Action.CHANGED),
                items.stream().map(Generation.Item::action).toList());
        assertEquals("gfp.scope", items.getFirst().section().getChapter());
        assertTrue(items.getFirst().after().contains("Archiv führen"));
        assertFalse(items.getFirst().before().contains("Archiv führen"));
        generate(town);
        assertEquals(List.of(), again(town).items());
    }

    @Test
    void whatAPersonWroteStaysAndTheNewerTextIsShown() {
        generate(town);
        PlanSection scope = section(PlanKind.BUSINESS_CONTINUITY_PLAN, "gfp.scope");
        String own = scope.getText() + "\n\nAuch an Samstagen.";
        town.change(() -> scope.setText(own));
        assertTrue(Generation.isAdapted(scope));
        // nothing new to say: no word about it
        assertEquals(List.of(), again(town).items());
        town.change(() -> {
            town.archive.setImpact(Town.FACTORY.createBusinessImpact());
            town.archive.getImpact().setManualMtpd(Duration.ofDays(5));
        });
        var generation = again(town);
        var newer = generation.items().stream().filter(each -> each.action() == Action.NEWER).findFirst().orElseThrow();
        assertEquals(own, newer.before());
        assertTrue(newer.after().contains("Archiv führen"));
        town.change(generation::apply);
        assertEquals(own, scope.getText());
        assertEquals(List.of(Action.NEWER), again(town).items().stream().map(Generation.Item::action).toList());

        var dismissed = again(town);
        town.change(() -> dismissed.dismiss(dismissed.items().getFirst()));
        assertEquals(own, scope.getText());
        assertEquals(List.of(), again(town).items());
        town.editing.undo();

        var accepted = again(town);
        town.change(() -> accepted.accept(accepted.items().getFirst()));
        assertTrue(scope.getText().contains("Archiv führen"));
        assertFalse(scope.getText().contains("Samstagen"));
        assertTrue(Generation.isUntouched(scope));
        assertEquals(List.of(), again(town).items());
    }

    @Test
    void aChapterWrittenByHandIsNeverFilled() {
        generate(town);
        PlanSection processes = section(PlanKind.PREPAREDNESS_CONCEPT, "concept.processes");
        town.change(() -> {
            processes.setGenerator(null);
            processes.setText("Unsere eigenen Worte.");
        });
        assertEquals(List.of(), again(town).items());
        town.change(() -> processes.setText(""));
        assertEquals(List.of(Action.CHANGED), again(town).items().stream().map(Generation.Item::action).toList());
    }

    @Test
    void aScenarioThatIsGoneTakesOnlyUntouchedSectionsWithIt() {
        generate(town);
        var manual = section(PlanKind.EMERGENCY_MANUAL, "manual.immediate.scenarios").getSections().getFirst();
        assertEquals(town.fire, manual.getSubject());
        town.change(() -> manual.setText(manual.getText() + "\n\nFeuerwehr rufen: 112."));
        town.change(() -> EcoreUtil.remove(town.fire));
        var items = again(town).items();
        assertEquals(new HashSet<>(List.of(Action.REMOVED, Action.OBSOLETE)),
                new HashSet<>(items.stream().map(Generation.Item::action).toList()));
        generate(town);
        assertTrue(manual.getText().endsWith("Feuerwehr rufen: 112."));
        assertTrue(town.editing.contains(manual));
    }

    @Test
    void aSectionThatAPersonMovedOrRenamedIsFound() {
        generate(town);
        PlanSection order = section(PlanKind.PREPAREDNESS_CONCEPT, "concept.priorities");
        town.change(() -> {
            order.setName("Wer zuerst?");
            plan(PlanKind.PREPAREDNESS_CONCEPT).getSections().getFirst().getSections().add(order);
        });
        assertEquals(List.of(), again(town).items());
        assertEquals("Wer zuerst?", order.getName());
    }

    @Test
    void withoutThePluginPlansAreMadeFromWhatTheModelSays() {
        town.change(() -> town.residents.setRequiredRto(Duration.ofHours(5)));
        var generation = Generation.plan(town.withoutPlugins(), GenerateOptions.ALL);
        assertFalse(generation.isComplete());
        town.change(generation::apply);
        assertEquals(town.residents, plan(PlanKind.RECOVERY_PLAN).getSubject());
        assertTrue(PlanText.plain(section(PlanKind.RECOVERY_PLAN, "wap.resource").getText())
                .contains("nicht verfügbar: Die Erweiterung „downtime“ fehlt"));
    }

    @Test
    void plansForNamedElementsOnly() {
        var options = new GenerateOptions(java.util.Set.of(PlanKind.BUSINESS_CONTINUITY_PLAN, PlanKind.RECOVERY_PLAN,
                PlanKind.RESTORATION_PLAN), GenerateOptions.Scope.PROCESS, java.util.Set.of("register", "files"));
        var generation = Generation.plan(town.references(), options);
        town.change(generation::apply);
        assertEquals(List.of("Geschäftsfortführungsplan: Wohnsitz anmelden", "Wiederanlaufplan: Dokumentenablage",
                "Wiederherstellungsplan: Dokumentenablage"),
                town.model.plans().stream().map(EmergencyPlan::getName).toList());
    }

    /** Random edits by people between random changes of the model: what they wrote is there after every generation. */
    @Test
    void handEditsAreNeverLost() {
        var random = new Random(17);
        for (int round = 0; round < 15; round++) {
            var other = new Town();
            generate(other);
            var written = new HashMap<String, String>();
            for (int step = 0; step < 12; step++) {
                var sections = new ArrayList<PlanSection>();
                other.model.plans().forEach(plan -> LiveReferences.sections(plan, sections::add));
                PlanSection section = sections.get(random.nextInt(sections.size()));
                int number = step;
                other.change(() -> {
                    switch (random.nextInt(6)) {
                    case 0, 1 -> {
                        section.setText((section.getText() == null ? "" : section.getText() + "\n\n") + "Satz " + number + ".");
                        written.put(section.getId(), section.getText());
                    }
                    case 2 -> {
                        PlanSection own = Town.named(Town.FACTORY.createPlanSection(), "own" + number, "Eigenes");
                        own.setText("Eigener Text " + number);
                        section.getSections().add(random.nextInt(section.getSections().size() + 1), own);
                        written.put(own.getId(), own.getText());
                    }
                    case 3 -> other.archive.setImpact(number % 2 == 0 ? null : EcoreUtil.copy(other.register.getImpact()));
                    case 4 -> other.downtime.achieved.put("files", Duration.ofHours(random.nextInt(200)));
                    default -> {
                        var scenario = Town.named(Town.FACTORY.createFailureScenario(), "sc" + number, "Szenario " + number);
                        scenario.setEverything(true);
                        if (number % 3 == 0) {
                            other.model.continuityRegister().getScenarios().clear();
                        } else {
                            other.model.continuityRegister().getScenarios().add(scenario);
                        }
                    }
                    }
                });
                generate(other);
                var texts = new HashMap<String, String>();
                other.model.plans().forEach(plan -> LiveReferences.sections(plan,
                        each -> texts.put(each.getId(), each.getText())));
                written.forEach((id, text) -> assertEquals(text, texts.get(id), "section " + id));
                assertTrue(again(other).isEmpty(), "second generation changes something");
            }
        }
    }

    @Test
    void everyChapterHasItsTexts() {
        var keys = new HashSet<String>();
        for (PlanKind kind : PlanKind.values()) {
            for (Structure.Chapter chapter : Structure.all(kind)) {
                assertTrue(keys.add(chapter.key()));
                assertFalse(chapter.title().isBlank() || chapter.hint().isBlank());
            }
        }
        assertTrue(keys.size() > 50);
    }

    @Test
    void idsDoNotDependOnWhoGenerates() {
        generate(town);
        var other = new Town();
        generate(other);
        var ids = new ArrayList<List<String>>();
        for (Town each : List.of(town, other)) {
            var own = new ArrayList<String>();
            each.model.plans().forEach(plan -> {
                own.add(plan.getId());
                LiveReferences.sections(plan, section -> {
                    own.add(section.getId());
                    section.getReferences().forEach(reference -> own.add(reference.getId()));
                });
            });
            ids.add(own);
        }
        assertEquals(ids.get(0), ids.get(1));
        assertEquals(ids.get(0).size(), new HashSet<>(ids.get(0)).size());
    }
}
