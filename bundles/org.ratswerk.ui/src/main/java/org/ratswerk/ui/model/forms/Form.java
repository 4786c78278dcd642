package org.ratswerk.ui.model.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What stands in the form of one class, in order.
 *
 * @param type class of the elements
 * @param pages pages, at least one
 */
public record Form(EClass type, List<Page> pages) {
    public Form {
        pages = List.copyOf(pages);
    }

    /**
     * A page.
     *
     * @param id what it is about; its title is the text {@code page.ID}
     * @param sections sections in order
     */
    public record Page(String id, List<Section> sections) {
        public Page {
            sections = List.copyOf(sections);
        }

        /** Returns its title. */
        public String title() {
            return FormTexts.get("page." + id);
        }

        /** Returns the part of another bundle that takes all of the page, if it is one of that kind. */
        public Optional<PartItem> whole() {
            return sections.size() == 1 && sections.getFirst().items().size() == 1
                    && sections.getFirst().items().getFirst() instanceof PartItem part ? Optional.of(part)
                            : Optional.empty();
        }
    }

    /**
     * A section.
     *
     * @param id what it is about; its title is the text {@code section.ID}
     * @param open whether it is open at first
     * @param items what stands in it
     */
    public record Section(String id, boolean open, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }

        /** Returns its title. */
        public String title() {
            return FormTexts.get("section." + id);
        }
    }

    /** What can stand in a section. */
    public sealed interface Item permits FieldItem, RowsItem, RatingsItem, PartItem {
        /** Returns the references from the element to the part it is about; empty for the element itself. */
        List<EReference> path();

        /** Returns a short name, unique in the form: the features on the way to it, with points between. */
        String id();
    }

    /**
     * A feature to be filled in.
     *
     * @param path references from the element to the part that has the feature; empty for the element itself
     * @param feature feature
     */
    public record FieldItem(List<EReference> path, EStructuralFeature feature) implements Item {
        public FieldItem {
            path = List.copyOf(path);
        }

        @Override
        public String id() {
            return Form.id(path, feature);
        }
    }

    /** Where the rows of a table come from. */
    public enum Source {
        /** Parts that the element contains. */
        PARTS,
        /** What the element needs: its dependencies. */
        SUPPLIERS,
        /** Who needs the element: dependencies on it, directly or by a redundancy group. */
        DEPENDENTS,
        /** Elements that refer to the element by a certain feature. */
        REFERRERS,
        /** Objects that stand for a link between the element and another one, such as mappings. */
        LINKS
    }

    /**
     * A table of parts or of other elements.
     *
     * @param source where the rows come from
     * @param path references from the element to the part that contains the rows; empty for the element itself
     * @param feature containment reference of {@code PARTS}; reference to the element of {@code REFERRERS} and
     *        {@code LINKS}; null for dependencies
     * @param type class of the rows
     * @param columns features shown as columns
     * @param details what can be filled in for the selected row
     */
    public record RowsItem(Source source, List<EReference> path, EReference feature, EClass type,
            List<EStructuralFeature> columns, List<Item> details) implements Item {
        public RowsItem {
            path = List.copyOf(path);
            columns = List.copyOf(columns);
            details = List.copyOf(details);
        }

        @Override
        public String id() {
            return switch (source) {
            case PARTS -> Form.id(path, feature);
            case SUPPLIERS, DEPENDENTS -> source.name().toLowerCase(java.util.Locale.ROOT);
            case REFERRERS, LINKS -> type.getName() + "." + feature.getName();
            };
        }
    }

    /**
     * The damage ratings of a process, to be read.
     *
     * @param path references from the element to the impact analysis
     */
    public record RatingsItem(List<EReference> path) implements Item {
        public RatingsItem {
            path = List.copyOf(path);
        }

        @Override
        public String id() {
            return "ratings";
        }
    }

    /**
     * A place for what another bundle brings; nothing stands there while no bundle does. The only item of a page takes all
     * of it.
     *
     * @param id name by which the bundle brings it, such as {@code scenario.course}
     */
    public record PartItem(String id) implements Item {
        @Override
        public List<EReference> path() {
            return List.of();
        }
    }

    private static String id(List<EReference> path, EStructuralFeature feature) {
        return Stream.concat(path.stream(), Stream.of(feature)).map(EStructuralFeature::getName)
                .collect(Collectors.joining("."));
    }

    /** Returns all that stands in it, the details of tables left out. */
    public Stream<Item> items() {
        return pages.stream().flatMap(page -> page.sections().stream()).flatMap(section -> section.items().stream());
    }
}
