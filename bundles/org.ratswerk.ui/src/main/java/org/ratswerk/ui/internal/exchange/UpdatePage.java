package org.ratswerk.ui.internal.exchange;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.core.exchange.catalogue.UpdateLine;
import org.ratswerk.core.exchange.catalogue.UpdateLine.Kind;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.exchange.CatalogueDraft;
import org.ratswerk.ui.model.exchange.ImportModel;

/** What becomes of the entries of a catalogue: before and after side by side, with a decision where one is needed. */
final class UpdatePage extends Page {
    private static final int[] WIDTHS = {120, 260, 260, 150, 160};
    private static final int LINES = 3;

    private final CatalogueDraft draft;
    private final Map<Kind, Button> filters = new EnumMap<>(Kind.class);
    private final Set<Kind> shown = EnumSet.complementOf(EnumSet.of(Kind.UNCHANGED));
    private List<UpdateLine> lines = List.of();
    private Table table;
    private Label question;
    private Label choiceLabel;
    private Combo choice;
    private Label state;

    UpdatePage(ImportModel model) {
        super("update");
        draft = model.draft();
    }

    @Override
    public void createControl(Composite parent) {
        var area = area(parent, 1);
        var line = line(area, Kind.values().length);
        for (Kind kind : Kind.values()) {
            var filter = Widgets.id(new Button(line, SWT.CHECK), "import.show." + kind.name());
            filter.setSelection(shown.contains(kind));
            filter.addListener(SWT.Selection, event -> {
                if (filter.getSelection()) {
                    shown.add(kind);
                } else {
                    shown.remove(kind);
                }
                showLines();
            });
            filters.put(kind, filter);
        }
        table = Widgets.name(Widgets.id(new Table(area, SWT.VIRTUAL | SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION),
                "import.lines"), ExchangeTexts.get("update.lines"));
        table.setHeaderVisible(true);
        for (String title : List.of("update.state", "update.before", "update.after", "update.details", "update.choice")) {
            var column = new TableColumn(table, SWT.LEFT);
            column.setText(ExchangeTexts.get(title));
            column.setWidth(WIDTHS[table.getColumnCount() - 1]);
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(0, 0).applyTo(table);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.Selection, event -> select());
        table.addListener(SWT.KeyDown, this::key);
        question = Widgets.id(new Label(area, SWT.WRAP), "import.question");
        GridDataFactory.fillDefaults().grab(true, false).hint(0, LINES * (table.getItemHeight() - Widgets.GRID / 2))
                .applyTo(question);
        var below = line(area, 2);
        choiceLabel = label(below, ExchangeTexts.get("update.choice") + ":");
        choice = combo(below, "import.choice", ExchangeTexts.get("update.choice"));
        GridDataFactory.fillDefaults().hint(320, SWT.DEFAULT).applyTo(choice);
        choice.addListener(SWT.Selection, event -> decide(choice.getSelectionIndex()));
        state = Widgets.id(new Label(area, SWT.WRAP), "import.decisions");
        state.setForeground(Palette.color(Palette.Tone.SECONDARY));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(Widgets.GRID, SWT.DEFAULT)
                .applyTo(state);
        setControl(area);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            getShell().getDisplay().asyncExec(this::plan);
        }
    }

    /** Finds out what would happen, and shows it. */
    void plan() {
        if (table.isDisposed()) {
            return;
        }
        setPageComplete(false);
        if (!draft.isPlanned()) {
            var fault = Running.run(getContainer(), draft::plan);
            if (fault.isPresent()) {
                lines = List.of();
                table.setItemCount(0);
                setErrorMessage(fault.get());
                return;
            }
        }
        filters.forEach((kind, filter) -> {
            filter.setText(ExchangeTexts.get("update.filter", kind.title(), draft.count(kind)));
            show(filter, draft.kinds().contains(kind));
        });
        filters.get(Kind.ADDED).getParent().layout();
        showLines();
        var fault = draft.finishFault();
        setErrorMessage(null);
        setMessage(fault.orElse(ExchangeTexts.get("page.description.update")));
        setPageComplete(fault.isEmpty());
        table.setFocus();
    }

    private void showLines() {
        lines = draft.lines(shown);
        table.setItemCount(lines.size());
        table.clearAll();
        if (!lines.isEmpty()) {
            table.setSelection(0);
        }
        select();
    }

    private void fill(TableItem item, int index) {
        if (index >= lines.size()) {
            return;
        }
        UpdateLine line = lines.get(index);
        item.setText(new String[] {line.title(), line.beforeText().replace('\n', ' '), line.afterText().replace('\n', ' '),
            line.details().replace('\n', ' '), line.choices().size() > 1 ? line.title(line.choice()) : ""});
        item.setImage(0, line.needsDecision() ? Icons.image("warning") : null);
        item.setForeground(0, switch (line.kind()) {
        case REMOVED -> Palette.color(Symbol.INFEASIBLE);
        case UNCHANGED -> Palette.color(Palette.Tone.SECONDARY);
        default -> Palette.color(Palette.Tone.ACCENT);
        });
    }

    private UpdateLine selected() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= lines.size() ? null : lines.get(index);
    }

    private void select() {
        UpdateLine line = selected();
        var choices = line == null || line.choices().size() < 2 ? List.<UpdateLine.Choice>of() : line.choices();
        boolean several = !choices.isEmpty();
        question.setText(line == null ? "" : Widgets.plain(draft.question(line)));
        choice.setItems(line == null ? new String[0] : choices.stream().map(line::title).toArray(String[]::new));
        if (line != null && several) {
            choice.select(choices.indexOf(line.choice()));
        }
        choice.setEnabled(several);
        choiceLabel.setEnabled(several);
        state.setText(ExchangeTexts.get("update.decisions", draft.decisions()));
    }

    /** Decides about all selected lines that have the choice. */
    private void decide(int index) {
        UpdateLine first = selected();
        if (first == null || index < 0 || index >= first.choices().size()) {
            return;
        }
        var wanted = first.choices().get(index);
        for (int each : table.getSelectionIndices()) {
            if (lines.get(each).choices().contains(wanted)) {
                lines.get(each).setChoice(wanted);
                table.clear(each);
            }
        }
        select();
    }

    /** Digits decide: 1 for the first choice and so on. */
    private void key(Event event) {
        if (event.character >= '1' && event.character <= '9' && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
            event.doit = false;
            decide(event.character - '1');
        }
    }
}
