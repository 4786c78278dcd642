package org.ratswerk.ui.bpmn.internal.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ratswerk.ui.bpmn.model.CanvasLink;
import org.ratswerk.ui.bpmn.model.properties.LinkModel;
import org.ratswerk.ui.bpmn.model.properties.LinkSection;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.EditingWatch;

/** The tab with the links of the selected elements into the administration. */
final class LinksSection extends SectionPane {
    private static final int DELAY = 200;

    private final List<LinkPane> panes = new ArrayList<>();
    private List<CanvasLink.Kind> kinds;
    private Label none;
    private EditingWatch watch;
    private final Runnable administrations = this::later;

    @Override
    public void refresh() {
        if (area().isDisposed() || editor() == null) {
            return;
        }
        if (watch == null) {
            watch = new EditingWatch(UiPlugin.administrations(), (administration, change) -> later());
            UiPlugin.administrations().addListener(administrations);
        }
        var model = new LinkModel(editor().administration().orElse(null), elements(), editor().tree());
        var sections = model.sections();
        var now = sections.stream().map(LinkSection::kind).toList();
        if (!now.equals(kinds)) {
            kinds = now;
            build(sections);
        }
        show(none, model.administration().isEmpty() ? PropertiesTexts.get("links.noAdministration")
                : sections.isEmpty() ? PropertiesTexts.get("links.choosePool") : "", false);
        for (int i = 0; i < sections.size(); i++) {
            panes.get(i).show(editor(), model, sections.get(i));
        }
    }

    private void build(List<LinkSection> sections) {
        for (Control child : area().getChildren()) {
            child.dispose();
        }
        panes.clear();
        none = line(area());
        none.setData("wide", true);
        sections.forEach(section -> panes.add(new LinkPane(this, wide(Widgets.area(area(), 1), false), section)));
        relayout();
    }

    private void later() {
        var display = area().isDisposed() ? null : area().getDisplay();
        if (display != null) {
            display.asyncExec(() -> {
                if (!area().isDisposed()) {
                    display.timerExec(DELAY, this::refresh);
                }
            });
        }
    }

    @Override
    public void dispose() {
        if (watch != null) {
            watch.close();
            UiPlugin.administrations().removeListener(administrations);
        }
        super.dispose();
    }

    /** Style of single lines of text. */
    static final int LINE = SWT.BORDER | SWT.SINGLE;
}
