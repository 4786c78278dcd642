/**
 * Finding in an administration: the quick search by beginnings of words ({@link org.ratswerk.core.search.LiveIndex}), the
 * search for a text or pattern ({@link org.ratswerk.core.search.TextSearch}), and its replacement
 * ({@link org.ratswerk.core.search.Replacement}).
 */
package org.ratswerk.core.search;
