package org.ratswerk.ui.internal.results;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.Element;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.ResultAction;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Opening;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.grid.Exporting;
import org.ratswerk.ui.model.EditingWatch;
import org.ratswerk.ui.model.OpenAdministration;

/** The result of an analysis, whatever its kind. Without a request it offers what can be computed. */
public final class ResultView extends ViewPart {
    private static final int NAME_MAX = 36;

    private final Runnable administrationsListener = this::administrationsChanged;
    private Composite pages;
    private StartPage start;
    private ResultPane pane;
    private Request request;
    private AnalysisJob job;
    private AnalysisJob.Success shown;
    private OpenAdministration computedFor;
    private LocalDateTime time = LocalDateTime.now();
    private EditingWatch changes;

    /** Runs an analysis and shows its result, in the view that shows the same already or in a new one. */
    public static void show(IWorkbenchPage page, OpenAdministration administration, String analysis,
            Map<String, String> arguments) {
        var wanted = new Request(administration.folder(), analysis, arguments);
        try {
            var view = (ResultView) page.showView(Ids.RESULTS, secondaryId(page, wanted), IWorkbenchPage.VIEW_ACTIVATE);
            view.run(wanted);
            Room.give(view, view.pages);
        } catch (PartInitException e) {
            UiPlugin.log("Results cannot be shown", e);
        }
    }

    /** The view that shows the request, else one without request, else a new one. */
    private static String secondaryId(IWorkbenchPage page, Request wanted) {
        String free = null;
        int highest = 0;
        for (IViewReference reference : page.getViewReferences()) {
            if (reference.getId().equals(Ids.RESULTS)) {
                var id = reference.getSecondaryId();
                highest = Math.max(highest, number(id));
                if (reference.getView(false) instanceof ResultView view) {
                    if (view.request == null) {
                        free = Objects.requireNonNullElse(id, "");
                    } else if (view.request.sameAs(wanted)) {
                        return id;
                    }
                }
            }
        }
        return free == null ? String.valueOf(highest + 1) : free.isEmpty() ? null : free;
    }

    private static int number(String id) {
        return id != null && id.matches("\\d{1,6}") ? Integer.parseInt(id) : 0;
    }

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        request = Request.load(memento).orElse(null);
    }

    @Override
    public void saveState(IMemento memento) {
        if (request != null) {
            request.save(memento);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        start = new StartPage(pages);
        UiPlugin.administrations().addListener(administrationsListener);
        changes = new EditingWatch(UiPlugin.administrations(), (administration, change) -> modelChanged(administration));
        Palette.nowAndOnChange(pages, this::rebuild);
        Palette.nowAndOnChange(pages, () -> setTitleImage(Icons.image("table")));
        administrationsChanged();
    }

    @Override
    public void dispose() {
        UiPlugin.administrations().removeListener(administrationsListener);
        changes.close();
        if (job != null) {
            job.cancel();
        }
        if (pane != null) {
            pane.rememberColumns();
        }
        super.dispose();
        CommandState.changed();
    }

    /** Draws everything anew in the colours of the theme. */
    private void rebuild() {
        if (pane != null) {
            pane.rememberColumns();
            pane.control().dispose();
        }
        pane = new ResultPane(pages, this);
        getSite().setSelectionProvider(pane.selection());
        if (request != null) {
            pane.setRequest(request);
            if (shown != null) {
                pane.show(shown, subtitle());
                modelChanged(computedFor);
            }
        }
        turn();
    }

    private void turn() {
        ((StackLayout) pages.getLayout()).topControl = request == null ? start.control() : pane.control();
        pages.layout();
    }

    private void administrationsChanged() {
        pages.getDisplay().asyncExec(() -> {
            if (pages.isDisposed()) {
                return;
            }
            start.refresh();
            if (request != null) {
                var open = request.administration();
                if (open.isPresent() && shown == null && job == null) {
                    run(request);
                } else if (shown != null && open.orElse(null) != computedFor) {
                    pane.stale(UiTexts.get(open.isPresent() ? "results.stale.changed" : "results.stale.closed"));
                } else if (shown == null && open.isEmpty()) {
                    pane.fault(UiTexts.get("results.notOpen", request.folder()));
                }
            }
            CommandState.changed();
        });
    }

    /** Says that somebody has edited what the result was computed from. */
    private void modelChanged(OpenAdministration administration) {
        if (shown != null && administration == computedFor && job == null && isOld()) {
            pane.stale(UiTexts.get("results.stale.edited"));
        }
    }

    private boolean isOld() {
        return computedFor.editing().revision() != shown.revision();
    }

    /** Runs what is asked for; what is shown stays until there is something new. */
    void run(Request wanted) {
        request = wanted;
        turn();
        var administration = wanted.administration().orElse(null);
        var analysis = wanted.service().orElse(null);
        if (job != null) {
            job.cancel();
        }
        if (analysis == null || administration == null) {
            pane.fault(analysis == null ? UiTexts.get("results.noAnalysis", wanted.analysis())
                    : UiTexts.get("results.notOpen", wanted.folder()));
            return;
        }
        setPartName(shortened(wanted.title(analysis)));
        setTitleToolTip(analysis.title() + " – " + administration.name());
        pane.setRequest(wanted);
        pane.started(shown != null);
        var mine = new AnalysisJob[1];
        mine[0] = new AnalysisJob(analysis, administration, wanted.toArguments(),
                (task, share) -> ui(() -> {
                    if (job == mine[0]) {
                        pane.progress(task, share);
                    }
                }), outcome -> ui(() -> {
                    if (job == mine[0]) {
                        job = null;
                        finished(outcome, administration);
                    }
                }));
        job = mine[0];
        getSite().getService(IWorkbenchSiteProgressService.class).schedule(job, 0, true);
        CommandState.changed();
    }

    private static String shortened(String title) {
        return title.length() <= NAME_MAX ? title : title.substring(0, NAME_MAX - 1).stripTrailing() + "…";
    }

    private void finished(AnalysisJob.Outcome outcome, OpenAdministration administration) {
        pane.stopped();
        switch (outcome) {
            case AnalysisJob.Success success -> {
                shown = success;
                computedFor = administration;
                time = LocalDateTime.now();
                pane.show(success, subtitle());
                modelChanged(administration);
            }
            case AnalysisJob.Failure failure -> pane.fault(failure.faults().stream().map(Fault::toString)
                    .collect(Collectors.joining("\n")));
            case AnalysisJob.Cancelled cancelled -> pane.stale(UiTexts.get("results.cancelled"));
        }
        CommandState.changed();
    }

    private String subtitle() {
        return computedFor.name() + "  ·  "
                + DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).format(time);
    }

    private void ui(Runnable runnable) {
        pages.getDisplay().asyncExec(() -> {
            if (!pages.isDisposed()) {
                runnable.run();
            }
        });
    }

    // --- what commands do

    /** Tells whether it shows, or is about to show, a result. */
    public boolean hasRequest() {
        return request != null;
    }

    /** Tells whether there are rows to work with. */
    public boolean hasTable() {
        return shown != null && pane.table().isPresent();
    }

    /** Tells whether the result can be seen as a picture and as a table. */
    boolean hasPicture() {
        return shown != null && pane.hasPicture();
    }

    /** Shows the picture where the table is shown and the other way round. */
    void switchForm() {
        pane.switchForm();
    }

    /** Tells whether it is computing. */
    public boolean isRunning() {
        return job != null;
    }

    /** Returns the administration it is about, if that is open. */
    public Optional<OpenAdministration> administration() {
        return request == null ? Optional.empty() : request.administration();
    }

    /** Computes again. */
    public void rerun() {
        if (request != null) {
            run(request);
        }
    }

    /** Stops computing. */
    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    /** Changes a parameter and computes again. */
    void changeParameter(String key, String value) {
        run(request.with(key, value));
    }

    /** Goes to the field that searches the rows. */
    public void find() {
        pane.find();
    }

    /** Explains the selected value. */
    public void explain() {
        pane.explain();
    }

    /** Copies the selected cells. */
    public void copy() {
        pane.copy();
    }

    /** Selects all cells. */
    public void selectAll() {
        pane.table().ifPresent(ResultTable::selectAll);
    }

    /** Writes the rows that are seen to a file. */
    public void export(String format) {
        pane.table().ifPresent(table -> {
            var view = table.view();
            var all = java.util.stream.IntStream.range(0, view.table().columns().size()).boxed().toList();
            Exporting.export(getSite().getShell(), view.visibleTable(all), format,
                    file -> pane.message(UiTexts.get("export.done", file), Symbol.MET));
        });
    }

    /** Returns what can be done with the selected row. */
    List<ResultAction> actions() {
        return row().map(row -> UiPlugin.resultActions().stream().filter(action -> action.applies(row)).toList())
                .orElse(List.of());
    }

    /** Does something with the selected row, if it can be done with it. */
    public void act(String action) {
        actions().stream().filter(each -> each.id().equals(action)).findFirst()
                .ifPresent(found -> row().ifPresent(found::run));
    }

    private Optional<ResultAction.Row> row() {
        return selected().filter(ref -> ref.object() instanceof Element)
                .map(ref -> new SelectedRow(ref.administration(), request, (Element) ref.object()));
    }

    private final class SelectedRow implements ResultAction.Row {
        private final OpenAdministration open;
        private final Request asked;
        private final Element about;

        SelectedRow(OpenAdministration open, Request asked, Element about) {
            this.open = open;
            this.asked = asked;
            this.about = about;
        }

        @Override
        public IWorkbenchPage page() {
            return getSite().getPage();
        }

        @Override
        public OpenAdministration administration() {
            return open;
        }

        @Override
        public String analysis() {
            return asked.analysis();
        }

        @Override
        public Map<String, String> arguments() {
            return asked.arguments();
        }

        @Override
        public Element element() {
            return about;
        }

        @Override
        public void show(Map<String, String> arguments) {
            ResultView.show(page(), open, asked.analysis(), arguments);
        }

        @Override
        public void rerun() {
            ResultView.this.rerun();
        }
    }

    /** Goes to what the selected row is about. */
    void jump() {
        selected().ifPresent(Opening::jump);
    }

    /** Returns the element that the selected row is about. */
    Optional<ElementRef> selected() {
        return pane.selectedId().flatMap(id -> administration().flatMap(open -> open.element(id)
                        .map(element -> new ElementRef(open, element))));
    }

    @Override
    public void setFocus() {
        if (request == null) {
            start.control().setFocus();
        } else {
            pane.setFocus();
        }
        CommandState.changed();
    }
}
