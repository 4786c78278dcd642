// Text as CommonMark to a document and back. What has not been changed in the document keeps its source, block by block.
import MarkdownIt from 'markdown-it';
import { MarkdownParser } from 'prosemirror-markdown';
import { write, signature } from './write.js';
import { schema } from './schema.js';

// Deeper than any text that a person writes; what is nested deeper is kept as it is written.
const DEEPEST = 60;
const REFERENCE = /^ref:/i;
const FOREIGN = /^[a-z][a-z0-9+.-]*:/i;
const KNOWN = /^(https?|mailto|ref):/i;

const markdown = new MarkdownIt('commonmark', { html: false, maxNesting: 2 * DEEPEST }).enable('table');
// An address that is no web or mail address stays text. Those without a scheme are files.
markdown.validateLink = address => {
  const plain = address.replace(/[\u0000-\u0020\u007f]/g, '');
  return !FOREIGN.test(plain) || KNOWN.test(address.trim());
};
markdown.normalizeLink = address => address;
markdown.normalizeLinkText = text => text;

const listIsTight = (tokens, index) => {
  for (let i = index + 1; i < tokens.length; i++) {
    if (tokens[i].type !== 'list_item_open') {
      return tokens[i].type !== 'paragraph_open' || tokens[i].hidden;
    }
  }
  return true;
};

const cell = token => {
  const align = /text-align:(left|center|right)/.exec(token.attrGet('style') || '');
  return { align: align ? align[1] : null };
};

const plainText = tokens => tokens.map(token =>
  token.children ? plainText(token.children) : /break$/.test(token.type) ? ' ' : token.content).join('');

const parser = new MarkdownParser(schema, { parse: tokens => tokens }, {
  blockquote: { block: 'blockquote' },
  paragraph: { block: 'paragraph' },
  list_item: { block: 'list_item' },
  bullet_list: { block: 'bullet_list', getAttrs: (_, tokens, i) => ({ tight: listIsTight(tokens, i) }) },
  ordered_list: {
    block: 'ordered_list',
    getAttrs: (token, tokens, i) => ({ order: Number(token.attrGet('start') ?? 1), tight: listIsTight(tokens, i) })
  },
  heading: { block: 'heading', getAttrs: token => ({ level: Number(token.tag.slice(1)) }) },
  code_block: { block: 'code_block', noCloseToken: true },
  fence: { block: 'code_block', getAttrs: token => ({ params: token.info || '' }), noCloseToken: true },
  hr: { node: 'horizontal_rule' },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'table_row' },
  th: { block: 'table_header', getAttrs: cell },
  td: { block: 'table_cell', getAttrs: cell },
  image: {
    node: 'image',
    getAttrs: token => ({ src: token.attrGet('src') || '', title: token.attrGet('title') || '',
      alt: plainText(token.children || []) })
  },
  reference: { node: 'reference', getAttrs: token => token.meta },
  hardbreak: { node: 'hard_break' },
  em: { mark: 'em' },
  strong: { mark: 'strong' },
  link: {
    mark: 'link',
    getAttrs: token => ({ href: token.attrGet('href'), title: token.attrGet('title') || '' })
  },
  code_inline: { mark: 'code', noCloseToken: true }
});

/** Puts one token in the place of a link to a reference, and no hard break into a heading or a cell. */
function withReferences(children, flat) {
  const result = [];
  for (let i = 0; i < children.length; i++) {
    const token = children[i];
    const href = token.type === 'link_open' ? token.attrGet('href') : '';
    if (href && REFERENCE.test(href)) {
      const inside = [];
      while (++i < children.length && children[i].type !== 'link_close') {
        inside.push(children[i]);
      }
      result.push({ type: 'reference', meta: { id: href.replace(REFERENCE, ''), words: plainText(inside) } });
    } else if (token.type === 'hardbreak' && flat) {
      result.push({ type: 'softbreak' });
    } else {
      result.push(token);
    }
  }
  return result;
}

function prepared(tokens) {
  const result = [];
  let flat = false;
  for (const token of tokens) {
    if (token.type === 'heading_open') {
      flat = true;
    } else if (token.type === 'heading_close') {
      flat = false;
    }
    const cellInside = result.length > 0 && /^t[hd]_open$/.test(result[result.length - 1].type);
    if (token.type === 'inline') {
      const inline = Object.assign(Object.create(Object.getPrototypeOf(token)), token,
        { children: withReferences(token.children, flat || cellInside) });
      if (cellInside) {
        result.push({ type: 'paragraph_open' }, inline, { type: 'paragraph_close' });
      } else {
        result.push(inline);
      }
    } else {
      result.push(token);
    }
  }
  return result;
}

function lines(text) {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) || [];
}

const BLANK = /^[ \t]*[\r\n]*$/;

/** Returns the blocks of a text, each with its source: nodes, where they stand, and what is between them. */
function blocksOf(text) {
  const all = lines(text);
  const tokens = markdown.parse(text, {});
  const found = [];
  for (let i = 0; i < tokens.length; i++) {
    const start = i;
    let deepest = 0;
    if (tokens[i].nesting === 1) {
      while (!(tokens[i].nesting === -1 && tokens[i].level === tokens[start].level)) {
        deepest = Math.max(deepest, tokens[i].level);
        i++;
      }
    }
    const [ from, to ] = tokens[start].map;
    found.push({ from, to, tokens: tokens.slice(start, i + 1), deep: deepest > DEEPEST });
  }
  const blocks = [];
  const add = (node, from, to) => {
    let begin = from;
    let end = to;
    while (end > begin && BLANK.test(all[end - 1] ?? '')) {
      end--;
    }
    while (begin < end && BLANK.test(all[begin])) {
      begin++;
    }
    const source = all.slice(begin, end).join('');
    const content = source.replace(/(\r\n|\r|\n)$/, '');
    blocks.push({ node: node || schema.nodes.raw.create({ text: content }), from: begin, to: end, source: content,
      rest: source.slice(content.length) });
  };
  let line = 0;
  const gap = upTo => {
    // Definitions of links leave no trace in the document.
    if (all.slice(line, upTo).some(each => !BLANK.test(each))) {
      add(null, line, upTo);
    }
  };
  for (const { from, to, tokens: own, deep } of found) {
    gap(from);
    add(deep ? null : parser.parse(prepared(own)).firstChild, from, to);
    line = Math.max(line, to);
  }
  gap(all.length);
  return { all, blocks };
}

/** Where the nodes of a text that was read come from. */
const origins = new WeakMap();

/**
 * Reads a text.
 *
 * @returns document, and what {@link serialize} needs to give the text back
 */
export function parse(text) {
  const { all, blocks } = blocksOf(text);
  const eol = (/\r\n|\r|\n/.exec(text) || [ '\n' ])[0];
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    origins.set(block.node, {
      source: block.source,
      next: next ? next.node : null,
      gap: block.rest + all.slice(block.to, next ? next.from : all.length).join('')
    });
  });
  const nodes = blocks.map(block => block.node);
  return {
    text,
    eol,
    lead: blocks.length > 0 ? all.slice(0, blocks[0].from).join('') : '',
    first: nodes[0] || null,
    doc: schema.nodes.doc.create(null, nodes.length > 0 ? nodes : [ schema.nodes.paragraph.create() ])
  };
}

/** Takes a document that is the same as the one that was read in its place. */
export function adopt(base, doc) {
  const found = [];
  base.doc.forEach(node => found.push(origins.get(node)));
  const children = [];
  doc.forEach(node => children.push(node));
  children.forEach((node, i) => {
    if (found[i]) {
      origins.set(node, Object.assign({}, found[i], { next: children[i + 1] || null }));
    }
  });
  base.first = base.first && children[0];
  base.doc = doc;
}

const isEmpty = node => node.type.name === 'paragraph' && node.content.size === 0;

function marker(source) {
  const match = /^[ ]{0,3}(?:([-+*])|\d{1,9}([.)]))(?=[ \t\r\n]|$)/.exec(source);
  return match ? match[1] || match[2] : '';
}

const written = new WeakMap();

/** Writes a block that was changed. Its result is kept, since most blocks stay as they are from one time to the next. */
function writeBlock(node, avoid) {
  const kept = written.get(node);
  if (kept && !avoid.includes(marker(kept))) {
    return kept;
  }
  const source = write(node, avoid, text => {
    const { blocks } = blocksOf(text);
    return blocks.length === 1 ? blocks[0].node : null;
  });
  written.set(node, source);
  return source;
}

function join(base, nodes, changed) {
  const source = nodes.map((node, i) => changed[i] ? null : origins.get(node).source);
  const isList = node => /_list$/.test(node.type.name);
  nodes.forEach((node, i) => {
    if (changed[i]) {
      const avoid = [ i - 1, i + 1 ].filter(at => nodes[at] && isList(nodes[at]) && source[at] !== null)
        .map(at => marker(source[at]));
      source[i] = writeBlock(node, avoid).replace(/\n/g, base.eol);
    }
  });
  let text = '';
  nodes.forEach((node, i) => {
    const origin = origins.get(nodes[i - 1]);
    if (i === 0) {
      text += node === base.first ? base.lead : '';
    } else if (origin && origin.next === node && origin.gap) {
      text += origin.gap;
    } else {
      text += base.eol + base.eol;
    }
    text += source[i];
  });
  const last = nodes.length > 0 ? origins.get(nodes[nodes.length - 1]) : null;
  if (last && last.next === null) {
    return text + last.gap;
  }
  return text + (/[\r\n]$/.test(base.text) && text ? base.eol : '');
}

/**
 * Writes a document.
 *
 * @param base what {@link parse} has returned for the text that the document comes from
 */
export function serialize(base, doc) {
  if (doc.eq(base.doc)) {
    return base.text;
  }
  const nodes = [];
  doc.forEach(node => {
    if (!isEmpty(node) || origins.has(node)) {
      nodes.push(node);
    }
  });
  const changed = nodes.map(node => !origins.has(node));
  let text = '';
  for (let attempt = 0; attempt <= nodes.length + 1; attempt++) {
    text = join(base, nodes, changed);
    const read = blocksOf(text).blocks;
    const seen = nodes.filter((node, i) => !(changed[i] && isBlank(node)));
    const wrong = seen.findIndex((node, i) => !read[i] || signature(read[i].node) !== signature(node));
    const at = wrong >= 0 ? wrong : read.length > seen.length ? seen.length - 1 : -1;
    if (at < 0) {
      return text;
    }
    // What stands beside a change would be read otherwise now: it is written anew.
    const place = nodes.indexOf(seen[at]);
    const more = [ place - 1, place, place + 1 ].filter(i => i >= 0 && i < nodes.length && !changed[i]
      && nodes[i].type.name !== 'raw');
    if (more.length === 0) {
      return text;
    }
    more.forEach(i => {
      changed[i] = true;
    });
  }
  return text;
}

function isBlank(node) {
  return node.type.name === 'paragraph' && signature(node) === signature(schema.nodes.paragraph.create());
}

/** Returns the ids of the references in a document, in their order. */
export function references(doc) {
  const ids = [];
  doc.descendants(node => {
    if (node.type.name === 'reference' && !ids.includes(node.attrs.id)) {
      ids.push(node.attrs.id);
    }
  });
  return ids;
}
