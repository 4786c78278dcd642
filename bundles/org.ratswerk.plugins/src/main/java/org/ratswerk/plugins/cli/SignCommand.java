package org.ratswerk.plugins.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.trust.RepositorySigner;

/** Signs a site, for those who make plugins. */
@Component(service = Command.class)
public final class SignCommand extends PluginCommand {
    private static final String KEY = "--key";

    /** Made by the framework. */
    public SignCommand() {
        super("sign", "FOLDER --key FILE", Set.of(KEY), Set.of());
    }

    @Override
    int run(Invocation invocation, Options options) throws FaultException, IOException {
        Path folder = path(invocation, options.single(usage()));
        Path key = path(invocation, options.get(KEY).orElseThrow(this::wrongUse));
        String passphrase = Objects.requireNonNullElse(System.getenv(RepositorySigner.PASSPHRASE_VARIABLE), "");
        var signer = new RepositorySigner(key, passphrase.toCharArray());
        int files = signer.sign(folder);
        invocation.out().println(TEXTS.get("sign.done", files, signer.userId(), signer.fingerprint(),
                folder.resolve(RepositorySigner.KEY_FILE)));
        return DONE;
    }
}
