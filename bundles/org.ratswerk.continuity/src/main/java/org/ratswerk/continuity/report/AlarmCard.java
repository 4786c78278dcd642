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

/**
 * Alarm card on two sides of A4 that fold to A6: first lengthwise, then across, so that nothing stands on its head. Outside
 * in front whom to call at once, at the back what to do first, on the other two panels how to report and own notes; inside,
 * over the whole sheet, everybody who can be called.
 */
@Component(service = DossierSource.class)
public final class AlarmCard extends PlanningDocument {
    private static final int MOST_ROLES = 18;
    private static final int MOST_MEASURES = 10;
    private static final int FIRST_ROLES = 4;
    private static final int NOTES = 6;

    /** Made by the framework. */
    public AlarmCard() {
        super("alarm-card");
    }

    @Override
    Dossier make(References references, List<String> elements, boolean redacted) throws FaultException {
        Single.refuse(elements, this);
        var pages = new PlanPages(references, redacted);
        EmergencyPlan manual = Single.manual(references);
        List<Role> roles = PlanTables.emergencyRoles(references.model());
        pages.add(new Dossier.Folded(List.of(front(references, roles, redacted), report(), first(manual), notes())));
        pages.add(new Dossier.Heading(1, TEXTS.get("card.call")));
        if (roles.isEmpty()) {
            pages.add(new Dossier.Paragraph(TEXTS.get("card.call.none")));
        } else {
            List<List<String>> rows = roles.stream().limit(MOST_ROLES).map(AlarmCard::row).toList();
            pages.add(new Dossier.Grid(List.of(TEXTS.get("card.reached"), TEXTS.get("card.function"),
                    TEXTS.get("card.holder"), TEXTS.get("card.deputies")), rows, Set.of()));
            if (roles.size() > MOST_ROLES) {
                pages.add(more(roles.size() - MOST_ROLES));
            }
        }
        pages.add(new Dossier.WriteIn(TEXTS.get("card.notes"), NOTES));
        return Single.dossier(this, references, pages, redacted);
    }

    /** Panel that lies outside and in front when the sheet is folded. */
    private List<Dossier.Part> front(References references, List<Role> roles, boolean redacted) {
        var parts = new ArrayList<Dossier.Part>();
        parts.add(new Dossier.Heading(1, Single.title(this, redacted)));
        parts.add(new Dossier.Text(List.of(new Dossier.Run(String.join("\n", Single.details(references, redacted))))));
        parts.add(new Dossier.Heading(2, TEXTS.get("card.at.once")));
        var points = new ArrayList<Dossier.Point>();
        for (Role role : roles) {
            String phone = PlanTables.phone(role);
            if (phone != null && points.size() < FIRST_ROLES) {
                points.add(new Dossier.Point(0, TextParts.BOX, List.of(new Dossier.Run(phone, true, false, null),
                        new Dossier.Run("\n" + PlanPages.name(role) + ", " + PlanPages.name(role.getHolder())))));
            }
        }
        parts.add(points.isEmpty() ? new Dossier.Paragraph(TEXTS.get("card.call.none")) : new Dossier.Points(points));
        return parts;
    }

    private static List<Dossier.Part> report() {
        return List.of(new Dossier.Heading(1, TEXTS.get("card.report")),
                new Dossier.Points(List.of(point("1.", "card.who"), point("2.", "card.what"), point("3.", "card.where"),
                        point("4.", "card.since"), point("5.", "card.wait"))),
                new Dossier.Paragraph(TEXTS.get("card.inside")));
    }

    /** Panel on the back of the folded sheet. */
    private static List<Dossier.Part> first(EmergencyPlan manual) {
        var parts = new ArrayList<Dossier.Part>();
        parts.add(new Dossier.Heading(1, TEXTS.get("card.first")));
        if (manual == null || manual.getImmediateMeasures().isEmpty()) {
            parts.add(new Dossier.Paragraph(TEXTS.get("card.first.none")));
            return parts;
        }
        var points = new ArrayList<Dossier.Point>();
        for (ImmediateMeasure measure : manual.getImmediateMeasures().stream().limit(MOST_MEASURES).toList()) {
            String phone = PlanTables.phone(measure.getResponsible());
            String who = measure.getResponsible() == null ? ""
                    : "\n" + PlanPages.name(measure.getResponsible()) + (phone == null ? "" : ", " + phone);
            points.add(new Dossier.Point(0, TextParts.BOX, List.of(
                    new Dossier.Run(PlanPages.name(measure), true, false, null), new Dossier.Run(who))));
        }
        parts.add(new Dossier.Points(points));
        if (manual.getImmediateMeasures().size() > MOST_MEASURES) {
            parts.add(more(manual.getImmediateMeasures().size() - MOST_MEASURES));
        }
        return parts;
    }

    private static List<Dossier.Part> notes() {
        return List.of(new Dossier.Heading(1, TEXTS.get("card.own")),
                new Dossier.WriteIn(TEXTS.get("card.own.meeting"), 2), new Dossier.WriteIn(TEXTS.get("card.own.numbers"), 4),
                new Dossier.Text(List.of(new Dossier.Run(TEXTS.get("card.fold"), false, true, null))));
    }

    private static Dossier.Point point(String mark, String key) {
        return new Dossier.Point(0, mark, List.of(new Dossier.Run(TEXTS.get(key))));
    }

    private static Dossier.Part more(int left) {
        return new Dossier.Paragraph(TEXTS.get("card.more", left));
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
