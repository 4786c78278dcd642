package org.ratswerk.analysis.coverage.landscape;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.analysis.coverage.ladder.Rung;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.core.Criticality;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.landscape.ProcessLandscape.Marking;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** What the step of a tile in the landscape tells. */
enum Colouring {
    /** How far the process is, by evidence: the depth ladder. */
    LADDER {
        @Override
        List<String> scale() {
            var scale = new ArrayList<String>();
            scale.add(TEXTS.get("step.none"));
            Arrays.stream(Rung.values()).map(Rung::label).forEach(scale::add);
            return scale;
        }

        @Override
        Marking of(CoverageModel model, Process process) {
            var ladder = model.ladder(model.number(process));
            return new Marking(ladder.number(), null, ladder::explanation);
        }
    },
    /** How much of its profile is filled, in quarters. */
    COMPLETENESS {
        @Override
        List<String> scale() {
            return keyed("0", "25", "50", "75", "100");
        }

        @Override
        Marking of(CoverageModel model, Process process) {
            var profile = model.profile().completeness(process);
            if (profile.total().signum() == 0) {
                return new Marking(-1, TEXTS.get("note.no.fields"), null);
            }
            int quarter = profile.filled().multiply(BigDecimal.valueOf(QUARTERS))
                    .divide(profile.total(), 0, RoundingMode.DOWN).intValue();
            return new Marking(quarter, null, () -> profile.missing().isEmpty() ? TEXTS.get("why.complete")
                    : TEXTS.get("why.missing", profile.missing().stream().map(Labels::of)
                            .collect(Collectors.joining(", "))));
        }
    },
    /** State of its profile: draft, in review, released. */
    STATE {
        @Override
        List<String> scale() {
            return Arrays.stream(ProfileState.values()).map(Labels::of).toList();
        }

        @Override
        Marking of(CoverageModel model, Process process) {
            return process.getProfileState() == null ? Marking.NONE
                    : new Marking(process.getProfileState().getValue(), null, null);
        }
    },
    /** How soon it must be back by its own business impact analysis, in the usual classes (BSI-Standard 200-4). */
    TIME_CRITICAL {
        @Override
        List<String> scale() {
            return keyed("uncritical", "less", "critical", "highly");
        }

        @Override
        Marking of(CoverageModel model, Process process) {
            Duration mtpd = Criticality.own(process, AnalysisSettings.of(model.model().administration())).orElse(null);
            if (mtpd == null) {
                return new Marking(-1, TEXTS.get("note.mtpd.unknown"), null);
            }
            int step = mtpd.compareTo(FOUR_WEEKS) > 0 ? 0 : mtpd.compareTo(TWO_WEEKS) > 0 ? 1
                    : mtpd.compareTo(Criticality.HIGHLY_CRITICAL) >= 0 ? 2 : 3;
            return new Marking(step, TEXTS.get("note.mtpd", Values.human(Value.hours(mtpd))), null);
        }
    },
    /** Nothing. */
    NONE {
        @Override
        List<String> scale() {
            return List.of();
        }

        @Override
        Marking of(CoverageModel model, Process process) {
            return Marking.NONE;
        }
    };

    private static final Texts TEXTS = Texts.of(Colouring.class);
    private static final int QUARTERS = 4;
    private static final Duration TWO_WEEKS = Duration.ofDays(14);
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    /** Returns the steps in ascending order, in the user's language. */
    abstract List<String> scale();

    /** Returns what is said of a process. */
    abstract Marking of(CoverageModel model, Process process);

    /** Returns the word for the command line. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what it is called. */
    String label() {
        return TEXTS.get("colour." + code());
    }

    /** Returns what the steps mean, in a sentence. */
    String note() {
        return TEXTS.get("note." + code());
    }

    private static List<String> keyed(String... steps) {
        return Arrays.stream(steps).map(step -> TEXTS.get("step." + step)).toList();
    }
}
