package org.ratswerk.ui.bpmn.model.properties;

import java.util.List;
import java.util.Locale;

import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.model.CanvasElement;

/** Tabs of the view Properties, in their order. */
public enum Tab {
    /** Name, id, kind. */
    GENERAL,
    /** Links into the administration. */
    ADMINISTRATION,
    /** What an event waits for or does. */
    EVENT,
    /** Where it goes on, and when. */
    BRANCHES,
    /** Several times, or again and again. */
    REPETITION,
    /** What there is to say about it. */
    DOCUMENTATION;

    private static final Texts TEXTS = Texts.of(Tab.class);

    /** Returns its title. */
    public String title() {
        return TEXTS.get("tab." + name().toLowerCase(Locale.ROOT));
    }

    /** Returns the tabs that have something for these elements. */
    public static List<Tab> of(List<CanvasElement> elements) {
        return java.util.Arrays.stream(values()).filter(tab -> tab.fits(elements)).toList();
    }

    private boolean fits(List<CanvasElement> elements) {
        if (elements.isEmpty()) {
            return false;
        }
        return switch (this) {
        case GENERAL -> true;
        case ADMINISTRATION -> elements.stream().anyMatch(element -> element.linkKind().isPresent());
        default -> !Fields.of(this, elements).isEmpty();
        };
    }
}
