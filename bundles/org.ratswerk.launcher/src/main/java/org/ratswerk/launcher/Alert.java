package org.ratswerk.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.swing.JOptionPane;

/** Tells the user what keeps the program from starting: in a window if there is a display, and on standard error. */
class Alert {
    private static final String TITLE = "Ratswerk";

    private final Map<String, String> environment;

    Alert(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Tells it.
     *
     * @param text message
     * @param window whether a window may be shown; a command shows none
     */
    void show(String text, boolean window) {
        System.err.println(text);
        if (window && hasDisplay() && !(inTerminal() || byProgram(text))) {
            byJava(text);
        }
    }

    private boolean hasDisplay() {
        return File.separatorChar == '\\' || environment.containsKey("DISPLAY")
                || environment.containsKey("WAYLAND_DISPLAY");
    }

    /** Who started it in a terminal has read it there. */
    private static boolean inTerminal() {
        try {
            // Console.isTerminal is younger than the Java that is needed
            return Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString().matches("/dev/(pts/|tty).*");
        } catch (IOException | RuntimeException noSuchLink) {
            return false;
        }
    }

    private boolean byProgram(String text) {
        if (File.separatorChar == '\\') {
            return false;
        }
        for (List<String> command : List.of(
                List.of("zenity", "--error", "--no-markup", "--title=" + TITLE, "--text=" + text),
                List.of("kdialog", "--title", TITLE, "--error", text),
                List.of("xmessage", "-center", "-title", TITLE, text))) {
            if (isThere(command.getFirst())) {
                try {
                    return new ProcessBuilder(command).inheritIO().start().waitFor(1, TimeUnit.DAYS);
                } catch (IOException e) {
                    continue;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isThere(String program) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (new File(folder, program).canExecute()) {
                return true;
            }
        }
        return false;
    }

    private static void byJava(String text) {
        try {
            JOptionPane.showMessageDialog(null, text, TITLE, JOptionPane.ERROR_MESSAGE);
        } catch (RuntimeException | LinkageError e) {
            // a Java without windows, or a display that is none: it stands on standard error
        }
    }

    /** Returns what a fault says, or its name where it says nothing. */
    static String reason(Throwable fault) {
        return fault.getMessage() == null || fault.getMessage().isBlank() ? fault.getClass().getSimpleName()
                : fault.getMessage();
    }
}
