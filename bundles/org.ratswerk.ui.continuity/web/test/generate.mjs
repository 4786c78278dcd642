// Documents made at random, the same ones each time.
import { schema } from '../src/schema.js';

export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: count => Math.floor(next() * count),
    of: list => list[Math.floor(next() * list.length)],
    chance: share => next() < share
  };
}

const WORDS = [ 'Bürgerbüro', 'Notbetrieb', 'a', 'Dr. Öz', '24', '1.', '2)', '-', '+', '*', '#', '##', '>', '|', '_', '__x__',
  'snake_case', '`', '``', '[', ']', '](', '<b>', '<script>', '</div>', '&amp;', '&', '&#65;', '\\', '\\\\', '!', '![', '~~~',
  '"', '„Plan“', '(x)', '---', '===', ':--', '--', '**', '***', 'https://example.org', '…', '😀', '.', ',', '\u00a0', '1', 'x', '='];

export function documents(r) {
  const mark = name => schema.marks[name].create();
  const marksOf = plain => {
    const marks = [];
    if (r.chance(0.25)) {
      marks.push(mark('strong'));
    }
    if (r.chance(0.25)) {
      marks.push(mark('em'));
    }
    if (r.chance(0.1)) {
      marks.push(mark('code'));
    }
    if (!plain && r.chance(0.1)) {
      marks.push(schema.marks.link.create({
        href: r.of([ 'https://example.org/a_(b)', 'mailto:a@b.example', 'http://x.example/?a=1&amp=2&b;', 'https://ü.example/a|b' ]),
        title: r.of([ '', '', 'Ein "Titel"', 'a\\b' ])
      }));
    }
    return marks.reduce((set, each) => each.addToSet(set), []);
  };
  const inline = flat => {
    const nodes = [];
    const count = r.below(6);
    for (let i = 0; i < count; i++) {
      const kind = r.below(12);
      if (kind === 0) {
        nodes.push(schema.nodes.reference.create({ id: r.of([ 'r1', 'a b', 'x(y', '_1-2', 'ä<>' ]), words: r.of([ '0241 123-4', 'a*b]', '', 'x | y' ]) },
          null, marksOf(true)));
      } else if (kind === 1) {
        nodes.push(schema.nodes.image.create({ src: r.of([ 'documents/plan.png', 'documents/Lage plan (1).png' ]),
          alt: r.of([ '', 'Lageplan', 'a]b*c' ]), title: r.of([ '', 'T' ]) }, null, marksOf(true)));
      } else if (kind === 2 && !flat) {
        nodes.push(schema.nodes.hard_break.create());
      } else {
        let text = '';
        const words = 1 + r.below(3);
        for (let j = 0; j < words; j++) {
          text += r.of(WORDS) + r.of([ ' ', ' ', '', '  ' ]);
        }
        nodes.push(schema.text(text, marksOf(false)));
      }
    }
    return nodes;
  };
  const create = (type, attrs, content) => schema.nodes[type].createChecked(attrs, content);
  const table = () => {
    const columns = 1 + r.below(3);
    const aligns = Array.from({ length: columns }, () => r.of([ null, null, 'left', 'center', 'right' ]));
    const row = type => create('table_row', null, aligns.map(align =>
      create(type, { align }, create('paragraph', null, inline(true)))));
    return create('table', null, [ row('table_header') ].concat(Array.from({ length: r.below(3) }, () => row('table_cell'))));
  };
  const list = depth => {
    const items = Array.from({ length: 1 + r.below(3) }, () =>
      create('list_item', null, [ create('paragraph', null, inline(false)) ].concat(
        r.chance(0.4) ? Array.from({ length: 1 + r.below(2) }, () => block(depth + 1)) : [])));
    return r.chance(0.5) ? create('bullet_list', { tight: r.chance(0.7) }, items)
      : create('ordered_list', { order: r.of([ 0, 1, 1, 7, 99 ]), tight: r.chance(0.7) }, items);
  };
  const block = depth => {
    const kind = r.below(depth > 3 ? 6 : 10);
    switch (kind) {
    case 0: return create('heading', { level: 1 + r.below(6) }, inline(true));
    case 1: return create('horizontal_rule');
    case 2: return create('code_block', { params: r.of([ '', 'text', 'a`b' ]) },
      r.chance(0.8) ? [ schema.text(r.of([ 'x', '```\ny', '  - a\n\n# b', '~~~', '\n', 'a\n\n' ])) ] : []);
    case 6: return create('blockquote', null, Array.from({ length: 1 + r.below(2) }, () => block(depth + 1)));
    case 7: return table();
    case 8:
    case 9: return list(depth);
    default: return create('paragraph', null, inline(false));
    }
  };
  return { block: () => block(0), paragraph: () => create('paragraph', null, inline(false)),
    document: () => create('doc', null, Array.from({ length: 1 + r.below(6) }, () => block(0))) };
}
