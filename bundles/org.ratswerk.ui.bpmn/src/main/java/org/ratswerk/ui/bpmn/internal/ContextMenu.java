package org.ratswerk.ui.bpmn.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.model.CanvasLink;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.Names;

/** The context menu of the canvas. Views add to it under the id of the editor, at {@code additions}. */
public final class ContextMenu {
    private static final List<String> ALIGN = List.of("left", "center", "right", "top", "middle", "bottom");
    private static final List<String> DISTRIBUTE = List.of("horizontal", "vertical");

    private final Control control;
    private final Menu menu;

    /**
     * @param editor editor
     * @param control canvas
     */
    public ContextMenu(BpmnEditor editor, Control control) {
        this.control = control;
        var manager = new MenuManager("", BpmnEditor.ID);
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(shown -> editor.fillMenu((MenuManager) shown));
        menu = manager.createContextMenu(control);
        editor.getEditorSite().registerContextMenu(BpmnEditor.ID, manager, editor.getSite().getSelectionProvider(), false);
        control.addDisposeListener(event -> manager.dispose());
    }

    /** Opens it at a place of the canvas. */
    public void open(int x, int y) {
        menu.setLocation(control.toDisplay(x, y));
        menu.setVisible(true);
    }

    /** Fills it for what is selected. */
    public static void fill(BpmnEditor editor, MenuManager menu) {
        links(editor, menu);
        menu.add(new Separator());
        menu.add(item(IWorkbenchCommandConstants.FILE_RENAME, "label"));
        menu.add(item(IWorkbenchCommandConstants.EDIT_CUT, "cut"));
        menu.add(item(IWorkbenchCommandConstants.EDIT_COPY, "copy"));
        menu.add(item(IWorkbenchCommandConstants.EDIT_PASTE, "paste"));
        menu.add(item(IWorkbenchCommandConstants.EDIT_DELETE, "delete"));
        menu.add(item(IWorkbenchCommandConstants.EDIT_SELECT_ALL, "selectAll"));
        menu.add(new Separator());
        if (editor.selection().elements().size() > 1) {
            menu.add(arrange(editor, "align", ALIGN));
        }
        if (editor.selection().elements().size() > 2) {
            menu.add(arrange(editor, "distribute", DISTRIBUTE));
        }
        var view = new MenuManager(BpmnTexts.get("menu.view"), "view");
        view.add(item(Ids.FIND, "find"));
        Commands.NAMES.forEach(name -> view.add(item(Commands.OWN + name, name)));
        menu.add(view);
        menu.add(new Separator("additions"));
    }

    private static CommandItem item(String command, String text) {
        return new CommandItem(command, Map.of(), BpmnTexts.get("menu." + text), null, Optional::empty);
    }

    private static MenuManager arrange(BpmnEditor editor, String command, List<String> ways) {
        var menu = new MenuManager(BpmnTexts.get("menu." + command), command);
        for (var way : ways) {
            menu.add(action(BpmnTexts.get("menu." + command + "." + way), () -> editor.run(command, Map.of("how", way))));
        }
        return menu;
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    /** Offers to open what the selected element is linked to. */
    private static void links(BpmnEditor editor, MenuManager menu) {
        var administration = editor.administration().orElse(null);
        var elements = editor.selection().elements();
        if (administration == null || elements.size() != 1) {
            return;
        }
        var element = elements.getFirst();
        var links = new java.util.ArrayList<CanvasLink>(element.links());
        if (element.process() != null) {
            links.addAll(element.process().links());
        }
        for (var link : links) {
            administration.element(link.ref()).ifPresent(target -> menu.add(action(
                    BpmnTexts.get("menu.open", Widgets.plain(Names.of(target))),
                    () -> ElementEditors.open(editor.getSite().getPage(), administration, target))));
        }
    }
}
