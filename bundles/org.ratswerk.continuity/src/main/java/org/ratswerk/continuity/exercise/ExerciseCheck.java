package org.ratswerk.continuity.exercise;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.QuickFix;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.Exercise;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Findings about exercises that were not held, and about measured recovery times that nobody has taken over. */
@Component(service = Check.class)
public final class ExerciseCheck implements Check {
    static final String OVERDUE = "continuity.exercise.overdue";
    static final String MEASURED = "continuity.exercise.measured";

    private static final Texts TEXTS = Texts.of(ExerciseCheck.class);

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(OVERDUE, Severity.WARNING, TEXTS.get("rule." + OVERDUE), TEXTS.get("rule.why." + OVERDUE)),
                new Rule(MEASURED, Severity.INFO, TEXTS.get("rule." + MEASURED), TEXTS.get("rule.why." + MEASURED)));
    }

    @Override
    public void check(AdministrationModel model, Consumer<Problem> sink, Progress progress) {
        check(model, LocalDate.now(), sink);
    }

    static void check(AdministrationModel model, LocalDate today, Consumer<Problem> sink) {
        for (Exercise exercise : model.continuityRegister().getExercises()) {
            LocalDate planned = exercise.getPlannedFor();
            if (planned != null && exercise.getDate() == null && planned.isBefore(today)) {
                sink.accept(new Problem(OVERDUE, Severity.WARNING, exercise.getId(), "date",
                        TEXTS.get("message.overdue", Labels.title(exercise),
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).format(planned)), List.of()));
            }
            for (Exercises.Offer offer : Exercises.offers(exercise)) {
                sink.accept(new Problem(MEASURED, Severity.INFO, exercise.getId(), "measurements",
                        TEXTS.get("message.measured", Labels.title(exercise), Labels.title(offer.resource()),
                                Durations.text(offer.measured().getTime())), List.of(fix(offer, exercise))));
            }
        }
    }

    private static QuickFix fix(Exercises.Offer offer, Exercise exercise) {
        return new QuickFix() {
            @Override
            public String label() {
                return TEXTS.get("fix.take");
            }

            @Override
            public void apply() {
                Exercises.take(offer, exercise);
            }
        };
    }
}
