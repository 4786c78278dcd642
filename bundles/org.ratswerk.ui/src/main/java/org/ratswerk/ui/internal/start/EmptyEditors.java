package org.ratswerk.ui.internal.start;

import java.util.Map;

import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;

/** What stands in the place of the editors while none is open: how to get one. */
public final class EmptyEditors {
    private static final String STACK = "org.eclipse.e4.primaryDataStack";
    private static final String WORDS = "org.ratswerk.ui.empty.editors";

    private final IWorkbenchWindow window;

    private EmptyEditors(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Looks after the place of the editors of a window. */
    public static void install(IWorkbenchWindow window) {
        var looking = new EmptyEditors(window);
        window.getPartService().addPartListener(new IPartListener2() {
            @Override
            public void partOpened(IWorkbenchPartReference reference) {
                looking.later();
            }

            @Override
            public void partClosed(IWorkbenchPartReference reference) {
                looking.later();
            }
        });
        window.addPerspectiveListener(new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                looking.later();
            }
        });
        looking.later();
    }

    private void later() {
        window.getWorkbench().getDisplay().asyncExec(this::look);
    }

    private void look() {
        var model = window.getService(MWindow.class);
        if (model != null && window.getService(EModelService.class).find(STACK, model) instanceof MPartStack stack
                && stack.getWidget() instanceof CTabFolder folder && !folder.isDisposed()) {
            if (folder.getData(WORDS) == null) {
                folder.setData(WORDS, Boolean.TRUE);
                Palette.nowAndOnChange(folder, () -> fill(folder));
                folder.addListener(SWT.Resize, event -> place(folder));
            }
            place(folder);
        }
    }

    private static void fill(CTabFolder folder) {
        if (folder.getData(WORDS) instanceof Composite old) {
            old.dispose();
        }
        var area = EmptyState.create(folder, UiTexts.get("empty.editors.title"), UiTexts.get("empty.editors"));
        button(area, "search", StartTexts.get("empty.editors.search"), Ids.QUICK_SEARCH);
        button(area, null, StartTexts.get("command.welcome"), Ids.WELCOME);
        folder.setData(WORDS, area);
        place(folder);
    }

    private static void button(Composite area, String icon, String text, String command) {
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(
                Widgets.button(area, "editors.empty." + command, text, icon, () -> CommandItem.run(command, Map.of())));
    }

    private static void place(CTabFolder folder) {
        if (folder.getData(WORDS) instanceof Composite area && !area.isDisposed()) {
            boolean empty = folder.getItemCount() == 0;
            if (empty) {
                area.setBounds(folder.getClientArea());
                area.moveAbove(null);
            }
            area.setVisible(empty);
        }
    }
}
