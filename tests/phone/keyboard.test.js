// A hearing without a pointer: everything is reached with Tab and pressed with Enter or Space, the focus is never lost,
// and what happens is told in live regions.
'use strict';

const { after, before, describe, it } = require('node:test');
const assert = require('node:assert/strict');
const { Laptop } = require('./laptop.js');
const { launch, phone } = require('./browser.js');
const { phone_pages } = require('./sample.js');

const pages = phone_pages('en');
let browser;

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

const focused = (page) => page.evaluate(() => {
  const one = document.activeElement;
  const label = one.id && document.querySelector(`label[for="${one.id}"]`);
  return one === document.body ? '' : `${one.tagName} ${label ? label.textContent : one.textContent}`;
});

// Presses Tab until that stands in the focus.
async function tab_to(page, text) {
  const passed = [];
  for (let i = 0; i < 40; ++i) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.includes(text)) return;
    passed.push(now.slice(0, 40));
  }
  assert.fail(`Tab does not reach “${text}”; it passes ${passed.join(' | ')}`);
}

async function press(page, text, key = 'Enter') {
  await tab_to(page, text);
  await page.keyboard.press(key);
}

async function focus_becomes(page, text) {
  await page.waitForFunction((wanted) => document.activeElement !== document.body && document.activeElement.textContent.includes(wanted), text);
}

// Browsers of 2016: what they lack is taken away before the page begins.
function make_old() {
  for (const [owner, names] of [
    [window, ['fetch', 'queueMicrotask', 'structuredClone', 'IntersectionObserver', 'ResizeObserver', 'URLSearchParams']],
    [Array.prototype, ['flat', 'flatMap', 'at', 'findLast']], [Object, ['entries', 'values', 'fromEntries', 'hasOwn']],
    [String.prototype, ['padStart', 'padEnd', 'matchAll', 'replaceAll', 'at']], [Element.prototype, ['append', 'prepend', 'replaceChildren', 'toggleAttribute', 'before', 'after']],
    [NodeList.prototype, ['forEach', 'entries']], [Crypto.prototype, ['randomUUID']]
  ]) for (const name of names) delete owner[name];
}

async function come_in(page, laptop) {
  await tab_to(page, 'Your name');
  await page.keyboard.type('Aigül');
  await tab_to(page, 'Code from the wall');
  await page.keyboard.type('к7ма');
  // A page that comes meanwhile takes neither the focus nor what was typed.
  laptop.show({ ...pages.door, door: { people: [] } });
  await page.locator('text=I was here before').waitFor({ state: 'detached' });
  assert.match(await focused(page), /Code from the wall/);
  await page.keyboard.press('Enter');
  const [join] = await laptop.hears('join');
  assert.deepEqual([join.code, join.name, join.language], ['K7MA', 'Aigül', 'en']);
}

async function walk_the_menu(page, laptop) {
  laptop.show(pages.turn);
  await page.waitForFunction(() => [...document.querySelectorAll('[role=status]')].some((one) => one.textContent.includes('Your turn: ')));
  await press(page, 'Ask about a claim');
  await focus_becomes(page, 'Ask about a claim');
  await press(page, '34 have piped water');
  await press(page, 'Back');
  await press(page, '398 houses', 'Space');
  await press(page, 'Inviting');
  await page.locator('.echo', { hasText: 'Inviting' }).waitFor();
  assert.notEqual(await focused(page), '', 'the focus is lost after a choice');
  const [asked] = await laptop.hears('move');
  assert.deepEqual([asked.seat, asked.seen, asked.move], ['chair', pages.turn.revision, { move: 'ask_claim', claim: 'pipe_houses', tone: 'inviting' }]);
}

async function raise_a_hand(page, laptop) {
  laptop.show(pages.turn);
  await page.locator('.ask .choice').first().waitFor();
  await press(page, 'Ask for the floor');
  laptop.show(pages.queue);
  await press(page, 'To ask a question');
  await focus_becomes(page, 'About which claim?');
  await press(page, '24 water samples');
  const [hand] = await laptop.hears('hand');
  assert.deepEqual([hand.seat, hand.intent, hand.claim], ['chair', 'ask', 'water_lab']);
  await page.getByText('Your place in the queue: 2').waitFor();
}

async function vote(page, laptop) {
  laptop.show(pages.secret);
  await page.waitForFunction(() => [...document.querySelectorAll('[role=status]')].some((one) => one.textContent.includes('A vote has opened')));
  await tab_to(page, 'Skip to content');
  await page.keyboard.press('Enter');
  await press(page, 'Against', 'Space');
  await press(page, 'Abstain', 'Space');
  assert.deepEqual((await laptop.hears('ballot', 2)).map((one) => [one.seat, one.seen, one.choice]), ['against', 'abstain'].map((choice) => ['chair', pages.secret.revision, choice]));
  assert.equal(await page.locator('.ballot-abstain').first().getAttribute('aria-pressed'), 'true');
  laptop.show(pages.published);
  await press(page, 'Vote');
  await focus_becomes(page, 'Vote');
  await press(page, 'How each one voted');
  await page.locator('.fold-in').waitFor();
}

describe('by keyboard', { concurrency: 3 }, () => {
  before(async () => { browser = await launch(); });
  after(async () => { await browser.close(); });

  it('a whole hearing can be played, in a browser of 2016', async (t) => {
    const laptop = new Laptop();
    laptop.page = pages.door;
    laptop.number = 1;
    await laptop.start();
    const page = await phone(browser, 'about:blank', { locale: 'en' });
    t.after(async () => {
      await page.context().close();
      await laptop.go_away();
      assert.deepEqual(page.faults, []);
    });
    await page.addInitScript(make_old);
    await page.goto(laptop.address);
    await page.locator('#name').waitFor();
    assert.equal(await page.evaluate(() => typeof window.fetch), 'undefined');
    await come_in(page, laptop);
    laptop.show(pages.lobby);
    await focus_becomes(page, 'Seat');
    await press(page, 'Take this seat: Yergazy');
    assert.equal((await laptop.hears('take_seat'))[0].seat, 'akim');
    laptop.show(pages.lobby_seat);
    await tab_to(page, 'How many villages are planned');
    await page.keyboard.press('ArrowDown');
    await press(page, 'Send the answers');
    assert.deepEqual((await laptop.hears('quiz'))[0].answers, { q_share: 'b' });
    await walk_the_menu(page, laptop);
    await raise_a_hand(page, laptop);
    await vote(page, laptop);
    laptop.show(pages.debrief);
    await focus_becomes(page, 'Debrief');
    assert.equal(await page.locator('.debrief h3').count(), 2);
  });

  it('what has the focus keeps it while everything around it changes', async (t) => {
    const { laptop, page } = await room(t, pages.turn);
    await tab_to(page, 'Propose a recommendation');
    const items = pages.turn.seats[0].ask.items;
    const changed = [...items.slice(2), { label: 'Something new', move: { move: 'x' } }, ...items.slice(0, 1)];
    laptop.show({ ...pages.turn, notice: 'A notice', seats: [{ ...pages.turn.seats[0], ask: { ...pages.turn.seats[0].ask, items: changed } }] });
    await page.getByText('Something new').waitFor();
    assert.match(await focused(page), /Propose a recommendation/);
    assert.deepEqual(await page.locator('.ask .choice-label').allTextContents(), changed.map((one) => one.label));
  });

  it('when what has the focus is gone, the reader goes on from the heading of the same part', async (t) => {
    const { laptop, page } = await room(t, pages.turn);
    await tab_to(page, 'Propose a recommendation');
    laptop.show({ ...pages.turn, seats: [{ ...pages.turn.seats[0], ask: undefined }] });
    await page.getByText('Nothing is asked of you now').waitFor();
    assert.match(await focused(page), /^H2 Now/);
  });

  it('a step that is no longer offered leads back to the last one that is', async (t) => {
    const { laptop, page } = await room(t, pages.turn);
    await press(page, 'Ask about a claim');
    await press(page, '398 houses');
    await page.locator('.trail').getByText('398').waitFor();
    const [first, ...others] = pages.turn.seats[0].ask.items;
    const fewer = { ...first, items: first.items.slice(0, 1) };
    laptop.show({ ...pages.turn, seats: [{ ...pages.turn.seats[0], ask: { ...pages.turn.seats[0].ask, items: [fewer, ...others] } }] });
    await page.locator('.trail', { hasText: /^BackAsk about a claim in the report$/ }).waitFor();
    assert.notEqual(await focused(page), '');
  });

  it('only what is new is read out, and nothing that was read moves', async (t) => {
    const { laptop, page } = await room(t, pages.turn);
    await page.evaluate(() => {
      window.added = [];
      new MutationObserver((all) => all.forEach((one) => one.addedNodes.forEach((node) => window.added.push(node.textContent)))).observe(document.querySelector('[role=log] ol'), { childList: true });
    });
    const lines = pages.turn.now.lines;
    laptop.show({ ...pages.turn, now: { ...pages.turn.now, lines: [...lines.slice(1), { kind: 'speech', who: 'A. A.', text: 'The newest line' }] } });
    await page.getByText('The newest line').waitFor();
    assert.deepEqual(await page.evaluate(() => window.added), ['A. A. The newest line']);
  });

  it('one phone serves two seats', async (t) => {
    const { laptop, page } = await room(t, pages.two_seats);
    await press(page, 'Yergazy Shokpar');
    await press(page, 'Finish and yield the floor');
    assert.equal((await laptop.hears('move'))[0].seat, 'akim');
  });

  it('somebody who was here before comes back with a number, or with the facilitator’s nod', async (t) => {
    const { laptop, page } = await room(t, pages.door);
    await press(page, 'I was here before');
    await press(page, 'Ерлан');
    await tab_to(page, 'Your four-digit number');
    await page.keyboard.type('1234');
    laptop.answer = (message) => (message.do === 'return' ? { ok: false, why: 'wrong', words: 'That is another number.' } : { ok: true });
    await page.keyboard.press('Enter');
    await page.getByText('That is another number.').waitFor();
    const [back] = await laptop.hears('return');
    assert.deepEqual([back.person, back.number], [3, '1234']);
    await press(page, 'ask the facilitator');
    assert.equal((await laptop.hears('ask_return'))[0].person, 3);
  });

  it('seats are shared, changed and taken beside one’s own; what the draw should know can be told and taken back', async (t) => {
    const { laptop, page } = await room(t, pages.sharing);
    await press(page, 'Yes, together');
    const [nod] = await laptop.hears('nod');
    assert.deepEqual([nod.request, nod.yes], [3, true]);
    await press(page, 'Other seats');
    await press(page, 'I’ll keep my seat');
    await laptop.hears('swap');
    await press(page, 'This one instead of mine: Yergazy');
    await press(page, 'Both: one phone, two seats: Yergazy');
    assert.deepEqual((await laptop.hears('take_seat', 2)).map((one) => [one.seat, one.beside]), [['akim', 'instead'], ['akim', 'also']]);
    await press(page, 'Share this seat');
    await laptop.hears('share_seat');
    laptop.show(pages.lobby);
    await press(page, 'If seats are drawn by lot');
    await press(page, 'Ерлан');
    const [told] = await laptop.hears('about_me');
    assert.deepEqual([told.post, told.superior], ['akim', 'Ерлан']);
    await press(page, 'akim');
    assert.equal((await laptop.hears('about_me', 2))[1].post, '');
  });

  describe('a wish to share a seat', () => {
    const taken = pages.lobby.lobby.seats.find((one) => !one.free && !one.mine);
    const with_seat = (more) => ({ ...pages.lobby, lobby: { ...pages.lobby.lobby, seats: pages.lobby.lobby.seats.map((one) => (one === taken ? { ...one, ...more } : one)) } });
    const card = (page, text) => page.locator('.card', { hasText: `Sharing a seat: ${taken.name}` }).getByText(text);

    it('is only sent until somebody decides, and then it is told what they said', async (t) => {
      const { laptop, page } = await room(t, pages.lobby);
      laptop.answer = (message) => {
        if (message.do === 'share_seat') laptop.show(with_seat({ asked: true }));
        return { ok: true };
      };
      await press(page, `Share this seat: ${taken.name}`);
      await card(page, 'Request sent').waitFor();
      assert.equal(await page.getByText('Done').count(), 0, 'nothing is done yet');
      laptop.show(with_seat({ mine: true }));
      await card(page, 'The answer is yes').waitFor();
      await page.waitForFunction(() => [...document.querySelectorAll('[role=status]')].some((one) => one.textContent.includes('The answer is yes')));
      await press(page, 'Close');
      await card(page, 'The answer is yes').waitFor({ state: 'detached' });
      assert.match(await focused(page), /^H2/);
    });

    it('that was answered does not stand in the way of the hearing', async (t) => {
      const { laptop, page } = await room(t, with_seat({ asked: true }));
      await card(page, 'Request sent').waitFor();
      laptop.show(with_seat({ mine: true }));
      await card(page, 'The answer is yes').waitFor();
      laptop.show(pages.turn);
      await page.locator('.ask.urgent').waitFor();
      assert.equal(await page.locator('.card', { hasText: 'Sharing a seat' }).count(), 0);
    });

    for (const storage of [true, false]) {
      it(`is answered with no ${storage ? 'though the page was opened anew' : 'where nothing can be stored'}`, async (t) => {
        const { laptop, page } = await room(t, with_seat({ asked: true }), { storage });
        await card(page, 'Request sent').waitFor();
        if (storage) {
          laptop.page = pages.lobby;
          await page.reload();
        } else {
          laptop.show(pages.lobby);
        }
        await card(page, 'the answer is no').waitFor();
        await press(page, 'Take this seat: Yergazy');
        await card(page, 'the answer is no').waitFor({ state: 'detached' });
        laptop.show(pages.lobby_seat);
        await page.locator('.card.role').waitFor();
        assert.equal(await page.locator('.card', { hasText: 'Sharing a seat' }).count(), 0);
      });
    }

    it('that was given up for a seat of one’s own is not answered', async (t) => {
      const { laptop, page } = await room(t, with_seat({ asked: true }));
      await press(page, 'Take this seat: Yergazy');
      await laptop.hears('take_seat');
      laptop.show(pages.lobby_seat);
      await page.locator('.card.role').waitFor();
      assert.equal(await page.locator('.card', { hasText: 'Sharing a seat' }).count(), 0);
    });
  });

  it('whoever asked taps how it was answered, and the same tap takes it back', async (t) => {
    const { laptop, page } = await room(t, pages.noted);
    const [newest, ...older] = pages.noted.seats[0].answers;
    const heard = (how) => ({ ...pages.noted, seats: [{ ...pages.noted.seats[0], answers: [{ ...newest, heard: how }, ...older] }] });
    const chosen = page.locator('.answers > .choices [aria-pressed=true]');
    await tab_to(page, 'Partly');
    await page.keyboard.press('Enter');
    const [mark] = await laptop.hears('heard');
    assert.deepEqual([mark.seat, mark.answer, mark.heard], ['chair', 41, 'partly']);
    laptop.show(heard('partly'));
    await chosen.filter({ hasText: 'Partly' }).waitFor();
    await page.keyboard.press('Enter');
    assert.equal((await laptop.hears('heard', 2))[1].heard, '');
    laptop.show(heard('no'));
    await chosen.filter({ hasText: 'No' }).waitFor();
    laptop.show(pages.noted);
    await chosen.waitFor({ state: 'detached' }); // The laptop has undone it.
    await press(page, 'Earlier answers');
    assert.equal(await page.locator('.answers .fold [aria-pressed=true]').innerText(), 'Partly', 'of the page itself');
  });

  it('lists of answers and lines of commitments say whose they are and what they are about', async (t) => {
    const { page } = await room(t, pages.noted);
    await press(page, 'Earlier answers');
    await press(page, 'Earlier commitments');
    const one = pages.noted.seats[0].answers[0];
    const labels = await page.locator('.answers .choices').evaluateAll((all) => all.map((list) => list.getAttribute('aria-label')));
    assert.equal(labels.length, 2);
    for (const label of labels) assert.ok(label.includes(one.who) && label.includes(one.about), label);
    const legends = await page.locator('.promise form [role=group]').evaluateAll((all) => all.map((group) => document.getElementById(group.getAttribute('aria-labelledby')).textContent));
    assert.equal(legends.length, 2);
    for (const legend of legends) assert.ok(legend.includes(one.who) && legend.includes(one.about), legend);
  });

  it('a line that is being written stays where it is when the next commitment comes', async (t) => {
    const { laptop, page } = await room(t, pages.noted);
    await tab_to(page, 'Will do what');
    await page.keyboard.type('lay the');
    const all = pages.noted.seats[0].promises;
    const next = { ...all[0], answer: 55 };
    laptop.show({ ...pages.noted, seats: [{ ...pages.noted.seats[0], promises: [next, ...all] }] });
    await page.locator('#promise-55-what').waitFor();
    await page.keyboard.type(' pipe');
    assert.equal(await page.locator('#promise-41-what').inputValue(), 'lay the pipe');
    await page.keyboard.press('Enter');
    const [line] = await laptop.hears('promise');
    assert.deepEqual([line.answer, line.what], [41, 'lay the pipe']);
    await page.locator('.promise .echo').waitFor();
    await page.locator('.promise .echo').waitFor({ state: 'detached', timeout: 8000 }); // It has been read by now.
  });

  it('what was picked before the hearing is no answer after it', async (t) => {
    const { laptop, page } = await room(t, pages.lobby_seat);
    await page.locator('input[name=q_share][value=b]').check();
    await press(page, 'Send the answers');
    assert.deepEqual((await laptop.hears('quiz'))[0].answers, { q_share: 'b' });
    laptop.show(pages.debrief);
    await focus_becomes(page, 'Debrief');
    await press(page, 'Send the answers');
    const after = (await laptop.hears('quiz', 2))[1];
    assert.deepEqual([after.when, after.answers], ['after', {}]);
  });

  it('the secretary writes a commitment in a line, and others make a draft of it', async (t) => {
    const { laptop, page } = await room(t, pages.noted);
    for (const [label, words] of [['Who', 'the akimat'], ['Will do what', 'lay the pipe'], ['By when', '1 July']]) {
      await tab_to(page, label);
      await page.keyboard.type(words);
    }
    await page.keyboard.press('Enter');
    const [line] = await laptop.hears('promise');
    assert.deepEqual([line.seat, line.answer, line.who, line.what, line.when], ['chair', 41, 'the akimat', 'lay the pipe', '1 July']);
    await press(page, 'Put it into the draft');
    const [draft] = await laptop.hears('draft');
    assert.deepEqual([draft.seat, draft.seen, draft.recommendation, draft.answer], ['chair', 41, 'connect_houses', 30]);
  });

  it('an answer in one’s own words says so', async (t) => {
    const answer = { label: 'Explain', question: 'How will you put it?', items: [{ label: 'The pipe is laid.', move: { move: 'answer', kind: 'explain' } }, { label: 'In my own words', move: { move: 'answer', kind: 'explain' }, own_words: true }] };
    const seat = { ...pages.turn.seats[0], ask: { ...pages.turn.seats[0].ask, items: [answer] } };
    const { laptop, page } = await room(t, { ...pages.turn, seats: [seat] });
    await press(page, 'Explain');
    await press(page, 'In my own words');
    const [move] = await laptop.hears('move');
    assert.deepEqual([move.move.kind, move.own_words], ['explain', true]);
  });

  it('a ballot that went into a box which was lost is no longer shown as cast', async (t) => {
    const first = { ...pages.secret, vote: { ...pages.secret.vote, begun: 40 } };
    const { laptop, page } = await room(t, first);
    await page.locator('.ballot').first().press('Enter');
    await laptop.hears('ballot');
    await page.locator('.ballot[aria-pressed=true]').first().waitFor();
    laptop.show({ ...first, revision: first.revision + 1 });
    assert.ok(await page.locator('.ballot[aria-pressed=true]').count() > 0, 'the same box');
    laptop.show({ ...first, vote: { ...first.vote, begun: 57 } });
    await page.locator('.ballot[aria-pressed=true]').first().waitFor({ state: 'detached' });
  });

  it('a seat is given up only when it is asked for twice', async (t) => {
    const { laptop, page } = await room(t, pages.lobby_seat);
    await press(page, 'Other seats');
    await press(page, 'Give up this seat');
    await focus_becomes(page, 'The seat is free for others at once');
    await press(page, 'I’ll keep my seat');
    await page.getByRole('button', { name: 'Give up this seat' }).waitFor();
    assert.deepEqual(laptop.once('give_up_seat'), []);
    await page.getByRole('button', { name: 'Give up this seat' }).press('Enter');
    await press(page, 'Yes, give it up');
    const [given] = await laptop.hears('give_up_seat');
    assert.equal(given.seat, 'chair');
    await page.getByText('The seat is free for others at once').waitFor({ state: 'detached' });
  });

  it('a question to the room is answered with its place', async (t) => {
    const { laptop, page } = await room(t, pages.question);
    await press(page, 'Too fast');
    assert.equal((await laptop.hears('poll'))[0].choice, '3');
    laptop.show(pages.question_shown);
    await page.getByRole('button', { name: 'Too fast' }).waitFor({ state: 'detached' });
    await page.locator('nav.tabs button', { hasText: 'Vote' }).click();
    await page.getByText('No, let’s go on: 9').waitFor();
  });

  it('a quiz that the facilitator opened stands alone until it is in or left out', async (t) => {
    const { laptop, page } = await room(t, pages.quiz_alone);
    assert.equal(await page.locator('.ask').count(), 0);
    await press(page, 'Leave it out');
    await page.locator('.ask').first().waitFor();
    await page.reload();
    await press(page, 'Send the answers');
    assert.equal((await laptop.hears('quiz'))[0].when, 'before');
    laptop.show({ ...pages.quiz_alone, quiz: { ...pages.quiz_alone.quiz, answered: true } });
    await page.locator('.ask').first().waitFor();
  });

  it('a seat comes before the quiz', async (t) => {
    const { page } = await room(t, { ...pages.lobby, quiz: pages.lobby_seat.quiz });
    assert.ok(await page.evaluate(() => Boolean(document.querySelector('.seats').compareDocumentPosition(document.querySelector('.quiz')) & Node.DOCUMENT_POSITION_FOLLOWING)));
  });

  it('the quiz can be left out, taken up again, and “I don’t know” is an answer', async (t) => {
    const { laptop, page } = await room(t, pages.lobby_seat);
    await press(page, 'Leave it out');
    assert.equal(await page.locator('form').count(), 0);
    await press(page, 'Answer after all');
    await page.getByLabel('I don’t know').check();
    await page.getByRole('button', { name: 'Send the answers' }).press('Enter');
    assert.deepEqual((await laptop.hears('quiz'))[0].answers, {});
    laptop.show(pages.quiz_done);
    await page.getByText('Your answers are in.').waitFor();
  });
});
