package org.ratswerk.ui.model.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.core.exchange.Catalogues;
import org.ratswerk.core.exchange.ExchangeOptions;
import org.ratswerk.core.exchange.Grid;
import org.ratswerk.core.exchange.Mapping;
import org.ratswerk.core.exchange.catalogue.CatalogueLayout;
import org.ratswerk.core.exchange.catalogue.CatalogueList;
import org.ratswerk.core.exchange.catalogue.CatalogueReader;
import org.ratswerk.core.exchange.catalogue.CatalogueShape;
import org.ratswerk.core.exchange.catalogue.CatalogueUpdate;
import org.ratswerk.core.exchange.catalogue.ColumnRole;
import org.ratswerk.core.exchange.catalogue.LayoutGuess;
import org.ratswerk.core.exchange.catalogue.UpdateLine;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * A list of a catalogue on its way in: what its columns mean, which entries come out, and what becomes of the catalogue.
 * Reading and planning may happen in another thread; all else happens in the thread that changes the model.
 */
public final class CatalogueDraft {
    private static final Texts TEXTS = Texts.of(CatalogueDraft.class);
    private static final int LEVELS = 6;

    private final ImportModel model;
    private boolean update;
    private String date = "";
    private Grid grid;
    private int header = -1;
    private Mapping mapping = Mapping.NONE;
    private CatalogueLayout layout;
    private CatalogueList list;
    private CatalogueUpdate plan;
    private long revision;

    CatalogueDraft(ImportModel model) {
        this.model = model;
    }

    // --- what it is

    /** Tells whether the list is all of a newer version of a catalogue that is there. */
    public boolean isUpdate() {
        return update;
    }

    /** Says whether the list is all of a newer version, so that what it lacks is gone. */
    public void setUpdate(boolean value) {
        update = value;
        plan = null;
    }

    /** Gives the date of the version, as typed; empty for none. */
    public void setDate(String text) {
        date = text.strip();
        plan = null;
    }

    private LocalDate parsedDate() throws InputException {
        return date.isEmpty() ? null
                : (LocalDate) Field.of(Literals.REFERENCE_CATALOGUE__DATE).parse(date, model.administration().editing());
    }

    /** Returns what is still missing or wrong about name, version and date; empty where all is there. */
    public Optional<String> fault() {
        try {
            parsedDate();
        } catch (InputException e) {
            return Optional.of(e.getMessage());
        }
        if (update && !model.catalogues().contains(model.catalogue())) {
            return Optional.of(TEXTS.get("catalogue.absent"));
        }
        return update && model.version().isBlank() ? Optional.of(TEXTS.get("catalogue.version")) : Optional.empty();
    }

    // --- what its columns mean

    /**
     * Finds out what the columns mean, unless that has been done for these rows. Not for the user interface's thread.
     *
     * @throws FaultException if nothing tells key or name
     */
    public void understand(Progress progress) throws FaultException {
        if (grid == model.grid() && header == model.header() && layout != null) {
            return;
        }
        progress.begin(TEXTS.get("reading", model.sourceName()), 0);
        mapping = model.file() == null ? Mapping.NONE : Mapping.beside(model.file(), model.sourceName());
        grid = model.grid();
        header = model.header();
        layout = LayoutGuess.of(grid, line(), null, mapping);
        readList();
    }

    private int line() {
        return grid.rows().get(header).place(0).line();
    }

    private void readList() {
        var reader = new CatalogueReader();
        reader.read(grid, layout);
        list = reader.finish(catalogue().orElse(null));
        plan = null;
    }

    private Optional<ReferenceCatalogue> catalogue() {
        return model.administration().model().catalogues().stream()
                .filter(each -> model.catalogue().equals(each.getName())).findFirst();
    }

    /** Returns what rows and columns mean; null before it is known. */
    public CatalogueLayout layout() {
        return layout;
    }

    /** Returns the entries that come out, with what is wrong; null before it is known. */
    public CatalogueList list() {
        return list;
    }

    /**
     * Chooses the shape; the columns are guessed anew for it.
     *
     * @throws FaultException if nothing tells key or name in that shape
     */
    public void setShape(CatalogueShape shape) throws FaultException {
        layout = LayoutGuess.of(grid, line(), shape, mapping);
        readList();
    }

    /** Says what a column means. */
    public void setRole(int column, ColumnRole role) {
        layout = layout.with(column, role);
        readList();
    }

    /** Returns what a column can mean. */
    public static List<ColumnRole> roles() {
        var roles = new ArrayList<ColumnRole>();
        Arrays.stream(ColumnRole.Kind.values()).map(ColumnRole::of).forEach(roles::add);
        for (int level = 1; level <= LEVELS; level++) {
            for (var kind : List.of(ColumnRole.Kind.KEY, ColumnRole.Kind.NAME, ColumnRole.Kind.KEY_AND_NAME)) {
                roles.add(new ColumnRole(kind, level));
            }
        }
        return List.copyOf(roles);
    }

    /** Returns what was understood, in a sentence. */
    public String understood() {
        return layout.describe(grid);
    }

    /** Returns how many entries come out, at how many levels. */
    public String outcome() {
        int depth = list.items().stream().mapToInt(item -> item.depth() + 1).max().orElse(0);
        return TEXTS.get("outcome", list.items().size(), depth, list.roots().size());
    }

    /** Returns what is wrong, the first fault and how many more; empty where nothing is. */
    public Optional<String> listFault() {
        if (list == null) {
            return Optional.of(TEXTS.get("catalogue.unread"));
        }
        var faults = list.faults();
        if (faults.isEmpty()) {
            return list.items().isEmpty() ? Optional.of(TEXTS.get("catalogue.none")) : Optional.empty();
        }
        Fault first = faults.getFirst();
        return Optional.of(TEXTS.get("faults", Integer.toString(first.line()), first.message(), faults.size() - 1));
    }

    /** Returns what was put right or left out, one remark a line. */
    public String remarks() {
        return list.remarks().stream().map(fault -> TEXTS.get("remark", Integer.toString(fault.line()), fault.message()))
                .collect(Collectors.joining("\n"));
    }

    // --- what would happen

    /**
     * Finds out what would happen. Not for the user interface's thread; the model is read, not changed.
     *
     * @throws FaultException if the catalogue cannot be found
     */
    public void plan(Progress progress) throws FaultException {
        var fault = new FaultException[1];
        long[] read = new long[1];
        CatalogueUpdate planned = model.administration().editing().read(reading -> {
            read[0] = model.administration().editing().revision();
            try {
                fault[0] = null;
                var reader = new CatalogueReader();
                reader.read(grid, layout);
                ReferenceCatalogue target = target();
                return new CatalogueUpdate(model.administration().model(), target, reader.finish(target), update,
                        update ? model.version().strip() : null, parsedDate(), model.sourceName());
            } catch (FaultException e) {
                fault[0] = e;
                return null;
            } catch (InputException e) {
                fault[0] = new FaultException(Fault.of(e.getMessage()), e);
                return null;
            }
        }, progress);
        if (fault[0] != null) {
            throw fault[0];
        }
        plan = planned;
        revision = read[0];
    }

    private ReferenceCatalogue target() throws FaultException {
        String version = model.version().isBlank() ? null : model.version().strip();
        var options = ExchangeOptions.NONE.withCatalogue(model.catalogue().strip(), version);
        ReferenceCatalogue present = Catalogues.find(model.administration().model(), options);
        if (present == null && update) {
            present = Catalogues.find(model.administration().model(), options.withCatalogue(model.catalogue().strip(), null));
        }
        return present != null ? present : Catalogues.make(options);
    }

    /** Tells whether it is known what would happen. */
    public boolean isPlanned() {
        return plan != null && revision == model.administration().editing().revision();
    }

    /** Returns the lines of some kinds, what needs a decision first. */
    public List<UpdateLine> lines(Set<UpdateLine.Kind> kinds) {
        return plan == null ? List.of()
                : plan.lines().stream().filter(line -> kinds.contains(line.kind()) || line.needsDecision()).toList();
    }

    /** Returns how many lines there are of a kind. */
    public int count(UpdateLine.Kind kind) {
        return plan == null ? 0 : plan.counts().getOrDefault(kind, 0);
    }

    /** Returns the kinds that the list can bring. */
    public Set<UpdateLine.Kind> kinds() {
        return update ? EnumSet.allOf(UpdateLine.Kind.class)
                : EnumSet.of(UpdateLine.Kind.ADDED, UpdateLine.Kind.CHANGED, UpdateLine.Kind.UNCHANGED);
    }

    /** Returns how many decisions are open. */
    public int decisions() {
        return plan == null ? 0 : (int) plan.decisions().stream()
                .filter(line -> line.choice() == UpdateLine.Choice.LATER).count();
    }

    /** Returns the question of a line with the processes it concerns; empty where there is none. */
    public String question(UpdateLine line) {
        return !line.needsDecision() ? "" : TEXTS.get("question", line.question(plan.version()),
                line.processes().stream().map(CatalogueDraft::called).collect(Collectors.joining(", ")));
    }

    private static String called(Process process) {
        return Objects.requireNonNullElse(Labels.title(process), "");
    }

    /** Returns why it cannot be finished; empty where it can. */
    public Optional<String> finishFault() {
        if (plan == null) {
            return Optional.of(TEXTS.get("plan.none"));
        }
        if (!plan.list().faults().isEmpty()) {
            return listFault();
        }
        return plan.changes(update) ? Optional.empty() : Optional.of(TEXTS.get("plan.nothing"));
    }

    /**
     * Imports, as one command.
     *
     * @return what was done, in words
     * @throws IllegalStateException if it is not known, or no longer true, what would happen
     */
    public String apply() {
        if (!isPlanned() || finishFault().isPresent()) {
            throw new IllegalStateException();
        }
        String done = TEXTS.get(update ? "done.update" : "done", count(UpdateLine.Kind.ADDED), count(UpdateLine.Kind.CHANGED),
                count(UpdateLine.Kind.REMOVED), count(UpdateLine.Kind.SPLIT), count(UpdateLine.Kind.MERGED), decisions());
        model.administration().editing().run(TEXTS.get("import.label", model.kind().title(), model.sourceName()), plan::apply);
        plan = null;
        return done;
    }

    /** Returns what stands in the first rows of a column. */
    public String samples(int column) {
        return model.samples(column);
    }

    /** Returns the columns that have a title or a meaning. */
    public List<Integer> columns() {
        return IntStream.range(0, layout.roles().size()).filter(i -> !layout.titles().get(i).isEmpty()
                || layout.roles().get(i).kind() != ColumnRole.Kind.NONE || !samples(i).isEmpty()).boxed().toList();
    }
}
