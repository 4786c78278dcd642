package org.ratswerk.ui.model.start;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.Guide;
import org.ratswerk.ui.Ids;

/** Draft an emergency concept. */
@Component(service = Guide.class)
public final class DraftGuide extends Guide {
    /** Called by the platform. */
    public DraftGuide() {
        super("draft", Texts.of(DraftGuide.class), "guide.draft.", 30, "plans",
                view(Ids.NAVIGATOR), view(Ids.NAVIGATOR), step(), step(), step(), step(), step("org.eclipse.ui.file.saveAll"));
    }
}
