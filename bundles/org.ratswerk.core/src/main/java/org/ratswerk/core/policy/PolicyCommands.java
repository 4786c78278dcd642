package org.ratswerk.core.policy;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** The commands that show and check policies. */
public final class PolicyCommands {
    private static final Texts TEXTS = Texts.of(PolicyCommands.class);

    private PolicyCommands() {
    }

    /** Returns the commands. */
    public static List<Command> all() {
        return List.of(new Show(), new Check());
    }

    /**
     * Says what is wrong with the policy that holds, unless the command that runs says so itself.
     *
     * @param err where to
     * @param arguments arguments of the command line
     */
    public static void warn(PrintStream err, String... arguments) {
        Policy policy = Policy.current();
        if (!policy.faults().isEmpty() && (arguments.length == 0 || !arguments[0].equals("policy"))) {
            policy.faults().forEach(err::println);
            err.println(strict());
        }
    }

    /** What a faulty policy brings about, in the user's language. */
    public static String strict() {
        return TEXTS.get("strict");
    }

    /** Shows what holds and from where. */
    private static final class Show implements Command {
        @Override
        public String name() {
            return "policy";
        }

        @Override
        public String usage() {
            return "policy";
        }

        @Override
        public String summary() {
            return TEXTS.get("summary.policy");
        }

        @Override
        public int run(Invocation invocation) throws FaultException {
            if (!Options.parse(invocation.arguments(), Set.of(), Set.of()).operands().isEmpty()) {
                throw Options.fault("fault.usage", usage());
            }
            Policy policy = Policy.current();
            lines(policy).forEach(invocation.out()::println);
            policy.faults().forEach(invocation.err()::println);
            if (!policy.faults().isEmpty()) {
                invocation.err().println(strict());
            }
            return policy.faults().isEmpty() ? DONE : FOUND;
        }
    }

    /** Checks a file. */
    private static final class Check implements Command {
        @Override
        public String name() {
            return "policy check";
        }

        @Override
        public String usage() {
            return "policy check FILE";
        }

        @Override
        public String summary() {
            return TEXTS.get("summary.policy.check");
        }

        @Override
        public int run(Invocation invocation) throws FaultException {
            String name = Options.parse(invocation.arguments(), Set.of(), Set.of()).single(usage());
            Policy policy = Policy.read(invocation.path(name));
            List<Fault> absent = absent(policy);
            absent.forEach(invocation.err()::println);
            invocation.out().println(TEXTS.get("checked", name));
            return absent.isEmpty() ? DONE : FOUND;
        }
    }

    /** What holds and from where, as lines of text in the user's language. */
    public static List<String> lines(Policy policy) {
        var lines = new ArrayList<String>();
        lines.add(policy.file().map(file -> TEXTS.get("file", file)).orElseGet(() -> TEXTS.get("file.none")));
        lines.add("");
        var rows = new ArrayList<List<String>>();
        for (String key : PolicyReader.KEYS) {
            rows.add(List.of(key, policy.written().getOrDefault(key, ""), source(policy, key, false)));
        }
        for (Setting setting : Setting.values()) {
            var given = policy.setting(setting.key());
            String value = given.map(Policy.Given::value).orElse(setting.usual());
            rows.add(List.of(Policy.SETTING + setting.key(), value,
                    source(policy, Policy.SETTING + setting.key(), given.map(Policy.Given::locked).orElse(false))));
        }
        policy.settings().values().stream().filter(given -> Setting.named(given.name()).isEmpty())
                .forEach(given -> rows.add(List.of(Policy.SETTING + given.name(),
                        given.value() == null ? "" : given.value(),
                        source(policy, Policy.SETTING + given.name(), given.locked()))));
        int first = rows.stream().mapToInt(row -> row.get(0).length()).max().orElse(0);
        int second = Math.min(40, rows.stream().mapToInt(row -> row.get(1).length()).max().orElse(0));
        for (var row : rows) {
            lines.add((row.get(0) + " ".repeat(first + 2 - row.get(0).length()) + row.get(1)
                    + " ".repeat(Math.max(2, second + 2 - row.get(1).length())) + row.get(2)).stripTrailing());
        }
        return lines;
    }

    private static String source(Policy policy, String key, boolean locked) {
        var line = policy.line(key);
        String from = line.isPresent() ? TEXTS.get("from.line", String.valueOf(line.getAsInt())) : TEXTS.get("from.usual");
        return locked ? TEXTS.get("from.locked", from) : from;
    }

    /** Files that are named and cannot be read from here. */
    private static List<Fault> absent(Policy policy) {
        var absent = new ArrayList<Fault>();
        String file = policy.file().map(Path::toString).orElse("");
        policy.trustKeys().stream().filter(key -> !Files.isReadable(key)).forEach(
                key -> absent.add(new Fault(file, policy.line("trust.keys").orElse(0), 0, TEXTS.get("absent", key))));
        policy.setting(Setting.TEMPLATE_WORD.key()).filter(given -> given.value() != null && !given.value().isEmpty())
                .ifPresent(given -> Setting.TEMPLATE_WORD.path(given.value()).filter(path -> !Files.isReadable(path))
                        .ifPresent(path -> absent.add(new Fault(file, given.line(), 0, TEXTS.get("absent", path)))));
        return absent;
    }
}
