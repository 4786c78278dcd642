// Changes that the workbench asks for. Each is one step of the command stack, however many elements it is about.
import { getBusinessObject, getDi, is } from 'bpmn-js/lib/util/ModelUtil';
import { createReviver } from './clipboard.js';
import { linked } from './describe.js';

const TYPES = { process: 'rw:Process', unit: 'rw:Unit', uses: 'rw:Uses', data: 'rw:Data' };

function BatchHandler(modeling) {
  this.preExecute = context => context.run(modeling);
}

BatchHandler.$inject = [ 'modeling' ];

/** Moves and bends many elements at once, exactly as told. */
function ArrangeHandler() {
  const set = (element, at) => {
    if (at.waypoints) {
      element.waypoints = at.waypoints.map(point => ({ x: point.x, y: point.y }));
    } else {
      Object.assign(element, { x: at.x, y: at.y, width: at.width, height: at.height });
    }
  };
  const get = element => element.waypoints ? { waypoints: element.waypoints.slice() }
    : { x: element.x, y: element.y, width: element.width, height: element.height };
  const apply = (context, places) => {
    places.forEach((at, element) => set(element, at));
    return Array.from(places.keys());
  };
  this.execute = context => {
    context.before = new Map(Array.from(context.places.keys()).map(element => [ element, get(element) ]));
    return apply(context, context.places);
  };
  this.revert = context => apply(context, context.before);
}

export function Edits(eventBus, injector, commandStack, bpmnFactory, elementRegistry, moddle) {
  commandStack.registerHandler('ratswerk.batch', BatchHandler);
  commandStack.registerHandler('ratswerk.arrange', ArrangeHandler);

  const updateDi = event => event.context.places.forEach((at, element) => {
    const di = getDi(element);
    if (!di) {
      return;
    }
    if (element.waypoints) {
      di.set('waypoint', bpmnFactory.createDiWaypoints(element.waypoints));
    } else if (element.labelTarget) {
      const labelDi = getDi(element.labelTarget);
      if (labelDi && labelDi.label) {
        labelDi.label.set('bounds', bpmnFactory.createDiBounds(element));
      }
    } else {
      di.set('bounds', bpmnFactory.createDiBounds(element));
    }
  });
  eventBus.on([ 'commandStack.ratswerk.arrange.executed', 'commandStack.ratswerk.arrange.reverted' ], updateDi);

  // A new name of a shape that has its name inside needs no place for a label in the file.
  eventBus.on('commandStack.element.updateLabel.execute', 2000, event => {
    const di = getDi(event.context.element);
    event.context.labelled = event.context.labelled || Boolean(di && di.label);
  });
  eventBus.on([ 'commandStack.element.updateLabel.executed', 'commandStack.element.updateLabel.reverted' ], 500, event => {
    const { element, labelled } = event.context;
    const di = getDi(element);
    if (!labelled && di && di.label && !di.label.bounds && !element.label && !element.labelTarget) {
      di.set('label', undefined);
    }
  });

  const batch = run => commandStack.execute('ratswerk.batch', { run });

  function element(id) {
    const found = elementRegistry.get(id);
    if (found) {
      return found;
    }
    // A process that stands in a pool has no shape of its own.
    return elementRegistry.find(each => {
      const object = getBusinessObject(each);
      return object && object.processRef && object.processRef.id === id;
    });
  }

  function object(id) {
    const found = element(id);
    const own = found && getBusinessObject(found);
    return own && own.id !== id && own.processRef ? own.processRef : own;
  }

  function change(modeling, id, target, values) {
    const shape = element(id);
    const own = getBusinessObject(shape);
    if (target === own) {
      modeling.updateProperties(shape, values);
    } else {
      modeling.updateModdleProperties(shape, target, values);
    }
  }

  function coerce(target, name, value) {
    if (value === null || value === undefined || value === '') {
      return undefined;
    }
    const property = target.$descriptor.properties.find(each =>
      each.ns.localName === name || each.name === name);
    const type = property && property.type;
    if (property && property.isReference && typeof value === 'string') {
      return object(value) || rootElement(value);
    }
    if (type === 'Boolean' && typeof value === 'string') {
      return value === 'true';
    }
    if ((type === 'Integer' || type === 'Real') && typeof value === 'string') {
      return Number(value);
    }
    return value;
  }

  function rootElement(id) {
    const definitions = injector.get('bpmnjs').getDefinitions();
    return definitions.rootElements.find(each => each.id === id);
  }

  // Makes an element at the top of the file, such as a message.
  function addRoot(modeling, shape, value) {
    const definitions = injector.get('bpmnjs').getDefinitions();
    const made = bpmnFactory.create(value.$root, { name: value.name });
    made.$parent = definitions;
    modeling.updateModdleProperties(shape, definitions, { rootElements: definitions.rootElements.concat(made) });
    return made;
  }

  // Values that came as JSON: what has a $type becomes a part of the model, what has a $ref the element it names, what has
  // a $root a new element at the top of the file.
  function revive(value, parent, root) {
    if (Array.isArray(value)) {
      return value.map(each => revive(each, parent, root));
    }
    if (value && typeof value === 'object') {
      if (value.$root) {
        return root(value);
      }
      if (value.$ref) {
        return object(value.$ref) || rootElement(value.$ref);
      }
      if (value.$type) {
        const made = moddle.create(value.$type, {});
        made.$parent = parent;
        Object.entries(value).forEach(([ name, each ]) => {
          if (name !== '$type') {
            made.set(name, revive(each, made, root));
          }
        });
        if (made.$instanceOf('bpmn:EventDefinition') && !made.id) {
          made.set('id', moddle.ids.nextPrefixed(value.$type.replace(/^.*:/, '') + '_', made));
        }
        return made;
      }
    }
    return value;
  }

  function follow(start, path) {
    return path.reduce((at, step) => at === undefined || at === null ? at : at[step], start);
  }

  function editLinks(modeling, id, edit) {
    const target = linked(object(id));
    const extension = target.extensionElements;
    const before = extension && extension.values || [];
    const after = edit(before);
    if (after === null) {
      return;
    }
    if (extension) {
      modeling.updateModdleProperties(element(id), extension, { values: after });
      after.forEach(each => { each.$parent = extension; });
    } else {
      const made = bpmnFactory.create('bpmn:ExtensionElements', { values: after });
      made.$parent = target;
      after.forEach(each => { each.$parent = made; });
      modeling.updateModdleProperties(element(id), target, { extensionElements: made });
    }
  }

  function makeLink(link) {
    const values = { ref: link.ref };
    if (link.bridging) {
      values.bridging = link.bridging;
    }
    if (link.mode) {
      values.mode = link.mode;
    }
    return moddle.create(TYPES[link.kind], values);
  }

  const same = (value, link) => value.$type === TYPES[link.kind] && value.ref === link.ref;

  // A link that is not to systems or data replaces the one there is: a lane has one unit, a process one entry.
  function addLink(values, link) {
    const single = link.kind === 'process' || link.kind === 'unit';
    const at = values.findIndex(value => single ? value.$type === TYPES[link.kind] : same(value, link));
    const made = makeLink(link);
    return at < 0 ? values.concat(made) : values.map((value, index) => index === at ? made : value);
  }

  const kinds = {
    name(request, modeling) {
      const shape = element(request.id);
      const own = getBusinessObject(shape);
      if (own.id !== request.id && own.processRef) {
        modeling.updateModdleProperties(shape, own.processRef, { name: request.name || undefined });
      } else {
        modeling.updateLabel(shape, request.name);
      }
    },
    attribute(request, modeling) {
      const target = object(request.id);
      change(modeling, request.id, target, { [request.name]: coerce(target, request.name, request.value) });
    },
    properties(request, modeling) {
      const start = object(request.id);
      const target = follow(start, request.path);
      if (!target) {
        throw new Error('nothing at ' + request.path.join('/'));
      }
      const values = {};
      Object.entries(request.values).forEach(([ name, value ]) => {
        values[name] = value !== null && typeof value === 'object'
          ? revive(value, target, made => addRoot(modeling, element(request.id), made))
          : coerce(target, name, value);
      });
      change(modeling, request.id, target, values);
    },
    documentation(request, modeling) {
      const target = object(request.id);
      const made = request.text ? [ bpmnFactory.create('bpmn:Documentation', { text: request.text }) ] : [];
      made.forEach(each => { each.$parent = target; });
      change(modeling, request.id, target, { documentation: made });
    },
    addLink(request, modeling) {
      request.ids.forEach(id => editLinks(modeling, id, values => addLink(values, request.link)));
    },
    removeLink(request, modeling) {
      request.ids.forEach(id => editLinks(modeling, id, values =>
        values.some(value => same(value, request.link)) ? values.filter(value => !same(value, request.link)) : null));
    },
    rename(request, modeling) {
      Object.entries(request.names).forEach(([ id, name ]) => kinds.name({ id, name }, modeling));
    },
    morph(request) {
      const target = { type: request.type };
      if (request.event) {
        target.eventDefinitionType = request.event;
      }
      Object.assign(target, request.options || {});
      injector.get('bpmnReplace').replaceElement(element(request.id), target);
    },
    colour(request, modeling) {
      modeling.setColor(request.ids.map(element), { fill: request.fill || undefined, stroke: request.stroke || undefined });
    },
    remove(request, modeling) {
      modeling.removeElements(request.ids.map(element));
    },
    move(request, modeling) {
      modeling.moveElements(request.ids.map(element), { x: request.dx, y: request.dy });
    },
    append(request) {
      const shape = injector.get('elementFactory').createShape(shapeOf(request));
      injector.get('autoPlace').append(element(request.id), shape);
      select([ shape ]);
    },
    create(request, modeling) {
      const shape = request.type === 'bpmn:Participant'
        ? injector.get('elementFactory').createParticipantShape(request.options || {})
        : injector.get('elementFactory').createShape(shapeOf(request));
      const parent = request.parent ? element(request.parent) : injector.get('canvas').getRootElement();
      const made = modeling.createShape(shape, { x: request.x, y: request.y }, parent);
      select([ made ]);
    },
    connect(request, modeling) {
      const made = modeling.connect(element(request.source), element(request.target),
        request.type ? { type: request.type } : undefined);
      select([ made ]);
    },
    arrange(request) {
      const places = new Map();
      Object.entries(request.places).forEach(([ id, at ]) => {
        const found = elementRegistry.get(id);
        if (found) {
          places.set(found, at);
        }
      });
      if (places.size > 0) {
        commandStack.execute('ratswerk.arrange', { places });
      }
    },
    insert(request) {
      const tree = JSON.parse(request.snippet, createReviver(moddle));
      const canvas = injector.get('canvas');
      const view = canvas.viewbox();
      const point = request.x === undefined
        ? { x: Math.round(view.x + view.width / 2), y: Math.round(view.y + view.height / 2) }
        : { x: request.x, y: request.y };
      injector.get('ratswerkClipboard').insert(tree, point);
    },
    all(request, modeling) {
      request.requests.forEach(each => kinds[each.kind](each, modeling));
    }
  };

  function shapeOf(request) {
    const attributes = { type: request.type };
    if (request.event) {
      attributes.eventDefinitionType = request.event;
    }
    return Object.assign(attributes, request.options || {});
  }

  function select(elements) {
    injector.get('selection').select(elements);
  }

  /** Does what a request says; throws if it cannot be done. */
  this.perform = request => {
    if (!kinds[request.kind]) {
      throw new Error('unknown request ' + request.kind);
    }
    batch(modeling => kinds[request.kind](request, modeling));
  };

  this.element = element;
  this.object = object;
  this.is = is;
}

Edits.$inject = [ 'eventBus', 'injector', 'commandStack', 'bpmnFactory', 'elementRegistry', 'moddle' ];

export default {
  __init__: [ 'ratswerkEdits' ],
  ratswerkEdits: [ 'type', Edits ]
};
