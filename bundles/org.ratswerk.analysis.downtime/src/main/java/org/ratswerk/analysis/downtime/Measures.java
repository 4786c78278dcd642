package org.ratswerk.analysis.downtime;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.Measure;
import org.ratswerk.model.WorkState;
import org.ratswerk.model.text.Texts;

/** The measures of an administration by what they are about, without rejected ones. */
final class Measures {
    private static final Texts TEXTS = Texts.of(Measures.class);

    private final Map<Element, List<Measure>> bySubject = new HashMap<>();

    Measures(AdministrationModel model) {
        for (Measure measure : model.continuityRegister().getMeasures()) {
            if (measure.getState() != WorkState.REJECTED) {
                measure.getSubjects().forEach(
                        subject -> bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(measure));
            }
        }
    }

    /** The measures about an element, with their due dates; none where there is no measure. */
    Value value(Element subject) {
        List<Measure> measures = of(subject);
        return measures.isEmpty() ? Value.NONE : new Value.Refs(measures.stream().map(Measures::ref).toList());
    }

    private List<Measure> of(Element subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    private static Value.Ref ref(Measure measure) {
        Value.Ref ref = DowntimeRun.ref(measure);
        return measure.getDue() == null ? ref
                : new Value.Ref(ref.id(), TEXTS.get("measure.due", ref.name(), date(measure)));
    }

    private static String date(Measure measure) {
        return measure.getDue().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    /** The measures about an element with state and due date, in sentences. */
    String text(Element subject) {
        List<Measure> measures = of(subject);
        return measures.isEmpty() ? TEXTS.get("explain.measure.none")
                : measures.stream().map(Measures::text).collect(Collectors.joining("\n"));
    }

    private static String text(Measure measure) {
        String state = TEXTS.get("state." + measure.getState().getLiteral());
        return measure.getDue() == null ? TEXTS.get("explain.measure", DowntimeRun.name(measure), state)
                : TEXTS.get("explain.measure.due", DowntimeRun.name(measure), state, date(measure));
    }
}
