package org.ratswerk.ui.downtime.internal.survey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan.Form;
import org.ratswerk.ui.internal.Widgets;

/** Until when, in which form and where the questionnaires are made. */
final class HowPage extends Page {
    private static final String FOLDER = "folder";
    private static final List<Form> FORMS = List.of(Form.values());

    private final SurveyPlan plan;
    private DateTime due;
    private Text folder;

    HowPage(SurveyPlan plan) {
        super("how");
        this.plan = plan;
    }

    @Override
    public void createControl(Composite parent) {
        var area = area(parent, 3);
        label(area, SurveyTexts.get("how.name") + ":");
        var name = Widgets.id(Widgets.name(new Text(area, SWT.BORDER), SurveyTexts.get("how.name")), "survey.name");
        name.setText(plan.name());
        name.addModifyListener(event -> plan.setName(name.getText()));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(name);
        var wanted = Widgets.id(new Button(area, SWT.CHECK), "survey.hasDue");
        wanted.setText(SurveyTexts.get("how.due") + ":");
        wanted.setSelection(plan.due() != null);
        due = Widgets.id(Widgets.name(new DateTime(area, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER),
                SurveyTexts.get("how.due")), "survey.due");
        GridDataFactory.swtDefaults().span(2, 1).applyTo(due);
        LocalDate day = plan.due();
        if (day != null) {
            due.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        }
        wanted.addListener(SWT.Selection, event -> {
            due.setEnabled(wanted.getSelection());
            plan.setDue(wanted.getSelection() ? day() : null);
            changed();
        });
        due.addListener(SWT.Selection, event -> {
            plan.setDue(day());
            changed();
        });
        label(area, SurveyTexts.get("how.form") + ":");
        var form = Widgets.id(Widgets.name(new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN), SurveyTexts.get("how.form")),
                "survey.form");
        FORMS.forEach(each -> form.add(each.title()));
        form.select(FORMS.indexOf(plan.form()));
        form.addListener(SWT.Selection, event -> plan.setForm(FORMS.get(form.getSelectionIndex())));
        GridDataFactory.swtDefaults().span(2, 1).applyTo(form);
        label(area, SurveyTexts.get("how.folder") + ":");
        folder = Widgets.id(Widgets.name(new Text(area, SWT.BORDER), SurveyTexts.get("how.folder")), "survey.folder");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(folder);
        folder.addModifyListener(event -> {
            plan.setFolder(folder.getText());
            changed();
        });
        Widgets.button(area, "survey.browse", SurveyTexts.get("browse"), null, this::browse);
        var last = getDialogSettings().get(FOLDER);
        folder.setText(last != null ? last
                : Path.of(System.getProperty("user.home")).resolve(SurveyTexts.get("how.folder.name")).toString());
        setControl(area);
    }

    private LocalDate day() {
        return LocalDate.of(due.getYear(), due.getMonth() + 1, due.getDay());
    }

    private void browse() {
        var dialog = new DirectoryDialog(getShell(), SWT.NONE);
        dialog.setText(SurveyTexts.get("how.folder"));
        dialog.setFilterPath(plan.folder());
        String chosen = dialog.open();
        if (chosen != null) {
            folder.setText(chosen);
        }
    }

    private void changed() {
        var fault = plan.fault();
        setMessage(fault.orElse(SurveyTexts.get("page.description.how")));
        setPageComplete(fault.isEmpty());
        if (fault.isEmpty()) {
            getDialogSettings().put(FOLDER, plan.folder());
        }
    }
}
