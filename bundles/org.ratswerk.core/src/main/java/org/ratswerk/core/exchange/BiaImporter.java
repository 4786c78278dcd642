package org.ratswerk.core.exchange;

import static org.ratswerk.core.exchange.ProcessesImporter.ensureImpact;
import static org.ratswerk.core.exchange.ProcessesImporter.impact;
import static org.ratswerk.core.exchange.ProcessesImporter.setImpact;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.exchange.ColumnTypes.Word;
import org.ratswerk.model.AnswerStatus;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.CollectionMethod;
import org.ratswerk.model.Process;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.text.Texts;

/**
 * How the business impact analysis of a process came about, and what it says besides damage levels and times:
 * {@code process; method; participants; answered_by; answered_on; status; mbco_percent; mbco; max_emergency_h; workaround;
 * next_review; weight}.
 */
@Component(service = Importer.class)
public final class BiaImporter extends ProcessPartImporter<Process> {
    private static final int HEAVIEST = 1_000_000;

    /** Makes the importer. */
    public BiaImporter() {
        super("bia", List.of(
                process(Function.<Process>identity()),
                ImportColumn.of("method", ColumnTypes.words(CollectionMethod.UNSPECIFIED,
                        Word.of(CollectionMethod.SELF, "self", "Selbstauskunft"),
                        Word.of(CollectionMethod.INTERVIEW, "interview"),
                        Word.of(CollectionMethod.WORKSHOP, "workshop")),
                        orElse(impact(BusinessImpact::getMethod), CollectionMethod.UNSPECIFIED),
                        setImpact(BusinessImpact::setMethod), "Erhebungsart", "Methode"),
                ImportColumn.of("participants", ColumnTypes.texts(),
                        process -> process.getImpact() == null ? List.of() : process.getImpact().getParticipants(),
                        (process, items) -> replace(ensureImpact(process).getParticipants(), items), "Beteiligte",
                        "Teilnehmende"),
                ImportColumn.of("answered_by", ColumnTypes.responsible(Responsible.class),
                        impact(BusinessImpact::getAnsweredBy), setImpact(BusinessImpact::setAnsweredBy),
                        "Beantwortet von", "Ausgefüllt von"),
                ImportColumn.of("answered_on", ColumnTypes.date(), impact(BusinessImpact::getAnsweredOn),
                        setImpact(BusinessImpact::setAnsweredOn), "Beantwortet am", "Datum"),
                ImportColumn.of("status", ColumnTypes.words(AnswerStatus.OPEN,
                        Word.of(AnswerStatus.OPEN, "open", "offen"),
                        Word.of(AnswerStatus.ANSWERED, "answered", "beantwortet"),
                        Word.of(AnswerStatus.APPROVED, "approved", "freigegeben", "genehmigt")),
                        orElse(impact(BusinessImpact::getStatus), AnswerStatus.OPEN),
                        setImpact(BusinessImpact::setStatus), "Stand"),
                ImportColumn.of("mbco_percent", ColumnTypes.integer(0, 100), impact(BusinessImpact::getMbcoPercent),
                        setImpact(BusinessImpact::setMbcoPercent), "Notbetriebsniveau (%)",
                        "Notbetriebsniveau in Prozent", "MBCO (%)"),
                ImportColumn.of("mbco", ColumnTypes.text(), impact(BusinessImpact::getMbco),
                        setImpact(BusinessImpact::setMbco), "Notbetriebsniveau"),
                ImportColumn.of("max_emergency_h", ColumnTypes.hours(),
                        impact(BusinessImpact::getMaximumEmergencyOperation),
                        setImpact(BusinessImpact::setMaximumEmergencyOperation), "Maximale Notbetriebsdauer",
                        "Maximale Notbetriebsdauer (h)"),
                ImportColumn.of("workaround", ColumnTypes.text(), impact(BusinessImpact::getWorkaround),
                        setImpact(BusinessImpact::setWorkaround), "Ersatzverfahren", "Umgehungslösung"),
                ImportColumn.of("next_review", ColumnTypes.date(), impact(BusinessImpact::getNextReview),
                        setImpact(BusinessImpact::setNextReview), "Nächste Überprüfung", "Wiedervorlage"),
                ImportColumn.of("weight", ColumnTypes.integer(1, HEAVIEST), impact(BusinessImpact::getWeight),
                        setImpact(BusinessImpact::setWeight), "Gewicht", "Gewicht beim Wiederanlauf")));
    }

    private static <V> Function<Process, V> orElse(Function<Process, V> getter, V otherwise) {
        return getter.andThen(value -> Objects.requireNonNullElse(value, otherwise));
    }

    @Override
    public String title() {
        return Texts.of(BiaImporter.class).get("kind.bia");
    }

    @Override
    protected List<Process> targets(AdministrationModel model, ExchangeOptions options) {
        return model.processes().stream().filter(process -> process.getId() != null && process.getImpact() != null)
                .toList();
    }

    @Override
    public UpsertBatch<Process> begin(ImportContext context) {
        return new UpsertBatch<>(context, columns()) {
            @Override
            protected Object key(ImportRow row) throws CellException {
                return process(context(), row);
            }

            @Override
            protected Process find(Object key, ImportRow row) {
                var process = (Process) key;
                return process.getImpact() == null ? null : process;
            }

            @Override
            protected Process create(Object key, ImportRow row) {
                return (Process) key;
            }

            @Override
            protected void attach(Process target) {
                ensureImpact(target);
            }
        };
    }
}
