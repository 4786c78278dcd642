/** View models of import and export; no user interface toolkit in it. */
package org.ratswerk.ui.model.exchange;
