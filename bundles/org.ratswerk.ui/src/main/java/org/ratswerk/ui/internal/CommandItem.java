package org.ratswerk.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.ratswerk.ui.model.Availability.Need;

/** A command in a menu or tool bar. Where it cannot run it is disabled, and its tooltip says why. */
public final class CommandItem extends ContributionItem {
    private final String command;
    private final Map<String, String> parameters;
    private final String text;
    private final String icon;
    private final Supplier<Optional<String>> reason;
    private final String widgetId;
    private boolean checked;
    private int menuStyle = SWT.PUSH;
    private Supplier<List<? extends IContributionItem>> choices;

    /**
     * @param command id of the command
     * @param parameters its parameters
     * @param text name in the user's language
     * @param icon file name of its picture; null for none
     * @param need what it needs
     */
    public CommandItem(String command, Map<String, String> parameters, String text, String icon, Need need) {
        this(command, parameters, text, icon, () -> CommandState.current().reason(need));
    }

    /**
     * @param command id of the command
     * @param parameters its parameters
     * @param text name in the user's language
     * @param icon file name of its picture; null for none
     * @param reason says why it cannot run; empty where it can
     */
    public CommandItem(String command, Map<String, String> parameters, String text, String icon,
            Supplier<Optional<String>> reason) {
        super(command + parameters);
        this.command = command;
        this.parameters = Map.copyOf(parameters);
        this.text = text;
        this.icon = icon;
        this.reason = reason;
        this.widgetId = "command." + command.substring(command.lastIndexOf('.') + 1)
                + (parameters.isEmpty() ? "" : "." + String.join(".", parameters.values()));
    }

    /** Makes it one of several choices, of which one is on. */
    public CommandItem choice(boolean on) {
        menuStyle = SWT.RADIO;
        checked = on;
        return this;
    }

    /** Makes it a tool that offers these instead of running something itself. */
    public CommandItem offering(Supplier<List<? extends IContributionItem>> offered) {
        choices = offered;
        return this;
    }

    @Override
    public boolean isDynamic() {
        return true;
    }

    @Override
    public void fill(Menu menu, int index) {
        var item = Widgets.id(new MenuItem(menu, menuStyle, index < 0 ? menu.getItemCount() : index), widgetId);
        var why = reason.get();
        item.setText(text + sequence().map(keys -> "\t" + keys.format()).orElse(""));
        item.setSelection(checked);
        item.setEnabled(why.isEmpty());
        why.ifPresent(item::setToolTipText);
        item.addListener(SWT.Selection, event -> run());
    }

    @Override
    public void fill(ToolBar bar, int index) {
        var item = Widgets.id(new ToolItem(bar, choices == null ? SWT.PUSH : SWT.DROP_DOWN, index < 0 ? bar.getItemCount() : index), widgetId);
        item.addListener(SWT.Selection, event -> chosen(item));
        CommandState.onChange(bar, () -> show(item));
        Palette.onChange(bar, () -> show(item));
        show(item);
    }

    private void chosen(ToolItem item) {
        if (choices == null) {
            run();
            return;
        }
        var manager = new MenuManager();
        choices.get().forEach(manager::add);
        ToolBars.open(manager, item);
    }

    private void show(ToolItem item) {
        if (item.isDisposed()) {
            return;
        }
        var why = reason.get();
        item.setImage(Icons.image(icon));
        item.setEnabled(why.isEmpty());
        var name = text.replace("…", "").strip() + key().map(key -> " (" + key + ")").orElse("");
        item.setToolTipText(why.map(words -> name + "\n" + words).orElse(name));
    }

    private Optional<String> key() {
        return sequence().map(TriggerSequence::format);
    }

    private Optional<TriggerSequence> sequence() {
        var bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        return Optional.ofNullable(bindings.getBestActiveBindingFor(parameterized()));
    }

    private ParameterizedCommand parameterized() {
        Command found = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command);
        return ParameterizedCommand.generateCommand(found, parameters);
    }

    private void run() {
        run(command, parameters);
    }

    /** Tells whether a bundle defines the command. */
    public static boolean isDefined(String command) {
        return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).isDefined();
    }

    /** Runs a command as if the user had chosen it. */
    public static void run(String command, Map<String, String> parameters) {
        var workbench = PlatformUI.getWorkbench();
        var found = workbench.getService(ICommandService.class).getCommand(command);
        try {
            workbench.getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(found, parameters), null);
        } catch (CommandException e) {
            UiPlugin.log("Command " + command + " cannot be run", e);
        }
    }
}
