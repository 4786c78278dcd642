package org.ratswerk.core.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.CriticalPeriod;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Settings;
import org.ratswerk.model.text.Labels;

/** Values lie in their range: no negative times and counts, levels as the damage levels go, dates in order. */
@Component(service = Check.class)
public final class ValueCheck implements ObjectCheck {
    private record Range(long from, long to) {
        static final Range LEVEL = new Range(1, 4);
        static final Range CRITERION = new Range(1, 5);
        static final Range PERCENT = new Range(0, 100);
        static final Range MATURITY = new Range(0, 4);
        static final Range PEOPLE = new Range(1, Integer.MAX_VALUE);
    }

    private static final Map<EClass, List<EAttribute>> MEASURED = new ConcurrentHashMap<>();

    /** Numbers that must lie in a range; all others must not be negative. */
    private static final Map<EStructuralFeature, Range> RANGES = Map.ofEntries(
            Map.entry(ModelPackage.Literals.SETTINGS__TOLERANCE_LEVEL, Range.LEVEL),
            Map.entry(ModelPackage.Literals.DAMAGE_LEVEL__LEVEL, Range.LEVEL),
            Map.entry(ModelPackage.Literals.IMPACT_RATING__LEVEL, Range.LEVEL),
            Map.entry(ModelPackage.Literals.BUSINESS_IMPACT__MBCO_PERCENT, Range.PERCENT),
            Map.entry(ModelPackage.Literals.PROCESS_PRIORITY__PUBLIC_INTEREST, Range.CRITERION),
            Map.entry(ModelPackage.Literals.PROCESS_PRIORITY__VOLUME, Range.CRITERION),
            Map.entry(ModelPackage.Literals.PROCESS_PRIORITY__ECONOMY, Range.CRITERION),
            Map.entry(ModelPackage.Literals.PROCESS_PRIORITY__EFFORT, Range.CRITERION),
            Map.entry(ModelPackage.Literals.PROCESS__ONLINE_MATURITY, Range.MATURITY),
            Map.entry(ModelPackage.Literals.SETTINGS__SUGGESTION_THRESHOLD, Range.PERCENT),
            Map.entry(ModelPackage.Literals.SETTINGS__DUPLICATE_THRESHOLD, Range.PERCENT));

    @Override
    public List<Rule> rules() {
        return ModelRule.rules(ModelRule.DURATION, ModelRule.NUMBER, ModelRule.RANGE, ModelRule.HORIZONS,
                ModelRule.RATING_DUPLICATE, ModelRule.PERIOD, ModelRule.REASON);
    }

    @Override
    public void check(EObject object, Surroundings around, Consumer<Problem> sink) {
        for (EAttribute attribute : MEASURED.computeIfAbsent(object.eClass(), ValueCheck::measured)) {
            checkValue(object, attribute, sink);
        }
        switch (object) {
            case Settings settings -> checkHorizons(settings, sink);
            case BusinessImpact impact -> checkImpact(impact, sink);
            case CriticalPeriod period -> checkPeriod(period, sink);
            // of a process it is a figure of its impact analysis, of a resource it overrides what follows from processes
            case Resource resource -> {
                if (resource.getRequiredRto() != null) {
                    needReason(resource, ModelPackage.Literals.DEPENDABLE__REQUIRED_RTO,
                            resource.getRequiredRtoReason(),
                            ModelPackage.Literals.DEPENDABLE__REQUIRED_RTO_REASON, sink);
                }
            }
            default -> {
                // only the numbers
            }
        }
    }

    /** Returns the attributes that are times or numbers. */
    private static List<EAttribute> measured(EClass type) {
        return type.getEAllAttributes().stream().filter(attribute -> {
            Class<?> values = attribute.getEAttributeType().getInstanceClass();
            boolean number = values == Integer.class || values == int.class || values == Long.class;
            return (number || values == Duration.class)
                    && attribute != ModelPackage.Literals.FILE_ROOT__FORMAT_VERSION
                    && attribute != ModelPackage.Literals.REDUNDANCY_GROUP__REQUIRED;
        }).toList();
    }

    private static void checkValue(EObject object, EAttribute attribute, Consumer<Problem> sink) {
        Object value = object.eGet(attribute);
        switch (value) {
            case null -> {
                // not set
            }
            case List<?> list -> list.forEach(item -> checkDuration(object, attribute, item, sink));
            case Number number -> checkNumber(object, attribute, number.longValue(), sink);
            default -> checkDuration(object, attribute, value, sink);
        }
    }

    private static void checkDuration(EObject object, EAttribute attribute, Object value, Consumer<Problem> sink) {
        if (value instanceof Duration duration && duration.isNegative()) {
            List<QuickFix> fixes = attribute.isMany() ? List.of() : List.of(ModelRule.unset(object, attribute));
            sink.accept(ModelRule.DURATION.problem(object, attribute, fixes, Labels.of(attribute),
                    Durations.text(duration)));
        }
    }

    private static void checkNumber(EObject object, EAttribute attribute, long number, Consumer<Problem> sink) {
        Range range = attribute == ModelPackage.Literals.RESOURCE__RECOVERY_PEOPLE ? Range.PEOPLE
                : RANGES.get(attribute);
        if (range == null || range == Range.PEOPLE) {
            long least = range == null ? 0 : range.from;
            if (number < least) {
                sink.accept(ModelRule.NUMBER.problem(object, attribute, List.of(ModelRule.unset(object, attribute)),
                        Labels.of(attribute), number, least));
            }
        } else if (number < range.from || number > range.to) {
            boolean optional = attribute.getDefaultValue() == null
                    || attribute == ModelPackage.Literals.SETTINGS__TOLERANCE_LEVEL;
            sink.accept(ModelRule.RANGE.problem(object, attribute,
                    optional ? List.of(ModelRule.unset(object, attribute)) : List.of(), Labels.of(attribute), number,
                    range.from, range.to));
        }
    }

    private static void checkHorizons(Settings settings, Consumer<Problem> sink) {
        List<Duration> horizons = settings.getHorizons();
        for (int i = 1; i < horizons.size(); i++) {
            Duration before = horizons.get(i - 1);
            Duration now = horizons.get(i);
            if (before.compareTo(now) >= 0) {
                sink.accept(ModelRule.HORIZONS.problem(settings, ModelPackage.Literals.SETTINGS__HORIZONS,
                        List.of(ModelRule.fix("sort", () -> {
                            var sorted = new ArrayList<>(new TreeSet<>(horizons));
                            horizons.clear();
                            horizons.addAll(sorted);
                        })), Durations.text(now), Durations.text(before)));
                return;
            }
        }
    }

    private record Cell(DamageCategory category, Duration horizon) {
    }

    private static void checkImpact(BusinessImpact impact, Consumer<Problem> sink) {
        var cells = new HashSet<Cell>();
        for (ImpactRating rating : impact.getRatings()) {
            boolean whole = rating.getCategory() != null && rating.getHorizon() != null;
            if (whole && !cells.add(new Cell(rating.getCategory(), rating.getHorizon()))) {
                sink.accept(ModelRule.RATING_DUPLICATE.problem(rating, null, List.of(ModelRule.delete(rating)),
                        Labels.of(rating.getCategory()), Durations.text(rating.getHorizon())));
            }
        }
        if (impact.getManualMtpd() != null) {
            needReason(impact, ModelPackage.Literals.BUSINESS_IMPACT__MANUAL_MTPD, impact.getManualMtpdReason(),
                    ModelPackage.Literals.BUSINESS_IMPACT__MANUAL_MTPD_REASON, sink);
        }
    }

    private static void needReason(EObject object, EStructuralFeature value, String reason,
            EStructuralFeature reasonFeature, Consumer<Problem> sink) {
        if (reason == null || reason.isBlank()) {
            sink.accept(ModelRule.REASON.problem(object, reasonFeature, List.of(), Labels.of(value),
                    Labels.of(reasonFeature)));
        }
    }

    private static void checkPeriod(CriticalPeriod period, Consumer<Problem> sink) {
        missing(period, ModelPackage.Literals.CRITICAL_PERIOD__FROM, sink);
        missing(period, ModelPackage.Literals.CRITICAL_PERIOD__TO, sink);
        missing(period, ModelPackage.Literals.CRITICAL_PERIOD__MTPD, sink);
        if (period.getFrom() != null && period.getTo() != null && period.getFrom().isAfter(period.getTo())) {
            sink.accept(ModelRule.PERIOD.problem(period, ModelPackage.Literals.CRITICAL_PERIOD__TO,
                    List.of(ModelRule.fix("swap", () -> {
                        var from = period.getFrom();
                        period.setFrom(period.getTo());
                        period.setTo(from);
                    })), period.getFrom().toString(), period.getTo().toString()));
        }
    }

    private static void missing(CriticalPeriod period, EAttribute attribute, Consumer<Problem> sink) {
        if (period.eGet(attribute) == null) {
            sink.accept(ModelRule.PERIOD.variant("missing", period, attribute, List.of(), Labels.of(attribute)));
        }
    }
}
