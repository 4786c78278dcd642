package org.ratswerk.model.persistence;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.ratswerk.model.ModelPackage;

/** Which file of an administration's folder holds what. */
final class Layout {
    static final Path ADMINISTRATION = Path.of("administration" + FileFormat.EXTENSION);
    static final Path PROCESSES = Path.of("processes" + FileFormat.EXTENSION);
    static final Path LANDSCAPE = Path.of("landscape" + FileFormat.EXTENSION);
    static final String CATALOGUES = "catalogues";
    static final String PLANS = "plans";
    static final Path REGISTER = Path.of(PLANS, "register" + FileFormat.EXTENSION);

    private static final Pattern FILE = Pattern
            .compile("((catalogues|plans)/)?[^/\\\\]+" + Pattern.quote(FileFormat.EXTENSION));
    private static final int LONGEST = 60;
    /** Names that some systems reserve for devices. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4",
            "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8",
            "lpt9");

    private Layout() {
        // static only
    }

    /** Returns the files that are there, relative to the folder, in the order in which they are read. */
    static List<Path> files(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        for (Path file : List.of(ADMINISTRATION, PROCESSES, LANDSCAPE, REGISTER)) {
            if (Files.exists(folder.resolve(file))) {
                files.add(file);
            }
        }
        files.addAll(list(folder, CATALOGUES));
        files.addAll(list(folder, PLANS));
        return files;
    }

    private static List<Path> list(Path folder, String place) throws IOException {
        var files = new ArrayList<Path>();
        if (Files.isDirectory(folder.resolve(place))) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.resolve(place),
                    "*" + FileFormat.EXTENSION)) {
                for (Path file : found) {
                    Path relative = Path.of(place, file.getFileName().toString());
                    if (!relative.equals(REGISTER) && !file.getFileName().toString().startsWith(".")) {
                        files.add(relative);
                    }
                }
            }
        }
        files.sort(null);
        return files;
    }

    /** Returns the class of the root that a file must hold. */
    static EClass rootClass(Path file) {
        if (file.equals(ADMINISTRATION)) {
            return ModelPackage.Literals.ADMINISTRATION;
        }
        if (file.equals(PROCESSES)) {
            return ModelPackage.Literals.PROCESS_REGISTER;
        }
        if (file.equals(LANDSCAPE)) {
            return ModelPackage.Literals.LANDSCAPE;
        }
        if (file.equals(REGISTER)) {
            return ModelPackage.Literals.CONTINUITY_REGISTER;
        }
        return file.startsWith(CATALOGUES) ? ModelPackage.Literals.REFERENCE_CATALOGUE
                : ModelPackage.Literals.EMERGENCY_PLAN;
    }

    /** Returns the only file that may hold a root of the class, or null where there are several. */
    static Path only(EClass type) {
        for (Path file : List.of(ADMINISTRATION, PROCESSES, LANDSCAPE, REGISTER)) {
            if (rootClass(file) == type) {
                return file;
            }
        }
        return null;
    }

    /** Tells whether a path, with / between its parts, is that of a file of an administration. */
    static boolean isFile(String path) {
        return FILE.matcher(path).matches();
    }

    /**
     * Returns a file name for a root.
     *
     * @param name name of the root; may be null
     * @param instead name where that gives none
     */
    static String slug(String name, String instead) {
        String plain = name == null ? "" : name.toLowerCase(Locale.GERMAN).replace("ä", "ae").replace("ö", "oe")
                .replace("ü", "ue").replace("ß", "ss");
        String slug = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        if (slug.length() > LONGEST) {
            slug = slug.substring(0, LONGEST);
        }
        slug = slug.replaceAll("^-+|-+$", "");
        if (slug.isEmpty()) {
            return instead;
        }
        return DEVICES.contains(slug) ? instead + "-" + slug : slug;
    }
}
