package org.ratswerk.ui.internal;

import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;

/** Told which part is active. */
@FunctionalInterface
public interface PartActivated extends IPartListener {
    @Override
    default void partBroughtToTop(IWorkbenchPart part) {
        // activated, too, if it matters
    }

    @Override
    default void partClosed(IWorkbenchPart part) {
        // another one is activated
    }

    @Override
    default void partDeactivated(IWorkbenchPart part) {
        // another one is activated
    }

    @Override
    default void partOpened(IWorkbenchPart part) {
        // activated, too, if it matters
    }
}
