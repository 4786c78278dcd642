package org.ratswerk.core.edit;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.Process;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Site;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Elements that a reference can lead to, found by what people type. */
final class Candidates {
    private static final Texts TEXTS = Texts.of(Candidates.class);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int SOME = 3;

    private Candidates() {
        // static only
    }

    private record Hit(Element element, String label, int rank) {
    }

    /** Returns all elements of a type. */
    static Stream<? extends Element> all(AdministrationModel model, EClass type) {
        Stream<? extends Element> lists = Stream.of(model.administration().getUnits(),
                model.administration().getPersons(), model.administration().getRoles(), model.processes(),
                model.resources(), model.groups(), model.continuityRegister().getMeasures(),
                model.continuityRegister().getExercises(), model.continuityRegister().getFindings(),
                model.continuityRegister().getScenarios(), model.continuityRegister().getExistingRules(),
                model.catalogues(), model.plans()).filter(list -> mayHold(list, type)).flatMap(Collection::stream);
        if (type == Literals.CATALOGUE_ENTRY || type == Literals.ELEMENT) {
            lists = Stream.concat(lists, model.catalogues().stream().flatMap(each -> each.getEntries().stream()));
        }
        if (type == Literals.DAMAGE_CATEGORY && model.administration().getSettings() != null) {
            lists = model.administration().getSettings().getDamageCategories().stream();
        }
        if (type == Literals.PLAN_STEP) {
            lists = model.plans().stream().flatMap(plan -> plan.getSteps().stream());
        }
        if (type == Literals.ALARM_STEP) {
            lists = model.plans().stream().flatMap(plan -> plan.getAlarmSteps().stream());
        }
        if (type == Literals.PLAN_SECTION) {
            lists = model.plans().stream().flatMap(plan -> plan.getSections().stream()).flatMap(Candidates::sections);
        }
        return lists.filter(type::isInstance);
    }

    /** Returns all elements that a reference can lead to. */
    private static Stream<? extends Element> all(AdministrationModel model, EReference reference) {
        Stream<? extends Element> all = all(model, reference.getEReferenceType());
        return reference == Literals.FAILURE_SCENARIO__CONTAINERS
                ? all.filter(each -> each instanceof Site || each instanceof Provider) : all;
    }

    private static Stream<PlanSection> sections(PlanSection section) {
        return Stream.concat(Stream.of(section), section.getSections().stream().flatMap(Candidates::sections));
    }

    private static boolean mayHold(List<? extends Element> list, EClass type) {
        return !list.isEmpty() && (type.isInstance(list.getFirst()) || list.getFirst() instanceof Resource);
    }

    /** Returns the element that a text names: by id, or as the only one of that name, short name or key. */
    static Element find(Editing editing, EReference reference, String text) throws InputException {
        String wanted = fold(text);
        List<Element> named = all(editing.model(), reference)
                .filter(element -> names(element).anyMatch(wanted::equals)).map(Element.class::cast).toList();
        return find(editing, reference, text, named, true);
    }

    /**
     * Returns the element that a text names.
     *
     * @param named elements of the type that are called so
     * @param near whether to look for similar names where there is none
     */
    static Element find(Editing editing, EReference reference, String text, List<Element> named, boolean near)
            throws InputException {
        EClass type = reference.getEReferenceType();
        var byId = editing.element(text).filter(type::isInstance);
        if (byId.isPresent()) {
            return byId.get();
        }
        if (named.size() == 1) {
            return named.getFirst();
        }
        if (named.size() > 1) {
            throw new InputException(TEXTS.get("input.reference.several", text, Labels.of(type), named.size(),
                    named.stream().limit(SOME).map(Element::getId).collect(Collectors.joining(", "))));
        }
        String similar = near ? propose(editing, reference, null, text, SOME).stream().map(Proposal::label)
                .collect(Collectors.joining(", ")) : "";
        throw new InputException(similar.isEmpty() ? TEXTS.get("input.reference.none", text, Labels.of(type))
                : TEXTS.get("input.reference.near", text, Labels.of(type), similar));
    }

    /** Returns all elements of a type by what they are called, folded. */
    static Map<String, List<Element>> index(AdministrationModel model, EClass type) {
        Map<String, List<Element>> index = new HashMap<>();
        all(model, type).forEach(element -> names(element).distinct()
                .forEach(name -> index.computeIfAbsent(name, none -> new ArrayList<>(1)).add(element)));
        return index;
    }

    static List<Proposal> propose(Editing editing, EReference reference, EObject owner, String typed, int limit) {
        String wanted = fold(typed);
        var collator = Collator.getInstance();
        var hits = new ArrayList<Hit>();
        all(editing.model(), reference).forEach(element -> {
            int rank = rank(element, wanted);
            if (rank >= 0) {
                hits.add(new Hit(element, Labels.title(element), rank));
            }
        });
        boolean tree = reference.getEOpposite() != null;
        return hits.stream().sorted(Comparator.comparingInt(Hit::rank).thenComparing(Hit::label, collator))
                .filter(hit -> hit.element() != owner && !(tree && isBelow(hit.element(), owner))).limit(limit)
                .map(hit -> new Proposal(hit.element(), hit.label().isEmpty() ? hit.element().getId() : hit.label(),
                        note(hit.element(), reference)))
                .toList();
    }

    private static String note(Element element, EReference reference) {
        String kind = reference.getEReferenceType().isAbstract() ? Labels.of(element.eClass()) : "";
        String place = switch (element) {
        case Process process when process.getUnit() != null -> Labels.title(process.getUnit());
        case Process process -> "";
        case Resource resource when resource.getParent() != null -> Labels.title(resource.getParent());
        case OrganisationalUnit unit when unit.getParent() != null -> Labels.title(unit.getParent());
        case CatalogueEntry entry when entry.getKey() != null -> entry.getKey();
        case PlanSection section when section.eContainer() instanceof Element above -> Labels.title(above);
        default -> "";
        };
        return Stream.of(kind, place).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** Tells whether choosing the element as parent of the owner would close a circle. */
    private static boolean isBelow(Element element, EObject owner) {
        int steps = 0;
        for (EObject each = element; each != null && steps < 1000; steps++) {
            if (each == owner) {
                return true;
            }
            each = switch (each) {
            case OrganisationalUnit unit -> unit.getParent();
            case Resource resource -> resource.getParent();
            case CatalogueEntry entry -> entry.getParent();
            default -> null;
            };
        }
        return false;
    }

    /** Returns how well an element fits: 0 best, -1 not at all. */
    private static int rank(Element element, String wanted) {
        if (wanted.isEmpty()) {
            return 0;
        }
        int best = -1;
        for (String name : names(element).toList()) {
            int at = name.indexOf(wanted);
            int rank = at < 0 ? -1
                    : name.equals(wanted) ? 0
                            : at == 0 ? 1 : Character.isLetterOrDigit(name.charAt(at - 1)) ? 3 : 2;
            if (rank >= 0 && (best < 0 || rank < best)) {
                best = rank;
            }
        }
        return best;
    }

    /** Returns, folded, what an element is called by: title, name, short name, keys. */
    private static Stream<String> names(Element element) {
        Stream<String> names = switch (element) {
        case OrganisationalUnit unit -> Stream.of(Labels.title(unit), unit.getName(), unit.getShortName());
        case CatalogueEntry entry -> Stream.of(entry.getName(), entry.getKey());
        case Process process when !process.getKeys().isEmpty() ->
            Stream.concat(Stream.of(process.getName()), process.getKeys().stream());
        default -> Stream.of(Labels.title(element));
        };
        return names.filter(name -> name != null && !name.isBlank()).map(Candidates::fold);
    }

    static String fold(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
