package org.ratswerk.ui.internal.handlers;

import java.nio.file.Path;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.Opening;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.model.Availability.Need;

/** Opens an administration, after asking for its folder where none is given. */
public final class OpenHandler extends NeedingHandler {
    /** Made by the platform. */
    public OpenHandler() {
        super(Need.NOTHING);
    }

    @Override
    void run(ExecutionEvent event) {
        var folder = event.getParameter(Ids.FOLDER);
        if (folder == null) {
            var dialog = new DirectoryDialog(HandlerUtil.getActiveShell(event));
            dialog.setText(UiTexts.get("open.title"));
            dialog.setMessage(UiTexts.get("open.text"));
            folder = dialog.open();
        }
        if (folder != null) {
            Opening.open(Path.of(folder));
        }
    }
}
