package org.ratswerk.ui.downtime.model.impact;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

import org.ratswerk.analysis.downtime.bia.ImpactMatrix;
import org.ratswerk.analysis.downtime.bia.SimilarProcesses;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.Process;

/**
 * A process whose ratings can be copied.
 *
 * @param process process
 * @param name its name
 * @param alike what it has in common with the process that is rated, in the user's language; empty for nothing
 * @param ratings how many ratings it has
 * @param mtpd how long it may be down; empty for no limit
 */
public record CopySource(Process process, String name, String alike, int ratings, String mtpd) {
    private static final int ALIKE = 50;

    /** Returns all other rated processes: the like ones first, the most alike at the top, then the others by name. */
    public static List<CopySource> of(AdministrationModel model, Process process) {
        var sources = new ArrayList<CopySource>();
        var known = new HashSet<Process>();
        for (SimilarProcesses.Match match : SimilarProcesses.of(model, process, true, ALIKE)) {
            known.add(match.process());
            sources.add(source(model, match.process(), match.why()));
        }
        var others = new ArrayList<CopySource>();
        for (Process other : model.processes()) {
            if (other != process && !known.contains(other) && other.getImpact() != null
                    && !other.getImpact().getRatings().isEmpty()) {
                others.add(source(model, other, ""));
            }
        }
        var order = Collator.getInstance();
        others.sort(Comparator.comparing(CopySource::name, order::compare));
        sources.addAll(others);
        return List.copyOf(sources);
    }

    private static CopySource source(AdministrationModel model, Process process, String alike) {
        var mtpd = new ImpactMatrix(model, process).outcome().mtpd();
        return new CopySource(process, ImpactTexts.name(process), alike, process.getImpact().getRatings().size(),
                mtpd == null ? "" : Durations.text(mtpd));
    }

    /** Returns what copying would do, in the user's language. */
    public String preview(AdministrationModel model, Process to) {
        int replaced = to.getImpact() == null ? 0 : to.getImpact().getRatings().size();
        return ImpactTexts.get("copy.preview", ratings, replaced) + " "
                + ImpactTexts.get("copy.outcome", name, new ImpactMatrix(model, process).outcome().sentence());
    }
}
