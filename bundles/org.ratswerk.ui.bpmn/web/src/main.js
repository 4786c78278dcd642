// The page of the modeler: bpmn-js, and the messages between it and the workbench.
import Modeler from 'bpmn-js/lib/Modeler';
import { CreateAppendAnythingModule as CreateAppend } from 'bpmn-js-create-append-anything';
import ColorPicker from 'bpmn-js-color-picker/colors';
import TokenSimulation from 'bpmn-js-token-simulation';
import Minimap from 'diagram-js-minimap';
import Grid from 'diagram-js-grid';
import { Writer } from 'moddle-xml';
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';

import badges from './badges.js';
import clipboard from './clipboard.js';
import { describe, selectable, summary } from './describe.js';
import edits from './edits.js';
import foreign from './foreign.js';
import keys from './keys.js';
import lanes from './lanes.js';
import { choose, say, translate, untranslated } from './language.js';
import palette from './palette.js';
import './parents.js';
import references from './references.js';
import rw from './rw.js';
import './style.css';

const host = window.ratswerk;
const KEEP_DELAY = 400;
const LONGEST_DELAY = 1000;
const SUMMARY_DELAY = 300;
const MAX_ELEMENTS = 500;
const ESCAPE = 27;
// The same press of a key, told by the page and by the workbench.
const SAME_KEY = 150;
const MARGIN = 16;
const TOP_MARGIN = 64;
const BOTTOM_MARGIN = 48;

let modeler = null;
let state = null;

function fresh() {
  return { baseline: null, saved: 0, last: 0, lost: false, revision: 0, changedAt: 0, quiet: true };
}

function service(name) {
  return modeler.get(name);
}

// --- start

function start(settings) {
  choose(settings.language);
  document.documentElement.lang = settings.language;
  modeler = new Modeler({
    container: '#canvas',
    moddleExtensions: { rw },
    bpmnRenderer: {
      defaultFillColor: 'var(--rw-canvas-fill)',
      defaultStrokeColor: 'var(--rw-canvas-stroke)',
      defaultLabelColor: 'var(--rw-canvas-stroke)'
    },
    minimap: { open: false },
    gridSnapping: { active: true },
    additionalModules: [
      CreateAppend, ColorPicker, TokenSimulation, Minimap, Grid,
      { translate: translate.translate, keyboardBindings: [ 'type', Bindings ],
        createAppendKeyboardBindings: [ 'value', null ] },
      badges, clipboard, edits, foreign, keys, lanes, palette, references
    ]
  });
  state = fresh();
  listen();
  service('grid').toggle(false);
  document.getElementById('canvas').setAttribute('role', 'application');
  if (settings.label) {
    document.getElementById('canvas').setAttribute('aria-label', settings.label);
  }
  host.post('started', {});
}

// Only the keys that the workbench has no commands for.
function Bindings(injector, eventBus, editorActions, keyboard) {
  eventBus.on('editorActions.init', () => {
    const plain = { n: 'createElement', a: 'appendElement', s: 'spaceTool', l: 'lassoTool', h: 'handTool', c: 'globalConnectTool', e: 'directEditing',
      r: 'replaceElement' };
    keyboard.addListener(context => {
      const event = context.keyEvent;
      const action = plain[event.key.toLowerCase()];
      if (!action || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey
        || !editorActions.isRegistered(action)) {
        return undefined;
      }
      editorActions.trigger(action, event);
      return true;
    });
  });
}

Bindings.$inject = [ 'injector', 'eventBus', 'editorActions', 'keyboard' ];

// --- reading and writing

function write(definitions) {
  // What saveXML does, but at once.
  return new Writer({ format: true, preamble: true }).toXML(definitions);
}

function xml() {
  return write(modeler.getDefinitions());
}

/** Takes the baseline, unless it has been taken: what bpmn-js writes for the file as it is. */
function baseline() {
  if (state.baseline === null) {
    state.baseline = xml();
    host.post('baseline', { xml: state.baseline });
  }
  return state.baseline;
}

async function open(message) {
  state = fresh();
  const begun = performance.now();
  try {
    const { warnings } = await modeler.importXML(message.xml);
    if (message.current) {
      baseline();
      await modeler.importXML(message.current);
      state.lost = true;
    }
    fit();
    state.saved = index();
    state.last = state.saved;
    state.quiet = false;
    host.post('opened', {
      millis: Math.round(performance.now() - begun),
      warnings: warnings.map(each => each.message),
      diagrams: diagrams()
    });
    tellState();
    // After the picture is there.
    const opened = state;
    setTimeout(() => {
      if (opened === state) {
        baseline();
        tellSummary();
      }
    }, 30);
    showDiagrams();
  } catch (error) {
    host.post('failed', { text: error.message, warnings: (error.warnings || []).map(each => each.message) });
  }
}

/** Diagrams of the file that have a canvas of their own and are not part of another. */
function diagrams() {
  const definitions = modeler.getDefinitions();
  return (definitions.diagrams || []).filter(diagram => {
    const element = diagram.plane && diagram.plane.bpmnElement;
    return element && !is(element, 'bpmn:SubProcess');
  }).map((diagram, index) => ({
    id: diagram.id || String(index),
    name: diagram.name || diagram.plane.bpmnElement.name || say('Diagram {number}', { number: index + 1 })
  }));
}

function currentDiagram() {
  const root = service('canvas').getRootElement();
  const object = root && getBusinessObject(root);
  const diagram = (modeler.getDefinitions().diagrams || []).find(each => each.plane && each.plane.bpmnElement === object);
  return diagram ? diagram.id : null;
}

async function switchDiagram(id) {
  const dirty = isDirty();
  baseline();
  flush();
  const quiet = state.quiet;
  state.quiet = true;
  try {
    await modeler.open(id);
    fit();
  } finally {
    state.quiet = quiet;
  }
  // The steps so far belong to the other diagram.
  state.saved = index();
  state.last = state.saved;
  state.lost = dirty;
  tellState();
  tellSummary();
  showDiagrams();
}

function showDiagrams() {
  const list = diagrams();
  const bar = document.getElementById('diagrams');
  bar.replaceChildren();
  bar.hidden = list.length < 2;
  document.body.classList.toggle('rw-many', list.length > 1);
  bar.setAttribute('role', 'tablist');
  bar.setAttribute('aria-label', say('Diagrams of this file'));
  const current = currentDiagram();
  list.forEach(diagram => {
    const button = document.createElement('button');
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-selected', String(diagram.id === current));
    button.textContent = diagram.name;
    button.addEventListener('click', () => switchDiagram(diagram.id));
    bar.appendChild(button);
  });
}

/** Shows the whole diagram, beside the palette and not larger than it is. */
function fit() {
  const canvas = service('canvas');
  const { inner, outer } = canvas.viewbox();
  if (!(inner.width > 0) || !(outer.width > 0)) {
    canvas.zoom('fit-viewport', 'auto');
    return;
  }
  const palette = document.querySelector('.djs-palette');
  const left = (palette ? palette.getBoundingClientRect().right : 0) + MARGIN;
  const top = TOP_MARGIN;
  const width = Math.max(100, outer.width - left - MARGIN);
  const height = Math.max(100, outer.height - top - BOTTOM_MARGIN);
  const scale = Math.max(0.2, Math.min(1, width / inner.width, height / inner.height));
  canvas.viewbox({
    x: inner.x - left / scale,
    y: inner.y - (top + Math.max(0, Math.min(height - inner.height * scale, height / 3)) / 2) / scale,
    width: outer.width / scale,
    height: outer.height / scale
  });
}

// --- what has changed

function index() {
  return service('commandStack')._stackIdx;
}

function isDirty() {
  return state.lost || index() !== state.saved;
}

function tellState() {
  const stack = service('commandStack');
  host.post('state', { dirty: isDirty(), canUndo: stack.canUndo(), canRedo: stack.canRedo(), revision: state.revision });
}

// When Delete was told last, by the page and by the workbench.
let keyAt = -1000;
let commandAt = -1000;
let keepTimer = 0;
let summaryTimer = 0;
const touched = new Set();

/** Gives the workbench what is on the canvas, for the case that this page dies. */
function keep() {
  clearTimeout(keepTimer);
  keepTimer = 0;
  state.changedAt = 0;
  host.post('keep', { xml: isDirty() ? xml() : '', revision: state.revision });
}

function keepLater() {
  const now = performance.now();
  state.changedAt = state.changedAt || now;
  clearTimeout(keepTimer);
  keepTimer = setTimeout(keep, Math.max(0, Math.min(KEEP_DELAY, state.changedAt + LONGEST_DELAY - now)));
}

function flush() {
  if (keepTimer) {
    keep();
  }
}

function tellSummary() {
  clearTimeout(summaryTimer);
  summaryTimer = 0;
  host.post('summary', { tree: summary(modeler.getDefinitions()), diagram: currentDiagram() || '' });
  if (touched.size > 0) {
    const elements = [];
    const removed = [];
    touched.forEach(id => {
      const element = service('ratswerkEdits').element(id);
      (element ? elements : removed).push(element ? describe(element) : id);
    });
    touched.clear();
    host.post('elements', { elements: elements.slice(0, MAX_ELEMENTS), removed });
  }
}

function tellSelection() {
  const elements = selectable(service('selection').get());
  const root = service('canvas').getRootElement();
  host.post('selection', {
    elements: elements.slice(0, MAX_ELEMENTS).map(describe),
    root: root && getBusinessObject(root) ? describe(root) : null
  });
}

function listen() {
  const bus = service('eventBus');
  bus.on('commandStack.changed', event => {
    if (state.quiet || event.trigger === 'clear') {
      return;
    }
    if (event.trigger === 'execute' && state.last < state.saved) {
      state.lost = true;
    }
    state.last = index();
    state.revision++;
    tellState();
    keepLater();
    if (!summaryTimer) {
      summaryTimer = setTimeout(tellSummary, SUMMARY_DELAY);
    }
  });
  // Before the first change at the latest.
  bus.on('commandStack.preExecute', 10000, () => {
    if (!state.quiet && state.baseline === null) {
      baseline();
    }
  });
  let selecting = false;
  const selectionLater = () => {
    if (!selecting) {
      selecting = true;
      setTimeout(() => {
        selecting = false;
        tellSelection();
      }, 20);
    }
  };
  bus.on([ 'selection.changed', 'root.set' ], selectionLater);
  bus.on('elements.changed', event => {
    event.elements.forEach(element => {
      const object = getBusinessObject(element);
      if (object && object.id) {
        touched.add(object.id);
      }
    });
    if (!state.quiet) {
      selectionLater();
    }
  });
  bus.on('shape.removed', event => touched.add(event.element.id));
  bus.on('connection.removed', event => touched.add(event.element.id));
  bus.on('element.dblclick', event => {
    const object = getBusinessObject(event.element);
    if (object && event.originalEvent && (event.originalEvent.ctrlKey || event.originalEvent.metaKey)) {
      host.post('follow', { id: object.id });
      return false;
    }
    return undefined;
  });
  bus.on([ 'directEditing.activate', 'directEditing.complete', 'directEditing.cancel' ], event =>
    host.post('typing', { on: event.type === 'directEditing.activate' }));
  service('canvas').getContainer().addEventListener('contextmenu', event => {
    event.preventDefault();
    const id = event.target.closest && event.target.closest('[data-element-id]');
    const element = id && service('elementRegistry').get(id.getAttribute('data-element-id'));
    const selection = service('selection');
    if (element && element !== service('canvas').getRootElement() && !selection.isSelected(element)) {
      selection.select(element);
    }
    tellSelection();
    host.post('menu', { x: Math.round(event.clientX), y: Math.round(event.clientY) });
  });
  // The workbench has had these keys before the page, and does what they stand for also while a text is being typed.
  window.addEventListener('keydown', event => {
    const ctrl = event.ctrlKey || event.metaKey;
    if (!event.altKey && (ctrl && 'acvxyz'.includes(event.key.toLowerCase())
      || event.key === 'Insert' && (ctrl || event.shiftKey))) {
      event.preventDefault();
    }
  }, true);
  // All but Delete: the workbench gives it to the page first, and may run its command afterwards.
  window.addEventListener('keydown', event => {
    if (event.key === 'Delete' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey) {
      keyAt = performance.now();
      if (keyAt - commandAt < SAME_KEY) {
        event.preventDefault();
      } else if (!typing()) {
        event.preventDefault();
        commands.delete();
      }
    }
  });
  // On GTK the workbench keeps the press of Escape for itself; the page sees it go up only.
  let escaping = false;
  window.addEventListener('keydown', event => {
    escaping = escaping || event.key === 'Escape';
  }, true);
  window.addEventListener('keyup', event => {
    if (event.key === 'Escape') {
      if (!escaping) {
        const press = new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true });
        Object.defineProperty(press, 'keyCode', { value: ESCAPE });
        Object.defineProperty(press, 'which', { value: ESCAPE });
        event.target.dispatchEvent(press);
      }
      escaping = false;
    }
  }, true);
  window.addEventListener('keydown', event => {
    if (event.key === 'ContextMenu' || event.key === 'F10' && event.shiftKey) {
      event.preventDefault();
      tellSelection();
      host.post('menu', middle());
    }
  });
}

function middle() {
  const selected = selectable(service('selection').get())[0];
  const view = service('canvas').viewbox();
  return selected && selected.width
    ? { x: Math.round((selected.x + selected.width / 2 - view.x) * view.scale),
      y: Math.round((selected.y + selected.height / 2 - view.y) * view.scale) }
    : { x: 40, y: 40 };
}

// --- commands of the workbench

function typing() {
  const active = document.activeElement;
  return active && (active.isContentEditable || active.matches('input, textarea'));
}

function textCommand(name, message) {
  switch (name) {
    case 'undo': case 'redo': case 'selectAll':
      document.execCommand(name);
      return true;
    case 'copy': case 'cut': {
      const active = document.activeElement;
      const text = active.matches('input, textarea')
        ? active.value.slice(active.selectionStart, active.selectionEnd) : String(document.getSelection());
      if (text) {
        host.post('clip', { text, snippet: '' });
        if (name === 'cut') {
          document.execCommand('delete');
        }
      }
      return true;
    }
    case 'paste':
      if (message.text) {
        document.execCommand('insertText', false, message.text);
      }
      return true;
    case 'delete':
      document.execCommand('forwardDelete');
      return true;
    default:
      return false;
  }
}

const commands = {
  undo: () => service('commandStack').undo(),
  redo: () => service('commandStack').redo(),
  copy: () => give(service('ratswerkClipboard').copy()),
  cut: () => give(service('ratswerkClipboard').cut()),
  paste: message => {
    if (message.snippet) {
      service('ratswerkClipboard').paste(message.snippet);
    }
  },
  selectAll: () => service('editorActions').trigger('selectElements'),
  delete: () => service('editorActions').trigger('removeSelection'),
  find: () => service('editorActions').trigger('find'),
  zoomIn: () => service('zoomScroll').stepZoom(1),
  zoomOut: () => service('zoomScroll').stepZoom(-1),
  zoom100: () => service('canvas').zoom(1, 'auto'),
  zoomFit: fit,
  minimap: () => service('minimap').toggle(),
  grid: () => service('grid').toggle(),
  badges: () => service('ratswerkBadges').show(!service('ratswerkBadges').isShown()),
  simulate: () => service('toggleMode').toggleMode(),
  label: () => service('editorActions').trigger('directEditing'),
  align: message => service('editorActions').trigger('alignElements', { type: message.how }),
  distribute: message => service('editorActions').trigger('distributeElements', { type: message.how })
};

function give(copied) {
  if (copied) {
    host.post('clip', copied);
  }
}

function command(message) {
  if (message.name === 'delete') {
    commandAt = performance.now();
    if (commandAt - keyAt < SAME_KEY) {
      return;
    }
  }
  if (typing() && textCommand(message.name, message)) {
    return;
  }
  if (service('dragging').context() && message.name !== 'undo') {
    service('dragging').cancel();
  }
  commands[message.name](message);
}

// --- answers

const SVG_COLOURS = [ [ /var\(--rw-canvas-fill\)/g, 'white' ], [ /var\(--rw-canvas-stroke\)/g, '#22242a' ] ];

async function svg() {
  const result = await modeler.saveSVG();
  return SVG_COLOURS.reduce((text, [ what, by ]) => text.replace(what, by), result.svg);
}

async function png(scale) {
  const text = await svg();
  const image = new Image();
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new Error('the picture cannot be drawn'));
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
  });
  const area = document.createElement('canvas');
  const largest = 16000;
  const factor = Math.min(scale || 2, largest / Math.max(image.width, image.height));
  area.width = Math.round(image.width * factor);
  area.height = Math.round(image.height * factor);
  const context = area.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, area.width, area.height);
  context.drawImage(image, 0, 0, area.width, area.height);
  return area.toDataURL('image/png').replace(/^.*,/, '');
}

/** Returns all that a document shows as a copied part. */
async function snippetOf(text) {
  const place = document.createElement('div');
  place.style.cssText = 'position:absolute;left:-10000px;width:800px;height:600px;visibility:hidden';
  document.body.append(place);
  const other = new Modeler({ container: place, moddleExtensions: { rw } });
  try {
    await other.importXML(text);
    const root = other.get('canvas').getRootElement();
    const elements = other.get('elementRegistry').filter(each => each.parent === root && !each.labelTarget);
    return JSON.stringify(other.get('copyPaste').copy(elements, { clip: false }));
  } finally {
    other.destroy();
    place.remove();
  }
}

const questions = {
  xml: () => ({ xml: xml(), baseline: baseline(), revision: state.revision }),
  svg: async () => ({ svg: await svg() }),
  png: async message => ({ png: await png(message.scale) }),
  untranslated: () => ({ texts: untranslated() }),
  copy: () => service('ratswerkClipboard').copy() || { snippet: '', text: '' },
  snippetOf: async message => ({ snippet: await snippetOf(message.xml) }),
  element: message => {
    const element = service('ratswerkEdits').element(message.id);
    return { element: element ? describe(element) : null };
  },
  // Which element is at a place of the page.
  at: message => {
    const hit = document.elementFromPoint(message.x, message.y);
    const marked = hit && hit.closest('[data-element-id]');
    const element = marked && service('elementRegistry').get(marked.getAttribute('data-element-id'));
    return { element: element && getBusinessObject(element) ? describe(selectable([ element ])[0]) : null };
  },
  edit: message => {
    if (state.baseline === null) {
      baseline();
    }
    service('ratswerkEdits').perform(message.request);
    return {};
  }
};

async function ask(message) {
  try {
    const answer = await questions[message.question](message);
    host.post('answer', Object.assign({ number: message.number }, answer));
  } catch (error) {
    host.post('answer', { number: message.number, fault: String(error.message || error) });
  }
}

function reveal(message) {
  const element = service('ratswerkEdits').element(message.id);
  if (!element) {
    return;
  }
  const canvas = service('canvas');
  const root = canvas.findRoot(element);
  if (root && root !== canvas.getRootElement()) {
    canvas.setRootElement(root);
  }
  if (element !== root) {
    if (message.select !== false) {
      service('selection').select(element);
    }
    canvas.scrollToElement(element, 120);
  } else if (message.select !== false) {
    service('selection').select([]);
  }
}

host.on('start', start);
host.on('open', open);
host.on('command', command);
host.on('ask', ask);
host.on('reveal', reveal);
host.on('select', message => {
  const elements = message.ids.map(id => service('ratswerkEdits').element(id)).filter(Boolean);
  service('selection').select(elements);
});
host.on('diagram', message => switchDiagram(message.id));
host.on('saved', message => {
  state.baseline = message.xml;
  if (message.revision === state.revision) {
    state.saved = index();
    state.last = state.saved;
    state.lost = false;
  } else {
    state.saved = -2;
  }
  tellState();
});
host.on('icons', message => service('ratswerkBadges').setIcons(message.icons));
host.on('names', message => service('ratswerkBadges').setNames(message.names));
host.on('marks', message => service('ratswerkBadges').setMarks(message.marks));
host.on('ping', message => host.post('pong', { number: message.number }));
// The workbench may take the release of the button of the click that makes the editor the active one. Without it the
// element would stick to the pointer.
let pressed = null;
document.addEventListener('mousedown', event => {
  pressed = event.button === 0 ? { target: event.target, x: event.clientX, y: event.clientY } : null;
}, true);
document.addEventListener('mouseup', () => {
  pressed = null;
}, true);
document.addEventListener('mousemove', event => {
  if (pressed === null || event.buttons !== 0) {
    return;
  }
  const { target, x, y } = pressed;
  pressed = null;
  const at = { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y, button: 0 };
  target.dispatchEvent(new MouseEvent('mouseup', at));
  target.dispatchEvent(new MouseEvent('click', at));
}, true);
host.on('focus', () => {
  if (modeler) {
    service('canvas').focus();
  }
});
