package org.ratswerk.plugins;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

import javax.xml.parsers.SAXParserFactory;

import org.eclipse.equinox.internal.p2.artifact.repository.simple.SimpleArtifactRepository;
import org.eclipse.equinox.internal.p2.engine.Profile;
import org.eclipse.equinox.internal.p2.metadata.ArtifactKey;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.repository.artifact.ArtifactKeyQuery;
import org.eclipse.equinox.p2.repository.artifact.spi.ArtifactDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What goes after a change, and what stays, with p2's own lists of files and states in memory. */
class ClearingTest {
    private static final String BUNDLES = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

    @TempDir
    Path home;
    private final Map<Long, Profile> states = new TreeMap<>();
    private final Map<Long, Profile> others = new TreeMap<>();
    private SimpleArtifactRepository list;
    private P2 p2;
    private final BundleActivator repositories = new org.eclipse.equinox.internal.p2.repository.Activator();
    private final BundleActivator files = new org.eclipse.equinox.internal.p2.artifact.repository.Activator();

    private final IProvisioningAgent agent = new IProvisioningAgent() {
        @Override
        public Object getService(String name) {
            return name.equals(IProfileRegistry.class.getName()) ? registry() : null;
        }

        @Override
        public void registerService(String name, Object service) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void unregisterService(String name, Object service) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void stop() {
            throw new UnsupportedOperationException();
        }
    };

    /** What p2's lists ask the platform for: a parser, and a lock that is always given. */
    private static Object service(String name) {
        return name.equals(SAXParserFactory.class.getName()) ? SAXParserFactory.newInstance()
                : proxy(type(name), (method, arguments) -> switch (method) {
                    case "createLocation" -> service(name);
                    case "release" -> null;
                    default -> true;
                });
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static BundleContext platform() {
        return proxy(BundleContext.class, (method, arguments) -> switch (method) {
            case "getServiceReference" -> reference(arguments[0]);
            case "getServiceReferences" -> new ServiceReference<?>[] {reference(arguments[0])};
            case "getService" -> service(arguments[0].toString());
            case "ungetService" -> true;
            case "createFilter" -> filter(arguments[0].toString());
            default -> null;
        });
    }

    private static Filter filter(String text) {
        try {
            return FrameworkUtil.createFilter(text);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ServiceReference<?> reference(Object type) {
        String name = type instanceof Class<?> wanted ? wanted.getName() : type.toString();
        return proxy(ServiceReference.class, (method, arguments) -> switch (method) {
            case "toString" -> name;
            case "hashCode" -> name.hashCode();
            case "equals" -> name.equals(String.valueOf(arguments[0]));
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, BiFunction<String, Object[], Object> answers) {
        return type.cast(Proxy.newProxyInstance(ClearingTest.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answers.apply(method.getName(), arguments)));
    }

    @AfterEach
    void stopPlatform() throws Exception {
        files.stop(platform());
        repositories.stop(platform());
    }

    @BeforeEach
    void makeProgram() throws Exception {
        repositories.start(platform());
        files.start(platform());
        Files.createDirectories(home.resolve("plugins"));
        Files.createDirectories(home.resolve("transaction"));
        Files.createDirectories(home.resolve(BUNDLES).getParent());
        list = new SimpleArtifactRepository(agent, "pool", home.toUri(), Map.of());
        p2 = new P2(agent, "mine");
    }

    /** The registry: one profile that changes, and one of somebody else. */
    private IProfileRegistry registry() {
        return proxy(IProfileRegistry.class, (method, arguments) -> switch (method) {
            case "getProfiles" -> others.isEmpty() ? new IProfile[] {last(states)}
                    : new IProfile[] {last(states), last(others)};
            case "getProfile" -> arguments.length == 1 ? last(of(arguments[0])) : of(arguments[0]).get(arguments[1]);
            case "listProfileTimestamps" -> of(arguments[0]).keySet().stream().mapToLong(each -> each).toArray();
            case "removeProfile" -> {
                of(arguments[0]).remove(arguments[1]);
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private Map<Long, Profile> of(Object profile) {
        return profile.equals("mine") ? states : others;
    }

    private static Profile last(Map<Long, Profile> of) {
        return ((TreeMap<Long, Profile>) of).lastEntry().getValue();
    }

    /** A state in which one feature is installed that consists of one jar of each of these versions. */
    private void state(Map<Long, Profile> of, long time, String version) {
        var state = new Profile(agent, of == states ? "mine" : "other", null, Map.of());
        var unit = new MetadataFactory.InstallableUnitDescription();
        unit.setId("f.feature.group");
        unit.setVersion(Version.create(version));
        unit.setArtifacts(new IArtifactKey[] {key(version)});
        IInstallableUnit made = MetadataFactory.createInstallableUnit(unit);
        state.addInstallableUnit(made);
        state.setInstallableUnitProperty(made, IProfile.PROP_PROFILE_ROOT_IU, "true");
        state.setTimestamp(time);
        of.put(time, state);
    }

    private static IArtifactKey key(String version) {
        return new ArtifactKey("osgi.bundle", "b", Version.create(version));
    }

    private Path jar(String version) {
        return home.resolve("plugins/b_" + version + ".jar");
    }

    private void file(String version) throws IOException {
        Files.writeString(jar(version), version);
        list.addDescriptor(new ArtifactDescriptor(key(version)), null);
    }

    /** Installs a version: its file comes, then its state. */
    private void install(long time, String version) throws IOException {
        file(version);
        state(states, time, version);
        Files.writeString(home.resolve(BUNDLES), "#version=1\nb," + version + ",plugins/b_" + version + ".jar,4,false\n");
    }

    private void clear(int kept) {
        new Clearing(p2, new Places(home, home, home), kept).run();
    }

    private List<String> jars() throws IOException {
        try (var files = Files.list(home.resolve("plugins"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Versions in the list as it stands on the disk. */
    private List<String> listed() throws ProvisionException {
        var versions = new TreeSet<String>();
        p2.files(home).query(ArtifactKeyQuery.ALL_KEYS, null).forEach(key -> versions.add(key.getVersion().toString()));
        return List.copyOf(versions);
    }

    @Test
    void theNewestStatesKeepTheirFilesAndTheOldestGo() throws Exception {
        for (int i = 1; i <= 5; i++) {
            install(i * 10, i + ".0.0");
            install(i * 10 + 1, i + ".0.0"); // p2 writes more states than users see
        }
        clear(3);
        assertArrayEquals(new Object[] {31L, 40L, 41L, 50L, 51L}, states.keySet().toArray());
        assertEquals(List.of("b_3.0.0.jar", "b_4.0.0.jar", "b_5.0.0.jar"), jars());
        assertEquals(List.of("3.0.0", "4.0.0", "5.0.0"), listed());
        assertFalse(Files.exists(home.resolve("transaction/unneeded.txt")));
        assertFalse(Files.exists(home.resolve("transaction/clearing.tmp")));
    }

    @Test
    void nothingGoesBeforeThereAreMoreStatesThanAreKept() throws Exception {
        install(1, "1.0.0");
        install(2, "2.0.0");
        clear(2);
        assertArrayEquals(new Object[] {1L, 2L}, states.keySet().toArray());
        assertEquals(List.of("b_1.0.0.jar", "b_2.0.0.jar"), jars());
    }

    @Test
    void theStateBeforeStaysHoweverFewAreToBeKept() throws Exception {
        install(1, "1.0.0");
        install(2, "2.0.0");
        install(3, "3.0.0");
        clear(0);
        assertArrayEquals(new Object[] {2L, 3L}, states.keySet().toArray());
        assertEquals(List.of("b_2.0.0.jar", "b_3.0.0.jar"), jars());
    }

    @Test
    void whatAnotherProfileOrTheProgramThatStartsNeedsStays() throws Exception {
        for (int i = 1; i <= 4; i++) {
            install(i, i + ".0.0");
        }
        state(others, 1, "1.0.0");
        Files.writeString(home.resolve(BUNDLES), "b,2.0.0," + jar("2.0.0").toUri() + ",4,false\n");
        clear(2);
        assertArrayEquals(new Object[] {3L, 4L}, states.keySet().toArray());
        assertEquals(List.of("b_1.0.0.jar", "b_2.0.0.jar", "b_3.0.0.jar", "b_4.0.0.jar"), jars());
        assertEquals(List.of("1.0.0", "2.0.0", "3.0.0", "4.0.0"), listed());
    }

    @Test
    void whatSomebodyElseHasPutThereStays() throws Exception {
        Files.writeString(home.resolve("plugins/own.jar"), "own");
        Files.writeString(home.resolve("policy.properties"), "install = everyone\n");
        Files.write(home.resolve("transaction/unneeded.txt"), List.of("policy.properties", "../outside", "plugins", ""));
        for (int i = 1; i <= 3; i++) {
            install(i, i + ".0.0");
        }
        clear(2);
        assertEquals(List.of("b_2.0.0.jar", "b_3.0.0.jar", "own.jar"), jars());
        assertTrue(Files.exists(home.resolve("policy.properties")));
    }

    /** As after a kill between the new list and the last file, and as where a window has a jar open. */
    @Test
    void whatCouldNotBeDeletedGoesNextTime() throws Exception {
        for (int i = 1; i <= 4; i++) {
            install(i, i + ".0.0");
        }
        assumeTrue(home.resolve("plugins").toFile().setWritable(false));
        try {
            assumeTrue(!Files.isWritable(home.resolve("plugins")), "who runs this may write everything");
            clear(2);
        } finally {
            home.resolve("plugins").toFile().setWritable(true);
        }
        assertEquals(List.of("3.0.0", "4.0.0"), listed());
        assertEquals(List.of("plugins/b_1.0.0.jar", "plugins/b_2.0.0.jar"),
                Files.readAllLines(home.resolve("transaction/unneeded.txt")).stream().sorted().toList());
        // fetched again meanwhile
        list = (SimpleArtifactRepository) p2.files(home);
        install(5, "2.0.0");
        clear(3);
        assertEquals(List.of("b_2.0.0.jar", "b_3.0.0.jar", "b_4.0.0.jar"), jars());
        assertFalse(Files.exists(home.resolve("transaction/unneeded.txt")));
    }

    @Test
    void whatWasLeftByAnEndInTheMiddleGoesNextTime() throws Exception {
        install(1, "1.0.0");
        install(2, "2.0.0");
        Files.createDirectories(home.resolve("features/f_1"));
        Files.writeString(home.resolve("features/f_1/feature.xml"), "<feature/>");
        Files.writeString(jar("0.9.0"), "not in the list");
        Files.write(home.resolve("transaction/unneeded.txt"),
                List.of("features/f_1", "plugins/b_0.8.0.jar", "plugins/b_0.9.0.jar"));
        clear(2);
        assertEquals(List.of("b_1.0.0.jar", "b_2.0.0.jar"), jars());
        assertFalse(Files.exists(home.resolve("features/f_1")));
        assertFalse(Files.exists(home.resolve("transaction/unneeded.txt")));
    }

    @Test
    void aFileGoesOnlyAfterItHasLeftTheList() throws Exception {
        for (int i = 1; i <= 3; i++) {
            install(i, i + ".0.0");
        }
        // written down, and then ended: the list still names it
        Files.write(home.resolve("transaction/unneeded.txt"), List.of("plugins/b_3.0.0.jar", "plugins/b_1.0.0.jar"));
        clear(3);
        assertEquals(List.of("b_1.0.0.jar", "b_2.0.0.jar", "b_3.0.0.jar"), jars());
    }

    @Test
    void nothingIsDeletedWhereAStateCannotBeRead() throws Exception {
        for (int i = 1; i <= 4; i++) {
            install(i, i + ".0.0");
        }
        state(others, 2, "4.0.0");
        others.put(1L, null);
        clear(2);
        assertEquals(4, jars().size());
        assertEquals(4, listed().size());
    }
}
