package org.ratswerk.ui.internal.dialogs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.core.policy.Setting;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;

/** Says what did not work, with what, and what to do; technical details on demand. */
public final class FaultDialog extends Dialog {
    private static final int WIDTH = 560;
    private static final int LINES = 9;
    private static final int COPY = IDialogConstants.CLIENT_ID;

    private final String title;
    private final String what;
    private final List<Fault> faults;
    private final Throwable cause;
    private Text details;

    private FaultDialog(Shell parent, String title, String what, List<Fault> faults, Throwable cause) {
        super(parent);
        this.title = title;
        this.what = what;
        this.faults = faults;
        this.cause = cause;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /**
     * Shows the faults.
     *
     * @param title what did not work
     * @param what what was being done
     * @param exception what is wrong
     */
    public static void open(String title, String what, FaultException exception) {
        open(title, what, exception.faults(), exception.getCause());
    }

    /** Shows the faults. */
    public static void open(String title, String what, List<Fault> faults, Throwable cause) {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        open(window == null ? null : window.getShell(), title, what, faults, cause);
    }

    /** Shows the faults above a window, which has the keyboard again afterwards. */
    public static void open(Shell parent, String title, String what, List<Fault> faults, Throwable cause) {
        new FaultDialog(parent, title, what, faults, cause).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        Widgets.id(shell, "dialog.fault");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        new Label(area, SWT.NONE).setImage(Icons.image("error"));
        var heading = new Label(area, SWT.WRAP);
        heading.setText(what);
        heading.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
        var text = Widgets.id(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                "dialog.fault.text");
        text.setText(faults.stream().map(FaultDialog::text).collect(Collectors.joining("\n\n")));
        Widgets.name(text, title);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, LINES * text.getLineHeight())
                .applyTo(text);
        String contact = Setting.SUPPORT_CONTACT.value();
        if (!contact.isEmpty()) {
            var whom = Widgets.id(new Label(area, SWT.WRAP), "dialog.fault.contact");
            whom.setText(Widgets.plain(UiTexts.get("dialog.fault.contact", contact)));
            GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(whom);
        }
        return area;
    }

    private static String text(Fault fault) {
        if (fault.file() == null) {
            return fault.message();
        }
        var where = fault.line() > 0 ? UiTexts.get("fault.line", fault.file(), fault.line()) : fault.file();
        return where + "\n" + fault.message();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, COPY, UiTexts.get("dialog.fault.copy"), false), "dialog.fault.copy");
        if (cause != null) {
            createButton(parent, IDialogConstants.DETAILS_ID, UiTexts.get("dialog.details"), false);
        }
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, UiTexts.get("dialog.close"), true),
                "dialog.fault.close");
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == COPY) {
            copy();
            return;
        }
        if (button != IDialogConstants.DETAILS_ID) {
            super.buttonPressed(button);
            return;
        }
        if (details == null) {
            details = new Text((Composite) getDialogArea(), SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL
                    | SWT.H_SCROLL);
            details.setText(trace());
            GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, LINES * details.getLineHeight())
                    .applyTo(details);
            getShell().setSize(getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT));
        } else {
            details.dispose();
            details = null;
            getShell().pack();
        }
    }

    private String trace() {
        var trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** Puts everything that somebody needs who is to help into the clipboard. */
    private void copy() {
        var text = title + "\n" + what + "\n\n"
                + faults.stream().map(FaultDialog::text).collect(Collectors.joining("\n\n")) + "\n\n"
                + UiTexts.get("dialog.fault.version", UiPlugin.get().getBundle().getVersion(),
                        System.getProperty("java.version"), System.getProperty("os.name"))
                + (cause == null ? "" : "\n\n" + trace());
        var clipboard = new Clipboard(getShell().getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
