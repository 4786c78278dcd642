/** Words for the elements of BPMN, in the language of the program. */
package org.ratswerk.bpmn.words;
