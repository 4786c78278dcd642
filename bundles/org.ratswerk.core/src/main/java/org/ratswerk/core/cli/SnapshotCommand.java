package org.ratswerk.core.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.snapshot.KeyFigures;
import org.ratswerk.core.snapshot.Snapshot;
import org.ratswerk.core.snapshot.Snapshots;
import org.ratswerk.core.snapshot.Trend;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** The commands for dated snapshots: take, list, trend, compare. */
final class SnapshotCommand implements Command {
    private static final Texts TEXTS = Texts.of(SnapshotCommand.class);
    private static final String NOW = "now";
    private static final String FORMATS = " [--format text|csv|json|xlsx] [-o FILE]";

    private final Kind kind;

    private enum Kind {
        TAKE("take", "DIR [--label TEXT]"), LIST("list", "DIR" + FORMATS), TREND("trend", "DIR" + FORMATS),
        COMPARE("compare", "DIR [ID [ID]] [--figures ID]" + FORMATS);

        private final String word;
        private final String usage;

        Kind(String word, String usage) {
            this.word = word;
            this.usage = usage;
        }
    }

    private SnapshotCommand(Kind kind) {
        this.kind = kind;
    }

    /** Returns the commands. */
    static List<Command> all() {
        return java.util.Arrays.stream(Kind.values()).map(kind -> (Command) new SnapshotCommand(kind)).toList();
    }

    @Override
    public String name() {
        return "snapshot " + kind.word;
    }

    @Override
    public String usage() {
        return name() + " " + kind.usage;
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.snapshot." + kind.word);
    }

    @Override
    public String details() {
        return kind == Kind.COMPARE ? TEXTS.get("details.snapshot.compare") : "";
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        return switch (kind) {
        case TAKE -> take(invocation);
        case LIST, TREND -> show(invocation);
        case COMPARE -> compare(invocation);
        };
    }

    private int take(Invocation invocation) throws FaultException {
        Options options = Options.parse(invocation.arguments(), Set.of("--label"), Set.of());
        AdministrationFolder folder = open(invocation, options.single(usage()));
        Snapshot snapshot = new Snapshots(folder.folder(), Clock.systemDefaultZone()).take(folder.contents(),
                options.get("--label").orElse(""), invocation.registry().keyFigures(), invocation.progress());
        invocation.out().println(TEXTS.get("done.snapshot", snapshot.id(), snapshot.file()));
        return DONE;
    }

    private int show(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("--format", "-o"), Set.of());
        AnalysisCommand.format(options, invocation);
        Snapshots.Listing listing = list(invocation, options.single(usage()));
        Table table = kind == Kind.LIST ? Trend.list(listing.snapshots())
                : Trend.of(listing.snapshots(), invocation.registry().keyFigures()).table();
        AnalysisCommand.write(table, options, invocation);
        return listing.faults().isEmpty() ? DONE : FOUND;
    }

    private int compare(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("--figures", "--format", "-o"), Set.of());
        AnalysisCommand.format(options, invocation);
        List<String> operands = options.operands();
        if (operands.isEmpty() || operands.size() > 3) {
            throw Options.fault("fault.usage", usage());
        }
        String dir = operands.getFirst();
        List<KeyFigures> figures = figures(options, invocation);
        List<Snapshot> snapshots = list(invocation, dir).snapshots();
        AdministrationModel before = operands.size() > 1 ? model(invocation, dir, operands.get(1), snapshots)
                : Snapshots.open(last(dir, snapshots), invocation.progress());
        AdministrationModel now = model(invocation, dir, operands.size() > 2 ? operands.get(2) : NOW, snapshots);
        for (KeyFigures each : figures) {
            AnalysisCommand.write(each.compare(before, now, invocation.progress()), options, invocation);
        }
        return DONE;
    }

    private static AdministrationFolder open(Invocation invocation, String dir) throws FaultException {
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(dir), invocation.progress());
        folder.warnings().forEach(warning -> invocation.err().println(warning));
        return folder;
    }

    private static Snapshots.Listing list(Invocation invocation, String dir) throws FaultException {
        AdministrationFolder.require(invocation.path(dir));
        Snapshots.Listing listing = new Snapshots(invocation.path(dir), Clock.systemDefaultZone()).list();
        listing.faults().forEach(invocation.err()::println);
        return listing;
    }

    /** Those that are named, else all; a file or a machine reads one table at a time, so that one must be named there. */
    private static List<KeyFigures> figures(Options options, Invocation invocation) throws FaultException {
        List<KeyFigures> all = invocation.registry().keyFigures();
        String possible = all.stream().map(KeyFigures::id).collect(Collectors.joining(", "));
        String wanted = options.get("--figures").orElse(null);
        if (wanted == null) {
            boolean people = options.get("-o").isEmpty() && options.get("--format").orElse("text").equals("text");
            if (all.size() > 1 && !people) {
                throw Options.fault("fault.snapshot.which", possible);
            }
            return all;
        }
        List<KeyFigures> found = all.stream().filter(each -> each.id().equals(wanted)).toList();
        if (found.isEmpty()) {
            throw Options.fault("fault.snapshot.figures", wanted, possible);
        }
        return found;
    }

    private static Snapshot last(String dir, List<Snapshot> snapshots) throws FaultException {
        if (snapshots.isEmpty()) {
            throw Options.fault("fault.snapshot.none", dir);
        }
        return snapshots.getLast();
    }

    private static AdministrationModel model(Invocation invocation, String dir, String id, List<Snapshot> snapshots)
            throws FaultException {
        if (id.equals(NOW)) {
            return open(invocation, dir).model();
        }
        List<Snapshot> found = snapshots.stream().filter(each -> each.id().equals(id)).toList();
        if (found.isEmpty()) {
            found = snapshots.stream().filter(each -> each.id().startsWith(id)).toList();
        }
        if (found.isEmpty()) {
            throw Options.fault("fault.snapshot.unknown", id);
        }
        if (found.size() > 1) {
            throw Options.fault("fault.snapshot.unclear", id,
                    found.stream().map(Snapshot::id).collect(Collectors.joining(", ")));
        }
        return Snapshots.open(found.getFirst(), invocation.progress());
    }
}
