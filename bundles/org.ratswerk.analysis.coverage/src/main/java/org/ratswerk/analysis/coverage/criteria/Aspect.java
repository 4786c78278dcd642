package org.ratswerk.analysis.coverage.criteria;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.ratswerk.model.text.Texts;

/**
 * Sub-aspect of a criterion of process management. What the model can show is computed from it; what it cannot show is proved by a
 * document ({@link org.ratswerk.model.AspectEvidence}). The seven criteria are those of the supra-local audit of 23 cities in
 * North Rhine-Westphalia, 2020; the sub-aspects are worded here.
 */
public enum Aspect {
    /** Everybody means the same by process management. */
    UNDERSTANDING(Area.STRATEGY, false),
    /** Aims are written down. */
    AIMS(Area.STRATEGY, false),
    /** Priorities are set. */
    PRIORITIES(Area.STRATEGY, true),
    /** Optimisation is an aim. */
    OPTIMISATION(Area.STRATEGY, false),
    /** Each process has an analyst. */
    ANALYSTS(Area.STAFF, true),
    /** They know the methods. */
    SKILLS(Area.STAFF, false),
    /** It stands in their job descriptions. */
    JOBS(Area.STAFF, false),
    /** Their work is steered centrally by priority. */
    STEERING(Area.STAFF, false),
    /** There are rules for recording and documenting. */
    RECORDING(Area.OPERATION, false),
    /** There are rules for analysing. */
    ANALYSING(Area.OPERATION, false),
    /** The level of detail follows the purpose. */
    DETAIL(Area.OPERATION, false),
    /** The profile is laid down. */
    PROFILE(Area.OPERATION, true),
    /** All diagrams are BPMN 2.0. */
    NOTATION(Area.OPERATION, true),
    /** Processes are documented in the tool. */
    DOCUMENTED(Area.TOOL, true),
    /** Processes are analysed in the tool. */
    ANALYSED_HERE(Area.TOOL, true),
    /** All units use it. */
    EVERYWHERE(Area.TOOL, true),
    /** IT and organisation meet regularly. */
    EXCHANGE(Area.NETWORK, false),
    /** Who does what is laid down. */
    DUTIES(Area.NETWORK, false),
    /** IT systems stand at the processes. */
    SYSTEMS(Area.NETWORK, true),
    /** There is a catalogue. */
    CATALOGUE(Area.OVERVIEW, true),
    /** Responsibility is rated for all entries. */
    RATED(Area.OVERVIEW, true),
    /** All entries have a process. */
    COMPLETE(Area.OVERVIEW, true),
    /** All processes are described. */
    DESCRIBED(Area.STATE, true),
    /** All processes are modelled. */
    MODELLED(Area.STATE, true),
    /** All processes are analysed. */
    ANALYSED(Area.STATE, true),
    /** All processes are optimised. */
    OPTIMISED(Area.STATE, true),
    /** IT requirements follow from processes: data and systems are known. */
    REQUIREMENTS(Area.STATE, true);

    private static final Texts TEXTS = Texts.of(Aspect.class);

    private final Area area;
    private final boolean computed;

    /** Criterion of process management. */
    public enum Area {
        /** Strategic guidelines. */
        STRATEGY,
        /** Staff. */
        STAFF,
        /** Operative guidelines. */
        OPERATION,
        /** One tool. */
        TOOL,
        /** Internal network. */
        NETWORK,
        /** Overview of all processes. */
        OVERVIEW,
        /** State of the processes. */
        STATE;

        /** Returns the number, from 1. */
        public int number() {
            return ordinal() + 1;
        }

        /** Returns what it is called, in the user's language. */
        public String label() {
            return TEXTS.get("area." + name().toLowerCase(Locale.ROOT));
        }

        /** Returns its sub-aspects. */
        public List<Aspect> aspects() {
            return Arrays.stream(Aspect.values()).filter(aspect -> aspect.area == this).toList();
        }
    }

    Aspect(Area area, boolean computed) {
        this.area = area;
        this.computed = computed;
    }

    /** Returns the criterion it belongs to. */
    public Area area() {
        return area;
    }

    /** Tells whether it is computed from the model; otherwise a document proves it. */
    public boolean isComputed() {
        return computed;
    }

    /** Returns the identifier by which documents name it, such as {@code strategy.aims}. */
    public String id() {
        return area.name().toLowerCase(Locale.ROOT) + '.' + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what is asked, one sentence in the user's language. */
    public String label() {
        return TEXTS.get("aspect." + id());
    }

    /** Returns the aspect with an identifier. */
    public static Optional<Aspect> of(String id) {
        return id == null ? Optional.empty()
                : Arrays.stream(values()).filter(aspect -> aspect.id().equals(id.strip().toLowerCase(Locale.ROOT))).findFirst();
    }
}
