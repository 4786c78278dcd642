package org.ratswerk.bench;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Says on standard output when the workbench window is open and painted, and closes the workbench; or works in it, where
 * that is asked for.
 */
public final class WindowProbe implements IStartup {
    static final String OPEN = "ratswerk-bench: window open";
    private static final int AGAIN_MILLIS = 5;

    @Override
    public void earlyStartup() {
        String task = System.getProperty(UiTask.PROPERTY);
        if (task != null) {
            new Thread(switch (task) {
            case Tour.NAME -> new TourTask();
            case BpmnBench.NAME -> new BpmnTask();
            default -> new UiTask(task);
            }, "bench").start();
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> look(display));
    }

    private static void look(Display display) {
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        Shell shell = windows.length == 0 ? null : windows[0].getShell();
        if (shell == null || !shell.isVisible()) {
            display.timerExec(AGAIN_MILLIS, () -> look(display));
            return;
        }
        shell.update();
        System.out.println(OPEN);
        System.out.flush();
        display.asyncExec(() -> PlatformUI.getWorkbench().close());
    }
}
