package org.ratswerk.bpmn.create;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.Resource;
import org.ratswerk.model.text.Texts;

/**
 * New documents with a diagram: the pool is the unit, the start event the trigger, the end event the result of the
 * process. Links into the administration are set where names say clearly what is meant.
 */
public final class NewDiagram {
    private static final Texts TEXTS = Texts.of(NewDiagram.class);

    private final AdministrationModel model;
    private final Process process;
    private final Draft draft = new Draft();
    private final List<String> unknownSystems = new ArrayList<>();
    private String lane = "";
    private Map<String, Resource> systems;

    private NewDiagram(AdministrationModel model, Process process) {
        this.model = model;
        this.process = process;
    }

    /**
     * A new document.
     *
     * @param document the document
     * @param unknownSystems names of systems in the list of steps that the administration does not know
     */
    public record Made(BpmnDocument document, List<String> unknownSystems) {
        public Made {
            unknownSystems = List.copyOf(unknownSystems);
        }
    }

    /**
     * Makes a document from a process of the administration.
     *
     * @param process process
     * @throws IOException if what it says cannot be written as XML
     */
    public static Made of(Process process) throws IOException {
        var made = new NewDiagram(null, process);
        made.head("", "");
        var start = made.draft.node("startEvent", made.trigger(""), "");
        var task = made.draft.node("task", process.getName() == null ? TEXTS.get("step") : process.getName(), "");
        var end = made.draft.node("endEvent", made.result(), "");
        made.draft.flow(start, task, "");
        made.draft.flow(task, end, "");
        return made.done();
    }

    /**
     * Makes a document from a list of steps.
     *
     * @param steps list of steps
     * @param process process of the administration that it shows; null for none
     * @param model administration, in which units and systems are looked for by name; null for none
     * @throws IOException if what it says cannot be written as XML
     */
    public static Made of(StepList steps, Process process, AdministrationModel model) throws IOException {
        var made = new NewDiagram(model, process);
        made.head(steps.process(), steps.pool());
        made.lane = made.firstRole(steps.items());
        var start = made.draft.node("startEvent", made.trigger(steps.start()), made.lane);
        List<Open> open = made.items(steps.items(), List.of(new Open(start, "", false)));
        if (!open.isEmpty()) {
            made.join(open, made.draft.node("endEvent", made.result(), made.lane));
        }
        made.links();
        return made.done();
    }

    private Made done() throws IOException {
        return new Made(draft.document(draft.processName), unknownSystems);
    }

    private void head(String name, String pool) {
        OrganisationalUnit unit = process == null ? null : process.getUnit();
        draft.processName = !name.isEmpty() ? name
                : process != null && process.getName() != null ? process.getName() : TEXTS.get("process");
        draft.processId = process == null ? null : process.getId();
        draft.documentation = process == null || process.getDescription() == null ? "" : process.getDescription();
        draft.unitId = unit == null ? null : unit.getId();
        draft.poolName = !pool.isEmpty() ? pool
                : unit != null && unit.getName() != null ? unit.getName() : draft.processName;
    }

    private String trigger(String start) {
        if (!start.isEmpty()) {
            return start;
        }
        return process != null && process.getTrigger() != null && !process.getTrigger().isBlank()
                ? process.getTrigger() : TEXTS.get("start");
    }

    private String result() {
        return process != null && process.getResult() != null && !process.getResult().isBlank() ? process.getResult()
                : TEXTS.get("end");
    }

    private String firstRole(List<StepList.Item> items) {
        for (StepList.Item item : items) {
            String role = switch (item) {
            case StepList.Step step -> step.role();
            case StepList.End end -> end.role();
            case StepList.Decision decision -> decision.branches().stream().map(branch -> firstRole(branch.items()))
                    .filter(found -> !found.isEmpty()).findFirst().orElse("");
            };
            if (!role.isEmpty()) {
                return role;
            }
        }
        return "";
    }

    /** An end that something still has to follow. */
    private record Open(Draft.Node node, String label, boolean otherwise) {
    }

    private void join(List<Open> open, Draft.Node target) {
        for (Open each : open) {
            Draft.Flow flow = draft.flow(each.node(), target, each.label());
            if (each.otherwise()) {
                each.node().defaultFlow = flow.id();
            }
        }
    }

    private List<Open> items(List<StepList.Item> items, List<Open> before) {
        List<Open> open = before;
        for (StepList.Item item : items) {
            if (open.isEmpty()) {
                // an end comes before it: what follows can begin on its own only
                open = List.of();
            }
            open = switch (item) {
            case StepList.Step step -> {
                if (!step.role().isEmpty()) {
                    lane = step.role();
                }
                List<Open> merged = merged(open);
                var node = draft.node(step.systems().isEmpty() ? "task" : "userTask", step.name(), lane);
                step.systems().forEach(name -> use(node, name));
                join(merged, node);
                yield List.of(new Open(node, "", false));
            }
            case StepList.End end -> {
                if (!end.role().isEmpty()) {
                    lane = end.role();
                }
                List<Open> merged = merged(open);
                join(merged, draft.node("endEvent", end.name().isEmpty() ? TEXTS.get("end") : end.name(), lane));
                yield List.of();
            }
            case StepList.Decision decision -> decision(decision, merged(open));
            };
        }
        return open;
    }

    /** Several ends meet in a gateway. */
    private List<Open> merged(List<Open> open) {
        if (open.size() < 2) {
            return open;
        }
        var gateway = draft.node("exclusiveGateway", "", lane);
        join(open, gateway);
        return List.of(new Open(gateway, "", false));
    }

    private List<Open> decision(StepList.Decision decision, List<Open> before) {
        List<StepList.Branch> branches = decision.branches();
        boolean question = branches.size() == 1
                || branches.size() == 2 && branches.get(1).condition().isEmpty();
        String first = branches.getFirst().condition();
        var gateway = draft.node("exclusiveGateway", question ? asked(first) : "", lane);
        join(before, gateway);
        var open = new ArrayList<Open>();
        boolean otherwise = false;
        String here = lane;
        for (StepList.Branch branch : branches) {
            lane = here;
            boolean last = branch.condition().isEmpty();
            otherwise |= last;
            String label = question ? TEXTS.get(last ? "no" : "yes") : last ? TEXTS.get("otherwise") : branch.condition();
            open.addAll(items(branch.items(), List.of(new Open(gateway, label, last))));
        }
        lane = here;
        if (!otherwise) {
            open.add(new Open(gateway, TEXTS.get(question ? "no" : "otherwise"), true));
        }
        return open;
    }

    private static String asked(String condition) {
        String text = condition.endsWith("?") ? condition : condition + "?";
        return text.substring(0, 1).toUpperCase(Locale.getDefault()) + text.substring(1);
    }

    private void use(Draft.Node node, String name) {
        if (model != null && systems == null) {
            systems = new HashMap<>();
            for (Resource resource : model.resources()) {
                if (resource instanceof ITSystem && resource.getName() != null) {
                    systems.putIfAbsent(folded(resource.getName()), resource);
                }
            }
        }
        Resource found = systems == null ? null : systems.get(folded(name));
        if (found != null && found.getId() != null) {
            node.uses.add(found.getId());
        } else {
            unknownSystems.add(name);
            node.documentation = (node.documentation.isEmpty() ? "" : node.documentation + "\n")
                    + TEXTS.get("system", name);
        }
    }

    /** Links lanes with the units that have their names. */
    private void links() {
        if (model == null) {
            return;
        }
        var units = new HashMap<String, String>();
        model.elements().filter(OrganisationalUnit.class::isInstance).map(OrganisationalUnit.class::cast)
                .filter(unit -> unit.getId() != null).forEach(unit -> {
                    name(units, unit.getName(), unit);
                    name(units, unit.getShortName(), unit);
                });
        for (Draft.Node node : draft.nodes()) {
            String unit = units.get(folded(node.lane));
            if (unit != null) {
                draft.unit(node.lane, unit);
            }
        }
        String pool = units.get(folded(draft.poolName));
        if (draft.unitId == null && pool != null) {
            draft.unitId = pool;
        }
    }

    private static void name(Map<String, String> units, String name, Element unit) {
        if (name != null && !name.isBlank()) {
            units.putIfAbsent(folded(name), unit.getId());
        }
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /**
     * Returns a name for a file: small letters, digits and hyphens.
     *
     * @param name name of what is in it
     */
    public static String fileName(String name) {
        String plain = name.toLowerCase(Locale.GERMAN).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
                .replace("ß", "ss");
        String letters = java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String file = letters.length() > 60 ? letters.substring(0, 60).replaceAll("-+$", "") : letters;
        return file.isEmpty() ? "diagramm" : file;
    }
}
