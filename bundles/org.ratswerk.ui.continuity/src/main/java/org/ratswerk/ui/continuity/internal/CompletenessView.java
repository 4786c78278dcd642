package org.ratswerk.ui.continuity.internal;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.AdministrationView;
import org.ratswerk.ui.continuity.model.CompletenessBoard;
import org.ratswerk.ui.continuity.model.CompletenessBoard.Chapter;
import org.ratswerk.ui.continuity.model.CompletenessBoard.Point;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;

/** How far concept and manual of the active administration() hold what they must, and the way to what is missing. */
public final class CompletenessView extends AdministrationView {
    /** Identifier of the view in plugin.xml. */
    static final String ID = "org.ratswerk.ui.continuity.completeness";

    private static final int[] SHARES = {32, 48, 20};
    private static final int MARGIN = 24;
    private static final int QUIET_MILLIS = 400;
    private static final int BAR = 120;
    private static final int BAR_HEIGHT = 8;
    private static final int FULL = 100;
    private static final int DETAILS = 2;

    private final Runnable asking = this::ask;
    private Composite empty;
    private Composite content;
    private Label summary;
    private Button missing;
    private Tree tree;
    private Label details;
    private CompletenessBoard board;

    /** Called by the platform. */
    public CompletenessView() {
        super("completeness");
    }

    @Override
    protected void create(Composite pages) {
        empty = EmptyState.create(pages, PlanUi.get("complete.empty.title"), PlanUi.get("complete.empty"));
        GridDataFactory.swtDefaults().applyTo(Widgets.button(empty, "completeness.generate",
                PlanUi.get("menu.generate"), "refresh",
                () -> CommandItem.run(GenerateHandler.COMMAND, java.util.Map.of())));
        content = Widgets.area(pages, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        var head = Widgets.area(content, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(Widgets.GRID, Widgets.GRID)
                .spacing(2 * Widgets.GRID, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        summary = Widgets.id(Widgets.label(head, "", SWT.NONE), "completeness.summary");
        summary.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(summary);
        missing = Widgets.css(Widgets.id(new Button(head, SWT.CHECK), "completeness.missing"), "rw-text");
        missing.setText(PlanUi.get("complete.missing"));
        Widgets.colors(missing, Palette.color(Palette.Tone.INK));
        missing.addListener(SWT.Selection, event -> fill());
        Widgets.rule(content);
        tree = Widgets.name(Widgets.id(new Tree(content, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL),
                "completeness.tree"), PlanUi.get("complete.name"));
        tree.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
        for (String column : new String[] {"complete.what", "complete.state", "complete.source"}) {
            new TreeColumn(tree, SWT.LEFT).setText(PlanUi.get(column));
        }
        tree.addListener(SWT.Resize, event -> widths());
        tree.addListener(SWT.Selection, event -> details());
        tree.addListener(SWT.DefaultSelection, event -> open((TreeItem) event.item));
        tree.addListener(SWT.PaintItem, this::paint);
        tree.addListener(SWT.EraseItem, event -> {
            if (event.index == 1 && event.item.getData() instanceof Chapter) {
                event.detail &= ~SWT.FOREGROUND;
            }
        });
        Widgets.rule(content);
        details = Widgets.id(Widgets.secondary(content, "", SWT.WRAP), "completeness.details");
        GridDataFactory.fillDefaults().grab(true, false).indent(Widgets.GRID, Widgets.GRID / 2)
                .hint(Widgets.GRID, DETAILS * tree.getItemHeight()).applyTo(details);
        Palette.nowAndOnChange(pages, () -> {
            setTitleImage(Icons.image("check"));
            fill();
        });
    }

    private void widths() {
        int width = Math.max(0, tree.getClientArea().width - MARGIN);
        for (int i = 0; i < SHARES.length; i++) {
            tree.getColumn(i).setWidth(width * SHARES[i] / FULL);
        }
    }

    @Override
    protected void administrationChanged() {
        board = null;
        show();
        soon();
    }

    @Override
    protected void changed(Change change) {
        soon();
    }

    private void soon() {
        soon(QUIET_MILLIS, asking);
    }

    private void ask() {
        var of = administration();
        if (isDisposed() || of == null) {
            return;
        }
        PlanReferences.of(of).ask(now -> CompletenessBoard.of(now.model())).whenComplete((found, fault) -> {
            if (fault != null) {
                UiPlugin.log("Completeness of plans cannot be worked out", fault);
            } else {
                ui(() -> {
                    if (of == administration() && !found.equals(board)) {
                        board = found;
                        show();
                    }
                });
            }
        });
    }

    private void show() {
        if (administration() != null) {
            turn(board != null && !board.begun() ? empty : content);
        }
        fill();
    }

    private void fill() {
        if (details == null) {
            return;
        }
        summary.setText(board == null ? PlanUi.get("complete.working") : Widgets.plain(board.summary()));
        missing.setEnabled(board != null);
        var closedOnes = new HashSet<String>();
        var known = new HashSet<String>();
        remember(closedOnes, known);
        String selected = tree.getSelectionCount() == 0 ? "" : key(tree.getSelection()[0]);
        tree.setRedraw(false);
        tree.removeAll();
        if (board != null) {
            board.chapters().forEach(chapter -> chapter(chapter, closedOnes, known, selected));
        }
        tree.setRedraw(true);
        details();
    }

    /** Says in full what is the matter with the selected line, and how to get to where it is mended. */
    private void details() {
        details.setText(tree.getSelectionCount() > 0 && tree.getSelection()[0].getData() instanceof Point point
                ? Widgets.plain(point.fulfilled() ? PlanUi.get("complete.fulfilled", point.title())
                        : PlanUi.get("complete.open", point.words()))
                : PlanUi.get("complete.hint"));
    }

    private void chapter(Chapter chapter, Set<String> closedOnes, Set<String> known, String selected) {
        var shown = chapter.points().stream().filter(point -> !missing.getSelection() || !point.fulfilled()).toList();
        if (shown.isEmpty()) {
            return;
        }
        var top = new TreeItem(tree, SWT.NONE);
        top.setText(new String[] {chapter.title(), chapter.words(), chapter.plan()});
        top.setFont(0, Palette.boldFont());
        top.setData(chapter);
        for (Point point : shown) {
            var item = new TreeItem(top, SWT.NONE);
            item.setText(new String[] {point.title(), point.words(), point.source()});
            item.setImage(1, Icons.image(Palette.icon(point.fulfilled() ? Symbol.MET : Symbol.GAP)));
            item.setData(point);
            if (selected.equals(point.id())) {
                tree.setSelection(item);
            }
        }
        top.setExpanded(known.contains(chapter.key()) ? !closedOnes.contains(chapter.key())
                : chapter.fulfilled() < chapter.asked());
        if (selected.equals(chapter.key())) {
            tree.setSelection(top);
        }
    }

    private void remember(Set<String> closedOnes, Set<String> known) {
        for (TreeItem item : tree.getItems()) {
            known.add(key(item));
            if (!item.getExpanded()) {
                closedOnes.add(key(item));
            }
        }
    }

    private static String key(TreeItem item) {
        return item.getData() instanceof Chapter chapter ? chapter.key() : ((Point) item.getData()).id();
    }

    /** Draws the degree of a chapter as a bar beside its words. */
    private void paint(Event event) {
        if (event.index != 1 || !(event.item.getData() instanceof Chapter chapter)) {
            return;
        }
        Rectangle cell = ((TreeItem) event.item).getBounds(1);
        int width = Math.min(BAR, cell.width / 2);
        int y = cell.y + (cell.height - BAR_HEIGHT) / 2;
        boolean marked = (event.detail & SWT.SELECTED) != 0;
        event.gc.setBackground(Palette.color(Palette.Tone.HAIRLINE));
        event.gc.fillRectangle(cell.x + Widgets.GRID / 2, y, width, BAR_HEIGHT);
        event.gc.setBackground(Palette.color(chapter.percent() == FULL ? Symbol.MET : Symbol.WARNING));
        event.gc.fillRectangle(cell.x + Widgets.GRID / 2, y, width * chapter.percent() / FULL, BAR_HEIGHT);
        event.gc.setForeground(marked ? event.display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT)
                : Palette.color(Palette.Tone.INK));
        event.gc.drawText(chapter.words(), cell.x + width + 2 * Widgets.GRID,
                cell.y + (cell.height - event.gc.textExtent(chapter.words()).y) / 2, true);
    }

    /** Goes to where something is to be mended. */
    private void open(TreeItem item) {
        if (!(item.getData() instanceof Point point)) {
            item.setExpanded(!item.getExpanded());
            return;
        }
        var element = point.element() == null ? null : administration().element(point.element()).orElse(null);
        if (element != null && point.feature() != null) {
            ElementEditors.open(getSite().getPage(), administration(), element, point.feature());
        } else if (element != null) {
            ElementEditors.open(getSite().getPage(), administration(), element);
        } else {
            CommandItem.run(GenerateHandler.COMMAND, java.util.Map.of());
        }
    }

    @Override
    protected void focus() {
        (page() == content ? tree : page()).setFocus();
    }
}
