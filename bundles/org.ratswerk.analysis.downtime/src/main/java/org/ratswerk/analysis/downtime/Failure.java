package org.ratswerk.analysis.downtime;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.ratswerk.analysis.downtime.DowntimeModel.Containment;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Site;
import org.ratswerk.model.StaffGroup;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * What fails, and when: the question of a scenario.
 *
 * <p>A site fails with all in it: with the sites below it, with the resources that stand there, and with what belongs to
 * those. A provider fails with all that it operates. Both count as dependencies, without bridging: what stood in a room is
 * recovered once the room is back. Staff and providers are not in a site. Elements that fail alone have only the
 * dependencies of the model.
 *
 * @param name name; empty for none
 * @param everything whether all resources fail
 * @param elements processes and resources that fail alone
 * @param containers sites and providers that fail with all in them
 * @param event date and time; null for none, so that every hour counts and the shortest MTPD of all holds
 * @param lasting how long the containers stay away at least, in place of their own recovery times; null for those
 */
public record Failure(String name, boolean everything, List<Dependable> elements, List<Resource> containers,
        LocalDateTime event, Duration lasting) {
    private static final Texts TEXTS = Texts.of(Failure.class);

    public Failure {
        elements = List.copyOf(elements);
        containers = List.copyOf(containers);
    }

    /** Everything fails: all resources, and no process by itself. */
    public static Failure ofEverything(LocalDateTime event) {
        return new Failure("", true, List.of(), List.of(), event, null);
    }

    /** Elements fail, each alone. */
    public static Failure of(Collection<? extends Dependable> elements, LocalDateTime event) {
        return new Failure("", false, List.copyOf(elements), List.of(), event, null);
    }

    /** A site or a provider fails with all in it. */
    public static Failure of(Resource container, LocalDateTime event) {
        return new Failure("", false, List.of(), List.of(container), event, null);
    }

    /**
     * Reads a scenario that is saved in an administration.
     *
     * @throws FaultException if its date and time cannot be read
     */
    public static Failure of(FailureScenario saved) throws FaultException {
        return new Failure(saved.getName() == null ? "" : saved.getName(), saved.isEverything(), saved.getFailed(),
                saved.getContainers(), event(saved.getAt()), saved.getLasting());
    }

    /**
     * Reads date and time of an event: {@code 2027-03-31T08:00}, or a date alone for its midnight.
     *
     * @param text null or blank for none
     * @return null for none
     * @throws FaultException if it cannot be read
     */
    public static LocalDateTime event(String text) throws FaultException {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String at = text.strip();
            return at.contains("T") ? LocalDateTime.parse(at)
                    : java.time.LocalDate.parse(at).atStartOfDay();
        } catch (DateTimeParseException e) {
            throw new FaultException(Fault.of(TEXTS.get("fault.date", text)), e);
        }
    }

    /** The same failure at another date and time; null for none. */
    public Failure at(LocalDateTime other) {
        return new Failure(name, everything, elements, containers, other, lasting);
    }

    /** All that fails, elements of the model only, in its order: what is named here and what is in it. */
    public Set<Dependable> failed(AdministrationModel model) {
        var failed = new LinkedHashSet<Dependable>(elements);
        if (everything) {
            failed.addAll(model.resources());
        }
        failed.addAll(containers);
        contents(model).forEach(containment -> failed.add(containment.contained()));
        return failed;
    }

    /** What is in the containers, each with what it depends on for that. */
    List<Containment> contents(AdministrationModel model) {
        var contents = new ArrayList<Containment>();
        var inside = new LinkedHashSet<Resource>();
        var next = new ArrayList<>(containers);
        inside.addAll(containers);
        for (int i = 0; i < next.size(); i++) {
            Resource container = next.get(i);
            for (Resource resource : model.resources()) {
                if (isIn(resource, container) && !containers.contains(resource)) {
                    contents.add(new Containment(resource, container));
                    if (inside.add(resource)) {
                        next.add(resource);
                    }
                }
            }
        }
        return contents;
    }

    private static boolean isIn(Resource resource, Resource container) {
        if (resource == container || resource instanceof StaffGroup || resource instanceof Provider) {
            return false;
        }
        if (resource instanceof Site) {
            return container instanceof Site && resource.getParent() == container;
        }
        if (container instanceof Provider) {
            return resource.getOperator() == container;
        }
        if (container instanceof Site) {
            return resource.getLocation() == container;
        }
        // a component goes with its system, unless it is known to stand or to be operated elsewhere
        return resource.getParent() == container && resource.getLocation() == null && resource.getOperator() == null;
    }

    /** The administration as the engine sees it for this failure. */
    DowntimeModel model(AdministrationModel model) {
        return DowntimeModel.at(model, this);
    }

    /** Numbers of the failed nodes; elements that are not in the model are left out. */
    int[] nodes(DowntimeModel downtime, AdministrationModel model) {
        return failed(model).stream().map(downtime::node).flatMap(java.util.Optional::stream)
                .mapToInt(Integer::intValue).toArray();
    }
}
