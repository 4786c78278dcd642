package org.ratswerk.graph;

/** Sizes of paper (ISO 216). */
public enum Paper {
    /** 210 mm × 297 mm. */
    A4(210, 297),
    /** 297 mm × 420 mm. */
    A3(297, 420),
    /** 841 mm × 1189 mm, for posters. */
    A0(841, 1189);

    static final float POINTS_PER_MM = 72 / 25.4f;

    private final float shortSide;
    private final float longSide;

    Paper(float shortSide, float longSide) {
        this.shortSide = shortSide;
        this.longSide = longSide;
    }

    float width(boolean landscape) {
        return (landscape ? longSide : shortSide) * POINTS_PER_MM;
    }

    float height(boolean landscape) {
        return (landscape ? shortSide : longSide) * POINTS_PER_MM;
    }
}
