package org.ratswerk.ui.continuity.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.continuity.reference.PlanTables;
import org.ratswerk.continuity.steps.AlarmChain;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.EmergencyRoleKind;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Role;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.tables.GridColumn;
import org.ratswerk.ui.model.tables.GridColumns;
import org.ratswerk.ui.model.tables.GridTable;

/**
 * The roles of the emergency organisation, and those that a plan names besides: who holds them, who deputises, how they are
 * reached, and what is missing. Works in the thread of the editing.
 */
public final class ContactsBoard {
    /** Key of the column that says what is missing. */
    public static final String STATE = "state";

    private static final Texts TEXTS = Texts.of(ContactsBoard.class);

    private final Editing editing;
    private final EmergencyPlan plan;
    private Set<Responsible> named = Set.of();
    private long revision = -1;

    /**
     * @param editing administration
     * @param plan plan
     */
    public ContactsBoard(Editing editing, EmergencyPlan plan) {
        this.editing = Objects.requireNonNull(editing);
        this.plan = Objects.requireNonNull(plan);
    }

    /** Returns the roles as a table. A new one belongs to the special organisation until somebody says otherwise. */
    public GridTable table() {
        List<GridColumn> columns = List.of(field(Literals.ELEMENT__NAME, TEXTS.get("contacts.role")),
                field(Literals.ROLE__EMERGENCY_KIND, null),
                GridColumns.computed(new Table.Column(STATE, TEXTS.get("contacts.state"), Table.Kind.STATE,
                        TEXTS.get("contacts.state.hint")), (row, now) -> state((Role) row), change -> true),
                field(Literals.ROLE__HOLDER, null), field(Literals.ROLE__DEPUTIES, null),
                field(Literals.ROLE__PHONE, TEXTS.get("contacts.phone")),
                GridColumns.computed(new Table.Column("reached", TEXTS.get("contacts.reached"), Table.Kind.TEXT,
                        TEXTS.get("contacts.reached.hint")), (row, now) -> Value.text(PlanTables.phone((Role) row)),
                        change -> true),
                GridColumns.computed(new Table.Column("deputyPhones", TEXTS.get("contacts.deputies"), Table.Kind.TEXT,
                        null), (row, now) -> deputies((Role) row), change -> true),
                field(Literals.ROLE__REACHABILITY, null), field(Literals.ROLE__UNIT, null));
        Function<AdministrationModel, EList<? extends Element>> roles = model -> model.administration().getRoles();
        return GridTable.of("emergencyRoles", TEXTS.get("contacts.title"), Literals.ROLE, roles, columns,
                columns.stream().map(GridColumn::key).toList(), new GridTable.Among(this::isShown,
                        Set.of(Literals.ROLE__EMERGENCY_KIND, Literals.PLAN_STEP__RESPONSIBLE,
                                Literals.ALARM_STEP__CALLED, Literals.ALARM_STEP__CALLER,
                                Literals.EMERGENCY_PLAN__STEPS, Literals.EMERGENCY_PLAN__ALARM_STEPS),
                        each -> ((Role) each).setEmergencyKind(EmergencyRoleKind.BAO)));
    }

    private static GridColumn field(EStructuralFeature feature, String title) {
        return GridColumns.field(Literals.ROLE, feature, title);
    }

    private boolean isShown(Element each) {
        if (revision != editing.revision()) {
            revision = editing.revision();
            named = new HashSet<>(PlanTables.responsibles(plan));
        }
        return each instanceof Role role
                && (role.getEmergencyKind() != EmergencyRoleKind.NONE || named.contains(role));
    }

    private static Value state(Role role) {
        var gaps = AlarmChain.gaps(role, role.getEmergencyKind() != EmergencyRoleKind.NONE);
        return gaps.isEmpty() ? new Value.Term("met", TEXTS.get("contacts.complete"), Symbol.MET)
                : new Value.Term("gap", AlarmChain.words(gaps), Symbol.GAP);
    }

    private static Value deputies(Role role) {
        return Value.text(role.getDeputies().stream().filter(each -> !Missing.is(each)).map(each -> {
            String phone = PlanTables.phone(each);
            return phone == null ? AlarmChain.words(List.of(AlarmChain.Gap.PHONE)) : phone;
        }).collect(Collectors.joining(" | ")));
    }

    /** Returns what there is to say about all of them: how many have gaps. */
    public Value.Term state() {
        var roles = editing.model().administration().getRoles().stream().filter(this::isShown).toList();
        long gaps = roles.stream().filter(role -> state(role) instanceof Value.Term term && term.symbol() == Symbol.GAP)
                .count();
        if (roles.isEmpty()) {
            return new Value.Term("none", "", Symbol.NONE);
        }
        return gaps == 0 ? new Value.Term("met", TEXTS.get("contacts.all", roles.size()), Symbol.MET)
                : new Value.Term("gap", TEXTS.get("contacts.gaps", gaps, roles.size()), Symbol.GAP);
    }
}
