package org.ratswerk.core.cli;

import java.util.Set;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Makes an empty administration. */
final class NewCommand implements Command {
    private static final Texts TEXTS = Texts.of(NewCommand.class);

    @Override
    public String name() {
        return "new";
    }

    @Override
    public String usage() {
        return "new DIR --name NAME";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.new");
    }

    @Override
    public int run(Invocation invocation) throws FaultException {
        Options options = Options.parse(invocation.arguments(), Set.of("--name"), Set.of());
        String dir = options.single(usage());
        String name = options.get("--name").filter(text -> !text.isBlank())
                .orElseThrow(() -> Options.fault("fault.usage", usage()));
        AdministrationFolder.create(invocation.path(dir), name.strip());
        invocation.err().println(TEXTS.get("done.new", name.strip(), dir));
        return DONE;
    }
}
