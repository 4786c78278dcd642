package org.ratswerk.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.core.support.CrashReport;
import org.ratswerk.core.support.LogFolder;
import org.ratswerk.ui.Workbench;

/**
 * The workbench. Arguments: {@code -open PATH}, as often as wanted, or paths alone, open these administrations and
 * diagrams; without any administration, those of the last session are opened.
 */
public final class WorkbenchApplication implements IApplication {
    private static final String OPEN = "-open";

    private RatswerkAdvisor advisor;

    @Override
    public Object start(IApplicationContext context) throws IOException {
        context.applicationRunning();
        LogFolder.start();
        Display display = PlatformUI.createDisplay();
        try {
            List<Path> wanted = wanted(arguments(context));
            if (!lock()) {
                SecondStart.handOver(workspace(), wanted);
                return EXIT_OK;
            }
            Workbench.applyPolicy();
            var splash = Splash.open(display);
            advisor = new RatswerkAdvisor(wanted, () -> {
                splash.close();
                SecondStart.listen(workspace());
                display.asyncExec(SecondStart::tellMended);
            });
            int code = PlatformUI.createAndRunWorkbench(display, advisor);
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } catch (RuntimeException | Error e) {
            CrashReport.write(e);
            throw e;
        } finally {
            Platform.getInstanceLocation().release();
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().syncExec(advisor::end);
        }
    }

    private static boolean lock() throws IOException {
        var location = Platform.getInstanceLocation();
        return location.isSet() ? location.lock() : location.set(location.getDefault(), true);
    }

    private static String[] arguments(IApplicationContext context) {
        return context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] arguments
                ? arguments
                : new String[0];
    }

    /** Returns the folder of settings and work, once it is known. */
    private static Path workspace() {
        // the platform writes blanks into these addresses as they are
        return new File(Platform.getInstanceLocation().getURL().getPath()).toPath();
    }

    /** Returns the folders and files that the arguments name; options of the platform and their values are passed over. */
    static List<Path> wanted(String... arguments) {
        var wanted = new ArrayList<Path>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(OPEN) && i + 1 < arguments.length) {
                wanted.add(Path.of(arguments[++i]).toAbsolutePath());
            } else if (!arguments[i].startsWith("-") && (i == 0 || !arguments[i - 1].startsWith("-"))) {
                wanted.add(Path.of(arguments[i]).toAbsolutePath());
            }
        }
        return wanted;
    }
}
