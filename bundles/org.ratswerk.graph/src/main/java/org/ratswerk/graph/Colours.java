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

    /** Thin lines behind what is shown. */
    String grid() {
        return this == LIGHT ? "#DDE2E8" : "#454A50";
    }

    /** Ground of a heading that is set apart. */
    String band() {
        return this == LIGHT ? "#F1F4F7" : "#383C42";
    }

    /** What a series without a state is drawn in; series differ by pattern and shape as well. */
    String series(int index) {
        var light = new String[] {"#2F5FB3", "#9A5F02", "#6D3FA0", "#3F7A2B", "#0E7C8B", "#9F1239", "#526174"};
        var dark = new String[] {"#8AB4F8", "#E6B35C", "#C9A4EE", "#9CCB86", "#4FC3D1", "#FF7A85", "#A9B4C0"};
        var all = this == LIGHT ? light : dark;
        return all[index % all.length];
    }

    /**
     * Returns a colour laid thinly on the background.
     *
     * @param colour colour
     * @param share how much of it is seen, from 0 to 1
     */
    String tint(String colour, double share) {
        var tint = new StringBuilder("#");
        for (int at = 1; at < colour.length(); at += 2) {
            int over = Integer.parseInt(colour.substring(at, at + 2), 16);
            int under = Integer.parseInt(surface().substring(at, at + 2), 16);
            tint.append(String.format("%02X", Math.round(under + (over - under) * share)));
        }
        return tint.toString();
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
