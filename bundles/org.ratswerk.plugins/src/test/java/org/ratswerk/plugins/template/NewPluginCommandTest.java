package org.ratswerk.plugins.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.Registry;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.trust.RepositorySigner;

class NewPluginCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Command command = new NewPluginCommand();

    @Test
    void theProjectIsMadeWhereItIsAskedFor() throws Exception {
        Path site = Files.createDirectories(folder.resolve("my site"));
        Files.createFile(site.resolve("content.xml.xz"));
        assertEquals(Command.DONE, run("lights", "--site", "my site"));
        String pom = Files.readString(folder.resolve("lights/pom.xml"));
        assertTrue(pom.contains("<ratswerk.site>" + site.toUri() + "</ratswerk.site>"), pom);
        assertTrue(told.toString(StandardCharsets.UTF_8).contains(folder.resolve("lights").toString()));
        assertEquals(Command.DONE, run("lights", "sub/other", "--package=de.stadt", "--vendor", "Stadt", "--title", "Lampen",
                "--site", "https://example.org/site"));
        assertTrue(Files.readString(folder.resolve("sub/other/de.stadt.lights.feature/feature_de.properties"))
                .contains("featureName = Lampen"));
        assertTrue(Files.readString(folder.resolve("sub/other/pom.xml")).contains("https://example.org/site"));
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsWritten() throws Exception {
        for (String[] arguments : new String[][] { {}, { "a", "b", "c" }, { "a", "--colour", "red" },
                { "check", "--site", "https://example.org" }, { "help", "--site", "https://example.org" },
                { "new-plugin-", "--site", "https://example.org" }, { "a", "--site", "nowhere" },
                { "a", "--site", "ftp://example.org" }, { "a", "--site", "https://a b" } }) {
            assertThrows(FaultException.class, () -> run(arguments), String.join(" ", arguments));
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
        assertFalse(NewPluginCommand.taken(registry()).contains("lights"));
    }

    @Test
    void aSiteIsSignedWithAKeyOnly() {
        Invocation invocation = invocation(".");
        String message = assertThrows(FaultException.class, () -> SignCommand.run(invocation, Map.of())).faults().getFirst()
                .message();
        assertTrue(message.contains("--key") && message.contains(RepositorySigner.KEY_VARIABLE), message);
        assertThrows(FaultException.class,
                () -> SignCommand.run(invocation, Map.of(RepositorySigner.KEY_VARIABLE, "no-such-key.asc")));
        assertThrows(FaultException.class, () -> SignCommand.run(invocation(), Map.of()));
    }

    private int run(String... arguments) throws Exception {
        return command.run(invocation(arguments));
    }

    private Invocation invocation(String... arguments) {
        var stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        return new Invocation(List.of(arguments), registry(), stream, stream, folder);
    }

    private static Registry registry() {
        return new Registry(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
