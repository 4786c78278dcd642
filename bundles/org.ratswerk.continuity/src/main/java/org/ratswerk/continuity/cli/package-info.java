/** Commands of the command line. */
package org.ratswerk.continuity.cli;
