// Finds the texts of the packages that the German table lacks: what is handed to translate, and the labels of menus.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import german from './src/german.js';

const FOLDERS = [ 'bpmn-js/lib', 'diagram-js/lib', 'bpmn-js-create-append-anything/dist/index.es.js',
  'bpmn-js-color-picker/colors', 'diagram-js-minimap/dist/index.esm.js', 'diagram-js-direct-editing/lib', '../src' ];
const PATTERNS = [
  /(?:translate|_translate|__say|\bsay)\(\s*'((?:[^'\\]|\\.)+)'/g,
  /\b(?:label|name): *'([A-Z](?:[^'\\]|\\.)*)'/g
];
// Examples in comments, menus that are not used, and texts that are completed when they are asked for.
const OTHERS = new Set([ 'HELLO {you}', 'Align elements ', 'Templates', 'kind: ', 'Ratswerk', 'Process', 'Unit', 'Data',
  'Uses', 'Lists' ]);

async function files(path) {
  if (/\.js$/.test(path)) {
    return [ path ];
  }
  const entries = await readdir(path, { withFileTypes: true });
  const found = await Promise.all(entries.filter(entry => entry.isDirectory() || entry.name.endsWith('.js'))
    .map(entry => files(join(path, entry.name))));
  return found.flat();
}

/** Returns the texts that are not in the table, each with the file that asks for it. */
export async function missing(modules) {
  const result = [];
  for (const folder of FOLDERS) {
    for (const file of await files(join(modules, folder))) {
      if (file.endsWith('german.js')) {
        continue;
      }
      const text = await readFile(file, 'utf8');
      for (const pattern of PATTERNS) {
        for (const [ , found ] of text.matchAll(pattern)) {
          if (/[A-Za-z]{2}/.test(found) && !/^ \+/.test(found) && !OTHERS.has(found) && !Object.prototype.hasOwnProperty.call(german, found)) {
            result.push(`${ found } (${ file.slice(modules.length + 1) })`);
          }
        }
      }
    }
  }
  return Array.from(new Set(result));
}
