/** What is to be opened: at the start, and when files are opened from outside. */
package org.ratswerk.ui.model.opening;
