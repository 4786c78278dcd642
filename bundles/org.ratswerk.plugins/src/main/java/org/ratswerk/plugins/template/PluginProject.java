package org.ratswerk.plugins.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.SourceVersion;

import org.ratswerk.core.cli.Invocation;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * Project of a new plugin, made from a template. It can be built with Maven and Tycho and without a checkout of the
 * program.
 *
 * @param name name, as the command and the rules are called, such as {@code street-lights}
 * @param title name for people
 * @param group Java package above the plugin's, such as {@code org.example}
 * @param vendor who makes it
 * @param api version of the program that it is built against, such as {@code 0.2.0}
 * @param site repository with the program that it is built against
 */
public record PluginProject(String name, String title, String group, String vendor, String api, URI site) {
    private static final Texts TEXTS = Texts.of(PluginProject.class);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.\\d+\\.\\d+");
    private static final Pattern PLACE_HOLDER = Pattern.compile("@(\\w+)@");
    private static final int LONGEST = 40;
    /** Characters that a title and a vendor cannot have: they stand in properties files and in XML. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\\\<>&\"'{}@$]");

    public PluginProject {
        Objects.requireNonNull(name);
        Objects.requireNonNull(title);
        Objects.requireNonNull(group);
        Objects.requireNonNull(vendor);
        Objects.requireNonNull(site);
        if (!VERSION.matcher(api).matches()) {
            throw new IllegalArgumentException(api);
        }
    }

    /**
     * Makes a project of what somebody typed.
     *
     * @param name name
     * @param title name for people; null for one that is made from the name
     * @param group Java package above the plugin's; null for {@code org.example}
     * @param vendor who makes it; null for the group
     * @param api version of the program
     * @param site repository with the program
     * @param taken names of commands, analyses and documents that there are
     * @throws FaultException if one of them cannot be used; says what could be
     */
    public static PluginProject of(String name, String title, String group, String vendor, String api, URI site,
            Collection<String> taken) throws FaultException {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST) {
            throw fault("fault.name", Labels.printable(name), proposal(name), LONGEST);
        }
        if (taken.contains(name)) {
            throw fault("fault.taken", name, "my-" + name);
        }
        String above = group == null ? "org.example" : group;
        if (!GROUP.matcher(above).matches() || !SourceVersion.isName(above) || above.equals("org.ratswerk")
                || above.startsWith("org.ratswerk.")) {
            throw fault("fault.group", Labels.printable(above));
        }
        var project = new PluginProject(name, text("fault.title", title == null ? words(name) : title), above,
                text("fault.vendor", vendor == null ? above : vendor), api, site);
        if (!SourceVersion.isName(project.id())) {
            throw fault("fault.keyword", name, "my-" + name);
        }
        return project;
    }

    private static String text(String fault, String text) throws FaultException {
        if (text.isBlank() || UNFIT.matcher(text).find()) {
            throw fault(fault, Labels.printable(text));
        }
        return text.strip();
    }

    private static FaultException fault(String key, Object... arguments) {
        return new FaultException(List.of(Fault.of(TEXTS.get(key, arguments))));
    }

    /** A name that is like the text and could be used. */
    private static String proposal(String text) {
        String plain = text.replaceAll("(\\p{Ll})(\\p{Lu})", "$1-$2").toLowerCase(Locale.ROOT).replace("ä", "ae")
                .replace("ö", "oe").replace("ü", "ue").replace("ß", "ss").replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-+$", "") : plain;
        return cut.isEmpty() ? "street-lights" : cut;
    }

    private static String words(String name) {
        String words = name.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Returns the id of the bundle, which is also its Java package: {@code org.example.streetlights}. */
    public String id() {
        return group + '.' + name.replace("-", "");
    }

    /** Returns what the names of its classes begin with: {@code StreetLights}. */
    public String className() {
        return Arrays.stream(name.split("-")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** Returns its files: paths relative to the project with {@code /} between the names, each with its content. */
    public Map<String, String> files() {
        String folder = id().replace('.', '/') + '/';
        String bundle = id() + '/';
        String main = bundle + "src/main/java/" + folder;
        String feature = id() + ".feature/";
        var files = new LinkedHashMap<String, String>();
        files.put("README.md", "README.md");
        files.put("pom.xml", "parent.pom.xml");
        files.put(".gitignore", "gitignore");
        files.put(bundle + "META-INF/MANIFEST.MF", "MANIFEST.MF");
        files.put(bundle + ".settings/org.eclipse.pde.ds.annotations.prefs", "ds.prefs");
        files.put(bundle + "build.properties", "build.properties");
        files.put(bundle + "plugin.properties", "plugin.properties");
        files.put(bundle + "plugin_de.properties", "plugin_de.properties");
        files.put(bundle + "pom.xml", "bundle.pom.xml");
        for (String kind : List.of("Analysis", "Check", "Report")) {
            files.put(main + className() + kind + ".java", kind + ".java");
        }
        files.put(main + "messages.properties", "messages.properties");
        files.put(main + "messages_de.properties", "messages_de.properties");
        files.put(bundle + "src/test/java/" + folder + className() + "Test.java", "Test.java");
        files.put(feature + "feature.xml", "feature.xml");
        files.put(feature + "feature.properties", "feature.properties");
        files.put(feature + "feature_de.properties", "feature_de.properties");
        files.put(feature + "build.properties", "feature.build.properties");
        files.put(feature + "pom.xml", "feature.pom.xml");
        files.put("site/category.xml", "category.xml");
        files.put("site/pom.xml", "site.pom.xml");
        files.replaceAll((path, template) -> fill(read(template)));
        return files;
    }

    private static String read(String template) {
        try (InputStream in = PluginProject.class.getResourceAsStream("files/" + template + ".txt")) {
            return new String(Objects.requireNonNull(in, template).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fill(String template) {
        Matcher version = VERSION.matcher(api);
        version.matches();
        Map<String, String> values = Map.ofEntries(Map.entry("name", name), Map.entry("title", title),
                Map.entry("id", id()), Map.entry("package", id()), Map.entry("Class", className()),
                Map.entry("group", group), Map.entry("vendor", vendor), Map.entry("api", api),
                Map.entry("next", Integer.parseInt(version.group(1)) + 1 + ".0.0"),
                Map.entry("site", site.toString()),
                Map.entry("siteXml", site.toString().replace("&", "&amp;").replace("$", "%24")));
        return PLACE_HOLDER.matcher(template).replaceAll(found -> Matcher
                .quoteReplacement(Objects.requireNonNull(values.get(found.group(1)), found.group())));
    }

    /**
     * Writes the files.
     *
     * @param folder folder that is not there yet or is empty
     * @return what was written, relative to the folder
     * @throws FaultException if there is something in the folder already, or it cannot be written
     */
    public List<Path> write(Path folder) throws FaultException {
        var written = new ArrayList<Path>();
        try {
            if (Files.exists(folder) && (!Files.isDirectory(folder) || !isEmpty(folder))) {
                throw fault("fault.folder", folder);
            }
            for (Map.Entry<String, String> file : files().entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
                written.add(folder.relativize(target));
            }
            return written;
        } catch (IOException e) {
            throw new FaultException(List.of(Fault.of(TEXTS.get("fault.write", folder, Invocation.reason(e)))));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }
}
