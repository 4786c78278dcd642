package org.ratswerk.continuity.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Report;
import org.ratswerk.core.ReportOptions;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * The files of an edition, made before the approval changes anything: the documents of a copy of the administration in which
 * the plan is already approved. So they state the version and who approved it, and whatever fails leaves the model as it was.
 */
public final class Approval {
    /** File extensions of an edition. */
    public static final List<String> FORMATS = List.of("pdf", "docx");

    private static final Texts TEXTS = Texts.of(Approval.class);

    private Approval() {
        // static only
    }

    /** What is decided by who approves. */
    public record Decision(Responsible by, LocalDate on, boolean major) {
    }

    /**
     * Makes the files of the edition that an approval would give. Reads the model; called in a consistent reading.
     *
     * @param model administration
     * @param plan plan in review
     * @param decision who approves, when, and whether it is a new major version
     * @param reports documents there are
     * @param analyses analyses there are
     * @param progress told how far it is, asked whether to stop
     * @return content by file name, in the order of {@link #FORMATS}
     * @throws FaultException if a document cannot be made
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Map<String, byte[]> files(AdministrationModel model, EmergencyPlan plan, Decision decision,
            List<Report> reports, List<Analysis> analyses, Progress progress) throws FaultException {
        Report report = reports.stream().filter(each -> each.id().equals(document(plan.getKind()))).findFirst()
                .orElseThrow(() -> fault("approval.document", Labels.of(plan.getKind())));
        progress.begin(TEXTS.get("approval.copy"), 0);
        var copier = new EcoreUtil.Copier();
        var copied = copier.copyAll(model.roots());
        copier.copyReferences();
        progress.checkCancelled();
        var roots = List.copyOf(copied);
        AdministrationModel copy = new AdministrationModel(model.folder().orElse(null),
                (org.ratswerk.model.Administration) roots.get(0), (org.ratswerk.model.ProcessRegister) roots.get(1),
                (org.ratswerk.model.Landscape) roots.get(2), (org.ratswerk.model.ContinuityRegister) roots.get(3),
                roots.stream().filter(org.ratswerk.model.ReferenceCatalogue.class::isInstance)
                        .map(org.ratswerk.model.ReferenceCatalogue.class::cast).toList(),
                roots.stream().filter(EmergencyPlan.class::isInstance).map(EmergencyPlan.class::cast).toList());
        var approved = (EmergencyPlan) copier.get(plan);
        var by = copier.containsKey(decision.by()) ? (Responsible) copier.get(decision.by()) : decision.by();
        var edition = DocumentFlow.approve(approved, by, decision.on(), decision.major(), List.of(),
                new References(copy, analyses, progress));
        String name = EditionFiles.slug(Labels.title(plan)) + "-" + EditionFiles.slug(edition.getVersion());
        var options = new ReportOptions(List.of(plan.getId()), null, null);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String format : FORMATS) {
            progress.checkCancelled();
            progress.begin(TEXTS.get("approval.format", format.toUpperCase(java.util.Locale.ROOT)), 0);
            if (!report.formats().contains(format)) {
                throw fault("approval.noFormat", report.title(), format.toUpperCase(java.util.Locale.ROOT));
            }
            var out = new ByteArrayOutputStream();
            try {
                report.write(copy, format, options, out, progress);
            } catch (IOException e) {
                throw new FaultException(Fault.of(TEXTS.get("approval.failed", report.title(),
                        format.toUpperCase(java.util.Locale.ROOT), String.valueOf(e.getMessage()))), e);
            }
            files.put(name + "." + format, out.toByteArray());
        }
        return files;
    }

    /** Returns the identifier of the document that prints plans of a kind. */
    static String document(PlanKind kind) {
        return switch (kind) {
        case PREPAREDNESS_CONCEPT -> "concept";
        case EMERGENCY_MANUAL -> "manual";
        default -> "plans";
        };
    }

    private static FaultException fault(String key, Object... arguments) {
        return new FaultException(List.of(Fault.of(TEXTS.get(key, arguments))));
    }
}
