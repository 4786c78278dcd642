import assert from 'node:assert/strict';
import { test } from 'node:test';
import { places } from '../src/hints.js';
import { parse } from '../src/markdown.js';

const found = (text, ...items) => {
  const { doc } = parse(text);
  return places(doc, items.map(([ words, occurrence ]) => ({ words, occurrence })))
    .map(place => place && doc.textBetween(place.from, place.to, ' ', '#'));
};

test('words are found whatever their markup is', () => {
  assert.deepEqual(found('Der **Schlüssel** wird im\n*Tresor* aufbewahrt.', [ 'wird im   Tresor  aufbewahrt', 0 ]),
    [ 'wird im Tresor aufbewahrt' ]);
  assert.deepEqual(found('# ggf. anrufen\n\n| Wer | Was |\n|---|---|\n| man | ruft \\* an |', [ 'ggf', 0 ], [ 'man', 0 ],
    [ 'ruft   an', 0 ]), [ 'ggf', 'man', 'ruft * an' ]);
});

test('of words that stand there again, the one is meant that is told', () => {
  const text = '1. Man ruft an.\n2. Manfred kommt.\n3. Man geht.';
  const { doc } = parse(text);
  const [ first, third ] = places(doc, [ { words: 'Man', occurrence: 0 }, { words: 'Man', occurrence: 2 } ]);
  assert.equal(doc.textBetween(first.from, first.to + 5), 'Man ruft');
  assert.equal(doc.textBetween(third.from, third.to + 5), 'Man geht');
});

test('code is no wording, and a reference or a picture is one place', () => {
  assert.deepEqual(found('`ggf` ggf\n\n```\nggf\n```\n\nggf', [ 'ggf', 0 ], [ 'ggf', 1 ], [ 'ggf', 2 ]), [ 'ggf', 'ggf', null ]);
  assert.deepEqual(found('Ruf [0241 5](ref:a) an, ![bei Bedarf](documents/a.png) sofort', [ '0241 5) an', 0 ], [ 'bei Bedarf', 0 ]),
    [ '# an', '#' ]);
});

test('words that are not there have no place', () => {
  assert.deepEqual(found('Ein Satz', [ 'Zwei', 0 ], [ 'Satz', 1 ], [ ' ', 0 ]), [ null, null, null ]);
});
