package org.ratswerk.plugins.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.ratswerk.core.Progress;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.AvailablePlugin;
import org.ratswerk.plugins.Change;
import org.ratswerk.plugins.Installation;
import org.ratswerk.plugins.Licence;
import org.ratswerk.plugins.Outcome;
import org.ratswerk.plugins.Plan;
import org.ratswerk.plugins.Request;
import org.ratswerk.plugins.Signer;

/** What the commands for plugins have in common. */
abstract class PluginCommand implements Command {
    static final Texts TEXTS = Texts.of(PluginCommand.class);
    static final String SITE = "--site";
    static final String UNSIGNED = "--allow-unsigned";
    static final String YES = "--yes";
    static final String FORMAT = "--format";

    private static final double MEGABYTE = 1 << 20;
    private static final long KILOBYTE = 1 << 10;

    private final String word;
    private final String usage;
    private final Set<String> valued;
    private final Set<String> flags;

    /**
     * @param word second word of the name
     * @param usage what follows the name
     * @param valued options with a value
     * @param flags options without one
     */
    PluginCommand(String word, String usage, Set<String> valued, Set<String> flags) {
        this.word = word;
        this.usage = usage;
        this.valued = valued;
        this.flags = flags;
    }

    @Override
    public final String name() {
        return "plugins " + word;
    }

    @Override
    public final String usage() {
        return (name() + " " + usage).strip();
    }

    @Override
    public final String summary() {
        return TEXTS.get("summary." + word);
    }

    @Override
    public final String details() {
        var lines = new ArrayList<String>();
        if (TEXTS.has("details." + word)) {
            lines.add(TEXTS.get("details." + word));
        }
        var options = new TreeSet<>(valued);
        options.addAll(flags);
        options.forEach(option -> lines.add("  " + option + ": " + TEXTS.get("option." + option.substring(2))));
        return String.join("\n", lines);
    }

    @Override
    public final int run(Invocation invocation) throws FaultException, IOException {
        return run(invocation, Options.parse(invocation.arguments(), valued, flags));
    }

    abstract int run(Invocation invocation, Options options) throws FaultException, IOException;

    /** The installation that the commands change. */
    Installation installation() throws FaultException {
        return Installation.running();
    }

    final FaultException wrongUse() {
        return Options.fault("fault.usage", usage());
    }

    static TableFormat format(Invocation invocation, Options options) throws FaultException {
        String id = options.get(FORMAT).orElse("text");
        return invocation.registry().format(id).orElseThrow(() -> Options.fault("fault.format", id,
                String.join(", ", invocation.registry().formats().stream().map(TableFormat::id).toList())));
    }

    /** The request with the site and the leave that the options give. */
    static Request with(Request request, Invocation invocation, Options options) throws FaultException {
        Request allowed = request.allowingUnsigned(options.has(UNSIGNED));
        return options.get(SITE).isEmpty() ? allowed
                : allowed.from(List.of(Installation.siteAddress(options.get(SITE).get(), invocation.folder())));
    }

    /** Says what a plan does, asks, and does it. */
    final int carryOut(Installation installation, Plan plan, Invocation invocation, Options options)
            throws FaultException {
        plan.warnings().forEach(warning -> invocation.err().println(warning));
        if (plan.isEmpty()) {
            invocation.err().println(TEXTS.get("nothing"));
            return DONE;
        }
        tell(plan, invocation);
        if (!options.has(YES) && !confirmed(invocation)) {
            invocation.err().println(TEXTS.get("declined"));
            return FOUND;
        }
        Outcome outcome = installation.perform(plan, progress(invocation));
        invocation.err().println(TEXTS.get("done", outcome.state()));
        return DONE;
    }

    private static void tell(Plan plan, Invocation invocation) {
        for (Change change : plan.plugins()) {
            String name = change.name().equals(change.id()) ? change.id() : change.name() + " (" + change.id() + ")";
            invocation.out().println(change.added() ? TEXTS.get("plan.add", name, change.after())
                    : change.removed() ? TEXTS.get("plan.remove", name, change.before())
                            : TEXTS.get("plan.change", name, change.before(), change.after()));
        }
        long added = plan.bundles().stream().filter(Change::added).count();
        long removed = plan.bundles().stream().filter(Change::removed).count();
        invocation.out().println(TEXTS.get("plan.bundles", added, removed, plan.bundles().size() - added - removed));
        plan.incoming().stream().map(PluginCommand::source).distinct().forEach(invocation.out()::println);
        for (Licence licence : plan.licences()) {
            invocation.out().println(TEXTS.get("plan.licence",
                    licence.text().lines().findFirst().orElse(""), licence.address() == null ? "" : licence.address())
                    .strip());
        }
        if (plan.downloadSize() > 0) {
            invocation.out().println(TEXTS.get("plan.size", size(plan.downloadSize()), size(plan.diskNeeded()),
                    size(plan.diskFree())));
        }
        invocation.out().flush();
    }

    private static String source(AvailablePlugin plugin) {
        return TEXTS.get("plan.source", plugin.site(), signer(plugin.signer()));
    }

    static String signer(Signer signer) {
        return signer == null ? TEXTS.get("signer.none") : TEXTS.get("signer", signer.name(), signer.fingerprint());
    }

    /** Bytes in words. */
    static String size(long bytes) {
        NumberFormat format = NumberFormat.getInstance(Locale.getDefault());
        format.setMaximumFractionDigits(1);
        return bytes < MEGABYTE / 2 ? format.format((bytes + KILOBYTE - 1) / KILOBYTE) + " KB"
                : format.format(bytes / MEGABYTE) + " MB";
    }

    /** Whether somebody who sits at a terminal says yes. */
    static boolean confirmed(Invocation invocation) throws FaultException {
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            throw new FaultException(List.of(org.ratswerk.model.persistence.Fault.of(TEXTS.get("fault.yes", YES))));
        }
        invocation.out().print(TEXTS.get("question") + " ");
        invocation.out().flush();
        try {
            String answer = new BufferedReader(console.reader()).readLine();
            return answer != null && TEXTS.get("answers").lines().anyMatch(answer.strip()::equalsIgnoreCase);
        } catch (IOException e) {
            return false;
        }
    }

    /** Newer versions of Java have a console even where there is no terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Tells what is being done, one line for each part of the work. */
    static Progress progress(Invocation invocation) {
        return new Progress() {
            @Override
            public void begin(String task, int total) {
                invocation.err().println(task + " …");
            }

            @Override
            public void worked(int amount) {
                // the lines say enough
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    /** A path as the user gave it, for what wants a path. */
    static Path path(Invocation invocation, String argument) throws FaultException {
        return invocation.path(argument).toAbsolutePath();
    }
}
