package org.ratswerk.continuity.report;

import java.util.List;
import java.util.Optional;

import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Report;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Document of emergency planning, with an edition for those who must not see private phone numbers and weak points. */
abstract class PlanningDocument implements DossierSource {
    static final Texts TEXTS = Texts.of(PlanningDocument.class);

    private final String id;

    PlanningDocument(String id) {
        this.id = id;
    }

    /** Makes the document about the elements with the ids; about all where there are none. */
    abstract Dossier make(References references, List<String> elements, boolean redacted) throws FaultException;

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return TEXTS.get("title." + id);
    }

    @Override
    public String description() {
        return TEXTS.get("description." + id);
    }

    @Override
    public Dossier create(AdministrationModel model, Progress progress) throws FaultException {
        return create(model, List.of(), List.of(), progress);
    }

    @Override
    public Dossier create(AdministrationModel model, List<Analysis> analyses, List<String> elements, Progress progress)
            throws FaultException {
        return make(new References(model, analyses, progress), elements, false);
    }

    @Override
    public Optional<DossierSource> redacted() {
        return Optional.of(new Redacted(this));
    }

    static FaultException fault(String key, Object... arguments) {
        return new FaultException(List.of(Fault.of(TEXTS.get(key, arguments))));
    }

    private record Redacted(PlanningDocument whole) implements DossierSource {
        @Override
        public String id() {
            return whole.id() + "-redacted";
        }

        @Override
        public String title() {
            return TEXTS.get("title.redacted", whole.title());
        }

        @Override
        public String description() {
            return TEXTS.get("description.redacted");
        }

        @Override
        public List<Report.Choice> choices(AdministrationModel model) {
            return whole.choices(model);
        }

        @Override
        public Dossier create(AdministrationModel model, Progress progress) throws FaultException {
            return create(model, List.of(), List.of(), progress);
        }

        @Override
        public Dossier create(AdministrationModel model, List<Analysis> analyses, List<String> elements,
                Progress progress) throws FaultException {
            return whole.make(new References(model, analyses, progress), elements, true);
        }
    }
}
