/** Update sites: reading what they offer, fetching it checked, and mirrors of them. */
package org.ratswerk.plugins.site;
