package org.ratswerk.core.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.DamageCategories;
import org.ratswerk.core.format.Values;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Texts;

/**
 * Damage levels of the business impact analysis: {@code process; category; horizon_h; level; reason}. The category is
 * named by id or name; where the settings have none, the six default ones come into being with the first rating.
 */
@Component(service = Importer.class)
public final class ImpactImporter extends ProcessPartImporter<ImpactImporter.Rated> {
    private static final Texts TEXTS = Texts.of(ImpactImporter.class);
    private static final String CATEGORY = "category";
    private static final String HORIZON = "horizon_h";

    /**
     * Rating of a process.
     *
     * @param process process
     * @param rating rating, with category and horizon
     */
    public record Rated(Process process, ImpactRating rating) {
    }

    /** Makes the importer. */
    public ImpactImporter() {
        super("impact", List.of(
                process(Rated::process),
                ImportColumn.identifying(CATEGORY, ColumnTypes.reference(DamageCategory.class),
                        rated -> rated.rating().getCategory(), "Schadenskategorie", "Kategorie", "Schadensszenario"),
                ImportColumn.identifying(HORIZON, ColumnTypes.hours(), rated -> rated.rating().getHorizon(),
                        "Horizont", "Horizont (h)", "Zeithorizont", "Zeithorizont (h)"),
                ImportColumn.<Rated, Integer>of("level", ColumnTypes.integer(1, 4),
                        rated -> rated.rating().getLevel(), (rated, level) -> rated.rating().setLevel(level),
                        "Schadensstufe", "Stufe", "Schadenshöhe").withRequired(),
                ImportColumn.of("reason", ColumnTypes.text(), rated -> rated.rating().getReason(),
                        (rated, reason) -> rated.rating().setReason(reason), "Begründung")),
                "schadensbewertung", "schadensbewertungen");
    }

    @Override
    public String title() {
        return TEXTS.get("kind.impact");
    }

    @Override
    protected List<Rated> targets(AdministrationModel model, ExchangeOptions options) {
        var all = new ArrayList<Rated>();
        for (Process process : model.processes()) {
            if (process.getId() != null && process.getImpact() != null) {
                process.getImpact().getRatings().stream().filter(ImpactImporter::complete)
                        .forEach(rating -> all.add(new Rated(process, rating)));
            }
        }
        return all;
    }

    private static boolean complete(ImpactRating rating) {
        return rating.getCategory() != null && rating.getCategory().getId() != null && rating.getHorizon() != null
                && rating.getLevel() > 0;
    }

    private record Key(Process process, String category, String horizon) {
        static Key of(Process process, DamageCategory category, Duration horizon) {
            return new Key(process, category.getId(), Values.hours(horizon).toPlainString());
        }
    }

    @Override
    public UpsertBatch<Rated> begin(ImportContext context) {
        return new Batch(context);
    }

    private final class Batch extends UpsertBatch<Rated> {
        private final Map<Key, Rated> present = new HashMap<>();
        private final Map<String, DamageCategory> categories = new LinkedHashMap<>();
        private final Map<String, DamageCategory> names = new HashMap<>();
        private final List<DamageCategory> defaults;

        Batch(ImportContext context) {
            super(context, columns());
            for (Rated rated : targets(context.model(), context.options())) {
                present.putIfAbsent(
                        Key.of(rated.process(), rated.rating().getCategory(), rated.rating().getHorizon()), rated);
                if (Missing.is(rated.rating().getCategory())) {
                    names.put(Cells.nameKey(rated.rating().getCategory().getId()), rated.rating().getCategory());
                }
            }
            var stored = DamageCategories.stored(context.model().administration());
            defaults = stored.isEmpty() ? DamageCategories.defaults() : List.of();
            for (DamageCategory category : stored.isEmpty() ? defaults : stored) {
                categories.put(category.getId(), category);
                DamageCategories.names(category).forEach(name -> names.put(Cells.nameKey(name), category));
            }
        }

        @Override
        protected Object key(ImportRow row) throws CellException {
            return Key.of(process(context(), row), category(row.text(CATEGORY)),
                    cell(context(), row, HORIZON, ColumnTypes.hours()));
        }

        private DamageCategory category(String text) throws CellException {
            DamageCategory category = categories.get(text);
            if (category == null) {
                category = names.get(Cells.nameKey(text));
            }
            if (category == null) {
                String known = categories.values().stream().map(one -> one.getId() + " (" + one.getName() + ')')
                        .collect(Collectors.joining(", "));
                throw new CellException(CATEGORY, TEXTS.get("impact.category", Cells.shown(text), known));
            }
            return category;
        }

        @Override
        protected Rated find(Object key, ImportRow row) {
            return present.get(key);
        }

        @Override
        protected Rated create(Object key, ImportRow row) throws CellException {
            ImpactRating rating = ModelFactory.eINSTANCE.createImpactRating();
            rating.setCategory(category(row.text(CATEGORY)));
            rating.setHorizon(cell(context(), row, HORIZON, ColumnTypes.hours()));
            return new Rated(((Key) key).process(), rating);
        }

        @Override
        protected void attach(Rated target) {
            if (!defaults.isEmpty() && defaults.get(0).eContainer() == null) {
                DamageCategories.store(context().model().administration(), defaults);
            }
            ProcessesImporter.ensureImpact(target.process()).getRatings().add(target.rating());
        }
    }
}
