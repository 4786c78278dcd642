package org.ratswerk.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.equinox.internal.p2.artifact.repository.simple.SimpleArtifactRepositoryFactory;
import org.eclipse.equinox.internal.p2.artifact.repository.simple.XZedSimpleArtifactRepositoryFactory;
import org.eclipse.equinox.internal.p2.engine.SimpleProfileRegistry;
import org.eclipse.equinox.internal.p2.metadata.InstallableUnit;
import org.eclipse.equinox.internal.p2.metadata.repository.SimpleMetadataRepositoryFactory;
import org.eclipse.equinox.internal.p2.metadata.repository.XZedSimpleMetadataRepositoryFactory;
import org.eclipse.equinox.internal.p2.repository.helpers.AbstractRepositoryManager;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.PhaseSetFactory;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.engine.query.IUProfilePropertyQuery;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.ratswerk.model.text.Texts;

/** The services of p2 for one profile, kept away from its lists of sites and from the network. */
final class P2 {
    /** Marks units of the base of a shared installation. */
    private static final String SHARED = "org.eclipse.equinox.p2.base";
    private static final Texts TEXTS = Texts.of(P2.class);

    private final IProvisioningAgent agent;
    private final String profile;

    /**
     * @param agent agent
     * @param profile id of the profile
     */
    P2(IProvisioningAgent agent, String profile) {
        this.agent = agent;
        this.profile = profile;
    }

    /** Units and repositories that stand in memory or in a folder, and no others. */
    private final class Context extends ProvisioningContext {
        private final IQueryable<IInstallableUnit> units;
        private Collection<IArtifactRepository> files = List.of();

        Context(IQueryable<IInstallableUnit> units) {
            super(agent);
            this.units = units;
            setProperty(FOLLOW_ARTIFACT_REPOSITORY_REFERENCES, Boolean.FALSE.toString());
            setMetadataRepositories();
            setArtifactRepositories();
        }

        @Override
        public IQueryable<IInstallableUnit> getMetadata(IProgressMonitor monitor) {
            return units;
        }

        @Override
        public IQueryable<IArtifactRepository> getArtifactRepositories(IProgressMonitor monitor) {
            return (query, ignored) -> query.perform(files.iterator());
        }
    }

    private <T> T service(Class<T> type) {
        return agent.getService(type);
    }

    /** The present profile; null if there is none. */
    IProfile profile() {
        return service(IProfileRegistry.class).getProfile(profile);
    }

    IProfile profile(long time) {
        return service(IProfileRegistry.class).getProfile(profile, time);
    }

    long[] times() {
        return service(IProfileRegistry.class).listProfileTimestamps(profile);
    }

    /** Removes an earlier state of the present profile; its files stay. */
    void remove(long time) throws ProvisionException {
        service(IProfileRegistry.class).removeProfile(profile, time);
    }

    /**
     * Names of all files that any state of any profile consists of.
     *
     * @throws IOException if a state cannot be read
     */
    Set<IArtifactKey> artifacts() throws IOException {
        var artifacts = new HashSet<IArtifactKey>();
        IProfileRegistry registry = service(IProfileRegistry.class);
        for (IProfile each : registry.getProfiles()) {
            all(each).forEach(unit -> artifacts.addAll(unit.getArtifacts()));
            for (long time : registry.listProfileTimestamps(each.getProfileId())) {
                IProfile state = registry.getProfile(each.getProfileId(), time);
                if (state == null) {
                    throw new IOException(TEXTS.get("log.state", EarlierStates.id(time)));
                }
                all(state).forEach(unit -> artifacts.addAll(unit.getArtifacts()));
            }
        }
        return artifacts;
    }

    /** Forgets what is in memory: files may have changed. */
    void forget() {
        if (service(IProfileRegistry.class) instanceof SimpleProfileRegistry registry) {
            registry.resetProfiles();
        }
        if (service(IArtifactRepositoryManager.class) instanceof AbstractRepositoryManager<?> manager) {
            manager.flushCache();
        }
        if (service(IMetadataRepositoryManager.class) instanceof AbstractRepositoryManager<?> manager) {
            manager.flushCache();
        }
    }

    /** What was asked for, not what came with it. */
    static Set<IInstallableUnit> roots(IProfile state) {
        return state.query(new IUProfilePropertyQuery(IProfile.PROP_PROFILE_ROOT_IU, Boolean.TRUE.toString()), null)
                .toUnmodifiableSet();
    }

    /** The root of this id. */
    static Optional<IInstallableUnit> root(IProfile state, String id) {
        return roots(state).stream().filter(root -> root.getId().equals(id)).findFirst();
    }

    /** Roots without those of the program folder that users share. */
    static Set<IInstallableUnit> ownRoots(IProfile state) {
        var own = new HashSet<>(roots(state));
        own.removeIf(root -> isShared(state, root));
        return own;
    }

    /** The computer's system, as filters of units ask for it. */
    static IInstallableUnit system(IProfile state) {
        var properties = new HashMap<>(state.getProperties());
        for (String pair : state.getProperties().getOrDefault(IProfile.PROP_ENVIRONMENTS, "").split(",")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                properties.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
            }
        }
        return InstallableUnit.contextIU(properties);
    }

    /** Whether the unit belongs to the base of a shared installation. */
    static boolean isShared(IProfile state, IInstallableUnit unit) {
        return Boolean.parseBoolean(state.getInstallableUnitProperty(unit, SHARED));
    }

    /** Reads the list of units in a folder. */
    IMetadataRepository units(Path folder) throws ProvisionException {
        if (Files.exists(folder.resolve("content.xml.xz"))) {
            var factory = new XZedSimpleMetadataRepositoryFactory();
            factory.setAgent(agent);
            return factory.load(folder.toUri(), 0, new NullProgressMonitor());
        }
        var factory = new SimpleMetadataRepositoryFactory();
        factory.setAgent(agent);
        return factory.load(folder.toUri(), 0, new NullProgressMonitor());
    }

    /** Reads the repository of files in a folder. */
    IArtifactRepository files(Path folder) throws ProvisionException {
        if (Files.exists(folder.resolve("artifacts.xml.xz"))) {
            var factory = new XZedSimpleArtifactRepositoryFactory();
            factory.setAgent(agent);
            return factory.load(folder.toUri(), 0, new NullProgressMonitor());
        }
        var factory = new SimpleArtifactRepositoryFactory();
        factory.setAgent(agent);
        return factory.load(folder.toUri(), 0, new NullProgressMonitor());
    }

    /** What is to change, as p2 takes it; roots only. */
    record Wish(List<IInstallableUnit> add, List<IInstallableUnit> remove) {
        Wish() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void replace(IInstallableUnit before, IInstallableUnit after) {
            remove.add(before);
            add.add(after);
        }
    }

    /** Has p2 work out what a wish takes; look at the status of what is returned. */
    IProvisioningPlan plan(IProfile state, Wish wish, IQueryable<IInstallableUnit> units, IProgressMonitor monitor) {
        IPlanner planner = service(IPlanner.class);
        var request = planner.createChangeRequest(state);
        request.removeAll(wish.remove());
        request.addAll(wish.add());
        for (IInstallableUnit unit : wish.add()) {
            request.setInstallableUnitProfileProperty(unit, IProfile.PROP_PROFILE_ROOT_IU, Boolean.TRUE.toString());
        }
        return planner.getProvisioningPlan(request, new Context(units), monitor);
    }

    /** What it takes to have the roots of an earlier state again; folders may have moved since, so nothing else of it. */
    IProvisioningPlan back(IProfile now, IProfile earlier, IProgressMonitor monitor) {
        var units = earlier.available(QueryUtil.createIUAnyQuery(), null).toUnmodifiableSet();
        var wish = new Wish(new ArrayList<>(ownRoots(earlier)), new ArrayList<>(ownRoots(now)));
        wish.add().removeAll(roots(now));
        wish.remove().removeAll(roots(earlier));
        return plan(now, wish, (query, ignored) -> query.perform(units.iterator()), monitor);
    }

    /**
     * Carries out a plan. Signatures have been checked before.
     *
     * @param files where files are taken from that are not here yet
     */
    IStatus perform(IProvisioningPlan plan, Collection<IArtifactRepository> files, IProgressMonitor monitor) {
        // an earlier state can only come back as long as its files are there; Clearing deletes what none needs
        DefaultScope.INSTANCE.getNode("org.eclipse.equinox.p2.garbagecollector").putBoolean("gc_enabled", false);
        ((Context) plan.getContext()).files = files;
        return service(IEngine.class).perform(plan, PhaseSetFactory.createDefaultPhaseSetExcluding(
                new String[] {PhaseSetFactory.PHASE_CHECK_TRUST }), monitor);
    }

    /** All units there are. */
    static Set<IInstallableUnit> all(IQueryable<IInstallableUnit> units) {
        return units.query(QueryUtil.createIUAnyQuery(), null).toUnmodifiableSet();
    }
}
