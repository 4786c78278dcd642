package org.ratswerk.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.core.Progress;
import org.ratswerk.core.publish.PublishOptions;
import org.ratswerk.core.publish.PublishPreview.LeftOut;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.persistence.FaultException;

class SitePublisherTest {
    /** All texts that may be published: an agreed list, which only grows with a decision. */
    private static final Set<String> PUBLISHED = Set.of("Administration.name", "Process.name", "OrganisationalUnit.name",
            "ITSystem.name", "Role.name", "Person.name", "InformationObject.name", "OrganisationalUnit.shortName",
            "OrganisationalUnit.type", "ITSystem.systemType", "Process.description", "Process.field", "Process.trigger",
            "Process.result", "Process.legalBasis", "Process.keys", "Process.externalParticipants", "Process.documents",
            "Process.signatureRequirement", "Process.formRequirement", "Process.fees", "Process.mediaBreaks");
    /** All numbers, durations and dates that may be published; the others have values that would be noticed. */
    private static final Set<String> MEASURES = Set.of("caseVolume", "processingTime", "onlineMaturity", "reviewedOn");
    private static final Pattern LINK = Pattern.compile(" (?:href|src|srcset|action)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/][^>]*>");

    @TempDir
    private Path temp;
    private final Locale locale = Locale.getDefault();
    private Town town;
    private Path site;
    private int made;

    @BeforeEach
    void build() throws FaultException, IOException {
        Locale.setDefault(Locale.UK);
        town = new Town(temp);
        site = temp.resolve("site");
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    // --- what is published

    @Test
    void onlyReleasedProcessesArePublished() throws FaultException, IOException {
        var preview = new SitePublisher().preview(town.model, PublishOptions.ALL_LANGUAGES);
        assertEquals(List.of("Grant permit"), preview.published());
        assertEquals(List.of(new LeftOut("Unfinished process", "still a draft")), preview.leftOut());
        var published = town.publish(site);
        assertEquals(1, published.processes());
        assertEquals(List.of(), published.notes());
        var files = Town.files(site);
        assertEquals(published.files() + 1, files.size(), "the files and their list");
        assertTrue(files.values().stream().noneMatch(text -> text.contains("Unfinished process")));
        assertTrue(files.get("de/process/_50_ermit_2f_1.html").contains("Grant permit"));
    }

    @Test
    void draftsAreMarked() throws FaultException, IOException {
        town.publish(site, new PublishOptions(List.of("en"), true));
        var files = Town.files(site);
        assertTrue(files.get("en/process/draft.html").contains("This process is not released yet."));
        assertFalse(files.get("en/process/_50_ermit_2f_1.html").contains("not released"));
        for (String list : List.of("en/landscape.html", "en/processes.html")) {
            assertEquals(1, occurrences(files.get(list), "class=\"draft\""), list);
        }
        assertFalse(files.containsKey("de/index.html"));
        assertFalse(files.get("en/index.html").contains("hreflang"), "nothing to switch to");
    }

    private static int occurrences(String text, String what) {
        return text.split(Pattern.quote(what), -1).length - 1;
    }

    /** Everything in the model has a value that says where it comes from, and refers to everything it can refer to. */
    @Test
    void nothingIsPublishedThatWasNotAgreed() throws FaultException, IOException {
        town.model.roots().forEach(root -> fill(root, 0));
        List<Element> all = town.model.elements().toList();
        all.forEach(element -> connect(element, all));
        town.permit.setProfileState(ProfileState.RELEASED);
        town.permit.setBpmnAsIs("bpmn/permit.bpmn");
        town.permit.setBpmnToBe(null);
        town.publish(site);
        var found = new TreeSet<String>();
        var pattern = Pattern.compile("secret[-\\w]*|value-of-([A-Za-z]+)-(\\w+)|71[.,]?077[.,]?345|1971");
        for (var file : Town.files(site).entrySet()) {
            Matcher matcher = pattern.matcher(file.getValue());
            while (!file.getKey().startsWith("assets/") && matcher.find()) {
                found.add(matcher.group(1) == null ? file.getKey() + ": " + matcher.group()
                        : matcher.group(1) + "." + matcher.group(2));
            }
        }
        assertEquals(new TreeSet<>(PUBLISHED), found);
    }

    /** Fills all attributes, and adds an element of each kind to each containment. */
    private void fill(EObject object, int depth) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (!feature.isDerived() && feature.isChangeable() && feature instanceof EAttribute attribute) {
                set(object, attribute);
            } else if (feature instanceof EReference reference && reference.isContainment() && depth < 3) {
                contain(object, reference, depth);
            }
        }
    }

    private static void set(EObject object, EAttribute attribute) {
        if (Set.of("id", "formatVersion").contains(attribute.getName()) || MEASURES.contains(attribute.getName())) {
            return;
        }
        EDataType type = attribute.getEAttributeType();
        Object value = switch (type.getName()) {
        case "EString" -> "value-of-" + object.eClass().getName() + "-" + attribute.getName();
        case "Duration" -> Duration.ofHours(71_077_345);
        case "EIntegerObject", "EInt" -> Integer.valueOf(71_077_345);
        case "ELongObject" -> Long.valueOf(71_077_345);
        case "EDoubleObject" -> Double.valueOf(71_077_345);
        case "Date" -> LocalDate.of(1971, 7, 7);
        case "Period" -> Period.ofDays(71_077_345);
        default -> null; // a choice, which says nothing of itself
        };
        if (value != null) {
            object.eSet(attribute, attribute.isMany() ? new ArrayList<>(List.of(value)) : value);
        }
    }

    private void contain(EObject object, EReference reference, int depth) {
        List<EClass> classes = ModelPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance)
                .map(EClass.class::cast)
                .filter(type -> !type.isAbstract() && reference.getEReferenceType().isSuperTypeOf(type)).toList();
        if (!reference.isMany()) {
            if (object.eGet(reference) == null) {
                object.eSet(reference, ModelFactory.eINSTANCE.create(classes.getFirst()));
            }
            fill((EObject) object.eGet(reference), depth + 1);
            return;
        }
        @SuppressWarnings("unchecked")
        var list = (List<EObject>) object.eGet(reference);
        classes.forEach(type -> list.add(ModelFactory.eINSTANCE.create(type)));
        list.forEach(each -> {
            if (each instanceof Element element && element.getId() == null) {
                element.setId("made-" + made++);
            }
            fill(each, depth + 1);
        });
    }

    /** Lets an element refer to something of each kind that it can refer to; to what the released process uses first. */
    private static void connect(Element element, List<Element> all) {
        for (EReference reference : element.eClass().getEAllReferences()) {
            if (reference.isContainment() || reference.isDerived() || !reference.isChangeable()) {
                continue;
            }
            List<Element> fitting = all.stream()
                    .filter(each -> each != element && reference.getEReferenceType().isInstance(each)).toList();
            if (reference.isMany()) {
                element.eSet(reference, fitting.stream().filter(distinctBy(each -> each.eClass())).toList());
            } else if (!fitting.isEmpty() && element.eGet(reference) == null) {
                element.eSet(reference, fitting.getFirst());
            }
        }
    }

    private static <T> java.util.function.Predicate<T> distinctBy(java.util.function.Function<T, Object> key) {
        var seen = new HashSet<Object>();
        return each -> seen.add(key.apply(each));
    }

    @Test
    void ofDiagramsOnlyWhatIsSeenIsPublished() throws FaultException, IOException {
        town.publish(site);
        var files = Town.files(site);
        String xml = files.get("diagrams/_50_ermit_2f_1.js");
        assertTrue(xml.contains("Seen note") && xml.contains("Check application"));
        assertFalse(xml.contains("PT4H") || xml.contains("rw:") || xml.contains("ref=\\\"sys\\\""), xml);
        files.forEach((file, text) -> assertFalse(text.contains("secret"), file));
        assertTrue(files.get("en/process/_50_ermit_2f_1.html").contains("../system/sys.html"), "used by a step");
    }

    @Test
    void thePublishedDiagramIsWellFormedAndHasTheSameFlow() throws IOException {
        var before = BpmnDocument.read("permit.bpmn", Town.DIAGRAM);
        var after = BpmnDocument.read("published.bpmn", PublicXml.of(before));
        assertEquals(List.of(), after.faults());
        assertEquals(before.flowNodes().stream().map(Object::toString).toList(),
                after.flowNodes().stream().map(Object::toString).toList());
        assertEquals(before.sequenceFlows().size(), after.sequenceFlows().size());
        assertEquals("Seen note", after.elements("textAnnotation").getFirst().child("text").orElseThrow().text());
    }

    @Test
    void stepsTellTheFlowInWords() throws FaultException, IOException {
        town.publish(site);
        String page = Town.files(site).get("en/process/_50_ermit_2f_1.html").replaceAll("<[^>]*>", "");
        assertTrue(page.contains("Application received"), page);
        String line = page.replaceAll("\\s+", " ");
        assertTrue(line.contains("Complete? → yes: Step 2: Send notice"), line);
        assertTrue(line.contains("Complete? → no: Step 3: Ask for documents"), line);
        assertTrue(page.contains("End: Notice sent"), page);
    }

    @Test
    void aDiagramThatCannotBeReadIsNoted() throws FaultException, IOException {
        Files.delete(town.dir.resolve("bpmn/permit.bpmn"));
        assertEquals(List.of(
                "The diagram of “Grant permit” is not on the pages, bpmn/permit.bpmn: the file is not there"),
                town.publish(site).notes());
        town.permit.setBpmnAsIs("../outside.bpmn");
        Files.writeString(temp.resolve("outside.bpmn"), Town.DIAGRAM);
        assertEquals(1, town.publish(site).notes().size());
        assertFalse(Town.files(site).values().stream().anyMatch(text -> text.contains("Check application")));
    }

    @Test
    void theProcessAsItShallBeIsPublishedOnceItIsApproved() throws FaultException, IOException {
        Files.copy(town.dir.resolve("bpmn/permit.bpmn"), town.dir.resolve("bpmn/to-be.bpmn"));
        town.permit.setBpmnToBe("bpmn/to-be.bpmn");
        town.publish(site);
        assertFalse(Files.exists(site.resolve("diagrams/_50_ermit_2f_1_to-be.svg")));
        town.permit.setTargetApprovedOn(LocalDate.of(2026, 1, 2));
        town.publish(site);
        assertTrue(Files.exists(site.resolve("diagrams/_50_ermit_2f_1_to-be.svg")));
    }

    // --- how it is written

    @Test
    void namesCannotBecomeMarkup() throws FaultException, IOException {
        String hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\u202e\u0000 {0} </title>";
        for (Element element : List.of(town.permit, town.unit, town.role, town.system, town.person,
                town.model.administration())) {
            element.setName(hostile);
        }
        town.permit.setDescription("</p></main>" + hostile);
        town.permit.setTrigger(hostile);
        town.permit.getKeys().add(hostile);
        Files.writeString(town.dir.resolve("bpmn/permit.bpmn"), Town.DIAGRAM.replace("Check application",
                "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;); alert(1); (&quot;"));
        town.publish(site);
        Town.files(site).forEach((file, text) -> {
            if (file.endsWith(".html")) {
                Matcher tags = TAG.matcher(text);
                while (tags.find()) {
                    assertFalse(tags.group().contains("onerror") && tags.group().startsWith("<img src=x"), file);
                    assertFalse(tags.group().startsWith("<script>"), file);
                }
                assertFalse(text.contains("\u202e") || text.contains("\u0000"), file);
            } else if (file.endsWith(".js") && !file.startsWith("assets/")) {
                assertFalse(text.contains("<") || text.contains("\"); alert"), file);
            } else if (file.endsWith(".svg")) {
                assertFalse(text.contains("<img") || text.contains("<script"), file);
            }
        });
        assertTrue(Town.files(site).get("en/processes.html").contains("&lt;script&gt;alert(1)"));
    }

    @Test
    void allLinksLeadSomewhere() throws FaultException, IOException {
        town.permit.getParticipatingUnits().add(town.unit);
        town.permit.setField("Building");
        town.publish(site);
        var files = Town.files(site);
        var broken = new TreeSet<String>();
        int links = 0;
        for (var page : files.entrySet()) {
            if (!page.getKey().endsWith(".html")) {
                continue;
            }
            Matcher matcher = LINK.matcher(page.getValue());
            while (matcher.find()) {
                links++;
                String target = matcher.group(1);
                assertFalse(target.matches("(?i)[a-z]+:.*|//.*"), page.getKey() + " -> " + target);
                int hash = target.indexOf('#');
                String file = hash == 0 ? page.getKey() : Path.of(page.getKey()).resolveSibling(
                        hash < 0 ? target : target.substring(0, hash)).normalize().toString().replace('\\', '/');
                String there = files.get(file);
                if (there == null || hash >= 0 && !there.contains("id=\"" + target.substring(hash + 1) + "\"")) {
                    broken.add(page.getKey() + " -> " + target);
                }
            }
        }
        assertEquals(Set.of(), broken);
        assertTrue(links > 100, "links: " + links);
    }

    @Test
    void everyPageSaysItsLanguageAndWhatItMayLoad() throws FaultException, IOException {
        town.publish(site);
        Town.files(site).forEach((file, text) -> {
            if (file.endsWith(".html")) {
                assertTrue(text.contains("default-src &#39;none&#39;"), file);
                assertTrue(text.contains("<html lang=\"" + (file.startsWith("en/") ? "en" : "de") + "\">"), file);
                assertEquals(1, occurrences(text, "<h1"), file);
                assertEquals(idsOf(text).size(), new HashSet<>(idsOf(text)).size(), file);
            }
        });
        assertTrue(Town.files(site).get("en/process/_50_ermit_2f_1.html").contains("<h1 lang=\"de\">Grant permit</h1>"));
    }

    private static List<String> idsOf(String page) {
        return Pattern.compile(" id=\"([^\"]*)\"").matcher(page).results().map(result -> result.group(1)).toList();
    }

    @Test
    void theSameAdministrationGivesTheSameBytes() throws FaultException, IOException {
        town.publish(site);
        Map<String, String> first = Town.files(site);
        // in another language of the program, in another folder, read again from its files
        Locale.setDefault(Locale.GERMANY);
        town.folder.save();
        var again = org.ratswerk.core.AdministrationFolder.open(town.dir, Progress.NONE);
        new SitePublisher().publish(again.model(), temp.resolve("other"), PublishOptions.ALL_LANGUAGES, Progress.NONE);
        assertEquals(first, Town.files(temp.resolve("other")));
    }

    // --- the folder

    @Test
    void whatIsNotTheSitesIsKept() throws FaultException, IOException {
        town.publish(site);
        Files.writeString(site.resolve("robots.txt"), "mine");
        Files.createDirectories(site.resolve("de/own"));
        Files.writeString(site.resolve("de/own/page.html"), "mine");
        town.permit.setId("other");
        town.publish(site);
        assertEquals("mine", Files.readString(site.resolve("robots.txt")));
        assertEquals("mine", Files.readString(site.resolve("de/own/page.html")));
        assertFalse(Files.exists(site.resolve("de/process/_50_ermit_2f_1.html")), "the old page is gone");
        assertTrue(Files.exists(site.resolve("de/process/other.html")));
        assertEquals(List.of("site", "town"), names(temp));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFolderWithOtherThingsIsRefused() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("letter.txt"), "mine");
        assertFault("something else", site);
        assertEquals(List.of("letter.txt"), names(site));
        assertFault("is a file", site.resolve("letter.txt"));
        assertFault("of the administration", town.dir);
        assertFault("of the administration", town.dir.resolve("bpmn/site"));
        assertFault("of the administration", temp);
    }

    @Test
    void aFileInTheWayIsNotOverwritten() throws FaultException, IOException {
        town.publish(site);
        Files.createDirectories(site.resolve("de/process"));
        Files.writeString(site.resolve("de/process/other.html"), "mine");
        town.permit.setId("other");
        assertFault("de/process/other.html", site);
        assertEquals("mine", Files.readString(site.resolve("de/process/other.html")));
        assertTrue(Files.exists(site.resolve("de/process/_50_ermit_2f_1.html")), "as before");
        assertEquals(List.of("site", "town"), names(temp));
    }

    private void assertFault(String words, Path folder) {
        String message = assertThrows(FaultException.class, () -> town.publish(folder)).faults().getFirst().message();
        assertTrue(message.contains(words), message);
    }

    @Test
    void cancellingLeavesEverythingAsItWas() throws FaultException, IOException {
        town.publish(site);
        Map<String, String> before = Town.files(site);
        town.permit.setName("Renamed");
        var cancelled = new Progress() {
            private int left = 2;

            @Override
            public void begin(String task, int total) {
                // told to nobody
            }

            @Override
            public void worked(int amount) {
                left -= amount;
            }

            @Override
            public boolean isCancelled() {
                return left <= 0;
            }
        };
        assertThrows(CancellationException.class,
                () -> new SitePublisher().publish(town.model, site, PublishOptions.ALL_LANGUAGES, cancelled));
        assertEquals(before, Town.files(site));
        assertEquals(List.of("site", "town"), names(temp));
    }

    @Test
    void differentIdsGetDifferentHarmlessFileNames() {
        assertEquals("p-wohngeld", FileNames.of("p-wohngeld"));
        assertEquals("_2e__2e__2f_a", FileNames.of("../a"));
        assertTrue(FileNames.of("x".repeat(500)).length() < 120);
        var names = new HashSet<String>();
        var ids = List.of("a", "A", "a_", "_61_", "ä", "con", "x".repeat(500), "x".repeat(501), "", " ");
        ids.forEach(id -> names.add(FileNames.of(id).toLowerCase(Locale.ROOT)));
        assertEquals(ids.size(), names.size(), names.toString());
    }
}
