package org.ratswerk.ui.internal.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.nebula.widgets.nattable.edit.editor.TextCellEditor;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer.MoveDirectionEnum;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.Proposal;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.tables.GridColumn;
import org.ratswerk.ui.model.tables.GridModel;

/**
 * Editor of a cell, as in spreadsheets: Enter and Tab take over, Escape takes back, Alt+Enter makes a new line in long
 * texts. What the cell refers to is proposed while one types.
 */
final class FieldCellEditor extends TextCellEditor {
    private static final int LIMIT = 30;
    private static final int LINES = 5;
    private static final int DELAY = 120;
    private static final int POPUP_WIDTH = 320;
    private static final int POPUP_HEIGHT = 180;
    private static final KeyStroke TRIGGER = KeyStroke.getInstance(SWT.MOD1, ' ');
    private static final String SEPARATOR = " | ";

    private final GridModel model;
    private String first = "";

    FieldCellEditor(GridModel model) {
        super(false, true);
        this.model = model;
    }

    private GridColumn column() {
        return model.column(getColumnIndex());
    }

    private boolean isLong() {
        return column().field().map(Field::kind)
                .filter(kind -> kind == Field.Kind.LONG_TEXT || kind == Field.Kind.TEXTS).isPresent();
    }

    private boolean isMany() {
        return column().field().filter(field -> field.feature().isMany()).isPresent();
    }

    private boolean proposes() {
        return column().field().map(Field::kind).map(kind -> switch (kind) {
            case REFERENCE, REFERENCES, CHOICE, FLAG -> true;
            default -> false;
        }).orElse(true);
    }

    @Override
    protected Control activateCell(Composite parent, Object value) {
        boolean proposes = proposes();
        controlContentAdapter = proposes ? new TextContentAdapter() : null;
        proposalProvider = proposes ? this::proposals : null;
        keyStroke = TRIGGER;
        autoActivationCharacters = letters();
        proposalAcceptanceStyle = ContentProposalAdapter.PROPOSAL_REPLACE;
        autoActivationDelay = DELAY;
        var control = super.activateCell(parent, value);
        first = value instanceof Character ? null : getEditorControl().getText();
        if (proposes) {
            control.getDisplay().asyncExec(() -> propose(control));
        }
        return control;
    }

    private static char[] letters() {
        var letters = new StringBuilder("äöüÄÖÜß0123456789 -_./&()\b\u007f");
        for (char c = 'a'; c <= 'z'; c++) {
            letters.append(c).append(Character.toUpperCase(c));
        }
        return letters.toString().toCharArray();
    }

    /** Opens the list at once, as if the user had asked for it. */
    private static void propose(Control control) {
        if (!control.isDisposed()) {
            var event = new Event();
            event.keyCode = ' ';
            event.stateMask = SWT.MOD1;
            control.notifyListeners(SWT.KeyDown, event);
        }
    }

    @Override
    protected void configureContentProposalAdapter(ContentProposalAdapter adapter) {
        super.configureContentProposalAdapter(adapter);
        adapter.setPopupSize(new Point(Math.max(POPUP_WIDTH, getEditorControl().getSize().x), POPUP_HEIGHT));
        // what is chosen is taken over at once, as Enter does; of several values one may want another
        adapter.addContentProposalListener(proposal -> {
            if (!isMany() && !isClosed() && !getEditorControl().isDisposed()) {
                getEditorControl().getDisplay().asyncExec(() -> {
                    if (!isClosed()) {
                        commit(MoveDirectionEnum.DOWN, true);
                    }
                });
            }
        });
    }

    private IContentProposal[] proposals(String contents, int position) {
        int start = isMany() ? contents.lastIndexOf('|', Math.max(0, position - 1)) + 1 : 0;
        var before = start == 0 ? "" : contents.substring(0, start - 1).strip() + SEPARATOR;
        var typed = contents.equals(first) && !isMany() ? "" : contents.substring(start).strip();
        var choices = column().choices();
        if (!choices.isEmpty()) {
            var found = choices.stream().filter(choice -> choice.regionMatches(true, 0, typed, 0, typed.length()))
                    .toList();
            return found.stream().map(choice -> new ContentProposal(choice, choice, null))
                    .toArray(IContentProposal[]::new);
        }
        var found = column().proposals(model.editing(), model.element(getRowIndex()), typed, LIMIT);
        var labels = found.stream().collect(Collectors.groupingBy(Proposal::label, Collectors.counting()));
        List<IContentProposal> all = new ArrayList<>();
        for (var proposal : found) {
            var label = proposal.note().isEmpty() ? proposal.label() : proposal.label() + "  –  " + proposal.note();
            var text = labels.get(proposal.label()) > 1 ? proposal.element().getId() : proposal.label();
            all.add(new ContentProposal(before + text, label, null));
        }
        return all.toArray(IContentProposal[]::new);
    }

    @Override
    public Text createEditorControl(Composite parent) {
        var text = createEditorControl(parent, isLong() ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE);
        Widgets.id(text, "table.cell");
        Widgets.name(text, GridTexts.get("cell.name", column().title(), getRowIndex() + 1));
        text.setBackground(Palette.color(Palette.Tone.SURFACE));
        text.setForeground(Palette.color(Palette.Tone.INK));
        text.addListener(SWT.KeyDown, event -> {
            boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
            if (enter && (event.stateMask & (SWT.ALT | SWT.MOD1)) != 0) {
                event.doit = false;
                if (isLong()) {
                    text.insert("\n");
                }
            } else if (enter && isLong()) {
                event.doit = false;
            } else if (event.keyCode == SWT.ARROW_DOWN && (event.stateMask & SWT.ALT) != 0) {
                event.doit = false;
                propose(text);
            }
        });
        return text;
    }

    @Override
    public boolean commit(MoveDirectionEnum direction, boolean closeAfterCommit, boolean skipValidation) {
        return super.commit(direction, closeAfterCommit, true);
    }

    @Override
    public Rectangle calculateControlBounds(Rectangle cell) {
        if (!isLong()) {
            return super.calculateControlBounds(cell);
        }
        int height = Math.max(cell.height, LINES * getEditorControl().getLineHeight() + Widgets.GRID);
        int room = parent.getClientArea().height;
        int y = cell.y + height > room ? Math.max(0, room - height) : cell.y;
        return new Rectangle(cell.x, y, Math.max(cell.width, 280), height);
    }
}
