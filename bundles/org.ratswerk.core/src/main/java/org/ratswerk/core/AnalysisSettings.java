package org.ratswerk.core;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.ratswerk.model.Administration;
import org.ratswerk.model.Settings;

/**
 * Settings of an administration as analyses use them, defaults filled in.
 *
 * @param horizons horizons of the business impact analysis, ascending
 * @param toleranceLevel first damage level that is not tolerable, 1 to 4
 * @param detection time from the event until recovery work starts
 */
public record AnalysisSettings(List<Duration> horizons, int toleranceLevel, Duration detection) {
    /** Horizons that hold where an administration sets none: 4 h, 24 h, 72 h, 168 h, 336 h and 720 h. */
    public static final List<Duration> DEFAULT_HORIZONS = Stream.of(4, 24, 72, 168, 336, 720).map(Duration::ofHours)
            .toList();
    /** Tolerance level that holds where an administration sets none. */
    public static final int DEFAULT_TOLERANCE_LEVEL = 3;
    private static final int HIGHEST_LEVEL = 4;

    public AnalysisSettings {
        horizons = List.copyOf(horizons);
    }

    /** Returns the settings of an administration; what is missing or not valid is replaced by its default. */
    public static AnalysisSettings of(Administration administration) {
        Settings settings = administration.getSettings();
        if (settings == null) {
            return new AnalysisSettings(DEFAULT_HORIZONS, DEFAULT_TOLERANCE_LEVEL, Duration.ZERO);
        }
        List<Duration> horizons = settings.getHorizons().stream()
                .filter(horizon -> horizon != null && !horizon.isNegative()).distinct().sorted().toList();
        int level = settings.getToleranceLevel();
        Duration detection = settings.getDetectionTime();
        return new AnalysisSettings(horizons.isEmpty() ? DEFAULT_HORIZONS : horizons,
                level >= 1 && level <= HIGHEST_LEVEL ? level : DEFAULT_TOLERANCE_LEVEL,
                detection == null || detection.isNegative() ? Duration.ZERO : detection);
    }
}
