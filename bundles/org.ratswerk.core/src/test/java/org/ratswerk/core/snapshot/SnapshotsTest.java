package org.ratswerk.core.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.core.format.CsvFormat;
import org.ratswerk.core.format.JsonFormat;
import org.ratswerk.core.format.TextFormat;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.history.ModelComparison;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.persistence.FaultException;

class SnapshotsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    private Path temporary;
    private final Locale locale = Locale.getDefault();
    private AdministrationFolder town;
    private String out;
    private String err;

    @BeforeEach
    void create() throws FaultException {
        Locale.setDefault(Locale.ENGLISH);
        town = AdministrationFolder.create(temporary.resolve("town"), "Müsterstadt");
        add("Fachverfahren", 4);
        town.save();
    }

    @AfterEach
    void back() {
        Locale.setDefault(locale);
    }

    private void add(String name, int hours) {
        ITSystem system = ModelFactory.eINSTANCE.createITSystem();
        system.setId("s" + town.model().resources().size());
        system.setName(name);
        system.setRecoveryTime(Duration.ofHours(hours));
        town.model().resources().add(system);
    }

    private Snapshots at(String instant) {
        return new Snapshots(town.folder(), Clock.fixed(Instant.parse(instant), BERLIN));
    }

    private Snapshot take(String instant, String label) throws FaultException {
        return at(instant).take(town.contents(), label, List.of(new Sizes()), Progress.NONE);
    }

    private List<Snapshot> list() throws FaultException {
        Snapshots.Listing listing = at("2027-01-01T00:00:00Z").list();
        assertEquals(List.of(), listing.faults());
        return listing.snapshots();
    }

    private String fault() throws FaultException {
        Snapshots.Listing listing = at("2027-01-01T00:00:00Z").list();
        assertEquals(1, listing.faults().size());
        return listing.faults().getFirst().message();
    }

    // --- taking, listing, opening

    @Test
    void whatWasTakenIsListedAndOpened() throws FaultException {
        assertEquals(List.of(), list());
        Snapshot taken = take("2027-03-31T06:00:07Z", "  Before the\nmove ");
        assertEquals("2027-03-31T08-00-07", taken.id());
        assertTrue(Files.exists(town.folder().resolve("snapshots/2027-03-31T08-00-07.zip")));
        assertEquals(List.of(taken), list());
        assertEquals("Before the move", taken.label());
        assertEquals("2027-03-31T08:00:07+02:00", taken.time().toString());
        assertEquals(System.getProperty("user.name"), taken.who());
        assertEquals(Value.number(1), taken.value("sizes", "systems").orElseThrow());
        assertEquals(new Value.Hours(Duration.ofHours(4)), taken.value("sizes", "longest").orElseThrow());
        assertTrue(taken.value("sizes", "gone").isEmpty());

        // the administration goes on, the snapshot stays
        add("Netz", 9);
        town.model().resources().getFirst().setName("Other");
        town.save();
        AdministrationModel old = Snapshots.open(taken, Progress.NONE);
        assertEquals(1, old.resources().size());
        assertEquals("Fachverfahren", old.resources().getFirst().getName());
        assertEquals("Müsterstadt", old.administration().getName());
        assertTrue(old.folder().isEmpty());
    }

    @Test
    void whatIsNotSavedIsTakenToo() throws FaultException {
        add("Netz", 9);
        AdministrationModel copy = Snapshots.copy(town.model());
        town.model().resources().getLast().setName("Later");
        assertTrue(ModelComparison.of(copy, town.model(), Progress.NONE).differences().size() == 1);
        Snapshot taken = at("2027-03-31T06:00:00Z").take(Snapshots.contents(copy), "", List.of(new Sizes()),
                Progress.NONE);
        assertEquals(Value.number(2), taken.value("sizes", "systems").orElseThrow());
        AdministrationModel opened = Snapshots.open(taken, Progress.NONE);
        assertTrue(ModelComparison.of(copy, opened, Progress.NONE).isEmpty());
        // nothing was saved by that
        assertEquals(1, AdministrationFolder.open(town.folder(), Progress.NONE).model().resources().size());
    }

    @Test
    void severalOfOneSecondStandBesideEachOther() throws FaultException {
        take("2027-03-31T06:00:00Z", "a");
        assertEquals("2027-03-31T08-00-00-2", take("2027-03-31T06:00:00Z", "b").id());
        // the clock is put back by an hour: what was taken first stays first
        Snapshot summer = take("2027-10-31T00:30:00Z", "summer");
        Snapshot winter = take("2027-10-31T01:10:00Z", "winter");
        assertTrue(winter.id().compareTo(summer.id()) < 0);
        assertEquals(List.of("a", "b", "summer", "winter"), list().stream().map(Snapshot::label).toList());
    }

    @Test
    void whatIsCancelledOrFailsLeavesNothing() throws FaultException, IOException {
        var stopped = new Progress() {
            @Override
            public void begin(String task, int total) {
                // nobody looks
            }

            @Override
            public void worked(int amount) {
                // nobody looks
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> at("2027-03-31T06:00:00Z").take(town.contents(), "",
                List.of(new Sizes()), stopped));
        Files.writeString(town.folder().resolve("snapshots"), "a file where the folder should be");
        FaultException e = assertThrows(FaultException.class, () -> take("2027-03-31T06:00:00Z", ""));
        assertTrue(e.faults().getFirst().message().startsWith("The snapshot cannot be written"));
        Files.delete(town.folder().resolve("snapshots"));
        take("2027-03-31T06:00:00Z", "");
        try (Stream<Path> files = Files.list(town.folder().resolve("snapshots"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void whatIsDeletedIsGone() throws FaultException {
        Snapshot first = take("2027-03-31T06:00:00Z", "a");
        Snapshot second = take("2027-04-30T06:00:00Z", "b");
        Snapshots.delete(first);
        assertEquals(List.of(second), list());
        assertThrows(FaultException.class, () -> Snapshots.open(first, Progress.NONE));
    }

    // --- files of others

    private Path rewrite(Snapshot snapshot, Map<String, byte[]> other) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (ZipFile zip = new ZipFile(snapshot.file().toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        other.forEach((name, bytes) -> {
            if (bytes == null) {
                entries.remove(name);
            } else {
                entries.put(name, bytes);
            }
        });
        try (var zip = new ZipOutputStream(Files.newOutputStream(snapshot.file()))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return snapshot.file();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String about(Snapshot snapshot) throws IOException {
        try (ZipFile zip = new ZipFile(snapshot.file().toFile())) {
            return new String(zip.getInputStream(zip.getEntry("snapshot.json")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aLaterFormatIsRefusedWithWords() throws FaultException, IOException {
        Snapshot snapshot = take("2027-03-31T06:00:00Z", "");
        rewrite(snapshot, Map.of("snapshot.json", bytes("{\"format\": 2, \"anything\": []}")));
        byte[] before = Files.readAllBytes(snapshot.file());
        assertEquals("This snapshot was made by a newer version of the program (format 2); this one reads up to 1. Please "
                + "use the newer version. The file is left as it is.", fault());
        assertEquals(List.of(before.length), List.of(Files.readAllBytes(snapshot.file()).length));
    }

    @Test
    void damagedFilesAreToldAndTheOthersListed() throws FaultException, IOException {
        Snapshot good = take("2027-03-31T06:00:00Z", "good");
        Snapshot bad = take("2027-04-30T06:00:00Z", "bad");
        byte[] all = Files.readAllBytes(bad.file());
        for (int length : new int[] {0, 10, all.length / 2, all.length - 1}) {
            Files.write(bad.file(), java.util.Arrays.copyOf(all, length));
            assertEquals("This file is no snapshot, or it is damaged. Please restore it from a backup or delete it.", fault());
            assertEquals(List.of(good), at("2027-01-01T00:00:00Z").list().snapshots());
        }
        for (String text : List.of("", "[]", "{}", "{\"format\": \"x\"}", "[".repeat(100_000), "null",
                about(good).replace("\"number\": 1", "\"number\": 1e999999999"),
                about(good).replace("2027-03-31T08:00+02:00", "yesterday"))) {
            Files.write(bad.file(), all);
            rewrite(bad, Map.of("snapshot.json", bytes(text)));
            assertTrue(fault().startsWith("This file is no snapshot, or it is damaged."), text);
        }
        Files.move(bad.file(), bad.file().resolveSibling("Notes.zip"));
        assertTrue(fault().startsWith("The name of a snapshot is its date and time"));
    }

    @Test
    void hostileFilesAreNotUnpacked() throws FaultException, IOException {
        for (String name : List.of("model/../../evil.ratswerk", "../evil.ratswerk", "/evil.ratswerk", "model/.hidden.ratswerk",
                "model/a\\b.ratswerk", "model/sub/x.ratswerk", "model/evil.sh", "model/plans/new.ratswerk")) {
            Snapshot snapshot = take("2027-03-31T06:00:00Z", "");
            rewrite(snapshot, Map.of(name, bytes("evil")));
            FaultException e = assertThrows(FaultException.class, () -> Snapshots.open(snapshot, Progress.NONE), name);
            assertTrue(e.faults().getFirst().message().startsWith("This file is no snapshot"), name);
            assertEquals(snapshot.file().toString(), e.faults().getFirst().file());
            Snapshots.delete(snapshot);
        }
        try (Stream<Path> files = Files.walk(temporary)) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().contains("evil")));
        }
    }

    @Test
    void changedAndMissingFilesAreNoticed() throws FaultException, IOException {
        Snapshot snapshot = take("2027-03-31T06:00:00Z", "");
        rewrite(snapshot, Map.of("model/landscape.ratswerk", bytes("<x/>")));
        assertThrows(FaultException.class, () -> Snapshots.open(snapshot, Progress.NONE));
        Snapshot other = take("2027-04-30T06:00:00Z", "");
        var without = new java.util.HashMap<String, byte[]>();
        without.put("model/processes.ratswerk", null);
        rewrite(other, without);
        assertThrows(FaultException.class, () -> Snapshots.open(other, Progress.NONE));
    }

    @Test
    void aDocumentTypeIsNotRead() throws FaultException, IOException {
        Snapshot snapshot = take("2027-03-31T06:00:00Z", "");
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        String hash = hash(xml);
        String about = about(snapshot).replaceAll("(\"landscape.ratswerk\": \")[0-9a-f]{64}", "$1" + hash);
        rewrite(snapshot, Map.of("model/landscape.ratswerk", bytes(xml), "snapshot.json", bytes(about)));
        FaultException e = assertThrows(FaultException.class, () -> Snapshots.open(snapshot, Progress.NONE));
        assertEquals(snapshot.file() + "!/model/landscape.ratswerk", e.faults().getFirst().file());
        assertFalse(e.getMessage().contains("root:"));
    }

    private static String hash(String text) {
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    // --- trend

    @Test
    void theTrendShowsWhatWasCountedThen() throws FaultException {
        take("2027-03-31T06:00:00Z", "a");
        add("Netz", 9);
        take("2027-04-30T06:00:00Z", "b");
        Trend trend = Trend.of(list(), List.of(new Sizes()));
        assertEquals(List.of("How many", "How long"), trend.charts().stream().map(Chart::title).toList());
        Chart chart = trend.charts().getFirst();
        assertEquals(Chart.Form.LINES, chart.form());
        assertEquals(List.of("2027-03-31T08-00-00", "2027-04-30T08-00-00"),
                chart.points().stream().map(Value.Ref::id).toList());
        assertEquals(List.of(BigDecimal.ONE, BigDecimal.TWO), chart.series().getFirst().values());
        assertEquals(List.of(new BigDecimal("4"), new BigDecimal("9")), trend.charts().get(1).series().getFirst().values());
        assertEquals(List.of("id", "time", "label", "sizes.systems", "sizes.longest"),
                trend.table().columns().stream().map(Table.Column::key).toList());
        assertEquals("Figures of the day of each snapshot, not counted again.", trend.table().notes().getFirst());
        // without the contribution the figures are still there, and called as they were
        Trend gone = Trend.of(list(), List.of());
        assertEquals("Systems", gone.charts().getFirst().series().getFirst().title());
        assertTrue(gone.table().notes().contains("“Sizes” is not installed now; its figures are those of then."));
    }

    @Test
    void aFigureThatWasNotCountedIsNoZero() throws FaultException {
        at("2027-03-31T06:00:00Z").take(town.contents(), "", List.of(), Progress.NONE);
        take("2027-04-30T06:00:00Z", "");
        Chart chart = Trend.of(list(), List.of(new Sizes())).charts().getFirst();
        assertNull(chart.series().getFirst().values().getFirst());
        assertEquals(BigDecimal.ONE, chart.series().getFirst().values().getLast());
    }

    // --- command line

    private int run(String... arguments) {
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        var registry = new Registry(List.of(), List.of(), List.of(), List.of(),
                List.of(new CsvFormat(), new JsonFormat(), new TextFormat()), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(new Sizes()));
        int status = new CommandLine(registry, new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, false, StandardCharsets.UTF_8), temporary).run(List.of(arguments));
        out = outBytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        err = errBytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        return status;
    }

    @Test
    void theCommandsTakeListShowAndCompare() throws Exception {
        assertEquals(2, run("snapshot", "compare", "town"));
        assertEquals("There is no snapshot yet in town. Take one with: ratswerk snapshot take DIR\n", err);
        assertEquals(0, run("snapshot", "list", "town", "--format", "csv"));
        assertEquals("id,time,label,who,program\n", out);
        assertEquals(0, run("snapshot", "take", "town", "--label", "Before"));
        assertTrue(out.startsWith("The snapshot "), out);
        String id = list().getFirst().id();
        assertTrue(out.contains(id));
        add("Netz", 9);
        town.save();
        assertEquals(0, run("snapshot", "compare", "town", "--format", "csv"));
        assertEquals("before,now,why\n1,2,more\n", out);
        assertEquals(0, run("snapshot", "compare", "town", id, id, "--format", "csv"));
        assertEquals("before,now,why\n1,1,same\n", out);
        assertEquals(0, run("snapshot", "compare", "town", "now", id.substring(0, 12), "--format", "csv"));
        assertEquals("before,now,why\n2,1,more\n", out);
        assertEquals(0, run("snapshot", "trend", "town", "--format", "csv"));
        assertTrue(out.startsWith("id,time,label,sizes.systems,sizes.longest\n" + id + ","), out);
        assertTrue(out.endsWith(",Before,1,4\n"), out);
        assertTrue(err.contains("not counted again"));
    }

    @Test
    void wrongUseIsTold() throws FaultException, IOException {
        take("2027-03-31T06:00:00Z", "");
        take("2027-03-31T07:00:00Z", "");
        assertEquals(2, run("snapshot", "compare", "town", "2026"));
        assertEquals("There is no snapshot “2026”. Those there are: ratswerk snapshot list DIR\n", err);
        assertEquals(2, run("snapshot", "compare", "town", "2027-03"));
        assertEquals("Several snapshots begin with “2027-03”: 2027-03-31T08-00-00, 2027-03-31T09-00-00. Please give more of "
                + "it.\n", err);
        assertEquals(2, run("snapshot", "compare", "town", "--figures", "other"));
        assertEquals("There are no key figures “other”. Possible are: sizes.\n", err);
        assertEquals(2, run("snapshot", "list", "nowhere"));
        assertTrue(err.contains("There is no administration in this folder"), err);
        assertEquals(2, run("snapshot", "trend", "town", "--format", "pdf"));
        Files.writeString(town.folder().resolve("snapshots/2027-05-01T00-00-00.zip"), "x");
        assertEquals(1, run("snapshot", "list", "town", "--format", "csv"));
        assertEquals(3, out.lines().count());
        assertTrue(err.contains("2027-05-01T00-00-00.zip: This file is no snapshot"), err);
        assertEquals(0, run("help", "snapshot", "compare"));
        assertTrue(out.startsWith("Usage: ratswerk snapshot compare DIR [ID [ID]]"), out);
    }

    /** Counts systems and their longest recovery time. */
    private static final class Sizes implements KeyFigures {
        @Override
        public String id() {
            return "sizes";
        }

        @Override
        public String title() {
            return "Sizes";
        }

        @Override
        public List<KeyFigure> figures() {
            return List.of(new KeyFigure("systems", "Systems", "How many", "systems", Value.NONE),
                    new KeyFigure("longest", "Longest", "How long", "h", new Value.Term("longest", "Longest", Symbol.GAP)));
        }

        @Override
        public Map<String, Value> count(AdministrationModel model, Progress progress) {
            Duration longest = model.resources().stream().map(each -> each.getRecoveryTime()).max(Duration::compareTo)
                    .orElseThrow();
            return Map.of("systems", Value.number(model.resources().size()), "longest", Value.hours(longest));
        }

        @Override
        public Table compare(AdministrationModel before, AdministrationModel now, Progress progress) {
            int was = before.resources().size();
            int is = now.resources().size();
            return new Table("sizes", "Sizes", List.of(new Table.Column("before", "Before", Table.Kind.NUMBER, null),
                    new Table.Column("now", "Now", Table.Kind.NUMBER, null),
                    new Table.Column("why", "Why", Table.Kind.TEXT, null)),
                    List.of(new Table.Row(null, List.of(Table.Cell.of(Value.number(was)), Table.Cell.of(Value.number(is)),
                            Table.Cell.of(Value.text(was == is ? "same" : "more"))))));
        }
    }

    @Test
    void figuresAreReadAsTheyWereWritten() throws FaultException {
        Snapshot taken = take("2027-03-31T06:00:00Z", "“quoted” & <b>");
        Snapshot read = list().getFirst();
        assertEquals(taken.results(), read.results());
        assertEquals("“quoted” & <b>", read.label());
        assertEquals("1", Values.human(read.value("sizes", "systems").orElseThrow()));
    }
}
