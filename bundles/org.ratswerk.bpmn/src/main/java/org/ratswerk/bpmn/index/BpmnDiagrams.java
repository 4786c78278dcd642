package org.ratswerk.bpmn.index;

import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.Progress;
import org.ratswerk.core.search.Diagram;
import org.ratswerk.core.search.DiagramSource;

/** Makes the labels of BPMN files findable. */
@Component(service = DiagramSource.class)
public final class BpmnDiagrams implements DiagramSource {
    @Override
    public List<Diagram> diagrams(Path folder, Progress progress) {
        return BpmnIndex.of(folder).summaries(progress).stream().map(BpmnSummary::diagram).toList();
    }
}
