package org.ratswerk.core.exchange.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.ratswerk.core.exchange.Grid;
import org.ratswerk.model.text.Texts;

/**
 * What the rows and columns of a list mean.
 *
 * @param shape how it says which entry stands below which
 * @param header index of the row with the titles, counted from 0
 * @param titles titles of the columns, those of two header rows put together; empty for none
 * @param roles what each column means
 * @param type type of entries that state none; null for none
 */
public record CatalogueLayout(CatalogueShape shape, int header, List<String> titles, List<ColumnRole> roles, String type) {
    private static final Texts TEXTS = Texts.of(CatalogueLayout.class);

    /** The lists are copied. */
    public CatalogueLayout {
        titles = List.copyOf(titles);
        roles = List.copyOf(roles);
    }

    /** The same with another meaning of a column. */
    public CatalogueLayout with(int column, ColumnRole role) {
        var changed = new ArrayList<>(roles);
        changed.set(column, role);
        return new CatalogueLayout(shape, header, titles, changed, type);
    }

    /** The same with another shape. */
    public CatalogueLayout with(CatalogueShape other) {
        return new CatalogueLayout(other, header, titles, roles, type);
    }

    /** Returns the column with the role; -1 where there is none. */
    public int column(ColumnRole role) {
        return roles.indexOf(role);
    }

    /** Returns the columns with the role. */
    public List<Integer> columns(ColumnRole role) {
        return IntStream.range(0, roles.size()).filter(i -> roles.get(i).equals(role)).boxed().toList();
    }

    /** Tells whether the list says something of the kind. */
    public boolean states(ColumnRole.Kind kind) {
        return roles.contains(ColumnRole.of(kind)) || kind == ColumnRole.Kind.TYPE && type != null;
    }

    /** Returns how many levels have columns of their own. */
    public int levels() {
        return roles.stream().mapToInt(ColumnRole::level).max().orElse(0);
    }

    /** Tells whether the list says which entry stands below which. */
    public boolean statesParents() {
        return shape != CatalogueShape.FLAT;
    }

    /** Returns in words what was understood: the shape, where the titles are, what the columns mean, how it was read. */
    public String describe(Grid grid) {
        var parts = new ArrayList<String>();
        parts.add(TEXTS.get("understood.shape", shape.title(), grid.rows().size() - header - 1,
                Integer.toString(grid.rows().get(header).place(0).line())));
        parts.add(IntStream.range(0, roles.size()).filter(i -> roles.get(i).kind() != ColumnRole.Kind.NONE)
                .mapToObj(i -> TEXTS.get("understood.column", titles.get(i), roles.get(i).title()))
                .collect(Collectors.joining(", ")));
        String left = IntStream.range(0, roles.size())
                .filter(i -> roles.get(i).kind() == ColumnRole.Kind.NONE && !titles.get(i).isEmpty())
                .mapToObj(titles::get).collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            parts.add(TEXTS.get("understood.left", left));
        }
        if (grid.encoding() != null) {
            parts.add(TEXTS.get("understood.encoding", grid.encoding().displayName(), separator(grid.separator())));
        } else if (grid.sheet() != null) {
            parts.add(TEXTS.get("understood.sheet", grid.sheet()));
        }
        return String.join("; ", parts);
    }

    private static String separator(Character separator) {
        return separator != null && separator == '\t' ? TEXTS.get("separator.tab") : String.valueOf(separator);
    }
}
