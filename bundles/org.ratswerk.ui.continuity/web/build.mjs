// Makes the page of the rich text: one script, one style sheet, nothing that is fetched.
import { build } from 'esbuild';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] || join(here, '..', 'target', 'web');

/** The licences of the packages that parts of the page come from. */
async function licences(inputs) {
  const packages = new Set(inputs.map(input => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input))
    .filter(Boolean).map(match => match[1]));
  const texts = [];
  for (const name of Array.from(packages).sort()) {
    const folder = join(here, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find(each => /^licen[cs]e/i.test(each));
    texts.push(`${ name } ${ version } (${ license })\n\n` + (file ? await readFile(join(folder, file), 'utf8') : ''));
  }
  return texts.join('\n\n--------\n\n');
}

await mkdir(target, { recursive: true });
const built = await build({
  entryPoints: { text: join(here, 'src', 'main.js') },
  bundle: true,
  format: 'iife',
  target: [ 'es2021' ],
  outdir: target,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning'
});
await writeFile(join(target, 'licences.txt'), await licences(Object.keys(built.metafile.inputs)));
await copyFile(join(here, 'src', 'body.html'), join(target, 'text.html'));
await copyFile(join(here, 'src', 'style.css'), join(target, 'text.css'));
