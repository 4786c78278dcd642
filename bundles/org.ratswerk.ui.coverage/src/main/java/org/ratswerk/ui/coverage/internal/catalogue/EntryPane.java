package org.ratswerk.ui.coverage.internal.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.edit.Field;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Process;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.text.Labels;
import org.ratswerk.ui.coverage.model.catalogue.CatalogueBoard;
import org.ratswerk.ui.coverage.model.catalogue.EntryEdits;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.Suggestions;
import org.ratswerk.ui.model.forms.Suggestion;

/** What can be decided about the entries that are selected. */
final class EntryPane {
    private static final int MARGIN = 2 * Widgets.GRID;
    private static final int WIDTH = 240;
    private static final int LINES = 4;

    private final EntriesPage page;
    private final ScrolledComposite scroller;
    private final Composite content;
    private final Label nothing;
    private final Composite some;
    private final Label title;
    private final Label about;
    private final Composite questions;
    private final Label question;
    private final Composite answers;
    private final Composite successor;
    private final Map<Responsibility, Button> responsibilities = new EnumMap<>(Responsibility.class);
    private final Button branch;
    private final Text reason;
    private final Table processes;
    private final Button openProcess;
    private final Button release;
    private final Text assign;
    private final Label guess;
    private final Composite making;
    private final Composite make;
    private List<CatalogueEntry> entries = List.of();
    private boolean showing;
    private String shownReason = "";

    EntryPane(Composite parent, EntriesPage page) {
        this.page = page;
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setBackground(Palette.color(Palette.Tone.SURFACE));
        Widgets.css(scroller, "rw-surface");
        content = Widgets.id(Widgets.area(scroller, 1), "entries.pane");
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, Widgets.GRID).applyTo(content);
        scroller.setContent(content);
        nothing = wrapped(Widgets.secondary(content, CatalogueUi.get("pane.none"), SWT.WRAP));
        some = Widgets.area(content, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(some);
        title = wrapped(Widgets.id(Widgets.label(some, "", SWT.WRAP), "entries.pane.title"));
        title.setFont(Palette.boldFont());
        about = wrapped(Widgets.id(Widgets.secondary(some, "", SWT.WRAP), "entries.pane.about"));
        questions = group("pane.question");
        question = wrapped(Widgets.id(Widgets.label(questions, "", SWT.WRAP), "entries.question"));
        answers = line(questions, 2);
        Widgets.button(answers, "entries.answer.yes", CatalogueUi.get("answer.yes"), null, () -> answer(true));
        Widgets.button(answers, "entries.answer.no", CatalogueUi.get("answer.no"), null, () -> answer(false));
        successor = line(questions, 1);
        var next = field(successor, "entries.successor", "answer.successor");
        new Suggestions(next, this::successors, chosen -> {
            if (chosen.element() instanceof CatalogueEntry entry) {
                asked().forEach(mapping -> page.actions().succeed(mapping, entry));
            }
        }, () -> true, () -> next.setText(""));
        group("pane.responsibility");
        for (Responsibility each : List.of(Responsibility.RESPONSIBLE, Responsibility.NOT_RESPONSIBLE,
                Responsibility.UNRATED)) {
            var button = Widgets.id(new Button(some, SWT.RADIO), "entries.rate." + each.getLiteral());
            button.setText(CatalogueBoard.title(each));
            button.setToolTipText(CatalogueUi.get("rate.key",
                    each == Responsibility.RESPONSIBLE ? "1" : each == Responsibility.NOT_RESPONSIBLE ? "2" : "0"));
            Widgets.colors(button, Palette.color(Palette.Tone.INK));
            button.addListener(SWT.Selection, event -> {
                if (!showing && button.getSelection()) {
                    page.rate(isBranch(), each);
                }
            });
            responsibilities.put(each, button);
        }
        branch = Widgets.id(new Button(some, SWT.CHECK), "entries.branch");
        Widgets.colors(branch, Palette.color(Palette.Tone.INK));
        Widgets.secondary(some, CatalogueUi.get("pane.reason"), SWT.NONE);
        reason = Widgets.name(Widgets.id(new Text(some, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "entries.reason"),
                CatalogueUi.get("pane.reason"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, 2 * reason.getLineHeight()).applyTo(reason);
        reason.addListener(SWT.FocusOut, event -> explain());
        reason.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        group("pane.processes");
        processes = Widgets.name(Widgets.id(new Table(some, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION),
                "entries.processes"), CatalogueUi.get("pane.processes"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, LINES * processes.getItemHeight()).applyTo(processes);
        processes.addListener(SWT.Selection, event -> enable());
        processes.addListener(SWT.DefaultSelection, event -> openProcess());
        processes.addListener(SWT.MouseMove, event -> {
            TableItem item = processes.getItem(new org.eclipse.swt.graphics.Point(event.x, event.y));
            processes.setToolTipText(item == null ? null : Widgets.plain(item.getText()));
        });
        assign = field(some, "entries.assign", "pane.assign");
        new Suggestions(assign, this::proposals, chosen -> {
            if (chosen.element() instanceof Process process) {
                assign.setText("");
                page.assign(entries, List.of(process));
            }
        }, () -> true, () -> assign.setText(""));
        var under = line(some, 2);
        openProcess = Widgets.button(under, "entries.process.open", CatalogueUi.get("process.open"), null, this::openProcess);
        release = Widgets.button(under, "entries.process.release", CatalogueUi.get("process.release"), null, this::release);
        making = group("pane.create");
        guess = wrapped(Widgets.id(Widgets.secondary(some, "", SWT.WRAP), "entries.guess"));
        make = line(some, 2);
        Widgets.button(make, "entries.pane.create", CatalogueUi.get("tool.create"), "processes", () -> page.create(false));
        scroller.addListener(SWT.Resize, event -> size());
        show(List.of());
    }

    private static Label wrapped(Label label) {
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static Composite line(Composite parent, int columns) {
        var line = Widgets.area(parent, columns);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return line;
    }

    private Composite group(String text) {
        var group = line(some, 1);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, Widgets.GRID).applyTo(group);
        var heading = Widgets.css(Widgets.label(group, CatalogueUi.get(text), SWT.NONE), "rw-section");
        heading.setFont(Palette.sectionFont());
        return group;
    }

    private static Text field(Composite parent, String id, String text) {
        var field = Widgets.name(Widgets.id(new Text(parent, SWT.BORDER), id), CatalogueUi.get(text));
        field.setMessage(CatalogueUi.get(text));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
        return field;
    }

    private void size() {
        int width = Math.max(WIDTH, scroller.getClientArea().width);
        scroller.setMinSize(content.computeSize(width, SWT.DEFAULT));
        scroller.setMinWidth(0);
        content.layout(true, true);
    }

    private static void visible(Control control, boolean visible) {
        ((GridData) control.getLayoutData()).exclude = !visible;
        control.setVisible(visible);
    }

    // --- showing

    /** Shows what can be decided about entries. */
    void show(List<CatalogueEntry> now) {
        if (content.isDisposed()) {
            return;
        }
        boolean same = now.equals(entries);
        if (!same) {
            explain();
        }
        entries = now;
        showing = true;
        visible(nothing, entries.isEmpty());
        visible(some, !entries.isEmpty());
        if (!entries.isEmpty()) {
            // what is being typed stays
            showEntries(same && !reason.getText().equals(shownReason));
        }
        showing = false;
        size();
    }

    private void showEntries(boolean typing) {
        CatalogueEntry first = entries.getFirst();
        boolean one = entries.size() == 1;
        title.setText(Widgets.plain(one ? Labels.title(first) : CatalogueUi.get("pane.several", entries.size())));
        about.setText(Widgets.plain(one ? about(first)
                : entries.stream().limit(LINES).map(Labels::title).collect(Collectors.joining(", "))
                        + (entries.size() > LINES ? ", …" : "")));
        visible(about, !about.getText().isEmpty());
        String asked = one ? page.board().question(first) : "";
        question.setText(Widgets.plain(asked));
        visible(questions, !asked.isEmpty());
        boolean gone = first.getRemovedIn() != null;
        visible(answers, !gone);
        visible(successor, gone);
        responsibilities.forEach((each, button) -> {
            button.setSelection(entries.stream().allMatch(entry -> entry.getResponsibility() == each));
            button.setEnabled(!gone);
        });
        int below = EntryEdits.branches(entries).size() - (int) entries.stream().filter(e -> e.getRemovedIn() == null).count();
        branch.setText(CatalogueUi.get("pane.branch", below));
        branch.setEnabled(below > 0);
        visible(branch, below > 0);
        var reasons = entries.stream().map(entry -> Objects.requireNonNullElse(entry.getResponsibilityReason(), ""))
                .distinct().toList();
        String text = reasons.size() == 1 ? reasons.getFirst() : "";
        if (!typing) {
            shownReason = text;
            if (!text.equals(reason.getText())) {
                reason.setText(text);
            }
        }
        reason.setMessage(reasons.size() > 1 ? CatalogueUi.get("pane.reasons") : "");
        showProcesses();
        boolean covered = entries.stream().anyMatch(entry -> !page.board().processes(entry).isEmpty());
        visible(making, !gone);
        visible(make, !gone);
        visible(guess, !gone && !covered);
        guess.setText(covered || gone ? "" : Widgets.plain(guessed()));
    }

    private String about(CatalogueEntry entry) {
        var parts = new ArrayList<String>();
        if (entry.getKey() != null) {
            parts.add(entry.getKey());
        }
        if (entry.getType() != null && !entry.getType().isBlank()) {
            parts.add(entry.getType());
        }
        if (entry.getParent() != null) {
            parts.add(CatalogueUi.get("pane.below", Labels.title(entry.getParent())));
        }
        String rung = page.board().rung(entry);
        if (!rung.isEmpty()) {
            parts.add(CatalogueUi.get("pane.rung", rung));
        }
        if (entry.getRemovedIn() != null) {
            parts.add(CatalogueUi.get("pane.removed", entry.getRemovedIn()));
        }
        return String.join(" · ", parts);
    }

    private String guessed() {
        var found = page.board().guess().of(entries);
        return found.unit() == null ? found.reason()
                : CatalogueUi.get("pane.guess", Labels.title(found.unit()), found.reason());
    }

    private void showProcesses() {
        var covering = page.board().covering();
        Process before = process();
        processes.removeAll();
        var all = entries.stream().flatMap(entry -> covering.of(entry).stream()).distinct().toList();
        for (Process process : all) {
            boolean key = entries.stream().anyMatch(entry -> covering.byKey(entry).contains(process));
            var item = new TableItem(processes, SWT.NONE);
            item.setText(CatalogueUi.get(key ? "process.key" : "process.mapped", Labels.title(process),
                    process.getUnit() == null ? "–" : Labels.title(process.getUnit())));
            item.setImage(Icons.image("processes"));
            item.setData(process);
            if (process == before) {
                processes.setSelection(item);
            }
        }
        enable();
    }

    private Process process() {
        return processes.getSelectionCount() == 0 ? null : (Process) processes.getSelection()[0].getData();
    }

    private void enable() {
        Process process = process();
        openProcess.setEnabled(process != null);
        release.setEnabled(process != null && entries.stream().anyMatch(entry -> page.board().covering().mappings(entry)
                .stream().anyMatch(mapping -> mapping.getProcess() == process)));
    }

    // --- what is done

    void focusAssign() {
        assign.setFocus();
    }

    private boolean isBranch() {
        return branch.isEnabled() && branch.isVisible() && branch.getSelection();
    }

    private void explain() {
        if (showing || entries.isEmpty() || reason.isDisposed()) {
            return;
        }
        String text = reason.getText().strip();
        boolean differs = entries.stream()
                .anyMatch(entry -> !text.equals(Objects.requireNonNullElse(entry.getResponsibilityReason(), "")));
        boolean mixed = text.isEmpty() && entries.stream().map(CatalogueEntry::getResponsibilityReason).distinct().count() > 1;
        if (differs && !mixed) {
            shownReason = reason.getText();
            page.actions().explain(entries, isBranch(), text);
        }
    }

    private List<Suggestion> proposals(String typed, int limit) {
        return Field.of(Literals.CATALOGUE_MAPPING__PROCESS)
                .proposals(page.administration().editing(), entries.getFirst(), typed, limit).stream()
                .map(each -> new Suggestion(each.label(), each.note(), each.element(), null, null)).toList();
    }

    private List<Suggestion> successors(String typed, int limit) {
        String[] words = typed.toLowerCase(Locale.getDefault()).strip().split("\\s+");
        return page.board().catalogue().getEntries().stream().filter(entry -> entry.getRemovedIn() == null)
                .filter(entry -> {
                    String text = (entry.getKey() + ' ' + entry.getName()).toLowerCase(Locale.getDefault());
                    for (String word : words) {
                        if (!text.contains(word)) {
                            return false;
                        }
                    }
                    return true;
                }).limit(limit).map(entry -> new Suggestion(Labels.title(entry),
                        Objects.requireNonNullElse(entry.getKey(), ""), entry, null, null)).toList();
    }

    private List<CatalogueMapping> asked() {
        return entries.size() == 1 ? page.board().asked(entries.getFirst()) : List.of();
    }

    private void answer(boolean covers) {
        asked().forEach(mapping -> page.actions().answer(mapping, covers));
    }

    private void openProcess() {
        if (process() != null) {
            page.open(process());
        }
    }

    private void release() {
        Process process = process();
        if (process != null) {
            List.copyOf(entries).forEach(entry -> page.actions().release(entry, process));
        }
    }
}
