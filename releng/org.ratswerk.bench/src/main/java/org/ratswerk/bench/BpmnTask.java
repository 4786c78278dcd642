package org.ratswerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.BrowserFunction;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.core.format.JsonValues;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.BpmnEditors;

/** What the benchmark of BPMN files does inside the workbench: opens a file in the editor and with bpmn-js alone, in turn. */
final class BpmnTask implements Runnable {
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 1;
    private static final int SECONDS = 120;
    private static final int LOOK_MILLIS = 20;
    private static final int PAUSE_MILLIS = 800;

    private final Display display = PlatformUI.getWorkbench().getDisplay();

    @Override
    public void run() {
        try {
            while (!display.syncCall(BpmnTask::isOpen)) {
                Thread.sleep(LOOK_MILLIS);
            }
            Thread.sleep(PAUSE_MILLIS);
            measure(Path.of(System.getProperty(BpmnBench.FILE)), Path.of(System.getProperty(BpmnBench.BARE)));
            System.out.println(UiTask.DONE);
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            System.out.println(UiTask.PREFIX + "Stopped: " + e.getMessage());
        } finally {
            System.out.flush();
            display.asyncExec(() -> PlatformUI.getWorkbench().close());
        }
    }

    private static boolean isOpen() {
        var windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        return windows.length > 0 && windows[0].getShell().isVisible();
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private void measure(Path file, Path bare) throws Exception {
        var editor = new double[ROUNDS];
        var alone = new double[ROUNDS];
        var ratios = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            // Each goes first every other time.
            double one = i % 2 == 0 ? editor(file) : alone(file, bare);
            double two = i % 2 == 0 ? alone(file, bare) : editor(file);
            if (i >= 0) {
                editor[i] = i % 2 == 0 ? one : two;
                alone[i] = i % 2 == 0 ? two : one;
                ratios[i] = editor[i] / alone[i];
            }
        }
        var table = new Columns("", "ms", "least", "runs");
        table.add("editor", Columns.millis(median(editor)), Columns.millis(least(editor)), ROUNDS);
        table.add("bpmn-js alone in the same browser widget", Columns.millis(median(alone)), Columns.millis(least(alone)),
                ROUNDS);
        for (String line : table.toString().split("\n")) {
            System.out.println(UiTask.PREFIX + line);
        }
        System.out.println(UiTask.PREFIX + "editor : bpmn-js alone, median of the ratios of the same round: "
                + Columns.ratio(median(ratios)));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    /** Opens the file in the editor and returns the milliseconds until the diagram is there. */
    private double editor(Path file) throws Exception {
        var end = new CompletableFuture<Long>();
        long start = System.nanoTime();
        BpmnEditor editor = display.syncCall(() -> {
            BpmnEditor opened = BpmnEditors.open(page(), file).orElseThrow();
            opened.whenShown(() -> end.complete(System.nanoTime()));
            return opened;
        });
        double millis = (end.get(SECONDS, TimeUnit.SECONDS) - start) / 1e6;
        Thread.sleep(PAUSE_MILLIS);
        display.syncExec(() -> page().closeEditor(editor, false));
        Thread.sleep(PAUSE_MILLIS);
        return millis;
    }

    /** Opens the file with bpmn-js in a window of its own. */
    private double alone(Path file, Path bare) throws Exception {
        var end = new CompletableFuture<Long>();
        long start = System.nanoTime();
        Shell shell = display.syncCall(() -> open(file, bare, end));
        double millis = (end.get(SECONDS, TimeUnit.SECONDS) - start) / 1e6;
        Thread.sleep(PAUSE_MILLIS);
        display.syncExec(shell::dispose);
        Thread.sleep(PAUSE_MILLIS);
        return millis;
    }

    private Shell open(Path file, Path bare, CompletableFuture<Long> end) throws IOException {
        String xml = JsonValues.write(Files.readString(file));
        var shell = new Shell(display, SWT.SHELL_TRIM);
        shell.setLayout(new FillLayout());
        shell.setSize(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().getSize());
        var browser = new Browser(shell, SWT.NONE);
        var function = new BrowserFunction(browser, "opened") {
            @Override
            public Object function(Object[] arguments) {
                if ("".equals(arguments[0])) {
                    end.complete(System.nanoTime());
                } else {
                    end.completeExceptionally(new IllegalStateException(String.valueOf(arguments[0])));
                }
                return null;
            }
        };
        browser.addDisposeListener(event -> function.dispose());
        browser.addProgressListener(ProgressListener.completedAdapter(event -> browser.execute("openDiagram(" + xml + ");")));
        browser.setUrl(bare.resolve("index.html").toUri().toString());
        shell.open();
        return shell;
    }
}
