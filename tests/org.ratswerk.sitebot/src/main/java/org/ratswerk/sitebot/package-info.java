/** What tests of plugin sites need: keys, other versions, damage, servers. */
package org.ratswerk.sitebot;
