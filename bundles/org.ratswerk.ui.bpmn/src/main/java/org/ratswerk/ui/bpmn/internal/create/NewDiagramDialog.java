package org.ratswerk.ui.bpmn.internal.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.EnumMap;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.internal.properties.ChooseDialog;
import org.ratswerk.ui.bpmn.model.create.NewDiagramModel;
import org.ratswerk.ui.bpmn.model.create.NewDiagramModel.Source;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.Names;

/** Asks what a new diagram is made from, and shows it. */
public final class NewDiagramDialog extends Dialog {
    private static final Texts TEXTS = Texts.of(NewDiagramDialog.class);
    private static final int LEFT = 380;
    private static final int RIGHT = 520;
    private static final int HEIGHT = 400;
    private static final int DELAY = 300;

    private final NewDiagramModel model;
    private final Map<Source, Button> sources = new EnumMap<>(Source.class);
    private final Runnable later = this::draw;
    private Button choose;
    private Button toBe;
    private Text steps;
    private Text file;
    private Label message;
    private PicturePane picture;
    private String guessed = "";
    private String found = "";
    private List<String> unknown = List.of();

    /**
     * @param parent window
     * @param model what is chosen
     */
    public NewDiagramDialog(Shell parent, NewDiagramModel model) {
        super(parent);
        this.model = model;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.get("new.title"));
        Widgets.id(shell, "dialog.bpmn.new");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(2 * Widgets.GRID, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        var left = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(Widgets.GRID, Widgets.GRID).applyTo(left);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(left);
        process(left);
        source(left);
        steps(left);
        file(left);
        picture = new PicturePane(area, "dialog.bpmn.new.picture", TEXTS.get("new.picture"));
        GridDataFactory.fillDefaults().grab(true, true).hint(RIGHT, HEIGHT).applyTo(picture.control());
        message = Widgets.id(new Label(area, SWT.WRAP), "dialog.bpmn.new.message");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(LEFT + RIGHT, 5 * Widgets.GRID)
                .applyTo(message);
        return area;
    }

    private void process(Composite parent) {
        new Label(parent, SWT.NONE).setText(TEXTS.get("new.process"));
        choose = Widgets.id(new Button(parent, SWT.PUSH), "dialog.bpmn.new.process");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choose);
        choose.addListener(SWT.Selection, event -> chooseProcess());
        var states = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(states);
        var asIs = Widgets.id(new Button(states, SWT.RADIO), "dialog.bpmn.new.asIs");
        asIs.setText(TEXTS.get("new.asIs"));
        asIs.setSelection(!model.isToBe());
        toBe = Widgets.id(new Button(states, SWT.RADIO), "dialog.bpmn.new.toBe");
        toBe.setText(TEXTS.get("new.toBe"));
        toBe.setSelection(model.isToBe());
        toBe.addListener(SWT.Selection, event -> {
            model.setToBe(toBe.getSelection());
            changed();
        });
    }

    private void source(Composite parent) {
        new Label(parent, SWT.NONE).setText(TEXTS.get("new.source"));
        var group = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(group);
        for (var source : Source.values()) {
            String name = source.name().toLowerCase(java.util.Locale.ROOT);
            var button = Widgets.id(new Button(group, SWT.RADIO), "dialog.bpmn.new.from." + name);
            button.setText(TEXTS.get("new.from." + name));
            button.setSelection(model.source() == source);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    model.setSource(source);
                    changed();
                }
            });
            sources.put(source, button);
        }
    }

    private void steps(Composite parent) {
        steps = Widgets.id(new Text(parent, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL),
                "dialog.bpmn.new.steps");
        Widgets.name(steps, TEXTS.get("new.from.steps"));
        steps.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        steps.addModifyListener(event -> {
            model.setSteps(steps.getText());
            changed();
        });
        GridDataFactory.fillDefaults().grab(true, true).hint(LEFT, HEIGHT / 3).applyTo(steps);
        var help = new Label(parent, SWT.WRAP);
        help.setText(TEXTS.get("new.steps.help", "{System}"));
        help.setForeground(Palette.color(Palette.Tone.SECONDARY));
        GridDataFactory.fillDefaults().grab(true, false).hint(LEFT, SWT.DEFAULT).applyTo(help);
    }

    private void file(Composite parent) {
        new Label(parent, SWT.NONE).setText(TEXTS.get("new.file"));
        file = Widgets.id(new Text(parent, SWT.BORDER), "dialog.bpmn.new.file");
        Widgets.name(file, TEXTS.get("new.file"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
        file.addModifyListener(event -> {
            model.setFile(file.getText().equals(guessed) ? null : file.getText());
            show();
        });
    }

    private void chooseProcess() {
        var entries = new ArrayList<ChooseDialog.Entry>();
        model.administration().model().processes().forEach(process -> entries.add(new ChooseDialog.Entry(
                Widgets.plain(Names.of(process)), process.getUnit() == null ? "" : Names.of(process.getUnit()), "Process",
                process)));
        entries.sort(java.util.Comparator.comparing(ChooseDialog.Entry::label, java.text.Collator.getInstance()));
        entries.addFirst(new ChooseDialog.Entry(TEXTS.get("new.noProcess"), "", "none", null));
        new ChooseDialog(getShell(), TEXTS.get("new.process"),
                (typed, limit) -> ChooseDialog.matching(entries, typed)).choose().ifPresent(entry -> {
                    model.setProcess((Process) entry.value());
                    sources.forEach((source, button) -> button.setSelection(source == model.source()));
                    changed();
                });
    }

    @Override
    protected Control createButtonBar(Composite parent) {
        var bar = super.createButtonBar(parent);
        changed();
        return bar;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, TEXTS.get("new.create"), true), "dialog.bpmn.new.create");
        createButton(parent, IDialogConstants.CANCEL_ID, TEXTS.get("cancel"), false);
    }

    private void changed() {
        boolean usual = file.getText().equals(guessed);
        if (usual) {
            model.setFile(null);
            guessed = model.file();
            file.setText(guessed);
        }
        show();
        steps.getDisplay().timerExec(DELAY, later);
    }

    /** Draws the diagram once the user has stopped typing for a moment. */
    private void draw() {
        if (steps.isDisposed()) {
            return;
        }
        if (model.source() == Source.STEPS && model.steps().isBlank()) {
            found = "";
            unknown = List.of();
            picture.show(() -> null);
            show();
            return;
        }
        var request = model.request();
        Display display = steps.getDisplay();
        picture.show(() -> {
            var preview = NewDiagramModel.draw(request);
            display.asyncExec(() -> drawn(request, preview));
            return preview.drawing();
        });
    }

    private void drawn(NewDiagramModel.Request request, NewDiagramModel.Preview preview) {
        if (!steps.isDisposed() && request.equals(model.request())) {
            found = preview.fault();
            unknown = preview.unknownSystems();
            show();
        }
    }

    private void show() {
        choose.setText(model.process() == null ? TEXTS.get("new.noProcess") : Widgets.plain(Names.of(model.process())));
        steps.setEnabled(model.source() == Source.STEPS);
        sources.get(Source.PROCESS).setEnabled(model.process() != null);
        var fault = model.fault().orElse(model.source() == Source.STEPS ? found : "");
        var hints = new ArrayList<String>();
        model.replaced().ifPresent(before -> hints.add(TEXTS.get("new.replaces", before)));
        if (!unknown.isEmpty() && model.source() == Source.STEPS) {
            hints.add(TEXTS.get("new.unknown", String.join(", ", unknown)));
        }
        message.setText(fault.isEmpty() ? String.join(" ", hints) : fault);
        var ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(fault.isEmpty());
        }
    }
}
