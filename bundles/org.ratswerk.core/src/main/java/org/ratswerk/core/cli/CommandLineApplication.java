package org.ratswerk.core.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.ratswerk.core.RegistryService;
import org.ratswerk.core.policy.PolicyCommands;
import org.ratswerk.core.support.LogFolder;

/** The command line as an application of the product. */
public final class CommandLineApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        var arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        BundleContext bundle = FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
        ServiceReference<RegistryService> reference = bundle.getServiceReference(RegistryService.class);
        LogFolder.start();
        PolicyCommands.warn(err, arguments);
        try {
            var commandLine = new CommandLine(bundle.getService(reference).registry(), out, err, Path.of(""));
            return commandLine.run(List.of(arguments));
        } finally {
            bundle.ungetService(reference);
        }
    }

    @Override
    public void stop() {
        // a command ends by itself
    }
}
