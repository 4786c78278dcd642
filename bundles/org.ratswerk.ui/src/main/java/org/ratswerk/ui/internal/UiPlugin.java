package org.ratswerk.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import org.ratswerk.core.Registry;
import org.ratswerk.core.RegistryService;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.Guide;
import org.ratswerk.ui.ResultAction;
import org.ratswerk.ui.model.LastResults;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.OpenAdministrations;

/** What all parts of the workbench share. */
public final class UiPlugin extends AbstractUIPlugin {
    /** Name of the bundle. */
    public static final String ID = "org.ratswerk.ui";

    private static UiPlugin instance;

    private final OpenAdministrations administrations = new OpenAdministrations(OpenAdministration::read);
    private final LastResults results = new LastResults();
    private ServiceTracker<RegistryService, RegistryService> registry;
    private ServiceTracker<FormPart, FormPart> formParts;
    private ServiceTracker<ResultAction, ResultAction> resultActions;
    private ServiceTracker<Guide, Guide> guides;

    @Override
    public void start(BundleContext context) throws Exception {
        super.start(context);
        registry = new ServiceTracker<>(context, RegistryService.class, null);
        registry.open();
        formParts = new ServiceTracker<>(context, FormPart.class, null);
        formParts.open();
        resultActions = new ServiceTracker<>(context, ResultAction.class, null);
        resultActions.open();
        guides = new ServiceTracker<>(context, Guide.class, null);
        guides.open();
        setInstance(this);
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        setInstance(null);
        guides.close();
        resultActions.close();
        formParts.close();
        registry.close();
        super.stop(context);
    }

    private static void setInstance(UiPlugin plugin) {
        instance = plugin;
    }

    /** Returns the open administrations. */
    public static OpenAdministrations administrations() {
        return instance.administrations;
    }

    /** Returns the newest results. */
    public static LastResults results() {
        return instance.results;
    }

    /** Returns all contributions there are at this moment. */
    public static Registry registry() {
        var service = instance.registry.getService();
        return service == null ? new Registry(List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
                : service.registry();
    }

    /** Returns what bundles bring into forms for an item. */
    public static List<FormPart> formParts(String item) {
        return instance.formParts.getTracked().values().stream().filter(part -> part.item().equals(item)).toList();
    }

    /** Returns all that bundles bring into forms. */
    public static List<FormPart> formParts() {
        return List.copyOf(instance.formParts.getTracked().values());
    }

    /** Returns what bundles offer for the rows of results, in order. */
    public static List<ResultAction> resultActions() {
        return instance.resultActions.getTracked().values().stream()
                .sorted(java.util.Comparator.comparingInt(ResultAction::order).thenComparing(ResultAction::id)).toList();
    }

    /** Returns the guides through jobs, in order. */
    public static List<Guide> guides() {
        return instance.guides.getTracked().values().stream()
                .sorted(java.util.Comparator.comparingInt(Guide::order).thenComparing(Guide::id)).toList();
    }

    /** Returns the guide with the identifier; empty where there is none. */
    public static Optional<Guide> guide(String id) {
        return guides().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Returns the plugin itself. */
    public static UiPlugin get() {
        return instance;
    }

    /** Writes an unexpected fault to the log. */
    public static IStatus log(String message, Throwable cause) {
        var status = new Status(IStatus.ERROR, ID, message, cause);
        instance.getLog().log(status);
        return status;
    }
}
