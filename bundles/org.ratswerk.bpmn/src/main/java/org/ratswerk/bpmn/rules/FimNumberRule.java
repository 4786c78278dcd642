package org.ratswerk.bpmn.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** The activities of a FIM process are numbered 01, 02 and so on. */
final class FimNumberRule extends BpmnRule {
    private static final Pattern NUMBER = Pattern.compile("^(\\d{2})\\b.*", Pattern.DOTALL);

    FimNumberRule() {
        super("fim-number", Severity.WARNING, "FIM", Profile.FIM);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement process : document.processes()) {
            var used = new TreeMap<Integer, BpmnElement>();
            for (BpmnElement activity : process.all(BpmnElement::isActivity)) {
                Matcher number = NUMBER.matcher(activity.name());
                if (!number.matches()) {
                    reporter.report("none", List.of(), activity);
                } else {
                    BpmnElement other = used.putIfAbsent(Integer.valueOf(number.group(1)), activity);
                    if (other != null) {
                        reporter.report("twice", List.of(), activity, Reporter.called(other));
                    }
                }
            }
            int expected = 1;
            for (Map.Entry<Integer, BpmnElement> entry : used.entrySet()) {
                if (entry.getKey() != expected) {
                    reporter.report("gap", List.of(), entry.getValue(), String.format(Locale.ROOT, "%02d", expected));
                    break;
                }
                expected++;
            }
        }
    }
}
