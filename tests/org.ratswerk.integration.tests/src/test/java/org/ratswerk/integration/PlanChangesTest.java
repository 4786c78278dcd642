package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.continuity.control.ChangeList;
import org.ratswerk.continuity.control.Deviation;
import org.ratswerk.continuity.control.DocumentFlow;
import org.ratswerk.continuity.reference.Facts;
import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.continuity.reference.Resolved;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Report;
import org.ratswerk.core.ReportOptions;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.ElementDeletion;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.LiveReference;
import org.ratswerk.model.Person;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Role;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.sample.MusterstadtSample;

/** A change of the model reaches everything that states what has changed: references, documents, edition, change list. */
class PlanChangesTest {
    private static final Locale BEFORE = Locale.getDefault();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final String REQUIRED = "downtime:requirements#required_h";
    @TempDir
    private static Path folder;
    private static AdministrationFolder town;
    private static Editing editing;
    private static EmergencyPlan plan;

    @BeforeAll
    static void approveAPlan() throws FaultException {
        Locale.setDefault(Locale.GERMANY);
        new MusterstadtSample().create(folder.resolve("town"), Contributions.REGISTRY, Progress.NONE);
        town = AdministrationFolder.open(folder.resolve("town"), Progress.NONE);
        editing = new Editing(town);
        plan = town.model().plans().stream().filter(each -> each.getName().equals("Wiederanlaufplan: Elektronisches Personenstandsregister"))
                .findFirst().orElseThrow();
        References now = references();
        editing.run("approve", () -> {
            DocumentFlow.submit(plan, DAY);
            DocumentFlow.approve(plan, person("Claudia Möller"), DAY, true, List.of(), now);
        });
    }

    @AfterAll
    static void speakAsBefore() {
        Locale.setDefault(BEFORE);
    }

    private static References references() {
        return new References(town.model(), Contributions.REGISTRY.analyses(), Progress.NONE);
    }

    private static Person person(String name) {
        return town.model().administration().getPersons().stream().filter(each -> name.equals(each.getName()))
                .findFirst().orElseThrow();
    }

    /** Returns the live reference of the plan with an address. */
    private static LiveReference reference(String address) {
        var found = new ArrayList<LiveReference>();
        LiveReferences.sections(plan, section -> section.getReferences().stream()
                .filter(each -> address.equals(each.getFeature())).forEach(found::add));
        return found.getFirst();
    }

    private static String value(String address) {
        return references().resolve(reference(address)).words();
    }

    /** Returns the words of the plan as a document, by format. */
    private static Map<String, String> documents() throws FaultException, IOException {
        var texts = new TreeMap<String, String>();
        var options = new ReportOptions(List.of(plan.getSubject().getId()), null, null);
        for (String format : List.of("pdf", "docx", "html")) {
            Report report = Contributions.REGISTRY.reports().stream().filter(each -> each.id().equals("recovery-plans"))
                    .findFirst().orElseThrow();
            var out = new ByteArrayOutputStream();
            report.write(town.model(), format, options, out, Progress.NONE);
            texts.put(format, switch (format) {
            case "pdf" -> {
                try (var pdf = Loader.loadPDF(out.toByteArray())) {
                    yield new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                }
            }
            case "docx" -> {
                try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
                        var extractor = new XWPFWordExtractor(word)) {
                    yield extractor.getText();
                }
            }
            default -> out.toString(StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
            });
        }
        return texts;
    }

    private static List<String> changes() {
        return ChangeList.of(plan, references()).stream().map(ChangeList.Entry::words).toList();
    }

    private static List<String> problems() {
        var found = new ArrayList<Problem>();
        Contributions.REGISTRY.checks().forEach(check -> {
            if (check.rules().stream().anyMatch(rule -> rule.id().equals("continuity.stale"))) {
                check.check(town.model(), found::add, Progress.NONE);
            }
        });
        return found.stream().filter(each -> plan.getId().equals(each.elementId())
                && each.rule().equals("continuity.stale")).map(Problem::message).toList();
    }

    /** Makes a change and looks at all places that state it; takes it back. */
    private static void check(Runnable change, String address, String before, String after, String inTheList)
            throws FaultException, IOException {
        assertEquals(before, value(address));
        assertEquals(List.of(), changes());
        assertTrue(Facts.stale(reference(address), references()).isEmpty());
        documents().forEach((format, text) -> assertTrue(text.contains(before), format));
        editing.run("change", change);
        try {
            assertEquals(after, value(address));
            assertTrue(Facts.stale(reference(address), references()).isPresent(), "the chip is marked");
            documents().forEach((format, text) -> assertTrue(text.contains(after), format + ": " + text));
            Deviation deviation = Deviation.of(plan, references()).orElseThrow();
            assertTrue(deviation.words().matches("\\d+ von \\d+ Angaben .*3\\. März 2026.*"), deviation.words());
            assertTrue(changes().stream().anyMatch(each -> each.contains(inTheList) && each.contains(before)
                    && each.contains(after)), changes().toString());
        } finally {
            editing.undo();
        }
    }

    @Test
    void aPhoneIsAnotherEverywhere() throws FaultException, IOException {
        Role lead = (Role) reference("Role.holder.phone").getTarget();
        Person holder = lead.getHolder();
        String before = holder.getPhone();
        check(() -> holder.setPhone("05999 12-7777"), "Role.holder.phone", before, "05999 12-7777", "Telefon");
        editing.run("change", () -> holder.setPhone("05999 12-7777"));
        // contacts that the plan shows, and the problem that says that the edition is no longer true
        documents().forEach((format, text) -> assertFalse(text.contains(before), format));
        assertEquals(1, problems().size());
        assertTrue(problems().getFirst().contains("05999 12-7777"), problems().toString());
        editing.undo();
        assertEquals(List.of(), problems());
    }

    @Test
    void aPersonIsRenamedOrReplacedEverywhere() throws FaultException, IOException {
        Role lead = (Role) reference("Role.holder.name").getTarget();
        String before = lead.getHolder().getName();
        check(() -> lead.getHolder().setName("Frieda Beispiel"), "Role.holder.name", before, "Frieda Beispiel",
                lead.getName());
        check(() -> lead.setHolder(person("Claudia Möller")), "Role.holder.name", before, "Claudia Möller",
                lead.getName());
    }

    @Test
    void whatASystemMustMeetIsAnotherEverywhere() throws FaultException, IOException {
        Resource server = (Resource) plan.getSubject();
        String before = value(REQUIRED);
        check(() -> server.setRequiredRto(Duration.ofHours(20)), REQUIRED, before, "20 h",
                server.getName());
    }

    @Test
    void whatIsGoneIsSaidAndMarked() throws FaultException, IOException {
        LiveReference owner = reference("Role.holder.name");
        String name = value("Role.holder.name");
        ElementDeletion.plan(editing, List.of(((Role) owner.getTarget()).getHolder()),
                ElementDeletion.Below.DELETE).run();
        try {
            assertTrue(Facts.stale(owner, references()).isPresent());
            documents().forEach((format, text) -> assertFalse(text.contains(name), format));
            assertTrue(changes().stream().anyMatch(each -> each.contains(name)), changes().toString());
        } finally {
            editing.undo();
        }
        editing.run("gone", () -> owner.setTarget(null));
        assertEquals(Resolved.State.TARGET_MISSING, references().resolve(owner).state());
        editing.undo();
    }
}
