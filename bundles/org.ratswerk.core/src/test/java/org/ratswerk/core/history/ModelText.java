package org.ratswerk.core.history;

import java.util.List;

import org.ratswerk.core.AdministrationModel;

/** All of a model as text, to see whether two are the same. */
final class ModelText {
    private ModelText() {
    }

    /** Returns one text for each file, those of catalogues and plans sorted. */
    static List<String> of(AdministrationModel model) {
        return model.roots().stream().map(root -> Wording.content(root)).sorted().toList();
    }
}
