// Used by the builds of all pages.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licences of the packages that parts of a page come from.
 *
 * @param folder folder that has node_modules
 * @param inputs files that a page was made from
 */
export async function licences(folder, inputs) {
  const packages = new Set(inputs.map(input => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input))
    .filter(Boolean).map(match => match[1]));
  const texts = [];
  for (const name of Array.from(packages).sort()) {
    const place = join(folder, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(join(place, 'package.json'), 'utf8'));
    const file = (await readdir(place)).find(each => /^licen[cs]e/i.test(each));
    texts.push(`${ name } ${ version } (${ license })\n\n` + (file ? await readFile(join(place, file), 'utf8') : ''));
  }
  return texts.join('\n\n--------\n\n');
}
