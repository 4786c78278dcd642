package org.ratswerk.analysis.downtime.survey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.ratswerk.analysis.downtime.survey.AnswerFile.Given;
import org.ratswerk.analysis.downtime.survey.AnswerFile.GivenPeriod;
import org.ratswerk.analysis.downtime.survey.AnswerFile.Notice;
import org.ratswerk.analysis.downtime.survey.AnswerFile.Oddity;
import org.ratswerk.core.Registry;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.form.FormContent;
import org.ratswerk.core.form.FormContent.Row;
import org.ratswerk.core.form.FormFormat;
import org.ratswerk.core.format.JsonValues;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * Reads files with answers: workbooks, and what the HTML form saves. The files are hostile: formulas are not computed,
 * nothing is fetched, what is too large or too deep is refused, and every text is only a text.
 */
public final class AnswerFiles {
    static final String ANSWERS = "ratswerk-answers";
    private static final Texts TEXTS = Texts.of(AnswerFiles.class);
    private static final long LARGEST = 8L << 20;
    private static final int DEEPEST = 6;
    private static final int MOST_ANSWERS = 200_000;
    private static final int MOST_PERIODS = 1000;
    private static final int LONGEST_NAME = 200;

    private AnswerFiles() {
        // static only
    }

    /**
     * Reads a file.
     *
     * @param path file
     * @param file file as the user named it, for messages
     * @param registry knows the formats of workbooks
     * @throws FaultException if it holds no answers or is damaged; says what it is and which file is wanted
     */
    public static AnswerFile read(Path path, String file, Registry registry) throws FaultException {
        if (!Files.isRegularFile(path)) {
            throw fault(file, TEXTS.get("file.absent"));
        }
        byte[] head = head(path, file);
        boolean zip = head.length > 3 && head[0] == 'P' && head[1] == 'K';
        String text = new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").strip();
        String extension = extension(file);
        if (zip && (extension.equals("ods") || text.contains("opendocument"))) {
            throw fault(file, TEXTS.get("file.ods"));
        }
        if (zip) {
            FormFormat format = registry.formFormat("xlsx").orElseThrow(() -> fault(file, TEXTS.get("file.no-xlsx")));
            return book(format.read(path, file), file, checksum(path, file));
        }
        if (text.startsWith("{")) {
            return answers(path, file);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        throw fault(file, TEXTS.get(lower.startsWith("<!doctype") || lower.startsWith("<html") ? "file.html"
                : head.length > 1 && head[0] == (byte) 0xd0 && head[1] == (byte) 0xcf ? "file.old"
                        : extension.equals("csv") ? "file.csv" : "file.other"));
    }

    private static String extension(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] head(Path path, String file) throws FaultException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(128);
        } catch (IOException e) {
            throw new FaultException(new Fault(file, 0, 0, TEXTS.get("file.io", Invocation.reason(e))), e);
        }
    }

    private static String checksum(Path path, String file) throws FaultException {
        try {
            return checksum(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new FaultException(new Fault(file, 0, 0, TEXTS.get("file.io", Invocation.reason(e))), e);
        }
    }

    private static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FaultException fault(String file, String message) {
        return new FaultException(List.of(new Fault(file, 0, 0, message)));
    }

    // --- workbooks

    /** What the hidden page says. */
    private static final class Meta {
        String survey = "";
        String questionnaire = "";
        final Map<String, String> known = new LinkedHashMap<>();
        /** By section and head of the column: question, and its horizon. */
        final Map<String, Map<String, String>> columns = new HashMap<>();
    }

    private static AnswerFile book(FormContent content, String file, String checksum) throws FaultException {
        Meta meta = meta(content, file);
        var notices = new ArrayList<Notice>();
        if (!content.traits().isEmpty()) {
            notices.add(new Notice(Oddity.ACTIVE_CONTENT, TEXTS.get("odd.content")));
        }
        var answers = new ArrayList<Given>();
        var periods = new ArrayList<GivenPeriod>();
        var confirmed = new HashSet<String>();
        var seen = new LinkedHashSet<String>();
        var missing = new LinkedHashSet<String>();
        var changed = new LinkedHashSet<String>();
        String[] who = {"", ""};
        boolean formulas = false;
        for (Map.Entry<String, List<Row>> page : content.pages().entrySet()) {
            if (isMeta(page.getValue())) {
                continue;
            }
            Map<String, Integer> heads = Map.of();
            for (Row row : page.getValue()) {
                formulas |= !row.formulas().isEmpty();
                String key = row.cell(0);
                switch (key) {
                case QuestionnaireBook.HEADS -> heads = heads(row);
                case QuestionnaireBook.BY -> who[0] = row.cell(2);
                case QuestionnaireBook.ON -> who[1] = row.cell(2);
                default -> {
                    if (key.startsWith(QuestionnaireBook.PERIOD)) {
                        period(row, heads, meta, page.getKey(), missing).ifPresent(periods::add);
                    } else if (meta.known.containsKey(key)) {
                        if (!seen.add(key)) {
                            changed.add(TEXTS.get("odd.row.twice", place(page.getKey(), row, 0)));
                        }
                        row(row, heads, meta, page.getKey(), answers, confirmed, missing, changed);
                    } else if (key.matches("(system|use|component|process):.{0,2000}")) {
                        changed.add(TEXTS.get("odd.row.unknown", place(page.getKey(), row, 0)));
                    }
                }
                }
            }
        }
        if (formulas) {
            notices.add(new Notice(Oddity.ACTIVE_CONTENT, TEXTS.get("odd.formulas")));
        }
        meta.known.keySet().stream().filter(key -> AnswerKey.parse(key).isEmpty() && !seen.contains(key))
                .forEach(key -> missing.add(TEXTS.get("odd.row.gone", meta.known.get(key).strip().replace("\n", " – "))));
        if (!missing.isEmpty()) {
            notices.add(new Notice(Oddity.INCOMPLETE, TEXTS.get("odd.incomplete", few(missing))));
        }
        if (!changed.isEmpty()) {
            notices.add(new Notice(Oddity.TAMPERED, TEXTS.get("odd.changed", few(changed))));
        }
        return made(file, checksum, meta.survey, meta.questionnaire, meta.known, who[0], who[1], answers, confirmed,
                periods, notices);
    }

    private static String few(Set<String> texts) {
        List<String> first = texts.stream().limit(3).toList();
        return String.join("; ", first) + (texts.size() > 3 ? TEXTS.get("odd.more", texts.size() - 3) : "");
    }

    private static boolean isMeta(List<Row> rows) {
        return rows.stream().limit(5).anyMatch(row -> row.cell(0).equals("format")
                && row.cell(1).equals(QuestionnaireBook.FORMAT));
    }

    private static Meta meta(FormContent content, String file) throws FaultException {
        List<Row> rows = content.pages().values().stream().filter(AnswerFiles::isMeta).findFirst()
                .orElseThrow(() -> fault(file, TEXTS.get("file.foreign")));
        var meta = new Meta();
        for (Row row : rows) {
            switch (row.cell(0)) {
            case "format" -> {
                if (!row.cell(2).equals(QuestionnaireBook.VERSION)) {
                    throw fault(file, TEXTS.get("file.version", Answers.printable(row.cell(2))));
                }
            }
            case "survey" -> meta.survey = row.cell(1);
            case "questionnaire" -> meta.questionnaire = row.cell(1);
            case "known" -> meta.known.put(row.cell(1), row.cell(2));
            case "column" -> meta.columns.computeIfAbsent(row.cell(1), key -> new HashMap<>()).put(row.cell(2),
                    row.cell(4).isEmpty() ? row.cell(3) : row.cell(3) + ":" + row.cell(4));
            default -> {
                // names for people
            }
            }
        }
        return meta;
    }

    private static Map<String, Integer> heads(Row row) {
        var heads = new LinkedHashMap<String, Integer>();
        for (int i = 1; i < row.cells().size(); i++) {
            heads.putIfAbsent(row.cell(i), i);
        }
        return heads;
    }

    private static void row(Row row, Map<String, Integer> heads, Meta meta, String page, List<Given> answers,
            Set<String> confirmed, Set<String> missing, Set<String> changed) {
        String key = row.cell(0);
        String section = key.substring(0, key.indexOf(':') < 0 ? 0 : key.indexOf(':'));
        String names = meta.known.get(key);
        String first = names.contains("\n") ? names.substring(0, names.indexOf('\n')) : names;
        String second = names.substring(Math.min(names.length(), first.length() + 1));
        if (!row.cell(1).equals(first.strip()) || !second.isBlank() && !row.cell(2).equals(second.strip())) {
            changed.add(TEXTS.get("odd.name", place(page, row, 1)));
        }
        meta.columns.getOrDefault(section, Map.of()).forEach((head, question) -> {
            Integer column = heads.get(head);
            if (column == null) {
                missing.add(TEXTS.get("odd.column", page, Answers.printable(head)));
                return;
            }
            boolean formula = row.formulas().contains(column);
            String text = row.cell(column);
            if (question.equals(QuestionnaireBook.CONFIRM)) {
                if (!text.isEmpty()) {
                    confirmed.add(key);
                }
            } else if (!text.isEmpty() || formula) {
                AnswerKey.parse(key + ":" + question).ifPresent(
                        answer -> answers.add(new Given(answer, text, place(page, row, column), formula, false)));
            }
        });
    }

    private static java.util.Optional<GivenPeriod> period(Row row, Map<String, Integer> heads, Meta meta, String page,
            Set<String> missing) {
        var cells = new HashMap<String, String>();
        boolean[] formula = {false};
        meta.columns.getOrDefault("period", Map.of()).forEach((head, column) -> {
            Integer index = heads.get(head);
            if (index == null) {
                missing.add(TEXTS.get("odd.column", page, Answers.printable(head)));
            } else {
                cells.put(column, row.cell(index));
                formula[0] |= row.formulas().contains(index);
            }
        });
        if (!formula[0] && cells.values().stream().allMatch(String::isEmpty)) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(period(cells, place(page, row, 1), formula[0]));
    }

    private static GivenPeriod period(Map<String, String> cells, String place, boolean formula) {
        return new GivenPeriod(cells.getOrDefault("process", ""), cells.getOrDefault("from", ""),
                cells.getOrDefault("to", ""), cells.getOrDefault("repeat", ""), cells.getOrDefault("tolerable", ""),
                cells.getOrDefault("reason", ""), place, formula);
    }

    private static String place(String page, Row row, int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return Answers.printable(page) + " " + letters + row.line();
    }

    // --- what the form saves

    private static AnswerFile answers(Path path, String file) throws FaultException {
        byte[] content;
        String json;
        try {
            if (Files.size(path) > LARGEST) {
                throw fault(file, TEXTS.get("file.large", LARGEST >> 20));
            }
            content = Files.readAllBytes(path);
            json = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content)).toString().replace("\ufeff", "");
        } catch (CharacterCodingException e) {
            throw new FaultException(new Fault(file, 0, 0, TEXTS.get("file.damaged")), e);
        } catch (IOException e) {
            throw new FaultException(new Fault(file, 0, 0, TEXTS.get("file.io", Invocation.reason(e))), e);
        }
        Object value;
        try {
            if (isDeep(json)) {
                throw fault(file, TEXTS.get("file.foreign"));
            }
            value = JsonValues.read(json);
        } catch (IllegalArgumentException e) {
            throw new FaultException(new Fault(file, 0, 0, TEXTS.get("file.damaged")), e);
        }
        if (!(value instanceof Map<?, ?> map) || !ANSWERS.equals(map.get("format"))) {
            throw fault(file, TEXTS.get("file.foreign"));
        }
        if (!(map.get("version") instanceof Double version) || version != 1) {
            throw fault(file, TEXTS.get("file.version", Answers.printable(String.valueOf(map.get("version")))));
        }
        var notices = new ArrayList<Notice>();
        var known = new LinkedHashMap<String, String>();
        texts(map.get("known")).forEach(known::put);
        var given = new ArrayList<Given>();
        var changed = new LinkedHashSet<String>();
        texts(map.get("answers")).forEach((key, text) -> AnswerKey.parse(key).filter(parsed -> known.containsKey(key))
                .ifPresentOrElse(parsed -> given.add(new Given(parsed, text, "", false, false)),
                        () -> changed.add(TEXTS.get("odd.answer.unknown", Answers.printable(key)))));
        if (given.size() > MOST_ANSWERS || known.size() > MOST_ANSWERS) {
            throw fault(file, TEXTS.get("file.foreign"));
        }
        if (!changed.isEmpty()) {
            notices.add(new Notice(Oddity.TAMPERED, TEXTS.get("odd.changed", few(changed))));
        }
        var confirmed = new HashSet<String>();
        if (map.get("confirmed") instanceof List<?> list) {
            list.stream().filter(String.class::isInstance).map(String.class::cast).forEach(confirmed::add);
        }
        var periods = new ArrayList<GivenPeriod>();
        if (map.get("periods") instanceof List<?> list) {
            list.stream().limit(MOST_PERIODS).map(AnswerFiles::texts).filter(cells -> !cells.isEmpty())
                    .forEach(cells -> periods.add(period(cells, TEXTS.get("place.period", periods.size() + 1), false)));
        }
        return made(file, checksum(content), text(map.get("survey")), text(map.get("questionnaire")), known,
                text(map.get("answeredBy")), text(map.get("answeredOn")), given, confirmed, periods, notices);
    }

    /** Tells whether the JSON is nested deeper than any answers: readers go down with the depth. */
    private static boolean isDeep(String json) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                if (++depth > DEEPEST) {
                    return true;
                }
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return false;
    }

    private static Map<String, String> texts(Object value) {
        var texts = new LinkedHashMap<String, String>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, text) -> {
                if (key instanceof String name && text instanceof String string) {
                    texts.put(name, string);
                }
            });
        }
        return texts;
    }

    private static String text(Object value) {
        return value instanceof String text ? text.strip() : "";
    }

    // --- both

    private static AnswerFile made(String file, String checksum, String survey, String questionnaire,
            Map<String, String> known, String by, String on, List<Given> answers, Set<String> confirmed,
            List<GivenPeriod> periods, List<Notice> notices) {
        var values = new LinkedHashMap<AnswerKey, String>();
        known.forEach((text, value) -> AnswerKey.parse(text).ifPresent(key -> values.put(key, value)));
        var all = new ArrayList<>(answers);
        if (!confirmed.isEmpty()) {
            var given = new HashSet<AnswerKey>();
            answers.forEach(answer -> given.add(answer.key()));
            values.forEach((key, value) -> {
                if (!value.isEmpty() && confirmed.contains(key.row()) && !given.contains(key)) {
                    all.add(new Given(key, value, "", false, true));
                }
            });
        }
        String name = QuestionnaireForm.plain(by).replace('\n', ' ');
        LocalDate date = Answers.date(on).orElse(null);
        return new AnswerFile(file, checksum, survey, questionnaire,
                QuestionnaireForm.fingerprint(survey, questionnaire, known),
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, date, values, all, periods,
                notices);
    }
}
