package org.ratswerk.ui.downtime.internal.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan.By;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan.Candidate;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.SearchField;
import org.ratswerk.ui.internal.Widgets;

/** Who is asked, or about which IT systems. */
final class WhoPage extends Page {
    private static final int[] WIDTHS = {200, 190, 72, 290};

    private final SurveyPlan plan;
    private final Map<By, Button> choices = new EnumMap<>(By.class);
    private Text search;
    private Table table;
    private Label summary;
    private List<Candidate> rows = List.of();

    WhoPage(SurveyPlan plan) {
        super("who");
        this.plan = plan;
    }

    @Override
    public void createControl(Composite parent) {
        var area = area(parent, 1);
        var line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(By.values().length + 1).spacing(2 * Widgets.GRID, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        for (By by : By.values()) {
            var choice = Widgets.id(new Button(line, SWT.RADIO), "survey.by." + by.name());
            choice.setText(by.title());
            choice.setSelection(by == plan.by());
            choice.addListener(SWT.Selection, event -> turn(by));
            choices.put(by, choice);
        }
        search = Widgets.id(new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "survey.search");
        search.setMessage(SurveyTexts.get("who.search"));
        Widgets.name(search, SurveyTexts.get("who.search"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(search);
        var names = List.of(SurveyTexts.get("who.name"), SurveyTexts.get("who.unit"), SurveyTexts.get("who.systems"),
                SurveyTexts.get("who.mail"));
        table = table(area, SWT.CHECK | SWT.MULTI, "survey.candidates", SurveyTexts.get("page.title.who"), names, WIDTHS);
        table.getColumn(2).setAlignment(SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(true, true).hint(0, 0).applyTo(table);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, rows.get(event.index)));
        table.addListener(SWT.Selection, this::checked);
        SearchField.listen(search, this::show, table::setFocus);
        var buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(Widgets.GRID, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        Widgets.button(buttons, "survey.all", SurveyTexts.get("who.all"), null, () -> choose(true));
        Widgets.button(buttons, "survey.none", SurveyTexts.get("who.none"), null, () -> choose(false));
        summary = Widgets.id(new Label(buttons, SWT.WRAP), "survey.summary");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
        setControl(area);
        show();
    }

    private void turn(By by) {
        if (choices.get(by).getSelection() && plan.by() != by) {
            plan.setBy(by);
            show();
        }
    }

    /** Shows those that fit the text. */
    private void show() {
        boolean persons = plan.by() == By.PERSON;
        table.getColumn(1).setText(SurveyTexts.get(persons ? "who.unit" : "who.owner"));
        table.getColumn(2).setWidth(persons ? WIDTHS[2] : 0);
        rows = plan.candidates(search.getText());
        refresh();
    }

    private void refresh() {
        table.setItemCount(rows.size());
        table.clearAll();
        changed();
    }

    private void fill(TableItem item, Candidate row) {
        var notes = new ArrayList<>(row.hints());
        if (!row.mail().isEmpty()) {
            notes.add(row.mail());
        }
        item.setText(new String[] {row.name(), row.other(), row.systems() == 0 ? "" : Integer.toString(row.systems()),
            String.join("   ", notes)});
        item.setChecked(plan.isChosen(row));
        item.setForeground(row.askable() ? null : Palette.color(Palette.Tone.SECONDARY));
    }

    private void checked(Event event) {
        if (event.detail == SWT.CHECK) {
            var item = (TableItem) event.item;
            Candidate row = rows.get(table.indexOf(item));
            boolean done = plan.choose(row, item.getChecked());
            item.setChecked(plan.isChosen(row));
            changed();
            if (!done) {
                setMessage(SurveyTexts.get("who.not", row.name(), String.join(", ", row.hints())), WARNING);
            }
        }
    }

    private void choose(boolean wanted) {
        plan.choose(rows, wanted);
        refresh();
    }

    private void changed() {
        var fault = plan.choiceFault();
        setMessage(fault.orElse(SurveyTexts.get("page.description.who")));
        summary.setText(fault.isPresent() ? "" : plan.summary());
        summary.getParent().layout();
        setPageComplete(fault.isEmpty());
    }
}
