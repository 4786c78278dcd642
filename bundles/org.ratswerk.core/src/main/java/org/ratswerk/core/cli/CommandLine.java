package org.ratswerk.core.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.ratswerk.core.Registry;
import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.core.policy.PolicyCommands;
import org.ratswerk.core.support.SupportCommand;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * The command line. Results go to standard output; messages and faults, one a line, to standard error. Exit status: 0
 * done; 1 done, but something was found or left out; 2 wrong use or bad input, nothing was written.
 */
public final class CommandLine {
    private static final Texts TEXTS = Texts.of(CommandLine.class);
    private static final String DEBUG = "--debug";

    private final Registry registry;
    private final PrintStream out;
    private final PrintStream err;
    private final Path folder;

    /**
     * @param registry contributions
     * @param out standard output, UTF-8
     * @param err standard error, UTF-8
     * @param folder folder that relative paths start from
     */
    public CommandLine(Registry registry, PrintStream out, PrintStream err, Path folder) {
        this.registry = registry;
        this.out = out;
        this.err = err;
        this.folder = folder;
    }

    /**
     * Runs a command.
     *
     * @param arguments name of the command and its arguments; with {@code --debug} first, faults show where they come
     *        from
     * @return exit status
     */
    public int run(List<String> arguments) {
        boolean debug = !arguments.isEmpty() && arguments.get(0).equals(DEBUG);
        try {
            return dispatch(debug ? arguments.subList(1, arguments.size()) : arguments);
        } catch (FaultException e) {
            e.faults().forEach(err::println);
            return trace(e, debug);
        } catch (CancellationException e) {
            err.println(TEXTS.get("fault.cancelled"));
            return trace(e, debug);
        } catch (IOException e) {
            err.println(TEXTS.get("fault.output", Invocation.reason(e)));
            return trace(e, debug);
        } catch (OutOfMemoryError e) {
            err.println(TEXTS.get("fault.memory"));
            return trace(e, debug);
        } catch (RuntimeException e) {
            err.println(TEXTS.get("fault.internal", String.valueOf(e)));
            return trace(e, debug);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int trace(Throwable e, boolean debug) {
        if (debug) {
            e.printStackTrace(err);
        }
        return Command.WRONG;
    }

    private int dispatch(List<String> arguments) throws FaultException, IOException {
        int words = words(arguments);
        String name = words == 0 ? "help" : String.join(" ", arguments.subList(0, words));
        List<String> rest = arguments.subList(words, arguments.size());
        if (name.equals("help") || name.equals("--help") || name.equals("-h")) {
            return help(rest);
        }
        if (name.equals("--version")) {
            name = "version";
        }
        Command command = command(name);
        if (rest.contains("--help") || rest.contains("-h")) {
            return help(List.of(name));
        }
        return command.run(new Invocation(rest, registry, out, err, folder));
    }

    /** How many of the arguments are the name of the command. */
    private int words(List<String> arguments) {
        if (arguments.size() > 1) {
            String first = arguments.get(0) + " ";
            if (!arguments.get(1).startsWith("-")
                    && commands().stream().anyMatch(command -> command.name().startsWith(first))) {
                return 2;
            }
        }
        return Math.min(1, arguments.size());
    }

    private int help(List<String> arguments) throws FaultException {
        if (!arguments.isEmpty()) {
            Command command = command(String.join(" ", arguments.subList(0, words(arguments))));
            out.println(TEXTS.get("help.usage", command.usage()));
            out.println(command.summary());
            command.details().lines().forEach(out::println);
            return Command.DONE;
        }
        List<Command> commands = commands();
        int width = commands.stream().mapToInt(command -> command.name().length()).max().orElse(0);
        out.println(TEXTS.get("help.usage", "COMMAND …"));
        out.println();
        for (Command command : commands) {
            out.println("  " + command.name() + " ".repeat(width + 2 - command.name().length()) + command.summary());
        }
        out.println();
        out.println(TEXTS.get("help.more"));
        return Command.DONE;
    }

    private Command command(String name) throws FaultException {
        List<String> names = commands().stream().map(Command::name).toList();
        return commands().stream().filter(command -> command.name().equals(name)).findFirst()
                .orElseThrow(() -> new FaultException(List.of(Fault.of(TEXTS.get("fault.command", name,
                        names.stream().filter(known -> known.startsWith(name + " ")).findFirst()
                                .or(() -> Nearest.of(name, names)).orElse(""))))));
    }

    /** Names of all commands there are with these contributions, as they are called; some consist of two words. */
    public static List<String> names(Registry registry) {
        return commands(registry).stream().map(Command::name).toList();
    }

    private List<Command> commands() {
        return commands(registry);
    }

    private static List<Command> commands(Registry registry) {
        var commands = new ArrayList<Command>();
        commands.add(new NewCommand());
        commands.add(new SampleCommand());
        commands.add(new ImportCommand());
        commands.add(new ExportCommand());
        commands.add(new CheckCommand());
        // a contributed command takes the place of the general one of the analysis that has its name
        registry.analyses().stream()
                .filter(analysis -> registry.commands().stream().noneMatch(command -> command.name().equals(analysis.id())))
                .forEach(analysis -> commands.add(new AnalysisCommand(analysis)));
        commands.addAll(registry.commands());
        commands.add(new ReportCommand());
        commands.addAll(SnapshotCommand.all());
        commands.addAll(PolicyCommands.all());
        commands.add(new SupportCommand());
        commands.add(new VersionCommand());
        return commands;
    }
}
