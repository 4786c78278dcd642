/** Steps of a plan: sum and critical path of their durations. */
package org.ratswerk.continuity.steps;
