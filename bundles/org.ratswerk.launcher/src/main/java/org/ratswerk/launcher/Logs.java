package org.ratswerk.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder {@code logs} of the user: has the platform log there, with a limit, and Java report crashes there. */
final class Logs {
    private static final String FILE = "osgi.logfile";

    private Logs() {
    }

    static Path folder(Launch launch) {
        return launch.user().resolve("logs");
    }

    /**
     * Has the platform log into the folder, unless somebody has named another file. Commands have a file of their own, so
     * that they and the workbench do not take turns with one. Without the folder the platform logs as it always does.
     */
    static void prepare(Launch launch, boolean command) {
        Path folder = folder(launch);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return;
        }
        if (System.getProperty(FILE) == null && Files.isWritable(folder)) {
            System.setProperty(FILE, folder.resolve(command ? "commands.log" : "ratswerk.log").toString());
        }
        for (String[] limit : new String[][] {{"eclipse.log.size.max", "1000"}, {"eclipse.log.backup.max", "4"}}) {
            if (System.getProperty(limit[0]) == null) {
                System.setProperty(limit[0], limit[1]);
            }
        }
    }

    /** The option that has Java write its report of a crash into the folder. */
    static String crashOption(Launch launch) {
        return "-XX:ErrorFile=" + folder(launch).resolve("hs_err_%p.log");
    }
}
