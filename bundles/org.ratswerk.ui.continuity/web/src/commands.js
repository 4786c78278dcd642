// What can be done to the text, by keys, the bar and menus.
import { baseKeymap, chainCommands, exitCode, lift, setBlockType,
  splitBlock, toggleMark, wrapIn } from 'prosemirror-commands';
import { inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, Plugin, Selection, TextSelection } from 'prosemirror-state';
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, CellSelection, deleteColumn, deleteRow, deleteTable,
  goToNextCell, isInTable, selectedRect, TableMap } from 'prosemirror-tables';
import { schema } from './schema.js';

const { nodes, marks } = schema;

export const toggle = {
  strong: toggleMark(marks.strong),
  em: toggleMark(marks.em),
  code: toggleMark(marks.code)
};

export { isInTable };

function around(state, test) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if (test($from.node(depth).type)) {
      return { node: $from.node(depth), depth, position: $from.before(depth) };
    }
  }
  return null;
}

const isList = type => type === nodes.bullet_list || type === nodes.ordered_list;

/** Returns the list that the cursor is in; null for none. */
export function listAround(state) {
  return around(state, isList);
}

/** Makes a list of the chosen kind, changes the kind of the list, or ends it. */
export function list(type) {
  return (state, dispatch) => {
    const found = listAround(state);
    if (!found) {
      return wrapInList(type)(state, dispatch);
    }
    if (found.node.type === type) {
      return liftListItem(nodes.list_item)(state, dispatch);
    }
    if (dispatch) {
      dispatch(state.tr.setNodeMarkup(found.position, type, { tight: found.node.attrs.tight }));
    }
    return true;
  };
}

// --- kinds of paragraphs

/** The kinds that the bar offers. */
export const KINDS = [
  { name: 'paragraph', keys: 'Mod-Shift-0' },
  { name: 'heading1', keys: 'Mod-Shift-1' },
  { name: 'heading2', keys: 'Mod-Shift-2' },
  { name: 'heading3', keys: 'Mod-Shift-3' },
  { name: 'heading4', keys: 'Mod-Shift-4' },
  { name: 'blockquote', keys: 'Mod-Shift-9' },
  { name: 'code_block', keys: '' }
];

/** Returns the kind of paragraph the cursor is in. */
export function kindAt(state) {
  const { parent } = state.selection.$from;
  if (parent.type === nodes.heading) {
    return 'heading' + parent.attrs.level;
  }
  if (parent.type === nodes.code_block) {
    return 'code_block';
  }
  return around(state, type => type === nodes.blockquote) ? 'blockquote' : 'paragraph';
}

/** Makes paragraphs of a kind. */
export function kind(name) {
  return (state, dispatch) => {
    const heading = /^heading(\d)$/.exec(name);
    if (heading) {
      return setBlockType(nodes.heading, { level: Number(heading[1]) })(state, dispatch);
    }
    if (name === 'blockquote') {
      return kindAt(state) === 'blockquote' ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);
    }
    if (name === 'paragraph' && kindAt(state) === 'blockquote') {
      return lift(state, dispatch);
    }
    return setBlockType(nodes[name])(state, dispatch);
  };
}

// --- tables

/** Returns a table with a heading and two rows, in the place of an empty paragraph or after the one with the cursor. */
export function insertTable(state, dispatch) {
  const { $from } = state.selection;
  if (isInTable(state) || $from.depth === 0) {
    return false;
  }
  if (dispatch) {
    const row = type => nodes.table_row.create(null, [ 0, 1, 2 ].map(() => type.createAndFill()));
    const table = nodes.table.create(null, [ row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell) ]);
    const empty = $from.parent.type === nodes.paragraph && $from.parent.content.size === 0;
    const index = $from.index($from.depth - 1);
    // The first part of an entry of a list is a paragraph.
    const instead = empty && $from.node($from.depth - 1).canReplaceWith(index, index + 1, nodes.table);
    const at = instead ? $from.before() : $from.after();
    const transaction = state.tr.replaceRangeWith(at, instead ? $from.after() : at, table);
    dispatch(transaction.setSelection(Selection.near(transaction.doc.resolve(at + 1), 1)).scrollIntoView());
  }
  return true;
}

function align(value) {
  return (state, dispatch) => {
    if (!isInTable(state)) {
      return false;
    }
    const { map, tableStart, table, left, right } = selectedRect(state);
    if (dispatch) {
      const transaction = state.tr;
      map.cellsInRect({ left, right, top: 0, bottom: map.height }).forEach(position => {
        const cell = table.nodeAt(position);
        transaction.setNodeMarkup(tableStart + position, null, Object.assign({}, cell.attrs, { align: value }));
      });
      dispatch(transaction);
    }
    return true;
  };
}

/** What can be done in a table; null for a line. */
export const TABLE = [
  { name: 'table.rowAbove', command: addRowBefore, keys: 'Alt-Shift-ArrowUp' },
  { name: 'table.rowBelow', command: addRowAfter, keys: 'Alt-Shift-ArrowDown' },
  { name: 'table.columnLeft', command: addColumnBefore, keys: 'Alt-Shift-ArrowLeft' },
  { name: 'table.columnRight', command: addColumnAfter, keys: 'Alt-Shift-ArrowRight' },
  null,
  { name: 'table.alignLeft', command: align('left') },
  { name: 'table.alignCenter', command: align('center') },
  { name: 'table.alignRight', command: align('right') },
  null,
  { name: 'table.deleteRow', command: deleteRow, keys: 'Alt-Shift-Backspace' },
  { name: 'table.deleteColumn', command: deleteColumn, keys: 'Alt-Shift-Delete' },
  { name: 'table.delete', command: deleteTable }
];

/** Goes to the cell below; from the last row to a new one. */
function nextRow(state, dispatch, view) {
  if (!isInTable(state) || state.selection instanceof CellSelection) {
    return false;
  }
  const { map, tableStart, left, bottom } = selectedRect(state);
  if (!dispatch) {
    return true;
  }
  if (bottom === map.height) {
    addRowAfter(state, dispatch);
  }
  const after = view.state;
  const table = after.doc.resolve(tableStart).node();
  const position = tableStart + TableMap.get(table).map[bottom * map.width + left];
  dispatch(after.tr.setSelection(TextSelection.near(after.doc.resolve(position + 1), 1)).scrollIntoView());
  return true;
}

/** Goes to the next cell; from the last one to a new row. */
function nextCell(state, dispatch, view) {
  if (!isInTable(state)) {
    return false;
  }
  if (goToNextCell(1)(state, dispatch)) {
    return true;
  }
  if (dispatch) {
    addRowAfter(state, dispatch);
    goToNextCell(1)(view.state, dispatch);
  }
  return true;
}

/** The first row of a table is its heading, and no other. */
export const headingRows = new Plugin({
  appendTransaction(transactions, _, state) {
    if (!transactions.some(each => each.docChanged)) {
      return null;
    }
    const transaction = state.tr;
    state.doc.descendants((node, position) => {
      if (node.type === nodes.table) {
        node.forEach((row, rowAt, index) => row.forEach((cell, cellAt) => {
          const wanted = index === 0 ? nodes.table_header : nodes.table_cell;
          if (cell.type !== wanted) {
            transaction.setNodeMarkup(position + 1 + rowAt + 1 + cellAt, wanted, cell.attrs);
          }
        }));
        return false;
      }
      return !node.isTextblock;
    });
    return transaction.docChanged ? transaction : null;
  }
});

// --- references and pictures

function removeBeside(step) {
  return (state, dispatch) => {
    const { selection } = state;
    if (!(selection instanceof TextSelection) || !selection.empty) {
      return false;
    }
    const node = step < 0 ? selection.$head.nodeBefore : selection.$head.nodeAfter;
    if (!node || (node.type !== nodes.reference && node.type !== nodes.image)) {
      return false;
    }
    if (dispatch) {
      const at = selection.head;
      dispatch(state.tr.delete(step < 0 ? at - node.nodeSize : at, step < 0 ? at : at + node.nodeSize).scrollIntoView());
    }
    return true;
  };
}

/** Returns the reference that is selected; null for none. */
export function selectedReference(state) {
  const { selection } = state;
  return selection instanceof NodeSelection && selection.node.type === nodes.reference ? selection.node : null;
}

// --- links

/** Returns the link at the cursor, with its place; null for none. */
export function linkAt(state) {
  const { $from, from, to } = state.selection;
  const mark = marks.link.isInSet($from.marks()) || ($from.nodeAfter && marks.link.isInSet($from.nodeAfter.marks));
  if (!mark) {
    return null;
  }
  let start = null;
  let end = null;
  $from.parent.forEach((node, offset) => {
    const at = $from.start() + offset;
    if (!mark.isInSet(node.marks)) {
      if (end !== null && end < from) {
        start = null;
      }
    } else if (at <= to || end === at) {
      start = start === null || end !== at ? at : start;
      end = at + node.nodeSize;
    }
  });
  return start !== null && start <= from && end >= to ? { mark, from: start, to: end } : null;
}

export function setLink(view, found, href) {
  const { state } = view;
  const { from, to, empty } = found ? { from: found.from, to: found.to, empty: false } : state.selection;
  const transaction = state.tr;
  if (!href) {
    transaction.removeMark(from, to, marks.link);
  } else if (empty) {
    transaction.replaceWith(from, to, schema.text(href.replace(/^mailto:/i, ''), [ marks.link.create({ href }) ]));
  } else {
    transaction.removeMark(from, to, marks.link).addMark(from, to, marks.link.create({ href }));
  }
  view.dispatch(transaction.removeStoredMark(marks.link).scrollIntoView());
}

export function insertImage(view, src, alt) {
  view.dispatch(view.state.tr.replaceSelectionWith(nodes.image.create({ src, alt }), false).scrollIntoView());
}

// --- keys

const breakLine = chainCommands(exitCode, (state, dispatch) => {
  const { parent } = state.selection.$from;
  if (isInTable(state) || parent.type === nodes.heading || !parent.inlineContent) {
    return isInTable(state) || parent.type === nodes.heading;
  }
  if (dispatch) {
    dispatch(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  }
  return true;
});

// After a heading comes text.
const splitHeading = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if (!empty || $from.parent.type !== nodes.heading || $to.parentOffset < $to.parent.content.size) {
    return false;
  }
  return splitBlock(state, dispatch && (transaction => {
    const { $head } = transaction.selection;
    dispatch(transaction.setBlockType($head.pos, $head.pos, nodes.paragraph));
  }));
};

/**
 * The keys of the text.
 *
 * @param more commands that need the page, by key
 */
export function keys(more) {
  const own = {
    'Mod-b': toggle.strong,
    'Mod-i': toggle.em,
    'Mod-Shift-7': list(nodes.ordered_list),
    'Mod-Shift-8': list(nodes.bullet_list),
    Enter: chainCommands(nextRow, splitListItem(nodes.list_item), splitHeading),
    'Shift-Enter': breakLine,
    'Mod-Enter': breakLine,
    Tab: chainCommands(nextCell, sinkListItem(nodes.list_item)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
    Backspace: chainCommands(undoInputRule, removeBeside(-1)),
    Delete: removeBeside(1)
  };
  KINDS.filter(each => each.keys).forEach(each => {
    own[each.keys] = kind(each.name);
  });
  TABLE.filter(each => each && each.keys).forEach(each => {
    own[each.keys] = each.command;
  });
  return [ Object.assign(own, more), baseKeymap ];
}

/** What is typed at the beginning of a paragraph makes a list or a heading, as in other programs. */
export const rules = inputRules({
  rules: [
    wrappingInputRule(/^\s*([-*•])\s$/, nodes.bullet_list),
    wrappingInputRule(/^(\d{1,3})\.\s$/, nodes.ordered_list, match => ({ order: Number(match[1]), tight: true }),
      (match, node) => node.childCount + node.attrs.order === Number(match[1])),
    textblockTypeInputRule(/^(#{1,4})\s$/, nodes.heading, match => ({ level: match[1].length })),
    wrappingInputRule(/^>\s$/, nodes.blockquote)
  ]
});
