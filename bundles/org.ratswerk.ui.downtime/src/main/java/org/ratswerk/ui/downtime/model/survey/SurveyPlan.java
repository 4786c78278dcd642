package org.ratswerk.ui.downtime.model.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.ratswerk.analysis.downtime.survey.QuestionnaireFiles;
import org.ratswerk.analysis.downtime.survey.QuestionnaireForm;
import org.ratswerk.analysis.downtime.survey.Surveys;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.form.FormFormat;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.Person;
import org.ratswerk.model.Questionnaire;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Role;
import org.ratswerk.model.Survey;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Names;

/** Who is asked about what, until when, in which form: a survey before it is made. */
public final class SurveyPlan {
    private static final Texts TEXTS = Texts.of(SurveyPlan.class);
    private static final int WEEKS = 4;
    private static final Set<Character> FORBIDDEN = Set.of('<', '>', '|', '"', '?', '*');

    private final Editing editing;
    private final LocalDate today;
    private final Map<By, List<Candidate>> candidates = new EnumMap<>(By.class);
    private final Map<By, Set<String>> chosen = new EnumMap<>(By.class);
    private By by = By.PERSON;
    private String name;
    private LocalDate due;
    private Form form = Form.BOTH;
    private String folder = "";

    /** What is chosen. */
    public enum By {
        /** Persons and roles that answer for IT systems. */
        PERSON,
        /** IT systems. */
        SYSTEM;

        /** Returns its name in the user's language. */
        public String title() {
            return TEXTS.get("by." + name());
        }
    }

    /** What the questionnaires are. */
    public enum Form {
        /** Workbooks and forms for the browser. */
        BOTH,
        /** Workbooks. */
        XLSX,
        /** Forms for the browser. */
        HTML;

        /** Returns its name in the user's language. */
        public String title() {
            return TEXTS.get("form." + name());
        }
    }

    /**
     * Somebody who can be asked, or something that somebody can be asked about.
     *
     * @param id its id
     * @param name its name
     * @param other for a person its unit, for an IT system who answers for it; may be empty
     * @param mail mail address of who is asked; empty where none is known
     * @param systems number of IT systems
     * @param hints what is in the way or worth knowing, in the user's language
     * @param askable whether a questionnaire would come of it
     */
    public record Candidate(String id, String name, String other, String mail, int systems, List<String> hints,
            boolean askable) {
        public Candidate {
            hints = List.copyOf(hints);
        }
    }

    /**
     * One questionnaire as it would be made.
     *
     * @param name who is asked
     * @param mail mail address; empty where none is known
     * @param subjects names of what is asked about
     */
    public record Letter(String name, String mail, List<String> subjects) {
        public Letter {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * What was made in the administration and is still to be written.
     *
     * @param survey survey
     * @param forms what each questionnaire asks
     * @param revision state of the administration since
     */
    public record Made(Survey survey, Map<Questionnaire, QuestionnaireForm> forms, long revision) {
    }

    /**
     * @param editing administration
     * @param today date of today
     */
    public SurveyPlan(Editing editing, LocalDate today) {
        this.editing = Objects.requireNonNull(editing);
        this.today = Objects.requireNonNull(today);
        due = today.plusWeeks(WEEKS);
        name = Surveys.nameOf(today);
        Surveys.Plan all = Surveys.plan(editing.model(), List.of());
        candidates.put(By.PERSON, persons(editing.model(), all));
        candidates.put(By.SYSTEM, systems(editing.model(), all));
        for (By each : By.values()) {
            chosen.put(each, new LinkedHashSet<>());
        }
    }

    // --- who

    private static List<Candidate> persons(AdministrationModel model, Surveys.Plan all) {
        var asked = new LinkedHashSet<Responsible>(all.subjects().keySet());
        asked.addAll(model.administration().getPersons());
        model.administration().getRoles().stream().filter(role -> role.getHolder() == null).forEach(asked::add);
        var found = new ArrayList<Candidate>();
        for (Responsible each : asked) {
            List<Dependable> subjects = all.subjects().getOrDefault(each, List.of());
            var hints = new ArrayList<String>();
            if (subjects.isEmpty()) {
                hints.add(TEXTS.get("hint.noSystems"));
            }
            if (each instanceof Role) {
                hints.add(TEXTS.get("hint.vacant"));
            } else if (mail(each).isEmpty()) {
                hints.add(TEXTS.get("hint.noMail"));
            }
            found.add(new Candidate(each.getId(), Names.of(each), unit(each), mail(each), subjects.size(), hints,
                    each.getId() != null && !subjects.isEmpty()));
        }
        return sorted(found);
    }

    private static List<Candidate> systems(AdministrationModel model, Surveys.Plan all) {
        var answering = new HashMap<Dependable, Responsible>();
        all.subjects().forEach((responsible, subjects) -> subjects.forEach(each -> answering.put(each, responsible)));
        var found = new ArrayList<Candidate>();
        for (Resource system : model.resources()) {
            if (system instanceof ITSystem) {
                Responsible who = answering.get(system);
                var hints = new ArrayList<String>();
                if (who == null) {
                    hints.add(TEXTS.get("hint.nobody"));
                } else if (mail(who).isEmpty()) {
                    hints.add(TEXTS.get("hint.noMail"));
                }
                found.add(new Candidate(system.getId(), Names.of(system), who == null ? "" : Names.of(who),
                        who == null ? "" : mail(who), 1, hints, who != null));
            }
        }
        return sorted(found);
    }

    /** Those who can be asked first, then by name. */
    private static List<Candidate> sorted(List<Candidate> found) {
        found.sort(Comparator.comparing((Candidate each) -> !each.askable())
                .thenComparing(Candidate::name, java.text.Collator.getInstance()));
        return List.copyOf(found);
    }

    static String mail(Responsible responsible) {
        return responsible instanceof Person person && person.getMail() != null ? person.getMail().strip() : "";
    }

    private static String unit(Responsible responsible) {
        var unit = switch (responsible) {
        case Person person -> person.getUnit();
        case Role role -> role.getUnit();
        default -> null;
        };
        return unit == null ? "" : Names.of(unit);
    }

    /** Returns what is chosen from: persons or IT systems. */
    public By by() {
        return by;
    }

    /** Sets what is chosen from; what is chosen of the other stays known. */
    public void setBy(By wanted) {
        by = wanted;
    }

    /** Returns what can be chosen, those with a text in their name, unit, responsible person or address. */
    public List<Candidate> candidates(String text) {
        String wanted = text.strip().toLowerCase(Locale.getDefault());
        return candidates.get(by).stream().filter(each -> (each.name() + "\n" + each.other() + "\n" + each.mail())
                .toLowerCase(Locale.getDefault()).contains(wanted)).toList();
    }

    /** Tells whether it is chosen. */
    public boolean isChosen(Candidate candidate) {
        return chosen.get(by).contains(candidate.id());
    }

    /**
     * Chooses, or no longer.
     *
     * @return whether that is possible
     */
    public boolean choose(Candidate candidate, boolean wanted) {
        if (!wanted) {
            chosen.get(by).remove(candidate.id());
        } else if (candidate.askable()) {
            chosen.get(by).add(candidate.id());
        }
        return candidate.askable() || !wanted;
    }

    /** Chooses all of them that can be asked, or no longer. */
    public void choose(Collection<Candidate> all, boolean wanted) {
        all.forEach(each -> choose(each, wanted));
    }

    /** Chooses the elements that are persons, roles or IT systems, as the user has selected them before. */
    public void choose(Collection<? extends Element> elements) {
        for (By each : List.of(By.PERSON, By.SYSTEM)) {
            var ids = elements.stream().map(Element::getId).filter(Objects::nonNull).toList();
            List<Candidate> found = candidates.get(each).stream()
                    .filter(candidate -> candidate.askable() && ids.contains(candidate.id())).toList();
            if (!found.isEmpty()) {
                by = each;
                choose(found, true);
                return;
            }
        }
    }

    private Surveys.Plan plan() {
        var elements = new ArrayList<Element>();
        chosen.get(by).forEach(id -> editing.element(id).ifPresent(elements::add));
        return elements.isEmpty() ? new Surveys.Plan(Map.of(), List.of()) : Surveys.plan(editing.model(), elements);
    }

    /** Returns the questionnaires as they would be made. */
    public List<Letter> letters() {
        return plan().subjects().entrySet().stream().map(each -> new Letter(Names.of(each.getKey()),
                mail(each.getKey()), each.getValue().stream().map(Names::of).toList())).toList();
    }

    /** Says in a sentence what would be made. */
    public String summary() {
        List<Letter> letters = letters();
        int subjects = letters.stream().mapToInt(each -> each.subjects().size()).sum();
        long without = letters.stream().filter(each -> each.mail().isEmpty()).count();
        return TEXTS.get("plan.summary", letters.size(), subjects)
                + (without == 0 ? "" : " " + TEXTS.get("plan.noMail", without));
    }

    /** Says why nobody would be asked; empty where somebody is. */
    public Optional<String> choiceFault() {
        return chosen.get(by).isEmpty()
                ? Optional.of(TEXTS.get(candidates.get(by).stream().anyMatch(Candidate::askable) ? "fault.nobody"
                        : "fault.nobodyAtAll"))
                : Optional.empty();
    }

    // --- how

    /** Returns the name of the survey. */
    public String name() {
        return name;
    }

    /** Sets the name; blank for one with the date. */
    public void setName(String wanted) {
        name = wanted.strip();
    }

    /** Returns the day until which answers are wanted; null for none. */
    public LocalDate due() {
        return due;
    }

    /** Sets the day until which answers are wanted; null for none. */
    public void setDue(LocalDate wanted) {
        due = wanted;
    }

    /** Returns what is written. */
    public Form form() {
        return form;
    }

    /** Sets what is written. */
    public void setForm(Form wanted) {
        form = wanted;
    }

    /** Returns the folder as it was typed. */
    public String folder() {
        return folder;
    }

    /** Sets the folder that the files are written to; it is made if its parent is there. */
    public void setFolder(String wanted) {
        folder = wanted.strip();
    }

    /** Says what is missing; empty where nothing is. */
    public Optional<String> fault() {
        if (due != null && due.isBefore(today)) {
            return Optional.of(TEXTS.get("fault.past", BoardTexts.date(due)));
        }
        return folderFault(folder);
    }

    /** Says what is wrong with a folder to write to; empty where nothing is. */
    static Optional<String> folderFault(String folder) {
        if (folder.isEmpty()) {
            return Optional.of(TEXTS.get("fault.folder"));
        }
        try {
            Path path = Path.of(folder);
            if (!path.isAbsolute() || folder.chars().anyMatch(c -> FORBIDDEN.contains((char) c))) {
                return Optional.of(TEXTS.get("fault.path", folder));
            }
            if (Files.isDirectory(path)) {
                return Files.isWritable(path) ? Optional.empty() : Optional.of(TEXTS.get("fault.readOnly", folder));
            }
            return !Files.exists(path) && path.getParent() != null && Files.isDirectory(path.getParent())
                    ? Optional.empty()
                    : Optional.of(TEXTS.get("fault.path", folder));
        } catch (InvalidPathException e) {
            return Optional.of(TEXTS.get("fault.path", folder));
        }
    }

    // --- making

    /** Makes the survey in the administration, in one command; nothing is written yet. */
    public Made make(Locale locale) {
        var made = new Made[1];
        editing.run(TEXTS.get("command.make"), () -> {
            Survey survey = Surveys.create(editing.model(), name, due, plan(), today);
            made[0] = new Made(survey,
                    Surveys.issue(editing.model(), survey, survey.getQuestionnaires(), today, locale), 0);
        });
        return new Made(made[0].survey(), made[0].forms(), editing.revision());
    }

    /** Issues questionnaires anew, with the values of today, in one command; nothing is written yet. */
    static Made again(Editing editing, Survey survey, Collection<Questionnaire> questionnaires, LocalDate today,
            Locale locale) {
        var forms = new ArrayList<Map<Questionnaire, QuestionnaireForm>>();
        editing.run(TEXTS.get("command.again"),
                () -> forms.add(Surveys.issue(editing.model(), survey, questionnaires, today, locale)));
        return new Made(survey, forms.getFirst(), editing.revision());
    }

    /** Takes the survey back whose files could not be written, unless something was changed since. */
    public static boolean takeBack(Editing editing, Made made) {
        boolean possible = editing.revision() == made.revision() && editing.canUndo();
        if (possible) {
            editing.undo();
        }
        return possible;
    }

    /**
     * Writes the questionnaires. Not for the user interface's thread.
     *
     * @param made what to write
     * @param folder folder; made if it is not there
     * @param form what is written
     * @param registry knows how workbooks are written
     * @param progress told how far it is, asked whether to stop
     * @return the files
     * @throws FaultException if one cannot be written
     */
    public static List<Path> write(Made made, Path folder, Form form, Registry registry, Progress progress)
            throws FaultException {
        try {
            Files.createDirectories(folder);
            FormFormat workbooks = form == Form.HTML ? null : workbooks(registry);
            progress.begin(TEXTS.get("progress.write"), made.forms().size());
            return QuestionnaireFiles.write(folder, made.forms(), workbooks, form != Form.XLSX, progress);
        } catch (IOException e) {
            throw new FaultException(new Fault(folder.toString(), 0, 0, TEXTS.get("fault.write",
                    Objects.requireNonNullElse(e.getLocalizedMessage(), e.getClass().getSimpleName()))), e);
        }
    }

    private static FormFormat workbooks(Registry registry) throws FaultException {
        Supplier<FaultException> none = () -> new FaultException(List.of(Fault.of(TEXTS.get("fault.noWorkbooks"))));
        return registry.formFormat("xlsx").orElseThrow(none);
    }
}
