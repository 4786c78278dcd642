package org.ratswerk.ui.plugins.internal;

import java.nio.file.Path;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.plugins.trust.TrustedKey;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.plugins.internal.Lists.Column;
import org.ratswerk.ui.plugins.model.Note;

/** Whose signatures count. */
final class TrustPage extends Page {
    private static final int ROWS = 9;
    private static final int TEXT_WIDTH = 400;

    private final Composite body;
    private final Table table;
    private final Composite empty;
    private final Label why;
    private final Button add;
    private final Button remove;

    TrustPage(PluginsDialog dialog, TabFolder folder) {
        super(dialog, folder, "trust");
        body = stack(area);
        table = Lists.table(body, "plugins.keys", WindowTexts.get("page.trust"), ROWS, new Column("column.key", 48),
                new Column("column.fingerprint", 54), new Column("column.origin", 24),
                new Column("column.valid", 14));
        table.addListener(SWT.Selection, event -> able());
        empty = EmptyState.create(body, WindowTexts.get("empty.trust.title"), WindowTexts.get("empty.trust"));
        why = Widgets.id(new Label(area, SWT.WRAP), "plugins.trust.why");
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(why);
        var buttons = row(area, 2);
        add = Widgets.button(buttons, "plugins.key.add", WindowTexts.get("key.add"), null, this::add);
        remove = Widgets.button(buttons, "plugins.key.remove", WindowTexts.get("remove.now"), null, this::remove);
        Palette.onChange(table, this::show);
    }

    @Override
    void show() {
        table.removeAll();
        for (TrustedKey key : model.overview().keys()) {
            Lists.row(table, key.isUsable(java.time.Instant.now()) ? "key" : "warning", key, Note.name(key),
                    key.shownFingerprint(), Note.origin(key), Note.validity(key));
        }
        top(body, table.getItemCount() == 0 ? empty : table);
        able();
    }

    @Override
    void able() {
        var key = Lists.selected(table, TrustedKey.class);
        able(add, model.cannotAddKey());
        able(remove, model.cannotRemoveKey(key));
        String faults = model.overview().faults().stream().map(Fault::toString).collect(Collectors.joining("\n"));
        why.setText(Widgets.plain((key == null ? model.cannotAddKey() : model.cannotRemoveKey(key)).orElse(faults)));
        why.requestLayout();
    }

    private void add() {
        var choice = new FileDialog(area.getShell(), SWT.OPEN);
        choice.setText(WindowTexts.get("key.title"));
        choice.setFilterExtensions(new String[] {"*.asc;*.gpg;*.pgp", "*.*"});
        String name = choice.open();
        if (name != null) {
            dialog.run(WindowTexts.get("key.reading"), progress -> model.look(Path.of(name)),
                    keys -> dialog.trust(keys, WindowTexts.get("trust.file", name), () -> { }));
        }
    }

    private void remove() {
        var key = Lists.selected(table, TrustedKey.class);
        if (Ask.yes(area.getShell(), WindowTexts.get("key.remove.title"),
                WindowTexts.get("key.remove", Note.name(key)), WindowTexts.get("remove.now"))) {
            dialog.change(WindowTexts.get("key.removing"), () -> model.removeKey(key));
        }
    }
}
