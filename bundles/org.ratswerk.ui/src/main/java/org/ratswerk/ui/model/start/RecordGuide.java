package org.ratswerk.ui.model.start;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.Guide;
import org.ratswerk.ui.Ids;

/** Record a process. */
@Component(service = Guide.class)
public final class RecordGuide extends Guide {
    /** Called by the platform. */
    public RecordGuide() {
        super("record", Texts.of(RecordGuide.class), "guide.record.", 10, "processes", step(Ids.OPEN),
                view(Ids.NAVIGATOR), step(), step(), view(Ids.RELATIONS), view(Ids.PROBLEMS), step("org.eclipse.ui.file.saveAll"));
    }
}
