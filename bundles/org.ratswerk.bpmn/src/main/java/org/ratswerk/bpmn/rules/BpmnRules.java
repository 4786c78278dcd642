package org.ratswerk.bpmn.rules;

import java.util.List;
import java.util.Optional;

/** All rules. */
public final class BpmnRules {
    private static final List<BpmnRule> ALL = List.of(
            // whether the process can run and the file is whole
            new UnreadableRule(), new FileFaultRule(), new DuplicateIdRule(), new UnresolvedReferenceRule(),
            new FlowEndsRule(), new MessageFlowEndsRule(), new MessageBetweenPoolsRule(), new DefaultFlowRule(),
            new DefaultFlowMissingRule(), new ConditionRule(), new StartEventRule(), new BranchEndsRule(),
            new DeadActivityRule(), new SplitMergeRule(), new NoShapeRule(), new ShapeWithoutElementRule(),
            // names
            new DiagramNameRule(), new ProcessNameRule(), new ActivityNameRule(), new ActivityNameFormRule(),
            new AbbreviationRule(), new EndStateRule(), new EventLabelRule(), new BranchLabelRule(),
            new FlowLabelRule(), new GatewayQuestionRule(),
            // pools and lanes
            new PoolNameRule(), new PoolOnceRule(), new OpenPoolRule(), new ClosedPoolRule(), new PoolWidthRule(),
            new LaneNameRule(), new LaneRoleRule(), new LaneDepthRule(), new LaneWidthRule(), new StartInPoolRule(),
            // flow
            new StartsMergeRule(), new OneOutgoingRule(), new CheckGatewayRule(), new ActivityBeforeSplitRule(),
            new SplitMergedRule(), new MergeGatewayRule(), new GatewaysInRowRule(), new MessageSenderRule(),
            new CollapsedRule(),
            // drawing
            new SizeRule(), new DirectionRule(), new UniformSizeRule(), new ColourRule(), new OverlappingFlowsRule(),
            new CommentRule(), new GroupNoLaneRule(),
            // FIM
            new FimActivityGroupRule(), new FimNumberRule(), new FimVerticalRule(), new FimMessageStartRule(),
            new FimStammRule(),
            // administration
            new ModelCatalogueRule(), new ModelLinkRule(), new ModelUnitRule(), new ModelSystemRule(),
            new ModelDataRule());

    private BpmnRules() {
    }

    /** Returns all rules, in a stable order. */
    public static List<BpmnRule> all() {
        return ALL;
    }

    /** Returns the rule with the id, such as {@code bpmn.start-event}, if there is one. */
    public static Optional<BpmnRule> of(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
