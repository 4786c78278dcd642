package org.ratswerk.ui.bpmn.internal;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.internal.outline.OutlinePage;
import org.ratswerk.ui.bpmn.internal.properties.PropertyPage;
import org.ratswerk.ui.internal.FileEditors;
import org.ratswerk.ui.internal.FileEditors.Parts;

/** What the views Properties, Outline and Problems get from a BPMN editor. */
public final class Adapters implements IAdapterFactory {
    private static final Class<?>[] TYPES = {IPropertySheetPage.class, IContentOutlinePage.class, Parts.class,
        IGotoMarker.class};

    @Override
    public <T> T getAdapter(Object object, Class<T> type) {
        var editor = (BpmnEditor) object;
        Object adapter = null;
        if (type == IPropertySheetPage.class) {
            adapter = new PropertyPage(editor);
        } else if (type == IContentOutlinePage.class) {
            adapter = new OutlinePage(editor);
        } else if (type == Parts.class) {
            adapter = (Parts) editor::reveal;
        } else if (type == IGotoMarker.class) {
            adapter = (IGotoMarker) marker -> {
                var part = marker.getAttribute(FileEditors.PART, null);
                if (part != null) {
                    editor.reveal(part);
                }
            };
        }
        return type.cast(adapter);
    }

    @Override
    public Class<?>[] getAdapterList() {
        return TYPES.clone();
    }
}
