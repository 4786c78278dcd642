package org.ratswerk.bpmn.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.layout.DiagramXml;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.graph.Drawing;
import org.ratswerk.graph.PageSetup;
import org.ratswerk.graph.Paper;
import org.ratswerk.graph.PdfPages;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Draws the diagrams of a BPMN file. */
@Component
public final class SvgCommand implements Command {
    private static final Texts TEXTS = Texts.of(SvgCommand.class);
    private static final double PNG_SCALE = 2;

    @Override
    public String name() {
        return "bpmn svg";
    }

    @Override
    public String usage() {
        return "bpmn svg FILE [-o OUT] [--format svg|png|pdf] [--diagram N] [--all] [--page a4|a3|a0] [--version TEXT]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.svg");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(),
                Set.of("-o", "--format", "--diagram", "--page", "--version"), Set.of("--all"));
        String name = options.single(usage());
        Path file = invocation.path(name);
        String format = format(options);
        BpmnDocument document;
        try {
            document = DiagramXml.complete(BpmnDocument.read(file));
        } catch (IOException e) {
            throw new FaultException(new Fault(name, 0, 0, Invocation.reason(e)), e);
        }
        List<Plane> planes = Plane.of(document);
        if (planes.isEmpty()) {
            throw new FaultException(List.of(new Fault(name, 0, 0, TEXTS.get("fault.nothing"))));
        }
        List<Plane> chosen = options.has("--all") ? planes : List.of(planes.get(number(options, planes.size()) - 1));
        String out = options.get("-o").orElse(null);
        if (out == null && (chosen.size() > 1 || !format.equals("svg"))) {
            throw new FaultException(List.of(Fault.of(TEXTS.get("fault.file"))));
        }
        List<Drawing> drawings = chosen.stream().map(BpmnPicture::of).toList();
        if (format.equals("pdf")) {
            byte[] pdf = pages(document, file, drawings, options);
            invocation.output(out, stream -> stream.write(pdf));
            return DONE;
        }
        for (int i = 0; i < drawings.size(); i++) {
            Drawing drawing = drawings.get(i);
            byte[] content = format.equals("png") ? drawing.png(PNG_SCALE)
                    : drawing.svg().getBytes(StandardCharsets.UTF_8);
            invocation.output(drawings.size() == 1 ? out : numbered(out, i + 1), stream -> stream.write(content));
        }
        return DONE;
    }

    private static String format(Options options) throws FaultException {
        String out = options.get("-o").orElse("");
        String extension = out.substring(out.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String usual = Set.of("png", "pdf").contains(extension) ? extension : "svg";
        String format = options.get("--format").orElse(usual).toLowerCase(Locale.ROOT);
        if (!Set.of("svg", "png", "pdf").contains(format)) {
            throw new FaultException(List.of(Fault.of(TEXTS.get("fault.format", format))));
        }
        return format;
    }

    private static int number(Options options, int count) throws FaultException {
        String text = options.get("--diagram").orElse("1");
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= count) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new FaultException(List.of(Fault.of(TEXTS.get("fault.diagram", text, count))));
    }

    private static String numbered(String file, int number) {
        int dot = file.lastIndexOf('.');
        return dot <= file.lastIndexOf('/') + 1 ? file + "-" + number
                : file.substring(0, dot) + "-" + number + file.substring(dot);
    }

    private static byte[] pages(BpmnDocument document, Path file, List<Drawing> drawings, Options options)
            throws IOException, FaultException {
        Paper paper = switch (options.get("--page").orElse("a4").toLowerCase(Locale.ROOT)) {
        case "a4" -> Paper.A4;
        case "a3" -> Paper.A3;
        case "a0" -> Paper.A0;
        default -> throw new FaultException(
                List.of(Fault.of(TEXTS.get("fault.page", options.get("--page").orElse("")))));
        };
        LocalDate date = Files.getLastModifiedTime(file).toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
        return pages(document, drawings, paper, options.get("--version").orElse(""), date);
    }

    /**
     * Puts drawings of a document on pages with a header that names process, unit, version and date.
     *
     * @param document document, for the names
     * @param drawings drawings
     * @param paper paper
     * @param version version; empty for what the document itself says, if it does
     * @param date date of the document
     * @throws IOException if it cannot be written
     */
    public static byte[] pages(BpmnDocument document, List<Drawing> drawings, Paper paper, String version,
            LocalDate date) throws IOException {
        return pages(document, drawings, PageSetup.of(paper), version, date);
    }

    /**
     * Puts drawings of a document on pages.
     *
     * @param document document, for the names in the header
     * @param drawings drawings
     * @param setup how they are put on pages
     * @param version version; empty for what the document itself says, if it does
     * @param date date of the document
     * @throws IOException if it cannot be written
     */
    public static byte[] pages(BpmnDocument document, List<Drawing> drawings, PageSetup setup, String version,
            LocalDate date) throws IOException {
        BpmnElement pool = document.participants().stream()
                .filter(participant -> participant.reference("processRef") != null).findFirst().orElse(null);
        BpmnElement process = pool != null ? pool.reference("processRef")
                : document.processes().stream().findFirst().orElse(null);
        String unit = pool == null ? "" : pool.name();
        String title = process != null && !process.name().isEmpty() ? process.name()
                : drawings.getFirst().title().isEmpty() ? unit : drawings.getFirst().title();
        String stated = process == null ? "" : process.attributes().stream()
                .filter(attribute -> attribute.localName().equals("versionTag")).map(attribute -> attribute.value())
                .findFirst().orElse("");
        String known = version.isBlank() ? stated : version;
        var details = new ArrayList<String>();
        details.add(unit.equals(title) ? "" : unit);
        details.add(known.isBlank() ? "" : TEXTS.get("header.version", known));
        details.add(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(date));
        try (var pages = new PdfPages(setup, title, details)) {
            for (Drawing drawing : drawings) {
                pages.drawing(drawing);
            }
            return pages.bytes();
        }
    }
}
