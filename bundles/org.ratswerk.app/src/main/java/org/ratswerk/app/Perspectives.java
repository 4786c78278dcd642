package org.ratswerk.app;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.ui.Arrangement;
import org.ratswerk.ui.Ids;

/** The perspectives that every installation has, one for each kind of user. */
final class Perspectives {
    private static final String OURS = "org.ratswerk.";

    private Perspectives() {
    }

    /** Has a new window offer all of ours that are installed: the one for processes first, the one for the stock last. */
    static void offer(IWorkbench workbench) {
        PlatformUI.getPreferenceStore().setDefault(IWorkbenchPreferenceConstants.PERSPECTIVE_BAR_EXTRAS,
                Stream.of(workbench.getPerspectiveRegistry().getPerspectives())
                        .filter(each -> each.getId().startsWith(OURS)).sorted(Comparator
                                .comparingInt(Perspectives::place).thenComparing(IPerspectiveDescriptor::getLabel))
                        .map(IPerspectiveDescriptor::getId).collect(Collectors.joining(",")));
    }

    private static int place(IPerspectiveDescriptor perspective) {
        return switch (perspective.getId()) {
        case Processes.ID -> 0;
        case Stock.ID -> 2;
        default -> 1;
        };
    }

    /** For those who describe processes. */
    public static final class Processes extends Arrangement {
        /** Identifier in plugin.xml. */
        static final String ID = "org.ratswerk.app.perspective.processes";

        /** Called by the platform. */
        public Processes() {
            super(true, 0.68f, Ids.PROBLEMS, Ids.RELATIONS, Ids.GRAPH, Ids.RESULTS, Ids.SEARCH, Ids.HISTORY);
        }
    }

    /** For those who enter, import and keep the stock of data in order. */
    public static final class Stock extends Arrangement {
        /** Identifier in plugin.xml. */
        static final String ID = "org.ratswerk.app.perspective.stock";

        /** Called by the platform. */
        public Stock() {
            super(false, 0.75f, Ids.PROBLEMS, Ids.HISTORY, Ids.SEARCH, Ids.RELATIONS, Ids.GRAPH, Ids.RESULTS);
        }
    }
}
