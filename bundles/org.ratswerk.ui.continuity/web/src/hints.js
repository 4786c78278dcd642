// Hints on the wording: where they stand in the document, how they are underlined, and the way from one to the next.
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const OTHERS = /[^\p{L}\p{N}]+/gu;
const LETTER = /[\p{L}\p{N}]/u;

const letters = text => text.replace(OTHERS, '');

/** Returns the letters and digits of a document without code, and where each stands. */
function lettersOf(doc) {
  let text = '';
  const from = [];
  const to = [];
  const add = (words, start, size) => {
    let offset = 0;
    for (const sign of words) {
      if (LETTER.test(sign)) {
        for (let i = 0; i < sign.length; i++) {
          from.push(size === 0 ? start + offset : start);
          to.push(size === 0 ? start + offset + sign.length : start + size);
        }
        text += sign;
      }
      offset += sign.length;
    }
  };
  doc.descendants((node, position) => {
    if (node.type.spec.code) {
      return false;
    }
    if (node.isText && !node.marks.some(mark => mark.type.spec.code || mark.type.name === 'code')) {
      add(node.text, position, 0);
    } else if (node.type.name === 'reference') {
      add(node.attrs.words || '', position, node.nodeSize);
    } else if (node.type.name === 'image') {
      add(node.attrs.alt || '', position, node.nodeSize);
    }
    return true;
  });
  return { text, from, to };
}

/**
 * Returns where hints stand.
 *
 * @param items hints with the words they are about, and how many times those stand in the text before
 * @returns for each a range; null where the words cannot be found
 */
export function places(doc, items) {
  const all = lettersOf(doc);
  return items.map(item => {
    const words = letters(item.words);
    let at = words === '' ? -1 : all.text.indexOf(words);
    for (let i = 0; i < item.occurrence && at >= 0; i++) {
      at = all.text.indexOf(words, at + 1);
    }
    return at < 0 ? null : { from: all.from[at], to: all.to[at + words.length - 1] };
  });
}

const key = new PluginKey('hints');

const EMPTY = { set: DecorationSet.empty, now: -1 };

function decorations(doc, items, now) {
  const found = [];
  places(doc, items).forEach((place, index) => {
    if (place) {
      const { kind, about } = items[index];
      // A mark of its own for each: one in another keeps its line.
      found.push(Decoration.inline(place.from, place.to, {
        nodeName: 'span',
        class: 'rw-hint rw-hint-' + kind.toLowerCase().replace(/_/g, '-') + (index === now ? ' rw-hint-now' : ''),
        title: about,
        role: 'mark',
        'aria-description': about
      }, { index, about }));
    }
  });
  return DecorationSet.create(doc, found);
}

export const hintPlugin = new Plugin({
  key,
  state: {
    init: () => EMPTY,
    apply(transaction, before) {
      const meta = transaction.getMeta(key);
      if (meta) {
        return { items: meta.items, now: meta.now, set: decorations(transaction.doc, meta.items, meta.now) };
      }
      return transaction.docChanged ? Object.assign({}, before, { set: before.set.map(transaction.mapping, transaction.doc) })
        : before;
    }
  },
  props: {
    decorations(state) {
      return this.getState(state).set;
    }
  }
});

/** Shows hints in place of those before. */
export function showHints(view, items) {
  view.dispatch(view.state.tr.setMeta(key, { items, now: -1 }).setMeta('host', true));
}

const sorted = state => key.getState(state).set.find().sort((a, b) => a.from - b.from || a.to - b.to);

/** Returns the number of the hint after or before the selection; -1 for none. */
export function step(state, back) {
  const { from, to } = state.selection;
  const order = each => each.from - from || each.to - to;
  const found = sorted(state).filter(each => back ? order(each) < 0 : order(each) > 0);
  return found.length === 0 ? -1 : found[back ? found.length - 1 : 0].spec.index;
}

/** Returns the number of the smallest hint around the cursor; -1 for none. */
export function hintAt(state) {
  const { head } = state.selection;
  const found = key.getState(state).set.find(head, head).sort((a, b) => (a.to - a.from) - (b.to - b.from));
  return found.length === 0 ? -1 : found[0].spec.index;
}

/**
 * Selects what a hint is about and brings it into sight.
 *
 * @returns what it says; empty where it is not in the text
 */
export function goTo(view, index) {
  const { items, set } = key.getState(view.state);
  const found = set.find().find(each => each.spec.index === index);
  if (!found) {
    return '';
  }
  const { doc } = view.state;
  view.dispatch(view.state.tr.setSelection(TextSelection.between(doc.resolve(found.from), doc.resolve(found.to)))
    .setMeta(key, { items, now: index }).setMeta('host', true).scrollIntoView());
  return found.spec.about;
}
