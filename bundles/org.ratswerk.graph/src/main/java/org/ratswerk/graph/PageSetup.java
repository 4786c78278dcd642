package org.ratswerk.graph;

import java.util.Objects;

/**
 * How drawings are put on pages.
 *
 * @param paper paper
 * @param direction how the paper lies
 * @param scaling how large drawings become
 * @param percent size for {@link Scaling#FIXED}, in percent of the actual size (96 pixels per inch); 10 to 400
 * @param header whether title and details stand on every page
 */
public record PageSetup(Paper paper, Direction direction, Scaling scaling, int percent, boolean header) {
    /** Smallest size in percent. */
    public static final int LEAST_PERCENT = 10;
    /** Largest size in percent. */
    public static final int MOST_PERCENT = 400;

    /** How the paper lies. */
    public enum Direction {
        /** As the drawing fits better. */
        AUTOMATIC,
        /** Upright. */
        PORTRAIT,
        /** Across. */
        LANDSCAPE
    }

    /** How large a drawing becomes. */
    public enum Scaling {
        /** On one page while it can be read there, else on several. */
        AUTOMATIC,
        /** On one page, however small. */
        ONE_PAGE,
        /** In a given size, on as many pages as that takes. */
        FIXED
    }

    public PageSetup {
        Objects.requireNonNull(paper);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(scaling);
        percent = Math.clamp(percent, LEAST_PERCENT, MOST_PERCENT);
    }

    /** Returns the usual setup for a paper. */
    public static PageSetup of(Paper paper) {
        return new PageSetup(paper, Direction.AUTOMATIC, Scaling.AUTOMATIC, 100, true);
    }
}
