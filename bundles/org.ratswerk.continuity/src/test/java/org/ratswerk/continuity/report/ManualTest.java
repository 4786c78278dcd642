package org.ratswerk.continuity.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.continuity.Town;
import org.ratswerk.core.Progress;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.LiveReference;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.persistence.FaultException;

/** What the text of a plan becomes in a document. */
class ManualTest {
    private final Town town = new Town();
    private final EmergencyPlan plan = Town.named(Town.FACTORY.createEmergencyPlan(), "manual", "Handbuch");
    private final PlanSection section = Town.named(Town.FACTORY.createPlanSection(), "section", "Alarmierung");
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void begin() {
        Locale.setDefault(Locale.GERMANY);
        plan.setKind(PlanKind.EMERGENCY_MANUAL);
        plan.getSections().add(section);
        town.model.plans().add(plan);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private Dossier make(boolean redacted) throws FaultException {
        var manual = new Manual();
        return (redacted ? manual.redacted().orElseThrow() : manual).create(town.model, List.of(town.downtime), List.of(),
                Progress.NONE);
    }

    private void live(String id, Element target, String address) {
        LiveReference reference = Town.named(Town.FACTORY.createLiveReference(), id, null);
        reference.setTarget(target);
        reference.setFeature(address);
        section.getReferences().add(reference);
    }

    private static String words(Dossier dossier) {
        var text = new StringBuilder();
        for (Dossier.Part part : dossier.parts()) {
            switch (part) {
            case Dossier.Text runs -> text.append(Dossier.plain(runs.runs())).append('\n');
            case Dossier.Points points -> points.points().forEach(point -> text.append("  ".repeat(point.level()))
                    .append(point.mark()).append(' ').append(Dossier.plain(point.runs())).append('\n'));
            case Dossier.Heading heading -> text.append('#').append(heading.level()).append(' ').append(heading.text())
                    .append('\n');
            case Dossier.Grid grid -> text.append(grid.head()).append(grid.rows()).append('\n');
            case Dossier.Shown shown -> text.append(shown.result().id()).append('\n');
            default -> text.append(part).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void blocksOfTheTextBecomeParts() throws FaultException {
        section.setText("""
                Rufen Sie **sofort** an, siehe [Seite](https://stadt.example/a).

                1. Zuerst
                   - darin
                2. [ ] Danach

                ### Mehr

                | Wer | Wann |
                | --- | ---: |
                | Amt | 8 |
                """);
        assertEquals("""
                #1 1 Alarmierung
                Rufen Sie sofort an, siehe Seite (https://stadt.example/a).
                1. Zuerst
                  – darin
                ☐ Danach
                #4 Mehr
                [Wer, Wann][[Amt, 8]]
                """, words(make(false)));
        var runs = ((Dossier.Text) make(false).parts().get(1)).runs();
        assertTrue(runs.stream().anyMatch(run -> run.bold() && run.text().equals("sofort")));
        assertTrue(runs.stream().anyMatch(run -> "https://stadt.example/a".equals(run.address())));
    }

    @Test
    void liveReferencesSayWhatHoldsNow() throws FaultException {
        section.setText("Telefon [alt](ref:a), Anlauf [alt](ref:b), weg [Nummer 7](ref:gone).");
        live("a", town.moeller, "Person.phone");
        live("b", town.residents, "downtime:requirements#required_h");
        String text = words(make(false));
        assertTrue(text.contains("Telefon 0241 123-4, Anlauf 20 h"), text);
        assertTrue(text.contains("[Nummer 7 – die Quelle dieser Angabe gibt es nicht mehr]"), text);
        String alone = words(new Manual().create(town.model, Progress.NONE));
        assertTrue(alone.matches("(?s).*Anlauf \\[.*downtime.*\\].*"), "says that the plugin is missing: " + alone);
    }

    @Test
    void redactedEditionHoldsNoPrivateNumber() throws FaultException {
        section.setText("Privat [x](ref:a).\n\n[Kontakte](ref:b)");
        live("a", town.moeller, "Person.privatePhone");
        live("b", null, "plan:contacts");
        assertTrue(words(make(false)).contains("0241 999"));
        assertTrue(cells(make(false)).contains("0241 999"));
        assertTrue(words(make(true)).contains("Privat [ausgelassen]."), words(make(true)));
        assertFalse(cells(make(true)).contains("0241 999"));
        assertTrue(cells(make(true)).contains("0241 123-4"), "official numbers stay");
    }

    @Test
    void cellsKeepWhatStandsOutAndWhereItLeads() throws FaultException {
        section.setText("""
                | Wer | Was |
                | --- | --- |
                | **Amt** | [Seite](https://stadt.example/a) |
                """);
        var grid = (Dossier.Grid) make(false).parts().get(1);
        assertEquals(List.of(new Dossier.Run("Amt", true, false, null)), grid.runs().get(new Dossier.Place(0, 0)));
        assertEquals("https://stadt.example/a", grid.runs().get(new Dossier.Place(0, 1)).getFirst().address());
        assertEquals("Seite (https://stadt.example/a)", grid.rows().getFirst().get(1));
    }

    @Test
    void referencesToChaptersLeadThere() throws FaultException {
        section.setText("Siehe [x](ref:a).");
        PlanSection other = Town.named(Town.FACTORY.createPlanSection(), "other", "Stabsraum");
        other.setText("Raum 3");
        plan.getSections().add(other);
        live("a", other, "PlanSection.name");
        Dossier dossier = make(false);
        var run = ((Dossier.Text) dossier.parts().get(1)).runs().stream().filter(each -> each.address() != null).findFirst()
                .orElseThrow();
        assertEquals("Stabsraum", run.text());
        assertEquals("#other", run.address());
        assertTrue(dossier.parts().contains(new Dossier.Heading(1, "2 Stabsraum", "other")));
    }

    private static List<String> cells(Dossier dossier) {
        return dossier.parts().stream().filter(Dossier.Shown.class::isInstance)
                .map(part -> (Table) ((Dossier.Shown) part).result()).flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream()).map(Table.Cell::value).filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text()).toList();
    }

    @Test
    void emptyChapterMissingPictureAndTablesThatNoChapterShowsAreSaid() throws FaultException {
        section.setText("![Lageplan](documents/plan.png)");
        plan.getSections().add(Town.named(Town.FACTORY.createPlanSection(), "empty", "Stabsraum"));
        var measure = Town.named(Town.FACTORY.createImmediateMeasure(), "call", "Notruf 112 wählen");
        plan.getImmediateMeasures().add(measure);
        assertEquals("""
                #1 1 Alarmierung
                [Das Bild „documents/plan.png“ fehlt oder lässt sich nicht lesen.]
                #1 2 Stabsraum
                Hier steht noch kein Text.
                #1 3 Sofortmaßnahmen
                immediate
                """, words(make(false)));
        assertTrue(cells(make(false)).contains("☐"), "measures can be ticked");
    }

    @Test
    void coverSaysWhoAnswersForWhichVersion() throws FaultException {
        section.setText("Text");
        var control = Town.FACTORY.createDocumentControl();
        control.setVersion("1.2");
        control.setClassification("Nur für den Dienstgebrauch");
        control.setAuthor(town.officer);
        plan.setControl(control);
        Dossier.Cover cover = make(false).cover();
        assertEquals("Nur für den Dienstgebrauch", cover.mark());
        assertTrue(cover.entries().contains(new Dossier.Entry("Version", "1.2")));
        assertTrue(cover.entries().contains(new Dossier.Entry("Verfasser", "Notfallbeauftragte")));
        assertTrue(cover.entries().contains(new Dossier.Entry("Freigegeben", "noch nicht freigegeben")));
        assertTrue(make(false).details().contains("Nur für den Dienstgebrauch"));
    }

    @Test
    void withoutManualItSaysHowToGetOne() {
        town.model.plans().clear();
        var fault = assertThrows(FaultException.class, () -> make(false));
        assertTrue(fault.getMessage().contains("ratswerk plan generate"), fault.getMessage());
    }
}
