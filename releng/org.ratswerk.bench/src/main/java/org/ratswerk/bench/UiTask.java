package org.ratswerk.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.testbot.Bot;

/** What the benchmark of the workbench does inside the workbench: somebody's work, with real keys. */
final class UiTask implements Runnable {
    static final String PROPERTY = "org.ratswerk.bench.task";
    static final String STARTED = "org.ratswerk.bench.started";
    static final String PREFIX = "ratswerk-bench: ";
    static final String DONE = PREFIX + "done";
    private static final int LETTERS = 60;
    private static final String TYPING = "type " + LETTERS + " letters into a form";

    private final String task;
    private final Bot bot = new Bot();
    private Stalls stalls;

    UiTask(String task) {
        this.task = task;
    }

    @Override
    public void run() {
        try {
            bot.waitUntil("open window", () -> {
                var windows = PlatformUI.getWorkbench().getWorkbenchWindows();
                return windows.length > 0 && windows[0].getShell().isVisible();
            });
            long window = System.currentTimeMillis();
            bot.waitUntil("open administration", UiTask::isOpen);
            long open = System.currentTimeMillis();
            if (task.equals("work")) {
                say("Open window after %d ms, open administration %d ms later", window - Long.getLong(STARTED),
                        open - window);
                work();
            }
            System.out.println(DONE);
        } catch (RuntimeException | AssertionError | IOException e) {
            e.printStackTrace();
            say("Stopped: %s", e.getMessage());
        } finally {
            System.out.flush();
            bot.doInUi(() -> PlatformUI.getWorkbench().close());
        }
    }

    private static boolean isOpen() {
        var shells = PlatformUI.getWorkbench().getDisplay().getShells();
        for (var shell : shells) {
            if (find(shell) instanceof Tree tree && tree.getItemCount() > 0) {
                return true;
            }
        }
        return false;
    }

    private static Tree find(org.eclipse.swt.widgets.Composite parent) {
        for (var child : parent.getChildren()) {
            if (child instanceof Tree tree && "navigator.tree".equals(tree.getData(Bot.ID))) {
                return tree;
            }
            if (child instanceof org.eclipse.swt.widgets.Composite composite && find(composite) instanceof Tree tree) {
                return tree;
            }
        }
        return null;
    }

    private void work() throws IOException {
        stalls = new Stalls(PlatformUI.getWorkbench().getDisplay());
        stalls.start();
        phase("nothing, checks run", () -> sleep(3000));
        memory("opened");
        say("%nFor the first time after the start:");
        round("antrag");
        say("%nAgain:");
        round("wahl");
        stalls.end();
        memory("worked in");
        var found = stalls.found();
        long typing = found.stream().filter(stall -> stall.phase().equals(TYPING)).count();
        say("%nStalls of the event loop over %d ms while typing: %s", Stalls.LIMIT_MILLIS,
                typing == 0 ? "none" : typing);
        say("Stalls of the event loop over %d ms at all: %s", Stalls.LIMIT_MILLIS,
                found.isEmpty() ? "none" : found.size());
        found.forEach(stall -> say("  %5d ms  %s  %s", stall.millis(), stall.phase(), stall.stack()));
    }

    private void round(String searched) {
        phase("navigator: walk and open branches", () -> {
            bot.click(bot.control(Tree.class, "navigator.tree"), 40, 10);
            for (int i = 0; i < 12; i++) {
                bot.press("Right", "Down");
            }
        });
        phase("quick search and open a form", () -> {
            bot.press("ctrl+shift+f");
            bot.type(searched);
            bot.press("Return");
            bot.waitUntil("form", () -> page().getActiveEditor() != null);
            sleep(500);
        });
        phase(TYPING, () -> {
            bot.press("Tab");
            for (int i = 0; i < LETTERS; i++) {
                bot.type(String.valueOf((char) ('a' + i % 26)));
            }
            sleep(1500);
        });
        phase("undo and redo", () -> {
            for (int i = 0; i < 5; i++) {
                bot.press("ctrl+z");
            }
            for (int i = 0; i < 5; i++) {
                bot.press("ctrl+y");
            }
        });
        phase("save", () -> {
            bot.press("ctrl+s");
            bot.waitUntil("saved", () -> page().getDirtyEditors().length == 0
                    && Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
                            .filter(shell -> shell.isVisible()).count() == 1);
        });
        phase("table: open, walk, filter", () -> {
            bot.doInUi(() -> TourTask.execute("org.ratswerk.ui.tables.open", Map.of("org.ratswerk.ui.tables.table", "processes")));
            bot.waitUntil("table", () -> page().getEditorReferences().length > 1);
            for (int i = 0; i < 10; i++) {
                bot.press("Down");
            }
            bot.press("Next", "Next", "End", "Home");
        });
        bot.doInUi(() -> page().closeAllEditors(false));
    }

    private static org.eclipse.ui.IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private void phase(String name, Runnable work) {
        stalls.phase(name);
        long start = System.nanoTime();
        work.run();
        bot.settle();
        long millis = (System.nanoTime() - start) / 1_000_000;
        say("  %-45s %6d ms, longest wait of the event loop %4d ms", name, millis, stalls.phase(""));
    }

    private void memory(String when) throws IOException {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        String resident = "";
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            resident = Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS"))
                    .map(line -> ", process " + (Long.parseLong(line.replaceAll("\\D", "")) >> 10) + " MB").findFirst()
                    .orElse("");
        }
        say("Memory, %s: heap %d MB%s", when, heap, resident);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String format, Object... arguments) {
        for (String line : format.formatted(arguments).split("\n", -1)) {
            System.out.println(PREFIX + line);
        }
        System.out.flush();
    }
}
