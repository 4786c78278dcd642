/** What the local history and the dialogs about unsaved and foreign changes say, without widgets. */
package org.ratswerk.ui.model.history;
