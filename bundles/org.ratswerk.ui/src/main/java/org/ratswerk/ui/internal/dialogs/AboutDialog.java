package org.ratswerk.ui.internal.dialogs;

import java.net.URL;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;

/** Tells about the program: what it is, which version, under which licence. */
public final class AboutDialog extends Dialog {
    private static final int WIDTH = 360;

    /** A dialog over the window. */
    public AboutDialog(Shell parent) {
        super(parent);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(UiTexts.get("about.title"));
        Widgets.id(shell, "dialog.about");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(2 * Widgets.GRID, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        var picture = new Label(area, SWT.NONE);
        var image = image();
        if (image != null) {
            picture.setImage(image);
            picture.addDisposeListener(event -> image.dispose());
        }
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(picture);
        var text = Widgets.id(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP), "dialog.about.text");
        text.setBackground(area.getBackground());
        text.setText(text());
        Widgets.name(text, UiTexts.get("about.title"));
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        return area;
    }

    private static String text() {
        var product = Platform.getProduct();
        var about = product == null ? "" : String.valueOf(product.getProperty("aboutText"));
        var version = UiPlugin.get().getBundle().getVersion();
        return about + "\n\n" + UiTexts.get("about.text",
                version.getMajor() + "." + version.getMinor() + "." + version.getMicro(),
                System.getProperty("java.version"));
    }

    private static Image image() {
        var product = Platform.getProduct();
        if (product == null || product.getProperty("aboutImage") == null) {
            return null;
        }
        URL url = FileLocator.find(product.getDefiningBundle(), new Path(product.getProperty("aboutImage")), null);
        return url == null ? null : ImageDescriptor.createFromURL(url).createImage(false);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.DETAILS_ID, UiTexts.get("libraries.open"), false),
                "dialog.about.libraries");
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, UiTexts.get("dialog.close"), true),
                "dialog.about.close");
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        getButton(IDialogConstants.OK_ID).setFocus();
        return contents;
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == IDialogConstants.DETAILS_ID) {
            new LibrariesDialog(getShell()).open();
        } else {
            super.buttonPressed(button);
        }
    }
}
