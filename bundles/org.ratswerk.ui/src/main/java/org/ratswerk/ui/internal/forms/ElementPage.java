package org.ratswerk.ui.internal.forms;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.events.ExpansionAdapter;
import org.eclipse.ui.forms.events.ExpansionEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.services.IServiceLocator;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.forms.Form;
import org.ratswerk.ui.model.forms.FormModel;

/** A page of a form: sections one below the other. */
final class ElementPage extends FormPage {
    private static final int MARGIN = 2 * Widgets.GRID;
    /** No line gets longer, in widths of a letter. */
    private static final int WIDEST = 136;

    private final Form.Page page;
    private final Map<Form.Item, Pane> panes = new LinkedHashMap<>();
    private final Map<Form.Item, Section> sections = new HashMap<>();
    private final Map<Form.Item, Content> contents = new HashMap<>();
    private FormSurface surface;
    private ScrolledForm scroll;

    ElementPage(ElementEditor editor, Form.Page page) {
        super(editor, page.id(), page.title());
        this.page = page;
    }

    private ElementEditor owner() {
        return (ElementEditor) getEditor();
    }

    @Override
    protected void createFormContent(IManagedForm managed) {
        scroll = managed.getForm();
        Widgets.id(scroll, "form.page." + page.id());
        scroll.setBackground(Palette.color(Palette.Tone.SURFACE));
        scroll.setExpandHorizontal(true);
        var body = scroll.getBody();
        body.setBackground(Palette.color(Palette.Tone.SURFACE));
        body.setLayout(new Bounded());
        var content = Widgets.area(body, 1);
        GridLayoutFactory.fillDefaults().extendedMargins(MARGIN, MARGIN, Widgets.GRID, 3 * Widgets.GRID)
                .spacing(0, 2 * Widgets.GRID).applyTo(content);
        surface = new FormSurface(owner(), scroll, content);
        page.sections().forEach(section -> section(content, managed, section));
    }

    private void section(Composite parent, IManagedForm managed, Form.Section declared) {
        var toolkit = managed.getToolkit();
        var section = Widgets.id(toolkit.createSection(parent, ExpandableComposite.TWISTIE
                | ExpandableComposite.CLIENT_INDENT), "form.section." + declared.id());
        section.setText(declared.title());
        section.setFont(Palette.boldFont());
        section.clientVerticalSpacing = Widgets.GRID;
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        var key = "form.open." + owner().model().form().type().getName() + "." + declared.id();
        var store = UiPlugin.get().getPreferenceStore();
        store.setDefault(key, declared.open());
        section.setExpanded(store.getBoolean(key));
        var client = Widgets.area(section, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * Widgets.GRID, Widgets.GRID)
                .extendedMargins(0, 0, 0, Widgets.GRID).applyTo(client);
        section.setClient(client);
        var content = new Content(client, declared.items());
        section.addExpansionListener(new ExpansionAdapter() {
            @Override
            public void expansionStateChanging(ExpansionEvent event) {
                content.make();
            }

            @Override
            public void expansionStateChanged(ExpansionEvent event) {
                store.setValue(key, event.getState());
                surface.changed();
            }
        });
        for (Form.Item item : declared.items()) {
            sections.put(item, section);
            contents.put(item, content);
        }
        if (section.isExpanded()) {
            content.make();
        }
    }

    /** The fields of a section, made when it is first opened. */
    private final class Content {
        private final Composite client;
        private final List<Form.Item> items;
        private boolean made;

        Content(Composite client, List<Form.Item> items) {
            this.client = client;
            this.items = items;
        }

        void make() {
            if (made) {
                return;
            }
            made = true;
            for (Form.Item item : items) {
                var parts = UiPlugin.formParts(item.id());
                parts.stream().filter(FormPart::replaces).findFirst().map(this::part).or(() -> standard(item))
                        .ifPresent(pane -> panes.put(item, pane));
                parts.stream().filter(part -> !part.replaces()).forEach(this::part);
            }
            surface.watch(client);
        }

        private Optional<Pane> standard(Form.Item item) {
            return Optional.ofNullable(switch (item) {
            case Form.FieldItem field -> new FieldPane(client, surface, owner().model().field(field));
            case Form.RowsItem rows -> new RowsPane(client, surface, owner().model().table(rows));
            case Form.RatingsItem ratings -> new RatingsPane(client, surface, owner().model(), ratings);
            case Form.PartItem part -> null;
            });
        }

        private Pane part(FormPart part) {
            var control = part.create(client, new PartPlace());
            GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(control);
            return control::setFocus;
        }
    }

    /** Where parts of other bundles stand. */
    private final class PartPlace implements FormPart.Place {
        @Override
        public FormModel form() {
            return owner().model();
        }

        @Override
        public void changed() {
            surface.changed();
        }

        @Override
        public void focused(Control control) {
            surface.focused(control);
        }

        @Override
        public IServiceLocator site() {
            return owner().getSite();
        }

        @Override
        public void reveal(String field) {
            owner().reveal(field);
        }

        @Override
        public void onReveal(BiConsumer<EObject, String> handler) {
            owner().onReveal(page.id(), handler);
        }

        @Override
        public void onCommit(BooleanSupplier handler) {
            owner().onCommit(handler);
        }
    }

    /** Goes to a field or table, opens its section if need be. */
    void reveal(Form.Item item) {
        var content = contents.get(item);
        if (content != null) {
            content.make();
            if (!sections.get(item).isExpanded()) {
                sections.get(item).setExpanded(true);
                scroll.reflow(true);
            }
            Optional.ofNullable(panes.get(item)).ifPresent(Pane::setFocus);
        }
    }

    @Override
    public void setFocus() {
        if (surface == null || !surface.refocus()) {
            panes.values().stream().findFirst().ifPresent(Pane::setFocus);
        }
    }

    /** Lays out one child that gets no wider than one can read. */
    private static final class Bounded extends Layout {
        @Override
        protected Point computeSize(Composite composite, int width, int height, boolean flush) {
            Control child = composite.getChildren()[0];
            var size = child.computeSize(width == SWT.DEFAULT ? SWT.DEFAULT : Math.min(width, widest(composite)),
                    height, flush);
            return new Point(width == SWT.DEFAULT ? size.x : width, size.y);
        }

        @Override
        protected void layout(Composite composite, boolean flush) {
            var area = composite.getClientArea();
            composite.getChildren()[0].setBounds(area.x, area.y, Math.min(area.width, widest(composite)),
                    area.height);
        }

        private static int widest(Composite composite) {
            return WIDEST * FormSurface.letter(composite);
        }
    }
}
