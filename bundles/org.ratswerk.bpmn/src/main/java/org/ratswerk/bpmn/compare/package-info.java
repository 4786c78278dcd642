/** What differs between two BPMN documents, as their readers see them: in words, as a table and in pictures. */
package org.ratswerk.bpmn.compare;
