package org.ratswerk.ui.internal.exchange;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.widgets.Shell;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.exchange.ImportModel;
import org.ratswerk.ui.model.exchange.ImportReport;

/** Imports a list step by step. */
final class ImportWizard extends Wizard {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 640;

    private final ImportModel model;
    private final SourcePage source;
    private final ReadingPage reading;
    private final ColumnsPage columns;
    private final PreviewPage preview;
    private ImportReport report;

    private ImportWizard(ImportModel model) {
        this.model = model;
        source = new SourcePage(model);
        reading = new ReadingPage(model);
        columns = new ColumnsPage(model);
        preview = new PreviewPage(model);
        setWindowTitle(ExchangeTexts.get("import.title", model.administration().name()));
        setNeedsProgressMonitor(true);
        setDialogSettings(DialogSettings.getOrCreateSection(UiPlugin.get().getDialogSettings(), "exchange.import"));
    }

    /**
     * Opens the wizard.
     *
     * @param shell window
     * @param administration administration to import into
     * @param file file to begin with; null for none
     */
    static void open(Shell shell, OpenAdministration administration, Path file) {
        var model = new ImportModel(UiPlugin.registry(), administration);
        if (file != null) {
            model.setFile(file);
        }
        var wizard = new ImportWizard(model);
        var dialog = new WizardDialog(shell, wizard);
        dialog.setPageSize(WIDTH - 2 * Widgets.GRID, HEIGHT - 200);
        dialog.create();
        Widgets.id(dialog.getShell(), "dialog.import");
        dialog.open();
        if (wizard.report != null) {
            ReportDialog.open(shell, wizard.report);
        }
    }

    @Override
    public void addPages() {
        addPage(source);
        addPage(reading);
        addPage(columns);
        addPage(preview);
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == preview && preview.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        if (!model.isPlanned()) {
            // something has changed since: what would happen is shown again
            preview.plan();
            return false;
        }
        BusyIndicator.showWhile(getShell().getDisplay(), () -> report = model.apply());
        return true;
    }
}
