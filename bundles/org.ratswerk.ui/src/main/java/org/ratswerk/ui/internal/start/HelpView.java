package org.ratswerk.ui.internal.start;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;

/** The help beside the work. */
public final class HelpView extends ViewPart {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 720;

    private HelpPane pane;

    /**
     * Shows a page in the view; a dialog gets a window of its own, since nothing else can be used while it is open.
     *
     * @param shell window that asks; null for the main window
     * @param place name of the page; empty for the contents
     */
    public static void show(Shell shell, String place) {
        if (shell != null && shell.getParent() instanceof Shell) {
            window(shell, place);
            return;
        }
        CommandState.page().ifPresent(page -> {
            try {
                if (page.showView(Ids.HELP) instanceof HelpView view) {
                    view.pane.show(place);
                }
            } catch (PartInitException e) {
                UiPlugin.log("The help cannot be shown", e);
            }
        });
    }

    private static void window(Shell dialog, String place) {
        var window = Widgets.id(new Shell(dialog, SWT.SHELL_TRIM), "help.window");
        window.setText(StartTexts.get("help.title"));
        window.setLayout(new FillLayout());
        window.setSize(WIDTH, HEIGHT);
        var help = new HelpPane(window);
        help.show(place);
        window.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                window.close();
            }
        });
        window.open();
        help.setFocus();
    }

    @Override
    public void createPartControl(Composite parent) {
        pane = new HelpPane(parent);
    }

    @Override
    public void setFocus() {
        pane.setFocus();
    }
}
