package org.ratswerk.core.form;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a workbook held when it came back: texts only. Formulas are never computed and their results never used.
 *
 * @param pages rows that are not empty, by the page's name, hidden pages included; in the file's order
 * @param traits what else is in the file that no answer needs
 */
public record FormContent(Map<String, List<Row>> pages, Set<Trait> traits) {
    public FormContent {
        traits = Set.copyOf(traits);
    }

    /** What a file can hold that a questionnaire never does. */
    public enum Trait {
        /** Programs that could run. */
        MACROS,
        /** Links to other files. */
        LINKS,
        /** Embedded objects. */
        OBJECTS
    }

    /**
     * Row.
     *
     * @param line line, counted from 1
     * @param cells texts, without white space around them; numbers in full, dates as {@code 2027-03-31}; shorter than the
     *        page is wide where the last cells are empty
     * @param formulas columns, counted from 0, whose cell holds a formula or an error; their texts are empty
     */
    public record Row(int line, List<String> cells, Set<Integer> formulas) {
        public Row {
            cells = List.copyOf(cells);
            formulas = Set.copyOf(formulas);
        }

        /** Returns the text of a cell; empty where there is none. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Returns the rows of a page; none where there is no such page. */
    public List<Row> page(String name) {
        return pages.getOrDefault(name, List.of());
    }
}
