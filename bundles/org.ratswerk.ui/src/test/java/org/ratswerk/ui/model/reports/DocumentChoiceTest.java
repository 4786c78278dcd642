package org.ratswerk.ui.model.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Report;
import org.ratswerk.core.ReportOptions;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.model.OpenAdministration;

class DocumentChoiceTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    @TempDir
    private Path folder;

    /** A document that holds the name of the administration. */
    private record Named(String id, String title, List<String> formats) implements Report {
        @Override
        public void write(AdministrationModel model, String format, OutputStream out, Progress progress) throws IOException {
            if (id.equals("broken")) {
                throw new IOException("full");
            }
            out.write((format + " " + model.administration().getName()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private DocumentChoice choice(Report... reports) {
        ModelFactory factory = ModelFactory.eINSTANCE;
        var administration = factory.createAdministration();
        administration.setName("Neustadt");
        var model = new AdministrationModel(null, administration, factory.createProcessRegister(), factory.createLandscape(),
                factory.createContinuityRegister(), List.of(), List.of());
        return new DocumentChoice(new OpenAdministration(folder.resolve("town"), new Editing(model), List.of(), List.of()),
                List.of(reports), TODAY);
    }

    @Test
    void theFirstByTitleIsChosenWithItsBestFormat() {
        var choice = choice(new Named("b", "Zweites", List.of("docx")), new Named("a", "Erstes", List.of("pdf", "docx")),
                new Named("c", "Ohne", List.of()));
        assertEquals(List.of("Erstes", "Zweites"), choice.reports().stream().map(Report::title).toList());
        assertEquals("pdf", choice.format());
        choice.setFormat("docx");
        choice.choose(choice.reports().get(1));
        assertEquals("docx", choice.format());
        assertThrows(IllegalArgumentException.class, () -> choice.setFormat("pdf"));
    }

    @Test
    void theSuggestedNameHoldsTitleAndDateAndNothingThatFilesCannotHold() {
        var choice = choice(new Named("a", "Lücken: IT/Netz \"heute\" für alle?", List.of("docx")));
        assertEquals(folder.resolve("town").resolve("documents").resolve("Lücken IT Netz heute für alle 2027-03-01.docx"),
                choice.suggested());
        choice.setFile(choice.suggested().toString());
        assertTrue(choice.fault().isEmpty());
    }

    @Test
    void whatIsWrongWithTheFileIsSaid() {
        var choice = choice(new Named("a", "A", List.of("docx", "pdf")));
        choice.setFile("");
        assertTrue(choice.fault().isPresent());
        choice.setFile("a\u0000b.docx");
        assertTrue(choice.fault().isPresent());
        choice.setFile(folder.resolve("a.pdf").toString());
        assertTrue(choice.fault().orElseThrow().contains(".docx"));
        assertEquals(folder.resolve("a.docx"), choice.fitting());
        choice.setFile(folder.resolve("Bericht 1.5").toString());
        assertEquals(folder.resolve("Bericht 1.5.docx"), choice.fitting());
        choice.setFile(folder.resolve("absent").resolve("a.docx").toString());
        assertTrue(choice.fault().isPresent());
        choice.setFile(folder.resolve("a.docx").toString());
        assertFalse(choice.fault().isPresent());
        assertTrue(choice().fault().isPresent());
    }

    @Test
    void theFileIsMadeWithItsFolder() throws FaultException, IOException {
        var choice = choice(new Named("a", "A", List.of("pdf")));
        choice.setFile(choice.suggested().toString());
        assertFalse(choice.overwrites());
        choice.make(Progress.NONE);
        assertEquals("pdf Neustadt", Files.readString(choice.suggested()));
        assertTrue(choice.overwrites());
        try (var files = Files.list(choice.suggested().getParent())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aFileThatCannotBeMadeStaysAsItWas() throws IOException {
        var choice = choice(new Named("broken", "A", List.of("pdf")));
        Path file = Files.writeString(folder.resolve("a.pdf"), "alt");
        choice.setFile(file.toString());
        var fault = assertThrows(FaultException.class, () -> choice.make(Progress.NONE));
        assertTrue(fault.faults().getFirst().message().contains("full"));
        assertEquals("alt", Files.readString(file));
    }

    /** A document with an edition of its own, about two plans, of which docx is packed where it is encrypted. */
    private record Planning(boolean isRedacted) implements Report {
        @Override
        public String id() {
            return isRedacted ? "plans-redacted" : "plans";
        }

        @Override
        public String title() {
            return isRedacted ? "Pläne (redigiert)" : "Pläne";
        }

        @Override
        public List<String> formats() {
            return List.of("docx", "pdf");
        }

        @Override
        public String extension(String format, boolean encrypted) {
            return encrypted && format.equals("docx") ? "docx.zip" : format;
        }

        @Override
        public boolean hasTemplates(String format) {
            return format.equals("docx");
        }

        @Override
        public boolean encrypts(String format) {
            return true;
        }

        @Override
        public List<Choice> choices(AdministrationModel model) {
            return List.of(new Choice("p1", "Plan Netz", "WAP"), new Choice("p2", "Plan Bürgerbüro", "GFP"));
        }

        @Override
        public Optional<Report> redacted() {
            return isRedacted ? Optional.empty() : Optional.of(new Planning(true));
        }

        @Override
        public void write(AdministrationModel model, String format, OutputStream out, Progress progress) {
            throw new IllegalStateException();
        }

        @Override
        public void write(AdministrationModel model, String format, ReportOptions options, OutputStream out,
                Progress progress) throws IOException {
            out.write((id() + options.elements() + options.template() + options.password())
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void redactedEditionIsChosenWithItsDocument() throws FaultException, IOException {
        var choice = choice(new Planning(false), new Planning(true), new Named("z", "Zuletzt", List.of("pdf")));
        assertEquals(List.of("plans", "z"), choice.reports().stream().map(Report::id).toList());
        assertTrue(choice.isRedactable());
        choice.setRedacted(true);
        choice.setElements(List.of("p2", "p1"));
        assertEquals("Pläne (redigiert) 2027-03-01.docx", choice.suggested().getFileName().toString());
        choice.setFile(folder.resolve("a.docx").toString());
        choice.make(Progress.NONE);
        assertEquals("plans-redacted[p1, p2]nullnull", Files.readString(folder.resolve("a.docx")));
        choice.choose(choice.reports().get(1));
        assertFalse(choice.isRedacted());
        assertTrue(choice.elements().isEmpty());
    }

    @Test
    void aSinglePlanNamesTheFile() {
        var choice = choice(new Planning(false));
        choice.setElements(List.of("p1"));
        assertEquals("Plan Netz 2027-03-01.docx", choice.suggested().getFileName().toString());
    }

    @Test
    void passwordIsTypedTwiceAndChangesTheEndingWhereTheFileIsPacked() throws FaultException, IOException {
        var choice = choice(new Planning(false));
        choice.setFile(folder.resolve("a.docx").toString());
        choice.setPassword("Rathaus-1815", "Rathaus");
        assertEquals(folder.resolve("a.docx.zip"), choice.fitting());
        choice.setFile(choice.fitting().toString());
        assertTrue(choice.fault().orElseThrow().contains("Kennwörter") || choice.fault().orElseThrow().contains("passwords"));
        choice.setPassword("kurz", "kurz");
        assertTrue(choice.fault().orElseThrow().contains("8"));
        choice.setPassword("Rathaus-1815", "Rathaus-1815");
        assertTrue(choice.fault().isEmpty());
        choice.make(Progress.NONE);
        assertEquals("plans[]nullRathaus-1815", Files.readString(folder.resolve("a.docx.zip")));
        choice.setPassword("", "");
        assertEquals(folder.resolve("a.docx"), choice.fitting());
        assertFalse(choice.remembered().toString().contains("Rathaus"));
    }

    @Test
    void templateMustBeThereAndIsForWordAlone() throws FaultException, IOException {
        var choice = choice(new Planning(false));
        choice.setFile(folder.resolve("a.docx").toString());
        choice.setTemplate(folder.resolve("absent.docx").toString());
        assertTrue(choice.fault().isPresent());
        Path template = Files.writeString(folder.resolve("template.docx"), "x");
        choice.setTemplate(template.toString());
        assertTrue(choice.fault().isEmpty());
        choice.make(Progress.NONE);
        assertEquals("plans[]" + template + "null", Files.readString(folder.resolve("a.docx")));
        choice.setFormat("pdf");
        choice.setFile(folder.resolve("a.pdf").toString());
        choice.make(Progress.NONE);
        assertEquals("plans[]nullnull", Files.readString(folder.resolve("a.pdf")));
    }

    @Test
    void whatWasChosenLastIsChosenAgainAsFarAsItIsThere() {
        var choice = choice(new Planning(false), new Named("a", "Anderes", List.of("html")));
        choice.choose(new DocumentChoice.Remembered("plans", "pdf", List.of("p2", "gone"), true, "x.docx"));
        assertEquals("plans", choice.report().id());
        assertEquals("pdf", choice.format());
        assertEquals(java.util.Set.of("p2"), choice.elements());
        assertTrue(choice.isRedacted());
        assertEquals(new DocumentChoice.Remembered("plans", "pdf", List.of("p2"), true, "x.docx"), choice.remembered());
        var other = choice(new Named("a", "Anderes", List.of("html")));
        other.choose(new DocumentChoice.Remembered("plans", "pdf", List.of(), false, ""));
        assertEquals("a", other.report().id());
    }
}
