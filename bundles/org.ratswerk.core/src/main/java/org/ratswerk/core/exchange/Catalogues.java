package org.ratswerk.core.exchange;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Reference catalogues by name and version. */
public final class Catalogues {
    private static final Texts TEXTS = Texts.of(Catalogues.class);

    private Catalogues() {
        // static only
    }

    /**
     * Returns the catalogue that the options name by id or by name and version.
     *
     * @return the catalogue; null if there is none of that name and version
     * @throws FaultException if no name is given, or several catalogues have it and no version is given
     */
    public static ReferenceCatalogue find(AdministrationModel model, ExchangeOptions options) throws FaultException {
        String name = Cells.clean(options.catalogue());
        String version = Cells.clean(options.catalogueVersion());
        if (name == null) {
            throw fault(TEXTS.get("catalogue.none", names(model.catalogues())));
        }
        var named = model.catalogues().stream()
                .filter(catalogue -> sameName(name, catalogue.getName()) || name.equals(catalogue.getId()))
                .filter(catalogue -> version == null || version.equals(Cells.clean(catalogue.getVersion()))).toList();
        if (named.size() > 1) {
            throw fault(TEXTS.get("catalogue.several", name, names(named)));
        }
        return named.isEmpty() ? null : named.get(0);
    }

    /** Makes a new catalogue of the name and version that the options give. */
    public static ReferenceCatalogue make(ExchangeOptions options) {
        String name = Cells.clean(options.catalogue());
        String version = Cells.clean(options.catalogueVersion());
        ReferenceCatalogue catalogue = ModelFactory.eINSTANCE.createReferenceCatalogue();
        catalogue.setId("catalogue-" + Cells.slug(version == null ? name : name + ' ' + version));
        catalogue.setName(name);
        catalogue.setVersion(version);
        return catalogue;
    }

    private static boolean sameName(String one, String other) {
        return other != null && Cells.nameKey(one).equals(Cells.nameKey(other));
    }

    private static FaultException fault(String message) {
        return new FaultException(Fault.of(message), null);
    }

    /** Names of catalogues with their versions, for messages. */
    public static String names(List<ReferenceCatalogue> catalogues) {
        return catalogues.isEmpty() ? "–"
                : catalogues.stream().map(Catalogues::nameAndVersion).collect(Collectors.joining(", "));
    }

    private static String nameAndVersion(ReferenceCatalogue catalogue) {
        String name = Objects.requireNonNullElse(Cells.clean(catalogue.getName()), catalogue.getId());
        String version = Cells.clean(catalogue.getVersion());
        return version == null ? name : name + ' ' + version;
    }

    /** What files call a catalogue: its name, with the version or as id where that is not enough. */
    static String label(ReferenceCatalogue catalogue, List<ReferenceCatalogue> all) {
        String name = Cells.clean(catalogue.getName());
        if (name != null && all.stream().filter(other -> sameName(name, other.getName())).count() == 1) {
            return name;
        }
        String full = nameAndVersion(catalogue);
        return all.stream().filter(other -> sameName(full, nameAndVersion(other))).count() == 1 ? full
                : catalogue.getId();
    }

    /** Returns the catalogue that a file calls so: by id, name, or name and version; null if there is none. */
    static ReferenceCatalogue called(String text, List<ReferenceCatalogue> all) {
        for (ReferenceCatalogue catalogue : all) {
            if (text.equals(catalogue.getId()) || sameName(text, label(catalogue, all))
                    || sameName(text, nameAndVersion(catalogue))) {
                return catalogue;
            }
        }
        return null;
    }
}
