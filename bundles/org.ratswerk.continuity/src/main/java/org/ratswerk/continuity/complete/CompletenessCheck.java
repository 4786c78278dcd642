package org.ratswerk.continuity.complete;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.continuity.reference.PlanTables;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.ExistingRules;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.check.Severity;
import org.ratswerk.model.ExistingRule;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.Role;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * Findings about what concept and manual must contain, about single rules, and about the people of the emergency
 * organisation. Contents are looked for as soon as there is a concept or a manual.
 */
@Component(service = Check.class)
public final class CompletenessCheck implements Check {
    static final String MISSING = "continuity.missing";
    static final String UNASSIGNED = "continuity.rule.unassigned";
    static final String DUPLICATE = "continuity.rule.duplicate";
    static final String HOLDER = "continuity.role.holder";
    static final String DEPUTY = "continuity.role.deputy";
    static final String PHONE = "continuity.role.phone";

    private static final Texts TEXTS = Texts.of(CompletenessCheck.class);

    @Override
    public List<Rule> rules() {
        return List.of(MISSING, UNASSIGNED, DUPLICATE, HOLDER, DEPUTY, PHONE).stream().map(id -> new Rule(id,
                Severity.WARNING, TEXTS.get("rule." + id), TEXTS.get("rule.why." + id))).toList();
    }

    @Override
    public void check(AdministrationModel model, Consumer<Problem> sink, Progress progress) {
        roles(model, sink);
        rules(model, sink);
        progress.checkCancelled();
        if (Checklist.isBegun(model)) {
            contents(model, sink);
        }
    }

    private static void contents(AdministrationModel model, Consumer<Problem> sink) {
        var without = new HashSet<PlanKind>();
        for (Completeness.Result result : Checklist.of(model).results()) {
            boolean unwritten = result.elementId() == null;
            // single rules have findings of their own; a plan that is not there is missing once
            if (!result.fulfilled() && !result.item().id().equals("rules")
                    && (!unwritten || without.add(result.item().kind()))) {
                sink.accept(problem(MISSING, result.elementId(), result.feature(), unwritten
                        ? TEXTS.get("lack.plan", Labels.of(result.item().kind())) : result.message()));
            }
        }
    }

    private static Problem problem(String rule, String element, String feature, String message) {
        return new Problem(rule, Severity.WARNING, element, feature, message, List.of());
    }

    private static void rules(AdministrationModel model, Consumer<Problem> sink) {
        for (ExistingRule rule : model.continuityRegister().getExistingRules()) {
            if (!ExistingRules.isAssigned(rule)) {
                sink.accept(problem(UNASSIGNED, rule.getId(), "chapter",
                        TEXTS.get("message.rule.unassigned", Labels.title(rule))));
            }
        }
        ExistingRules.duplicates(model).forEach((rule, first) -> sink.accept(problem(DUPLICATE, rule.getId(), "file",
                TEXTS.get("message.rule.duplicate", Labels.title(rule), Labels.title(first), rule.getFile()))));
    }

    private static void roles(AdministrationModel model, Consumer<Problem> sink) {
        for (Role role : PlanTables.emergencyRoles(model)) {
            boolean vacant = role.getHolder() == null || Missing.is(role.getHolder());
            if (vacant) {
                sink.accept(problem(HOLDER, role.getId(), "holder",
                        TEXTS.get("message.role.holder", Labels.title(role))));
            }
            if (role.getDeputies().stream().allMatch(Missing::is)) {
                sink.accept(problem(DEPUTY, role.getId(), "deputies",
                        TEXTS.get("message.role.deputy", Labels.title(role))));
            }
            if (!vacant && PlanTables.phone(role) == null) {
                sink.accept(problem(PHONE, role.getId(), "phone",
                        TEXTS.get("message.role.phone", Labels.title(role), Labels.title(role.getHolder()))));
            }
        }
    }
}
