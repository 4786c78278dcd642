package org.ratswerk.ui.internal.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.relations.DependencyEdits;
import org.ratswerk.ui.model.relations.Relation;

/** What can be done with relations, in both views alike. */
final class RelationActions {
    private RelationActions() {
    }

    /** A relation to be removed, with the element it is one of. */
    record Removable(ElementRef element, Relation relation) {
    }

    /** Returns an action. */
    static Action action(String text, Runnable what, boolean enabled) {
        var action = new Action(text, IAction.AS_PUSH_BUTTON) {
            @Override
            public void run() {
                what.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }

    /** Tells whether a dependency of the element can be added. */
    static boolean canAdd(ElementRef element) {
        return element != null && DependencyEdits.canSupply((Element) element.object());
    }

    /** Asks for a dependency of the element, and adds it. */
    static Optional<Dependency> add(Shell shell, ElementRef element, boolean suppliers) {
        var dialog = new DependencyDialog(shell, element.administration(), (Element) element.object(), suppliers);
        return dialog.open() == Window.OK ? Optional.of(dialog.added()) : Optional.empty();
    }

    /** Removes relations; undone at once where it was a mistake. */
    static void remove(List<Removable> removables) {
        var dependencies = new ArrayList<Dependency>();
        for (var removable : removables) {
            var relation = removable.relation();
            var edits = new DependencyEdits(removable.element().administration());
            var element = (Element) removable.element().object();
            if (relation.dependency() != null) {
                dependencies.add(relation.dependency());
            } else if (relation.kind() == Relation.Kind.MEMBER && element instanceof RedundancyGroup group) {
                edits.removeMember(group, relation.other());
            } else if (relation.kind() == Relation.Kind.GROUP && relation.other() instanceof RedundancyGroup group) {
                edits.removeMember(group, element);
            }
        }
        if (!dependencies.isEmpty()) {
            new DependencyEdits(removables.getFirst().element().administration()).remove(dependencies);
        }
    }

    /** Opens the form of the element. */
    static void open(IWorkbenchPage page, ElementRef element) {
        ElementEditors.open(page, element.administration(), element.object());
    }

    /** Shows a view. */
    static void show(IWorkbenchPage page, String view) {
        try {
            page.showView(view);
        } catch (PartInitException e) {
            UiPlugin.log("View " + view + " cannot be opened", e);
        }
    }
}
