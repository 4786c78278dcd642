/** What the ranking of the next processes shows, without widgets. */
package org.ratswerk.ui.coverage.model.priority;
