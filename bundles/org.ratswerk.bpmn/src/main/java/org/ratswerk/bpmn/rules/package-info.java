/**
 * Rules for BPMN documents: {@link org.ratswerk.bpmn.rules.BpmnChecker} applies them, {@link org.ratswerk.bpmn.rules.BpmnFixer}
 * mends what it can. Sources of the rules: OMG BPMN 2.0.2 (formal/2013-12-09); eCH-0158, the Swiss BPMN convention for public
 * administrations; FIM, the German federal information management; the tie between diagrams and the administration.
 */
package org.ratswerk.bpmn.rules;
