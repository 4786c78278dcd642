package org.ratswerk.continuity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.continuity.Town;
import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Report;
import org.ratswerk.core.ReportOptions;
import org.ratswerk.model.DocumentStatus;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.persistence.FaultException;

/** The files of an edition state what the approval will make of the plan, while the plan itself is still as it was. */
class ApprovalTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 3);
    private final Locale before = Locale.getDefault();
    private final Town town = new Town();
    private final EmergencyPlan manual = Town.named(Town.FACTORY.createEmergencyPlan(), "manual", "Handbuch");
    private final PlanSection alarm = Town.named(Town.FACTORY.createPlanSection(), "s1", "Alarm");
    private final Printed printed = new Printed();

    /** Prints version, state, who approved, and the text of the only section. */
    private static final class Printed implements Report {
        private IOException fault;
        private List<String> formats = List.of("docx", "pdf");

        @Override
        public String id() {
            return "manual";
        }

        @Override
        public String title() {
            return "Notfallhandbuch";
        }

        @Override
        public List<String> formats() {
            return formats;
        }

        @Override
        public void write(AdministrationModel model, String format, OutputStream out, Progress progress) {
            throw new AssertionError("not about one plan");
        }

        @Override
        public void write(AdministrationModel model, String format, ReportOptions options, OutputStream out,
                Progress progress) throws IOException {
            if (fault != null) {
                throw fault;
            }
            assertEquals(List.of("manual"), options.elements());
            EmergencyPlan plan = model.plans().getFirst();
            out.write((format + " " + plan.getControl().getVersion() + " " + plan.getControl().getStatus() + " "
                    + plan.getControl().getApprovedBy().getName() + " " + plan.getSections().getFirst().getText())
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void write() {
        Locale.setDefault(Locale.GERMANY);
        town.change(() -> {
            manual.setKind(PlanKind.EMERGENCY_MANUAL);
            manual.getSections().add(alarm);
            town.model.plans().add(manual);
            var phone = LiveReferences.reference(alarm, town.moeller, "Person.phone");
            alarm.setText("[alt](ref:" + phone.getId() + ")");
            DocumentFlow.control(manual).setAuthor(town.officer);
            DocumentFlow.submit(manual, DAY);
            DocumentFlow.review(manual, town.hagen, DAY, "gut");
        });
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private java.util.Map<String, byte[]> files() throws FaultException {
        return Approval.files(town.model, manual, new Approval.Decision(town.lead, DAY, false), List.of(printed),
                List.of(town.downtime), Progress.NONE);
    }

    @Test
    void theFilesAreThoseOfTheApprovedPlan() throws FaultException {
        long revision = town.editing.revision();
        var files = files();
        assertEquals(List.of("handbuch-1.0.pdf", "handbuch-1.0.docx"), List.copyOf(files.keySet()));
        String id = alarm.getReferences().getFirst().getId();
        assertEquals("pdf 1.0 approved " + town.lead.getName() + " [0241 123-4](ref:" + id + ")",
                new String(files.get("handbuch-1.0.pdf"), StandardCharsets.UTF_8));
        // nothing has changed yet
        assertEquals(revision, town.editing.revision());
        assertEquals(DocumentStatus.IN_REVIEW, manual.getControl().getStatus());
        assertEquals("[alt](ref:" + id + ")", alarm.getText());
        assertTrue(manual.getControl().getEditions().isEmpty());
        assertSame(town.moeller, alarm.getReferences().getFirst().getTarget());
    }

    @Test
    void whatCannotBeMadeIsSaid() {
        printed.fault = new IOException("Platte voll");
        var fault = assertThrows(FaultException.class, this::files);
        assertEquals("„Notfallhandbuch“ lässt sich nicht als PDF erstellen: Platte voll",
                fault.faults().getFirst().message());
        printed.formats = List.of("docx");
        assertTrue(assertThrows(FaultException.class, this::files).faults().getFirst().message()
                .contains("als PDF erstellen: Die Erweiterung"));
        town.change(() -> manual.setKind(PlanKind.RECOVERY_PLAN));
        assertTrue(assertThrows(FaultException.class, this::files).faults().getFirst().message()
                .startsWith("Für „Wiederanlaufplan"));
        assertEquals(DocumentStatus.IN_REVIEW, manual.getControl().getStatus());
    }
}
