package org.ratswerk.app;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.ui.IWorkbench;

/**
 * Has the remembered window speak the language of now: the platform remembers the names of perspectives and views in the
 * language in which they were opened first.
 */
final class Labels {
    private static final String LANGUAGE = "org.ratswerk.language";

    private final Function<String, String> perspectives;
    private final Function<String, String> views;

    /**
     * @param perspectives name of the perspective with this id; null where there is none
     * @param views the same of views
     */
    Labels(Function<String, String> perspectives, Function<String, String> views) {
        this.perspectives = perspectives;
        this.views = views;
    }

    /**
     * Renews the names where the language is another one than that of the last start. To be called before the windows open,
     * when {@linkplain Leftovers what is not installed} is gone. Else they stay: a view may have given itself a name.
     */
    static void renew(IWorkbench workbench) {
        var application = workbench.getService(MApplication.class);
        String language = Locale.getDefault().getLanguage();
        if (!language.equals(application.getPersistedState().put(LANGUAGE, language))) {
            var labels = new Labels(id -> {
                var perspective = workbench.getPerspectiveRegistry().findPerspectiveWithId(id);
                return perspective == null ? null : perspective.getLabel();
            }, id -> {
                var view = workbench.getViewRegistry().find(id);
                return view == null ? null : view.getLabel();
            });
            application.getChildren().forEach(labels::renewIn);
        }
    }

    /** Renews the names in a window. */
    void renewIn(MWindow window) {
        Stream.concat(Leftovers.all(window), window.getSharedElements().stream().flatMap(Leftovers::all)).forEach(each -> {
            if (each instanceof MPerspective perspective) {
                String name = perspectives.apply(perspective.getElementId());
                if (name != null) {
                    perspective.setLabel(name);
                    perspective.setTooltip(name);
                }
            } else if (each instanceof MPart part && Leftovers.isOfPlatform(part, "View")) {
                String name = views.apply(Leftovers.viewId(part));
                if (name != null) {
                    part.setLabel(name);
                }
            }
        });
    }
}
