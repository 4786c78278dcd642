/** What the dialogs for plugins show and allow, without a window. */
package org.ratswerk.ui.plugins.model;
