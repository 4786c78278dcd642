package org.ratswerk.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.DependencyOrigin;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;

class DependenciesImporterTest {
    private static final String HEADER = "dependent;supplier;bridging_h;group;k";

    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path folder;
    private Administrations town;

    @BeforeEach
    void makeAdministration() throws Exception {
        Locale.setDefault(Locale.UK);
        town = new Administrations(folder);
        town.good("processes", "id;name", "p;Melden", "q;Zahlen");
        town.good("resources", "id;name;type", "s;Meldeverfahren;system", "n1;Netz A;component", "n2;Netz B;component",
                "n3;Netz C;component");
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private List<String> members(RedundancyGroup group) {
        return group.getMembers().stream().map(Dependable::getId).toList();
    }

    private Requirement use(int index) {
        return (Requirement) town.model.dependencies().get(index);
    }

    @Test
    void rowsWithoutGroupArePlainDependencies() throws Exception {
        town.good("dependencies", HEADER, "p;s;2;;", "p;q;;;", "Meldeverfahren;Netz A;0,5;;");
        assertSame(town.model.resources().get(0), use(0).getResource());
        assertEquals(Duration.ofHours(2), use(0).getBridging());
        assertEquals(DependencyOrigin.IMPORT, use(0).getOrigin());
        assertEquals("q", ((ProcessDependency) town.model.dependencies().get(1)).getSupplier().getId());
        assertEquals(Duration.ofMinutes(30), use(2).getBridging());
        assertEquals("dependencies 0 1 2 0",
                Administrations.counts(town.good("dependencies", HEADER, "p;s;3;;", "p;q;;;", "s;n1;0.5;;")));
        assertEquals(Duration.ofHours(3), use(0).getBridging());
        assertEquals(3, town.model.dependencies().size());
    }

    @Test
    void rowsWithTheSameDependentAndGroupAreOneGroup() throws Exception {
        town.good("dependencies", HEADER, "s;n1;1;net;2", "s;n2;1;net;2", "p;n1;;net;", "s;n3;1;net;2", "p;n2;;net;");
        assertEquals(2, town.model.groups().size());
        RedundancyGroup group = town.model.groups().get(0);
        assertEquals(List.of("n1", "n2", "n3"), members(group));
        assertEquals(2, group.getRequired());
        assertEquals("net", group.getName());
        assertSame(group, use(0).getGroup());
        assertEquals(Duration.ofHours(1), use(0).getBridging());
        assertEquals(1, town.model.groups().get(1).getRequired());
        assertEquals(2, town.model.dependencies().size());
        assertEquals("dependencies 0 0 5 0", Administrations.counts(
                town.good("dependencies", HEADER, "s;n2;1;net;2", "s;n1;1;NET;2", "p;n1;;net;1", "s;n3;1;net;2",
                        "p;n2;;net;")));
    }

    @Test
    void idsAreTheSameInEveryAdministration() throws Exception {
        town.good("dependencies", HEADER, "s;n1;1;net;", "s;n2;1;net;", "p;s;;;");
        var other = new Administrations(folder);
        other.good("processes", "id", "p");
        other.good("resources", "id;type", "n2;component", "n1;component", "s;system");
        other.good("dependencies", HEADER, "p;s;;;", "s;n2;1;net;", "s;n1;1;net;");
        assertEquals(town.model.groups().get(0).getId(), other.model.groups().get(0).getId());
        assertEquals(town.model.dependencies().get(1).getId(), other.model.dependencies().get(0).getId());
    }

    @Test
    void aGroupMustAgreeAndBePossible() throws Exception {
        assertEquals(List.of(
                "dependencies.csv:2:8: The redundancy group “net” is not complete: row dependencies.csv:3 is bad",
                "dependencies.csv:3:12: The rows of the redundancy group “net” must agree in “k”; another value stands "
                        + "in dependencies.csv:2"),
                town.faults("dependencies", HEADER, "s;n1;1;net;1", "s;n2;1;net;2").stream().sorted().toList());
        assertEquals(List.of(
                "dependencies.csv:2:12: 3 members of the redundancy group “net” must be up, but it has 2 only",
                "dependencies.csv:3:12: 3 members of the redundancy group “net” must be up, but it has 2 only"),
                town.faults("dependencies", HEADER, "s;n1;1;net;3", "s;n2;1;net;3"));
        assertEquals(List.of("dependencies.csv:2:9: A number of members is for redundancy groups only; please name the "
                + "group or empty the cell"), town.faults("dependencies", HEADER, "s;n1;1;;1"));
        assertEquals(List.of("dependencies.csv:2:12: “0” is too small; at least 1 is right"),
                town.faults("dependencies", HEADER, "s;n1;1;net;0"));
    }

    @Test
    void aGroupWithABadRowIsBadAsAWhole() throws Exception {
        ImportResult result = town.run(ExchangeOptions.NONE.withSkipBad(), town.file("dependencies.csv",
                HEADER + "\ns;n1;;net;1\ns;nowhere;;net;1\np;n1;;net;1\np;n2;;net;1\n"));
        assertEquals("dependencies 2 0 0 2", Administrations.counts(result));
        assertEquals(List.of("n1", "n2"), members(town.model.groups().get(0)));
        assertEquals("p", use(0).getDependent().getId());
    }

    @Test
    void aRowMovesItsDependencyIntoAGroupAndOut() throws Exception {
        town.good("dependencies", HEADER, "s;n1;4;;", "s;n2;4;;");
        assertEquals("dependencies 0 2 0 0",
                Administrations.counts(town.good("dependencies", HEADER, "s;n1;4;net;1", "s;n2;4;net;1")));
        assertEquals(1, town.model.dependencies().size());
        assertEquals(List.of("n1", "n2"), members(use(0).getGroup()));
        assertEquals("dependencies 0 1 0 0",
                Administrations.counts(town.good("dependencies", HEADER, "s;n2;6;;")));
        assertEquals(List.of("n1"), members(use(0).getGroup()));
        assertEquals("n2", use(1).getResource().getId());
        assertEquals(Duration.ofHours(6), use(1).getBridging());
        town.good("dependencies", HEADER, "s;n1;;other;");
        assertEquals(List.of("other"), town.model.groups().stream().map(RedundancyGroup::getName).toList());
        assertEquals(2, town.model.dependencies().size());
    }

    @Test
    void membersThatLeaveMustLeaveEnough() throws Exception {
        town.good("dependencies", HEADER, "s;n1;;net;2", "s;n2;;net;2", "s;n3;;net;2");
        town.good("dependencies", HEADER, "s;n3;;;");
        assertEquals(List.of("dependencies.csv:2:7: 2 members of the redundancy group “net” must be up, but without "
                + "this row it has 1 only"), town.faults("dependencies", HEADER, "s;n2;;;"));
    }

    @Test
    void withoutAGroupColumnGroupsStay() throws Exception {
        town.good("dependencies", HEADER, "s;n1;;net;", "s;n2;;net;", "p;s;;;");
        assertEquals("dependencies 0 2 1 0", Administrations.counts(
                town.good("dependencies", "dependent;supplier;bridging_h", "s;n1;5", "s;n2;5", "p;s;")));
        assertEquals(Duration.ofHours(5), use(0).getBridging());
        assertEquals(2, town.model.dependencies().size());
    }

    @Test
    void aSharedGroupIsChangedForOneDependentOnly() throws Exception {
        town.good("dependencies", HEADER, "s;n1;;net;1", "s;n2;;net;1");
        RedundancyGroup shared = town.model.groups().get(0);
        Requirement second = ModelFactory.eINSTANCE.createRequirement();
        second.setId("second");
        second.setDependent(town.model.processes().get(0));
        second.setGroup(shared);
        town.model.dependencies().add(second);
        assertEquals("dependencies 0 0 4 0", Administrations.counts(
                town.good("dependencies", HEADER, "s;n1;;net;1", "s;n2;;net;1", "p;n1;;net;1", "p;n2;;net;1")));
        town.good("dependencies", HEADER, "p;n1;;net;2", "p;n2;;net;2");
        assertEquals(1, shared.getRequired());
        assertEquals(2, second.getGroup().getRequired());
        assertEquals(2, town.model.groups().size());
    }

    @Test
    void whatComesFromBpmnStepsStaysThere() throws Exception {
        town.good("dependencies", HEADER, "p;s;2;;");
        use(0).setOrigin(DependencyOrigin.BPMN);
        assertEquals(HEADER + "\n", town.export("dependencies"));
        town.good("dependencies", HEADER, "p;s;9;;");
        assertEquals(Duration.ofHours(2), use(0).getBridging());
        assertEquals(Duration.ofHours(9), use(1).getBridging());
        assertFalse(use(1).getId().isEmpty());
        assertTrue(town.export("dependencies").endsWith("p;s;9;;\n"));
    }
}
