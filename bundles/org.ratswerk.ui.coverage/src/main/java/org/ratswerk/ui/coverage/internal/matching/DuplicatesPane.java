package org.ratswerk.ui.coverage.internal.matching;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.ratswerk.analysis.coverage.matching.Duplicates.Reason;
import org.ratswerk.model.Element;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.ui.coverage.model.matching.DuplicateBoard;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.ToolBars;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.OpenAdministration;

/** Pairs of processes that look alike, one after another. */
final class DuplicatesPane extends ReviewPane {
    private static final int[] WEIGHTS = {44, 28, 28};

    private final Consumer<Element> opening;
    private final Computing computing;
    private final Combo reasonBox;
    private final Composite start;
    private final Composite none;
    private final PassageText first;
    private final PassageText second;
    private OpenAdministration administration;
    private DuplicateBoard board;

    /**
     * @param parent parent
     * @param opening opens an element
     */
    DuplicatesPane(Composite parent, Consumer<Element> opening) {
        super(parent, "duplicates");
        this.opening = opening;
        reasonBox = combo("reason", this::chooseReason);
        reasonBox.setItems(MatchingUi.get("reason.all"), MatchingUi.get("reason.key"), MatchingUi.get("reason.name"),
                MatchingUi.get("reason.similar"));
        reasonBox.select(0);
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
        var again = ToolBars.tool(bar, "refresh", MatchingUi.get("again"), "duplicates.again", this::compute);
        Palette.onChange(bar, () -> again.setImage(Icons.image("refresh")));
        start = EmptyState.create(stack(), MatchingUi.get("duplicates.start.title"), MatchingUi.get("duplicates.start"));
        GridDataFactory.swtDefaults().applyTo(Widgets.button(start, "duplicates.compute", MatchingUi.get("duplicates.compute"),
                "run-analysis", this::compute));
        none = EmptyState.create(stack(), MatchingUi.get("duplicates.none.title"), MatchingUi.get("duplicates.none"));
        computing = new Computing(stack(), "duplicates");
        list("pairs", List.of("column.first", "column.second", "column.score", "column.reason"),
                List.of(0, 0, 96, 170));
        first = new PassageText(sash(), "duplicates.first", MatchingUi.get("column.first"));
        second = new PassageText(sash(), "duplicates.second", MatchingUi.get("column.second"));
        sash().setWeights(WEIGHTS);
        action("same", "met", "enter", this::confirm);
        action("different", "close", "delete", this::reject);
        action("later", null, "space", this::later);
        action("back", "back", "backspace", this::back);
        action("undo", "undo", "undo", () -> CommandItem.run("org.eclipse.ui.edit.undo", Map.of()));
        action("openFirst", "jump-to", null, () -> open(true));
        action("openSecond", "jump-to", null, () -> open(false));
        new Keys(this::confirm, this::reject, this::reject, this::later, this::back)
                .on(keyed(first.control(), second.control()));
    }

    /** Follows an administration; null for none. */
    void follow(OpenAdministration active) {
        if (active == administration) {
            return;
        }
        computing.abandon();
        administration = active;
        board = active == null ? null
                : new DuplicateBoard(active.editing(), Clock.systemDefaultZone(), System.getProperty("user.name"));
        if (board != null) {
            clearFilter();
            reasonBox.select(0);
            showThreshold(board.threshold());
            show();
        }
    }

    /** The model has changed. */
    void changed() {
        if (board != null && !computing.isRunning()) {
            board.refresh();
            show();
        }
    }

    /** Computes, if nothing was computed yet: the tab is in sight. */
    void seen() {
        if (board != null && !board.isComputed() && !computing.isRunning() && !administration.model().processes().isEmpty()) {
            compute();
        }
    }

    private void chooseReason() {
        int index = reasonBox.getSelectionIndex();
        board.setReason(index <= 0 ? null : Reason.values()[index - 1]);
        show();
    }

    private void compute() {
        if (board == null) {
            return;
        }
        DuplicateBoard asked = board;
        computing.run(MatchingUi.get("duplicates.computing"), asked::compute, found -> {
            if (board == asked) {
                if (found != null) {
                    asked.show(found);
                }
                show();
            }
        });
        show();
    }

    private void show() {
        status(computing.isRunning() ? "" : board.status());
        if (computing.isRunning()) {
            turn(computing.page());
        } else if (!board.isComputed()) {
            turn(start);
        } else if (board.current() == null) {
            turn(none);
        } else {
            turn(review());
            showList(board.open().size(), board.index());
            showPair();
        }
    }

    private void showPair() {
        first.show(board.first());
        second.show(board.second());
        MappingStatus decided = board.status(board.current());
        if (decided != null) {
            status(board.status() + " · " + MatchingUi.get(decided == MappingStatus.CONFIRMED ? "same" : "different"));
        }
        enable("back", board.canGoBack());
        enable("undo", administration.editing().canUndo());
        describe("undo", administration.editing().undoLabel().orElse(null));
    }

    @Override
    List<String> row(int index) {
        return index < board.open().size() ? board.row(board.open().get(index)) : List.of("", "", "", "");
    }

    @Override
    void chosen(int index) {
        board.goTo(board.open().get(index));
        status(board.status());
        showPair();
    }

    private void confirm() {
        decide(board::confirm);
    }

    private void reject() {
        decide(board::reject);
    }

    private void later() {
        decide(board::later);
    }

    private void back() {
        decide(board::back);
    }

    private void decide(Runnable decision) {
        decision.run();
        show();
        if (isReviewing()) {
            list().showSelection();
        }
    }

    private void open(boolean firstOne) {
        if (board.current() != null) {
            opening.accept(firstOne ? board.current().first() : board.current().second());
        }
    }

    void setFocus() {
        if (isReviewing()) {
            list().setFocus();
        } else {
            stack().setFocus();
        }
    }
}
