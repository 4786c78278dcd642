package org.ratswerk.continuity.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.ratswerk.continuity.GermanTown;
import org.ratswerk.continuity.Town;
import org.ratswerk.continuity.generate.GenerateOptions;
import org.ratswerk.continuity.generate.Generation;
import org.ratswerk.continuity.reference.Resolved.State;
import org.ratswerk.continuity.text.PlanText;
import org.ratswerk.core.Criticality;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanSection;

class ReferencesTest extends GermanTown {
    @Test
    void addressesAreReadAsWritten() {
        for (String text : List.of("Person.phone", "Role.holder.phone", "downtime:requirements#required_h",
                "downtime:schedule?fail-all", "downtime:schedule?scenario=a-b&at=2027-03-31T08:00#start_h",
                "plan:plans?kind=recovery_plan")) {
            assertEquals(text, FactAddress.parse(text).orElseThrow().text());
        }
        for (String text : List.of("", "phone", "Person", "Person.", "downtime:", ":x", "a b:c", "Person.pho ne")) {
            assertEquals(Optional.empty(), FactAddress.parse(text), text);
        }
        assertEquals(Optional.empty(), FactAddress.parse(null));
    }

    @Test
    void featuresOfTheTargetAndOfWhatItRefersTo() {
        var references = town.references();
        assertEquals("0241 123-4", references.resolve(town.moeller, "Person.phone").words());
        assertEquals("0241 123-5", references.resolve(town.lead, "Role.holder.phone").words());
        assertEquals("Claudia Möller", references.resolve(town.lead, "Role.deputies").words());
        assertEquals("Nur dringende Fälle", references.resolve(town.register, "Process.impact.mbco").words());
        assertEquals("6 h", references.resolve(town.residents, "ITSystem.recoveryTime").words());
        assertEquals(State.EMPTY, references.resolve(town.hagen, "Person.mobile").state());
        assertEquals(State.EMPTY, references.resolve(town.archive, "Process.impact.mbco").state());
        assertEquals(State.ADDRESS_WRONG, references.resolve(town.hagen, "Person.wage").state());
        assertEquals(State.ADDRESS_WRONG, references.resolve(town.lead, "Role.deputies.phone").state());
        assertEquals(State.TARGET_MISSING, references.resolve(null, "Person.phone").state());
        assertTrue(references.resolve(town.moeller, "Person.privatePhone").sensitive());
        assertEquals("Claudia Möller: Telefon", references.label(town.moeller, "Person.phone"));
    }

    @Test
    void whatAnAnalysisSaysAndThatItRunsOnce() {
        var references = town.references();
        assertEquals("20 h", references.resolve(town.residents, "downtime:requirements#required_h").words());
        assertEquals("Lücke", references.resolve(town.residents, "downtime:requirements#rating").words());
        assertEquals("erfüllt", references.resolve(town.files, "downtime:requirements#rating").words());
        assertEquals(1, town.downtime.runs);
        assertEquals(State.ADDRESS_WRONG, references.resolve(town.files, "downtime:requirements#nothing").state());
        assertEquals(State.EMPTY, references.resolve(town.register, "downtime:requirements#required_h").state());
        assertTrue(references.resolve(null, "downtime:schedule?fail-all").result() instanceof Table);
    }

    @Test
    void aSavedScenarioSaysWhatFails() {
        var table = (Table) town.references().resolve(null, "downtime:schedule?scenario=fire").result();
        assertEquals("residents", ((org.ratswerk.core.result.Value.Text) table.rows().getFirst().cells().get(1).value())
                .text());
        assertEquals(State.TARGET_MISSING, town.references().resolve(null, "downtime:schedule?scenario=no").state());
        town.change(() -> town.fire.getFailed().clear());
        assertEquals(State.EMPTY, town.references().resolve(null, "downtime:schedule?scenario=fire").state());
        var site = Town.named(Town.FACTORY.createSite(), "room", "Serverraum");
        town.change(() -> {
            town.model.resources().add(site);
            town.files.setLocation(site);
            town.fire.getContainers().add(site);
        });
        table = (Table) town.references().resolve(null, "downtime:schedule?scenario=fire").result();
        assertEquals("room,files", ((org.ratswerk.core.result.Value.Text) table.rows().getFirst().cells().get(1).value())
                .text());
    }

    @Test
    void whatStopsInAScenarioTheBreachedFirst() {
        town.downtime.outage.put("archive", Duration.ofHours(5));
        town.downtime.outage.put("register", Duration.ofHours(30));
        assertEquals(List.of("register", "archive"), rows(town.references().resolve(null, "plan:affected?scenario=fire")));
        assertEquals(List.of("residents"), rows(town.references().resolve(null, "plan:fails?scenario=fire")));
        town.downtime.outage.remove("archive");
        assertEquals(List.of("register"), rows(town.references().resolve(null, "plan:affected?scenario=fire")));
        assertEquals(State.ADDRESS_WRONG, town.references().resolve(null, "plan:affected?scenario=none").state());
    }

    @Test
    void aMissingPluginIsSaid() {
        Resolved resolved = town.withoutPlugins().resolve(town.residents, "downtime:requirements#required_h");
        assertEquals(State.UNAVAILABLE, resolved.state());
        assertEquals("nicht verfügbar: Die Erweiterung „downtime“ fehlt", resolved.words());
    }

    @Test
    void ownTables() {
        var references = town.references();
        assertEquals(List.of("officer", "lead"), rows(references.resolve(null, "plan:roles")));
        assertEquals(List.of("moeller", "hagen"), rows(references.resolve(town.officer, "plan:contacts")));
        assertEquals(List.of("residents"), rows(references.resolve(town.register, "plan:needs")));
        assertEquals(List.of("register"), rows(references.resolve(null, "plan:processes")));
        assertEquals(List.of("residents", "files"), rows(references.resolve(null, "plan:systems")));
        assertEquals(State.ADDRESS_WRONG, references.resolve(town.register, "plan:alarm").state());
        assertEquals(State.ADDRESS_WRONG, references.resolve(null, "plan:nothing").state());
        for (String name : PlanTables.OF_ALL) {
            assertTrue(references.resolve(null, "plan:" + name).result() instanceof Table, name);
        }
    }

    private static List<String> rows(Resolved resolved) {
        return ((Table) resolved.result()).rows().stream().map(Table.Row::elementId).toList();
    }

    /** By the ratings: the first horizon at the tolerance level (3); the shortest of that and of critical periods. */
    @Test
    void criticalityByTheOwnAnalysis() {
        var settings = org.ratswerk.core.AnalysisSettings.of(town.model.administration());
        assertEquals(Optional.of(Duration.ofHours(24)), Criticality.own(town.register, settings));
        assertEquals(Optional.empty(), Criticality.own(town.archive, settings));
        town.change(() -> {
            var impact = Town.FACTORY.createBusinessImpact();
            for (int[] rating : new int[][] {{24, 2}, {72, 3}, {168, 4}}) {
                var rated = Town.FACTORY.createImpactRating();
                rated.setHorizon(Duration.ofHours(rating[0]));
                rated.setLevel(rating[1]);
                impact.getRatings().add(rated);
            }
            town.archive.setImpact(impact);
        });
        assertEquals(Optional.of(Duration.ofHours(72)), Criticality.own(town.archive, settings));
        assertTrue(Criticality.isTimeCritical(town.archive, settings));
        town.change(() -> town.archive.getImpact().setManualMtpd(Duration.ofDays(31)));
        assertFalse(Criticality.isTimeCritical(town.archive, settings));
    }

    @Test
    void proposalsByTheBeginningsOfWords() {
        var references = town.references();
        List<LiveReferences.Proposal> found = LiveReferences.proposals(references, null, "moller tel", 5);
        assertEquals("Claudia Möller: Telefon", found.getFirst().label());
        assertEquals("0241 123-4", found.getFirst().preview());
        assertEquals("downtime:requirements#required_h", LiveReferences.proposals(references, null, "einwohner wiederanlauf", 5)
                .getFirst().address());
        assertEquals("20 h", LiveReferences.proposals(references, null, "einwohner waz", 5).getFirst().preview());
        assertEquals("plan:roles", LiveReferences.proposals(references, null, "notfallorg", 5).getFirst().address());
        assertEquals(List.of(), LiveReferences.proposals(references, null, "xyzzy", 5));
        assertEquals(3, LiveReferences.proposals(references, null, "", 3).size());
        EmergencyPlan plan = plan();
        var first = LiveReferences.proposals(town.references(), plan, "alarm", 5).getFirst();
        assertEquals(plan, first.target());
        assertEquals("plan:alarm", first.address());
    }

    private EmergencyPlan plan() {
        var plan = Town.named(Town.FACTORY.createEmergencyPlan(), "manual", "Handbuch");
        PlanSection section = Town.named(Town.FACTORY.createPlanSection(), "s1", "Alarm");
        town.change(() -> {
            town.model.plans().add(plan);
            plan.getSections().add(section);
            var reference = LiveReferences.reference(section, town.moeller, "Person.phone");
            section.setText("Rufen Sie " + LiveReferences.markdown(reference, town.references()) + " an.");
        });
        return plan;
    }

    @Test
    void refreshingChangesTheWordsAndNothingElse() {
        EmergencyPlan plan = plan();
        PlanSection section = plan.getSections().getFirst();
        String text = section.getText();
        assertTrue(text.startsWith("Rufen Sie [0241 123-4](ref:"), text);
        town.change(() -> town.moeller.setPhone("0241 777"));
        town.change(() -> assertEquals(1, LiveReferences.refresh(plan, town.references())));
        assertEquals(text.replace("0241 123-4", "0241 777"), section.getText());
        town.change(() -> assertEquals(0, LiveReferences.refresh(plan, town.references())));
        assertEquals("Rufen Sie 0241 777 an.", PlanText.plain(section.getText()));
    }

    @Test
    void aMissingPluginDoesNotWipeValues() {
        EmergencyPlan plan = plan();
        PlanSection section = plan.getSections().getFirst();
        town.change(() -> section.setText(LiveReferences.markdown(LiveReferences.reference(section, town.residents,
                "downtime:requirements#required_h"), town.references())));
        town.change(() -> LiveReferences.refresh(plan, town.withoutPlugins()));
        assertEquals("20 h", PlanText.plain(section.getText()));
    }

    @Test
    void staleIsWhatSaysSomethingElseOrIsGone() {
        EmergencyPlan plan = plan();
        var reference = plan.getSections().getFirst().getReferences().getFirst();
        assertEquals(Optional.empty(), Facts.stale(reference, town.references()));
        town.change(() -> reference.setApprovedValue("0241 123-4"));
        assertEquals(Optional.empty(), Facts.stale(reference, town.references()));
        town.change(() -> town.moeller.setPhone("0241 777"));
        assertEquals(Optional.of("bei der Freigabe „0241 123-4“, jetzt „0241 777“"),
                Facts.stale(reference, town.references()));
        town.change(() -> EcoreUtil.remove(town.moeller));
        assertTrue(Facts.stale(reference, town.references()).orElseThrow().contains("gibt es nicht mehr"));
    }

    @Test
    void aTextHoldsOnlyReferencesThatItUses() {
        EmergencyPlan plan = plan();
        PlanSection section = plan.getSections().getFirst();
        town.change(() -> {
            section.setText(section.getText() + " [x](ref:lost)");
            LiveReferences.reference(section, town.hagen, "Person.phone");
            assertEquals(List.of("lost"), LiveReferences.tidy(section));
        });
        assertEquals(1, section.getReferences().size());
        assertEquals(List.of(State.VALUE, State.ADDRESS_WRONG),
                Facts.of(plan, town.references()).stream().map(Fact::state).toList());
    }

    /** Whatever is deleted: each fact has a value, is said to be empty, or is said to be missing - never silently nothing. */
    @Test
    void everyFactIsToldOrSaidToBeMissing() {
        var random = new Random(5);
        for (int round = 0; round < 60; round++) {
            var other = new Town();
            var generation = Generation.plan(other.references(), GenerateOptions.ALL);
            other.change(generation::apply);
            List<Element> all = Stream.of(other.moeller, other.hagen, other.officer, other.lead, other.register,
                    other.residents, other.files, other.fire, other.office).map(Element.class::cast).toList();
            for (int n = random.nextInt(4); n > 0; n--) {
                Element gone = all.get(random.nextInt(all.size()));
                other.change(() -> EcoreUtil.remove(gone));
            }
            var references = random.nextBoolean() ? other.references() : other.withoutPlugins();
            int facts = 0;
            for (EmergencyPlan plan : other.model.plans()) {
                for (Fact fact : Facts.of(plan, references)) {
                    facts++;
                    assertNotNull(fact.state());
                    assertFalse(fact.label().isBlank());
                    assertEquals(fact.state() == State.VALUE || fact.state() == State.UNKNOWN, fact.value() != null,
                            fact.toString());
                    assertTrue(fact.value() == null || !fact.value().isBlank() || fact.address().contains("!"));
                }
                LiveReferences.sections(plan, section -> section.getReferences().forEach(reference ->
                        assertFalse(references.resolve(reference).words().isBlank(), reference.getFeature())));
            }
            assertTrue(facts > 20, "facts " + facts);
        }
    }
}
