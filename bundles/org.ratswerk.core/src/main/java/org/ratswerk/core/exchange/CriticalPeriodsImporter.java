package org.ratswerk.core.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.exchange.ColumnTypes.Word;
import org.ratswerk.model.CriticalPeriod;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Texts;

/**
 * Critical periods: {@code process; from; to; repeat; mtpd_h; reason}. Process, first and last day say which period a row
 * is about.
 */
@Component(service = Importer.class)
public final class CriticalPeriodsImporter extends ProcessPartImporter<CriticalPeriodsImporter.Critical> {
    private static final Texts TEXTS = Texts.of(CriticalPeriodsImporter.class);
    private static final String FROM = "from";
    private static final String TO = "to";

    /**
     * Critical period of a process.
     *
     * @param process process
     * @param period period, with its first and last day
     */
    public record Critical(Process process, CriticalPeriod period) {
    }

    /** Makes the importer. */
    public CriticalPeriodsImporter() {
        super("critical_periods", List.of(
                process(Critical::process),
                ImportColumn.identifying(FROM, ColumnTypes.date(), critical -> critical.period().getFrom(), "von",
                        "Beginn", "ab"),
                ImportColumn.identifying(TO, ColumnTypes.date(), critical -> critical.period().getTo(), "bis",
                        "Ende"),
                ImportColumn.of("repeat", ColumnTypes.words(PeriodRepeat.NONE,
                        Word.of(PeriodRepeat.NONE, "none", "keine", "einmalig"),
                        Word.of(PeriodRepeat.MONTHLY, "monthly", "monatlich"),
                        Word.of(PeriodRepeat.YEARLY, "yearly", "jährlich")),
                        critical -> critical.period().getRepeat(),
                        (critical, repeat) -> critical.period().setRepeat(repeat), "Wiederholung"),
                ImportColumn.of("mtpd_h", ColumnTypes.hours(), critical -> critical.period().getMtpd(),
                        (critical, mtpd) -> critical.period().setMtpd(mtpd), "MTPD", "MTA", "MTPD (h)", "MTA (h)",
                        "Tolerierbare Ausfallzeit", "Tolerierbare Ausfallzeit (h)"),
                ImportColumn.of("reason", ColumnTypes.text(), critical -> critical.period().getReason(),
                        (critical, reason) -> critical.period().setReason(reason), "Begründung", "Anlass")),
                "kritische_zeiten", "kritische_zeiträume", "kritische-zeiten");
    }

    @Override
    public String title() {
        return TEXTS.get("kind.critical_periods");
    }

    @Override
    protected List<Critical> targets(AdministrationModel model, ExchangeOptions options) {
        var all = new ArrayList<Critical>();
        for (Process process : model.processes()) {
            if (process.getId() != null && process.getImpact() != null) {
                process.getImpact().getCriticalPeriods().stream()
                        .filter(period -> period.getFrom() != null && period.getTo() != null)
                        .forEach(period -> all.add(new Critical(process, period)));
            }
        }
        return all;
    }

    private record Key(Process process, LocalDate from, LocalDate to) {
    }

    @Override
    public UpsertBatch<Critical> begin(ImportContext context) {
        var present = new HashMap<Key, Critical>();
        targets(context.model(), context.options()).forEach(critical -> present.putIfAbsent(
                new Key(critical.process(), critical.period().getFrom(), critical.period().getTo()), critical));
        return new Batch(context, present);
    }

    private final class Batch extends UpsertBatch<Critical> {
        private final Map<Key, Critical> present;

        Batch(ImportContext context, Map<Key, Critical> present) {
            super(context, columns());
            this.present = present;
        }

        @Override
        protected Object key(ImportRow row) throws CellException {
            var key = new Key(process(context(), row), cell(context(), row, FROM, ColumnTypes.date()),
                    cell(context(), row, TO, ColumnTypes.date()));
            if (key.to().isBefore(key.from()) && !present.containsKey(key)) {
                throw new CellException(TO, TEXTS.get("period.reversed", row.text(TO), row.text(FROM)));
            }
            return key;
        }

        @Override
        protected Critical find(Object key, ImportRow row) {
            return present.get(key);
        }

        @Override
        protected Critical create(Object key, ImportRow row) {
            var days = (Key) key;
            CriticalPeriod period = ModelFactory.eINSTANCE.createCriticalPeriod();
            period.setFrom(days.from());
            period.setTo(days.to());
            return new Critical(days.process(), period);
        }

        @Override
        protected void attach(Critical target) {
            ProcessesImporter.ensureImpact(target.process()).getCriticalPeriods().add(target.period());
        }
    }
}
