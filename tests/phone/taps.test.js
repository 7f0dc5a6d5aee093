// What a tap sends and what the phone then shows, where a fault would leave everything else looking right. Each of
// these was found by breaking the page on purpose.
'use strict';

const { after, before, describe, it } = require('node:test');
const assert = require('node:assert/strict');
const { Laptop } = require('./laptop.js');
const { launch, phone } = require('./browser.js');
const { phone_pages, wall_pages } = require('./sample.js');

const pages = phone_pages('en');
let browser;

async function room(t, content, { path = '', answer } = {}) {
  const laptop = new Laptop();
  laptop.page = content;
  laptop.number = 1;
  if (answer) laptop.answer = answer;
  await laptop.start();
  const page = await phone(browser, laptop.address + path, { locale: 'en' });
  t.after(async () => {
    await page.context().close();
    await laptop.go_away();
    assert.deepEqual(page.faults, []);
  });
  if (content && content.title) await page.locator('h1').filter({ hasText: content.title }).first().waitFor({ state: 'attached' });
  return { laptop, page };
}

const button = (page, name) => page.getByRole('button', { name, exact: true });
const tab = (page, name) => page.locator('nav.tabs button', { hasText: name });

// The same question to the laptop as when nothing was sent: what comes after it has come.
async function nothing_more(laptop, page, kind, count) {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await laptop.hears('ping');
  assert.equal(laptop.once(kind).length, count);
}

describe('a tap', { concurrency: 3 }, () => {
  before(async () => { browser = await launch(); });
  after(async () => { await browser.close(); });

  it('on “Join” is one, however often', async (t) => {
    const { laptop, page } = await room(t, pages.door, { answer: (message) => (message.do === 'join' ? null : { ok: true }) });
    await page.locator('#name').fill('Aigül');
    await page.locator('#code').fill('K7MA');
    await page.locator('form .primary').click();
    await laptop.hears('join');
    await page.locator('form .primary').click({ force: true });
    await nothing_more(laptop, page, 'join', 1);
  });

  it('on “Join” without a name leads to the name', async (t) => {
    const { laptop, page } = await room(t, pages.door);
    await page.locator('#code').fill('K7MA');
    await page.locator('#name').fill('   ');
    await page.locator('form .primary').click();
    await page.waitForFunction(() => document.activeElement.id === 'name');
    await nothing_more(laptop, page, 'join', 0);
  });

  it('on “Join” needs no code where the address has it', async (t) => {
    const { laptop, page } = await room(t, pages.door, { path: '/?k7ma' });
    await page.locator('#name').fill('Aigül');
    assert.equal(await page.locator('#code').count(), 0);
    await page.locator('form .primary').click();
    assert.equal((await laptop.hears('join'))[0].code, 'K7MA');
  });

  it('that says no is a no', async (t) => {
    const { laptop, page } = await room(t, pages.sharing);
    await page.locator('.ask.urgent').getByRole('button', { name: 'No', exact: true }).click();
    const [nod] = await laptop.hears('nod');
    assert.deepEqual([nod.request, nod.yes], [3, false]);
  });

  it('in a poll is shown at once', async (t) => {
    const { laptop, page } = await room(t, pages.poll);
    await page.locator('.poll .ballot-in_favour').click();
    await laptop.hears('poll');
    await page.locator('.poll .ballot-in_favour[aria-pressed=true]').waitFor();
    assert.equal(await page.locator('.poll .ballot-against').getAttribute('aria-pressed'), 'false', 'the laptop’s page still says so');
  });

  it('for the floor is asked about anew the next time', async (t) => {
    const { laptop, page } = await room(t, pages.queue);
    await button(page, 'Leave it open').click();
    await page.getByText('Your place in the queue: 2').waitFor();
    assert.equal(await button(page, 'Leave it open').count(), 0);
    laptop.show(pages.listening);
    await page.getByText('Your place in the queue: 2').waitFor({ state: 'detached' });
    laptop.show(pages.queue);
    await button(page, 'Leave it open').waitFor();
  });

  it('that is wanted is called for on the tab, and in the name of the page', async (t) => {
    const { laptop, page } = await room(t, pages.turn);
    await tab(page, 'Now').locator('.dot').waitFor();
    assert.match(await page.title(), /^● /);
    assert.equal(await tab(page, 'Report').locator('.dot').count(), 0);
    laptop.show(pages.listening);
    await tab(page, 'Now').locator('.dot').waitFor({ state: 'detached' });
    assert.doesNotMatch(await page.title(), /●/);
    laptop.show(pages.secret);
    await tab(page, 'Vote').locator('.dot').waitFor();
    assert.match(await page.title(), /^● /);
    await page.locator('.ballot-against').first().click();
    await tab(page, 'Vote').locator('.dot').waitFor({ state: 'detached' });
    assert.doesNotMatch(await page.title(), /●/);
  });

  it('on a line that stood there already is not lost when the next commitment comes', async (t) => {
    const seat = pages.noted.seats[0];
    const [, kept] = seat.promises;
    const with_lines = (promises) => ({ ...pages.noted, seats: [{ ...seat, promises }] });
    const { laptop, page } = await room(t, with_lines([kept]));
    const what = page.locator(`#promise-${kept.answer}-what`);
    await what.fill('lay the pipe');
    laptop.show(with_lines([{ ...seat.promises[0], answer: 55 }, kept]));
    await page.locator('#promise-55-what').waitFor();
    assert.ok(await what.isVisible(), 'it was folded away');
    assert.equal(await what.inputValue(), 'lay the pipe');
  });

  it('waits while the laptop does not let the phone in, whose reason stands there', async (t) => {
    let full = true;
    const { laptop, page } = await room(t, null, { answer: (message) => (full && message.do === 'hello' ? { ok: false, why: 'full', words: 'The room is full.' } : { ok: true }) });
    await page.getByText('The room is full.').waitFor();
    full = false;
    laptop.page = pages.turn;
    await page.locator('.ask.urgent').waitFor();
  });

  it('waits while the laptop has too much to do', async (t) => {
    const { laptop, page } = await room(t, pages.turn);
    await laptop.go_away();
    const serve = laptop.serve;
    let looks = 0;
    laptop.serve = (request, response) => {
      looks += 1;
      response.writeHead(503).end();
    };
    const opened = laptop.opened;
    await laptop.start();
    for (let i = 0; i < 160 && looks < 3; ++i) await page.waitForTimeout(50);
    assert.ok(looks >= 3, 'it is not looked for');
    assert.equal(laptop.opened, opened, 'it was called all the same');
    laptop.serve = serve;
    for (let i = 0; i < 160 && laptop.opened === opened; ++i) await page.waitForTimeout(50);
    assert.ok(laptop.opened > opened, 'not back');
    page.faults = page.faults.filter((fault) => !fault.includes('503'));
  });

  it('is kept a hundred times at most', async (t) => {
    const { page } = await room(t, pages.turn);
    const kept = await page.evaluate(() => {
      const line = new window.kenes.Line({});
      for (let i = 0; i < 103; ++i) line.send({ do: 'poll', choice: String(i) });
      return [line.outbox.length, line.outbox[0].choice, line.outbox[99].choice];
    });
    assert.deepEqual(kept, [100, '3', '102']);
  });
});

describe('time', { concurrency: 3 }, () => {
  before(async () => { browser = await launch(); });
  after(async () => { await browser.close(); });

  it('is told to the next second while it is left, and from the last one when it is over', async (t) => {
    const { page } = await room(t, pages.turn);
    const told = await page.evaluate(() => [[{ until: 61400 }, 1000], [{ until: 1001 }, 1000], [{ until: 1000 }, 1000], [{ until: 0 }, 61000], [{ since: 0 }, 1999], [{ left_s: 42 }, 0]]
      .map(([clock, now]) => { const one = window.kenes.clock_text(clock, now); return `${one.text} ${one.state}`; }));
    assert.deepEqual(told, ['1:01 runs', '0:01 low', '0:00 over', '+1:01 over', '0:01 runs', '0:42 low']);
  });

  it('is not put back by a message that was long on its way', async (t) => {
    const { laptop, page } = await room(t, pages.turn);
    const at = Date.now() + 3600000;
    for (const socket of laptop.sockets) {
      laptop.put(socket, { n: 2, at, page: { ...pages.turn, clock: { label: 'x', until: at + 100000 } } });
      laptop.put(socket, { re: 'nobody', at: at - 4000 });
    }
    await page.locator('#clock', { hasText: /^1:3\d$/ }).waitFor();
    assert.match(await page.locator('#clock').textContent(), /^1:(3\d|40)$/);
  });
});

describe('the wall', { concurrency: 3 }, () => {
  before(async () => { browser = await launch(); });
  after(async () => { await browser.close(); });
  const walls = wall_pages(['en']);

  it('shows the commitment on the claim, and bars as long as their counts', async (t) => {
    const { laptop, page } = await room(t, walls.claim, { path: '/wall?languages=en' });
    await page.locator('.promise', { hasText: walls.claim.pages.en.promise }).waitFor();
    laptop.show(walls.chart);
    await page.locator('.bar rect').first().waitFor({ state: 'attached' });
    const boxes = await page.locator('.bar rect').evaluateAll((all) => all.map((one) => [one.getAttribute('x'), one.getAttribute('width')].map((n) => Math.round(n))));
    assert.deepEqual(boxes, [[0, 56], [56, 22], [78, 22]]);
    laptop.show(walls.question);
    await page.locator('.idea-poll .bar').first().waitFor({ state: 'attached' });
  });

  it('begins another long text at its first page, and stays where it is in the same one', async (t) => {
    const long = (words) => ({ ...walls.debrief, pages: { en: { ...walls.debrief.pages.en, debrief: Array.from({ length: 30 }, (one, i) => ({ kind: 'paragraph', text: `${words} ${i}` })) } } });
    const { laptop, page } = await room(t, null);
    await page.addInitScript(() => {
      const every = window.setInterval;
      window.setInterval = (what, ms) => (ms === 9000 ? ((window.turn_page = what), 0) : every(what, ms));
    });
    laptop.page = long('One');
    await page.goto(`${laptop.address}/wall?languages=en`);
    const at = (n) => page.locator('.dots', { hasText: new RegExp(`^${n} / `) }).waitFor();
    await at(1);
    await page.evaluate(() => window.turn_page());
    await at(2);
    laptop.show({ ...long('One'), turn: { until: Date.now() + 60000 } });
    await page.locator('.time').waitFor();
    await at(2);
    laptop.show(long('Another'));
    await page.getByText('Another 0').waitFor();
    await at(1);
  });
});
