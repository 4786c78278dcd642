package org.ratswerk.analysis.coverage.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.coverage.matching.MatchingQuality.Measured;
import org.ratswerk.analysis.coverage.matching.MatchingQuality.Method;
import org.ratswerk.analysis.coverage.matching.MatchingQuality.Part;
import org.ratswerk.analysis.coverage.matching.Suggestions.Direction;
import org.ratswerk.analysis.coverage.matching.Suggestions.Proposal;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.Progress;
import org.ratswerk.core.exchange.Catalogues;
import org.ratswerk.core.exchange.ExchangeOptions;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Which process may cover which entry of a catalogue, and how good such suggestions are. */
@Component(service = Analysis.class)
public final class SuggestAnalysis implements Analysis {
    private static final Texts TEXTS = Texts.of(SuggestAnalysis.class);
    private static final String TABLE = "table";
    private static final String CATALOGUE = "catalogue";
    private static final String VERSION = "version";
    private static final String TYPE = "type";
    private static final String THRESHOLD = "threshold";
    private static final int MOST = 3;

    /** Tables, the default first. */
    private enum View {
        ENTRIES, PROCESSES, QUALITY;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String id() {
        return "suggest";
    }

    @Override
    public String title() {
        return TEXTS.get("suggest.title");
    }

    @Override
    public String description() {
        return TEXTS.get("suggest.description");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(TABLE, TEXTS.get("parameter.table"), Parameter.Kind.CHOICE, Arrays.stream(View.values())
                        .map(view -> new Value.Term(view.id(), TEXTS.get("table." + view.id()), Symbol.NONE)).toList()),
                new Parameter(CATALOGUE, TEXTS.get("parameter.catalogue"), Parameter.Kind.TEXT, List.of()),
                new Parameter(VERSION, TEXTS.get("parameter.version"), Parameter.Kind.TEXT, List.of()),
                new Parameter(TYPE, TEXTS.get("parameter.type"), Parameter.Kind.TEXT, List.of()),
                new Parameter(THRESHOLD, TEXTS.get("parameter.threshold"), Parameter.Kind.TEXT, List.of()));
    }

    @Override
    public List<Parameter> parameters(Arguments arguments) {
        return parameters().stream().filter(parameter -> !arguments.get(TABLE).orElse("").equals(View.QUALITY.id())
                || List.of(TABLE, CATALOGUE, VERSION).contains(parameter.key())).toList();
    }

    @Override
    public Result run(AdministrationModel model, Arguments arguments, Progress progress) throws FaultException {
        String table = arguments.get(TABLE).orElse(View.ENTRIES.id());
        View view = Arrays.stream(View.values()).filter(each -> each.id().equals(table)).findFirst()
                .orElseThrow(() -> new FaultException(List.of(Fault.of(TEXTS.get("fault.table", table)))));
        ReferenceCatalogue catalogue = catalogue(model, arguments);
        double threshold = threshold(arguments, Suggestions.threshold(model.administration()));
        return switch (view) {
        case ENTRIES -> suggestions(model, catalogue, Direction.ENTRIES, threshold, arguments.get(TYPE).orElse(null), progress);
        case PROCESSES -> suggestions(model, catalogue, Direction.PROCESSES, threshold, arguments.get(TYPE).orElse(null),
                progress);
        case QUALITY -> quality(model, catalogue, progress);
        };
    }

    /** The catalogue that is named; the only one where none is. */
    private static ReferenceCatalogue catalogue(AdministrationModel model, Arguments arguments) throws FaultException {
        String name = arguments.get(CATALOGUE).filter(text -> !text.isBlank()).orElse(null);
        if (model.catalogues().isEmpty()) {
            throw new FaultException(List.of(Fault.of(TEXTS.get("fault.none"))));
        }
        if (name == null && model.catalogues().size() == 1) {
            return model.catalogues().getFirst();
        }
        ReferenceCatalogue found = Catalogues.find(model,
                ExchangeOptions.NONE.withCatalogue(name, arguments.get(VERSION).orElse(null)));
        if (found == null) {
            throw new FaultException(List.of(Fault.of(TEXTS.get("fault.catalogue", name))));
        }
        return found;
    }

    /** A percentage as it is typed, or what counts without one; 0 to 1. */
    static double threshold(Arguments arguments, double usual) throws FaultException {
        String text = arguments.get(THRESHOLD).map(each -> each.replace("%", "").strip()).filter(each -> !each.isEmpty())
                .orElse(null);
        if (text == null) {
            return usual;
        }
        try {
            int percent = Integer.parseInt(text);
            if (percent >= 0 && percent <= 100) {
                return percent / 100.0;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new FaultException(List.of(Fault.of(TEXTS.get("fault.threshold", text))));
    }

    private static Table suggestions(AdministrationModel model, ReferenceCatalogue catalogue, Direction direction,
            double threshold, String type, Progress progress) {
        Suggestions suggestions = Suggestions.of(model, catalogue, progress);
        boolean entries = direction == Direction.ENTRIES;
        var rows = new Rows(entries ? View.ENTRIES.id() : View.PROCESSES.id());
        if (entries) {
            rows.column("key", Kind.TEXT).column("entry", Kind.TEXT).column("rank", Kind.NUMBER).column("score", Kind.NUMBER)
                    .column("process", Kind.TEXT);
        } else {
            rows.column("process", Kind.TEXT).column("rank", Kind.NUMBER).column("score", Kind.NUMBER)
                    .column("key", Kind.TEXT).column("entry", Kind.TEXT);
        }
        rows.column("words", Kind.TEXT).column("through", Kind.TEXT);
        List<Proposal> open = suggestions.open(direction, threshold, MOST,
                each -> type == null || type.isBlank() || type.equals(each.entry().getType()));
        for (Proposal proposal : open) {
            int rank = 0;
            for (Suggestion each : proposal.suggestions()) {
                Value number = Value.number(++rank);
                Value score = Rows.share(each.score());
                Value key = Rows.text(each.entry().getKey());
                Value words = Rows.words(suggestions.words(each));
                Value through = each.through() == each.entry() ? Value.NONE : Rows.ref(each.through());
                if (entries) {
                    rows.row(each.entry().getId(), key, Rows.ref(each.entry()), number, score, Rows.ref(each.process()),
                            words, through);
                } else {
                    rows.row(each.process().getId(), Rows.ref(each.process()), number, score, key, Rows.ref(each.entry()),
                            words, through);
                }
            }
        }
        return rows.table(List.of(TEXTS.get(entries ? "note.entries" : "note.processes", name(catalogue), open.size(),
                suggestions.openSubjects(direction), Math.round(threshold * 100)), TEXTS.get("note.counts")));
    }

    private static String name(ReferenceCatalogue catalogue) {
        String name = catalogue.getName() == null ? catalogue.getId() : catalogue.getName();
        return catalogue.getVersion() == null ? name : name + " " + catalogue.getVersion();
    }

    private static Table quality(AdministrationModel model, ReferenceCatalogue catalogue, Progress progress) {
        MatchingQuality quality = MatchingQuality.of(catalogue, model.processes());
        Matcher matcher = MatchingQuality.matcher(catalogue, model.processes(), progress);
        var rows = new Rows(View.QUALITY.id()).column("part", Kind.TEXT).column("method", Kind.TEXT);
        for (String measure : List.of("precision", "recall")) {
            MatchingQuality.RANKS.forEach(rank -> rows.column(measure + rank, Kind.NUMBER));
        }
        for (Part part : Part.values()) {
            if (quality.entries(part).isEmpty()) {
                continue;
            }
            for (Method method : Method.values()) {
                Measured measured = quality.measure(method, matcher, part);
                var values = new java.util.ArrayList<Value>();
                values.add(term("part.", part.name()));
                values.add(term("method.", method.name()));
                measured.precision().forEach(share -> values.add(Rows.share(share)));
                measured.recall().forEach(share -> values.add(Rows.share(share)));
                rows.row(null, values.toArray(Value[]::new));
            }
        }
        return rows.table(List.of(TEXTS.get("note.quality", name(catalogue), quality.entries(Part.ALL).size(),
                quality.pairs(Part.ALL), model.processes().size(), quality.entries(Part.TRAINING).size(),
                quality.entries(Part.HELD_OUT).size()), TEXTS.get("note.method")));
    }

    private static Value term(String kind, String name) {
        String code = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return new Value.Term(code, TEXTS.get(kind + code), Symbol.NONE);
    }
}
