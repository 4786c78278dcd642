package org.ratswerk.ui.plugins.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.plugins.AvailablePlugin.State;
import org.ratswerk.plugins.Change;
import org.ratswerk.ui.plugins.model.PlanView.Deed;
import org.ratswerk.ui.plugins.model.PlanView.Fact;
import org.ratswerk.ui.plugins.model.PlanView.Row;

/** What is shown before anything is done. */
class PlanViewTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void german() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private static PlanView install() {
        return new PlanView(Samples.plan(List.of(new Change("a", "Verkehr", null, "1.2.0.202610010000", true, 3 << 20),
                new Change("b", "Ausfall", "0.1.0", "0.2.0", true, 0), new Change("c", "c.bundle", null, "1.0.0", false,
                        1 << 20)), Samples.offer("a", "Verkehr", State.NEW, Samples.TRUSTED)), Deed.INSTALL);
    }

    private static String text(PlanView view, String label) {
        return view.facts().stream().filter(fact -> fact.label().equals(label)).map(Fact::text).findFirst()
                .orElseThrow(() -> new AssertionError("no " + label));
    }

    @Test
    void pluginsStandInTheListAndBundlesAreCounted() {
        assertEquals(List.of(new Row("item-add", "wird installiert", "Verkehr", "1.2.0", "3,0 MB", Samples.SITE.toString()),
                new Row("refresh", "wird aktualisiert", "Ausfall", "0.1.0 → 0.2.0", "", "")), install().rows());
        assertEquals("Dazu ändert sich ein Bestandteil.", install().bundles());
        assertEquals(List.of("c.bundle 1.0.0 installiert"), install().bundleLines());
    }

    @Test
    void everythingToKnowIsSaid() {
        var view = install();
        assertEquals("Musterstadt", text(view, "Anbieter"));
        assertTrue(text(view, "Signatur").startsWith("Signiert von Musterstadt"));
        assertEquals("4,0 MB", text(view, "Herunterladen"));
        assertEquals("5,0 MB nötig, 3,0 GB frei", text(view, "Speicherplatz"));
        assertEquals("Die Änderung wirkt nach einem Neustart des Programms.", text(view, "Neustart"));
        assertTrue(view.fingerprints().getFirst().endsWith("0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567"));
    }

    @Test
    void unsignedNeedsAttention() {
        var view = new PlanView(Samples.plan(List.of(new Change("a", "A", null, "1.0.0", true, 1)),
                Samples.offer("a", "A", State.NEW, null)), Deed.INSTALL);
        assertTrue(view.facts().contains(new Fact("Signatur", "Niemand hat es signiert.", "warning")));
        assertEquals(List.of(), view.fingerprints());
    }

    @Test
    void licencesMustBeAcceptedBeforeAnythingIsDone() {
        var view = install();
        assertTrue(view.licences().startsWith("European Union Public Licence 1.2"));
        assertTrue(view.licences().endsWith("https://eupl.eu/1.2/en/"));
        assertFalse(view.canConfirm());
        view.accept(true);
        assertTrue(view.canConfirm());
        view.accept(false);
        assertFalse(view.canConfirm());
    }

    @Test
    void removingNeedsNoLicenceAndDownloadsNothing() {
        var view = new PlanView(Samples.plan(List.of(new Change("a", "A", "1.0.0", null, true, 0))), Deed.REMOVE);
        assertTrue(view.canConfirm());
        assertTrue(view.facts().stream().noneMatch(fact -> List.of("Herunterladen", "Signatur").contains(fact.label())));
        assertEquals("item-remove", view.rows().getFirst().icon());
        assertEquals("Entfernen", view.button());
        assertEquals("", view.bundles());
    }

    @Test
    void everyDeedHasItsWords() {
        for (Deed deed : Deed.values()) {
            var view = new PlanView(Samples.plan(List.of()), deed);
            assertFalse(view.title().isBlank() || view.button().isBlank() || view.task().isBlank()
                    || view.nothing().isBlank(), deed.name());
        }
    }
}
