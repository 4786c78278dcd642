/**
 * What keeps work from being lost: what has changed between two states of an administration in words, former states of
 * its files, and what was typed before the program ended without saving.
 */
package org.ratswerk.core.history;
