package org.ratswerk.ui.internal.start;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Session;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;

/** The first page a new user sees: ways to begin, guides through the main jobs, what is new. */
public final class WelcomePage extends EditorPart {
    private static final int TEXT_WIDTH = 260;
    private static final int COLUMN_WIDTH = 340;

    private ScrolledComposite scrolled;

    /** Shows the page. */
    public static void show(IWorkbenchPage page) {
        try {
            page.openEditor(new WelcomeInput(), Ids.WELCOME);
        } catch (PartInitException e) {
            UiPlugin.log("The welcome page cannot be shown", e);
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        scrolled.addListener(SWT.Resize, event -> fit());
        Palette.nowAndOnChange(scrolled, this::fill);
    }

    private void fill() {
        if (scrolled.getContent() != null) {
            scrolled.getContent().dispose();
        }
        var area = Widgets.area(scrolled, 1);
        GridLayoutFactory.fillDefaults().margins(4 * Widgets.GRID, 3 * Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        scrolled.setBackground(area.getBackground());
        var title = Widgets.css(Widgets.label(area, StartTexts.get("welcome.heading"), SWT.WRAP), "rw-header");
        title.setFont(Palette.titleFont());
        wrapped(title);
        wrapped(Widgets.secondary(area, StartTexts.get("welcome.text"), SWT.WRAP));
        Widgets.rule(area);
        var columns = Widgets.area(area, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(4 * Widgets.GRID, Widgets.GRID)
                .applyTo(columns);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(columns);
        begin(column(columns));
        learn(column(columns));
        scrolled.setContent(area);
        fit();
    }

    private static Composite column(Composite parent) {
        var column = Widgets.area(parent, 2);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING)
                .hint(COLUMN_WIDTH, SWT.DEFAULT).applyTo(column);
        return column;
    }

    private static void begin(Composite area) {
        section(area, "welcome.begin");
        for (var sample : UiPlugin.registry().samples()) {
            entry(area, "welcome.sample." + sample.id(), "sample", StartTexts.get("welcome.sample", sample.title()),
                    sample.description(), Ids.SAMPLE, Map.of(Ids.SAMPLE_ID, sample.id()));
        }
        entry(area, "welcome.new", "new-administration", StartTexts.get("welcome.new"),
                StartTexts.get("welcome.new.text"), Ids.NEW, Map.of());
        if (CommandItem.isDefined(Ids.IMPORT)) {
            entry(area, "welcome.import", "import", StartTexts.get("welcome.import"),
                    StartTexts.get("welcome.import.text"), Ids.IMPORT, Map.of());
        }
        entry(area, "welcome.open", "open-administration", StartTexts.get("welcome.open"),
                StartTexts.get("welcome.open.text"), Ids.OPEN, Map.of());
        var recent = Session.recent();
        if (!recent.isEmpty()) {
            section(area, "welcome.recent");
            recent.stream().limit(5).forEach(folder -> entry(area, "welcome.recent." + folder.getFileName(), "folder",
                    name(folder), String.valueOf(folder.getParent()), Ids.OPEN, Map.of(Ids.FOLDER, folder.toString())));
        }
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    private static void learn(Composite area) {
        section(area, "welcome.guides");
        UiPlugin.guides().forEach(guide -> entry(area, "welcome.guide." + guide.id(), guide.icon(),
                guide.title(), guide.summary(), Ids.SHOW_GUIDE, Map.of(Ids.GUIDE_ID, guide.id())));
        section(area, "welcome.more");
        entry(area, "welcome.help", "help", StartTexts.get("welcome.help"), StartTexts.get("welcome.help.text"),
                Ids.SHOW_HELP, Map.of());
        entry(area, "welcome.news", "info", StartTexts.get("welcome.news"), StartTexts.get("welcome.news.text"),
                Ids.SHOW_HELP, Map.of(Ids.TOPIC, "news"));
    }

    private static void section(Composite area, String key) {
        var heading = Widgets.css(Widgets.label(area, StartTexts.get(key), SWT.NONE), "rw-section");
        heading.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().span(2, 1).indent(0, Widgets.GRID).applyTo(heading);
    }

    private static void entry(Composite area, String id, String icon, String text, String explanation,
            String command, Map<String, String> parameters) {
        var image = new Label(area, SWT.NONE);
        image.setImage(Icons.image(icon));
        Widgets.colors(image, Palette.color(Palette.Tone.INK));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(image);
        var link = Widgets.id(new Link(area, SWT.NONE), id);
        link.setText("<a>" + Widgets.plain(text) + "</a>");
        Widgets.colors(link, Palette.color(Palette.Tone.INK));
        link.addListener(SWT.Selection, event -> CommandItem.run(command, parameters));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
        Widgets.label(area, "", SWT.NONE);
        wrapped(Widgets.secondary(area, explanation, SWT.WRAP));
    }

    private static void wrapped(Label label) {
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
    }

    private void fit() {
        if (scrolled.getContent() instanceof Composite area) {
            area.layout(true, true);
            scrolled.setMinSize(area.computeSize(scrolled.getClientArea().width, SWT.DEFAULT));
            scrolled.getVerticalBar().setIncrement(3 * Widgets.GRID);
        }
    }

    @Override
    public void setFocus() {
        scrolled.setFocus();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // there is nothing to save
    }

    @Override
    public void doSaveAs() {
        // there is nothing to save
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
