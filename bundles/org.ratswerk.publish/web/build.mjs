// Makes what all pages of a site share: one script and one style sheet for every page, one more of each for diagrams.
import { build } from 'esbuild';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licences } from '../../../releng/web/licences.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] || join(here, '..', 'target', 'web');
// the symbols of the workbench
const icons = join(here, '..', '..', 'org.ratswerk.model.edit', 'icons', 'full', 'obj16');
const KINDS = { process: 'Process', unit: 'OrganisationalUnit', system: 'ITSystem', role: 'Role' };

await mkdir(join(target, 'icons', 'dark'), { recursive: true });
const built = await build({
  entryPoints: { site: join(here, 'src', 'site.js'), viewer: join(here, 'src', 'viewer.js') },
  bundle: true,
  format: 'iife',
  target: [ 'es2021' ],
  outdir: target,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  conditions: [ 'style' ],
  metafile: true,
  logLevel: 'warning'
});
await writeFile(join(target, 'licences.txt'), await licences(here, Object.keys(built.metafile.inputs)));
for (const [ name, icon ] of Object.entries(KINDS)) {
  await copyFile(join(icons, icon + '.svg'), join(target, 'icons', name + '.svg'));
  await copyFile(join(icons, 'dark', icon + '.svg'), join(target, 'icons', 'dark', name + '.svg'));
}
