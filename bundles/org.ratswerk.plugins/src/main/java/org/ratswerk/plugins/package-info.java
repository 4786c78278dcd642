/** Installs, updates and removes plugins: what is installed, what sites offer, plans, changes, earlier states. */
package org.ratswerk.plugins;
