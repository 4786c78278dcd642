/** Steps of a plan: sum and critical path of their durations against what is required, and its alarm chain. */
package org.ratswerk.continuity.steps;
