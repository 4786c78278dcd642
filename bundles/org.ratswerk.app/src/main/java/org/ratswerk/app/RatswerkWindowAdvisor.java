package org.ratswerk.app;

import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.ratswerk.ui.Workbench;

/** Sets up the window. Its menus and tools are contributions of the bundle org.ratswerk.ui. */
final class RatswerkWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final Point SIZE = new Point(1360, 860);

    RatswerkWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new ActionBarAdvisor(configurer) {
            @Override
            protected void fillCoolBar(ICoolBarManager bars) {
                var tools = new ToolBarManager(SWT.FLAT);
                Workbench.fillTools(tools);
                bars.setLockLayout(true);
                bars.add(new ToolBarContributionItem(tools, "org.ratswerk.ui.tools"));
            }
        };
    }

    @Override
    public void preWindowOpen() {
        var configurer = getWindowConfigurer();
        configurer.setInitialSize(SIZE);
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(false);
        configurer.setShowPerspectiveBar(true);
        configurer.setShowProgressIndicator(true);
        configurer.setTitle("Ratswerk");
        Workbench.nameKeys(PlatformUI.getWorkbench().getDisplay());
    }

    @Override
    public void postWindowOpen() {
        Clearing.actions(getWindowConfigurer().getWindow());
        Workbench.fillEmptyEditors(getWindowConfigurer().getWindow());
        Workbench.fillStatus(getWindowConfigurer().getWindow());
        Workbench.titleFollows(getWindowConfigurer());
    }
}
