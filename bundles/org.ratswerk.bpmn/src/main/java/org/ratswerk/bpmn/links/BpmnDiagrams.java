package org.ratswerk.bpmn.links;

import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.bpmn.index.BpmnIndex;
import org.ratswerk.bpmn.index.BpmnSummary;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.search.Diagram;
import org.ratswerk.core.search.DiagramSource;

/** Makes the labels of BPMN files findable, and what their steps use dependencies. */
@Component(service = DiagramSource.class)
public final class BpmnDiagrams implements DiagramSource {
    @Override
    public List<Diagram> diagrams(Path folder, Progress progress) {
        return BpmnIndex.of(folder).summaries(progress).stream().map(BpmnSummary::diagram).toList();
    }

    @Override
    public void synchronise(Editing editing, Progress progress) {
        editing.folder().ifPresent(folder -> StepDependencies.synchronise(editing,
                BpmnIndex.of(folder.folder()).summaries(progress)));
    }
}
