/** Installs, updates and removes plugins. */
package org.ratswerk.plugins;
