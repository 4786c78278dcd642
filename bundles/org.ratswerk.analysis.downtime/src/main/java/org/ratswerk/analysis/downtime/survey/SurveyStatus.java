package org.ratswerk.analysis.downtime.survey;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.result.Figures;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.Person;
import org.ratswerk.model.Process;
import org.ratswerk.model.Questionnaire;
import org.ratswerk.model.QuestionnaireState;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Survey;
import org.ratswerk.model.SurveyAnswer;
import org.ratswerk.model.text.Texts;

/** How far surveys are: who was asked, who has answered, who is late, what contradicts. */
public final class SurveyStatus {
    private static final Texts TEXTS = Texts.of(SurveyStatus.class);

    private final List<Entry> entries = new ArrayList<>();
    private final AdministrationModel model;

    /** Where a questionnaire stands today. */
    public enum State {
        /** Not sent yet. */
        PREPARED(Symbol.NONE),
        /** Sent, nothing back, not late. */
        SENT(Symbol.NONE),
        /** Partly answered, not late. */
        PARTLY_ANSWERED(Symbol.UNKNOWN),
        /** Answered. */
        ANSWERED(Symbol.MET),
        /** Late: not or only partly answered. */
        OVERDUE(Symbol.GAP),
        /** Its answers contradict those of others, or themselves. */
        CONTRADICTORY(Symbol.WARNING),
        /** Withdrawn: no answer is wanted any more. */
        WITHDRAWN(Symbol.NO_REQUIREMENT);

        private final Symbol symbol;

        State(Symbol symbol) {
            this.symbol = symbol;
        }

        /** Returns the word for it in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns it as a value with symbol, in the user's language. */
        public Value.Term term() {
            return new Value.Term(code(), TEXTS.get("state." + code()), symbol);
        }
    }

    /**
     * Where one questionnaire stands.
     *
     * @param survey its survey
     * @param questionnaire questionnaire
     * @param state where it stands
     * @param rows how many rows it asks
     * @param answered how many of them are answered
     * @param due date until which the answer is wanted; null for none
     * @param daysLate days since then; 0 where it is not late
     * @param contradictions what contradicts, in the user's language: a sentence each
     */
    public record Entry(Survey survey, Questionnaire questionnaire, State state, int rows, int answered, LocalDate due,
            long daysLate, List<String> contradictions) {
        public Entry {
            contradictions = List.copyOf(contradictions);
        }

        /** Whether a reminder makes sense: sent, and not all answered. */
        public boolean isOpen() {
            return questionnaire.getSentOn() != null && answered < rows && state != State.WITHDRAWN
                    && state != State.ANSWERED;
        }
    }

    private SurveyStatus(AdministrationModel model) {
        this.model = model;
    }

    /**
     * Looks at surveys.
     *
     * @param model administration
     * @param surveys surveys of it
     * @param today date of today
     */
    public static SurveyStatus of(AdministrationModel model, Collection<Survey> surveys, LocalDate today) {
        var status = new SurveyStatus(model);
        var landscape = new Landscape(model);
        for (Survey survey : surveys) {
            Map<Questionnaire, List<String>> contradictions = contradictions(model, landscape, survey);
            for (Questionnaire questionnaire : survey.getQuestionnaires()) {
                status.entries.add(entry(model, landscape, survey, questionnaire,
                        contradictions.getOrDefault(questionnaire, List.of()), today));
            }
        }
        return status;
    }

    private static Entry entry(AdministrationModel model, Landscape landscape, Survey survey,
            Questionnaire questionnaire, List<String> contradictions, LocalDate today) {
        var form = QuestionnaireForm.of(model, landscape, survey, questionnaire, today, Locale.getDefault());
        var keys = new ArrayList<AnswerKey>();
        form.rows().forEach(row -> keys.addAll(row.known().keySet()));
        Map<String, List<AnswerKey>> rows = rows(keys);
        int answered = answered(questionnaire.getAnswers().stream().map(SurveyStatus::key).flatMap(Optional::stream)
                .toList(), rows).size();
        LocalDate due = QuestionnaireForm.due(survey, questionnaire);
        boolean late = due != null && due.isBefore(today) && answered < rows.size() && questionnaire.getSentOn() != null;
        State state = switch (questionnaire.getState()) {
        case WITHDRAWN -> State.WITHDRAWN;
        case PREPARED -> State.PREPARED;
        default -> !contradictions.isEmpty() ? State.CONTRADICTORY
                : questionnaire.getState() == QuestionnaireState.ANSWERED ? State.ANSWERED
                        : late ? State.OVERDUE : answered > 0 ? State.PARTLY_ANSWERED : State.SENT;
        };
        return new Entry(survey, questionnaire, state, rows.size(), answered, due,
                late ? ChronoUnit.DAYS.between(due, today) : 0, contradictions);
    }

    /** The last answers of each questionnaire to the same that differ, and levels that fall. */
    private static Map<Questionnaire, List<String>> contradictions(AdministrationModel model, Landscape landscape,
            Survey survey) {
        var targets = new Targets(model, landscape);
        List<QuestionnaireForm.Choice> categories = Targets.categories(model);
        Map<Targets.Target, Map<Questionnaire, SurveyAnswer>> last = new LinkedHashMap<>();
        for (Questionnaire questionnaire : survey.getQuestionnaires()) {
            for (SurveyAnswer answer : questionnaire.getAnswers()) {
                // reasons and ways to work differ by nature
                key(answer).filter(key -> key.question().kind() != Question.Kind.TEXT)
                        .map(key -> targets.target(key, category(answer)))
                        .ifPresent(target -> last.computeIfAbsent(target, any -> new LinkedHashMap<>())
                                .merge(questionnaire, answer, SurveyStatus::later));
            }
        }
        Map<Questionnaire, List<String>> found = new HashMap<>();
        last.forEach((target, answers) -> {
            long different = answers.values().stream().map(SurveyAnswer::getValue).distinct().count();
            if (different > 1) {
                AnswerKey key = key(answers.values().iterator().next()).orElseThrow();
                Dependable element = landscape.element(target.element());
                String said = answers.entrySet().stream()
                        .map(entry -> TEXTS.get("item.said",
                                Answers.human(key.question().kind(), entry.getValue().getValue(), categories),
                                String.valueOf(entry.getValue().getAnsweredBy()), date(entry.getValue().getAnsweredOn())))
                        .reduce((a, b) -> a + "; " + b).orElse("");
                String message = TEXTS.get("contradiction",
                        element == null ? target.element() : QuestionnaireForm.name(element),
                        QuestionnaireBook.head(key, Locale.getDefault()), said);
                answers.keySet().forEach(each -> found.computeIfAbsent(each, any -> new ArrayList<>()).add(message));
            }
        });
        return found;
    }

    private static SurveyAnswer later(SurveyAnswer first, SurveyAnswer second) {
        LocalDate one = first.getAnsweredOn();
        LocalDate two = second.getAnsweredOn();
        return one != null && two != null && two.isBefore(one) ? first : second;
    }

    /** Returns the questionnaires, survey by survey. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Returns how many questionnaires are in a state. */
    public long count(State state) {
        return entries.stream().filter(entry -> entry.state() == state).count();
    }

    /** Returns the numbers of questionnaires by state. */
    public Figures figures() {
        var figures = new ArrayList<Figures.Figure>();
        for (State state : State.values()) {
            figures.add(new Figures.Figure(state.code(), state.term().label(),
                    Table.Cell.of(Value.number(count(state))), count(state), (long) entries.size()));
        }
        return new Figures("survey-figures", TEXTS.get("table.survey-figures"), figures);
    }

    /** Returns the questionnaires as a table. */
    public Table table() {
        var rows = new ArrayList<Table.Row>();
        for (Entry entry : entries) {
            Questionnaire questionnaire = entry.questionnaire();
            rows.add(new Table.Row(questionnaire.getId(), List.of(
                    Table.Cell.of(Value.text(QuestionnaireForm.name(entry.survey()))),
                    Table.Cell.of(questionnaire.getRespondent() == null ? Value.text(QuestionnaireForm.name(questionnaire))
                            : ref(questionnaire.getRespondent())),
                    new Table.Cell(entry.state().term(), () -> explanation(entry)),
                    Table.Cell.of(Value.number(questionnaire.getSubjects().size())),
                    Table.Cell.of(Value.number(entry.rows())), Table.Cell.of(Value.number(entry.answered())),
                    Table.Cell.of(Value.day(questionnaire.getSentOn())), Table.Cell.of(Value.day(entry.due())),
                    Table.Cell.of(Value.number(entry.daysLate())),
                    Table.Cell.of(Value.day(questionnaire.getRemindedOn())),
                    new Table.Cell(Value.number(entry.contradictions().size()),
                            () -> String.join("\n", entry.contradictions())))));
        }
        return new Table("survey-status", TEXTS.get("table.survey-status"),
                columns("survey", Table.Kind.TEXT, "respondent", Table.Kind.TEXT, "state", Table.Kind.STATE, "subjects",
                        Table.Kind.NUMBER, "questions", Table.Kind.NUMBER, "answered", Table.Kind.NUMBER, "sent_on",
                        Table.Kind.DATE, "due", Table.Kind.DATE, "days_late", Table.Kind.NUMBER, "reminded_on",
                        Table.Kind.DATE, "contradictions", Table.Kind.NUMBER),
                rows);
    }

    private static String explanation(Entry entry) {
        return switch (entry.state()) {
        case OVERDUE -> TEXTS.get("explain.overdue", date(entry.due()), entry.answered(), entry.rows());
        case CONTRADICTORY -> String.join("\n", entry.contradictions());
        default -> TEXTS.get("explain.state", entry.answered(), entry.rows());
        };
    }

    static List<Table.Column> columns(Object... keysAndKinds) {
        var columns = new ArrayList<Table.Column>();
        for (int i = 0; i < keysAndKinds.length; i += 2) {
            String key = (String) keysAndKinds[i];
            columns.add(new Table.Column(key, TEXTS.get("column." + key), (Table.Kind) keysAndKinds[i + 1],
                    TEXTS.has("description." + key) ? TEXTS.get("description." + key) : null));
        }
        return columns;
    }

    static Value.Ref ref(org.ratswerk.model.Element element) {
        return new Value.Ref(element.getId() == null ? "" : element.getId(), QuestionnaireForm.name(element));
    }

    // --- unanswered systems

    /**
     * Who has answered for a resource, and when.
     *
     * @param by name of who answered
     * @param on date; null where that is not known
     */
    public record Answered(String by, LocalDate on) {
    }

    /** Returns the last answers by surveys, of any kind but remarks, by the resource they are about. */
    public static Map<Dependable, Answered> answered(AdministrationModel model) {
        Map<Dependable, SurveyAnswer> last = new HashMap<>();
        for (Survey survey : model.continuityRegister().getSurveys()) {
            for (Questionnaire questionnaire : survey.getQuestionnaires()) {
                for (SurveyAnswer answer : questionnaire.getAnswers()) {
                    if (answer.getSubject() != null && !Question.REMARK.code().equals(answer.getQuestion())) {
                        last.merge(answer.getSubject(), answer, SurveyStatus::later);
                        if (answer.getAbout() instanceof Resource component) {
                            last.merge(component, answer, SurveyStatus::later);
                        }
                    }
                }
            }
        }
        var answered = new HashMap<Dependable, Answered>();
        last.forEach((element, answer) -> answered.put(element,
                new Answered(answer.getAnsweredBy() == null ? "" : answer.getAnsweredBy(), answer.getAnsweredOn())));
        return answered;
    }

    /**
     * Returns the IT systems that nobody has answered for: no survey brought an answer, and no process that uses them has
     * an impact analysis that somebody answered.
     *
     * @param model administration
     * @param today date of today
     */
    public static Table unanswered(AdministrationModel model, LocalDate today) {
        var landscape = new Landscape(model);
        Map<Dependable, Answered> answered = answered(model);
        var asked = new HashMap<Dependable, Entry>();
        for (Entry entry : of(model, model.continuityRegister().getSurveys(), today).entries()) {
            entry.questionnaire().getSubjects().forEach(subject -> asked.put(subject, entry));
        }
        var rows = new ArrayList<Table.Row>();
        for (Resource system : model.resources()) {
            if (!(system instanceof ITSystem) || answered.containsKey(system)
                    || landscape.processes(system).stream().anyMatch(SurveyStatus::isAnswered)) {
                continue;
            }
            Entry entry = asked.get(system);
            var responsible = Landscape.responsible(system);
            Value state = entry == null ? new Value.Term("not_asked", TEXTS.get("state.not_asked"), Symbol.WARNING)
                    : entry.state() == State.OVERDUE ? State.OVERDUE.term()
                            : new Value.Term("asked", TEXTS.get("state.asked"), Symbol.UNKNOWN);
            var processes = landscape.processes(system);
            rows.add(new Table.Row(system.getId(), List.of(Table.Cell.of(ref(system)),
                    Table.Cell.of(responsible == null ? Value.NONE : ref(responsible)),
                    Table.Cell.of(system.getUnit() == null ? Value.NONE : ref(system.getUnit())),
                    new Table.Cell(Value.number(processes.size()), () -> usedBy(system, processes)),
                    new Table.Cell(state, () -> whyUnanswered(system, processes, entry)),
                    Table.Cell.of(entry == null ? Value.NONE : Value.day(entry.questionnaire().getSentOn())),
                    Table.Cell.of(entry == null ? Value.NONE : Value.day(entry.due())))));
        }
        return new Table("unanswered", TEXTS.get("table.unanswered"),
                columns("system", Table.Kind.TEXT, "responsible", Table.Kind.TEXT, "unit", Table.Kind.TEXT, "processes",
                        Table.Kind.NUMBER, "state", Table.Kind.STATE, "sent_on", Table.Kind.DATE, "due",
                        Table.Kind.DATE),
                rows);
    }

    private static String usedBy(Resource system, Set<Process> processes) {
        return processes.isEmpty() ? TEXTS.get("explain.used.none", QuestionnaireForm.name(system))
                : TEXTS.get("explain.used", QuestionnaireForm.name(system), processes.stream()
                        .map(QuestionnaireForm::name).map(name -> TEXTS.get("explain.name", name)).collect(java.util.stream.Collectors.joining(", ")));
    }

    private static String whyUnanswered(Resource system, Set<Process> processes, Entry entry) {
        return TEXTS.get("explain.unanswered", QuestionnaireForm.name(system)) + "\n" + usedBy(system, processes) + "\n"
                + TEXTS.get(entry == null ? "explain.unanswered.not_asked" : "explain.unanswered.asked");
    }

    private static boolean isAnswered(Process process) {
        return process.getImpact() != null && process.getImpact().getAnsweredBy() != null;
    }

    // --- reminders

    /**
     * Text that reminds somebody of a questionnaire.
     *
     * @param to mail address; empty where none is known
     * @param name name of who is reminded
     * @param subject subject
     * @param text text, with line feeds
     */
    public record Reminder(String to, String name, String subject, String text) {
    }

    /** Returns the reminders for all questionnaires that wait for answers. */
    public List<Reminder> reminders() {
        return entries.stream().filter(Entry::isOpen).map(this::reminder).toList();
    }

    /** Returns the reminder for one questionnaire, in the user's language. */
    public Reminder reminder(Entry entry) {
        Questionnaire questionnaire = entry.questionnaire();
        String name = QuestionnaireForm.name(
                questionnaire.getRespondent() == null ? questionnaire : questionnaire.getRespondent());
        String mail = questionnaire.getRespondent() instanceof Person person && person.getMail() != null
                ? person.getMail().strip()
                : "";
        var text = new ArrayList<String>();
        text.add(TEXTS.get("remind.hello", name));
        text.add("");
        text.add(questionnaire.getSentOn() == null ? TEXTS.get("remind.asked", QuestionnaireForm.name(entry.survey()))
                : TEXTS.get("remind.asked.on", QuestionnaireForm.name(entry.survey()), date(questionnaire.getSentOn())));
        text.add(entry.answered() == 0 ? TEXTS.get("remind.nothing") : TEXTS.get("remind.part", entry.answered(),
                entry.rows()));
        if (entry.due() != null) {
            text.add(entry.daysLate() > 0 ? TEXTS.get("remind.late", date(entry.due()))
                    : TEXTS.get("remind.due", date(entry.due())));
        }
        text.add(TEXTS.get("remind.subjects"));
        questionnaire.getSubjects().forEach(subject -> text.add("- " + QuestionnaireForm.name(subject)));
        text.add(TEXTS.get("remind.file", Surveys.fileName(questionnaire)));
        text.add("");
        text.add(TEXTS.get("remind.thanks", QuestionnaireForm.name(model.administration())));
        return new Reminder(mail, name, TEXTS.get("remind.subject", QuestionnaireForm.name(entry.survey())),
                String.join("\n", text));
    }

    // --- shared

    static String date(LocalDate date) {
        return date == null ? "?" : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(date);
    }

    /** What a kept answer answers; empty where its question is not known or its elements are gone. */
    static Optional<AnswerKey> key(SurveyAnswer answer) {
        Optional<Question> question = Question.of(answer.getQuestion() == null ? "" : answer.getQuestion());
        Dependable subject = answer.getSubject();
        if (question.isEmpty() || subject == null || subject.getId() == null
                || question.get() == Question.LEVEL && answer.getHorizon() == null) {
            return Optional.empty();
        }
        Dependable about = answer.getAbout();
        Section section = subject instanceof Process ? Section.PROCESS
                : about == null ? Section.SYSTEM : about instanceof Process ? Section.USE : Section.COMPONENT;
        return Optional.of(new AnswerKey(section, subject.getId(),
                about == null || about.getId() == null ? "" : about.getId(), question.get(), answer.getHorizon()));
    }

    static String category(SurveyAnswer answer) {
        return answer.getCategory() == null || answer.getCategory().getId() == null ? "" : answer.getCategory().getId();
    }

    /** Answers by the row they stand in, in order. */
    static Map<String, List<AnswerKey>> rows(Collection<AnswerKey> keys) {
        var rows = new LinkedHashMap<String, List<AnswerKey>>();
        keys.forEach(key -> rows.computeIfAbsent(key.row(), any -> new ArrayList<>()).add(key));
        return rows;
    }

    /** The rows that are answered: with a tolerable time, or with a level for every horizon. */
    static Set<String> answered(Collection<AnswerKey> given, Map<String, List<AnswerKey>> rows) {
        var all = new LinkedHashSet<>(given);
        var answered = new LinkedHashSet<String>();
        rows.forEach((row, keys) -> {
            List<AnswerKey> levels = keys.stream().filter(key -> key.question() == Question.LEVEL).toList();
            if (keys.stream().anyMatch(key -> key.question() == Question.TOLERABLE && all.contains(key))
                    || !levels.isEmpty() && all.containsAll(levels)) {
                answered.add(row);
            }
        });
        return answered;
    }
}
