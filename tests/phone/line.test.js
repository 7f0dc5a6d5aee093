// The line between phone and laptop: back within two seconds, nothing lost, nothing twice, whatever breaks.
'use strict';

const { after, before, describe, it } = require('node:test');
const assert = require('node:assert/strict');
const { Laptop } = require('./laptop.js');
const { launch, phone } = require('./browser.js');
const { phone_pages } = require('./sample.js');

const pages = phone_pages('en');
let browser;


// A laptop and a phone of its own for each test, showing `content`.
async function room(t, content, options) {
  const laptop = new Laptop();
  laptop.page = content;
  laptop.number = 1;
  await laptop.start();
  const page = await phone(browser, laptop.address, options);
  t.after(async () => {
    await page.context().close();
    await laptop.go_away();
    assert.deepEqual(page.faults, []);
  });
  await page.locator('h1').filter({ hasText: content.title }).waitFor();
  return { laptop, page };
}

async function until(what, ms, why) {
  const end = Date.now() + ms;
  while (!what()) {
    assert.ok(Date.now() < end, why);
    await new Promise((done) => setTimeout(done, 10));
  }
}

const hellos = (laptop) => laptop.told.filter((one) => one.do === 'hello');

// Mostly waiting, so several at a time.
describe('the line', { concurrency: 5 }, () => {
  before(async () => { browser = await launch(); });
  after(async () => { await browser.close(); });

  it('a dropped connection is back at once, with the same token and the number it has', async (t) => {
    const here = await room(t, pages.turn);
    const before = Date.now();
    here.laptop.drop();
    await until(() => hellos(here.laptop).length === 2, 1500, 'no second hello');
    const [first, second] = hellos(here.laptop);
    assert.match(first.token, /^[\w-]{22,64}$/);
    assert.equal(second.token, first.token);
    assert.equal(first.have, undefined);
    assert.equal(second.have, 1);
    assert.notEqual(second.id, first.id);
    assert.ok(Date.now() - before < 1500);
  });

  it('a browser that does not count a WebSocket as its own page’s host is let through by the address', async (t) => {
    const laptop = new Laptop();
    Object.assign(laptop, { self: '', page: pages.turn, number: 1 });
    await laptop.start();
    const page = await phone(browser, laptop.address);
    t.after(async () => {
      await page.context().close();
      await laptop.go_away();
    });
    await page.locator('h1').filter({ hasText: pages.turn.title }).waitFor();
    assert.deepEqual(page.faults, []);
  });

  it('a laptop that was away is found within two seconds, and meanwhile the phone says that it is coming back', async (t) => {
    const here = await room(t, pages.turn);
    await here.laptop.go_away();
    await here.page.getByText('The laptop is coming back').waitFor();
    assert.ok(await here.page.locator('.ask .choice').first().isVisible(), 'the page that was there is gone');
    await here.page.waitForTimeout(2500);
    await here.laptop.start();
    const back = Date.now();
    await until(() => hellos(here.laptop).length === 2, 2000, 'not back within two seconds');
    assert.ok(Date.now() - back < 2000);
    await here.page.getByText('The laptop is coming back').waitFor({ state: 'detached' });
  });

  it('while the laptop is away it is looked for by plain requests: browsers keep a WebSocket back once some have failed', async (t) => {
    const here = await room(t, pages.turn);
    let sockets = 0;
    let looks = 0;
    here.page.on('websocket', () => { sockets += 1; });
    here.page.on('request', (request) => { looks += request.method() === 'HEAD' ? 1 : 0; });
    await here.laptop.go_away();
    await until(() => looks >= 6, 9000, 'it is not looked for');
    assert.ok(sockets <= 1, `${sockets} connections were tried`);
    await here.laptop.start();
    await until(() => hellos(here.laptop).length === 2, 3000, 'not back');
  });

  it('a laptop that takes a request and says nothing is asked again', async (t) => {
    const here = await room(t, pages.turn);
    let looks = 0;
    here.page.on('request', (request) => { looks += request.method() === 'HEAD' ? 1 : 0; });
    await here.laptop.go_away();
    here.laptop.mute = true;
    await here.laptop.start();
    await until(() => looks >= 2, 6000, 'it waits for the first answer for ever');
    here.laptop.mute = false;
    await until(() => hellos(here.laptop).length === 2, 4000, 'not back');
  });

  it('a phone that wakes up or gets its network back does not wait for the next try', async (t) => {
    const here = await room(t, pages.turn);
    await here.laptop.go_away();
    await here.page.getByText('The laptop is coming back').waitFor();
    for (const event of ['online', 'pageshow', 'focus']) {
      // A try that runs is not cut short, so the event comes just after one has failed: between two tries.
      const tries = await here.page.evaluate((name) => new Promise((done) => {
        const send = XMLHttpRequest.prototype.send;
        let count = 0;
        let woken = false;
        function wake() {
          woken = true;
          count = 0;
          window.dispatchEvent(new Event(name));
          XMLHttpRequest.prototype.send = send;
          done(count);
        }
        XMLHttpRequest.prototype.send = function () {
          if (++count === 1 && !woken) this.addEventListener('error', () => setTimeout(wake));
          return send.call(this);
        };
      }), event);
      assert.equal(tries, 1, event);
    }
  });

  it('a dead connection is noticed at once on waking up', async (t) => {
    const here = await room(t, pages.turn);
    const opened = here.laptop.opened;
    here.laptop.silent = true;
    await here.page.evaluate(() => window.dispatchEvent(new Event('pageshow')));
    await until(() => here.laptop.opened > opened, 2500, 'the dead connection was kept');
  });

  it('a dead connection is noticed within seconds when nobody touches the phone', async (t) => {
    const here = await room(t, pages.turn);
    const opened = here.laptop.opened;
    here.laptop.silent = true;
    await until(() => here.laptop.opened > opened, 9500, 'the dead connection was kept');
  });

  it('a quiet line is left alone', async (t) => {
    const here = await room(t, pages.turn);
    await here.page.waitForTimeout(6500);
    assert.equal(here.laptop.opened, 1);
    assert.equal(here.laptop.told.filter((one) => one.do === 'ping').length, 1);
  });

  it('a choice made while the laptop is away is kept and arrives once', async (t) => {
    const here = await room(t, pages.secret);
    await here.laptop.go_away();
    await here.page.getByText('The laptop is coming back').waitFor();
    await here.page.getByRole('button', { name: 'For' }).first().click();
    await here.page.getByText('Kept: it goes out when the laptop is back').first().waitFor();
    await here.laptop.start();
    await until(() => here.laptop.once('ballot').length === 1, 2500, 'the ballot did not arrive');
    const { id, ...ballot } = here.laptop.once('ballot')[0];
    assert.deepEqual(ballot, { do: 'ballot', seat: 'chair', seen: 41, choice: 'in_favour' });
    await here.page.getByText('Done').first().waitFor();
    here.laptop.drop();
    await until(() => hellos(here.laptop).length === 3, 1000, 'not back');
    await here.page.waitForTimeout(150);
    assert.equal(here.laptop.told.filter((one) => one.do === 'ballot').length, 1, 'it was sent again after its answer');
  });

  it('a message whose answer was lost is sent again with the same id', async (t) => {
    const here = await room(t, pages.vote);
    here.laptop.answer = (message) => {
      if (message.do !== 'move') return { ok: true };
      if (here.laptop.told.filter((one) => one.do === 'move').length > 1) return { ok: true };
      setImmediate(() => here.laptop.drop());
      return null;
    };
    await here.page.getByRole('button', { name: 'Against' }).first().click();
    await until(() => here.laptop.told.filter((one) => one.do === 'move').length === 2, 1500, 'not sent again');
    const [first, second] = here.laptop.told.filter((one) => one.do === 'move');
    assert.deepEqual(second, first);
    assert.deepEqual(first.move, { move: 'cast_ballot', ballot: 'against' });
    await here.page.getByText('Done').first().waitFor();
  });

  it('choices are sent in the order they were made', async (t) => {
    const here = await room(t, pages.secret);
    await here.laptop.go_away();
    for (const name of ['For', 'Against', 'Abstain']) await here.page.getByRole('button', { name }).first().click();
    await here.laptop.start();
    await until(() => here.laptop.once('ballot').length === 3, 2500, 'not all arrived');
    assert.deepEqual(here.laptop.once('ballot').map((one) => one.choice), ['in_favour', 'against', 'abstain']);
    assert.equal(await here.page.getByRole('button', { name: 'Abstain' }).first().getAttribute('aria-pressed'), 'true');
  });

  it('a difference is applied, and once only however often it comes', async (t) => {
    const here = await room(t, pages.turn);
    const patch = [{ op: 'add', path: '/now/lines/-', value: { kind: 'speech', who: 'A. A.', text: 'A line that is new' } }];
    const twice = { n: 2, from: 1, at: Date.now(), patch };
    for (const socket of here.laptop.sockets) for (let i = 0; i < 3; ++i) here.laptop.put(socket, twice);
    await here.page.getByText('A line that is new').waitFor();
    await here.page.waitForTimeout(100);
    assert.equal(await here.page.getByText('A line that is new').count(), 1);
    assert.equal(here.laptop.told.filter((one) => one.do === 'page').length, 0);
  });

  for (const [name, message] of [
    ['a missed number', { n: 9, from: 8, patch: [{ op: 'replace', path: '/title', value: 'Wrong' }] }],
    ['a difference that does not fit', { n: 2, from: 1, patch: [{ op: 'replace', path: '/title', value: 'Wrong' }, { op: 'remove', path: '/nothing/there' }] }]
  ]) {
    it(`${name}: the whole page is asked for, once`, async (t) => {
      const here = await room(t, pages.turn);
      here.laptop.page = { ...pages.turn, title: 'The right one' };
      here.laptop.number = 9;
      for (const socket of here.laptop.sockets) for (let i = 0; i < 2; ++i) here.laptop.put(socket, { at: Date.now(), ...message });
      await here.page.locator('h1', { hasText: 'The right one' }).waitFor();
      assert.equal(here.laptop.told.filter((one) => one.do === 'page').length, 1);
      });
  }

  it('what is no message is left alone', async (t) => {
    const here = await room(t, pages.turn);
    for (const socket of here.laptop.sockets) for (const text of ['nothing', '{', '[]', '17', 'null', '{"re":"x","ok":true}', '{"patch":7,"n":2,"from":1}']) here.laptop.put(socket, text);
    here.laptop.show({ ...pages.turn, title: 'Still here' });
    await here.page.locator('h1', { hasText: 'Still here' }).waitFor();
  });

  it('a restarted laptop counts from the beginning again', async (t) => {
    const here = await room(t, pages.turn);
    here.laptop.number = 70;
    here.laptop.show(pages.turn);
    await here.laptop.go_away();
    here.laptop.number = 1;
    here.laptop.page = { ...pages.turn, title: 'After the restart' };
    await here.laptop.start();
    await here.page.locator('h1', { hasText: 'After the restart' }).waitFor();
    here.laptop.change([{ op: 'replace', path: '/title', value: 'And on' }], { ...pages.turn, title: 'And on' });
    await here.page.locator('h1', { hasText: 'And on' }).waitFor();
  });

  it('a refusal is shown in its words, and the choices are there again', async (t) => {
    const here = await room(t, pages.turn);
    here.laptop.answer = (message) => (message.do === 'move' ? { ok: false, why: 'stale', words: 'Somebody was quicker.' } : { ok: true });
    await here.page.getByRole('button', { name: 'Propose a recommendation' }).click();
    await here.page.getByText('Somebody was quicker.').waitFor();
    assert.ok(await here.page.getByRole('button', { name: 'Propose a recommendation' }).isVisible());
  });

  for (const [name, storage] of [['', true], [' where nothing can be stored', false]]) {
    it(`the token lives through a reload${name}, and ids do not come again`, async (t) => {
      const here = await room(t, pages.turn, { storage });
      await here.page.reload();
      await until(() => hellos(here.laptop).length === 2, 2000, 'no hello');
      const [first, second] = hellos(here.laptop);
      assert.equal(second.token, first.token);
      assert.notEqual(second.id, first.id);
      });
  }

  it('two phones have two tokens', async (t) => {
    const here = await room(t, pages.turn);
    const other = await phone(browser, here.laptop.address);
    await other.locator('h1').first().waitFor();
    await until(() => hellos(here.laptop).length === 2, 2000, 'no hello');
    assert.notEqual(hellos(here.laptop)[0].token, hellos(here.laptop)[1].token);
    await other.context().close();
  });

  it('time is counted by the laptop’s clock, by itself, and stands still in a pause', async (t) => {
    const here = await room(t, pages.turn);
    const hour = 3600000;
    const laptop_now = Date.now() + hour;
    for (const socket of here.laptop.sockets) here.laptop.put(socket, { n: 2, at: laptop_now, page: { ...pages.turn, clock: { label: 'x', until: laptop_now + 62400 } } });
    await here.page.locator('#clock', { hasText: /^1:0[12]$/ }).waitFor();
    await here.page.locator('#clock.low', { hasText: /^0:59$/ }).waitFor();
    for (const socket of here.laptop.sockets) here.laptop.put(socket, { n: 3, at: Date.now() + hour, page: { ...pages.turn, clock: { label: 'x', left_s: 42, paused: true } } });
    await here.page.locator('#clock', { hasText: /^0:42$/ }).waitFor();
    await here.page.waitForTimeout(1200);
    assert.equal(await here.page.locator('#clock').textContent(), '0:42');
    for (const socket of here.laptop.sockets) here.laptop.put(socket, { n: 4, at: Date.now() + hour, page: { ...pages.turn, clock: { label: 'x', until: Date.now() + hour - 5000 } } });
    await here.page.locator('#clock.over', { hasText: /^\+0:0/ }).waitFor();
    await here.page.getByText('Time is up').waitFor();
  });

  it('another language can be chosen at any time and is remembered', async (t) => {
    const here = await room(t, pages.turn);
    here.laptop.answer = (message) => {
      if (message.do === 'language') setImmediate(() => here.laptop.show(phone_pages(message.language).turn));
      return { ok: true };
    };
    await here.page.locator('#me-button').click();
    await here.page.getByRole('button', { name: 'Русский' }).click();
    await here.page.getByRole('heading', { name: phone_pages('ru').turn.title }).waitFor();
    assert.equal(await here.page.locator('html').getAttribute('lang'), 'ru');
    await here.page.reload();
    await until(() => hellos(here.laptop).length === 2, 2000, 'no hello');
    assert.equal(hellos(here.laptop)[1].language, 'ru');
  });

  it('a name is text, whatever it looks like', async (t) => {
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const here = await room(t, { ...pages.turn, title: evil, people: [{ seat: 'x', name: evil, post: evil, marks: [] }] });
    await here.page.locator('main [aria-expanded="false"]').last().click();
    assert.equal(await here.page.locator('img, #app script').count(), 0);
    assert.equal(await here.page.locator('.person-name').textContent(), evil);
  });
});
