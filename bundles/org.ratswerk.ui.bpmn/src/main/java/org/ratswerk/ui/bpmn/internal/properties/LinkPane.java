package org.ratswerk.ui.bpmn.internal.properties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.model.Element;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.model.CanvasLink;
import org.ratswerk.ui.bpmn.model.properties.LinkModel;
import org.ratswerk.ui.bpmn.model.properties.LinkRow;
import org.ratswerk.ui.bpmn.model.properties.LinkSection;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.internal.forms.Suggestions;
import org.ratswerk.ui.model.forms.Suggestion;

/** The links of one kind: one field where there is one link at most, else a table and a field to add others. */
final class LinkPane {
    /** Narrowest, in pixels. */
    private static final int WIDTH = 12 * Widgets.GRID;
    private static final int MOST = 6;
    private static final int NAME = 46;
    private static final int MODE = 24;
    private static final int BRIDGING = 30;

    private final LinksSection section;
    private final Composite area;
    private final Text text;
    private final Suggestions suggestions;
    private final Composite messages;
    private final Button open;
    private final Button remove;
    private Table table;
    private Combo mode;
    private Text bridging;
    private Label message;
    private BpmnEditor editor;
    private LinkModel model;
    private LinkSection links;
    /** What has been typed and is no link yet; null for nothing. */
    private String typed;
    private String typedBridging;
    private boolean showing;
    private List<LinkRow> said = List.of();

    LinkPane(LinksSection section, Composite area, LinkSection links) {
        this.section = section;
        this.area = area;
        this.links = links;
        GridLayoutFactory.fillDefaults().spacing(0, Widgets.GRID / 2).applyTo(area);
        var title = Widgets.label(area, links.title(), SWT.WRAP);
        title.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(title);
        if (!links.isSingle()) {
            makeTable();
        }
        var line = Widgets.area(area, 3);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(Widgets.GRID / 2, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        text = Widgets.name(Widgets.id(new Text(line, LinksSection.LINE), id("field")), links.title());
        text.setToolTipText(links.hint());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH / 2, SWT.DEFAULT)
                .applyTo(text);
        open = tool(line, "open", "jump-to", this::open);
        remove = tool(line, "remove", "item-remove", this::remove);
        message = section.line(area);
        if (links.kind() == CanvasLink.Kind.USES) {
            makeUse();
        }
        messages = Widgets.area(area, 1);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(messages);
        suggestions = new Suggestions(text, this::suggest, this::accept, () -> typed != null && !typed.isBlank(),
                this::commit);
        listen();
    }

    private String id(String part) {
        return "bpmn.links." + links.kind().tag() + "." + part;
    }

    private Button tool(Composite line, String name, String icon, Runnable action) {
        var button = Widgets.id(new Button(line, SWT.PUSH | SWT.FLAT), id(name));
        Palette.nowAndOnChange(button, () -> button.setImage(Icons.image(icon)));
        button.setToolTipText(PropertiesTexts.get("links." + name));
        Widgets.name(button, PropertiesTexts.get("links." + name));
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void listen() {
        text.addListener(SWT.Modify, event -> {
            if (!showing) {
                typed = text.getText();
                section.show(message, "", false);
            }
        });
        text.addListener(SWT.DefaultSelection, event -> commit());
        text.addListener(SWT.FocusIn, event -> hint(links.hint()));
        text.addListener(SWT.FocusOut, event -> hint(""));
        text.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.ESC && typed != null && !suggestions.isOpen()) {
                revert();
                event.doit = false;
            } else if (event.keyCode == SWT.ARROW_UP && table != null && table.getItemCount() > 0) {
                table.setFocus();
                table.select(table.getItemCount() - 1);
                chosen();
            }
        });
    }

    private void hint(String hint) {
        if (typed == null) {
            section.show(message, hint, false);
        }
    }

    // --- the table

    private void makeTable() {
        table = Widgets.name(Widgets.id(new Table(area, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION), id("table")),
                links.title());
        boolean use = links.kind() == CanvasLink.Kind.USES;
        table.setHeaderVisible(use);
        var columns = new ArrayList<TableColumn>();
        for (var name : use ? List.of("name", "mode", "bridging") : List.of("name")) {
            var column = new TableColumn(table, SWT.LEFT);
            column.setText(PropertiesTexts.get("links.column." + name));
            columns.add(column);
        }
        table.addListener(SWT.Resize, event -> {
            int width = table.getClientArea().width;
            if (use) {
                columns.get(0).setWidth(width * NAME / 100);
                columns.get(1).setWidth(width * MODE / 100);
                columns.get(2).setWidth(width * BRIDGING / 100);
            } else {
                columns.getFirst().setWidth(width);
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(table);
        table.addListener(SWT.Selection, event -> chosen());
        table.addListener(SWT.DefaultSelection, event -> open());
        table.addListener(SWT.KeyDown, this::tableKey);
    }

    private void tableKey(Event event) {
        if (event.keyCode == SWT.DEL) {
            remove();
            event.doit = false;
        } else if (event.keyCode == SWT.F2 && mode != null) {
            mode.setFocus();
            event.doit = false;
        }
    }

    private void makeUse() {
        var line = Widgets.area(area, 1);
        GridLayoutFactory.fillDefaults().spacing(0, Widgets.GRID / 2).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        Widgets.label(line, PropertiesTexts.get("links.column.mode"), SWT.NONE);
        mode = Widgets.name(Widgets.id(new Combo(line, SWT.READ_ONLY | SWT.DROP_DOWN), id("mode")),
                PropertiesTexts.get("links.column.mode"));
        mode.setItems(LinkModel.MODES.stream().map(LinkModel::mode).toArray(String[]::new));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(mode);
        mode.addListener(SWT.Selection, event -> selected().forEach(
                row -> Requests.perform(editor, model.setMode(row, LinkModel.MODES.get(mode.getSelectionIndex())))));
        Widgets.label(line, PropertiesTexts.get("links.column.bridging"), SWT.NONE);
        bridging = Widgets.name(Widgets.id(new Text(line, LinksSection.LINE), id("bridging")),
                PropertiesTexts.get("links.column.bridging"));
        bridging.setMessage(PropertiesTexts.get("links.bridging.example"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(bridging);
        bridging.addListener(SWT.Modify, event -> {
            if (!showing) {
                typedBridging = bridging.getText();
            }
        });
        bridging.addListener(SWT.DefaultSelection, event -> commitBridging());
        bridging.addListener(SWT.FocusOut, event -> commitBridging());
    }

    private void commitBridging() {
        if (typedBridging == null) {
            return;
        }
        try {
            for (var row : selected()) {
                if (!typedBridging.strip().equals(LinkModel.bridgingText(row.link()))) {
                    Requests.perform(editor, model.setBridging(row, typedBridging));
                }
            }
            typedBridging = null;
            section.show(message, "", false);
        } catch (InputException e) {
            section.show(message, e.getMessage(), true);
        }
    }

    private List<LinkRow> selected() {
        if (table == null) {
            return links.rows();
        }
        return Arrays.stream(table.getSelectionIndices()).filter(index -> index < links.rows().size())
                .mapToObj(links.rows()::get).toList();
    }

    /** Another row is chosen: its use is shown. */
    private void chosen() {
        var rows = selected();
        open.setEnabled(rows.size() == 1 && rows.getFirst().element() != null);
        remove.setEnabled(!rows.isEmpty());
        if (mode == null) {
            return;
        }
        mode.setEnabled(!rows.isEmpty());
        bridging.setEnabled(!rows.isEmpty());
        showing = true;
        try {
            var modes = rows.stream().map(row -> Objects.requireNonNullElse(row.link().mode(), "")).distinct().toList();
            mode.select(modes.size() == 1 ? LinkModel.MODES.indexOf(modes.getFirst()) : -1);
            var times = rows.stream().map(row -> LinkModel.bridgingText(row.link())).distinct().toList();
            if (typedBridging == null) {
                bridging.setText(times.size() == 1 ? times.getFirst() : "");
            }
        } finally {
            showing = false;
        }
    }

    // --- changes

    private List<Suggestion> suggest(String contents, int limit) {
        var present = links.rows().stream().filter(LinkRow::common).map(LinkRow::element).toList();
        return model.proposals(links.kind(), contents, limit + present.size()).stream()
                .filter(proposal -> !present.contains(proposal.element())).limit(limit)
                .map(proposal -> new Suggestion(proposal.label(), proposal.note(), proposal.element(), null, null)).toList();
    }

    private void accept(Suggestion suggestion) {
        link(suggestion.element());
    }

    private void link(Element element) {
        typed = null;
        section.show(message, "", false);
        Requests.perform(editor, model.link(links, element));
        if (!links.isSingle()) {
            put("");
        }
    }

    /** Makes what has been typed a link, if it is the name of something. */
    private void commit() {
        if (typed == null || text.isDisposed()) {
            return;
        }
        var name = typed.strip();
        if (name.isEmpty()) {
            typed = null;
            if (links.isSingle() && !links.rows().isEmpty()) {
                Requests.perform(editor, model.unlink(links.rows()));
            }
            return;
        }
        var named = model.proposals(links.kind(), name, MOST).stream()
                .filter(proposal -> proposal.label().equalsIgnoreCase(name)
                        || name.equalsIgnoreCase(proposal.element().getName()))
                .toList();
        if (named.size() == 1) {
            link(named.getFirst().element());
        } else {
            section.show(message, PropertiesTexts.get(named.isEmpty() ? "links.unknown" : "links.ambiguous", name), true);
        }
    }

    private void revert() {
        typed = null;
        section.show(message, "", false);
        show(editor, model, links);
    }

    private void open() {
        var rows = selected();
        if (rows.size() == 1 && rows.getFirst().element() != null) {
            model.administration().ifPresent(administration -> ElementEditors.open(editor.getSite().getPage(),
                    administration, rows.getFirst().element()));
        }
    }

    private void remove() {
        var rows = selected();
        if (!rows.isEmpty()) {
            typed = null;
            Requests.perform(editor, model.unlink(rows));
            text.setFocus();
        }
    }

    // --- showing

    private void put(String value) {
        showing = true;
        try {
            if (!text.getText().equals(value)) {
                text.setText(value);
                text.setSelection(value.length());
            }
        } finally {
            showing = false;
        }
    }

    void show(BpmnEditor shown, LinkModel now, LinkSection next) {
        if (!next.targets().equals(links.targets()) || shown != editor) {
            typed = null;
            typedBridging = null;
            section.show(message, "", false);
        }
        editor = shown;
        model = now;
        links = next;
        boolean known = model.administration().isPresent();
        text.setEnabled(known);
        if (links.isSingle()) {
            var one = links.rows().size() == 1 && links.rows().getFirst().common() ? links.rows().getFirst() : null;
            if (typed == null) {
                put(one == null ? "" : one.name());
            }
            text.setMessage(PropertiesTexts.get(links.rows().isEmpty() ? "links.choose" : "links.mixed"));
        } else {
            text.setMessage(PropertiesTexts.get("links.add"));
            fill();
        }
        chosen();
        tell();
    }

    private void fill() {
        int before = table.getItemCount();
        var selected = selected().stream().map(row -> row.link().ref()).toList();
        table.setItemCount(links.rows().size());
        for (int i = 0; i < links.rows().size(); i++) {
            var row = links.rows().get(i);
            var item = table.getItem(i);
            var name = row.fault().isEmpty() ? row.name() : "✕ " + row.name();
            item.setText(0, row.common() ? name : PropertiesTexts.get("links.some", name, row.ids().size()));
            item.setImage(0, row.element() == null ? Icons.image("error") : Icons.image(row.element().eClass().getName()));
            if (mode != null) {
                item.setText(1, row.link().mode() == null ? "" : LinkModel.mode(row.link().mode()));
                item.setText(2, LinkModel.bridgingText(row.link()));
            }
            if (selected.contains(row.link().ref())) {
                table.select(i);
            } else {
                table.deselect(i);
            }
        }
        if (table.getSelectionCount() == 0 && !links.rows().isEmpty()) {
            table.select(links.rows().size() - 1);
        }
        ((GridData) table.getLayoutData()).heightHint = Math.clamp(links.rows().size(), 2, MOST) * table.getItemHeight()
                + table.getHeaderHeight();
        if (before != links.rows().size()) {
            section.relayout();
        }
    }

    /** Shows what is wrong with links, or worth knowing, each with what can be done. */
    private void tell() {
        var now = links.rows().stream().filter(row -> !row.fault().isEmpty() || !row.note().isEmpty()).toList();
        if (now.equals(said)) {
            return;
        }
        said = now;
        for (Control child : messages.getChildren()) {
            child.dispose();
        }
        for (var row : now) {
            boolean fault = !row.fault().isEmpty();
            var label = section.line(messages);
            section.show(label, fault ? row.fault() : row.note(), fault);
            var button = fault
                    ? Widgets.button(messages, id("mend"), PropertiesTexts.get("links.remove.link"), null,
                            () -> Requests.perform(editor, model.unlink(List.of(row))))
                    : Widgets.button(messages, id("label"), PropertiesTexts.get("links.label"), null,
                            () -> Requests.perform(editor, model.takeLabel(row)));
            GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
        }
        ((GridData) messages.getLayoutData()).exclude = now.isEmpty();
        messages.setVisible(!now.isEmpty());
        section.relayout();
    }
}
