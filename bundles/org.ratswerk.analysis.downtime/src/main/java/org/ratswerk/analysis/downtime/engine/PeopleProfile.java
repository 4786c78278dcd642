package org.ratswerk.analysis.downtime.engine;

import java.util.Arrays;

/** How many people of a team are busy when, on its working time. */
final class PeopleProfile {

    private final int size;
    /** Begins of stretches, ascending; in each {@link #busy} people work. The last one is endless and idle. */
    private long[] at = new long[16];
    private int[] busy = new int[16];
    private int count;

    PeopleProfile(int size) {
        this.size = size;
        clear();
    }

    void clear() {
        at[0] = 0;
        busy[0] = 0;
        count = 1;
    }

    /** Finds the earliest start at which so many people are free for so long, takes them, and returns it. */
    long place(long earliest, long duration, int people) {
        int i = Arrays.binarySearch(at, 0, count, earliest);
        i = i < 0 ? -i - 2 : i;
        long start = earliest;
        int j = i;
        while (j < count && at[j] < Times.plus(start, duration)) {
            if (busy[j] + people > size) {
                i = j + 1;
                start = at[i];
            }
            j++;
        }
        take(i, start, Times.plus(start, duration), people);
        return start;
    }

    private void take(int stretch, long start, long end, int people) {
        int i = stretch;
        if (at[i] < start) {
            split(i, start);
            i++;
        }
        while (i < count && at[i] < end) {
            if (i + 1 == count || at[i + 1] > end) {
                split(i, end);
            }
            busy[i++] += people;
        }
    }

    private void split(int stretch, long time) {
        if (count == at.length) {
            at = Arrays.copyOf(at, 2 * count);
            busy = Arrays.copyOf(busy, 2 * count);
        }
        System.arraycopy(at, stretch, at, stretch + 1, count - stretch);
        System.arraycopy(busy, stretch, busy, stretch + 1, count - stretch);
        at[stretch + 1] = time;
        count++;
    }
}
