package org.ratswerk.ui.model.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.check.RequiredFields;
import org.ratswerk.core.check.RequiredFields.Required;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.RuleSetting;
import org.ratswerk.model.RuleSeverity;
import org.ratswerk.model.Settings;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * The rules and required fields of an administration while somebody sets them: a copy of the settings that becomes one
 * command when it is applied.
 */
public final class RulesModel {
    private static final Texts TEXTS = Texts.of(RulesModel.class);
    private static final List<EClass> TYPES = List.of(Literals.PROCESS, Literals.IT_SYSTEM, Literals.COMPONENT,
            Literals.SITE, Literals.PROVIDER, Literals.STAFF_GROUP, Literals.INFORMATION_OBJECT,
            Literals.REDUNDANCY_GROUP, Literals.REQUIREMENT, Literals.PROCESS_DEPENDENCY, Literals.BUSINESS_IMPACT,
            Literals.ORGANISATIONAL_UNIT, Literals.PERSON, Literals.ROLE, Literals.MEASURE, Literals.EXERCISE,
            Literals.FINDING, Literals.EXISTING_RULE);

    private final Editing editing;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> profile = new LinkedHashSet<>();
    private final Set<String> required = new LinkedHashSet<>();
    private boolean profileChanged;
    private boolean requiredChanged;

    /** A rule with what is set. */
    public static final class Entry {
        private final Rule rule;
        private final int findings;
        private RuleSeverity severity;
        private String reason;
        private boolean changed;

        private Entry(Rule rule, int findings, RuleSetting setting) {
            this.rule = rule;
            this.findings = findings;
            severity = setting == null ? null : setting.getSeverity();
            reason = setting == null || setting.getReason() == null ? "" : setting.getReason();
        }

        /** Returns the rule as it comes. */
        public Rule rule() {
            return rule;
        }

        /** Returns how many findings it has at present. */
        public int findings() {
            return findings;
        }

        /** Returns the severity that holds here. */
        public RuleSeverity severity() {
            return severity == null ? preset() : severity;
        }

        /** Returns the severity that the rule comes with. */
        public RuleSeverity preset() {
            return rule.preset() ? RuleSeverity.valueOf(rule.severity().name()) : RuleSeverity.OFF;
        }

        /** Tells whether the severity is another than the one the rule comes with. */
        public boolean isSet() {
            return severity() != preset();
        }

        /** Returns why it is another; may be empty. */
        public String reason() {
            return reason;
        }

        /** Sets the severity. */
        public void setSeverity(RuleSeverity value) {
            changed |= value != severity();
            severity = value;
        }

        /** Sets why it is another. */
        public void setReason(String text) {
            changed |= !text.equals(reason);
            reason = text;
        }
    }

    /**
     * @param editing administration
     * @param rules all rules
     * @param findings how many findings a rule has, by its id
     */
    public RulesModel(Editing editing, List<Rule> rules, ToIntFunction<String> findings) {
        this.editing = editing;
        Settings settings = editing.model().administration().getSettings();
        Map<String, RuleSetting> set = new HashMap<>();
        if (settings != null) {
            settings.getRuleSettings().forEach(each -> set.putIfAbsent(each.getRule(), each));
            required.addAll(settings.getRequiredFields());
            profile.addAll(settings.getRequiredProfileFields());
        }
        if (profile.isEmpty()) {
            RequiredFields.DEFAULT_PROFILE.forEach(field -> profile.add(field.getName()));
        }
        rules.stream().sorted(Comparator.comparing(Rule::title, java.text.Collator.getInstance()))
                .forEach(rule -> entries.put(rule.id(),
                        new Entry(rule, findings.applyAsInt(rule.id()), set.get(rule.id()))));
    }

    /** Returns the rules by title, those that contain the text in title or explanation; an empty text for all. */
    public List<Entry> rules(String text) {
        String wanted = text.strip().toLowerCase(Locale.getDefault());
        return entries.values().stream().filter(entry -> (entry.rule.title() + " " + entry.rule.explanation())
                .toLowerCase(Locale.getDefault()).contains(wanted)).toList();
    }

    /** Returns the rule with the id, if there is one; null is allowed. */
    public Optional<Entry> rule(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    // --- required fields

    /** Returns the classes whose fields can be required. */
    public List<EClass> types() {
        return TYPES;
    }

    /** Returns the fields of a class that can be required, by label; that a name is missing is a rule of its own. */
    public List<EStructuralFeature> fields(EClass type) {
        return type.getEAllStructuralFeatures().stream().filter(RequiredFields::canBeRequired)
                .filter(field -> field != Literals.ELEMENT__NAME)
                .filter(field -> !(field instanceof EReference reference && reference.isContainment()
                        && !reference.isMany()))
                .sorted(Comparator.comparing(field -> Labels.of(field), java.text.Collator.getInstance())).toList();
    }

    /** Tells whether a field is required: of a process for its profile to be released, of others always. */
    public boolean isRequired(EClass type, EStructuralFeature field) {
        return type == Literals.PROCESS && profile.contains(field.getName())
                || required.stream().anyMatch(code -> covers(code, type, field));
    }

    private static boolean covers(String code, EClass type, EStructuralFeature field) {
        return Required.parse(code).filter(each -> each.feature() == field && each.type().isSuperTypeOf(type))
                .isPresent();
    }

    /** Requires a field or not. What was required of more classes than this one stays so for the others. */
    public void setRequired(EClass type, EStructuralFeature field, boolean value) {
        if (value == isRequired(type, field)) {
            return;
        }
        if (value) {
            if (type == Literals.PROCESS) {
                profileChanged |= profile.add(field.getName());
            } else {
                requiredChanged |= required.add(new Required(type, field).code());
            }
            return;
        }
        if (type == Literals.PROCESS) {
            profileChanged |= profile.remove(field.getName());
        }
        for (String code : List.copyOf(required)) {
            if (covers(code, type, field)) {
                requiredChanged |= required.remove(code);
                TYPES.stream().filter(other -> other != type && covers(code, other, field))
                        .forEach(other -> required.add(new Required(other, field).code()));
            }
        }
    }

    /** Returns how many fields of the class are required. */
    public long count(EClass type) {
        return fields(type).stream().filter(field -> isRequired(type, field)).count();
    }

    // --- applying

    /** Makes what was set part of the administration, as one command; tells whether anything is different. */
    public boolean apply() {
        var changed = entries.values().stream().filter(entry -> entry.changed).toList();
        if (changed.isEmpty() && !profileChanged && !requiredChanged) {
            return false;
        }
        return editing.run(TEXTS.get("apply"), () -> {
            var administration = editing.model().administration();
            if (administration.getSettings() == null) {
                administration.setSettings(ModelFactory.eINSTANCE.createSettings());
            }
            Settings settings = administration.getSettings();
            changed.forEach(entry -> apply(entry, settings));
            if (profileChanged) {
                replace(settings.getRequiredProfileFields(), profile);
            }
            if (requiredChanged) {
                replace(settings.getRequiredFields(), required);
            }
        });
    }

    private static void apply(Entry entry, Settings settings) {
        var there = settings.getRuleSettings().stream().filter(each -> entry.rule.id().equals(each.getRule()))
                .toList();
        if (!entry.isSet() && entry.reason.isBlank()) {
            settings.getRuleSettings().removeAll(there);
            return;
        }
        RuleSetting setting = there.isEmpty() ? ModelFactory.eINSTANCE.createRuleSetting() : there.getFirst();
        setting.setRule(entry.rule.id());
        setting.setSeverity(entry.severity());
        setting.setReason(entry.reason.isBlank() ? null : entry.reason.strip());
        if (there.isEmpty()) {
            settings.getRuleSettings().add(setting);
        }
    }

    private static void replace(List<String> list, Set<String> wanted) {
        var next = new ArrayList<>(wanted);
        if (!list.equals(next)) {
            list.clear();
            list.addAll(next);
        }
    }
}
