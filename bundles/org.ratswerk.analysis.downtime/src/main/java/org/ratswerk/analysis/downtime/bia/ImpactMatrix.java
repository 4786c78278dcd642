package org.ratswerk.analysis.downtime.bia;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.ratswerk.analysis.downtime.engine.Mtpd;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.core.DamageCategories;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.CriticalPeriod;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Texts;

/**
 * The damage of one process as a matrix: damage categories by horizons, each cell a level from 1 to 4 with a reason. Reads
 * the process anew with {@link #refresh()}, which follows each change made here; others call it when the process or the
 * settings change. Of one thread, like {@link Editing}.
 */
public final class ImpactMatrix {
    /** Level of a cell that is not rated. */
    public static final int UNRATED = 0;
    /** Highest level. */
    public static final int HIGHEST = 4;
    private static final Texts TEXTS = Texts.of(ImpactMatrix.class);

    private final AdministrationModel model;
    private final Process process;
    private AnalysisSettings settings;
    private List<DamageCategory> categories = List.of();
    private List<Duration> horizons = List.of();
    private ImpactRating[][] ratings = {};

    /**
     * Cell.
     *
     * @param level level as rated; {@link #UNRATED} for none
     * @param effective level that counts: the highest of its category up to this horizon
     * @param reason reason; empty for none
     * @param falls whether the level is lower than one at a shorter horizon: damage cannot shrink
     * @param intolerable whether the level that counts is not tolerable
     * @param decides whether the MTPD that follows from the ratings comes from here
     */
    public record Cell(int level, int effective, String reason, boolean falls, boolean intolerable, boolean decides) {
    }

    /**
     * How long the process may be down.
     *
     * @param mtpd the time that holds, the shortest of all critical periods; null for no limit
     * @param source where it comes from
     * @param computed what follows from the ratings; null for no limit
     * @param sentence why, in the user's language: one sentence
     * @param hints what should be looked at, in the user's language: a sentence each
     */
    public record Outcome(Duration mtpd, Mtpd.Source source, Duration computed, String sentence, List<String> hints) {
        public Outcome {
            hints = List.copyOf(hints);
        }
    }

    /**
     * @param model administration
     * @param process process of it
     */
    public ImpactMatrix(AdministrationModel model, Process process) {
        this.model = Objects.requireNonNull(model);
        this.process = Objects.requireNonNull(process);
        refresh();
    }

    /** Reads settings and ratings anew. */
    public void refresh() {
        settings = AnalysisSettings.of(model.administration());
        var stored = DamageCategories.stored(model.administration());
        var rows = new LinkedHashSet<DamageCategory>(stored.isEmpty() ? DamageCategories.defaults() : stored);
        var columns = new TreeSet<Duration>(settings.horizons());
        for (ImpactRating rating : given()) {
            columns.add(rating.getHorizon());
            if (rating.getCategory() != null) {
                rows.add(rating.getCategory());
            }
        }
        categories = List.copyOf(rows);
        horizons = List.copyOf(columns);
        ratings = new ImpactRating[categories.size()][horizons.size()];
        for (ImpactRating rating : given()) {
            int category = categories.indexOf(rating.getCategory());
            if (category >= 0 && ratings[category][horizons.indexOf(rating.getHorizon())] == null) {
                ratings[category][horizons.indexOf(rating.getHorizon())] = rating;
            }
        }
    }

    private List<ImpactRating> given() {
        return process.getImpact() == null ? List.of()
                : process.getImpact().getRatings().stream()
                        .filter(rating -> rating.getHorizon() != null && !rating.getHorizon().isNegative()).toList();
    }

    /** Returns the process. */
    public Process process() {
        return process;
    }

    /** Returns the rows: the categories of the settings, then others that are rated. */
    public List<DamageCategory> categories() {
        return categories;
    }

    /** Returns the columns, ascending: the horizons of the settings and others that are rated. */
    public List<Duration> horizons() {
        return horizons;
    }

    /** Tells whether a horizon is one of the settings; others are left from earlier settings. */
    public boolean isCurrent(int horizon) {
        return settings.horizons().contains(horizons.get(horizon));
    }

    /** Returns the first damage level that is not tolerable. */
    public int toleranceLevel() {
        return settings.toleranceLevel();
    }

    private int level(int category, int horizon) {
        ImpactRating rating = ratings[category][horizon];
        return rating == null ? UNRATED : Math.max(UNRATED, rating.getLevel());
    }

    private int effective(int category, int horizon) {
        int highest = UNRATED;
        for (int h = 0; h <= horizon; h++) {
            highest = Math.max(highest, level(category, h));
        }
        return highest;
    }

    /**
     * Returns a cell.
     *
     * @param category index of the row
     * @param horizon index of the column
     */
    public Cell cell(int category, int horizon) {
        int level = level(category, horizon);
        int effective = effective(category, horizon);
        ImpactRating rating = ratings[category][horizon];
        boolean intolerable = effective >= settings.toleranceLevel();
        boolean decides = level >= settings.toleranceLevel() && horizon == decidingHorizon()
                && category == decidingCategory(horizon);
        return new Cell(level, effective, rating == null || rating.getReason() == null ? "" : rating.getReason(),
                level != UNRATED && level < effective, intolerable, decides);
    }

    /** Returns the running worst case: the highest level that counts of all categories; {@link #UNRATED} for none. */
    public int worst(int horizon) {
        int worst = UNRATED;
        for (int category = 0; category < categories.size(); category++) {
            worst = Math.max(worst, effective(category, horizon));
        }
        return worst;
    }

    private int decidingHorizon() {
        for (int horizon = 0; horizon < horizons.size(); horizon++) {
            if (worst(horizon) >= settings.toleranceLevel()) {
                return horizon;
            }
        }
        return -1;
    }

    private int decidingCategory(int horizon) {
        for (int category = 0; category < categories.size(); category++) {
            if (level(category, horizon) >= settings.toleranceLevel()) {
                return category;
            }
        }
        return -1;
    }

    // --- outcome

    /** Returns how long the process may be down and why, as the ratings are now. */
    public Outcome outcome() {
        BusinessImpact impact = process.getImpact();
        int horizon = decidingHorizon();
        Duration computed = horizon < 0 ? null : horizons.get(horizon);
        long shortest = computed == null ? Times.UNSET : Times.of(computed);
        long manual = impact == null || impact.getManualMtpd() == null || impact.getManualMtpd().isNegative()
                ? Times.UNSET
                : Times.of(impact.getManualMtpd());
        var elements = new ArrayList<CriticalPeriod>();
        var periods = new ArrayList<org.ratswerk.analysis.downtime.engine.CriticalPeriod>();
        if (impact != null) {
            for (CriticalPeriod period : impact.getCriticalPeriods()) {
                if (CriticalYear.isValid(period)) {
                    elements.add(period);
                    periods.add(CriticalYear.computed(period));
                }
            }
        }
        Mtpd mtpd = Mtpd.shortest(shortest, manual, periods);
        Duration time = Times.toDuration(mtpd.time()).orElse(null);
        String sentence = switch (mtpd.source()) {
        case NONE -> TEXTS.get(isRated() ? "outcome.none" : "outcome.unrated", settings.toleranceLevel());
        case IMPACT -> TEXTS.get("outcome.impact", Durations.text(time),
                name(categories.get(decidingCategory(horizon))), level(decidingCategory(horizon), horizon))
                + reason(cell(decidingCategory(horizon), horizon).reason());
        case MANUAL -> TEXTS.get("outcome.manual", Durations.text(time))
                + reason(impact == null ? null : impact.getManualMtpdReason());
        case PERIOD -> TEXTS.get("outcome.period", Durations.text(time), date(elements.get(mtpd.period()).getFrom()),
                date(elements.get(mtpd.period()).getTo())) + reason(elements.get(mtpd.period()).getReason());
        };
        return new Outcome(time, mtpd.source(), computed, sentence, hints(computed, manual));
    }

    private boolean isRated() {
        return given().stream().anyMatch(rating -> rating.getLevel() > UNRATED);
    }

    private List<String> hints(Duration computed, long manual) {
        var hints = new ArrayList<String>();
        for (int category = 0; category < categories.size(); category++) {
            for (int horizon = 0; horizon < horizons.size(); horizon++) {
                Cell cell = cell(category, horizon);
                if (cell.falls()) {
                    hints.add(TEXTS.get("hint.falls", name(categories.get(category)),
                            Durations.text(horizons.get(horizon)), cell.level(), cell.effective()));
                }
            }
        }
        if (computed != null && manual != Times.UNSET && manual > Times.of(computed)) {
            hints.add(TEXTS.get("hint.manual-longer", Durations.text(Times.toDuration(manual).orElseThrow()),
                    Durations.text(computed)));
        }
        BusinessImpact impact = process.getImpact();
        if (manual != Times.UNSET && (impact.getManualMtpdReason() == null || impact.getManualMtpdReason().isBlank())) {
            hints.add(TEXTS.get("hint.manual-reason"));
        }
        if (isRated()) {
            for (int category = 0; category < categories.size(); category++) {
                int rated = 0;
                for (int horizon = 0; horizon < horizons.size(); horizon++) {
                    rated += level(category, horizon) > UNRATED ? 1 : 0;
                }
                if (rated == 0) {
                    hints.add(TEXTS.get("hint.category-open", name(categories.get(category))));
                }
            }
        }
        Duration rto = process.getRequiredRto();
        Duration limit = manual != Times.UNSET ? Times.toDuration(manual).orElse(null) : computed;
        if (rto != null && limit != null && rto.compareTo(limit) > 0) {
            hints.add(TEXTS.get("hint.rto-longer", Durations.text(rto), Durations.text(limit)));
        }
        return hints;
    }

    private static String reason(String reason) {
        return reason == null || reason.isBlank() ? "" : " " + TEXTS.get("outcome.reason", reason.strip());
    }

    private static String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(date);
    }

    static String name(org.ratswerk.model.Element element) {
        return element.getName() == null || element.getName().isBlank() ? String.valueOf(element.getId())
                : element.getName().strip();
    }

    // --- editing

    /**
     * Takes a key that was pressed in a cell: a digit from 1 to 4 rates it, 0 takes the rating away.
     *
     * @param editing editing of the administration
     * @param category index of the row
     * @param horizon index of the column
     * @param key character
     * @return whether the key means something here
     */
    public boolean type(Editing editing, int category, int horizon, char key) {
        if (key < '0' || key > '0' + HIGHEST) {
            return false;
        }
        setLevel(editing, category, horizon, key - '0');
        return true;
    }

    /**
     * Rates a cell; one command for undo.
     *
     * @param editing editing of the administration
     * @param category index of the row
     * @param horizon index of the column
     * @param level 1 to 4; {@link #UNRATED} takes the rating away, with its reason
     * @throws IllegalArgumentException if it is no level
     */
    public void setLevel(Editing editing, int category, int horizon, int level) {
        if (level < UNRATED || level > HIGHEST) {
            throw new IllegalArgumentException(Integer.toString(level));
        }
        Place at = place(category, horizon);
        editing.run(TEXTS.get("edit.level"), () -> {
            ImpactRating rating = ratings[at.row][at.column];
            if (level == UNRATED) {
                if (rating != null) {
                    process.getImpact().getRatings().remove(rating);
                }
            } else {
                rating(at.row, at.column).setLevel(level);
            }
        });
        refresh();
    }

    /**
     * Rates a cell and all cells of its category at longer horizons that are lower or not rated; one command for undo.
     *
     * @param editing editing of the administration
     * @param category index of the row
     * @param horizon index of the column
     * @param level 1 to 4
     */
    public void setLevelFrom(Editing editing, int category, int horizon, int level) {
        if (level <= UNRATED || level > HIGHEST) {
            throw new IllegalArgumentException(Integer.toString(level));
        }
        Place at = place(category, horizon);
        editing.run(TEXTS.get("edit.level"), () -> {
            for (int h = at.column; h < horizons.size(); h++) {
                if (h == at.column || level(at.row, h) < level) {
                    rating(at.row, h).setLevel(level);
                }
            }
        });
        refresh();
    }

    /**
     * Sets the reason of a cell; typing in one cell becomes one command for undo.
     *
     * @param editing editing of the administration
     * @param category index of the row
     * @param horizon index of the column; the cell is rated
     * @param reason reason; blank for none
     * @throws IllegalArgumentException if the cell is not rated: a reason alone says nothing
     */
    public void setReason(Editing editing, int category, int horizon, String reason) {
        Place at = place(category, horizon);
        ImpactRating rating = ratings[at.row][at.column];
        if (rating == null) {
            throw new IllegalArgumentException(horizons.get(horizon).toString());
        }
        editing.run(TEXTS.get("edit.reason"), rating, () -> rating.setReason(reason.isBlank() ? null : reason));
        refresh();
    }

    /**
     * Copies the ratings of another process over those of this one; one command for undo.
     *
     * @param editing editing of the administration
     * @param other process to copy from
     * @param reasons whether the reasons are copied, too
     * @return how many ratings were copied
     */
    public int copyFrom(Editing editing, Process other, boolean reasons) {
        int[] copied = {0};
        if (other == process || other.getImpact() == null) {
            return 0;
        }
        var from = List.copyOf(other.getImpact().getRatings());
        editing.run(TEXTS.get("edit.copy", name(other)), () -> {
            BusinessImpact impact = impact();
            impact.getRatings().clear();
            for (ImpactRating each : from) {
                ImpactRating copy = ModelFactory.eINSTANCE.createImpactRating();
                copy.setCategory(each.getCategory());
                copy.setHorizon(each.getHorizon());
                copy.setLevel(each.getLevel());
                copy.setReason(reasons ? each.getReason() : null);
                impact.getRatings().add(copy);
                copied[0]++;
            }
        });
        refresh();
        return copied[0];
    }

    private record Place(int row, int column) {
    }

    /** Where a cell is now: settings may have changed since the indices were handed out. */
    private Place place(int category, int horizon) {
        DamageCategory row = categories.get(category);
        Duration column = horizons.get(horizon);
        refresh();
        int now = categories.indexOf(row);
        for (int i = 0; now < 0 && i < categories.size(); i++) {
            if (row.getId() != null && row.getId().equals(categories.get(i).getId())) {
                now = i;
            }
        }
        if (now < 0 || !horizons.contains(column)) {
            throw new IllegalArgumentException(name(row) + " " + column);
        }
        return new Place(now, horizons.indexOf(column));
    }

    private BusinessImpact impact() {
        if (process.getImpact() == null) {
            process.setImpact(ModelFactory.eINSTANCE.createBusinessImpact());
        }
        return process.getImpact();
    }

    /** The rating of a cell, made where there is none; the default categories come into the settings with the first. */
    private ImpactRating rating(int category, int horizon) {
        if (ratings[category][horizon] == null) {
            if (DamageCategories.stored(model.administration()).isEmpty()) {
                DamageCategories.store(model.administration(), categories);
            }
            ImpactRating rating = ModelFactory.eINSTANCE.createImpactRating();
            rating.setCategory(categories.get(category));
            rating.setHorizon(horizons.get(horizon));
            impact().getRatings().add(position(category, horizon), rating);
            ratings[category][horizon] = rating;
        }
        return ratings[category][horizon];
    }

    /** Ratings stand in the file by category and horizon, so that differences read well. */
    private int position(int category, int horizon) {
        List<ImpactRating> all = impact().getRatings();
        for (int i = 0; i < all.size(); i++) {
            int row = categories.indexOf(all.get(i).getCategory());
            int column = horizons.indexOf(all.get(i).getHorizon());
            if (row > category || row == category && column > horizon) {
                return i;
            }
        }
        return all.size();
    }
}
