// The page of a text: the editor, its bar, and the messages between it and the workbench.
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { keymap } from 'prosemirror-keymap';
import { Slice } from 'prosemirror-model';
import { findNext, findPrev, getMatchHighlights, search, SearchQuery, setSearchState } from 'prosemirror-search';
import { EditorState, NodeSelection, Plugin, TextSelection } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { ReplaceStep } from 'prosemirror-transform';
import { EditorView } from 'prosemirror-view';

import { clean } from './clean.js';
import { headingRows, insertImage, insertTable, isInTable, keys, kind, kindAt, KINDS, linkAt, list, listAround, rules,
  selectedReference, setLink, TABLE, toggle } from './commands.js';
import { goTo, hintAt, hintPlugin, showHints, step } from './hints.js';
import { adopt, parse, references, serialize } from './markdown.js';
import { askAgain, begin, chip, isListOpen, proposalPlugin, referencePlugin } from './references.js';
import { isLink, schema } from './schema.js';
import { ask, closeBox, element, icon, isBoxOpen, menu, say, spoken } from './ui.js';

const host = window.ratswerk;
const PAUSE = 250;
const LONGEST_PAUSE = 2000;
const ESCAPE = 27;
const { nodes, marks } = schema;

let readOnly = Boolean(host.settings.readOnly);
const canInsertImage = Boolean(host.settings.images);
const canInsertReference = Boolean(host.settings.references);
let view = null;

// --- text from the workbench and back

let base = parse('');
// What was done since the workbench knew the text last.
let steps = [];
let known = '';
let revision = 0;
let number = 0;
let sent = null;
let timer = 0;
let since = 0;

function later() {
  const now = performance.now();
  if (!timer) {
    since = now;
    host.post('typing', {});
  }
  clearTimeout(timer);
  timer = setTimeout(tell, Math.max(0, Math.min(PAUSE, since + LONGEST_PAUSE - now)));
}

/** Tells the workbench what the text is now. */
function tell() {
  clearTimeout(timer);
  timer = 0;
  const text = serialize(base, view.state.doc);
  sent = { number: ++number, count: steps.length, text };
  host.post('change', { number: sent.number, revision, text, references: references(view.state.doc) });
}

host.on('flush', message => {
  if (timer) {
    tell();
  }
  host.post('flushed', { number: message.number });
});

host.on('taken', message => {
  if (sent && message.number === sent.number) {
    steps = steps.slice(sent.count);
    known = sent.text;
    sent = null;
  }
});

function replace(transaction, doc) {
  const before = transaction.doc;
  const start = before.content.findDiffStart(doc.content);
  if (start === null) {
    return null;
  }
  let { a, b } = before.content.findDiffEnd(doc.content);
  const overlap = start - Math.min(a, b);
  if (overlap > 0) {
    a += overlap;
    b += overlap;
  }
  const result = transaction.maybeStep(new ReplaceStep(start, a, doc.slice(start, b)));
  if (result.failed || !transaction.doc.eq(doc)) {
    transaction.step(new ReplaceStep(0, transaction.doc.content.size, new Slice(doc.content, 0, 0)));
    return doc.content.size;
  }
  return b;
}

host.on('open', message => {
  clearTimeout(timer);
  timer = 0;
  steps = [];
  closeBox(false);
  known = null;
  show(Object.assign({ fresh: true }, message));
  tell();
});

host.on('text', show);

function show(message) {
  revision = message.revision;
  sent = null;
  if (message.text === known && steps.length === 0) {
    return;
  }
  const local = steps;
  const transaction = view.state.tr.setMeta('host', true).setMeta('addToHistory', false);
  for (let i = local.length - 1; i >= 0; i--) {
    transaction.step(local[i].inverted);
  }
  const read = parse(message.text);
  const changed = replace(transaction, read.doc);
  adopt(read, transaction.doc);
  base = read;
  known = message.text;
  // What was typed meanwhile is done again on top.
  steps = [];
  let from = local.length;
  for (const { step } of local) {
    const mapped = step.map(transaction.mapping.slice(from));
    from--;
    const before = transaction.doc;
    if (mapped && !transaction.maybeStep(mapped).failed) {
      transaction.mapping.setMirror(from, transaction.steps.length - 1);
      steps.push({ step: mapped, inverted: mapped.invert(before) });
    }
  }
  if (message.reveal && changed !== null && local.length === 0) {
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(Math.min(changed, transaction.doc.content.size)), -1));
    transaction.scrollIntoView();
  } else if (message.fresh) {
    transaction.setSelection(TextSelection.atStart(transaction.doc));
  }
  dispatch(transaction);
  if (message.fresh) {
    document.getElementById('page').scrollTop = 0;
  }
  if (steps.length > 0) {
    later();
  }
}

function dispatch(transaction) {
  const { state, transactions } = view.state.applyTransaction(transaction);
  let changed = false;
  transactions.forEach(each => {
    if (each.getMeta('host')) {
      return;
    }
    each.steps.forEach((step, i) => {
      steps.push({ step, inverted: step.invert(each.docs[i]) });
      changed = true;
    });
  });
  const moved = !state.selection.eq(view.state.selection) && state.doc === view.state.doc;
  view.updateState(state);
  showBar();
  if (moved && !transactions.some(each => each.getMeta('host'))) {
    followHint();
  }
  if (changed) {
    later();
    if (transactions.some(each => each.getMeta('now'))) {
      tell();
    }
  }
}

// --- hints on the wording

let hinted = -1;

host.on('hints', message => {
  // Those on a text that has been changed meanwhile come again.
  if (message.text === known && steps.length === 0) {
    hinted = -1;
    showHints(view, message.items);
  }
});

host.on('hint', message => goToHint(message.index, message.focus));
host.on('stepHint', message => stepHint(message.back));

function goToHint(index, focus) {
  const about = goTo(view, index);
  if (about) {
    hinted = index;
    if (focus) {
      view.focus();
    }
    spoken(about);
  }
}

function stepHint(back) {
  const index = step(view.state, back);
  if (index >= 0) {
    goToHint(index, true);
  }
  host.post('hint', { index, back });
  return true;
}

/** Tells which hint the cursor is in, when the user has moved it there. */
function followHint() {
  const index = hintAt(view.state);
  if (index !== hinted && index >= 0) {
    host.post('hint', { index, back: false });
  }
  hinted = index;
}

// --- pictures

const pictures = new Map();
const frames = new Set();

class Picture {
  constructor(node) {
    this.node = node;
    this.dom = element('span', { class: 'rw-picture', contenteditable: 'false' });
    frames.add(this);
    this.draw();
  }

  draw() {
    const { src, alt } = this.node.attrs;
    const data = pictures.get(src);
    if (data === undefined) {
      pictures.set(src, null);
      host.post('image', { src });
    }
    this.dom.title = src;
    this.dom.replaceChildren(data ? element('img', { src: data, alt: alt || say('image.noWords') })
      : element('span', { class: 'rw-missing', role: 'img', 'aria-label': alt || src },
        data === '' ? say('image.missing', src) : alt || src));
  }

  update(node) {
    if (node.type !== nodes.image) {
      return false;
    }
    this.node = node;
    this.draw();
    return true;
  }

  ignoreMutation() {
    return true;
  }

  selectNode() {
    this.dom.classList.add('rw-selected');
  }

  deselectNode() {
    this.dom.classList.remove('rw-selected');
  }

  destroy() {
    frames.delete(this);
  }
}

host.on('image', message => {
  pictures.set(message.src, /^data:image\/(png|jpeg|gif|webp);base64,/.test(message.data) ? message.data : '');
  frames.forEach(each => {
    if (each.node.attrs.src === message.src) {
      each.draw();
    }
  });
});

// --- boxes

const back = () => view.focus();

function cursor() {
  const { from, to } = view.state.selection;
  const start = view.coordsAtPos(from);
  const end = view.coordsAtPos(to);
  return { left: start.left, top: Math.min(start.top, end.top), bottom: Math.max(start.bottom, end.bottom) };
}

function openLink() {
  if (readOnly || view.state.selection.$from.parent.type === nodes.code_block) {
    return true;
  }
  const found = linkAt(view.state);
  const selected = view.state.doc.textBetween(view.state.selection.from, view.state.selection.to);
  const guess = isLink(selected) ? selected : /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(selected) ? 'mailto:' + selected : '';
  const take = values => {
    let address = values.address;
    if (/^[^\s@:/]+@[^\s@]+\.[^\s@]+$/.test(address)) {
      address = 'mailto:' + address;
    } else if (/^www\.[^\s]+$/i.test(address)) {
      address = 'https://' + address;
    }
    if (!isLink(address)) {
      return say('link.wrong');
    }
    setLink(view, found, address);
    return '';
  };
  const buttons = [ { label: say('take'), run: take } ];
  if (found) {
    buttons.push({ label: say('link.remove'), run: () => {
      setLink(view, found, '');
      return '';
    } });
    buttons.push({ label: say('link.open'), run: () => {
      host.post('link', { address: found.mark.attrs.href });
      return '';
    } });
  }
  buttons.push({ label: say('cancel'), run: () => '' });
  ask(cursor(), say('link'), [ { name: 'address', label: say('link.address'), value: found ? found.mark.attrs.href : guess } ],
    buttons, back);
  return true;
}

function openImage() {
  host.post('images', {});
}

host.on('images', message => {
  if (message.files.length === 0) {
    ask(cursor(), say('image.none'), [], [ { label: say('close'), run: () => '' } ], back);
    return;
  }
  ask(cursor(), say('image'), [
    { name: 'file', label: say('image.file'), value: message.files[0], choices: message.files },
    { name: 'words', label: say('image.words'), value: '' }
  ], [
    { label: say('image.insert'), run: values => {
      if (!message.files.includes(values.file)) {
        return say('image.unknown');
      }
      if (!values.words) {
        return say('image.wordsNeeded');
      }
      insertImage(view, values.file, values.words);
      return '';
    } },
    { label: say('cancel'), run: () => '' }
  ], back);
});

function openReference() {
  const node = selectedReference(view.state);
  if (!node) {
    return false;
  }
  const { left, bottom } = view.nodeDOM(view.state.selection.from).getBoundingClientRect();
  host.post('reference', { id: node.attrs.id, x: Math.round(left), y: Math.round(bottom) });
  return true;
}

host.on('removeReference', message => {
  const { selection } = view.state;
  const node = selectedReference(view.state);
  if (node && node.attrs.id === message.id && !readOnly) {
    view.dispatch(view.state.tr.delete(selection.from, selection.to));
  }
  view.focus();
});

function run(command) {
  if (!readOnly) {
    command(view.state, view.dispatch.bind(view), view);
  }
  view.focus();
}

const APPLE = /Mac/.test(navigator.platform);

function keyName(key) {
  return key ? key.replace(/ArrowUp/, '↑').replace(/ArrowDown/, '↓').replace(/ArrowLeft/, '←').replace(/ArrowRight/, '→')
    .split('-').map(part => ({ Mod: APPLE ? '⌘' : say('key.ctrl'), Shift: say('key.shift'), Alt: say('key.alt'),
      Backspace: say('key.backspace'), Delete: say('key.delete') })[part] || part.toUpperCase()).join('+') : '';
}

function ariaKeys(key) {
  return key ? key.replace('Mod', APPLE ? 'Meta' : 'Control').replace(/-/g, '+') : null;
}

function tableEntries() {
  const inside = isInTable(view.state);
  return (inside ? [] : [ { label: say('table.insert'), run: () => run(insertTable) }, null ]).concat(TABLE.map(each =>
    each && { label: say(each.name), key: keyName(each.keys), aria: ariaKeys(each.keys), enabled: inside,
      run: () => run(each.command) }));
}

function kindEntries() {
  const current = kindAt(view.state);
  return KINDS.map(({ name, keys: key }) => ({ label: say('kind.' + name), key: keyName(key), aria: ariaKeys(key),
    checked: name === current, run: () => run(kind(name)) }));
}

// --- the bar

const ITEMS = [
  { name: 'kind', opens: kindEntries },
  null,
  { name: 'strong', keys: 'Mod-B', run: () => run(toggle.strong), on: state => has(state, marks.strong) },
  { name: 'em', keys: 'Mod-I', run: () => run(toggle.em), on: state => has(state, marks.em) },
  null,
  { name: 'bullets', keys: 'Mod-Shift-8', run: () => run(list(nodes.bullet_list)), on: state => isIn(state, nodes.bullet_list) },
  { name: 'numbers', keys: 'Mod-Shift-7', run: () => run(list(nodes.ordered_list)), on: state => isIn(state, nodes.ordered_list) },
  null,
  { name: 'link', keys: 'Mod-K', run: openLink, on: state => linkAt(state) !== null },
  { name: 'image', run: openImage, when: () => canInsertImage },
  { name: 'table', opens: tableEntries },
  null,
  { name: 'reference', label: 'reference.insert', keys: '@', run: () => begin(view), when: () => canInsertReference },
  null,
  { name: 'find', keys: 'Mod-F', run: () => openFind(), always: true }
];

const buttons = [];

function has(state, mark) {
  const { from, to, empty, $from } = state.selection;
  return empty ? Boolean(mark.isInSet(state.storedMarks || $from.marks())) : state.doc.rangeHasMark(from, to, mark);
}

function isIn(state, type) {
  const found = listAround(state);
  return found !== null && found.node.type === type;
}

function makeBar() {
  const bar = document.getElementById('bar');
  bar.setAttribute('aria-label', say('bar'));
  bar.setAttribute('aria-controls', 'text');
  ITEMS.forEach(item => {
    if (item === null) {
      bar.append(element('span', { class: 'rw-line', role: 'separator', 'aria-orientation': 'vertical' }));
      return;
    }
    const label = say(item.label || item.name);
    const button = element('button', { type: 'button', id: 'tool-' + item.name, tabindex: -1, 'aria-label': label,
      title: item.keys ? label + ' (' + keyName(item.keys) + ')' : label, 'aria-keyshortcuts': ariaKeys(item.keys),
      'aria-haspopup': item.opens ? 'menu' : null });
    if (item.name === 'kind') {
      button.append(element('span', { class: 'rw-label' }), icon('down'));
    } else {
      button.append(icon(item.name));
      if (item.opens) {
        button.append(icon('down'));
      }
    }
    // The text keeps the focus when a button is clicked.
    button.addEventListener('mousedown', event => event.preventDefault());
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') === 'true') {
        return;
      }
      closeBox(false);
      if (item.opens) {
        menu(button.getBoundingClientRect(), label, item.opens(), back);
      } else {
        item.run();
      }
    });
    buttons.push({ item, button });
    bar.append(button);
  });
  bar.addEventListener('keydown', event => {
    const list = reachable();
    const at = list.indexOf(document.activeElement);
    const to = { ArrowRight: (at + 1) % list.length, ArrowLeft: (at + list.length - 1) % list.length, Home: 0,
      End: list.length - 1 }[event.key];
    if (to !== undefined) {
      list.forEach(each => {
        each.tabIndex = -1;
      });
      list[to].tabIndex = 0;
      list[to].focus();
    } else if (event.key === 'Escape') {
      view.focus();
    } else if (event.key === 'ArrowDown' && list[at] && list[at].hasAttribute('aria-haspopup')) {
      list[at].click();
    } else {
      return;
    }
    event.preventDefault();
  });
}

function reachable() {
  return buttons.map(each => each.button).filter(each => !each.hidden);
}

function showBar() {
  const { state } = view;
  document.getElementById('bar').hidden = readOnly;
  buttons.forEach(({ item, button }) => {
    button.hidden = item.when ? !item.when() : false;
    if (item.on) {
      button.setAttribute('aria-pressed', String(Boolean(item.on(state))));
    }
    if (item.name === 'kind') {
      button.firstChild.textContent = say('kind.' + kindAt(state)).replace(/^kind\..*/, '');
      button.setAttribute('aria-label', say('kind') + ': ' + button.firstChild.textContent);
    }
  });
  const list = reachable();
  if (list.length > 0 && !list.some(each => each.tabIndex === 0)) {
    list[0].tabIndex = 0;
  }
}

// --- finding

function openFind() {
  const bar = document.getElementById('find');
  if (bar.childElementCount === 0) {
    const input = element('input', { type: 'text', id: 'find-words', 'aria-label': say('find'), placeholder: say('find'),
      spellcheck: 'false', autocomplete: 'off' });
    const count = element('span', { class: 'rw-count', role: 'status' });
    const step = command => {
      command(view.state, view.dispatch.bind(view), view);
      show();
    };
    const show = () => {
      const found = getMatchHighlights(view.state).find();
      const { from, to } = view.state.selection;
      const at = found.findIndex(each => each.from === from && each.to === to);
      count.textContent = input.value === '' ? '' : found.length === 0 ? say('find.none')
        : at < 0 ? say('find.count', found.length) : say('find.at', at + 1, found.length);
    };
    input.addEventListener('input', () => {
      const query = new SearchQuery({ search: input.value, literal: true });
      view.dispatch(setSearchState(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(view.state.selection.from))),
        query));
      if (query.valid) {
        step(findNext);
      }
      show();
    });
    bar.addEventListener('keydown', event => {
      if (event.key === 'Escape') {
        closeFind();
      } else if (event.key === 'Enter' && event.target === input) {
        step(event.shiftKey ? findPrev : findNext);
      } else {
        return;
      }
      event.preventDefault();
    });
    const tool = (name, label, action) => {
      const button = element('button', { type: 'button', 'aria-label': say(label), title: say(label) }, icon(name));
      button.addEventListener('click', action);
      return button;
    };
    bar.setAttribute('role', 'search');
    bar.append(input, count, tool('up', 'find.previous', () => step(findPrev)), tool('down', 'find.next', () => step(findNext)),
      tool('close', 'find.close', closeFind));
  }
  bar.hidden = false;
  const input = bar.querySelector('input');
  const { from, to } = view.state.selection;
  const words = view.state.doc.textBetween(from, to, ' ');
  if (words && words.length < 60) {
    input.value = words;
  }
  input.focus();
  input.select();
  if (input.value) {
    input.dispatchEvent(new Event('input'));
  }
  return true;
}

function closeFind() {
  document.getElementById('find').hidden = true;
  view.dispatch(setSearchState(view.state.tr, new SearchQuery({ search: '' })));
  view.focus();
}

// --- start

// Esc and then Tab leaves the text, also from a list or a table.
let leaving = false;

const page = new Plugin({
  props: {
    attributes: () => Object.assign(canInsertReference ? { 'aria-haspopup': 'listbox' } : {}, {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': host.settings.label || '',
      'aria-description': say('help'),
      'aria-readonly': String(readOnly),
      spellcheck: String(!readOnly),
      lang: document.documentElement.lang
    }),
    handleKeyDown(_, event) {
      if (event.key === 'Tab' && leaving) {
        leaving = false;
        host.post('leave', { backwards: event.shiftKey });
        event.preventDefault();
        return true;
      }
      if (event.key === 'Escape') {
        leaving = !isListOpen();
        return leaving;
      }
      if (![ 'Shift', 'Control', 'Alt', 'Meta' ].includes(event.key)) {
        leaving = false;
      }
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
        openMenu(cursor());
        return true;
      }
      return false;
    },
    handleClick: () => {
      leaving = false;
      return false;
    },
    handleDOMEvents: {
      // While the text is edited, a click into a link goes there with Ctrl only.
      click: (_, event) => {
        if (!readOnly && !event.ctrlKey && !event.metaKey && event.target.closest('a[href]')) {
          event.preventDefault();
          event.stopPropagation();
        }
        return false;
      }
    },
    handleDoubleClickOn: (_, position, node) => {
      if (node.type !== nodes.reference) {
        return false;
      }
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, position)));
      return openReference();
    },
    transformPastedHTML: html => clean(html),
    transformPastedText: text => text.replace(/\r\n?/g, '\n')
  }
});

function openMenu(near) {
  if (!openReference() && !readOnly && isInTable(view.state)) {
    menu(near, say('table'), tableEntries(), back);
  }
}

// On GTK the workbench keeps the press of Escape for itself; the page sees it go up only.
let pressed = false;
window.addEventListener('keydown', event => {
  pressed = pressed || event.key === 'Escape';
}, true);
window.addEventListener('keyup', event => {
  if (event.key === 'Escape') {
    if (!pressed) {
      const press = new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true });
      Object.defineProperty(press, 'keyCode', { value: ESCAPE });
      event.target.dispatchEvent(press);
    }
    pressed = false;
  }
}, true);

function start() {
  document.documentElement.lang = host.settings.language || 'en';
  const more = { 'Mod-k': openLink, Enter: openReference, 'Mod-f': openFind, F7: () => stepHint(false),
    'Shift-F7': () => stepHint(true) };
  const [ own, standard ] = keys({});
  const state = EditorState.create({
    doc: base.doc,
    plugins: [
      ...(canInsertReference ? [ proposalPlugin ] : []),
      page, keymap(more), rules, keymap(own), keymap(standard), tableEditing(), headingRows, referencePlugin, hintPlugin,
      search(), dropCursor({ class: 'rw-drop', color: false }), gapCursor()
    ]
  });
  view = new EditorView(document.getElementById('text'), {
    state,
    dispatchTransaction: dispatch,
    editable: () => !readOnly,
    nodeViews: { reference: chip, image: node => new Picture(node) }
  });
  makeBar();
  showBar();
  // Below the text, a click goes to its end.
  document.getElementById('page').addEventListener('mousedown', event => {
    if (event.target.id === 'page' || event.target.id === 'text') {
      event.preventDefault();
      view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)));
      view.focus();
    }
  });
  document.getElementById('page').addEventListener('contextmenu', event => {
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (!at) {
      return;
    }
    const node = at.inside >= 0 ? view.state.doc.nodeAt(at.inside) : null;
    if (node && node.type === nodes.reference) {
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at.inside)));
    } else if (view.state.selection.empty) {
      view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
    }
    view.focus();
    openMenu({ left: event.clientX, top: event.clientY, bottom: event.clientY });
  });
  window.addEventListener('blur', () => {
    if (timer) {
      tell();
    }
  });
}

host.on('focus', () => {
  if (!isBoxOpen() && !document.activeElement.closest('#find, .rw-box')) {
    view.focus();
  }
});
host.on('readOnly', message => {
  readOnly = message.on;
  closeBox(false);
  view.setProps({ editable: () => !readOnly });
  showBar();
});
host.on('find', () => openFind());
host.on('refresh', () => {
  askAgain(view.state.doc);
  pictures.clear();
  frames.forEach(each => each.draw());
});
host.on('tones', message => Object.entries(message.colours).forEach(([ name, colour ]) =>
  document.documentElement.style.setProperty('--rw-' + name, colour)));
host.on('say', message => spoken(message.text));

start();
