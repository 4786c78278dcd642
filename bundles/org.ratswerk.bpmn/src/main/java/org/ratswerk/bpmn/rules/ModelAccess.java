package org.ratswerk.bpmn.rules;

import java.util.List;
import java.util.Optional;

import org.ratswerk.core.AdministrationModel;

/** What rules may ask about the administration that a document belongs to. */
public interface ModelAccess {
    /** No administration: rules about it find nothing. */
    ModelAccess NONE = new ModelAccess() {
        @Override
        public boolean isPresent() {
            return false;
        }

        @Override
        public Optional<Target> element(String id) {
            return Optional.empty();
        }

        @Override
        public List<Target> unitsNamed(String name) {
            return List.of();
        }

        @Override
        public List<Target> processesOf(String file) {
            return List.of();
        }
    };

    /** Returns what rules may ask about an administration, copied from its model as it is now. */
    static ModelAccess of(AdministrationModel model) {
        return new AdministrationAccess(model);
    }

    /** What an element of the administration is to a diagram. */
    enum Kind {
        /** A process. */
        PROCESS,
        /** An organisational unit. */
        UNIT,
        /** An information object; it is a resource too. */
        INFORMATION,
        /** Any other resource, or a redundancy group. */
        RESOURCE
    }

    /**
     * An element of the administration.
     *
     * @param id its id
     * @param kind what it is
     * @param name its name; empty where it has none
     */
    record Target(String id, Kind kind, String name) {
    }

    /** Tells whether there is an administration. */
    boolean isPresent();

    /** Returns the process, unit, resource or redundancy group with the id, if there is one. */
    Optional<Target> element(String id);

    /** Returns the organisational units of this name, upper and lower case alike. */
    List<Target> unitsNamed(String name);

    /**
     * Returns the processes that name a file as their diagram.
     *
     * @param file the file as the document names it
     */
    List<Target> processesOf(String file);
}
