package org.ratswerk.ui.downtime.internal.survey;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan.Letter;
import org.ratswerk.ui.internal.Palette;

/** Who would get what. */
final class LettersPage extends Page {
    private static final int[] WIDTHS = {170, 260, 320};

    private final SurveyPlan plan;
    private Label summary;
    private Table table;
    private List<Letter> rows = List.of();

    LettersPage(SurveyPlan plan) {
        super("letters");
        this.plan = plan;
    }

    @Override
    public void createControl(Composite parent) {
        var area = area(parent, 1);
        summary = new Label(area, SWT.WRAP);
        summary.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        table = table(area, SWT.SINGLE, "survey.letters", SurveyTexts.get("page.title.letters"),
                List.of(SurveyTexts.get("who.name"), SurveyTexts.get("letters.mail"), SurveyTexts.get("letters.about")),
                WIDTHS);
        GridDataFactory.fillDefaults().grab(true, true).hint(0, 0).applyTo(table);
        table.addListener(SWT.SetData, event -> {
            Letter letter = rows.get(event.index);
            ((TableItem) event.item).setText(new String[] {letter.name(),
                letter.mail().isEmpty() ? SurveyTexts.get("letters.noMail") : letter.mail(),
                String.join(", ", letter.subjects())});
        });
        setControl(area);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            rows = plan.letters();
            table.setItemCount(rows.size());
            table.clearAll();
            summary.setText(plan.summary());
            summary.getParent().layout();
            setPageComplete(!rows.isEmpty());
            table.setFocus();
        }
    }
}
