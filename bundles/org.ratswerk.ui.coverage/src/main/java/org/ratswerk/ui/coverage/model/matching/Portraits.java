package org.ratswerk.ui.coverage.model.matching;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.analysis.coverage.matching.MatchingWord;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.search.Range;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Process;

/** What is said about an entry and a process while one decides whether they belong together. */
final class Portraits {
    private static final int MOST_BELOW = 12;

    private Portraits() {
        // static only
    }

    /**
     * An entry with its path, its texts and what is below it.
     *
     * @param entry entry
     * @param through the entry whose name is marked: the entry itself or one below it; null to mark none
     * @param words words of that name
     */
    static Passage entry(CatalogueEntry entry, CatalogueEntry through, List<MatchingWord> words) {
        List<Range> marks = words.stream().flatMap(word -> word.first().stream()).toList();
        var text = new Passage.Builder().title(name(entry), through == entry ? marks : List.of()).line(path(entry));
        text.field(label(Literals.CATALOGUE_ENTRY__KEY), entry.getKey()).field(label(Literals.CATALOGUE_ENTRY__TYPE), entry.getType())
                .field(label(Literals.CATALOGUE_ENTRY__FIELD), entry.getField())
                .field(label(Literals.CATALOGUE_ENTRY__SITUATION), entry.getSituation());
        if (through != null && through != entry) {
            text.label(MatchingTexts.get("entry.through")).marked(name(through), marks).end();
        }
        text.line(entry.getDescription());
        if (!entry.getChildren().isEmpty()) {
            int count = entry.getChildren().size();
            text.label(MatchingTexts.get("entry.below", count)).end();
            entry.getChildren().stream().limit(MOST_BELOW).forEach(child -> text.line("· " + name(child)));
            if (count > MOST_BELOW) {
                text.line(MatchingTexts.get("entry.more", count - MOST_BELOW));
            }
        }
        return text.build();
    }

    /** Names of what an entry belongs to, from the top; empty at the top. */
    static String path(CatalogueEntry entry) {
        var names = new ArrayDeque<String>();
        var seen = new HashSet<CatalogueEntry>();
        for (CatalogueEntry above = entry.getParent(); above != null && seen.add(above); above = above.getParent()) {
            names.addFirst(name(above));
        }
        return String.join(" › ", names);
    }

    /**
     * A process with what tells it apart.
     *
     * @param process process
     * @param marks words of its name that are marked
     */
    static Passage process(Process process, List<Range> marks) {
        return new Passage.Builder().title(name(process), marks)
                .field(label(Literals.DEPENDABLE__UNIT), name(process.getUnit()))
                .field(label(Literals.DEPENDABLE__OWNER), name(process.getOwner()))
                .field(label(Literals.PROCESS__KEYS), String.join(", ", process.getKeys()))
                .field(label(Literals.PROCESS__FIELD), process.getField())
                .field(label(Literals.PROCESS__TRIGGER), process.getTrigger())
                .field(label(Literals.PROCESS__RESULT), process.getResult())
                .field(label(Literals.PROCESS__LEGAL_BASIS), String.join(", ", process.getLegalBasis()))
                .field(label(Literals.PROCESS__DATA_OBJECTS), names(process.getDataObjects()))
                .field(label(Literals.PROCESS__CASE_VOLUME), process.getCaseVolume() == null ? null
                        : Field.of(Literals.PROCESS__CASE_VOLUME).text(process.getCaseVolume()))
                .line(process.getDescription()).build();
    }

    private static String label(EStructuralFeature feature) {
        return Field.of(feature).label();
    }

    private static String names(Collection<? extends Element> elements) {
        return elements.stream().map(Portraits::name).collect(Collectors.joining(", "));
    }

    /** Name; the id where there is none; empty for null. */
    static String name(Element element) {
        if (element == null) {
            return "";
        }
        return element.getName() == null || element.getName().isBlank() ? String.valueOf(element.getId()) : element.getName();
    }
}
