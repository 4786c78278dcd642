package org.ratswerk.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.exchange.ColumnTypes.Word;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.Element;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Texts;

/**
 * Decisions on which process covers which entry: {@code catalogue; key; process; status}. The catalogue is named by its
 * name, by name and version, or by its id; an entry without key by its name.
 */
@Component(service = Importer.class)
public final class MappingsImporter extends UpsertImporter<MappingsImporter.Mapped> {
    private static final Texts TEXTS = Texts.of(MappingsImporter.class);
    private static final String CATALOGUE = "catalogue";
    private static final String KEY = "key";
    private static final String PROCESS = "process";

    /**
     * Mapping of a catalogue.
     *
     * @param catalogue catalogue
     * @param label what files call the catalogue
     * @param mapping mapping, with entry and process
     */
    public record Mapped(ReferenceCatalogue catalogue, String label, CatalogueMapping mapping) {
    }

    /** Makes the importer. */
    public MappingsImporter() {
        super("mappings", List.of(
                ImportColumn.identifying(CATALOGUE, ColumnTypes.text(), Mapped::label, "Katalog", "Referenzkatalog"),
                ImportColumn.identifying(KEY, ColumnTypes.text(),
                        mapped -> CatalogueIndex.label(mapped.mapping().getEntry()), "Schlüssel", "LeiKa-Schlüssel",
                        "OZG-ID", "Eintrag"),
                ImportColumn.identifying(PROCESS, ColumnTypes.reference(Process.class),
                        mapped -> mapped.mapping().getProcess(), "Prozess", "Prozess-ID"),
                ImportColumn.<Mapped, MappingStatus>of("status", ColumnTypes.words(null,
                        Word.of(MappingStatus.CONFIRMED, "confirmed", "bestätigt", "ja"),
                        Word.of(MappingStatus.REJECTED, "rejected", "abgelehnt", "nein")),
                        mapped -> mapped.mapping().getStatus(),
                        (mapped, status) -> mapped.mapping().setStatus(status), "Stand").withRequired()),
                "zuordnungen");
    }

    @Override
    public String title() {
        return TEXTS.get("kind.mappings");
    }

    @Override
    protected List<Mapped> targets(AdministrationModel model, ExchangeOptions options) {
        var all = new ArrayList<Mapped>();
        for (ReferenceCatalogue catalogue : model.catalogues()) {
            String label = Catalogues.label(catalogue, model.catalogues());
            catalogue.getMappings().stream()
                    .filter(mapping -> mapping.getEntry() != null && mapping.getProcess() != null)
                    .forEach(mapping -> all.add(new Mapped(catalogue, label, mapping)));
        }
        return all;
    }

    private record Key(ReferenceCatalogue catalogue, CatalogueEntry entry, Process process) {
    }

    @Override
    public UpsertBatch<Mapped> begin(ImportContext context) {
        return new Batch(context);
    }

    private final class Batch extends UpsertBatch<Mapped> {
        private final Map<Key, Mapped> present = new HashMap<>();
        private final Map<String, Element> missing = new HashMap<>();

        Batch(ImportContext context) {
            super(context, columns());
            for (Mapped mapped : targets(context.model(), context.options())) {
                CatalogueMapping mapping = mapped.mapping();
                present.putIfAbsent(new Key(mapped.catalogue(), mapping.getEntry(), mapping.getProcess()), mapped);
                for (Element end : List.of(mapping.getEntry(), mapping.getProcess())) {
                    if (Missing.is(end)) {
                        missing.put(end.getId(), end);
                    }
                }
            }
        }

        @Override
        protected Object key(ImportRow row) throws CellException {
            String name = row.text(CATALOGUE);
            ReferenceCatalogue catalogue = Catalogues.called(name, context().catalogues());
            if (catalogue == null) {
                throw new CellException(CATALOGUE,
                        TEXTS.get("catalogue.unknown", Cells.shown(name), Catalogues.names(context().catalogues())));
            }
            String column = KEY;
            try {
                CatalogueEntry entry = context().index(catalogue).find(row.text(KEY),
                        new ImportCell(context(), row, KEY, missing));
                column = PROCESS;
                Process process = context().find(Process.class, row.text(PROCESS),
                        new ImportCell(context(), row, PROCESS, missing), null);
                return new Key(catalogue, entry, process);
            } catch (CellException e) {
                throw new CellException(column, e.getMessage());
            }
        }

        @Override
        protected Mapped find(Object key, ImportRow row) {
            return present.get(key);
        }

        @Override
        protected Mapped create(Object key, ImportRow row) {
            var ends = (Key) key;
            CatalogueMapping mapping = ModelFactory.eINSTANCE.createCatalogueMapping();
            mapping.setId(context().freeId("mapping-" + Cells.hash(ends.entry().getId(), ends.process().getId())));
            context().take(mapping);
            mapping.setEntry(ends.entry());
            mapping.setProcess(ends.process());
            return new Mapped(ends.catalogue(), ends.catalogue().getName(), mapping);
        }

        @Override
        protected void attach(Mapped target) {
            target.catalogue().getMappings().add(target.mapping());
        }
    }
}
