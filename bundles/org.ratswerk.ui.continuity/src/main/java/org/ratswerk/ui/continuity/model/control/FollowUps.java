package org.ratswerk.ui.continuity.model.control;

import java.time.LocalDate;
import java.util.List;

import org.ratswerk.core.edit.Field;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.Exercise;
import org.ratswerk.model.Measure;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.WorkState;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** The measures that follow from an exercise. */
public final class FollowUps {
    private static final Texts TEXTS = Texts.of(FollowUps.class);

    private FollowUps() {
        // static only
    }

    /**
     * Measure.
     *
     * @param id id of the measure
     * @param name name
     * @param responsible who is responsible; empty for nobody
     * @param due until when, and whether that is past, in words; empty where it is not settled
     * @param state state of the work
     * @param symbol {@code GAP} where it is overdue, {@code MET} where it is done
     */
    public record Line(String id, String name, String responsible, String due, String state, Symbol symbol) {
    }

    /** Returns the measures in their order. */
    public static List<Line> of(Exercise exercise, LocalDate today) {
        return exercise.getFollowUps().stream().filter(each -> !Missing.is(each)).map(each -> line(each, today)).toList();
    }

    private static Line line(Measure measure, LocalDate today) {
        boolean open = measure.getState() == WorkState.OPEN || measure.getState() == WorkState.IN_PROGRESS;
        boolean late = open && measure.getDue() != null && measure.getDue().isBefore(today);
        String day = Field.of(Literals.MEASURE__DUE).text(measure.getDue());
        return new Line(measure.getId(), Labels.title(measure),
                measure.getResponsible() == null ? "" : Labels.title(measure.getResponsible()),
                late ? TEXTS.get("followUp.late", day) : day, Labels.of(measure.getState()),
                late ? Symbol.GAP : measure.getState() == WorkState.DONE ? Symbol.MET : Symbol.NONE);
    }
}
