package org.ratswerk.ui.plugins.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.ratswerk.core.Progress;
import org.ratswerk.core.policy.Policy;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.EarlierState;
import org.ratswerk.plugins.InstalledPlugin;
import org.ratswerk.plugins.Installation;
import org.ratswerk.plugins.Offers;
import org.ratswerk.plugins.Outcome;
import org.ratswerk.plugins.Plan;
import org.ratswerk.plugins.Request;
import org.ratswerk.plugins.Site;
import org.ratswerk.plugins.site.SiteException;
import org.ratswerk.plugins.trust.TrustedKey;

/**
 * What the window for plugins shows and allows. Methods with the word of a deed ({@code load}, {@code look}, {@code plan},
 * {@code perform}, {@code add…}, {@code remove…}) read files or reach sites: call them in a background thread. Methods
 * named {@code cannot…} say in the user's language why something is not possible; empty if it is.
 */
public final class PluginsModel {
    private final Installation installation;
    private final KeyRing ring;
    private final Policy policy;
    private volatile Overview overview = Overview.NOTHING;
    private volatile Offers offers;
    private volatile boolean restartPending;

    /**
     * @param installation installation
     * @param ring keys that it trusts
     * @param policy what the administrators have laid down
     */
    public PluginsModel(Installation installation, KeyRing ring, Policy policy) {
        this.installation = installation;
        this.ring = ring;
        this.policy = policy;
    }

    /** What was read last. */
    public Overview overview() {
        return overview;
    }

    /** What sites offered when they were asked last; empty if nobody has asked. */
    public Optional<Offers> offers() {
        return Optional.ofNullable(offers);
    }

    /** Whether something was changed that is in effect after a restart only. */
    public boolean isRestartPending() {
        return restartPending;
    }

    // --- reading

    /** Reads what is known without asking any site. */
    public Overview load() {
        overview = new Overview(installation.installed(), installation.locked(), installation.sites(),
                installation.history(), ring.keys(), ring.faults());
        return overview;
    }

    /** Asks the sites what they offer. Without a site there is nothing to ask and nothing on offer. */
    public Offers look(Progress progress) throws FaultException {
        offers = installation.sites().isEmpty() ? new Offers(List.of(), List.of())
                : installation.available(List.of(), policy.allowsUnsigned(), progress);
        return offers;
    }

    /** Forgets what sites offered: they are others now. */
    public void forgetOffers() {
        offers = null;
    }

    // --- changing

    /** Works out what a change would do. */
    public Plan plan(Request request, Progress progress) throws FaultException {
        return installation.plan(request.allowingUnsigned(policy.allowsUnsigned()), progress);
    }

    /** Works out what going back would do. */
    public Plan planReturn(EarlierState state, Progress progress) throws FaultException {
        return installation.planRollback(state.id(), progress);
    }

    /** Does what a plan says; then everything has to be loaded anew. */
    public Outcome perform(Plan plan, Progress progress) throws FaultException {
        Outcome outcome = installation.perform(plan, progress);
        restartPending |= outcome.restart();
        offers = null;
        return outcome;
    }

    // --- sites and keys

    /** Adds a site and loads anew. */
    public void addSite(String address) throws FaultException {
        installation.addSite(address);
        offers = null;
        load();
    }

    /** Removes a site and loads anew. */
    public void removeSite(Site site) throws FaultException {
        installation.removeSite(site.address().toString());
        offers = null;
        load();
    }

    /** The keys in a file, before they are trusted. */
    public List<TrustedKey> look(Path file) throws FaultException {
        return ring.look(file);
    }

    /**
     * Trusts keys that were shown and loads anew.
     *
     * @param shown keys as they were shown, with the files that they stand in
     * @throws FaultException if a file holds other keys by now, or cannot be used
     */
    public void trust(List<TrustedKey> shown) throws FaultException {
        Set<String> fingerprints = shown.stream().map(TrustedKey::fingerprint).collect(Collectors.toSet());
        for (Path file : shown.stream().map(TrustedKey::file).distinct().toList()) {
            if (!ring.look(file).stream().map(TrustedKey::fingerprint).allMatch(fingerprints::contains)) {
                throw new FaultException(
                        List.of(new Fault(file.toString(), 0, 0, PluginTexts.get("fault.key.changed"))));
            }
            ring.add(file);
        }
        offers = null;
        load();
    }

    /** No longer trusts a key and loads anew. */
    public void removeKey(TrustedKey key) throws FaultException {
        ring.remove(key.fingerprint());
        offers = null;
        load();
    }

    // --- what is possible

    /** Why nothing may be changed. */
    public Optional<String> cannotChange() {
        return overview.locked().isEmpty() ? Optional.empty() : Optional.of(overview.locked());
    }

    /** Why it cannot be removed. */
    public Optional<String> cannotRemove(InstalledPlugin plugin) {
        return cannotTouch(plugin).or(() -> plugin.base() ? Optional.of(PluginTexts.get("cannot.remove.base"))
                : Optional.empty());
    }

    /** Why it cannot be updated by itself. */
    public Optional<String> cannotUpdate(InstalledPlugin plugin) {
        return cannotTouch(plugin).or(this::cannotAsk);
    }

    private Optional<String> cannotTouch(InstalledPlugin plugin) {
        if (plugin == null) {
            return Optional.of(PluginTexts.get("cannot.nothing"));
        }
        return cannotChange().or(() -> plugin.shared() ? Optional.of(PluginTexts.get("cannot.shared"))
                : Optional.empty());
    }

    /** Why not all can be updated. */
    public Optional<String> cannotUpdateAll() {
        return cannotChange().or(this::cannotAsk);
    }

    /** Why no site can be asked. */
    public Optional<String> cannotAsk() {
        return overview.sites().isEmpty() ? Optional.of(PluginTexts.get("cannot.site")) : Optional.empty();
    }

    /** Why no site can be added. */
    public Optional<String> cannotAddSite() {
        return policy.sitesOnly() ? Optional.of(PluginTexts.get("cannot.site.add", origin("sites.only")))
                : Optional.empty();
    }

    /** Why the site cannot be removed. */
    public Optional<String> cannotRemoveSite(Site site) {
        if (site == null) {
            return Optional.of(PluginTexts.get("cannot.nothing"));
        }
        return site.origin() == Site.Origin.POLICY
                ? Optional.of(PluginTexts.get("cannot.site.remove", origin("sites")))
                : Optional.empty();
    }

    /** Why one cannot go back to the state. */
    public Optional<String> cannotReturn(EarlierState state) {
        if (state == null) {
            return Optional.of(PluginTexts.get("cannot.nothing"));
        }
        if (state.current()) {
            return Optional.of(PluginTexts.get("cannot.return.current"));
        }
        if (!state.lacking().isEmpty()) {
            return Optional.of(PluginTexts.get("cannot.return.lacking", String.join(", ", state.lacking())));
        }
        return cannotChange();
    }

    /** Why no key can be added. */
    public Optional<String> cannotAddKey() {
        return policy.trustOnly() ? Optional.of(PluginTexts.get("cannot.key.add", origin("trust.only")))
                : Optional.empty();
    }

    /** Why the key cannot be removed. */
    public Optional<String> cannotRemoveKey(TrustedKey key) {
        if (key == null) {
            return Optional.of(PluginTexts.get("cannot.nothing"));
        }
        return switch (key.origin()) {
            case USER -> cannotAddKey();
            case POLICY -> Optional.of(PluginTexts.get("cannot.key.policy", origin("trust.keys")));
            default -> Optional.of(PluginTexts.get("cannot.key.program"));
        };
    }

    private String origin(String key) {
        return policy.origin(key).or(() -> policy.file().map(Path::toString)).orElse(Policy.FILE);
    }

    /** Keys that a fault is about and that the user may trust, once the fingerprint was compared; empty for none. */
    public List<TrustedKey> unknown(FaultException fault) {
        return fault instanceof SiteException site && site.reason() == SiteException.Reason.UNKNOWN_KEY
                && !policy.trustOnly() ? site.keys().stream().filter(key -> key.file() != null).toList() : List.of();
    }
}
