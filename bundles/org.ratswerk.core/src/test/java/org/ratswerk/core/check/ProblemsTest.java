package org.ratswerk.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.RuleSetting;
import org.ratswerk.model.RuleSeverity;

class ProblemsTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final int MANY = 200;

    @TempDir
    private Path dir;
    private final Locale locale = Locale.getDefault();
    private Editing editing;
    private AdministrationModel model;
    private OrganisationalUnit unit;
    private Process process;
    private ITSystem system;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void make() throws Exception {
        Locale.setDefault(Locale.UK);
        AdministrationFolder.create(dir.resolve("a"), "A");
        editing = new Editing(AdministrationFolder.open(dir.resolve("a"), Progress.NONE));
        model = editing.model();
        editing.run("fill", () -> {
            unit = named(FACTORY.createOrganisationalUnit(), "unit");
            model.administration().getUnits().add(unit);
            process = named(FACTORY.createProcess(), "process");
            process.setUnit(unit);
            model.processes().add(process);
            system = named(FACTORY.createITSystem(), "system");
            model.resources().add(system);
            for (int i = 0; i < MANY; i++) {
                model.resources().add(named(FACTORY.createComponent(), "component-" + i));
            }
        });
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static <E extends Element> E named(E element, String id) {
        element.setId(id);
        element.setName("Name of " + id);
        return element;
    }

    private Problems problems(Check... checks) {
        var problems = new Problems(editing, List.of(checks), Runnable::run);
        problems.addListener((added, removed) -> {
            added.forEach(problem -> log.add("+" + problem.rule() + " " + problem.elementId()));
            removed.forEach(problem -> log.add("-" + problem.rule() + " " + problem.elementId()));
        });
        problems.start();
        return problems;
    }

    @Test
    void filesThatComeAndGoAreCheckedAgain() throws Exception {
        Path file = dir.resolve("a/bpmn/antrag.bpmn");
        editing.run("diagram", () -> process.setBpmnAsIs("bpmn/antrag.bpmn"));
        Problems problems = problems(new IdentityCheck(), new ProcessCheck());
        assertEquals(List.of("+model.bpmn process"), log);
        Files.writeString(file, "<definitions/>");
        problems.checkFiles();
        assertEquals(List.of(), problems.list());
        Files.delete(file);
        problems.checkFiles();
        assertEquals(List.of("+model.bpmn process", "-model.bpmn process", "+model.bpmn process"), log);
        assertFalse(problems.isChecking());
    }

    @Test
    void aChangeMakesAProblemAndUndoTakesItBack() {
        Problems problems = problems(new IdentityCheck());
        assertEquals(List.of(), problems.list());

        editing.run("rename", () -> process.setName(" "));

        assertEquals(List.of("+model.name process"), log);
        assertEquals(1, problems.of("process").size());
        assertEquals(1, problems.of("process", "name").size());
        assertEquals(List.of(), problems.of("process", "owner"));
        assertEquals(1, problems.ofRule("model.name").size());
        assertEquals(1, problems.count(Severity.WARNING));
        assertEquals(Optional.of(Severity.WARNING), problems.severity(process));
        assertEquals(Optional.of(Severity.WARNING), problems.severityBelow(unit));
        assertEquals(Optional.empty(), problems.severityBelow(system));
        assertFalse(problems.isChecking());

        editing.undo();

        assertEquals(List.of("+model.name process", "-model.name process"), log);
        assertEquals(0, problems.count(Severity.WARNING));
        assertEquals(Optional.empty(), problems.severityBelow(unit));
    }

    /** Counts how often it is asked. */
    private static final class Counting implements ObjectCheck {
        private final List<EObject> asked = new ArrayList<>();

        @Override
        public List<Rule> rules() {
            return List.of(new Rule("test.counting", Severity.INFO, "Counting", "Why"));
        }

        @Override
        public void check(EObject object, Surroundings around, Consumer<Problem> sink) {
            asked.add(object);
        }
    }

    @Test
    void onlyWhatTheChangeTouchesIsLookedAt() {
        var counting = new Counting();
        problems(counting);
        assertTrue(counting.asked.size() > MANY);
        counting.asked.clear();

        editing.run("describe", () -> system.setDescription("Text"));
        assertEquals(List.of(system), counting.asked);
        counting.asked.clear();

        editing.run("belong", () -> system.setUnit(unit));
        editing.run("name", () -> unit.setName("Other"));
        assertEquals(List.of(system, unit), counting.asked);
        counting.asked.clear();

        // who refers to what is no longer there has to be looked at
        editing.run("delete", () -> model.administration().getUnits().remove(unit));
        assertTrue(counting.asked.containsAll(List.of(system, process)));
        assertTrue(counting.asked.size() < 6, counting.asked.toString());
    }

    /** Computes and reports, and says so. */
    private final class Staged implements StagedCheck<Integer> {
        @Override
        public List<Rule> rules() {
            return List.of(new Rule("test.staged", Severity.INFO, "Staged", "Why"));
        }

        @Override
        public Integer compute(AdministrationModel all, Progress progress) {
            log.add("compute");
            return all.processes().size();
        }

        @Override
        public Reads computed() {
            return Reads.of(Literals.PROCESS_REGISTER__PROCESSES);
        }

        @Override
        public void report(Integer result, Consumer<Problem> sink) {
            log.add("report");
            sink.accept(new Problem("test.staged", Severity.INFO, process.getId(), null,
                    process.getName() + " is one of " + result, List.of()));
        }

        @Override
        public Reads reads() {
            return Reads.NOTHING.and(Literals.ELEMENT__NAME, Literals.PROCESS);
        }
    }

    @Test
    void aLongComputationIsUsedAgainForOtherNames() {
        Problems problems = problems(new Staged());
        assertEquals(List.of("compute", "report", "+test.staged process"), log);
        log.clear();

        editing.run("describe", () -> process.setDescription("Text"));
        editing.run("rename", () -> system.setName("Other"));
        assertEquals(List.of(), log);

        editing.run("rename", () -> process.setName("Other"));
        assertEquals(List.of("report", "+test.staged process", "-test.staged process"), log);
        assertEquals("Other is one of 1", problems.list().getFirst().message());
        log.clear();

        editing.run("new", () -> model.processes().add(named(FACTORY.createProcess(), "p2")));
        assertEquals(List.of("compute", "report", "+test.staged process", "-test.staged process"), log);
    }

    @Test
    void membersOfAGroupConcernWhoDependsOnIt() {
        RedundancyGroup group = named(FACTORY.createRedundancyGroup(), "group");
        Requirement need = named(FACTORY.createRequirement(), "need");
        editing.run("need", () -> {
            group.getMembers().add(system);
            group.setRequired(1);
            need.setDependent(process);
            need.setGroup(group);
            model.groups().add(group);
            model.dependencies().add(need);
        });
        Problems problems = problems(new DependencyCheck());
        assertEquals(List.of(), problems.list());

        editing.run("join", () -> group.getMembers().add(process));

        assertEquals(List.of("+model.dependency.self need"), log);
        editing.run("fix", problems.list().getFirst().fixes().getFirst()::apply);
        assertEquals(List.of(), problems.list());
        assertEquals(List.of(system), group.getMembers());
    }

    @Test
    void severitiesAreSettings() {
        Problems problems = problems(new IdentityCheck(), new Staged());
        editing.run("rename", () -> system.setName(""));
        RuleSetting setting = FACTORY.createRuleSetting();
        setting.setRule("model.name");
        setting.setSeverity(RuleSeverity.ERROR);
        editing.run("set", () -> model.administration().getSettings().getRuleSettings().add(setting));
        assertEquals(1, problems.count(Severity.ERROR));
        assertEquals(0, problems.count(Severity.WARNING));

        editing.run("off", () -> setting.setSeverity(RuleSeverity.OFF));
        assertEquals(List.of(), problems.ofRule("model.name"));

        log.clear();
        editing.run("staged off", () -> setting.setRule("test.staged"));
        assertEquals(List.of("model.name"), problems.list().stream().map(Problem::rule).toList());
        editing.run("new", () -> model.processes().add(named(FACTORY.createProcess(), "p2")));
        assertFalse(log.contains("compute"), "nothing is computed for a rule that is off");

        editing.run("on", () -> model.administration().getSettings().getRuleSettings().clear());
        assertEquals("Name of process is one of 2", problems.ofRule("test.staged").getFirst().message());
    }

    @Test
    void requiredFieldsAreSettings() {
        Problems problems = problems(new RequiredCheck());
        editing.run("require", () -> model.administration().getSettings().getRequiredFields()
                .addAll(List.of("ITSystem.owner", "Process.owne")));

        assertEquals(List.of("+model.required.field " + model.administration().getId(), "+model.required system"),
                log.stream().sorted(java.util.Comparator.comparing(line -> !line.contains("field"))).toList());
        assertEquals("IT system \"Name of system\" (system): \"Process or system owner\" is empty, but required in this "
                + "administration. Fill the field.", problems.of("system", "owner").getFirst().message());

        editing.run("fill", () -> system.setOwner(person()));
        assertEquals(List.of(), problems.of("system"));
        editing.run("fix", problems.ofRule("model.required.field").getFirst().fixes().getFirst()::apply);
        assertEquals(List.of(), problems.list());
        assertEquals(List.of("ITSystem.owner"), model.administration().getSettings().getRequiredFields());
    }

    private org.ratswerk.model.Person person() {
        var person = named(FACTORY.createPerson(), "person");
        model.administration().getPersons().add(person);
        return person;
    }

    @Test
    void aCheckThatFailsDoesNotStopTheOthers() {
        Check failing = new Check() {
            @Override
            public List<Rule> rules() {
                return List.of(new Rule("test.failing", Severity.INFO, "Failing", "Why"));
            }

            @Override
            public void check(AdministrationModel all, Consumer<Problem> sink, Progress progress) {
                throw new IllegalStateException("fails");
            }
        };
        var failed = new ArrayList<String>();
        var problems = new Problems(editing, List.of(failing, new IdentityCheck()), Runnable::run);
        problems.addListener(new ProblemsListener() {
            @Override
            public void changed(List<Problem> added, List<Problem> removed) {
                // not looked at
            }

            @Override
            public void failed(Check check, RuntimeException cause) {
                failed.add(cause.getMessage());
            }
        });
        problems.start();
        editing.run("rename", () -> system.setName(""));

        assertEquals(List.of("fails", "fails"), failed);
        assertEquals(1, problems.list().size());
    }

    /** The thread that edits goes on while a check takes its time, and its changes are checked before that is done. */
    @Test
    void aLongCheckGivesWayToChanges() throws Exception {
        var begun = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        var order = new ArrayDeque<String>();
        Check slow = new Check() {
            @Override
            public List<Rule> rules() {
                return List.of(new Rule("test.slow", Severity.INFO, "Slow", "Why"));
            }

            @Override
            public void check(AdministrationModel all, Consumer<Problem> sink, Progress progress) {
                begun.countDown();
                try {
                    changed.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                progress.checkCancelled();
                sink.accept(new Problem("test.slow", Severity.INFO, null, null, "Done", List.of()));
            }
        };
        try (var executor = Executors.newSingleThreadExecutor()) {
            var problems = new Problems(editing, List.of(slow, new IdentityCheck()), executor);
            var done = new CountDownLatch(2);
            problems.addListener((added, removed) -> added.forEach(problem -> {
                order.add(problem.rule());
                done.countDown();
            }));
            problems.start();
            assertTrue(begun.await(10, TimeUnit.SECONDS));
            editing.run("rename", () -> system.setName(""));
            assertTrue(problems.isChecking());
            changed.countDown();
            assertTrue(done.await(10, TimeUnit.SECONDS));
            problems.dispose();
        }
        assertEquals(List.of("model.name", "test.slow"), List.copyOf(order));
    }
}
