package org.ratswerk.continuity.report;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.persistence.FaultException;

/** Contact list: who is reached how, by function, unit and provider. */
@Component(service = DossierSource.class)
public final class Contacts extends PlanningDocument {
    /** Made by the framework. */
    public Contacts() {
        super("contacts");
    }

    @Override
    Dossier make(References references, List<String> elements, boolean redacted) throws FaultException {
        Single.refuse(elements, this);
        var pages = new PlanPages(references, redacted);
        pages.add(new Dossier.Heading(1, TEXTS.get("contacts.organisation")));
        pages.show(null, "plan:contacts");
        pages.add(new Dossier.Heading(1, TEXTS.get("contacts.units")));
        for (OrganisationalUnit unit : references.model().administration().getUnits()) {
            unit(pages, unit);
        }
        pages.add(new Dossier.Heading(1, TEXTS.get("contacts.providers")));
        pages.show(null, "plan:providers");
        pages.add(new Dossier.Heading(1, TEXTS.get("contacts.sites")));
        pages.show(null, "plan:sites");
        pages.add(new Dossier.WriteIn(TEXTS.get("contacts.further"), 8));
        return Single.dossier(this, references, pages, redacted);
    }

    private static void unit(PlanPages pages, OrganisationalUnit unit) {
        if (pages.hasRows(unit, "plan:contacts")) {
            pages.add(new Dossier.Heading(2, PlanPages.name(unit)));
            pages.show(unit, "plan:contacts");
        }
    }
}
