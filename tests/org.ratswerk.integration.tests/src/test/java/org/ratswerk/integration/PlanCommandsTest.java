package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.continuity.control.Deviation;
import org.ratswerk.continuity.control.DocumentFlow;
import org.ratswerk.continuity.generate.GenerateOptions;
import org.ratswerk.continuity.generate.Generation;
import org.ratswerk.continuity.reference.Fact;
import org.ratswerk.continuity.reference.Facts;
import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.Person;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanSection;
import org.ratswerk.sample.MusterstadtSample;

/** The commands of emergency planning, and the whole way from the sample to an approved manual. */
class PlanCommandsTest {
    private final Locale before = Locale.getDefault();
    @TempDir
    private Path dir;
    private String out;
    private String err;

    @BeforeEach
    void sample() throws Exception {
        Locale.setDefault(Locale.GERMANY);
        new MusterstadtSample().create(dir.resolve("m"), Contributions.REGISTRY, Progress.NONE);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private int run(String... arguments) {
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        int status = new CommandLine(Contributions.REGISTRY, new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8), dir).run(List.of(arguments));
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return status;
    }

    private List<String> files() throws IOException {
        var files = new ArrayList<String>();
        try (Stream<Path> all = Files.walk(dir.resolve("m/plans"))) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.add(file.getFileName() + " " + Files.readString(file).hashCode());
            }
        }
        return files;
    }

    @Test
    void generatingIsShownFirstDoneOnceAndThenChangesNothing() throws IOException {
        List<String> start = files();
        assertEquals(0, run("plan", "generate", "m", "--dry-run"), err);
        assertTrue(out.contains("neuer Plan: Wiederanlaufplan: Einwohnermeldeverfahren"), out);
        assertTrue(err.contains("Nichts wurde geschrieben."), err);
        assertEquals(start, files());
        // sections that a person wrote in the sample are not named: there is nothing newer
        assertFalse(out.contains("neuer Text verfügbar"), out);

        assertEquals(0, run("plan", "generate", "m", "--kind", "recovery"), err);
        List<String> first = files();
        assertTrue(first.size() > start.size());
        assertEquals(0, run("plan", "generate", "m", "--kind", "recovery"), err);
        assertEquals("", out);
        assertEquals(first, files());
        assertTrue(first.containsAll(start.stream().filter(file -> !file.startsWith("register")).toList()),
                "what was there is as it was");
    }

    @Test
    void wrongUseIsNamed() {
        assertEquals(2, run("plan", "generate", "m", "--kind", "manuals"));
        assertTrue(err.contains("„manuals“") && err.contains("concept, manual, continuity, recovery, restoration"), err);
        assertEquals(2, run("plan", "generate", "m", "--by", "office"));
        assertEquals(2, run("plan", "generate", "m", "--for", "nobody"));
        assertTrue(err.contains("„nobody“"), err);
        assertEquals(2, run("plan", "check"));
        assertEquals(2, run("plan", "status", "m", "--format", "pdf"));
    }

    @Test
    void completenessByChapter() {
        assertEquals(1, run("plan", "check", "m", "--format", "csv"), err);
        List<String> lines = out.lines().toList();
        assertEquals("kind,chapter,percent,fulfilled,asked", lines.getFirst().replace("\"", ""));
        assertTrue(lines.stream().anyMatch(line -> line.contains("Einzelregelungen") && line.endsWith("100,1,1")), out);
        assertTrue(lines.stream().anyMatch(line -> line.contains("Restrisiko") && line.endsWith("0,0,1")), out);
        assertTrue(err.contains("Das Kapitel „Restrisiko“ ist leer."), err);
    }

    @Test
    void statusOfAllPlans() {
        assertEquals(0, run("plan", "status", "m"), err);
        assertTrue(out.contains("Notfallhandbuch Stadt Musterstadt") && out.contains("Entwurf"), out);
        assertTrue(err.contains("8 Pläne, 0 freigegeben, 0 mit überholten Angaben"), err);
    }

    /** A phone number, a person and a requirement change: seen everywhere, counted, named; the numbers are exact. */
    @Test
    void fromTheSampleToAnApprovedManualThatRealityLeavesBehind() throws Exception {
        var folder = AdministrationFolder.open(dir.resolve("m"), Progress.NONE);
        var editing = new Editing(folder);
        var model = editing.model();
        EmergencyPlan plan = model.plans().stream().filter(each -> each.getKind() == PlanKind.RECOVERY_PLAN
                && each.getSubject().getId().equals("sys-personenstand")).findFirst().orElseThrow();
        var roles = model.administration().getRoles();
        var reviewer = roles.stream().filter(role -> role.getId().equals("role-bao-it")).findFirst().orElseThrow();
        var approver = roles.stream().filter(role -> role.getId().equals("role-bao-leitung")).findFirst().orElseThrow();
        editing.run("approve", () -> {
            DocumentFlow.submit(plan, LocalDate.of(2027, 3, 1));
            DocumentFlow.review(plan, reviewer, LocalDate.of(2027, 3, 2), "in Ordnung");
            assertEquals(List.of(), DocumentFlow.obstacles(DocumentFlow.Step.APPROVE, plan, approver, references(model)));
            DocumentFlow.approve(plan, approver, LocalDate.of(2027, 3, 3), true, List.of(), references(model));
        });
        editing.save(false);
        assertEquals(0, run("plan", "status", "m"));
        assertTrue(err.contains("8 Pläne, 1 freigegeben, 0 mit überholten Angaben"), err);

        var system = (org.ratswerk.model.ITSystem) plan.getSubject();
        var owner = (Person) system.getOwner();
        editing.run("change", () -> {
            owner.setPhone("05999 12-9999");
            system.setRequiredRto(java.time.Duration.ofHours(12));
            approver.getHolder().setName("Rita Neumann");
        });
        var deviation = Deviation.of(plan, references(model)).orElseThrow();
        String words = String.join("\n", deviation.differences().stream().map(Deviation.Difference::words).toList());
        assertTrue(words.contains("05999 12-9999"), words);
        assertTrue(words.contains("statt „27 h“ jetzt „12 h“"), words);
        assertTrue(words.contains("Rita Neumann"), words);
        assertTrue(deviation.words().matches("\\d+ von " + deviation.facts() + " Angaben weichen von der Ausgabe vom 3. März 2027 ab"),
                deviation.words());
        editing.save(false);
        assertEquals(0, run("plan", "status", "m"));
        assertTrue(err.contains("1 mit überholten Angaben"), err);
        assertTrue(out.contains(deviation.differences().size() + " von " + deviation.facts()), out);
        // what was kept reads back: the edition, its facts and texts
        var again = AdministrationFolder.open(dir.resolve("m"), Progress.NONE).model();
        var read = again.plans().stream().filter(each -> each.getId().equals(plan.getId())).findFirst().orElseThrow();
        assertEquals(deviation.facts(), read.getControl().getEditions().getFirst().getFacts().size());
        assertEquals(plan.getControl().getEditions().getFirst().getParts().size(),
                read.getControl().getEditions().getFirst().getParts().size());
    }

    private static References references(org.ratswerk.core.AdministrationModel model) {
        return new References(model, Contributions.REGISTRY.analyses(), Progress.NONE);
    }

    /** Many plans: each fact is told, and each analysis runs once for all of them. */
    @Test
    void twoHundredPlans() throws Exception {
        var editing = new Editing(AdministrationFolder.open(dir.resolve("m"), Progress.NONE));
        var model = editing.model();
        var subjects = new java.util.HashSet<String>();
        model.resources().stream().filter(each -> each instanceof org.ratswerk.model.ITSystem
                || each instanceof org.ratswerk.model.Component).limit(150).forEach(each -> subjects.add(each.getId()));
        model.processes().stream().limit(123).forEach(each -> subjects.add(each.getId()));
        var generation = Generation.plan(references(model),
                new GenerateOptions(GenerateOptions.ALL.kinds(), GenerateOptions.Scope.PROCESS, subjects));
        editing.run("generate", generation::apply);
        assertTrue(model.plans().size() > 200, "plans " + model.plans().size());
        var references = references(model);
        int facts = 0;
        int sections = 0;
        for (EmergencyPlan plan : model.plans()) {
            for (Fact fact : Facts.of(plan, references)) {
                facts++;
                assertTrue(fact.state() != org.ratswerk.continuity.reference.Resolved.State.UNAVAILABLE
                        && fact.state() != org.ratswerk.continuity.reference.Resolved.State.ADDRESS_WRONG, fact.toString());
            }
            var all = new ArrayList<PlanSection>();
            LiveReferences.sections(plan, all::add);
            sections += all.size();
        }
        assertTrue(facts > 5_000 && sections > 2_000, facts + " facts, " + sections + " sections");
    }
}
