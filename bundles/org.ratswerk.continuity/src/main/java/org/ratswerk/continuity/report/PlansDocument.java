package org.ratswerk.continuity.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Report;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Labels;

/** The plans of some kinds: a single one as a document of its own, several each on pages of their own. */
abstract class PlansDocument extends PlanningDocument {
    private final Set<PlanKind> kinds;

    PlansDocument(String id, PlanKind... kinds) {
        super(id);
        this.kinds = Set.of(kinds);
    }

    @Override
    Dossier make(References references, List<String> elements, boolean redacted) throws FaultException {
        List<EmergencyPlan> plans = plans(references, elements);
        var pages = new PlanPages(references, redacted);
        if (plans.size() == 1) {
            EmergencyPlan plan = plans.getFirst();
            pages.plan(plan, 1);
            return new Dossier(PlanPages.name(plan), PlanPages.details(references.model(), plan, redacted),
                    pages.parts(), pages.cover(plan));
        }
        for (EmergencyPlan plan : plans) {
            if (plan != plans.getFirst()) {
                pages.add(new Dossier.PageBreak());
            }
            pages.add(new Dossier.Heading(1, PlanPages.name(plan), plan.getId()));
            var control = new ArrayList<List<String>>();
            control.add(List.of(TEXTS.get("plan.kind"), Labels.of(plan.getKind())));
            control.add(List.of(TEXTS.get("plan.mark"), PlanPages.mark(plan.getControl(), redacted)));
            pages.entries(plan).forEach(entry -> control.add(List.of(entry.name(), entry.text())));
            pages.add(new Dossier.Grid(List.of(), control, Set.of()));
            pages.plan(plan, 2);
        }
        List<String> marks = plans.stream().map(plan -> PlanPages.mark(plan.getControl(), redacted)).distinct().toList();
        String mark = String.join(" / ", marks);
        String administration = PlanPages.administration(references.model());
        String day = PlanPages.day(java.time.LocalDate.now());
        String title = redacted ? TEXTS.get("title.redacted", title()) : title();
        return new Dossier(title, List.of(mark, administration, day), pages.parts(),
                new Dossier.Cover(administration, mark, List.of(new Dossier.Entry(TEXTS.get("plans.date"), day),
                        new Dossier.Entry(TEXTS.get("plans.count"), Integer.toString(plans.size()))), List.of()));
    }

    @Override
    public List<Report.Choice> choices(AdministrationModel model) {
        return all(model).stream().filter(plan -> plan.getId() != null)
                .map(plan -> new Report.Choice(plan.getId(), PlanPages.name(plan), Labels.of(plan.getKind()))).toList();
    }

    private List<EmergencyPlan> all(AdministrationModel model) {
        return model.plans().stream().filter(plan -> kinds.contains(plan.getKind()))
                .sorted(Comparator.comparing(EmergencyPlan::getKind).thenComparing(PlanPages::name)).toList();
    }

    /** Plans of the kinds; those about the elements, of their units or with their ids, where some are named. */
    private List<EmergencyPlan> plans(References references, List<String> elements) throws FaultException {
        List<EmergencyPlan> all = all(references.model());
        if (all.isEmpty()) {
            throw fault("fault.none", title());
        }
        if (elements.isEmpty()) {
            return all;
        }
        var open = new HashSet<>(elements.stream().map(String::strip).toList());
        Set<String> wanted = Set.copyOf(open);
        List<EmergencyPlan> found = all.stream().filter(plan -> {
            Set<String> ids = java.util.stream.Stream.of(plan, plan.getSubject(), plan.getUnit())
                    .filter(each -> each != null).map(Element::getId).filter(each -> each != null)
                    .collect(Collectors.toSet());
            ids.retainAll(wanted);
            open.removeAll(ids);
            return !ids.isEmpty();
        }).toList();
        if (!open.isEmpty()) {
            throw fault("fault.element", String.join(", ", open), title());
        }
        return found;
    }
}
