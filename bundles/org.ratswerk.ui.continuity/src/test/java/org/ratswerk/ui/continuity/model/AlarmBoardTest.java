package org.ratswerk.ui.continuity.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.AlarmStep;
import org.ratswerk.model.EmergencyRoleKind;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Role;
import org.ratswerk.ui.model.tables.GridModel;

/** Whoever notices calls the officer, she calls the team; nobody holds the office of the team's head. */
class AlarmBoardTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private final Town town = new Town();
    private final Role officer = role("officer", "Notfallbeauftragte", EmergencyRoleKind.EMERGENCY_OFFICER);
    private final Role head = role("head", "Leitung Krisenstab", EmergencyRoleKind.CRISIS_TEAM);
    private final Role clerk = role("clerk", "Sachbearbeitung", EmergencyRoleKind.NONE);
    private final AlarmStep first = step("first", "Ereignis melden", officer);
    private final AlarmStep second = step("second", "Stab einberufen", head);
    private AlarmBoard board;
    private GridModel table;

    private static Role role(String id, String name, EmergencyRoleKind kind) {
        var role = FACTORY.createRole();
        role.setId(id);
        role.setName(name);
        role.setEmergencyKind(kind);
        return role;
    }

    private static AlarmStep step(String id, String name, Role called) {
        var step = FACTORY.createAlarmStep();
        step.setId(id);
        step.setName(name);
        step.getCalled().add(called);
        return step;
    }

    @BeforeEach
    void fill() {
        town.editing.run("Vorbereiten", () -> {
            town.model.administration().getRoles().addAll(List.of(officer, head, clerk));
            officer.setHolder(town.ada);
            second.setCaller(officer);
            second.setDeadline(Duration.ofMinutes(30));
            second.setChannel("Telefon");
            town.manual.getAlarmSteps().addAll(List.of(first, second));
        });
        board = new AlarmBoard(town.editing, town.manual);
        table = new GridModel(board.table(), town.editing);
    }

    private String cell(int line, String key) {
        return table.text(line, table.table().column(key));
    }

    @Test
    void missingNumbersAreMarked() {
        assertEquals("0241 1", cell(0, "phones"));
        assertEquals("nicht besetzt, ohne Telefon", cell(1, "phones"));
        assertEquals(Symbol.GAP, board.state().symbol());
        assertTrue(board.state().label().startsWith("1 von 2 "), board.state().label());
        town.editing.run("Telefon", () -> {
            head.setHolder(town.ada);
            town.ada.setPhone(null);
        });
        assertEquals("ohne Telefon", cell(0, "phones"));
        town.editing.run("Telefon", () -> town.ada.setMobile("0170 1"));
        assertEquals("0170 1", cell(1, "phones"));
        assertEquals(Symbol.MET, board.state().symbol());
        town.editing.run("Leer", () -> second.getCalled().clear());
        assertEquals("In einem Schritt wird noch niemand angerufen.", board.state().label());
    }

    @Test
    void thePictureShowsWhoCallsWhom() {
        var picture = board.picture();
        assertEquals(List.of("Wer den Notfall bemerkt"), picture.sources().stream().map(each -> each.name()).toList());
        assertEquals(List.of("Ada Groß", "0241 1"), picture.steps().get(0).called().getFirst().lines());
        assertEquals("officer", picture.steps().get(1).caller());
        assertEquals("Notfallbeauftragte ruft an · binnen 30 min · Telefon", picture.steps().get(1).call());
        assertEquals(Symbol.GAP, picture.steps().get(1).called().getFirst().symbol());
        assertEquals(-1, picture.steps().get(0).next());
        assertEquals(Optional.empty(), table.edit(0, table.table().column("escalateAfter"), "15 min"));
        assertEquals(Optional.empty(), table.edit(0, table.table().column("escalatesTo"), "2"));
        assertEquals("2 Stab einberufen", cell(0, "escalatesTo"));
        assertEquals("Keine Antwort nach 15 min: Schritt 2", board.picture().steps().get(0).escalation());
        assertEquals(Optional.of(first), board.step("start"));
        assertEquals(Optional.of(second), board.step("head"));
    }

    @Test
    void stepsAreMovedCopiedAndDeleted() {
        town.editing.run("Vorbereiten", () -> first.setEscalatesTo(second));
        board.move(List.of(second), 0);
        assertEquals("1 Stab einberufen", cell(1, "escalatesTo"));
        assertEquals("1", cell(0, "number"));
        assertEquals("Stab einberufen", cell(0, "name"));
        board.duplicate(List.of(first));
        assertEquals(3, town.manual.getAlarmSteps().size());
        board.delete(List.of(second));
        assertEquals("", cell(0, "escalatesTo"));
        town.editing.undo();
        assertEquals(second, first.getEscalatesTo());
    }

    @Test
    void contactsShowEmergencyRolesAndThoseOfThePlan() {
        var contacts = new ContactsBoard(town.editing, town.manual);
        var roles = new GridModel(contacts.table(), town.editing);
        int state = roles.table().column(ContactsBoard.STATE);
        assertEquals(2, roles.lineCount());
        assertEquals("ohne Vertretung", roles.text(0, state));
        assertEquals("nicht besetzt, ohne Vertretung, ohne Telefon", roles.text(1, state));
        assertEquals("2 von 2 Rollen haben Lücken.", contacts.state().label());
        town.editing.run("Vertretung", () -> officer.getDeputies().add(town.ada));
        assertEquals("vollständig", roles.text(0, state));
        town.editing.run("Anrufen", () -> first.getCalled().add(clerk));
        assertEquals(3, roles.lineCount());
        assertEquals("nicht besetzt, ohne Telefon", roles.text(2, state));
        int line = roles.insert(-1);
        assertEquals(EmergencyRoleKind.BAO, ((Role) roles.element(line)).getEmergencyKind());
        town.editing.run("Keine Notfallrolle", () -> officer.setEmergencyKind(EmergencyRoleKind.NONE));
        assertEquals(4, roles.lineCount());
        town.editing.run("Niemand", () -> first.getCalled().remove(officer));
        assertEquals(4, roles.lineCount());
        town.editing.run("Niemand", () -> second.setCaller(null));
        assertEquals(3, roles.lineCount());
    }
}
