package org.ratswerk.core.exchange;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.text.Texts;

/** Persons: {@code id; name; unit; function; phone; mobile; mail; private_phone}. */
@Component(service = Importer.class)
public final class PersonsImporter extends ElementImporter<Person> {
    /** Kind of file. */
    static final String KIND = "persons";

    /** Makes the importer. */
    public PersonsImporter() {
        super(KIND, Person.class, model -> model.administration().getPersons(), List.of(
                id("Personen-ID", "Personalnummer", "Kennung"),
                name("Person", "Vor- und Nachname"),
                ImportColumn.of("unit", ColumnTypes.reference(OrganisationalUnit.class), Person::getUnit,
                        Person::setUnit, "Organisationseinheit", "OE", "Einheit", "Amt"),
                ImportColumn.of("function", ColumnTypes.text(), Person::getFunction, Person::setFunction, "Funktion",
                        "Stelle", "Aufgabe"),
                ImportColumn.of("phone", ColumnTypes.text(), Person::getPhone, Person::setPhone, "Telefon", "Tel.",
                        "Durchwahl"),
                ImportColumn.of("mobile", ColumnTypes.text(), Person::getMobile, Person::setMobile, "Mobil",
                        "Mobiltelefon", "Diensthandy"),
                ImportColumn.of("mail", ColumnTypes.text(), Person::getMail, Person::setMail, "E-Mail",
                        "E-Mail-Adresse", "email"),
                ImportColumn.of("private_phone", ColumnTypes.text(), Person::getPrivatePhone, Person::setPrivatePhone,
                        "Telefon privat", "Privates Telefon", "Private Erreichbarkeit")),
                "personen");
    }

    @Override
    public String title() {
        return Texts.of(PersonsImporter.class).get("kind.persons");
    }

    @Override
    Person create(ImportRow row) {
        return ModelFactory.eINSTANCE.createPerson();
    }
}
