package org.ratswerk.core.check;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.Administration;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.text.Labels;

/** Every element has an id of its own, and what people choose from lists has a name. */
@Component(service = Check.class)
public final class IdentityCheck implements ObjectCheck {
    @Override
    public List<Rule> rules() {
        return ModelRule.rules(ModelRule.ID_MISSING, ModelRule.ID_DUPLICATE, ModelRule.NAME);
    }

    @Override
    public void check(EObject object, Surroundings around, Consumer<Problem> sink) {
        if (object instanceof Element element) {
            checkId(element, around, sink);
            boolean named = element.getName() != null && !element.getName().isBlank();
            if (!named && needsName(element)) {
                sink.accept(ModelRule.NAME.problem(element, ModelPackage.Literals.ELEMENT__NAME, List.of()));
            }
        }
    }

    private static void checkId(Element element, Surroundings around, Consumer<Problem> sink) {
        String id = element.getId();
        boolean missing = id == null || id.isBlank();
        Element first = missing ? element : around.element(id).orElse(element);
        if (!missing && first == element) {
            return;
        }
        var fixes = List.of(ModelRule.fix("id", () -> element.setId(UUID.randomUUID().toString())));
        sink.accept(missing ? ModelRule.ID_MISSING.problem(element, ModelPackage.Literals.ELEMENT__ID, fixes)
                : ModelRule.ID_DUPLICATE.problem(element, ModelPackage.Literals.ELEMENT__ID, fixes, Labels.of(first)));
    }

    private static boolean needsName(Element element) {
        return switch (element) {
            case Administration administration -> true;
            case OrganisationalUnit unit -> true;
            case Responsible responsible -> true;
            case Process process -> true;
            case Resource resource -> true;
            case RedundancyGroup group -> true;
            case ReferenceCatalogue catalogue -> true;
            case CatalogueEntry entry -> true;
            case EmergencyPlan plan -> true;
            case DamageCategory category -> true;
            default -> false;
        };
    }
}
