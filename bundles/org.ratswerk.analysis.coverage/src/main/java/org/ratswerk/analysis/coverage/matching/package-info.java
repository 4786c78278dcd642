/** Which process goes with which entry of a catalogue, and which processes look alike: proposals that somebody decides on. */
package org.ratswerk.analysis.coverage.matching;
