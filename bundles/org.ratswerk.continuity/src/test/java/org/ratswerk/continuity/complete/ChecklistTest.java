package org.ratswerk.continuity.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.ratswerk.continuity.GermanTown;
import org.ratswerk.continuity.Town;
import org.ratswerk.continuity.generate.GenerateOptions;
import org.ratswerk.continuity.generate.Generation;
import org.ratswerk.continuity.generate.Structure;
import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Problem;
import org.ratswerk.model.ContinuityLevel;
import org.ratswerk.model.CopyMedium;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.ExerciseKind;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanSection;

class ChecklistTest extends GermanTown {
    private void sections(Consumer<PlanSection> visitor) {
        town.model.plans().forEach(plan -> LiveReferences.sections(plan, visitor));
    }

    private Set<String> missing() {
        return Checklist.of(town.model).results().stream().filter(each -> !each.fulfilled())
                .map(each -> each.item().id()).collect(Collectors.toSet());
    }

    private void level(ContinuityLevel level) {
        town.change(() -> town.model.administration().getSettings().setContinuityLevel(level));
    }

    /** Everything that the standard level asks for. */
    private void everything() {
        var generation = Generation.plan(town.references(), new GenerateOptions(Set.of(PlanKind.values()),
                GenerateOptions.Scope.UNIT, Set.of("office", "residents")));
        town.change(generation::apply);
        town.change(() -> {
            sections(section -> {
                if (section.getText() == null) {
                    section.setText("Geschrieben.");
                }
            });
            EmergencyPlan manual = plan(PlanKind.EMERGENCY_MANUAL);
            manual.getImmediateMeasures().add(Town.named(Town.FACTORY.createImmediateMeasure(), "i1", "Retten"));
            manual.getCommunications().add(Town.named(Town.FACTORY.createCommunicationEntry(), "c1", "Lage"));
            var copy = Town.FACTORY.createDistributionCopy();
            copy.setMedium(CopyMedium.PAPER);
            copy.setPlace("Feuerwache, Raum 3");
            manual.getControl().getCopies().add(copy);
            manual.getControl().setNextReview(LocalDate.of(2030, 1, 1));
            plan(PlanKind.PREPAREDNESS_CONCEPT).getControl().setNextReview(LocalDate.of(2030, 1, 1));
            var site = Town.named(Town.FACTORY.createSite(), "hall", "Rathaus");
            site.setAlternative(Town.named(Town.FACTORY.createSite(), "depot", "Bauhof"));
            town.model.resources().addAll(List.of(site, site.getAlternative()));
            var measure = Town.named(Town.FACTORY.createMeasure(), "m1", "Notstrom");
            measure.setResponsible(town.hagen);
            measure.setDue(LocalDate.of(2030, 1, 1));
            town.model.continuityRegister().getMeasures().add(measure);
            for (ExerciseKind kind : ExerciseKind.values()) {
                var exercise = Town.named(Town.FACTORY.createExercise(), "e" + kind, "Übung");
                exercise.setKind(kind);
                exercise.setPlannedFor(LocalDate.of(2030, 1, 1));
                town.model.continuityRegister().getExercises().add(exercise);
            }
        });
        level(ContinuityLevel.STANDARD);
    }

    @Test
    void everythingIsThereAndEachPieceOfEvidenceCounts() {
        everything();
        assertEquals(Set.of(), missing());
        assertEquals(100, Checklist.of(town.model).percent());

        var seen = new HashSet<String>();
        without(seen, "organisation", () -> town.officer.setHolder(null));
        without(seen, "special-organisation", () -> town.lead.setHolder(null));
        without(seen, "scenarios", () -> town.model.continuityRegister().getScenarios().clear());
        without(seen, "processes", () -> town.register.getImpact().setManualMtpd(null));
        without(seen, "emergency-operation", () -> town.register.getImpact().setMbco(" "));
        without(seen, "requirements", () -> town.residents.setRecoveryTime(null));
        without(seen, "sites", () -> ((org.ratswerk.model.Site) town.model.resources().get(2)).setAlternative(null));
        without(seen, "providers", () -> {
            var provider = Town.named(Town.FACTORY.createProvider(), "prov", "Zweckverband");
            town.model.resources().add(provider);
            town.residents.setOperator(provider);
        });
        without(seen, "measures", () -> town.model.continuityRegister().getMeasures().getFirst().setDue(null));
        without(seen, "measures", () -> town.model.continuityRegister().getMeasures().clear());
        without(seen, "review", () -> plan(PlanKind.PREPAREDNESS_CONCEPT).getControl().setNextReview(null));
        without(seen, "manual-review", () -> plan(PlanKind.EMERGENCY_MANUAL).getControl().setNextReview(null));
        without(seen, "exercises", () -> town.model.continuityRegister().getExercises()
                .removeIf(each -> each.getKind() == ExerciseKind.STAFF_EXERCISE));
        without(seen, "rules", () -> town.model.continuityRegister().getExistingRules()
                .add(Town.named(Town.FACTORY.createExistingRule(), "r1", "Brandschutzordnung")));
        without(seen, "at-hand", () -> plan(PlanKind.EMERGENCY_MANUAL).getControl().getCopies().getFirst()
                .setMedium(CopyMedium.NETWORK));
        without(seen, "immediate", () -> plan(PlanKind.EMERGENCY_MANUAL).getImmediateMeasures().clear());
        without(seen, "immediate-scenarios", () -> town.model.continuityRegister().getScenarios()
                .add(Town.named(Town.FACTORY.createFailureScenario(), "flood", "Hochwasser")));
        without(seen, "alarm", () -> plan(PlanKind.EMERGENCY_MANUAL).getAlarmSteps().getFirst().getCalled().clear());
        without(seen, "communication", () -> plan(PlanKind.EMERGENCY_MANUAL).getCommunications().clear());
        without(seen, "continuity", () -> town.model.plans()
                .removeIf(each -> each.getKind() == PlanKind.BUSINESS_CONTINUITY_PLAN));
        without(seen, "continuity-all", () -> {
            town.register.setUnit(null);
        });
        without(seen, "recovery", () -> plan(PlanKind.RECOVERY_PLAN).setSubject(town.files));
        without(seen, "restoration", () -> town.model.plans()
                .removeIf(each -> each.getKind() == PlanKind.RESTORATION_PLAN));
        without(seen, "contacts", () -> town.moeller.setPhone(null));
        // all others are texts: the chapter is empty
        for (Item item : Checklist.items()) {
            without(seen, item.id(), () -> sections(section -> {
                if (item.chapter().equals(section.getChapter())) {
                    section.setText(null);
                    section.getSections().clear();
                }
            }));
            without(seen, item.id(), () -> sections(section -> {
                if (item.chapter().equals(section.getChapter())) {
                    section.setChapter(null);
                }
            }));
        }
        assertEquals(Checklist.items().stream().map(Item::id).collect(Collectors.toSet()), seen);
    }

    private void without(Set<String> seen, String item, Runnable change) {
        town.change(change);
        var result = Checklist.of(town.model).results().stream().filter(each -> each.item().id().equals(item)).findFirst()
                .orElseThrow();
        assertFalse(result.fulfilled(), item);
        assertNotNull(result.elementId(), item);
        assertTrue(town.editing.element(result.elementId()).isPresent(), item + " leads to " + result.elementId());
        assertTrue(result.message().startsWith(result.item().title()), result.message());
        seen.add(item);
        town.editing.undo();
        assertEquals(Set.of(), missing(), item);
    }

    @Test
    void eachLevelAsksForMore() {
        int[] counts = new int[3];
        for (ContinuityLevel level : ContinuityLevel.values()) {
            counts[level.getValue()] = (int) Checklist.items().stream().filter(item -> item.isAsked(level)).count();
        }
        assertTrue(counts[0] < counts[1] && counts[1] < counts[2]);
        assertEquals(Checklist.items().size(), counts[2]);
        // restart plans are for the levels Aufbau and Standard only (BSI 200-4, chapter 12)
        assertFalse(Checklist.items().stream().filter(item -> item.id().equals("recovery")).findFirst().orElseThrow()
                .isAsked(ContinuityLevel.REACTIVE));
    }

    @Test
    void everyItemHasAChapterATitleAndASource() {
        for (Item item : Checklist.items()) {
            assertTrue(Structure.all(item.kind()).stream().anyMatch(chapter -> chapter.key().equals(item.chapter())), item.id());
            assertFalse(item.title().isBlank() || item.source().isBlank());
        }
    }

    @Test
    void degreesAddUp() {
        everything();
        town.change(() -> sections(section -> {
            if ("concept.prevention.backup".equals(section.getChapter())) {
                section.setText("");
            }
        }));
        var completeness = Checklist.of(town.model);
        var degree = completeness.degrees().stream().filter(each -> each.chapter().equals("concept.prevention")).findFirst()
                .orElseThrow();
        assertEquals(5, degree.asked());
        assertEquals(4, degree.fulfilled());
        assertEquals(80, degree.percent());
        assertEquals(Checklist.items().size(), completeness.degrees().stream().mapToInt(Completeness.Degree::asked).sum());
        assertEquals(99 * completeness.results().size() / 100 <= completeness.results().size() - 1,
                completeness.percent() < 100);
    }

    private List<String> found() {
        var found = new ArrayList<Problem>();
        new CompletenessCheck().check(town.model, found::add, Progress.NONE);
        return found.stream().map(each -> each.rule() + " " + each.elementId()).toList();
    }

    @Test
    void nothingIsMissingWhereNobodyHasBegun() {
        assertEquals(List.of(), found());
        assertFalse(Checklist.isBegun(town.model));
        var concept = Town.named(Town.FACTORY.createEmergencyPlan(), "concept", "Konzept");
        town.change(() -> town.model.plans().add(concept));
        // the manual is missing once, the chapters of the concept one by one
        assertEquals(1, found().stream().filter(each -> each.endsWith("null")).count());
        assertTrue(found().contains("continuity.missing concept"));
    }

    @Test
    void rolesWithoutHolderDeputyOrPhone() {
        town.change(() -> {
            town.lead.setHolder(null);
            town.officer.getDeputies().clear();
            town.moeller.setPhone("");
        });
        assertEquals(List.of("continuity.role.deputy officer", "continuity.role.phone officer",
                "continuity.role.holder lead"), found());
        town.change(() -> town.officer.setPhone("112"));
        assertEquals(List.of("continuity.role.deputy officer", "continuity.role.holder lead"), found());
    }

    @Test
    void eachRuleOnceAndInOneChapter() {
        var concept = Town.named(Town.FACTORY.createEmergencyPlan(), "concept", "Konzept");
        var section = Town.named(Town.FACTORY.createPlanSection(), "s", "Vorsorge");
        concept.setKind(PlanKind.BUSINESS_CONTINUITY_PLAN);
        concept.getSections().add(section);
        var rules = new ArrayList<org.ratswerk.model.ExistingRule>();
        for (String place : List.of("DA-IT.pdf|§ 3", "DA-IT.pdf|§ 4", "da-it.PDF|§3", "|")) {
            var rule = Town.named(Town.FACTORY.createExistingRule(), "r" + rules.size(), "Regel " + rules.size());
            rule.setFile(place.substring(0, place.indexOf('|')));
            rule.setParagraph(place.substring(place.indexOf('|') + 1));
            rule.setChapter(rules.size() == 1 ? null : section);
            rules.add(rule);
        }
        town.change(() -> {
            town.model.plans().add(concept);
            town.model.continuityRegister().getExistingRules().addAll(rules);
        });
        assertEquals(List.of("continuity.rule.unassigned r1", "continuity.rule.duplicate r2"), found());
        town.change(() -> concept.getSections().clear());
        assertTrue(found().containsAll(List.of("continuity.rule.unassigned r1")), "a chapter that is gone");
    }

    @Test
    void aProcessIsCoveredByThePlanOfAUnitAboveItsOwn() {
        everything();
        var team = Town.named(Town.FACTORY.createOrganisationalUnit(), "team", "Team Meldewesen");
        town.change(() -> {
            town.model.administration().getUnits().add(team);
            team.setParent(town.office);
            town.register.setUnit(team);
        });
        assertEquals(Set.of(), missing());
        town.change(() -> {
            town.archive.setImpact(Town.FACTORY.createBusinessImpact());
            town.archive.getImpact().setManualMtpd(Duration.ofDays(2));
            town.archive.getImpact().setMbcoPercent(20);
            town.archive.setUnit(null);
        });
        assertEquals(Set.of("continuity-all"), missing());
    }
}
