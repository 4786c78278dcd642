package org.ratswerk.continuity.control;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.ratswerk.continuity.reference.Fact;
import org.ratswerk.continuity.reference.Facts;
import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.continuity.reference.Resolved;
import org.ratswerk.model.DocumentControl;
import org.ratswerk.model.DocumentReview;
import org.ratswerk.model.DocumentStatus;
import org.ratswerk.model.Edition;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Person;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Role;
import org.ratswerk.model.text.Texts;

/**
 * The way of a document from draft over review to approval (document control, ISO 22301, 7.5.3). Who writes does not approve.
 * Everything here is called inside a command of {@code Editing}.
 */
public final class DocumentFlow {
    /** After which time an approved document is reviewed where it says nothing else: a year (DER.4). */
    public static final Period REVIEW_INTERVAL = Period.ofYears(1);

    /** Version of a document that was never approved and says nothing else. */
    public static final String FIRST_DRAFT = "0.1";

    private static final Texts TEXTS = Texts.of(DocumentFlow.class);
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final int MOST_LOST = 5;

    private DocumentFlow() {
        // static only
    }

    /** What can be done with a document. */
    public enum Step {
        /** Put it up for review: draft → in review. */
        SUBMIT,
        /** Send it back: in review → draft. */
        REJECT,
        /** Approve it: in review → approved. */
        APPROVE,
        /** Begin a new version: approved → draft. */
        REOPEN
    }

    /**
     * Why a step cannot be taken.
     *
     * @param message what is missing and what to do, in the user's language
     * @param place id of the element at which to mend it
     * @param feature name of its feature; null for no single one
     */
    public record Obstacle(String message, String place, String feature) {
    }

    /**
     * Returns what stands in the way of a step; empty where nothing does.
     *
     * @param step step
     * @param plan plan
     * @param by who takes it; for {@link Step#APPROVE} the one who approves, else may be null
     * @param references state of the model
     */
    public static List<Obstacle> obstacles(Step step, EmergencyPlan plan, Responsible by, References references) {
        var obstacles = new ArrayList<Obstacle>();
        DocumentControl control = plan.getControl();
        DocumentStatus wanted = switch (step) {
        case SUBMIT -> DocumentStatus.DRAFT;
        case REJECT, APPROVE -> DocumentStatus.IN_REVIEW;
        case REOPEN -> DocumentStatus.APPROVED;
        };
        DocumentStatus status = control == null ? DocumentStatus.DRAFT : control.getStatus();
        if (status != wanted) {
            obstacles.add(obstacle(plan, "status", "obstacle.status." + step.name().toLowerCase(java.util.Locale.ROOT)));
            return obstacles;
        }
        if (step == Step.SUBMIT || step == Step.APPROVE) {
            if (control == null || control.getAuthor() == null) {
                obstacles.add(obstacle(plan, "author", "obstacle.author"));
            }
            if (ChangeList.parts(plan).values().stream().allMatch(part -> part.text().isEmpty())) {
                obstacles.add(obstacle(plan, null, "obstacle.empty"));
            }
            lost(plan, references, obstacles);
        }
        if (step == Step.APPROVE && control != null) {
            approver(plan, by).ifPresent(obstacles::add);
            if (control.getReviews().stream().noneMatch(review -> isReview(review, control))) {
                obstacles.add(obstacle(plan, "reviews", "obstacle.review"));
            }
        }
        return obstacles;
    }

    /**
     * Returns why somebody cannot be the one who approves; empty where nothing stands in the way of that.
     *
     * @param plan plan
     * @param by who approves; null for nobody
     */
    public static Optional<Obstacle> approver(EmergencyPlan plan, Responsible by) {
        return by == null ? Optional.of(obstacle(plan, "approvedBy", "obstacle.nobody"))
                : plan.getControl() != null && isSame(by, plan.getControl().getAuthor())
                        ? Optional.of(obstacle(plan, "approvedBy", "obstacle.same")) : Optional.empty();
    }

    private static Obstacle obstacle(EmergencyPlan plan, String feature, String key, Object... arguments) {
        return new Obstacle(TEXTS.get(key, arguments), plan.getId(), feature);
    }

    /** A review counts if somebody else than the author made it since the document was put up. */
    private static boolean isReview(DocumentReview review, DocumentControl control) {
        return review.getBy() != null && !isSame(review.getBy(), control.getAuthor()) && review.getOn() != null
                && (control.getSubmittedOn() == null || !review.getOn().isBefore(control.getSubmittedOn()));
    }

    /** Whether two are the same human being. */
    private static boolean isSame(Responsible one, Responsible other) {
        return one != null && person(one) == person(other);
    }

    private static Responsible person(Responsible responsible) {
        Person holder = responsible instanceof Role role ? role.getHolder() : null;
        return holder == null ? responsible : holder;
    }

    private static void lost(EmergencyPlan plan, References references, List<Obstacle> obstacles) {
        List<Fact> facts = Facts.of(plan, references);
        List<Fact> lost = facts.stream().filter(fact -> fact.state() == Resolved.State.TARGET_MISSING
                || fact.state() == Resolved.State.ADDRESS_WRONG).toList();
        lost.stream().limit(MOST_LOST).forEach(fact -> obstacles.add(new Obstacle(
                TEXTS.get("obstacle.lost", fact.label(), fact.placeTitle()), fact.place(), "text")));
        String missing = facts.stream().filter(fact -> fact.state() == Resolved.State.UNAVAILABLE)
                .map(Fact::label).distinct().limit(MOST_LOST).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            obstacles.add(obstacle(plan, null, "obstacle.unavailable", missing));
        }
    }

    // --- steps

    /** Puts a draft up for review. */
    public static void submit(EmergencyPlan plan, LocalDate on) {
        DocumentControl control = control(plan);
        control.setStatus(DocumentStatus.IN_REVIEW);
        control.setSubmittedOn(on);
    }

    /** Notes a review. */
    public static void review(EmergencyPlan plan, Responsible by, LocalDate on, String remark) {
        DocumentReview review = FACTORY.createDocumentReview();
        review.setBy(by);
        review.setOn(on);
        review.setRemark(remark);
        control(plan).getReviews().add(review);
    }

    /** Sends a document back to its author, with the remark as a review. */
    public static void reject(EmergencyPlan plan, Responsible by, LocalDate on, String remark) {
        review(plan, by, on, remark);
        control(plan).setStatus(DocumentStatus.DRAFT);
    }

    /** Begins a new version of an approved document. */
    public static void reopen(EmergencyPlan plan) {
        DocumentControl control = control(plan);
        control.setStatus(DocumentStatus.DRAFT);
        control.setVersion(Versions.next(control.getVersion()));
        control.setSubmittedOn(null);
    }

    /** Returns the version that approving would give. */
    public static String approvedVersion(EmergencyPlan plan, boolean major) {
        return Versions.approved(control(plan).getVersion(),
                Deviation.latest(plan).map(Edition::getVersion).orElse(null), major);
    }

    /**
     * Approves a document: brings the words of its live links up to date, keeps its facts and texts as an edition, writes the
     * change list since the edition before, and sets the next review.
     *
     * @param plan plan without obstacles
     * @param by who approves
     * @param on when
     * @param major whether it is a new major version
     * @param files files of the edition, see {@link EditionFiles#keep}; may be empty
     * @param references state of the model as it is now
     * @return the edition
     */
    public static Edition approve(EmergencyPlan plan, Responsible by, LocalDate on, boolean major,
            List<EditionFiles.Kept> files, References references) {
        DocumentControl control = control(plan);
        String version = approvedVersion(plan, major);
        var change = FACTORY.createChangeEntry();
        change.setVersion(version);
        change.setOn(on);
        change.setBy(control.getAuthor());
        List<ChangeList.Entry> changes = ChangeList.of(plan, references);
        change.setText(Deviation.latest(plan).isEmpty() ? TEXTS.get("change.first")
                : changes.isEmpty() ? TEXTS.get("change.none")
                        : changes.stream().map(ChangeList.Entry::words).collect(Collectors.joining("\n")));
        control.getChanges().add(change);

        // first, since a text may state its own version
        control.setVersion(version);
        control.setStatus(DocumentStatus.APPROVED);
        control.setApprovedBy(by);
        control.setApprovedOn(on);
        control.setNextReview(on.plus(control.getReviewInterval() == null ? REVIEW_INTERVAL
                : control.getReviewInterval()));
        LiveReferences.refresh(plan, references);
        Edition edition = FACTORY.createEdition();
        edition.setVersion(version);
        edition.setApprovedBy(by);
        edition.setApprovedOn(on);
        files.forEach(kept -> {
            var file = FACTORY.createEditionFile();
            file.setPath(kept.path());
            file.setChecksum(kept.checksum());
            edition.getFiles().add(file);
        });
        for (Fact fact : Facts.of(plan, references)) {
            var kept = FACTORY.createEditionFact();
            kept.setPlace(fact.place());
            kept.setElement(fact.elementId());
            kept.setFeature(fact.address());
            kept.setLabel(fact.label());
            kept.setValue(fact.value());
            edition.getFacts().add(kept);
        }
        ChangeList.parts(plan).forEach((place, part) -> {
            var kept = FACTORY.createEditionPart();
            kept.setPlace(place);
            kept.setTitle(part.title());
            kept.setText(part.text());
            edition.getParts().add(kept);
        });
        // the texts of older editions are in their files
        control.getEditions().forEach(each -> each.getParts().clear());
        control.getEditions().add(edition);
        LiveReferences.sections(plan, section -> section.getReferences()
                .forEach(each -> each.setApprovedValue(Facts.fingerprint(references.resolve(each)))));
        return edition;
    }

    /** Returns the document control of a plan; made where there is none. */
    public static DocumentControl control(EmergencyPlan plan) {
        if (plan.getControl() == null) {
            plan.eSet(Literals.EMERGENCY_PLAN__CONTROL, FACTORY.createDocumentControl());
        }
        return plan.getControl();
    }
}
