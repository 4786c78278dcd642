package org.ratswerk.plugins.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.trust.RepositorySigner;

/** Signs an update site, so that the plugins on it can be installed by whoever trusts the key. */
@Component(service = Command.class)
public final class SignCommand implements Command {
    private static final Texts TEXTS = Texts.of(SignCommand.class);
    private static final String KEY = "--key";

    @Override
    public String name() {
        return "plugins sign";
    }

    @Override
    public String usage() {
        return "plugins sign DIR [--key FILE]";
    }

    @Override
    public String summary() {
        return TEXTS.get("sign.summary");
    }

    @Override
    public String details() {
        return TEXTS.get("sign.details", RepositorySigner.KEY_VARIABLE, RepositorySigner.PASSPHRASE_VARIABLE);
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        return run(invocation, System.getenv());
    }

    static int run(Invocation invocation, Map<String, String> environment) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of(KEY), Set.of());
        Path repository = invocation.path(options.single("plugins sign DIR [--key FILE]"));
        String key = options.get(KEY).orElse(environment.getOrDefault(RepositorySigner.KEY_VARIABLE, ""));
        if (key.isBlank()) {
            throw new FaultException(List.of(Fault.of(TEXTS.get("fault.sign.key", RepositorySigner.KEY_VARIABLE))));
        }
        var signer = new RepositorySigner(invocation.path(key),
                environment.getOrDefault(RepositorySigner.PASSPHRASE_VARIABLE, "").toCharArray());
        int files = signer.sign(repository);
        invocation.err().println(TEXTS.get("sign.done", repository, files, signer.userId(), signer.fingerprint(),
                RepositorySigner.KEY_FILE));
        return DONE;
    }
}
