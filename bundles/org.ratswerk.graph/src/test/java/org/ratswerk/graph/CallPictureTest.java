package org.ratswerk.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.result.Symbol;

class CallPictureTest {
    private static final CallPicture.Person START = new CallPicture.Person("start", null, "Whoever notices", List.of(),
            Symbol.NONE, "");
    private static final CallPicture.Person OFFICER = new CallPicture.Person("officer", "Role", "Officer <A & B>",
            List.of("Ada", "0241 1"), Symbol.NONE, "");
    private static final CallPicture.Person HEAD = new CallPicture.Person("head", "Role", "Head of the team", List.of(),
            Symbol.GAP, "no phone");

    private static CallPicture.Chain chain() {
        return new CallPicture.Chain("Alarm", List.of(START),
                List.of(new CallPicture.Step("1 Report", "Whoever notices calls", "start", List.of(OFFICER), "",
                        "No answer after 15 min: step 2", 1),
                        new CallPicture.Step("2 Team", "Officer calls", "officer", List.of(HEAD, OFFICER), "", "", -1),
                        new CallPicture.Step("3 Nobody", "Officer calls", "officer", List.of(), "nobody", "", -1)));
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void everybodyIsThereAndCanBeSelected() {
        String svg = CallPicture.of(chain(), Colours.LIGHT, 800).svg();
        for (String key : List.of("-1.start", "0.officer", "1.head", "1.officer")) {
            assertEquals(1, count(svg, "data-key=\"" + key + "\""), key);
        }
        assertTrue(svg.contains("Officer &lt;A &amp; B&gt;"), svg);
        assertTrue(svg.contains("Head of the team, no phone. 2 Team. Officer calls"), "spoken");
        assertTrue(svg.contains("nobody"));
        assertEquals("1.head", CallPicture.key(1, "head"));
        assertTrue(svg.contains("stroke-dasharray"), "escalation");
        assertFalse(svg.contains("NaN"));
    }

    /** Nothing is drawn outside, however little room there is, and nothing stands on top of anything else. */
    @Test
    void boxesKeepApart() {
        for (double width : List.of(100.0, 420.0, 800.0, 2000.0)) {
            var drawing = CallPicture.of(chain(), Colours.DARK, width);
            var areas = new ArrayList<java.awt.geom.Rectangle2D>();
            drawing.marks().stream().filter(Mark.Group.class::isInstance).map(Mark.Group.class::cast)
                    .forEach(group -> areas.add(((Mark.Shape) group.marks().getFirst()).path().getBounds2D()));
            assertEquals(4, areas.size());
            for (var area : areas) {
                assertTrue(area.getMinX() >= 0 && area.getMaxX() <= drawing.width() && area.getMinY() >= 0
                        && area.getMaxY() <= drawing.height(), width + ": " + area);
                assertTrue(areas.stream().filter(other -> other != area).noneMatch(area::intersects), "" + area);
            }
        }
    }

    @Test
    void withoutStepsThereIsNothingToFail() throws IOException {
        var drawing = CallPicture.of(new CallPicture.Chain("Alarm", List.of(), List.of()), Colours.LIGHT, 300);
        assertTrue(drawing.height() > 0);
        assertTrue(drawing.pdf().length > 0);
        assertTrue(CallPicture.of(chain(), Colours.LIGHT, 600).png(1).length > 0);
    }
}
