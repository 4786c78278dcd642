package org.ratswerk.ui.downtime.model.survey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.ratswerk.analysis.downtime.survey.AnswerFile;
import org.ratswerk.analysis.downtime.survey.AnswerFile.Oddity;
import org.ratswerk.analysis.downtime.survey.AnswerFiles;
import org.ratswerk.analysis.downtime.survey.AnswerItem;
import org.ratswerk.analysis.downtime.survey.AnswerItem.Candidate;
import org.ratswerk.analysis.downtime.survey.AnswerItem.Conflict;
import org.ratswerk.analysis.downtime.survey.AnswerItem.Decision;
import org.ratswerk.analysis.downtime.survey.SurveyReading;
import org.ratswerk.analysis.downtime.survey.SurveyReading.Strategy;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Names;

/** Answers that came back, looked at and decided before they go into the administration. */
public final class AnswerReview {
    private static final Texts TEXTS = Texts.of(AnswerReview.class);
    /** Oddities that say something but need nobody's attention. */
    private static final Set<Oddity> HARMLESS = EnumSet.of(Oddity.RENAMED, Oddity.NAMELESS, Oddity.HALF_FILLED);

    private final Editing editing;
    private final LocalDate today;
    private final List<AnswerFile> files = new ArrayList<>();
    private final Map<String, List<Fault>> faults = new LinkedHashMap<>();
    private SurveyReading reading;
    private long revision;

    /** What an answer is to the administration. */
    public enum Kind {
        /** Somebody has to decide. */
        CONFLICT(Symbol.WARNING),
        /** It changes a value. */
        CHANGE(Symbol.NONE),
        /** A remark that is kept with the questionnaire. */
        NOTE(Symbol.NONE),
        /** It says what the administration has. */
        UNCHANGED(Symbol.MET);

        private final Symbol symbol;

        Kind(Symbol symbol) {
            this.symbol = symbol;
        }

        /** Returns its name in the user's language, with its symbol. */
        public String title() {
            return (symbol.character() + " " + TEXTS.get("kind." + name())).strip();
        }

        static Kind of(AnswerItem item) {
            return !item.conflicts().isEmpty() ? CONFLICT : item.isNote() ? NOTE : item.isUnchanged() ? UNCHANGED : CHANGE;
        }
    }

    /**
     * A file as it is shown.
     *
     * @param file its name
     * @param respondent who was asked; empty where nobody was
     * @param answeredBy who answered; empty where the file does not say so
     * @param answeredOn when, as the user writes it; empty where that is not known
     * @param answers number of answers
     * @param symbol symbol of how it is
     * @param state how it is, in the user's language
     * @param notices what is odd and what to do, a sentence each
     */
    public record SourceRow(String file, String respondent, String answeredBy, String answeredOn, int answers,
            Symbol symbol, String state, List<String> notices) {
        public SourceRow {
            notices = List.copyOf(notices);
        }
    }

    /** What was read from files, not shown yet. */
    public static final class Loaded {
        private final List<AnswerFile> files = new ArrayList<>();
        private final Map<String, List<Fault>> faults = new LinkedHashMap<>();
        private SurveyReading reading;
        private long revision;
    }

    /**
     * @param editing administration
     * @param today date of today
     */
    public AnswerReview(Editing editing, LocalDate today) {
        this.editing = Objects.requireNonNull(editing);
        this.today = Objects.requireNonNull(today);
    }

    // --- reading

    /**
     * Reads files and compares them, with those read before, with the administration; shows nothing yet. Not for the user
     * interface's thread. A file that holds no answers becomes a fault of its own and keeps no other from being read.
     *
     * @param paths files
     * @param registry knows how workbooks are read
     * @param progress told how far it is, asked whether to stop
     */
    public Loaded load(Collection<Path> paths, Registry registry, Progress progress) {
        var loaded = new Loaded();
        loaded.files.addAll(files);
        loaded.faults.putAll(faults);
        progress.begin(TEXTS.get("progress.read"), paths.size());
        for (Path path : paths) {
            progress.checkCancelled();
            String file = path.toString();
            loaded.files.removeIf(each -> each.file().equals(file));
            loaded.faults.remove(file);
            try {
                loaded.files.add(AnswerFiles.read(path, file, registry));
            } catch (FaultException e) {
                loaded.faults.put(file, e.faults());
            }
            progress.worked(1);
        }
        loaded.reading = editing.read(asked -> {
            loaded.revision = editing.revision();
            return SurveyReading.of(editing.model(), loaded.files, today);
        }, progress);
        return loaded;
    }

    /** Shows what was read. What was decided before stays decided where nothing has come to it. */
    public void show(Loaded loaded) {
        Map<Object, AnswerItem> before = new HashMap<>();
        items().forEach(item -> before.put(identity(item), item));
        files.clear();
        files.addAll(loaded.files);
        faults.clear();
        faults.putAll(loaded.faults);
        reading = loaded.reading;
        revision = loaded.revision;
        for (AnswerItem item : items()) {
            AnswerItem known = before.get(identity(item));
            if (known != null && known.decision() != null && known.conflicts().equals(item.conflicts())) {
                if (known.decision() == Decision.TAKE) {
                    item.take(item.candidates().get(known.candidates().indexOf(known.chosen())));
                } else {
                    item.decide(known.decision());
                }
            }
        }
    }

    private static Object identity(AnswerItem item) {
        return List.of(item.elementId(), item.key(), item.question(), item.candidates());
    }

    /** Tells whether the administration has changed since the answers were compared with it. */
    public boolean isOutdated() {
        return reading != null && revision != editing.revision();
    }

    // --- files

    /** Returns the files. */
    public List<SourceRow> sources() {
        var rows = new ArrayList<SourceRow>();
        if (reading != null) {
            for (SurveyReading.Source source : reading.sources()) {
                AnswerFile file = source.file();
                boolean lost = source.questionnaire() == null;
                boolean odd = source.notices().stream().anyMatch(notice -> !HARMLESS.contains(notice.oddity()));
                Symbol symbol = lost ? Symbol.INFEASIBLE : odd ? Symbol.WARNING : Symbol.MET;
                rows.add(new SourceRow(name(file.file()), lost ? "" : respondent(source), file.answeredBy(),
                        BoardTexts.date(file.answeredOn()), file.answers().size() + file.periods().size(), symbol,
                        TEXTS.get(lost ? "source.unknown" : odd ? "source.odd" : "source.good"),
                        source.notices().stream().map(AnswerFile.Notice::message).toList()));
            }
        }
        faults.forEach((file, found) -> rows.add(new SourceRow(name(file), "", "", "", 0, Symbol.INFEASIBLE,
                TEXTS.get("source.unreadable"), found.stream().map(Fault::message).toList())));
        return rows;
    }

    private static String respondent(SurveyReading.Source source) {
        var respondent = source.questionnaire().getRespondent();
        return Names.of(respondent == null ? source.questionnaire() : respondent);
    }

    private static String name(String file) {
        return String.valueOf(Path.of(file).getFileName());
    }

    // --- answers

    private List<AnswerItem> items() {
        return reading == null ? List.of() : reading.items();
    }

    /** Returns the answers of some kinds, those that need a decision first. */
    public List<AnswerItem> items(Set<Kind> kinds) {
        var shown = new ArrayList<AnswerItem>();
        for (Kind kind : Kind.values()) {
            if (kinds.contains(kind)) {
                items().stream().filter(item -> Kind.of(item) == kind).forEach(shown::add);
            }
        }
        return shown;
    }

    /** Returns how many answers of a kind there are. */
    public long count(Kind kind) {
        return items().stream().filter(item -> Kind.of(item) == kind).count();
    }

    /** Returns how many answers nobody has decided. */
    public int undecided() {
        return reading == null ? 0 : reading.undecided().size();
    }

    /** Returns how many answers are decided to be taken over or kept. */
    public long decided() {
        return items().stream().filter(item -> item.decision() == Decision.TAKE || item.decision() == Decision.KEEP)
                .count();
    }

    /** Returns the word for what is to be done with an answer, with a symbol. */
    public static String decision(AnswerItem item) {
        return item.decision() == null ? TEXTS.get("decision.OPEN") : TEXTS.get("decision." + item.decision().name());
    }

    /** Returns what the administration has, as text. */
    public static String current(AnswerItem item) {
        return item.currentText().isEmpty() ? TEXTS.get("value.none") : item.currentText();
    }

    /** Returns the answers, the chosen one first where there are several. */
    public static String answer(AnswerItem item) {
        String others = item.candidates().stream().filter(each -> !each.value().equals(item.chosen().value()))
                .map(Candidate::text).distinct().collect(Collectors.joining(", "));
        return item.chosen().text() + (others.isEmpty() ? "" : " " + TEXTS.get("answer.others", others));
    }

    /** Returns who answered and when, as text. */
    public static String said(Candidate candidate) {
        return TEXTS.get("answer.said", candidate.answeredBy(), BoardTexts.date(candidate.answeredOn()));
    }

    /** Returns one answer of several with who gave it, when and where it stands. */
    public static String candidate(Candidate candidate) {
        String file = name(candidate.file());
        return TEXTS.get("answer.candidate", candidate.text(), candidate.answeredBy(),
                BoardTexts.date(candidate.answeredOn()),
                candidate.place().isEmpty() ? file : file + ", " + candidate.place());
    }

    /** Returns the date as the user writes it. */
    public static String on(Candidate candidate) {
        return BoardTexts.date(candidate.answeredOn());
    }

    /** Returns what is wrong with an answer in a few words; empty where nothing is. */
    public static String conflicts(AnswerItem item) {
        return item.conflicts().stream().sorted().map(AnswerReview::title).collect(Collectors.joining(", "));
    }

    private static String title(Conflict conflict) {
        return TEXTS.get("conflict." + conflict.name());
    }

    // --- deciding

    /**
     * Decides answers.
     *
     * @return why not all of them can be decided so, in the user's language; empty where they can
     */
    public Optional<String> decide(Collection<AnswerItem> wanted, Decision decision) {
        var not = wanted.stream().filter(item -> decision == Decision.TAKE && !item.isTakeable()).toList();
        wanted.stream().filter(item -> !not.contains(item)).forEach(item -> item.decide(decision));
        return not.isEmpty() ? Optional.empty() : Optional.of(TEXTS.get("fault.take", not.getFirst().element(),
                conflicts(not.getFirst())));
    }

    /**
     * Takes one of the answers to the same over.
     *
     * @param item what is answered
     * @param index which answer, from 0
     * @return why that is not possible, in the user's language; empty where it is
     */
    public Optional<String> take(AnswerItem item, int index) {
        if (index >= item.candidates().size()) {
            return Optional.of(TEXTS.get("fault.candidate", item.candidates().size()));
        }
        if (!item.isTakeable()) {
            return decide(List.of(item), Decision.TAKE);
        }
        item.take(item.candidates().get(index));
        return Optional.empty();
    }

    /** Takes all answers over that have no conflict, also those decided otherwise before. */
    public void takeWithoutConflict() {
        items().stream().filter(item -> item.conflicts().isEmpty() && item.isTakeable())
                .forEach(item -> item.decide(Decision.TAKE));
    }

    /** Decides all that nobody has decided. */
    public void decideRest(Strategy strategy) {
        if (reading != null) {
            reading.decideAll(strategy);
        }
    }

    /** Returns the name of a strategy in the user's language. */
    public static String title(Strategy strategy) {
        return TEXTS.get("strategy." + strategy.name());
    }

    /** Returns the next answer in a list that nobody has decided, after an index and from the start again; -1 for none. */
    public static int next(List<AnswerItem> list, int after) {
        for (int i = 1; i <= list.size(); i++) {
            int index = Math.floorMod(after + i, list.size());
            if (list.get(index).decision() == null) {
                return index;
            }
        }
        return -1;
    }

    /** Says how far the decisions are. */
    public String state() {
        return reading == null ? TEXTS.get("state.none")
                : TEXTS.get("state.some", items().size(), decided(), undecided());
    }

    /** Says why nothing can be taken over; empty where something can. */
    public Optional<String> fault() {
        return reading == null || reading.sources().isEmpty() ? Optional.of(TEXTS.get("fault.files"))
                : decided() == 0 ? Optional.of(TEXTS.get("fault.undecided"))
                : isOutdated() ? Optional.of(TEXTS.get("fault.outdated")) : Optional.empty();
    }

    /**
     * Does what is decided, in one command; what is undecided stays open.
     *
     * @return what was done, in the user's language
     */
    public String apply() {
        var summary = new SurveyReading.Summary[1];
        editing.run(TEXTS.get("command.read"), () -> summary[0] = reading.apply());
        return TEXTS.get("done.read", summary[0].taken(), summary[0].unchanged(), summary[0].noted(),
                summary[0].kept(), summary[0].open());
    }
}
