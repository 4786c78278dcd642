package org.ratswerk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.launcher.Launch;
import org.ratswerk.launcher.Requests;
import org.ratswerk.launcher.Transaction;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.Workbench;

/** One window for a workspace: a second start has the first one do what it was asked. */
final class SecondStart {
    private static final Texts TEXTS = Texts.of(SecondStart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private SecondStart() {
    }

    /** Hands over to the window that runs on the workspace. */
    static void handOver(Path workspace, List<Path> wanted) throws IOException {
        if (!Requests.send(workspace, wanted, PATIENCE)) {
            MessageDialog.openError(null, TEXTS.get("silent.title"), TEXTS.get("silent.text", workspace));
        }
    }

    /** Does what later starts ask, from now until the program ends. */
    static void listen(Path workspace) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        var thread = new Thread(() -> {
            try {
                Requests.watch(workspace, request -> {
                    if (!display.isDisposed()) {
                        display.asyncExec(() -> run(request));
                    }
                });
            } catch (IOException e) {
                log(e);
            }
        }, "requests of other starts");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(Requests.Request request) {
        try {
            List<Path> wanted = request.take();
            if (wanted != null) {
                Workbench.request(wanted);
            }
        } catch (IOException e) {
            log(e);
        }
    }

    /** Tells once that a change of the installation was interrupted and undone. */
    static void tellMended() {
        String state = System.getProperty(Launch.STATE);
        if (state == null) {
            return;
        }
        try {
            Transaction.takeNote(Path.of(state)).ifPresent(
                    undone -> Workbench.tell(TEXTS.get("mended.title"), undone.message(Locale.getDefault())));
        } catch (IOException e) {
            log(e);
        }
    }

    private static void log(IOException fault) {
        Platform.getLog(SecondStart.class).error("Requests of other starts", fault);
    }
}
