package org.ratswerk.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class JsonValuesTest {
    @Test
    void whatIsWrittenIsRead() {
        var map = new LinkedHashMap<String, Object>();
        map.put("text", "„Straße“ \"x\" \\ \n \u2028");
        map.put("number", 1.5);
        map.put("flag", true);
        map.put("nothing", null);
        map.put("list", Arrays.asList("a", null, List.of(), Map.of("deep", false)));
        assertEquals(map, JsonValues.read(JsonValues.write(map)));
    }

    @Test
    void whatIsWrittenCanStandInAScript() {
        var json = JsonValues.write("</script><!-- & \u2028 \u2029");
        for (var forbidden : List.of("<", ">", "&", "\u2028", "\u2029", "\n")) {
            assertFalse(json.contains(forbidden), json);
        }
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> JsonValues.read("{\"a\":"));
    }
}
