package org.ratswerk.core.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Resource;
import org.ratswerk.model.text.Labels;

/** No organisational unit, resource or catalogue entry is its own ancestor. */
@Component(service = Check.class)
public final class HierarchyCheck implements Check {
    @Override
    public List<Rule> rules() {
        return ModelRule.rules(ModelRule.CYCLE);
    }

    @Override
    public Reads reads() {
        EClass[] named = {Literals.ORGANISATIONAL_UNIT, Literals.RESOURCE, Literals.CATALOGUE_ENTRY};
        return Reads.of(Literals.ADMINISTRATION__UNITS, Literals.ORGANISATIONAL_UNIT__PARENT,
                Literals.LANDSCAPE__RESOURCES, Literals.RESOURCE__PARENT, Literals.REFERENCE_CATALOGUE__ENTRIES,
                Literals.CATALOGUE_ENTRY__PARENT).and(Literals.ELEMENT__NAME, named).and(Literals.ELEMENT__ID, named)
                .andFiles(Literals.REFERENCE_CATALOGUE);
    }

    @Override
    public void check(AdministrationModel model, Consumer<Problem> sink, Progress progress) {
        check(model.administration().getUnits(), OrganisationalUnit::getParent,
                Literals.ORGANISATIONAL_UNIT__PARENT, sink);
        progress.checkCancelled();
        check(model.resources(), Resource::getParent, Literals.RESOURCE__PARENT, sink);
        for (var catalogue : model.catalogues()) {
            progress.checkCancelled();
            check(catalogue.getEntries(), CatalogueEntry::getParent, Literals.CATALOGUE_ENTRY__PARENT,
                    sink);
        }
    }

    /** Each has one parent at most: following the parents meets each cycle once and each element twice at most. */
    private static <T extends Element> void check(List<T> elements, Function<T, T> parent, EReference reference,
            Consumer<Problem> sink) {
        Map<T, T> visitedFrom = new IdentityHashMap<>();
        for (T start : elements) {
            T element = start;
            while (element != null && !visitedFrom.containsKey(element)) {
                visitedFrom.put(element, start);
                element = parent.apply(element);
            }
            if (element != null && visitedFrom.get(element) == start) {
                report(element, parent, reference, sink);
            }
        }
    }

    private static <T extends Element> void report(T first, Function<T, T> parent, EReference reference,
            Consumer<Problem> sink) {
        List<T> cycle = new ArrayList<>();
        for (T element = first; cycle.isEmpty() || element != first; element = parent.apply(element)) {
            cycle.add(element);
        }
        List<T> closed = new ArrayList<>(cycle);
        Collections.addAll(closed, closed.getFirst());
        sink.accept(ModelRule.CYCLE.problem(first, reference, List.of(ModelRule.unset(first, reference)),
                Labels.of(reference), closed.stream().map(Labels::of).collect(Collectors.joining(" → "))));
    }
}
