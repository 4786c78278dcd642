package org.ratswerk.core.exchange;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.exchange.ColumnTypes.Word;
import org.ratswerk.model.Element;
import org.ratswerk.model.Measure;
import org.ratswerk.model.MeasureKind;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.WorkState;
import org.ratswerk.model.text.Texts;

/** Measures: {@code id; name; kind; subjects; responsible; due; cost; state; description}. */
@Component(service = Importer.class)
public final class MeasuresImporter extends ElementImporter<Measure> {
    /** Makes the importer. */
    public MeasuresImporter() {
        super("measures", Measure.class, model -> model.continuityRegister().getMeasures(), List.of(
                id("Maßnahmen-ID", "Nummer", "Nr.", "Kennung"),
                name("Maßnahme", "Bezeichnung", "Titel"),
                ImportColumn.of("kind", ColumnTypes.words(MeasureKind.PREVENTIVE,
                        Word.of(MeasureKind.PREVENTIVE, "preventive", "vorbeugend", "präventiv"),
                        Word.of(MeasureKind.CORRECTIVE, "corrective", "korrektiv", "behebend")),
                        Measure::getKind, Measure::setKind, "Art"),
                ImportColumn.of("subjects", ColumnTypes.references(Element.class), Measure::getSubjects,
                        (measure, items) -> replace(measure.getSubjects(), items), "Betrifft", "Gegenstand",
                        "Gegenstände"),
                ImportColumn.of("responsible", ColumnTypes.responsible(Responsible.class), Measure::getResponsible,
                        Measure::setResponsible, "Verantwortlich", "Verantwortliche", "Verantwortliche/r",
                        "Zuständig"),
                ImportColumn.of("due", ColumnTypes.date(), Measure::getDue, Measure::setDue, "Frist", "Termin",
                        "Fällig", "Fällig am"),
                ImportColumn.of("cost", ColumnTypes.text(), Measure::getCost, Measure::setCost, "Kosten"),
                ImportColumn.of("state", ColumnTypes.words(WorkState.OPEN,
                        Word.of(WorkState.OPEN, "open", "offen"),
                        Word.of(WorkState.IN_PROGRESS, "in_progress", "in Arbeit", "laufend"),
                        Word.of(WorkState.DONE, "done", "erledigt", "umgesetzt"),
                        Word.of(WorkState.REJECTED, "rejected", "abgelehnt", "verworfen")),
                        Measure::getState, Measure::setState, "Stand", "Status"),
                description("Beschreibung")),
                "massnahmen", "maßnahmen");
    }

    @Override
    public String title() {
        return Texts.of(MeasuresImporter.class).get("kind.measures");
    }

    @Override
    Measure create(ImportRow row) {
        return ModelFactory.eINSTANCE.createMeasure();
    }
}
