package org.ratswerk.ui.internal.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.result.Value;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.dialogs.ElementPicker;
import org.ratswerk.ui.model.ArgumentTexts;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;

/** One control for each parameter of an analysis. */
final class ParameterBar {
    private static final int TEXT_WIDTH = 136;
    /** The most parameters that are all shown; of more, those that are seldom set are folded away. */
    private static final int MOST = 4;

    /** Whether what is seldom set is shown; stays while the program runs. */
    private static boolean unfolded;

    private final Composite bar;
    private final OpenAdministration administration;
    private final BiConsumer<String, String> changed;

    /**
     * @param parent parent
     * @param parameters parameters to show
     * @param request values they have
     * @param administration administration that elements are chosen from
     * @param changed told the key and the new value of a parameter that the user changes; null takes it away
     */
    ParameterBar(Composite parent, List<Parameter> parameters, Request request, OpenAdministration administration,
            BiConsumer<String, String> changed) {
        this.administration = administration;
        this.changed = changed;
        bar = Widgets.css(new Composite(parent, SWT.NONE), "rw-surface");
        bar.setBackground(Palette.color(Palette.Tone.SURFACE));
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.wrap = true;
        layout.center = true;
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.spacing = 2 * Widgets.GRID;
        bar.setLayout(layout);
        var seldom = new ArrayList<Composite>();
        for (var parameter : parameters) {
            var pair = add(parameter, request.arguments().get(parameter.key()));
            if (parameters.size() > MOST && parameter.kind() != Parameter.Kind.CHOICE
                    && parameter.kind() != Parameter.Kind.FLAG && !request.arguments().containsKey(parameter.key())) {
                seldom.add(pair);
            }
        }
        if (!seldom.isEmpty()) {
            fold(seldom);
        }
    }

    private void fold(List<Composite> seldom) {
        var more = Widgets.id(new Button(bar, SWT.TOGGLE), "results.parameters.more");
        more.setText(UiTexts.get("parameters.more"));
        more.setToolTipText(UiTexts.get("parameters.more.tooltip"));
        more.setSelection(unfolded);
        Runnable show = () -> seldom.forEach(pair -> {
            var place = new RowData();
            place.exclude = !unfolded;
            pair.setLayoutData(place);
            pair.setVisible(unfolded);
        });
        show.run();
        more.addListener(SWT.Selection, event -> {
            unfolded = more.getSelection();
            show.run();
            bar.requestLayout();
        });
    }

    Composite control() {
        return bar;
    }

    private Composite add(Parameter parameter, String value) {
        var pair = Widgets.css(new Composite(bar, SWT.NONE), "rw-surface");
        pair.setBackground(Palette.color(Palette.Tone.SURFACE));
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.marginRight = 0;
        layout.spacing = Widgets.GRID;
        pair.setLayout(layout);
        if (parameter.kind() != Parameter.Kind.FLAG) {
            Widgets.secondary(pair, parameter.title(), SWT.NONE);
        }
        switch (parameter.kind()) {
            case CHOICE -> choice(pair, parameter, value);
            case FLAG -> flag(pair, parameter, value);
            case DATE_TIME -> date(pair, parameter, value);
            case ELEMENTS -> elements(pair, parameter, value);
            case TEXT -> text(pair, parameter, value);
        }
        return pair;
    }

    private void choice(Composite parent, Parameter parameter, String value) {
        var combo = id(new Combo(parent, SWT.READ_ONLY), parameter);
        combo.setItems(parameter.choices().stream().map(Value.Term::label).toArray(String[]::new));
        var codes = parameter.choices().stream().map(Value.Term::code).toList();
        combo.select(Math.max(0, codes.indexOf(value)));
        Widgets.name(combo, parameter.title());
        combo.addListener(SWT.Selection, event -> changed.accept(parameter.key(), codes.get(combo.getSelectionIndex())));
    }

    private void flag(Composite parent, Parameter parameter, String value) {
        var button = id(new Button(parent, SWT.CHECK), parameter);
        button.setText(parameter.title());
        Widgets.colors(button, Palette.color(Palette.Tone.INK));
        button.setSelection(value != null);
        button.addListener(SWT.Selection, event -> changed.accept(parameter.key(), button.getSelection() ? "" : null));
    }

    private void date(Composite parent, Parameter parameter, String value) {
        var field = field(parent, parameter, value == null ? "" : value.replace('T', ' '));
        field.setMessage(UiTexts.get("parameter.date"));
        onCommit(field, text -> {
            var date = ArgumentTexts.dateTime(text);
            boolean wrong = date.isEmpty() && !text.isBlank();
            field.setToolTipText(wrong ? UiTexts.get("parameter.date.fault", text) : null);
            field.setForeground(wrong ? Palette.color(org.ratswerk.core.result.Symbol.INFEASIBLE)
                    : Palette.color(Palette.Tone.INK));
            if (!wrong) {
                commit(parameter, value, date.orElse(null));
            }
        });
    }

    private void text(Composite parent, Parameter parameter, String value) {
        var field = field(parent, parameter, Objects.requireNonNullElse(value, ""));
        onCommit(field, text -> commit(parameter, value, text.isBlank() ? null : text.strip()));
    }

    private void elements(Composite parent, Parameter parameter, String value) {
        var names = value == null ? "" : Arrays.stream(value.split(","))
                .map(id -> administration.element(id).map(Names::of).orElse(id)).collect(Collectors.joining(", "));
        var button = id(new Button(parent, SWT.PUSH), parameter);
        button.setText(names.isEmpty() ? UiTexts.get("parameter.elements") : Widgets.plain(shortened(names)));
        button.setToolTipText(names.isEmpty() ? null : names);
        Widgets.name(button, parameter.title() + " " + names);
        button.addListener(SWT.Selection, event -> {
            var picker = new ElementPicker(button.getShell(), parameter.title(), administration,
                    value == null ? List.of() : List.of(value.split(",")));
            if (picker.open() == Window.OK) {
                var ids = String.join(",", picker.ids());
                commit(parameter, value, ids.isEmpty() ? null : ids);
            }
        });
    }

    private static String shortened(String names) {
        return names.length() <= 40 ? names : names.substring(0, 39) + "…";
    }

    private void commit(Parameter parameter, String before, String now) {
        if (!Objects.equals(before, now)) {
            changed.accept(parameter.key(), now);
        }
    }

    private static Text field(Composite parent, Parameter parameter, String value) {
        var field = id(new Text(parent, SWT.BORDER | SWT.SINGLE), parameter);
        field.setText(value);
        field.setLayoutData(new RowData(TEXT_WIDTH, SWT.DEFAULT));
        return Widgets.name(field, parameter.title());
    }

    private static void onCommit(Text field, java.util.function.Consumer<String> commit) {
        field.addListener(SWT.DefaultSelection, event -> commit.accept(field.getText()));
        field.addListener(SWT.FocusOut, event -> commit.accept(field.getText()));
    }

    private static <C extends org.eclipse.swt.widgets.Control> C id(C control, Parameter parameter) {
        return Widgets.id(control, "results.parameter." + parameter.key());
    }
}
