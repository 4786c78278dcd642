package org.ratswerk.plugins;

/**
 * Licence that a plugin is under.
 *
 * @param text text or name, as the plugin states it, in the user's language where it has one; empty where it states none
 * @param address where the whole text is to be read; null where the plugin does not say
 */
public record Licence(String text, String address) {
}
