package org.ratswerk.app;

import org.ratswerk.ui.Arrangement;
import org.ratswerk.ui.Ids;

/** The perspectives that every installation has, one for each kind of user. */
final class Perspectives {
    private Perspectives() {
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
