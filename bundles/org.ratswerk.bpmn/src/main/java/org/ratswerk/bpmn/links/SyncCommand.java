package org.ratswerk.bpmn.links;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.bpmn.index.BpmnIndex;
import org.ratswerk.bpmn.index.BpmnSummary;
import org.ratswerk.bpmn.links.StepDependencies.Differences;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Makes the dependencies of an administration those that follow from its diagrams. */
@Component(service = Command.class)
public final class SyncCommand implements Command {
    private static final Texts TEXTS = Texts.of(SyncCommand.class);
    private static final String DRY_RUN = "--dry-run";

    @Override
    public String name() {
        return "bpmn sync";
    }

    @Override
    public String usage() {
        return "bpmn sync DIR [--dry-run]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.sync");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of(), Set.of(DRY_RUN));
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(options.single(usage())),
                invocation.progress());
        folder.warnings().forEach(warning -> invocation.err().println(warning));
        List<BpmnSummary> diagrams = BpmnIndex.of(folder.folder()).summaries(invocation.progress());
        diagrams.stream().filter(diagram -> !diagram.isReadable())
                .forEach(diagram -> invocation.err().println(diagram.error()));
        boolean unreadable = diagrams.stream().anyMatch(diagram -> !diagram.isReadable());
        Differences differences = StepDependencies.differences(folder.model(), diagrams);
        tell(differences, invocation);
        if (!options.has(DRY_RUN) && !differences.isEmpty()) {
            var editing = new Editing(folder);
            StepDependencies.synchronise(editing, diagrams);
            editing.save(false);
        }
        invocation.err().println(TEXTS.get(options.has(DRY_RUN) ? "done.dry" : "done.sync",
                differences.missing().size(), differences.outdated().size(), differences.gone().size()));
        return unreadable ? FOUND : DONE;
    }

    private static void tell(Differences differences, Invocation invocation) {
        differences.missing().forEach(derived -> invocation.out().println(TEXTS.get("line.added",
                Labels.of(derived.dependent()), Labels.of(derived.supplier()), derived.step())));
        differences.outdated().forEach(outdated -> invocation.out().println(TEXTS.get("line.updated",
                Labels.of(outdated.derived().dependent()), Labels.of(outdated.derived().supplier()),
                outdated.derived().step())));
        differences.gone().forEach(dependency -> invocation.out()
                .println(TEXTS.get("line.removed", Labels.of(dependency), dependency.getOriginStep())));
    }
}
