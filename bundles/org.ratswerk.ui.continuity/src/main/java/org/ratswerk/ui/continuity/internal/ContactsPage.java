package org.ratswerk.ui.continuity.internal;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.ratswerk.model.Element;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.continuity.model.ContactsBoard;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.tables.PartGrid;

/** The roles of the emergency organisation, and those that a plan names, with what is missing to reach them. */
final class ContactsPage extends PlanPage {
    private static final int HINT_WIDTH = 240;

    private ContactsBoard board;
    private Composite head;
    private State state;

    ContactsPage(Composite parent, FormPart.Place place) {
        super(parent, place, ContactsPart.ITEM, PlanUi.HELP_ALARM);
        begin();
    }

    @Override
    PartGrid create(Composite parent) {
        board = new ContactsBoard(administration().editing(), plan());
        head = head(parent, 2);
        state = new State(head, "contacts.state");
        var hint = Widgets.secondary(head, PlanUi.get("contacts.hint"), SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(HINT_WIDTH, SWT.DEFAULT).applyTo(hint);
        Widgets.rule(parent);
        var grid = new PartGrid(parent, place().site(), administration(), board.table(),
                new PartGrid.Setup("contacts", PlanUi.get("contacts.empty.title"), PlanUi.get("contacts.empty"),
                        PlanUi.get("contacts.insert"), null, PlanUi.get("contacts.delete"),
                        PlanUi.get("contacts.open"), new Rows()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        return grid;
    }

    @Override
    void show() {
        if (state.show(board.state())) {
            head.getParent().layout(true, true);
        }
    }

    private final class Rows implements PartGrid.Rows {
        @Override
        public boolean delete(List<Element> rows) {
            return false;
        }

        @Override
        public void open(Element row) {
            ContactsPage.this.open(row);
        }
    }
}
