// Copies go through the clipboard of the system, so that they can be pasted in another editor or program of this kind.
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { name, selectable } from './describe.js';

/** Returns a reviver for JSON.parse that makes model elements again. */
export function createReviver(moddle) {
  const known = new Map();
  return (key, value) => {
    if (!value || typeof value !== 'object' || typeof value.$type !== 'string') {
      return value;
    }
    if (value.id && known.has(value.id)) {
      return known.get(value.id);
    }
    if (!moddle.getTypeDescriptor(value.$type) && !value.$type.includes(':')) {
      return undefined;
    }
    const { $type, ...values } = value;
    if (!moddle.getTypeDescriptor($type)) {
      return undefined;
    }
    const made = moddle.create($type, values);
    if (value.id) {
      known.set(value.id, made);
    }
    return made;
  };
}

export function Clipboard(injector, canvas, copyPaste, elementRegistry, eventBus, modeling, moddle, rules, selection) {
  let mouse = null;
  eventBus.on('canvas.init', event => {
    event.svg.addEventListener('mousemove', moved => { mouse = { x: moved.clientX, y: moved.clientY }; });
    event.svg.addEventListener('mouseleave', () => { mouse = null; });
  });

  /** Returns what is selected as JSON; null if nothing is. */
  this.copy = () => {
    const elements = selection.get();
    if (elements.length === 0) {
      return null;
    }
    const tree = copyPaste.copy(elements, { clip: false });
    if (Object.keys(tree).length === 0) {
      return null;
    }
    return {
      snippet: JSON.stringify(tree),
      text: selectable(elements).map(element => name(getBusinessObject(element))).filter(Boolean).join('\n')
    };
  };

  this.cut = () => {
    const copied = this.copy();
    if (copied) {
      const allowed = selection.get().filter(element => rules.allowed('elements.delete', { elements: [ element ] }) !== false);
      modeling.removeElements(allowed);
    }
    return copied;
  };

  this.paste = text => {
    const tree = JSON.parse(text, createReviver(moddle));
    const view = canvas.viewbox();
    const bounds = canvas.getContainer().getBoundingClientRect();
    const point = mouse
      ? { x: view.x + (mouse.x - bounds.left) / view.scale, y: view.y + (mouse.y - bounds.top) / view.scale }
      : { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    this.insert(tree, { x: Math.round(point.x), y: Math.round(point.y) });
  };

  this.insert = (tree, point) => {
    const pools = Object.values(tree).flat().some(each => each.type === 'bpmn:Participant');
    const target = pools ? canvas.getRootElement() : container(point);
    const pasted = copyPaste.paste({ tree, element: target, point });
    if (Array.isArray(pasted)) {
      selection.select(pasted.filter(element => !element.labelTarget && pasted.indexOf(element.parent) < 0));
    }
  };

  // The innermost pool or open sub-process at the place; with pools on the canvas, at least one of them.
  function container(point) {
    const root = canvas.getRootElement();
    const holds = element => element !== root && !element.waypoints && element.width
      && (is(element, 'bpmn:Participant') || is(element, 'bpmn:SubProcess') && element.di && element.di.isExpanded)
      && canvas.findRoot(element) === root;
    const candidates = elementRegistry.filter(holds);
    const inside = candidates.filter(element => point.x >= element.x && point.x <= element.x + element.width
      && point.y >= element.y && point.y <= element.y + element.height)
      .sort((one, other) => one.width * one.height - other.width * other.height);
    if (inside.length > 0) {
      return inside[0];
    }
    if (is(root, 'bpmn:Collaboration')) {
      return candidates.find(element => getBusinessObject(element).processRef) || root;
    }
    return root;
  }
}

Clipboard.$inject = [ 'injector', 'canvas', 'copyPaste', 'elementRegistry', 'eventBus', 'modeling', 'moddle', 'rules',
  'selection' ];

export default {
  __init__: [ 'ratswerkClipboard' ],
  ratswerkClipboard: [ 'type', Clipboard ]
};
