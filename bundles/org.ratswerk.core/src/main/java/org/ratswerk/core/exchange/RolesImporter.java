package org.ratswerk.core.exchange;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.exchange.ColumnTypes.Word;
import org.ratswerk.model.EmergencyRoleKind;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.Role;
import org.ratswerk.model.text.Texts;

/**
 * Roles: {@code id; name; unit; holder; deputies; emergency; description}. {@code emergency} is {@code officer}
 * (Notfallbeauftragte), {@code bao} or {@code crisis_team}.
 */
@Component(service = Importer.class)
public final class RolesImporter extends ElementImporter<Role> {
    /** Makes the importer. */
    public RolesImporter() {
        super("roles", Role.class, model -> model.administration().getRoles(), List.of(
                id("Rollen-ID", "Kennung"),
                name("Rolle", "Bezeichnung"),
                ImportColumn.of("unit", ColumnTypes.reference(OrganisationalUnit.class), Role::getUnit, Role::setUnit,
                        "Organisationseinheit", "OE", "Einheit", "Amt"),
                ImportColumn.of("holder", ColumnTypes.responsible(Person.class), Role::getHolder, Role::setHolder,
                        "Inhaber", "Inhaberin", "Inhaber/in", "Person"),
                ImportColumn.of("deputies", ColumnTypes.responsibles(Person.class), Role::getDeputies,
                        (role, persons) -> replace(role.getDeputies(), persons), "Vertretung", "Vertretungen",
                        "Stellvertretung", "Stellvertretungen"),
                ImportColumn.of("emergency", ColumnTypes.words(EmergencyRoleKind.NONE,
                        Word.of(EmergencyRoleKind.EMERGENCY_OFFICER, "officer", "emergency_officer",
                                "Notfallbeauftragte", "Notfallbeauftragter", "Notfallbeauftragte/r"),
                        Word.of(EmergencyRoleKind.BAO, "bao", "Besondere Aufbauorganisation"),
                        Word.of(EmergencyRoleKind.CRISIS_TEAM, "crisis_team", "Krisenstab")),
                        Role::getEmergencyKind, Role::setEmergencyKind, "Notfallorganisation", "Notfallrolle"),
                description("Beschreibung", "Aufgaben")),
                "rollen");
    }

    @Override
    public String title() {
        return Texts.of(RolesImporter.class).get("kind.roles");
    }

    @Override
    Role create(ImportRow row) {
        return ModelFactory.eINSTANCE.createRole();
    }
}
