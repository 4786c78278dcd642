package org.ratswerk.continuity.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.persistence.FaultException;

/** What a crisis team needs in its room: who is who, agenda, forms to write on, communication, scenarios, contacts. */
@Component(service = DossierSource.class)
public final class CrisisTeamKit extends PlanningDocument {
    private static final List<String> AGENDA = List.of("situation", "people", "effects", "decisions", "tasks",
            "communication", "next");
    private static final List<String> SITUATION = List.of("time", "happened", "affected", "measures", "forecast",
            "needs");
    private static final int LOG_ROWS = 18;
    private static final int DECISIONS = 3;

    /** Made by the framework. */
    public CrisisTeamKit() {
        super("crisis-team");
    }

    @Override
    Dossier make(References references, List<String> elements, boolean redacted) throws FaultException {
        Single.refuse(elements, this);
        var pages = new PlanPages(references, redacted);
        EmergencyPlan manual = Single.manual(references);
        chapter(pages, "roles");
        pages.show(null, "plan:roles");
        if (manual != null && !manual.getAlarmSteps().isEmpty()) {
            chapter(pages, "alarm");
            pages.show(manual, "plan:alarm");
        }
        page(pages, "agenda");
        var agenda = new ArrayList<Dossier.Point>();
        AGENDA.forEach(each -> agenda.add(new Dossier.Point(0, TextParts.BOX,
                List.of(new Dossier.Run(TEXTS.get("kit.agenda." + each))))));
        pages.add(new Dossier.Points(agenda));
        page(pages, "situation");
        SITUATION.forEach(each -> pages.add(new Dossier.WriteIn(TEXTS.get("kit.situation." + each), 3)));
        page(pages, "log");
        pages.add(new Dossier.Grid(List.of(TEXTS.get("kit.log.time"), TEXTS.get("kit.log.event"),
                TEXTS.get("kit.log.from"), TEXTS.get("kit.log.done")),
                Collections.nCopies(LOG_ROWS, List.of("\n", "\n                                                  ", "\n",
                        TextParts.BOX + "\n")), Set.of()));
        page(pages, "decision");
        for (int i = 1; i <= DECISIONS; i++) {
            pages.add(new Dossier.Heading(2, TEXTS.get("kit.decision.number", i)));
            for (String each : List.of("question", "options", "decided", "responsible")) {
                pages.add(new Dossier.WriteIn(TEXTS.get("kit.decision." + each), each.equals("options") ? 2 : 1));
            }
        }
        page(pages, "communication");
        if (manual == null || manual.getCommunications().isEmpty()) {
            pages.add(new Dossier.Paragraph(TEXTS.get("kit.communication.none")));
        } else {
            pages.show(manual, "plan:communications");
        }
        chapter(pages, "scenarios");
        pages.show(null, "plan:scenarios");
        page(pages, "processes");
        pages.show(null, "plan:processes");
        chapter(pages, "plans");
        pages.show(null, "plan:plans");
        page(pages, "contacts");
        pages.show(null, "plan:contacts");
        return Single.dossier(this, references, pages, redacted);
    }

    private static void page(PlanPages pages, String key) {
        pages.add(new Dossier.PageBreak());
        chapter(pages, key);
    }

    private static void chapter(PlanPages pages, String key) {
        pages.add(new Dossier.Heading(1, TEXTS.get("kit." + key)));
    }
}
