package org.ratswerk.continuity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ratswerk.continuity.Town;
import org.ratswerk.continuity.control.DocumentFlow.Step;
import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Problem;
import org.ratswerk.model.DocumentStatus;
import org.ratswerk.model.Edition;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanSection;

class DocumentFlowTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 3);
    private final Locale before = Locale.getDefault();
    private final Town town = new Town();
    private final EmergencyPlan manual = Town.named(Town.FACTORY.createEmergencyPlan(), "manual", "Handbuch");
    private final PlanSection alarm = Town.named(Town.FACTORY.createPlanSection(), "s1", "Alarm");

    @BeforeEach
    void write() {
        Locale.setDefault(Locale.GERMANY);
        town.change(() -> {
            manual.setKind(PlanKind.EMERGENCY_MANUAL);
            manual.getSections().add(alarm);
            town.model.plans().add(manual);
            use("Rufen Sie ", town.moeller, "Person.phone");
            use(" an. Frist: ", town.residents, "downtime:requirements#required_h");
            use("\n\n", null, "plan:roles");
            var step = Town.named(Town.FACTORY.createAlarmStep(), "a1", "Melden");
            step.getCalled().add(town.lead);
            manual.getAlarmSteps().add(step);
        });
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private void use(String words, org.ratswerk.model.Element target, String address) {
        alarm.setText((alarm.getText() == null ? "" : alarm.getText()) + words
                + LiveReferences.markdown(LiveReferences.reference(alarm, target, address), town.references()));
    }

    private List<String> obstacles(Step step, org.ratswerk.model.Responsible by) {
        return DocumentFlow.obstacles(step, manual, by, town.references()).stream()
                .map(each -> each.feature() == null ? each.message() : each.feature()).toList();
    }

    private Edition approve() {
        var edition = new Edition[1];
        town.change(() -> {
            DocumentFlow.control(manual).setAuthor(town.officer);
            DocumentFlow.submit(manual, DAY);
            DocumentFlow.review(manual, town.hagen, DAY, "in Ordnung");
            edition[0] = DocumentFlow.approve(manual, town.lead, DAY, false, List.of(), town.references());
        });
        return edition[0];
    }

    @ParameterizedTest
    @CsvSource({"0.1,,false,1.0", ",,true,1.0", "1.1,1.0,false,1.1", "1.1,1.0,true,2.0", "0.9,1.4,false,1.5",
        "2.3,2.3,false,2.4", "v2.1,2.0,false,2.1", "Entwurf,,false,1.0", "3,2.9,false,3.0"})
    void versions(String draft, String approved, boolean major, String expected) {
        assertEquals(expected, Versions.approved(draft, approved, major));
    }

    @Test
    void theNextDraft() {
        assertEquals("1.1", Versions.next("1.0"));
        assertEquals("0.1", Versions.next(null));
        assertEquals("0.1", Versions.next("Entwurf"));
    }

    @Test
    void nothingIsApprovedThatNobodyElseHasReviewed() {
        assertEquals(List.of("author"), obstacles(Step.SUBMIT, null));
        assertEquals(List.of("status"), obstacles(Step.APPROVE, town.lead));
        town.change(() -> DocumentFlow.control(manual).setAuthor(town.officer));
        assertEquals(List.of(), obstacles(Step.SUBMIT, null));
        town.change(() -> DocumentFlow.submit(manual, DAY));
        assertEquals(List.of("approvedBy", "reviews"), obstacles(Step.APPROVE, null));
        // the author in person, not in the role
        assertEquals(List.of("approvedBy", "reviews"), obstacles(Step.APPROVE, town.moeller));
        town.change(() -> DocumentFlow.review(manual, town.moeller, DAY, ""));
        assertEquals(List.of("reviews"), obstacles(Step.APPROVE, town.lead));
        town.change(() -> DocumentFlow.review(manual, town.hagen, DAY.minusDays(1), "zu früh"));
        assertEquals(List.of("reviews"), obstacles(Step.APPROVE, town.lead));
        town.change(() -> DocumentFlow.review(manual, town.hagen, DAY, "gut"));
        assertEquals(List.of(), obstacles(Step.APPROVE, town.lead));
        town.change(() -> DocumentFlow.reject(manual, town.hagen, DAY, "doch nicht"));
        assertEquals(DocumentStatus.DRAFT, manual.getControl().getStatus());
        assertEquals("doch nicht", manual.getControl().getReviews().getLast().getRemark());
    }

    @Test
    void lostReferencesAndMissingPluginsStandInTheWay() {
        town.change(() -> {
            DocumentFlow.control(manual).setAuthor(town.officer);
            EcoreUtil.remove(town.moeller);
        });
        assertEquals(List.of("text"), obstacles(Step.SUBMIT, null).stream().distinct().toList());
        town.editing.undo();
        town.change(() -> DocumentFlow.control(manual).setAuthor(town.officer));
        var found = DocumentFlow.obstacles(Step.SUBMIT, manual, null, town.withoutPlugins());
        assertEquals(1, found.size());
        assertTrue(found.getFirst().message().contains("Einwohnerverfahren"), found.getFirst().message());
        town.change(() -> {
            manual.getAlarmSteps().clear();
            alarm.setText(" ");
        });
        assertEquals(1, obstacles(Step.SUBMIT, null).size());
    }

    @Test
    void anEditionHoldsFactsTextsAndTheNextReview() {
        Edition edition = approve();
        assertEquals("1.0", edition.getVersion());
        assertEquals(DocumentStatus.APPROVED, manual.getControl().getStatus());
        assertEquals(DAY.plusYears(1), manual.getControl().getNextReview());
        // phone, requirement, two rows of roles; of the one called: role, name, phone of the function, phone, mobile
        assertEquals(9, edition.getFacts().size());
        assertEquals(List.of("s1", "manual#alarm"), edition.getParts().stream().map(each -> each.getPlace()).toList());
        assertEquals("Erste freigegebene Version", manual.getControl().getChanges().getFirst().getText());
        assertEquals("0241 123-4", alarm.getReferences().getFirst().getApprovedValue());
        assertEquals(List.of(), ChangeList.of(manual, town.references()));
        var deviation = Deviation.of(manual, town.references()).orElseThrow();
        assertEquals("Alle 9 Angaben stimmen mit der Ausgabe vom 3. März 2027 überein", deviation.words());
    }

    /** A phone number, a person and a requirement change: everywhere, in the words of the change list, and counted. */
    @Test
    void realityMovesOn() {
        approve();
        town.change(() -> {
            town.moeller.setPhone("0241 777");
            town.hagen.setName("Tim Hagen-Voss");
            town.downtime.required.put("residents", java.time.Duration.ofHours(9));
        });
        var deviation = Deviation.of(manual, town.references()).orElseThrow();
        assertEquals(9, deviation.facts());
        // both phone facts of Möller (text and table of roles), both names of Hagen (table twice as holder and deputy), ...
        assertEquals(List.of("Claudia Möller: Telefon: statt „0241 123-4“ jetzt „0241 777“",
                "Einwohnerverfahren: required_h: statt „20 h“ jetzt „9 h“"),
                deviation.differences().stream().limit(2).map(Deviation.Difference::words).toList());
        assertEquals(5, deviation.differences().size());
        // of a row of a table only what is another now
        assertEquals(List.of("Notfallorganisation, Notfallbeauftragte: statt „0241 123-4 | Tim Hagen“ jetzt „0241 777 | Tim Hagen-Voss“",
                "Notfallorganisation, Leitung BAO: statt „Tim Hagen“ jetzt „Tim Hagen-Voss“"),
                deviation.differences().subList(2, 4).stream().map(Deviation.Difference::words).toList());
        assertEquals("5 von 9 Angaben weichen von der Ausgabe vom 3. März 2027 ab", deviation.words());
        assertEquals(0, deviation.unchecked());

        var without = Deviation.of(manual, town.withoutPlugins()).orElseThrow();
        assertEquals(4, without.differences().size());
        assertEquals(1, without.unchecked());
    }

    /** A table that asks a plugin is not compared while the plugin is missing: no difference is made up. */
    @Test
    void aMissingPluginMakesUpNoDifferences() {
        town.change(() -> use("\n\n", null, "plan:systems"));
        Edition edition = approve();
        assertEquals(11, edition.getFacts().size());
        var without = Deviation.of(manual, town.withoutPlugins()).orElseThrow();
        assertEquals(List.of(), without.differences());
        assertEquals(3, without.unchecked());
        assertEquals(List.of(), found(DAY));
        town.downtime.required.put("files", java.time.Duration.ofHours(1));
        assertEquals(1, Deviation.of(manual, town.references()).orElseThrow().differences().size());
    }

    @Test
    void theNextVersionSaysWhatChanged() {
        Edition first = approve();
        var added = Town.named(Town.FACTORY.createPlanSection(), "s2", "Stabsraum");
        town.change(() -> {
            DocumentFlow.reopen(manual);
            added.setText("Der Stab trifft sich im Raum 201.");
            manual.getSections().add(added);
            alarm.setName("Alarmierung");
            alarm.setText(alarm.getText().replace("Rufen Sie", "Rufen Sie sofort"));
            manual.getAlarmSteps().getFirst().setChannel("Telefon");
            town.moeller.setPhone("0241 777");
        });
        assertEquals("1.1", manual.getControl().getVersion());
        List<String> changes = ChangeList.of(manual, town.references()).stream().map(ChangeList.Entry::words).toList();
        assertEquals(List.of("„Alarm“ heißt jetzt „Alarmierung“", "„Alarmierung“ geändert: 1 Wörter neu, 0 entfallen",
                "Neu: „Stabsraum“", "„Alarmierungs- und Eskalationskette“ geändert: 2 Wörter neu, 0 entfallen",
                "Claudia Möller: Telefon: statt „0241 123-4“ jetzt „0241 777“"), changes.subList(0, 5));
        approve();
        assertEquals("1.1", manual.getControl().getVersion());
        assertTrue(manual.getControl().getChanges().getLast().getText().contains("Neu: „Stabsraum“"));
        assertEquals(List.of(), first.getParts());
        assertEquals(9, first.getFacts().size());
        town.change(() -> {
            DocumentFlow.reopen(manual);
            manual.getSections().remove(added);
        });
        assertEquals(List.of("Entfallen: „Stabsraum“"),
                ChangeList.of(manual, town.references()).stream().map(ChangeList.Entry::words).toList());
    }

    @Test
    void theReviewIntervalOfTheDocumentCounts() {
        town.change(() -> DocumentFlow.control(manual).setReviewInterval(Period.ofMonths(6)));
        approve();
        assertEquals(LocalDate.of(2027, 9, 3), manual.getControl().getNextReview());
    }

    @Test
    void filesOfAnEditionAreKeptWithTheirChecksum(@TempDir Path folder) throws IOException {
        var kept = EditionFiles.keep(folder, manual, "1.0", Map.of("handbuch.pdf", "abc".getBytes(StandardCharsets.US_ASCII)));
        // SHA-256 of "abc", FIPS 180-2
        assertEquals(List.of(new EditionFiles.Kept("documents/editions/handbuch/1.0/handbuch.pdf",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")), kept);
        var edition = Town.FACTORY.createEdition();
        for (String path : List.of(kept.getFirst().path(), "documents/none.pdf", "../outside.pdf")) {
            var file = Town.FACTORY.createEditionFile();
            file.setPath(path);
            file.setChecksum(kept.getFirst().checksum());
            edition.getFiles().add(file);
        }
        assertEquals(List.of(EditionFiles.State.SAME, EditionFiles.State.MISSING, EditionFiles.State.MISSING),
                List.copyOf(EditionFiles.verify(folder, edition).values()));
        assertEquals(kept, EditionFiles.keep(folder, manual, "1.0", Map.of("handbuch.pdf", "abc".getBytes(StandardCharsets.US_ASCII))));
        // another content never takes the place of what was approved
        assertEquals("documents/editions/handbuch/1.0-2/handbuch.pdf",
                EditionFiles.keep(folder, manual, "1.0", Map.of("handbuch.pdf", new byte[1])).getFirst().path());
        assertEquals("abc", Files.readString(folder.resolve(kept.getFirst().path())));
        Files.writeString(folder.resolve(kept.getFirst().path()), "x");
        assertEquals(EditionFiles.State.CHANGED, EditionFiles.verify(folder, edition).values().iterator().next());
    }

    private List<String> found(LocalDate today) {
        var found = new ArrayList<Problem>();
        DocumentCheck.check(town.model, today, found::add, Progress.NONE);
        return found.stream().map(each -> each.rule() + " " + each.elementId()).toList();
    }

    @Test
    void remindersAndFindings() {
        approve();
        assertEquals(List.of(), found(DAY));
        assertEquals(List.of(), found(DAY.plusYears(1).minusDays(31)));
        assertEquals(List.of("continuity.review manual"), found(DAY.plusYears(1).minusDays(30)));
        assertEquals(List.of("continuity.review manual"), found(DAY.plusYears(3)));
        town.change(() -> town.moeller.setPhone("0241 777"));
        assertEquals(List.of("continuity.stale manual"), found(DAY));
        town.change(() -> alarm.setText(alarm.getText() + " Neu."));
        assertEquals(List.of("continuity.stale manual", "continuity.changed manual"), found(DAY));
        town.change(() -> DocumentFlow.reopen(manual));
        assertEquals(List.of("continuity.stale manual"), found(DAY));
        town.change(() -> alarm.setText("[weg](ref:nothing)"));
        assertTrue(found(DAY).contains("continuity.reference s1"));
        assertFalse(found(DAY).contains("continuity.changed manual"));
    }
}
