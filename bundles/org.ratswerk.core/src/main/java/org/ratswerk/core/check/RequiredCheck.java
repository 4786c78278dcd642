package org.ratswerk.core.check;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.Settings;
import org.ratswerk.model.text.Labels;

/** Fields that the settings require are filled. */
@Component(service = Check.class)
public final class RequiredCheck implements ObjectCheck {
    @Override
    public List<Rule> rules() {
        return ModelRule.rules(ModelRule.REQUIRED, ModelRule.REQUIRED_FIELD);
    }

    @Override
    public Reads reads() {
        return RequiredFields.READS;
    }

    @Override
    public void check(EObject object, Surroundings around, Consumer<Problem> sink) {
        for (EStructuralFeature field : RequiredFields.of(around).of(object.eClass())) {
            if (RequiredFields.isEmpty(object, field)) {
                sink.accept(ModelRule.REQUIRED.problem(object, field, List.of(), Labels.of(field)));
            }
        }
        if (object instanceof Settings settings) {
            for (String code : settings.getRequiredFields()) {
                if (RequiredFields.Required.parse(code).isEmpty()) {
                    sink.accept(ModelRule.REQUIRED_FIELD.problem(settings,
                            ModelPackage.Literals.SETTINGS__REQUIRED_FIELDS,
                            List.of(ModelRule.fix("unset", () -> settings.getRequiredFields().remove(code))),
                            Labels.printable(String.valueOf(code))));
                }
            }
        }
    }
}
