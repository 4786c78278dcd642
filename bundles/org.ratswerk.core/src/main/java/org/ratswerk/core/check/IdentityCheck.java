package org.ratswerk.core.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
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
public final class IdentityCheck implements Check {
    @Override
    public List<Rule> rules() {
        return ModelRule.rules(ModelRule.ID_MISSING, ModelRule.ID_DUPLICATE, ModelRule.NAME);
    }

    @Override
    public void check(AdministrationModel model, Consumer<Problem> sink, Progress progress) {
        Map<String, Element> known = new HashMap<>();
        Contents.visit(model, progress, object -> {
            if (object instanceof Element element) {
                checkId(element, known, sink);
                boolean named = element.getName() != null && !element.getName().isBlank();
                if (!named && needsName(element)) {
                    sink.accept(ModelRule.NAME.problem(element, ModelPackage.Literals.ELEMENT__NAME, List.of()));
                }
            }
        });
    }

    private static void checkId(Element element, Map<String, Element> known, Consumer<Problem> sink) {
        String id = element.getId();
        var fixes = List.of(ModelRule.fix("id", () -> element.setId(UUID.randomUUID().toString())));
        if (id == null || id.isBlank()) {
            sink.accept(ModelRule.ID_MISSING.problem(element, ModelPackage.Literals.ELEMENT__ID, fixes));
            return;
        }
        Element first = known.putIfAbsent(id, element);
        if (first != null) {
            sink.accept(ModelRule.ID_DUPLICATE.problem(element, ModelPackage.Literals.ELEMENT__ID, fixes,
                    Labels.of(first)));
        }
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
