package org.ratswerk.core.support;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Makes the support bundle. */
public final class SupportCommand implements Command {
    private static final Texts TEXTS = Texts.of(SupportCommand.class);

    @Override
    public String name() {
        return "support";
    }

    @Override
    public String usage() {
        return "support FILE.zip";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.support");
    }

    @Override
    public String details() {
        return TEXTS.get("details.support");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        String file = Options.parse(invocation.arguments(), Set.of(), Set.of()).single(usage());
        SupportBundle bundle = SupportBundle.collect(List.of(), List.of());
        invocation.output(file, out -> bundle.write(out, Set.of()));
        bundle.parts().forEach(part -> invocation.out().println(part.name() + "  " + part.title()));
        invocation.err().println(TEXTS.get("done.support", file));
        return DONE;
    }
}
