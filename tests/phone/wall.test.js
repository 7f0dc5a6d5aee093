// The projector: readable from the last row, the time never covered, one idea at a time in one or two languages.
'use strict';

const { after, before, describe, it } = require('node:test');
const assert = require('node:assert/strict');
const axe = require('axe-core');
const { Laptop } = require('./laptop.js');
const { launch, phone } = require('./browser.js');
const { wall_pages } = require('./sample.js');

const BIG = { width: 1280, height: 720 };
const SQUARE = { width: 1024, height: 768 };
let browser;

async function wall(t, content, languages, options) {
  const laptop = new Laptop();
  laptop.page = content;
  laptop.number = 1;
  await laptop.start();
  const page = await phone(browser, `${laptop.address}/wall?languages=${languages.join(',')}`, { viewport: BIG, ...options });
  t.after(async () => {
    await page.context().close();
    await laptop.go_away();
    assert.deepEqual(page.faults, []);
  });
  await page.locator('.frame, .blank').waitFor({ state: 'attached' });
  return { laptop, page };
}

// Text that is smaller than a twentieth of the height, that the time lies on, or that leaves the screen sideways.
function misfits() {
  const out = [];
  const time = document.querySelector('.time');
  const clock = time && time.getBoundingClientRect();
  const walker = document.createTreeWalker(document.querySelector('#wall'), NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const one = node.parentElement;
    if (!node.nodeValue.trim() || one.closest('.unseen')) continue;
    const size = parseFloat(getComputedStyle(one).fontSize);
    const name = `“${node.nodeValue.slice(0, 30)}”`;
    if (size < window.innerHeight / 20 - 0.01) out.push(`${name} is ${size} px high`);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.left < 0 || box.right > window.innerWidth + 0.5) out.push(`${name} leaves the screen: ${box.left}–${box.right}`);
      if (!clock || time.contains(one) || one.closest('#stage')) continue;
      if (box.right > clock.left && box.left < clock.right && box.bottom > clock.top && box.top < clock.bottom) out.push(`the time lies on ${name}`);
    }
  }
  const stage = document.querySelector('#stage');
  if (clock && stage && stage.getBoundingClientRect().top < clock.bottom - 0.5) out.push('the stage reaches under the time');
  return out;
}

// What shows that it is there, where its name does not.
const SEEN_BY = { blank: '.blank', chart: '.idea-debrief .bar', closed: '.warning', question: '.idea-poll .bar' };

async function look(page, laptop, pages, faults) {
  for (const [name, content] of Object.entries(pages)) {
    laptop.show(content);
    await page.locator(SEEN_BY[name] || `.idea-${name}`).first().waitFor({ state: 'attached' });
    for (const fault of await page.evaluate(misfits)) faults.push(`${name}: ${fault}`);
    if (name === 'lobby' && (await page.locator('.dots').count()) > 0) faults.push('the lobby does not fit on one screen');
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations.map((one) => `${one.id}: ${one.nodes[0].target} ${one.nodes[0].failureSummary}`));
    for (const fault of found) faults.push(`${name}: ${fault}`);
  }
}

describe('the wall', { concurrency: 3 }, () => {
  before(async () => { browser = await launch(); });
  after(async () => { await browser.close(); });

  for (const [languages, viewport] of [[['kk', 'ru'], BIG], [['ru', 'en'], SQUARE], [['en'], BIG], [['kk'], SQUARE]]) {
    it(`every idea can be read, in ${languages.join(' and ')} at ${viewport.width} × ${viewport.height}`, async (t) => {
      const pages = wall_pages(languages);
      const { laptop, page } = await wall(t, pages.lobby, languages, { viewport });
      const faults = [];
      await look(page, laptop, pages, faults);
      assert.deepEqual(faults, []);
      assert.deepEqual(laptop.once('wall').map((one) => one.languages), [languages]);
    });
  }

  it('the codes show every module, with the margin that phones need', async (t) => {
    const pages = wall_pages(['kk']);
    const { page } = await wall(t, pages.lobby, ['kk']);
    for (const [i, rows] of [pages.lobby.qr.wifi, pages.lobby.qr.address].entries()) {
      const seen = await page.locator('.qr').nth(i).evaluate((svg, size) => {
        const path = svg.querySelector('path');
        const at = (x, y) => path.isPointInFill(new DOMPoint(x + 0.5, y + 0.5));
        return Array.from({ length: size + 8 }, (row, y) => Array.from({ length: size + 8 }, (cell, x) => (at(x, y) ? '1' : '0')).join(''));
      }, rows.length);
      const light = '0'.repeat(rows.length + 8);
      assert.deepEqual(seen, [light, light, light, light, ...rows.map((row) => `0000${row}0000`), light, light, light, light]);
      assert.equal(await page.locator('.qr').nth(i).getAttribute('viewBox'), `0 0 ${rows.length + 8} ${rows.length + 8}`);
    }
    assert.equal(await page.locator('.code').textContent(), 'K7MA');
    assert.ok(await page.getByText('192.168.1.5:8080').isVisible());
  });

  it('a long text is shown in pages, to its last line, and then from the beginning', async (t) => {
    const pages = wall_pages(['en']);
    const laptop = new Laptop();
    laptop.page = pages.debrief;
    laptop.number = 1;
    await laptop.start();
    const page = await phone(browser, 'about:blank', { viewport: BIG });
    t.after(async () => {
      await page.context().close();
      await laptop.go_away();
    });
    // Pages are turned when the test says so: nothing here depends on how fast the machine is.
    await page.addInitScript((page_ms) => {
      const every = window.setInterval;
      window.setInterval = (what, ms) => {
        if (ms !== page_ms) return every(what, ms);
        window.turn_page = what;
        return 0;
      };
    }, 9000);
    const turn_page = () => page.evaluate(() => window.turn_page());
    await page.goto(`${laptop.address}/wall?languages=en`);
    await page.locator('.dots').waitFor();
    const count = Number((await page.locator('.dots').textContent()).split('/')[1]);
    assert.ok(count > 1);
    const lines = () => page.evaluate(() => {
      const stage = document.querySelector('#stage').getBoundingClientRect();
      const range = document.createRange();
      const seen = [];
      document.querySelectorAll('#long p, #long h2').forEach((one, i) => {
        range.selectNodeContents(one);
        [...range.getClientRects()].forEach((box, j) => { if (box.top >= stage.top - box.height / 8 && box.bottom <= stage.bottom + box.height / 8) seen.push(`${i}.${j}`); });
      });
      return seen;
    });
    const all = await page.evaluate(() => [...document.querySelectorAll('#long p, #long h2')].flatMap((one, i) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return [...range.getClientRects()].map((box, j) => `${i}.${j}`);
    }));
    const first = await lines();
    const seen = new Set(first);
    for (let i = 1; i < count; ++i) {
      await turn_page();
      for (const line of await lines()) seen.add(line);
    }
    assert.deepEqual(all.filter((line) => !seen.has(line)), [], 'never shown');
    assert.ok(first.length < all.length);
    await turn_page();
    assert.deepEqual(await lines(), first);
  });

  it('time runs by itself, warns in the last minute, and says in both languages when it is up', async (t) => {
    const pages = wall_pages(['kk', 'ru']);
    const { laptop, page } = await wall(t, pages.vote, ['kk', 'ru']);
    laptop.show({ ...pages.speaker, turn: { until: Date.now() + 63000, of_s: 120 } });
    await page.locator('.time.runs').waitFor();
    await page.locator('.time.low').waitFor();
    assert.ok(await page.locator('.ring').isVisible());
    laptop.show({ ...pages.speaker, turn: { until: Date.now() - 2000 } });
    await page.locator('.time.over', { hasText: /^\+0:0\d/ }).waitFor();
    assert.equal(await page.locator('.time-word').textContent(), 'Уақыт біттіВремя вышло');
  });

  it('after the close of a vote it is said what is waited for, and nothing twice', async (t) => {
    const pages = wall_pages(['ru']);
    const { laptop, page } = await wall(t, pages.vote, ['ru']);
    assert.equal(await page.locator('.label').textContent(), 'Голосование · тайное');
    laptop.show(pages.closed);
    await page.locator('.warning', { hasText: 'Голосование окончено.' }).waitFor();
    assert.equal(await page.locator('.big').count(), 0);
    laptop.show(pages.poll);
    await page.locator('.big', { hasText: 'Ответили' }).waitFor();
  });

  it('blank is blank', async (t) => {
    const { page } = await wall(t, wall_pages(['kk']).blank, ['kk']);
    const text = await page.evaluate(() => [...document.querySelectorAll('#wall *')].filter((one) => !one.closest('.unseen') && one.children.length === 0 && one.textContent).length);
    assert.equal(text, 0);
  });

  it('while the laptop is away the last picture stays, with a word about it', async (t) => {
    const { laptop, page } = await wall(t, wall_pages(['kk', 'ru']).vote, ['kk', 'ru']);
    await laptop.go_away();
    await page.locator('.notice', { hasText: 'Ноутбук сейчас вернётся' }).waitFor();
    assert.ok(await page.locator('h2').first().isVisible());
    await laptop.start();
    await page.locator('.notice').waitFor({ state: 'detached' });
  });

  it('nothing moves where motion is not wanted', async (t) => {
    const { page } = await wall(t, wall_pages(['en']).debrief, ['en'], { reducedMotion: 'reduce' });
    assert.equal(await page.locator('#long').evaluate((one) => getComputedStyle(one).transitionProperty === 'none' || getComputedStyle(one).transitionDuration === '0s'), true);
  });
});
