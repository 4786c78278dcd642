package org.ratswerk.core.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.format.ResultTables;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Boxes.Box;

class BoxesTest {
    private static Box leaf(String name, Integer size, int step) {
        return Box.leaf(new Value.Ref(name, name), size == null ? null : BigDecimal.valueOf(size), step, null, null);
    }

    private static Boxes boxes(Box... boxes) {
        return new Boxes("b", "B", Boxes.Form.NESTED, "", List.of("nichts", "etwas"), List.of(boxes), List.of());
    }

    @Test
    void aGroupIsAsLargeAsItsPartsAndNobodySayingSoIsNotCounted() {
        var group = Box.group(new Value.Ref("g", "G"), List.of(leaf("a", 3, 0), leaf("b", null, 1), leaf("c", 4, 1)));
        assertEquals(BigDecimal.valueOf(7), group.total());
        assertEquals(List.of("g", "a", "b", "c"),
                boxes(group).all().stream().map(box -> box.element().id()).toList());
    }

    @Test
    void asATableEachInnermostBoxTellsWhatItIsWithin() {
        var table = ResultTables.of(boxes(Box.group(new Value.Ref("g", "G"), List.of(leaf("a", 3, 0), leaf("b", null, -1)))));
        assertEquals(List.of(List.of("G", "a", "3", "nichts", ""), List.of("G", "b", "", "", "")), table.rows().stream()
                .map(row -> row.cells().stream().map(cell -> Values.human(cell.value())).toList()).toList());
    }

    @Test
    void stepsBeyondTheScaleAndNegativeSizesAreRefused() {
        var beyond = leaf("a", 1, 2);
        assertThrows(IllegalArgumentException.class, () -> boxes(beyond));
        assertThrows(IllegalArgumentException.class, () -> leaf("a", -1, 0));
    }
}
