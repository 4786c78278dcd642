package org.ratswerk.ui.bpmn.model.properties;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.core.edit.Proposal;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Resource;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.bpmn.model.CanvasLink;
import org.ratswerk.ui.bpmn.model.CanvasLink.Kind;
import org.ratswerk.ui.bpmn.model.CanvasNode;
import org.ratswerk.ui.bpmn.model.EditRequest;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * The links of the selected elements into the administration, and how they are changed; all elements at once. Links are
 * kept by id, so that they last when names change.
 */
public final class LinkModel {
    /** Ways to use a resource, as in the file; empty for none said. */
    public static final List<String> MODES = List.of("", "use", "read", "write");
    private static final Texts TEXTS = Texts.of(LinkModel.class);

    private final OpenAdministration administration;
    private final List<Target> targets;

    /** An element that can have links. */
    private record Target(String id, String label, List<CanvasLink> links, List<Kind> kinds) {
    }

    /**
     * @param administration administration that the file belongs to; null for none
     * @param elements what is selected
     * @param tree content of the file
     */
    public LinkModel(OpenAdministration administration, List<CanvasElement> elements, CanvasNode tree) {
        this.administration = administration;
        var list = new ArrayList<Target>();
        elements.forEach(element -> add(element, tree, list));
        targets = List.copyOf(list);
    }

    static String text(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }

    private static void add(CanvasElement element, CanvasNode tree, List<Target> list) {
        if (element.is("bpmn:Collaboration")) {
            // What the diagram is about as a whole, if it shows the inside of one pool.
            var open = tree.children().stream().flatMap(node -> node.children().stream())
                    .filter(node -> node.process() != null).toList();
            if (open.size() == 1) {
                var pool = open.getFirst();
                list.add(new Target(pool.process(), null, pool.processLinks(), List.of(Kind.PROCESS)));
            }
            return;
        }
        element.linkKind().ifPresent(kind -> list.add(new Target(element.id(), element.name(), element.links(),
                kind == Kind.DATA ? List.of(Kind.DATA, Kind.USES) : List.of(kind))));
        if (element.process() != null) {
            var process = element.process();
            list.add(new Target(process.id(), process.name().isBlank() ? null : process.name(), process.links(), List.of(Kind.PROCESS)));
        }
    }

    /** Returns the administration; empty where the file belongs to none that is open. */
    public Optional<OpenAdministration> administration() {
        return Optional.ofNullable(administration);
    }

    /** Returns what can be linked, by kind; empty where none of the elements can be. */
    public List<LinkSection> sections() {
        return Stream.of(Kind.PROCESS, Kind.UNIT, Kind.DATA, Kind.USES).map(this::section).filter(Objects::nonNull).toList();
    }

    private LinkSection section(Kind kind) {
        var able = targets.stream().filter(target -> target.kinds().contains(kind)).toList();
        if (able.isEmpty()) {
            return null;
        }
        Map<String, List<Target>> byRef = new LinkedHashMap<>();
        for (var target : able) {
            target.links().stream().filter(link -> link.kind() == kind).map(CanvasLink::ref).distinct()
                    .forEach(ref -> byRef.computeIfAbsent(ref, none -> new ArrayList<>()).add(target));
        }
        var rows = new ArrayList<LinkRow>();
        byRef.forEach((ref, having) -> rows.add(row(link(having.getFirst(), kind, ref), having, having.size() == able.size())));
        return new LinkSection(kind, able.stream().map(Target::id).toList(), rows);
    }

    private static CanvasLink link(Target target, Kind kind, String ref) {
        return target.links().stream().filter(each -> each.kind() == kind && each.ref().equals(ref)).findFirst()
                .orElseThrow();
    }

    private LinkRow row(CanvasLink link, List<Target> having, boolean common) {
        Element element = administration == null ? null : administration.element(link.ref()).orElse(null);
        String fault = "";
        if (administration != null && element == null) {
            fault = TEXTS.get("fault.gone", TEXTS.get("what." + link.kind().tag()), link.ref());
        } else if (element != null && !fits(link.kind(), element)) {
            fault = TEXTS.get("fault.kind", Labels.printable(Labels.title(element)), Labels.of(element.eClass()),
                    TEXTS.get("what." + link.kind().tag()));
        } else if (link.bridging() != null && bridging(link).isEmpty()) {
            fault = TEXTS.get("fault.bridging", link.bridging());
        }
        String name = element == null ? link.ref() : title(element);
        String note = "";
        if (element != null && fault.isEmpty() && renames(link.kind()) && having.stream()
                .anyMatch(target -> target.label() != null && isOther(target.label(), element))) {
            note = having.size() > 1 ? TEXTS.get("note.labels", name) : having.getFirst().label().isBlank()
                    ? TEXTS.get("note.noLabel", name) : TEXTS.get("note.label", name, having.getFirst().label());
        }
        return new LinkRow(link, element, name, fault, note, having.stream().map(Target::id).toList(), common);
    }

    /** Tells whether what a link of the kind leads to can be such an element. */
    public static boolean fits(Kind kind, Element element) {
        return switch (kind) {
        case PROCESS -> element instanceof Process;
        case UNIT -> element instanceof OrganisationalUnit;
        case DATA -> element instanceof InformationObject;
        case USES -> element instanceof Resource || element instanceof RedundancyGroup || element instanceof Process;
        };
    }

    /** Tells whether elements are called as what they are linked to. */
    private static boolean renames(Kind kind) {
        return kind != Kind.USES;
    }

    private static String title(Element element) {
        String title = Labels.printable(Labels.title(element));
        return title.isBlank() ? element.getId() : title;
    }

    /** Tells whether a label is none of the names of an element. */
    static boolean isOther(String label, Element element) {
        String shown = fold(label);
        return Stream.of(element.getName(), Labels.title(element),
                element instanceof OrganisationalUnit unit ? unit.getShortName() : null)
                .filter(name -> name != null && !name.isBlank()).map(LinkModel::fold).noneMatch(shown::equals);
    }

    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Returns the name that a label takes over from an element; null where it has none. */
    static String labelOf(Element element) {
        String name = element.getName() == null || element.getName().isBlank() ? Labels.title(element) : element.getName();
        return name == null || name.isBlank() ? null : name.strip();
    }

    // --- bridging and mode

    /** Returns the bridging time of a link; empty where none is said or it is no duration. */
    public static Optional<Duration> bridging(CanvasLink link) {
        try {
            return Optional.ofNullable(link.bridging()).map(Duration::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the bridging time as people read it, such as "2 h"; what is no duration as it stands; empty for none. */
    public static String bridgingText(CanvasLink link) {
        return bridging(link).map(Durations::text).orElse(link.bridging() == null ? "" : link.bridging());
    }

    /** Returns what a way to use a resource is called. */
    public static String mode(String mode) {
        var key = "mode." + (mode == null || mode.isEmpty() ? "none" : mode);
        return TEXTS.has(key) ? TEXTS.get(key) : mode;
    }

    // --- what can be linked

    /** Returns elements that a link of the kind can lead to, the best fit to what was typed first. */
    public List<Proposal> proposals(Kind kind, String typed, int limit) {
        if (administration == null) {
            return List.of();
        }
        var editing = administration.editing();
        return switch (kind) {
        case PROCESS -> Field.of(Literals.PROCESS_DEPENDENCY__SUPPLIER).proposals(editing, null, typed, limit);
        case UNIT -> Field.of(Literals.DEPENDABLE__UNIT).proposals(editing, null, typed, limit);
        case DATA -> Field.of(Literals.PROCESS__DATA_OBJECTS).proposals(editing, null, typed, limit);
        case USES -> {
            // IT systems first: they are what steps are done with.
            var all = new ArrayList<Proposal>(Field.of(Literals.REQUIREMENT__RESOURCE).proposals(editing, null, typed,
                    Integer.MAX_VALUE));
            all.addAll(Field.of(Literals.REQUIREMENT__GROUP).proposals(editing, null, typed, limit));
            all.sort((one, other) -> Boolean.compare(other.element() instanceof ITSystem, one.element() instanceof ITSystem));
            yield all.size() > limit ? Collections.unmodifiableList(all.subList(0, limit)) : all;
        }
        };
    }

    // --- changes

    /** Returns the request that links all elements of a section with an element. */
    public EditRequest link(LinkSection section, Element element) {
        return new EditRequest.AddLink(section.targets(), CanvasLink.of(section.kind(), element.getId()));
    }

    /** Returns the request that takes links away from all elements. */
    public EditRequest unlink(List<LinkRow> rows) {
        return together(rows.stream().map(row -> (EditRequest) new EditRequest.RemoveLink(row.ids(), row.link())).toList());
    }

    /** Returns the request that gives the elements with a link another way to use it; empty or null for none said. */
    public EditRequest setMode(LinkRow row, String mode) {
        return new EditRequest.AddLink(row.ids(), new CanvasLink(row.link().kind(), row.link().ref(), row.link().bridging(),
                mode == null || mode.isEmpty() ? null : mode));
    }

    /**
     * Returns the request that gives the elements with a link another bridging time.
     *
     * @param typed duration, such as "2 h"; empty for none said
     * @throws InputException if it is no duration
     */
    public EditRequest setBridging(LinkRow row, String typed) throws InputException {
        Object bridging = Field.of(Literals.DEPENDENCY__BRIDGING).parse(typed, null);
        return new EditRequest.AddLink(row.ids(), new CanvasLink(row.link().kind(), row.link().ref(),
                bridging == null ? null : bridging.toString(), row.link().mode()));
    }

    /** Returns the request that names the elements with a link as what they are linked to. */
    public EditRequest takeLabel(LinkRow row) {
        var names = new LinkedHashMap<String, String>();
        row.ids().forEach(id -> names.put(id, labelOf(row.element())));
        return new EditRequest.SetNames(names);
    }

    /** Returns several requests as one. */
    static EditRequest together(List<EditRequest> requests) {
        return requests.size() == 1 ? requests.getFirst() : new EditRequest.All(requests);
    }
}
