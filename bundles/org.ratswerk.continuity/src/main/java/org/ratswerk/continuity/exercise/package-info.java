/** Exercises: the plan of a year, follow-up measures, tested recovery times. */
package org.ratswerk.continuity.exercise;
