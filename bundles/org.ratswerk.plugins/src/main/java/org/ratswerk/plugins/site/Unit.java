package org.ratswerk.plugins.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.equinox.p2.metadata.Version;

/** An installable unit as a site's list has it. */
final class Unit {
    final String id;
    final Version version;
    final Map<String, String> properties = new LinkedHashMap<>();
    final List<Provided> provided = new ArrayList<>();
    final List<Requirement> required = new ArrayList<>();
    final List<ArtifactKey> artifacts = new ArrayList<>();
    URI licenceAddress;
    String licence = "";
    String copyright = "";

    /** Something that it offers to others. */
    record Provided(String namespace, String name, Version version) {
    }

    Unit(String id, Version version) {
        this.id = id;
        this.version = version;
    }

    boolean is(String property) {
        return Boolean.parseBoolean(properties.get(property));
    }
}
