package org.ratswerk.app;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.Workbench;

/** Sets up the workbench: with what the problems need of the platform's development tools, and nothing else of them. */
final class RatswerkAdvisor extends WorkbenchAdvisor {
    private static final String TOOLS = "org.eclipse.ui.ide";

    private final List<Path> wanted;
    private final Runnable opened;
    private boolean ending;

    /**
     * @param wanted folders of administrations and files that the user has named
     * @param opened called when the window is open
     */
    RatswerkAdvisor(List<Path> wanted, Runnable opened) {
        this.wanted = wanted;
        this.opened = opened;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        IDE.registerAdapters();
        declareImages(configurer);
    }

    /** Gives the views of markers the pictures that they expect under these names. */
    private static void declareImages(IWorkbenchConfigurer configurer) {
        declare(configurer, "IMG_OBJS_ERROR_PATH", "obj16/error_tsk");
        declare(configurer, "IMG_OBJS_WARNING_PATH", "obj16/warn_tsk");
        declare(configurer, "IMG_OBJS_INFO_PATH", "obj16/info_tsk");
        declare(configurer, "IMG_ETOOL_PROBLEM_CATEGORY", "etool16/problem_category");
        declare(configurer, "IMG_ETOOL_PROBLEMS_VIEW", "eview16/problems_view");
        declare(configurer, "IMG_ETOOL_PROBLEMS_VIEW_ERROR", "eview16/problems_view_error");
        declare(configurer, "IMG_ETOOL_PROBLEMS_VIEW_WARNING", "eview16/problems_view_warning");
        declare(configurer, "IMG_ETOOL_PROBLEMS_VIEW_INFO", "eview16/problems_view_info");
        declare(configurer, "IMG_LCL_FLAT_LAYOUT", "elcl16/flatLayout");
        declare(configurer, "IMG_LCL_HIERARCHICAL_LAYOUT", "elcl16/hierarchicalLayout");
        declare(configurer, "IMG_ELCL_QUICK_FIX_ENABLED", "elcl16/smartmode_co");
        declare(configurer, "IMG_DLCL_QUICK_FIX_DISABLED", "dlcl16/smartmode_co");
        declare(configurer, "IMG_OBJS_FIXABLE_WARNING_PATH", "obj16/quickfix_warning_obj");
        declare(configurer, "IMG_OBJS_FIXABLE_ERROR_PATH", "obj16/quickfix_error_obj");
        declare(configurer, "IMG_OBJS_FIXABLE_INFO_PATH", "obj16/quickfix_info_obj");
        declare(configurer, "IMG_OBJS_COMPLETE_TSK", "obj16/complete_tsk");
        declare(configurer, "IMG_OBJS_INCOMPLETE_TSK", "obj16/incomplete_tsk");
        declare(configurer, "IMG_OBJ_PROJECT", "obj16/prj_obj");
        declare(configurer, "IMG_OBJ_PROJECT_CLOSED", "obj16/cprj_obj");
    }

    private static void declare(IWorkbenchConfigurer configurer, String name, String file) {
        var bundle = Platform.getBundle(TOOLS);
        URL found = null;
        for (var ending : List.of(".svg", ".png")) {
            if (found == null) {
                found = FileLocator.find(bundle, IPath.fromPortableString(
                        "icons/full/" + file + ending), null);
            }
        }
        if (found != null) {
            configurer.declareImage(name, ImageDescriptor.createFromURL(found), true);
        }
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return Perspectives.Processes.ID;
    }

    @Override
    public String getMainPreferencePageId() {
        return Ids.PREFERENCES;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new RatswerkWindowAdvisor(configurer);
    }

    @Override
    public boolean preShutdown() {
        return ending || Workbench.mayEnd();
    }

    /** Has the workbench end without a question; what is not saved is offered at the next start. */
    void end() {
        ending = true;
        PlatformUI.getWorkbench().close();
    }

    @Override
    public void postShutdown() {
        try {
            ResourcesPlugin.getWorkspace().save(true, null);
        } catch (CoreException e) {
            Platform.getLog(RatswerkAdvisor.class).log(e.getStatus());
        }
    }

    @Override
    public void preStartup() {
        Clearing.menus(PlatformUI.getWorkbench());
        Leftovers.remove(PlatformUI.getWorkbench());
        Labels.renew(PlatformUI.getWorkbench());
        Perspectives.offer(PlatformUI.getWorkbench());
        TabRows.follow(PlatformUI.getWorkbench().getDisplay());
    }

    @Override
    public void postStartup() {
        opened.run();
        Workbench.open(wanted);
    }
}
