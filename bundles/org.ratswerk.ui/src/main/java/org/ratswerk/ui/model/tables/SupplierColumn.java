package org.ratswerk.ui.model.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EReference;
import org.ratswerk.core.edit.BulkInput;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.core.edit.Proposal;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;
import org.ratswerk.ui.model.References;

/**
 * What a dependency requires: a resource, a redundancy group or a process. A dependency on a process is of another class;
 * where the kind changes, another element with the same id takes the place of the row's.
 */
final class SupplierColumn extends GridColumn implements GridColumn.Input {
    private static final List<EReference> FEATURES = List.of(Literals.REQUIREMENT__RESOURCE,
            Literals.PROCESS_DEPENDENCY__SUPPLIER, Literals.REQUIREMENT__GROUP);
    private static final Field TEXTS = Field.of(Literals.REQUIREMENT__RESOURCE);

    SupplierColumn(String title) {
        super(new Table.Column("supplier", title, Table.Kind.TEXT, null));
    }

    @Override
    public Optional<Input> input() {
        return Optional.of(this);
    }

    @Override
    public Object get(Element row) {
        return References.supplier((Dependency) row);
    }

    @Override
    public String text(Element row, Editing editing) {
        return TEXTS.text(get(row));
    }

    @Override
    public Value value(Element row, Editing editing) {
        return Value.text(text(row, editing));
    }

    @Override
    public Object parse(String typed, BulkInput input) throws InputException {
        InputException fault = null;
        for (var feature : FEATURES) {
            try {
                return input.parse(Field.of(feature), typed);
            } catch (InputException e) {
                fault = fault == null ? e : fault;
            }
        }
        throw Objects.requireNonNull(fault);
    }

    @Override
    public Element set(Element row, Object value, Editing editing) {
        return switch (value) {
            case Process process -> {
                var dependency = (Dependency) row instanceof ProcessDependency same ? same
                        : (ProcessDependency) replace((Dependency) row,
                                ModelFactory.eINSTANCE.createProcessDependency(), editing);
                dependency.setSupplier(process);
                yield dependency;
            }
            case null -> {
                switch (row) {
                    case ProcessDependency dependency -> dependency.setSupplier(null);
                    case Requirement requirement -> require(requirement, null, null);
                    default -> throw new IllegalStateException(row.eClass().getName());
                }
                yield row;
            }
            default -> {
                var requirement = (Dependency) row instanceof Requirement same ? same
                        : (Requirement) replace((Dependency) row, ModelFactory.eINSTANCE.createRequirement(), editing);
                require(requirement, value instanceof Resource resource ? resource : null,
                        value instanceof RedundancyGroup group ? group : null);
                yield requirement;
            }
        };
    }

    private static void require(Requirement requirement, Resource resource, RedundancyGroup group) {
        requirement.setResource(resource);
        requirement.setGroup(group);
    }

    private static Dependency replace(Dependency old, Dependency next, Editing editing) {
        for (var feature : Literals.DEPENDENCY.getEAllStructuralFeatures()) {
            if (!feature.isTransient() && old.eIsSet(feature)) {
                next.eSet(feature, old.eGet(feature));
            }
        }
        var all = editing.model().dependencies();
        int at = all.indexOf(old);
        all.remove(at);
        all.add(at, next);
        return next;
    }

    @Override
    public List<Proposal> proposals(Editing editing, Element row, String typed, int limit) {
        var all = new ArrayList<Proposal>();
        FEATURES.forEach(feature -> all.addAll(Field.of(feature).proposals(editing, row, typed, limit)));
        var dependent = ((Dependency) row).getDependent();
        all.removeIf(proposal -> proposal.element() == dependent);
        return all.subList(0, Math.min(limit, all.size()));
    }
}
