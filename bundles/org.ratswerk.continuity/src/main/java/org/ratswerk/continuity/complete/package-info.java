/** What plans must contain, and what of it is there. */
package org.ratswerk.continuity.complete;
