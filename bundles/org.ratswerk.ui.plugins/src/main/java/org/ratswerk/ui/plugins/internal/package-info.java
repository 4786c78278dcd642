/** The windows for plugins. */
package org.ratswerk.ui.plugins.internal;
