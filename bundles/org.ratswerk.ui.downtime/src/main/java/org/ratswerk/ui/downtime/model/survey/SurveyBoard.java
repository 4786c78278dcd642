package org.ratswerk.ui.downtime.model.survey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.ratswerk.analysis.downtime.survey.SurveyStatus;
import org.ratswerk.analysis.downtime.survey.SurveyStatus.Entry;
import org.ratswerk.analysis.downtime.survey.SurveyStatus.Reminder;
import org.ratswerk.analysis.downtime.survey.SurveyStatus.State;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.QuestionnaireState;
import org.ratswerk.model.Survey;
import org.ratswerk.model.SurveyReturn;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Names;

/** How far the surveys of an administration are, and what can be done about it. */
public final class SurveyBoard {
    private static final Texts TEXTS = Texts.of(SurveyBoard.class);

    /** Windows takes addresses of 2,083 characters. */
    private static final int LONGEST_BODY = 1700;

    private final Editing editing;
    private final Supplier<LocalDate> today;
    private final Set<State> shown = EnumSet.allOf(State.class);
    private SurveyStatus status;
    private String text = "";
    private boolean closed;
    private Column sorted = Column.STATE;
    private boolean down;

    /** What the table shows. */
    public enum Column {
        /** State, with its symbol. */
        STATE,
        /** Who is asked. */
        RESPONDENT,
        /** How many questions are answered. */
        ANSWERED,
        /** Until when the answer is wanted. */
        DUE,
        /** Days since then. */
        LATE,
        /** When it was sent. */
        SENT,
        /** When a reminder was written. */
        REMINDED,
        /** How many contradictions there are. */
        CONTRADICTIONS,
        /** Survey. */
        SURVEY;

        /** Returns its title in the user's language. */
        public String title() {
            return TEXTS.get("column." + name());
        }

        /** Tells whether it holds numbers. */
        public boolean isNumber() {
            return this == ANSWERED || this == LATE || this == CONTRADICTIONS;
        }
    }

    /**
     * @param editing administration
     * @param today tells the date of today
     */
    public SurveyBoard(Editing editing, Supplier<LocalDate> today) {
        this.editing = Objects.requireNonNull(editing);
        this.today = Objects.requireNonNull(today);
    }

    /** Returns the administration. */
    public Editing editing() {
        return editing;
    }

    // --- what is shown

    /**
     * Looks at all surveys; shows nothing yet. For any thread.
     *
     * @param progress asked whether to stop
     */
    public SurveyStatus look(Progress progress) {
        LocalDate day = today.get();
        return editing.read(asked -> SurveyStatus.of(editing.model(), editing.model().continuityRegister().getSurveys(),
                day), progress);
    }

    /** Shows what was seen. */
    public void show(SurveyStatus seen) {
        status = Objects.requireNonNull(seen);
    }

    /** Returns the entries of the surveys that are open, or of all. */
    private List<Entry> entries() {
        return status == null ? List.of()
                : status.entries().stream().filter(entry -> closed || !isClosed(entry)).toList();
    }

    private static boolean isClosed(Entry entry) {
        return entry.survey().getClosedOn() != null;
    }

    /** Tells whether there is no survey at all. */
    public boolean isEmpty() {
        return status == null || status.entries().isEmpty();
    }

    /** Returns the questionnaires to be shown, sorted. */
    public List<Entry> rows() {
        Comparator<Entry> order = order();
        return entries().stream().filter(entry -> shown.contains(entry.state()))
                .filter(entry -> (respondent(entry) + "\n" + Names.of(entry.survey()) + "\n" + entry.questionnaire()
                        .getSubjects().stream().map(Names::of).collect(Collectors.joining("\n")))
                        .toLowerCase(Locale.getDefault()).contains(text))
                .sorted(down ? order.reversed() : order).toList();
    }

    private Comparator<Entry> order() {
        var collator = java.text.Collator.getInstance();
        Comparator<Entry> byName = Comparator.comparing(SurveyBoard::respondent, collator);
        Comparator<LocalDate> dates = Comparator.nullsLast(Comparator.naturalOrder());
        return (switch (sorted) {
        case STATE -> Comparator.comparingInt((Entry entry) -> urgency(entry.state()))
                .thenComparing(Comparator.comparingLong(Entry::daysLate).reversed());
        case RESPONDENT -> byName;
        case SURVEY -> Comparator.comparing((Entry entry) -> Names.of(entry.survey()), collator);
        case ANSWERED -> Comparator.comparingInt(Entry::answered);
        case SENT -> Comparator.comparing((Entry entry) -> entry.questionnaire().getSentOn(), dates);
        case DUE -> Comparator.comparing(Entry::due, dates);
        case LATE -> Comparator.comparingLong(Entry::daysLate);
        case REMINDED -> Comparator.comparing((Entry entry) -> entry.questionnaire().getRemindedOn(), dates);
        case CONTRADICTIONS -> Comparator.comparingInt((Entry entry) -> entry.contradictions().size());
        }).thenComparing(byName);
    }

    /** What needs somebody comes first. */
    private static int urgency(State state) {
        return List.of(State.CONTRADICTORY, State.OVERDUE, State.PARTLY_ANSWERED, State.SENT, State.PREPARED,
                State.ANSWERED, State.WITHDRAWN).indexOf(state);
    }

    /** Returns the column that the rows are sorted by. */
    public Column sortedBy() {
        return sorted;
    }

    /** Tells whether the largest comes first. */
    public boolean isDescending() {
        return down;
    }

    /** Sorts by the column; by the same again the other way round. */
    public void sortBy(Column column) {
        down = column == sorted && !down;
        sorted = column;
    }

    /** Returns what stands in a cell. */
    public static String cell(Entry entry, Column column) {
        return switch (column) {
        case STATE -> title(entry.state());
        case RESPONDENT -> respondent(entry);
        case SURVEY -> isClosed(entry) ? TEXTS.get("survey.closed", Names.of(entry.survey())) : Names.of(entry.survey());
        case ANSWERED -> TEXTS.get("answered", entry.answered(), entry.rows());
        case SENT -> BoardTexts.date(entry.questionnaire().getSentOn());
        case DUE -> BoardTexts.date(entry.due());
        case LATE -> entry.daysLate() == 0 ? "" : Long.toString(entry.daysLate());
        case REMINDED -> BoardTexts.date(entry.questionnaire().getRemindedOn());
        case CONTRADICTIONS -> entry.contradictions().isEmpty() ? "" : Integer.toString(entry.contradictions().size());
        };
    }

    /** Returns the word for a state, with its symbol. */
    public static String title(State state) {
        var term = state.term();
        String symbol = switch (state) {
        case PREPARED -> "○";
        case SENT -> "→";
        default -> term.symbol().character();
        };
        return symbol + " " + term.label();
    }

    /** Returns the name of who is asked. */
    public static String respondent(Entry entry) {
        var respondent = entry.questionnaire().getRespondent();
        return Names.of(respondent == null ? entry.questionnaire() : respondent);
    }

    /** Returns how many questionnaires are in a state. */
    public long count(State state) {
        return entries().stream().filter(entry -> entry.state() == state).count();
    }

    /** Tells whether questionnaires in a state are shown. */
    public boolean isShown(State state) {
        return shown.contains(state);
    }

    /** Shows questionnaires in a state, or hides them. */
    public void setShown(State state, boolean wanted) {
        if (wanted) {
            shown.add(state);
        } else {
            shown.remove(state);
        }
    }

    /** Shows only those with the text in the name of the person, the survey or what is asked about. */
    public void setText(String wanted) {
        text = wanted.strip().toLowerCase(Locale.getDefault());
    }

    /** Shows surveys that are closed, too. */
    public void setClosedShown(boolean wanted) {
        closed = wanted;
    }

    /** Says in a sentence how far the surveys are. */
    public String summary() {
        List<Entry> all = entries();
        long asked = all.stream().filter(entry -> entry.state() != State.WITHDRAWN).count();
        return all.isEmpty() ? TEXTS.get("board.allClosed")
                : TEXTS.get("board.summary", all.stream().map(Entry::survey).distinct().count(), asked,
                        count(State.ANSWERED), count(State.OVERDUE), count(State.CONTRADICTORY));
    }

    /** Says all about one questionnaire, a line each. */
    public List<String> details(Entry entry) {
        var lines = new ArrayList<String>();
        lines.add(TEXTS.get("details.state", respondent(entry), title(entry.state()), entry.answered(), entry.rows()));
        String mail = SurveyPlan.mail(entry.questionnaire().getRespondent());
        lines.add(mail.isEmpty() ? TEXTS.get("details.noMail") : TEXTS.get("details.mail", mail));
        if (entry.daysLate() > 0) {
            lines.add(TEXTS.get("details.late", BoardTexts.date(entry.due()), entry.daysLate()));
        }
        entry.contradictions().forEach(each -> lines.add("! " + each));
        lines.add(TEXTS.get("details.subjects", entry.questionnaire().getSubjects().stream().map(Names::of)
                .collect(Collectors.joining(", "))));
        for (SurveyReturn back : entry.questionnaire().getReturns()) {
            lines.add(TEXTS.get("details.return", String.valueOf(back.getFile()), BoardTexts.date(back.getReadOn()),
                    String.valueOf(back.getAnsweredBy())));
        }
        return lines;
    }

    // --- reminders

    /** Returns those of the questionnaires that wait for an answer. */
    public static List<Entry> waiting(Collection<Entry> entries) {
        return entries.stream().filter(Entry::isOpen).toList();
    }

    /** Returns the reminders as one text, with who gets which. */
    public String reminder(Collection<Entry> entries) {
        List<Reminder> reminders = waiting(entries).stream().map(status::reminder).toList();
        if (reminders.size() == 1) {
            return reminders.getFirst().text();
        }
        return reminders.stream().map(each -> TEXTS.get("remind.head", each.name(), each.to().isEmpty()
                ? TEXTS.get("remind.noMail")
                : each.to(), each.subject()) + "\n\n" + each.text()).collect(Collectors.joining("\n\n" + "-".repeat(72) + "\n\n"));
    }

    /**
     * Returns the address that opens a mail with the reminder in the user's mail program (RFC 6068). It is without the
     * text where systems would not take it: see {@link #isPasted}.
     */
    public String mailto(Entry entry) {
        Reminder reminder = status.reminder(entry);
        return "mailto:" + encoded(reminder.to()).replace("%40", "@") + "?subject=" + encoded(reminder.subject())
                + (isPasted(entry) ? "" : "&body=" + body(reminder));
    }

    /** Tells whether the text of the reminder is too long for an address and has to be pasted into the mail. */
    public boolean isPasted(Entry entry) {
        return body(status.reminder(entry)).length() > LONGEST_BODY;
    }

    private static String body(Reminder reminder) {
        return encoded(reminder.text().replace("\n", "\r\n"));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Notes that reminders were written today, in one command. */
    public void noteReminded(Collection<Entry> entries) {
        editing.run(TEXTS.get("command.remind"),
                () -> waiting(entries).forEach(entry -> entry.questionnaire().setRemindedOn(today.get())));
    }

    /** Says why nobody can be reminded; empty where somebody can. */
    public static Optional<String> remindFault(Collection<Entry> entries) {
        return none(entries).or(() -> waiting(entries).isEmpty() ? Optional.of(TEXTS.get("fault.remind")) : Optional.empty());
    }

    private static Optional<String> none(Collection<Entry> entries) {
        return entries.isEmpty() ? Optional.of(TEXTS.get("fault.selection")) : Optional.empty();
    }

    // --- closing, withdrawing, writing again

    private static Set<Survey> surveys(Collection<Entry> entries) {
        return entries.stream().map(Entry::survey).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Says why no survey can be closed; empty where one can. */
    public static Optional<String> closeFault(Collection<Entry> entries) {
        return none(entries).or(() -> entries.stream().allMatch(SurveyBoard::isClosed)
                ? Optional.of(TEXTS.get("fault.closed"))
                : Optional.empty());
    }

    /** Asks whether to close the surveys of the questionnaires. */
    public String closeQuestion(Collection<Entry> entries) {
        long open = status.entries().stream().filter(each -> surveys(entries).contains(each.survey()))
                .filter(Entry::isOpen).count();
        return TEXTS.get("question.close", surveys(entries).stream().map(Names::of).collect(Collectors.joining(", ")),
                open);
    }

    /** Closes the surveys of the questionnaires, in one command. */
    public void close(Collection<Entry> entries) {
        editing.run(TEXTS.get("command.close"), () -> surveys(entries).stream()
                .filter(survey -> survey.getClosedOn() == null).forEach(survey -> survey.setClosedOn(today.get())));
    }

    /** Says why none of the questionnaires can be withdrawn; empty where one can. */
    public static Optional<String> withdrawFault(Collection<Entry> entries) {
        return none(entries).or(() -> entries.stream().allMatch(entry -> entry.state() == State.WITHDRAWN)
                ? Optional.of(TEXTS.get("fault.withdrawn"))
                : Optional.empty());
    }

    /** Asks whether to withdraw the questionnaires. */
    public static String withdrawQuestion(Collection<Entry> entries) {
        return TEXTS.get("question.withdraw", entries.size(),
                entries.stream().map(SurveyBoard::respondent).limit(5).collect(Collectors.joining(", ")));
    }

    /** Withdraws the questionnaires, in one command: no answer is wanted any more. */
    public void withdraw(Collection<Entry> entries) {
        editing.run(TEXTS.get("command.withdraw"),
                () -> entries.forEach(entry -> entry.questionnaire().setState(QuestionnaireState.WITHDRAWN)));
    }

    /** Says why none of the questionnaires can be written again; empty where one can. */
    public static Optional<String> againFault(Collection<Entry> entries) {
        return withdrawFault(entries).or(() -> surveys(entries).size() > 1 ? Optional.of(TEXTS.get("fault.several"))
                : closeFault(entries));
    }

    /** Issues the questionnaires of one survey again, with the values of today, in one command; writes nothing yet. */
    public SurveyPlan.Made again(Collection<Entry> entries, Locale locale) {
        return SurveyPlan.again(editing, surveys(entries).iterator().next(),
                entries.stream().map(Entry::questionnaire).toList(), today.get(), locale);
    }

    /** Returns the states in the order in which they are shown. */
    public static List<State> states() {
        return Arrays.stream(State.values()).sorted(Comparator.comparingInt(SurveyBoard::urgency)).toList();
    }
}
