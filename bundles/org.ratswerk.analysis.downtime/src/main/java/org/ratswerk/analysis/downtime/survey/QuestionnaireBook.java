package org.ratswerk.analysis.downtime.survey;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ratswerk.analysis.downtime.survey.QuestionnaireForm.Choice;
import org.ratswerk.core.form.FormBook;
import org.ratswerk.core.form.FormBook.Cell;
import org.ratswerk.core.form.FormBook.Column;
import org.ratswerk.core.form.FormBook.Fixed;
import org.ratswerk.core.form.FormBook.Input;
import org.ratswerk.core.form.FormBook.Kind;
import org.ratswerk.core.form.FormBook.Page;
import org.ratswerk.core.form.FormBook.Style;
import org.ratswerk.core.format.Values;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.text.Texts;

/**
 * A questionnaire as a workbook. Rows are known by a key in the hidden first column, columns by their head, the rest by a
 * hidden page: pages may be renamed and rows sorted.
 */
public final class QuestionnaireBook {
    /** Name of the hidden page. */
    static final String META = "ratswerk";
    static final String FORMAT = "ratswerk-questionnaire";
    static final String VERSION = "1";
    /** First cell of the row that holds the heads of the columns. */
    static final String HEADS = "ratswerk:heads";
    static final String BY = "ratswerk:by";
    static final String ON = "ratswerk:on";
    static final String PERIOD = "period:";
    static final String CONFIRM = "confirm";
    static final int PERIODS = 20;
    /** Columns of a critical period, in order. */
    static final List<String> PERIOD_COLUMNS = List.of("process", "from", "to", "repeat", "tolerable", "reason");
    private static final int TEXT_WIDTH = 36;
    private static final int NAME_WIDTH = 32;
    private static final int NUMBER_WIDTH = 13;
    private static final Texts TEXTS = Texts.of(QuestionnaireBook.class);

    private final QuestionnaireForm form;
    private final Locale locale;
    private final List<List<Cell>> meta = new ArrayList<>();

    private QuestionnaireBook(QuestionnaireForm form) {
        this.form = form;
        this.locale = form.locale();
    }

    /** Makes the workbook. */
    public static FormBook of(QuestionnaireForm form) {
        return of(form, Map.of());
    }

    /**
     * Makes the workbook with answers in it.
     *
     * @param form questionnaire
     * @param answers answers by key, as {@link Answers} describes them; those that are missing stay empty
     */
    public static FormBook of(QuestionnaireForm form, Map<AnswerKey, String> answers) {
        return new QuestionnaireBook(form).book(answers);
    }

    private FormBook book(Map<AnswerKey, String> answers) {
        meta("format", FORMAT, VERSION);
        meta("survey", form.survey());
        meta("questionnaire", form.questionnaire());
        meta("fingerprint", form.fingerprint());
        var pages = new ArrayList<Page>();
        pages.add(instructions());
        for (Section section : Section.values()) {
            var rows = form.rows().stream().filter(row -> row.section() == section).toList();
            if (!rows.isEmpty()) {
                pages.add(page(section, rows, answers));
            }
        }
        if (!form.processes().isEmpty()) {
            pages.add(periods());
        }
        form.categories().forEach(category -> meta("category", category.id(), category.name()));
        form.processes().forEach(process -> meta("process", process.id(), process.name()));
        form.contents().forEach((key, value) -> meta("known", key, value));
        pages.add(new Page(META, true, List.of(new Column(14, false), new Column(60, false), new Column(60, false)), 0,
                0, meta));
        return new FormBook(form.title() + ": " + form.respondent(), pages);
    }

    private void meta(String... texts) {
        var row = new ArrayList<Cell>();
        for (String text : texts) {
            row.add(new Fixed(text, Style.PLAIN));
        }
        meta.add(row);
    }

    private Page instructions() {
        var rows = new ArrayList<List<Cell>>();
        rows.add(line(new Fixed(form.title(), Style.TITLE)));
        rows.add(line(note(text("form.for", form.respondent(), form.administration()))));
        if (form.due() != null) {
            rows.add(line(note(text("form.due", date(form.due())))));
        }
        if (!form.introduction().isEmpty()) {
            rows.add(line(note(form.introduction())));
        }
        rows.add(List.of());
        List<Cell> by = new ArrayList<>();
        by.add(new Fixed(BY, Style.PLAIN));
        by.add(new Fixed(text("form.by"), Style.HEAD));
        by.add(new Input(Kind.TEXT, "", List.of(), text("form.by.hint")));
        rows.add(by);
        List<Cell> on = new ArrayList<>();
        on.add(new Fixed(ON, Style.PLAIN));
        on.add(new Fixed(text("form.on"), Style.HEAD));
        on.add(new Input(Kind.DATE, "", List.of(), text("form.on.hint")));
        rows.add(on);
        rows.add(List.of());
        for (String step : steps(form)) {
            rows.add(line(note(step)));
        }
        return new Page(text("page.instructions"), false,
                List.of(new Column(4, true), new Column(90, false), new Column(30, false)), 0, 0, rows);
    }

    /** What to do, step by step; the same for every kind of file. */
    static List<String> steps(QuestionnaireForm form) {
        var steps = new ArrayList<String>();
        Locale locale = form.locale();
        for (String key : new String[] {"fields", "empty", "confirm", "hours", "limit"}) {
            steps.add(TEXTS.get(locale, "step." + key));
        }
        if (form.rows().stream().anyMatch(row -> row.section().isAboutProcess())) {
            steps.add(TEXTS.get(locale, "step.levels", form.toleranceLevel()));
            steps.add(TEXTS.get(locale, "step.direct"));
            steps.add(TEXTS.get(locale, "step.periods"));
        }
        steps.add(TEXTS.get(locale, "step.back"));
        return steps;
    }

    private static List<Cell> line(Cell cell) {
        var cells = new ArrayList<Cell>();
        cells.add(null);
        cells.add(cell);
        return cells;
    }

    private static Fixed note(String text) {
        return new Fixed(text, Style.NOTE);
    }

    private Page page(Section section, List<QuestionnaireForm.Row> rows, Map<AnswerKey, String> answers) {
        var columns = new ArrayList<Column>();
        List<Cell> heads = new ArrayList<>();
        columns.add(new Column(4, true));
        heads.add(new Fixed(HEADS, Style.PLAIN));
        boolean two = section == Section.USE || section == Section.COMPONENT;
        head(columns, heads, NAME_WIDTH, subjectHead(section, locale));
        if (two) {
            head(columns, heads, NAME_WIDTH, aboutHead(section, locale));
        }
        head(columns, heads, NAME_WIDTH - 8, text("head.unit"));
        head(columns, heads, TEXT_WIDTH, text("head.known"));
        head(columns, heads, NUMBER_WIDTH, text("head.confirm"));
        meta("column", section.code(), text("head.confirm"), CONFIRM);
        for (AnswerKey key : QuestionnaireForm.keys(section, "", "", form.horizons())) {
            boolean wide = key.question().kind() == Question.Kind.TEXT;
            String head = head(key, locale);
            head(columns, heads, wide ? TEXT_WIDTH : key.question() == Question.CATEGORY ? 22 : NUMBER_WIDTH, head);
            meta("column", section.code(), head, key.question().code(), Answers.of(key.horizon()));
        }
        var lines = new ArrayList<List<Cell>>();
        lines.add(line(new Fixed(pageName(section, locale), Style.TITLE)));
        lines.add(heads);
        for (QuestionnaireForm.Row row : rows) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Fixed(row.key(), Style.PLAIN));
            cells.add(new Fixed(row.subjectName(), Style.PLAIN));
            if (two) {
                cells.add(new Fixed(row.aboutName(), Style.PLAIN));
            }
            cells.add(new Fixed(row.hint(), Style.KNOWN));
            cells.add(new Fixed(known(row, form), Style.KNOWN));
            cells.add(new Input(Kind.CHOICE, "", List.of(text("yes")), text("hint.confirm")));
            row.known().keySet().forEach(key -> cells.add(input(key, answers.getOrDefault(key, ""))));
            lines.add(cells);
        }
        return new Page(pageName(section, locale), false, columns, 2, two ? 3 : 2, lines);
    }

    private static void head(List<Column> columns, List<Cell> heads, int width, String text) {
        columns.add(new Column(width, false));
        heads.add(new Fixed(text, Style.HEAD));
    }

    private Input input(AnswerKey key, String value) {
        String hint = hint(key, locale);
        return switch (key.question().kind()) {
        case HOURS -> new Input(Kind.HOURS, value, List.of(), hint);
        case HOURS_OR_NONE -> new Input(Kind.HOURS, value.equals(Answers.NO_LIMIT) ? Answers.noLimit(locale) : value,
                List.of(Answers.noLimit(locale)), hint);
        case LEVEL -> new Input(Kind.CHOICE, value, List.of("1", "2", "3", "4"), hint);
        case CATEGORY -> new Input(Kind.CHOICE,
                form.categories().stream().filter(category -> category.id().equals(value)).findFirst()
                        .map(Choice::name).orElse(""),
                form.categories().stream().map(Choice::name).toList(), hint);
        default -> new Input(Kind.TEXT, value, List.of(), hint);
        };
    }

    private Page periods() {
        var columns = new ArrayList<Column>();
        List<Cell> heads = new ArrayList<>();
        columns.add(new Column(4, true));
        heads.add(new Fixed(HEADS, Style.PLAIN));
        for (String column : PERIOD_COLUMNS) {
            boolean wide = column.equals("process") || column.equals("reason");
            head(columns, heads, wide ? TEXT_WIDTH : NUMBER_WIDTH, text("period." + column));
            meta("column", "period", text("period." + column), column);
        }
        var lines = new ArrayList<List<Cell>>();
        lines.add(line(new Fixed(text("page.periods"), Style.TITLE)));
        lines.add(heads);
        List<String> processes = form.processes().stream().map(Choice::name).toList();
        List<String> repeats = PeriodRepeat.VALUES.stream().map(repeat -> repeat(repeat, locale)).toList();
        for (int i = 1; i <= PERIODS; i++) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Fixed(PERIOD + i, Style.PLAIN));
            cells.add(new Input(Kind.CHOICE, "", processes, text("period.hint.process")));
            cells.add(new Input(Kind.DATE, "", List.of(), text("period.hint.from")));
            cells.add(new Input(Kind.DATE, "", List.of(), text("period.hint.to")));
            cells.add(new Input(Kind.CHOICE, "", repeats, text("period.hint.repeat")));
            cells.add(new Input(Kind.HOURS, "", List.of(), text("period.hint.tolerable")));
            cells.add(new Input(Kind.TEXT, "", List.of(), text("period.hint.reason")));
            lines.add(cells);
        }
        return new Page(text("page.periods"), false, columns, 2, 2, lines);
    }

    // --- words, the same for every kind of file

    static String pageName(Section section, Locale locale) {
        return TEXTS.get(locale, "page." + section.code());
    }

    static String subjectHead(Section section, Locale locale) {
        return TEXTS.get(locale, section == Section.PROCESS ? "head.process" : "head.system");
    }

    static String aboutHead(Section section, Locale locale) {
        return TEXTS.get(locale, section == Section.COMPONENT ? "head.component" : "head.process");
    }

    /** What is asked, as the head of a column. */
    static String head(AnswerKey key, Locale locale) {
        String specific = "question." + key.section().code() + "." + key.question().code();
        return key.horizon() == null
                ? TEXTS.get(locale, TEXTS.has(specific) ? specific : "question." + key.question().code())
                : TEXTS.get(locale, "question.level", after(key.horizon(), locale));
    }

    static String hint(AnswerKey key, Locale locale) {
        return TEXTS.get(locale, "hint." + key.question().code());
    }

    /** A horizon in words, such as 4 h or 7 days. */
    static String hours(Duration horizon, Locale locale) {
        return isDays(horizon) ? TEXTS.get(locale, "days", horizon.toHours() / 24)
                : TEXTS.get(locale, "hours", Values.hours(horizon));
    }

    /** A horizon behind the word after, which declines in German. */
    private static String after(Duration horizon, Locale locale) {
        return isDays(horizon) ? TEXTS.get(locale, "after.days", horizon.toHours() / 24) : hours(horizon, locale);
    }

    private static boolean isDays(Duration horizon) {
        long hours = horizon.toHours();
        return hours >= 48 && hours % 24 == 0 && horizon.equals(Duration.ofHours(hours));
    }

    static String repeat(PeriodRepeat repeat, Locale locale) {
        return TEXTS.get(locale, "repeat." + repeat.getLiteral());
    }

    /** What the administration knows so far about a row, in words; empty for nothing. */
    static String known(QuestionnaireForm.Row row, QuestionnaireForm form) {
        Locale locale = form.locale();
        var known = new ArrayList<String>();
        var levels = new ArrayList<String>();
        row.known().forEach((key, value) -> {
            if (!value.isEmpty() && key.question() == Question.LEVEL) {
                levels.add(hours(key.horizon(), locale) + ": " + value);
            } else if (!value.isEmpty()) {
                known.add(TEXTS.get(locale, "known." + key.question().code(), switch (key.question().kind()) {
                case HOURS, HOURS_OR_NONE -> Answers.hours(value).map(hours -> hours(hours, locale)).orElse(value);
                case CATEGORY -> form.categories().stream().filter(category -> category.id().equals(value)).findFirst()
                        .map(Choice::name).orElse(value);
                default -> value;
                }));
            }
        });
        if (!levels.isEmpty()) {
            known.add(TEXTS.get(locale, "known.level", String.join(", ", levels)));
        }
        for (PeriodAnswer period : row.periods()) {
            known.add(TEXTS.get(locale, "known.period", date(period.from(), locale), date(period.to(), locale),
                    repeat(period.repeat(), locale), period.mtpd() == null ? "?" : hours(period.mtpd(), locale)));
        }
        return String.join("\n", known);
    }

    static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale).format(date);
    }

    private String date(LocalDate date) {
        return date(date, locale);
    }

    private String text(String key, Object... arguments) {
        return TEXTS.get(locale, key, arguments);
    }
}
