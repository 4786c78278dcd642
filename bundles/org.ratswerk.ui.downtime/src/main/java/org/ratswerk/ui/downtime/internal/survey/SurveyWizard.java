package org.ratswerk.ui.downtime.internal.survey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.ratswerk.model.Element;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.OpenAdministration;

/** Makes a survey step by step. */
final class SurveyWizard extends Wizard {
    private static final int WIDTH = 780;
    private static final int HEIGHT = 420;

    private final OpenAdministration administration;
    private final SurveyPlan plan;
    private final WhoPage who;
    private final HowPage how;
    private final LettersPage letters;

    private SurveyWizard(OpenAdministration administration, List<Element> selected) {
        this.administration = administration;
        plan = new SurveyPlan(administration.editing(), LocalDate.now());
        plan.choose(selected);
        who = new WhoPage(plan);
        how = new HowPage(plan);
        letters = new LettersPage(plan);
        setWindowTitle(SurveyTexts.get("wizard.title", administration.name()));
        setDialogSettings(DialogSettings.getOrCreateSection(UiPlugin.get().getDialogSettings(), "downtime.survey"));
    }

    /**
     * Opens the wizard.
     *
     * @param shell window
     * @param administration administration whose persons are asked
     * @param selected what is selected: persons or IT systems among it are chosen already
     */
    static void open(Shell shell, OpenAdministration administration, List<Element> selected) {
        var dialog = new WizardDialog(shell, new SurveyWizard(administration, selected));
        dialog.setPageSize(WIDTH, HEIGHT);
        dialog.create();
        Widgets.id(dialog.getShell(), "dialog.survey");
        dialog.open();
    }

    @Override
    public void addPages() {
        addPage(who);
        addPage(how);
        addPage(letters);
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == letters && letters.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        var made = plan.make(Locale.getDefault());
        new Writing(administration, made, Path.of(plan.folder()), plan.form()).schedule();
        return true;
    }
}
