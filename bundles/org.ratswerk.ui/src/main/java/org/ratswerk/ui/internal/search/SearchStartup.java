package org.ratswerk.ui.internal.search;

import java.util.stream.Stream;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.PartActivated;

/** Begins to index what is open as soon as the window is there, and remembers which elements are worked on. */
public final class SearchStartup implements IStartup {
    @Override
    public void earlyStartup() {
        Searching.indexes();
        Searching.later(() -> Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows())
                .map(IWorkbenchWindow::getPartService).forEach(parts -> parts.addPartListener(new Remembering())));
    }

    private static final class Remembering implements PartActivated {
        @Override
        public void partActivated(IWorkbenchPart part) {
            if (part instanceof IEditorPart && part.getSite().getSelectionProvider() != null
                    && part.getSite().getSelectionProvider().getSelection() instanceof IStructuredSelection selection
                    && selection.size() == 1) {
                var ref = Adapters.adapt(selection.getFirstElement(), ElementRef.class);
                if (ref != null) {
                    Searching.recent().opened(ref.administration(), ref.object());
                }
            }
        }
    }
}
