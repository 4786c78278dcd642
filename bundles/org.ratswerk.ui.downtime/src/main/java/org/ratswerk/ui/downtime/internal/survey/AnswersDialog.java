package org.ratswerk.ui.downtime.internal.survey;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.analysis.downtime.survey.AnswerItem;
import org.ratswerk.analysis.downtime.survey.AnswerItem.Candidate;
import org.ratswerk.analysis.downtime.survey.AnswerItem.Decision;
import org.ratswerk.analysis.downtime.survey.SurveyReading.Strategy;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.downtime.model.survey.AnswerReview;
import org.ratswerk.ui.downtime.model.survey.AnswerReview.Kind;
import org.ratswerk.ui.downtime.model.survey.AnswerReview.Loaded;
import org.ratswerk.ui.downtime.model.survey.AnswerReview.SourceRow;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.OpenAdministration;

/** Reads answers: what came back, what would change, what contradicts what; decided one by one, then taken over. */
final class AnswersDialog extends TitleAreaDialog {
    private static final int WIDTH = 1020;
    private static final int HEIGHT = 540;
    private static final int[] SOURCE_WIDTHS = {120, 290, 160, 160, 90, 90};
    private static final int[] WIDTHS = {112, 200, 165, 75, 140, 160, 150};
    private static final int[] CANDIDATE_WIDTHS = {640};
    private static final int[] SHARES = {18, 48, 34};
    private static final String[] EXTENSIONS = {"*.xlsx;*.json", "*.*"};

    private final OpenAdministration administration;
    private final AnswerReview review;
    private final List<Path> first;
    private final Map<Kind, Button> filters = new EnumMap<>(Kind.class);
    private final Set<Kind> shown = EnumSet.of(Kind.CONFLICT, Kind.CHANGE, Kind.NOTE);
    private List<SourceRow> sourceRows = List.of();
    private List<AnswerItem> rows = List.of();
    private Table sources;
    private Table answers;
    private Table candidates;
    private Text messages;

    private AnswersDialog(Shell parent, OpenAdministration administration, List<Path> first) {
        super(parent);
        this.administration = administration;
        this.first = first;
        review = new AnswerReview(administration.editing(), LocalDate.now());
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
        setHelpAvailable(false);
    }

    /**
     * Opens the dialog.
     *
     * @param shell window
     * @param administration administration that the answers go into
     * @param files files to begin with; empty to ask for them
     */
    static void open(Shell shell, OpenAdministration administration, List<Path> files) {
        new AnswersDialog(shell, administration, files).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(SurveyTexts.get("read.title", administration.name()));
        Widgets.id(shell, "dialog.answers");
    }

    @Override
    public void create() {
        super.create();
        setTitle(SurveyTexts.get("read.heading"));
        refresh();
        if (!first.isEmpty()) {
            getShell().getDisplay().asyncExec(() -> read(first));
        }
    }

    // --- what is there

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea((Composite) super.createDialogArea(parent));
        createBar(area);
        var sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(sash);
        sources = Page.table(sash, SWT.SINGLE, "answers.sources", SurveyTexts.get("read.sources"), texts("read.source.state",
                "read.source.file", "read.source.respondent", "read.source.by", "read.source.on", "read.source.answers"),
                SOURCE_WIDTHS);
        sources.getColumn(5).setAlignment(SWT.RIGHT);
        sources.addListener(SWT.SetData, event -> fill((TableItem) event.item, sourceRows.get(event.index)));
        sources.addListener(SWT.Selection, event -> showSource());
        answers = Page.table(sash, SWT.MULTI, "answers.items", SurveyTexts.get("read.items"), texts("read.item.decision",
                "read.item.element", "read.item.question", "read.item.current", "read.item.answer", "read.item.said",
                "read.item.conflicts"), WIDTHS);
        answers.addListener(SWT.SetData, event -> fill((TableItem) event.item, rows.get(event.index)));
        answers.addListener(SWT.Selection, event -> showItem());
        answers.addListener(SWT.KeyDown, this::key);
        answers.addListener(SWT.KeyDown, this::paste);
        sources.addListener(SWT.KeyDown, this::paste);
        answers.setMenu(menu());
        createDetails(sash);
        sash.setWeights(SHARES);
        AnswerDrop.on(area, () -> true, this::read);
        return area;
    }

    private static List<String> texts(String... keys) {
        return Arrays.stream(keys).map(SurveyTexts::get).toList();
    }

    private void createBar(Composite parent) {
        var bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2 + Kind.values().length).spacing(Widgets.GRID, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        var add = Widgets.button(bar, "answers.add", SurveyTexts.get("read.add"), "import", this::browse);
        add.setToolTipText(SurveyTexts.get("read.add.tooltip"));
        add.addListener(SWT.KeyDown, this::paste);
        for (Kind kind : Kind.values()) {
            var filter = Widgets.id(new Button(bar, SWT.CHECK), "answers.show." + kind.name());
            filter.setSelection(shown.contains(kind));
            filter.addListener(SWT.Selection, event -> {
                if (filter.getSelection()) {
                    shown.add(kind);
                } else {
                    shown.remove(kind);
                }
                showRows();
            });
            filters.put(kind, filter);
        }
        var all = Widgets.button(bar, "answers.all", SurveyTexts.get("read.all"), null, () -> {
            review.takeWithoutConflict();
            decided();
        });
        GridDataFactory.swtDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(all);
    }

    private void createDetails(Composite parent) {
        var details = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(Widgets.GRID, Widgets.GRID / 2)
                .applyTo(details);
        messages = Widgets.id(new Text(details, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                "answers.messages");
        Widgets.name(messages, SurveyTexts.get("read.messages"));
        GridDataFactory.fillDefaults().grab(true, true).hint(0, 0).applyTo(messages);
        candidates = Page.table(details, SWT.SINGLE, "answers.candidates", SurveyTexts.get("read.candidates"),
                texts("read.candidates"), CANDIDATE_WIDTHS);
        GridDataFactory.fillDefaults().grab(true, true).hint(0, 0).applyTo(candidates);
        candidates.addListener(SWT.SetData, event -> fillCandidate((TableItem) event.item, event.index));
        candidates.addListener(SWT.DefaultSelection, event -> take(candidates.getSelectionIndex()));
        var buttons = new Composite(details, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(Widgets.GRID, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(buttons);
        for (Decision decision : Decision.values()) {
            Widgets.button(buttons, "answers.decide." + decision.name(), label(decision), null, () -> decide(decision))
                    .setToolTipText(SurveyTexts.get("read.decide.tooltip." + decision.name()));
        }
        var rest = Widgets.button(buttons, "answers.rest", SurveyTexts.get("read.rest"), null, () -> { });
        rest.addListener(SWT.Selection, event -> {
            var menu = restMenu().createContextMenu(rest);
            menu.setLocation(rest.toDisplay(0, rest.getSize().y));
            menu.setVisible(true);
        });
    }

    private static String key(Decision decision) {
        return SurveyTexts.get("read.key." + decision.name());
    }

    private static String label(Decision decision) {
        return SurveyTexts.get("read.decide." + decision.name()) + " (" + key(decision) + ")";
    }

    private MenuManager restMenu() {
        var manager = new MenuManager();
        for (Strategy strategy : Strategy.values()) {
            manager.add(action(AnswerReview.title(strategy), () -> {
                review.decideRest(strategy);
                decided();
            }));
        }
        return manager;
    }

    private org.eclipse.swt.widgets.Menu menu() {
        var manager = new MenuManager();
        for (Decision decision : Decision.values()) {
            manager.add(action(SurveyTexts.get("read.decide." + decision.name()) + "\t" + key(decision),
                    () -> decide(decision)));
        }
        return manager.createContextMenu(answers);
    }

    private static Action action(String text, Runnable what) {
        return new Action(text) {
            @Override
            public void run() {
                what.run();
            }
        };
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, SurveyTexts.get("read.apply"), false), "answers.apply");
        createButton(parent, IDialogConstants.CANCEL_ID, SurveyTexts.get("read.cancel"), false);
    }

    // --- reading

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(SurveyTexts.get("read.add"));
        dialog.setFilterExtensions(EXTENSIONS);
        dialog.setFilterNames(new String[] {SurveyTexts.get("read.files"), SurveyTexts.get("read.allFiles")});
        if (dialog.open() != null) {
            var folder = Path.of(dialog.getFilterPath());
            read(Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
        }
    }

    /** Files copied in a file manager are read when they are pasted. */
    private void paste(Event event) {
        if (event.keyCode == 'v' && event.stateMask == SWT.MOD1) {
            var clipboard = new Clipboard(getShell().getDisplay());
            Object content = clipboard.getContents(FileTransfer.getInstance());
            clipboard.dispose();
            if (content instanceof String[] names) {
                event.doit = false;
                read(Arrays.stream(names).map(Path::of).toList());
            }
        }
    }

    private void read(List<Path> paths) {
        if (getShell() == null || getShell().isDisposed()) {
            return;
        }
        var loaded = new Loaded[1];
        try {
            new ProgressMonitorDialog(getShell()).run(true, true, monitor -> {
                try {
                    loaded[0] = review.load(paths, UiPlugin.registry(), new MonitorProgress(monitor, (task, share) -> { }));
                } catch (CancellationException e) {
                    throw new InterruptedException();
                }
            });
        } catch (InvocationTargetException e) {
            UiPlugin.log("Answers cannot be read", e.getCause());
            setErrorMessage(SurveyTexts.get("read.failed"));
        } catch (InterruptedException e) {
            return;
        }
        if (loaded[0] != null) {
            review.show(loaded[0]);
            refresh();
            answers.setFocus();
        }
    }

    private void refresh() {
        sourceRows = review.sources();
        sources.setItemCount(sourceRows.size());
        sources.clearAll();
        showRows();
        if (rows.isEmpty() && !sourceRows.isEmpty()) {
            sources.select(0);
            showSource();
        }
    }

    private void showRows() {
        filters.forEach((kind, filter) -> filter.setText(
                SurveyTexts.get("read.filter", Widgets.plain(kind.title()), review.count(kind))));
        filters.get(Kind.CONFLICT).getParent().layout();
        rows = review.items(shown);
        answers.setItemCount(rows.size());
        answers.clearAll();
        if (!rows.isEmpty()) {
            answers.setSelection(Math.max(0, AnswerReview.next(rows, -1)));
        }
        showItem();
        state();
    }

    private static void fill(TableItem item, SourceRow row) {
        item.setText(new String[] {row.symbol().character() + " " + row.state(), row.file(), row.respondent(),
            row.answeredBy(), row.answeredOn(), Integer.toString(row.answers())});
        item.setForeground(0, Palette.color(row.symbol()));
    }

    private static void fill(TableItem item, AnswerItem row) {
        item.setText(new String[] {AnswerReview.decision(row), flat(row.element()), flat(row.question()),
            flat(AnswerReview.current(row)), flat(AnswerReview.answer(row)), flat(AnswerReview.said(row.chosen())),
            AnswerReview.conflicts(row)});
        item.setFont(row.decision() == null ? Palette.boldFont() : null);
        item.setForeground(6, Palette.color(Symbol.WARNING));
    }

    private static String flat(String text) {
        return text.replace('\n', ' ');
    }

    private void showSource() {
        int index = sources.getSelectionIndex();
        candidates.setItemCount(0);
        var row = index < 0 ? null : sourceRows.get(index);
        messages.setText(row == null ? "" : row.file() + ": " + row.state() + "\n\n" + String.join("\n\n", row.notices()));
    }

    private void showItem() {
        Optional<AnswerItem> item = single();
        candidates.setItemCount(item.map(each -> each.candidates().size()).orElse(0));
        candidates.clearAll();
        item.ifPresent(each -> candidates.select(each.candidates().indexOf(each.chosen())));
        messages.setText(item.map(AnswersDialog::about).orElse(""));
    }

    private static String about(AnswerItem item) {
        var text = new ArrayList<String>();
        text.add(item.element() + ": " + item.question());
        text.add(SurveyTexts.get("read.before", AnswerReview.current(item)) + "\n"
                + SurveyTexts.get("read.after", item.chosen().text()));
        text.addAll(item.messages());
        return String.join("\n\n", text);
    }

    private void fillCandidate(TableItem item, int index) {
        single().ifPresent(each -> {
            Candidate candidate = each.candidates().get(index);
            item.setText((index + 1) + "  " + flat(AnswerReview.candidate(candidate)));
            item.setFont(candidate == each.chosen() && each.decision() == Decision.TAKE ? Palette.boldFont() : null);
        });
    }

    private Optional<AnswerItem> single() {
        int index = answers.getSelectionCount() == 0 ? -1 : answers.getSelectionIndex();
        return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index));
    }

    // --- deciding

    private void key(Event event) {
        String typed = Character.toString(event.character).toUpperCase(Locale.getDefault());
        if ((event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0) {
            return;
        }
        for (Decision decision : Decision.values()) {
            if (typed.equals(key(decision))) {
                event.doit = false;
                decide(decision);
                return;
            }
        }
        if (event.character >= '1' && event.character <= '9') {
            event.doit = false;
            take(event.character - '1');
        }
    }

    private void decide(Decision decision) {
        var chosen = Arrays.stream(answers.getSelectionIndices()).mapToObj(rows::get).toList();
        var fault = review.decide(chosen, decision);
        decided();
        if (fault.isPresent()) {
            setErrorMessage(fault.get());
        } else {
            goOn();
        }
    }

    private void take(int index) {
        single().filter(item -> index >= 0).ifPresent(item -> {
            var fault = review.take(item, index);
            decided();
            if (fault.isPresent()) {
                setErrorMessage(fault.get());
            } else {
                goOn();
            }
        });
    }

    /** Goes to the next answer that nobody has decided; where all are decided, to the next one. */
    private void goOn() {
        int index = answers.getSelectionIndex();
        int open = AnswerReview.next(rows, index);
        int next = open >= 0 ? open : index + 1;
        if (next < rows.size()) {
            answers.setSelection(next);
            showItem();
        }
        answers.setFocus();
    }

    private void decided() {
        answers.clearAll();
        showItem();
        state();
    }

    private void state() {
        setErrorMessage(null);
        setMessage(review.fault().map(fault -> review.state() + ". " + fault).orElse(review.state() + "."));
        var apply = getButton(IDialogConstants.OK_ID);
        if (apply != null) {
            apply.setEnabled(review.fault().isEmpty());
        }
    }

    @Override
    protected void okPressed() {
        if (review.fault().isPresent() || !UiPlugin.administrations().list().contains(administration)) {
            setErrorMessage(review.fault().orElse(SurveyTexts.get("read.gone")));
            return;
        }
        var done = new String[1];
        BusyIndicator.showWhile(getShell().getDisplay(), () -> done[0] = review.apply());
        var parent = getParentShell();
        super.okPressed();
        MessageDialog.openInformation(parent, SurveyTexts.get("read.heading"),
                SurveyTexts.get("read.done", done[0]));
        // while the dialog was on top there was nothing to undo
        CommandState.changed();
    }
}
