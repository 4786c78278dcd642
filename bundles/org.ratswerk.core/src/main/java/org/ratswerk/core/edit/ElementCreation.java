package org.ratswerk.core.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.Finding;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanStep;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.Recommendation;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;
import org.ratswerk.model.persistence.FileFormat;

/** New elements with an id, a name and what follows from where they are made. */
public final class ElementCreation {
    private static final Pattern NUMBER = Pattern.compile("^(\\D*)(\\d{1,9})$");

    private ElementCreation() {
        // static only
    }

    /**
     * Returns the classes of which elements can be made at a place, what fits best first. Dependencies are not among
     * them: they need both ends, see {@link #depend}.
     *
     * @param place where; {@link Place#ANYWHERE} gives all that stand in lists of the administration
     */
    public static List<EClass> offers(Place place) {
        var offers = new ArrayList<EClass>();
        Element at = place.element();
        if (place.list() != null) {
            Stream.concat(Homes.LISTED.stream(), Homes.PARTS.stream()).filter(place.list()::isSuperTypeOf)
                    .forEach(offers::add);
        }
        if (at == null && place.list() == null || at instanceof org.ratswerk.model.Administration) {
            Homes.LISTED.stream().filter(ElementCreation::isOffered).forEach(offers::add);
        } else if (at != null) {
            Stream<EClass> fitting = Homes.LISTED.stream().filter(ElementCreation::isOffered)
                    .filter(type -> Homes.rule(type, at.eClass()).isPresent());
            Stream<EClass> parts = Homes.PARTS.stream().filter(ElementCreation::isOffered)
                    .filter(type -> Homes.containment(at.eClass(), type).isPresent()
                            || Homes.rule(type, at.eClass()).isPresent());
            Stream<EClass> same = Stream.of(at.eClass())
                    .filter(type -> Homes.LISTED.contains(type) || Homes.PARTS.contains(type))
                    .filter(ElementCreation::isOffered);
            Stream.of(same, parts, fitting).flatMap(each -> each).filter(type -> !offers.contains(type))
                    .forEach(offers::add);
        }
        return offers;
    }

    private static boolean isOffered(EClass type) {
        return !Literals.DEPENDENCY.isSuperTypeOf(type) && type != Literals.CATALOGUE_MAPPING
                && type != Literals.LIVE_REFERENCE && type != Literals.SAVED_VIEW && type != Literals.IMPORT_MAPPING
                && type != Literals.DAMAGE_CATEGORY;
    }

    /** Returns what the element is called that {@link #create} makes, such as "New process"; for menus. */
    public static String label(EClass type) {
        String name = Words.newName(type);
        return name.isEmpty() ? Words.TEXTS.get("new.other", org.ratswerk.model.text.Labels.of(type)) : name;
    }

    /**
     * Makes a new element, as one command.
     *
     * @param editing editing of the administration
     * @param type concrete class of elements
     * @param place where it is made
     * @return the element, in the right list of the administration
     * @throws IllegalArgumentException if elements of the class cannot be made at the place
     */
    public static Element create(Editing editing, EClass type, Place place) {
        return create(editing, type, place, element -> {
            // as it is
        });
    }

    /**
     * Makes a new element and changes it further, as one command.
     *
     * @param editing editing of the administration
     * @param type concrete class of elements
     * @param place where it is made
     * @param more changes the new element, before it comes into its list
     * @return the element, in the right list of the administration
     * @throws IllegalArgumentException if elements of the class cannot be made at the place
     */
    public static Element create(Editing editing, EClass type, Place place, Consumer<? super Element> more) {
        if (type.isAbstract() || !Literals.ELEMENT.isSuperTypeOf(type)) {
            throw new IllegalArgumentException(type.getName());
        }
        var element = (Element) EcoreUtil.create(type);
        editing.run(label(type), () -> {
            List<Element> list = Homes.list(editing.model(), type, place)
                    .orElseThrow(() -> new IllegalArgumentException(type.getName()));
            element.setId(freshId(editing));
            String name = Words.newName(type);
            if (!name.isEmpty()) {
                element.setName(ElementNames.unique(name, list));
            }
            defaults(element, list, place);
            more.accept(element);
            list.add(element);
            Homes.apply(element, place);
        });
        return element;
    }

    static String freshId(Editing editing) {
        String id = UUID.randomUUID().toString();
        return editing.element(id).isEmpty() ? id : freshId(editing);
    }

    private static void defaults(Element element, List<Element> list, Place place) {
        switch (element) {
            case EmergencyPlan plan -> {
                plan.setFormatVersion(FileFormat.VERSION);
                plan.setControl(ModelFactory.eINSTANCE.createDocumentControl());
                if (place.element() instanceof Process) {
                    plan.setKind(PlanKind.BUSINESS_CONTINUITY_PLAN);
                } else if (place.element() instanceof Resource) {
                    plan.setKind(PlanKind.RECOVERY_PLAN);
                }
            }
            case org.ratswerk.model.ReferenceCatalogue catalogue -> catalogue.setFormatVersion(FileFormat.VERSION);
            case Finding finding -> finding.setNumber(
                    next("F", list.stream().map(each -> ((Finding) each).getNumber())));
            case Recommendation recommendation -> recommendation.setNumber(
                    next("E", list.stream().map(each -> ((Recommendation) each).getNumber())));
            case PlanStep step -> step.setNumber(next("", list.stream().map(each -> ((PlanStep) each).getNumber())));
            default -> {
                // the metamodel's defaults
            }
        }
    }

    /** The number after the last one that ends in digits, in the same form. */
    private static String next(String prefix, Stream<String> numbers) {
        List<Matcher> matchers = numbers.filter(number -> number != null).map(NUMBER::matcher)
                .filter(Matcher::matches).toList();
        if (matchers.isEmpty()) {
            return prefix + 1;
        }
        int highest = matchers.stream().mapToInt(matcher -> Integer.parseInt(matcher.group(2))).max().orElseThrow();
        return matchers.getLast().group(1) + (highest + 1);
    }

    /**
     * Tells why an element cannot depend on another.
     *
     * @param dependent what would depend
     * @param supplier process, resource or redundancy group it would depend on
     * @return the reason in the user's language; empty if it can
     */
    public static Optional<String> obstacle(Editing editing, Dependable dependent, Element supplier) {
        boolean suits = supplier instanceof Process && dependent instanceof Process || supplier instanceof Resource
                || supplier instanceof RedundancyGroup;
        if (!suits) {
            return Optional.of(Words.TEXTS.get("depend.unsuited", Words.of(dependent), Words.of(supplier)));
        }
        if (dependent == supplier) {
            return Optional.of(Words.TEXTS.get("depend.self", Words.of(dependent)));
        }
        return editing.referrers().to(dependent, Literals.DEPENDENCY__DEPENDENT).stream()
                .anyMatch(dependency -> Words.supplier((Dependency) dependency) == supplier)
                        ? Optional.of(Words.TEXTS.get("depend.already", Words.of(dependent), Words.of(supplier)))
                        : Optional.empty();
    }

    /**
     * Makes an element depend on another, as one command.
     *
     * @param dependent what depends
     * @param supplier process, resource or redundancy group it depends on
     * @return the dependency, entered by hand, without bridging time
     * @throws IllegalArgumentException if there is an {@link #obstacle}
     */
    public static Dependency depend(Editing editing, Dependable dependent, Element supplier) {
        obstacle(editing, dependent, supplier).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        EClass type = supplier instanceof Process ? Literals.PROCESS_DEPENDENCY : Literals.REQUIREMENT;
        return (Dependency) create(editing, type, Place.at(dependent), made -> {
            switch (made) {
                case ProcessDependency dependency -> dependency.setSupplier((Process) supplier);
                case Requirement requirement when supplier instanceof RedundancyGroup group ->
                    requirement.setGroup(group);
                case Requirement requirement -> requirement.setResource((Resource) supplier);
                default -> throw new IllegalStateException(made.eClass().getName());
            }
        });
    }
}
