package org.ratswerk.windows;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.jar.JarFile;
import javax.swing.JOptionPane;

/**
 * What the Windows program has inside: runs the newest launcher of the program folder. An update brings a new launcher jar and
 * leaves this program as it is.
 */
public final class Start {
    private static final String PREFIX = "org.ratswerk.launcher_";
    private static final String SUFFIX = ".jar";

    private Start() {
    }

    public static void main(String[] arguments) throws Throwable {
        File home = home();
        File launcher = newest(new File(home, "plugins"));
        if (launcher == null) {
            missing(home);
            return;
        }
        System.setProperty("ratswerk.home", home.getPath());
        String main;
        try (var jar = new JarFile(launcher)) {
            main = jar.getManifest().getMainAttributes().getValue("Main-Class");
        }
        var loader = new URLClassLoader(new URL[] {launcher.toURI().toURL()}, Start.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass(main).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static File home() throws Exception {
        String named = System.getProperty("ratswerk.home");
        return named != null ? new File(named).getAbsoluteFile()
                : new File(Start.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParentFile();
    }

    private static File newest(File plugins) {
        File[] found = plugins.listFiles((folder, name) -> name.startsWith(PREFIX) && name.endsWith(SUFFIX));
        return found == null ? null : Arrays.stream(found).max(Comparator.comparing(Start::version)).orElse(null);
    }

    private static Version version(File jar) {
        String name = jar.getName();
        return Version.parse(name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
    }

    private static void missing(File home) {
        String text = Locale.getDefault().getLanguage().equals("de")
                ? "Im Ordner " + home + " fehlt „plugins\\" + PREFIX + "….jar“.\n"
                        + "Bitte entpacken Sie das ganze Archiv und starten Sie das Programm aus diesem Ordner."
                : "The folder " + home + " lacks \"plugins\\" + PREFIX + "….jar\".\n"
                        + "Please unpack the whole archive and start the program from that folder.";
        if (GraphicsEnvironment.isHeadless()) {
            System.err.println(text);
        } else {
            JOptionPane.showMessageDialog(null, text, "Ratswerk", JOptionPane.ERROR_MESSAGE);
        }
        System.exit(2);
    }
}
