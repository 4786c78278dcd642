/** What the views of catalogue and coverage show, worked out without a screen. */
package org.ratswerk.ui.coverage.model;
