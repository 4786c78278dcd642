package org.ratswerk.ui.internal.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.Match;
import org.ratswerk.core.search.TextQuery;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.search.FoundElement;

/** Searches administrations and can do so again. */
final class AdministrationQuery implements ISearchQuery {
    private final TextQuery query;
    private final List<Path> folders;
    private final AdministrationResult result = new AdministrationResult(this);

    AdministrationQuery(TextQuery query, List<Path> folders) {
        this.query = query;
        this.folders = List.copyOf(folders);
    }

    TextQuery query() {
        return query;
    }

    @Override
    public IStatus run(IProgressMonitor monitor) {
        var open = UiPlugin.administrations().list().stream().filter(each -> folders.contains(each.folder())).toList();
        result.removeAll();
        try {
            var matches = new ArrayList<Match>();
            int number = 0;
            for (var found : FoundElement.search(open, Searching.indexes(), query,
                    new MonitorProgress(monitor, (task, share) -> { }))) {
                for (var match : found.matches()) {
                    var line = new FoundLine(found, match, number++);
                    match.ranges().forEach(range -> matches.add(new Match(line, range.start(), range.length())));
                }
            }
            result.addMatches(matches.toArray(Match[]::new));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (FaultException e) {
            return new Status(IStatus.ERROR, UiPlugin.ID, e.getMessage(), e);
        }
    }

    @Override
    public String getLabel() {
        return SearchTexts.get("query.label", query.text());
    }

    @Override
    public boolean canRerun() {
        return true;
    }

    @Override
    public boolean canRunInBackground() {
        return true;
    }

    @Override
    public AdministrationResult getSearchResult() {
        return result;
    }
}
