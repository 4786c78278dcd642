package org.ratswerk.ui.internal.search;

import java.util.Arrays;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.ratswerk.ui.internal.Icons;

/** What a search in administrations has found. Its elements are {@link FoundLine}s. */
public final class AdministrationResult extends AbstractTextSearchResult {
    private final AdministrationQuery query;

    AdministrationResult(AdministrationQuery query) {
        this.query = query;
    }

    @Override
    public String getLabel() {
        long elements = Arrays.stream(getElements()).map(each -> ((FoundLine) each).element()).distinct().count();
        return getMatchCount() == 0 ? SearchTexts.get("result.none", query.query().text())
                : SearchTexts.get("result.label", query.query().text(), getMatchCount(), elements);
    }

    @Override
    public String getTooltip() {
        return getLabel();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("search");
    }

    @Override
    public AdministrationQuery getQuery() {
        return query;
    }

    @Override
    public IEditorMatchAdapter getEditorMatchAdapter() {
        return null;
    }

    @Override
    public IFileMatchAdapter getFileMatchAdapter() {
        return null;
    }
}
