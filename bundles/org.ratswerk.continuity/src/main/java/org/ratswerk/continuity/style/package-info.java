/** Hints on texts that are read under stress. */
package org.ratswerk.continuity.style;
