package org.ratswerk.ui.internal.results;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Progress;
import org.ratswerk.core.format.ResultTables;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Result;
import org.ratswerk.graph.GraphLayout;
import org.ratswerk.graph.LaidGraph;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.TableView;

/** Runs an analysis away from the UI thread. */
final class AnalysisJob extends Job {
    private final Analysis analysis;
    private final OpenAdministration administration;
    private final Arguments arguments;
    private final BiConsumer<String, Double> progress;
    private final Consumer<Outcome> done;

    /** What came of it. */
    sealed interface Outcome {
    }

    /**
     * The result, with the table made from it.
     *
     * @param result result
     * @param view the same as a table
     * @param picture the same as a picture; null where it is no graph, or too large for a picture
     * @param revision state of the model that it was computed from
     */
    record Success(Result result, TableView view, LaidGraph picture, long revision) implements Outcome {
    }

    /** A result with the state of the model that it belongs to. */
    private record Computed(Result result, long revision) {
    }

    /** Carries a fault out of a reader. */
    private static final class Faulty extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Faulty(FaultException cause) {
            super(cause);
        }
    }

    /**
     * It could not be done.
     *
     * @param faults what is wrong
     */
    record Failure(List<Fault> faults) implements Outcome {
    }

    /** Somebody has stopped it. */
    record Cancelled() implements Outcome {
    }

    /**
     * @param analysis what to run
     * @param administration what to run it on
     * @param arguments values of the parameters
     * @param progress told how far it is, in the job's thread
     * @param done told what came of it, in the job's thread
     */
    AnalysisJob(Analysis analysis, OpenAdministration administration, Arguments arguments,
            BiConsumer<String, Double> progress, Consumer<Outcome> done) {
        super(analysis.title() + " – " + administration.name());
        this.analysis = analysis;
        this.administration = administration;
        this.arguments = arguments;
        this.progress = progress;
        this.done = done;
        setPriority(INTERACTIVE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            var computed = administration.editing().read(this::compute, new MonitorProgress(monitor, progress));
            var result = computed.result;
            var view = new TableView(ResultTables.of(result));
            UiPlugin.results().put(administration, analysis.id(), result);
            var picture = result instanceof Graph graph && graph.nodes().size() <= GraphLayout.MOST_NODES
                    ? GraphLayout.layout(graph) : null;
            done.accept(new Success(result, view, picture, computed.revision));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            done.accept(new Cancelled());
            return Status.CANCEL_STATUS;
        } catch (Faulty e) {
            done.accept(new Failure(((FaultException) e.getCause()).faults()));
            return Status.OK_STATUS;
        } catch (RuntimeException e) {
            UiPlugin.log("Analysis " + analysis.id() + " failed", e);
            done.accept(new Failure(List.of(Fault.of(UiTexts.get("results.unexpected", String.valueOf(e.getMessage()))))));
            return Status.OK_STATUS;
        }
    }

    private Computed compute(Progress watching) {
        try {
            long revision = administration.editing().revision();
            return new Computed(analysis.run(administration.model(), arguments, watching), revision);
        } catch (FaultException e) {
            throw new Faulty(e);
        }
    }
}
