/** Makes new BPMN documents: from a process of the catalogue, from a list of steps, and from a part of another one. */
package org.ratswerk.bpmn.create;
