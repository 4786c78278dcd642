package org.ratswerk.ui.plugins.internal;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.plugins.trust.TrustedKey;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.plugins.model.Note;
import org.ratswerk.ui.plugins.model.Shown;

/** Shows keys that nobody vouches for, to be compared with what their owner says by another way, before they are trusted. */
final class TrustDialog extends Dialog {
    private static final int LETTERS = 70;

    private final List<TrustedKey> keys;
    private final String why;
    private Button compared;

    private TrustDialog(Shell parent, List<TrustedKey> keys, String why) {
        super(parent);
        this.keys = keys;
        this.why = why;
    }

    /** Asks whether to trust the keys. */
    static boolean agreed(Shell parent, List<TrustedKey> keys, String why) {
        return new TrustDialog(parent, keys, why).open() == OK;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(WindowTexts.get("trust.title"));
        Widgets.id(shell, "dialog.trust");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        int width = (int) (Lists.letter(area) * LETTERS);
        text(area, why, width);
        for (TrustedKey key : keys) {
            var name = new Label(area, SWT.WRAP);
            name.setText(Widgets.plain(Note.name(key)));
            name.setFont(Palette.boldFont());
            var fingerprint = Widgets.id(new Text(area, SWT.READ_ONLY | SWT.BORDER), "trust.fingerprint");
            Widgets.name(fingerprint, WindowTexts.get("fact.fingerprint"));
            fingerprint.setFont(JFaceResources.getTextFont());
            fingerprint.setText(key.shownFingerprint());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(fingerprint);
            text(area, WindowTexts.get("trust.validity", Shown.day(key.created()), Note.validity(key)), width);
        }
        text(area, WindowTexts.get("trust.compare"), width);
        compared = Widgets.id(new Button(area, SWT.CHECK), "trust.compared");
        compared.setText(WindowTexts.get("trust.compared"));
        compared.addListener(SWT.Selection,
                event -> getButton(IDialogConstants.OK_ID).setEnabled(compared.getSelection()));
        return area;
    }

    private static void text(Composite area, String words, int width) {
        var label = new Label(area, SWT.WRAP);
        label.setText(Widgets.plain(words));
        GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(label);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, WindowTexts.get("trust.yes"), false), "trust.ok")
                .setEnabled(false);
        Widgets.id(createButton(parent, IDialogConstants.CANCEL_ID, WindowTexts.get("cancel"), true), "trust.cancel");
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        compared.setFocus();
        return contents;
    }
}
