package org.ratswerk.continuity.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.continuity.reference.PlanTables;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.ImmediateMeasure;
import org.ratswerk.model.Role;
import org.ratswerk.model.persistence.FaultException;

/** Alarm card: how to report and what to do first on one side of A4, whom to call on the other. */
@Component(service = DossierSource.class)
public final class AlarmCard extends PlanningDocument {
    private static final int MOST_ROLES = 14;
    private static final int MOST_MEASURES = 10;

    /** Made by the framework. */
    public AlarmCard() {
        super("alarm-card");
    }

    @Override
    Dossier make(References references, List<String> elements, boolean redacted) throws FaultException {
        Single.refuse(elements, this);
        var pages = new PlanPages(references, redacted);
        EmergencyPlan manual = Single.manual(references);
        pages.add(new Dossier.Heading(1, TEXTS.get("card.report")));
        pages.add(new Dossier.Points(List.of(point("1.", "card.who"), point("2.", "card.what"), point("3.", "card.where"),
                point("4.", "card.since"), point("5.", "card.wait"))));
        pages.add(new Dossier.Heading(1, TEXTS.get("card.first")));
        if (manual == null || manual.getImmediateMeasures().isEmpty()) {
            pages.add(new Dossier.Paragraph(TEXTS.get("card.first.none")));
        } else {
            var points = new ArrayList<Dossier.Point>();
            for (ImmediateMeasure measure : manual.getImmediateMeasures().stream().limit(MOST_MEASURES).toList()) {
                String phone = PlanTables.phone(measure.getResponsible());
                String who = measure.getResponsible() == null ? ""
                        : " – " + PlanPages.name(measure.getResponsible()) + (phone == null ? "" : ", " + phone);
                points.add(new Dossier.Point(0, TextParts.BOX, List.of(
                        new Dossier.Run(PlanPages.name(measure), true, false, null), new Dossier.Run(who))));
            }
            pages.add(new Dossier.Points(points));
            more(pages, manual.getImmediateMeasures().size() - MOST_MEASURES);
        }
        pages.add(new Dossier.PageBreak());
        pages.add(new Dossier.Heading(1, TEXTS.get("card.call")));
        List<Role> roles = PlanTables.emergencyRoles(references.model());
        if (roles.isEmpty()) {
            pages.add(new Dossier.Paragraph(TEXTS.get("card.call.none")));
        } else {
            List<List<String>> rows = roles.stream().limit(MOST_ROLES).map(AlarmCard::row).toList();
            pages.add(new Dossier.Grid(List.of(TEXTS.get("card.reached"), TEXTS.get("card.function"),
                    TEXTS.get("card.holder"), TEXTS.get("card.deputies")), rows, Set.of()));
            more(pages, roles.size() - MOST_ROLES);
        }
        pages.add(new Dossier.WriteIn(TEXTS.get("card.notes"), 4));
        return Single.dossier(this, references, pages, redacted);
    }

    private static Dossier.Point point(String mark, String key) {
        return new Dossier.Point(0, mark, List.of(new Dossier.Run(TEXTS.get(key))));
    }

    private static void more(PlanPages pages, int left) {
        if (left > 0) {
            pages.add(new Dossier.Paragraph(TEXTS.get("card.more", left)));
        }
    }

    private static List<String> row(Role role) {
        String number = PlanTables.phone(role);
        var deputies = new ArrayList<String>();
        role.getDeputies().forEach(deputy -> {
            String phone = PlanTables.phone(deputy);
            deputies.add(PlanPages.name(deputy) + (phone == null ? "" : ", " + phone));
        });
        return List.of(TextParts.BOX + " " + (number == null ? TEXTS.get("card.number.none") : number),
                PlanPages.name(role), PlanPages.name(role.getHolder()), String.join("\n", deputies));
    }
}
