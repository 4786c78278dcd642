package org.ratswerk.plugins.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.site.SiteException.Reason;
import org.ratswerk.plugins.trust.Verdict;

/** A site whose lists were fetched and checked. */
public final class Site {
    private static final Texts TEXTS = Texts.of(Site.class);
    private static final String UNIT = "org.eclipse.equinox.p2.iu";
    private static final String NAME = "org.eclipse.equinox.p2.name";
    private static final Map<String, String> SHOWN = Map.of(NAME, "name", "org.eclipse.equinox.p2.description",
            "description", "org.eclipse.equinox.p2.provider", "provider");

    private final URI address;
    private final String name;
    private final Path folder;
    private final Verdict verdict;
    private final Map<ArtifactKey, Artifact> artifacts;
    private final Map<String, List<Entry>> providers = new HashMap<>();
    private final List<Offer> offers;

    private record Entry(Version version, Unit unit) {
    }

    Site(URI address, Path folder, Verdict verdict, SiteXml content, Map<ArtifactKey, Artifact> artifacts,
            Set<String> only) {
        this.address = address;
        this.folder = folder;
        this.verdict = verdict;
        this.artifacts = Map.copyOf(artifacts);
        name = content.name;
        for (Unit unit : content.units) {
            for (Unit.Provided provided : unit.provided) {
                providers.computeIfAbsent(key(provided.namespace(), provided.name()), none -> new ArrayList<>())
                        .add(new Entry(provided.version(), unit));
            }
        }
        providers.values().forEach(all -> all.sort(Comparator.comparing(Entry::version).reversed()));
        offers = offers(content, only);
    }

    /**
     * Reads an address as people write it: {@code http:}, {@code https:} or {@code file:}, or a folder.
     *
     * @return absolute address that ends with a slash
     * @throws SiteException if it is none of these
     */
    public static URI address(String text) throws SiteException {
        String given = text.strip();
        String lower = given.toLowerCase(Locale.ROOT);
        try {
            if (lower.startsWith("http:") || lower.startsWith("https:")) {
                URI uri = new URI(given);
                if (uri.getHost() == null) {
                    throw new URISyntaxException(given, "host");
                }
                return new URI(uri.getScheme().toLowerCase(Locale.ROOT), uri.getUserInfo(), uri.getHost(), uri.getPort(),
                        withSlash(uri.getPath() == null ? "" : uri.getPath()), null, null);
            }
            if (lower.startsWith("file:")) {
                return folder(Path.of(new URI(given.replace(" ", "%20").replace('\\', '/'))));
            }
            if (given.isEmpty() || lower.matches("[a-z][a-z0-9+.\\-]+:.*")) {
                throw new URISyntaxException(given, "scheme");
            }
            return folder(Path.of(given));
        } catch (URISyntaxException | InvalidPathException failure) {
            throw badAddress(given, failure);
        } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException failure) {
            throw badAddress(given, failure);
        }
    }

    private static SiteException badAddress(String given, Exception failure) {
        return new SiteException(Reason.BAD_ADDRESS, Fault.of(TEXTS.get("badSite", given)), List.of(), failure);
    }

    private static URI folder(Path path) throws URISyntaxException {
        URI uri = path.toAbsolutePath().normalize().toUri();
        return uri.toString().endsWith("/") ? uri : new URI(uri + "/");
    }

    private static String withSlash(String path) {
        return path.endsWith("/") ? path : path + '/';
    }

    /** Returns its address. */
    public URI uri() {
        return address;
    }

    /** Returns its name; empty where it has none. */
    public String name() {
        return name;
    }

    /** Returns the folder of this computer that holds its checked lists: a p2 metadata repository. */
    public Path folder() {
        return folder;
    }

    /** Returns who has signed it; where unsigned content is allowed, also that nobody has. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns the plugins that it offers: by name, then the newest version first. */
    public List<Offer> offers() {
        return offers;
    }

    /**
     * Returns the versions of a plugin, the newest first; empty if it does not offer it.
     *
     * @param id id of the feature
     */
    public List<Offer> offers(String id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).toList();
    }

    /** Returns the files that it lists. */
    public Map<ArtifactKey, Artifact> artifacts() {
        return artifacts;
    }

    /**
     * Returns the files of plugins and of all that they need, for all systems, as far as the site has it.
     *
     * @param wanted plugins of this site
     */
    public Set<ArtifactKey> needed(Collection<Offer> wanted) {
        Deque<Unit> open = new ArrayDeque<>();
        wanted.forEach(offer -> find(UNIT, offer.unit(), "[" + offer.version() + "," + offer.version() + "]")
                .ifPresent(open::add));
        return artifacts(close(open, requirement -> true));
    }

    private Set<ArtifactKey> artifacts(Set<Unit> units) {
        Set<ArtifactKey> found = new LinkedHashSet<>();
        units.forEach(unit -> unit.artifacts.stream().filter(artifacts::containsKey).forEach(found::add));
        return found;
    }

    private Set<Unit> close(Deque<Unit> open, java.util.function.Predicate<Requirement> followed) {
        Set<Unit> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            for (Requirement requirement : open.pop().required) {
                if (followed.test(requirement)) {
                    find(requirement.namespace(), requirement.name(), requirement.range()).filter(seen::add)
                            .ifPresent(open::add);
                }
            }
        }
        return seen;
    }

    private Optional<Unit> find(String namespace, String wanted, String range) {
        VersionRange fitting = VersionRange.create(range);
        return providers.getOrDefault(key(namespace, wanted), List.of()).stream()
                .filter(entry -> fitting.isIncluded(entry.version())).map(Entry::unit).findFirst();
    }

    private List<Offer> offers(SiteXml content, Set<String> only) {
        Map<Unit, List<Map<String, String>>> categories = categories(content);
        Set<Unit> included = new HashSet<>();
        List<Unit> groups = content.units.stream().filter(Site::isFeature).toList();
        groups.forEach(group -> group.required.stream().filter(Site::isInclusion)
                .filter(requirement -> requirement.name().endsWith(Offer.GROUP))
                .forEach(requirement -> find(UNIT, requirement.name(), requirement.range()).ifPresent(included::add)));
        return groups.stream().filter(unit -> categories.containsKey(unit) || !included.contains(unit))
                .filter(unit -> only.isEmpty() || only.contains(feature(unit) + '=' + unit.version))
                .sorted(Comparator.comparing(Site::feature).thenComparing((Unit unit) -> unit.version,
                        Comparator.reverseOrder()))
                .map(unit -> offer(unit, categories.getOrDefault(unit, List.of()))).toList();
    }

    private Map<Unit, List<Map<String, String>>> categories(SiteXml content) {
        Map<Unit, List<Map<String, String>>> found = new HashMap<>();
        for (Unit category : content.units) {
            if (category.is("org.eclipse.equinox.p2.type.category")) {
                Map<String, String> names = new HashMap<>();
                texts(category).forEach((language, texts) -> names.put(language, texts.getOrDefault("name", "")));
                category.required.forEach(member -> find(member.namespace(), member.name(), member.range())
                        .ifPresent(unit -> found.computeIfAbsent(unit, none -> new ArrayList<>()).add(names)));
            }
        }
        return found;
    }

    private Offer offer(Unit unit, List<Map<String, String>> categories) {
        Set<ArtifactKey> own = artifacts(close(new ArrayDeque<>(List.of(unit)), Site::isInclusion));
        long size = own.stream().mapToLong(key -> Math.max(0, artifacts.get(key).size())).sum();
        return new Offer(feature(unit), unit.version.toString(), texts(unit), unit.licenceAddress, categories, size,
                List.copyOf(unit.required), own);
    }

    /** A range of one version only, as features have for what they include. */
    private static boolean isInclusion(Requirement requirement) {
        VersionRange range = VersionRange.create(requirement.range());
        return requirement.namespace().equals(UNIT) && range.getMinimum().equals(range.getMaximum());
    }

    private static boolean isFeature(Unit unit) {
        return unit.is("org.eclipse.equinox.p2.type.group") && unit.id.endsWith(Offer.GROUP);
    }

    private static String feature(Unit unit) {
        return unit.id.substring(0, unit.id.length() - Offer.GROUP.length());
    }

    /** Texts by language; those with a leading percent sign stand under {@code LANGUAGE.KEY}. */
    private static Map<String, Map<String, String>> texts(Unit unit) {
        Map<String, String> named = new HashMap<>();
        SHOWN.forEach((property, text) -> {
            if (unit.properties.get(property) != null) {
                named.put(text, unit.properties.get(property));
            }
        });
        named.put("license", unit.licence);
        named.put("copyright", unit.copyright);
        named.values().removeIf(String::isEmpty);
        Map<String, Map<String, String>> texts = new HashMap<>();
        named.forEach((text, value) -> {
            if (!value.startsWith("%")) {
                texts.computeIfAbsent("", none -> new HashMap<>()).put(text, value);
                return;
            }
            String ending = '.' + value.substring(1);
            unit.properties.forEach((property, translated) -> {
                if (property.endsWith(ending) && property.length() <= ending.length() + 5) {
                    String language = property.substring(0, property.length() - ending.length());
                    texts.computeIfAbsent(language.equals("df_LT") ? "" : language, none -> new HashMap<>())
                            .put(text, translated);
                }
            });
        });
        return texts;
    }

    private static String key(String namespace, String wanted) {
        return namespace + '\0' + wanted;
    }
}
