package org.ratswerk.graph;

import java.awt.geom.Path2D;

/** Shape and colours of each kind of element. */
enum Figure {
    /** Arrow to the right. */
    PROCESS("#E2F1F3", "#0E7C8B", "#17393D", "#4FC3D1"),
    /** Rounded box. */
    SYSTEM("#E6EEFB", "#2F5FB3", "#1E2F4D", "#8AB4F8"),
    /** Box with two plugs. */
    COMPONENT("#ECEEF2", "#526174", "#3A3F46", "#A9B4C0"),
    /** House. */
    SITE("#FBF1E0", "#9A5F02", "#43341A", "#E6B35C"),
    /** Slanted box. */
    PROVIDER("#F1E9F8", "#6D3FA0", "#3A2A4D", "#C9A4EE"),
    /** Box with round ends. */
    PEOPLE("#E9F4E4", "#3F7A2B", "#24391E", "#9CCB86"),
    /** Sheet with a folded corner. */
    INFORMATION("#FBF7DC", "#7A6A00", "#3B3713", "#D9CC6A"),
    /** Box with cut corners and a broken line. */
    GROUP("#FFFFFF", "#1F2C3D", "#2F2F2F", "#E6EAEF"),
    /** Folder. */
    UNIT("#F3F0EA", "#6B5B3E", "#3A352B", "#C9B998"),
    /** Stands for elements that are not shown: a broken line. */
    MORE("#FFFFFF", "#697688", "#2F2F2F", "#A9B4C0"),
    /** Box. */
    OTHER("#F6F7F9", "#697688", "#363A3F", "#A9B4C0");

    private static final double CUT = 10;
    private static final double ROOF = 8;
    private static final double PLUG = 5;
    private static final double PLUG_HEIGHT = 7;
    private static final double TAB = 72;
    private static final double TAB_HEIGHT = 6;
    private static final double ROUND = 6;
    private static final double ROUND_END = 20;
    /** Share of a radius at which the control points of a quarter circle lie. */
    private static final double ARC = 0.5523;

    private final String lightFill;
    private final String lightLine;
    private final String darkFill;
    private final String darkLine;

    Figure(String lightFill, String lightLine, String darkFill, String darkLine) {
        this.lightFill = lightFill;
        this.lightLine = lightLine;
        this.darkFill = darkFill;
        this.darkLine = darkLine;
    }

    /**
     * Returns the figure for a kind.
     *
     * @param kind name of a class of the model; null for no element
     */
    static Figure of(String kind) {
        return switch (kind) {
            case null -> MORE;
            case "Process" -> PROCESS;
            case "ITSystem" -> SYSTEM;
            case "Component" -> COMPONENT;
            case "Site" -> SITE;
            case "Provider" -> PROVIDER;
            case "StaffGroup", "Person", "Role" -> PEOPLE;
            case "InformationObject" -> INFORMATION;
            case "RedundancyGroup" -> GROUP;
            case "OrganisationalUnit" -> UNIT;
            default -> OTHER;
        };
    }

    String fill(Colours colours) {
        return colours == Colours.LIGHT ? lightFill : darkFill;
    }

    String line(Colours colours) {
        return colours == Colours.LIGHT ? lightLine : darkLine;
    }

    boolean broken() {
        return this == GROUP || this == MORE;
    }

    /** How far the text stays away from the left side. */
    double left() {
        return this == COMPONENT ? 18 : this == PROVIDER || this == PEOPLE ? 18 : 12;
    }

    /** How far the text stays away from the right side. */
    double right() {
        return this == PROCESS || this == PROVIDER || this == PEOPLE ? 18 : 12;
    }

    /** How far the text stays away from the upper side. */
    double top() {
        return this == SITE ? 12 : this == UNIT ? 11 : 7;
    }

    /** How far the outline lies inside the left side of the box, at a height from its upper side. */
    double leftInset(double y, double height) {
        return switch (this) {
            case PROVIDER -> CUT * (1 - y / height);
            case COMPONENT -> PLUG;
            case PEOPLE -> round(y, height);
            case GROUP -> cut(y, height);
            default -> 0;
        };
    }

    /** How far the outline lies inside the right side of the box, at a height from its upper side. */
    double rightInset(double y, double height) {
        return switch (this) {
            case PROVIDER -> CUT * y / height;
            case PROCESS -> CUT * Math.abs(2 * y / height - 1);
            case PEOPLE -> round(y, height);
            case GROUP -> cut(y, height);
            default -> 0;
        };
    }

    private static double cut(double y, double height) {
        return Math.max(0, CUT - Math.min(y, height - y));
    }

    private static double round(double y, double height) {
        double radius = Math.min(ROUND_END, height / 2);
        double inside = radius - Math.min(y, height - y);
        return inside <= 0 ? 0 : radius - Math.sqrt(radius * radius - inside * inside);
    }

    /** Returns the outline of a box of this size. */
    Path2D outline(double width, double height) {
        return switch (this) {
            case PROCESS -> polygon(0, 0, width - CUT, 0, width, height / 2, width - CUT, height, 0, height);
            case SITE -> polygon(0, ROOF, width / 2, 0, width, ROOF, width, height, 0, height);
            case PROVIDER -> polygon(CUT, 0, width, 0, width - CUT, height, 0, height);
            case GROUP -> polygon(CUT, 0, width - CUT, 0, width, CUT, width, height - CUT, width - CUT, height, CUT,
                    height, 0, height - CUT, 0, CUT);
            case UNIT -> polygon(0, 0, TAB, 0, TAB + TAB_HEIGHT, TAB_HEIGHT, width, TAB_HEIGHT, width, height, 0,
                    height);
            case INFORMATION -> polygon(0, 0, width - CUT, 0, width, CUT, width, height, 0, height);
            case COMPONENT -> polygon(PLUG, 0, width, 0, width, height, PLUG, height);
            case PEOPLE -> rounded(width, height, Math.min(ROUND_END, height / 2));
            case SYSTEM, MORE -> rounded(width, height, ROUND);
            case OTHER -> polygon(0, 0, width, 0, width, height, 0, height);
        };
    }

    /** Returns what is drawn on top of the outline; null for nothing. */
    Path2D detail(double width, double height) {
        return switch (this) {
            case COMPONENT -> {
                var plugs = polygon(0, height / 4, 2 * PLUG, height / 4, 2 * PLUG, height / 4 + PLUG_HEIGHT, 0,
                        height / 4 + PLUG_HEIGHT);
                double second = height * 3 / 4 - PLUG_HEIGHT;
                plugs.append(polygon(0, second, 2 * PLUG, second, 2 * PLUG, second + PLUG_HEIGHT, 0,
                        second + PLUG_HEIGHT), false);
                yield plugs;
            }
            case INFORMATION -> polygon(width - CUT, 0, width, CUT, width - CUT, CUT);
            default -> null;
        };
    }

    private static Path2D polygon(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Path2D rounded(double width, double height, double radius) {
        double bend = radius * (1 - ARC);
        var path = new Path2D.Double();
        path.moveTo(radius, 0);
        path.lineTo(width - radius, 0);
        path.curveTo(width - bend, 0, width, bend, width, radius);
        path.lineTo(width, height - radius);
        path.curveTo(width, height - bend, width - bend, height, width - radius, height);
        path.lineTo(radius, height);
        path.curveTo(bend, height, 0, height - bend, 0, height - radius);
        path.lineTo(0, radius);
        path.curveTo(0, bend, bend, 0, radius, 0);
        path.closePath();
        return path;
    }
}
