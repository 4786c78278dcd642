package org.ratswerk.ui.coverage.internal.priority;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.analysis.coverage.Coverage;
import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.analysis.coverage.CountingUnit;
import org.ratswerk.analysis.coverage.CoverageWords;
import org.ratswerk.analysis.coverage.Scope;
import org.ratswerk.analysis.coverage.priority.Candidates;
import org.ratswerk.analysis.coverage.priority.Criterion;
import org.ratswerk.analysis.coverage.priority.Ranking.Ranked;
import org.ratswerk.analysis.coverage.priority.Weights;
import org.ratswerk.core.edit.Change;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.AdministrationView;
import org.ratswerk.ui.coverage.model.priority.RankingBoard;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.OpenAdministration;

/** The next best processes to record: weights on the left that rank the table anew while they are moved, with reasons. */
public final class RankingView extends AdministrationView {
    /** Its id. */
    public static final String ID = "org.ratswerk.ui.coverage.ranking";

    private static final Texts TEXTS = Texts.of(RankingView.class);
    private static final int[] WIDTHS = {60, 280, 150, 180, 100, 420};
    private static final int NUMERIC_RANK = 0;
    private static final int NUMERIC_SCORE = 4;
    private static final int DELAY = 400;
    private static final int SIDE_WIDTH = 250;

    private final Map<Criterion, Scale> scales = new EnumMap<>(Criterion.class);
    private final Map<Criterion, Label> numbers = new EnumMap<>(Criterion.class);
    private Composite noCatalogue;
    private Composite content;
    private Combo catalogues;
    private Label summary;
    private Label statement;
    private Table table;
    private Text explanation;
    private Button save;
    private Button reset;
    private Button open;
    private Button defer;
    private String catalogue;
    private RankingBoard board;
    private Job job;

    /** Called by the platform. */
    public RankingView() {
        super("ranking");
    }

    @Override
    protected void create(Composite pages) {
        noCatalogue = EmptyState.create(pages, TEXTS.get("empty.title"), TEXTS.get("empty"));
        content = Widgets.area(pages, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        createHead();
        Widgets.rule(content);
        var sash = new SashForm(content, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createWeights(sash);
        createTable(sash);
        sash.setWeights(1, 3);
        Palette.nowAndOnChange(pages, () -> setTitleImage(Icons.image("chart")));
    }

    private void createHead() {
        var head = Widgets.area(content, 4);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(Widgets.GRID, Widgets.GRID / 2).spacing(Widgets.GRID, 0)
                .applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        Widgets.label(head, TEXTS.get("catalogue"), SWT.NONE);
        catalogues = Widgets.id(new Combo(head, SWT.DROP_DOWN | SWT.READ_ONLY), "ranking.catalogue");
        Widgets.name(catalogues, TEXTS.get("catalogue"));
        catalogues.addListener(SWT.Selection, event -> {
            catalogue = ids().get(catalogues.getSelectionIndex());
            read(0);
        });
        var filter = Widgets.id(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "ranking.filter");
        Widgets.name(filter, TEXTS.get("filter"));
        filter.setMessage(TEXTS.get("filter"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        filter.addListener(SWT.Modify, event -> change(() -> board.setFilter(filter.getText())));
        var deferred = Widgets.id(new Button(head, SWT.CHECK), "ranking.deferred");
        deferred.setText(TEXTS.get("with.deferred"));
        deferred.setSelection(true);
        Palette.nowAndOnChange(deferred, () -> Widgets.colors(deferred, Palette.color(Palette.Tone.INK)));
        deferred.addListener(SWT.Selection, event -> change(() -> board.setWithDeferred(deferred.getSelection())));
    }

    private void createWeights(Composite parent) {
        var side = Widgets.area(parent, 3);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(Widgets.GRID, Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID / 2).applyTo(side);
        var title = Widgets.label(side, TEXTS.get("weights"), SWT.NONE);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(title);
        for (Criterion criterion : Criterion.values()) {
            var label = Widgets.label(side, criterion.label(), SWT.NONE);
            label.setToolTipText(criterion.rule());
            var scale = Widgets.id(new Scale(side, SWT.HORIZONTAL), "ranking.weight." + criterion.id());
            Widgets.name(scale, TEXTS.get("weight.name", criterion.label()));
            scale.setToolTipText(criterion.rule());
            scale.setMinimum(0);
            scale.setMaximum(RankingBoard.MOST);
            scale.setIncrement(1);
            scale.setPageIncrement(1);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(scale);
            var number = Widgets.id(Widgets.label(side, "0", SWT.RIGHT), "ranking.number." + criterion.id());
            scales.put(criterion, scale);
            numbers.put(criterion, number);
            scale.addListener(SWT.Selection, event -> change(() -> board.setWeight(criterion, scale.getSelection())));
        }
        var buttons = Widgets.area(side, 2);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(buttons);
        save = Widgets.button(buttons, "ranking.save", TEXTS.get("save"), null, () -> {
            var open = administration();
            board.save(open.editing(), open.model().administration());
        });
        reset = Widgets.button(buttons, "ranking.reset", TEXTS.get("reset"), null, () -> change(board::reset));
        explanation = Widgets.id(new Text(side, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "ranking.explanation");
        Widgets.name(explanation, TEXTS.get("explanation"));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(SIDE_WIDTH, SWT.DEFAULT).applyTo(explanation);
    }

    private void createTable(Composite parent) {
        var main = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, Widgets.GRID / 2).applyTo(main);
        summary = Widgets.id(Widgets.label(main, "", SWT.WRAP), "ranking.summary");
        GridDataFactory.fillDefaults().grab(true, false).indent(Widgets.GRID, Widgets.GRID / 2).applyTo(summary);
        table = Widgets.id(new Table(main, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE), "ranking.table");
        Widgets.name(table, TEXTS.get("table"));
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        var columns = RankingBoard.columns();
        for (int i = 0; i < columns.size(); i++) {
            var column = new TableColumn(table, i == NUMERIC_RANK || i == NUMERIC_SCORE ? SWT.RIGHT : SWT.LEFT);
            column.setText(columns.get(i));
            column.setWidth(WIDTHS[i]);
        }
        table.addListener(SWT.SetData, event -> {
            int index = table.indexOf((TableItem) event.item);
            if (board != null && index < board.rows().size()) {
                var cells = board.cells(board.rows().get(index));
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = Widgets.plain(cells[i]);
                }
                ((TableItem) event.item).setText(cells);
            }
        });
        table.addListener(SWT.Selection, event -> selected());
        table.addListener(SWT.DefaultSelection, event -> open());
        statement = Widgets.id(Widgets.secondary(main, "", SWT.WRAP), "ranking.statement");
        GridDataFactory.fillDefaults().grab(true, false).indent(Widgets.GRID, 0).hint(SIDE_WIDTH, SWT.DEFAULT)
                .applyTo(statement);
        var buttons = Widgets.area(main, 2);
        GridDataFactory.fillDefaults().indent(Widgets.GRID, 0).applyTo(buttons);
        open = Widgets.button(buttons, "ranking.open", TEXTS.get("open"), null, this::open);
        defer = Widgets.button(buttons, "ranking.defer", TEXTS.get("defer"), null, this::defer);
        selected();
    }

    // --- following

    @Override
    protected void administrationChanged() {
        board = null;
        catalogue = null;
        if (administration() != null) {
            read(0);
        }
    }

    @Override
    protected void changed(Change change) {
        read(DELAY);
    }

    private List<String> ids() {
        return administration().model().catalogues().stream().map(ReferenceCatalogue::getId).toList();
    }

    private void fillCatalogues() {
        var names = administration().model().catalogues().stream().map(CoverageWords::name).toArray(String[]::new);
        if (!java.util.Arrays.equals(names, catalogues.getItems())) {
            catalogues.setItems(names);
            content.layout(true, true);
        }
        if (catalogue == null || !ids().contains(catalogue)) {
            catalogue = ids().getFirst();
        }
        catalogues.select(ids().indexOf(catalogue));
    }

    /** What is computed in the background. */
    private record Found(RankingBoard board, String statement) {
    }

    private void read(int delay) {
        if (administration().model().catalogues().isEmpty()) {
            turn(noCatalogue);
            return;
        }
        fillCatalogues();
        turn(content);
        if (board == null) {
            summary.setText(TEXTS.get("reading"));
            table.setItemCount(0);
        }
        if (job != null) {
            job.cancel();
        }
        var asked = administration();
        var wanted = catalogue;
        job = new Job(TEXTS.get("job")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    var progress = new MonitorProgress(monitor, (task, share) -> { });
                    Optional<Found> found = asked.editing().read(each -> found(asked, wanted, each), progress);
                    ui(() -> {
                        if (administration() == asked && wanted.equals(catalogue)) {
                            found.ifPresent(RankingView.this::show);
                        }
                    });
                    return Status.OK_STATUS;
                } catch (CancellationException e) {
                    return Status.CANCEL_STATUS;
                }
            }
        };
        job.setSystem(delay > 0);
        job.setPriority(Job.INTERACTIVE);
        job.schedule(delay);
    }

    private static Optional<Found> found(OpenAdministration open, String catalogue, org.ratswerk.core.Progress progress) {
        return open.model().catalogues().stream().filter(each -> catalogue.equals(each.getId())).findFirst().map(each -> {
            var coverage = Coverage.of(CoverageModel.of(open.model(), LocalDate.now(), progress), each,
                    Scope.ALL.with(CountingUnit.LEAVES));
            return new Found(new RankingBoard(Candidates.of(coverage), Weights.of(open.model().administration())),
                    String.join(" ", new CoverageWords(coverage).statement()));
        });
    }

    private void show(Found found) {
        if (board != null) {
            if (board.isChanged()) {
                found.board().takeWeights(board);
            }
        }
        board = found.board();
        statement.setText(Widgets.plain(found.statement()));
        update();
        content.layout(true, true);
    }

    /** Does something with the board and shows it as it is then; the selection stays. */
    private void change(Runnable change) {
        if (board != null) {
            change.run();
            update();
        }
    }

    private void update() {
        Ranked before = selection();
        for (Criterion criterion : Criterion.values()) {
            scales.get(criterion).setSelection(board.weight(criterion));
            numbers.get(criterion).setText(Integer.toString(board.weight(criterion)));
        }
        save.setEnabled(board.isChanged());
        reset.setEnabled(board.isChanged());
        summary.setText(board.summary());
        table.setItemCount(board.rows().size());
        table.clearAll();
        table.deselectAll();
        if (before != null) {
            for (int i = 0; i < board.rows().size(); i++) {
                if (board.rows().get(i).candidate().element().getId().equals(before.candidate().element().getId())) {
                    table.select(i);
                    break;
                }
            }
        }
        table.setData(board.rows());
        selected();
    }

    private Ranked selection() {
        int index = table.getSelectionIndex();
        // the rows that are shown, not those that are about to be
        return index >= 0 && table.getData() instanceof List<?> rows && index < rows.size()
                && rows.get(index) instanceof Ranked row ? row : null;
    }

    private void selected() {
        Ranked row = selection();
        explanation.setText(row == null ? TEXTS.get("explanation.none") : Labels.title(row.candidate().element()) + "\n\n"
                + board.explanation(row));
        open.setEnabled(row != null);
        Process process = row != null && row.candidate().element() instanceof Process one ? one : null;
        defer.setEnabled(process != null);
        defer.setText(TEXTS.get(process != null && isDeferred(process) ? "resume" : "defer"));
        defer.setToolTipText(process != null || row == null ? null : TEXTS.get("defer.entry"));
        defer.getParent().layout(true);
    }

    private static boolean isDeferred(Process process) {
        return process.getPriority() != null && process.getPriority().isDeferred();
    }

    private void open() {
        Ranked row = selection();
        if (row != null) {
            ElementEditors.open(getSite().getPage(), administration(), row.candidate().element());
        }
    }

    private void defer() {
        Ranked row = selection();
        if (row == null || !(row.candidate().element() instanceof Process process)) {
            return;
        }
        if (isDeferred(process)) {
            RankingBoard.defer(administration().editing(), process, null);
            return;
        }
        var dialog = new InputDialog(getSite().getShell(), TEXTS.get("defer").replace("…", ""),
                TEXTS.get("defer.question", Labels.title(process)), "", text -> text.isBlank() ? TEXTS.get("defer.reason") : null);
        if (dialog.open() == Window.OK) {
            RankingBoard.defer(administration().editing(), process, dialog.getValue());
        }
    }

    @Override
    protected void focus() {
        (page() == content ? table : page()).setFocus();
    }

    @Override
    public void dispose() {
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }
}
