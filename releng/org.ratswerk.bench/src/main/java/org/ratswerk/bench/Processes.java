package org.ratswerk.bench;

import java.nio.file.Path;
import java.util.List;

/** Other processes with the same Java. */
final class Processes {
    private Processes() {
        // static only
    }

    /** Returns the start of a command that runs this Java with as much heap as this process has. */
    static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m");
    }
}
