// References are qualified names in BPMN: some programs write them with a prefix, and bpmn-js knows the ids alone.
function References(eventBus) {
  eventBus.on('import.parse.complete', ({ references, elementsById }) => (references || []).forEach(reference => {
    const { element, property, id } = reference;
    const target = elementsById[id] ? null : elementsById[id.slice(id.indexOf(':') + 1)];
    if (!target) {
      return;
    }
    if (!element.$model.getPropertyDescriptor(element, property).isMany) {
      element.set(property, target);
    } else if (!element.get(property).includes(target)) {
      element.get(property).push(target);
    }
  }));
}

References.$inject = [ 'eventBus' ];

export default {
  __init__: [ 'references' ],
  references: [ 'type', References ]
};
