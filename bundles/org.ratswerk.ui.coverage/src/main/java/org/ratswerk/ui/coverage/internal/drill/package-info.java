/** The ways from a figure of the coverage to what it counts. */
package org.ratswerk.ui.coverage.internal.drill;
