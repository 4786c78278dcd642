package org.ratswerk.bpmn.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.bpmn.xml.XmlException;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.check.RuleSettings;
import org.ratswerk.core.check.Severity;
import org.ratswerk.model.Administration;
import org.ratswerk.model.text.Texts;

/** Checks documents by the rules of profiles. It never changes and may be used by several threads. */
public final class BpmnChecker {
    private static final Texts TEXTS = Texts.of(BpmnChecker.class);

    private final Map<BpmnRule, Severity> rules = new LinkedHashMap<>();

    private BpmnChecker() {
    }

    /**
     * Returns a checker with the rules of some profiles, in their own severities.
     *
     * @param profiles profiles; a rule of several is applied once
     */
    public static BpmnChecker of(Collection<Profile> profiles) {
        return of(rule -> rule.profiles().stream().anyMatch(profiles::contains) ? Optional.of(rule.severity())
                : Optional.empty());
    }

    /**
     * Returns a checker with rules of one's choice.
     *
     * @param severities gives the severity of a rule, empty where it is not applied
     */
    public static BpmnChecker of(Function<BpmnRule, Optional<Severity>> severities) {
        var checker = new BpmnChecker();
        for (BpmnRule rule : BpmnRules.all()) {
            severities.apply(rule).ifPresent(severity -> checker.rules.put(rule, severity));
        }
        return checker;
    }

    /**
     * Returns a checker with the rules that an administration applies: those of the profiles municipal and model and those that
     * its settings switch on, without those that they switch off.
     */
    public static BpmnChecker of(Administration administration) {
        RuleSettings settings = RuleSettings.of(administration);
        return of(rule -> settings.severity(rule.rule()));
    }

    /** Returns a checker with the rules of some profiles, in the severities that an administration sets. */
    public static BpmnChecker of(Administration administration, Collection<Profile> profiles) {
        RuleSettings settings = RuleSettings.of(administration);
        return of(rule -> rule.profiles().stream().anyMatch(profiles::contains)
                ? settings.severity(new Rule(rule.id(), rule.severity(), "", "")) : Optional.empty());
    }

    /** Returns the rules it applies with their severities, in a stable order. */
    public Map<BpmnRule, Severity> rules() {
        return Collections.unmodifiableMap(rules);
    }

    /**
     * Checks a document.
     *
     * @param document the document
     * @param model the administration it belongs to; {@link ModelAccess#NONE} where there is none
     * @return what was found, by line; always in the same order
     */
    public List<BpmnFinding> check(BpmnDocument document, ModelAccess model) {
        var findings = new ArrayList<BpmnFinding>();
        var language = new Reporter.Language(document);
        rules.forEach((rule, severity) -> rule.check(document, model,
                new Reporter(document.xml().file(), rule, severity, language, findings)));
        findings.sort(Comparator.comparingInt(BpmnFinding::line)); // stable: rules keep their order
        return findings;
    }

    /**
     * Checks a file; one that cannot be read has one finding.
     *
     * @param path the file
     * @param name what it is called in findings and by the administration
     * @param model the administration it belongs to; {@link ModelAccess#NONE} where there is none
     * @return what was found, by line
     */
    public List<BpmnFinding> check(Path path, String name, ModelAccess model) {
        try {
            if (Files.size(path) > XmlDocument.LARGEST) {
                return unreadable(name, 0, TEXTS.get("file.large", XmlDocument.LARGEST >> 20));
            }
            return check(BpmnDocument.read(name, Files.readAllBytes(path)), model);
        } catch (XmlException e) {
            return unreadable(name, e.line(), e.getMessage());
        } catch (IOException e) {
            return unreadable(name, 0, TEXTS.get("file.io", String.valueOf(e.getMessage())));
        }
    }

    private List<BpmnFinding> unreadable(String name, int line, String message) {
        return rules.entrySet().stream().filter(entry -> entry.getKey() instanceof UnreadableRule)
                .map(entry -> new BpmnFinding(entry.getKey().id(), entry.getValue(), name, null, line, message,
                        List.of()))
                .toList();
    }
}
