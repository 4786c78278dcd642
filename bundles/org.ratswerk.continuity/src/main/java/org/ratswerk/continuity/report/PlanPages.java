package org.ratswerk.continuity.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.ratswerk.continuity.reference.References;
import org.ratswerk.continuity.reference.Resolved;
import org.ratswerk.continuity.reference.TableMaker;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.model.DocumentControl;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Parts of documents made of plans. One object makes one document. */
final class PlanPages {
    private static final Texts TEXTS = Texts.of(PlanPages.class);
    private static final int DEEPEST = 5;
    private final References references;
    private final boolean redacted;
    private final List<Dossier.Part> parts = new ArrayList<>();
    private final TextParts texts;

    PlanPages(References references, boolean redacted) {
        this.references = references;
        this.redacted = redacted;
        this.texts = new TextParts(references, redacted, parts);
    }

    List<Dossier.Part> parts() {
        return parts;
    }

    void add(Dossier.Part part) {
        parts.add(part);
    }

    /** Whether a table about an element says anything. */
    boolean hasRows(Element target, String address) {
        return references.resolve(target, address).result() instanceof Table table && !table.rows().isEmpty();
    }

    /** Adds a result of the whole administration, or in words why there is none. */
    void show(Element target, String address) {
        texts.show(references.resolve(target, address), address);
    }

    /**
     * Adds the chapters of a plan and those of its tables that no chapter shows.
     *
     * @param plan plan
     * @param level level of its chapters
     */
    void plan(EmergencyPlan plan, int level) {
        int before = parts.size();
        int number = sections(plan.getSections(), level, "");
        number += table(plan, "immediate", plan.getImmediateMeasures().isEmpty(), level, number + 1);
        number += table(plan, "alarm", plan.getAlarmSteps().isEmpty(), level, number + 1);
        number += table(plan, "steps", plan.getSteps().isEmpty(), level, number + 1);
        table(plan, "communications", plan.getCommunications().isEmpty(), level, number + 1);
        if (parts.size() == before) {
            parts.add(new Dossier.Paragraph(TEXTS.get("plan.empty")));
        }
    }

    private int table(EmergencyPlan plan, String table, boolean empty, int level, int number) {
        if (empty || texts.hasShown(plan.getId(), table)) {
            return 0;
        }
        parts.add(new Dossier.Heading(level, number + " " + TEXTS.get("part." + table)));
        show(plan, "plan:" + table);
        return 1;
    }

    private int sections(List<PlanSection> sections, int level, String prefix) {
        int number = 0;
        for (PlanSection section : sections) {
            String name = prefix + ++number;
            parts.add(new Dossier.Heading(Math.min(DEEPEST, level), name + " " + name(section),
                    section.getId()));
            if (redacted && Redaction.hides(section)) {
                italic(TEXTS.get("section.redacted"));
                continue;
            }
            if (section.getText() != null && !section.getText().isBlank()) {
                texts.add(section, level);
            } else if (section.getSections().isEmpty()) {
                italic(TEXTS.get("section.empty"));
            }
            sections(section.getSections(), level + 1, name + ".");
        }
        return number;
    }

    private void italic(String text) {
        parts.add(new Dossier.Text(List.of(new Dossier.Run(text, false, true, null))));
    }

    /** Name of an element; says so where it is gone or has none. */
    static String name(Element element) {
        return element == null ? TEXTS.get("nobody") : Missing.is(element) ? TEXTS.get("gone", element.getId())
                : element.getName() == null || element.getName().isBlank() ? TEXTS.get("unnamed") : element.getName();
    }

    static String day(LocalDate date) {
        return date == null ? TEXTS.get("open") : date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    static String administration(AdministrationModel model) {
        return name(model.administration());
    }

    // --- document control

    /** What stands in the head of every page: how confidential, whose, which version, which date. */
    static List<String> details(AdministrationModel model, EmergencyPlan plan, boolean redacted) {
        DocumentControl control = plan == null ? null : plan.getControl();
        var details = new ArrayList<String>();
        details.add(mark(control, redacted));
        details.add(administration(model));
        if (control != null) {
            details.add(TEXTS.get("version", version(control), Labels.of(control.getStatus())));
        }
        details.add(day(LocalDate.now()));
        return details;
    }

    static String mark(DocumentControl control, boolean redacted) {
        String mark = control == null || control.getClassification() == null || control.getClassification().isBlank()
                ? TEXTS.get("mark.none") : control.getClassification();
        return redacted ? TEXTS.get("mark.redacted", mark) : mark;
    }

    private static String version(DocumentControl control) {
        return control.getVersion() == null || control.getVersion().isBlank() ? TEXTS.get("version.none")
                : control.getVersion();
    }

    /** Returns the cover of a plan. */
    Dossier.Cover cover(EmergencyPlan plan) {
        var tables = new ArrayList<Result>();
        DocumentControl control = plan.getControl();
        if (control != null) {
            Resolved copies = references.resolve(plan, "plan:copies");
            if (copies.result() instanceof Table table) {
                tables.add(texts.prepared(table));
            }
            tables.add(changes(control));
        }
        return new Dossier.Cover(
                TEXTS.get("cover.kind", Labels.of(plan.getKind()), administration(references.model())),
                mark(control, redacted), entries(plan), tables);
    }

    /** What document control says of a plan. */
    List<Dossier.Entry> entries(EmergencyPlan plan) {
        var entries = new ArrayList<Dossier.Entry>();
        if (plan.getSubject() != null) {
            entry(entries, "entry.subject", name(plan.getSubject()));
        }
        if (plan.getUnit() != null) {
            entry(entries, "entry.unit", name(plan.getUnit()));
        }
        entry(entries, "entry.printed", day(LocalDate.now()));
        DocumentControl control = plan.getControl();
        if (control == null) {
            entry(entries, "entry.state", TEXTS.get("control.none"));
            return entries;
        }
        entry(entries, "entry.version", version(control));
        entry(entries, "entry.state", Labels.of(control.getStatus()));
        entry(entries, "entry.author", name(control.getAuthor()));
        if (!control.getReviews().isEmpty()) {
            entry(entries, "entry.reviewed", control.getReviews().stream()
                    .map(review -> TEXTS.get("person.on", name(review.getBy()), day(review.getOn())))
                    .collect(Collectors.joining("\n")));
        }
        entry(entries, "entry.approved", control.getApprovedOn() == null ? TEXTS.get("approved.not")
                : TEXTS.get("person.on", name(control.getApprovedBy()), day(control.getApprovedOn())));
        entry(entries, "entry.review", day(control.getNextReview()));
        if (!redacted && !control.getStoragePlaces().isEmpty()) {
            entry(entries, "entry.places", String.join("\n", control.getStoragePlaces()));
        }
        return entries;
    }

    private static void entry(List<Dossier.Entry> entries, String name, String text) {
        entries.add(new Dossier.Entry(TEXTS.get(name), text));
    }

    private static Table changes(DocumentControl control) {
        var table = new TableMaker(TEXTS, "changes", TEXTS.get("table.changes")).column("version", Kind.TEXT)
                .column("date", Kind.DATE).column("by", Kind.TEXT).column("change", Kind.TEXT);
        control.getChanges().forEach(change -> table.cell(change.getVersion()).cell(change.getOn()).cell(change.getBy())
                .cell(change.getText()).row(null));
        return table.table();
    }
}
