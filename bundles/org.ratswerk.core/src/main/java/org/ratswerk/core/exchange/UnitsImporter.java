package org.ratswerk.core.exchange;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.text.Texts;

/** Organisational units: {@code id; name; parent; type; head}. */
@Component(service = Importer.class)
public final class UnitsImporter extends ElementImporter<OrganisationalUnit> {
    private static final ImportColumn<OrganisationalUnit, OrganisationalUnit> PARENT = ImportColumn.of("parent",
            ColumnTypes.reference(OrganisationalUnit.class), OrganisationalUnit::getParent,
            OrganisationalUnit::setParent, "Eltern-ID", "Übergeordnet", "Übergeordnete Einheit",
            "Übergeordnete Organisationseinheit", "Übergeordnete OE", "Teil von", "Gehört zu");

    /** Makes the importer. */
    public UnitsImporter() {
        super("units", OrganisationalUnit.class, model -> model.administration().getUnits(), List.of(
                id("OE-ID", "Einheit-ID", "Organisationseinheit-ID", "Kennung", "Nummer", "Nr."),
                name("Bezeichnung", "Organisationseinheit", "Einheit", "OE"),
                PARENT,
                ImportColumn.of("type", ColumnTypes.text(), OrganisationalUnit::getType, OrganisationalUnit::setType,
                        "Typ", "Art", "Ebene"),
                ImportColumn.of("head", ColumnTypes.responsible(Responsible.class), OrganisationalUnit::getHead,
                        OrganisationalUnit::setHead, "Leitung", "Leiter", "Leiterin", "Leiter/in", "Leiter/-in")),
                "organisationseinheiten", "einheiten", "organisation");
    }

    @Override
    public String title() {
        return Texts.of(UnitsImporter.class).get("kind.units");
    }

    @Override
    OrganisationalUnit create(ImportRow row) {
        return ModelFactory.eINSTANCE.createOrganisationalUnit();
    }

    @Override
    public UpsertBatch<OrganisationalUnit> begin(ImportContext context) {
        return new Batch(context) {
            @Override
            public void validate() {
                Parents.check(entries(), PARENT, context().model().administration().getUnits());
            }
        };
    }
}
