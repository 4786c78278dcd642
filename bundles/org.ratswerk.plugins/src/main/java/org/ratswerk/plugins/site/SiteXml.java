package org.ratswerk.plugins.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.eclipse.equinox.p2.metadata.Version;
import org.ratswerk.plugins.repository.ArtifactPaths;
import org.ratswerk.plugins.repository.HostileException;
import org.ratswerk.plugins.trust.RepositorySigner;

/** Reads the lists of a p2 repository. What is not needed here is passed over. */
final class SiteXml {
    private static final String REPOSITORY = "repository";
    private static final int MAX_DEPTH = 40;
    private static final int MAX_TEXT = 4 << 20;

    private final Deque<String> path = new ArrayDeque<>();
    private final XMLStreamReader in;
    /** Name of the repository; empty where it has none. */
    String name = "";
    final List<Unit> units = new ArrayList<>();
    final Map<ArtifactKey, Artifact> artifacts = new LinkedHashMap<>();
    private final ArtifactPaths paths = new ArtifactPaths();
    private Unit unit;
    private Requirement requirement;
    private ArtifactKey key;
    private final Map<String, String> properties = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private SiteXml(InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        in = factory.createXMLStreamReader(xml);
    }

    /**
     * Reads a list of units or of artifacts.
     *
     * @throws HostileException if it declares a document type, is nested too deeply or unpacks to too much
     * @throws IOException if it cannot be read to its end or is no such list
     */
    static SiteXml read(InputStream xml) throws IOException {
        try {
            var reader = new SiteXml(xml);
            reader.read();
            return reader;
        } catch (XMLStreamException failure) {
            if (failure.getNestedException() instanceof IOException inner) {
                throw inner;
            }
            throw new IOException(failure.getMessage(), failure);
        } catch (IllegalArgumentException failure) {
            throw new IOException(failure.getMessage(), failure);
        } catch (RuntimeException failure) {
            // the parser wraps what the stream throws
            if (failure.getCause() instanceof IOException inner) {
                throw inner;
            }
            throw new IOException(failure.getMessage(), failure);
        }
    }

    private void read() throws XMLStreamException, IOException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION -> throw new HostileException("DOCTYPE");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (path.size() > MAX_DEPTH || path.isEmpty() && !in.getLocalName().equals(REPOSITORY)) {
                        throw new HostileException(in.getLocalName());
                    }
                    path.push(in.getLocalName());
                    text.setLength(0);
                    begin();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(in.getText());
                    if (text.length() > MAX_TEXT) {
                        throw new HostileException(path.peek());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    end();
                    path.pop();
                    text.setLength(0);
                }
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
    }

    private void begin() {
        switch (in.getLocalName()) {
            case REPOSITORY -> name = Objects.requireNonNullElse(in.getAttributeValue(null, "name"), "");
            case "unit" -> {
                unit = new Unit(value("id"), Version.create(value("version")));
                units.add(unit);
            }
            case "property" -> property();
            case "provided" -> {
                if (isIn("provides", "unit")) {
                    unit.provided.add(new Unit.Provided(value("namespace"), value("name"),
                            Version.create(value("version"))));
                }
            }
            case "required" -> {
                requirement = isIn("requires", "unit") && in.getAttributeValue(null, "namespace") != null
                        && !"0".equals(in.getAttributeValue(null, "max")) ? required() : null;
            }
            case "license" -> {
                if (isIn("licenses", "unit")) {
                    unit.licenceAddress = address(in.getAttributeValue(null, "uri"));
                }
            }
            case "artifact" -> {
                key = new ArtifactKey(value("classifier"), value("id"), value("version"));
                properties.clear();
                if (isIn("artifacts", "unit")) {
                    unit.artifacts.add(key);
                }
            }
            case "rule" -> paths.add(value("filter"), value("output"));
            default -> {
                // not needed
            }
        }
    }

    private void end() {
        switch (in.getLocalName()) {
            case "unit" -> unit = null;
            case "required" -> {
                if (requirement != null && isIn("requires", "unit")) {
                    unit.required.add(requirement);
                    requirement = null;
                }
            }
            case "filter" -> {
                if (requirement != null && isIn("required", "requires")) {
                    requirement = new Requirement(requirement.namespace(), requirement.name(), requirement.range(),
                            requirement.optional(), text.toString().strip());
                }
            }
            case "license" -> {
                if (isIn("licenses", "unit")) {
                    unit.licence = text.toString().strip();
                }
            }
            case "copyright" -> {
                if (isIn("unit", "units")) {
                    unit.copyright = text.toString().strip();
                }
            }
            case "artifact" -> {
                if (isIn("artifacts", REPOSITORY)) {
                    artifact();
                }
            }
            default -> {
                // not needed
            }
        }
    }

    private void property() {
        if (isIn("properties", "unit")) {
            unit.properties.put(value("name"), value("value"));
        } else if (isIn("properties", "artifact")) {
            properties.put(value("name"), value("value"));
        }
    }

    private Requirement required() {
        return new Requirement(value("namespace"), value("name"), value("range"),
                Boolean.parseBoolean(in.getAttributeValue(null, "optional")), null);
    }

    private void artifact() {
        String length = properties.get("download.size");
        String sum = properties.get("download.checksum.sha-256");
        paths.of(key.classifier(), key.id(), key.version(), properties)
                .ifPresent(place -> artifacts.put(key, new Artifact(key, place, length == null ? -1
                        : Long.parseLong(length), sum, properties.get(RepositorySigner.SIGNATURES), properties)));
    }

    /** Tells whether the current element stands in these, the nearest first. */
    private boolean isIn(String parent, String grandparent) {
        var all = path.iterator();
        all.next();
        return all.hasNext() && all.next().equals(parent) && all.hasNext() && all.next().equals(grandparent);
    }

    private String value(String attribute) {
        String value = in.getAttributeValue(null, attribute);
        if (value == null) {
            throw new IllegalArgumentException("<" + in.getLocalName() + ">: " + attribute);
        }
        return value;
    }

    private static URI address(String text) {
        try {
            return text == null || text.isBlank() ? null : URI.create(text.strip());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
