package org.ratswerk.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.AspectEvidence;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.DuplicateDecision;
import org.ratswerk.model.Element;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.PriorityWeight;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessAnalysis;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.ProcessPriority;
import org.ratswerk.model.ProfileField;
import org.ratswerk.model.Responsible;

/**
 * The process register of Musterstadt, in progress: profile, analysts, reviews, analyses, priorities, deferred units, and documents
 * that prove aspects of process management. {@code register.csv} holds them, one a row; its first column says what it is.
 */
final class MusterstadtRegister {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final String YES = "ja";

    private final AdministrationModel model;
    private final Map<String, Element> elements;

    private MusterstadtRegister(AdministrationModel model) {
        this.model = model;
        elements = new HashMap<>(model.index());
    }

    /** Adds everything to the model. */
    static void create(AdministrationModel model) throws IOException {
        var register = new MusterstadtRegister(model);
        try (var in = new BufferedReader(new InputStreamReader(
                MusterstadtRegister.class.getResourceAsStream("/musterstadt/register.csv"), StandardCharsets.UTF_8))) {
            in.lines().skip(1).map(line -> Arrays.copyOf(line.split(";", -1), 9)).forEach(register::take);
        }
    }

    private void take(String[] row) {
        switch (row[0]) {
            case "process" -> process(row);
            case "analysis" -> analysis(row);
            case "target" -> target(row);
            case "priority" -> priority(row);
            case "unit" -> unit(row);
            case "profile" -> profile(row);
            case "weight" -> weight(row);
            case "evidence" -> evidence(row);
            case "duplicate" -> duplicate(row);
            case "field" -> field(row);
            case "participant" -> Arrays.stream(row[2].split("\\|")).map(id -> (OrganisationalUnit) element(id))
                    .forEach(((Process) element(row[1])).getParticipatingUnits()::add);
            default -> throw new IllegalStateException(row[0]);
        }
    }

    private Element element(String id) {
        Element element = elements.get(id);
        if (element == null) {
            throw new IllegalStateException(id);
        }
        return element;
    }

    private static boolean given(String text) {
        return text != null && !text.isEmpty();
    }

    private Responsible responsible(String id) {
        return given(id) ? (Responsible) element(id) : null;
    }

    private static LocalDate day(String text) {
        return given(text) ? LocalDate.parse(text) : null;
    }

    private static Integer number(String text) {
        return given(text) ? Integer.valueOf(text) : null;
    }

    private void process(String[] row) {
        var process = (Process) element(row[1]);
        process.setField(row[2]);
        process.setAnalyst(responsible(row[3]));
        process.setInternal(row[4].equals(YES));
        process.setOnlineMaturity(number(row[5]));
        if (given(row[6])) {
            process.getMediaBreaks().addAll(List.of(row[6].split("\\|")));
        }
        process.setReviewedOn(day(row[7]));
        process.setReviewInterval(given(row[8]) ? Period.ofMonths(number(row[8])) : null);
    }

    private void analysis(String[] row) {
        ProcessAnalysis analysis = FACTORY.createProcessAnalysis();
        analysis.setId("analyse-" + row[1]);
        analysis.setName("Analyse " + row[2].substring(0, 4));
        analysis.setDate(day(row[2]));
        analysis.setPerson(responsible(row[3]));
        analysis.setReviewInterval(Period.ofMonths(number(row[4])));
        analysis.setResult(row[5]);
        ((Process) element(row[1])).getAnalyses().add(analysis);
    }

    private void target(String[] row) {
        var process = (Process) element(row[1]);
        process.setBpmnToBe(row[2]);
        process.setTargetApprovedBy(responsible(row[3]));
        process.setTargetApprovedOn(day(row[4]));
    }

    private void priority(String[] row) {
        ProcessPriority priority = FACTORY.createProcessPriority();
        priority.setPublicInterest(number(row[2]));
        priority.setVolume(number(row[3]));
        priority.setEconomy(number(row[4]));
        priority.setEffort(number(row[5]));
        priority.setLegalDeadline(day(row[6]));
        priority.setDeferred(given(row[7]));
        priority.setDeferralReason(given(row[7]) ? row[7] : null);
        ((Process) element(row[1])).setPriority(priority);
    }

    private void unit(String[] row) {
        var unit = (OrganisationalUnit) element(row[1]);
        unit.setRecordingDeferredUntil(day(row[2]));
        unit.setRecordingDeferralReason(row[3]);
    }

    private void profile(String[] row) {
        ProfileField field = FACTORY.createProfileField();
        field.setFeature(row[1]);
        field.setRequired(row[2].equals(YES));
        field.setWeight(number(row[3]));
        if (row[4].equals("core")) {
            field.getKinds().add(ProcessKind.CORE);
        }
        model.administration().getSettings().getProfileFields().add(field);
    }

    private void weight(String[] row) {
        PriorityWeight weight = FACTORY.createPriorityWeight();
        weight.setCriterion(row[1]);
        weight.setWeight(number(row[2]));
        model.administration().getSettings().getPriorityWeights().add(weight);
    }

    private void evidence(String[] row) {
        AspectEvidence evidence = FACTORY.createAspectEvidence();
        evidence.setId(row[1]);
        evidence.setName(row[3]);
        evidence.setAspect(row[2]);
        evidence.setFile(row[3]);
        evidence.setParagraph(row[4]);
        evidence.setOwner(responsible(row[5]));
        evidence.setValidFrom(day(row[6]));
        model.processRegister().getEvidences().add(evidence);
    }

    private void duplicate(String[] row) {
        DuplicateDecision decision = FACTORY.createDuplicateDecision();
        decision.setId(row[1]);
        decision.setFirst((Process) element(row[2]));
        decision.setSecond((Process) element(row[3]));
        decision.setStatus(row[4].equals("confirmed") ? MappingStatus.CONFIRMED : MappingStatus.REJECTED);
        decision.setDecidedBy(row[5]);
        decision.setDecidedOn(day(row[6]));
        model.processRegister().getDuplicateDecisions().add(decision);
    }

    private void field(String[] row) {
        for (CatalogueEntry entry : model.catalogues().getFirst().getEntries()) {
            if (row[1].equals(entry.getKey())) {
                entry.setField(row[2]);
            }
        }
    }
}
