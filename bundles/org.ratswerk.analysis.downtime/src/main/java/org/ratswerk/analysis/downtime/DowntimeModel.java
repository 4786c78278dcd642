package org.ratswerk.analysis.downtime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ratswerk.analysis.downtime.calendar.Holidays;
import org.ratswerk.analysis.downtime.calendar.WorkingTime;
import org.ratswerk.analysis.downtime.engine.DowntimeGraph;
import org.ratswerk.analysis.downtime.engine.EventClock;
import org.ratswerk.analysis.downtime.engine.Mtpd;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;
import org.ratswerk.model.StaffGroup;

/**
 * The administration as the engine sees it: processes first, then resources, each with its number. Made once per run in
 * linear time. References that lead nowhere and groups without members are left out; the model's own checks report them.
 */
public final class DowntimeModel {
    private final List<Dependable> elements = new ArrayList<>();
    private final Map<Dependable, Integer> numbers;
    private final List<Mtpd> mtpds = new ArrayList<>();
    private final List<RedundancyGroup> groups = new ArrayList<>();
    private final AnalysisSettings settings;
    private final int processCount;
    private final DowntimeGraph graph;
    private final LocalDateTime event;
    private final EventClock clock;

    /**
     * Without a time of day: every hour counts.
     *
     * @param model administration
     * @param date date at which critical periods are looked at; null for the shortest MTPD of all
     */
    public DowntimeModel(AdministrationModel model, LocalDate date) {
        this(model, date, null, List.of(), Map.of());
    }

    /**
     * The administration at the date and time of an event: recovery counts only inside the working time of the team or,
     * without one, of the operator, and the MTPD is the shortest valid at any moment of an outage.
     *
     * @param model administration
     * @param event date and time; null for none: every hour counts, and the shortest MTPD of all holds
     */
    public static DowntimeModel at(AdministrationModel model, LocalDateTime event) {
        return new DowntimeModel(model, event == null ? null : event.toLocalDate(), event, List.of(), Map.of());
    }

    /** As {@link #at(AdministrationModel, LocalDateTime)}, with what a failure adds. */
    static DowntimeModel at(AdministrationModel model, Failure failure) {
        var lasting = new IdentityHashMap<Resource, Long>();
        if (failure.lasting() != null && !failure.lasting().isNegative()) {
            failure.containers().forEach(container -> lasting.put(container, Times.of(failure.lasting())));
        }
        LocalDateTime event = failure.event();
        return new DowntimeModel(model, event == null ? null : event.toLocalDate(), event, failure.contents(model),
                lasting);
    }

    /**
     * A resource that is part of a failure because of what contains it.
     *
     * @param contained resource in a site or operated by a provider
     * @param container the site or the provider
     */
    record Containment(Resource contained, Resource container) {
    }

    private DowntimeModel(AdministrationModel model, LocalDate date, LocalDateTime event,
            Collection<Containment> containments, Map<Resource, Long> lasting) {
        this.event = event;
        settings = AnalysisSettings.of(model.administration());
        numbers = new IdentityHashMap<>(model.processes().size() + model.resources().size());
        var builder = new DowntimeGraph.Builder();
        for (Process process : model.processes()) {
            Mtpd mtpd = ProcessImpact.of(process, settings).mtpd(date);
            mtpds.add(mtpd);
            builder.mtpd(number(process, builder.addProcess()), mtpd.time());
        }
        processCount = elements.size();
        for (Resource resource : model.resources()) {
            boolean information = resource instanceof InformationObject;
            int node = number(resource, information ? builder.addInformation() : builder.addResource());
            builder.recovery(node, lasting.getOrDefault(resource, ProcessImpact.time(resource.getRecoveryTime())));
            builder.rpa(node, ProcessImpact.time(resource.getRpa()));
        }
        for (int node = 0; node < elements.size(); node++) {
            Dependable element = elements.get(node);
            builder.rto(node, ProcessImpact.time(element.getRequiredRto()));
            builder.restart(node, ProcessImpact.time(element.getRestartTime()));
            builder.rpo(node, ProcessImpact.time(element.getRequiredRpo()));
        }
        for (Dependency dependency : model.dependencies()) {
            add(dependency, builder);
        }
        for (Containment containment : containments) {
            addEdge(numbers.get(containment.contained), containment.container, 0, builder);
        }
        graph = builder.build();
        clock = event == null ? null : clock(model);
    }

    private EventClock clock(AdministrationModel model) {
        var clock = new EventClock(event, Holidays.of(model.administration().getAgs()));
        for (int process = 0; process < processCount; process++) {
            clock.mtpd(process, ProcessImpact.of(process(process), settings).course());
        }
        var known = new IdentityHashMap<Resource, Optional<WorkingTime>>();
        for (int node = processCount; node < elements.size(); node++) {
            int resource = node;
            workingTime(resource(resource), known).ifPresent(time -> clock.working(resource, time));
        }
        return clock;
    }

    /** Working time of the team that recovers a resource or, where it has no team, of its operator. */
    private static Optional<WorkingTime> workingTime(Resource resource, Map<Resource, Optional<WorkingTime>> known) {
        Resource working = resource.getRecoveryTeam() == null ? resource.getOperator() : resource.getRecoveryTeam();
        return working == null ? Optional.empty() : known.computeIfAbsent(working, DowntimeModel::workingTime);
    }

    /**
     * Working time of a team or a provider; empty where none is set or it cannot be read, which the check reports: then
     * every hour counts.
     */
    static Optional<WorkingTime> workingTime(Resource resource) {
        try {
            return Optional.ofNullable(WorkingTime.parse(resource.getHours()));
        } catch (WorkingTime.FormatException e) {
            return Optional.empty();
        }
    }

    private int number(Dependable element, int node) {
        elements.add(element);
        numbers.put(element, node);
        return node;
    }

    private void add(Dependency dependency, DowntimeGraph.Builder builder) {
        Integer dependent = numbers.get(dependency.getDependent());
        if (dependent == null) {
            return;
        }
        long bridging = ProcessImpact.time(dependency.getBridging());
        switch (dependency) {
        case ProcessDependency process -> addEdge(dependent, process.getSupplier(), bridging, builder);
        case Requirement requirement when requirement.getGroup() != null ->
            addGroup(dependent, requirement.getGroup(), bridging, builder);
        case Requirement requirement -> addEdge(dependent, requirement.getResource(), bridging, builder);
        default -> throw new IllegalArgumentException(dependency.eClass().getName());
        }
    }

    private void addEdge(int dependent, Dependable supplier, long bridging, DowntimeGraph.Builder builder) {
        Integer number = numbers.get(supplier);
        if (number != null) {
            builder.addEdge(dependent, number, bridging);
        }
    }

    private void addGroup(int dependent, RedundancyGroup group, long bridging, DowntimeGraph.Builder builder) {
        int[] members = group.getMembers().stream().map(numbers::get).filter(number -> number != null)
                .mapToInt(Integer::intValue).distinct().toArray();
        if (members.length > 0) {
            builder.addGroup(dependent, members, Math.clamp(group.getRequired(), 1, members.length), bridging);
            groups.add(group);
        }
    }

    /** Returns the graph that the engine computes on; its nodes have the numbers of the elements. */
    public DowntimeGraph graph() {
        return graph;
    }

    /** Date and time of the event; null where none is given. */
    public LocalDateTime event() {
        return event;
    }

    /** Working times and critical periods at the time of the event; null without one. */
    public EventClock clock() {
        return clock;
    }

    /** Team that recovers a node; null for none. */
    StaffGroup team(int node) {
        return node < processCount ? null : resource(node).getRecoveryTeam();
    }

    /** How many people of the team a recovery takes. */
    int people(int node) {
        Integer people = node < processCount ? null : resource(node).getRecoveryPeople();
        return people == null || people < 1 ? 1 : people;
    }

    AnalysisSettings settings() {
        return settings;
    }

    /** Time from the event until recovery work starts, in microseconds. */
    public long detection() {
        return Times.of(settings.detection());
    }

    int processCount() {
        return processCount;
    }

    int nodeCount() {
        return elements.size();
    }

    Dependable element(int node) {
        return elements.get(node);
    }

    Process process(int node) {
        return (Process) elements.get(node);
    }

    Resource resource(int node) {
        return (Resource) elements.get(node);
    }

    /** Number of an element; empty if it is not part of the graph. */
    Optional<Integer> node(Dependable element) {
        return Optional.ofNullable(numbers.get(element));
    }

    /** Numbers of the processes and resources by id; of several with the same id the first counts. */
    Map<String, Integer> nodesById() {
        var nodes = new HashMap<String, Integer>();
        for (int node = 0; node < elements.size(); node++) {
            if (elements.get(node).getId() != null) {
                nodes.putIfAbsent(elements.get(node).getId(), node);
            }
        }
        return nodes;
    }

    /** MTPD of a process and where it comes from. */
    Mtpd mtpd(int process) {
        return mtpds.get(process);
    }

    /** Redundancy group of the model that a group of the graph was made of. */
    RedundancyGroup group(int group) {
        return groups.get(group);
    }
}
