// What the workbench learns about elements: plain values only.
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { isLabel } from 'bpmn-js/lib/util/LabelUtil';

const LONGEST = 20000;
const LINKS = { 'rw:Process': 'process', 'rw:Unit': 'unit', 'rw:Uses': 'uses', 'rw:Data': 'data' };

/** Returns the links of an element's business object. */
export function links(object) {
  const values = object.extensionElements && object.extensionElements.values || [];
  return values.filter(value => LINKS[value.$type]).map(value => {
    const link = { kind: LINKS[value.$type], ref: value.ref || '' };
    if (value.bridging) {
      link.bridging = value.bridging;
    }
    if (value.mode) {
      link.mode = value.mode;
    }
    return link;
  });
}

/** Returns the element that links of a shape belong to: those of a data reference stand where the file has them. */
export function linked(object) {
  if (links(object).length > 0) {
    return object;
  }
  const data = object.dataObjectRef || object.dataStoreRef;
  return data && links(data).length > 0 ? data : object;
}

/** Returns the name an element is shown with. */
export function name(object) {
  if (is(object, 'bpmn:TextAnnotation')) {
    return object.text || '';
  }
  if (is(object, 'bpmn:Group')) {
    return object.categoryValueRef && object.categoryValueRef.value || '';
  }
  return object.name || '';
}

// Values of moddle objects as plain ones: references become {ref: id}, own parts become objects with $type.
function plainValue(value, property, depth) {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (Array.isArray(value)) {
    const list = value.map(each => plainValue(each, property, depth)).filter(each => each !== undefined);
    return list.length > 0 ? list : undefined;
  }
  if (typeof value !== 'object') {
    return typeof value === 'string' && value.length > LONGEST ? value.slice(0, LONGEST) : value;
  }
  if (property.isReference) {
    return { ref: value.id || '', name: value.name || '' };
  }
  return depth > 3 ? undefined : properties(value, depth + 1);
}

const PARTS = new Set([ 'eventDefinitions', 'loopCharacteristics', 'conditionExpression', 'timeDate', 'timeDuration',
  'timeCycle', 'condition', 'loopCondition', 'loopCardinality', 'completionCondition', 'ioSpecification',
  'participantMultiplicity' ]);
const LEFT_OUT = new Set([ 'id', 'name', 'documentation', 'extensionElements', 'incoming', 'outgoing', 'di', 'lanes' ]);

function properties(object, depth) {
  const result = { $type: object.$type };
  if (object.id && depth > 0) {
    result.id = object.id;
  }
  (object.$descriptor && object.$descriptor.properties || []).forEach(property => {
    const local = property.ns.localName;
    const own = Object.prototype.hasOwnProperty.call(object, property.name) ? object[property.name] : undefined;
    if (LEFT_OUT.has(local) && depth === 0 || local === 'extensionElements') {
      return;
    }
    const simple = property.isAttr || property.isBody || property.isReference && !property.isMany || PARTS.has(local);
    if (simple && own !== undefined) {
      const value = plainValue(own, property, depth);
      if (value !== undefined) {
        result[local] = value;
      }
    }
  });
  return result;
}

/** Returns an element as plain values. */
export function describe(element) {
  const object = getBusinessObject(element);
  const owner = linked(object);
  const result = {
    id: object.id || element.id,
    type: object.$type,
    name: name(object),
    documentation: (object.documentation || []).map(each => each.text || '').join('\n').slice(0, LONGEST),
    links: links(owner),
    details: properties(object, 0)
  };
  const flows = (object.outgoing || []).filter(flow => flow.$type === 'bpmn:SequenceFlow');
  if (flows.length > 0) {
    result.details.outgoing = flows.map(flow => ({
      id: flow.id || '',
      name: flow.name || '',
      target: flow.targetRef && flow.targetRef.id || '',
      targetName: flow.targetRef && name(flow.targetRef) || '',
      targetType: flow.targetRef && flow.targetRef.$type || '',
      condition: flow.conditionExpression && flow.conditionExpression.body || ''
    }));
  }
  if (element.x !== undefined) {
    Object.assign(result, { x: element.x, y: element.y, width: element.width, height: element.height });
  }
  if (object.processRef) {
    result.process = object.processRef.id;
    result.processLinks = links(object.processRef);
    result.processName = object.processRef.name || '';
    result.processDetails = properties(object.processRef, 0);
    result.processDocumentation = (object.processRef.documentation || []).map(each => each.text || '').join('\n');
  }
  if (element.source) {
    result.source = getBusinessObject(element.source).id;
    result.target = getBusinessObject(element.target).id;
  }
  if (element.parent && getBusinessObject(element.parent)) {
    result.parent = getBusinessObject(element.parent).id;
  }
  return result;
}

function node(object, children) {
  const result = { id: object.id || '', type: object.$type, name: name(object) };
  const found = links(linked(object));
  if (found.length > 0) {
    result.links = found;
  }
  if (object.eventDefinitions && object.eventDefinitions.length > 0) {
    result.event = object.eventDefinitions[0].$type;
  }
  if (object.sourceRef && object.targetRef) {
    const sources = [].concat(object.sourceRef);
    result.source = sources[0] && sources[0].id;
    result.target = object.targetRef.id;
  } else if (object.attachedToRef) {
    result.source = object.attachedToRef.id;
  }
  if (children && children.length > 0) {
    result.children = children;
  }
  return result;
}

function flowNodes(container, shown) {
  const lanes = new Map();
  const laneNodes = (container.laneSets || []).flatMap(set => (set.lanes || []).map(lane => laneNode(lane)));

  function laneNode(lane) {
    const result = node(lane, []);
    result.children = (lane.childLaneSet && lane.childLaneSet.lanes || []).map(laneNode);
    if (result.children.length === 0) {
      (lane.flowNodeRef || []).forEach(each => lanes.set(each, result));
    }
    return result;
  }

  const own = [];
  const byHand = (container.flowElements || []).concat(container.artifacts || []);
  byHand.forEach(each => {
    if (each.$type === 'bpmn:DataObject' && shown.has('data:' + each.id)) {
      return;
    }
    const children = each.flowElements ? flowNodes(each, shown) : [];
    const lane = lanes.get(each);
    (lane ? lane.children : own).push(node(each, children));
  });
  return laneNodes.concat(own);
}

/** Returns the content of the file as a tree: diagrams' processes, participants, lanes, flow nodes, data, messages. */
export function summary(definitions) {
  const referred = new Set();
  const processes = new Map();
  const walk = container => (container.flowElements || []).forEach(each => {
    if (each.dataObjectRef) {
      referred.add('data:' + each.dataObjectRef.id);
    }
    if (each.flowElements) {
      walk(each);
    }
  });
  const roots = definitions.rootElements || [];
  roots.filter(root => root.$type === 'bpmn:Process').forEach(root => {
    walk(root);
    processes.set(root, root);
  });
  const children = [];
  roots.filter(root => root.participants || root.messageFlows).forEach(root => {
    const participants = (root.participants || []).map(each => {
      processes.delete(each.processRef);
      const result = node(each, each.processRef ? flowNodes(each.processRef, referred) : []);
      if (each.processRef) {
        result.process = each.processRef.id;
        result.processLinks = links(each.processRef);
      }
      return result;
    });
    const messages = (root.messageFlows || []).map(each => node(each, []));
    const artifacts = (root.artifacts || []).map(each => node(each, []));
    children.push(node(root, participants.concat(messages, artifacts)));
  });
  roots.forEach(root => {
    if (processes.has(root)) {
      children.push(node(root, flowNodes(root, referred)));
    }
  });
  return {
    id: definitions.id || '',
    type: definitions.$type,
    name: definitions.name || '',
    children
  };
}

/** Returns the elements that a selection is about: a label stands for what it labels. */
export function selectable(elements) {
  return Array.from(new Set(elements.map(element => isLabel(element) ? element.labelTarget : element)));
}
