package org.ratswerk.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import javax.imageio.ImageIO;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.ratswerk.testbot.Bot;

/** Goes through the workbench and takes pictures. Knows places by commands and keys, not by texts: it runs in every language. */
final class TourTask implements Runnable {
    static final String THEME = "org.ratswerk.bench.theme";
    static final String FOLDER = "org.ratswerk.bench.folder";
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 820;
    private static final long CALM_MILLIS = 2000;

    private final Bot bot = new Bot();
    private int number;
    private boolean good = true;

    @Override
    public void run() {
        try {
            bot.settle();
            bot.doInUi(() -> shell().setBounds(0, 0, WIDTH, HEIGHT));
            if (System.getProperty(THEME).equals("dark")) {
                command("org.ratswerk.ui.appearance", Map.of("org.ratswerk.ui.theme", "dark"));
            }
            walk();
        } finally {
            if (good) {
                System.out.println(UiTask.DONE);
            }
            System.out.flush();
            bot.doInUi(() -> PlatformUI.getWorkbench().close());
        }
    }

    private void walk() {
        picture("welcome", () -> { });
        picture("sample", () -> {
            command("org.ratswerk.ui.sample", Map.of("org.ratswerk.ui.sampleId", "musterstadt"));
            bot.waitUntil("sample", () -> bot.exists(Tree.class,
                    tree -> "navigator.tree".equals(tree.getData(Bot.ID)) && tree.getItemCount() > 0));
        });
        picture("quick-search", () -> {
            bot.press("ctrl+shift+f");
            bot.type("pass");
        });
        bot.press("Escape");
        picture("form-process", () -> open("Personalausweis ausstellen"));
        picture("form-process-impact", () -> bot.press("ctrl+Next", "ctrl+Next", "ctrl+Next"));
        picture("form-system", () -> open("Einwohnermeldeverfahren"));
        picture("diagram", () -> open("lieferung buchen"));
        picture("diagram-properties", () -> view("org.eclipse.ui.views.PropertySheet"));
        picture("diagram-outline", () -> view("org.eclipse.ui.views.ContentOutline"));
        picture("graph", () -> view("org.ratswerk.ui.graph"));
        picture("relations", () -> view("org.ratswerk.ui.relations"));
        picture("problems", () -> view("org.ratswerk.ui.problems"));
        picture("table-processes", () -> table("processes"));
        picture("table-dependencies", () -> table("dependencies"));
        picture("results", () -> command("org.ratswerk.ui.run", Map.of("org.ratswerk.ui.analysis", "downtime")));
        picture("history", () -> view("org.ratswerk.ui.history"));
        dialog("replace", "ctrl+h");
        dialog("import", "ctrl+shift+i");
        dialog("export", "ctrl+shift+e");
        dialog("search", "ctrl+shift+h");
        picture("help", () -> bot.press("F1"));
    }

    private void view(String id) {
        command("org.ratswerk.ui.showView", Map.of("org.ratswerk.ui.view", id));
    }

    private void table(String id) {
        command("org.ratswerk.ui.tables.open", Map.of("org.ratswerk.ui.tables.table", id));
    }

    private void dialog(String name, String key) {
        picture(name, () -> bot.press(key));
        bot.press("Escape");
    }

    private void open(String name) {
        bot.press("ctrl+shift+f");
        bot.type(name);
        calm();
        bot.press("Return");
    }

    /** Does something and takes a picture of what is there then. */
    private void picture(String name, Runnable way) {
        String file = String.format("%02d-%s", ++number, name);
        try {
            way.run();
            calm();
            crop(bot.screenshot(file));
        } catch (RuntimeException | AssertionError e) {
            good = false;
            System.out.println(UiTask.PREFIX + file + ": " + e.getMessage());
            bot.screenshot(file);
        }
    }

    private static Shell shell() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    /** Leaves the window and nothing around it. */
    private void crop(Path file) {
        Rectangle area = bot.inUi(() -> shell().getDisplay().map(shell(), null, shell().getClientArea()));
        try {
            BufferedImage picture = ImageIO.read(file.toFile());
            ImageIO.write(picture.getSubimage(area.x, area.y, Math.min(area.width, picture.getWidth() - area.x),
                    Math.min(area.height, picture.getHeight() - area.y)), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void calm() {
        try {
            Thread.sleep(CALM_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        bot.settle();
    }

    private void command(String id, Map<String, String> parameters) {
        var failure = new AtomicReference<RuntimeException>();
        bot.doInUi(() -> {
            try {
                execute(id, parameters);
            } catch (IllegalStateException e) {
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    /** Runs a command; in the UI thread. */
    static void execute(String id, Map<String, String> parameters) {
        try {
            Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id);
            PlatformUI.getWorkbench().getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (org.eclipse.core.commands.common.CommandException e) {
            throw new IllegalStateException(id, e);
        }
    }
}
