import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, references, serialize } from '../src/markdown.js';
import { schema } from '../src/schema.js';
import { signature, write } from '../src/write.js';
import { examples } from './examples.mjs';
import { documents, random } from './generate.mjs';

const paragraph = text => schema.nodes.paragraph.create(null, text ? schema.text(text) : null);
const read = text => {
  const { doc } = parse(text);
  return doc.childCount === 1 ? doc.firstChild : null;
};
const nodes = doc => {
  const list = [];
  doc.forEach(node => list.push(node));
  return list;
};
const document = list => schema.nodes.doc.create(null, list);

/** Blocks of a text that do not depend on their neighbours. */
const withoutEmpty = list => list.filter(node => signature(node) !== signature(paragraph('')));

test('what is not changed is given back byte for byte', () => {
  for (const text of examples.concat(examples.map(each => each.replace(/\n/g, '\r\n') + '\r\n'), '', '\n', ' \n\t\n')) {
    const base = parse(text);
    base.doc.check();
    assert.equal(serialize(base, base.doc), text);
  }
});

test('all examples together are given back, block by block', () => {
  const all = parse(examples.join('\n\n'));
  assert.equal(serialize(all, all.doc), examples.join('\n\n'));
});

test('a paragraph put in front, behind or between leaves all else as it was', () => {
  for (const text of examples) {
    const base = parse(text);
    const blocks = nodes(base.doc);
    for (let at = 0; at <= blocks.length; at++) {
      const changed = document(blocks.slice(0, at).concat(paragraph('Neu dazu'), blocks.slice(at)));
      const result = serialize(base, changed);
      const expected = withoutEmpty(nodes(changed)).map(node => signature(node));
      assert.deepEqual(withoutEmpty(nodes(parse(result).doc)).map(node => signature(node)), expected, JSON.stringify(text));
    }
  }
});

test('only the changed block is written anew', () => {
  const text = 'Ein   Absatz\nüber zwei Zeilen\n\n* Stern\n* Liste\n\nAlt\n===\n\n| a|b |\n|-|-|\n|1|2|\n';
  const base = parse(text);
  const blocks = nodes(base.doc);
  blocks[2] = schema.nodes.heading.create({ level: 1 }, schema.text('Neu'));
  assert.equal(serialize(base, document(blocks)), text.replace('Alt\n===', '# Neu'));
});

test('line ends stay those of the text', () => {
  const base = parse('a\r\n\r\nb\r\n');
  assert.equal(serialize(base, document(nodes(base.doc).concat(paragraph('c')))), 'a\r\n\r\nb\r\n\r\nc\r\n');
});

test('definitions of links stay where they are', () => {
  const text = '[Wort][m]\n\n[m]: https://example.org\n\nEnde\n';
  const base = parse(text);
  const blocks = nodes(base.doc);
  blocks[blocks.length - 1] = paragraph('Anderes Ende');
  assert.equal(serialize(base, document(blocks)), text.replace('Ende', 'Anderes Ende'));
});

test('lists beside one another stay lists of their own', () => {
  const list = text => schema.nodes.bullet_list.create(null, schema.nodes.list_item.create(null, paragraph(text)));
  const base = parse('* a\n');
  const result = serialize(base, document([ list('davor'), nodes(base.doc)[0], list('danach') ]));
  assert.equal(parse(result).doc.childCount, 3);
  assert.ok(result.includes('* a'));
});

test('what swallows its neighbour is written anew', () => {
  const base = parse('```\nnicht geschlossen');
  const result = serialize(base, document(nodes(base.doc).concat(paragraph('danach'))));
  assert.equal(result, '```\nnicht geschlossen\n```\n\ndanach');
});

test('every example can be written anew and says the same', () => {
  for (const text of examples) {
    for (const node of withoutEmpty(nodes(parse(text).doc))) {
      if (node.type.name !== 'raw') {
        const written = write(node, [], read);
        const back = read(written);
        assert.ok(back, JSON.stringify(text) + ' became more than one block: ' + written);
        assert.equal(signature(back), signature(node), JSON.stringify(text) + ' became ' + JSON.stringify(written));
      }
    }
  }
});

test('made up blocks keep their words and their structure', () => {
  let lost = 0;
  const count = 2000;
  for (let seed = 0; seed < count; seed++) {
    const node = documents(random(seed)).block();
    const written = write(node, [], read);
    const back = parse(written).doc;
    const expected = withoutEmpty([ node ]);
    assert.equal(signature(back, true), signature(document(expected.length > 0 ? expected : [ paragraph('') ]), true),
      'seed ' + seed + ': ' + written);
    lost += expected.length > 0 && signature(back) !== signature(document(expected)) ? 1 : 0;
  }
  // Marks that begin and end in the middle of signs have no way to be written at times.
  assert.ok(lost < count / 50, lost + ' of ' + count + ' have lost emphasis');
});

test('made up documents are read as they are written, and edits leave the rest alone', () => {
  for (let seed = 0; seed < 400; seed++) {
    const r = random(100000 + seed);
    const made = documents(r);
    const empty = parse('');
    const doc = made.document();
    const text = serialize(empty, doc);
    const base = parse(text);
    const expected = withoutEmpty(nodes(doc)).map(node => signature(node, true));
    assert.deepEqual(withoutEmpty(nodes(base.doc)).map(node => signature(node, true)), expected, 'seed ' + seed);
    assert.equal(serialize(base, base.doc), text);
    const blocks = nodes(base.doc);
    blocks.splice(r.below(blocks.length + 1), r.below(2), made.block());
    const edited = serialize(base, document(blocks.length > 0 ? blocks : [ paragraph('') ]));
    assert.deepEqual(withoutEmpty(nodes(parse(edited).doc)).map(node => signature(node, true)),
      withoutEmpty(blocks).map(node => signature(node, true)), 'seed ' + seed + ': ' + edited);
  }
});

test('random bytes neither stop the reader nor get lost', () => {
  const signs = [ '\n', '\n', ' ', '  ', '\t', '-', '*', '_', '`', '#', '>', '|', '[', ']', '(', ')', '<', '&', '\\', '!', '~',
    '1.', 'a', 'ß', ':', '\r\n', '=', 'ref:x', 'http://x', '\u0000' ];
  for (let seed = 0; seed < 3000; seed++) {
    const r = random(500000 + seed);
    const text = Array.from({ length: r.below(60) }, () => r.of(signs)).join('');
    const base = parse(text);
    base.doc.check();
    assert.equal(serialize(base, base.doc), text);
    const changed = serialize(base, document(nodes(base.doc).concat(paragraph('Ende'))));
    assert.ok(changed.includes('Ende'), JSON.stringify(text));
  }
});

test('deep nesting is kept as it is written', () => {
  const text = '> '.repeat(5000) + 'tief\n\nEnde';
  const base = parse(text);
  assert.equal(base.doc.firstChild.type.name, 'raw');
  assert.equal(serialize(base, document([ base.doc.firstChild, paragraph('neu') ])), '> '.repeat(5000) + 'tief\n\nneu');
});

test('HTML and scripts stay text', () => {
  const html = '<script>alert(1)</script> <b onclick="x()">fett</b> [x](javascript:alert(1)) ![y](data:image/png;base64,AA)';
  const { doc } = parse(html);
  assert.equal(doc.textContent, html);
  doc.descendants(node => {
    assert.ok(!node.isText || node.marks.length === 0);
    assert.notEqual(node.type.name, 'image');
  });
  const written = write(doc.firstChild, [], read);
  assert.equal(parse(written).doc.textContent, html);
  assert.ok(!/(^|[^\\])<(?!h)/.test(written));
});

test('references are told in their order', () => {
  assert.deepEqual(references(parse('[a](ref:x) [b](ref:y)\n\n- [a](ref:x) [c](ref:z)').doc), [ 'x', 'y', 'z' ]);
});

test('a table is written with its alignment and without breaking at a line', () => {
  const { doc } = parse('| a | b |\n|:-|:-:|\n| x \\| y | `p\\|q` |');
  assert.equal(write(doc.firstChild, [], read), '| a | b |\n| :--- | :---: |\n| x \\| y | `p\\|q` |');
});
