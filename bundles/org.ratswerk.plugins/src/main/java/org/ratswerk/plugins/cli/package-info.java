/** Commands of the command line that install, update and remove plugins. */
package org.ratswerk.plugins.cli;
