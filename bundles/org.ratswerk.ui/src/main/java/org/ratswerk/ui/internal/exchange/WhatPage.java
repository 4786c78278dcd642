package org.ratswerk.ui.internal.exchange;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.core.exchange.Importer;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.exchange.ExportModel;
import org.ratswerk.ui.model.exchange.ExportModel.Scope;
import org.ratswerk.ui.model.exchange.Kinds;

/** What is exported: kind, elements, columns. */
final class WhatPage extends Page {
    private static final int KINDS_WIDTH = 220;

    private final ExportModel model;
    private final List<Importer> kinds;
    private Table list;
    private Label explanation;
    private Composite catalogue;
    private Button byView;
    private Combo views;
    private Table columns;

    WhatPage(ExportModel model) {
        super("what");
        this.model = model;
        this.kinds = model.kinds();
    }

    @Override
    public void createControl(Composite parent) {
        var area = area(parent, 2);
        list = Widgets.id(new Table(area, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL), "export.kinds");
        Widgets.name(list, ExchangeTexts.get("what.kinds"));
        GridDataFactory.fillDefaults().grab(false, true).hint(KINDS_WIDTH, 0).applyTo(list);
        kinds.forEach(kind -> new TableItem(list, SWT.NONE).setText(kind.title()));
        list.addListener(SWT.Selection, event -> {
            model.setKind(kinds.get(list.getSelectionIndex()));
            showKind();
        });
        var right = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(Widgets.GRID, Widgets.GRID / 2).applyTo(right);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
        explanation = new Label(right, SWT.WRAP);
        explanation.setForeground(Palette.color(Palette.Tone.SECONDARY));
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(explanation);
        createCatalogue(right);
        createScope(right);
        createColumns(right);
        setControl(area);
        list.setSelection(kinds.indexOf(model.kind()));
        showKind();
    }

    private void createCatalogue(Composite parent) {
        catalogue = line(parent, 2);
        label(catalogue, ExchangeTexts.get("source.catalogue") + ":");
        var names = combo(catalogue, "export.catalogue", ExchangeTexts.get("source.catalogue"));
        model.catalogueNames().forEach(names::add);
        names.setText(model.catalogue());
        names.addListener(SWT.Selection, event -> {
            model.setCatalogue(names.getText());
            changed();
        });
    }

    private void createScope(Composite parent) {
        heading(parent, ExchangeTexts.get("what.scope"), 1);
        radio(parent, Scope.ALL, ExchangeTexts.get("what.all"));
        radio(parent, Scope.SELECTED, ExchangeTexts.get("what.selected", model.selectedCount()))
                .setEnabled(model.selectedCount() > 0);
        var line = line(parent, 2);
        byView = radio(line, Scope.VIEW, ExchangeTexts.get("what.view"));
        views = combo(line, "export.view", ExchangeTexts.get("what.view"));
        GridDataFactory.fillDefaults().hint(KINDS_WIDTH, SWT.DEFAULT).applyTo(views);
        views.addListener(SWT.Selection, event -> model.setView(views.getText()));
    }

    private Button radio(Composite parent, Scope scope, String text) {
        var button = Widgets.id(new Button(parent, SWT.RADIO), "export.scope." + scope.name());
        button.setText(text);
        button.setSelection(model.scope() == scope);
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                // one of them stands in a line of its own
                scope(scope);
            }
        });
        return button;
    }

    private void scope(Scope scope) {
        model.setScope(scope);
        for (var control : byView.getParent().getParent().getChildren()) {
            if (control instanceof Button other) {
                other.setSelection(("export.scope." + scope.name()).equals(other.getData(org.ratswerk.ui.Ids.WIDGET_ID)));
            }
        }
        byView.setSelection(scope == Scope.VIEW);
        changed();
    }

    private void createColumns(Composite parent) {
        heading(parent, ExchangeTexts.get("what.columns"), 1);
        columns = Widgets.id(new Table(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), "export.columns");
        Widgets.name(columns, ExchangeTexts.get("what.columns"));
        GridDataFactory.fillDefaults().grab(true, true).hint(0, 0).applyTo(columns);
        columns.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                model.take((String) event.item.getData(), ((TableItem) event.item).getChecked());
                changed();
            }
        });
        var line = line(parent, 3);
        Widgets.button(line, "export.allColumns", ExchangeTexts.get("what.allColumns"), null, () -> check(true));
        Widgets.button(line, "export.noColumns", ExchangeTexts.get("what.noColumns"), null, () -> check(false));
        var titles = Widgets.id(new Button(line, SWT.CHECK), "export.titles");
        titles.setText(ExchangeTexts.get("what.titles"));
        titles.setSelection(model.isTitles());
        titles.addListener(SWT.Selection, event -> model.setTitles(titles.getSelection()));
    }

    private void check(boolean value) {
        model.kind().columns().forEach(column -> model.take(column.key(), value));
        for (TableItem item : columns.getItems()) {
            item.setChecked(value);
        }
        changed();
    }

    private void showKind() {
        explanation.setText(Kinds.explanation(model.kind()));
        show(catalogue, model.needsCatalogue());
        views.setItems(model.views().toArray(String[]::new));
        views.setText(model.view() == null ? "" : model.view());
        byView.setEnabled(model.view() != null);
        views.setEnabled(model.view() != null);
        scope(model.scope());
        columns.removeAll();
        model.kind().columns().forEach(column -> {
            var item = new TableItem(columns, SWT.NONE);
            item.setText(Kinds.titleAndKey(column));
            item.setData(column.key());
            item.setChecked(model.takes(column.key()));
        });
        explanation.getParent().layout();
        changed();
    }

    private void changed() {
        if (columns == null) {
            return;
        }
        boolean none = model.kind().columns().stream().noneMatch(column -> model.takes(column.key()));
        boolean noCatalogue = model.needsCatalogue() && model.catalogue().isBlank();
        setErrorMessage(none || noCatalogue ? model.fault().orElse(null) : null);
        setMessage(model.warning().orElse(null), WARNING);
        setPageComplete(!none && !noCatalogue);
    }
}
