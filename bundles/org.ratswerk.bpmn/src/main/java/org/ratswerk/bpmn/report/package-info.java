/** What a process description and the analyses of steps say about a BPMN document. */
package org.ratswerk.bpmn.report;
