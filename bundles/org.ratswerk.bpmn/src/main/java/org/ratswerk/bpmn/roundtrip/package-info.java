/**
 * What came of opening files in an editor and saving them again: whether they are the same, and where not. The comparison
 * reads the files in its own way, so that it can find what the lossless patch does wrong.
 */
package org.ratswerk.bpmn.roundtrip;
