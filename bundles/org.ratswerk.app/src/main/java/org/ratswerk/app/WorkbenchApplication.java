package org.ratswerk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.ui.Workbench;

/**
 * The workbench. Arguments: {@code -open FOLDER}, as often as wanted, or folders alone, open these administrations;
 * without any, those of the last session are opened.
 */
public final class WorkbenchApplication implements IApplication {
    private static final String OPEN = "-open";

    private RatswerkAdvisor advisor;

    @Override
    public Object start(IApplicationContext context) throws IOException {
        context.applicationRunning();
        Display display = PlatformUI.createDisplay();
        try {
            if (!lock()) {
                Workbench.tellAlreadyRunning(Platform.getInstanceLocation().getURL().getPath());
                return EXIT_OK;
            }
            Workbench.applyPolicy();
            var splash = Splash.open(display);
            advisor = new RatswerkAdvisor(folders(arguments(context)), splash::close);
            int code = PlatformUI.createAndRunWorkbench(display, advisor);
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
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

    /** Returns the folders that the arguments name; options of the platform and their values are passed over. */
    static List<Path> folders(String... arguments) {
        var folders = new ArrayList<Path>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(OPEN) && i + 1 < arguments.length) {
                folders.add(Path.of(arguments[++i]));
            } else if (!arguments[i].startsWith("-") && (i == 0 || !arguments[i - 1].startsWith("-"))) {
                folders.add(Path.of(arguments[i]));
            }
        }
        return folders;
    }
}
