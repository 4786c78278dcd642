package org.ratswerk.plugins;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.ILicense;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.ratswerk.plugins.site.ArtifactKey;
import org.ratswerk.plugins.site.Offer;

/** What p2's units say to users. */
final class Units {
    /** The product as p2 knows it. */
    static final String PRODUCT = "org.ratswerk";
    /** Feature of the base that the product shows. */
    static final String MAIN = "org.ratswerk.feature";
    /** Ids of the features of the base. */
    static final Set<String> BASE = Set.of(MAIN, "org.ratswerk.platform.feature");

    private static final String FEATURE = ".feature";

    private Units() {
    }

    /** Id that users see: without the ending that p2 gives to features. */
    static String id(IInstallableUnit unit) {
        return id(unit.getId());
    }

    static String id(String unit) {
        return unit.endsWith(Offer.GROUP) ? unit.substring(0, unit.length() - Offer.GROUP.length()) : unit;
    }

    /** Whether it is a feature, or the product. */
    static boolean isPlugin(IInstallableUnit unit) {
        return unit.getId().endsWith(Offer.GROUP) || unit.getId().equals(PRODUCT);
    }

    /** Whether it is a feature. */
    static boolean isFeature(IInstallableUnit unit) {
        return unit.getId().endsWith(Offer.GROUP);
    }

    static boolean isBase(IInstallableUnit unit) {
        return unit.getId().equals(PRODUCT) || BASE.contains(id(unit));
    }

    /** Whether users mean the plugin by what they typed. */
    static boolean isMeant(String typed, String id) {
        return id.equals(typed) || id.equals(typed + FEATURE) || id.equals(PRODUCT + "." + typed + FEATURE);
    }

    static String name(IInstallableUnit unit) {
        return text(unit, IInstallableUnit.PROP_NAME, id(unit));
    }

    static String description(IInstallableUnit unit) {
        return text(unit, IInstallableUnit.PROP_DESCRIPTION, "");
    }

    static String provider(IInstallableUnit unit) {
        return text(unit, IInstallableUnit.PROP_PROVIDER, "");
    }

    private static String text(IInstallableUnit unit, String property, String otherwise) {
        String text = unit.getProperty(property, Locale.getDefault().toString());
        return text == null || text.isBlank() || text.startsWith("%") ? otherwise : text.strip();
    }

    static List<Licence> licences(IInstallableUnit unit) {
        var licences = new ArrayList<Licence>();
        for (ILicense licence : unit.getLicenses(Locale.getDefault().toString())) {
            String text = licence.getBody() == null ? "" : licence.getBody().strip();
            URI address = licence.getLocation();
            var found = new Licence(text.startsWith("%") ? "" : text,
                    address == null || address.toString().isBlank() ? null : address.toString());
            if (!licences.contains(found) && !(found.text().isEmpty() && found.address() == null)) {
                licences.add(found);
            }
        }
        return licences;
    }

    /** Units of a plugin in all versions that are there. */
    static Set<IInstallableUnit> versions(IQueryable<IInstallableUnit> units, String id) {
        return units.query(QueryUtil.createIUQuery(id), null).toUnmodifiableSet();
    }

    /** The newest of several versions. */
    static IInstallableUnit newest(Collection<IInstallableUnit> versions) {
        return versions.stream().max(Comparator.comparing(IInstallableUnit::getVersion)).orElseThrow();
    }

    /** The name of a file as sites know it. */
    static ArtifactKey key(IArtifactKey key) {
        return new ArtifactKey(key.getClassifier(), key.getId(), key.getVersion().toString());
    }

    /**
     * What a feature includes: what it requires in exactly one version.
     *
     * @param system the computer's system, as {@link P2#system} tells
     */
    static List<IInstallableUnit> included(IInstallableUnit unit, IQueryable<IInstallableUnit> units,
            IInstallableUnit system) {
        var included = new ArrayList<IInstallableUnit>();
        included.add(unit);
        for (IRequirement requirement : unit.getRequirements()) {
            if (requirement instanceof org.eclipse.equinox.internal.p2.metadata.IRequiredCapability required
                    && required.getNamespace().equals(IInstallableUnit.NAMESPACE_IU_ID)
                    && (required.getFilter() == null || required.getFilter().isMatch(system))
                    && isExact(required.getRange())) {
                included.addAll(units.query(
                        QueryUtil.createIUQuery(required.getName(), required.getRange()), null).toUnmodifiableSet());
            }
        }
        return included;
    }

    private static boolean isExact(VersionRange range) {
        return range.getMinimum().equals(range.getMaximum()) && range.getIncludeMinimum() && range.getIncludeMaximum();
    }

    static boolean same(IInstallableUnit one, IInstallableUnit other) {
        return one.getId().equals(other.getId()) && one.getVersion().equals(other.getVersion());
    }
}
