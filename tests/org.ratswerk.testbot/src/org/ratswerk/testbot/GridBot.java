package org.ratswerk.testbot;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Rectangle;

/** Drives a NatTable by what is visible in it. Rows and columns are positions on the screen, counted from 0. */
public final class GridBot {
    private final Bot bot;
    private final NatTable table;

    /** A bot for a table. */
    public GridBot(Bot bot, NatTable table) {
        this.bot = bot;
        this.table = table;
    }

    /** Text shown in a cell. */
    public String text(int column, int row) {
        return bot.inUi(() -> {
            var cell = table.getCellByPosition(column, row);
            if (cell == null) {
                return null;
            }
            var converter = table.getConfigRegistry().getConfigAttribute(
                    org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes.DISPLAY_CONVERTER,
                    cell.getDisplayMode(), cell.getConfigLabels());
            Object value = cell.getDataValue();
            Object shown = converter == null ? value
                    : converter.canonicalToDisplayValue(cell, table.getConfigRegistry(), value);
            return shown == null ? "" : shown.toString();
        });
    }

    /** Texts of a visible column from a row on. */
    public List<String> column(int column, int firstRow) {
        int rows = bot.inUi(table::getRowCount);
        var texts = new ArrayList<String>();
        for (int row = firstRow; row < rows; row++) {
            texts.add(text(column, row));
        }
        return texts;
    }

    /** Position of the visible column with this header, or -1. */
    public int columnOf(String header) {
        int columns = bot.inUi(table::getColumnCount);
        for (int column = 0; column < columns; column++) {
            if (header.equals(text(column, 0))) {
                return column;
            }
        }
        return -1;
    }

    /** Clicks a cell. */
    public void click(int column, int row) {
        Rectangle area = bounds(column, row);
        bot.click(table, area.x + Math.min(area.width / 2, 30), area.y + area.height / 2);
    }

    /** Clicks a cell while a key is held down: {@code shift}, {@code ctrl}. */
    public void click(int column, int row, String held) {
        Rectangle area = bounds(column, row);
        bot.click(table, area.x + Math.min(area.width / 2, 30), area.y + area.height / 2, held);
    }

    /** Double-clicks a cell. */
    public void doubleClick(int column, int row) {
        Rectangle area = bounds(column, row);
        bot.doubleClick(table, area.x + Math.min(area.width / 2, 30), area.y + area.height / 2);
    }

    /** Drags a row at its head before another one. */
    public void dragRow(int row, int before) {
        Rectangle from = bounds(0, row);
        Rectangle to = bounds(0, before);
        bot.drag(table, from.x + from.width / 2, from.y + from.height / 2, to.x + to.width / 2, to.y + 3);
    }

    private Rectangle bounds(int column, int row) {
        return bot.waitFor("cell " + column + ", " + row, () -> table.getBoundsByPosition(column, row));
    }
}
