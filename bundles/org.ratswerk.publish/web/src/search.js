// Search without a server: words may be parts of words, umlauts may be written ä, ae or a.
const WRITTEN_OUT = { 'ä': 'ae', 'ö': 'oe', 'ü': 'ue', 'ß': 'ss', 'æ': 'ae', 'ø': 'oe', 'œ': 'oe' };

/** Small letters, umlauts written out, other accents left out. */
export function fold(text) {
  return text.normalize('NFC').toLowerCase().replace(/[äöüßæøœ]/g, letter => WRITTEN_OUT[letter]).normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** The same with umlauts as the letters below the dots. */
export function strip(text) {
  return text.normalize('NFD').toLowerCase().replace(/[\u0300-\u036f]/g, '').replace(/ß/g, 'ss');
}

function both(text) {
  const one = fold(text);
  const other = strip(text);
  return one === other ? one : one + '\n' + other;
}

const known = new WeakMap();

function texts(entry) {
  let folded = known.get(entry);
  if (!folded) {
    folded = { name: both(entry[1]), all: both(entry.join(' ')) };
    known.set(entry, folded);
  }
  return folded;
}

/**
 * Entries that have all words of a query, those that have them in their names first, and of those the ones that begin
 * with them.
 */
export function find(entries, query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return [];
  }
  const found = [];
  entries.forEach((entry, place) => {
    const { name, all } = texts(entry);
    if (words.every(word => all.includes(word))) {
      const inName = words.filter(word => name.includes(word)).length;
      const begins = words.some(word => name.startsWith(word)) ? 1
        : words.some(word => name.split(/[^a-z0-9]+/).some(part => part.startsWith(word))) ? 0.5 : 0;
      found.push({ entry, place, score: inName / words.length * 2 + begins });
    }
  });
  return found.sort((a, b) => b.score - a.score || a.place - b.place).map(each => each.entry);
}
