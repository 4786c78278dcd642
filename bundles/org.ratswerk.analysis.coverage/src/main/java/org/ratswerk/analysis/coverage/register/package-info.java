/** The process register: completeness of profiles, reviews that are due, who is responsible for what, and the work of analysts. */
package org.ratswerk.analysis.coverage.register;
