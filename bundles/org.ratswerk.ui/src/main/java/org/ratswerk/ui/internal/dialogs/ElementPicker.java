package org.ratswerk.ui.internal.dialogs;

import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;

/** Lets the user choose processes and resources. */
public final class ElementPicker extends Dialog {
    private static final int WIDTH = 440;
    private static final int HEIGHT = 360;

    private final String title;
    private final Set<String> chosen;
    private final List<Entry> all;
    private List<Entry> shown;
    private Table list;
    private Label count;

    private record Entry(Element element, String name, String folded) {
    }

    /**
     * @param parent window
     * @param title what the elements are chosen for
     * @param administration administration to choose from
     * @param ids what is chosen already
     */
    public ElementPicker(Shell parent, String title, OpenAdministration administration, List<String> ids) {
        super(parent);
        this.title = title;
        this.chosen = new LinkedHashSet<>(ids);
        var order = Collator.getInstance();
        this.all = Stream.concat(administration.model().resources().stream(), administration.model().processes().stream())
                .filter(element -> element.getId() != null).map(element -> {
                    var name = Names.of(element);
                    return new Entry(element, name, name.toLowerCase(Locale.getDefault()));
                }).sorted((a, b) -> order.compare(a.name(), b.name())).toList();
        this.shown = all;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Returns the ids of what is chosen. */
    public List<String> ids() {
        return new ArrayList<>(chosen);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        Widgets.id(shell, "dialog.elements");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var search = Widgets.id(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
                "dialog.elements.search");
        search.setMessage(UiTexts.get("picker.search"));
        Widgets.name(search, UiTexts.get("picker.search"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        list = Widgets.id(new Table(area, SWT.CHECK | SWT.VIRTUAL | SWT.BORDER | SWT.SINGLE), "dialog.elements.list");
        Widgets.name(list, title);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(list);
        count = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        list.addListener(SWT.SetData, event -> {
            var entry = shown.get(event.index);
            var item = (TableItem) event.item;
            item.setText(entry.name());
            item.setImage(Icons.image(entry.element().eClass().getName()));
            item.setChecked(chosen.contains(entry.element().getId()));
        });
        list.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                toggle((TableItem) event.item);
            }
        });
        search.addModifyListener(event -> filter(search.getText()));
        filter("");
        return area;
    }

    private void toggle(TableItem item) {
        var id = shown.get(list.indexOf(item)).element().getId();
        if (item.getChecked()) {
            chosen.add(id);
        } else {
            chosen.remove(id);
        }
        count();
    }

    private void filter(String text) {
        var words = text.strip().toLowerCase(Locale.getDefault()).split("\\s+");
        shown = all.stream().filter(entry -> Stream.of(words).allMatch(entry.folded()::contains)).toList();
        list.setItemCount(shown.size());
        list.clearAll();
        count();
    }

    private void count() {
        count.setText(UiTexts.get("picker.count", chosen.size(), shown.size()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, UiTexts.get("dialog.apply"), true),
                "dialog.elements.apply");
        createButton(parent, IDialogConstants.CANCEL_ID, UiTexts.get("dialog.cancel"), false);
    }
}
