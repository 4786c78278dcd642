package org.ratswerk.analysis.downtime.survey;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.core.DamageCategories;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.CriticalPeriod;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;

/** Where answers have their place in the administration: reads and sets what is there. */
final class Targets {
    private final AdministrationModel model;
    private final Landscape landscape;
    private final AnalysisSettings settings;

    Targets(AdministrationModel model, Landscape landscape) {
        this.model = model;
        this.landscape = landscape;
        this.settings = AnalysisSettings.of(model.administration());
    }

    /**
     * What an answer sets. Two answers with the same target speak about the same thing.
     *
     * @param element id of the element that it is a value of
     * @param detail which value
     */
    record Target(String element, String detail) {
    }

    /** Returns what an answer sets; null where it sets nothing: remarks, and a category, which only tells about levels. */
    Target target(AnswerKey key, String category) {
        return switch (key.question()) {
        case REMARK, CATEGORY, PERIOD -> null;
        case BRIDGING -> new Target(key.about(), "bridging " + key.subject());
        case LEVEL -> new Target(rated(key), "level " + category + " " + key.horizon());
        default -> new Target(rated(key), key.question().code());
        };
    }

    /** Id of the element whose value is asked. */
    static String rated(AnswerKey key) {
        return key.section() == Section.USE || key.section() == Section.COMPONENT ? key.about() : key.subject();
    }

    /** Tells whether the elements are there that an answer is about, and what they were. */
    boolean exists(AnswerKey key) {
        Dependable subject = landscape.element(key.subject());
        Dependable about = key.about().isEmpty() ? null : landscape.element(key.about());
        return switch (key.section()) {
        case SYSTEM -> subject instanceof Resource && key.about().isEmpty();
        case PROCESS -> subject instanceof Process && key.about().isEmpty();
        case USE -> subject instanceof Resource && about instanceof Process;
        case COMPONENT -> subject instanceof Resource && about instanceof Resource;
        };
    }

    /** Whether the process uses the resource: else a bridging time has no place. */
    boolean hasPlace(AnswerKey key) {
        return key.question() != Question.BRIDGING
                || !landscape.between(landscape.element(key.about()), landscape.element(key.subject())).isEmpty();
    }

    /**
     * Returns the value that the administration has now.
     *
     * @param key what is asked; exists
     * @param category id of the damage category for a level; else of no account
     */
    String current(AnswerKey key, String category) {
        Dependable element = landscape.element(rated(key));
        if (element instanceof Process process) {
            return current(process, key, category);
        }
        return switch (key.question()) {
        case TOLERABLE -> Answers.of(element.getRequiredRto());
        case REASON -> text(element.getRequiredRtoReason());
        case DATA_LOSS -> Answers.of(element.getRequiredRpo());
        default -> "";
        };
    }

    private String current(Process process, AnswerKey key, String category) {
        BusinessImpact impact = process.getImpact();
        switch (key.question()) {
        case DATA_LOSS:
            return Answers.of(process.getRequiredRpo());
        case BRIDGING:
            return Answers.of(landscape.between(process, landscape.element(key.subject())).stream()
                    .map(Requirement::getBridging).filter(Objects::nonNull).min(Duration::compareTo).orElse(null));
        default:
            if (impact == null) {
                return "";
            }
        }
        return switch (key.question()) {
        case TOLERABLE -> Answers.of(impact.getManualMtpd());
        case WORKAROUND -> text(impact.getWorkaround());
        case CATEGORY -> category(process);
        case LEVEL -> {
            ImpactRating rating = rating(impact, category, key.horizon());
            yield rating == null || rating.getLevel() <= 0 ? "" : Integer.toString(rating.getLevel());
        }
        case REASON -> {
            if (impact.getManualMtpd() != null) {
                yield text(impact.getManualMtpdReason());
            }
            ImpactRating deciding = deciding(impact, category.isEmpty() ? category(process) : category);
            yield deciding == null ? "" : text(deciding.getReason());
        }
        default -> "";
        };
    }

    private static String text(String text) {
        return QuestionnaireForm.plain(text);
    }

    /** Id of the category that sets the MTPD of a process, else that is rated highest; empty where nothing is rated. */
    String category(Process process) {
        ImpactRating worst = null;
        if (process.getImpact() != null) {
            for (ImpactRating rating : process.getImpact().getRatings()) {
                if (rating.getCategory() != null && rating.getCategory().getId() != null && rating.getHorizon() != null
                        && rating.getLevel() > 0 && (worst == null || isWorse(rating, worst))) {
                    worst = rating;
                }
            }
        }
        return worst == null ? "" : worst.getCategory().getId();
    }

    /** Intolerable earlier is worse, then a higher level, then the earlier one. */
    private boolean isWorse(ImpactRating rating, ImpactRating than) {
        boolean intolerable = rating.getLevel() >= settings.toleranceLevel();
        boolean other = than.getLevel() >= settings.toleranceLevel();
        if (intolerable != other) {
            return intolerable;
        }
        int earlier = rating.getHorizon().compareTo(than.getHorizon());
        if (intolerable && earlier != 0) {
            return earlier < 0;
        }
        return rating.getLevel() != than.getLevel() ? rating.getLevel() > than.getLevel() : earlier < 0;
    }

    private static ImpactRating rating(BusinessImpact impact, String category, Duration horizon) {
        return impact.getRatings().stream().filter(rating -> horizon.equals(rating.getHorizon())
                && rating.getCategory() != null && category.equals(rating.getCategory().getId())).findFirst()
                .orElse(null);
    }

    /** The rating that makes the damage of a category intolerable, else its highest; null where it has none. */
    private ImpactRating deciding(BusinessImpact impact, String category) {
        ImpactRating worst = null;
        for (ImpactRating rating : impact.getRatings()) {
            if (rating.getCategory() != null && category.equals(rating.getCategory().getId())
                    && rating.getHorizon() != null && rating.getLevel() > 0
                    && (worst == null || isWorse(rating, worst))) {
                worst = rating;
            }
        }
        return worst;
    }

    /** Highest level that other categories have at a horizon; 0 for none. */
    int otherLevel(Process process, String category, Duration horizon) {
        return process.getImpact() == null ? 0
                : process.getImpact().getRatings().stream()
                        .filter(rating -> horizon.equals(rating.getHorizon()) && rating.getCategory() != null
                                && !category.equals(rating.getCategory().getId()))
                        .mapToInt(ImpactRating::getLevel).max().orElse(0);
    }

    /**
     * Sets a value.
     *
     * @param key what is asked; exists
     * @param category id of the damage category for a level and its reason
     * @param value answer; {@link Answers#NO_LIMIT} and empty text take the value away
     */
    void set(AnswerKey key, String category, String value) {
        Dependable element = landscape.element(rated(key));
        Duration hours = Answers.hours(value).orElse(null);
        String text = value.isEmpty() ? null : value;
        switch (key.question()) {
        case TOLERABLE -> {
            if (element instanceof Process process) {
                impact(process).setManualMtpd(hours);
            } else {
                element.setRequiredRto(hours);
            }
        }
        case DATA_LOSS -> element.setRequiredRpo(hours);
        case BRIDGING -> landscape.between(element, landscape.element(key.subject()))
                .forEach(requirement -> requirement.setBridging(hours));
        case WORKAROUND -> impact((Process) element).setWorkaround(text);
        case LEVEL -> setLevel(impact((Process) element), category, key.horizon(), value);
        case REASON -> {
            if (!(element instanceof Process process)) {
                element.setRequiredRtoReason(text);
            } else if (impact(process).getManualMtpd() != null) {
                impact(process).setManualMtpdReason(text);
            } else {
                ImpactRating deciding = deciding(impact(process), category);
                if (deciding != null) {
                    deciding.setReason(text);
                }
            }
        }
        case CATEGORY, REMARK, PERIOD -> throw new IllegalArgumentException(key.toString());
        }
    }

    private void setLevel(BusinessImpact impact, String category, Duration horizon, String value) {
        ImpactRating rating = rating(impact, category, horizon);
        if (rating == null) {
            rating = ModelFactory.eINSTANCE.createImpactRating();
            rating.setCategory(storedCategory(category));
            rating.setHorizon(horizon);
            impact.getRatings().add(rating);
        }
        rating.setLevel(value.isEmpty() ? 0 : Integer.parseInt(value));
    }

    /** The category of the settings; the default ones come into them where there are none. */
    private DamageCategory storedCategory(String id) {
        if (DamageCategories.stored(model.administration()).isEmpty()) {
            DamageCategories.store(model.administration(), DamageCategories.defaults());
        }
        DamageCategory stored = damageCategory(id);
        if (stored == null) {
            throw new IllegalArgumentException(id);
        }
        return stored;
    }

    /** The category of the settings with the id; null where they have none such. */
    DamageCategory damageCategory(String id) {
        return DamageCategories.stored(model.administration()).stream().filter(each -> id.equals(each.getId()))
                .findFirst().orElse(null);
    }

    static BusinessImpact impact(Process process) {
        if (process.getImpact() == null) {
            process.setImpact(ModelFactory.eINSTANCE.createBusinessImpact());
        }
        return process.getImpact();
    }

    /** Returns the critical period of a process for the same days; null where there is none. */
    static CriticalPeriod period(Process process, PeriodAnswer answer) {
        return process.getImpact() == null ? null
                : process.getImpact().getCriticalPeriods().stream().filter(answer::isSameTime).findFirst().orElse(null);
    }

    static void setPeriod(Process process, PeriodAnswer answer) {
        CriticalPeriod period = period(process, answer);
        if (period == null) {
            period = ModelFactory.eINSTANCE.createCriticalPeriod();
            period.setFrom(answer.from());
            period.setTo(answer.to());
            period.setRepeat(answer.repeat());
            impact(process).getCriticalPeriods().add(period);
        }
        period.setMtpd(answer.mtpd());
        period.setReason(answer.reason().isEmpty() ? null : answer.reason());
    }

    /** Damage categories of the administration, the default ones where it has none. */
    static List<QuestionnaireForm.Choice> categories(AdministrationModel model) {
        List<DamageCategory> stored = DamageCategories.stored(model.administration());
        return (stored.isEmpty() ? DamageCategories.defaults() : stored).stream()
                .filter(category -> category.getId() != null)
                .map(category -> new QuestionnaireForm.Choice(category.getId(), QuestionnaireForm.name(category)))
                .toList();
    }
}
