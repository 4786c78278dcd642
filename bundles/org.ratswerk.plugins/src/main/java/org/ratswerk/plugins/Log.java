package org.ratswerk.plugins;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.internal.p2.core.helpers.LogHelper;

/** Writes into the program's log what went wrong without stopping anything. */
final class Log {
    private static final String PLUGIN = "org.ratswerk.plugins";

    private Log() {
    }

    static void warning(String text, Throwable cause) {
        LogHelper.log(new Status(IStatus.WARNING, PLUGIN, text, cause));
    }
}
