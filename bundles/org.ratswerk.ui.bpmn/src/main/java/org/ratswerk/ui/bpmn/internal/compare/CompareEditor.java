package org.ratswerk.ui.bpmn.internal.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.EditorPart;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.BpmnEditors;
import org.ratswerk.ui.bpmn.model.compare.SideBySide;
import org.ratswerk.ui.browser.BrowserHost;
import org.ratswerk.ui.browser.WebPage;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** Shows two diagrams side by side, with a list of what differs. */
public final class CompareEditor extends EditorPart {
    /** Identifier in plugin.xml. */
    public static final String ID = "org.ratswerk.ui.bpmn.compare";

    private static final Texts TEXTS = Texts.of(CompareEditor.class);
    private static final int[] SHARES = {68, 32};
    private static final int SYMBOL = 40;

    private CompareInput input;
    private SideBySide compared;
    private Label summary;
    private BrowserHost pictures;
    private Table list;

    @Override
    public void init(IEditorSite site, IEditorInput shown) {
        setSite(site);
        setInput(shown);
        input = (CompareInput) shown;
        setPartName(shown.getName());
        setTitleToolTip(shown.getToolTipText());
    }

    @Override
    public void createPartControl(Composite parent) {
        var area = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        var sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        pictures = new BrowserHost(sash, "bpmn.compare.pictures", page(), getPartName(),
                Map.of("before", input.before().title(), "after", input.after().title()));
        pictures.on("pick", message -> pick(message.text("id")));
        var below = Widgets.area(sash, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(below);
        summary = Widgets.id(Widgets.label(below, TEXTS.get("comparing"), SWT.NONE), "bpmn.compare.summary");
        GridDataFactory.fillDefaults().grab(true, false).indent(Widgets.GRID, Widgets.GRID / 2).applyTo(summary);
        list = Widgets.name(Widgets.id(new Table(below, SWT.SINGLE | SWT.FULL_SELECTION), "bpmn.compare.list"),
                TEXTS.get("list"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list);
        var symbol = new TableColumn(list, SWT.CENTER);
        symbol.setWidth(SYMBOL);
        var words = new TableColumn(list, SWT.LEFT);
        list.addListener(SWT.Resize, event -> words.setWidth(Math.max(SYMBOL, list.getClientArea().width - SYMBOL)));
        list.addListener(SWT.Selection, event -> reveal());
        list.addListener(SWT.DefaultSelection, event -> openPlace());
        sash.setWeights(SHARES);
        Palette.nowAndOnChange(area, () -> setTitleImage(Icons.image("BpmnFile")));
        compare();
    }

    private static WebPage page() {
        try {
            return WebPage.read(CompareEditor.class, "web/compare.html", List.of("web/compare.css"),
                    List.of("web/compare.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare() {
        var job = Job.create(TEXTS.get("comparing"), (ICoreRunnable) monitor -> {
            try {
                var result = SideBySide.of(input.before(), input.after());
                later(() -> show(result));
            } catch (FaultException e) {
                later(() -> summary.setText(e.faults().getFirst().toString()));
            }
        });
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private void later(Runnable action) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (!list.isDisposed()) {
                action.run();
            }
        });
    }

    private void show(SideBySide result) {
        compared = result;
        summary.setText(result.summary());
        pictures.send("show", Map.of("before", result.before(), "after", result.after()));
        list.removeAll();
        for (var row : result.rows()) {
            new TableItem(list, SWT.NONE).setText(new String[] {row.symbol(), row.words()});
        }
    }

    private void reveal() {
        if (list.getSelectionIndex() >= 0) {
            var row = compared.rows().get(list.getSelectionIndex());
            var fields = new HashMap<String, Object>();
            fields.put("before", row.before() == null ? "" : row.before());
            fields.put("after", row.after() == null ? "" : row.after());
            pictures.send("reveal", fields);
        }
    }

    /** Selects the difference that the element is part of. */
    private void pick(String id) {
        for (int i = 0; compared != null && i < compared.rows().size(); i++) {
            var row = compared.rows().get(i);
            if (id.equals(row.before()) || id.equals(row.after())) {
                list.setSelection(i);
                list.showSelection();
                reveal();
                return;
            }
        }
    }

    /** Opens the second diagram where the element is, else the first one. */
    private void openPlace() {
        if (list.getSelectionIndex() >= 0) {
            var row = compared.rows().get(list.getSelectionIndex());
            var side = row.after() == null ? input.before() : input.after();
            var id = row.after() == null ? row.before() : row.after();
            if (id != null) {
                BpmnEditors.open(getSite().getPage(), side.file(), id);
            }
        }
    }

    @Override
    public void setFocus() {
        list.setFocus();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // nothing is changed here
    }

    @Override
    public void doSaveAs() {
        // nothing is changed here
    }
}
