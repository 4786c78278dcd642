package org.ratswerk.ui.internal;

import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.OpenAdministration;

/** Saves administrations. */
public final class Saving {
    private Saving() {
    }

    /**
     * Saves all files of the administration that have changed, what is just being typed included.
     *
     * @return whether everything is saved
     */
    public static boolean save(OpenAdministration administration) {
        boolean complete = ElementEditors.commit(administration);
        try {
            administration.editing().save(false);
            return complete;
        } catch (FaultException e) {
            FaultDialog.open(UiTexts.get("saving.failed"), administration.name(), e);
            return false;
        }
    }
}
