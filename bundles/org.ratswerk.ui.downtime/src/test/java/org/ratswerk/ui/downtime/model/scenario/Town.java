package org.ratswerk.ui.downtime.model.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Component;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Person;
import org.ratswerk.model.Process;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Role;
import org.ratswerk.model.Site;
import org.ratswerk.model.StaffGroup;

/**
 * A small town. In the server room (recovery 10 h) stand the register (4 h) and the archive (2 h), both recovered by one
 * person; passports need the register and may be down for 12 h, files need the archive and may be down for 48 h. Where
 * everything in the room fails, the register is back after 14 h and the archive after 16 h or, in the other order, after 16 h
 * and 12 h: passports cannot be in time.
 */
final class Town {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    final AdministrationModel model;
    final Editing editing;
    final Site room = named(FACTORY.createSite(), "room", "Serverraum");
    final ITSystem register = named(FACTORY.createITSystem(), "register", "Register");
    final Component archive = named(FACTORY.createComponent(), "archive", "Archiv");
    final StaffGroup team = named(FACTORY.createStaffGroup(), "team", "Team IT");
    final Process passports = process("passports", "Reisepass", 12);
    final Process files = process("files", "Akte", 48);
    final Role role = named(FACTORY.createRole(), "role", "Leitung IT");

    Town() {
        var administration = named(FACTORY.createAdministration(), "town", "Stadt");
        administration.setSettings(FACTORY.createSettings());
        model = new AdministrationModel(null, administration, named(FACTORY.createProcessRegister(), "ps", null),
                named(FACTORY.createLandscape(), "l", null), named(FACTORY.createContinuityRegister(), "r", null),
                new ArrayList<>(), new ArrayList<>());
        Person ada = named(FACTORY.createPerson(), "ada", "Ada Groß");
        administration.getPersons().add(ada);
        administration.getRoles().add(role);
        role.setHolder(ada);
        team.setOwner(ada);
        team.setSize(1);
        room.setRecoveryTime(Duration.ofHours(10));
        register.setRecoveryTime(Duration.ofHours(4));
        archive.setRecoveryTime(Duration.ofHours(2));
        team.setRecoveryTime(Duration.ZERO);
        for (Resource resource : List.of(register, archive)) {
            resource.setLocation(room);
            resource.setRecoveryTeam(team);
        }
        model.resources().addAll(List.of(room, register, archive, team));
        model.processes().addAll(List.of(passports, files));
        needs(passports, register);
        needs(files, archive);
        editing = new Editing(model);
    }

    private static <E extends org.ratswerk.model.Element> E named(E element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }

    private static Process process(String id, String name, int hours) {
        Process process = named(FACTORY.createProcess(), id, name);
        process.setImpact(FACTORY.createBusinessImpact());
        process.getImpact().setManualMtpd(Duration.ofHours(hours));
        return process;
    }

    private void needs(Dependable dependent, Resource supplier) {
        Requirement requirement = FACTORY.createRequirement();
        requirement.setId(dependent.getId() + "-" + supplier.getId());
        requirement.setDependent(dependent);
        requirement.setResource(supplier);
        model.landscape().getDependencies().add(requirement);
    }

    /** A saved scenario: the room fails with all in it. */
    FailureScenario scenario() {
        FailureScenario scenario = named(FACTORY.createFailureScenario(), "scenario", "Serverraum aus");
        scenario.getContainers().add(room);
        editing.run("scenario", () -> model.continuityRegister().getScenarios().add(scenario));
        return scenario;
    }
}
