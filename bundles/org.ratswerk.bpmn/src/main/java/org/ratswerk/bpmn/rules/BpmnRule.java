package org.ratswerk.bpmn.rules;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.check.Severity;
import org.ratswerk.model.text.Texts;

/** A rule for BPMN documents. It has no state: one object checks all documents, also in several threads. */
public abstract class BpmnRule {
    /** What the ids of all rules begin with. */
    public static final String PREFIX = "bpmn.";

    private static final Texts TEXTS = Texts.of(BpmnRule.class);

    private final String name;
    private final Severity severity;
    private final String source;
    private final Set<Profile> profiles;

    /**
     * @param name its id without {@link #PREFIX}
     * @param severity severity of its findings
     * @param source where the rule comes from
     * @param profiles profiles it belongs to
     */
    BpmnRule(String name, Severity severity, String source, Profile... profiles) {
        this.name = name;
        this.severity = severity;
        this.source = source;
        this.profiles = Collections.unmodifiableSet(EnumSet.copyOf(List.of(profiles)));
    }

    /**
     * Checks a document; linear in its size, but for sorting.
     *
     * @param document the document
     * @param model the administration it belongs to, {@link ModelAccess#NONE} where there is none
     * @param reporter told each finding
     */
    abstract void check(BpmnDocument document, ModelAccess model, Reporter reporter);

    /** Returns its id, such as {@code bpmn.start-event}. */
    public final String id() {
        return PREFIX + name;
    }

    final String name() {
        return name;
    }

    /** Returns the severity of its findings where nothing else is set. */
    public final Severity severity() {
        return severity;
    }

    /** Returns the profiles it belongs to. */
    public final Set<Profile> profiles() {
        return profiles;
    }

    /** Returns where the rule comes from: a standard and its section, the same in all languages. */
    public final String source() {
        return source;
    }

    /** Returns its short name. */
    public final String title(Locale locale) {
        return text(locale, "title");
    }

    /** Returns why the rule exists. */
    public final String why(Locale locale) {
        return text(locale, "why");
    }

    /** Returns how to mend a finding. */
    public final String mend(Locale locale) {
        return text(locale, "mend");
    }

    /** Returns it as a rule of an administration, in the language of the program. */
    public final Rule rule() {
        Locale locale = Locale.getDefault();
        return new Rule(id(), severity, TEXTS.get("rule.title", title(locale)), why(locale) + " " + mend(locale),
                profiles.contains(Profile.MUNICIPAL) || profiles.contains(Profile.MODEL));
    }

    final String text(Locale locale, String kind, Object... arguments) {
        return TEXTS.get(locale, "rule." + name + "." + kind, arguments);
    }

    @Override
    public final String toString() {
        return id();
    }
}
