package org.ratswerk.ui.downtime.model.scenario;

import org.ratswerk.core.result.Symbol;

/**
 * A number to be seen at a glance.
 *
 * @param id what it is
 * @param value number with its unit
 * @param label what is counted or measured
 * @param note what else is to be known, in a few words; empty for nothing
 * @param symbol how good that is
 * @param why where the number comes from, in words
 */
public record Figure(String id, String value, String label, String note, Symbol symbol, String why) {
}
