package org.ratswerk.plugins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.internal.p2.director.Explanation;
import org.eclipse.equinox.internal.p2.metadata.IRequiredCapability;
import org.eclipse.equinox.internal.provisional.p2.director.PlannerStatus;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;

/** Says in words why p2 can make no plan. */
final class Causes {
    private static final Texts TEXTS = Texts.of(Causes.class);
    /** Of more causes than these only the first is told, and how many there are. */
    private static final int MOST = 2;

    private final IProfile state;
    private final Set<IInstallableUnit> removed;

    /**
     * @param state present state
     * @param removed what is to be removed
     */
    Causes(IProfile state, Set<IInstallableUnit> removed) {
        this.state = state;
        this.removed = removed;
    }

    /** What is wrong, the most telling first; at least one fault. */
    List<Fault> of(IStatus status) {
        Set<Explanation> explanations = Set.of();
        if (status instanceof PlannerStatus planner && planner.getRequestStatus() != null
                && planner.getRequestStatus().getExplanations() != null) {
            explanations = planner.getRequestStatus().getExplanations();
        }
        String wanted = explanations.stream().filter(Explanation.IUToInstall.class::isInstance)
                .map(each -> named(((Explanation.IUToInstall) each).iu)).distinct().sorted()
                .collect(Collectors.joining(", "));
        var words = new LinkedHashSet<String>();
        for (Explanation explanation : explanations) {
            if (explanation instanceof Explanation.MissingIU missing) {
                words.add(missing(missing, wanted));
            }
        }
        for (Explanation explanation : explanations) {
            if (explanation instanceof Explanation.Singleton singleton) {
                words.add(TEXTS.get("fault.singleton", Arrays.stream(singleton.ius).map(Causes::named).distinct()
                        .sorted().collect(Collectors.joining(", "))) + chain(explanations));
            }
        }
        if (words.isEmpty()) {
            words.add(chain(explanations).strip());
        }
        words.remove("");
        if (words.isEmpty()) {
            words.add(TEXTS.get("fault.plan", deepest(status)));
        }
        return words.stream().map(Fault::of).toList();
    }

    /** Who needs whom, from what was asked for to what does not fit. */
    private static String chain(Set<Explanation> explanations) {
        var words = new ArrayList<String>();
        for (Explanation explanation : explanations) {
            if (explanation instanceof Explanation.HardRequirement hard) {
                words.add(TEXTS.get("fault.needs", named(hard.iu), words(hard.req)));
            }
        }
        return words.isEmpty() ? "" : " " + String.join(" ", words.stream().distinct().toList());
    }

    private String missing(Explanation.MissingIU missing, String wanted) {
        if (missing.req instanceof IRequiredCapability required) {
            for (IInstallableUnit unit : removed) {
                if (missing.req.isMatch(unit)) {
                    return TEXTS.get("fault.needed", Units.name(unit), named(missing.iu));
                }
            }
            String here = installed(required);
            String asker = named(missing.iu);
            String by = wanted.isEmpty() || wanted.equals(asker) ? "" : " " + TEXTS.get("fault.wanted", wanted);
            return (here == null ? TEXTS.get("fault.missing", asker, words(missing.req))
                    : TEXTS.get("fault.version", asker, words(missing.req), here)) + by;
        }
        return TEXTS.get("fault.missing", named(missing.iu), words(missing.req));
    }

    /** Version of what is installed under the name that is asked for; null if nothing is. */
    private String installed(IRequiredCapability required) {
        for (IInstallableUnit unit : state.available(QueryUtil.createIUAnyQuery(), null).toUnmodifiableSet()) {
            for (var provided : unit.getProvidedCapabilities()) {
                if (provided.getNamespace().equals(required.getNamespace())
                        && provided.getName().equals(required.getName())) {
                    return plain(provided.getVersion());
                }
            }
        }
        return null;
    }

    private static String named(IInstallableUnit unit) {
        if (unit == null) {
            return "";
        }
        String name = Units.name(unit);
        String id = Units.id(unit);
        return (name.equals(id) ? id : name + " (" + id + ")") + " " + plain(unit.getVersion());
    }

    static String words(IRequirement requirement) {
        if (!(requirement instanceof IRequiredCapability required)) {
            return requirement.toString();
        }
        String name = Units.id(required.getName());
        String what = switch (required.getNamespace()) {
        case "java.package" -> TEXTS.get("need.package", name);
        case "osgi.ee" -> TEXTS.get("need.java");
        default -> name;
        };
        String range = words(required.getRange());
        return range.isEmpty() ? what : what + " " + range;
    }

    /** A range of versions in words; empty for any version. */
    static String words(VersionRange range) {
        Version low = range.getMinimum();
        Version high = range.getMaximum();
        if (low.equals(high)) {
            return plain(low);
        }
        boolean open = Objects.equals(high, Version.MAX_VERSION);
        if (open) {
            return low.equals(Version.emptyVersion) ? "" : TEXTS.get("range.from", plain(low));
        }
        if (low.equals(Version.emptyVersion)) {
            return TEXTS.get(range.getIncludeMaximum() ? "range.to" : "range.below", plain(high));
        }
        return TEXTS.get(range.getIncludeMaximum() ? "range.from.to" : "range.from.below", plain(low), plain(high));
    }

    static String plain(Version version) {
        return version.toString();
    }

    /**
     * What the innermost statuses say: the outer ones only say that something failed. Where files failed, p2 says for each of
     * them what happened and once more that it is missing; the first that names a cause is told, the others are counted.
     */
    static String deepest(IStatus status) {
        var caused = new LinkedHashSet<String>();
        var others = new LinkedHashSet<String>();
        collect(status, caused, others);
        var leaves = new ArrayList<>(caused.isEmpty() ? others : caused);
        if (leaves.size() <= MOST) {
            return String.join(" ", leaves);
        }
        return leaves.getFirst() + " " + TEXTS.get("cause.more", leaves.size() - 1);
    }

    private static void collect(IStatus status, Set<String> caused, Set<String> others) {
        for (IStatus child : status.getChildren()) {
            collect(child, caused, others);
        }
        Throwable exception = status.getException();
        while (exception != null && exception.getCause() != null) {
            exception = exception.getCause();
        }
        String message = firstLine(status.getMessage());
        if (status.getChildren().length == 0 && !message.isEmpty() && !status.isOK() && !isPlace(message)) {
            String cause = exception == null ? "" : firstLine(exception.getMessage());
            if (cause.isEmpty()) {
                others.add(message);
            } else {
                caused.add(message.contains(cause) ? message : message + " (" + cause + ")");
            }
        }
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
    }

    /** p2 tells in which step it was, which says nothing to anybody. */
    private static boolean isPlace(String message) {
        return message.contains("org.eclipse.equinox.internal.p2.engine.phases");
    }
}
