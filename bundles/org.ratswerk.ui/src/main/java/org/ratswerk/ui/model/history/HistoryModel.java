package org.ratswerk.ui.model.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.history.ChangeNode;
import org.ratswerk.core.history.Difference;
import org.ratswerk.core.history.Difference.Side;
import org.ratswerk.core.history.LocalHistory;
import org.ratswerk.core.history.LocalHistory.Version;
import org.ratswerk.core.history.ModelComparison;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.References;

/** The local history of one administration, or of one of its elements, as the view shows it. */
public final class HistoryModel {
    private static final Texts TEXTS = Texts.of(HistoryModel.class);

    private final OpenAdministration administration;
    private final LocalHistory history;
    private final String element;

    /** What a version is compared with. */
    public enum Against {
        /** The version before it: what was done then. */
        PREVIOUS,
        /** The state of the administration now: what has been done since. */
        NOW
    }

    /**
     * A comparison.
     *
     * @param comparison all that is different
     * @param shown what of it is shown
     * @param words what is compared with what
     */
    public record Shown(ModelComparison comparison, List<Difference> shown, String words) {
        public Shown {
            shown = List.copyOf(shown);
        }

        /** Returns what is shown as a tree. */
        public List<ChangeNode> tree() {
            return ChangeNode.tree(shown);
        }
    }

    /**
     * @param administration administration
     * @param history its former states
     * @param element id of the element it is about; null for the whole administration
     */
    public HistoryModel(OpenAdministration administration, LocalHistory history, String element) {
        this.administration = administration;
        this.history = history;
        this.element = element;
    }

    /** Returns the administration. */
    public OpenAdministration administration() {
        return administration;
    }

    /** Returns the id of the element it is about, if it is about one. */
    public Optional<String> element() {
        return Optional.ofNullable(element);
    }

    /** Returns the versions, the newest first. Reads files. */
    public List<Version> versions(Progress progress) {
        return element == null ? history.versions() : history.versions(element, progress);
    }

    /**
     * Compares versions. Reads files.
     *
     * @param chosen one version, or two
     * @param against what one version is compared with; the oldest is compared with the state now
     * @param progress asked whether to stop
     * @throws FaultException if a version cannot be read
     */
    public Shown compare(List<Version> chosen, Against against, Progress progress) throws FaultException {
        var all = history.versions();
        Version one = chosen.getFirst();
        Version before = one;
        Version after = null;
        if (chosen.size() > 1) {
            boolean order = all.indexOf(one) > all.indexOf(chosen.get(1));
            before = order ? one : chosen.get(1);
            after = order ? chosen.get(1) : one;
        } else if (against == Against.PREVIOUS && all.indexOf(one) + 1 < all.size()) {
            before = all.get(all.indexOf(one) + 1);
            after = one;
        }
        AdministrationModel old = history.read(before, progress);
        ModelComparison comparison;
        String words;
        if (after == null) {
            comparison = now(old, progress);
            words = TEXTS.get("compare.now", HistoryWords.time(before.time()));
        } else {
            comparison = ModelComparison.of(old, history.read(after, progress), progress);
            String from = HistoryWords.time(before.time());
            String to = HistoryWords.time(after.time());
            words = from.equals(to) ? TEXTS.get("compare.then", to) : TEXTS.get("compare.two", from, to);
        }
        return new Shown(comparison, comparison.differences().stream().filter(this::concerns).toList(), words);
    }

    private ModelComparison now(AdministrationModel old, Progress progress) {
        return administration.editing().read(
                watching -> ModelComparison.of(old, administration.model(), watching), progress);
    }

    private boolean concerns(Difference difference) {
        return element == null || difference.before().filter(this::concerns).isPresent()
                || difference.after().filter(this::concerns).isPresent();
    }

    /** Tells whether the object is the element, a part of it, or a dependency of it in either direction. */
    private boolean concerns(EObject object) {
        for (EObject each = object; each != null; each = each.eContainer()) {
            if (isElement(each) || each instanceof Dependency dependency
                    && (isElement(dependency.getDependent()) || isElement(References.supplier(dependency)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isElement(EObject object) {
        return object instanceof Element owner && element.equals(owner.getId());
    }

    /**
     * Compares a version with the state now, to restore it. Reads files.
     *
     * @param version version
     * @param progress asked whether to stop
     * @throws FaultException if the version cannot be read
     */
    public Shown since(Version version, Progress progress) throws FaultException {
        return compare(List.of(version), Against.NOW, progress);
    }

    /**
     * Makes the administration, or the element, as it was before the changes, as one command.
     *
     * @param shown comparison
     * @param changes changes of it
     * @param label what it is called in the menu
     * @return what could not be taken back, in the user's language; empty if all was
     */
    public List<String> takeBack(Shown shown, List<Difference> changes, String label) {
        return new ArrayList<>(
                shown.comparison().take(administration.editing(), label, changes, Side.BEFORE));
    }
}
