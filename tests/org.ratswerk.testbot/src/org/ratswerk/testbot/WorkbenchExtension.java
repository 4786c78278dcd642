package org.ratswerk.testbot;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Makes a test in the workbench fail when it logs a warning or an error, and keeps a picture of the screen when it
 * fails.
 */
public final class WorkbenchExtension implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final String PERSPECTIVE = "org.ratswerk.app.perspective.processes";
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, plugin) -> {
        if (status.getSeverity() >= IStatus.WARNING) {
            logged.add(status + (status.getException() == null ? "" : " " + status.getException()));
        }
    };

    /** Every class begins with the arrangement of parts that users meet first. */
    @Override
    public void beforeAll(ExtensionContext context) {
        new Bot().doInUi(() -> {
            var workbench = PlatformUI.getWorkbench();
            var perspective = workbench.getPerspectiveRegistry().findPerspectiveWithId(PERSPECTIVE);
            var windows = workbench.getWorkbenchWindows();
            if (perspective != null && windows.length > 0) {
                windows[0].getActivePage().setPerspective(perspective);
            }
        });
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        logged.clear();
        Platform.addLogListener(listener);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        new Bot().settle();
        Platform.removeLogListener(listener);
        var expected = context.getRequiredTestMethod().getAnnotation(MayLog.class);
        if (expected != null) {
            logged.removeIf(entry -> entry.contains(expected.value()));
        }
        boolean failed = context.getExecutionException().isPresent() || !logged.isEmpty();
        if (failed) {
            new Bot().screenshot("failed-" + context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName());
        }
        if (!logged.isEmpty()) {
            throw new AssertionError("logged during the test: " + logged);
        }
    }
}
