package org.ratswerk.ui.internal.navigator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;

/** Says what is going to happen, or has happened, to what: sentences under headings. */
class PreviewDialog extends Dialog {
    private static final int CHARACTERS = 90;
    private static final int LINES = 12;
    /** More are counted only. */
    private static final int MOST = 1000;

    private final String title;
    private final String id;
    private Map<String, List<String>> groups = new LinkedHashMap<>();
    private Label lead;
    private Tree list;

    PreviewDialog(Shell parent, String id, String title) {
        super(parent);
        this.id = id;
        this.title = title;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Shows what was left out when elements were pasted. */
    static void pasted(Shell parent, List<String> lost, List<String> dropped) {
        var dialog = new PreviewDialog(parent, "dialog.pasted", NavigatorTexts.get("pasted.title"));
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put(NavigatorTexts.get("pasted.dropped", dropped.size()), dropped);
        groups.put(NavigatorTexts.get("pasted.lost", lost.size()), lost);
        dialog.groups = groups;
        dialog.open();
    }

    /** Returns the sentence at the top. */
    String lead() {
        return NavigatorTexts.get("pasted.lead");
    }

    /** Adds what can be chosen. */
    void choices(Composite area) {
        // nothing can
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        Widgets.id(shell, id);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        initializeDialogUnits(parent);
        int width = convertWidthInCharsToPixels(CHARACTERS);
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        lead = Widgets.id(new Label(area, SWT.WRAP), id + ".lead");
        lead.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(lead);
        choices(area);
        list = Widgets.id(new Tree(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL), id + ".list");
        Widgets.name(list, title);
        GridDataFactory.fillDefaults().grab(true, true).hint(width, LINES * list.getItemHeight()).applyTo(list);
        show(groups);
        return area;
    }

    /** Shows other sentences; headings without any are left out. */
    final void show(Map<String, List<String>> next) {
        groups = next;
        if (list == null) {
            return;
        }
        lead.setText(Widgets.plain(lead()));
        list.setRedraw(false);
        list.removeAll();
        groups.forEach((heading, sentences) -> {
            if (sentences.isEmpty()) {
                return;
            }
            var top = new TreeItem(list, SWT.NONE);
            top.setText(heading);
            top.setFont(Palette.boldFont());
            sentences.stream().limit(MOST).forEach(sentence -> new TreeItem(top, SWT.NONE).setText(sentence));
            if (sentences.size() > MOST) {
                new TreeItem(top, SWT.NONE).setText(NavigatorTexts.get("preview.more", sentences.size() - MOST));
            }
            top.setExpanded(true);
        });
        if (list.getItemCount() == 0) {
            var nothing = new TreeItem(list, SWT.NONE);
            nothing.setText(NavigatorTexts.get("preview.nothing"));
            nothing.setImage(Icons.image("met"));
        }
        list.setRedraw(true);
        lead.getParent().layout();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, UiTexts.get("dialog.close"), true), id + ".close");
    }
}
