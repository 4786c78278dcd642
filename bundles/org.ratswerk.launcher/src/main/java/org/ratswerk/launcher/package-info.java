/** What stands between the program's files and the platform: finds out how the program is installed and starts it. */
package org.ratswerk.launcher;
