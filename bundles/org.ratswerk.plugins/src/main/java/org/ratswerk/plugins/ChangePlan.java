package org.ratswerk.plugins;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.site.ArtifactKey;

/**
 * A plan as p2 made it.
 *
 * @param kind what sort of change it is
 * @param title what is being done, in the user's language
 * @param time when the state came into force that it starts from
 * @param provisioning p2's plan; null where nothing is to be done
 * @param fetch files to be fetched, by the site that offers them
 * @param changes see {@link Plan}
 * @param downloadSize see {@link Plan}
 * @param diskNeeded see {@link Plan}
 * @param diskFree see {@link Plan}
 * @param incoming see {@link Plan}
 * @param warnings see {@link Plan}
 * @param prescribed whether the policy wants it
 */
record ChangePlan(Kind kind, String title, long time, IProvisioningPlan provisioning,
        Map<Opened, List<ArtifactKey>> fetch, List<Change> changes, long downloadSize, long diskNeeded, long diskFree, List<AvailablePlugin> incoming,
        List<String> warnings, boolean prescribed) implements Plan {
    /** Sorts of changes, for the words in which the user is told what is being done. */
    enum Kind {
        INSTALL, UPDATE, REMOVE, CHANGE, ROLLBACK;

        /** The sort of a wish. What else is updated so that something can be installed does not count. */
        static Kind of(P2.Wish wish) {
            Set<String> before = ids(wish.remove());
            Set<String> after = ids(wish.add());
            boolean installs = !before.containsAll(after);
            boolean removes = !after.containsAll(before);
            boolean updates = after.stream().anyMatch(before::contains);
            if (removes) {
                return after.isEmpty() ? REMOVE : CHANGE;
            }
            return installs || !updates ? INSTALL : UPDATE;
        }

        private static Set<String> ids(List<IInstallableUnit> units) {
            return units.stream().map(IInstallableUnit::getId).collect(Collectors.toSet());
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What is being done, as the name of a task. */
        String title(String of) {
            return TEXTS.get("title." + key(), of);
        }

        /** What is being done, while it is being done. */
        String progress() {
            return TEXTS.get("progress." + key());
        }
    }

    private static final Texts TEXTS = Texts.of(ChangePlan.class);

    ChangePlan {
        changes = List.copyOf(changes);
        incoming = List.copyOf(incoming);
        warnings = List.copyOf(warnings);
    }

    /** A plan to do nothing. */
    static ChangePlan nothing(Kind kind, String title, IProfile state, List<String> warnings, boolean prescribed) {
        return new ChangePlan(kind, title, state.getTimestamp(), null, Map.of(), List.of(), 0, 0, 0, List.of(),
                warnings, prescribed);
    }

    @Override
    public List<Licence> licences() {
        return incoming.stream().flatMap(plugin -> plugin.licences().stream()).distinct().toList();
    }

    @Override
    public boolean restart() {
        return !changes.isEmpty();
    }
}
