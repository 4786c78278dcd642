// Small marks on the canvas: how many links an element has and where they lead, and what the checks say about it.
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { isLabel } from 'bpmn-js/lib/util/LabelUtil';
import { linked, links } from './describe.js';
import { say } from './language.js';

const BADGE = 'rw-badge';
const MARK = 'rw-mark';
const SEVERITIES = { error: '✕', warning: '▲', info: 'i' };

const isData = element => is(element, 'bpmn:DataObjectReference') || is(element, 'bpmn:DataStoreReference');

export function Badges(canvas, elementRegistry, eventBus, overlays) {
  let icons = {};
  let names = {};
  let marks = {};
  let shown = true;

  function linksOf(element) {
    const object = getBusinessObject(element);
    const own = links(linked(object));
    return object.processRef ? own.concat(links(object.processRef)) : own;
  }

  function describe(link) {
    const known = names[link.ref];
    const target = known ? known.name : `${ link.ref } (${ say('no longer exists') })`;
    return `${ say(link.kind) }: ${ target }`;
  }

  function icon(link) {
    const known = names[link.ref];
    const type = known ? known.type
      : { process: 'Process', unit: 'OrganisationalUnit', uses: 'ITSystem', data: 'InformationObject' }[link.kind];
    return icons[type] || icons[link.kind] || '';
  }

  function badge(element) {
    overlays.remove({ element, type: BADGE });
    const own = shown ? linksOf(element) : [];
    if (own.length === 0 || element.waypoints) {
      return;
    }
    const html = document.createElement('div');
    html.className = 'rw-badge';
    html.title = own.map(describe).join('\n');
    html.setAttribute('aria-hidden', 'true');
    if (own.some(link => !names[link.ref]) && Object.keys(names).length > 0) {
      html.classList.add('rw-lost');
    }
    const groups = new Map();
    own.forEach(link => {
      const picture = icon(link);
      groups.set(picture, (groups.get(picture) || 0) + 1);
    });
    groups.forEach((count, picture) => {
      const part = document.createElement('span');
      if (picture) {
        const image = document.createElement('img');
        image.src = 'data:image/svg+xml,' + encodeURIComponent(picture);
        image.alt = '';
        part.appendChild(image);
      }
      if (count > 1 || !picture) {
        part.appendChild(document.createTextNode(String(count)));
      }
      html.appendChild(part);
    });
    if (html.classList.contains('rw-lost')) {
      html.appendChild(document.createTextNode('▲'));
    }
    const pool = is(element, 'bpmn:Participant') || is(element, 'bpmn:Lane');
    overlays.add(element, BADGE, {
      html,
      position: pool ? { top: 4, right: 44 } : isData(element) ? { top: -9, left: -9 } : { bottom: 9, left: 4 },
      show: { minZoom: 0.4 },
      scale: { min: 0.6, max: 1.2 }
    });
  }

  function mark(element) {
    const object = getBusinessObject(element);
    overlays.remove({ element, type: MARK });
    const own = object && marks[object.id];
    canvas.removeMarker(element, 'rw-error');
    canvas.removeMarker(element, 'rw-warning');
    if (!own || own.length === 0) {
      return;
    }
    const worst = [ 'error', 'warning', 'info' ].find(each => own.some(mark => mark.severity === each)) || 'info';
    const html = document.createElement('div');
    html.className = 'rw-mark rw-' + worst;
    html.textContent = SEVERITIES[worst];
    html.title = own.map(each => each.text).join('\n');
    html.setAttribute('aria-hidden', 'true');
    overlays.add(element, MARK, { html, position: element.waypoints ? { top: 0, left: 0 } : { top: -9, right: 9 },
      scale: { min: 0.6, max: 1.2 } });
    if (worst !== 'info') {
      canvas.addMarker(element, 'rw-' + worst);
    }
  }

  const concerns = element => element && element.id !== undefined && !isLabel(element) && getBusinessObject(element)
    && elementRegistry.get(element.id) && element.parent;

  const all = () => elementRegistry.filter(concerns);

  /** Icons by class of the administration's model, as SVG. */
  this.setIcons = next => {
    icons = next;
    all().forEach(badge);
  };

  /** Names and classes of the elements of the administration that links lead to, by id. */
  this.setNames = next => {
    names = next;
    all().forEach(badge);
  };

  /** What the checks say, by id of the element. */
  this.setMarks = next => {
    const before = marks;
    marks = next;
    all().filter(element => before[getBusinessObject(element).id] || marks[getBusinessObject(element).id]).forEach(mark);
  };

  /** Shows or hides the badges. */
  this.show = yes => {
    shown = yes;
    all().forEach(badge);
  };

  this.isShown = () => shown;

  eventBus.on('import.done', () => {
    all().filter(element => linksOf(element).length > 0).forEach(badge);
    all().filter(element => marks[getBusinessObject(element).id]).forEach(mark);
  });
  eventBus.on('elements.changed', event => event.elements.filter(concerns).forEach(element => {
    badge(element);
    if (marks[getBusinessObject(element).id]) {
      mark(element);
    }
  }));
}

Badges.$inject = [ 'canvas', 'elementRegistry', 'eventBus', 'overlays' ];

export default {
  __init__: [ 'ratswerkBadges' ],
  ratswerkBadges: [ 'type', Badges ]
};
