/**
 * Reference catalogues in the shapes in which authorities hand them out, and their newer versions. A layout says what the
 * columns of a list mean; the reader makes items of its rows; the update compares them with the catalogue that is there.
 */
package org.ratswerk.core.exchange.catalogue;
