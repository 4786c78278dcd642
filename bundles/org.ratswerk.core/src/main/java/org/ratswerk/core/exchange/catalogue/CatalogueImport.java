package org.ratswerk.core.exchange.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Registry;
import org.ratswerk.core.exchange.CatalogueImporter;
import org.ratswerk.core.exchange.Catalogues;
import org.ratswerk.core.exchange.Cells;
import org.ratswerk.core.exchange.Exchange;
import org.ratswerk.core.exchange.Exchange.Source;
import org.ratswerk.core.exchange.ExchangeOptions;
import org.ratswerk.core.exchange.Grid;
import org.ratswerk.core.exchange.ImportColumn;
import org.ratswerk.core.exchange.Mapping;
import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.core.exchange.SourceTable;
import org.ratswerk.core.exchange.catalogue.ColumnRole.Kind;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Files of a reference catalogue, in whatever shape, on their way into an administration. */
public final class CatalogueImport {
    /** Kind of the lists, as the command line names it. */
    public static final String KIND = "catalogue";

    private static final Texts TEXTS = Texts.of(CatalogueImport.class);
    private static final Set<Kind> ORDINARY = EnumSet.of(Kind.NONE, Kind.KEY, Kind.NAME, Kind.PARENT, Kind.TYPE,
            Kind.RESPONSIBILITY, Kind.VOLUME);

    /**
     * What the user wants.
     *
     * @param catalogue name or id of the catalogue
     * @param version version that the files are; null for none
     * @param date date of the version; null for none
     * @param shape shape of the files; null to find it out
     * @param headerLine line of the titles; 0 to find it out
     * @param mapping what titles mean, for all files; null to look for a mapping beside each
     * @param update whether the files are all of a newer version, so that what they lack is gone
     */
    public record Options(String catalogue, String version, LocalDate date, CatalogueShape shape, int headerLine,
            Source mapping, boolean update) {
    }

    /**
     * A file and what was understood of it.
     *
     * @param source file
     * @param grid its rows
     * @param layout what they mean
     */
    public record Understood(Source source, Grid grid, CatalogueLayout layout) {
        /** Returns it in words. */
        public String text() {
            return TEXTS.get("understood", source.name(), layout.describe(grid));
        }
    }

    private final Options options;
    private final List<Understood> understood;

    private CatalogueImport(Options options, List<Understood> understood) {
        this.options = options;
        this.understood = List.copyOf(understood);
    }

    /**
     * Reads files and finds out what they mean.
     *
     * @throws FaultException if one cannot be read, or nothing in it says what is key or name
     */
    public static CatalogueImport read(Registry registry, List<Source> sources, Options options) throws FaultException {
        var exchange = new Exchange(registry);
        var understood = new ArrayList<Understood>();
        var faults = new ArrayList<Fault>();
        for (Source source : sources) {
            try {
                Mapping mapping = options.mapping() == null ? Mapping.beside(source.path(), source.name())
                        : Mapping.read(options.mapping().path(), options.mapping().name());
                Grid grid = exchange.grid(source, Grid.Options.GUESS);
                understood.add(new Understood(source, grid,
                        LayoutGuess.of(grid, options.headerLine(), options.shape(), mapping)));
            } catch (FaultException e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return new CatalogueImport(options, understood);
    }

    /** Returns the files and what was understood of them. */
    public List<Understood> understood() {
        return understood;
    }

    /**
     * Tells whether the files are plain tables with the columns of exchange files from their first line on, so that the
     * ordinary import, with its own rules for unknown columns, is right for them.
     */
    public boolean isOrdinary() {
        return !options.update() && options.shape() == null && options.headerLine() == 0
                && understood.stream().allMatch(CatalogueImport::isOrdinary);
    }

    private static boolean isOrdinary(Understood file) {
        CatalogueLayout layout = file.layout();
        if (layout.header() != 0 || layout.shape() != CatalogueShape.FLAT && layout.shape() != CatalogueShape.PARENT
                || !layout.roles().stream().allMatch(role -> !role.isLevel() && ORDINARY.contains(role.kind()))) {
            return false;
        }
        int key = layout.column(ColumnRole.of(Kind.KEY));
        boolean leika = false;
        for (SourceTable.Row row : file.grid().rows().subList(1, file.grid().rows().size())) {
            String text = key < 0 || row.cells().size() <= key ? "" : row.cells().get(key);
            if (!CatalogueKeys.restored(text).equals(text)) {
                return false;
            }
            leika |= text.matches("99[0-9]{12}");
        }
        return !leika || !isExport(layout);
    }

    /** Tells whether a list of services has, besides key and name, columns of its own that are no slips of ours. */
    private static boolean isExport(CatalogueLayout layout) {
        var importer = new CatalogueImporter();
        var known = importer.columns().stream().map(ImportColumn::key).toList();
        return layout.states(Kind.KEY) && layout.states(Kind.NAME) && layout.titles().stream()
                .filter(title -> !title.isEmpty() && importer.known(title, layout.titles()) == null)
                .allMatch(title -> Nearest.likely(title, known).isEmpty());
    }

    /**
     * Finds out what would happen; reads the model only.
     *
     * @throws FaultException if the catalogue cannot be found or named
     */
    public CatalogueUpdate plan(AdministrationModel model) throws FaultException {
        ReferenceCatalogue catalogue = catalogue(model);
        var reader = new CatalogueReader();
        understood.forEach(file -> reader.read(file.grid(), file.layout()));
        String source = String.join(", ", understood.stream().map(file -> file.source().path().getFileName().toString())
                .toList());
        boolean isNew = !model.catalogues().contains(catalogue);
        return new CatalogueUpdate(model, catalogue, reader.finish(catalogue), options.update(),
                options.update() ? Cells.clean(options.version()) : null, options.date(),
                options.update() || isNew ? source : null);
    }

    private ReferenceCatalogue catalogue(AdministrationModel model) throws FaultException {
        var named = ExchangeOptions.NONE.withCatalogue(options.catalogue(), options.version());
        if (!options.update()) {
            ReferenceCatalogue present = Catalogues.find(model, named);
            return present != null ? present : Catalogues.make(named);
        }
        if (Cells.clean(options.version()) == null) {
            throw new FaultException(Fault.of(TEXTS.get("update.version")), null);
        }
        ReferenceCatalogue same = Catalogues.find(model, named);
        ReferenceCatalogue present = same != null ? same
                : Catalogues.find(model, ExchangeOptions.NONE.withCatalogue(options.catalogue(), null));
        if (present == null) {
            throw new FaultException(Fault.of(TEXTS.get("update.absent", options.catalogue(),
                    Catalogues.names(model.catalogues()))), null);
        }
        return present;
    }
}
