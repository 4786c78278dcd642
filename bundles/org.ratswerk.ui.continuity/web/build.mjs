// Makes the page of the rich text: one script, one style sheet, nothing that is fetched.
import { build } from 'esbuild';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licences } from '../../../releng/web/licences.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] || join(here, '..', 'target', 'web');

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
await writeFile(join(target, 'licences.txt'), await licences(here, Object.keys(built.metafile.inputs)));
await copyFile(join(here, 'src', 'body.html'), join(target, 'text.html'));
await copyFile(join(here, 'src', 'style.css'), join(target, 'text.css'));
