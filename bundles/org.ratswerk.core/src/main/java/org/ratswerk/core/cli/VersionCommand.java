package org.ratswerk.core.cli;

import java.util.Set;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Says which version this is. */
final class VersionCommand implements Command {
    private static final Texts TEXTS = Texts.of(VersionCommand.class);

    @Override
    public String name() {
        return "version";
    }

    @Override
    public String usage() {
        return "version";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.version");
    }

    @Override
    public int run(Invocation invocation) throws FaultException {
        Options.parse(invocation.arguments(), Set.of(), Set.of());
        Bundle bundle = FrameworkUtil.getBundle(VersionCommand.class);
        invocation.out().println("Ratswerk " + (bundle == null ? "" : bundle.getVersion()));
        return DONE;
    }
}
