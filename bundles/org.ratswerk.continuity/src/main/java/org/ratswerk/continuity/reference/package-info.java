/** Live references: from a text of a plan to what the model or an analysis says. */
package org.ratswerk.continuity.reference;
