package org.ratswerk.core.check;

import java.util.Iterator;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.FileRoot;

/** Walks through everything that an administration holds. */
final class Contents {
    private static final int STRIDE = 1024;

    private Contents() {
        // static only
    }

    /** Visits all objects, file by file in document order; stops when the user wants. */
    static void visit(AdministrationModel model, Progress progress, Consumer<EObject> visitor) {
        int visited = 0;
        for (FileRoot root : model.roots()) {
            visitor.accept(root);
            for (Iterator<EObject> contents = root.eAllContents(); contents.hasNext();) {
                if (++visited % STRIDE == 0) {
                    progress.checkCancelled();
                }
                visitor.accept(contents.next());
            }
        }
    }
}
