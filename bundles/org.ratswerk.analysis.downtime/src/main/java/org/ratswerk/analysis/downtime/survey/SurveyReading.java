package org.ratswerk.analysis.downtime.survey;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.ratswerk.analysis.downtime.survey.AnswerFile.Given;
import org.ratswerk.analysis.downtime.survey.AnswerFile.GivenPeriod;
import org.ratswerk.analysis.downtime.survey.AnswerFile.Notice;
import org.ratswerk.analysis.downtime.survey.AnswerFile.Oddity;
import org.ratswerk.analysis.downtime.survey.AnswerItem.Candidate;
import org.ratswerk.analysis.downtime.survey.AnswerItem.Conflict;
import org.ratswerk.analysis.downtime.survey.AnswerItem.Decision;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.model.AnswerDecision;
import org.ratswerk.model.AnswerStatus;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.CollectionMethod;
import org.ratswerk.model.CriticalPeriod;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.Process;
import org.ratswerk.model.Questionnaire;
import org.ratswerk.model.QuestionnaireState;
import org.ratswerk.model.Survey;
import org.ratswerk.model.SurveyAnswer;
import org.ratswerk.model.SurveyReturn;
import org.ratswerk.model.text.Texts;

/**
 * Answers that came back, compared with the administration: what would change, what contradicts what, decided one by one,
 * then taken over in one go. What has no conflict is decided already: it is taken over.
 */
public final class SurveyReading {
    private static final Texts TEXTS = Texts.of(SurveyReading.class);

    private final Landscape landscape;
    private final Targets targets;
    private final LocalDate today;
    private final List<QuestionnaireForm.Choice> categories;
    private final Map<String, Questionnaire> questionnaires = new HashMap<>();
    private final Map<Targets.Target, List<SurveyAnswer>> recorded = new HashMap<>();
    private final Map<Questionnaire, Map<List<Object>, SurveyAnswer>> filed = new HashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private final Map<Object, AnswerItem> items = new LinkedHashMap<>();

    /**
     * A file with what is odd about it.
     *
     * @param file file
     * @param questionnaire questionnaire that it answers; null where the administration has none such
     * @param notices what is odd about it; empty where all is well
     */
    public record Source(AnswerFile file, Questionnaire questionnaire, List<Notice> notices) {
    }

    /**
     * What was done.
     *
     * @param taken answers that changed the administration
     * @param unchanged answers that say what it has
     * @param noted remarks kept
     * @param kept answers not taken over
     * @param open answers left open
     */
    public record Summary(int taken, int unchanged, int noted, int kept, int open) {
    }

    /** How conflicts are decided without looking at each. */
    public enum Strategy {
        /** Take the latest answer. */
        NEWEST,
        /** Take the strictest answer: the shortest time, the highest level; for others the latest. */
        STRICTEST,
        /** Keep what the administration has. */
        KEEP,
        /** Leave them open. */
        SKIP;

        /** Returns the word for it on the command line. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private SurveyReading(AdministrationModel model, LocalDate today) {
        this.today = today;
        landscape = new Landscape(model);
        targets = new Targets(model, landscape);
        categories = Targets.categories(model);
        for (Survey survey : model.continuityRegister().getSurveys()) {
            for (Questionnaire questionnaire : survey.getQuestionnaires()) {
                if (questionnaire.getId() != null) {
                    questionnaires.putIfAbsent(questionnaire.getId(), questionnaire);
                }
                for (SurveyAnswer answer : questionnaire.getAnswers()) {
                    SurveyStatus.key(answer).map(key -> targets.target(key, SurveyStatus.category(answer)))
                            .ifPresent(target -> recorded.computeIfAbsent(target, any -> new ArrayList<>())
                                    .add(answer));
                }
            }
        }
    }

    /**
     * Compares files with an administration; changes nothing.
     *
     * @param model administration
     * @param files files as they were read
     * @param today date of today
     */
    public static SurveyReading of(AdministrationModel model, List<AnswerFile> files, LocalDate today) {
        var reading = new SurveyReading(model, today);
        Map<String, AnswerFile> before = new HashMap<>();
        for (AnswerFile file : files) {
            reading.add(file, before);
            before.putIfAbsent(file.questionnaire(), file);
        }
        reading.items.values().forEach(reading::finish);
        reading.findFalling();
        reading.items.values().forEach(item -> {
            if (item.conflicts().isEmpty()) {
                item.decide(Decision.TAKE);
            }
        });
        return reading;
    }

    /** Returns the files. */
    public List<Source> sources() {
        return List.copyOf(sources);
    }

    /** Returns all that was answered, in the order of the files. */
    public List<AnswerItem> items() {
        return List.copyOf(items.values());
    }

    /** Returns what nobody has decided yet. */
    public List<AnswerItem> undecided() {
        return items.values().stream().filter(item -> item.decision() == null).toList();
    }

    // --- reading

    private void add(AnswerFile file, Map<String, AnswerFile> before) {
        Questionnaire questionnaire = questionnaires.get(file.questionnaire());
        var notices = new ArrayList<Notice>(file.notices());
        sources.add(new Source(file, questionnaire, notices));
        if (questionnaire == null) {
            notices.add(new Notice(Oddity.UNKNOWN, TEXTS.get("odd.unknown")));
            return;
        }
        boolean tampered = notices.stream().anyMatch(notice -> notice.oddity() == Oddity.TAMPERED);
        if (questionnaire.getFingerprint() == null
                || !List.of(questionnaire.getFingerprint().split("\\s+")).contains(file.fingerprint())) {
            tampered = true;
            notices.add(new Notice(Oddity.TAMPERED, TEXTS.get("odd.fingerprint")));
        }
        notice(file, questionnaire, before, notices);
        Map<String, String> rowCategories = rowCategories(file);
        for (Given given : file.answers()) {
            // a category is no answer of its own: it tells what the levels are about
            if (given.key().question() != Question.CATEGORY || given.formula() || parsed(given).isEmpty()) {
                add(file, questionnaire, given, rowCategories, tampered);
            }
        }
        for (GivenPeriod period : file.periods()) {
            add(file, questionnaire, period, tampered);
        }
    }

    private void notice(AnswerFile file, Questionnaire questionnaire, Map<String, AnswerFile> before,
            List<Notice> notices) {
        Survey survey = (Survey) questionnaire.eContainer();
        if (questionnaire.getState() == QuestionnaireState.WITHDRAWN || survey.getClosedOn() != null) {
            notices.add(new Notice(Oddity.CLOSED, TEXTS.get("odd.closed")));
        }
        String expected = Surveys.fileName(questionnaire);
        String plain = file.file().replaceFirst(".*[/\\\\]", "");
        if (!plain.startsWith(expected)) {
            notices.add(new Notice(Oddity.RENAMED, TEXTS.get("odd.renamed", Answers.printable(plain),
                    QuestionnaireForm.name(questionnaire))));
        }
        Optional<SurveyReturn> same = questionnaire.getReturns().stream()
                .filter(each -> file.checksum().equals(each.getChecksum())).findFirst();
        AnswerFile other = before.get(file.questionnaire());
        if (same.isPresent()) {
            notices.add(new Notice(Oddity.READ_BEFORE, TEXTS.get("odd.read-before",
                    SurveyStatus.date(same.get().getReadOn()))));
        } else if (other != null) {
            notices.add(new Notice(Oddity.RETURNED_TWICE, TEXTS.get("odd.twice", Answers.printable(other.file()))));
        } else if (!questionnaire.getReturns().isEmpty()) {
            SurveyReturn last = questionnaire.getReturns().getLast();
            notices.add(new Notice(Oddity.RETURNED_TWICE, TEXTS.get("odd.twice.before",
                    Answers.printable(String.valueOf(last.getFile())), SurveyStatus.date(last.getReadOn()))));
        }
        if (file.answeredBy().isEmpty()) {
            notices.add(new Notice(Oddity.NAMELESS, TEXTS.get("odd.nameless", QuestionnaireForm.name(questionnaire))));
        }
        if (file.answeredOn() != null && file.answeredOn().isAfter(today)) {
            notices.add(new Notice(Oddity.FUTURE, TEXTS.get("odd.future", SurveyStatus.date(file.answeredOn()))));
        }
        if (file.answers().isEmpty() && file.periods().isEmpty()) {
            notices.add(new Notice(Oddity.EMPTY, TEXTS.get("odd.empty")));
        } else {
            var rows = SurveyStatus.rows(file.known().keySet());
            var done = SurveyStatus.answered(file.answers().stream()
                    .filter(given -> !given.formula() && !given.text().isBlank()).map(Given::key).toList(), rows);
            if (done.size() < rows.size()) {
                notices.add(new Notice(Oddity.HALF_FILLED, TEXTS.get("odd.half", done.size(), rows.size(),
                        rows.keySet().stream().filter(row -> !done.contains(row)).limit(3)
                                .map(row -> names(rows.get(row).getFirst())).reduce((a, b) -> a + ", " + b).orElse(""))));
            }
        }
    }

    private String names(AnswerKey key) {
        Dependable subject = landscape.element(key.subject());
        Dependable about = key.about().isEmpty() ? null : landscape.element(key.about());
        String first = subject == null ? Answers.printable(key.subject()) : QuestionnaireForm.name(subject);
        if (key.about().isEmpty()) {
            return first;
        }
        return first + " – " + (about == null ? Answers.printable(key.about()) : QuestionnaireForm.name(about));
    }

    /** The damage category that each row is about: the one answered, else the one known, else the first there is. */
    private Map<String, String> rowCategories(AnswerFile file) {
        var rows = new HashMap<String, String>();
        file.known().forEach((key, value) -> {
            if (key.question() == Question.CATEGORY && isCategory(value)) {
                rows.put(key.row(), value);
            }
        });
        for (Given given : file.answers()) {
            if (given.key().question() == Question.CATEGORY && !given.formula()) {
                parsed(given).ifPresent(category -> rows.put(given.key().row(), category));
            }
        }
        return rows;
    }

    private boolean isCategory(String id) {
        return categories.stream().anyMatch(category -> category.id().equals(id));
    }

    private Optional<String> parsed(Given given) {
        try {
            return Optional.of(Answers.parse(given.key().question().kind(), given.text(), categories))
                    .filter(value -> !value.isEmpty());
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    private void add(AnswerFile file, Questionnaire questionnaire, Given given, Map<String, String> rowCategories,
            boolean tampered) {
        AnswerKey key = given.key();
        String value = given.text();
        Conflict wrong = null;
        String message = null;
        if (given.formula()) {
            wrong = Conflict.FORMULA;
            message = TEXTS.get("item.formula", given.place());
        } else if (!targets.exists(key)) {
            wrong = Conflict.UNKNOWN;
            message = TEXTS.get("item.unknown", names(key));
        } else {
            try {
                value = Answers.parse(key.question().kind(), given.text(), categories);
                if (value.isEmpty()) {
                    return;
                }
                if (!targets.hasPlace(key)) {
                    wrong = Conflict.UNKNOWN;
                    message = TEXTS.get("item.no-use", names(key));
                }
            } catch (InputException e) {
                wrong = Conflict.INVALID;
                message = given.place().isEmpty() ? e.getMessage()
                        : TEXTS.get("item.invalid", given.place(), e.getMessage());
            }
        }
        String category = key.section().isAboutProcess()
                && (key.question() == Question.LEVEL || key.question() == Question.REASON)
                        ? rowCategories.getOrDefault(key.row(), categories.isEmpty() ? "" : categories.getFirst().id())
                        : "";
        var candidate = new Candidate(value, Answers.human(key.question().kind(), value, categories), file.file(),
                given.place(), questionnaire, key, category, by(file, questionnaire), on(file));
        if (wrong != null) {
            AnswerItem item = item(new Object(), key, null, category, "");
            item.add(candidate);
            item.conflict(wrong, message);
            return;
        }
        Targets.Target target = targets.target(key, category);
        String current = target == null ? "" : targets.current(key, category);
        AnswerItem item = item(target == null ? file.questionnaire() + " " + key : target, key, target, category,
                current);
        item.add(candidate);
        String known = file.known().get(key);
        boolean comparable = key.question() != Question.LEVEL && key.question() != Question.REASON
                || !key.section().isAboutProcess()
                || category.equals(file.known().get(new AnswerKey(key.section(), key.subject(), key.about(),
                        Question.CATEGORY, null)));
        if (known != null && target != null && comparable && !AnswerItem.same(known, current) && !AnswerItem.same(value, current)) {
            item.conflict(Conflict.STALE, TEXTS.get("item.stale",
                    known.isEmpty() ? TEXTS.get("item.nothing") : human(key, known),
                    current.isEmpty() ? TEXTS.get("item.nothing") : human(key, current)));
        }
        if (tampered) {
            item.conflict(Conflict.TAMPERED, TEXTS.get("item.tampered", file.file()));
        }
    }

    private String human(AnswerKey key, String value) {
        return Answers.human(key.question().kind(), value, categories);
    }

    private static String by(AnswerFile file, Questionnaire questionnaire) {
        return file.answeredBy().isEmpty() ? QuestionnaireForm.name(questionnaire) : file.answeredBy();
    }

    private LocalDate on(AnswerFile file) {
        return file.answeredOn() == null || file.answeredOn().isAfter(today) ? today : file.answeredOn();
    }

    private AnswerItem item(Object identity, AnswerKey key, Targets.Target target, String category, String current) {
        return items.computeIfAbsent(identity, any -> {
            String question = QuestionnaireBook.head(key, Locale.getDefault());
            if (key.question() == Question.LEVEL) {
                question = TEXTS.get("item.level", question, Answers.human(Question.Kind.CATEGORY, category, categories));
            }
            return new AnswerItem(key, target, Targets.rated(key), names(key), question, current, human(key, current));
        });
    }

    private void add(AnswerFile file, Questionnaire questionnaire, GivenPeriod given, boolean tampered) {
        Process process = process(given.process(), file);
        var key = new AnswerKey(Section.PROCESS, process == null ? "" : process.getId(), "", Question.PERIOD, null);
        String text = String.join(" / ", given.process(), given.from(), given.to(), given.repeat(), given.tolerable(),
                given.reason());
        PeriodAnswer answer = null;
        Conflict wrong = null;
        String message = null;
        if (given.formula()) {
            wrong = Conflict.FORMULA;
            message = TEXTS.get("item.formula", given.place());
        } else if (process == null) {
            wrong = given.process().isBlank() ? Conflict.INVALID : Conflict.UNKNOWN;
            message = TEXTS.get("item.period.process", given.place(), Answers.printable(given.process()));
        } else {
            try {
                answer = period(given);
            } catch (InputException e) {
                wrong = Conflict.INVALID;
                message = TEXTS.get("item.invalid", given.place(), e.getMessage());
            }
        }
        if (answer == null) {
            AnswerItem item = item(new Object(), key, null, "", "");
            item.add(new Candidate(text, Answers.printable(text), file.file(), given.place(), questionnaire, key, "",
                    by(file, questionnaire), on(file)));
            item.conflict(wrong, message);
            return;
        }
        CriticalPeriod there = Targets.period(process, answer);
        String current = there == null ? "" : PeriodAnswer.of(there).toString();
        var target = new Targets.Target(key.subject(), answer.from() + "/" + answer.to() + "/" + answer.repeat());
        AnswerItem item = item(target, key, target, "", current);
        item.add(new Candidate(answer.toString(), answer.human(), file.file(), given.place(), questionnaire, key, "",
                by(file, questionnaire), on(file)));
        if (there != null && !current.equals(answer.toString())) {
            item.conflict(Conflict.STALE, TEXTS.get("item.period.there", human(key, current)));
        }
        if (tampered) {
            item.conflict(Conflict.TAMPERED, TEXTS.get("item.tampered", file.file()));
        }
    }

    /** The process that a name or id of the file means, among those that the questionnaire asks about. */
    private Process process(String name, AnswerFile file) {
        Process found = null;
        Set<String> ids = new LinkedHashSet<>();
        file.known().keySet().stream().filter(key -> key.section().isAboutProcess())
                .forEach(key -> ids.add(Targets.rated(key)));
        for (String id : ids) {
            if (landscape.element(id) instanceof Process process && (name.equals(id)
                    || name.equals(QuestionnaireForm.name(process)) || name.endsWith("[" + id + "]"))) {
                if (found != null && !name.equals(id)) {
                    return null;
                }
                found = process;
            }
        }
        return found;
    }

    private PeriodAnswer period(GivenPeriod given) throws InputException {
        LocalDate from = Answers.date(given.from()).orElse(null);
        LocalDate to = Answers.date(given.to()).orElse(null);
        PeriodRepeat repeat = PeriodRepeat.NONE;
        for (PeriodRepeat each : PeriodRepeat.VALUES) {
            if (given.repeat().equals(each.getLiteral())
                    || given.repeat().equalsIgnoreCase(QuestionnaireBook.repeat(each, Locale.GERMAN))
                    || given.repeat().equalsIgnoreCase(QuestionnaireBook.repeat(each, Locale.ENGLISH))) {
                repeat = each;
            }
        }
        String hours = Answers.parse(Question.Kind.HOURS, given.tolerable(), categories);
        if (from == null || to == null || repeat == PeriodRepeat.NONE && to.isBefore(from) || hours.isEmpty()) {
            throw new InputException(TEXTS.get("wrong.period"));
        }
        return new PeriodAnswer(from, to, repeat, Answers.hours(hours).orElse(null),
                Answers.parse(Question.Kind.TEXT, given.reason(), categories).replace('\n', ' '));
    }

    // --- conflicts among answers

    private void finish(AnswerItem item) {
        if (item.target() == null) {
            return;
        }
        var values = new LinkedHashSet<String>();
        item.candidates().forEach(candidate -> values.add(candidate.value()));
        if (values.size() > 1) {
            item.conflict(Conflict.TWO_ANSWERS, TEXTS.get("item.two", item.candidates().stream()
                    .map(each -> TEXTS.get("item.said", each.text(), each.answeredBy(), SurveyStatus.date(each.answeredOn())))
                    .distinct().reduce((a, b) -> a + "; " + b).orElse("")));
        }
        for (SurveyAnswer before : recorded.getOrDefault(item.target(), List.of())) {
            String value = before.getValue() == null ? "" : before.getValue();
            if (!item.isUnchanged() && item.candidates().stream().anyMatch(each -> !AnswerItem.same(each.value(), value))) {
                item.conflict(Conflict.TWO_ANSWERS, TEXTS.get("item.before", human(item.key(), value),
                        String.valueOf(before.getAnsweredBy()), SurveyStatus.date(before.getAnsweredOn())));
            }
        }
        if (item.key().question() == Question.LEVEL
                && landscape.element(item.elementId()) instanceof Process process) {
            int other = targets.otherLevel(process, item.chosen().category(), item.key().horizon());
            if (other > Integer.parseInt(item.chosen().value())) {
                item.remark(TEXTS.get("item.other", other));
            }
        }
    }

    /** Levels of one process and category that are lower at a longer horizon. */
    private void findFalling() {
        Map<List<String>, TreeMap<Duration, AnswerItem>> rows = new LinkedHashMap<>();
        for (AnswerItem item : items.values()) {
            if (item.key().question() == Question.LEVEL && item.isTakeable()) {
                rows.computeIfAbsent(List.of(item.elementId(), item.chosen().category()), any -> new TreeMap<>())
                        .put(item.key().horizon(), item);
            }
        }
        for (TreeMap<Duration, AnswerItem> row : rows.values()) {
            int highest = 0;
            for (AnswerItem item : row.values()) {
                int level = Integer.parseInt(item.chosen().value());
                if (level < highest) {
                    item.conflict(Conflict.FALLING, TEXTS.get("item.falling", level, highest));
                }
                highest = Math.max(highest, level);
            }
        }
    }

    // --- deciding

    /**
     * Decides all that is undecided. What was tampered with, falls, or cannot be taken over stays open: that needs eyes.
     *
     * @param strategy how
     */
    public void decideAll(Strategy strategy) {
        var eyes = EnumSet.of(Conflict.TAMPERED, Conflict.FALLING);
        for (AnswerItem item : undecided()) {
            boolean needsEyes = item.conflicts().stream().anyMatch(eyes::contains) || !item.isTakeable();
            switch (strategy) {
            case SKIP -> item.decide(Decision.SKIP);
            case KEEP -> item.decide(needsEyes && !item.isTakeable() ? Decision.SKIP : Decision.KEEP);
            case NEWEST, STRICTEST -> {
                if (needsEyes) {
                    item.decide(Decision.SKIP);
                } else {
                    item.take(best(item, strategy));
                }
            }
            }
        }
    }

    private static Candidate best(AnswerItem item, Strategy strategy) {
        List<Candidate> all = item.candidates();
        if (strategy == Strategy.STRICTEST) {
            switch (item.key().question().kind()) {
            case HOURS, HOURS_OR_NONE -> {
                return all.stream().min(Comparator.comparing(
                        each -> Answers.hours(each.value()).orElse(Duration.ofSeconds(Long.MAX_VALUE)))).orElseThrow();
            }
            case LEVEL -> {
                return all.stream().max(Comparator.comparing(each -> Integer.valueOf(each.value()))).orElseThrow();
            }
            default -> {
                // others have no order
            }
            }
        }
        Candidate newest = all.getFirst();
        for (Candidate each : all) {
            if (!each.answeredOn().isBefore(newest.answeredOn())) {
                newest = each;
            }
        }
        return newest;
    }

    // --- taking over

    /**
     * Does what is decided; what is undecided stays open. To be called once, in a command of {@code Editing}, with the
     * administration as it was when this was made.
     */
    public Summary apply() {
        int[] counts = new int[Decision.values().length + 2];
        var taken = new ArrayList<AnswerItem>();
        for (AnswerItem item : items.values()) {
            Decision decision = item.decision() == null ? Decision.SKIP : item.decision();
            switch (decision) {
            case TAKE -> {
                taken.add(item);
                counts[item.isNote() ? 2 : item.isUnchanged() ? 1 : 0]++;
            }
            case KEEP -> counts[3]++;
            case SKIP -> counts[4]++;
            }
        }
        // reasons last: they belong to the values that are set before
        taken.stream().filter(item -> !item.isNote() && !item.isUnchanged())
                .sorted(Comparator.comparing(item -> item.key().question() == Question.REASON)).forEach(this::set);
        taken.forEach(this::giveReason);
        for (AnswerItem item : items.values()) {
            if (item.decision() == Decision.TAKE || item.decision() == Decision.KEEP) {
                item.candidates().forEach(candidate -> record(item, candidate));
            }
        }
        var answered = new HashSet<Process>();
        taken.forEach(item -> answered(item, answered));
        sources.forEach(this::close);
        return new Summary(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private void set(AnswerItem item) {
        Candidate chosen = item.chosen();
        if (item.key().question() == Question.PERIOD) {
            Targets.setPeriod((Process) landscape.element(item.elementId()),
                    PeriodAnswer.parse(chosen.value()).orElseThrow());
        } else {
            targets.set(chosen.key(), chosen.category(), chosen.value());
        }
    }

    /** A time set by hand needs a reason: where none was given, who said so. */
    private void giveReason(AnswerItem item) {
        Candidate chosen = item.chosen();
        if (item.key().question() == Question.TOLERABLE && Answers.hours(chosen.value()).isPresent()) {
            var reason = new AnswerKey(chosen.key().section(), chosen.key().subject(), chosen.key().about(),
                    Question.REASON, null);
            if (targets.current(reason, "").isEmpty()) {
                targets.set(reason, "", TEXTS.get("reason.survey", chosen.answeredBy(),
                        SurveyStatus.date(chosen.answeredOn()),
                        QuestionnaireForm.name((Survey) chosen.questionnaire().eContainer())));
            }
        }
    }

    private void record(AnswerItem item, Candidate candidate) {
        AnswerDecision decision = item.isNote() ? AnswerDecision.NOTED
                : item.decision() == Decision.TAKE && AnswerItem.same(candidate.value(), item.chosen().value())
                        ? AnswerDecision.TAKEN
                        : AnswerDecision.KEPT;
        record(candidate.questionnaire(), candidate.key(), candidate.category(), candidate.value(),
                candidate.answeredBy(), candidate.answeredOn(), decision, item.current());
    }

    private void record(Questionnaire questionnaire, AnswerKey key, String category, String value, String by,
            LocalDate on, AnswerDecision decision, String before) {
        var subject = landscape.element(key.subject());
        if (subject == null) {
            return;
        }
        var about = key.about().isEmpty() ? null : landscape.element(key.about());
        Map<List<Object>, SurveyAnswer> there = filed.computeIfAbsent(questionnaire, any -> {
            var answers = new HashMap<List<Object>, SurveyAnswer>();
            questionnaire.getAnswers().forEach(each -> answers.putIfAbsent(identity(each), each));
            return answers;
        });
        SurveyAnswer answer = there.get(Arrays.asList(subject, about, key.question().code(), key.horizon(), value, by, on));
        if (answer == null) {
            answer = ModelFactory.eINSTANCE.createSurveyAnswer();
            answer.setSubject(subject);
            answer.setAbout(about);
            answer.setQuestion(key.question().code());
            answer.setHorizon(key.horizon());
            if (key.question() == Question.LEVEL) {
                answer.setCategory(targets.damageCategory(category));
            }
            answer.setValue(value);
            answer.setAnsweredBy(by);
            answer.setAnsweredOn(on);
            questionnaire.getAnswers().add(answer);
            answer.setBefore(before.isEmpty() ? null : before);
            there.put(identity(answer), answer);
        }
        answer.setDecision(decision);
    }

    private static List<Object> identity(SurveyAnswer answer) {
        return Arrays.asList(answer.getSubject(), answer.getAbout(), answer.getQuestion(), answer.getHorizon(),
                answer.getValue(), answer.getAnsweredBy(), answer.getAnsweredOn());
    }

    /** Notes at the process who answered for it; a value that changes takes its approval back. */
    private void answered(AnswerItem item, Set<Process> seen) {
        if (item.isNote() || item.key().question() == Question.BRIDGING
                || !(landscape.element(item.elementId()) instanceof Process process)) {
            return;
        }
        BusinessImpact impact = Targets.impact(process);
        if (seen.add(process)) {
            impact.setAnsweredBy(item.chosen().questionnaire().getRespondent());
            impact.setAnsweredOn(item.chosen().answeredOn());
            if (impact.getStatus() == AnswerStatus.OPEN) {
                impact.setStatus(AnswerStatus.ANSWERED);
            }
            if (impact.getMethod() == CollectionMethod.UNSPECIFIED) {
                impact.setMethod(CollectionMethod.SELF);
            }
        }
        if (!item.isUnchanged() && impact.getStatus() == AnswerStatus.APPROVED) {
            impact.setStatus(AnswerStatus.ANSWERED);
        }
    }

    /** Notes that the file came back, which damage categories it names, and how far the questionnaire is. */
    private void close(Source source) {
        Questionnaire questionnaire = source.questionnaire();
        if (questionnaire == null) {
            return;
        }
        AnswerFile file = source.file();
        var rows = SurveyStatus.rows(file.known().keySet());
        var decided = new HashSet<String>();
        questionnaire.getAnswers().forEach(answer -> SurveyStatus.key(answer).ifPresent(key -> decided.add(key.row())));
        for (Given given : file.answers()) {
            if (given.key().question() == Question.CATEGORY && !given.formula() && decided.contains(given.key().row())) {
                parsed(given).ifPresent(category -> record(questionnaire, given.key(), "", category,
                        by(file, questionnaire), on(file), AnswerDecision.NOTED, ""));
            }
        }
        if (questionnaire.getReturns().stream().noneMatch(each -> file.checksum().equals(each.getChecksum()))) {
            SurveyReturn back = ModelFactory.eINSTANCE.createSurveyReturn();
            back.setFile(file.file().replaceFirst(".*[/\\\\]", ""));
            back.setReadOn(today);
            back.setAnsweredBy(by(file, questionnaire));
            back.setAnsweredOn(on(file));
            back.setChecksum(file.checksum());
            questionnaire.getReturns().add(back);
        }
        if (questionnaire.getState() != QuestionnaireState.WITHDRAWN) {
            var keys = questionnaire.getAnswers().stream().map(SurveyStatus::key).flatMap(Optional::stream).toList();
            rows.values().removeIf(all -> !targets.exists(all.getFirst()));
            int done = SurveyStatus.answered(keys, rows).size();
            if (done > 0 && done == rows.size()) {
                questionnaire.setState(QuestionnaireState.ANSWERED);
            } else if (!keys.isEmpty()) {
                questionnaire.setState(QuestionnaireState.PARTLY_ANSWERED);
            }
        }
    }
}
