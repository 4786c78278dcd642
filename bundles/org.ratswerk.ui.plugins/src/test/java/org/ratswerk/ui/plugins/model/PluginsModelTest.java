package org.ratswerk.ui.plugins.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.Progress;
import org.ratswerk.core.policy.Policy;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.EarlierState;
import org.ratswerk.plugins.InstalledPlugin;
import org.ratswerk.plugins.Request;
import org.ratswerk.plugins.Site;
import org.ratswerk.plugins.site.SiteException;
import org.ratswerk.plugins.trust.TrustedKey;

/** What the window allows, and why not. */
class PluginsModelTest {
    @TempDir
    private Path temp;

    private final Samples.Asked installation = new Samples.Asked();
    private final Ring ring = new Ring();

    /** Keys in memory. */
    private static final class Ring implements KeyRing {
        final List<TrustedKey> keys = new ArrayList<>();

        @Override
        public List<TrustedKey> keys() {
            return List.copyOf(keys);
        }

        @Override
        public List<Fault> faults() {
            return List.of();
        }

        @Override
        public List<TrustedKey> look(Path file) {
            return List.of(key(TrustedKey.Origin.NOBODY, file));
        }

        @Override
        public void add(Path file) {
            keys.add(key(TrustedKey.Origin.USER, file));
        }

        @Override
        public void remove(String fingerprint) {
            keys.removeIf(key -> key.fingerprint().equals(fingerprint));
        }
    }

    private static TrustedKey key(TrustedKey.Origin origin, Path file) {
        return new TrustedKey("0123456789ABCDEF0123456789ABCDEF01234567", "Musterstadt", Instant.EPOCH, null, false, origin,
                file);
    }

    private PluginsModel model(String... policy) throws IOException, FaultException {
        Path file = temp.resolve(Policy.FILE);
        Files.write(file, List.of(policy));
        var model = new PluginsModel(installation, ring, Policy.read(file));
        model.load();
        return model;
    }

    private static EarlierState state(boolean current, String... lacking) {
        return new EarlierState("1", Instant.EPOCH, current, List.of(), List.of(lacking));
    }

    @Test
    void theBaseStaysAndPluginsCanBeRemoved() throws Exception {
        var model = model();
        assertTrue(model.cannotRemove(Samples.BASE).isPresent());
        assertTrue(model.cannotRemove(Samples.PLUGIN).isEmpty());
        assertTrue(model.cannotRemove(null).isPresent());
        assertTrue(model.cannotUpdate(Samples.BASE).isPresent(), "no site is known");
        installation.sites.add(new Site(Samples.SITE, Site.Origin.USER));
        model.load();
        assertTrue(model.cannotUpdate(Samples.BASE).isEmpty());
        assertTrue(model.cannotUpdateAll().isEmpty());
    }

    @Test
    void whatIsSharedIsChangedOnlyWhereItIsShared() throws Exception {
        var shared = new InstalledPlugin("a", "A", "", "1.0.0", "", false, true, null, 1);
        assertTrue(model().cannotRemove(shared).isPresent());
        assertTrue(model().cannotUpdate(shared).isPresent());
    }

    @Test
    void aLockedInstallationSaysWhyEverywhere() throws Exception {
        installation.locked = "Your IT installs the plugins.";
        installation.sites.add(new Site(Samples.SITE, Site.Origin.POLICY));
        var model = model();
        assertEquals(installation.locked, model.cannotRemove(Samples.PLUGIN).orElseThrow());
        assertEquals(installation.locked, model.cannotUpdateAll().orElseThrow());
        assertEquals(installation.locked, model.cannotReturn(state(false)).orElseThrow());
        assertEquals(installation.locked, model.cannotChange().orElseThrow());
    }

    @Test
    void withoutSitesNothingIsAskedAndNothingIsOnOffer() throws Exception {
        var model = model();
        assertTrue(model.offers().isEmpty(), "nobody has asked");
        assertTrue(model.look(Progress.NONE).plugins().isEmpty());
        assertEquals(List.of(), installation.asked);
    }

    @Test
    void unsignedIsUsedOnlyWhereThePolicySaysSo() throws Exception {
        installation.sites.add(new Site(Samples.SITE, Site.Origin.USER));
        model().look(Progress.NONE);
        model().plan(Request.update(List.of()).allowingUnsigned(true), Progress.NONE);
        var allowing = model("unsigned = allow");
        allowing.look(Progress.NONE);
        allowing.plan(Request.update(List.of()), Progress.NONE);
        assertEquals(List.of("available unsigned=false", "plan unsigned=false", "available unsigned=true",
                "plan unsigned=true"), installation.asked);
    }

    @Test
    void sitesOfThePolicyStayAndThoseOfTheUserGo() throws Exception {
        installation.sites.add(new Site(Samples.SITE, Site.Origin.POLICY));
        var model = model("sites = " + Samples.SITE);
        assertTrue(model.cannotAddSite().isEmpty());
        model.addSite("file:///media/stick/ratswerk");
        assertEquals(List.of(Site.Origin.POLICY, Site.Origin.USER),
                model.overview().sites().stream().map(Site::origin).toList());
        assertTrue(model.cannotRemoveSite(model.overview().sites().get(0)).orElseThrow().contains(Policy.FILE));
        assertTrue(model.cannotRemoveSite(model.overview().sites().get(1)).isEmpty());
        model.removeSite(model.overview().sites().get(1));
        assertEquals(1, model.overview().sites().size());
        assertThrows(FaultException.class, () -> model.addSite(" "));
    }

    @Test
    void onlySitesOfThePolicyMeansThatNoneCanBeAdded() throws Exception {
        String why = model("sites = " + Samples.SITE, "sites.only = true").cannotAddSite().orElseThrow();
        assertTrue(why.contains(Policy.FILE) && why.contains("2"), why);
    }

    @Test
    void otherSitesOrKeysMakeWhatWasOfferedOld() throws Exception {
        installation.sites.add(new Site(Samples.SITE, Site.Origin.USER));
        var model = model();
        model.look(Progress.NONE);
        assertTrue(model.offers().isPresent());
        model.addSite("https://other.example");
        assertTrue(model.offers().isEmpty());
        model.look(Progress.NONE);
        model.trust(model.look(temp.resolve("key.asc")));
        assertTrue(model.offers().isEmpty());
    }

    @Test
    void aChangeAsksForARestartUntilItIsDone() throws Exception {
        var model = model();
        assertFalse(model.isRestartPending());
        model.perform(Samples.plan(List.of()), Progress.NONE);
        assertTrue(model.isRestartPending());
    }

    @Test
    void oneGoesBackToWhatIsCompleteAndNotThePresent() throws Exception {
        var model = model();
        assertTrue(model.cannotReturn(null).isPresent());
        assertTrue(model.cannotReturn(state(true)).isPresent());
        assertTrue(model.cannotReturn(state(false, "a.jar", "b.jar")).orElseThrow().contains("a.jar, b.jar"));
        assertTrue(model.cannotReturn(state(false)).isEmpty());
        model.planReturn(state(false), Progress.NONE);
        assertEquals(List.of("rollback 1"), installation.asked);
    }

    @Test
    void onlyKeysOfTheUserGo() throws Exception {
        var model = model();
        Path file = temp.resolve("key.asc");
        assertTrue(model.cannotAddKey().isEmpty());
        assertTrue(model.cannotRemoveKey(null).isPresent());
        assertTrue(model.cannotRemoveKey(key(TrustedKey.Origin.USER, file)).isEmpty());
        assertTrue(model.cannotRemoveKey(key(TrustedKey.Origin.PROGRAM, file)).isPresent());
        assertTrue(model.cannotRemoveKey(key(TrustedKey.Origin.POLICY, file)).isPresent());
        model.trust(model.look(file));
        assertEquals(1, model.overview().keys().size());
        model.removeKey(model.overview().keys().getFirst());
        assertEquals(List.of(), model.overview().keys());
    }

    @Test
    void onlyTheKeyThatWasShownIsTrusted() throws Exception {
        var model = model();
        var shown = new TrustedKey("FFFF456789ABCDEF0123456789ABCDEF01234567", "Other", Instant.EPOCH, null, false,
                TrustedKey.Origin.NOBODY, temp.resolve("key.asc"));
        assertThrows(FaultException.class, () -> model.trust(List.of(shown)), "the file holds another key by now");
        assertEquals(List.of(), model.overview().keys());
    }

    @Test
    void unknownKeysAreOfferedUnlessThePolicyDecidesOnTrust() throws Exception {
        var known = key(TrustedKey.Origin.NOBODY, temp.resolve("key.asc"));
        var fault = new SiteException(SiteException.Reason.UNKNOWN_KEY, Fault.of("unknown"), List.of(known), null);
        assertEquals(List.of(known), model().unknown(fault));
        assertEquals(List.of(), model("trust.only = true").unknown(fault));
        assertEquals(List.of(), model().unknown(
                new SiteException(SiteException.Reason.ALTERED, Fault.of("altered"), List.of(known), null)));
        assertEquals(List.of(), model().unknown(new FaultException(List.of(Fault.of("other")))));
        assertTrue(model("trust.only = true").cannotAddKey().isPresent());
    }
}
