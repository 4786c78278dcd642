// A published site in a real browser: people who search, click, zoom, use the keyboard alone, have a phone, no scripts or
// paper. Any script error, any request to elsewhere and any violation that axe finds is a failure.
//
// node test/site.mjs FOLDER BROWSER [SCREENSHOTS]
import { chromium } from 'playwright-core';
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [ folder, executablePath, shots ] = process.argv.slice(2);
const site = pathToFileURL(folder).href;
const axe = readFileSync(join(dirname(createRequire(import.meta.url).resolve('axe-core')), 'axe.min.js'), 'utf8');
const RULES = [ 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice' ];
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 800 };
const faults = [];
let checked = 0;

const browser = await chromium.launch({
  executablePath,
  args: [ '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage' ]
});

/** Opens a window and does something in it. */
async function view(name, options, work) {
  const context = await browser.newContext({ locale: 'de-DE', viewport: DESK, ...options });
  context.setDefaultTimeout(20000);
  const page = await context.newPage();
  const fault = text => faults.push(`${ name }: ${ text } (${ page.url().replace(site, '') })`);
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') {
      fault(message.text());
    }
  });
  page.on('pageerror', error => fault(error.message));
  page.on('request', request => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:')) {
      fault('request to ' + request.url());
    }
  });
  page.on('requestfailed', request => fault('not loaded: ' + request.url()));
  try {
    await work(page);
  } catch (error) {
    fault(error.stack);
  }
  await context.close();
  console.log(name);
}

const open = (page, path) => page.goto(`${ site }/${ path }`);
const scale = page => page.evaluate(() => document.querySelector('.canvas .viewport').getCTM().a);
const place = page => page.evaluate(() => document.querySelector('.canvas .viewport').getCTM().e);
const names = page => page.locator('#results-list a').allTextContents();

async function accessible(page) {
  const { violations, passes } = await page.evaluate(async ([ source, rules ]) => {
    if (!window.axe) {
      (0, eval)(source);
    }
    const { violations, passes } = await window.axe.run(document, { runOnly: rules, preload: false });
    return { passes: passes.length, violations: violations.map(each => each.id + ': '
      + each.nodes.slice(0, 5).map(node => node.target.join(' ') + ' ' + node.failureSummary).join('; ')) };
  }, [ axe, RULES ]);
  assert.ok(passes > 10, 'axe has checked the page');
  checked++;
  violations.forEach(each => faults.push(`${ page.url().replace(site, '') }: ${ each.replace(/\s+/g, ' ') }`));
}

async function fits(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `${ page.url() } is ${ over } pixels too wide`);
}

async function shot(page, name) {
  if (shots) {
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: join(shots, name + '.png'), fullPage: true });
  }
}

await view('search and open', {}, async page => {
  await open(page, 'index.html');
  await page.waitForURL('**/de/index.html');
  await page.fill('#search', 'wohngeld');
  assert.equal(await page.textContent('#results-list li:first-child a'), 'Wohngeld bewilligen');
  assert.match(await page.textContent('#results-count'), /^\d+ Treffer$/);
  assert.ok(await page.isHidden('#overview'), 'the landscape makes room');
  await page.fill('#search', 'führerschein');
  const found = await names(page);
  assert.ok(found.includes('Führerschein umtauschen'), found.join());
  for (const other of [ 'fuehrerschein', 'FÜHRERSCHEIN', 'fuhrerschein', 'umtausch führerschein' ]) {
    await page.fill('#search', other);
    assert.ok((await names(page)).includes('Führerschein umtauschen'), other);
  }
  await page.fill('#search', 'gibtesnicht');
  assert.match(await page.textContent('#results-count'), /^Kein Treffer/);
  await page.waitForFunction(() => /^Kein Treffer/.test(document.getElementById('search-state').textContent));
  await page.fill('#search', '§ 22 wogg');
  await page.click('#results-list li:first-child a');
  assert.equal(await page.textContent('h1'), 'Wohngeld bewilligen');
  // from the page of a process, by the field at the top
  await page.fill('#search', 'anmelden');
  await page.click('form.search button');
  await page.waitForURL('**/de/index.html?q=anmelden');
  assert.ok((await names(page)).includes('Wohnsitz anmelden'));
});

await view('links', {}, async page => {
  await open(page, 'de/landscape.html');
  await page.click('.switch a:has-text("nach Handlungsfeld")');
  await page.click('.box >> text=Wohngeld bewilligen');
  await page.click('dl.facts a:has-text("Team Wohngeld")');
  assert.equal(await page.textContent('h1'), 'Team Wohngeld');
  await page.click('a:has-text("Wohngeld bewilligen")');
  await page.click('#data a:has-text("Fachverfahren Wohngeld")');
  assert.equal(await page.textContent('h1'), 'Fachverfahren Wohngeld');
  assert.ok(await page.isVisible('a:has-text("Wohngeld bewilligen")'));
});

await view('diagram', {}, async page => {
  await open(page, 'de/process/p-wohngeld.html');
  await page.waitForSelector('.canvas .djs-shape');
  assert.ok(await page.isHidden('.whole'), 'the viewer stands in for the picture');
  assert.ok((await page.locator('.canvas .djs-shape').count()) > 10);
  const before = await scale(page);
  await page.click('[data-tool=zoom-in]');
  assert.ok(await scale(page) > before, 'larger');
  await page.click('[data-tool=zoom-out]');
  await page.click('[data-tool=zoom-out]');
  assert.ok(await scale(page) < before, 'smaller');
  await page.click('[data-tool=zoom-fit]');
  const whole = await page.evaluate(() => {
    const canvas = document.querySelector('.canvas').getBoundingClientRect();
    const drawn = document.querySelector('.canvas .viewport').getBoundingClientRect();
    return drawn.left >= canvas.left - 2 && drawn.right <= canvas.right + 2;
  });
  assert.ok(whole, 'all of it is seen');
  const box = await page.locator('.canvas').boundingBox();
  const from = await place(page);
  await page.mouse.move(box.x + box.width / 2, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + 40, { steps: 4 });
  await page.mouse.up();
  assert.ok(await place(page) > from + 20, 'dragged');
  // what is said in words leads from step to step
  await page.click('.steps a:has-text("Schritt 2")');
  assert.match(page.url(), /#as-is-step-2$/);
});

await view('language', {}, async page => {
  await open(page, 'de/process/p-wohngeld.html#flow');
  await page.click('.languages >> text=English');
  await page.waitForURL('**/en/process/p-wohngeld.html#flow');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.equal(await page.getAttribute('h1', 'lang'), 'de');
  assert.ok(await page.isVisible('h2:has-text("Process profile")'));
  await page.click('.languages >> text=Deutsch');
  await page.waitForURL('**/de/process/p-wohngeld.html#flow');
});

await view('keyboard alone', {}, async page => {
  const focused = () => page.evaluate(() => document.activeElement.textContent || document.activeElement.id);
  await open(page, 'de/index.html');
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'Zum Inhalt springen');
  await page.waitForFunction(() => document.querySelector('.skip').getBoundingClientRect().top >= 0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
  await page.keyboard.type('wohngeld');
  await page.keyboard.press('Enter');
  assert.equal(await focused(), 'Wohngeld bewilligen');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/p-wohngeld.html');
  await page.waitForSelector('.canvas .djs-shape');
  let reached = false;
  for (let i = 0; i < 60 && !reached; i++) {
    await page.keyboard.press('Tab');
    reached = await page.evaluate(() => document.activeElement.matches('.canvas svg'));
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.notEqual(outline, 'none', 'focus is seen on ' + await focused());
  }
  assert.ok(reached, 'the diagram can be reached');
  const before = await scale(page);
  await page.keyboard.press('+');
  assert.ok(await scale(page) > before, 'larger');
  const from = await place(page);
  await page.keyboard.press('ArrowRight');
  assert.ok(await place(page) < from, 'moved');
  await page.keyboard.press('0');
  await page.keyboard.press('Tab');
  assert.ok(!await page.evaluate(() => document.activeElement.matches('.canvas svg')), 'the diagram lets go');
});

const PAGES = [ 'index.html', 'index.html?q=wohn', 'landscape.html', 'landscape-fields.html', 'processes.html', 'units.html',
  'systems.html', 'roles.html', 'process/p-wohngeld.html', 'process/p-abmeldung.html', 'unit/oe-33-1.html',
  'system/sys-melde.html', 'role/role-vv-einwohner.html' ];

await view('accessible, light', {}, async page => {
  for (const path of PAGES) {
    await open(page, 'de/' + path);
    await accessible(page);
    await fits(page);
    if (path === 'index.html' || path.includes('wohngeld') || path === 'landscape.html') {
      await shot(page, path.replace(/\W+/g, '-') + '-desktop-light');
    }
  }
});

await view('accessible, dark', { colorScheme: 'dark' }, async page => {
  for (const path of [ 'index.html?q=wohn', 'landscape.html', 'processes.html', 'process/p-wohngeld.html' ]) {
    await open(page, 'en/' + path);
    await accessible(page);
    await shot(page, path.replace(/\W+/g, '-') + '-desktop-dark');
  }
});

await view('phone', { viewport: PHONE, hasTouch: true, isMobile: true }, async page => {
  for (const path of PAGES) {
    await open(page, 'de/' + path);
    await fits(page);
    if (path.includes('wohn') || path === 'processes.html') {
      await accessible(page);
      await shot(page, path.replace(/\W+/g, '-') + '-phone-light');
    }
  }
  await open(page, 'de/process/p-wohngeld.html');
  await page.waitForSelector('.canvas .djs-shape');
  await page.tap('[data-tool=zoom-in]');
  const small = await page.evaluate(() => Array.from(document.querySelectorAll('button, header a, .beside a'))
    .filter(each => !each.classList.contains('skip') && each.getBoundingClientRect().height < 44).map(each => each.textContent));
  assert.deepEqual(small, [], 'large enough for a finger');
});

await view('without scripts', { javaScriptEnabled: false }, async page => {
  await open(page, 'index.html');
  await page.waitForURL('**/de/index.html');
  assert.ok(await page.isVisible('noscript a'));
  assert.ok(await page.isHidden('#search'));
  await open(page, 'de/process/p-wohngeld.html');
  assert.ok(await page.isVisible('.whole img'));
  assert.ok(await page.isHidden('.viewer'));
  assert.match(await page.getAttribute('.whole img', 'alt'), /Wohngeld bewilligen/);
});

await view('paper', {}, async page => {
  await open(page, 'de/process/p-wohngeld.html');
  await page.waitForSelector('.canvas .djs-shape');
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.isVisible('.whole img'), 'paper has the picture');
  assert.ok(await page.isHidden('.viewer'));
  assert.ok(await page.isHidden('header nav'));
  const pdf = await page.pdf({ format: 'A4', ...(shots ? { path: join(shots, 'profile.pdf') } : {}) });
  assert.ok(pdf.length > 10000);
});

await browser.close();
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`${ checked } pages checked by axe, nothing found`);
