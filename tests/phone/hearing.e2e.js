// A whole short hearing with the built program: the facilitator without a window, five phones in three languages, the wall.
// In the middle of it a phone is reloaded, another loses its connection, a third is let in anew, and in the middle of a
// vote the program is killed and started again.
//
//   KENES_PROGRAM=build/release/kenes node --test tests/phone/hearing.e2e.js      (KENES_TRACE=1: every choice)
'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const test = require('node:test');
const assert = require('node:assert/strict');
const { launch, phone } = require('./browser.js');
const { Host } = require('./host.js');
const { ROOT } = require('./sample.js');

const PROGRAM = process.env.KENES_PROGRAM || path.join(ROOT, 'build/release/kenes');
const PLACES = [
  { language: 'kk', seat: 'chair', name: 'Айгүл' }, { language: 'ru', seat: 'secretary', name: 'Пётр' }, { language: 'en', seat: 'akim', name: 'Zoë <b>' },
  { language: 'kk', seat: 'teacher', name: 'Ерлан' }, { language: 'ru', seat: 'driver', name: 'Мария' }
];
const LANGUAGE_NAMES = { kk: 'Қазақша', ru: 'Русский', en: 'English' };
const STARTER = path.join(ROOT, 'assets/starter');
const scenario_texts = Object.fromEntries(Object.keys(LANGUAGE_NAMES).map((l) => [l, JSON.parse(fs.readFileSync(path.join(STARTER, `text/${l}.json`), 'utf8'))]));
// What would end the hearing early or send people out of the room.
const AVOIDED = ['move.adjourn', 'move.propose_procedure', 'move.mark_presence', 'move.extend', 'move.hand_over', 'move.raise_order', 'move.withdraw', 'move.leave_queue'];
// What the meeting waits for.
const DUTIES = ['move.next_phase', 'move.read_back', 'move.open_vote', 'move.close_vote', 'move.publish_vote', 'move.close_meeting'];
const avoided_labels = Object.fromEntries(Object.keys(LANGUAGE_NAMES).map((l) => {
  const texts = Object.assign({}, ...['moves', 'words'].map((name) => JSON.parse(fs.readFileSync(path.join(ROOT, `assets/text/${l}/${name}.json`), 'utf8'))));
  return [l, { never: AVOIDED.map((key) => texts[key]), seldom: texts['move.next_phase'], duties: DUTIES.map((key) => texts[key]) }];
}));
const trace = process.env.KENES_TRACE ? console.log : () => {};

let seed = 20260212;
function chance(n) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor(seed / 65536) % n;
}

async function until(what, ms, why) {
  const end = Date.now() + ms;
  for (;;) {
    const found = await what();
    if (found) return found;
    assert.ok(Date.now() < end, why);
    await new Promise((done) => setTimeout(done, 20));
  }
}

// What a page of the room may never show: a label without words, a fault of a script, another's brief.
async function check_page(page, place) {
  const text = await page.locator('body').innerText();
  assert.doesNotMatch(text, /\b(phone|wall|room|undefined|null)\.?[a-z_]*\.[a-z_]+|undefined|\[object/, `${place.seat} shows what is no text`);
  assert.equal(await page.locator('html').getAttribute('lang'), place.language);
  assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= document.documentElement.clientWidth), `${place.seat} scrolls sideways`);
}

async function come_in(browser, host, place) {
  const page = await phone(browser, `http://127.0.0.1:${host.port}/${place.seat === 'chair' ? '' : `#${host.code}`}`, { locale: place.language });
  await page.addInitScript(() => {
    const Real = window.WebSocket;
    window.lines = [];
    window.WebSocket = function (address) {
      const line = new Real(address);
      window.lines.push(line);
      return line;
    };
  });
  await page.reload();
  await page.getByRole('button', { name: LANGUAGE_NAMES[place.language] }).click();
  await page.locator(`html[lang=${place.language}] #name`).fill(place.name);
  if (place.seat === 'chair') await page.locator('#code').fill(host.code.toLowerCase());
  await page.keyboard.press('Enter');
  const seat = scenario_texts[place.language][`seat.${place.seat}.name`];
  await page.locator('.seat', { hasText: seat }).locator('.primary').click();
  await page.locator('.card.role', { hasText: seat }).waitFor();
  return page;
}

// Whoever writes the lines may err: it is told, and the hearing goes on. Without a folder it is the session's own.
async function orders_of_the_wrong_type(host) {
  assert.equal((await host.order(5)).why, 'room.refused.malformed_order');
  assert.equal((await host.order('heard', { answer: 1, heard: 'yes' })).why, 'room.refused.malformed_order');
  const written = await host.order('record', { folder: 5 });
  assert.match(written.folder, /-record$/);
  assert.ok(fs.readdirSync(written.folder).includes('minutes-kk.html'));
}

async function has_own_seat(page, place, ms) {
  await page.locator('nav.tabs button').nth(1).click({ timeout: ms });
  await page.locator('.role h3', { hasText: scenario_texts[place.language][`seat.${place.seat}.name`] }).waitFor({ timeout: ms });
}

// One choice on one phone, as a person would make it: vote if there is a ballot, answer what is asked, else now and then.
// Nobody does the same thing for ever: a person who reworded a draft eight times lets it be. What the others wait for
// nobody tires of: a draft that is reworded as often as it is read out is read out once more. And when the meeting stands
// still everybody looks again, as whoever has still a blank to fill in.
const TIRED = 8;
const STANDS_STILL = 6; // Turns in which nobody pressed anything.
let chosen = {};
function tired_of(place) {
  const own = Object.keys(chosen).filter((key) => key.startsWith(`${place.seat}: `) && chosen[key] >= TIRED).map((key) => key.slice(place.seat.length + 2));
  return own.filter((label) => !avoided_labels[place.language].duties.includes(label));
}

async function choose(page, place) {
  const what = await press_one(page, place);
  const first = `${place.seat}: ${what.split(' › ')[0]}`;
  if (what) chosen[first] = (chosen[first] || 0) + 1;
  return what;
}

function press_one(page, place) {
  return page.evaluate(([[r, ...rolls], leads, avoided]) => {
    document.querySelector('nav.tabs button').click();
    const ballots = [...document.querySelectorAll('.ballot')];
    if (ballots.length > 0 && !ballots.some((one) => one.getAttribute('aria-pressed') === 'true')) {
      const ballot = ballots[r % 4 === 0 ? r % ballots.length : 0];
      ballot.click();
      return `ballot: ${ballot.textContent}`;
    }
    if (!document.querySelector('.ask.urgent .choice') && !leads && r % 3 !== 0) return '';
    const more = document.querySelector('.ask .more');
    if (more) more.click();
    const steps = [];
    for (let depth = 0; depth < 8; ++depth) {
      const label = (one) => one.querySelector('.choice-label').textContent;
      const choices = [...document.querySelectorAll('.ask .choice:not(.ballot)')].filter((one) => !avoided.never.includes(label(one)) && (label(one) !== avoided.seldom || r % 2 === 0));
      if (choices.length === 0) {
        const back = document.querySelector('.ask .back');
        if (back) back.click();
        break;
      }
      const pick = choices[rolls[depth] % choices.length];
      const further = pick.classList.contains('leads-on');
      steps.push(label(pick));
      pick.click();
      if (!further) break;
    }
    return steps.join(' › ');
    // A roll for each step: of one roll alone the third blank of a draft could never come up.
  }, [Array.from({ length: 9 }, () => chance(1000)), place.seat === 'chair', { ...avoided_labels[place.language], never: [...avoided_labels[place.language].never, ...tired_of(place)] }]);
}

class Hearing {
  constructor(browser, host, phones, wall) {
    Object.assign(this, { browser, host, phones, wall, done: {}, ideas: new Set(), votes: 0, last: {}, still: 0 });
  }

  // Each of these once, when its moment has come.
  async interrupt(status, turn) {
    const once = async (name, when, what) => {
      if (this.done[name] || !when) return;
      this.done[name] = true;
      trace(`--- ${name}`);
      await what();
    };
    await once('pause', turn === 3, () => this.pause());
    await once('reload', turn === 8, () => this.reload());
    await once('drop', turn === 12, () => this.drop());
    await once('poll', status.phase !== 'opening' && status.vote !== 'open', () => this.poll());
    await once('kill', status.vote === 'open' && status.voted === 1, () => this.kill(status));
    await once('another phone', turn === 20, () => this.another_phone());
  }

  async pause() {
    assert.ok((await this.host.order('pause', { on: true })).ok);
    for (const page of this.phones) await page.locator('.notice').waitFor();
    assert.ok((await this.host.order('pause', { on: false })).ok);
    for (const page of this.phones) await page.locator('.notice').waitFor({ state: 'detached' });
  }

  async reload() {
    const begun = Date.now();
    await this.phones[1].reload();
    await has_own_seat(this.phones[1], PLACES[1], 2000);
    this.reload_ms = Date.now() - begun;
    assert.ok(this.reload_ms < 2000, `${this.reload_ms} ms`);
  }

  async drop() {
    const before = await this.phones[2].evaluate(() => {
      window.lines[window.lines.length - 1].close();
      return window.lines.length;
    });
    await this.phones[2].waitForFunction((count) => window.lines.length > count && window.lines[window.lines.length - 1].readyState === 1, before, { timeout: 2000 });
    await has_own_seat(this.phones[2], PLACES[2], 2000);
  }

  async poll() {
    assert.ok((await this.host.order('open_poll')).ok);
    for (const page of this.phones) await page.locator('nav.tabs button').first().click();
    for (const page of this.phones) await page.locator('.poll .ballot').first().click();
    await until(async () => (await this.host.status()).polled === 5, 3000, 'not all polled');
    for (const page of this.phones) await page.locator('.poll .ballot').nth(1).click(); // Sets, never adds.
    await new Promise((done) => setTimeout(done, 200));
    assert.equal((await this.host.status()).polled, 5);
    assert.ok((await this.host.order('close_poll')).ok);
    for (const page of this.phones) await page.locator('.poll .ballot').first().waitFor({ state: 'detached' });
  }

  // Power is cut with one ballot cast. Everybody is back without a hand on any phone, and nothing is lost.
  async kill(before) {
    const marks = await Promise.all(this.phones.map((page) => page.locator('.ballot[aria-pressed=true]').count()));
    await this.host.kill();
    await this.phones[0].locator('.offline').waitFor();
    const begun = Date.now();
    await this.host.start();
    await until(async () => (await this.host.status()).people.filter((one) => one.online).length === 5, 10000, 'not all are back');
    this.back_ms = Date.now() - begun;
    const after = await this.host.status();
    for (const name of ['stage', 'phase', 'code', 'vote']) assert.equal(after[name], before[name], name);
    assert.deepEqual(after.people.map((one) => one.seats), before.people.map((one) => one.seats));
    for (const page of this.phones) await page.locator('.offline').waitFor({ state: 'detached' });
    assert.ok(after.paused, 'a session gone on with waits for the facilitator');
    assert.ok((await this.host.order('pause', { on: false })).ok);
    for (const page of this.phones) await page.locator('.notice').waitFor({ state: 'detached' });
    assert.equal(marks.filter(Boolean).length, 1);
  }

  // The driver's phone is flat: with the number of the old page the same person comes back on a new one.
  async another_phone() {
    const place = PLACES[4];
    const old = this.phones[4];
    await old.locator('#me-button').click();
    const number = await old.locator('strong.code').innerText();
    await old.context().close();
    await until(async () => (await this.host.status()).people.filter((one) => one.online).length === 4, 5000, 'the old phone is still there');
    const page = await phone(this.browser, `http://127.0.0.1:${this.host.port}/`, { locale: 'ru' });
    await page.locator('html[lang=ru] .fold-head button').click();
    await page.locator('.choice', { hasText: place.name }).click();
    await page.locator('#number').fill(number);
    await page.keyboard.press('Enter');
    await page.locator('nav.tabs').waitFor();
    await has_own_seat(page, place, 2000);
    this.phones[4] = page;
  }

  // Returns the last status.
  async run() {
    for (let turn = 0; turn < 300; ++turn) {
      const status = await this.host.status();
      if (status.vote === 'published' && this.last.vote !== 'published') this.votes += 1;
      this.last = status;
      if (status.stage !== 'hearing') return status;
      this.ideas.add(await this.wall.evaluate(() => (document.querySelector('.frame') || { className: '' }).className));
      await this.interrupt(status, turn);
      await this.act(status);
    }
    for (const [i, page] of this.phones.entries()) trace(`${PLACES[i].seat}: ${(await page.locator('main').innerText()).slice(0, 600)}`);
    return assert.fail(`no end after 300 turns: ${JSON.stringify(this.last)}`);
  }

  async act(status) {
    let acted = 0;
    for (const [i, page] of this.phones.entries()) {
      const what = await choose(page, PLACES[i]);
      if (!what) continue;
      trace(`${status.phase} ${PLACES[i].seat}: ${what}`);
      acted += 1;
      await page.waitForTimeout(60);
      if (what.startsWith('ballot: ')) break; // One ballot at a time, so that the program can be killed between two.
    }
    this.still = acted ? 0 : this.still + 1;
    if (this.still % STANDS_STILL === STANDS_STILL - 1) chosen = {};
    if (!acted) await this.phones[0].waitForTimeout(100);
  }
}

async function check_end(hearing, status, journal) {
  for (const [i, page] of hearing.phones.entries()) {
    await page.locator('.debrief h3').first().waitFor();
    await check_page(page, PLACES[i]);
    assert.deepEqual(page.faults, [], PLACES[i].seat);
    const said = await page.evaluate(() => document.body.textContent);
    for (const other of PLACES) {
      if (other.seat === PLACES[i].seat) continue;
      const brief = scenario_texts[PLACES[i].language][`seat.${other.seat}.brief`];
      assert.ok(!said.includes(brief.slice(0, 60)), `${PLACES[i].seat} shows the brief of ${other.seat}`);
    }
  }
  assert.ok(status.over && hearing.votes > 0, `${hearing.votes} votes`);
  for (const name of ['pause', 'reload', 'drop', 'poll', 'kill', 'another phone']) assert.ok(hearing.done[name], `${name} never came about`);
  assert.ok([...hearing.ideas].some((idea) => /idea-(vote|verdict).* two/.test(idea)), [...hearing.ideas].join('; '));
  const again = JSON.parse(execFileSync(PROGRAM, ['replay', journal, '--json'], { encoding: 'utf8' }));
  assert.equal(again.digest, status.digest, 'the journal tells another hearing');
}

test('a whole hearing on five phones in three languages, with everything that goes wrong in a room', { timeout: 240000 }, async (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kenes-room-'));
  const journal = path.join(folder, 'room.kenes-journal');
  const browser = await launch();
  const host = new Host(PROGRAM, journal, ['--seed', '5', '--minutes', '45', '--lang', 'en']);
  t.after(async () => {
    await browser.close();
    await host.kill();
    fs.rmSync(folder, { recursive: true });
  });
  await host.start(STARTER);

  const phones = [];
  for (const place of PLACES) phones.push(await come_in(browser, host, place));
  const wall = await phone(browser, `http://127.0.0.1:${host.port}/wall?languages=kk,ru`, { viewport: { width: 1280, height: 720 } });
  await wall.getByText(host.code).waitFor();
  assert.deepEqual((await host.status()).people.map((one) => [one.name, one.language, one.seats]), PLACES.map((place) => [place.name, place.language, [place.seat]]));
  assert.ok((await host.order('speed', { times: 100 })).ok);
  assert.ok((await host.order('start')).ok);
  await orders_of_the_wrong_type(host);

  const hearing = new Hearing(browser, host, phones, wall);
  const status = await hearing.run();
  await check_end(hearing, status, journal);
  assert.deepEqual(wall.faults, []);
  t.diagnostic(`${status.revision} rows, ${hearing.votes} votes; reloaded in ${hearing.reload_ms} ms, back after SIGKILL in ${hearing.back_ms} ms`);
  await host.quit();
});
