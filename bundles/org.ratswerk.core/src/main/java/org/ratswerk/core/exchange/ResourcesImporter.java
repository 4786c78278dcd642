package org.ratswerk.core.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.exchange.ColumnTypes.Word;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Evidence;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.OperatorKind;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Site;
import org.ratswerk.model.StaffGroup;
import org.ratswerk.model.text.Texts;

/**
 * Resources of all six types: {@code id; name; type; parent; unit; owner; operator; location; recovery_h; restart_h; rto_h;
 * rpo_h; rpa_h; evidence; team; people; size; hours; description}. {@code type} is needed for new ones and never changes;
 * {@code operator} is a provider, or {@code own} for own operation, or {@code provider} for one that is not named;
 * {@code size} is for staff groups only.
 */
@Component(service = Importer.class)
public final class ResourcesImporter extends ElementImporter<Resource> {
    private static final Texts TEXTS = Texts.of(ResourcesImporter.class);
    private static final String TYPE = "type";
    private static final String SIZE = "size";

    private static final ColumnType<EClass> TYPES = ColumnTypes.words(null,
            Word.of(ModelPackage.Literals.IT_SYSTEM, "system", "IT-System", "Fachverfahren", "Anwendung", "Verfahren"),
            Word.of(ModelPackage.Literals.COMPONENT, "component", "IT-Komponente", "Komponente"),
            Word.of(ModelPackage.Literals.SITE, "site", "Standort", "Gebäude", "Raum", "Liegenschaft"),
            Word.of(ModelPackage.Literals.PROVIDER, "provider", "Dienstleister", "Anbieter"),
            Word.of(ModelPackage.Literals.STAFF_GROUP, "staff", "Personal", "Personalgruppe", "Team"),
            Word.of(ModelPackage.Literals.INFORMATION_OBJECT, "information", "Datenobjekt", "Datenbestand",
                    "Datenspeicher", "Information", "Daten"));

    private static final ImportColumn<Resource, Resource> PARENT = ImportColumn.of("parent",
            ColumnTypes.reference(Resource.class), Resource::getParent, Resource::setParent, "Eltern-ID",
            "Übergeordnet", "Übergeordnete Ressource", "Gehört zu", "Teil von", "System");

    /** Makes the importer. */
    public ResourcesImporter() {
        super("resources", Resource.class, model -> model.resources(), List.of(
                id("Ressourcen-ID", "Ressource-ID", "Kennung", "System-ID", "Inventarnummer"),
                name("Bezeichnung", "Ressource"),
                ImportColumn.<Resource, EClass>of(TYPE, TYPES, Resource::eClass, (resource, type) -> {
                    // the class of an element is given when it is made
                }, "Typ", "Art", "Ressourcentyp").withRequired(),
                PARENT,
                ImportColumn.of("unit", ColumnTypes.reference(OrganisationalUnit.class), Resource::getUnit,
                        Resource::setUnit, "Organisationseinheit", "OE", "Einheit", "Zuständige Einheit",
                        "Zuständige Organisationseinheit", "Amt"),
                ImportColumn.of("owner", ColumnTypes.responsible(Responsible.class), Resource::getOwner,
                        Resource::setOwner, "Verfahrensverantwortliche", "Verfahrensverantwortlicher",
                        "Verfahrensverantwortliche/r", "Verantwortlich", "Verantwortliche", "Verantwortliche/r"),
                ImportColumn.of("operator", new OperatorType(), Operator::of, Operator::set, "Betreiber", "Betrieb",
                        "Betrieb durch"),
                ImportColumn.of("location", ColumnTypes.reference(Site.class), Resource::getLocation,
                        Resource::setLocation, "Standort", "Ort", "Raum", "Gebäude"),
                ImportColumn.of("recovery_h", ColumnTypes.hours(), Resource::getRecoveryTime,
                        Resource::setRecoveryTime, "Wiederherstellungszeit", "Wiederherstellungszeit (h)",
                        "Eigene Wiederherstellungszeit", "Eigene Wiederherstellungszeit (h)"),
                ImportColumn.of("restart_h", ColumnTypes.hours(), Resource::getRestartTime, Resource::setRestartTime,
                        "Wiederanlaufaufwand", "Wiederanlaufaufwand (h)"),
                ImportColumn.of("rto_h", ColumnTypes.hours(), Resource::getRequiredRto, Resource::setRequiredRto, "RTO",
                        "RTO (h)", "WAZ", "WAZ (h)", "Geforderte Wiederanlaufzeit",
                        "Geforderte Wiederanlaufzeit (h)"),
                ImportColumn.of("rpo_h", ColumnTypes.hours(), Resource::getRequiredRpo, Resource::setRequiredRpo, "RPO",
                        "RPO (h)", "Maximal zulässiger Datenverlust", "Maximal zulässiger Datenverlust (h)"),
                ImportColumn.of("rpa_h", ColumnTypes.hours(), Resource::getRpa, Resource::setRpa, "RPA", "RPA (h)",
                        "Tatsächlicher Datenverlust", "Tatsächlicher Datenverlust (h)"),
                ImportColumn.of("evidence", ColumnTypes.words(Evidence.NONE,
                        Word.of(Evidence.ESTIMATED, "estimated", "geschätzt", "Schätzung"),
                        Word.of(Evidence.TESTED, "tested", "getestet", "Test"),
                        Word.of(Evidence.CONTRACT, "contract", "vertraglich", "Vertrag")),
                        Resource::getEvidence, Resource::setEvidence, "Nachweis", "Beleg"),
                ImportColumn.of("team", ColumnTypes.reference(StaffGroup.class), Resource::getRecoveryTeam,
                        Resource::setRecoveryTeam, "Team", "Wiederherstellungsteam"),
                ImportColumn.of("people", ColumnTypes.integer(1, Integer.MAX_VALUE), Resource::getRecoveryPeople,
                        Resource::setRecoveryPeople, "Personen", "Benötigte Personen"),
                ImportColumn.of(SIZE, ColumnTypes.integer(0, Integer.MAX_VALUE), ResourcesImporter::size,
                        ResourcesImporter::setSize, "Größe", "Personalstärke", "Anzahl Personen"),
                ImportColumn.of("hours", ColumnTypes.texts(), Resource::getHours,
                        (resource, items) -> replace(resource.getHours(), items), "Zeiten", "Arbeitszeiten",
                        "Servicezeiten", "Betriebszeiten"),
                description("Beschreibung", "Bemerkung")),
                "ressourcen", "it-systeme", "fachverfahren", "datenspeicher", "datenobjekte");
    }

    private static Integer size(Resource resource) {
        return resource instanceof StaffGroup group ? group.getSize() : null;
    }

    private static void setSize(Resource resource, Integer size) {
        if (resource instanceof StaffGroup group) {
            group.setSize(size);
        }
    }

    @Override
    public String title() {
        return TEXTS.get("kind.resources");
    }

    @Override
    Resource create(ImportRow row) throws CellException {
        EClass type = type(row);
        if (type == null) {
            throw new CellException(row.has(TYPE) ? TYPE : null, TEXTS.get("resource.type", Cells.shown(row.text("id"))));
        }
        return (Resource) EcoreUtil.create(type);
    }

    @Override
    void found(Resource resource, ImportRow row) throws CellException {
        EClass type = type(row);
        if (type != null && type != resource.eClass()) {
            throw new CellException(TYPE, TEXTS.get("resource.typeChanged", resource.getId(),
                    ((Value.Text) TYPES.write(resource.eClass())).text()));
        }
    }

    private static EClass type(ImportRow row) throws CellException {
        String text = row.text(TYPE);
        try {
            return text == null ? null : TYPES.parse(text, null);
        } catch (CellException e) {
            throw new CellException(TYPE, e.getMessage());
        }
    }

    @Override
    public UpsertBatch<Resource> begin(ImportContext context) {
        return new Batch(context) {
            @Override
            void check(Entry<Resource> entry) {
                if (entry.row().text(SIZE) != null && !(entry.target() instanceof StaffGroup)) {
                    entry.row().fault(SIZE, TEXTS.get("resource.size"));
                }
            }

            @Override
            public void validate() {
                Parents.check(entries(), PARENT, context().model().resources());
            }
        };
    }

    /**
     * Who operates a resource.
     *
     * @param kind own operation or a provider
     * @param provider the provider; null where none is named
     */
    record Operator(OperatorKind kind, Provider provider) {
        static Operator of(Resource resource) {
            return resource.getOperator() != null ? new Operator(OperatorKind.PROVIDER, resource.getOperator())
                    : resource.getOperatorKind() == OperatorKind.UNSPECIFIED ? null
                            : new Operator(resource.getOperatorKind(), null);
        }

        static void set(Resource resource, Operator operator) {
            resource.setOperatorKind(operator == null ? OperatorKind.UNSPECIFIED : operator.kind());
            resource.setOperator(operator == null ? null : operator.provider());
        }
    }

    private static final class OperatorType implements ColumnType<Operator> {
        private static final Map<String, OperatorKind> WORDS = new LinkedHashMap<>();

        static {
            for (String word : List.of("own", "eigen", "Eigenbetrieb", "selbst", "intern")) {
                WORDS.put(Cells.headerKey(word), OperatorKind.OWN);
            }
            for (String word : List.of("provider", "extern", "Dienstleister")) {
                WORDS.put(Cells.headerKey(word), OperatorKind.PROVIDER);
            }
        }

        private final ColumnType<Provider> providers = ColumnTypes.reference(Provider.class);

        @Override
        public Table.Kind kind() {
            return providers.kind();
        }

        @Override
        public Operator parse(String text, ImportCell cell) throws CellException {
            OperatorKind kind = WORDS.get(Cells.headerKey(text));
            if (kind != null && !(cell.context().element(text) instanceof Provider)) {
                return new Operator(kind, null);
            }
            Provider present = cell.present() instanceof Operator operator ? operator.provider() : null;
            var own = new ImportCell(cell.context(), cell.row(), cell.column(), present);
            return new Operator(OperatorKind.PROVIDER, providers.parse(text, own));
        }

        @Override
        public Value write(Operator value) {
            if (value == null) {
                return Value.NONE;
            }
            return value.provider() != null ? providers.write(value.provider())
                    : new Value.Text(value.kind() == OperatorKind.OWN ? "own" : "provider");
        }
    }
}
