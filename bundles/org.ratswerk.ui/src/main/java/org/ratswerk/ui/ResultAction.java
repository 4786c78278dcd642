package org.ratswerk.ui;

import java.util.Map;

import org.eclipse.ui.IWorkbenchPage;
import org.ratswerk.model.Element;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * Something that a bundle offers for the rows of results, in their context menu and their tool bar. Found as a service. A
 * bundle gives it a key by binding the command {@link Ids#ACT} with the parameter {@link Ids#ACTION}.
 */
public interface ResultAction {
    /** Returns its id, such as {@code downtime.measure}. */
    String id();

    /** Returns its name in the user's language. */
    String label();

    /** Returns where it stands among others; small numbers first. */
    int order();

    /** Tells whether it is offered for a row; quick, called in the UI thread. */
    boolean applies(Row row);

    /** Does it, in the UI thread. */
    void run(Row row);

    /** A row of a result that is about an element. */
    interface Row {
        /** Returns the page that shows the result. */
        IWorkbenchPage page();

        /** Returns the administration. */
        OpenAdministration administration();

        /** Returns the id of the analysis. */
        String analysis();

        /** Returns the values of its parameters. */
        Map<String, String> arguments();

        /** Returns the element that the row is about. */
        Element element();

        /** Shows another result of the same analysis. */
        void show(Map<String, String> arguments);

        /** Computes the result of the row again. */
        void rerun();
    }
}
