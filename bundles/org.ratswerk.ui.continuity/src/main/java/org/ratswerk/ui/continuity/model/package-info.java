/** What the plan editor shows and does, without widgets. */
package org.ratswerk.ui.continuity.model;
