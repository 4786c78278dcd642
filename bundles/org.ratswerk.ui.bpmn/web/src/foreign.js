// What other programs write into a diagram stays when the kind of an element changes and when it is copied: bpmn-js copies
// only elements and attributes whose description it has.
// before bpmn-js, whose answer ends the question
const FIRST = 2000;

function copyOf(moddle, element, parent) {
  const { name, ns } = moddle.getElementDescriptor(element);
  const copy = moddle.createAny(name, ns.uri);
  Object.keys(element).filter(key => key !== '$type' && key !== '$children').forEach(key => {
    const value = element[key];
    if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) {
      copy[key] = value;
    }
  });
  if (element.$children) {
    copy.$children = element.$children.map(child => copyOf(moddle, child, copy));
  }
  copy.$parent = parent;
  return copy;
}

function Foreign(eventBus, moddle) {
  eventBus.on('moddleCopy.canCopyProperty', FIRST, ({ property, parent }) => {
    if (property && property.$type && moddle.getElementDescriptor(property).isGeneric) {
      return copyOf(moddle, property, parent);
    }
  });
  eventBus.on('moddleCopy.canCopyProperties', FIRST, ({ sourceElement, targetElement }) => {
    Object.entries(sourceElement.$attrs || {}).forEach(([ name, value ]) => {
      if (!name.startsWith('xmlns') && !(name in targetElement.$attrs)) {
        targetElement.$attrs[name] = value;
      }
    });
  });
}

Foreign.$inject = [ 'eventBus', 'moddle' ];

export default {
  __init__: [ 'foreign' ],
  foreign: [ 'type', Foreign ]
};
