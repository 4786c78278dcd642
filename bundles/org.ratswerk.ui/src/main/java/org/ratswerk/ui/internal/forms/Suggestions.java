package org.ratswerk.ui.internal.forms;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalListener2;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.model.forms.Suggestion;

/** Shows below a text field, while one types, what could be meant. */
public final class Suggestions {
    private static final int LIMIT = 50;
    private static final Point SIZE = new Point(440, 260);

    private final Text text;
    private final Runnable commit;
    private final Popup popup;
    /** While the key that closes the list is being handled. */
    private boolean closing;

    /** A suggestion as the platform wants it. */
    private record Proposal(Suggestion suggestion) implements IContentProposal {
        @Override
        public String getContent() {
            return suggestion.label();
        }

        @Override
        public int getCursorPosition() {
            return suggestion.label().length();
        }

        @Override
        public String getDescription() {
            return null;
        }

        @Override
        public String getLabel() {
            return suggestion.line();
        }
    }

    /** The list; it can be asked to open. */
    private static final class Popup extends ContentProposalAdapter {
        Popup(Text text, IContentProposalProvider provider) {
            super(text, new TextContentAdapter(), provider, null, null);
        }

        void show() {
            openProposalPopup();
        }
    }

    /**
     * @param text field
     * @param source what could be meant, given the text and how many at most
     * @param accept takes what was chosen
     * @param pending whether something has been typed that is not yet taken; otherwise all is suggested
     * @param commit takes what has been typed, when the field is left without choosing
     */
    public Suggestions(Text text, BiFunction<String, Integer, List<Suggestion>> source, Consumer<Suggestion> accept,
            BooleanSupplier pending, Runnable commit) {
        this.text = text;
        this.commit = commit;
        popup = new Popup(text, (contents, position) -> source
                .apply(pending.getAsBoolean() ? contents : "", LIMIT).stream().map(Proposal::new)
                .toArray(IContentProposal[]::new));
        popup.setFilterStyle(ContentProposalAdapter.FILTER_NONE);
        popup.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_IGNORE);
        popup.setPopupSize(SIZE);
        popup.setPropagateKeys(true);
        popup.setAutoActivationDelay(0);
        popup.setLabelProvider(new LabelProvider() {
            @Override
            public String getText(Object element) {
                return ((Proposal) element).getLabel();
            }

            @Override
            public Image getImage(Object element) {
                var suggestion = ((Proposal) element).suggestion();
                return suggestion.element() != null ? Icons.image(suggestion.element().eClass().getName())
                        : suggestion.create() != null ? Icons.image("item-add") : null;
            }
        });
        popup.addContentProposalListener(proposal -> accept.accept(((Proposal) proposal).suggestion()));
        popup.addContentProposalListener(new IContentProposalListener2() {
            @Override
            public void proposalPopupOpened(ContentProposalAdapter adapter) {
                // nothing to do
            }

            @Override
            public void proposalPopupClosed(ContentProposalAdapter adapter) {
                closing = true;
                text.getDisplay().asyncExec(() -> closing = false);
                left();
            }
        });
        text.addListener(SWT.FocusOut, event -> left());
        text.addListener(SWT.KeyDown, this::key);
    }

    /** The list takes the focus while it is used; the field is left when neither has it. */
    private void left() {
        text.getDisplay().asyncExec(() -> {
            if (!text.isDisposed() && !text.isFocusControl() && !popup.isProposalPopupOpen()) {
                commit.run();
            }
        });
    }

    /** Tells whether the list is open, or is being closed by the key that is handled now. */
    public boolean isOpen() {
        return closing || popup.isProposalPopupOpen();
    }

    private void key(Event event) {
        boolean asked = event.keyCode == SWT.ARROW_DOWN
                || event.character == ' ' && (event.stateMask & SWT.MOD1) != 0;
        if (asked && !popup.isProposalPopupOpen()) {
            popup.show();
            event.doit = false;
        }
    }
}
