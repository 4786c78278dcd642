package org.ratswerk.analysis.coverage.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.analysis.coverage.Filter;
import org.ratswerk.analysis.coverage.register.Register;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Progress;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierBuilder;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** The process register of all processes, or of those of some units. */
@Component(service = DossierSource.class)
public final class RegisterReport implements DossierSource {
    private static final Texts TEXTS = Texts.of(RegisterReport.class);

    @Override
    public String id() {
        return "process-register";
    }

    @Override
    public String title() {
        return TEXTS.get("register.title");
    }

    @Override
    public String description() {
        return TEXTS.get("register.description");
    }

    @Override
    public Dossier create(AdministrationModel model, Progress progress) throws FaultException {
        return create(model, List.of(), List.of(), progress);
    }

    @Override
    public Dossier create(AdministrationModel model, List<Analysis> analyses, List<String> elements, Progress progress)
            throws FaultException {
        var known = new HashSet<String>();
        model.processes().forEach(process -> known.add(process.getId()));
        model.administration().getUnits().forEach(unit -> known.add(unit.getId()));
        List<Fault> faults = elements.stream().filter(id -> !known.contains(id))
                .map(id -> Fault.of(TEXTS.get("fault.element", id))).toList();
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        LocalDate today = LocalDate.now();
        Register register = Register.of(CoverageModel.of(model, today, progress), Filter.NONE, elements);
        var pages = new DossierBuilder();
        pages.heading(1, TEXTS.get("register.profiles")).text(TEXTS.get("register.profiles.text"))
                .table(register.profiles(), TEXTS.get("none.process"), "process", "kind", "unit", "owner", "rung",
                        "complete", "missing", "due");
        pages.heading(1, TEXTS.get("register.assignments")).table(register.assignments(), TEXTS.get("none.process"),
                "process", "unit", "owner", "deputy", "participating", "systems");
        pages.heading(1, TEXTS.get("register.reviews")).table(register.reviews(), TEXTS.get("none.review"), "process",
                "unit", "owner", "reviewed", "due", "review");
        pages.heading(1, TEXTS.get("register.work")).table(register.work(), TEXTS.get("none.work"), "analyst", "process",
                "task", "due", "urgent");
        return pages.build(title(), model, today);
    }
}
