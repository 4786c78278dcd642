/** Document control: states, versions, changes, approved editions. */
package org.ratswerk.continuity.control;
