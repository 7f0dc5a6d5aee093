// Every stage in every language: no violation that axe-core can find, nothing that scrolls sideways, nothing too small to
// press; on the narrowest phone, with text twice as large, in the light and in the dark.
'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const axe = require('axe-core');
const { Laptop } = require('./laptop.js');
const { launch, phone } = require('./browser.js');
const { LANGUAGES, phone_pages } = require('./sample.js');

let browser;
let laptop;

test.before(async () => {
  browser = await launch();
  laptop = await new Laptop().start();
});
test.after(async () => {
  await browser.close();
  await laptop.go_away();
});

// Whatever is wider than the window or pressed by a thumb and smaller than one.
function misfits() {
  const wide = document.documentElement.clientWidth;
  const out = [];
  if (document.scrollingElement.scrollWidth > wide) out.push(`the page is ${document.scrollingElement.scrollWidth} wide`);
  for (const one of document.querySelectorAll('#app *')) {
    const box = one.getBoundingClientRect();
    if (!box.width || one.closest('.unseen, .skip, svg')) continue;
    const name = `${one.tagName} ${one.className} “${one.textContent.slice(0, 30)}”`;
    if (box.right > wide + 0.5 || box.left < -0.5) out.push(`${name} sticks out: ${box.left}–${box.right}`);
    const says = [...one.childNodes].some((child) => child.nodeType === 3 && child.nodeValue.trim());
    if (says && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline') out.push(`${name} holds more than it is wide: ${one.scrollWidth} in ${one.clientWidth}`);
    if (['BUTTON', 'LABEL', 'INPUT'].includes(one.tagName) && one.type !== 'radio' && !(one.tagName === 'LABEL' && !one.closest('.option')) && (box.height < 47.5 || box.width < 47.5)) out.push(`${name} is ${box.width} × ${box.height}`);
  }
  return out;
}

async function violations(page, rules) {
  if (!(await page.evaluate(() => !!window.axe))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const found = await window.axe.run(document, { resultTypes: ['violations'], ...(only ? { runOnly: { type: 'rule', values: only } } : {}) });
    return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => `${node.target} ${node.failureSummary}`).slice(0, 2).join('; ')}`);
  }, rules);
}

// Everything that can be folded open, as if it had been pressed.
function open_all() {
  for (let shut; (shut = document.querySelector('main [aria-expanded="false"]')); ) shut.click();
}

// Each view of each stage: its tabs with everything folded open, and what lies behind the three lines.
async function visit(page, pages, look) {
  for (const [name, content] of Object.entries(pages)) {
    laptop.show(content);
    await page.waitForFunction((stage) => document.querySelector('h1') && (stage !== 'door' || document.querySelector('form, #panel-title')), content.stage);
    await page.waitForFunction((n) => document.documentElement.lang === n, content.language);
    const tabs = ['turn', 'published', 'secret', 'debrief'].includes(name) ? await page.locator('nav.tabs button').count() : 1;
    for (let i = 0; i < tabs; ++i) {
      if (tabs > 1) await page.evaluate((n) => document.querySelectorAll('nav.tabs button')[n].click(), i);
      await page.evaluate(open_all);
      await look(`${content.language} ${name}, tab ${i + 1}`);
    }
    if (name === 'turn') {
      await page.evaluate(() => document.querySelector('nav.tabs button').click());
      await page.evaluate(() => document.querySelector('.ask .leads-on').click());
      await look(`${content.language} ${name}, a step into the menu`);
      await page.evaluate(() => document.querySelector('#me-button').click());
      await look(`${content.language} ${name}, behind the three lines`);
      await page.evaluate(() => document.querySelector('#me-button').click());
    }
  }
}

async function check(options, { with_axe, languages, rules }) {
  const faults = [];
  for (const language of languages) {
    const page = await phone(browser, laptop.address, options);
    await visit(page, phone_pages(language), async (where) => {
      for (const fault of await page.evaluate(misfits)) faults.push(`${where}: ${fault}`);
      if (with_axe) for (const fault of await violations(page, rules)) faults.push(`${where}: ${fault}`);
    });
    faults.push(...page.faults);
    await page.context().close();
  }
  assert.deepEqual(faults, []);
}

for (const language of LANGUAGES) {
  test(`320 px wide, light, ${language}`, () => check({ viewport: { width: 320, height: 640 } }, { with_axe: true, languages: [language] }));
}
test('390 px wide, text twice as large', () => check({ text_percent: 200 }, { with_axe: false, languages: ['ru', 'en'] }));
test('390 px wide, text twice as large, through axe', () => check({ text_percent: 200 }, { with_axe: true, languages: ['kk'] }));
test('320 px wide, text twice as large', () => check({ viewport: { width: 320, height: 640 }, text_percent: 200 }, { with_axe: false, languages: ['kk', 'ru'] }));
test('in the dark', () => check({ colorScheme: 'dark' }, { with_axe: true, languages: ['en'], rules: ['color-contrast'] }));
test('lying on its side', () => check({ viewport: { width: 667, height: 320 } }, { with_axe: false, languages: ['kk'] }));
