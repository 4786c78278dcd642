package org.ratswerk.ui.coverage.internal.matching;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.ratswerk.analysis.coverage.matching.Suggestions;
import org.ratswerk.analysis.coverage.matching.Suggestions.Direction;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Element;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.coverage.model.matching.SuggestionBoard;
import org.ratswerk.ui.coverage.model.matching.SuggestionBoard.Candidate;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.ToolBars;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.OpenAdministration;

/** Suggested mappings, one after another. */
final class SuggestionsPane extends ReviewPane {
    private static final int[] WEIGHTS = {23, 24, 53};
    private static final int[] CANDIDATE_WEIGHTS = {42, 58};

    private final Consumer<Element> opening;
    private final Computing computing;
    private final Composite start;
    private final Composite noCatalogue;
    private final Composite none;
    private final Combo catalogueBox;
    private final Combo directionBox;
    private final Combo typeBox;
    private final PassageText entry;
    private final PassageText process;
    private final Table candidates;
    private OpenAdministration administration;
    private SuggestionBoard board;
    private List<ReferenceCatalogue> catalogues = List.of();
    private ReferenceCatalogue wanted;
    private Element wantedSubject;
    private String missed;

    /**
     * @param parent parent
     * @param opening opens an element
     */
    SuggestionsPane(Composite parent, Consumer<Element> opening) {
        super(parent, "matching");
        this.opening = opening;
        catalogueBox = combo("catalogue", this::chooseCatalogue);
        directionBox = combo("direction", () -> {
            board.setDirection(Direction.values()[directionBox().getSelectionIndex()]);
            show();
        });
        directionBox.setItems(MatchingUi.get("direction.entries"), MatchingUi.get("direction.processes"));
        typeBox = combo("type", this::chooseType);
        filterAndThreshold(text -> {
            if (board != null) {
                board.setFilter(text);
                show();
            }
        }, percent -> {
            board.setThreshold(percent);
            show();
        });
        var bar = new ToolBar(line(), SWT.FLAT);
        var again = ToolBars.tool(bar, "refresh", MatchingUi.get("again"), "matching.again", this::compute);
        Palette.onChange(bar, () -> again.setImage(Icons.image("refresh")));

        start = EmptyState.create(stack(), MatchingUi.get("start.title"), MatchingUi.get("start"));
        GridDataFactory.swtDefaults().applyTo(Widgets.button(start, "matching.compute", MatchingUi.get("compute"),
                "run-analysis", this::compute));
        noCatalogue = EmptyState.create(stack(), MatchingUi.get("noCatalogue.title"), MatchingUi.get("noCatalogue"));
        GridDataFactory.swtDefaults().applyTo(Widgets.button(noCatalogue, "matching.import", MatchingUi.get("import"),
                "import", () -> CommandItem.run(Ids.IMPORT, Map.of())));
        none = EmptyState.create(stack(), MatchingUi.get("none.title"), MatchingUi.get("none"));
        computing = new Computing(stack(), "matching");

        list("list", List.of("column.subject", "column.score"), List.of(0, 96));
        entry = new PassageText(sash(), "matching.entry", MatchingUi.get("entry"));
        var right = new SashForm(sash(), SWT.VERTICAL | SWT.SMOOTH);
        Palette.nowAndOnChange(right, () -> right.setBackground(Palette.color(Palette.Tone.HAIRLINE)));
        candidates = table(right, "candidates", SWT.NONE, List.of("column.score", "column.candidate", "column.words",
                "column.status", "column.where"), List.of(96, 0, 164, 112, 110));
        candidates.addListener(SWT.Selection, event -> {
            board.choose(candidates.getSelectionIndex());
            showCandidate();
        });
        process = new PassageText(right, "matching.process", MatchingUi.get("process"));
        right.setWeights(CANDIDATE_WEIGHTS);
        sash().setWeights(WEIGHTS);

        action("confirm", "met", "enter", this::confirm);
        action("reject", "close", "delete", this::reject);
        action("rejectAll", null, "shiftDelete", this::rejectAll);
        action("later", null, "space", this::later);
        action("back", "back", "backspace", this::back);
        action("undo", "undo", "undo", () -> CommandItem.run("org.eclipse.ui.edit.undo", Map.of()));
        action("open", "jump-to", null, this::open);
        new Keys(this::confirm, this::reject, this::rejectAll, this::later, this::back)
                .on(keyed(candidates, entry.control(), process.control()));
    }

    private Combo directionBox() {
        return directionBox;
    }

    // --- following

    /** Follows an administration; null for none. */
    void follow(OpenAdministration active) {
        if (active == administration) {
            return;
        }
        computing.abandon();
        administration = active;
        board = active == null ? null
                : new SuggestionBoard(active.editing(), Clock.systemDefaultZone(), System.getProperty("user.name"));
        if (board != null) {
            clearFilter();
            showThreshold(board.threshold());
            directionBox.select(0);
            catalogues = List.of();
            changed();
        }
    }

    /** The model has changed. */
    void changed() {
        if (board == null) {
            return;
        }
        List<ReferenceCatalogue> now = board.catalogues();
        if (!now.equals(catalogues) || catalogueBox.getItemCount() != now.size()) {
            catalogues = now;
            catalogueBox.setItems(now.stream().map(SuggestionBoard::label).toArray(String[]::new));
            line().layout(true);
        }
        board.refresh();
        int chosen = catalogues.indexOf(board.isComputed() && !computing.isRunning() ? board.catalogue() : wanted);
        if (!catalogues.isEmpty()) {
            catalogueBox.select(Math.max(0, chosen));
        }
        if (!computing.isRunning()) {
            show();
        }
    }

    /** Computes, if nothing was computed yet: the view is in sight. */
    void seen() {
        if (board != null && !board.isComputed() && !computing.isRunning() && !board.catalogues().isEmpty()) {
            compute();
        }
    }

    /** Shows a catalogue, or suggestions for an entry or a process, as soon as they are computed. */
    void choose(Element subject) {
        if (board == null) {
            return;
        }
        wantedSubject = subject;
        ReferenceCatalogue catalogue = switch (subject) {
        case ReferenceCatalogue all -> all;
        case CatalogueEntry one when one.eContainer() instanceof ReferenceCatalogue all -> all;
        default -> board.catalogue();
        };
        int index = catalogues.indexOf(catalogue);
        if (index >= 0 && board.catalogue() != catalogue) {
            catalogueBox.select(index);
            compute();
        } else if (board.isComputed() && !computing.isRunning()) {
            jump();
            show();
        }
    }

    /** Goes to what was asked for, and says so where nothing is suggested for it. */
    private void jump() {
        Element subject = wantedSubject;
        wantedSubject = null;
        missed = null;
        if (subject instanceof CatalogueEntry || subject instanceof org.ratswerk.model.Process) {
            board.setDirection(subject instanceof CatalogueEntry ? Direction.ENTRIES : Direction.PROCESSES);
            directionBox.select(board.direction().ordinal());
            if (!board.goTo(subject)) {
                missed = MatchingUi.get("missed", subject.getName(), board.threshold());
            }
        }
    }

    private void chooseCatalogue() {
        ReferenceCatalogue chosen = catalogues.get(catalogueBox.getSelectionIndex());
        if (board.catalogue() != chosen) {
            compute();
        }
    }

    private void chooseType() {
        int index = typeBox.getSelectionIndex();
        board.setType(index <= 0 ? null : typeBox.getItem(index));
        show();
    }

    private void compute() {
        if (board == null || catalogues.isEmpty()) {
            return;
        }
        SuggestionBoard asked = board;
        wanted = catalogues.get(Math.max(0, catalogueBox.getSelectionIndex()));
        ReferenceCatalogue catalogue = wanted;
        boolean focused = hasFocus();
        computing.<Suggestions>run(MatchingUi.get("computing"), progress -> asked.compute(catalogue, progress), found -> {
            if (board == asked) {
                if (found != null) {
                    asked.show(found);
                    var types = asked.types();
                    typeBox.setItems(java.util.stream.Stream.concat(java.util.stream.Stream.of(MatchingUi.get("type.all")),
                            types.stream()).toArray(String[]::new));
                    typeBox.select(0);
                    typeBox.setEnabled(!types.isEmpty());
                    asked.setType(null);
                    jump();
                    line().layout(true);
                }
                show();
                if (isReviewing() && focused) {
                    setFocus();
                }
            }
        });
        show();
    }

    // --- showing

    private void show() {
        if (board == null) {
            return;
        }
        status(computing.isRunning() ? "" : missed == null ? board.status() : board.status() + " · " + missed);
        if (computing.isRunning()) {
            turn(computing.page());
        } else if (catalogues.isEmpty()) {
            turn(noCatalogue);
        } else if (!board.isComputed()) {
            turn(start);
        } else if (board.current() == null) {
            turn(none);
        } else {
            boolean before = isReviewing();
            boolean focus = stack().getDisplay().getFocusControl() == candidates;
            turn(review());
            showList(board.open().size(), board.index());
            showCandidates();
            if (focus && !before) {
                setFocus();
            }
        }
    }

    private void showCandidates() {
        candidates.setRedraw(false);
        candidates.removeAll();
        for (Candidate candidate : board.candidates()) {
            var item = new TableItem(candidates, SWT.NONE);
            item.setText(new String[] {MatchingUi.get("percent", candidate.percent()), candidate.name(), candidate.words(),
                    candidate.status() == null ? "" : MatchingUi.get(switch (candidate.status()) {
                    case CONFIRMED -> "confirmed";
                    case REJECTED -> "rejected";
                    }), candidate.where()});
        }
        candidates.setSelection(board.chosen());
        candidates.setRedraw(true);
        showCandidate();
    }

    private void showCandidate() {
        entry.show(board.entry());
        process.show(board.process());
        enable("back", board.canGoBack());
        enable("undo", administration.editing().canUndo());
        describe("undo", administration.editing().undoLabel().orElse(null));
    }

    @Override
    List<String> row(int index) {
        return index < board.open().size() ? board.row(board.open().get(index)) : List.of("", "");
    }

    @Override
    void chosen(int index) {
        board.goTo(board.open().get(index));
        showCandidates();
    }

    // --- deciding

    private void confirm() {
        decide(board::confirm);
    }

    private void reject() {
        decide(board::reject);
    }

    private void rejectAll() {
        decide(board::rejectAll);
    }

    private void later() {
        decide(board::later);
    }

    private void back() {
        decide(board::back);
    }

    private void decide(Runnable decision) {
        missed = null;
        decision.run();
        show();
        if (isReviewing()) {
            list().showSelection();
        }
    }

    private void open() {
        if (board.suggestion() != null) {
            opening.accept(board.direction() == Direction.ENTRIES ? board.suggestion().process()
                    : board.suggestion().entry());
        }
    }

    void setFocus() {
        if (isReviewing()) {
            candidates.setFocus();
        } else {
            stack().setFocus();
        }
    }
}
