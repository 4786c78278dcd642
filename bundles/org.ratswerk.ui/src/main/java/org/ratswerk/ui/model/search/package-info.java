/** View models of the quick search, the search results, and find and replace; no user interface toolkit in it. */
package org.ratswerk.ui.model.search;
