package org.ratswerk.analysis.coverage.matching;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.coverage.matching.Duplicates.Pair;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Which processes look alike and wait for a decision. */
@Component(service = Analysis.class)
public final class DuplicatesAnalysis implements Analysis {
    private static final Texts TEXTS = Texts.of(DuplicatesAnalysis.class);

    @Override
    public String id() {
        return "duplicates";
    }

    @Override
    public String title() {
        return TEXTS.get("duplicates.title");
    }

    @Override
    public String description() {
        return TEXTS.get("duplicates.description");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("threshold", TEXTS.get("parameter.threshold"), Parameter.Kind.TEXT, List.of()));
    }

    @Override
    public Result run(AdministrationModel model, Arguments arguments, Progress progress) throws FaultException {
        double threshold = SuggestAnalysis.threshold(arguments, Duplicates.threshold(model.administration()));
        Duplicates duplicates = Duplicates.of(model, progress);
        var rows = new Rows("duplicates").column("first", Kind.TEXT).column("first_unit", Kind.TEXT)
                .column("second", Kind.TEXT).column("second_unit", Kind.TEXT).column("reasons", Kind.TEXT)
                .column("score", Kind.NUMBER).column("keys", Kind.TEXT).column("words", Kind.TEXT);
        List<Pair> open = duplicates.open(threshold);
        for (Pair pair : open) {
            rows.row(pair.first().getId(), Rows.ref(pair.first()), unit(pair.first()), Rows.ref(pair.second()),
                    unit(pair.second()), Value.text(reasons(pair, threshold)), Rows.share(pair.score()),
                    pair.keys().isEmpty() ? Value.NONE : Value.text(String.join(", ", pair.keys())),
                    Rows.words(duplicates.words(pair)));
        }
        return rows.table(List.of(TEXTS.get("note.duplicates", open.size(), model.processes().size(),
                Math.round(threshold * 100)), TEXTS.get("note.merge")));
    }

    private static Value unit(org.ratswerk.model.Process process) {
        return process.getUnit() == null ? Value.NONE : Rows.ref(process.getUnit());
    }

    /** Why two processes look alike, in words. */
    static String reasons(Pair pair, double threshold) {
        return pair.reasons(threshold).stream().map(reason -> TEXTS.get("reason." + reason.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }
}
