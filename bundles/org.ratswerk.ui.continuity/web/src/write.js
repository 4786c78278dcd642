// Blocks as CommonMark. Words are read again after writing: the first way that gives the same words is taken.

const SPACE = /\s/;
const EMPHASIS = [ 'strong', 'em' ];
const EMPTY = 'paragraph{}\u0004\u0005';

/** Ways to write emphasis, the plainest first. With fences, letters beside a mark are written as entities. */
const STYLES = [
  { em: '*', strong: '**', fenced: false },
  { em: '_', strong: '**', fenced: false },
  { em: '*', strong: '__', fenced: false },
  { em: '*', strong: '**', fenced: true },
  { em: '_', strong: '**', fenced: true },
  { em: '*', strong: '__', fenced: true },
  // Emphasis that has no way to be written is given up; the words stay.
  { em: '*', strong: '**', fenced: true, only: name => name !== 'em' },
  { em: '*', strong: '**', fenced: true, only: name => !EMPHASIS.includes(name) }
];

// --- what a block says, whatever way it is written

/** A reference is no part of a link, and neither it nor a picture is code. */
function mayHave(node, mark) {
  return node.isText || !(mark.type.name === 'code' || (node.type.name === 'reference' && mark.type.name === 'link'));
}

function letters(block, plain) {
  const result = [];
  block.forEach(node => {
    const marks = node.marks.filter(mark => mayHave(node, mark) && !(plain && EMPHASIS.includes(mark.type.name)))
      .map(mark => mark.type.name === 'link' ? 'link ' + mark.attrs.href + ' ' + mark.attrs.title : mark.type.name).sort();
    if (node.isText) {
      const code = marks.includes('code');
      for (const char of node.text) {
        const space = SPACE.test(char);
        result.push({ char: space && /[\r\n\t]/.test(char) ? ' ' : char, marks: space && !code ? [] : marks, space });
      }
    } else {
      const hardBreak = node.type.name === 'hard_break';
      result.push({ char: hardBreak ? '\n' : node.type.name + JSON.stringify(node.attrs), marks: hardBreak ? [] : marks,
        space: hardBreak });
    }
  });
  return result;
}

function inlineSignature(block, plain) {
  const all = letters(block, plain);
  const blank = each => each === undefined || (each.space && each.marks.length === 0);
  // Spaces beside the end of a line say nothing, nor do empty lines at the end.
  const atEdge = (index, step) => {
    let i = index;
    while (all[i] && blank(all[i]) && all[i].char !== '\n') {
      i += step;
    }
    return all[i] === undefined || all[i].char === '\n';
  };
  let to = all.length;
  while (to > 0 && blank(all[to - 1])) {
    to--;
  }
  return all.slice(0, to).filter((each, i) => each.char === '\n' || !blank(each) || !(atEdge(i, -1) || atEdge(i, 1)))
    .map(each => each.char + (each.marks.length > 0 ? '\u0001' + each.marks.join(',') + '\u0002' : '')).join('');
}

/**
 * Returns what a block says; with {@code plain}, emphasis says nothing. Spaces at the edges and the distance between
 * the entries of a list never do.
 */
export function signature(node, plain) {
  const attributes = Object.assign({}, node.attrs);
  delete attributes.tight;
  if (node.type.name === 'raw') {
    attributes.text = attributes.text.replace(/\s+/g, ' ').trim();
  }
  let inside = '';
  if (node.type.name === 'code_block') {
    inside = node.textContent;
  } else if (node.isTextblock) {
    inside = inlineSignature(node, plain);
  } else {
    const parts = [];
    node.forEach(child => {
      const part = signature(child, plain);
      // An empty paragraph has no way to be written.
      if (part !== EMPTY) {
        parts.push(part);
      }
    });
    inside = parts.join('\u0003');
  }
  return node.type.name + JSON.stringify(attributes) + '\u0004' + inside + '\u0005';
}

// --- inline

function escaped(text) {
  return text.replace(/[\r\n\t]/g, ' ')
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/&(?=#|[A-Za-z])/g, '\\&')
    .replace(/_/g, (char, at, whole) =>
      /[\p{L}\p{N}]/u.test(whole[at - 1] || '') && /[\p{L}\p{N}]/u.test(whole[at + 1] || '') ? char : '\\_');
}

function destination(address) {
  const clean = address.replace(/[\r\n]/g, ' ').replace(/&(?=#?\w+;)/g, '\\&');
  return clean !== '' && !/[\s\u0000-\u001f\u007f<>()\\]/.test(clean) ? clean
    : '<' + address.replace(/[\r\n]/g, ' ').replace(/[\\<>]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&') + '>';
}

function target(address, title) {
  const said = title ? ' "' + title.replace(/[\r\n]+/g, ' ').replace(/[\\"]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&') + '"' : '';
  return '(' + destination(address) + said + ')';
}

function code(text) {
  const plain = text.replace(/[\r\n]/g, ' ');
  const longest = Math.max(0, ...(plain.match(/`+/g) || []).map(run => run.length));
  const fence = '`'.repeat(longest + 1);
  const padded = /^`|`$/.test(plain) || (/^ .* $/.test(plain) && /[^ ]/.test(plain)) ? ' ' + plain + ' ' : plain;
  return fence + padded + fence;
}

const key = mark => mark.type.name + ' ' + JSON.stringify(mark.attrs);

/** Returns the inline content as pieces of the same marks, spaces only with the marks that both sides have. */
function pieces(block, only) {
  const result = [];
  const push = (piece, marks) => {
    const last = result[result.length - 1];
    const same = last && last.marks.length === marks.length && last.marks.every((mark, i) => key(mark) === key(marks[i]));
    if (same && last.text !== undefined && piece.text !== undefined && !last.blank && !piece.blank) {
      last.text += piece.text;
    } else {
      result.push(Object.assign({ marks }, piece));
    }
  };
  block.forEach(node => {
    const marks = node.type.name === 'hard_break' ? []
      : node.marks.filter(mark => only(mark.type.name) && mayHave(node, mark));
    if (!node.isText) {
      push({ node }, marks);
    } else if (marks.some(mark => mark.type.name === 'code')) {
      push({ text: node.text }, marks);
    } else {
      for (const part of node.text.split(/(\s+)/)) {
        if (part !== '') {
          push(SPACE.test(part[0]) ? { text: part, blank: true } : { text: part }, SPACE.test(part[0]) ? [] : marks);
        }
      }
    }
  });
  result.forEach((piece, i) => {
    if (piece.blank || (piece.node && piece.node.type.name === 'hard_break')) {
      const before = side(result, i, -1);
      const after = side(result, i, 1);
      piece.marks = before && after
        ? before.marks.filter(mark => mark.type.name !== 'code' && after.marks.some(other => key(other) === key(mark))) : [];
    }
  });
  return result;
}

function side(list, index, step) {
  let i = index + step;
  while (list[i] && (list[i].blank || (list[i].node && list[i].node.type.name === 'hard_break'))) {
    i += step;
  }
  return list[i];
}

function inlineIn(block, style) {
  const all = pieces(block, style.only || (() => true));
  let text = '';
  const open = [];
  // Where letters beside a mark may have to be written as entities.
  const edges = [];
  const lasting = (mark, from) => {
    let length = 0;
    while (all[from + length] && all[from + length].marks.some(other => key(other) === key(mark))) {
      length++;
    }
    return length;
  };
  const start = mark => {
    if (mark.type.name === 'link') {
      text += '[';
    } else {
      edges.push({ at: text.length, opens: true });
      text += mark.type.name === 'em' ? style.em : style.strong;
    }
  };
  const end = mark => {
    if (mark.type.name === 'link') {
      text += ']' + target(mark.attrs.href, mark.attrs.title);
    } else {
      text += mark.type.name === 'em' ? style.em : style.strong;
      edges.push({ at: text.length, opens: false });
    }
  };
  const links = all.some(piece => piece.node || piece.marks.some(mark => mark.type.name === 'link'));
  all.forEach((piece, index) => {
    const wanted = piece.marks.filter(mark => mark.type.name !== 'code');
    while (open.some(mark => !wanted.some(other => key(other) === key(mark)))) {
      end(open.pop());
    }
    wanted.filter(mark => !open.some(other => key(other) === key(mark)))
      .sort((a, b) => lasting(b, index) - lasting(a, index) || (a.type.name === 'link' ? -1 : 1))
      .forEach(mark => {
        open.push(mark);
        start(mark);
      });
    if (piece.node) {
      const { type, attrs } = piece.node;
      if (type.name === 'hard_break') {
        text = text.replace(/[ ]+$/, '') + '\\\n';
      } else if (type.name === 'image') {
        text += '![' + escaped(attrs.alt || '') + ']' + target(attrs.src, attrs.title);
      } else {
        text += '[' + escaped(attrs.words).trim() + ']' + target('ref:' + attrs.id, '');
      }
    } else if (piece.marks.some(mark => mark.type.name === 'code')) {
      text += code(piece.text);
    } else {
      text += links ? escaped(piece.text).replace(/!/g, (char, at, whole) => at === whole.length - 1 ? '\\!' : char)
        : escaped(piece.text);
    }
  });
  while (open.length > 0) {
    end(open.pop());
  }
  return style.fenced ? fence(text, edges) : text;
}

/** Writes the letter outside of a mark as an entity where the mark would not count otherwise. */
function fence(text, edges) {
  let result = text;
  edges.slice().sort((a, b) => b.at - a.at).forEach(({ at, opens }) => {
    const letter = opens ? /([\p{L}\p{N}])$/u.exec(result.slice(0, at)) : /^([\p{L}\p{N}])/u.exec(result.slice(at));
    if (letter) {
      const entity = '&#' + letter[1].codePointAt(0) + ';';
      result = opens ? result.slice(0, at - letter[1].length) + entity + result.slice(at)
        : result.slice(0, at) + entity + result.slice(at + letter[1].length);
    }
  });
  return result;
}

/** Returns the inline content, written in the first way that is read as it is meant. */
function inline(block, read) {
  let text = '';
  for (const style of block.childCount === 0 ? STYLES.slice(0, 1) : STYLES) {
    text = inlineIn(block, style);
    const back = read(lined(text));
    const plain = style.only !== undefined;
    if (back && inlineSignature(back, plain) === inlineSignature(block, plain)) {
      return text;
    }
  }
  return text;
}

/** Escapes what would be more than text at the beginning of a line. */
function lineStart(line) {
  return line.replace(/^\s+/, '')
    .replace(/^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=(?==*\s*$)|~(?=~~)|[-:|](?=[-:|\s]*$))/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Makes the lines of a paragraph of inline content. */
function lined(inside) {
  return inside.replace(/(?:\\\n|\s)+$/, '').split('\n').map(lineStart).join('\n');
}

// --- blocks

function heading(node, read) {
  const text = inline(node, read).trim().replace(/(^|\s)(#+)$/, '$1\\$2');
  return '#'.repeat(node.attrs.level) + (text ? ' ' + text : '');
}

function codeBlock(node) {
  const text = node.textContent.replace(/\r\n?/g, '\n');
  const char = node.attrs.params.includes('`') ? '~' : '`';
  const longest = Math.max(2, ...(text.match(char === '`' ? /`+/g : /~+/g) || []).map(run => run.length));
  const fenceText = char.repeat(longest + 1);
  const info = node.attrs.params.replace(/[\r\n]/g, ' ').replace(/&(?=#?\w+;)/g, '\\&').replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\');
  return [ fenceText + info ].concat(text === '' ? [] : text.split('\n')).concat(fenceText);
}

function table(node, read) {
  const rows = [];
  node.forEach(row => {
    const cells = [];
    row.forEach(cell => {
      cells.push(inline(cell.firstChild, read).replace(/\\\n/g, ' ').trim().replace(/\|/g, '\\|'));
    });
    rows.push(cells);
  });
  const columns = Math.max(1, ...rows.map(row => row.length));
  const line = cells => '| ' + Array.from({ length: columns }, (_, i) => cells[i] || '').join(' | ') + ' |';
  const rule = Array.from({ length: columns }, (_, i) => {
    const cell = node.firstChild.maybeChild(i);
    return { left: ':---', center: ':---:', right: '---:' }[cell && cell.attrs.align] || '---';
  });
  return [ line(rows[0]), line(rule) ].concat(rows.slice(1).map(line));
}

const isParagraph = node => node.type.name === 'paragraph';
const isEmptyParagraph = node => isParagraph(node) && signature(node) === EMPTY;

/** Tells whether a list can be written without blank lines between its entries. */
function isTight(list) {
  let tight = list.attrs.tight;
  list.forEach(item => {
    const parts = [];
    item.forEach(child => {
      if (!isEmptyParagraph(child)) {
        parts.push(child);
      }
    });
    const [ first, second ] = parts;
    if (parts.length > 2 || (parts.length > 0 && !isParagraph(first) && parts.length > 1)
      || (parts.length === 1 && !isParagraph(first) && !/_list$/.test(first.type.name))
      || (second && !(/_list$/.test(second.type.name) && !startsEmpty(second)
        && (second.type.name === 'bullet_list' || second.attrs.order === 1)))) {
      tight = false;
    }
  });
  return tight;
}

function startsEmpty(list) {
  return list.firstChild.childCount === 1 && isEmptyParagraph(list.firstChild.firstChild);
}

function list(node, read, avoid) {
  const ordered = node.type.name === 'ordered_list';
  const char = (ordered ? [ '.', ')' ] : [ '-', '*', '+' ]).find(each => !avoid.includes(each)) || (ordered ? '.' : '-');
  const tight = isTight(node);
  const lines = [];
  node.forEach((item, _, index) => {
    const sign = ordered ? Math.min(999999999, node.attrs.order + index) + char : char;
    const indent = ' '.repeat(sign.length + 1);
    const inside = blocks(item, read, tight);
    if (index > 0 && !tight) {
      lines.push('');
    }
    if (inside.length === 0) {
      lines.push(sign);
    }
    inside.forEach((line, i) => lines.push(line === '' ? '' : (i === 0 ? sign + ' ' : indent) + line));
  });
  return lines;
}

function blocks(parent, read, tight) {
  const lines = [];
  let marker = '';
  let before = '';
  parent.forEach(node => {
    if (isEmptyParagraph(node)) {
      return;
    }
    const own = block(node, read, before === node.type.name ? [ marker ] : []);
    const sign = /^(?:([-+*])|\d+([.)]))/.exec(own[0] || '');
    marker = sign ? sign[1] || sign[2] : '';
    before = node.type.name;
    if (lines.length > 0 && !tight) {
      lines.push('');
    }
    lines.push(...own);
  });
  return lines;
}

/** Returns the lines of a block. */
function block(node, read, avoid) {
  switch (node.type.name) {
  case 'paragraph':
    return lined(inline(node, read)).split('\n');
  case 'heading':
    return [ heading(node, read) ];
  case 'code_block':
    return codeBlock(node);
  case 'horizontal_rule':
    return [ '___' ];
  case 'blockquote': {
    const inside = blocks(node, read, false);
    return inside.length === 0 ? [ '>' ] : inside.map(line => line === '' ? '>' : '> ' + line);
  }
  case 'table':
    return table(node, read);
  case 'raw':
    return node.attrs.text.split('\n');
  default:
    return list(node, read, avoid);
  }
}

/**
 * Writes a block.
 *
 * @param node block
 * @param avoid signs that a list must not begin its entries with, since it would become part of its neighbour
 * @param read reads a text and returns its block; null if it is not one block
 */
export function write(node, avoid, read) {
  return block(node, read, avoid).join('\n');
}
