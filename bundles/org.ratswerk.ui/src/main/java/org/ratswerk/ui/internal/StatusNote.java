package org.ratswerk.ui.internal;

import java.util.function.Consumer;

import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

import jakarta.annotation.PostConstruct;

/** A quiet note at the lower edge of the windows that something has come up; a click does what it says. */
public final class StatusNote {
    private static final String ID = "org.ratswerk.ui.status.note";
    private static final String URI = "bundleclass://org.ratswerk.ui/" + StatusNote.class.getName();

    private static String shown = "";
    private static String tip = "";
    private static Consumer<Shell> action = shell -> { };

    /**
     * Shows a note until the program ends; from any thread.
     *
     * @param text a few words in the user's language
     * @param what what a click does, in the user's language
     * @param clicked does it; told the window
     */
    public static void show(String text, String what, Consumer<Shell> clicked) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            shown = text;
            tip = what;
            action = clicked;
            for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
                install(window);
            }
        });
    }

    private static void install(IWorkbenchWindow window) {
        var models = window.getService(EModelService.class);
        if (window.getService(MWindow.class) instanceof MTrimmedWindow model) {
            var edge = models.getTrim(model, SideValue.BOTTOM).getChildren();
            edge.removeIf(each -> ID.equals(each.getElementId()));
            var place = models.createModelElement(MToolControl.class);
            place.setElementId(ID);
            place.setContributionURI(URI);
            place.getPersistedState().put(IWorkbench.PERSIST_STATE, String.valueOf(false));
            edge.add(place);
        }
    }

    @PostConstruct
    void create(Composite parent) {
        var place = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(Widgets.GRID, Widgets.GRID / 2).applyTo(place);
        var link = Widgets.id(new Link(place, SWT.NONE), "status.note");
        link.setText("<a>" + Widgets.plain(shown) + "</a>");
        link.setToolTipText(tip);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.CENTER).applyTo(link);
        link.addListener(SWT.Selection, event -> action.accept(link.getShell()));
    }
}
