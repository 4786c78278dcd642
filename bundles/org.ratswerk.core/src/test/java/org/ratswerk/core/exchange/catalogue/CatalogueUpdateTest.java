package org.ratswerk.core.exchange.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Registry;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.exchange.CatalogueImporter;
import org.ratswerk.core.exchange.Exchange.Source;
import org.ratswerk.core.exchange.catalogue.UpdateLine.Aspect;
import org.ratswerk.core.exchange.catalogue.UpdateLine.Choice;
import org.ratswerk.core.exchange.catalogue.UpdateLine.Kind;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.persistence.FaultException;

class CatalogueUpdateTest {
    private static final Registry REGISTRY = new Registry(List.of(), List.of(), List.of(),
            List.of(new CatalogueImporter()), List.of(), List.of());

    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path folder;
    private AdministrationModel model;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
        var factory = ModelFactory.eINSTANCE;
        model = new AdministrationModel(null, factory.createAdministration(), factory.createProcessRegister(),
                factory.createLandscape(), factory.createContinuityRegister(), List.of(), List.of());
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private CatalogueUpdate plan(boolean update, String version, LocalDate date, Path... files) throws FaultException {
        var sources = List.of(files).stream().map(file -> new Source(file, file.getFileName().toString())).toList();
        CatalogueUpdate plan = CatalogueImport.read(REGISTRY, sources,
                new CatalogueImport.Options("Plan", version, date, null, 0, null, update)).plan(model);
        assertEquals(List.of(), plan.list().faults());
        return plan;
    }

    private Path file(String... lines) throws Exception {
        return Files.writeString(folder.resolve("list.csv"), String.join("\n", lines) + '\n');
    }

    private void first(String... lines) throws Exception {
        plan(false, "1", null, file(lines)).apply();
    }

    private CatalogueUpdate second(String... lines) throws Exception {
        return plan(true, "2", LocalDate.of(2026, 5, 1), file(lines));
    }

    private ReferenceCatalogue catalogue() {
        return model.catalogues().getFirst();
    }

    private CatalogueEntry entry(String key) {
        return catalogue().getEntries().stream().filter(entry -> key.equals(entry.getKey())).findFirst().orElseThrow();
    }

    private Process process(String id, String... keys) {
        Process process = ModelFactory.eINSTANCE.createProcess();
        process.setId(id);
        process.setName(id);
        process.getKeys().addAll(List.of(keys));
        model.processes().add(process);
        return process;
    }

    private CatalogueMapping map(CatalogueEntry entry, Process process, MappingStatus status) {
        CatalogueMapping mapping = ModelFactory.eINSTANCE.createCatalogueMapping();
        mapping.setId("m-" + entry.getId() + '-' + process.getId());
        mapping.setEntry(entry);
        mapping.setProcess(process);
        mapping.setStatus(status);
        catalogue().getMappings().add(mapping);
        return mapping;
    }

    private static String text(CatalogueUpdate update) {
        return update.changes().stream().map(line -> line.title() + ": " + line.beforeText() + " -> " + line.afterText()
                + (line.details().isEmpty() ? "" : " (" + line.details() + ")")).sorted().collect(Collectors.joining("\n"));
    }

    /** The mappings, one a line: key of the entry, process, status, and whether there is a question. */
    private String mappings() {
        return catalogue().getMappings().stream().map(mapping -> UpdateLine.label(mapping.getEntry()) + " / "
                + mapping.getProcess().getId() + " " + mapping.getStatus() + (mapping.getOpenQuestion() == null ? "" : " ?"))
                .sorted().collect(Collectors.joining("\n"));
    }

    @Test
    void changesAreFoundByKeyFormerKeyAndName() throws Exception {
        first("key;name;parent", "1;Ordnung;", "2;Soziales;", "11;Gewerbe anmelden;1", "12;Reisepass;1", "13;Markt;1",
                "14;Fundsachen;1", "15;Hundesteuer;2", ";Sonstiges;1");
        CatalogueUpdate update = second("key;name;parent;Bisheriger Schlüssel", "1;Ordnung;;", "2;Soziales;;",
                "11;Gewerbe ummelden;1;", "12;Reisepass;2;", "23;Wochenmarkt;1;13", "24;Fundsachen;1;",
                ";Sonstiges;1;", "16;Eheschließung;1;");
        assertEquals("moved: 12 Reisepass -> 12 Reisepass (superior entry: 1 Ordnung → 2 Soziales)\n"
                + "new key, renamed: 13 Markt -> 23 Wochenmarkt\nnew key: 14 Fundsachen -> 24 Fundsachen\n"
                + "new:  -> 16 Eheschließung\nremoved: 15 Hundesteuer -> \n"
                + "renamed: 11 Gewerbe anmelden -> 11 Gewerbe ummelden", text(update));
        CatalogueEntry market = entry("13");
        CatalogueEntry tax = entry("15");
        update.apply();
        assertSame(market, entry("23"));
        assertEquals(List.of("13"), market.getFormerKeys());
        assertEquals("2", tax.getRemovedIn());
        assertSame(entry("2"), entry("12").getParent());
        assertEquals("2", catalogue().getVersion());
        assertEquals(LocalDate.of(2026, 5, 1), catalogue().getDate());
        assertEquals(9, catalogue().getEntries().size());
        // the same again: nothing; the old list again: the removed one is back
        assertEquals("", text(second("key;name;parent;Bisheriger Schlüssel", "1;Ordnung;;", "2;Soziales;;",
                "11;Gewerbe ummelden;1;", "12;Reisepass;2;", "23;Wochenmarkt;1;13", "24;Fundsachen;1;", ";Sonstiges;1;",
                "16;Eheschließung;1;")));
        CatalogueUpdate back = second("key;name;parent", "1;Ordnung;", "2;Soziales;", "11;Gewerbe anmelden;1",
                "12;Reisepass;1", "13;Markt;1", "14;Fundsachen;1", "15;Hundesteuer;2", ";Sonstiges;1");
        assertEquals(1, back.count(Aspect.RETURNED));
        assertEquals(Map.of(Kind.CHANGED, 5, Kind.REMOVED, 1, Kind.UNCHANGED, 3), back.counts());
    }

    @Test
    void likeNamesAreAGuessThatIsAskedAbout() throws Exception {
        first("key;name;parent", "1;Ordnung;", "11;Gewerbeanmeldung entgegennehmen;1", "12;Spielhalle;1");
        Process process = process("p1");
        map(entry("11"), process, MappingStatus.CONFIRMED);
        String[] lines = {"key;name;parent", "1;Ordnung;", "77;Gewerbeanmeldungen entgegennehmen;1", "12;Spielhalle;1"};
        CatalogueUpdate update = second(lines);
        UpdateLine line = update.decisions().getFirst();
        assertEquals(1, update.decisions().size());
        assertEquals("In version 2, “11 Gewerbeanmeldung entgegennehmen” is probably “77 Gewerbeanmeldungen"
                + " entgegennehmen”. Does the process still cover it?", line.question("2"));
        assertEquals(List.of(Choice.LATER, Choice.SAME, Choice.SEPARATE), line.choices());
        update.apply();
        assertEquals("1 Ordnung\n12 Spielhalle\n77 Gewerbeanmeldungen entgegennehmen", catalogue().getEntries().stream()
                .map(UpdateLine::label).sorted().collect(Collectors.joining("\n")));
        assertEquals("77 Gewerbeanmeldungen entgegennehmen / p1 confirmed ?", mappings());
    }

    @Test
    void aGuessThatIsNoneLeavesBoth() throws Exception {
        first("key;name;parent", "1;Ordnung;", "11;Gewerbeanmeldung entgegennehmen;1");
        map(entry("11"), process("p1"), MappingStatus.CONFIRMED);
        CatalogueUpdate update = second("key;name;parent", "1;Ordnung;", "77;Gewerbeanmeldungen entgegennehmen;1");
        update.decisions().getFirst().setChoice(Choice.SEPARATE);
        CatalogueEntry old = entry("11");
        update.apply();
        assertEquals("2", old.getRemovedIn());
        assertNull(entry("77").getRemovedIn());
        assertEquals("11 Gewerbeanmeldung entgegennehmen / p1 confirmed ?", mappings());
    }

    @Test
    void aSplitEntryHandsItsMappingsToAllParts() throws Exception {
        first("key;name;parent", "1;Verkehr;", "11;Führerschein;1", "12;Parken;1", "13;Taxi;1");
        map(entry("11"), process("p1"), MappingStatus.CONFIRMED);
        map(entry("11"), process("p2"), MappingStatus.REJECTED);
        process("p3", "11");
        process("p4", "12");
        CatalogueUpdate update = second("key;name;parent;Vorgänger", "1;Verkehr;;", "111;Führerschein Klasse B;1;",
                "112;Führerschein Klasse C;1;", "12;Parken;1;", "121;Bewohnerparken;1;12", "13;Taxi;1;");
        assertEquals("split: 11 Führerschein -> 111 Führerschein Klasse B + 112 Führerschein Klasse C\n"
                + "split: 12 Parken -> 12 Parken + 121 Bewohnerparken", text(update));
        CatalogueEntry old = entry("11");
        update.apply();
        assertEquals("2", old.getRemovedIn());
        assertNull(entry("12").getRemovedIn());
        assertEquals("""
                11 Führerschein / p1 confirmed
                11 Führerschein / p2 rejected
                111 Führerschein Klasse B / p1 confirmed ?
                111 Führerschein Klasse B / p2 rejected
                111 Führerschein Klasse B / p3 confirmed ?
                112 Führerschein Klasse C / p1 confirmed ?
                112 Führerschein Klasse C / p2 rejected
                112 Führerschein Klasse C / p3 confirmed ?
                12 Parken / p4 confirmed ?
                121 Bewohnerparken / p4 confirmed ?""", mappings());
    }

    @Test
    void entriesThatBecomeOneKeepAllMappings() throws Exception {
        first("key;name;parent", "1;Pass;", "11;Personalausweis ausstellen;1", "12;Personalausweis ändern;1");
        Process both = process("both");
        map(entry("11"), both, MappingStatus.CONFIRMED);
        map(entry("12"), both, MappingStatus.CONFIRMED);
        map(entry("12"), process("one"), MappingStatus.CONFIRMED);
        CatalogueUpdate update = second("key;name;parent", "1;Pass;", "20;Personalausweis;1");
        assertEquals("merged: 11 Personalausweis ausstellen + 12 Personalausweis ändern -> 20 Personalausweis", text(update));
        // what covered all parts covers the whole; only the other has to be decided
        assertEquals(List.of("one"), update.decisions().getFirst().processes().stream().map(Process::getId).toList());
        update.apply();
        assertEquals(Set.of("11", "12"), Set.copyOf(entry("20").getFormerKeys()));
        assertEquals("12 Personalausweis ändern / both confirmed\n12 Personalausweis ändern / one confirmed\n"
                + "20 Personalausweis / both confirmed\n20 Personalausweis / one confirmed ?", mappings());
    }

    @Test
    void aRemovedEntryKeepsItsMappingsAndAsks() throws Exception {
        first("key;name;parent", "1;Ordnung;", "11;Hundesteuer;1", "12;Reisepass;1");
        map(entry("11"), process("p1"), MappingStatus.CONFIRMED);
        process("p2", "11");
        CatalogueUpdate update = second("key;name;parent", "1;Ordnung;", "12;Reisepass;1");
        var editing = new Editing(model);
        editing.run("Update", update::apply);
        assertEquals("11 Hundesteuer / p1 confirmed ?\n11 Hundesteuer / p2 confirmed ?", mappings());
        assertEquals("Version 2 no longer has “11 Hundesteuer”. Which entry does the process cover now?",
                catalogue().getMappings().getFirst().getOpenQuestion());
        editing.undo();
        assertEquals("11 Hundesteuer / p1 confirmed", mappings());
        assertNull(entry("11").getRemovedIn());
        assertEquals("1", catalogue().getVersion());
    }

    @Test
    void anUpdateNeedsACatalogueAndAVersion() throws Exception {
        Path file = file("key;name", "1;A");
        var absent = assertThrows(FaultException.class, () -> plan(true, "2", null, file));
        assertEquals("There is no catalogue “Plan” to update. Present are: –", absent.getMessage());
        var version = assertThrows(FaultException.class, () -> plan(true, null, null, file));
        assertEquals("Please name the newer version with --catalogue-version", version.getMessage());
    }

    /** A catalogue of the generator: what an entry is, whatever it is called. */
    private static final class Made {
        private final int identity;
        private String key;
        private String name;
        private Made parent;

        Made(int identity, String key, String name, Made parent) {
            this.identity = identity;
            this.key = key;
            this.name = name;
            this.parent = parent;
        }
    }

    private static final List<String> WORDS = List.of("Antrag", "Bescheid", "Führerschein", "Gewerbe", "Meldung", "Bauen",
            "Schule", "Hund", "Steuer", "Ausweis", "Urkunde", "Friedhof", "Straße", "Wohnung", "Kind", "Jagd");

    private String[] lines(List<Made> entries, boolean former, Map<Integer, String> formers) {
        var lines = new ArrayList<String>();
        lines.add("key;name;parent" + (former ? ";former_keys" : ""));
        for (Made made : entries) {
            lines.add(made.key + ';' + made.name + ';' + (made.parent == null ? "" : made.parent.key)
                    + (former ? ';' + formers.getOrDefault(made.identity, "") : ""));
        }
        return lines.toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noMappingIsLostWhateverChanges(long seed) throws Exception {
        var random = new Random(seed);
        var old = new ArrayList<Made>();
        int number = 30 + random.nextInt(120);
        for (int i = 0; i < number; i++) {
            String name = WORDS.get(random.nextInt(WORDS.size())) + ' ' + WORDS.get(random.nextInt(WORDS.size())) + ' ' + i;
            old.add(new Made(i, "K" + (1000 + i), name, i < 5 ? null : old.get(random.nextInt(Math.min(i, 20)))));
        }
        first(lines(old, false, Map.of()));
        var entries = new HashMap<Integer, CatalogueEntry>();
        old.forEach(made -> entries.put(made.identity, entry(made.key)));
        record Fact(int identity, Process process, MappingStatus status) {
        }
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < number; i++) {
            Process process = process("p" + i);
            int identity = random.nextInt(number);
            if (random.nextInt(3) == 0) {
                process.getKeys().add(old.get(identity).key);
                facts.add(new Fact(identity, process, MappingStatus.CONFIRMED));
            } else {
                MappingStatus status = random.nextInt(4) == 0 ? MappingStatus.REJECTED : MappingStatus.CONFIRMED;
                map(entries.get(identity), process, status);
                facts.add(new Fact(identity, process, status));
            }
        }
        var before = new HashSet<>(catalogue().getMappings());
        // a newer version: renamed, moved, removed, with another key, split, merged, new
        var formers = new HashMap<Integer, String>();
        var parts = new HashMap<Integer, List<Integer>>();
        var now = new ArrayList<Made>();
        int next = number;
        for (Made made : old) {
            int fate = made.identity < 20 ? 0 : random.nextInt(10);
            parts.put(made.identity, List.of(made.identity));
            switch (fate) {
            case 1 -> made.name = made.name + " neu";
            case 2 -> made.parent = old.get(random.nextInt(20));
            case 3 -> parts.put(made.identity, List.of());
            case 4 -> {
                formers.put(made.identity, made.key);
                made.key = "N" + made.identity;
            }
            case 5 -> {
                formers.put(next, made.key);
                formers.put(next + 1, made.key);
                now.add(new Made(next, "T" + next, made.name + " A", made.parent));
                now.add(new Made(next + 1, "T" + (next + 1), made.name + " B", made.parent));
                parts.put(made.identity, List.of(next, next + 1));
                next += 2;
            }
            case 6 -> {
                Made into = old.get(random.nextInt(20));
                formers.merge(into.identity, made.key, (one, other) -> one + ", " + other);
                parts.put(made.identity, List.of(into.identity));
            }
            default -> {
                // stays
            }
            }
            if (parts.get(made.identity).equals(List.of(made.identity))) {
                now.add(made);
            }
        }
        for (int i = 0; i < 10; i++) {
            now.add(new Made(next, "Z" + next, "Ganz Neues " + next++, old.get(random.nextInt(5))));
        }
        CatalogueUpdate update = second(lines(now, true, formers));
        var editing = new Editing(model);
        String shown = mappings();
        editing.run("Update", update::apply);
        assertTrue(catalogue().getMappings().containsAll(before), "all mappings are still there");
        assertTrue(catalogue().getEntries().containsAll(entries.values()), "all entries are still there");
        var keys = new HashMap<Integer, String>();
        now.forEach(made -> keys.put(made.identity, made.key));
        assertEquals(now.size(), catalogue().getEntries().stream().filter(entry -> entry.getRemovedIn() == null).count());
        for (Fact fact : facts) {
            for (int part : parts.get(fact.identity())) {
                CatalogueEntry entry = entry(keys.get(part));
                assertNull(entry.getRemovedIn());
                boolean byKey = fact.process().getKeys().stream()
                        .anyMatch(key -> key.equals(entry.getKey()) || entry.getFormerKeys().contains(key));
                boolean mapped = catalogue().getMappings().stream().anyMatch(mapping -> mapping.getEntry() == entry
                        && mapping.getProcess() == fact.process() && (mapping.getStatus() == fact.status()
                                || mapping.getStatus() == MappingStatus.CONFIRMED));
                assertTrue(byKey || mapped, fact + " -> " + entry.getKey());
            }
            if (parts.get(fact.identity()).isEmpty() && fact.status() == MappingStatus.CONFIRMED) {
                CatalogueEntry gone = entries.get(fact.identity());
                assertEquals("2", gone.getRemovedIn());
                assertNotNull(catalogue().getMappings().stream().filter(mapping -> mapping.getEntry() == gone
                        && mapping.getProcess() == fact.process()).findFirst().orElseThrow().getOpenQuestion());
            }
        }
        for (Made made : now) {
            CatalogueEntry entry = entry(made.key);
            assertEquals(made.name, entry.getName());
            assertEquals(made.parent == null ? null : made.parent.key,
                    entry.getParent() == null ? null : entry.getParent().getKey());
        }
        editing.undo();
        assertEquals(shown, mappings());
        assertEquals(number, catalogue().getEntries().size());
    }
}
