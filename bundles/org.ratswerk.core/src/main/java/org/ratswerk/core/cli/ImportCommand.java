package org.ratswerk.core.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.exchange.Exchange;
import org.ratswerk.core.exchange.ExchangeOptions;
import org.ratswerk.core.exchange.ImportResult;
import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.core.exchange.catalogue.CatalogueImport;
import org.ratswerk.core.exchange.catalogue.CatalogueShape;
import org.ratswerk.core.exchange.catalogue.CatalogueUpdate;
import org.ratswerk.core.exchange.catalogue.UpdateLine;
import org.ratswerk.core.exchange.catalogue.UpdateLine.Kind;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Brings exchange files into an administration. */
final class ImportCommand implements Command {
    private static final Texts TEXTS = Texts.of(ImportCommand.class);
    private static final Set<String> VALUED = Set.of("--as", "--catalogue", "--catalogue-version", "--catalogue-date",
            "--shape", "--header-row", "--mapping");
    private static final List<String> CATALOGUES_ONLY = List.of("--update", "--catalogue-date", "--shape", "--header-row");

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import DIR FILE… [--as KIND] [--catalogue NAME] [--catalogue-version V] [--catalogue-date YYYY-MM-DD]"
                + " [--update] [--shape SHAPE] [--header-row N] [--mapping FILE] [--skip-bad] [--dry-run]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.import");
    }

    @Override
    public int run(Invocation invocation) throws FaultException {
        Options options = Options.parse(invocation.arguments(), VALUED, Set.of("--skip-bad", "--dry-run", "--update"));
        if (options.operands().size() < 2) {
            throw Options.fault("fault.usage", usage());
        }
        var sources = new ArrayList<Exchange.Source>();
        for (String file : options.operands().subList(1, options.operands().size())) {
            sources.add(new Exchange.Source(invocation.path(file), file));
        }
        Exchange.Source mapping = null;
        if (options.has("--mapping")) {
            String file = options.get("--mapping").orElseThrow();
            mapping = new Exchange.Source(invocation.path(file), file);
        }
        boolean skipBad = options.has("--skip-bad");
        var wishes = new ExchangeOptions(options.get("--as").orElse(null), options.get("--catalogue").orElse(null),
                options.get("--catalogue-version").orElse(null), mapping, skipBad, options.has("--dry-run"));
        CatalogueImport lists = lists(invocation, options, sources, wishes);
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(options.operands().get(0)),
                invocation.progress());
        folder.warnings().forEach(warning -> invocation.err().println(warning));
        if (lists != null) {
            return catalogue(invocation, folder, lists, wishes, options.has("--update"));
        }
        ImportResult result = new Exchange(invocation.registry()).run(folder.model(), sources, wishes,
                invocation.progress());
        if (!result.faults().isEmpty() && !skipBad) {
            throw new FaultException(result.faults());
        }
        if (result.changed()) {
            folder.save();
        }
        result.faults().forEach(fault -> invocation.err().println(fault));
        result.remarks().forEach(remark -> invocation.err().println(remark));
        print(result.counts(), invocation);
        return result.faults().isEmpty() ? DONE : FOUND;
    }

    private static void print(List<ImportResult.Count> counts, Invocation invocation) {
        for (ImportResult.Count count : counts) {
            // no grouping of thousands: programs read these numbers, too
            invocation.out().println(TEXTS.get("done.import", count.kind(), Integer.toString(count.added()),
                    Integer.toString(count.changed()), Integer.toString(count.unchanged()),
                    Integer.toString(count.skipped())));
        }
    }

    // --- catalogues in other shapes, and newer versions

    /** The lists of a catalogue, unless they are plain tables for the ordinary import; null for those. */
    private static CatalogueImport lists(Invocation invocation, Options options, List<Exchange.Source> sources,
            ExchangeOptions wishes) throws FaultException {
        boolean wanted = CATALOGUES_ONLY.stream().anyMatch(options::has);
        if (wanted && wishes.kind() != null && !wishes.kind().equals(CatalogueImport.KIND)) {
            throw Options.fault("fault.catalogue.kind",
                    CATALOGUES_ONLY.stream().filter(options::has).findFirst().orElseThrow());
        }
        if (!wanted && !CatalogueImport.KIND.equals(wishes.kind())) {
            return null;
        }
        boolean update = options.has("--update");
        if (update && wishes.skipBad()) {
            throw Options.fault("fault.catalogue.skip");
        }
        var how = new CatalogueImport.Options(wishes.catalogue(), wishes.catalogueVersion(), date(options), shape(options),
                headerRow(options), wishes.mapping(), update);
        try {
            var lists = CatalogueImport.read(invocation.registry(), sources, how);
            return lists.isOrdinary() && how.date() == null ? null : lists;
        } catch (FaultException e) {
            if (wanted) {
                throw e;
            }
            // the ordinary import says what is wrong, with its columns
            return null;
        }
    }

    private static LocalDate date(Options options) throws FaultException {
        Optional<String> date = options.get("--catalogue-date");
        try {
            return date.map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            throw Options.fault("fault.catalogue.date", date.orElseThrow());
        }
    }

    private static CatalogueShape shape(Options options) throws FaultException {
        String text = options.get("--shape").orElse(null);
        CatalogueShape shape = text == null ? null : CatalogueShape.of(text).orElse(null);
        if (text != null && shape == null) {
            var names = Arrays.stream(CatalogueShape.values()).map(CatalogueShape::option).toList();
            throw Options.fault("fault.catalogue.shape", text, Nearest.of(text, names).orElse(""),
                    String.join(", ", names));
        }
        return shape;
    }

    private static int headerRow(Options options) throws FaultException {
        String text = options.get("--header-row").orElse(null);
        if (text != null && !text.matches("[1-9][0-9]{0,6}")) {
            throw Options.fault("fault.catalogue.header", text);
        }
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static int catalogue(Invocation invocation, AdministrationFolder folder, CatalogueImport lists,
            ExchangeOptions wishes, boolean isUpdate) throws FaultException {
        lists.understood().forEach(file -> invocation.err().println(file.text()));
        CatalogueUpdate update = lists.plan(folder.model());
        if (!update.list().faults().isEmpty()) {
            throw new FaultException(update.list().faults());
        }
        update.list().remarks().forEach(remark -> invocation.err().println(remark));
        if (isUpdate && wishes.dryRun()) {
            update.changes().forEach(line -> print(invocation, line));
        }
        if (isUpdate) {
            update.decisions().forEach(line -> invocation.err().println(TEXTS.get("catalogue.decide",
                    line.question(update.version()), line.processes().stream().map(process -> process.getName())
                            .collect(Collectors.joining(", ")))));
        }
        var counts = update.counts();
        int added = counts.getOrDefault(Kind.ADDED, 0);
        int changed = counts.getOrDefault(Kind.CHANGED, 0);
        int unchanged = counts.getOrDefault(Kind.UNCHANGED, 0) + update.list().repeated();
        if (isUpdate) {
            invocation.out().println(TEXTS.get("done.update", CatalogueImport.KIND, Integer.toString(added),
                    Integer.toString(changed), Integer.toString(counts.getOrDefault(Kind.REMOVED, 0)),
                    Integer.toString(counts.getOrDefault(Kind.SPLIT, 0)),
                    Integer.toString(counts.getOrDefault(Kind.MERGED, 0)), Integer.toString(unchanged),
                    Integer.toString(update.decisions().size())));
        } else {
            print(List.of(new ImportResult.Count(CatalogueImport.KIND, added, changed, unchanged, 0)), invocation);
        }
        if (!wishes.dryRun()) {
            update.apply();
            folder.save();
        }
        return DONE;
    }

    private static void print(Invocation invocation, UpdateLine line) {
        String details = line.details();
        invocation.out().println(TEXTS.get("catalogue.line", line.title(),
                line.before().isEmpty() ? "–" : line.beforeText(), line.after().isEmpty() ? "–" : line.afterText(),
                details.isEmpty() ? 0 : 1, details));
    }
}
