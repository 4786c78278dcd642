// Some files draw a process itself in the place of its pool. What stands in it then has the collaboration around it, which
// can hold no flow elements: bpmn-js takes an element out of its process when it is moved, and fails to put it anywhere.
import BpmnUpdater from 'bpmn-js/lib/features/modeling/BpmnUpdater';
import { is, isAny } from 'bpmn-js/lib/features/modeling/util/ModelingUtil';

const update = BpmnUpdater.prototype.updateSemanticParent;

BpmnUpdater.prototype.updateSemanticParent = function(object, parent, visualParent) {
  if (parent && is(parent, 'bpmn:Collaboration') && isAny(object, [ 'bpmn:FlowElement', 'bpmn:DataAssociation' ])) {
    if (object.$parent) {
      return;
    }
    const process = (parent.$parent.rootElements || []).find(each => is(each, 'bpmn:Process'));
    if (!process) {
      throw new Error('no process');
    }
    update.call(this, object, process, visualParent);
    return;
  }
  update.call(this, object, parent, visualParent);
};
