package org.ratswerk.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.search.SearchHit.Rank;
import org.ratswerk.model.ModelPackage.Literals;

class LiveIndexTest {
    @TempDir
    private Path folder;
    private Town town;
    private LiveIndex live;
    private List<Diagram> diagrams = List.of();

    @BeforeEach
    void build() throws Exception {
        town = new Town(folder);
        live = new LiveIndex(town.editing, Runnable::run, (place, progress) -> diagrams);
    }

    private List<String> names(String typed) {
        return live.index().search(typed, 20).stream().map(hit -> hit.document().name()).toList();
    }

    @Test
    void allWordsTypedBeginWords() {
        assertEquals(List.of("Wohnsitz anmelden"), names("anm wohn"));
        assertEquals(List.of("Wohnsitz anmelden"), names("WOHNSITZ"));
        assertEquals(List.of(), names("wohn kfz"));
        assertEquals(List.of(), names("   "));
    }

    @Test
    void umlautsAccentsAndHyphensMakeNoDifference() {
        assertEquals(List.of("Bürgerdienste"), names("buergerd"));
        assertEquals(List.of("Bürgerdienste"), names("BÜRGERD"));
        assertEquals(List.of("Bürgerdienste"), names("Bu\u0308rgerd"));
        assertEquals(List.of("Kfz-Zulassung"), names("zulassung"));
        assertEquals(List.of("Kfz-Zulassung"), names("kfz-zul"));
        assertEquals(List.of("Kfz-Zulassung"), names("kfzzul"));
        assertEquals(List.of("Rechenzentrum Süd"), names("weiss"));
        town.editing.run("rename", () -> town.vehicles.setName("Café E Mail"));
        assertEquals(List.of("Café E Mail"), names("cafe e-mail"));
    }

    @Test
    void theBestComesFirstWithTheTextThatHoldsIt() {
        List<SearchHit> hits = live.index().search("bürger", 20);
        assertEquals(List.of("Bürgerdienste", "Kfz-Zulassung", "Wohnsitz anmelden"),
                hits.stream().map(hit -> hit.document().name()).toList());
        assertEquals(Rank.NAME_PREFIX, hits.getFirst().rank());
        assertEquals(Rank.TEXT, hits.getLast().rank());
        assertSame(Literals.ELEMENT__DESCRIPTION, hits.getLast().text().place().feature());
        Range range = hits.getLast().ranges().getFirst();
        assertEquals("Bürger", hits.getLast().text().text().substring(range.start(), range.end()));

        assertEquals(Rank.EXACT, live.index().search("99115005060000", 1).getFirst().rank());
        assertEquals(Rank.KEY, live.index().search("9911500", 1).getFirst().rank());
        assertEquals(Rank.EXACT, live.index().search("p-2", 1).getFirst().rank());
        assertEquals(Rank.NAME_INSIDE, live.index().search("verfahren", 1).getFirst().rank());
        assertEquals("§ 17 BMG", live.index().search("bmg", 1).getFirst().text().text());
        assertEquals(Rank.SPREAD, live.index().search("kfz antrag", 1).getFirst().rank());
        assertEquals(1, live.index().search("bürger", 1).size());
        assertEquals(3, live.index().count("bürger"));
    }

    @Test
    void aPartIsFoundAsTheElementItBelongsTo() {
        SearchHit hit = live.index().search("weiß", 5).getFirst();
        assertSame(town.provider, hit.document().element());
        assertEquals("Frau Weiß", hit.text().text());
    }

    @Test
    void everyChangeIsFollowedAndUndoToo() {
        int size = live.index().size();
        town.editing.run("rename", () -> town.residence.setName("Umzug melden"));
        assertEquals(List.of(), names("wohnsitz"));
        assertEquals(List.of("Umzug melden"), names("umz"));
        town.editing.undo();
        assertEquals(List.of("Wohnsitz anmelden"), names("wohnsitz"));

        town.editing.run("delete", () -> town.editing.model().processes().remove(town.vehicles));
        assertEquals(List.of(), names("kfz"));
        assertEquals(size - 1, live.index().size());
        town.editing.undo();
        assertEquals(List.of("Kfz-Zulassung"), names("kfz"));

        var catalogue = Town.named(Town.FACTORY.createReferenceCatalogue(), "k", "Produktplan");
        catalogue.getEntries().add(Town.named(Town.FACTORY.createCatalogueEntry(), "k-1", "Hundesteuer"));
        town.editing.run("add", () -> town.editing.model().catalogues().add(catalogue));
        assertEquals(List.of("Hundesteuer"), names("hund"));
        assertEquals(size + 2, live.index().size());
        town.editing.run("remove", () -> town.editing.model().catalogues().clear());
        assertEquals(List.of(), names("hund"));
        town.editing.undo();
        assertEquals(List.of("Hundesteuer"), names("hund"));
        town.editing.run("contact", () -> town.provider.getContacts().getFirst().setName("Herr Schwarz"));
        assertEquals(List.of("Rechenzentrum Süd"), names("schwarz"));
        assertEquals(List.of(), names("weiß"));
    }

    @Test
    void changesWhileItIsBuiltAreNotLost() {
        var waiting = new ArrayList<Runnable>();
        var late = new LiveIndex(town.editing, waiting::add, (place, progress) -> List.of());
        assertFalse(late.isReady());
        assertEquals(List.of(), late.index().search("wohnsitz", 5));
        town.editing.run("rename", () -> town.residence.setName("Umzug melden"));
        waiting.removeFirst().run();
        assertTrue(late.isReady());
        assertEquals(1, late.index().search("umzug", 5).size());
        late.close();
        town.editing.run("rename", () -> town.residence.setName("Wohnung melden"));
        assertTrue(waiting.isEmpty());
    }

    @Test
    void labelsOfDiagramsAreFoundAndAskedForAgainWhenAFileChanges() {
        diagrams = List.of(new Diagram("bpmn/anmeldung.bpmn", "p-1",
                List.of(new Diagram.Label("T1", "userTask", "Ausweis prüfen"))));
        assertEquals(List.of(), names("ausweis"));
        live.refreshFiles();
        SearchHit hit = live.index().search("ausweis", 5).getFirst();
        assertEquals("bpmn/anmeldung.bpmn", hit.document().file());
        assertEquals("Ausweis prüfen", hit.text().text());
        assertEquals("T1", hit.text().label().element());
        assertEquals("userTask", hit.text().label().type());
        diagrams = List.of();
        live.refreshFiles();
        assertEquals(List.of(), names("ausweis"));
    }
}
