package org.ratswerk.continuity.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.continuity.control.Deviation;
import org.ratswerk.continuity.reference.Fact;
import org.ratswerk.continuity.reference.Facts;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.continuity.reference.TableMaker;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.DocumentControl;
import org.ratswerk.model.DocumentStatus;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Lists plans with version, state and how much of what they state is out of date. */
@Component
public final class PlanStatusCommand implements Command {
    private static final Texts TEXTS = Texts.of(PlanStatusCommand.class);

    @Override
    public String name() {
        return "plan status";
    }

    @Override
    public String usage() {
        return "plan status DIR [--format text|csv|json|xlsx] [-o FILE]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.status");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("--format", "-o"), Set.of());
        String dir = options.single(usage());
        TableFormat format = PlanCheckCommand.format(invocation, options);
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(dir), invocation.progress());
        folder.warnings().forEach(warning -> invocation.err().println(warning));
        var references = new References(folder.model(), invocation.registry().analyses(), invocation.progress());
        var table = new TableMaker(TEXTS, "plans", TEXTS.get("status.title")).column("plan", Kind.TEXT)
                .column("kind", Kind.TEXT).column("version", Kind.TEXT).column("state", Kind.TEXT)
                .column("next_review", Kind.DATE).column("facts", Kind.NUMBER).column("stale", Kind.NUMBER)
                .column("deviation", Kind.TEXT);
        int approved = 0;
        int stale = 0;
        for (EmergencyPlan plan : folder.model().plans()) {
            DocumentControl control = plan.getControl();
            List<Fact> facts = Facts.of(plan, references);
            Optional<Deviation> deviation = Deviation.of(plan, references);
            int differences = deviation.map(each -> each.differences().size()).orElse(0);
            approved += control != null && control.getStatus() == DocumentStatus.APPROVED ? 1 : 0;
            stale += differences > 0 ? 1 : 0;
            table.cell(plan).cell(Labels.of(plan.getKind())).cell(control == null ? null : control.getVersion())
                    .cell(Labels.of(control == null ? DocumentStatus.DRAFT : control.getStatus()))
                    .cell(control == null ? null : control.getNextReview()).cell(Value.number(facts.size()))
                    .cell(deviation.isEmpty() ? Value.NONE : Value.number(differences))
                    .cell(deviation.map(Deviation::words).orElse(TEXTS.get("status.never"))).row(plan);
        }
        invocation.output(options.get("-o").orElse(null), out -> format.write(table.table(), out));
        invocation.err().println(TEXTS.get("status.done", folder.model().plans().size(), approved, stale));
        return DONE;
    }
}
