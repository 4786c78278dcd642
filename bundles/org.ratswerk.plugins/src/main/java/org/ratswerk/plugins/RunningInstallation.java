package org.ratswerk.plugins;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.ratswerk.core.policy.Policy;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Finds the installation of the running program. */
final class RunningInstallation {
    private static final String USER = "ratswerk.user";
    private static final String P2_CORE = "org.eclipse.equinox.p2.core";
    private static final Texts TEXTS = Texts.of(RunningInstallation.class);

    private static Installation found;

    private RunningInstallation() {
    }

    static synchronized Installation get() throws FaultException {
        if (found == null) {
            found = find();
        }
        return found;
    }

    private static Installation find() throws FaultException {
        Bundle bundle = FrameworkUtil.getBundle(RunningInstallation.class);
        if (bundle == null || bundle.getBundleContext() == null) {
            throw nowhere();
        }
        BundleContext context = bundle.getBundleContext();
        start(context);
        ServiceReference<IProvisioningAgent> reference = context.getServiceReference(IProvisioningAgent.class);
        Path home = path(context.getProperty("osgi.install.area"));
        Path configuration = path(context.getProperty("osgi.configuration.area"));
        if (reference == null || home == null || configuration == null) {
            throw nowhere();
        }
        Path state = configuration.getParent();
        String user = System.getProperty(USER, "");
        var places = new Places(home, state, user.isBlank() ? state : Path.of(user));
        // never given back: it is that of the running program
        var p2 = new P2(context.getService(reference), IProfileRegistry.SELF);
        if (p2.profile() == null) {
            throw nowhere();
        }
        return new P2Installation(p2, places, Policy::current, new TrustedSites(places, Policy::current));
    }

    /** The services of p2 come from bundles that nobody else may have started. */
    private static void start(BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getSymbolicName().equals(P2_CORE) && bundle.getState() != Bundle.ACTIVE) {
                try {
                    bundle.start(Bundle.START_TRANSIENT);
                } catch (BundleException e) {
                    // then there is no agent, which is told
                }
            }
        }
    }

    /** Path of a folder that the framework names as an address, which may hold blanks. */
    private static Path path(String address) {
        if (address == null) {
            return null;
        }
        try {
            String text = address.startsWith("file:") ? address.substring("file:".length()) : address;
            return new File(new URI("file", null, text, null)).toPath().toAbsolutePath().normalize();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static FaultException nowhere() {
        return new FaultException(List.of(Fault.of(TEXTS.get("fault.nowhere"))));
    }
}
