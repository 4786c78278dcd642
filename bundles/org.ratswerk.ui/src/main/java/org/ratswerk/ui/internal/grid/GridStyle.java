package org.ratswerk.ui.internal.grid;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.editor.ComboBoxCellEditor;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowDataLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeConfigAttributes;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.ratswerk.core.result.Table;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.model.Arrangement;

/** The look that all grids share: cells, titles, and the line under the titles in which one writes what to show. */
public final class GridStyle extends AbstractRegistryConfiguration {
    private final Supplier<Arrangement> arrangement;
    private final ICellPainter body;
    private final Choices choices;

    /** Knows the values of columns. */
    @FunctionalInterface
    public interface Choices {
        /** Returns the different texts in a column, in order. */
        List<String> of(int column);
    }

    /**
     * @param arrangement columns and how they are sorted
     * @param body draws the cells
     * @param choices what can be chosen above a column with states
     */
    public GridStyle(Supplier<Arrangement> arrangement, ICellPainter body, Choices choices) {
        this.arrangement = arrangement;
        this.body = body;
        this.choices = choices;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.FALSE);
        registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.FALSE, DisplayMode.NORMAL,
                GridRegion.FILTER_ROW);
        var left = new Style();
        left.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
        left.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, Palette.color(Palette.Tone.SURFACE));
        left.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, Palette.color(Palette.Tone.INK));
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, left, DisplayMode.NORMAL,
                GridRegion.FILTER_ROW);
        registry.registerConfigAttribute(FreezeConfigAttributes.SEPARATOR_COLOR, Palette.color(Palette.Tone.HAIRLINE));
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, body);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, body, DisplayMode.SELECT);
        var header = new HeaderPainter(arrangement);
        for (var mode : List.of(DisplayMode.NORMAL, DisplayMode.SELECT)) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, header, mode, GridRegion.COLUMN_HEADER);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new FilterPainter(), mode,
                    GridRegion.FILTER_ROW);
        }
        var columns = arrangement.get().columns();
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).kind() == Table.Kind.STATE) {
                int index = column;
                var editor = new ComboBoxCellEditor((c, r) -> choices(index));
                editor.setFreeEdit(true);
                registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, editor, DisplayMode.NORMAL,
                        FilterRowDataLayer.FILTER_ROW_COLUMN_LABEL_PREFIX + column);
            }
        }
    }

    private List<String> choices(int column) {
        var list = new java.util.ArrayList<String>();
        list.add("");
        choices.of(column).forEach(choice -> list.add("=" + choice));
        return list;
    }
}
