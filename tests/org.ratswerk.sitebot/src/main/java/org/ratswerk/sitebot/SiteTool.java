package org.ratswerk.sitebot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The tools for scripts.
 * <pre>
 * key USERID FOLDER                          makes FOLDER/secret.asc and FOLDER/public.asc
 * sign REPOSITORY SECRET                     signs with an armored secret key
 * copy REPOSITORY TARGET
 * reversion REPOSITORY TARGET VERSION [FEATURE...]
 * damage artifact|sums|metadata|truncate|remove|dependency|unsigned|foreign REPOSITORY [ID]
 * serve FOLDER PORT                          until it is ended; prints the address
 * </pre>
 */
public final class SiteTool {
    private SiteTool() {
    }

    /** Runs a tool. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        switch (arguments[0]) {
            case "key" -> {
                TestKey key = TestKey.make(rest.get(0));
                key.writeSecret(Path.of(rest.get(1), "secret.asc"));
                key.writePublic(Path.of(rest.get(1), "public.asc"));
                System.out.println(key.fingerprint());
            }
            case "sign" -> Repositories.sign(Path.of(rest.get(0)), Path.of(rest.get(1)), "");
            case "copy" -> Repositories.copy(Path.of(rest.get(0)), Path.of(rest.get(1)));
            case "reversion" -> Reversion.make(Path.of(rest.get(0)), Path.of(rest.get(1)), rest.get(2),
                    rest.subList(3, rest.size()));
            case "damage" -> damage(rest.get(0), Path.of(rest.get(1)), rest.size() > 2 ? rest.get(2) : null);
            case "serve" -> {
                try (SiteServer server = SiteServer.serve(Path.of(rest.get(0)), Integer.parseInt(rest.get(1)))) {
                    System.out.println(server.uri());
                    Thread.currentThread().join();
                }
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void damage(String kind, Path repository, String id) throws IOException {
        switch (kind) {
            case "artifact" -> Damage.alterArtifact(repository, id);
            case "sums" -> Damage.alterArtifactAndSums(repository, id);
            case "metadata" -> Damage.alterMetadata(repository);
            case "truncate" -> Damage.truncateArtifact(repository, id);
            case "remove" -> Damage.removeArtifact(repository, id);
            case "dependency" -> Damage.missingDependency(repository, id);
            case "unsigned" -> Damage.unsign(repository);
            case "foreign" -> Damage.foreignKey(repository);
            default -> throw new IllegalArgumentException(kind);
        }
    }
}
