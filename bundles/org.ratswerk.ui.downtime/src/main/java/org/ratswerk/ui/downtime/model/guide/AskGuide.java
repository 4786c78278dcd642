package org.ratswerk.ui.downtime.model.guide;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.Guide;
import org.ratswerk.ui.Ids;

/** Ask for tolerable downtimes. */
@Component(service = Guide.class)
public final class AskGuide extends Guide {
    /** Called by the platform. */
    public AskGuide() {
        super("ask", Texts.of(AskGuide.class), "guide.ask.", 20, "timeline", view(Ids.NAVIGATOR), step(), step(), step(),
                step(Ids.RUN), view(Ids.RESULTS));
    }
}
