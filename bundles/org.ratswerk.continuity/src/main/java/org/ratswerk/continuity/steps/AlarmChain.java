package org.ratswerk.continuity.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.ratswerk.continuity.reference.PlanTables;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Role;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Texts;

/** Whether those who are called in an alarm can be reached. */
public final class AlarmChain {
    private static final Texts TEXTS = Texts.of(AlarmChain.class);

    private AlarmChain() {
        // static only
    }

    /** What is missing before somebody can be reached. */
    public enum Gap {
        /** Nobody holds the role. */
        HOLDER,
        /** The role has no deputy. */
        DEPUTY,
        /** There is no number to call. */
        PHONE
    }

    /**
     * Returns what is missing to reach somebody; empty for nothing.
     *
     * @param deputies whether deputies are asked for too; a person has none
     */
    public static List<Gap> gaps(Responsible responsible, boolean deputies) {
        var gaps = new ArrayList<Gap>();
        if (responsible instanceof Role role && (role.getHolder() == null || Missing.is(role.getHolder()))) {
            gaps.add(Gap.HOLDER);
        }
        if (deputies && responsible instanceof Role role && role.getDeputies().stream().allMatch(Missing::is)) {
            gaps.add(Gap.DEPUTY);
        }
        if (PlanTables.phone(responsible) == null) {
            gaps.add(Gap.PHONE);
        }
        return gaps;
    }

    /** Returns gaps in words, such as "no phone"; empty for none. */
    public static String words(List<Gap> gaps) {
        return gaps.stream().map(gap -> TEXTS.get("gap." + gap.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }
}
