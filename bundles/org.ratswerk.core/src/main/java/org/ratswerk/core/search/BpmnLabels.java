package org.ratswerk.core.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.ratswerk.core.Progress;

/**
 * The labels in the diagrams of an administration: names, documentation and text annotations of the elements of BPMN 2.0
 * files (OMG formal/2013-12-09). A file is read again only when its time or size has changed. Files are hostile: no
 * document types, no entities, nothing is fetched. A file that cannot be read has no labels; other checks tell of it.
 */
public final class BpmnLabels {
    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String OURS = "http://ratswerk.org/schema/bpmn/1";
    private static final String FOLDER = "bpmn";
    private static final long LARGEST = 64L << 20;
    private static final int DEEPEST = 200;
    private static final int LONGEST = 10_000;

    private final Path folder;
    private final Map<String, Entry> known = new HashMap<>();

    /**
     * A diagram.
     *
     * @param file its file relative to the administration's folder, with {@code /} between the names
     * @param process id of the process it says it belongs to; null where it says nothing
     * @param labels its labels in the order of the file
     */
    public record Diagram(String file, String process, List<Label> labels) {
        /** The lists are copied. */
        public Diagram {
            labels = List.copyOf(labels);
        }
    }

    /**
     * A label.
     *
     * @param element id of the BPMN element; null where it has none
     * @param type kind of the BPMN element, such as {@code userTask}
     * @param text the label
     */
    public record Label(String element, String type, String text) {
    }

    private record Entry(FileTime time, long size, Diagram diagram) {
    }

    /**
     * @param folder folder of the administration
     */
    public BpmnLabels(Path folder) {
        this.folder = folder;
    }

    /** Returns the diagrams as the files are now, sorted by file. Reads files: not for the user interface's thread. */
    public synchronized List<Diagram> read(Progress progress) {
        var diagrams = new ArrayList<Diagram>();
        var files = files();
        known.keySet().retainAll(files);
        for (String file : files) {
            progress.checkCancelled();
            Path path = folder.resolve(file);
            try {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                Entry entry = known.get(file);
                if (entry == null || entry.size != attributes.size()
                        || !entry.time.equals(attributes.lastModifiedTime())) {
                    entry = new Entry(attributes.lastModifiedTime(), attributes.size(),
                            attributes.size() > LARGEST ? new Diagram(file, null, List.of()) : diagram(file, path));
                    known.put(file, entry);
                }
                diagrams.add(entry.diagram);
            } catch (IOException e) {
                known.remove(file);
            }
        }
        return diagrams;
    }

    private List<String> files() {
        Path dir = folder.resolve(FOLDER);
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(dir)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".bpmn") && Files.isRegularFile(file))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    private static Diagram diagram(String file, Path path) throws IOException {
        var labels = new ArrayList<Label>();
        String process = null;
        try (InputStream in = Files.newInputStream(path)) {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            try {
                process = new Parser(reader, labels).parse();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            // what stands before the fault can be found
        }
        return new Diagram(file, process, labels);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }

    private static final class Parser {
        private final XMLStreamReader reader;
        private final List<Label> labels;
        private final List<Label> path = new ArrayList<>();
        private String process;

        Parser(XMLStreamReader reader, List<Label> labels) {
            this.reader = reader;
            this.labels = labels;
        }

        String parse() throws XMLStreamException {
            while (reader.hasNext()) {
                switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> path.removeLast();
                default -> {
                    // texts are read with the element they stand in
                }
                }
            }
            return process;
        }

        private void start() throws XMLStreamException {
            String type = reader.getLocalName();
            String id = reader.getAttributeValue(null, "id");
            boolean bpmn = MODEL.equals(reader.getNamespaceURI());
            path.add(new Label(id, type, null));
            if (path.size() > DEEPEST) {
                throw new XMLStreamException("too deep");
            }
            if (bpmn && ("documentation".equals(type) || "text".equals(type))) {
                text();
            } else if (bpmn) {
                add(id, type, reader.getAttributeValue(null, "name"));
            } else if (OURS.equals(reader.getNamespaceURI()) && "process".equals(type) && process == null) {
                process = reader.getAttributeValue(null, "ref");
            }
        }

        private void text() throws XMLStreamException {
            Label holder = path.size() < 2 ? path.getLast() : path.get(path.size() - 2);
            var text = new StringBuilder();
            int depth = 1;
            while (depth > 0) {
                switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() < LONGEST) {
                        text.append(reader.getText());
                    }
                }
                default -> {
                    // comments and the like
                }
                }
            }
            path.removeLast();
            add(holder.element(), holder.type(), text.toString());
        }

        private void add(String id, String type, String text) {
            if (text != null && !text.isBlank()) {
                String clean = text.strip().replaceAll("\\s+", " ");
                labels.add(new Label(id, type, clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean));
            }
        }
    }
}
