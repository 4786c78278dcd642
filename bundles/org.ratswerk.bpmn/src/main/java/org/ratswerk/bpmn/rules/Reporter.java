package org.ratswerk.bpmn.rules;

import java.util.List;
import java.util.Locale;

import org.ratswerk.bpmn.BpmnDiagram;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.Fault;
import org.ratswerk.core.check.Severity;
import org.ratswerk.model.text.Texts;

/** Where a rule tells its findings about one document. */
final class Reporter {
    private static final Texts TEXTS = Texts.of(Reporter.class);

    private final String file;
    private final BpmnRule rule;
    private final Severity severity;
    private final Language language;
    private final List<BpmnFinding> findings;

    /** The language of a document, found out once for all rules. */
    static final class Language {
        private final BpmnDocument document;
        private Boolean german;

        Language(BpmnDocument document) {
            this.document = document;
        }

        boolean isGerman() {
            if (german == null) {
                german = German.isSpokenIn(document);
            }
            return german;
        }
    }

    Reporter(String file, BpmnRule rule, Severity severity, Language language, List<BpmnFinding> findings) {
        this.file = file;
        this.rule = rule;
        this.severity = severity;
        this.language = language;
        this.findings = findings;
    }

    /** Tells whether the names in the document are German, so that rules about German words apply. */
    boolean isGerman() {
        return language.isGerman();
    }

    /**
     * Reports an element with the usual message of the rule.
     *
     * @param element the element
     * @param arguments for the message from the second on; the first is what the element is called
     */
    void report(BpmnElement element, Object... arguments) {
        report("message", List.of(), element, arguments);
    }

    /**
     * Reports an element.
     *
     * @param message key of the message in the texts of the rule
     * @param fixes what can be done
     * @param element the element
     * @param arguments for the message from the second on; the first is what the element is called
     */
    void report(String message, List<? extends BpmnFix> fixes, BpmnElement element, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = called(element);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        add(element.id(), element.line(), rule.text(Locale.getDefault(), message, all), fixes);
    }

    /** Reports a diagram; the first argument of the message is what the diagram is called. */
    void report(String message, List<? extends BpmnFix> fixes, BpmnDiagram diagram, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = diagram.name() != null && !diagram.name().isBlank()
                ? TEXTS.get("called.named", TEXTS.get("type.diagram"), diagram.name().strip())
                : diagram.element() == null ? TEXTS.get("type.diagram") : called(diagram.element());
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        String element = diagram.element() == null ? null : diagram.element().id();
        add(element, diagram.xml().line(), rule.text(Locale.getDefault(), message, all), fixes);
    }

    /** Reports what reading the document has found. */
    void report(Fault fault, List<? extends BpmnFix> fixes) {
        add(fault.element(), fault.line(), fault.text(), fixes);
    }

    private void add(String element, int line, String message, List<? extends BpmnFix> fixes) {
        findings.add(new BpmnFinding(rule.id(), severity, file, element, line, message, List.copyOf(fixes)));
    }

    /** Returns what an element is called in messages: its type and its name, or its id where it has none. */
    static String called(BpmnElement element) {
        String name = element.name().replaceAll("\\s+", " ");
        if (!name.isEmpty()) {
            return TEXTS.get("called.named", type(element), name.length() > 80 ? name.substring(0, 79) + "…" : name);
        }
        return element.id() == null ? type(element) : TEXTS.get("called.unnamed", type(element), element.id());
    }

    /** Returns the word for the type of an element. */
    static String type(BpmnElement element) {
        String type = element.isTask() ? "task" : element.isSubProcess() ? "subProcess"
                : element.isGateway() ? "gateway" : element.type();
        return TEXTS.has("type." + type) ? TEXTS.get("type." + type) : TEXTS.get("type.other");
    }

    /** Returns the label of a fix. */
    static String label(String key, Object... arguments) {
        return TEXTS.get("fix." + key, arguments);
    }
}
