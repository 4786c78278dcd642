/** The dialog that sets the process profile. */
package org.ratswerk.ui.coverage.internal.register;
