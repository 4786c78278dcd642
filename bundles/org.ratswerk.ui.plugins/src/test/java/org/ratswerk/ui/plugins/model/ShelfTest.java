package org.ratswerk.ui.plugins.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.ratswerk.plugins.AvailablePlugin;
import org.ratswerk.plugins.AvailablePlugin.State;
import org.ratswerk.plugins.Offers.Category;

/** What is on offer, filtered and chosen. */
class ShelfTest {
    private final AvailablePlugin traffic = Samples.offer("traffic", "Verkehr", State.NEW, null);
    private final AvailablePlugin downtime = Samples.offer("downtime", "Ausfall", State.UPDATE, null);
    private final AvailablePlugin games = Samples.offer("games", "Spiele", State.FORBIDDEN, null);
    private final Shelf shelf = new Shelf();

    @Test
    void nothingIsOnOfferUntilSomethingIsShown() {
        assertTrue(shelf.isEmpty());
        assertEquals(List.of(), shelf.categories());
        assertTrue(shelf.cannotInstall().isPresent());
    }

    @Test
    void theFilterLeavesWhatHasAllWords() {
        shelf.show(Samples.offers(traffic, downtime, games));
        shelf.filter(" AUSF musterstadt ");
        assertTrue(shelf.isFiltered());
        assertEquals(List.of(downtime), shelf.categories().getFirst().plugins());
        shelf.filter("nowhere");
        assertEquals(List.of(), shelf.categories());
        shelf.filter("");
        assertEquals(List.of(traffic, downtime, games),
                shelf.categories().stream().map(Category::plugins).flatMap(List::stream).toList());
    }

    @Test
    void onlyWhatCanBeInstalledIsChosen() {
        shelf.show(Samples.offers(traffic, downtime, games));
        shelf.choose(games, true);
        assertFalse(shelf.isChosen(games));
        assertEquals("Your IT does not allow it.", Shelf.cannotChoose(games).orElseThrow());
        assertTrue(Shelf.cannotChoose(traffic).isEmpty());
        shelf.choose(traffic, true);
        assertEquals(List.of("traffic=1.2.0.202610010000"), shelf.chosen());
        assertTrue(shelf.cannotInstall().isEmpty());
        shelf.choose(traffic, false);
        assertEquals(List.of(), shelf.chosen());
    }

    @Test
    void whatIsGoneOrInstalledMeanwhileIsNoLongerChosen() {
        shelf.show(Samples.offers(traffic, downtime));
        shelf.choose(traffic, true);
        shelf.choose(downtime, true);
        shelf.show(Samples.offers(Samples.offer("traffic", "Verkehr", State.INSTALLED, null), downtime));
        assertEquals(List.of("downtime=1.2.0.202610010000"), shelf.chosen());
        shelf.show(Samples.offers());
        assertTrue(shelf.cannotInstall().isPresent());
    }

    @Test
    void whatStandsInTwoCategoriesIsChosenOnce() {
        shelf.show(new org.ratswerk.plugins.Offers(List.of(new Category("A", "", List.of(traffic)),
                new Category("B", "", List.of(traffic))), List.of()));
        shelf.choose(traffic, true);
        assertEquals(1, shelf.chosen().size());
    }
}
