package org.ratswerk.core.exchange;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.exchange.ColumnTypes.Word;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Resource;
import org.ratswerk.model.text.Texts;

/**
 * Scenarios of failures: {@code id; name; everything; failed; containers; at; lasting_h; description}. What fails alone
 * stands in {@code failed}; sites with all in them and providers with all they operate in {@code containers}; date and time
 * such as {@code 2027-03-31T08:00} in {@code at}.
 */
@Component(service = Importer.class)
public final class ScenariosImporter extends ElementImporter<FailureScenario> {
    /** Makes the importer. */
    public ScenariosImporter() {
        super("scenarios", FailureScenario.class, model -> model.continuityRegister().getScenarios(), List.of(
                id("Szenario-ID", "Kennung"),
                name("Szenario", "Bezeichnung"),
                ImportColumn.of("everything", ColumnTypes.words(false, Word.of(true, "true", "yes", "ja", "wahr"),
                        Word.of(false, "false", "no", "nein", "falsch")), FailureScenario::isEverything,
                        FailureScenario::setEverything, "Alles", "Alles ausgefallen"),
                ImportColumn.of("failed", ColumnTypes.references(Dependable.class), FailureScenario::getFailed,
                        (scenario, items) -> replace(scenario.getFailed(), items), "Ausgefallen", "Ausgefallen sind"),
                ImportColumn.of("containers", ColumnTypes.references(Resource.class), FailureScenario::getContainers,
                        (scenario, items) -> replace(scenario.getContainers(), items), "Standorte und Dienstleister",
                        "Mit allem darin"),
                ImportColumn.of("at", ColumnTypes.text(), FailureScenario::getAt, FailureScenario::setAt, "Zeitpunkt",
                        "Datum und Uhrzeit"),
                ImportColumn.of("lasting_h", ColumnTypes.hours(), FailureScenario::getLasting,
                        FailureScenario::setLasting, "Dauer", "Dauer (h)"),
                description("Beschreibung")),
                "szenarien", "ausfallszenarien");
    }

    @Override
    public String title() {
        return Texts.of(ScenariosImporter.class).get("kind.scenarios");
    }

    @Override
    FailureScenario create(ImportRow row) {
        return ModelFactory.eINSTANCE.createFailureScenario();
    }
}
