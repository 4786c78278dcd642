package org.ratswerk.ui.plugins.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.ratswerk.plugins.AvailablePlugin;
import org.ratswerk.plugins.Change;
import org.ratswerk.plugins.Licence;
import org.ratswerk.plugins.Plan;

/** A plan as it is shown before anything is done: what, from where, signed by whom, licences, sizes, restart. */
public final class PlanView {
    private final Plan plan;
    private final Deed deed;
    private boolean accepted;

    /** What the user wants done. */
    public enum Deed {
        /** Install. */
        INSTALL,
        /** Update. */
        UPDATE,
        /** Remove. */
        REMOVE,
        /** Go back to an earlier state. */
        RETURN
    }

    /**
     * A line of the list of changes.
     *
     * @param icon picture
     * @param what what happens
     * @param name name
     * @param version version, or from which to which
     * @param size bytes to be fetched; empty for none
     * @param from where it comes from; empty where it goes
     */
    public record Row(String icon, String what, String name, String version, String size, String from) {
    }

    /**
     * Something to know.
     *
     * @param label what it is
     * @param text the fact
     * @param icon picture where it needs attention; null otherwise
     */
    public record Fact(String label, String text, String icon) {
    }

    /**
     * @param plan plan
     * @param deed what the user wants done
     */
    public PlanView(Plan plan, Deed deed) {
        this.plan = plan;
        this.deed = deed;
    }

    /** The plan. */
    public Plan plan() {
        return plan;
    }

    /** Heading of the dialog. */
    public String title() {
        return PluginTexts.get("plan.title." + deed.name());
    }

    /** Label of the button that does it. */
    public String button() {
        return PluginTexts.get("plan.button." + deed.name());
    }

    /** What is being done, for the progress. */
    public String task() {
        return PluginTexts.get("plan.task." + deed.name());
    }

    /** What to say where the plan holds nothing. */
    public String nothing() {
        var lines = new ArrayList<String>();
        lines.add(PluginTexts.get("plan.nothing." + deed.name()));
        lines.addAll(plan.warnings());
        return String.join("\n", lines);
    }

    /** What happens to plugins and parts of the base. */
    public List<Row> rows() {
        return plan.plugins().stream().map(this::row).toList();
    }

    private Row row(Change change) {
        String from = plan.incoming().stream().filter(plugin -> plugin.id().equals(change.id())).findFirst()
                .map(plugin -> Shown.address(plugin.site())).orElse("");
        return new Row(icon(change), what(change), change.name(), Shown.version(change),
                change.size() > 0 ? Shown.size(change.size()) : "", from);
    }

    private static String what(Change change) {
        if (change.added()) {
            return PluginTexts.get("row.added");
        }
        return PluginTexts.get(change.removed() ? "row.removed" : "row.updated");
    }

    private static String icon(Change change) {
        if (change.added()) {
            return "item-add";
        }
        return change.removed() ? "item-remove" : "refresh";
    }

    /** What there is to know before saying yes. */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        plan.warnings().forEach(text -> facts.add(new Fact(PluginTexts.get("fact.warning"), text, "warning")));
        if (!plan.incoming().isEmpty()) {
            facts.add(new Fact(PluginTexts.get("fact.provider"),
                    distinct(plugin -> Note.provider(plugin.provider())), null));
            facts.add(new Fact(PluginTexts.get("fact.signed"), distinct(plugin -> Shown.signer(plugin.signer())),
                    isTrusted() ? "met" : "warning"));
        }
        if (!bundles().isEmpty()) {
            facts.add(new Fact(PluginTexts.get("fact.bundles"), bundles(), null));
        }
        if (plan.downloadSize() > 0 || !plan.incoming().isEmpty()) {
            facts.add(new Fact(PluginTexts.get("fact.download"), plan.downloadSize() > 0
                    ? Shown.size(plan.downloadSize()) : PluginTexts.get("fact.download.nothing"), null));
        }
        facts.add(new Fact(PluginTexts.get("fact.disk"),
                PluginTexts.get("fact.disk.text", Shown.size(plan.diskNeeded()), Shown.size(plan.diskFree())), null));
        facts.add(new Fact(PluginTexts.get("fact.restart"),
                PluginTexts.get(plan.restart() ? "fact.restart.yes" : "fact.restart.no"), null));
        return facts;
    }

    private String distinct(java.util.function.Function<AvailablePlugin, String> text) {
        return plan.incoming().stream().map(text).distinct().collect(Collectors.joining("; "));
    }

    private boolean isTrusted() {
        return plan.incoming().stream().allMatch(plugin -> plugin.signer() != null && plugin.signer().trusted());
    }

    /** Fingerprints of those who signed, each with its name. */
    public List<String> fingerprints() {
        return plan.incoming().stream().map(AvailablePlugin::signer).filter(signer -> signer != null).distinct()
                .map(signer -> PluginTexts.get("signer.fingerprint", signer.name(),
                        Shown.fingerprint(signer.fingerprint())))
                .toList();
    }

    /** Bundles that change besides, in one sentence; empty for none. */
    public String bundles() {
        int count = plan.bundles().size();
        return count == 0 ? "" : PluginTexts.get("plan.bundles", count);
    }

    /** The bundles that change, line by line. */
    public List<String> bundleLines() {
        return plan.bundles().stream().map(change -> Shown.changes(List.of(change))).toList();
    }

    /** Licences to be accepted, as one text; empty for none. */
    public String licences() {
        return plan.licences().stream().map(PlanView::text).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n————\n\n"));
    }

    private static String text(Licence licence) {
        String text = licence.text().strip();
        if (licence.address() == null || text.contains(licence.address())) {
            return text;
        }
        return (text + "\n" + licence.address()).strip();
    }

    /** Whether licences must be accepted. */
    public boolean hasLicences() {
        return !licences().isEmpty();
    }

    /** Accepts the licences, or no longer. */
    public void accept(boolean on) {
        accepted = on;
    }

    /** Whether it can be done now. */
    public boolean canConfirm() {
        return accepted || !hasLicences();
    }
}
