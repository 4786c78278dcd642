package org.ratswerk.ui.internal.problems;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.check.Problems;
import org.ratswerk.core.check.Rule;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.RuleSeverity;
import org.ratswerk.model.text.Labels;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.problems.RulesModel;

/** The rules of an administration, how severe each is, and which fields are required. */
public final class RulesDialog extends Dialog {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int EXPLANATION = 72;

    private final RulesModel model;
    private final String title;
    private final String wanted;
    private List<RulesModel.Entry> shown = List.of();
    private Table rules;
    private Text filter;
    private Label explanation;
    private Combo severity;
    private Text reason;
    private Table types;
    private Table fields;
    private Label note;

    private RulesDialog(Shell parent, String title, RulesModel model, String wanted) {
        super(parent);
        this.title = title;
        this.model = model;
        this.wanted = wanted;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /**
     * Lets the user set the rules of an administration.
     *
     * @param parent window
     * @param administration administration
     * @param rule id of the rule to begin with; null for the first
     */
    public static void open(Shell parent, OpenAdministration administration, String rule) {
        var problems = Checking.of(administration);
        List<Rule> rules = problems.map(Problems::rules).orElseGet(() -> UiPlugin.registry().checks().stream()
                .flatMap(check -> check.rules().stream()).toList());
        var model = new RulesModel(administration.editing(), rules,
                id -> problems.map(each -> each.ofRule(id).size()).orElse(0));
        if (new RulesDialog(parent, ProblemTexts.get("rules.title", administration.name()), model, rule)
                .open() == OK) {
            model.apply();
        }
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        Widgets.id(shell, "dialog.rules");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var tabs = Widgets.id(new TabFolder(parent, SWT.NONE), "dialog.rules.tabs");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        tab(tabs, "rules.tab.rules", rulesPage(tabs));
        tab(tabs, "rules.tab.fields", fieldsPage(tabs));
        showRules();
        model.rule(wanted).map(shown::indexOf).filter(index -> index >= 0).ifPresent(rules::setSelection);
        showRule();
        return tabs;
    }

    private static void tab(TabFolder tabs, String text, Control page) {
        var item = new TabItem(tabs, SWT.NONE);
        item.setText(ProblemTexts.get(text));
        item.setControl(page);
    }

    private static Composite page(Composite parent, int columns) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(page);
        return page;
    }

    private static void label(Composite parent, String text) {
        var label = new Label(parent, SWT.NONE);
        label.setText(ProblemTexts.get(text));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    private static void column(Table table, String text, int width, int style) {
        var column = new TableColumn(table, style);
        column.setText(ProblemTexts.get(text));
        column.setWidth(width);
    }

    // --- rules

    private Control rulesPage(Composite parent) {
        var page = page(parent, 2);
        label(page, "rules.filter");
        filter = Widgets.id(new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "dialog.rules.filter");
        Widgets.name(filter, ProblemTexts.get("rules.filter"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        filter.addListener(SWT.Modify, event -> showRules());
        rules = Widgets.id(new Table(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), "dialog.rules.list");
        Widgets.name(rules, ProblemTexts.get("rules.tab.rules"));
        rules.setHeaderVisible(true);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, HEIGHT).applyTo(rules);
        column(rules, "rules.column.rule", WIDTH / 2, SWT.LEFT);
        column(rules, "rules.column.severity", WIDTH / 5, SWT.LEFT);
        column(rules, "rules.column.preset", WIDTH / 6, SWT.LEFT);
        column(rules, "rules.column.findings", WIDTH / 8, SWT.RIGHT);
        rules.addListener(SWT.Selection, event -> showRule());
        explanation = Widgets.id(new Label(page, SWT.WRAP), "dialog.rules.explanation");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, EXPLANATION).applyTo(explanation);
        label(page, "rules.severity");
        severity = Widgets.id(new Combo(page, SWT.READ_ONLY), "dialog.rules.severity");
        Widgets.name(severity, ProblemTexts.get("rules.severity"));
        RuleSeverity.VALUES.forEach(each -> severity.add(Labels.of(each)));
        severity.addListener(SWT.Selection, event -> selected(entry -> entry
                .setSeverity(RuleSeverity.VALUES.get(severity.getSelectionIndex()))));
        label(page, "rules.reason");
        reason = Widgets.id(new Text(page, SWT.BORDER), "dialog.rules.reason");
        Widgets.name(reason, ProblemTexts.get("rules.reason"));
        reason.setMessage(ProblemTexts.get("rules.reason.empty"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
        reason.addListener(SWT.Modify, event -> selected(entry -> entry.setReason(reason.getText())));
        return page;
    }

    private void showRules() {
        rules.removeAll();
        shown = model.rules(filter.getText());
        shown.forEach(entry -> fill(new TableItem(rules, SWT.NONE), entry));
        if (!shown.isEmpty()) {
            rules.setSelection(0);
        }
        showRule();
    }

    private static void fill(TableItem item, RulesModel.Entry entry) {
        item.setText(new String[] {entry.rule().title(),
            (entry.isSet() ? "✎ " : "") + Labels.of(entry.severity()), Labels.of(entry.preset()),
            String.valueOf(entry.findings())});
    }

    private void showRule() {
        int index = rules.getSelectionIndex();
        severity.setEnabled(index >= 0);
        reason.setEnabled(index >= 0);
        if (index < 0) {
            explanation.setText(ProblemTexts.get("rules.nothing"));
            return;
        }
        RulesModel.Entry entry = shown.get(index);
        explanation.setText(Widgets.plain(entry.rule().explanation()));
        severity.select(RuleSeverity.VALUES.indexOf(entry.severity()));
        if (!reason.getText().equals(entry.reason())) {
            reason.setText(entry.reason());
        }
    }

    private void selected(java.util.function.Consumer<RulesModel.Entry> change) {
        int index = rules.getSelectionIndex();
        if (index >= 0) {
            change.accept(shown.get(index));
            fill(rules.getItem(index), shown.get(index));
        }
    }

    // --- required fields

    private Control fieldsPage(Composite parent) {
        var page = page(parent, 2);
        label(page, "rules.types");
        label(page, "rules.fields");
        types = Widgets.id(new Table(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), "dialog.rules.types");
        Widgets.name(types, ProblemTexts.get("rules.types"));
        GridDataFactory.fillDefaults().grab(false, true).hint(WIDTH / 3, HEIGHT).applyTo(types);
        model.types().forEach(type -> new TableItem(types, SWT.NONE).setText(text(type)));
        types.setSelection(0);
        types.addListener(SWT.Selection, event -> showFields());
        fields = Widgets.id(new Table(page, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE),
                "dialog.rules.fields");
        Widgets.name(fields, ProblemTexts.get("rules.fields"));
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH / 2, HEIGHT).applyTo(fields);
        fields.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                require((TableItem) event.item);
            }
        });
        note = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, EXPLANATION).applyTo(note);
        showFields();
        return page;
    }

    private String text(EClass type) {
        long count = model.count(type);
        return count == 0 ? Labels.of(type) : Labels.of(type) + " (" + count + ")";
    }

    private EClass type() {
        return model.types().get(Math.max(0, types.getSelectionIndex()));
    }

    private void showFields() {
        fields.removeAll();
        for (EStructuralFeature field : model.fields(type())) {
            var item = new TableItem(fields, SWT.NONE);
            item.setText(Labels.of(field));
            item.setData(field);
            item.setChecked(model.isRequired(type(), field));
        }
        note.setText(ProblemTexts.get(type() == Literals.PROCESS ? "rules.note.profile" : "rules.note"));
    }

    private void require(TableItem item) {
        model.setRequired(type(), (EStructuralFeature) item.getData(), item.getChecked());
        types.getItem(types.getSelectionIndex()).setText(text(type()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, UiTexts.get("dialog.apply"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, UiTexts.get("dialog.cancel"), false);
    }
}
