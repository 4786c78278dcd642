package org.ratswerk.ui.continuity.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.commands.ICommandService;
import org.ratswerk.continuity.generate.Generation;
import org.ratswerk.continuity.style.Hint;
import org.ratswerk.continuity.style.PlanStress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanSection;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.continuity.model.PlanOutline;
import org.ratswerk.ui.continuity.model.SectionReferences;
import org.ratswerk.ui.continuity.text.ImageSource;
import org.ratswerk.ui.continuity.text.RichTextPane;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.StatusLine;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.internal.start.ContextHelp;
import org.ratswerk.ui.model.OpenAdministration;

/** Left the sections of a plan, right the text of the one that is selected, with its live references. */
public final class TextPage {
    private static final int[] WEIGHTS = {32, 68};
    private static final int QUIET_MILLIS = 400;
    private static final int PAUSE_MILLIS = 200;
    /** Sections that pages are to show once they are made, by plan. */
    private static final Map<String, String> WANTED = new HashMap<>();
    /** Pages that are open, by plan; in the UI thread only. */
    private static final Map<String, TextPage> OPEN = new HashMap<>();

    private final FormPart.Place place;
    private final Composite stack;
    private final Composite empty;
    private final Composite content;
    private final OutlineTree tree;
    private final Composite right;
    private final Label title;
    private final Label state;
    private final NewerBanner banner;
    private final RichTextPane pane;
    private final SectionReferences references;
    private final Runnable changes = this::follow;
    private final Runnable asking = this::ask;
    private final Runnable comparing = this::compare;
    private final WordingPane wording;
    private final Runnable reading = this::read;
    private final PlanStress.Reader reader = new PlanStress.Reader(Locale.getDefault());
    private Generation generation;
    private Map<String, Generation.Item> newer = Map.of();
    private PlanOutline outline;
    private Editing shownOf;
    private String shown;
    private long asked;
    private PlanStress stress = new PlanStress(List.of());
    private boolean known;
    private long read;
    /** Which hint is to be gone to once those of the section are known: the first, the last; null for none. */
    private Boolean toLast;

    TextPage(Composite parent, FormPart.Place place) {
        this.place = place;
        stack = new Composite(parent, SWT.NONE) {
            @Override
            public boolean setFocus() {
                return focus();
            }
        };
        Widgets.css(Widgets.id(stack, TextPart.ITEM), "rw-surface");
        stack.setBackground(Palette.color(Palette.Tone.SURFACE));
        stack.setData(ContextHelp.KEY, PlanUi.HELP);
        stack.setLayout(new StackLayout());
        empty = EmptyState.create(stack, PlanUi.get("empty.title"), PlanUi.get("empty"));
        var buttons = Widgets.area(empty, 2);
        Widgets.button(buttons, "plan.empty.generate", PlanUi.get("generate"), "refresh", this::generate);
        content = Widgets.area(stack, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        var halves = Widgets.css(new SashForm(content, SWT.HORIZONTAL), "rw-surface");
        halves.setBackground(Palette.color(Palette.Tone.HAIRLINE));
        halves.setSashWidth(Widgets.GRID / 2);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        tree = new OutlineTree(halves, this::outline, this::select, this::focusText, this::generate);
        Widgets.button(buttons, "plan.empty.add", PlanUi.get("empty.add"), "item-add", () -> tree.add(false));
        right = Widgets.area(halves, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(right);
        var head = Widgets.area(right, 1);
        GridLayoutFactory.fillDefaults().margins(2 * Widgets.GRID, Widgets.GRID).spacing(0, Widgets.GRID / 2)
                .applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        title = Widgets.id(Widgets.label(head, "", SWT.NONE), "plan.section.title");
        title.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        state = Widgets.id(Widgets.secondary(head, "", SWT.WRAP), "plan.section.state");
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).applyTo(state);
        banner = new NewerBanner(right, this::accept, this::dismiss);
        Widgets.rule(right);
        references = new SectionReferences(new org.ratswerk.ui.continuity.model.Questions() {
            @Override
            public <T> java.util.concurrent.CompletableFuture<T> ask(
                    java.util.function.Function<org.ratswerk.continuity.reference.References, T> question) {
                return PlanReferences.of(administration()).ask(question);
            }
        }, this::section, this::open);
        pane = new RichTextPane(right, "plan.section.text", PlanUi.get("text.name"), references, administration()
                .editing().folder().map(found -> ImageSource.of(administration().folder()))
                .orElse(ImageSource.NONE));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane.control());
        pane.onChange(change -> section().ifPresent(section -> references.take(administration().editing(), section,
                change.text(), change.references())));
        pane.connect(place.site());
        wording = new WordingPane(right, new Ways());
        pane.onHint(this::at);
        halves.setWeights(WEIGHTS);
        watch();
        follow();
    }

    /** Shows a section of a plan, now or as soon as its page is made. */
    public static void show(EmergencyPlan plan, String section) {
        var page = OPEN.get(plan.getId());
        if (page == null) {
            WANTED.put(plan.getId(), section);
        } else {
            page.select(section);
        }
    }

    private void watch() {
        place.form().addListener(changes);
        String id = place.form().elements().getFirst().getId();
        OPEN.put(id, this);
        var saving = new BeforeSaving(pane::flush);
        var commands = place.site().getService(ICommandService.class);
        commands.addExecutionListener(saving);
        stack.addDisposeListener(event -> {
            place.form().removeListener(changes);
            commands.removeExecutionListener(saving);
            OPEN.remove(id, this);
        });
        stack.addListener(SWT.Show, event -> follow());
    }

    Control control() {
        return stack;
    }

    private OpenAdministration administration() {
        return place.form().administration();
    }

    private PlanOutline outline() {
        return outline;
    }

    private Optional<PlanSection> section() {
        return outline == null ? Optional.empty() : outline.section(shown);
    }

    // --- showing

    private void follow() {
        if (stack.isDisposed() || place.form().isGone()
                || !(place.form().elements().getFirst() instanceof EmergencyPlan plan)) {
            return;
        }
        if (outline == null || outline.plan() != plan || shownOf != administration().editing()) {
            shownOf = administration().editing();
            outline = new PlanOutline(shownOf, plan);
            generation = null;
            newer = Map.of();
        }
        var layout = (StackLayout) stack.getLayout();
        Composite top = plan.getSections().isEmpty() ? empty : content;
        if (layout.topControl != top) {
            layout.topControl = top;
            stack.layout();
        }
        if (top == content) {
            String wanted = Optional.ofNullable(WANTED.remove(plan.getId())).filter(id -> outline.section(id).isPresent())
                    .orElse(shown);
            String next = outline.section(wanted).isPresent() ? wanted : plan.getSections().getFirst().getId();
            tree.show(lines(), next);
            if (!next.equals(shown)) {
                select(next);
            } else {
                showSection();
            }
        } else {
            shown = null;
        }
        stack.getDisplay().timerExec(QUIET_MILLIS, asking);
        stack.getDisplay().timerExec(PAUSE_MILLIS, reading);
    }

    private List<PlanOutline.Line> lines() {
        var counts = new HashMap<String, Integer>();
        if (wording.isOn()) {
            stress.sections().stream().filter(each -> !each.hints().isEmpty())
                    .forEach(each -> counts.put(each.id(), each.hints().size()));
        }
        return outline.lines(newer.keySet(), counts);
    }

    private void select(String id) {
        if (id.equals(shown) || outline.section(id).isEmpty()) {
            return;
        }
        pane.flush(() -> {
            shown = id;
            section().ifPresent(section -> {
                pane.open(text(section));
                tree.show(lines(), id);
                showSection();
                showHints();
            });
        });
    }

    private void showSection() {
        section().ifPresent(section -> {
            pane.setText(text(section));
            var now = outline.state(section, newer.keySet());
            String hint = section.getDescription() == null || section.getDescription().isBlank() ? ""
                    : PlanUi.get("hint", section.getDescription());
            set(title, section.getName() == null ? "" : section.getName());
            set(state, (now.sentence() + " " + hint).strip());
            if (banner.show(newer.get(shown))) {
                right.layout(true, true);
            }
        });
    }

    private static void set(Label label, String text) {
        String plain = Widgets.plain(text);
        if (!label.getText().equals(plain)) {
            label.setText(plain);
            ((GridData) label.getLayoutData()).exclude = plain.isEmpty();
            label.getParent().getParent().layout(true, true);
        }
    }

    private static String text(PlanSection section) {
        return section.getText() == null ? "" : section.getText();
    }

    /** Asks anew what references say, once nothing has changed for a moment; then which sections would have another text. */
    private void ask() {
        if (stack.isDisposed() || outline == null || !stack.isVisible()) {
            return;
        }
        pane.refresh();
        // what can be seen is answered first
        stack.getDisplay().timerExec(QUIET_MILLIS, comparing);
    }

    private void compare() {
        if (stack.isDisposed() || outline == null || !stack.isVisible()) {
            return;
        }
        EmergencyPlan plan = outline.plan();
        long number = ++asked;
        long revision = administration().editing().revision();
        PlanReferences.of(administration()).ask(now -> Generation.of(plan, now)).whenComplete((found, fault) -> {
            if (fault != null) {
                UiPlugin.log("Newer texts of a plan cannot be had", fault);
            } else if (!stack.isDisposed()) {
                stack.getDisplay().asyncExec(() -> take(found, number, revision));
            }
        });
    }

    private void take(Generation found, long number, long revision) {
        if (stack.isDisposed() || number != asked || administration().editing().revision() != revision) {
            return;
        }
        var items = new HashMap<String, Generation.Item>();
        found.items().stream().filter(item -> item.action() == Generation.Action.NEWER)
                .forEach(item -> items.put(item.sectionId(), item));
        generation = found;
        newer = items;
        if (!outline.plan().getSections().isEmpty()) {
            tree.show(lines(), shown);
            showSection();
        }
    }

    // --- hints on the wording

    /** Looks at what has changed, not in the UI thread. */
    private void read() {
        if (stack.isDisposed() || outline == null || !stack.isVisible()) {
            return;
        }
        if (!wording.isOn()) {
            known = false;
            stress = new PlanStress(List.of());
            took();
            return;
        }
        List<PlanStress.Source> sources = outline.sources();
        long number = ++read;
        Job job = Job.createSystem(PlanUi.get("job"), monitor -> {
            PlanStress found = reader.read(sources);
            stack.getDisplay().asyncExec(() -> {
                if (!stack.isDisposed() && number == read && wording.isOn()) {
                    stress = found;
                    known = true;
                    took();
                }
            });
        });
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    private void took() {
        if (!outline.plan().getSections().isEmpty()) {
            tree.show(lines(), shown);
            showHints();
        }
    }

    /** Shows the hints on the section that is shown; until it has been read again, those on its text a moment ago. */
    private void showHints() {
        section().ifPresent(section -> {
            var now = stress.section(section.getId());
            List<Hint> hints = now.map(PlanStress.Section::hints).orElse(List.of());
            pane.hints(now.map(PlanStress.Section::text).orElse(text(section)), hints.stream().map(
                    each -> new RichTextPane.Mark(each.kind().name(), each.words(), each.occurrence(),
                            each.kind().label() + ": " + each.message())).toList());
            wording.show(hints, summary(section, hints.size()), stress.count() > 0);
            if (toLast != null && !hints.isEmpty()) {
                pane.showHint(toLast ? hints.size() - 1 : 0, true);
                wording.select(toLast ? hints.size() - 1 : 0);
                toLast = null;
            }
        });
    }

    private String summary(PlanSection section, int hints) {
        if (!wording.isOn()) {
            return PlanUi.get("wording.off");
        }
        boolean written = outline.state(section, Set.of()) != PlanOutline.State.GENERATED;
        String here = written ? PlanUi.get("wording.section", hints) : PlanUi.get("wording.generated");
        return !known ? PlanUi.get("wording.working") : stress.count() == 0
                ? written ? PlanUi.get("wording.none") : PlanUi.get("wording.summary.none", here)
                : PlanUi.get("wording.summary", here, stress.words());
    }

    /** The user has gone to a hint, or beyond the first or last of the section. */
    private void at(int index, boolean back) {
        if (index >= 0) {
            wording.select(index);
        } else {
            beyond(back);
        }
    }

    /** Goes on in the next section that has hints. */
    private void beyond(boolean back) {
        var wanted = stress.sections().stream().filter(each -> !each.hints().isEmpty()).map(PlanStress.Section::id)
                .collect(Collectors.toSet());
        outline.beside(shown, back, wanted).ifPresentOrElse(next -> {
            toLast = back;
            select(next);
        }, () -> StatusLine.show(PlanUi.get(back ? "wording.first" : "wording.last")));
    }

    /** What the list of hints leads to. */
    private final class Ways implements WordingPane.Ways {
        @Override
        public void show(int index, boolean focus) {
            pane.showHint(index, focus);
        }

        @Override
        public void step(boolean back) {
            pane.stepHint(back);
        }

        @Override
        public void turned() {
            read();
        }
    }

    // --- doing

    private void accept(Generation.Item item) {
        pane.flush(() -> outline.accept(generation, item));
    }

    private void dismiss(Generation.Item item) {
        pane.flush(() -> outline.dismiss(generation, item));
    }

    private void generate() {
        pane.flush(() -> GenerateDialog.open(stack.getShell(), administration(), outline.plan()));
    }

    private void open(Element element) {
        CommandState.page().ifPresent(page -> ElementEditors.open(page, administration(), element));
    }

    private boolean focus() {
        return ((StackLayout) stack.getLayout()).topControl == empty ? empty.setFocus() : tree.tree().setFocus();
    }

    private void focusText() {
        pane.setFocus();
    }

    /** Has what was typed in the text before anything is saved. */
    private record BeforeSaving(Runnable flush) implements IExecutionListener {
        private static final List<String> COMMANDS = List.of(IWorkbenchCommandConstants.FILE_SAVE,
                IWorkbenchCommandConstants.FILE_SAVE_ALL);

        @Override
        public void preExecute(String command, ExecutionEvent event) {
            if (COMMANDS.contains(command)) {
                flush.run();
            }
        }

        @Override
        public void notHandled(String command, NotHandledException fault) {
            // only what comes before matters
        }

        @Override
        public void postExecuteFailure(String command, ExecutionException fault) {
            // only what comes before matters
        }

        @Override
        public void postExecuteSuccess(String command, Object result) {
            // only what comes before matters
        }
    }
}
