// What a text may be made of: CommonMark with the tables of GitHub, and references to the administration.
import { Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

const LINKS = /^(https?:\/\/|mailto:)/i;

/** Tells whether an address is one that a link may lead to. */
export function isLink(address) {
  return LINKS.test(address) && !/[\u0000-\u0020\u007f]/.test(address);
}

const tables = tableNodes({
  tableGroup: 'block',
  cellContent: 'paragraph',
  cellAttributes: {
    align: {
      default: null,
      getFromDOM: cell => (/^(left|center|right)$/.exec(cell.getAttribute('align') || '') || [ null ])[0],
      setDOMAttr: (value, attributes) => {
        if (value) {
          attributes.align = value;
        }
      }
    }
  }
});

const nodes = {
  doc: { content: 'block+' },
  paragraph: {
    content: 'inline*',
    group: 'block',
    parseDOM: [ { tag: 'p' } ],
    toDOM: () => [ 'p', 0 ]
  },
  heading: {
    attrs: { level: { default: 1 } },
    content: '(text | image | reference)*',
    group: 'block',
    defining: true,
    parseDOM: [ 1, 2, 3, 4, 5, 6 ].map(level => ({ tag: 'h' + level, attrs: { level } })),
    toDOM: node => [ 'h' + node.attrs.level, 0 ]
  },
  blockquote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [ { tag: 'blockquote' } ],
    toDOM: () => [ 'blockquote', 0 ]
  },
  horizontal_rule: {
    group: 'block',
    parseDOM: [ { tag: 'hr' } ],
    toDOM: () => [ 'hr' ]
  },
  code_block: {
    attrs: { params: { default: '' } },
    content: 'text*',
    marks: '',
    group: 'block',
    code: true,
    defining: true,
    parseDOM: [ { tag: 'pre', preserveWhitespace: 'full' } ],
    toDOM: () => [ 'pre', [ 'code', 0 ] ]
  },
  bullet_list: {
    attrs: { tight: { default: true } },
    content: 'list_item+',
    group: 'block',
    parseDOM: [ { tag: 'ul' } ],
    toDOM: () => [ 'ul', 0 ]
  },
  ordered_list: {
    attrs: { order: { default: 1 }, tight: { default: true } },
    content: 'list_item+',
    group: 'block',
    parseDOM: [ {
      tag: 'ol',
      getAttrs: list => ({ order: /^\d{1,9}$/.test(list.getAttribute('start')) ? +list.getAttribute('start') : 1 })
    } ],
    toDOM: node => [ 'ol', node.attrs.order === 1 ? {} : { start: node.attrs.order }, 0 ]
  },
  list_item: {
    content: 'paragraph block*',
    defining: true,
    parseDOM: [ { tag: 'li' } ],
    toDOM: () => [ 'li', 0 ]
  },
  ...tables,
  // What cannot be edited here and is kept as it is written.
  raw: {
    attrs: { text: {} },
    group: 'block',
    atom: true,
    toDOM: node => [ 'pre', { class: 'rw-raw', 'data-raw': '' }, node.attrs.text ]
  },
  text: { group: 'inline' },
  image: {
    inline: true,
    attrs: { src: {}, alt: { default: '' }, title: { default: '' } },
    group: 'inline',
    draggable: true,
    parseDOM: [ {
      tag: 'img[data-src]',
      getAttrs: image => ({ src: image.getAttribute('data-src'), alt: image.getAttribute('alt') || '',
        title: image.getAttribute('title') || '' })
    } ],
    toDOM: node => [ 'img', { 'data-src': node.attrs.src, alt: node.attrs.alt, title: node.attrs.title || null } ]
  },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [ { tag: 'br' } ],
    toDOM: () => [ 'br' ],
    leafText: () => '\n'
  },
  // The words are the value as it was when the reference was last brought up to date.
  reference: {
    inline: true,
    attrs: { id: {}, words: { default: '' } },
    group: 'inline',
    atom: true,
    draggable: true,
    parseDOM: [ {
      tag: 'span[data-ref]',
      getAttrs: chip => ({ id: chip.getAttribute('data-ref'), words: chip.textContent })
    } ],
    toDOM: node => [ 'span', { 'data-ref': node.attrs.id }, node.attrs.words ],
    leafText: node => node.attrs.words
  }
};

const marks = {
  link: {
    attrs: { href: {}, title: { default: '' } },
    inclusive: false,
    parseDOM: [ {
      tag: 'a[href]',
      getAttrs: link => isLink(link.getAttribute('href'))
        ? { href: link.getAttribute('href'), title: link.getAttribute('title') || '' } : false
    } ],
    toDOM: mark => [ 'a', { href: mark.attrs.href, title: mark.attrs.title || null, rel: 'noreferrer' }, 0 ]
  },
  strong: {
    parseDOM: [ { tag: 'strong' }, { tag: 'b' } ],
    toDOM: () => [ 'strong', 0 ]
  },
  em: {
    parseDOM: [ { tag: 'em' }, { tag: 'i' } ],
    toDOM: () => [ 'em', 0 ]
  },
  code: {
    parseDOM: [ { tag: 'code' } ],
    toDOM: () => [ 'code', 0 ]
  }
};

export const schema = new Schema({ nodes, marks });
