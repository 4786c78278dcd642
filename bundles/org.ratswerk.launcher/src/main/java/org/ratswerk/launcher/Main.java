package org.ratswerk.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Starts Ratswerk: with a command the command line, else the workbench with the folders and files given, if any.
 * <p>
 * In this order: finds out how the program is installed and sets the system properties {@value Launch#HOME},
 * {@value Launch#USER}, {@value Launch#STATE} and {@value Launch#MODE}; chooses the language; undoes a change of the
 * installation that was interrupted; passes on to the launcher of the installed version where this is another one; hands
 * over to the window that runs on the same workspace; starts the platform in this process; starts anew where the
 * platform asks for that.
 * <p>
 * With the system property {@value #STARTER} = {@code exe} (a program of Windows that cannot know the memory) it starts
 * a process of its own with the right options of the virtual machine and ends.
 */
public final class Main {
    /** System property: what has started this process. */
    static final String STARTER = "ratswerk.starter";
    private static final String EXE = "exe";
    private static final String LAUNCHER = "org.ratswerk.launcher";
    private static final String PLATFORM = "org.eclipse.equinox.launcher";
    private static final String PASSED_ON = "ratswerk.launcher.passedOn";
    private static final String WORKSPACE = "osgi.instance.area.default";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SAY_SO = Duration.ofSeconds(2);
    private static final long WAIT_MILLIS = 200;
    private static final int WRONG = 2;
    /** The platform's way to say that it is to be started anew. */
    private static final int RESTART = 23;

    private final Launch launch;
    private final List<String> arguments;
    private final Wanted wanted;
    private final Path here;
    private final Alert alert;

    Main(Launch launch, List<String> arguments, Path here, Alert alert) {
        this.launch = launch;
        this.arguments = arguments;
        this.wanted = Wanted.of(arguments, here);
        this.here = here;
        this.alert = alert;
    }

    /** Runs, and ends the process. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        var alert = new Alert(System.getenv());
        try {
            var launch = Launch.of(home(), System.getenv(), System.getProperty("os.name"),
                    userHome(System.getProperty("user.home", ""), System.getenv("HOME")));
            return new Main(launch, List.of(arguments), Path.of("").toAbsolutePath(), alert).run();
        } catch (IOException | URISyntaxException | ReflectiveOperationException e) {
            alert.show(Messages.get("failed", Alert.reason(e)), true);
            e.printStackTrace();
            return WRONG;
        }
    }

    /** The program folder is the one above the folder of this jar. */
    private static Path home() throws IOException, URISyntaxException {
        String given = System.getProperty(Launch.HOME);
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return jar.toRealPath().getParent().getParent();
    }

    /** Java writes a question mark where the system does not know the user, as in a container. */
    static Path userHome(String ofJava, String ofEnvironment) {
        for (String folder : new String[] {ofJava, ofEnvironment}) {
            if (folder != null && !folder.equals("?") && Path.of(folder).isAbsolute()) {
                return Path.of(folder);
            }
        }
        return Path.of("/nonexistent");
    }

    int run() throws IOException, ReflectiveOperationException {
        launch.publish();
        setLanguage();
        if (EXE.equals(System.getProperty(STARTER))) {
            startProcess(arguments, "workbench");
            return 0;
        }
        Optional<String> lacking = unwritable();
        if (lacking.isPresent()) {
            alert.show(lacking.get(), !wanted.command());
            return WRONG;
        }
        boolean mended;
        try {
            mended = mend();
        } catch (BusyException e) {
            alert.show(Messages.get("busy.long", e.getMessage()), !wanted.command());
            return WRONG;
        }
        if (launch.isApart() && Transaction.isUnfinished(launch.home())) {
            alert.show(Messages.get("unfinished", launch.home()), !wanted.command());
            return WRONG;
        }
        Optional<Class<?>> other = installed();
        if (other.isPresent()) {
            System.setProperty(PASSED_ON, "true");
            other.get().getMethod("main", String[].class).invoke(null, (Object) arguments.toArray(String[]::new));
            return 0; // it ends the process itself
        }
        if (!wanted.command() && handedOver()) {
            return 0;
        }
        int code = startPlatform(mended);
        if (code == RESTART) {
            startProcess(wanted.command() ? arguments : wanted.again(), "restart");
            return 0;
        }
        return code;
    }

    private void setLanguage() {
        String language = launch.language(Locale.getDefault());
        Locale.setDefault(language.equals("de") ? Locale.GERMANY : Locale.UK);
        System.setProperty("user.language", language);
        System.setProperty("user.country", Locale.getDefault().getCountry());
    }

    /** Returns what to tell where a folder cannot be written without which the platform would end and say nothing. */
    private Optional<String> unwritable() {
        if (launch.isApart() && !configurationIsGiven()) {
            for (Path folder : List.of(launch.state(), launch.configuration())) {
                if (!canWrite(folder)) {
                    return Optional.of(launch.mode() == Launch.Mode.PORTABLE
                            ? Messages.get("unwritable.portable", folder)
                            : Messages.get("unwritable.user", folder, File.separatorChar == '/' ? "XDG_DATA_HOME"
                                    : "LOCALAPPDATA"));
                }
            }
        }
        return wanted.command() ? Optional.empty() : wanted.workspaceFolder(here, launch.workspace())
                .filter(folder -> !canWrite(folder)).map(folder -> Messages.get("unwritable.workspace", folder));
    }

    /** Whether the folder is there and can be written; it is made if it is not there. */
    private static boolean canWrite(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** Undoes an interrupted change of the installation; waits while another process changes it. */
    private boolean mend() throws IOException {
        long begin = System.nanoTime();
        boolean told = false;
        while (true) {
            try {
                var undone = Transaction.mend(launch.home(), launch.state());
                undone.ifPresent(each -> System.err.println(each.message(Locale.getDefault())));
                if (undone.isPresent() && wanted.command()) {
                    Transaction.takeNote(launch.state());
                }
                return undone.isPresent();
            } catch (BusyException e) {
                long waited = System.nanoTime() - begin;
                if (waited > PATIENCE.toNanos()) {
                    throw e;
                }
                if (!told && waited > SAY_SO.toNanos()) {
                    told = true;
                    System.err.println(Messages.get("busy.waiting", e.getMessage()));
                }
                try {
                    Thread.sleep(WAIT_MILLIS);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw e;
                }
            }
        }
    }

    /** Returns this class in the installed version; empty if that is this one. */
    private Optional<Class<?>> installed() throws IOException, ReflectiveOperationException {
        Optional<Path> jar = Boolean.getBoolean(PASSED_ON) ? Optional.empty() : launch.jar(LAUNCHER);
        if (jar.isEmpty() || !jar.get().toString().endsWith(".jar")) {
            return Optional.empty();
        }
        try {
            Path own = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isSameFile(own, jar.get())) {
                return Optional.empty();
            }
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
        return Optional.of(loader(jar.get()).loadClass(Main.class.getName()));
    }

    /** Loaders stay open as long as the process runs. */
    private static URLClassLoader loader(Path jar) throws IOException {
        return new URLClassLoader(new java.net.URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    /** Has the window that runs on the workspace do what is wanted; returns false if there is none. */
    private boolean handedOver() throws IOException {
        Optional<Path> workspace = wanted.workspaceFolder(here, launch.workspace());
        if (wanted.rest().contains("-application") || workspace.isEmpty() || !Requests.isRunning(workspace.get())) {
            return false;
        }
        if (!Requests.send(workspace.get(), wanted.open(), PATIENCE) && Requests.isRunning(workspace.get())) {
            alert.show(Messages.get("silent", workspace.get()), true);
        }
        return true;
    }

    private int startPlatform(boolean mended) throws IOException, ReflectiveOperationException {
        Logs.prepare(launch, wanted.command());
        Path jar = launch.jar(PLATFORM).orElseThrow(() -> new IOException(Messages.get("incomplete", launch.home())));
        System.setProperty("osgi.install.area", launch.home().toUri().toString());
        System.setProperty(WORKSPACE, launch.workspace().toUri().toString());
        if (System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty("java.util.logging.config.file", launch.home().resolve("logging.properties").toString());
        }
        Class<?> platform = loader(jar).loadClass(PLATFORM + ".Main");
        try {
            return (Integer) platform.getMethod("run", String[].class).invoke(
                    platform.getConstructor().newInstance(), (Object) platformArguments(mended).toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Returns the arguments for the platform. */
    List<String> platformArguments(boolean mended) {
        var result = new ArrayList<String>(List.of("-nl", Locale.getDefault().toString()));
        if (mended) {
            result.add("-clean"); // caches may know more than was put back
        }
        if (launch.isApart() && !configurationIsGiven()) {
            result.addAll(List.of("-configuration", launch.configuration().toString()));
        }
        if (wanted.command()) {
            // a command that opens the workbench makes a workspace of its own
            String none = wanted.rest().getFirst().equals("roundtrip") ? "@noDefault" : "@none";
            result.addAll(List.of("-nosplash", "-data", wanted.workspace() == null ? none : wanted.workspace()));
            result.addAll(wanted.platform());
            result.addAll(List.of("-application", "org.ratswerk.core.cli"));
        } else if (wanted.workspace() != null) {
            result.addAll(List.of("-data", wanted.workspace()));
        }
        result.addAll(wanted.rest());
        wanted.open().forEach(path -> result.addAll(List.of("-open", path.toString())));
        return result;
    }

    private boolean configurationIsGiven() {
        return (wanted.command() ? wanted.platform() : wanted.rest()).contains("-configuration");
    }

    private void startProcess(List<String> with, String starter) throws IOException {
        var builder = new ProcessBuilder(command(with, starter)).directory(here.toFile());
        // the launcher of a packaged runtime would take this for its own second start
        builder.environment().remove("_JPACKAGE_LAUNCHER");
        if (File.separatorChar == '/') {
            builder.inheritIO();
        } else {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        }
        builder.start();
    }

    /** Returns the command that starts the program in a process of its own, of the version that is installed then. */
    List<String> command(List<String> with, String starter) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '/' ? "java" : "javaw.exe");
        var command = new ArrayList<String>(List.of(java.toString()));
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (!option.startsWith("-Xmx") && !option.startsWith("-D" + STARTER + "=") && !option.startsWith("-agentlib")
                    && !option.startsWith("-D" + PASSED_ON + "=")) {
                command.add(option);
            }
        }
        command.add("-Xmx" + launch.memory());
        if (command.stream().noneMatch(option -> option.startsWith("-XX:ErrorFile="))) {
            command.add(Logs.crashOption(launch));
        }
        command.add("-D" + STARTER + "=" + starter);
        if (!command.contains("--enable-native-access=ALL-UNNAMED")) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        var path = launch.launchers().stream().map(Path::toString).toList();
        command.addAll(List.of("-cp", path.isEmpty() ? System.getProperty("java.class.path")
                : String.join(File.pathSeparator, path), Main.class.getName()));
        command.addAll(with);
        return command;
    }
}
