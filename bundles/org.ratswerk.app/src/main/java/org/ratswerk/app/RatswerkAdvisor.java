package org.ratswerk.app;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.ratswerk.ui.Workbench;

/** Sets up the workbench. */
final class RatswerkAdvisor extends WorkbenchAdvisor {
    private final List<Path> folders;

    RatswerkAdvisor(List<Path> folders) {
        this.folders = folders;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return DowntimePerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new RatswerkWindowAdvisor(configurer);
    }

    @Override
    public void postStartup() {
        Workbench.open(folders);
    }
}
