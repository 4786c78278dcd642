package org.ratswerk.core.policy;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.core.history.LocalHistory.Limits;
import org.ratswerk.model.text.Texts;

/**
 * The settings that a {@link Policy} can give and lock, under names that stay. Those with a {@link Preference} are
 * settings of the workbench that users can change unless they are locked; the others are for all and only the policy has
 * them. Any other preference of a bundle can be given as {@code setting.BUNDLE/KEY}.
 */
public enum Setting {
    /** Light, dark, or as the desktop. */
    THEME("theme", List.of("desktop", "light", "dark"), new Preference("org.eclipse.e4.ui.css.swt.theme", "themeid",
            Map.of("desktop", "", "light", "org.eclipse.e4.ui.css.theme.e4_default", "dark",
                    "org.eclipse.e4.ui.css.theme.e4_dark"))),
    /** Whether the administrations of the last session are opened. */
    START_REOPEN("start.reopen", true, Preference.ours("start.reopen")),
    /** How long the local history keeps states, in days. */
    HISTORY_DAYS("history.days", 1, 3650, (int) Limits.DEFAULT.age().toDays(), Preference.ours("history.days")),
    /** How much the local history of an administration takes at most, in megabytes. */
    HISTORY_MEGABYTES("history.megabytes", 1, 10_000, (int) (Limits.DEFAULT.bytes() >> 20),
            Preference.ours("history.megabytes")),
    /** Whether the navigator follows the editor. */
    NAVIGATOR_LINK("navigator.link", false, Preference.ours("navigator.link")),
    /** Whether results show their explanation at first. */
    RESULTS_EXPLANATION("results.explanation", false, Preference.ours("results.explain")),
    /** Whether results that can be drawn are shown as tables at first. */
    RESULTS_TABLE("results.table", false, Preference.ours("results.astable")),
    /** Whether the editor of plans gives hints on wording. */
    PLAN_HINTS("plan.hints", true, new Preference(Preference.OURS, "plan.hints.off",
            Map.of("true", "false", "false", "true"))),
    /** Folder that a new administration is proposed in. */
    NEW_FOLDER("new.folder", Kind.PATH, ""),
    /** Word file whose styles, header and margins documents take where the administration has no template of its own. */
    TEMPLATE_WORD("template.word", Kind.PATH, ""),
    /** First damage level that is not tolerable, for new administrations. */
    ANALYSIS_TOLERANCE("analysis.tolerance", 1, 4, AnalysisSettings.DEFAULT_TOLERANCE_LEVEL, null),
    /** Horizons of the business impact analysis in hours, for new administrations. */
    ANALYSIS_HORIZONS("analysis.horizons", Kind.HOURS, hours(AnalysisSettings.DEFAULT_HORIZONS)),
    /** What is written to the log. */
    LOG_LEVEL("log.level", List.of("warning", "error", "info", "debug"), null),
    /** Whom to ask, such as a telephone number; shown with faults of the program. */
    SUPPORT_CONTACT("support.contact", Kind.TEXT, "");

    private static final List<String> SWITCHES = List.of("navigator.link", "results.explanation", "results.table",
            "plan.hints");
    private static final Texts TEXTS = Texts.of(Setting.class);
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern ABSOLUTE = Pattern.compile("/|\\\\\\\\|[A-Za-z]:[/\\\\]|\\$\\{(user|ratswerk)\\.home}");
    private static final Pattern HOURS = Pattern.compile("[1-9][0-9]{0,4}");

    private final String key;
    private final Kind kind;
    private final List<String> choices;
    private final int least;
    private final int most;
    private final String usual;
    private final Preference preference;

    /** What the values of a setting are. */
    public enum Kind {
        /** One of the choices. */
        CHOICE,
        /** {@code true} or {@code false}. */
        FLAG,
        /** Whole number. */
        NUMBER,
        /** File or folder; <code>${user.home}</code> and <code>${ratswerk.home}</code> stand for these folders. */
        PATH,
        /** Numbers of hours, separated by blanks. */
        HOURS,
        /** Free text. */
        TEXT
    }

    /**
     * Where the workbench keeps a setting.
     *
     * @param node name of the bundle
     * @param key key
     * @param stored what is stored for values that are stored as something else
     */
    public record Preference(String node, String key, Map<String, String> stored) {
        static final String OURS = "org.ratswerk.ui";

        static Preference ours(String key) {
            return new Preference(OURS, key, Map.of());
        }

        /** What is stored for a value. */
        public String store(String value) {
            return stored.getOrDefault(value, value);
        }
    }

    Setting(String key, List<String> choices, Preference preference) {
        this(key, Kind.CHOICE, choices, 0, 0, choices.getFirst(), preference);
    }

    Setting(String key, boolean usual, Preference preference) {
        this(key, Kind.FLAG, List.of("true", "false"), 0, 0, String.valueOf(usual), preference);
    }

    Setting(String key, int least, int most, int usual, Preference preference) {
        this(key, Kind.NUMBER, List.of(), least, most, String.valueOf(usual), preference);
    }

    Setting(String key, Kind kind, String usual) {
        this(key, kind, List.of(), 0, 0, usual, null);
    }

    Setting(String key, Kind kind, List<String> choices, int least, int most, String usual, Preference preference) {
        this.key = key;
        this.kind = kind;
        this.choices = choices;
        this.least = least;
        this.most = most;
        this.usual = usual;
        this.preference = preference;
    }

    private static String hours(List<Duration> horizons) {
        return String.join(" ", horizons.stream().map(horizon -> String.valueOf(horizon.toHours())).toList());
    }

    /** Returns the setting with the name, if there is one. */
    public static Optional<Setting> named(String name) {
        return Arrays.stream(values()).filter(setting -> setting.key.equals(name)).findFirst();
    }

    /** The name that was probably meant. */
    static String nearest(String name) {
        return Nearest.of(name, Arrays.stream(values()).map(setting -> setting.key).toList()).orElse("");
    }

    /** Name in a policy, without {@code setting.}; it stays from version to version. */
    public String key() {
        return key;
    }

    /** What its values are. */
    public Kind kind() {
        return kind;
    }

    /** Value where nobody has set one; may be empty. */
    public String usual() {
        return usual;
    }

    /** Where the workbench keeps what the user chooses; empty for what only the policy has. */
    public Optional<Preference> preference() {
        return Optional.ofNullable(preference);
    }

    /** Whether it can be locked: switches of views and editors cannot. */
    public boolean isLockable() {
        return !SWITCHES.contains(key);
    }

    /** What it is about, in the user's language. */
    public String description() {
        return description(Locale.getDefault());
    }

    String description(Locale locale) {
        return TEXTS.get(locale, "setting." + key);
    }

    /** Which values there are, in the user's language. */
    public String possible() {
        return possible(Locale.getDefault());
    }

    String possible(Locale locale) {
        return switch (kind) {
        case CHOICE, FLAG -> String.join(" | ", choices);
        case NUMBER -> TEXTS.get(locale, "possible.number", String.valueOf(least), String.valueOf(most));
        case PATH -> TEXTS.get(locale, "possible.path", "${user.home}", "${ratswerk.home}");
        case HOURS -> TEXTS.get(locale, "possible.hours");
        case TEXT -> TEXTS.get(locale, "possible.text");
        };
    }

    /** Whether it can have the value. */
    public boolean allows(String value) {
        return switch (kind) {
        case CHOICE, FLAG -> choices.contains(value);
        case NUMBER -> value.matches("[0-9]{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
        case PATH -> isPath(value);
        case HOURS -> !value.isBlank() && Arrays.stream(value.split("\\s+")).allMatch(each -> HOURS.matcher(each).matches());
        case TEXT -> true;
        };
    }

    /** A policy is often checked on another system than that it is for. */
    private static boolean isPath(String value) {
        return value.isEmpty() || ABSOLUTE.matcher(value).lookingAt();
    }

    private static Path expanded(String value) {
        return Path.of(PLACE.matcher(value).replaceAll(place -> {
            String known = List.of("user.home", Policy.HOME).contains(place.group(1))
                    ? System.getProperty(place.group(1), "")
                    : "";
            return Matcher.quoteReplacement(known);
        }));
    }

    /**
     * Value that the policy gives or, where it gives none, the usual one. What a user has chosen instead is kept by the
     * workbench.
     */
    public String value() {
        return Policy.current().setting(key).map(Policy.Given::value).orElse(usual);
    }

    /** {@link #value()} as a number. */
    public int number() {
        return Integer.parseInt(value());
    }

    /** {@link #value()} as a path; empty where there is none. */
    public Optional<Path> path() {
        return path(value());
    }

    Optional<Path> path(String value) {
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(expanded(value));
        } catch (InvalidPathException e) {
            return Optional.empty(); // a path of another system
        }
    }

    /** {@link #value()} as durations, ascending. */
    public List<Duration> horizons() {
        return Arrays.stream(value().split("\\s+")).map(each -> Duration.ofHours(Long.parseLong(each))).distinct().sorted()
                .toList();
    }

    /** Whether the policy locks it. */
    public boolean isLocked() {
        return Policy.current().isLocked(key);
    }

}
