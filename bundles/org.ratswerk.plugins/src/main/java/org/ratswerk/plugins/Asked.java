package org.ratswerk.plugins;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.IQuery;
import org.eclipse.equinox.p2.query.IQueryResult;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ratswerk.core.Progress;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.site.Artifact;
import org.ratswerk.plugins.site.ArtifactKey;
import org.ratswerk.plugins.site.SiteException;
import org.ratswerk.plugins.site.Transfer;

/** Sites that have been asked, and what they offer together. */
final class Asked implements IQueryable<IInstallableUnit> {
    private static final Texts TEXTS = Texts.of(Asked.class);

    private final Map<IInstallableUnit, Opened> units = new LinkedHashMap<>();
    private final Map<ArtifactKey, Opened> files = new HashMap<>();
    private final List<Offers.Failure> failures = new ArrayList<>();

    /** Asks sites; those that cannot be used are among the failures. */
    static Asked of(Collection<URI> sites, SiteOpener opener, boolean allowUnsigned, P2 p2, Progress progress) {
        var asked = new Asked();
        for (URI site : sites) {
            progress.checkCancelled();
            progress.begin(TEXTS.get("progress.site", site), 0);
            try {
                asked.add(opener.open(site, allowUnsigned, transfer(progress)), p2);
            } catch (SiteException e) {
                asked.failures.add(new Offers.Failure(site, e));
            } catch (ProvisionException e) {
                asked.failures.add(new Offers.Failure(site, new SiteException(SiteException.Reason.NO_SITE,
                        new Fault(site.toString(), 0, 0, TEXTS.get("fault.list", Causes.deepest(e.getStatus()))),
                        List.of(), e)));
            }
        }
        return asked;
    }

    private void add(Opened site, P2 p2) throws ProvisionException {
        P2.all(p2.units(site.metadata())).forEach(unit -> units.putIfAbsent(unit, site));
        site.artifacts().keySet().forEach(key -> files.putIfAbsent(key, site));
    }

    /** Passes on whether the user wants to stop, and how many bytes have come. */
    static Transfer transfer(Progress progress) {
        return new Transfer() {
            private long told;

            @Override
            public void at(String file, long done, long total) {
                if (done > told) {
                    progress.worked((int) Math.min(Integer.MAX_VALUE, (done - told) / Pool.KILOBYTE));
                    told = done - (done - told) % Pool.KILOBYTE;
                }
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    @Override
    public IQueryResult<IInstallableUnit> query(IQuery<IInstallableUnit> query, IProgressMonitor monitor) {
        return query.perform(units.keySet().iterator());
    }

    Set<IInstallableUnit> units() {
        return units.keySet();
    }

    /** Site that offers the unit. */
    Opened site(IInstallableUnit unit) {
        return units.get(unit);
    }

    /** Site that offers the file. */
    Optional<Opened> site(ArtifactKey file) {
        return Optional.ofNullable(files.get(file));
    }

    /** Bytes of a file; 0 where nobody says. */
    long size(ArtifactKey file) {
        Opened site = files.get(file);
        Artifact artifact = site == null ? null : site.artifacts().get(file);
        return artifact == null ? 0 : Math.max(0, artifact.size());
    }

    List<Offers.Failure> failures() {
        return failures;
    }

    /** Whether no site could be used. */
    boolean isEmpty() {
        return units.isEmpty();
    }

    List<Fault> faults() {
        return failures.stream().flatMap(failure -> failure.cause().faults().stream()).toList();
    }
}
