package org.ratswerk.ui.downtime.model.scenario;

import java.util.function.Supplier;

import org.ratswerk.core.result.Symbol;

/**
 * A line of a list that can be asked why.
 *
 * @param element id of the element it is about; empty for none
 * @param name name of the element, or a sentence
 * @param when when or how much; empty where that says nothing
 * @param state state in a word; empty for none
 * @param symbol symbol of the state
 * @param why answers in words; asked for only when somebody wants to know
 */
public record Line(String element, String name, String when, String state, Symbol symbol, Supplier<String> why) {
}
