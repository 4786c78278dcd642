package org.ratswerk.bpmn.xml;

import java.util.Map;
import java.util.Set;

/** Namespaces of BPMN 2.0.2 (OMG formal/2013-12-09, clause 15.3) and of the tools that write it. */
public final class Namespaces {
    /** BPMN model elements. */
    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    /** BPMN diagram elements. */
    public static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
    /** Bounds, points and fonts. */
    public static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    /** Shapes and edges. */
    public static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    /** XML Schema instances. */
    public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    /** The prefix {@code xml}. */
    public static final String XML = "http://www.w3.org/XML/1998/namespace";
    /** Declarations of namespaces. */
    public static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    /** Links into the administration. */
    public static final String RATSWERK = "http://ratswerk.org/schema/bpmn/1";

    private static final Map<String, String> WELL_KNOWN = Map.ofEntries(
            Map.entry("bpmn", BPMN), Map.entry("bpmn2", BPMN), Map.entry("semantic", BPMN), Map.entry("model", BPMN),
            Map.entry("bpmndi", BPMNDI),
            Map.entry("dc", DC), Map.entry("omgdc", DC),
            Map.entry("di", DI), Map.entry("omgdi", DI),
            Map.entry("xsi", XSI),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema"),
            Map.entry("xs", "http://www.w3.org/2001/XMLSchema"),
            Map.entry("rw", RATSWERK),
            Map.entry("bioc", "http://bpmn.io/schema/bpmn/biocolor/1.0"),
            Map.entry("color", "http://www.omg.org/spec/BPMN/non-normative/color/1.0"),
            Map.entry("camunda", "http://camunda.org/schema/1.0/bpmn"),
            Map.entry("modeler", "http://camunda.org/schema/modeler/1.0"),
            Map.entry("zeebe", "http://camunda.org/schema/zeebe/1.0"),
            Map.entry("activiti", "http://activiti.org/bpmn"),
            Map.entry("flowable", "http://flowable.org/bpmn"),
            Map.entry("operaton", "http://operaton.org/schema/1.0/bpmn"),
            Map.entry("signavio", "http://www.signavio.com"),
            Map.entry("drools", "http://www.jboss.org/drools"),
            Map.entry("tns", "http://www.jboss.org/drools"),
            Map.entry("bpsim", "http://www.bpsim.org/schemas/1.0"),
            Map.entry("adonis", "http://www.boc-group.com"),
            Map.entry("bic", "http://www.gbtec.de/schema/bpmn/bic/1.0"));

    private static final Set<String> MODELS = Set.of(BPMN, "http://schema.omg.org/spec/BPMN/2.0");

    private Namespaces() {
    }

    /** Returns the namespace that a prefix stands for by custom; null for a prefix that is not well known. */
    public static String wellKnown(String prefix) {
        return WELL_KNOWN.get(prefix);
    }

    /** Tells whether a namespace is that of BPMN model elements, in this or in a draft version of BPMN 2.0. */
    public static boolean isModel(String namespace) {
        return MODELS.contains(namespace);
    }
}
