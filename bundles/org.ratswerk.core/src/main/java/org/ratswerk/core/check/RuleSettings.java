package org.ratswerk.core.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Administration;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.RuleSetting;

/** Severities of the rules in one administration; a copy of its settings. Of several settings of a rule the first counts. */
public final class RuleSettings {
    /** What changes when the severities do. */
    static final Reads READS = Reads.of(Literals.ADMINISTRATION__SETTINGS, Literals.SETTINGS__RULE_SETTINGS,
            Literals.RULE_SETTING__RULE, Literals.RULE_SETTING__SEVERITY);

    /** Severity by rule; empty where the rule is not applied. */
    private final Map<String, Optional<Severity>> severities = new HashMap<>();

    private RuleSettings(Administration administration) {
        if (administration.getSettings() != null) {
            for (RuleSetting setting : administration.getSettings().getRuleSettings()) {
                if (setting.getRule() != null && setting.getSeverity() != null) {
                    severities.putIfAbsent(setting.getRule(), severity(setting));
                }
            }
        }
    }

    private static Optional<Severity> severity(RuleSetting setting) {
        return switch (setting.getSeverity()) {
            case ERROR -> Optional.of(Severity.ERROR);
            case WARNING -> Optional.of(Severity.WARNING);
            case INFO -> Optional.of(Severity.INFO);
            case OFF -> Optional.empty();
        };
    }

    /** Returns the settings of an administration. */
    public static RuleSettings of(Administration administration) {
        return new RuleSettings(administration);
    }

    /** Returns the severity that findings of the rule get; empty where the rule is not applied. */
    public Optional<Severity> severity(Rule rule) {
        return severities.getOrDefault(rule.id(), rule.preset() ? Optional.of(rule.severity()) : Optional.empty());
    }

    /** Returns the finding as it counts in this administration; empty where its rule is not applied. */
    public Optional<Problem> apply(Problem problem) {
        Optional<Severity> severity = severities.get(problem.rule());
        if (severity == null) {
            return Optional.of(problem);
        }
        return severity.map(problem::with);
    }

    /** Tells whether any rule of the check is applied; one that names no rules always is. */
    public boolean isActive(Check check) {
        return check.rules().isEmpty() || check.rules().stream().anyMatch(rule -> severity(rule).isPresent());
    }

    /**
     * Runs checks on an administration as its settings say.
     *
     * @param checks checks
     * @param model administration; not changed
     * @param sink told each finding that counts, with the severity that it has here
     * @param progress told how far it is, asked whether to stop
     */
    public static void check(List<Check> checks, AdministrationModel model, Consumer<Problem> sink,
            Progress progress) {
        RuleSettings settings = of(model.administration());
        for (Check check : checks) {
            if (settings.isActive(check)) {
                check.check(model, problem -> settings.apply(problem).ifPresent(sink), progress);
            }
        }
    }
}
