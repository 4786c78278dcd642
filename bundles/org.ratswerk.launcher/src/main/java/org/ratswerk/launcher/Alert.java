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
    private static final int LINE = 80;

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
        if (window && hasDisplay() && !inTerminal()
                && !byProgram(List.of("zenity", "--error", "--no-markup", "--title=" + TITLE, "--text=" + text))
                && !byProgram(List.of("kdialog", "--title", TITLE, "--error", text)) && !byJava(wrapped(text))) {
            // last, since it knows few letters
            byProgram(List.of("xmessage", "-center", "-title", TITLE, wrapped(text)));
        }
    }

    /** The text in lines that fit a small screen: not every window breaks them itself. */
    static String wrapped(String text) {
        var lines = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ")) {
            if (length > 0) {
                boolean fits = length + 1 + word.length() <= LINE;
                lines.append(fits ? ' ' : '\n');
                length = fits ? length + 1 : 0;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.toString();
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

    /** Whether the program is there and has shown it. */
    private boolean byProgram(List<String> command) {
        if (File.separatorChar == '\\' || !isThere(command.getFirst())) {
            return false;
        }
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor(1, TimeUnit.DAYS);
        } catch (IOException e) {
            return false; // the next one may
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean isThere(String program) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (new File(folder, program).canExecute()) {
                return true;
            }
        }
        return false;
    }

    private static boolean byJava(String text) {
        try {
            JOptionPane.showMessageDialog(null, text, TITLE, JOptionPane.ERROR_MESSAGE);
            return true;
        } catch (RuntimeException | LinkageError e) {
            return false; // a Java without windows, or a display that is none
        }
    }

    /** Returns what a fault says, or its name where it says nothing. */
    static String reason(Throwable fault) {
        return fault.getMessage() == null || fault.getMessage().isBlank() ? fault.getClass().getSimpleName()
                : fault.getMessage();
    }
}
