package org.ratswerk.continuity.control;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.continuity.reference.Facts;
import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.check.Severity;
import org.ratswerk.model.DocumentStatus;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * Findings about documents: reviews that are due, live references that lead nowhere, and approved editions that reality has
 * left behind. It compares what the model itself says; what analyses compute is compared by {@code plan status} and in the
 * editor.
 */
@Component(service = Check.class)
public final class DocumentCheck implements Check {
    /** How long before a review is due it is announced. */
    public static final int AHEAD_DAYS = 30;
    static final String REVIEW = "continuity.review";
    static final String REFERENCE = "continuity.reference";
    static final String STALE = "continuity.stale";
    static final String CHANGED = "continuity.changed";

    private static final Texts TEXTS = Texts.of(DocumentCheck.class);

    @Override
    public List<Rule> rules() {
        return List.of(REVIEW, REFERENCE, STALE, CHANGED).stream().map(id -> new Rule(id, Severity.WARNING,
                TEXTS.get("rule." + id), TEXTS.get("rule.why." + id))).toList();
    }

    @Override
    public void check(AdministrationModel model, Consumer<Problem> sink, Progress progress) {
        check(model, LocalDate.now(), sink, progress);
    }

    static void check(AdministrationModel model, LocalDate today, Consumer<Problem> sink, Progress progress) {
        var references = new References(model, List.of(), progress);
        for (EmergencyPlan plan : model.plans()) {
            progress.checkCancelled();
            review(plan, today, sink);
            LiveReferences.sections(plan, section -> Facts.lost(section, references).forEach(lost -> sink.accept(
                    problem(REFERENCE, section.getId(), "text", TEXTS.get("message.reference", Labels.title(section),
                            Labels.title(plan), lost)))));
            approved(plan, references, sink);
        }
    }

    private static Problem problem(String rule, String element, String feature, String message) {
        return new Problem(rule, Severity.WARNING, element, feature, message, List.of());
    }

    private static void review(EmergencyPlan plan, LocalDate today, Consumer<Problem> sink) {
        LocalDate next = plan.getControl() == null ? null : plan.getControl().getNextReview();
        if (next != null && !next.isAfter(today.plusDays(AHEAD_DAYS))) {
            String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).format(next);
            sink.accept(problem(REVIEW, plan.getId(), "nextReview", TEXTS.get(next.isBefore(today)
                    ? "message.review.over" : "message.review.due", Labels.title(plan), date)));
        }
    }

    private static void approved(EmergencyPlan plan, References references, Consumer<Problem> sink) {
        Deviation.of(plan, references).ifPresent(deviation -> {
            if (!deviation.differences().isEmpty()) {
                sink.accept(problem(STALE, plan.getId(), null, TEXTS.get("message.stale", Labels.title(plan),
                        deviation.words(), deviation.differences().getFirst().words())));
            }
            if (plan.getControl().getStatus() == DocumentStatus.APPROVED) {
                long texts = ChangeList.texts(plan, deviation.edition()).size();
                if (texts > 0) {
                    sink.accept(problem(CHANGED, plan.getId(), null,
                            TEXTS.get("message.changed", Labels.title(plan), texts)));
                }
            }
        });
    }
}
