package org.ratswerk.analysis.downtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.Component;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Site;
import org.ratswerk.model.StaffGroup;
import org.ratswerk.model.text.Texts;

/**
 * Scenarios that every administration should look at, made for this one: loss of the server room, of the town hall, of the
 * provider that operates most for six weeks, ransomware, and staff out. Those for which the administration has nothing are
 * left out.
 */
public final class ReadyScenarios {
    private static final Texts TEXTS = Texts.of(ReadyScenarios.class);
    private static final Duration SIX_WEEKS = Duration.ofDays(42);
    private static final List<String> SERVER_ROOM = List.of("serverraum", "rechenzentrum", "server room", "data centre",
            "technikraum");
    private static final List<String> TOWN_HALL = List.of("rathaus", "town hall", "kreishaus", "stadthaus");

    private ReadyScenarios() {
    }

    /** Returns the scenarios, without a date. */
    public static List<Failure> of(AdministrationModel model) {
        List<Site> sites = elements(model, Site.class).toList();
        Optional<Site> room = largest(model, sites.stream().filter(named(SERVER_ROOM)));
        Optional<Site> hall = largest(model, sites.stream().filter(named(TOWN_HALL)
                .and(site -> !room.equals(Optional.of(site)))));
        Optional<Provider> provider = largest(model, elements(model, Provider.class));
        List<Dependable> machines = elements(model, Resource.class)
                .filter(resource -> resource instanceof ITSystem || resource instanceof Component)
                .map(Dependable.class::cast).toList();
        List<Dependable> staff = elements(model, StaffGroup.class).map(Dependable.class::cast).toList();

        var ready = new ArrayList<Failure>();
        room.ifPresent(site -> ready.add(container(TEXTS.get("ready.room", DowntimeRun.name(site)), site, null)));
        hall.ifPresent(site -> ready.add(container(TEXTS.get("ready.hall", DowntimeRun.name(site)), site, null)));
        provider.ifPresent(any -> ready.add(container(TEXTS.get("ready.provider", DowntimeRun.name(any)), any,
                SIX_WEEKS)));
        if (!machines.isEmpty()) {
            ready.add(new Failure(TEXTS.get("ready.ransomware"), false, machines, List.of(), null, null));
        }
        if (!staff.isEmpty()) {
            ready.add(new Failure(TEXTS.get("ready.staff"), false, staff, List.of(), null, null));
        }
        return ready;
    }

    private static Failure container(String name, Resource container, Duration lasting) {
        return new Failure(name, false, List.of(), List.of(container), null, lasting);
    }

    private static <T> Stream<T> elements(AdministrationModel model, Class<T> type) {
        return model.resources().stream().filter(type::isInstance).map(type::cast);
    }

    private static Predicate<Site> named(List<String> words) {
        return site -> Stream.of(site.getName(), site.getSiteType(), site.getRoomType()).filter(Objects::nonNull)
                .map(text -> text.toLowerCase(Locale.ROOT)).anyMatch(text -> words.stream().anyMatch(text::contains));
    }

    /** The one with most in it, the first of several; empty if none has anything in it. */
    private static <T extends Resource> Optional<T> largest(AdministrationModel model, Stream<T> containers) {
        record Sized<T>(T container, int size) {
        }
        return containers.map(any -> new Sized<>(any, Failure.of(any, null).contents(model).size()))
                .filter(sized -> sized.size > 0)
                .sorted(Comparator.comparingInt((Sized<T> sized) -> sized.size).reversed()).findFirst()
                .map(Sized::container);
    }
}
