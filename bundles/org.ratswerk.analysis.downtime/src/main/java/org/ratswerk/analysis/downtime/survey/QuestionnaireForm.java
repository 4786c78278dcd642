package org.ratswerk.analysis.downtime.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.model.Component;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.Process;
import org.ratswerk.model.Questionnaire;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Survey;
import org.ratswerk.model.text.Labels;

/**
 * All that one questionnaire asks and shows, independent of the file it comes in.
 *
 * @param survey id of the survey
 * @param title name of the survey
 * @param introduction what the survey says to those asked; empty for nothing
 * @param administration name of the administration
 * @param questionnaire id of the questionnaire
 * @param respondent name of who is asked
 * @param sentOn date it is made
 * @param due date until which the answer is wanted; null for none
 * @param horizons horizons at which damage is rated, ascending
 * @param toleranceLevel first damage level that is not tolerable
 * @param categories damage categories
 * @param processes processes for which critical periods can be given, with names that differ
 * @param rows rows in order: resource by resource with what uses it and what it uses, then processes
 * @param locale language of the file
 */
public record QuestionnaireForm(String survey, String title, String introduction, String administration,
        String questionnaire, String respondent, LocalDate sentOn, LocalDate due, List<Duration> horizons,
        int toleranceLevel, List<Choice> categories, List<Choice> processes, List<Row> rows, Locale locale) {
    public QuestionnaireForm {
        horizons = List.copyOf(horizons);
        categories = List.copyOf(categories);
        processes = List.copyOf(processes);
        rows = List.copyOf(rows);
    }

    /**
     * What can be chosen.
     *
     * @param id id in files
     * @param name name for people
     */
    public record Choice(String id, String name) {
        public Choice {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
        }
    }

    /**
     * Row.
     *
     * @param section part it belongs to
     * @param subject id of the resource or process asked about
     * @param about id of the process that uses it or the component it uses; empty for none
     * @param subjectName name of the subject
     * @param aboutName name of the other; empty for none
     * @param hint what helps to recognise it, such as the unit; empty for nothing
     * @param known values that the administration has, by key; a key for every question, empty where it has none
     * @param periods critical periods that the administration has of the process it is about; else none
     */
    public record Row(Section section, String subject, String about, String subjectName, String aboutName, String hint,
            Map<AnswerKey, String> known, List<PeriodAnswer> periods) {
        public Row {
            periods = List.copyOf(periods);
            known = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(known));
        }

        /** Returns its key in files. */
        public String key() {
            return AnswerKey.row(section, subject, about);
        }
    }

    /**
     * Makes the questionnaire as it would be sent now.
     *
     * @param model administration
     * @param survey survey
     * @param questionnaire one of its questionnaires
     * @param sentOn date it is made
     * @param locale language: German for German locales, English for all others
     */
    public static QuestionnaireForm of(AdministrationModel model, Survey survey, Questionnaire questionnaire,
            LocalDate sentOn, Locale locale) {
        return of(model, new Landscape(model), survey, questionnaire, sentOn, locale);
    }

    static QuestionnaireForm of(AdministrationModel model, Landscape landscape, Survey survey,
            Questionnaire questionnaire, LocalDate sentOn, Locale locale) {
        var settings = AnalysisSettings.of(model.administration());
        var targets = new Targets(model, landscape);
        var rows = new ArrayList<Row>();
        var processes = new LinkedHashSet<Process>();
        for (Dependable subject : questionnaire.getSubjects()) {
            if (subject.getId() == null || landscape.element(subject.getId()) != subject) {
                continue;
            }
            if (subject instanceof Process process) {
                rows.add(row(Section.PROCESS, process, null, settings, targets));
                processes.add(process);
            } else if (subject instanceof Resource resource) {
                rows.add(row(Section.SYSTEM, resource, null, settings, targets));
                for (Process process : landscape.processes(resource)) {
                    if (process.getId() != null) {
                        rows.add(row(Section.USE, resource, process, settings, targets));
                        processes.add(process);
                    }
                }
                for (Component component : landscape.components(resource)) {
                    if (component.getId() != null) {
                        rows.add(row(Section.COMPONENT, resource, component, settings, targets));
                    }
                }
            }
        }
        return new QuestionnaireForm(survey.getId(), name(survey), plain(survey.getDescription()),
                name(model.administration()), questionnaire.getId(),
                questionnaire.getRespondent() == null ? name(questionnaire) : name(questionnaire.getRespondent()),
                sentOn, due(survey, questionnaire), settings.horizons(), settings.toleranceLevel(),
                Targets.categories(model), distinct(processes), rows,
                locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? Locale.GERMAN : Locale.ENGLISH);
    }

    private static Row row(Section section, Dependable subject, Dependable about, AnalysisSettings settings,
            Targets targets) {
        var known = new LinkedHashMap<AnswerKey, String>();
        Dependable rated = about == null ? subject : about;
        String category = rated instanceof Process process ? targets.category(process) : "";
        for (AnswerKey key : keys(section, subject.getId(), about == null ? "" : about.getId(),
                settings.horizons())) {
            known.put(key, targets.current(key, category));
        }
        String hint = rated.getUnit() == null ? "" : Labels.title(rated.getUnit());
        return new Row(section, subject.getId(), about == null ? "" : about.getId(), name(subject),
                about == null ? "" : name(about), hint, known, periods(rated));
    }

    private static List<PeriodAnswer> periods(Dependable rated) {
        if (!(rated instanceof Process process) || process.getImpact() == null) {
            return List.of();
        }
        return process.getImpact().getCriticalPeriods().stream()
                .filter(period -> period.getFrom() != null && period.getTo() != null).map(PeriodAnswer::of).toList();
    }

    static List<AnswerKey> keys(Section section, String subject, String about, List<Duration> horizons) {
        var keys = new ArrayList<AnswerKey>();
        for (Question question : section.questions()) {
            if (question == Question.LEVEL) {
                horizons.forEach(horizon -> keys.add(new AnswerKey(section, subject, about, question, horizon)));
            } else {
                keys.add(new AnswerKey(section, subject, about, question, null));
            }
        }
        return keys;
    }

    /** Names that differ: where two are the same the id follows. */
    private static List<Choice> distinct(Collection<Process> processes) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        processes.forEach(process -> {
            if (!seen.add(name(process))) {
                twice.add(name(process));
            }
        });
        return processes.stream().map(process -> new Choice(process.getId(),
                twice.contains(name(process)) ? name(process) + " [" + process.getId() + "]" : name(process))).toList();
    }

    static LocalDate due(Survey survey, Questionnaire questionnaire) {
        return questionnaire.getDue() == null ? survey.getDue() : questionnaire.getDue();
    }

    /** Name of an element; its id where it has none. */
    static String name(Element element) {
        String name = element.getName();
        return plain(name == null || name.isBlank() ? element.getId() : name).replace('\n', ' ');
    }

    /** Returns a text as every file can hold it: no control characters, no longer than an answer; empty for null. */
    static String plain(String text) {
        if (text == null) {
            return "";
        }
        String plain = text.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cs}\\x{fffe}\\x{ffff}&&[^\\n]]", " ").strip();
        return plain.length() > Answers.LONGEST ? plain.substring(0, Answers.LONGEST - 1).strip() + "…" : plain;
    }

    /**
     * Returns the SHA-256 of what is asked and of the values known, in hexadecimal: a file that comes back with another
     * one was changed where nobody should.
     */
    public String fingerprint() {
        return fingerprint(survey, questionnaire, contents());
    }

    /** Returns the values known by key, and by the key of each row the names that stand in it. */
    Map<String, String> contents() {
        var contents = new LinkedHashMap<String, String>();
        for (Row row : rows) {
            contents.put(row.key(), row.subjectName() + "\n" + row.aboutName());
            row.known().forEach((key, value) -> contents.put(key.toString(), value));
        }
        return contents;
    }

    static String fingerprint(String survey, String questionnaire, Map<String, String> known) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, survey);
            add(digest, questionnaire);
            // by key: rows may be sorted
            known.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
                add(digest, entry.getKey());
                add(digest, entry.getValue());
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.replace("\r\n", "\n").strip().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
