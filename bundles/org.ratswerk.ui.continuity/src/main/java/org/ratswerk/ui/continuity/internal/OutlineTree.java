package org.ratswerk.ui.continuity.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TreeEditor;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.model.PlanSection;
import org.ratswerk.ui.continuity.model.PlanOutline;
import org.ratswerk.ui.continuity.model.PlanOutline.Line;
import org.ratswerk.ui.continuity.model.PlanOutline.Where;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.StatusLine;
import org.ratswerk.ui.internal.ToolBars;
import org.ratswerk.ui.internal.Widgets;

/** The sections of a plan as a tree, with tools, keys, a menu and drag and drop to change them. */
final class OutlineTree {
    private static final int NARROW = 180;
    private static final int ICON = 32;
    private static final int MARGIN = 20;
    private static final int EDGE = 4;

    private final Composite area;
    private final Tree tree;
    private final TreeEditor editor;
    private final Supplier<PlanOutline> outline;
    private final Consumer<String> selected;
    private final Runnable opened;
    private final ToolItem remove;
    private final ToolItem up;
    private final ToolItem down;
    private List<Line> lines = List.of();
    private String dragged;
    private boolean narrow;
    private int widest;

    /**
     * @param outline what is shown and changed
     * @param selected told of the id of a section that is selected
     * @param opened goes to the text
     * @param generate brings sections from the model
     */
    OutlineTree(Composite parent, Supplier<PlanOutline> outline, Consumer<String> selected, Runnable opened,
            Runnable generate) {
        this.outline = outline;
        this.selected = selected;
        this.opened = opened;
        area = Widgets.area(parent, 1);
        ((org.eclipse.swt.layout.GridLayout) area.getLayout()).verticalSpacing = 0;
        var line = ToolBars.line(area);
        var bar = new ToolBar(line, SWT.FLAT | SWT.RIGHT);
        Widgets.name(bar, PlanUi.get("outline.tools"));
        tool(bar, "item-add", "outline.add", () -> add(false));
        remove = tool(bar, "item-remove", "outline.delete", this::delete);
        up = tool(bar, "item-up", "outline.up", () -> step(-1));
        down = tool(bar, "item-down", "outline.down", () -> step(1));
        var more = Widgets.name(new ToolBar(line, SWT.FLAT | SWT.RIGHT), PlanUi.get("outline.generate"));
        tool(more, "refresh", "outline.generate", generate).setText(PlanUi.get("outline.generate.short"));
        Widgets.rule(area);
        tree = Widgets.name(Widgets.id(new Tree(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "plan.outline"),
                PlanUi.get("outline.name"));
        org.eclipse.jface.layout.GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
        for (String column : new String[] {"column.section", "column.state"}) {
            new TreeColumn(tree, SWT.LEFT).setText(PlanUi.get(column));
        }
        tree.setHeaderVisible(true);
        editor = new TreeEditor(tree);
        editor.horizontalAlignment = SWT.LEFT;
        editor.grabHorizontal = true;
        tree.addListener(SWT.Resize, event -> widths());
        tree.addListener(SWT.MouseMove, this::tip);
        tree.addListener(SWT.Selection, event -> {
            enable();
            selectedId().ifPresent(selected);
        });
        tree.addListener(SWT.DefaultSelection, event -> opened.run());
        tree.addListener(SWT.KeyDown, this::key);
        menu();
        drag();
        drop();
        Palette.onChange(tree, () -> {
            lines = List.of();
            show(outline.get().lines(Set.of()), selectedId().orElse(null));
        });
    }

    private static ToolItem tool(ToolBar bar, String icon, String text, Runnable action) {
        var item = ToolBars.tool(bar, icon, PlanUi.get(text), "plan." + text, action);
        Palette.onChange(bar, () -> item.setImage(Icons.image(icon)));
        return item;
    }

    private void widths() {
        int width = Math.max(0, tree.getClientArea().width - MARGIN);
        int words = ICON + widest;
        // where there is little room the picture says it alone, and its tip in words
        boolean small = width - words < Math.max(NARROW, words);
        tree.getColumn(0).setWidth(width - (small ? ICON : words));
        tree.getColumn(1).setWidth(small ? ICON : words);
        if (small != narrow) {
            narrow = small;
            tree.getColumn(1).setText(narrow ? "" : PlanUi.get("column.state"));
            fill(tree.getItems(), lines, null);
        }
    }

    /** Measures the words of the state, which are not to be cut. */
    private void measure() {
        var gc = new GC(tree);
        gc.setFont(tree.getFont());
        widest = Math.max(gc.textExtent(PlanUi.get("column.state")).x, widest(lines, gc));
        gc.dispose();
        widths();
    }

    private static int widest(List<Line> lines, GC gc) {
        return lines.stream().mapToInt(line -> Math.max(gc.textExtent(line.words()).x, widest(line.lines(), gc))).max()
                .orElse(0);
    }

    /** Says what is cut: the heading, and the state in words. */
    private void tip(Event event) {
        TreeItem item = tree.getItem(new Point(event.x, event.y));
        String words = item == null ? "" : words(item.getData(), lines);
        tree.setToolTipText(words.isEmpty() ? null : Widgets.plain(words));
    }

    private static String words(Object id, List<Line> lines) {
        return lines.stream().map(line -> line.id().equals(id) ? (line.title() + "\n" + line.words()).strip()
                : words(id, line.lines())).filter(found -> !found.isEmpty()).findFirst().orElse("");
    }

    Composite control() {
        return area;
    }

    Tree tree() {
        return tree;
    }

    // --- showing

    /** Shows the sections; the one with the id is selected. */
    void show(List<Line> now, String id) {
        if (!now.equals(lines)) {
            var closed = new HashSet<String>();
            closed(tree.getItems(), closed);
            lines = now;
            tree.setRedraw(false);
            fill(tree.getItems(), now, index -> new TreeItem(tree, SWT.NONE, index));
            open(tree.getItems(), closed);
            tree.setRedraw(true);
            measure();
        }
        select(id);
    }

    private interface Maker {
        TreeItem make(int index);
    }

    /** Items that stay keep where the tree is scrolled to. */
    private void fill(TreeItem[] items, List<Line> lines, Maker maker) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            TreeItem item = i < items.length ? items[i] : maker.make(i);
            item.setText(new String[] {line.title(), narrow ? "" : line.words()});
            item.setImage(1, icon(line));
            item.setData(line.id());
            fill(item.getItems(), line.lines(), index -> new TreeItem(item, SWT.NONE, index));
        }
        for (int i = lines.size(); i < items.length; i++) {
            items[i].dispose();
        }
    }

    /** From above: only what can be seen opens. */
    private static void open(TreeItem[] items, Set<String> closed) {
        for (TreeItem item : items) {
            item.setExpanded(!closed.contains(item.getData()));
            open(item.getItems(), closed);
        }
    }

    private static org.eclipse.swt.graphics.Image icon(Line line) {
        return switch (line.state()) {
        case HOLDER -> null;
        case EMPTY -> Icons.image("none");
        case GENERATED -> Icons.image("refresh");
        case ADAPTED, WRITTEN -> Icons.image("rename");
        case NEWER -> Icons.image("info");
        };
    }

    private static void closed(TreeItem[] items, Set<String> closed) {
        for (TreeItem item : items) {
            if (item.getItemCount() > 0 && !item.getExpanded()) {
                closed.add((String) item.getData());
            }
            closed(item.getItems(), closed);
        }
    }

    private void select(String id) {
        TreeItem found = id == null ? null : find(tree.getItems(), id);
        if (found != null && (tree.getSelectionCount() == 0 || tree.getSelection()[0] != found)) {
            tree.setSelection(found);
            tree.showItem(found);
        }
        enable();
    }

    private static TreeItem find(TreeItem[] items, String id) {
        for (TreeItem item : items) {
            TreeItem found = id.equals(item.getData()) ? item : find(item.getItems(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Optional<String> selectedId() {
        return tree.getSelectionCount() == 0 ? Optional.empty() : Optional.of((String) tree.getSelection()[0].getData());
    }

    private Optional<PlanSection> section() {
        return selectedId().flatMap(outline.get()::section);
    }

    private void enable() {
        var section = section();
        remove.setEnabled(section.isPresent());
        up.setEnabled(section.filter(each -> outline.get().canStep(each, -1)).isPresent());
        down.setEnabled(section.filter(each -> outline.get().canStep(each, 1)).isPresent());
    }

    // --- changing

    /** Makes a section after or in the selected one, and lets its heading be typed. */
    void add(boolean inside) {
        PlanSection made = outline.get().add(section().orElse(null), inside && section().isPresent());
        selected.accept(made.getId());
        select(made.getId());
        rename();
    }

    private void delete() {
        section().ifPresent(each -> {
            String name = each.getName();
            var next = outline.get().delete(each);
            next.ifPresent(shown -> {
                selected.accept(shown.getId());
                select(shown.getId());
            });
            StatusLine.show(PlanUi.get("outline.deleted", name == null ? "" : name));
            tree.setFocus();
        });
    }

    private void step(int by) {
        section().filter(each -> outline.get().canStep(each, by)).ifPresent(each -> outline.get().step(each, by));
    }

    private void rename() {
        if (section().isEmpty()) {
            return;
        }
        PlanSection section = section().get();
        var text = Widgets.name(Widgets.id(new Text(tree, SWT.SINGLE), "plan.outline.rename"),
                PlanUi.get("outline.rename"));
        text.setText(section.getName() == null ? "" : section.getName());
        text.selectAll();
        editor.setEditor(text, tree.getSelection()[0], 0);
        text.setFocus();
        var done = new boolean[1];
        Consumer<Boolean> finish = take -> {
            if (!done[0]) {
                done[0] = true;
                String name = text.getText();
                boolean focus = text.isFocusControl();
                text.dispose();
                if (take && outline.get().section(section.getId()).isPresent()
                        && !name.equals(section.getName())) {
                    outline.get().rename(section, name);
                }
                if (focus) {
                    tree.setFocus();
                }
            }
        };
        text.addListener(SWT.FocusOut, event -> finish.accept(true));
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN || event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                finish.accept(event.detail == SWT.TRAVERSE_RETURN);
            }
        });
    }

    private void key(Event event) {
        boolean plain = event.stateMask == 0;
        boolean alt = event.stateMask == SWT.ALT;
        Runnable action = event.keyCode == SWT.F2 && plain ? this::rename
                : event.keyCode == SWT.INSERT && plain ? () -> add(false)
                : event.keyCode == SWT.INSERT && event.stateMask == SWT.SHIFT ? () -> add(true)
                : event.keyCode == SWT.DEL && plain ? this::delete
                : event.keyCode == SWT.ARROW_UP && alt ? () -> step(-1)
                : event.keyCode == SWT.ARROW_DOWN && alt ? () -> step(1)
                : event.keyCode == SWT.ARROW_LEFT && alt ? () -> section().ifPresent(outline.get()::higher)
                : event.keyCode == SWT.ARROW_RIGHT && alt ? () -> section().ifPresent(outline.get()::deeper) : null;
        if (action != null) {
            event.doit = false;
            action.run();
        }
    }

    private void menu() {
        var manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(menu -> {
            menu.add(action("outline.add", () -> add(false), true));
            menu.add(action("outline.addInside", () -> add(true), section().isPresent()));
            menu.add(new Separator());
            menu.add(action("outline.open", opened, section().isPresent()));
            menu.add(action("outline.rename", this::rename, section().isPresent()));
            menu.add(action("outline.up", () -> step(-1), up.isEnabled()));
            menu.add(action("outline.down", () -> step(1), down.isEnabled()));
            menu.add(action("outline.higher", () -> section().ifPresent(outline.get()::higher),
                    section().filter(each -> each.eContainer() instanceof PlanSection).isPresent()));
            menu.add(action("outline.deeper", () -> section().ifPresent(outline.get()::deeper), up.isEnabled()));
            menu.add(new Separator());
            menu.add(action("outline.delete", this::delete, section().isPresent()));
        });
        tree.setMenu(manager.createContextMenu(tree));
        tree.addDisposeListener(event -> manager.dispose());
    }

    private static Action action(String text, Runnable run, boolean enabled) {
        var action = new Action(PlanUi.get(text)) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }

    private void drag() {
        var source = new DragSource(tree, DND.DROP_MOVE);
        source.setTransfer(TextTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                dragged = selectedId().orElse(null);
                event.doit = dragged != null;
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = section().map(PlanSection::getName).filter(name -> !name.isEmpty()).orElse("-");
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                dragged = null;
            }
        });
    }

    private void drop() {
        var target = new DropTarget(tree, DND.DROP_MOVE);
        target.setTransfer(new Transfer[] {TextTransfer.getInstance()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragOver(DropTargetEvent event) {
                event.feedback = DND.FEEDBACK_SCROLL | DND.FEEDBACK_EXPAND | (event.item == null ? 0
                        : switch (where(event)) {
                        case BEFORE -> DND.FEEDBACK_INSERT_BEFORE;
                        case AFTER -> DND.FEEDBACK_INSERT_AFTER;
                        case INSIDE -> DND.FEEDBACK_SELECT;
                        });
                event.detail = isPossible(event) ? DND.DROP_MOVE : DND.DROP_NONE;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (isPossible(event)) {
                    String id = dragged;
                    outline.get().move(outline.get().section(id).get(), onto(event).get(), where(event));
                    select(id);
                }
            }
        });
    }

    private boolean isPossible(DropTargetEvent event) {
        var moved = outline.get().section(dragged);
        return moved.isPresent() && onto(event).filter(each -> outline.get().canMove(moved.get(), each)).isPresent();
    }

    private Optional<PlanSection> onto(DropTargetEvent event) {
        return event.item == null ? Optional.empty() : outline.get().section((String) event.item.getData());
    }

    private Where where(DropTargetEvent event) {
        var bounds = ((TreeItem) event.item).getBounds();
        int y = tree.toControl(event.x, event.y).y - bounds.y;
        return y < bounds.height / EDGE ? Where.BEFORE
                : y > bounds.height - bounds.height / EDGE ? Where.AFTER : Where.INSIDE;
    }
}
