package org.ratswerk.core.cli;

import java.util.List;
import java.util.Set;

import org.ratswerk.core.Sample;
import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Builds a sample administration from its sources. */
final class SampleCommand implements Command {
    private static final Texts TEXTS = Texts.of(SampleCommand.class);

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public String usage() {
        return "sample DIR [--sample ID] | sample --list";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.sample");
    }

    @Override
    public int run(Invocation invocation) throws FaultException {
        Options options = Options.parse(invocation.arguments(), Set.of("--sample"), Set.of("--list"));
        List<Sample> samples = invocation.registry().samples();
        if (options.has("--list")) {
            samples.forEach(sample -> invocation.out().println(sample.id() + "  " + sample.title()));
            return DONE;
        }
        if (samples.isEmpty()) {
            throw Options.fault("fault.sample.none");
        }
        String dir = options.single(usage());
        String id = options.get("--sample").orElse(samples.get(0).id());
        Sample sample = samples.stream().filter(candidate -> candidate.id().equals(id)).findFirst()
                .orElseThrow(() -> Options.fault("fault.sample.unknown", id,
                        Nearest.of(id, samples.stream().map(Sample::id).toList()).orElse("")));
        sample.create(invocation.path(dir), invocation.registry(), invocation.progress());
        invocation.err().println(TEXTS.get("done.sample", sample.title(), dir));
        return DONE;
    }
}
