package org.ratswerk.ui.internal.problems;

import java.nio.file.Path;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.FileEditors;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.OpenAdministration;

/** Fits the view Problems in: a problem opens its element at the field, and undo is that of the administration. */
final class ProblemOpening {
    private static final String KNOWN = "org.ratswerk.ui.problems.opening";

    private ProblemOpening() {
    }

    /** Looks after the view in all windows. */
    static void install() {
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            watch(window);
        }
        PlatformUI.getWorkbench().addWindowListener(new IWindowListener() {
            @Override
            public void windowOpened(IWorkbenchWindow window) {
                watch(window);
            }

            @Override
            public void windowActivated(IWorkbenchWindow window) {
                // known already
            }

            @Override
            public void windowDeactivated(IWorkbenchWindow window) {
                // nothing to do
            }

            @Override
            public void windowClosed(IWorkbenchWindow window) {
                // its listeners go with it
            }
        });
    }

    private static void watch(IWorkbenchWindow window) {
        for (IWorkbenchPage page : window.getPages()) {
            for (IViewReference reference : page.getViewReferences()) {
                look(reference);
            }
        }
        window.getPartService().addPartListener(new IPartListener2() {
            @Override
            public void partOpened(IWorkbenchPartReference reference) {
                look(reference);
            }

            @Override
            public void partVisible(IWorkbenchPartReference reference) {
                look(reference);
            }
        });
    }

    private static void look(IWorkbenchPartReference reference) {
        if (reference.getId().equals(Ids.PROBLEMS) && reference.getPart(false) instanceof IViewPart view
                && view.getSite().getSelectionProvider() instanceof StructuredViewer viewer
                && viewer.getData(KNOWN) == null) {
            viewer.setData(KNOWN, Boolean.TRUE);
            viewer.addOpenListener(event -> open(view.getSite().getPage(), event.getSelection()));
            // the view would undo what was done to files; here the administration's history counts
            var bars = view.getViewSite().getActionBars();
            bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), null);
            bars.setGlobalActionHandler(ActionFactory.REDO.getId(), null);
            bars.updateActionBars();
        }
    }

    private static void open(IWorkbenchPage page, ISelection selection) {
        if (selection instanceof IStructuredSelection some && some.size() == 1) {
            IMarker marker = Adapters.adapt(some.getFirstElement(), IMarker.class);
            String file = marker == null ? null : marker.getAttribute(FileEditors.FILE, null);
            if (marker != null && file != null) {
                FileEditors.open(page, Path.of(file), marker.getAttribute(FileEditors.PART, null));
            } else if (marker != null) {
                ProblemMarkers.administration(marker).ifPresent(administration -> open(page, administration, marker));
            }
        }
    }

    /** Opens the form of the element at the field; settings of rules and fields in their dialog. */
    static void open(IWorkbenchPage page, OpenAdministration administration, IMarker marker) {
        String feature = marker.getAttribute(ProblemMarkers.FEATURE, null);
        if (Literals.SETTINGS__REQUIRED_FIELDS.getName().equals(feature)
                || Literals.SETTINGS__REQUIRED_PROFILE_FIELDS.getName().equals(feature)) {
            RulesDialog.open(page.getWorkbenchWindow().getShell(), administration, null);
            return;
        }
        Element element = administration.element(marker.getAttribute(ProblemMarkers.ELEMENT, null)).orElse(null);
        if (element == null) {
            return;
        }
        if (feature == null) {
            ElementEditors.open(page, administration, element);
        } else {
            ElementEditors.open(page, administration, element, feature);
        }
    }
}
