package org.ratswerk.graph;

/**
 * Colours of pictures, {@code #RRGGBB}. Kinds of elements differ by their shape and are named in words as well; colour
 * only helps to find them.
 */
public enum Colours {
    /** Dark on light, also for paper. */
    LIGHT,
    /** Light on dark. */
    DARK;

    /** Background. */
    String surface() {
        return this == LIGHT ? "#FFFFFF" : "#2F2F2F";
    }

    /** Text. */
    String ink() {
        return this == LIGHT ? "#1F2C3D" : "#E6EAEF";
    }

    /** Text of less weight. */
    String secondary() {
        return this == LIGHT ? "#4A586A" : "#B4BEC9";
    }

    /** Lines of edges. */
    String line() {
        return this == LIGHT ? "#697688" : "#A9B4C0";
    }

    /** What a symbol is drawn in. */
    String symbol(org.ratswerk.core.result.Symbol symbol) {
        return switch (symbol) {
            case MET -> this == LIGHT ? "#0E7C8B" : "#4FC3D1";
            case GAP -> this == LIGHT ? "#C2410C" : "#FB8B4B";
            case WARNING -> this == LIGHT ? "#9A5F02" : "#F7C65B";
            case INFEASIBLE, SINGLE_POINT -> this == LIGHT ? "#9F1239" : "#FF7A85";
            case UNKNOWN, NO_REQUIREMENT, NONE -> secondary();
        };
    }
}
