package org.ratswerk.bpmn;

import java.util.HashSet;
import java.util.Set;

/** Local names of the elements of BPMN 2.0.2 (clauses 8 to 11 and the schemas of clause 15). */
public final class BpmnTypes {
    /** Tasks. */
    public static final Set<String> TASKS = Set.of("task", "userTask", "manualTask", "serviceTask", "scriptTask",
            "sendTask", "receiveTask", "businessRuleTask");
    /** Sub-processes. */
    public static final Set<String> SUB_PROCESSES = Set.of("subProcess", "adHocSubProcess", "transaction");
    /** Activities: tasks, sub-processes and call activities. */
    public static final Set<String> ACTIVITIES = union(TASKS, SUB_PROCESSES, Set.of("callActivity"));
    /** Events. */
    public static final Set<String> EVENTS = Set.of("startEvent", "endEvent", "intermediateCatchEvent",
            "intermediateThrowEvent", "boundaryEvent", "implicitThrowEvent", "event");
    /** Gateways. */
    public static final Set<String> GATEWAYS = Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway",
            "eventBasedGateway", "complexGateway");
    /** Activities of choreographies. */
    public static final Set<String> CHOREOGRAPHY_ACTIVITIES = Set.of("choreographyTask", "subChoreography",
            "callChoreography");
    /** What sequence flows connect: activities, events, gateways and activities of choreographies. */
    public static final Set<String> FLOW_NODES = union(ACTIVITIES, EVENTS, GATEWAYS, CHOREOGRAPHY_ACTIVITIES);
    /** Data objects and stores, and references to them. */
    public static final Set<String> DATA = Set.of("dataObject", "dataObjectReference", "dataStore",
            "dataStoreReference", "dataInput", "dataOutput");
    /** Definitions of events. */
    public static final Set<String> EVENT_DEFINITIONS = Set.of("messageEventDefinition", "timerEventDefinition",
            "errorEventDefinition", "escalationEventDefinition", "signalEventDefinition",
            "compensateEventDefinition", "conditionalEventDefinition", "linkEventDefinition",
            "cancelEventDefinition", "terminateEventDefinition");
    /** Artifacts. */
    public static final Set<String> ARTIFACTS = Set.of("textAnnotation", "association", "group");
    /** What has flow nodes in it. */
    public static final Set<String> FLOW_CONTAINERS = union(SUB_PROCESSES,
            Set.of("process", "choreography", "globalChoreographyTask", "subChoreography"));
    /** Elements with a text that names another element of the document by its id. */
    static final Set<String> REFERENCE_TEXTS = Set.of("incoming", "outgoing", "flowNodeRef", "sourceRef", "targetRef",
            "dataInputRefs", "dataOutputRefs", "optionalInputRefs", "whileExecutingInputRefs",
            "optionalOutputRefs", "whileExecutingOutputRefs", "eventDefinitionRef", "innerParticipantRef",
            "outerParticipantRef", "participantRef", "messageFlowRef", "loopDataInputRef", "loopDataOutputRef",
            "inMessageRef", "outMessageRef", "errorRef", "endPointRef", "inputSetRefs", "outputSetRefs", "source",
            "target", "supports", "choreographyRef");
    /** Attributes that name another element of the document by its id. */
    static final Set<String> REFERENCES = Set.of("sourceRef", "targetRef", "processRef", "attachedToRef", "default",
            "messageRef", "dataObjectRef", "dataStoreRef", "signalRef", "errorRef", "escalationRef", "activityRef",
            "categoryValueRef", "itemSubjectRef", "initiatingParticipantRef", "partitionElementRef");

    private static final Set<String> KNOWN = union(FLOW_NODES, DATA, EVENT_DEFINITIONS, ARTIFACTS, FLOW_CONTAINERS,
            REFERENCE_TEXTS,
            Set.of("definitions", "import", "extension", "relationship", "documentation", "extensionElements",
                    "collaboration", "participant", "participantMultiplicity", "participantAssociation",
                    "interfaceRef", "messageFlow", "messageFlowAssociation", "conversation", "subConversation",
                    "callConversation", "conversationLink", "conversationAssociation", "conversationNode",
                    "globalConversation", "correlationKey", "correlationProperty", "correlationPropertyRef",
                    "correlationPropertyRetrievalExpression", "messagePath", "correlationPropertyBinding", "dataPath",
                    "correlationSubscription", "correlationKeyRef", "laneSet", "lane", "childLaneSet",
                    "partitionElement", "sequenceFlow", "conditionExpression", "message", "signal", "error",
                    "escalation", "itemDefinition", "category", "categoryValue", "dataState", "property",
                    "ioSpecification", "inputSet", "outputSet", "dataInputAssociation", "dataOutputAssociation",
                    "dataAssociation", "transformation", "assignment", "from", "to", "ioBinding", "interface",
                    "operation", "endPoint", "resource", "resourceParameter", "resourceRole", "performer",
                    "humanPerformer", "potentialOwner", "resourceRef", "resourceAssignmentExpression",
                    "resourceParameterBinding", "expression", "formalExpression", "multiInstanceLoopCharacteristics",
                    "standardLoopCharacteristics", "loopCharacteristics", "loopCardinality", "loopCondition",
                    "completionCondition", "complexBehaviorDefinition", "condition", "event", "inputDataItem",
                    "outputDataItem", "timeDate", "timeCycle", "timeDuration", "script", "text", "rendering",
                    "globalTask", "globalUserTask", "globalManualTask", "globalScriptTask", "globalBusinessRuleTask",
                    "callableElement", "eventDefinition", "partnerEntity", "partnerRole", "auditing", "monitoring",
                    "activationCondition", "operationRef", "supportedInterfaceRef", "artifact", "flowNode",
                    "flowElement", "baseElement", "rootElement", "gateway", "activity", "catchEvent",
                    "throwEvent"));

    private BpmnTypes() {
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        var all = new HashSet<String>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return Set.copyOf(all);
    }

    /** Tells whether BPMN knows an element of this local name. */
    public static boolean isKnown(String type) {
        return KNOWN.contains(type);
    }
}
