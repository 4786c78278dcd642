/**
 * Surveys: responsible persons are asked how long their applications and the components these use may be down; their
 * answers are read back, compared with the administration and taken over one by one.
 */
package org.ratswerk.analysis.downtime.survey;
