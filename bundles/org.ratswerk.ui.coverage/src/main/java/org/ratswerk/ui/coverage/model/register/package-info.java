/** What the dialog about the process profile shows, without widgets. */
package org.ratswerk.ui.coverage.model.register;
