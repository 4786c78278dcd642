package org.ratswerk.core.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Arguments of a command, taken apart into options and what stands without one. */
public final class Options {
    private static final Texts TEXTS = Texts.of(Options.class);

    private final List<String> operands = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();

    private Options() {
    }

    /**
     * Takes arguments apart. Options may stand anywhere; everything after {@code --} is no option.
     *
     * @param arguments arguments
     * @param valued options that take a value, such as {@code --format} or {@code -o}
     * @param flags options that take none
     * @throws FaultException if there is an option that is not known, given twice, or lacks its value
     */
    public static Options parse(List<String> arguments, Set<String> valued, Set<String> flags) throws FaultException {
        var options = new Options();
        boolean all = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (all || !argument.startsWith("-") || argument.equals("-")) {
                options.operands.add(argument);
                continue;
            }
            if (argument.equals("--")) {
                all = true;
                continue;
            }
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String value = "";
            if (valued.contains(name)) {
                if (equals >= 0) {
                    value = argument.substring(equals + 1);
                } else if (++i < arguments.size()) {
                    value = arguments.get(i);
                } else {
                    throw fault("fault.option.value", name);
                }
            } else if (!flags.contains(name) || equals >= 0) {
                var known = new ArrayList<>(valued);
                known.addAll(flags);
                known.sort(null);
                throw known.isEmpty() ? fault("fault.option.none", name)
                        : fault("fault.option.unknown", name, Nearest.of(name, known).orElse(""));
            }
            if (options.values.putIfAbsent(name, value) != null) {
                throw fault("fault.option.twice", name);
            }
        }
        return options;
    }

    /** What stands without an option, in order. */
    public List<String> operands() {
        return operands;
    }

    /** Value of an option; empty text for a flag. */
    public Optional<String> get(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** Whether an option is given. */
    public boolean has(String option) {
        return values.containsKey(option);
    }

    /**
     * The one operand there must be.
     *
     * @param usage how the command is called
     * @throws FaultException if there is none or several
     */
    public String single(String usage) throws FaultException {
        if (operands.size() != 1) {
            throw fault("fault.usage", usage);
        }
        return operands.get(0);
    }

    /** A fault in the use of a command, such as {@code fault.format}; arguments as its text here needs them. */
    public static FaultException fault(String key, Object... arguments) {
        return new FaultException(List.of(Fault.of(TEXTS.get(key, arguments))));
    }
}
