/** The dialogs for plugins. */
package org.ratswerk.ui.plugins;
