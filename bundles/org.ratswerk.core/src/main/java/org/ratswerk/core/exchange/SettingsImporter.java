package org.ratswerk.core.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Administration;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.Settings;
import org.ratswerk.model.text.Texts;

/**
 * Settings of the administration: {@code key; value} with the keys {@code name}, {@code ags}, {@code inhabitants},
 * {@code detection_h}, {@code tolerance_level}, {@code horizons_h} (a list), {@code required_fields} (a list such as
 * {@code ITSystem.owner}), {@code required_profile_fields} (a list of names of features of processes) and {@code rules} (a
 * list such as {@code model.name=off: reason}).
 */
@Component(service = Importer.class)
public final class SettingsImporter extends UpsertImporter<SettingsImporter.Setting> {
    private static final Texts TEXTS = Texts.of(SettingsImporter.class);
    private static final String KEY = "key";

    private static final List<ImportColumn<Administration, ?>> SETTINGS = List.of(
            ImportColumn.of("name", ColumnTypes.text(), Administration::getName, Administration::setName),
            ImportColumn.of("ags", ColumnTypes.text(), Administration::getAgs, Administration::setAgs),
            ImportColumn.of("inhabitants", ColumnTypes.integer(0, Integer.MAX_VALUE), Administration::getInhabitants,
                    Administration::setInhabitants),
            ImportColumn.of("detection_h", ColumnTypes.hours(), setting(Settings::getDetectionTime, null),
                    set(Settings::setDetectionTime)),
            ImportColumn.of("tolerance_level", ColumnTypes.integer(1, 4),
                    setting(Settings::getToleranceLevel, defaultTolerance()),
                    set((settings, level) -> settings.setToleranceLevel(level == null ? defaultTolerance() : level))),
            ImportColumn.of("horizons_h", ColumnTypes.hoursList(), setting(Settings::getHorizons, List.of()),
                    set((settings, horizons) -> replace(settings.getHorizons(), horizons))),
            ImportColumn.of("required_fields", ColumnTypes.texts(), setting(Settings::getRequiredFields, List.of()),
                    set((settings, fields) -> replace(settings.getRequiredFields(), fields))),
            ImportColumn.of("required_profile_fields", ColumnTypes.texts(),
                    setting(Settings::getRequiredProfileFields, List.of()),
                    set((settings, fields) -> replace(settings.getRequiredProfileFields(), fields))),
            ImportColumn.of("rules", new RulesColumn(),
                    setting(settings -> RulesColumn.items(settings.getRuleSettings()), List.of()),
                    set((settings, rules) -> RulesColumn.replace(settings.getRuleSettings(), rules))));

    private static final ColumnType<Stated<?>> VALUE = new SettingType();

    /**
     * Setting of an administration.
     *
     * @param administration administration
     * @param column how the setting is read and written
     */
    public record Setting(Administration administration, ImportColumn<Administration, ?> column) {
        Stated<?> stated() {
            return Stated.of(column, administration);
        }

        void set(Stated<?> stated) {
            (stated == null ? Stated.unset(column) : stated).set(administration);
        }
    }

    /**
     * Value of a setting.
     *
     * @param column how the setting is read and written
     * @param value value; may be null
     */
    record Stated<V>(ImportColumn<Administration, V> column, V value) {
        static <V> Stated<V> of(ImportColumn<Administration, V> column, Administration administration) {
            return new Stated<>(column, column.getter().apply(administration));
        }

        static <V> Stated<V> unset(ImportColumn<Administration, V> column) {
            return new Stated<>(column, column.type().unset());
        }

        static <V> Stated<V> parse(ImportColumn<Administration, V> column, String text, ImportCell cell)
                throws CellException {
            return new Stated<>(column, column.type().parse(text, cell));
        }

        Value write() {
            return column.type().write(value);
        }

        void set(Administration administration) {
            column.setter().accept(administration, value);
        }
    }

    /** Makes the importer. */
    public SettingsImporter() {
        super("settings", List.of(
                ImportColumn.identifying(KEY, ColumnTypes.text(), setting -> setting.column().key(), "Schlüssel",
                        "Einstellung"),
                ImportColumn.<Setting, Stated<?>>of("value", VALUE, Setting::stated, Setting::set, "Wert")),
                "einstellungen");
    }

    private static int defaultTolerance() {
        return (Integer) ModelPackage.Literals.SETTINGS__TOLERANCE_LEVEL.getDefaultValue();
    }

    private static <V> Function<Administration, V> setting(Function<Settings, V> getter, V unset) {
        return administration -> administration.getSettings() == null ? unset
                : getter.apply(administration.getSettings());
    }

    private static <V> BiConsumer<Administration, V> set(BiConsumer<Settings, V> setter) {
        return (administration, value) -> {
            if (administration.getSettings() == null) {
                administration.setSettings(ModelFactory.eINSTANCE.createSettings());
            }
            setter.accept(administration.getSettings(), value);
        };
    }

    @Override
    public String title() {
        return TEXTS.get("kind.settings");
    }

    @Override
    protected List<Setting> targets(AdministrationModel model, ExchangeOptions options) {
        var all = new ArrayList<Setting>();
        SETTINGS.forEach(column -> all.add(new Setting(model.administration(), column)));
        return all;
    }

    private static ImportColumn<Administration, ?> column(String key) throws CellException {
        for (ImportColumn<Administration, ?> column : SETTINGS) {
            if (Cells.headerKey(column.key()).equals(Cells.headerKey(key))) {
                return column;
            }
        }
        var keys = SETTINGS.stream().map(ImportColumn::key).toList();
        throw new CellException(KEY, TEXTS.get("setting.unknown", Cells.shown(key), Nearest.of(key, keys).orElse("")));
    }

    @Override
    public UpsertBatch<Setting> begin(ImportContext context) {
        return new UpsertBatch<>(context, columns()) {
            @Override
            protected boolean identifiedAlone() {
                return true;
            }

            @Override
            protected Object key(ImportRow row) throws CellException {
                return column(row.text(KEY)).key();
            }

            @Override
            protected Setting find(Object key, ImportRow row) throws CellException {
                return new Setting(context().model().administration(), column((String) key));
            }

            @Override
            protected Setting create(Object key, ImportRow row) throws CellException {
                return find(key, row);
            }

            @Override
            protected void attach(Setting target) {
                // all settings are there already
            }
        };
    }

    /** The value of a setting, of the type that the setting has. */
    private static final class SettingType implements ColumnType<Stated<?>> {
        @Override
        public Table.Kind kind() {
            return Table.Kind.TEXT;
        }

        @Override
        public Stated<?> parse(String text, ImportCell cell) throws CellException {
            return Stated.parse(column(cell.row().text(KEY)), text, cell);
        }

        @Override
        public Value write(Stated<?> value) {
            return value == null ? Value.NONE : value.write();
        }
    }
}
