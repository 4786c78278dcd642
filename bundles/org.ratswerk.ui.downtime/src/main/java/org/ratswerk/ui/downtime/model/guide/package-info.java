/** The guide through asking for tolerable downtimes. */
package org.ratswerk.ui.downtime.model.guide;
