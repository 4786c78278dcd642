package org.ratswerk.analysis.downtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.analysis.downtime.engine.Demands;
import org.ratswerk.analysis.downtime.engine.DowntimeGraph;
import org.ratswerk.analysis.downtime.engine.Recovery;
import org.ratswerk.analysis.downtime.engine.RecoveryPoints;
import org.ratswerk.analysis.downtime.engine.Requirements;
import org.ratswerk.analysis.downtime.engine.SinglePoints;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Component;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Site;
import org.ratswerk.model.StaffGroup;
import org.ratswerk.model.text.Texts;

/** One run of the analysis: what the engine computed, each part when it is first asked for, and how it is shown. */
final class DowntimeRun {
    private static final Texts TEXTS = Texts.of(DowntimeRun.class);

    /** How many processes are named where there may be many. */
    static final int MOST_DEMANDS = 10;

    private final DowntimeModel model;
    private final Progress progress;
    private final Explanations explanations = new Explanations(this);
    private Requirements requirements;
    private Recovery recovery;
    private RecoveryPoints recoveryPoints;
    private SinglePoints singlePoints;
    private Demands demands;
    private Value.Ref[] refs;
    private final Map<String, Value> terms = new HashMap<>();

    DowntimeRun(DowntimeModel model, Progress progress) {
        this.model = model;
        this.progress = progress;
    }

    DowntimeModel model() {
        return model;
    }

    DowntimeGraph graph() {
        return model.graph();
    }

    Progress progress() {
        return progress;
    }

    Explanations explanations() {
        return explanations;
    }

    Requirements requirements() {
        if (requirements == null) {
            progress.begin(TEXTS.get("progress.requirements"), 0);
            requirements = Requirements.of(graph());
        }
        return requirements;
    }

    Recovery recovery() {
        if (recovery == null) {
            progress.begin(TEXTS.get("progress.recovery"), 0);
            recovery = Recovery.of(graph(), model.detection(), model.clock());
        }
        return recovery;
    }

    RecoveryPoints recoveryPoints() {
        if (recoveryPoints == null) {
            recoveryPoints = RecoveryPoints.of(graph());
        }
        return recoveryPoints;
    }

    SinglePoints singlePoints() {
        if (singlePoints == null) {
            progress.begin(TEXTS.get("progress.singlePoints"), graph().nodeCount());
            int[] told = {0};
            singlePoints = SinglePoints.of(graph(), model.detection(), model.clock(), progress::isCancelled, done -> {
                progress.worked(done - told[0]);
                told[0] = done;
            });
        }
        return singlePoints;
    }

    /** The most urgent processes that require a node. */
    Demands demands() {
        if (demands == null) {
            demands = Demands.of(graph(), MOST_DEMANDS);
        }
        return demands;
    }

    /** Computes everything now, so that nothing but names is read from the model later. */
    void computeAll() {
        requirements();
        progress.checkCancelled();
        recovery();
        recoveryPoints();
        singlePoints();
    }

    // --- values

    /** Time that may be missing because nobody set or requires it. */
    static Value time(long time) {
        return Value.hours(Times.toDuration(time).orElse(null));
    }

    /** Time that may be unknown. */
    static Value timeOrUnknown(long time) {
        return Times.isKnown(time) ? time(time) : Value.UNKNOWN;
    }

    Value.Ref ref(int node) {
        if (refs == null) {
            refs = new Value.Ref[model.nodeCount()];
        }
        if (refs[node] == null) {
            refs[node] = ref(model.element(node));
        }
        return refs[node];
    }

    static Value.Ref ref(Element element) {
        String id = element.getId() == null ? "" : element.getId();
        return new Value.Ref(id, name(element));
    }

    Value chain(int[] nodes) {
        return nodes.length == 0 ? Value.NONE : new Value.Chain(Arrays.stream(nodes).mapToObj(this::ref).toList());
    }

    Value refs(int[] nodes) {
        return nodes.length == 0 ? Value.NONE : new Value.Refs(Arrays.stream(nodes).mapToObj(this::ref).toList());
    }

    static Value refs(List<? extends Element> elements) {
        return elements.isEmpty() ? Value.NONE : new Value.Refs(elements.stream().map(DowntimeRun::ref).toList());
    }

    /** Name of an element; its id where it has none. */
    static String name(Element element) {
        if (element.getName() != null && !element.getName().isBlank()) {
            return element.getName();
        }
        return element.getId() == null ? "" : element.getId();
    }

    /** Kind of a resource, as the exchange files call it. */
    static Value kind(Dependable element) {
        String code = switch (element) {
        case ITSystem system -> "system";
        case Component component -> "component";
        case Site site -> "site";
        case Provider provider -> "provider";
        case StaffGroup staff -> "staff";
        case InformationObject information -> "information";
        default -> "process";
        };
        return new Value.Term(code, TEXTS.get("kind." + code), Symbol.NONE);
    }

    /** Requirement and RTA of a resource compared. */
    Value rating(int node) {
        if (requirements().required(node) < 0) {
            return term("gap", "rating.infeasible", Symbol.INFEASIBLE);
        }
        return switch (recovery().rating(node, requirements())) {
        case MET -> term("met", "rating.met", Symbol.MET);
        case GAP -> term("gap", "rating.gap", Symbol.GAP);
        case UNKNOWN -> term("unknown", "rating.unknown", Symbol.UNKNOWN);
        case NONE -> term("no requirement", "rating.none", Symbol.NO_REQUIREMENT);
        };
    }

    private Value term(String code, String key, Symbol symbol) {
        return terms.computeIfAbsent(key, any -> new Value.Term(code, TEXTS.get(key), symbol));
    }

    /** RTA minus requirement: none without a requirement, unknown where the RTA is. */
    Value gap(int node) {
        if (requirements().required(node) == Times.UNSET) {
            return Value.NONE;
        }
        return timeOrUnknown(recovery().gap(node, requirements()));
    }
}
