package org.ratswerk.core.exchange;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.exchange.ColumnTypes.Word;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.text.Texts;

/**
 * Processes: {@code id; name; unit; owner; kind; mtpd_h; mtpd_reason; rto_h; restart_h; rpo_h; case_volume; trigger; result;
 * legal_basis; keys; data; description; bpmn}. {@code mtpd_h} is the tolerable downtime set by hand.
 * <p>
 * {@code data} names information objects. Real lists put other things there, statutes for example: such an item is a fault;
 * where bad rows are skipped, the item alone is left out, since the process with its keys is good without it.
 */
@Component(service = Importer.class)
public final class ProcessesImporter extends ElementImporter<Process> {
    /** Makes the importer. */
    public ProcessesImporter() {
        super("processes", Process.class, model -> model.processes(), List.of(
                id("Prozess-ID", "Prozessnummer", "Prozess-Nr.", "Kennung"),
                name("Prozess", "Prozessname", "Prozessbezeichnung", "Bezeichnung", "Titel"),
                ImportColumn.of("unit", ColumnTypes.reference(OrganisationalUnit.class), Process::getUnit,
                        Process::setUnit, "Organisationseinheit", "OE", "Einheit", "Zuständige Einheit",
                        "Zuständige Organisationseinheit", "Amt", "Fachbereich"),
                ImportColumn.of("owner", ColumnTypes.responsible(Responsible.class), Process::getOwner,
                        Process::setOwner, "Prozessverantwortliche", "Prozessverantwortlicher",
                        "Prozessverantwortliche/r", "Prozesseigner", "Verantwortlich", "Verantwortliche",
                        "Verantwortliche/r"),
                ImportColumn.of("kind", ColumnTypes.words(ProcessKind.UNSPECIFIED,
                        Word.of(ProcessKind.MANAGEMENT, "management", "Führungsprozess", "Steuerungsprozess",
                                "Managementprozess", "Führung", "Steuerung"),
                        Word.of(ProcessKind.CORE, "core", "Kernprozess", "Fachprozess", "Kern"),
                        Word.of(ProcessKind.SUPPORT, "support", "Unterstützungsprozess", "Supportprozess",
                                "Unterstützung")),
                        Process::getKind, Process::setKind, "Prozessart", "Art", "Prozesstyp", "Typ"),
                ImportColumn.of("mtpd_h", ColumnTypes.hours(), impact(BusinessImpact::getManualMtpd),
                        setImpact(BusinessImpact::setManualMtpd), "MTPD", "MTA", "MTPD (h)", "MTA (h)",
                        "Maximal tolerierbare Ausfallzeit", "Maximal tolerierbare Ausfallzeit (h)",
                        "Tolerierbare Ausfallzeit", "Tolerierbare Ausfallzeit (h)"),
                ImportColumn.of("mtpd_reason", ColumnTypes.text(), impact(BusinessImpact::getManualMtpdReason),
                        setImpact(BusinessImpact::setManualMtpdReason), "MTPD Begründung", "MTA Begründung",
                        "Begründung MTPD", "Begründung MTA", "Begründung"),
                ImportColumn.of("rto_h", ColumnTypes.hours(), Process::getRequiredRto, Process::setRequiredRto, "RTO",
                        "RTO (h)", "WAZ", "WAZ (h)", "Wiederanlaufzeit", "Wiederanlaufzeit (h)",
                        "Geforderte Wiederanlaufzeit", "Geforderte Wiederanlaufzeit (h)"),
                ImportColumn.of("restart_h", ColumnTypes.hours(), Process::getRestartTime, Process::setRestartTime,
                        "Wiederanlaufaufwand", "Wiederanlaufaufwand (h)"),
                ImportColumn.of("rpo_h", ColumnTypes.hours(), Process::getRequiredRpo, Process::setRequiredRpo, "RPO",
                        "RPO (h)", "Maximal zulässiger Datenverlust", "Maximal zulässiger Datenverlust (h)"),
                ImportColumn.of("case_volume", ColumnTypes.number(0, Long.MAX_VALUE), Process::getCaseVolume,
                        Process::setCaseVolume, "Fallzahl", "Fallzahl p. a.", "Fallzahl pro Jahr", "Fälle pro Jahr",
                        "Fallzahlen"),
                ImportColumn.of("trigger", ColumnTypes.text(), Process::getTrigger, Process::setTrigger, "Auslöser",
                        "Anlass"),
                ImportColumn.of("result", ColumnTypes.text(), Process::getResult, Process::setResult, "Ergebnis"),
                ImportColumn.of("legal_basis", ColumnTypes.texts(), Process::getLegalBasis,
                        (process, items) -> replace(process.getLegalBasis(), items), "Rechtsgrundlage",
                        "Rechtsgrundlagen", "Regelungen"),
                ImportColumn.of("keys", ColumnTypes.texts(), Process::getKeys,
                        (process, items) -> replace(process.getKeys(), items), "LeiKa-Schlüssel", "LeiKa-ID", "LeiKa",
                        "OZG-ID", "OZG-Schlüssel", "Schlüssel", "Leistungsschlüssel"),
                ImportColumn.of("data", ColumnTypes.references(InformationObject.class), Process::getDataObjects,
                        (process, items) -> replace(process.getDataObjects(), items), "Daten", "Datenobjekte",
                        "Datenspeicher", "Datenbestände"),
                description("Beschreibung", "Kurzbeschreibung"),
                ImportColumn.of("bpmn", ColumnTypes.text(), Process::getBpmnAsIs, Process::setBpmnAsIs, "BPMN-Datei",
                        "BPMN-Modell", "Diagramm")),
                "prozesse", "prozesskatalog", "prozessliste");
    }

    /** Value of the impact analysis, which a process may not have. */
    static <V> Function<Process, V> impact(Function<BusinessImpact, V> getter) {
        return process -> process.getImpact() == null ? null : getter.apply(process.getImpact());
    }

    /** Sets a value of the impact analysis, which comes into being where the process has none. */
    static <V> BiConsumer<Process, V> setImpact(BiConsumer<BusinessImpact, V> setter) {
        return (process, value) -> setter.accept(ensureImpact(process), value);
    }

    /** Returns the impact analysis of a process, a new one where it has none. */
    static BusinessImpact ensureImpact(Process process) {
        if (process.getImpact() == null) {
            process.setImpact(ModelFactory.eINSTANCE.createBusinessImpact());
        }
        return process.getImpact();
    }

    @Override
    public String title() {
        return Texts.of(ProcessesImporter.class).get("kind.processes");
    }

    @Override
    Process create(ImportRow row) {
        return ModelFactory.eINSTANCE.createProcess();
    }
}
