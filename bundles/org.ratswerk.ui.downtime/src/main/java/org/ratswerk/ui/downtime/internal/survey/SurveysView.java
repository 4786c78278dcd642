package org.ratswerk.ui.downtime.internal.survey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.ratswerk.analysis.downtime.survey.SurveyStatus;
import org.ratswerk.analysis.downtime.survey.SurveyStatus.Entry;
import org.ratswerk.analysis.downtime.survey.SurveyStatus.State;
import org.ratswerk.core.edit.Change;
import org.ratswerk.ui.AdministrationView;
import org.ratswerk.ui.downtime.model.survey.SurveyBoard;
import org.ratswerk.ui.downtime.model.survey.SurveyBoard.Column;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan.Form;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.SearchField;
import org.ratswerk.ui.internal.ToolBars;
import org.ratswerk.ui.internal.Widgets;

/** How far the surveys of the active administration() are: sent, answered, overdue, contradictory; and what to do. */
public final class SurveysView extends AdministrationView {
    private static final int[] WIDTHS = {170, 170, 100, 90, 110, 100, 90, 100, 300};
    private static final int[] SHARES = {68, 32};
    private static final int DELAY = 200;

    private final Map<State, Button> filters = new EnumMap<>(State.class);
    private Composite empty;
    private Composite content;
    private Label summary;
    private Text search;
    private Table table;
    private Text details;
    private List<Tool> tools = List.of();
    private SurveyBoard board;
    private List<Entry> rows = List.of();
    private Job job;

    /** Something that can be done with the questionnaires that are selected. */
    private record Tool(ToolItem item, String text, Function<Collection<Entry>, Optional<String>> fault, Runnable run) {
    }

    /** Called by the platform. */
    public SurveysView() {
        super("surveys");
    }

    @Override
    protected void create(Composite pages) {
        empty = EmptyState.create(pages, SurveyTexts.get("view.empty.title"), SurveyTexts.get("view.empty"));
        GridDataFactory.swtDefaults().applyTo(Widgets.button(empty, "surveys.empty.new", SurveyTexts.get("menu.new"),
                null, () -> CommandItem.run(SurveyIds.NEW, Map.of())));
        content = Widgets.area(pages, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        createBar();
        createFilters();
        Widgets.rule(content);
        var sash = new SashForm(content, SWT.HORIZONTAL);
        Widgets.css(sash, "rw-surface");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createTable(sash);
        details = Widgets.id(new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "surveys.details");
        Widgets.name(details, SurveyTexts.get("view.details"));
        sash.setWeights(SHARES);
        AnswerDrop.on(pages, () -> administration() != null, files -> {
            if (administration() != null) {
                AnswersDialog.open(getSite().getShell(), administration(), files);
            }
        });
        Palette.nowAndOnChange(pages, () -> setTitleImage(Icons.image("list")));
    }

    // --- building

    private void createBar() {
        var bar = ToolBars.line(content);
        var bars = new ToolBar(bar, SWT.FLAT);
        Widgets.name(bars, SurveyTexts.get("view.tools"));
        tool(bars, "item-add", SurveyTexts.get("menu.new"), "surveys.new", () -> CommandItem.run(SurveyIds.NEW, Map.of()));
        tool(bars, "import", SurveyTexts.get("menu.read"), "surveys.read",
                () -> CommandItem.run(SurveyIds.READ, Map.of()));
        new ToolItem(bars, SWT.SEPARATOR);
        tools = List.of(tool(bars, "copy", "remind", SurveyBoard::remindFault, this::remind),
                tool(bars, "text", "mail", this::mailFault, this::mail),
                tool(bars, "export", "again", SurveyBoard::againFault, this::again),
                tool(bars, "item-remove", "withdraw", SurveyBoard::withdrawFault, this::withdraw),
                tool(bars, "check", "close", SurveyBoard::closeFault, this::close));
        search = Widgets.id(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "surveys.search");
        search.setMessage(SurveyTexts.get("view.search"));
        Widgets.name(search, SurveyTexts.get("view.search"));
        search.setLayoutData(new RowData(200, SWT.DEFAULT));
        SearchField.listen(search, () -> {
            if (board != null) {
                board.setText(search.getText());
                showRows();
            }
        }, () -> table.setFocus());
        summary = Widgets.id(Widgets.label(bar, "", SWT.NONE), "surveys.summary");
    }

    /** A tool whose picture follows the theme. */
    private static ToolItem tool(ToolBar bar, String icon, String text, String id, Runnable run) {
        var item = ToolBars.tool(bar, icon, text, id, run);
        Palette.onChange(bar, () -> item.setImage(Icons.image(icon)));
        return item;
    }

    private static Tool tool(ToolBar bar, String icon, String name, Function<Collection<Entry>, Optional<String>> fault,
            Runnable run) {
        String text = SurveyTexts.get("view." + name);
        return new Tool(tool(bar, icon, text, "surveys." + name, run), text, fault, run);
    }

    private void createFilters() {
        var line = ToolBars.line(content);
        for (State state : SurveyBoard.states()) {
            var filter = Widgets.css(Widgets.id(new Button(line, SWT.CHECK), "surveys.show." + state.name()), "rw-text");
            filter.setSelection(true);
            filter.addListener(SWT.Selection, event -> {
                board.setShown(state, filter.getSelection());
                showRows();
            });
            filters.put(state, filter);
        }
        var all = Widgets.css(Widgets.id(new Button(line, SWT.CHECK), "surveys.closed"), "rw-text");
        all.setText(SurveyTexts.get("view.closed"));
        all.addListener(SWT.Selection, event -> {
            board.setClosedShown(all.getSelection());
            showRows();
        });
    }

    private void createTable(Composite parent) {
        table = Widgets.id(new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION), "surveys.table");
        Widgets.name(table, SurveyTexts.get("view.table"));
        table.setHeaderVisible(true);
        for (Column each : Column.values()) {
            var column = new TableColumn(table, each.isNumber() ? SWT.RIGHT : SWT.LEFT);
            column.setText(each.title());
            column.setWidth(WIDTHS[each.ordinal()]);
            column.addListener(SWT.Selection, event -> {
                board.sortBy(each);
                showRows();
            });
        }
        table.addListener(SWT.SetData, event -> {
            var entry = rows.get(event.index);
            var item = (TableItem) event.item;
            for (Column column : Column.values()) {
                item.setText(column.ordinal(), SurveyBoard.cell(entry, column));
            }
            item.setForeground(0, Palette.color(entry.state().term().symbol()));
        });
        table.addListener(SWT.Selection, event -> showDetails());
        var manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(menu -> tools.forEach(tool -> {
            var action = new Action(tool.text()) {
                @Override
                public void run() {
                    tool.run().run();
                }
            };
            var fault = tool.fault().apply(selected());
            action.setEnabled(fault.isEmpty());
            action.setToolTipText(fault.orElse(null));
            menu.add(action);
        }));
        table.setMenu(manager.createContextMenu(table));
    }

    // --- following

    @Override
    protected void administrationChanged() {
        board = null;
        if (administration() != null) {
            board = new SurveyBoard(administration().editing(), LocalDate::now);
            board.setText(search.getText());
            filters.forEach((state, filter) -> board.setShown(state, filter.getSelection()));
            rows = List.of();
            table.setItemCount(0);
            look();
        }
    }

    @Override
    protected void changed(Change change) {
        look();
    }

    /** Looks at the surveys in the background; of several requests in a row the last counts. */
    private void look() {
        if (job != null) {
            job.cancel();
        }
        SurveyBoard asked = board;
        var mine = new Job[1];
        mine[0] = new Job(SurveyTexts.get("view.looking")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    SurveyStatus seen = asked.look(new MonitorProgress(monitor, (task, share) -> { }));
                    ui(() -> {
                        if (job == mine[0] && board == asked) {
                            board.show(seen);
                            show();
                        }
                    });
                    return Status.OK_STATUS;
                } catch (CancellationException e) {
                    return Status.CANCEL_STATUS;
                }
            }
        };
        job = mine[0];
        job.setSystem(true);
        job.setPriority(Job.SHORT);
        job.schedule(rows.isEmpty() ? 0 : DELAY);
    }

    private void show() {
        turn(board.isEmpty() ? empty : content);
        showRows();
    }

    private void showRows() {
        if (board == null) {
            return;
        }
        var chosen = selected().stream().map(Entry::questionnaire).toList();
        filters.forEach((state, filter) -> {
            long count = board.count(state);
            filter.setText(SurveyTexts.get("view.filter", Widgets.plain(SurveyBoard.title(state)), count));
            // what there is none of takes no room
            filter.setVisible(count > 0);
            filter.setLayoutData(excluded(count == 0));
        });
        summary.setText(Widgets.plain(board.summary()));
        content.layout(true, true);
        rows = board.rows();
        table.setSortColumn(table.getColumn(board.sortedBy().ordinal()));
        table.setSortDirection(board.isDescending() ? SWT.DOWN : SWT.UP);
        table.setItemCount(rows.size());
        table.clearAll();
        table.deselectAll();
        for (int i = 0; i < rows.size(); i++) {
            if (chosen.contains(rows.get(i).questionnaire())) {
                table.select(i);
            }
        }
        showDetails();
    }

    private static RowData excluded(boolean excluded) {
        var data = new RowData();
        data.exclude = excluded;
        return data;
    }

    private List<Entry> selected() {
        return Arrays.stream(table.getSelectionIndices()).filter(index -> index < rows.size()).mapToObj(rows::get).toList();
    }

    private void showDetails() {
        List<Entry> selected = selected();
        details.setText(selected.size() == 1 ? String.join("\n\n", board.details(selected.getFirst()))
                : selected.isEmpty() ? SurveyTexts.get("view.choose")
                        : SurveyTexts.get("view.selected", selected.size(), SurveyBoard.waiting(selected).size()));
        for (Tool tool : tools) {
            var fault = tool.fault().apply(selected);
            tool.item().setEnabled(fault.isEmpty());
            tool.item().setToolTipText(tool.text().replace("…", "") + fault.map(words -> "\n" + words).orElse(""));
        }
    }

    // --- doing

    private void remind() {
        copy();
        int count = SurveyBoard.waiting(selected()).size();
        board.noteReminded(selected());
        getViewSite().getActionBars().getStatusLineManager().setMessage(SurveyTexts.get("view.reminded", count));
    }

    private void copy() {
        var clipboard = new Clipboard(getSite().getShell().getDisplay());
        clipboard.setContents(new Object[] {board.reminder(selected())}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private Optional<String> mailFault(Collection<Entry> entries) {
        return SurveyBoard.remindFault(entries).or(() -> entries.size() > 1
                ? Optional.of(SurveyTexts.get("view.mail.one"))
                : Optional.empty());
    }

    private void mail() {
        Entry entry = selected().getFirst();
        if (Program.launch(board.mailto(entry))) {
            if (board.isPasted(entry)) {
                copy();
                MessageDialog.openInformation(getSite().getShell(), SurveyTexts.get("view.mail"),
                        SurveyTexts.get("view.mail.paste"));
            }
            board.noteReminded(List.of(entry));
        } else {
            MessageDialog.openInformation(getSite().getShell(), SurveyTexts.get("view.mail"),
                    SurveyTexts.get("view.mail.none"));
        }
    }

    private void again() {
        var dialog = new DirectoryDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText(SurveyTexts.get("view.again"));
        dialog.setMessage(SurveyTexts.get("view.again.folder"));
        String folder = dialog.open();
        if (folder != null) {
            new Writing(administration(), board.again(selected(), Locale.getDefault()), Path.of(folder), Form.BOTH).schedule();
        }
    }

    private void withdraw() {
        if (asked("withdraw", SurveyBoard.withdrawQuestion(selected()))) {
            board.withdraw(selected());
        }
    }

    private void close() {
        if (asked("close", board.closeQuestion(selected()))) {
            board.close(selected());
        }
    }

    private boolean asked(String what, String question) {
        return MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(),
                SurveyTexts.get("view." + what).replace("…", ""), question, SWT.NONE,
                SurveyTexts.get("view." + what + ".do"), SurveyTexts.get("cancel")) == 0;
    }

    @Override
    protected void focus() {
        (page() == content ? table : page()).setFocus();
    }
}
