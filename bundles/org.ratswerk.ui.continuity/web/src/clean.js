// What is pasted from other programs, made as plain as what can be written here: headings, lists, tables, links, emphasis.
import { isLink } from './schema.js';

const GONE = 'script, style, meta, link, title, base, object, embed, iframe, frame, svg, math, canvas, audio, video, img, picture,'
  + ' input, button, select, textarea, template, noscript, colgroup, caption';
const BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, table, tr, blockquote, pre, hr';
const KEPT = { A: [ 'href', 'title' ], OL: [ 'start' ], TD: [ 'align' ], TH: [ 'align' ] };
const LARGEST = 100;

const all = (root, selector) => Array.from(root.querySelectorAll(selector));

function rename(element, name) {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  for (const { name: key, value } of Array.from(element.attributes)) {
    renamed.setAttribute(key, value);
  }
  element.replaceWith(renamed);
  return renamed;
}

function unwrap(element) {
  element.replaceWith(...element.childNodes);
}

const styleOf = element => (element.getAttribute('style') || '').toLowerCase();

// --- Word

function headings(body) {
  all(body, 'p').forEach(each => {
    const level = /mso-outline-level:\s*([1-6])/.exec(styleOf(each))
      || /(?:^|\s)Mso(?:Heading|Title)([1-6]?)/.exec(each.className);
    if (level) {
      rename(each, 'h' + (level[1] || '1'));
    }
  });
}

// A sign and several spaces: engines take away what only Word knows, and so what tells that it is a list.
const SIGN = /^[\s\u00a0]*([·•▪§o–-]|\(?(?:\d{1,3}|[a-z]{1,4})[.)])(?:[\s\u00a0]*\u00a0[\s\u00a0]*|\s*$)/i;
const LEVEL = { pt: 36, px: 48, cm: 1.27, mm: 12.7, in: 0.5 };

function levelByMargin(style) {
  const margin = /margin-left:\s*([\d.]+)(pt|px|cm|mm|in)/.exec(style)
    || /margin:\s*[\d.a-z]+\s+[\d.a-z]+\s+[\d.a-z]+\s+([\d.]+)(pt|px|cm|mm|in)/.exec(style);
  return margin ? Math.max(1, Math.min(9, Math.round(Number(margin[1]) / LEVEL[margin[2]]))) : 1;
}

/** Takes the sign of an entry out of a paragraph and returns it. */
function takeSign(paragraph) {
  const marked = all(paragraph, 'span').find(span => /mso-list:\s*ignore/.test(styleOf(span)));
  if (marked) {
    marked.remove();
    return marked.textContent.trim();
  }
  const match = SIGN.exec(paragraph.textContent);
  if (!match) {
    return '';
  }
  let left = match[0].length;
  const texts = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (left > 0 && texts.nextNode()) {
    const { data } = texts.currentNode;
    texts.currentNode.data = data.slice(left);
    left -= Math.min(left, data.length);
  }
  return match[1];
}

/** Word writes lists as paragraphs with a sign in front. */
function wordLists(body) {
  let open = [];
  all(body, 'p, h1, h2, h3, h4, h5, h6').forEach(each => {
    const told = /mso-list:\s*l\d+\s+level(\d+)/.exec(styleOf(each));
    const isEntry = told || (/(^|\s)MsoList/.test(each.className) && SIGN.test(each.textContent));
    if (!isEntry || each.tagName !== 'P') {
      open = [];
      return;
    }
    const previous = open.length > 0 ? open[0].list : null;
    let before = each.previousSibling;
    while (before && before.nodeType === 3 && before.data.trim() === '') {
      before = before.previousSibling;
    }
    if (previous && before !== previous) {
      open = [];
    }
    const text = takeSign(each);
    const number = /^\(?(\d{1,9}|[a-z]{1,4})[.)]/i.exec(text);
    // A lone o is the second sign for points.
    const type = number ? 'ol' : 'ul';
    const depth = told ? Number(told[1]) : levelByMargin(styleOf(each));
    while (open.length > depth || (open.length === depth && open[depth - 1].type !== type)) {
      open.pop();
    }
    while (open.length < Math.min(depth, 9)) {
      const list = body.ownerDocument.createElement(type);
      if (type === 'ol' && number && /^\d+$/.test(number[1])) {
        list.setAttribute('start', number[1]);
      }
      if (open.length === 0) {
        each.before(list);
      } else {
        const parent = open[open.length - 1].list;
        (parent.lastElementChild || parent.appendChild(body.ownerDocument.createElement('li'))).append(list);
      }
      open.push({ list, type });
    }
    const item = body.ownerDocument.createElement('li');
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.append(...each.childNodes);
    item.append(paragraph);
    open[open.length - 1].list.append(item);
    each.remove();
  });
}

// --- emphasis

function emphasis(body) {
  all(body, 'b, strong').filter(each => /font-weight:\s*(normal|[1-4]00)/.test(styleOf(each))).forEach(unwrap);
  all(body, 'i, em').filter(each => /font-style:\s*normal/.test(styleOf(each))).forEach(unwrap);
  all(body, 'span, font').forEach(each => {
    const style = styleOf(each);
    if (each.querySelector(BLOCKS) === null) {
      if (/font-weight:\s*(bold|[6-9]00)/.test(style)) {
        const strong = each.ownerDocument.createElement('strong');
        strong.append(...each.childNodes);
        each.append(strong);
      }
      if (/font-style:\s*(italic|oblique)/.test(style)) {
        const em = each.ownerDocument.createElement('em');
        em.append(...each.childNodes);
        each.append(em);
      }
    }
    unwrap(each);
  });
  // Headings are bold as they are.
  all(body, 'h1 b, h1 strong, h2 b, h2 strong, h3 b, h3 strong, h4 b, h4 strong, h5 b, h5 strong, h6 b, h6 strong, th b, th strong')
    .forEach(unwrap);
}

// --- tables

/** Makes one line of what stands in a cell. */
function flat(cell) {
  all(cell, 'br').forEach(each => each.replaceWith(' '));
  all(cell, BLOCKS + ', td, th').reverse().forEach(each => {
    each.before(' ');
    each.after(' ');
    unwrap(each);
  });
  cell.normalize();
}

function rowsOf(table) {
  return all(table, 'tr').filter(row => row.closest('table') === table);
}

/** Gives a table as many cells in each row, none that spans others, and a heading. */
function tables(body) {
  all(body, 'table').reverse().forEach(table => {
    const rows = rowsOf(table).slice(0, 10 * LARGEST);
    const cells = rows.map(row => Array.from(row.children).filter(each => /^T[DH]$/.test(each.tagName)));
    if (cells.flat().length < 2 || table.parentElement.closest('td, th') !== null) {
      cells.flat().forEach(cell => cell.after(' '));
      const content = cells.flat().flatMap(cell => [ ...cell.childNodes, body.ownerDocument.createTextNode(' ') ]);
      table.replaceWith(...content);
      return;
    }
    const grid = rows.map(() => []);
    cells.forEach((row, y) => {
      let x = 0;
      row.forEach(cell => {
        while (grid[y][x]) {
          x++;
        }
        const wide = Math.min(LARGEST, Math.max(1, Number(cell.getAttribute('colspan')) || 1));
        const high = Math.min(rows.length - y, Math.max(1, Number(cell.getAttribute('rowspan')) || 1));
        for (let j = 0; j < high; j++) {
          for (let i = 0; i < wide; i++) {
            grid[y + j][x + i] = i === 0 && j === 0 ? cell : 'span';
          }
        }
        x += wide;
      });
    });
    const columns = Math.min(LARGEST, Math.max(...grid.map(row => row.length)));
    const fresh = body.ownerDocument.createElement('table');
    const tbody = fresh.appendChild(body.ownerDocument.createElement('tbody'));
    grid.forEach((row, y) => {
      const line = tbody.appendChild(body.ownerDocument.createElement('tr'));
      for (let x = 0; x < columns; x++) {
        const cell = line.appendChild(body.ownerDocument.createElement(y === 0 ? 'th' : 'td'));
        const source = row[x];
        if (source && source !== 'span') {
          const align = /text-align:\s*(center|right)/.exec(styleOf(source)) || [ null, source.getAttribute('align') ];
          if (align[1]) {
            cell.setAttribute('align', align[1]);
          }
          flat(source);
          const paragraph = cell.appendChild(body.ownerDocument.createElement('p'));
          paragraph.append(...source.childNodes);
        }
      }
    });
    table.replaceWith(fresh);
  });
}

// --- the whole

function lists(body) {
  // A list directly in a list belongs to the entry before it.
  all(body, 'ul > ul, ul > ol, ol > ul, ol > ol').forEach(list => {
    const before = list.previousElementSibling;
    if (before && before.tagName === 'LI') {
      before.append(list);
    } else {
      const item = body.ownerDocument.createElement('li');
      list.before(item);
      item.append(list);
    }
  });
}

function attributes(body) {
  all(body, '*').forEach(each => {
    if (each.tagName === 'A' && !isLink(each.getAttribute('href') || '')) {
      unwrap(each);
      return;
    }
    const kept = KEPT[each.tagName] || [];
    Array.from(each.attributes).filter(({ name }) => !kept.includes(name)).forEach(({ name }) => each.removeAttribute(name));
  });
}

/** Engines write spaces at the edge of a part as spaces that do not break; those between two letters are meant. */
function spaces(body) {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    texts.currentNode.data = texts.currentNode.data.replace(/(^|\s)\u00a0+|\u00a0+(?=\s|$)/g, ' ');
  }
}

/** Returns pasted HTML made plain. What comes from an editor like this one stays as it is: its schema is the same. */
export function clean(html) {
  if (/<[^>]+ data-pm-slice="/.test(html)) {
    return html;
  }
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (comments.nextNode()) {
    found.push(comments.currentNode);
  }
  found.forEach(each => each.remove());
  all(body, GONE).forEach(each => each.remove());
  all(body, '*').filter(each => each.tagName.includes(':')).forEach(unwrap);
  all(body, '*').filter(each => /display:\s*none|mso-hide:\s*all/.test(styleOf(each))).forEach(each => each.remove());
  headings(body);
  wordLists(body);
  emphasis(body);
  tables(body);
  lists(body);
  all(body, 'p').filter(each => each.closest('td, th') === null && each.textContent.replace(/[\s\u00a0]/g, '') === ''
    && each.querySelector('br') === null).forEach(each => each.remove());
  spaces(body);
  attributes(body);
  return body.innerHTML;
}
