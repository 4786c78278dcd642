package org.ratswerk.launcher;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the arguments ask for: a command of the command line, or the workbench with folders and files to open.
 *
 * @param command whether it is a command
 * @param open folders and files to open, absolute; they need not be there
 * @param workspace value of the option {@code -data}; null if it is not given
 * @param platform options for the platform that stand before a command; empty for the workbench
 * @param rest the other arguments, in their order: for a command, its name and its arguments
 */
record Wanted(boolean command, List<Path> open, String workspace, List<String> platform, List<String> rest) {
    private static final String OPEN = "-open";
    private static final String DATA = "-data";
    /** Options of the platform that have a value, and may stand before a command as well. */
    static final Set<String> WITH_VALUE = Set.of(DATA, "-configuration", "-nl");
    /** Those without a value. */
    static final Set<String> WITHOUT_VALUE = Set.of("-clean", "-consoleLog", "-nosplash");
    /** Options with a value that start the workbench, or something else that is no command. */
    static final Set<String> OF_WORKBENCH = Set.of(OPEN, "-application", "-product");

    /**
     * Reads the arguments.
     *
     * @param arguments as the user has given them
     * @param here folder that relative paths start at
     */
    static Wanted of(List<String> arguments, Path here) {
        int word = 0;
        while (word < arguments.size()
                && (WITH_VALUE.contains(arguments.get(word)) || WITHOUT_VALUE.contains(arguments.get(word)))) {
            word += WITH_VALUE.contains(arguments.get(word)) ? 2 : 1;
        }
        return word < arguments.size() && isCommand(arguments, word, here) ? command(arguments, word)
                : workbench(arguments, here);
    }

    private static boolean isCommand(List<String> arguments, int at, Path here) {
        String word = arguments.get(at);
        if (word.startsWith("-")) {
            // one that only the platform knows may follow others of its own
            return !OF_WORKBENCH.contains(word) && (at == 0 || word.startsWith("--"));
        }
        return !isToOpen(word, at + 1 < arguments.size(), here);
    }

    private static Wanted command(List<String> arguments, int word) {
        var platform = new ArrayList<>(arguments.subList(0, word));
        String workspace = null;
        for (int at = platform.indexOf(DATA); at >= 0; at = platform.indexOf(DATA)) {
            workspace = platform.get(at + 1);
            platform.subList(at, at + 2).clear();
        }
        return new Wanted(true, List.of(), workspace, List.copyOf(platform),
                List.copyOf(arguments.subList(word, arguments.size())));
    }

    private static Wanted workbench(List<String> arguments, Path here) {
        var open = new ArrayList<Path>();
        var rest = new ArrayList<String>();
        String workspace = null;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean hasNext = i + 1 < arguments.size();
            if (argument.equals(DATA) && hasNext) {
                workspace = arguments.get(++i);
            } else if (argument.equals(OPEN) && hasNext) {
                path(arguments.get(++i), here).ifPresent(open::add);
            } else if ((WITH_VALUE.contains(argument) || OF_WORKBENCH.contains(argument)) && hasNext) {
                rest.add(argument);
                rest.add(arguments.get(++i));
            } else if (argument.startsWith("-")) {
                rest.add(argument);
            } else {
                path(argument, here).ifPresent(open::add);
            }
        }
        return new Wanted(false, List.copyOf(open), workspace, List.of(), List.copyOf(rest));
    }

    /**
     * A file that is not there is to be opened, too, where its name tells that it is one of ours: then that is said. A folder
     * that happens to be called like a command, with more behind it, is none to open unless it is an administration.
     */
    private static boolean isToOpen(String argument, boolean more, Path here) {
        String name = argument.toLowerCase(Locale.ROOT);
        boolean word = more && argument.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        return name.endsWith(".bpmn") || name.endsWith(".ratswerk") || path(argument, here)
                .filter(folder -> Files.isDirectory(folder)
                        && (!word || Files.isRegularFile(folder.resolve("administration.ratswerk"))))
                .isPresent();
    }

    private static Optional<Path> path(String text, Path here) {
        try {
            return Optional.of(here.resolve(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Returns the workspace as a folder; empty if there is none, or if the platform finds it out. */
    Optional<Path> workspaceFolder(Path here, Path usual) {
        if (workspace == null) {
            return Optional.of(usual);
        }
        return workspace.startsWith("@") ? Optional.empty() : path(workspace, here);
    }

    /** Returns the arguments of a start of the workbench anew: the session knows what is open. */
    List<String> again() {
        var again = new ArrayList<String>();
        if (workspace != null) {
            again.add(DATA);
            again.add(workspace);
        }
        again.addAll(rest);
        return again;
    }
}
