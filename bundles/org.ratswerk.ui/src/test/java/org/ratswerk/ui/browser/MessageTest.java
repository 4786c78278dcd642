package org.ratswerk.ui.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    @Test
    void whatIsSentArrives() {
        var message = Message.read(new Message("select", Map.of("id", "a\"</script>", "x", 12, "on", true)).json());
        assertEquals("select", message.type());
        assertEquals("a\"</script>", message.text("id"));
        assertEquals(12, message.number("x"));
        assertTrue(message.flag("on"));
    }

    @Test
    void whatIsMissingOrOfAnotherTypeIsEmpty() {
        var message = Message.read("{\"type\":\"x\",\"id\":5,\"n\":\"7\",\"f\":\"true\"}");
        assertEquals("", message.text("id"));
        assertEquals("", message.text("none"));
        assertEquals(0, message.number("n"));
        assertFalse(message.flag("f"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"x\"", "{}", "{\"type\":5}", "{\"type\":\"x\"", "null"})
    void whatIsNoMessageIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Message.read(text));
    }

    @Test
    void tooLongIsRefused() {
        var text = "{\"type\":\"x\",\"a\":\"" + "y".repeat(Message.LONGEST) + "\"}";
        assertThrows(IllegalArgumentException.class, () -> Message.read(text));
    }

    @Test
    void aScriptCanHoldIt() {
        assertFalse(new Message("x", Map.of("a", "</script>\u2028")).json().matches("(?s).*[<>\u2028].*"));
    }
}
