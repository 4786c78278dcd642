package org.ratswerk.analysis.downtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Progress;
import org.ratswerk.core.format.CsvFormat;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.CriticalPeriod;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;
import org.ratswerk.model.persistence.FaultException;

/** Makes small administrations in memory and runs the analysis on them. */
final class Landscapes {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    final AdministrationModel model;
    private final Map<String, Dependable> elements = new HashMap<>();

    Landscapes() {
        var administration = FACTORY.createAdministration();
        administration.setSettings(FACTORY.createSettings());
        model = new AdministrationModel(null, administration, FACTORY.createProcessRegister(),
                FACTORY.createLandscape(), FACTORY.createContinuityRegister(), List.of(), List.of());
    }

    Process process(String id, String mtpd, String restart) {
        Process process = FACTORY.createProcess();
        model.processRegister().getProcesses().add(process);
        process.setImpact(FACTORY.createBusinessImpact());
        process.getImpact().setManualMtpd(hours(mtpd));
        return common(process, id, restart);
    }

    <T extends Resource> T resource(T resource, String id, String recovery, String restart) {
        model.landscape().getResources().add(resource);
        resource.setRecoveryTime(hours(recovery));
        return common(resource, id, restart);
    }

    private <T extends Dependable> T common(T element, String id, String restart) {
        element.setId(id);
        element.setName("Name of " + id);
        element.setRestartTime(hours(restart));
        elements.put(id, element);
        return element;
    }

    void needs(String dependent, String supplier, String bridging) {
        Dependable needed = elements.get(supplier);
        if (needed instanceof Process process) {
            ProcessDependency dependency = FACTORY.createProcessDependency();
            dependency.setDependent(elements.get(dependent));
            dependency.setSupplier(process);
            dependency.setBridging(hours(bridging));
            model.landscape().getDependencies().add(dependency);
        } else {
            Requirement requirement = FACTORY.createRequirement();
            requirement.setDependent(elements.get(dependent));
            requirement.setResource((Resource) needed);
            requirement.setBridging(hours(bridging));
            model.landscape().getDependencies().add(requirement);
        }
    }

    void needsGroup(String dependent, String name, int required, String bridging, String... members) {
        RedundancyGroup group = FACTORY.createRedundancyGroup();
        group.setId(dependent + "-" + name);
        group.setName(name);
        group.setRequired(required);
        for (String member : members) {
            group.getMembers().add(elements.get(member));
        }
        model.landscape().getGroups().add(group);
        Requirement requirement = FACTORY.createRequirement();
        requirement.setDependent(elements.get(dependent));
        requirement.setGroup(group);
        requirement.setBridging(hours(bridging));
        model.landscape().getDependencies().add(requirement);
    }

    void rating(Process process, DamageCategory category, long horizon, int level) {
        ImpactRating rating = FACTORY.createImpactRating();
        rating.setCategory(category);
        rating.setHorizon(Duration.ofHours(horizon));
        rating.setLevel(level);
        process.getImpact().getRatings().add(rating);
    }

    void period(Process process, String from, String to, PeriodRepeat repeat, String mtpd) {
        CriticalPeriod period = FACTORY.createCriticalPeriod();
        period.setFrom(LocalDate.parse(from));
        period.setTo(LocalDate.parse(to));
        period.setRepeat(repeat);
        period.setMtpd(hours(mtpd));
        process.getImpact().getCriticalPeriods().add(period);
    }

    /** Runs the analysis with options such as {@code table=groups} and returns the CSV. */
    String csv(String... options) throws FaultException {
        try {
            var out = new ByteArrayOutputStream();
            new CsvFormat().write(table(options), out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Table table(String... options) throws FaultException {
        var values = new HashMap<String, String>();
        for (String option : options) {
            String[] parts = option.split("=", 2);
            values.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return (Table) new DowntimeAnalysis().run(model, new Arguments(values), Progress.NONE);
    }

    /** The worked example of the contract of this analysis. */
    static Landscapes workedExample() {
        var example = new Landscapes();
        example.process("meldewesen", "24", "1");
        example.resource(FACTORY.createITSystem(), "meso", "6", "1");
        example.resource(FACTORY.createComponent(), "db", "8", "0.5");
        example.resource(FACTORY.createSite(), "serverraum", "48", null);
        example.resource(FACTORY.createComponent(), "netz-a", "4", null);
        example.resource(FACTORY.createComponent(), "netz-b", "4", null);
        example.needs("meldewesen", "meso", "2");
        example.needs("meso", "db", "0");
        example.needsGroup("meso", "Netz", 1, "0", "netz-a", "netz-b");
        example.needs("db", "serverraum", "0.5");
        return example;
    }

    static Duration hours(String hours) {
        return hours == null ? null : Duration.ofMinutes(Math.round(Double.parseDouble(hours) * 60));
    }
}
