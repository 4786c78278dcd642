package org.ratswerk.ui.model.navigator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.core.check.Severity;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Navigator;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.OpenAdministration;

/** Which nodes of the navigator's tree carry a mark: because of problems, here or below, and of changes not yet saved. */
public final class NodeMarks {
    private static final Texts TEXTS = Texts.of(NodeMarks.class);

    private final Map<String, Sum> problems = new HashMap<>();
    private final Map<String, ProblemMarks.Mark> own = new HashMap<>();
    private final Set<String> unsaved = new HashSet<>();

    private static final class Sum {
        private int errors;
        private int warnings;
    }

    /**
     * What a node carries.
     *
     * @param severity the worst of the problems here and below; null for none or hints only
     * @param unsaved whether something here or below is not saved
     * @param text what there is to say, in the user's language; empty for nothing
     */
    public record Marking(Severity severity, boolean unsaved, String text) {
        /** Nothing to say. */
        public static final Marking NONE = new Marking(null, false, "");
    }

    /**
     * Collects the marks of all open administrations, in time linear in the problems and the unsaved elements.
     *
     * @param navigator tree
     * @param source knows the problems
     */
    public NodeMarks(Navigator navigator, ProblemMarks source) {
        for (Node root : navigator.roots()) {
            OpenAdministration administration = root.administration();
            // what is about no element there is counts at the top, so that the top has the sum of all
            source.of(administration).forEach((id, mark) -> add(administration.element(id)
                    .map(element -> navigator.path(root, element)).orElse(List.of(root.id())), mark));
            if (administration.editing().isDirty()) {
                unsaved.add(root.id());
            }
            for (Element element : administration.editing().dirtyElements()) {
                unsaved.addAll(navigator.path(root, element));
            }
        }
    }

    private void add(List<String> path, ProblemMarks.Mark mark) {
        own.merge(path.getLast(), mark, ProblemMarks.Mark::and);
        for (String id : path) {
            Sum sum = problems.computeIfAbsent(id, none -> new Sum());
            // hints are shown with the element only
            sum.errors += mark.errors();
            sum.warnings += mark.warnings();
        }
    }

    /** Returns what the node carries. */
    public Marking of(Node node) {
        Sum sum = problems.get(node.id());
        boolean dirty = unsaved.contains(node.id());
        if (sum == null && !dirty) {
            return Marking.NONE;
        }
        var text = new StringBuilder();
        Severity severity = null;
        if (sum != null) {
            severity = sum.errors > 0 ? Severity.ERROR : sum.warnings > 0 ? Severity.WARNING : null;
            ProblemMarks.Mark mark = own.get(node.id());
            if (mark != null && mark.count() == 1
                    && mark.errors() + mark.warnings() == sum.errors + sum.warnings) {
                text.append(mark.text());
            } else if (sum.errors > 0 && sum.warnings > 0) {
                text.append(TEXTS.get("marks.both", sum.errors, sum.warnings));
            } else if (sum.errors > 0) {
                text.append(TEXTS.get("marks.errors", sum.errors));
            } else if (sum.warnings > 0) {
                text.append(TEXTS.get("marks.warnings", sum.warnings));
            }
        }
        if (dirty) {
            text.append(text.isEmpty() ? "" : "\n").append(TEXTS.get("marks.unsaved"));
        }
        return new Marking(severity, dirty, text.toString());
    }
}
