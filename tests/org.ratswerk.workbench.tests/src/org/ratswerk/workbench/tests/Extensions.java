package org.ratswerk.workbench.tests;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.ILicense;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.equinox.p2.repository.IRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** An installation that takes extensions, which a workbench under test is not by itself, and a source of extensions. */
final class Extensions {
    /** Name of an extension that can be installed; of one that needs something that is nowhere. */
    static final String GOOD = "Bauaufsicht";
    static final String FAULTY = "Friedhof";

    private static final String GROUP = "Fachverfahren";
    private static final String NAMESPACE = IInstallableUnit.NAMESPACE_IU_ID;
    private static final Version VERSION = Version.create("1.0.0");

    private Extensions() {
    }

    /** Makes the running program an installation. It must not have been asked for one before. */
    static void installation(Path folder) throws ProvisionException {
        String name = "Ratswerk in " + folder.getParent().getFileName();
        System.setProperty("eclipse.p2.profile", name);
        agent().getService(IProfileRegistry.class).addProfile(name, Map.of(IProfile.PROP_INSTALL_FOLDER,
                folder.toString(), IProfile.PROP_CACHE, folder.toString()));
    }

    /** Makes a source in the folder and returns its address. */
    static URI source(Path folder) throws ProvisionException {
        var units = List.of(unit(GOOD, "bauaufsicht", false, requirement("nirgends", true)),
                unit(FAULTY, "friedhof", false, requirement("nirgends", false)),
                unit(GROUP, "fachverfahren", true, requirement("bauaufsicht", false), requirement("friedhof", false)));
        URI address = folder.toUri();
        agent().getService(IMetadataRepositoryManager.class).createRepository(address, GROUP,
                IMetadataRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of()).addInstallableUnits(units);
        agent().getService(IArtifactRepositoryManager.class).createRepository(address, GROUP,
                IArtifactRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of());
        return address;
    }

    /** Forgets all sources, so that the next run does not look for what is gone. */
    static void forgetSources() {
        forget(agent().getService(IMetadataRepositoryManager.class));
        forget(agent().getService(IArtifactRepositoryManager.class));
    }

    private static void forget(IRepositoryManager<?> manager) {
        for (var address : manager.getKnownRepositories(IRepositoryManager.REPOSITORIES_ALL)) {
            manager.removeRepository(address);
        }
    }

    private static IInstallableUnit unit(String name, String id, boolean category, IRequirement... needs) {
        var unit = new InstallableUnitDescription();
        unit.setId(id);
        unit.setVersion(VERSION);
        unit.setProperty(IInstallableUnit.PROP_NAME, name);
        unit.setProperty(category ? InstallableUnitDescription.PROP_TYPE_CATEGORY
                : InstallableUnitDescription.PROP_TYPE_GROUP, "true");
        unit.setCapabilities(new IProvidedCapability[] {MetadataFactory.createProvidedCapability(NAMESPACE, id, VERSION)});
        unit.setRequirements(needs);
        unit.setLicenses(new ILicense[] {MetadataFactory.createLicense(null, "Lizenz der Stadt Musterstadt")});
        return MetadataFactory.createInstallableUnit(unit);
    }

    private static IRequirement requirement(String id, boolean optional) {
        return MetadataFactory.createRequirement(NAMESPACE, id, VersionRange.emptyRange, null, optional, false);
    }

    private static IProvisioningAgent agent() {
        var context = FrameworkUtil.getBundle(PlatformUI.class).getBundleContext();
        return context.getService(context.getServiceReference(IProvisioningAgent.class));
    }
}
