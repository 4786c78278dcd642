package org.ratswerk.ui.internal;

import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.ui.Ids;

import jakarta.annotation.PostConstruct;

/** The place at the lower edge of the window that says how checking stands; a click opens the problems. */
public final class StatusLine {
    private static final String ID = "org.ratswerk.ui.status.checks";
    private static final String URI = "bundleclass://org.ratswerk.ui/" + StatusLine.class.getName();
    /** Letters of the widest sort that are enough for the sentence. */
    private static final int WIDTH = 14;

    private static String shown = "";

    /**
     * Says how checking stands; from any thread.
     *
     * @param text one short sentence in the user's language; empty for nothing
     */
    public static void show(String text) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (!shown.equals(text)) {
                shown = text;
                CommandState.changed();
            }
        });
    }

    /** Puts the place into the lower edge of a window, by itself: a tool bar there would cut large letters. */
    public static void install(IWorkbenchWindow window) {
        var models = window.getService(EModelService.class);
        if (window.getService(MWindow.class) instanceof MTrimmedWindow model) {
            var edge = models.getTrim(model, SideValue.BOTTOM).getChildren();
            if (edge.stream().map(MUIElement::getElementId).noneMatch(ID::equals)) {
                var place = models.createModelElement(MToolControl.class);
                place.setElementId(ID);
                place.setContributionURI(URI);
                edge.add(place);
            }
        }
    }

    @PostConstruct
    void create(Composite parent) {
        var place = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(Widgets.GRID, Widgets.GRID / 2).applyTo(place);
        var link = Widgets.id(new Link(place, SWT.NONE), "status.checks");
        link.setToolTipText(UiTexts.get("status.tip"));
        link.addListener(SWT.Selection, event -> CommandState.page().ifPresent(StatusLine::problems));
        link.setText(text("m".repeat(WIDTH)));
        // The place keeps the size it has at first: room for a sentence in the font as it is.
        GridDataFactory.fillDefaults().grab(true, true).hint(link.computeSize(SWT.DEFAULT, SWT.DEFAULT))
                .align(SWT.FILL, SWT.CENTER).applyTo(link);
        CommandState.onChange(link, () -> link.setText(text(shown)));
        link.getDisplay().asyncExec(() -> {
            if (!link.isDisposed()) {
                link.setText(text(shown));
            }
        });
    }

    private static String text(String text) {
        return text.isEmpty() ? "" : "<a>" + Widgets.plain(text) + "</a>";
    }

    private static void problems(IWorkbenchPage page) {
        try {
            page.showView(Ids.PROBLEMS);
        } catch (PartInitException e) {
            UiPlugin.log("The problems cannot be shown", e);
        }
    }
}
