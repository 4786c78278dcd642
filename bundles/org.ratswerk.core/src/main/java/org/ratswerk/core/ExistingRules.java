package org.ratswerk.core;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.ratswerk.model.ExistingRule;
import org.ratswerk.model.persistence.Missing;

/** What is asked of the list of single rules: each is named once, and assigned to one chapter. */
public final class ExistingRules {
    private ExistingRules() {
        // static only
    }

    /** Tells whether a rule is assigned to a chapter that exists. */
    public static boolean isAssigned(ExistingRule rule) {
        return rule.getChapter() != null && !Missing.is(rule.getChapter());
    }

    /** Returns the rules that name a place that a rule before them names, each with that one; linear in the rules. */
    public static Map<ExistingRule, ExistingRule> duplicates(AdministrationModel model) {
        Map<String, ExistingRule> known = new HashMap<>();
        Map<ExistingRule, ExistingRule> duplicates = new LinkedHashMap<>();
        for (ExistingRule rule : model.continuityRegister().getExistingRules()) {
            String place = place(rule);
            ExistingRule first = place.isEmpty() ? null : known.putIfAbsent(place, rule);
            if (first != null) {
                duplicates.put(rule, first);
            }
        }
        return duplicates;
    }

    /** Returns file and paragraph, whatever their spaces and letters; empty where it names no file. */
    public static String place(ExistingRule rule) {
        return rule.getFile() == null || rule.getFile().isBlank() ? ""
                : (rule.getFile() + "\n" + (rule.getParagraph() == null ? "" : rule.getParagraph()))
                        .toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
