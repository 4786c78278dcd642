/** Deciding on suggested mappings and on duplicates, worked out without a screen. */
package org.ratswerk.ui.coverage.model.matching;
