package org.ratswerk.ui.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.ratswerk.ui.model.OpenAdministration;

/** What is remembered from one session to the next: which administrations are open and which were open lately. */
public final class Session {
    private static final String OPEN = "open";
    private static final String RECENT = "recent";
    private static final int RECENT_MAX = 8;

    private Session() {
    }

    /** Returns the folders that were open when the program was closed, those that still exist. */
    public static List<Path> open() {
        return read(OPEN);
    }

    /** Returns the folders that were opened lately, the newest first, those that still exist. */
    public static List<Path> recent() {
        return read(RECENT);
    }

    /** Remembers what is open now. */
    public static void remember(List<OpenAdministration> administrations) {
        write(OPEN, administrations.stream().map(OpenAdministration::folder).toList());
        var recent = new ArrayList<>(administrations.reversed().stream().map(OpenAdministration::folder).toList());
        read(RECENT).stream().filter(folder -> !recent.contains(folder)).forEach(recent::add);
        write(RECENT, recent.subList(0, Math.min(RECENT_MAX, recent.size())));
    }

    private static List<Path> read(String key) {
        return Arrays.stream(InstanceScope.INSTANCE.getNode(UiPlugin.ID).get(key, "").split("\n"))
                .filter(text -> !text.isBlank()).flatMap(text -> {
                    try {
                        return java.util.stream.Stream.of(Path.of(text));
                    } catch (InvalidPathException e) {
                        return java.util.stream.Stream.empty();
                    }
                }).filter(Files::isDirectory).toList();
    }

    private static void write(String key, List<Path> folders) {
        var node = InstanceScope.INSTANCE.getNode(UiPlugin.ID);
        node.put(key, String.join("\n", folders.stream().map(Path::toString).toList()));
        try {
            node.flush();
        } catch (BackingStoreException e) {
            UiPlugin.log("Preferences cannot be saved", e);
        }
    }
}
