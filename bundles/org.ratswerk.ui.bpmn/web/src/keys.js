// Work without a mouse: Tab walks through the elements, C connects, Enter opens, the selection is read out.
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { isLabel } from 'bpmn-js/lib/util/LabelUtil';
import { name, selectable } from './describe.js';
import { kind, say } from './language.js';

const HIGH = 3000;

export function Keys(canvas, directEditing, elementRegistry, eventBus, keyboard, modeling, popupMenu, rules, selection) {
  let leaving = false;

  // Top to bottom, left to right; what is inside comes after what is around it.
  function order() {
    const root = canvas.getRootElement();
    const walk = element => (element.children || []).filter(child => !isLabel(child))
      .sort((one, other) => rank(one) - rank(other) || (left(one) - left(other)) || (above(one) - above(other)))
      .flatMap(child => [ child ].concat(walk(child)));
    return walk(root);
  }

  const rank = element => element.waypoints ? 1 : 0;
  const left = element => element.waypoints ? element.waypoints[0].x : element.x;
  const above = element => element.waypoints ? element.waypoints[0].y : element.y;

  // The middle of a small element is in sight, or a part of a large one.
  function isSeen(element) {
    const view = canvas.viewbox();
    const middle = element.waypoints ? element.waypoints[0]
      : { x: element.x + element.width / 2, y: element.y + element.height / 2 };
    const within = middle.x > view.x && middle.x < view.x + view.width && middle.y > view.y
      && middle.y < view.y + view.height;
    const large = element.width > view.width / 2 && element.x < view.x + view.width
      && element.x + element.width > view.x && element.y < view.y + view.height && element.y + element.height > view.y;
    return within || large;
  }

  function step(backwards) {
    const elements = order();
    const current = selectable(selection.get())[0];
    const at = current ? elements.indexOf(current) : backwards ? elements.length : -1;
    const next = elements[at + (backwards ? -1 : 1)];
    if (!next) {
      selection.select([]);
      return false;
    }
    selection.select(next);
    if (!isSeen(next)) {
      canvas.scrollToElement(next, 80);
    }
    return true;
  }

  function connect(source) {
    const bounds = canvas.getContainer().getBoundingClientRect();
    const view = canvas.viewbox();
    const x = source.waypoints ? source.waypoints[0].x : source.x + source.width;
    const y = source.waypoints ? source.waypoints[0].y : source.y;
    popupMenu.open(source, 'ratswerk-connect', {
      x: bounds.left + (x - view.x) * view.scale + 8,
      y: bounds.top + (y - view.y) * view.scale
    }, { title: say('Connect to'), width: 320, search: true });
  }

  popupMenu.registerProvider('ratswerk-connect', {
    getPopupMenuEntries: source => {
      const entries = {};
      order().forEach(target => {
        const allowed = target !== source && rules.allowed('connection.create', { source, target });
        if (allowed) {
          entries['connect-' + target.id] = {
            label: name(getBusinessObject(target)) || say('unnamed'),
            description: kind(getBusinessObject(target).$type),
            action: () => {
              popupMenu.close();
              const made = modeling.connect(source, target, typeof allowed === 'object' ? allowed : undefined);
              selection.select(made);
              canvas.focus();
            }
          };
        }
      });
      return entries;
    }
  });

  eventBus.on('keyboard.init', () => keyboard.addListener(HIGH, context => {
    const event = context.keyEvent;
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) {
      const stays = !leaving && step(event.shiftKey);
      leaving = false;
      return stays ? true : undefined;
    }
    if (event.key === 'Escape' && !event.shiftKey) {
      leaving = true;
      return undefined;
    }
    if (event.key !== 'Shift') {
      leaving = false;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return undefined;
    }
    const selected = selectable(selection.get());
    if (event.key === 'Enter' && selected.length === 1) {
      directEditing.activate(selected[0]);
      return true;
    }
    if ((event.key === 'c' || event.key === 'C') && selected.length === 1) {
      connect(selected[0]);
      return true;
    }
    return undefined;
  }));

  // What screen readers say.
  eventBus.on('selection.changed', event => {
    const elements = selectable(event.newSelection);
    const spoken = document.getElementById('spoken');
    if (elements.length === 1) {
      const object = getBusinessObject(elements[0]);
      const ends = is(object, 'bpmn:SequenceFlow') || is(object, 'bpmn:MessageFlow')
        ? ` ${ name(object.sourceRef || {}) || say('unnamed') } → ${ name(object.targetRef || {}) || say('unnamed') }` : '';
      spoken.textContent = `${ kind(object.$type) }: ${ name(object) || (ends ? '' : say('unnamed')) }${ ends }`;
    } else {
      spoken.textContent = elements.length === 0 ? '' : say('{count} selected', { count: elements.length });
    }
  });

  this.order = order;
  this.has = id => elementRegistry.get(id) !== undefined;
}

Keys.$inject = [ 'canvas', 'directEditing', 'elementRegistry', 'eventBus', 'keyboard', 'modeling', 'popupMenu', 'rules',
  'selection' ];

export default {
  __init__: [ 'ratswerkKeys' ],
  ratswerkKeys: [ 'type', Keys ]
};
