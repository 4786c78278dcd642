package org.ratswerk.ui.internal.start;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.osgi.service.prefs.BackingStoreException;
import org.ratswerk.ui.Guide;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;

/** Leads through a job step by step. How far one has got is remembered. */
public final class GuideView extends ViewPart {
    private static final String CHOSEN = "guide";
    private static final int TEXT_WIDTH = 200;

    private ScrolledComposite scrolled;
    private Guide guide;

    /** Shows the view with the guide. */
    public static void show(IWorkbenchPage page, Guide guide) {
        try {
            if (page.showView(Ids.GUIDE) instanceof GuideView view) {
                view.show(guide);
            }
        } catch (PartInitException e) {
            UiPlugin.log("The guide cannot be shown", e);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        scrolled.addListener(SWT.Resize, event -> fit());
        guide = UiPlugin.guide(InstanceScope.INSTANCE.getNode(UiPlugin.ID).get(CHOSEN, "")).orElse(null);
        fill();
        Palette.onChange(scrolled, this::fill);
    }

    private void show(Guide chosen) {
        guide = chosen;
        InstanceScope.INSTANCE.getNode(UiPlugin.ID).put(CHOSEN, chosen == null ? "" : chosen.id());
        fill();
        setFocus();
    }

    private void fill() {
        if (scrolled.getContent() != null) {
            scrolled.getContent().dispose();
        }
        var area = Widgets.area(scrolled, 1);
        GridLayoutFactory.fillDefaults().margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        scrolled.setBackground(area.getBackground());
        if (guide == null) {
            heading(area, StartTexts.get("guide.choose"));
            for (var each : UiPlugin.guides()) {
                link(area, "guide." + each.id(), each.title(), () -> show(each));
                wrapped(Widgets.secondary(area, each.summary(), SWT.WRAP));
            }
        } else {
            steps(area);
        }
        scrolled.setContent(area);
        fit();
    }

    private void steps(Composite area) {
        heading(area, guide.title());
        wrapped(Widgets.secondary(area, guide.summary(), SWT.WRAP));
        var steps = guide.steps();
        int at = Math.min(position(), steps.size());
        for (int i = 0; i < steps.size(); i++) {
            Widgets.rule(area);
            var state = i < at ? "guide.done" : i == at ? "guide.now" : "guide.later";
            var row = Widgets.area(area, 2);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
            var mark = Widgets.label(row, i < at ? "✓" : String.valueOf(i + 1), SWT.NONE);
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(2 * Widgets.GRID, SWT.DEFAULT)
                    .applyTo(mark);
            int number = i;
            var title = link(row, "guide.step." + (i + 1), steps.get(i).title(), () -> go(number));
            title.setToolTipText(StartTexts.get(state));
            title.setFont(i == at ? Palette.boldFont() : null);
            if (i == at) {
                step(area, steps.get(i), i + 1 == steps.size());
            }
        }
        Widgets.rule(area);
        if (at == steps.size()) {
            wrapped(Widgets.label(area, StartTexts.get("guide.end"), SWT.WRAP));
            GridDataFactory.fillDefaults().applyTo(Widgets.button(area, "guide.again", StartTexts.get("guide.again"),
                    null, () -> go(0)));
        }
        link(area, "guide.others", StartTexts.get("guide.others"), () -> show(null));
    }

    private void step(Composite area, Guide.Step step, boolean last) {
        wrapped(Widgets.label(area, step.text(), SWT.WRAP));
        var buttons = Widgets.area(area, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        step.action().ifPresent(action -> {
            var button = Widgets.button(buttons, "guide.action", step.label(), null,
                    () -> CommandItem.run(action.command(), action.parameters()));
            GridDataFactory.fillDefaults().applyTo(button);
        });
        Button next = Widgets.button(buttons, "guide.next",
                StartTexts.get(last ? "guide.finish" : "guide.next"), null, () -> go(position() + 1));
        GridDataFactory.fillDefaults().applyTo(next);
    }

    private int position() {
        return InstanceScope.INSTANCE.getNode(UiPlugin.ID).getInt("guide." + guide.id(), 0);
    }

    private void go(int step) {
        var node = InstanceScope.INSTANCE.getNode(UiPlugin.ID);
        node.putInt("guide." + guide.id(), step);
        try {
            node.flush();
        } catch (BackingStoreException e) {
            UiPlugin.log("Preferences cannot be saved", e);
        }
        fill();
        setFocus();
    }

    private static void heading(Composite area, String text) {
        var label = Widgets.css(Widgets.label(area, text, SWT.WRAP), "rw-header");
        label.setFont(Palette.titleFont());
        wrapped(label);
    }

    private static void wrapped(Control control) {
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(control);
    }

    private static Link link(Composite parent, String id, String text, Runnable action) {
        var link = Widgets.id(new Link(parent, SWT.WRAP), id);
        link.setText("<a>" + Widgets.plain(text) + "</a>");
        Widgets.colors(link, Palette.color(Palette.Tone.INK));
        link.addListener(SWT.Selection, event -> action.run());
        wrapped(link);
        return link;
    }

    private void fit() {
        if (scrolled.getContent() instanceof Composite area) {
            int width = scrolled.getClientArea().width;
            area.layout(true, true);
            scrolled.setMinSize(area.computeSize(width, SWT.DEFAULT));
            scrolled.getVerticalBar().setIncrement(3 * Widgets.GRID);
        }
    }

    @Override
    public void setFocus() {
        scrolled.setFocus();
    }

    @Override
    public org.eclipse.swt.graphics.Image getTitleImage() {
        return Icons.image("check");
    }
}
