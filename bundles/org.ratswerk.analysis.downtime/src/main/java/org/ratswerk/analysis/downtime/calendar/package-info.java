/**
 * When people work: weekly windows and public holidays (business continuity needs them where recovery is work of people,
 * not of machines).
 */
package org.ratswerk.analysis.downtime.calendar;
