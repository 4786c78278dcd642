package org.ratswerk.ui.plugins.model;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

/** Things to show, and an installation that remembers what it was asked. */
final class Samples {
    static final URI SITE = URI.create("https://plugins.musterstadt.de/ratswerk");
    static final Signer TRUSTED = new Signer("Musterstadt <it@musterstadt.de>",
            "0123456789ABCDEF0123456789ABCDEF01234567", true);
    static final Licence EUPL = new Licence("European Union Public Licence 1.2\nArticle 1 …", "https://eupl.eu/1.2/en/");
    static final InstalledPlugin BASE = new InstalledPlugin("org.ratswerk.feature", "Ratswerk", "", "0.2.0.1",
            "Ratswerk", true, false, null, 10);
    static final InstalledPlugin PLUGIN = new InstalledPlugin("org.ratswerk.downtime.feature", "Downtime", "", "0.2.0.1",
            "Ratswerk", false, false, "[0.2,0.3)", 10);

    private Samples() {
    }

    static AvailablePlugin offer(String id, String name, State state, Signer signer) {
        return new AvailablePlugin(id, name, "About " + name, "1.2.0.202610010000",
                state == State.NEW ? null : "1.1.0", "Musterstadt", false, List.of(EUPL), 2048, signer, SITE, state,
                state == State.FORBIDDEN ? "Your IT does not allow it." : "");
    }

    static Offers offers(AvailablePlugin... plugins) {
        return new Offers(List.of(new Offers.Category("Analyses", "", List.of(plugins))), List.of());
    }

    static Plan plan(List<Change> changes, AvailablePlugin... incoming) {
        return new Plan() {
            @Override
            public List<Change> changes() {
                return changes;
            }

            @Override
            public long downloadSize() {
                return changes.stream().mapToLong(Change::size).sum();
            }

            @Override
            public long diskNeeded() {
                return 5L << 20;
            }

            @Override
            public long diskFree() {
                return 3L << 30;
            }

            @Override
            public List<AvailablePlugin> incoming() {
                return List.of(incoming);
            }

            @Override
            public List<Licence> licences() {
                return incoming().stream().flatMap(plugin -> plugin.licences().stream()).distinct().toList();
            }

            @Override
            public boolean restart() {
                return true;
            }

            @Override
            public List<String> warnings() {
                return List.of();
            }
        };
    }

    /** Remembers what it was asked. */
    static final class Asked implements Installation {
        final List<String> asked = new ArrayList<>();
        final List<Site> sites = new ArrayList<>();
        String locked = "";
        Offers offers = offers();

        @Override
        public List<InstalledPlugin> installed() {
            return List.of(BASE, PLUGIN);
        }

        @Override
        public String locked() {
            return locked;
        }

        @Override
        public List<Site> sites() {
            return List.copyOf(sites);
        }

        @Override
        public void addSite(String address) throws FaultException {
            if (address.isBlank()) {
                throw new FaultException(List.of(Fault.of("no address")));
            }
            sites.add(new Site(URI.create(address), Site.Origin.USER));
        }

        @Override
        public void removeSite(String address) {
            sites.removeIf(site -> site.address().toString().equals(address));
        }

        @Override
        public Offers available(List<URI> others, boolean allowUnsigned, Progress progress) {
            asked.add("available unsigned=" + allowUnsigned);
            return offers;
        }

        @Override
        public Plan plan(Request request, Progress progress) {
            asked.add("plan unsigned=" + request.allowUnsigned());
            return Samples.plan(List.of());
        }

        @Override
        public Plan planRollback(String state, Progress progress) {
            asked.add("rollback " + state);
            return Samples.plan(List.of());
        }

        @Override
        public Outcome perform(Plan plan, Progress progress) {
            asked.add("perform");
            return new Outcome(plan.changes(), "2", true);
        }

        @Override
        public List<EarlierState> history() {
            return List.of(new EarlierState("1", Instant.EPOCH, true, List.of(), List.of()));
        }
    }
}
