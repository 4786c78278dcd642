/** Documents about tolerable downtimes: BIA report, overview by IT system and component, and gap report. */
package org.ratswerk.analysis.downtime.report;
