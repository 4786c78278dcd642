package org.ratswerk.ui.model.problems;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Problems;
import org.ratswerk.ui.model.navigator.ProblemMarks;
import org.ratswerk.ui.model.navigator.ProblemMarks.Mark;

/** The problems of an administration in short, by element. */
public final class Marks {
    private final Problems problems;
    private volatile Map<String, Mark> marks;

    /**
     * @param problems problems
     */
    public Marks(Problems problems) {
        this.problems = problems;
    }

    /** The problems are others now. */
    public void changed() {
        marks = null;
    }

    /**
     * Returns for each element with problems, by its id, how many and the text of the worst; what is about no element under
     * {@link ProblemMarks#WHOLE}. Together they are all the problems there are.
     */
    public Map<String, Mark> get() {
        Map<String, Mark> known = marks;
        if (known == null) {
            known = collect();
            marks = known;
        }
        return known;
    }

    private Map<String, Mark> collect() {
        var all = new HashMap<String, Mark>();
        for (Problem problem : problems.list()) {
            all.merge(Objects.requireNonNullElse(problem.elementId(), ProblemMarks.WHOLE),
                    Mark.of(problem.severity(), problem.message()), Mark::and);
        }
        return Collections.unmodifiableMap(all);
    }
}
