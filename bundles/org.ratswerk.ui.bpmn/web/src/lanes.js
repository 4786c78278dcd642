// Some files have lanes that are not drawn, or are drawn where bpmn-js does not look for them. What belongs to a lane stays
// there when it is moved inside it: bpmn-js would take it out, since it lies in none of the lanes that it sees.
import UpdateRefs from 'bpmn-js/lib/features/modeling/cmd/UpdateFlowNodeRefsHandler';
import { getMid } from 'diagram-js/lib/layout/LayoutUtil';

function holds(lane, shape) {
  const { x, y } = getMid(shape);
  return x > lane.x && x < lane.x + lane.width && y > lane.y && y < lane.y + lane.height;
}

function Lanes(eventBus, elementRegistry) {
  eventBus.on('commandStack.lane.updateRefs.preExecute', ({ context }) => {
    const { flowNodeShapes, laneShapes } = context;
    const changed = new Set(laneShapes.map(shape => shape.businessObject));
    const left = (lane, shape) => {
      const drawn = elementRegistry.get(lane.id);
      return changed.has(lane) || drawn && !holds(drawn, shape);
    };
    context.updates = UpdateRefs.prototype._computeUpdates(flowNodeShapes, laneShapes);
    context.updates.forEach(update => {
      const shape = elementRegistry.get(update.flowNode.id);
      if (shape) {
        update.remove = update.remove.filter(lane => left(lane, shape));
      }
    });
  });
}

Lanes.$inject = [ 'eventBus', 'elementRegistry' ];

export default {
  __init__: [ 'lanes' ],
  lanes: [ 'type', Lanes ]
};
