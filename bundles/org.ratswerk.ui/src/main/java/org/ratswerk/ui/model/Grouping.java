package org.ratswerk.ui.model;

import java.util.Objects;

/**
 * What the navigator's tree is grouped by.
 *
 * @param processes groups of the processes
 * @param systems groups of the IT systems
 * @param persons groups of the persons and roles
 */
public record Grouping(Processes processes, Systems systems, Persons persons) {
    /** Processes by unit, systems and persons in one list each. */
    public static final Grouping DEFAULT = new Grouping(Processes.UNIT, Systems.NONE, Persons.NONE);

    /** Nothing is null. */
    public Grouping {
        Objects.requireNonNull(processes);
        Objects.requireNonNull(systems);
        Objects.requireNonNull(persons);
    }

    /** Groups of the processes. */
    public enum Processes {
        /** By the organisational unit that carries them out. */
        UNIT,
        /** By their kind in the process map. */
        KIND
    }

    /** Groups of the IT systems. */
    public enum Systems {
        /** One list. */
        NONE,
        /** By the provider that operates them. */
        PROVIDER,
        /** By the organisational unit they belong to. */
        UNIT
    }

    /** Groups of the persons and roles. */
    public enum Persons {
        /** One list. */
        NONE,
        /** By organisational unit. */
        UNIT
    }

    /** Returns the same with other groups of the processes. */
    public Grouping with(Processes other) {
        return new Grouping(other, systems, persons);
    }

    /** Returns the same with other groups of the systems. */
    public Grouping with(Systems other) {
        return new Grouping(processes, other, persons);
    }

    /** Returns the same with other groups of the persons. */
    public Grouping with(Persons other) {
        return new Grouping(processes, systems, other);
    }
}
