package org.ratswerk.ui.model.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EAttribute;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.Finding;
import org.ratswerk.model.Measure;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.WorkState;

/**
 * What can be done from the head of a form.
 *
 * @param id what it does
 * @param label verb phrase
 * @param run does it; returns the element to be opened then, null for none
 */
public record FormAction(String id, String label, Supplier<Element> run) {
    static List<FormAction> of(FormModel form, Element element) {
        var actions = new ArrayList<FormAction>();
        switch (element) {
        case Process process -> actions.add(switch (process.getProfileState()) {
        case DRAFT -> step(form, process, "submit", Literals.PROCESS__PROFILE_STATE, ProfileState.IN_REVIEW);
        case IN_REVIEW -> step(form, process, "release", Literals.PROCESS__PROFILE_STATE, ProfileState.RELEASED);
        case RELEASED -> step(form, process, "revise", Literals.PROCESS__PROFILE_STATE, ProfileState.DRAFT);
        });
        case Measure measure -> actions.add(work(form, measure, measure.getState(), Literals.MEASURE__STATE));
        case Finding finding -> {
            actions.add(work(form, finding, finding.getState(), Literals.FINDING__STATE));
            actions.add(measure(form, finding));
        }
        default -> {
            // no step to take
        }
        }
        if (element instanceof Dependable) {
            actions.add(measure(form, element));
        }
        return actions;
    }

    private static FormAction work(FormModel form, Element element, WorkState state, EAttribute feature) {
        return switch (state) {
        case OPEN -> step(form, element, "begin", feature, WorkState.IN_PROGRESS);
        case IN_PROGRESS -> step(form, element, "finish", feature, WorkState.DONE);
        case DONE, REJECTED -> step(form, element, "reopen", feature, WorkState.OPEN);
        };
    }

    private static FormAction step(FormModel form, Element element, String id, EAttribute feature, Object value) {
        var label = FormTexts.get("action." + id);
        return new FormAction(id, label, () -> {
            form.run(label, () -> element.eSet(feature, value));
            return null;
        });
    }

    private static FormAction measure(FormModel form, Element subject) {
        return new FormAction("measure", FormTexts.get("action.measure"),
                () -> create(form, made -> ((Measure) made).getSubjects().add(subject)));
    }

    private static Element create(FormModel form, java.util.function.Consumer<Element> link) {
        var made = new Element[1];
        form.run(FormTexts.get("action.measure"), () -> {
            made[0] = NewElements.create(form.editing(), Literals.MEASURE, null);
            link.accept(made[0]);
        });
        return made[0];
    }
}
