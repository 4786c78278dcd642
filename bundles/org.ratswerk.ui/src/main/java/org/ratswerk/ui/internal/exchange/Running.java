package org.ratswerk.ui.internal.exchange;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.jface.operation.IRunnableContext;
import org.ratswerk.core.Progress;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.UiPlugin;

/** Runs the long steps of a wizard in another thread; the wizard shows how far they are and can cancel them. */
final class Running {
    /** A long step. */
    @FunctionalInterface
    interface Step {
        void run(Progress progress) throws FaultException;
    }

    private Running() {
    }

    /** Runs the step and returns what went wrong, in words; empty where nothing did. */
    static Optional<String> run(IRunnableContext context, Step step) {
        try {
            context.run(true, true, monitor -> {
                try {
                    step.run(new MonitorProgress(monitor, (task, share) -> { }));
                } catch (FaultException e) {
                    throw new InvocationTargetException(e);
                } catch (CancellationException e) {
                    throw new InterruptedException();
                }
            });
            return Optional.empty();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof FaultException fault) {
                return Optional.of(fault.faults().stream().map(Running::text).findFirst().orElse(fault.getMessage()));
            }
            UiPlugin.log("A step of the wizard failed", e.getCause());
            return Optional.of(ExchangeTexts.get("run.failed"));
        } catch (InterruptedException e) {
            return Optional.of(ExchangeTexts.get("run.cancelled"));
        }
    }

    private static String text(Fault fault) {
        return fault.line() > 0 ? fault.toString() : fault.message();
    }
}
