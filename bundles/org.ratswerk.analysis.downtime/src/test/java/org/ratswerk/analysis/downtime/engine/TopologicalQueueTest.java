package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopologicalQueueTest {

    @ParameterizedTest
    @ValueSource(ints = { 1, 63, 64, 65, 4_096, 4_097, 300_000 })
    @DisplayName("gives back what a sorted set gives back, on one level and on several")
    void likeASortedSet(int size) {
        var random = new Random(size);
        var queue = new TopologicalQueue(size);
        var expected = new TreeSet<Integer>();
        for (int i = 0; i < 5_000; i++) {
            int number = random.nextInt(size);
            queue.add(number);
            expected.add(number);
            if (random.nextInt(3) > 0) {
                Integer first = expected.pollFirst();
                assertEquals(first == null ? -1 : first, queue.poll());
            }
        }
        while (!expected.isEmpty()) {
            assertEquals(expected.pollFirst(), queue.poll());
        }
        assertEquals(-1, queue.poll());
    }
}
