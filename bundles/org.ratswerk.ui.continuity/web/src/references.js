// References to the administration: chips in the text, and the list that opens at @.
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { element, place, say, spoken } from './ui.js';
import { schema } from './schema.js';

const host = window.ratswerk;
const LONGEST = 60;
const ASK_DELAY = 60;

// --- what is known about them

const shown = new Map();
const asked = new Set();
const chips = new Set();
const icons = new Map();

function ask(ids) {
  const unknown = ids.filter(id => !shown.has(id) && !asked.has(id));
  if (unknown.length > 0) {
    unknown.forEach(id => asked.add(id));
    host.post('show', { ids: unknown });
  }
}

export function idsIn(doc) {
  const ids = new Set();
  doc.descendants(node => {
    if (node.type === schema.nodes.reference) {
      ids.add(node.attrs.id);
    }
  });
  return Array.from(ids);
}

host.on('shown', message => {
  message.items.forEach(item => {
    shown.set(item.id, item);
    asked.delete(item.id);
  });
  const ids = new Set(message.items.map(item => item.id));
  chips.forEach(chip => {
    if (ids.has(chip.node.attrs.id)) {
      chip.draw();
    }
  });
});

host.on('icons', message => {
  Object.entries(message.icons).forEach(([ kind, svg ]) =>
    icons.set(kind, 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg)));
  chips.forEach(chip => chip.draw());
});

/** Asks for all references anew; what is known stays in sight until then. */
export function askAgain(doc) {
  asked.clear();
  const ids = idsIn(doc);
  if (ids.length > 0) {
    host.post('show', { ids });
  }
}

function picture(kind) {
  return icons.has(kind) ? element('img', { class: 'rw-kind', src: icons.get(kind), alt: '', 'aria-hidden': 'true' }) : null;
}

const SIGNS = { STALE: '▲', GONE: '✕', UNAVAILABLE: '?' };

/** Shows a reference: an icon, words, and a sign where it is not as it was approved; alone, a table as it is now. */
class Chip {
  constructor(node, view, getPos, decorations) {
    this.node = node;
    this.view = view;
    this.getPos = getPos;
    this.alone = decorations.some(each => each.spec.alone);
    this.dom = document.createElement('span');
    this.draw();
    chips.add(this);
  }

  draw() {
    const { id, words } = this.node.attrs;
    const known = shown.get(id);
    const state = known ? known.state : 'UNKNOWN';
    const text = (known && known.words) || words || say('reference.empty');
    const table = this.alone && known && known.table;
    this.dom.className = 'rw-chip rw-' + state.toLowerCase() + (table ? ' rw-whole' : '');
    this.dom.setAttribute('data-ref', id);
    this.dom.setAttribute('contenteditable', 'false');
    this.dom.setAttribute('role', table ? 'group' : 'img');
    const about = [ say('reference', text) ].concat(known && known.tooltip ? [ known.tooltip ] : [])
      .concat(SIGNS[state] ? [ say('reference.' + state) ] : []);
    this.dom.setAttribute('aria-label', about.join('. '));
    this.dom.title = about.slice(1).join('\n');
    const sign = SIGNS[state] ? element('span', { class: 'rw-sign', 'aria-hidden': 'true' },
      SIGNS[state] + ' ' + say('reference.short.' + state)) : null;
    const line = element('span', { class: 'rw-words' }, ...[ known ? picture(known.kind) : null,
      element('span', { class: 'rw-value' }, text), sign ]);
    this.dom.replaceChildren(line);
    if (table) {
      const body = element('tbody', {}, ...table.rows.map(row =>
        element('tr', {}, ...row.map(cell => element('td', {}, cell)))));
      this.dom.append(element('span', { class: 'rw-scroll' }, element('table', { 'aria-label': text },
        element('thead', {}, element('tr', {}, ...table.columns.map(column => element('th', { scope: 'col' }, column)))),
        body)));
      if (table.rows.length === 0) {
        this.dom.append(element('span', { class: 'rw-none' }, say('reference.noRows')));
      }
      if (table.more > 0) {
        this.dom.append(element('span', { class: 'rw-none' }, say('reference.more', table.more)));
      }
    }
  }

  update(node, decorations) {
    if (node.type !== this.node.type) {
      return false;
    }
    const alone = decorations.some(each => each.spec.alone);
    if (alone !== this.alone || !node.eq(this.node)) {
      this.alone = alone;
      this.node = node;
      this.draw();
    }
    return true;
  }

  selectNode() {
    this.dom.classList.add('rw-selected');
    spoken(this.dom.getAttribute('aria-label'));
  }

  deselectNode() {
    this.dom.classList.remove('rw-selected');
  }

  ignoreMutation() {
    return true;
  }

  destroy() {
    chips.delete(this);
  }
}

export const chip = (node, view, getPos, decorations) => new Chip(node, view, getPos, decorations);

function alone(doc) {
  const found = [];
  doc.descendants((node, position) => {
    if (node.type === schema.nodes.paragraph && node.childCount === 1 && node.firstChild.type === schema.nodes.reference) {
      found.push(Decoration.node(position + 1, position + 1 + node.firstChild.nodeSize, {}, { alone: true }));
    }
    return node.isBlock && !node.isTextblock;
  });
  return DecorationSet.create(doc, found);
}

/** Asks for the references of the text, and knows which stand alone. */
export const referencePlugin = new Plugin({
  state: {
    init: (_, state) => alone(state.doc),
    apply: (transaction, before) => transaction.docChanged ? alone(transaction.doc) : before
  },
  props: {
    decorations(state) {
      return this.getState(state);
    }
  },
  view: view => {
    ask(idsIn(view.state.doc));
    return {
      update: (after, before) => {
        if (after.state.doc !== before.doc) {
          ask(idsIn(after.state.doc));
        }
      }
    };
  }
});

// --- the list that opens at @

const key = new PluginKey('proposals');
const box = element('div', { id: 'proposals', class: 'rw-box rw-proposals', role: 'listbox', hidden: true });
let current = null;
let number = 0;
let timer = 0;

function query(state) {
  const from = key.getState(state);
  return from === null ? null : state.doc.textBetween(from + 1, state.selection.head);
}

/** Returns where the @ stands while words after it are being typed; null else. */
function still(from, state) {
  const { $head, empty } = state.selection;
  if (!empty || from < 0 || from >= $head.pos || $head.pos > state.doc.content.size) {
    return null;
  }
  const $from = state.doc.resolve(from);
  if (!$from.sameParent($head) || !$head.parent.inlineContent) {
    return null;
  }
  const text = state.doc.textBetween(from, $head.pos, '\n', '\n');
  return text[0] === '@' && text.length <= LONGEST && !/^@\s|\n|\s\s/.test(text) ? from : null;
}

function close() {
  clearTimeout(timer);
  current = null;
  box.hidden = true;
}

export function isListOpen() {
  return !box.hidden;
}

function draw(view) {
  const dom = view.dom;
  box.setAttribute('aria-label', say('proposals'));
  box.replaceChildren();
  if (!current.items) {
    box.append(element('div', { class: 'rw-none' }, say('proposals.searching')));
  } else if (current.items.length === 0) {
    box.append(element('div', { class: 'rw-none' }, say('proposals.none')));
  } else {
    current.items.forEach((item, index) => {
      const option = element('div', { id: 'proposal' + index, role: 'option', 'aria-selected': String(index === current.index) },
        picture(item.kind) || element('span', { class: 'rw-kind' }), element('span', { class: 'rw-label' }, item.label),
        element('span', { class: 'rw-detail' }, item.detail));
      option.addEventListener('mousedown', event => {
        event.preventDefault();
        current.index = index;
        choose(view);
      });
      box.append(option);
    });
    const chosen = box.children[current.index];
    chosen.scrollIntoView({ block: 'nearest' });
    spoken(chosen.textContent);
  }
  if (current.items && current.items.length > 0) {
    dom.setAttribute('aria-activedescendant', 'proposal' + current.index);
  } else {
    dom.removeAttribute('aria-activedescendant');
  }
  if (!box.isConnected) {
    document.body.append(box);
  }
  box.hidden = false;
  place(box, view.coordsAtPos(key.getState(view.state)));
}

function request(view, text) {
  clearTimeout(timer);
  current = Object.assign(current || { items: null, index: 0 }, { text });
  draw(view);
  timer = setTimeout(() => host.post('proposals', { number: ++number, query: text }), ASK_DELAY);
}

let awaiting = null;

function choose(view) {
  const item = current && current.items && current.items[current.index];
  const from = key.getState(view.state);
  if (!item || from === null) {
    return false;
  }
  awaiting = { number: ++number, from, to: view.state.selection.head };
  host.post('insert', { number: awaiting.number, key: item.key });
  view.dispatch(view.state.tr.setMeta(key, { close: true }));
  return true;
}

/** Types an @, which opens the list. */
export function begin(view) {
  const { from, to, $from } = view.state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, '\n', '\n');
  const text = /[\p{L}\p{N}]/u.test(before) ? ' @' : '@';
  view.dispatch(view.state.tr.insertText(text, from, to).setMeta(key, { from: from + text.length - 1 }));
  view.focus();
}

export const proposalPlugin = new Plugin({
  key,
  state: {
    init: () => null,
    apply(transaction, from, _, state) {
      if (awaiting && transaction.docChanged) {
        awaiting.from = transaction.mapping.map(awaiting.from, 1);
        awaiting.to = transaction.mapping.map(awaiting.to, -1);
      }
      const meta = transaction.getMeta(key);
      if (meta && meta.close) {
        return null;
      }
      if (meta) {
        return still(meta.from, state);
      }
      return from === null ? null : still(transaction.mapping.map(from, 1), state);
    }
  },
  props: {
    decorations(state) {
      const from = key.getState(state);
      return from === null ? null
        : DecorationSet.create(state.doc, [ Decoration.inline(from, state.selection.head, { class: 'rw-query' }) ]);
    },
    handleTextInput(view, from, to, text) {
      const $from = view.state.doc.resolve(from);
      if (text !== '@' || $from.parent.type.spec.code
        || /[\p{L}\p{N}]/u.test($from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, '\n', '\n'))) {
        return false;
      }
      view.dispatch(view.state.tr.insertText('@', from, to).setMeta(key, { from }));
      return true;
    },
    handleKeyDown(view, event) {
      if (!current || key.getState(view.state) === null || event.ctrlKey || event.altKey || event.metaKey) {
        return false;
      }
      if (event.key === 'Escape') {
        view.dispatch(view.state.tr.setMeta(key, { close: true }));
        return true;
      }
      if (!current.items || current.items.length === 0) {
        return false;
      }
      const last = current.items.length - 1;
      const to = { ArrowDown: current.index === last ? 0 : current.index + 1,
        ArrowUp: current.index === 0 ? last : current.index - 1, PageDown: Math.min(last, current.index + 8),
        PageUp: Math.max(0, current.index - 8) }[event.key];
      if (to !== undefined) {
        current.index = to;
        draw(view);
        return true;
      }
      return (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && choose(view);
    }
  },
  view: view => {
    host.on('proposed', message => {
      if (current && message.query === query(view.state)) {
        current.items = message.items;
        current.index = 0;
        draw(view);
      }
    });
    host.on('inserted', message => {
      if (!awaiting || message.number !== awaiting.number) {
        return;
      }
      const { from, to } = awaiting;
      awaiting = null;
      if (!message.id) {
        return;
      }
      shown.delete(message.id);
      const { state } = view;
      const $to = state.doc.resolve(to);
      const marks = $to.marks().filter(mark => mark.type !== schema.marks.code && mark.type !== schema.marks.link);
      const transaction = state.tr.replaceWith(from, to,
        schema.nodes.reference.create({ id: message.id, words: message.words }, null, marks));
      view.dispatch(transaction.setMeta('now', true).scrollIntoView());
      view.focus();
      spoken(say('reference.inserted', message.words));
    });
    return {
      update: after => {
        const text = query(after.state);
        if (text === null) {
          if (current) {
            after.dom.removeAttribute('aria-activedescendant');
            close();
          }
        } else if (!current || current.text !== text) {
          request(after, text);
        }
      },
      destroy: close
    };
  }
});
