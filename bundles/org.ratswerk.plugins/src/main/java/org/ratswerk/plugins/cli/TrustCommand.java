package org.ratswerk.plugins.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.trust.Keys;
import org.ratswerk.plugins.trust.TrustedKey;

/** Lists, adds and removes the keys whose signatures are trusted. */
@Component(service = Command.class)
public final class TrustCommand extends PluginCommand {
    private static final String REMOVE = "remove";

    /** Made by the framework. */
    public TrustCommand() {
        super("trust", "[FILE | remove FINGERPRINT] [--yes] [--format text|csv|json|xlsx] [-o FILE]",
                Set.of(FORMAT, "-o"), Set.of(YES));
    }

    @Override
    int run(Invocation invocation, Options options) throws FaultException, IOException {
        List<String> operands = options.operands();
        TableFormat format = format(invocation, options);
        Keys keys = installation().keys();
        if (operands.size() > 1 && operands.get(0).equals(REMOVE)) {
            keys.remove(String.join("", operands.subList(1, operands.size())));
        } else if (operands.size() == 1 && !operands.get(0).equals(REMOVE)) {
            Path file = path(invocation, operands.get(0));
            for (TrustedKey key : Keys.look(file)) {
                invocation.out().println(TEXTS.get("trust.new", key.userId(), key.shownFingerprint()));
            }
            if (!options.has(YES) && !confirmed(invocation)) {
                invocation.err().println(TEXTS.get("declined"));
                return FOUND;
            }
            keys.add(file);
        } else if (!operands.isEmpty()) {
            throw wrongUse();
        }
        var table = new TableMaker("keys").columns("owner", "fingerprint", "validity", "origin");
        for (TrustedKey key : keys.keys()) {
            table.row(key.userId(), key.shownFingerprint(), validity(key),
                    TEXTS.get("origin." + key.origin().name().toLowerCase(Locale.ROOT)));
        }
        invocation.output(options.get("-o").orElse(null), out -> format.write(table.table(), out));
        keys.faults().forEach(invocation.err()::println);
        return keys.faults().isEmpty() ? DONE : FOUND;
    }

    private static String validity(TrustedKey key) {
        if (key.revoked()) {
            return TEXTS.get("validity.revoked");
        }
        if (key.expires() == null) {
            return TEXTS.get("validity.always");
        }
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .format(key.expires().atZone(ZoneId.systemDefault()));
        return TEXTS.get(key.isUsable(Instant.now()) ? "validity.until" : "validity.ended", day);
    }
}
