package org.ratswerk.ui.internal.navigator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.ratswerk.core.edit.ClipException;
import org.ratswerk.core.edit.ElementCopies;
import org.ratswerk.core.edit.ElementCopies.Pasted;
import org.ratswerk.core.edit.ElementCreation;
import org.ratswerk.model.Element;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.tables.GridEditors;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.navigator.ElementClipboard;
import org.ratswerk.ui.model.navigator.NodeEdits;

/** What the navigator does when one of the commands for editing is called while it is active. */
final class NavigatorActions {
    private static final ElementClipboard CLIPBOARD = new ElementClipboard();

    private final NavigatorView view;
    private final NavigatorTree tree;
    private final NameField nameField;

    NavigatorActions(NavigatorView view, NavigatorTree tree) {
        this.view = view;
        this.tree = tree;
        this.nameField = new NameField(tree);
        tree.showCut(CLIPBOARD::isCut);
        var handlers = view.getSite().getService(IHandlerService.class);
        handle(handlers, IWorkbenchCommandConstants.EDIT_CUT, this::copyObstacle, this::cut, Text::cut);
        handle(handlers, IWorkbenchCommandConstants.EDIT_COPY, this::copyObstacle, this::copy, Text::copy);
        handle(handlers, IWorkbenchCommandConstants.EDIT_PASTE, this::pasteObstacle, this::paste, Text::paste);
        handle(handlers, IWorkbenchCommandConstants.EDIT_DELETE, this::deleteObstacle, this::delete,
                NavigatorActions::deleteText);
        handle(handlers, IWorkbenchCommandConstants.EDIT_SELECT_ALL, () -> Optional.of(""), () -> { }, Text::selectAll);
        handle(handlers, IWorkbenchCommandConstants.FILE_RENAME, this::renameObstacle, this::rename, null);
        handle(handlers, Ids.DUPLICATE, this::copyObstacle, this::duplicate, null);
        handle(handlers, Ids.NEW_ELEMENT, this::newObstacle, this::showNew, null);
    }

    /** One command: on the text while one is typed, else on the tree. */
    private static final class Handler extends AbstractHandler {
        private final Supplier<Optional<String>> obstacle;
        private final Runnable action;
        private final Consumer<Text> onText;

        Handler(Supplier<Optional<String>> obstacle, Runnable action, Consumer<Text> onText) {
            this.obstacle = obstacle;
            this.action = action;
            this.onText = onText;
        }

        private static Control focus() {
            var display = org.eclipse.swt.widgets.Display.getCurrent();
            return display == null ? null : display.getFocusControl();
        }

        @Override
        public boolean isEnabled() {
            return focus() instanceof Text || focus() instanceof StyledText ? onText != null : obstacle.get().isEmpty();
        }

        @Override
        public Object execute(ExecutionEvent event) {
            if (focus() instanceof Text text) {
                if (onText != null) {
                    onText.accept(text);
                }
            } else if (obstacle.get().isEmpty()) {
                action.run();
            }
            return null;
        }
    }

    private static void handle(IHandlerService handlers, String command, Supplier<Optional<String>> obstacle,
            Runnable action, Consumer<Text> onText) {
        handlers.activateHandler(command, new Handler(obstacle, action, onText));
    }

    private static void deleteText(Text text) {
        if (text.getSelectionCount() == 0) {
            int caret = text.getCaretPosition();
            text.setSelection(caret, Math.min(caret + 1, text.getCharCount()));
        }
        text.insert("");
    }

    private List<Node> selection() {
        return tree.selection();
    }

    // --- new

    private Optional<String> newObstacle() {
        return NodeEdits.offers(tree.selected()).isEmpty() ? Optional.of(NavigatorTexts.get("new.where"))
                : Optional.empty();
    }

    /** Shows what can be made here, as a menu at the selection. */
    private void showNew() {
        var manager = new MenuManager();
        fillNew(manager);
        var menu = manager.createContextMenu(tree.control());
        var item = tree.control().getSelection()[0].getBounds();
        menu.setLocation(tree.control().toDisplay(new Point(item.x, item.y + item.height)));
        menu.addListener(org.eclipse.swt.SWT.Hide,
                event -> tree.control().getDisplay().asyncExec(manager::dispose));
        menu.setVisible(true);
    }

    private void fillNew(IMenuManager menu) {
        for (EClass type : NodeEdits.offers(tree.selected())) {
            menu.add(action(ElementCreation.label(type), type.getName(), () -> create(type)));
        }
    }

    private void create(EClass type) {
        var place = tree.selected();
        var made = NodeEdits.create(place, type);
        view.reveal(List.of(made), place);
        if (view.shows(made)) {
            rename();
        } else {
            view.open(place.administration(), made);
        }
    }

    private static Action action(String text, String icon, Runnable run) {
        var action = new Action(Widgets.plain(text)) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setImageDescriptor(Icons.descriptor(icon));
        return action;
    }

    // --- rename, delete

    private Optional<String> renameObstacle() {
        return NodeEdits.renameObstacle(selection());
    }

    private void rename() {
        nameField.open(tree.selected());
    }

    private Optional<String> deleteObstacle() {
        return NodeEdits.deleteObstacle(selection());
    }

    private void delete() {
        var nodes = selection();
        DeletionDialog.open(view.getSite().getShell(), below -> NodeEdits.deletion(nodes, below));
        focusLater();
        CommandState.changed();
    }

    // --- clipboard

    private Optional<String> copyObstacle() {
        return NodeEdits.copyObstacle(selection());
    }

    private void copy() {
        put(CLIPBOARD.copy(selection()));
    }

    private void cut() {
        put(CLIPBOARD.cut(selection()));
    }

    /** Other programs get the names. */
    private void put(String text) {
        var clipboard = new Clipboard(tree.control().getDisplay());
        clipboard.setContents(
                new Object[] {text,
                    String.join("\n", selection().stream().filter(node -> node.element() != null).map(Node::label).toList())},
                new Transfer[] {ElementTransfer.getInstance(), TextTransfer.getInstance()});
        clipboard.dispose();
        tree.showCut(CLIPBOARD::isCut);
    }

    private String clipboardText() {
        var clipboard = new Clipboard(tree.control().getDisplay());
        try {
            return clipboard.getContents(ElementTransfer.getInstance()) instanceof String text ? text : null;
        } finally {
            clipboard.dispose();
        }
    }

    private Optional<String> pasteObstacle() {
        if (tree.selected() == null) {
            return Optional.of(NavigatorTexts.get("new.where"));
        }
        var text = clipboardText();
        return ElementCopies.isClip(text) ? Optional.empty() : ElementClipboard.obstacle(text, tree.selected());
    }

    private void paste() {
        var target = tree.selected();
        var text = clipboardText();
        var obstacle = ElementClipboard.obstacle(text, target);
        if (obstacle.isPresent()) {
            view.say(obstacle.get());
            return;
        }
        try {
            shown(CLIPBOARD.paste(text, target, UiPlugin.administrations().list()::contains), target);
        } catch (ClipException e) {
            view.say(e.getMessage());
        }
        tree.showCut(CLIPBOARD::isCut);
    }

    private void duplicate() {
        var first = tree.selected();
        shown(NodeEdits.duplicate(selection()), first.parent());
    }

    /** Selects what has been pasted and says what could not be taken over. */
    void shown(Pasted pasted, Node near) {
        view.reveal(pasted.elements(), near);
        if (!pasted.isWhole()) {
            PreviewDialog.pasted(view.getSite().getShell(), pasted.lost(), pasted.dropped());
            focusLater();
        }
    }

    /** The window gives the focus to its first field after a dialog. */
    private void focusLater() {
        tree.control().getDisplay().asyncExec(() -> {
            if (!tree.control().isDisposed()) {
                tree.control().setFocus();
            }
        });
    }

    // --- menu

    /** Fills the context menu. */
    void fill(IMenuManager menu, IViewSite site) {
        var create = new MenuManager(NavigatorTexts.get("menu.new"), "new");
        fillNew(create);
        if (create.getSize() > 0) {
            menu.add(create);
        }
        menu.add(item(IWorkbenchCommandConstants.FILE_RENAME, "menu.rename", "rename", this::renameObstacle));
        menu.add(new Separator());
        menu.add(item(IWorkbenchCommandConstants.EDIT_CUT, "menu.cut", "cut", this::copyObstacle));
        menu.add(item(IWorkbenchCommandConstants.EDIT_COPY, "menu.copy", "copy", this::copyObstacle));
        menu.add(item(IWorkbenchCommandConstants.EDIT_PASTE, "menu.paste", "paste", this::pasteObstacle));
        menu.add(item(Ids.DUPLICATE, "menu.duplicate", "duplicate", this::copyObstacle));
        menu.add(item(IWorkbenchCommandConstants.EDIT_DELETE, "menu.delete", "delete", this::deleteObstacle));
        menu.add(new Separator());
        menu.add(showIn(site));
    }

    private static CommandItem item(String command, String text, String icon, Supplier<Optional<String>> obstacle) {
        return new CommandItem(command, Map.of(), NavigatorTexts.get(text), icon, obstacle);
    }

    private MenuManager showIn(IViewSite site) {
        var menu = new MenuManager(NavigatorTexts.get("menu.showIn"), "showIn");
        for (var id : List.of(Ids.DETAILS, Ids.RELATIONS, Ids.GRAPH, Ids.RESULTS)) {
            var found = site.getWorkbenchWindow().getWorkbench().getViewRegistry().find(id);
            if (found != null) {
                IContributionItem item = new CommandItem(Ids.SHOW_VIEW, Map.of(Ids.VIEW, id),
                        Widgets.plain(found.getLabel()), null, org.ratswerk.ui.model.Availability.Need.NOTHING);
                menu.add(item);
            }
        }
        var node = tree.selected();
        if (node != null && node.element() != null && GridEditors.table(node).isPresent()) {
            menu.add(action(NavigatorTexts.get("menu.table"), "table",
                    () -> GridEditors.show(site.getPage(), node.administration(), node.element())));
        }
        return menu;
    }

    /** Returns the elements for which something can be done in the menu. */
    List<Element> elements() {
        return NodeEdits.elements(selection());
    }
}
