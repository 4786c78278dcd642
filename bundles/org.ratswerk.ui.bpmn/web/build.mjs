// Makes the page of the modeler: one script, one style sheet, nothing that is fetched.
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licences } from '../../../releng/web/licences.mjs';
import { missing } from './texts.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] || join(here, '..', 'target', 'web');
const unused = [];

// What the token simulation and the menus say has no way to be translated, and the simulation puts names into the page
// as markup. Each rule must still find what it is made for.
const RULES = [
  [/popup-menu\/PopupMenuComponent\.js$/,
    /\$\{ entriesToShow\.length \} \$\{ entriesToShow\.length === 1 \? 'result' : 'results' \} found/g,
    "${ __say(entriesToShow.length === 1 ? '{count} result found' : '{count} results found', { count: entriesToShow.length }) }"],
  [/popup-menu\/PopupMenuComponent\.js$/, /title \|\| '(Search|Results)'/g, "title || __say('$1')"],
  [/popup-menu\/PopupMenuBreadcrumbs\.js$/, /aria-label="Back"/g, 'aria-label=${ __say(\'Back\') }'],
  [/features\/log\/Log\.js$/, /elementName \|\| '([^']+)'/g, "elementName || __say('$1')"],
  [/features\/log\/Log\.js$/, /title="Toggle Simulation Log"/g, 'title="${ __say(\'Toggle Simulation Log\') }"'],
  [/features\/log\/Log\.js$/, /title="\$\{ text \}">\$\{text\}/g, 'title="${ __plain(text) }">${ __plain(text) }'],
  [/features\/log\/Log\.js$/, /'(<p class="bts-entry placeholder">)No Entries(<\/p>)'/g,
    "'$1' + __say('No Entries') + '$2'"],
  [/features\/log\/Log\.js$/, />No Entries</g, '>${ __say(\'No Entries\') }<'],
  [/features\/log\/Log\.js$/, /'SubProcess'\) : 'Process'/g, "__say('Sub Process')) : __say('Process')"],
  [/features\/log\/Log\.js$/, /completed \? 'finished' : 'canceled'/g, "__say(completed ? 'finished' : 'canceled')"],
  [/features\/log\/Log\.js$/, /\} started`/g, '} ${ __say(\'started\') }`'],
  [/features\/log\/Log\.js$/, /aria-label="Close"/g, 'aria-label="${ __say(\'Close\') }"'],
  [/features\/log\/Log\.js$/, /^\s*Simulation Log\s*$/gm, '${ __say(\'Simulation Log\') }'],
  [/features\/notifications\/Notifications\.js$/, /title="\$\{ text \}">\$\{text\}/g,
    'title="${ __plain(text) }">${ __plain(text) }'],
  [/features\/show-scopes\/ShowScopes\.js$/, /title="Focus process instance \$\{scope\.id\}"/g,
    'title="${ __say(\'Focus process instance\') } ${scope.id}"'],
  [/features\/reset-simulation\/ResetSimulation\.js$/, /title="Reset Simulation"/g,
    'title="${ __say(\'Reset Simulation\') }"'],
  [/features\/reset-simulation\/ResetSimulation\.js$/, /text: '(Reset Simulation)'/g, "text: __say('$1')"],
  [/features\/element-support\/ElementSupport\.js$/, /text: '([^']+)'/g, "text: __say('$1')"],
  [/features\/toggle-mode\/modeler\/ToggleMode\.js$/, /Token Simulation /g, '${ __say(\'Token Simulation\') } '],
  [/features\/pause-simulation\/PauseSimulation\.js$/, /title="Play\/Pause Simulation"/g,
    'title="${ __say(\'Play/Pause Simulation\') }"'],
  [/features\/pause-simulation\/PauseSimulation\.js$/, /text: '([^']+)'/g, "text: __say('$1')"],
  [/features\/set-animation-speed\/SetAnimationSpeed\.js$/, /Set animation speed = \$\{ label \}/g,
    '${ __say(\'Set animation speed = \' + label) }'],
  [/context-pads\/handler\/(Ex|In)clusiveGatewayHandler\.js$/, /title="Set Sequence Flow"/g,
    'title="${ __say(\'Set Sequence Flow\') }"'],
  [/context-pads\/handler\/PauseHandler\.js$/, /title="\$\{ wait \? 'Remove' : 'Add' \} pause point"/g,
    'title="${ __say(wait ? \'Remove pause point\' : \'Add pause point\') }"'],
  [/context-pads\/handler\/TriggerHandler\.js$/, /title="Trigger Event"/g, 'title="${ __say(\'Trigger Event\') }"'],
  [/features\/simulation-state\/SimulationState\.js$/, /text: '([^']+)'/g, "text: __say('$1')"]
];

const texts = {
  name: 'texts',
  setup(builder) {
    const used = new Set();
    builder.onLoad({ filter: /(bpmn-js-token-simulation[\\/]lib|diagram-js[\\/]lib[\\/]features[\\/]popup-menu)[\\/].*\.js$/ }, async file => {
      const path = file.path.split(sep).join('/');
      let text = await readFile(file.path, 'utf8');
      let changed = false;
      RULES.forEach(([where, what, instead], index) => {
        if (where.test(path)) {
          const next = text.replace(what, instead);
          if (next !== text) {
            used.add(index);
            text = next;
            changed = true;
          }
        }
      });
      if (changed) {
        text = `import { say as __say, plain as __plain } from ${JSON.stringify(join(here, 'src', 'language.js'))};\n` + text;
      }
      return { contents: text, loader: 'js' };
    });
    builder.onEnd(() => {
      RULES.forEach((rule, index) => {
        if (!used.has(index)) {
          unused.push(String(rule[0]) + ' ' + String(rule[1]));
        }
      });
    });
  }
};

await mkdir(target, { recursive: true });
const built = await build({
  entryPoints: { modeler: join(here, 'src', 'main.js') },
  bundle: true,
  format: 'iife',
  target: [ 'es2021' ],
  outdir: target,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  conditions: [ 'style' ],
  loader: { '.woff2': 'dataurl', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [ texts ],
  metafile: true,
  logLevel: 'warning'
});
await writeFile(join(target, 'licences.txt'), await licences(here, Object.keys(built.metafile.inputs)));
await copyFile(join(here, 'src', 'index.html'), join(target, 'index.html'));
if (unused.length > 0) {
  console.error('A package is no longer as expected:\n' + unused.join('\n'));
  process.exit(1);
}
const untranslated = await missing(join(here, 'node_modules'));
if (untranslated.length > 0) {
  console.error('Not in src/german.js:\n' + untranslated.join('\n'));
  process.exit(1);
}
