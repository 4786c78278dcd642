package org.ratswerk.ui.bpmn.model.output;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.layout.DiagramXml;
import org.ratswerk.bpmn.picture.BpmnPicture;
import org.ratswerk.bpmn.picture.Plane;
import org.ratswerk.bpmn.picture.SvgCommand;
import org.ratswerk.graph.PageSetup;
import org.ratswerk.graph.PageSetup.Direction;
import org.ratswerk.graph.PageSetup.Scaling;
import org.ratswerk.graph.Paper;

/** What is chosen for putting a diagram on pages; kept as text from one time to the next. */
public final class PrintModel {
    private Paper paper = Paper.A4;
    private Direction direction = Direction.AUTOMATIC;
    private Scaling scaling = Scaling.AUTOMATIC;
    private int percent = 100;
    private boolean header = true;
    private String version = "";

    /**
     * @param kept what {@link #keep} has returned the last time; null or anything else for the usual choices
     */
    public PrintModel(String kept) {
        String[] parts = kept == null ? new String[0] : kept.split(",");
        if (parts.length == 5) {
            try {
                paper = Paper.valueOf(parts[0]);
                direction = Direction.valueOf(parts[1]);
                scaling = Scaling.valueOf(parts[2]);
                setPercent(Integer.parseInt(parts[3]));
                header = Boolean.parseBoolean(parts[4]);
            } catch (IllegalArgumentException e) {
                // of another version of the program: the usual choices
            }
        }
    }

    /** Returns the choices as text; the version, which belongs to one diagram, is not in it. */
    public String keep() {
        return String.join(",", paper.name(), direction.name(), scaling.name(), Integer.toString(percent),
                Boolean.toString(header));
    }

    /** Returns the choices. */
    public PageSetup setup() {
        return new PageSetup(paper, direction, scaling, percent, header);
    }

    /** Chooses the paper. */
    public void setPaper(Paper now) {
        paper = now;
    }

    /** Chooses how the paper lies. */
    public void setDirection(Direction now) {
        direction = now;
    }

    /** Chooses how large the diagram becomes. */
    public void setScaling(Scaling now) {
        scaling = now;
    }

    /** Chooses the size in percent; brought into what is possible. */
    public void setPercent(int now) {
        percent = Math.clamp(now, PageSetup.LEAST_PERCENT, PageSetup.MOST_PERCENT);
    }

    /** Chooses whether there is a header. */
    public void setHeader(boolean now) {
        header = now;
    }

    /** Chooses the version in the header; empty for what the diagram says itself. */
    public void setVersion(String now) {
        version = now.strip();
    }

    /** Returns the version in the header. */
    public String version() {
        return version;
    }

    /**
     * Makes the pages. Takes its time; in any thread.
     *
     * @param name name of the file, for messages
     * @param xml document
     * @param setup choices
     * @param version version in the header; empty for what the document says itself
     * @param date date in the header
     * @return a PDF file
     * @throws IOException if the document cannot be read
     */
    public static byte[] pdf(String name, String xml, PageSetup setup, String version, LocalDate date)
            throws IOException {
        var document = DiagramXml.complete(BpmnDocument.read(name, xml));
        var drawings = Plane.of(document).stream().map(BpmnPicture::of).toList();
        return SvgCommand.pages(document, drawings.isEmpty() ? List.of(BpmnPicture.of(new Plane("", null, List.of(),
                List.of()))) : drawings, setup, version, date);
    }
}
