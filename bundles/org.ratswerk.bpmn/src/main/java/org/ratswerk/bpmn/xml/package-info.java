/**
 * XML with every character in its place: {@link org.ratswerk.bpmn.xml.XmlDocument} knows where each tag, attribute, text
 * and comment of a file stands, and {@link org.ratswerk.bpmn.xml.XmlEdits} changes a file only there where it is to change.
 * Source: Extensible Markup Language (XML) 1.0, fifth edition, and Namespaces in XML 1.0, third edition (W3C).
 */
package org.ratswerk.bpmn.xml;
