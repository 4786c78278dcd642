package org.ratswerk.modules.tests;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.ratswerk.core.Progress;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.AvailablePlugin;
import org.ratswerk.plugins.AvailablePlugin.State;
import org.ratswerk.plugins.Change;
import org.ratswerk.plugins.EarlierState;
import org.ratswerk.plugins.InstalledPlugin;
import org.ratswerk.plugins.Installation;
import org.ratswerk.plugins.Licence;
import org.ratswerk.plugins.Offers;
import org.ratswerk.plugins.Outcome;
import org.ratswerk.plugins.Plan;
import org.ratswerk.plugins.Request;
import org.ratswerk.plugins.Signer;
import org.ratswerk.plugins.Site;
import org.ratswerk.plugins.site.Mirrored;
import org.ratswerk.plugins.site.SiteException;
import org.ratswerk.plugins.trust.Keys;

/** An installation in memory, with one site that offers a plugin and one that is gone. */
final class PlayedInstallation implements Installation {
    static final URI POLICY_SITE = URI.create("https://plugins.musterstadt.de/ratswerk");
    private static final String TRAFFIC = "de.musterstadt.traffic.feature";
    private static final long SIZE = 3 << 20;
    private static final long FREE = 40L << 30;

    private final List<InstalledPlugin> installed = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<EarlierState> history = new ArrayList<>();
    /** Opened when a change may go on: until then it can be cancelled. */
    volatile CountDownLatch gate = new CountDownLatch(0);

    PlayedInstallation() {
        installed.add(new InstalledPlugin("org.ratswerk.feature", "Ratswerk",
                "Organisation, Prozesse, IT-Systeme und Notfallplanung einer Verwaltung", "0.2.0.202611220030",
                "Ratswerk", true, false, null, 41L << 20));
        installed.add(new InstalledPlugin("org.ratswerk.downtime.feature", "Tolerierbare Ausfallzeiten",
                "Berechnet, wie lange Prozesse und IT-Systeme ausfallen dürfen", "0.2.0.202611220030", "Ratswerk",
                false, false, null, 2L << 20));
        sites.add(new Site(POLICY_SITE, Site.Origin.POLICY));
        history.add(new EarlierState("1", Instant.parse("2026-11-20T08:15:00Z"), true, List.of(), List.of()));
    }

    @Override
    public synchronized List<InstalledPlugin> installed() {
        return List.copyOf(installed);
    }

    @Override
    public String locked() {
        return "";
    }

    @Override
    public synchronized List<Site> sites() {
        return List.copyOf(sites);
    }

    @Override
    public synchronized void addSite(String address) throws FaultException {
        if (address.contains(" ")) {
            throw new FaultException(List.of(Fault.of("„" + address + "“ ist keine Adresse einer Quelle.")));
        }
        sites.add(new Site(address.startsWith("http") ? URI.create(address) : Path.of(address).toUri(),
                Site.Origin.USER));
    }

    @Override
    public synchronized void removeSite(String address) {
        sites.removeIf(site -> site.address().toString().equals(address));
    }

    @Override
    public synchronized Offers available(List<URI> others, boolean allowUnsigned, Progress progress) {
        progress.begin("Site wird abgefragt: " + POLICY_SITE, 1);
        var failures = sites.stream().skip(1).map(site -> new Offers.Failure(site.address(), new SiteException(
                SiteException.Reason.UNREACHABLE, Fault.of("Der Rechner antwortet nicht. Prüfen Sie die Verbindung."),
                List.of(), null))).toList();
        return new Offers(List.of(new Offers.Category("Analysen", "", List.of(traffic(), forbidden()))), failures);
    }

    private static Signer signer() {
        return new Signer("Musterstadt Plugins <plugins@musterstadt.de>", "0123456789ABCDEF0123456789ABCDEF01234567",
                true);
    }

    private AvailablePlugin traffic() {
        boolean there = installed.stream().anyMatch(plugin -> plugin.id().equals(TRAFFIC));
        return new AvailablePlugin(TRAFFIC, "Verkehrslenkung", "Prüft Prozesse der Verkehrslenkung", "1.2.0.202610010000",
                there ? "1.2.0.202610010000" : null, "Musterstadt", false,
                List.of(new Licence("European Union Public Licence 1.2", "https://eupl.eu/1.2/de/")), SIZE, signer(),
                POLICY_SITE, there ? State.INSTALLED : State.NEW, "");
    }

    private static AvailablePlugin forbidden() {
        return new AvailablePlugin("org.example.games.feature", "Spiele", "", "1.0.0", null, "Example", false, List.of(),
                SIZE, signer(), POLICY_SITE, State.FORBIDDEN, "Ihre IT lässt dieses Plugin nicht zu (policy.properties, Zeile 4).");
    }

    @Override
    public synchronized Plan plan(Request request, Progress progress) {
        var changes = new ArrayList<Change>();
        for (String id : request.install()) {
            changes.add(new Change(id.split("=")[0], "Verkehrslenkung", null, id.split("=")[1], true, SIZE));
            changes.add(new Change("de.musterstadt.traffic", "de.musterstadt.traffic", null, "1.2.0", false, SIZE));
        }
        for (InstalledPlugin plugin : installed) {
            if (request.remove().contains(plugin.id())) {
                changes.add(new Change(plugin.id(), plugin.name(), plugin.version(), null, true, 0));
            }
        }
        return new Planned(changes, request.install().isEmpty() ? List.of() : List.of(traffic()));
    }

    @Override
    public Plan planRollback(String state, Progress progress) {
        return new Planned(history.getFirst().changes().stream().map(change -> new Change(change.id(), change.name(),
                change.after(), change.before(), change.plugin(), 0)).toList(), List.of());
    }

    @Override
    public Outcome perform(Plan plan, Progress progress) throws FaultException {
        progress.begin("Wird heruntergeladen", 100);
        while (gate.getCount() > 0) {
            progress.checkCancelled();
            Thread.onSpinWait();
        }
        synchronized (this) {
            for (Change change : plan.plugins()) {
                installed.removeIf(plugin -> plugin.id().equals(change.id()));
                if (!change.removed()) {
                    installed.add(new InstalledPlugin(change.id(), change.name(), "", change.after(), "Musterstadt", false,
                            false, null, SIZE));
                }
            }
            var before = history.removeFirst();
            history.addFirst(new EarlierState(before.id(), before.time(), false, before.changes(), List.of()));
            history.addFirst(new EarlierState("" + (history.size() + 1), Instant.parse("2026-11-21T09:30:00Z"), true,
                    plan.plugins(), List.of()));
            return new Outcome(plan.changes(), history.getFirst().id(), true);
        }
    }

    @Override
    public Mirrored mirror(URI site, List<String> plugins, Path folder, boolean allowUnsigned, Progress progress) {
        return new Mirrored(List.of(), List.of(), List.of(), 0);
    }

    @Override
    public Keys keys() {
        return Keys.read(null, null, List.of(), false);
    }

    @Override
    public synchronized List<EarlierState> history() {
        return List.copyOf(history);
    }

    /** A plan of a few changes. */
    private record Planned(List<Change> changes, List<AvailablePlugin> incoming) implements Plan {
        @Override
        public long downloadSize() {
            return changes.stream().filter(change -> !change.plugin()).mapToLong(Change::size).sum();
        }

        @Override
        public long diskNeeded() {
            return 2 * downloadSize() + SIZE;
        }

        @Override
        public long diskFree() {
            return FREE;
        }

        @Override
        public List<Licence> licences() {
            return incoming.stream().flatMap(plugin -> plugin.licences().stream()).distinct().toList();
        }

        @Override
        public boolean restart() {
            return true;
        }

        @Override
        public List<String> warnings() {
            return List.of();
        }
    }
}
