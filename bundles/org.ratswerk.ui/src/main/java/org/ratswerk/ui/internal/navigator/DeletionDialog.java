package org.ratswerk.ui.internal.navigator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.ratswerk.core.edit.ElementDeletion;
import org.ratswerk.core.edit.ElementDeletion.Below;
import org.ratswerk.core.edit.ElementDeletion.Reason;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;

/** Says what goes with what is to be deleted, and what refers to it, before it happens. */
public final class DeletionDialog extends PreviewDialog {
    private final Function<Below, ElementDeletion> planner;
    private ElementDeletion plan;

    private DeletionDialog(Shell parent, Function<Below, ElementDeletion> planner) {
        super(parent, "dialog.delete", NavigatorTexts.get("delete.title"));
        this.planner = planner;
        plan = planner.apply(Below.DELETE);
        show(groups(plan));
    }

    /**
     * Asks, and deletes if the user wants it.
     *
     * @param parent window
     * @param planner plans the deletion
     * @return whether something was deleted
     */
    public static boolean open(Shell parent, Function<Below, ElementDeletion> planner) {
        var dialog = new DeletionDialog(parent, planner);
        return dialog.open() == OK && dialog.plan.run();
    }

    private static Map<String, List<String>> groups(ElementDeletion plan) {
        var groups = new LinkedHashMap<String, List<String>>();
        group(groups, plan, Reason.BELOW, "delete.below");
        group(groups, plan, Reason.NEEDS, "delete.needs");
        group(groups, plan, Reason.PART, "delete.parts");
        groups.put(NavigatorTexts.get("delete.emptied", plan.emptied().size()),
                plan.emptied().stream().map(ElementDeletion.Emptied::text).toList());
        groups.put(NavigatorTexts.get("delete.moved", plan.moved().size()),
                plan.moved().stream().map(ElementDeletion.Moved::text).toList());
        return groups;
    }

    private static void group(Map<String, List<String>> groups, ElementDeletion plan, Reason reason, String text) {
        var sentences = plan.together().stream().filter(each -> each.reason() == reason)
                .map(ElementDeletion.Together::text).toList();
        groups.put(NavigatorTexts.get(text, sentences.size()), sentences);
    }

    @Override
    String lead() {
        return NavigatorTexts.get("delete.lead", plan.label());
    }

    @Override
    void choices(Composite area) {
        if (!plan.hasBelow()) {
            return;
        }
        var choices = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(choices);
        choice(choices, "delete.choice.delete", Below.DELETE).setSelection(true);
        choice(choices, "delete.choice.moveUp", Below.MOVE_UP);
    }

    private Button choice(Composite parent, String text, Below below) {
        var button = Widgets.id(new Button(parent, SWT.RADIO), "dialog." + text);
        button.setText(NavigatorTexts.get(text));
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                plan = planner.apply(below);
                show(groups(plan));
            }
        });
        return button;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, NavigatorTexts.get("delete.button"), true),
                "dialog.delete.delete");
        createButton(parent, IDialogConstants.CANCEL_ID, UiTexts.get("dialog.cancel"), false);
    }
}
