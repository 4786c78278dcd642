/** What the dialog that publishes lets people choose, without a screen. */
package org.ratswerk.ui.model.publish;
