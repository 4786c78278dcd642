package org.ratswerk.ui.internal.exchange;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.exchange.ExportModel;

/** Where the list goes. */
final class TargetPage extends Page {
    private static final String FOLDER = "folder";

    private final ExportModel model;
    private Text file;
    private Combo format;
    private Button browse;
    private String suggested = "";

    TargetPage(ExportModel model) {
        super("target");
        this.model = model;
    }

    @Override
    public void createControl(Composite parent) {
        var area = area(parent, 3);
        var toFile = Widgets.id(new Button(area, SWT.RADIO), "export.toFile");
        toFile.setText(ExchangeTexts.get("target.toFile"));
        toFile.setSelection(true);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(toFile);
        label(area, ExchangeTexts.get("target.format") + ":");
        format = combo(area, "export.format", ExchangeTexts.get("target.format"));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(format);
        model.formats().forEach(each -> format.add(ExportModel.title(each)));
        format.select(model.formats().stream().map(each -> each.id()).toList().indexOf(model.format()));
        format.addListener(SWT.Selection, event -> {
            model.setFormat(model.formats().get(format.getSelectionIndex()).id());
            suggest();
        });
        label(area, ExchangeTexts.get("target.file") + ":");
        file = Widgets.id(new Text(area, SWT.BORDER), "export.file");
        Widgets.name(file, ExchangeTexts.get("target.file"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
        file.addModifyListener(event -> {
            model.setFile(file.getText());
            changed();
        });
        browse = Widgets.button(area, "export.browse", ExchangeTexts.get("browse"), null, this::browse);
        var toClipboard = Widgets.id(new Button(area, SWT.RADIO), "export.toClipboard");
        toClipboard.setText(ExchangeTexts.get("target.toClipboard"));
        GridDataFactory.fillDefaults().span(3, 1).indent(0, Widgets.GRID).applyTo(toClipboard);
        toClipboard.addListener(SWT.Selection, event -> {
            model.setClipboard(toClipboard.getSelection());
            format.setEnabled(!model.isClipboard());
            file.setEnabled(!model.isClipboard());
            browse.setEnabled(!model.isClipboard());
            changed();
        });
        setControl(area);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            suggest();
            file.setFocus();
            changed();
        }
    }

    /** A name that nobody has changed follows the kind and the format. */
    private void suggest() {
        if (file.getText().equals(suggested)) {
            String folder = getDialogSettings().get(FOLDER);
            String base = folder == null ? System.getProperty("user.home") : folder;
            suggested = java.nio.file.Path.of(base).resolve(model.suggestedName()).toString();
            file.setText(suggested);
        } else if (!model.fits() && model.file() != null) {
            String name = model.file().getFileName().toString();
            file.setText(model.file().resolveSibling(name.substring(0, name.lastIndexOf('.')) + "." + model.extension())
                    .toString());
        }
    }

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(ExchangeTexts.get("target.file"));
        dialog.setFilterExtensions(new String[] {"*." + model.extension()});
        if (model.file() != null) {
            dialog.setFilterPath(String.valueOf(model.file().getParent()));
            dialog.setFileName(model.file().getFileName().toString());
        }
        // the wizard asks before it overwrites
        dialog.setOverwrite(false);
        String name = dialog.open();
        if (name != null) {
            file.setText(name);
        }
    }

    private void changed() {
        var fault = model.fault();
        setMessage(fault.orElse(null));
        setErrorMessage(null);
        setPageComplete(fault.isEmpty());
        if (!model.isClipboard() && model.file() != null && model.file().getParent() != null) {
            getDialogSettings().put(FOLDER, model.file().getParent().toString());
        }
    }
}
