package org.ratswerk.bpmn.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * A list of steps as people write it: one line a step.
 * <ul>
 * <li>Numbers and dashes at the start of a line are left out; a number begins a new step or decision; empty lines and lines with {@code #} at the start count for
 * nothing.</li>
 * <li>{@code [Role]} names the lane; without it the step stands in the lane of the step before.</li>
 * <li><code>{System}</code> names an IT system that the step uses.</li>
 * <li>{@code wenn X dann Y} and {@code sonst Z} (or {@code if X then Y}, {@code otherwise Z}) are the branches of a
 * decision. Lines that stand further to the right below them belong to the branch. The branches meet again afterwards.</li>
 * <li>{@code Ende} or {@code Ende: name} (or {@code End}) ends the process there.</li>
 * <li>{@code Prozess: name}, {@code Pool: name} and {@code Start: name} name the process, the pool and the start.</li>
 * </ul>
 *
 * @param process name of the process; empty where the list names none
 * @param pool name of the pool; empty where the list names none
 * @param start name of the start event; empty where the list names none
 * @param items steps, decisions and ends, in order
 */
public record StepList(String process, String pool, String start, List<Item> items) {
    private static final Texts TEXTS = Texts.of(StepList.class);
    private static final int MOST_LINES = 2000;
    private static final int DEEPEST = 20;
    private static final int TAB = 4;
    private static final Pattern NUMBER = Pattern.compile("^(?:\\d+(?:\\.\\d+)*[.):]?|[-*•–])\\s+");
    private static final Pattern HEAD = Pattern.compile("(?i)^(prozess|process|pool|start|beginn)\\s*:\\s*(.+)$");
    private static final Pattern END = Pattern.compile("(?i)^(?:ende|end)(?:\\s*:\\s*(.*))?$");
    private static final Pattern IF = Pattern.compile("(?i)^(?:wenn|falls|if|when)\\s+(.+?)(?:,?\\s+(?:dann|then)\\b[:,]?|:)\\s*(.*)$");
    private static final Pattern IF_ONLY = Pattern.compile("(?i)^(?:wenn|falls|if|when)\\s+.*$");
    private static final Pattern ELSE = Pattern.compile("(?i)^(?:sonst|ansonsten|otherwise|else)\\b[:,]?\\s*(.*)$");
    private static final Pattern ROLE = Pattern.compile("\\[([^\\[\\]]+)\\]");
    private static final Pattern SYSTEM = Pattern.compile("\\{([^{}]+)\\}");

    public StepList {
        items = List.copyOf(items);
    }

    /** What a line stands for. */
    public sealed interface Item {
    }

    /**
     * A step.
     *
     * @param name what is done
     * @param role who does it; empty where the line names nobody
     * @param systems names of the IT systems used
     */
    public record Step(String name, String role, List<String> systems) implements Item {
        public Step {
            systems = List.copyOf(systems);
        }
    }

    /**
     * An end.
     *
     * @param name its name; may be empty
     * @param role role whose lane it stands in; empty for that of the step before
     */
    public record End(String name, String role) implements Item {
    }

    /**
     * A decision.
     *
     * @param branches its branches, at least one
     */
    public record Decision(List<Branch> branches) implements Item {
        public Decision {
            branches = List.copyOf(branches);
        }
    }

    /**
     * A branch of a decision.
     *
     * @param condition its condition; empty for the one that is taken where no other is
     * @param items what is done there; may be empty
     */
    public record Branch(String condition, List<Item> items) {
        public Branch {
            items = List.copyOf(items);
        }
    }

    /** A line; {@code indent} is where it begins, {@code textIndent} where it does behind its number. */
    private record Line(int number, int indent, int textIndent, String text) {
        boolean numbered() {
            return indent != textIndent;
        }
    }

    /** Reads one list. */
    private static final class Reader {
        private final String file;
        private final List<Line> lines;
        private final List<Fault> faults = new ArrayList<>();
        private int at;
        private String process = "";
        private String pool = "";
        private String start = "";

        Reader(String file, List<Line> lines) {
            this.file = file;
            this.lines = lines;
        }

        private void fault(Line line, String key, Object... arguments) {
            faults.add(new Fault(file, line.number, 1, TEXTS.get(key, arguments)));
        }

        List<Item> block(int indent, int depth) {
            var items = new ArrayList<Item>();
            while (at < lines.size() && lines.get(at).indent >= indent) {
                Line line = lines.get(at);
                if (!items.isEmpty() && items.getLast() instanceof End) {
                    fault(line, "fault.after");
                    at++;
                } else if (depth > DEEPEST) {
                    fault(line, "fault.deep", DEEPEST);
                    at = lines.size();
                } else if (IF_ONLY.matcher(line.text).matches()) {
                    items.add(decision(line, depth));
                } else if (ELSE.matcher(line.text).matches()) {
                    fault(line, "fault.else");
                    at++;
                } else {
                    at++;
                    Matcher head = HEAD.matcher(line.text);
                    if (head.matches()) {
                        head(head.group(1).toLowerCase(Locale.ROOT), head.group(2).strip());
                    } else {
                        item(line, line.text, items);
                    }
                }
            }
            return items;
        }

        private void head(String word, String value) {
            switch (word) {
            case "prozess", "process" -> process = value;
            case "pool" -> pool = value;
            default -> start = value;
            }
        }

        private Item decision(Line first, int depth) {
            var branches = new ArrayList<Branch>();
            while (at < lines.size()) {
                Line line = lines.get(at);
                Matcher condition = IF.matcher(line.text);
                Matcher otherwise = ELSE.matcher(line.text);
                boolean same = line.indent == first.indent || line.indent == first.textIndent;
                if (!same || line != first && line.numbered() && !otherwise.matches()) {
                    break;
                }
                if (condition.matches()) {
                    at++;
                    branches.add(branch(line, condition.group(1).strip(), condition.group(2), depth));
                } else if (IF_ONLY.matcher(line.text).matches()) {
                    fault(line, "fault.then");
                    at++;
                    return new Decision(branches);
                } else if (otherwise.matches() && !branches.isEmpty()) {
                    at++;
                    Matcher next = IF.matcher(otherwise.group(1));
                    if (next.matches()) {
                        branches.add(branch(line, next.group(1).strip(), next.group(2), depth));
                        continue;
                    }
                    branches.add(branch(line, "", otherwise.group(1), depth));
                    break;
                } else {
                    break;
                }
            }
            return new Decision(branches);
        }

        private Branch branch(Line line, String condition, String first, int depth) {
            var items = new ArrayList<Item>();
            if (!first.isBlank()) {
                item(line, first.strip(), items);
            }
            items.addAll(block(line.textIndent + 1, depth + 1));
            return new Branch(condition, items);
        }

        private void item(Line line, String text, List<Item> items) {
            Matcher role = ROLE.matcher(text);
            String who = role.find() ? role.group(1).strip() : "";
            var systems = new ArrayList<String>();
            for (Matcher system = SYSTEM.matcher(text); system.find();) {
                systems.add(system.group(1).strip());
            }
            String name = SYSTEM.matcher(ROLE.matcher(text).replaceAll(" ")).replaceAll(" ").strip()
                    .replaceAll("\\s+", " ").replaceAll("[.;,]$", "");
            Matcher end = END.matcher(name);
            if (end.matches()) {
                items.add(new End(end.group(1) == null ? "" : end.group(1).strip(), who));
            } else if (name.isEmpty()) {
                fault(line, "fault.name");
            } else {
                items.add(new Step(name, who, systems));
            }
        }
    }

    /**
     * Reads a list of steps.
     *
     * @param file name of the file, for messages
     * @param text its content
     * @throws FaultException if a line cannot be understood, or there is no step
     */
    public static StepList read(String file, String text) throws FaultException {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (String raw : (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R")) {
            number++;
            int indent = 0;
            int start = 0;
            while (start < raw.length() && (raw.charAt(start) == ' ' || raw.charAt(start) == '\t')) {
                indent += raw.charAt(start) == '\t' ? TAB - indent % TAB : 1;
                start++;
            }
            String whole = raw.strip();
            String line = NUMBER.matcher(whole).replaceFirst("").strip();
            if (!line.isEmpty() && !whole.startsWith("#")) {
                lines.add(new Line(number, indent, indent + whole.length() - line.length(), line));
            }
        }
        if (lines.size() > MOST_LINES) {
            throw new FaultException(List.of(new Fault(file, 0, 0, TEXTS.get("fault.many", MOST_LINES))));
        }
        var reader = new Reader(file, lines);
        List<Item> items = reader.block(0, 0);
        if (reader.faults.isEmpty() && items.isEmpty()) {
            reader.faults.add(new Fault(file, 0, 0, TEXTS.get("fault.empty")));
        }
        if (!reader.faults.isEmpty()) {
            throw new FaultException(reader.faults);
        }
        return new StepList(reader.process, reader.pool, reader.start, items);
    }
}
