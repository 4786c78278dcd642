package org.ratswerk.analysis.coverage.ladder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessAnalysis;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * How far one process is.
 *
 * @param number number of the highest rung that it has reached, each of those below included; 0 for none
 * @param steps all rungs, each with its own evidence, in order
 */
public record Ladder(int number, List<Step> steps) {
    private static final Texts TEXTS = Texts.of(Ladder.class);
    private static final int ONLINE = 3;

    public Ladder {
        steps = List.copyOf(steps);
    }

    /**
     * One rung and what speaks for it.
     *
     * @param rung rung
     * @param met whether its own evidence is there, whatever the rungs below say
     * @param evidence what proves it, in the user's language; empty where nothing does
     * @param missing what is missing for it, in the user's language; empty where nothing is
     */
    public record Step(Rung rung, boolean met, String evidence, List<String> missing) {
        public Step {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Tells how far a process is.
     *
     * @param process process
     * @param profile profile of the administration
     * @param diagrams BPMN files of the administration
     * @param today day on which analyses must be current
     */
    public static Ladder of(Process process, Profile profile, Diagrams diagrams, LocalDate today) {
        List<Step> steps = List.of(identified(process), described(process, profile), modelled(process, diagrams),
                analysed(process, today), optimised(process, diagrams, today), digitised(process));
        int number = 0;
        while (number < steps.size() && steps.get(number).met()) {
            number++;
        }
        return new Ladder(number, steps);
    }

    /** Returns what is missing for the next rung; empty where it has reached the highest. */
    public List<String> missing() {
        return number == steps.size() ? List.of() : steps.get(number).missing();
    }

    /** Returns evidence and gaps of all rungs as lines of text, in the user's language. */
    public String explanation() {
        return steps.stream().map(step -> TEXTS.get(step.met() ? "ladder.met" : "ladder.missing", step.rung().number(),
                step.rung().label(), step.met() ? step.evidence() : String.join("; ", step.missing())))
                .collect(Collectors.joining("\n"));
    }

    private static Step step(Rung rung, String evidence, List<String> missing) {
        return new Step(rung, missing.isEmpty(), missing.isEmpty() ? evidence : "", missing);
    }

    private static Step identified(Process process) {
        var missing = new ArrayList<String>();
        if (blank(process.getId())) {
            missing.add(TEXTS.get("missing.id"));
        }
        if (blank(process.getName())) {
            missing.add(TEXTS.get("missing.name"));
        }
        return step(Rung.IDENTIFIED, TEXTS.get("evidence.identified", String.valueOf(process.getId())), missing);
    }

    private static Step described(Process process, Profile profile) {
        List<String> missing = profile.completeness(process).missingRequired().stream()
                .map(field -> TEXTS.get("missing.field", Labels.of(field))).toList();
        return step(Rung.DESCRIBED, TEXTS.get("evidence.described"), missing);
    }

    private static Step modelled(Process process, Diagrams diagrams) {
        String file = process.getBpmnAsIs();
        var missing = new ArrayList<String>();
        switch (diagrams.state(process, file)) {
            case NONE -> missing.add(TEXTS.get("missing.file"));
            case MISSING -> missing.add(TEXTS.get("missing.file.gone", Labels.printable(file)));
            case UNREADABLE -> missing.add(TEXTS.get("missing.file.unreadable", Labels.printable(file)));
            case OTHER_PROCESS -> missing.add(TEXTS.get("missing.file.other", Labels.printable(file)));
            case HOLDS -> {
                int errors = diagrams.errors(file);
                if (errors > 0) {
                    missing.add(TEXTS.get("missing.file.errors", Labels.printable(file), errors));
                }
            }
        }
        return step(Rung.MODELLED, TEXTS.get("evidence.modelled", String.valueOf(file)), missing);
    }

    /** The analysis that lasts longest decides. */
    private static Step analysed(Process process, LocalDate today) {
        List<ProcessAnalysis> analyses = process.getAnalyses().stream()
                .sorted(Comparator.comparing(ProcessAnalysis::getDate, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        if (analyses.isEmpty()) {
            return step(Rung.ANALYSED, "", List.of(TEXTS.get("missing.analysis")));
        }
        List<String> missing = List.of();
        for (ProcessAnalysis analysis : analyses) {
            missing = gaps(analysis, today);
            if (missing.isEmpty()) {
                return step(Rung.ANALYSED, TEXTS.get("evidence.analysed", day(analysis.getDate()),
                        analysis.getPerson().getName() == null ? analysis.getPerson().getId()
                                : analysis.getPerson().getName()),
                        List.of());
            }
        }
        return step(Rung.ANALYSED, "", missing);
    }

    private static List<String> gaps(ProcessAnalysis analysis, LocalDate today) {
        var missing = new ArrayList<String>();
        if (analysis.getDate() == null) {
            missing.add(TEXTS.get("missing.analysis.date"));
        } else if (analysis.getDate().isAfter(today)) {
            missing.add(TEXTS.get("missing.analysis.future", day(analysis.getDate())));
        } else if (analysis.getReviewInterval() != null
                && analysis.getDate().plus(analysis.getReviewInterval()).isBefore(today)) {
            missing.add(TEXTS.get("missing.analysis.old", day(analysis.getDate()),
                    day(analysis.getDate().plus(analysis.getReviewInterval()))));
        }
        if (analysis.getPerson() == null || Missing.is(analysis.getPerson())) {
            missing.add(TEXTS.get("missing.analysis.person"));
        }
        return missing;
    }

    private static Step optimised(Process process, Diagrams diagrams, LocalDate today) {
        String file = process.getBpmnToBe();
        var missing = new ArrayList<String>();
        if (blank(process.getBpmnAsIs())) {
            missing.add(TEXTS.get("missing.file"));
        }
        switch (diagrams.state(process, file)) {
            case NONE -> missing.add(TEXTS.get("missing.target"));
            case MISSING -> missing.add(TEXTS.get("missing.file.gone", Labels.printable(file)));
            case UNREADABLE -> missing.add(TEXTS.get("missing.file.unreadable", Labels.printable(file)));
            case OTHER_PROCESS -> missing.add(TEXTS.get("missing.file.other", Labels.printable(file)));
            case HOLDS -> {
                // the file is there; whether it counts is told by its approval
            }
        }
        if (process.getTargetApprovedOn() == null || process.getTargetApprovedOn().isAfter(today)) {
            missing.add(TEXTS.get("missing.approval"));
        }
        if (process.getTargetApprovedBy() == null || Missing.is(process.getTargetApprovedBy())) {
            missing.add(TEXTS.get("missing.approver"));
        }
        return step(Rung.OPTIMISED, missing.isEmpty() ? TEXTS.get("evidence.optimised", String.valueOf(file),
                day(process.getTargetApprovedOn())) : "", missing);
    }

    private static Step digitised(Process process) {
        Integer maturity = process.getOnlineMaturity();
        if (maturity != null && maturity >= ONLINE) {
            return step(Rung.DIGITISED, TEXTS.get("evidence.online", maturity), List.of());
        }
        if (Boolean.TRUE.equals(process.getInternal())) {
            List<String> breaks = process.getMediaBreaks().stream().filter(text -> !blank(text)).toList();
            return step(Rung.DIGITISED, TEXTS.get("evidence.internal"),
                    breaks.isEmpty() ? List.of() : List.of(TEXTS.get("missing.breaks", breaks.size())));
        }
        return step(Rung.DIGITISED, "", List.of(maturity == null ? TEXTS.get("missing.online")
                : TEXTS.get("missing.online.more", maturity)));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(date);
    }
}
