/**
 * The depth ladder: how far a process is recorded, modelled, analysed, optimised and digitised, told by evidence and never by a
 * status that somebody sets.
 */
package org.ratswerk.analysis.coverage.ladder;
