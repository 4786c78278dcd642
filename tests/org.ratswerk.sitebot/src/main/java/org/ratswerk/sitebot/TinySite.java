package org.ratswerk.sitebot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ratswerk.plugins.repository.Packed;
import org.ratswerk.plugins.repository.RepositoryXml;
import org.w3c.dom.Document;

/**
 * A small p2 repository, made in no time: feature org.ratswerk.feature with bundle org.ratswerk.core, and feature
 * org.example.extra.feature in a category, with bundle org.example.extra, which needs org.ratswerk.core of the same
 * minor version.
 */
public final class TinySite {
    /** Version of all of it. */
    public static final String VERSION = "0.2.0.202611220000";
    /** Feature of the base. */
    public static final String BASE = "org.ratswerk.feature";
    /** Feature of the plugin. */
    public static final String EXTRA = "org.example.extra.feature";
    /** Bundle of the base. */
    public static final String BASE_BUNDLE = "org.ratswerk.core";
    /** Bundle of the plugin. */
    public static final String EXTRA_BUNDLE = "org.example.extra";

    private static final int LENGTH = 200_000;

    private TinySite() {
    }

    /**
     * Makes it, unsigned.
     *
     * @param folder where to; is made
     * @return {@code folder}
     */
    public static Path make(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("plugins"));
        Files.createDirectories(folder.resolve("features"));
        Files.write(folder.resolve("plugins/" + BASE_BUNDLE + '_' + VERSION + ".jar"), bundle(BASE_BUNDLE, ""));
        Files.write(folder.resolve("plugins/" + EXTRA_BUNDLE + '_' + VERSION + ".jar"), bundle(EXTRA_BUNDLE,
                "Require-Bundle: " + BASE_BUNDLE + ";bundle-version=\"[0.2.0,0.3.0)\"\n"));
        Files.write(folder.resolve("features/" + BASE + '_' + VERSION + ".jar"), feature(BASE, BASE_BUNDLE, ""));
        Files.write(folder.resolve("features/" + EXTRA + '_' + VERSION + ".jar"), feature(EXTRA, EXTRA_BUNDLE,
                "<requires><import plugin='" + BASE_BUNDLE + "' version='0.2.0' match='equivalent'/></requires>"));
        for (String form : Packed.FORMS.subList(0, 2)) {
            Packed.write(folder.resolve("content" + form), content());
            Packed.write(folder.resolve("artifacts" + form), artifacts(folder));
        }
        return folder;
    }

    private static byte[] bundle(String id, String more) throws IOException {
        var noise = new byte[LENGTH];
        new Random(id.hashCode()).nextBytes(noise);
        return zip("META-INF/MANIFEST.MF", ("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: "
                + id + "\nBundle-Version: " + VERSION + '\n' + more + '\n').getBytes(StandardCharsets.UTF_8),
                "noise", noise);
    }

    private static byte[] feature(String id, String bundle, String requires) throws IOException {
        return zip("feature.xml", ("<feature id='" + id + "' version='" + VERSION + "'>" + requires + "<plugin id='"
                + bundle + "' version='" + VERSION + "'/></feature>").getBytes(StandardCharsets.UTF_8),
                "feature.properties", new byte[0]);
    }

    private static byte[] zip(String name, byte[] content, String second, byte[] more) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.putNextEntry(new ZipEntry(second));
            out.write(more);
        }
        return bytes.toByteArray();
    }

    private static byte[] content() {
        return ("""
                <?xml version='1.0' encoding='UTF-8'?>
                <?metadataRepository version='1.2.0'?>
                <repository name='Tiny site'\
                 type='org.eclipse.equinox.internal.p2.metadata.repository.LocalMetadataRepository' version='1'>
                """ + "<units>" + bundleUnit(BASE_BUNDLE, "") + bundleUnit(EXTRA_BUNDLE,
                "<required namespace='osgi.bundle' name='" + BASE_BUNDLE + "' range='[0.2.0,0.3.0)'/>")
                + featureUnits(BASE, BASE_BUNDLE, "")
                + featureUnits(EXTRA, EXTRA_BUNDLE, "<required namespace='org.eclipse.equinox.p2.iu' name='"
                        + BASE_BUNDLE + "' range='[0.2.0,0.3.0)'/>")
                + """
                <unit id='tools' version='1.0.0'><properties>
                <property name='org.eclipse.equinox.p2.name' value='%name'/>
                <property name='org.eclipse.equinox.p2.type.category' value='true'/>
                <property name='df_LT.name' value='Tools'/><property name='de.name' value='Werkzeuge'/></properties>
                <provides><provided namespace='org.eclipse.equinox.p2.iu' name='tools' version='1.0.0'/></provides>
                <requires><required namespace='org.eclipse.equinox.p2.iu' name='org.example.extra.feature.feature.group'
                 range='[VERSION,VERSION]'/></requires></unit></units></repository>
                """).replace("VERSION", VERSION).getBytes(StandardCharsets.UTF_8);
    }

    private static String bundleUnit(String id, String required) {
        return "<unit id='" + id + "' version='VERSION'><provides>" + provided("org.eclipse.equinox.p2.iu", id)
                + provided("osgi.bundle", id) + "</provides><requires>" + required
                + "</requires><artifacts><artifact classifier='osgi.bundle' id='" + id
                + "' version='VERSION'/></artifacts><touchpoint id='org.eclipse.equinox.p2.osgi' version='1.0.0'/>"
                + "<touchpointData><instructions><instruction key='manifest'>Bundle-SymbolicName: " + id
                + "&#xA;Bundle-Version: VERSION</instruction></instructions></touchpointData></unit>";
    }

    private static String featureUnits(String id, String bundle, String required) {
        return "<unit id='" + id + ".feature.group' version='VERSION'>"
                + "<properties><property name='org.eclipse.equinox.p2.name' value='%featureName'/>"
                + "<property name='org.eclipse.equinox.p2.description' value='Of use for tests'/>"
                + "<property name='org.eclipse.equinox.p2.provider' value='Example'/>"
                + "<property name='org.eclipse.equinox.p2.type.group' value='true'/>"
                + "<property name='df_LT.featureName' value='Name of " + id + "'/>"
                + "<property name='de.featureName' value='Name von " + id + "'/></properties>"
                + "<provides>" + provided("org.eclipse.equinox.p2.iu", id + ".feature.group") + "</provides><requires>"
                + required + "<required namespace='org.eclipse.equinox.p2.iu' name='" + bundle
                + "' range='[VERSION,VERSION]'/><required namespace='org.eclipse.equinox.p2.iu' name='" + id
                + ".feature.jar' range='[VERSION,VERSION]'><filter>(org.eclipse.update.install.features=true)</filter>"
                + "</required></requires><licenses><license uri='https://www.example.org/licence'>Free for all"
                + "</license></licenses></unit><unit id='" + id + ".feature.jar' version='VERSION'><provides>"
                + provided("org.eclipse.equinox.p2.iu", id + ".feature.jar")
                + "</provides><artifacts><artifact classifier='org.eclipse.update.feature' id='" + id
                + "' version='VERSION'/></artifacts></unit>";
    }

    private static String provided(String namespace, String name) {
        return "<provided namespace='" + namespace + "' name='" + name + "' version='VERSION'/>";
    }

    private static byte[] artifacts(Path folder) throws IOException {
        String xml = """
                <?xml version='1.0' encoding='UTF-8'?>
                <?artifactRepository version='1.1.0'?>
                <repository name='Tiny site' type='org.eclipse.equinox.p2.artifact.repository.simpleRepository'\
                 version='1'>
                <mappings size='3'>
                <rule filter='(&amp; (classifier=osgi.bundle))' output='${repoUrl}/plugins/${id}_${version}.jar'/>
                <rule filter='(&amp; (classifier=binary))' output='${repoUrl}/binary/${id}_${version}'/>
                <rule filter='(&amp; (classifier=org.eclipse.update.feature))'\
                 output='${repoUrl}/features/${id}_${version}.jar'/>
                </mappings><artifacts>""" + artifact("osgi.bundle", BASE_BUNDLE) + artifact("osgi.bundle",
                EXTRA_BUNDLE) + artifact("org.eclipse.update.feature", BASE)
                + artifact("org.eclipse.update.feature", EXTRA) + "</artifacts></repository>";
        Document document = RepositoryXml.parse(xml.getBytes(StandardCharsets.UTF_8));
        for (var artifact : Repositories.entries(document.getDocumentElement())) {
            Repositories.seal(artifact, Repositories.file(folder, artifact));
        }
        return RepositoryXml.write(document);
    }

    private static String artifact(String classifier, String id) {
        return "<artifact classifier='" + classifier + "' id='" + id + "' version='" + VERSION + "'/>";
    }
}
