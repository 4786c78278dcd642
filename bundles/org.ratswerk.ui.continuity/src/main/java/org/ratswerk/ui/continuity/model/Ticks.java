package org.ratswerk.ui.continuity.model;

import java.util.HashSet;
import java.util.Set;

/**
 * Steps that are ticked off while somebody works through a plan, in an exercise or an emergency. They do not belong to the
 * plan: a plan is used more than once.
 */
public interface Ticks {
    /** Tells whether a step is done. */
    boolean isDone(String step);

    /** Says that a step is done, or not. */
    void set(String step, boolean done);

    /** Takes all ticks away. */
    void clear();

    /** Returns ticks that are forgotten with the program. */
    static Ticks inMemory() {
        Set<String> done = new HashSet<>();
        return new Ticks() {
            @Override
            public boolean isDone(String step) {
                return done.contains(step);
            }

            @Override
            public void set(String step, boolean now) {
                if (now) {
                    done.add(step);
                } else {
                    done.remove(step);
                }
            }

            @Override
            public void clear() {
                done.clear();
            }
        };
    }
}
