// Pages as the laptop would word them, for every stage, in every language: texts of the sample scenario and the labels
// that ship.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '../..');
const LANGUAGES = ['kk', 'ru', 'en'];

function read(file) {
  return JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));
}

function texts_of(language) {
  const scenario = read(`assets/scenarios/shyndala_report/text/${language}.json`);
  const words = { ...read(`assets/text/${language}/words.json`), ...read(`assets/text/${language}/moves.json`), ...read(`assets/text/${language}/table.json`), ...read(`assets/text/${language}/room.json`), ...read(`assets/text/${language}/phone.json`) };
  return { language, s: (key) => scenario[key], w: (key) => words[key] || key, all: words };
}

function labels(t, prefix) {
  const out = {};
  for (const [key, text] of Object.entries(t.all)) if (key.startsWith(prefix)) out[key.slice(prefix.length)] = text;
  return out;
}

const SEATS = ['chair', 'akim', 'secretary', 'finance'];

function base(t, stage) {
  return {
    stage, language: t.language, languages: [['kk', 'Қазақша'], ['ru', 'Русский'], ['en', 'English']],
    title: t.s('title'), words: labels(t, 'phone.'), revision: 41
  };
}

const me = { name: 'Айгүл Сәрсенова', number: '4821', person: 12 };

function lobby(t, mine) {
  return {
    seats: SEATS.map((id, i) => ({
      id, name: t.s(`seat.${id}.name`), post: t.s(`seat.${id}.post`), role: t.w('role.member'),
      below: t.s(`seat.${id}.brief`).split('\n')[0], core: true, free: i !== 2, mine: id === mine
    })),
    may_swap: !!mine,
    ...(mine ? {} : { ties: { posts: [{ id: 'akim', words: t.w('role.akim'), told: true }, { id: 'member', words: t.w('role.member') }], people: [{ name: 'Ерлан' }] } })
  };
}

function claim(t, id, number, progress) {
  return { id, number, words: t.s(`claim.${id}`), figures: ['2024: 71,4 %', '2025: 82,9 %'], progress, state: t.w(`progress.${progress}`), known: '', discussed: progress === 'questioned' };
}

function report(t) {
  return [
    { number: '1', title: t.s('section.s_water.title'), status: '', claims: [claim(t, 'water_villages', '1.1', 'confirmed'), claim(t, 'pipe_houses', '1.2', 'questioned'), claim(t, 'water_lab', '1.3', 'contradicted')] },
    { number: '2', title: t.s('section.s_roads.title'), status: t.w('progress.undelivered'), claims: [] }
  ];
}

function document_of(t) {
  return {
    id: 'tap_register', title: t.s('evidence.tap_register.title'), kind: t.w('evidence_kind.table'), reliability: t.w('reliability.3'), about: t.s('evidence.tap_register.about'),
    lines: [{ words: t.s('evidence.tap_register.line.network') }, { words: t.s('evidence.tap_register.line.contracts'), rows: [['2025', '231'], [t.w('role.citizen'), '486']], bearing: 'contradicts' }],
    bears: ['1.2'], mine: true, on_table: false
  };
}

function seat(t, id) {
  return {
    id, name: t.s(`seat.${id}.name`), role: t.w('role.member'), post: t.s(`seat.${id}.post`),
    brief: {
      paragraphs: t.s(`seat.${id}.brief`).split('\n\n'), goals: [t.s('objective.test_indicator'), t.s('objective.word_rec')],
      wants: [{ words: t.s('recommendation.connect_houses.title'), state: t.w('brief.not_proposed') }], dreads: [{ words: t.s('issue.roads'), state: '' }],
      interests: [{ words: t.s('issue.school'), state: t.w('brief.undeclared') }], knows: [{ words: t.s('claim.water_lab'), state: t.w('truth.accurate') }], pledges: []
    },
    evidence: [document_of(t), { ...document_of(t), id: 'villages', title: t.s('evidence.villages_table.title'), mine: false, on_table: true }],
    barred: [{ what: t.w('move.amend'), why: t.w('phone.no_role') }]
  };
}

function tree(t) {
  const tones = ['neutral', 'accusing', 'inviting'].map((tone) => ({ label: t.w(`tone.${tone}`), move: { move: 'ask_claim', claim: 'pipe_houses', tone } }));
  const claims = ['water_villages', 'pipe_houses', 'water_lab'].map((id) => ({ label: t.s(`claim.${id}`), below: '1.2', question: t.w('move.ask_claim'), items: tones }));
  return [
    { label: t.w('move.ask_claim'), question: t.w('move.ask_claim'), items: claims },
    { label: t.w('move.ask_floor'), below: t.w('phone.hand.what_for'), move: { move: 'ask_floor' } },
    { label: t.w('move.propose'), move: { move: 'propose' } },
    { label: t.w('move.yield_floor'), move: { move: 'yield_floor' } }
  ];
}

function people(t) {
  return SEATS.map((id, i) => ({ seat: id, name: t.s(`seat.${id}.name`), post: t.s(`seat.${id}.post`), role: t.w('role.member'), marks: i === 1 ? [t.w('mood.uneasy')] : [], lit: i === 1, ...(i === 3 ? { queue: 1 } : {}) }));
}

function lines(t) {
  return [
    { kind: 'heading', text: t.w('phase.questions') },
    { kind: 'speech', who: t.s('seat.chair.name'), text: t.s('objective.find_level') },
    { kind: 'narrator', text: t.s('beat.sec_source.question') },
    { kind: 'speech', who: t.s('seat.akim.name'), text: t.s('claim.pipe_houses') }
  ];
}

function wording(t) {
  return [{ kind: 'plain', words: t.s('recommendation.connect_houses.title') }, { kind: 'slot', words: t.s('recommendation.connect_houses.addressee.utilities') }, { kind: 'removed', words: '2027' }, { kind: 'added', words: '2026' }, { kind: 'blank', words: '…' }];
}

function hearing(t, seats) {
  return {
    ...base(t, 'hearing'), me, clock: { label: `${t.w('phase.questions')} · 3/7`, until: Date.now() + 252000 }, people: people(t), report: report(t),
    drafts: [{ title: t.s('recommendation.connect_houses.title'), who: t.s('seat.chair.name'), state: t.w('motion.recommendation'), marks: [], wording: wording(t), amendments: [{ who: t.s('seat.finance.name'), state: '', change: wording(t) }] }],
    now: { lines: lines(t), claim: claim(t, 'pipe_houses', '1.2', 'questioned') }, lobby: lobby(t, seats[0] && seats[0].id), seats
  };
}

function ask(t, urgent) {
  return { heading: [t.s('seat.chair.post')], question: t.w('move.ask_claim'), items: tree(t), urgent };
}

function answer(t, row, heard) {
  return { answer: row, who: t.s('seat.akim.name'), about: `1.2 ${t.s('claim.pipe_houses')}`, kind: t.w('answer_done.commit'), ...(heard ? { heard } : {}) };
}

function noted(t) {
  return {
    answers: [answer(t, 41), answer(t, 30, 'partly')],
    promises: [{ ...answer(t, 41), line: { who: '', what: '', when: '' } }, { ...answer(t, 30), line: { who: t.s('seat.akim.post'), what: t.s('recommendation.connect_houses.title'), when: '2026' } }],
    from_promises: [{ answer: 30, recommendation: 'connect_houses', title: t.s('recommendation.connect_houses.title'), from: `${t.s('seat.akim.post')} – 2026`, fills: [`${t.w('slot.addressee')}: ${t.s('recommendation.connect_houses.addressee.utilities')}`] }]
  };
}

function ballots(t, secret, chosen) {
  return ['in_favour', 'against', 'abstain'].map((choice) => ({ choice, words: t.w(`ballot.${choice}`), chosen: chosen === choice, ...(secret ? {} : { move: { move: 'cast_ballot', ballot: choice } }) }));
}

function vote(t, stage, secret) {
  return {
    stage, what: t.s('recommendation.connect_houses.title'), subject: t.s('recommendation.connect_houses.title'), kind: t.w(secret ? 'room.method.secret' : 'room.method.open'), wording: wording(t), method: t.w(secret ? 'method.secret' : 'method.open'), rule: '1/2 · 6', secret, progress: stage === 'open' ? '7 / 9' : stage === 'closed' ? t.w('room.vote_closed') : '',
    warnings: secret ? [t.w('phone.secret_short')] : [], ...(stage === 'published' ? { adopted: true, outcome: t.w('motion.recommendation'), working: [t.w('method.open'), '', '11 · 6', '6 + 2'], voters: [{ name: t.s('seat.chair.name'), mark: t.w('ballot.in_favour') }], tally: {} } : {})
  };
}

function quiz(t, when) {
  return { when, items: ['q_share'].map((id) => ({ id, question: t.s(`quiz.${id}.question`), options: ['a', 'b', 'c'].map((o) => [o, t.s(`quiz.${id}.${o}`)]) })) };
}

function chart(t) {
  return [{ kind: 'heading', text: t.s('debrief.tone') }, { kind: 'bar', text: t.w('ballot.in_favour') + ' 5 · ' + t.w('ballot.against') + ' 2', of: 9, parts: [[5, 'good'], [2, 'quiet'], [2, 'bad']] }];
}

function debrief(t) {
  return [{ kind: 'heading', text: t.s('ending.turned_corner.title') }, { kind: 'paragraph', text: t.s('ending.turned_corner.text') }, { kind: 'item', text: t.s('debrief.who_held') }, { kind: 'detail', text: t.s('debrief.verb') }, { kind: 'item', text: t.s('debrief.tone') }, { kind: 'heading', text: t.s('issue.roads') }, { kind: 'paragraph', text: t.s('debrief.vote_count') }];
}

// Every stage of a phone, by name.
function phone_pages(language) {
  const t = texts_of(language);
  const own = (more) => ({ ...seat(t, 'chair'), ...more });
  return {
    door: { ...base(t, 'door'), door: { people: [{ person: 3, name: 'Ерлан' }, { person: 4, name: me.name }] } },
    door_waiting: { ...base(t, 'door'), door: { people: [], waiting: 4 } },
    lobby: { ...base(t, 'lobby'), me, lobby: lobby(t, null) },
    lobby_seat: { ...base(t, 'lobby'), me, lobby: lobby(t, 'chair'), seats: [seat(t, 'chair')], quiz: quiz(t, 'before') },
    listening: hearing(t, [own({ ask: ask(t, false) })]),
    turn: hearing(t, [own({ ask: ask(t, true) })]),
    document: { ...hearing(t, [own({})]), now: { lines: lines(t), document: document_of(t) } },
    noted: { ...hearing(t, [own(noted(t))]), promises: [{ words: `${t.s('seat.akim.post')} – 2026`, who: t.s('seat.akim.name'), about: `1.2 ${t.s('claim.pipe_houses')}` }] },
    sharing: { ...base(t, 'lobby'), me, lobby: { ...lobby(t, 'chair'), swaps: true }, seats: [seat(t, 'chair')], sharers: [{ request: 3, name: 'Ерлан', seat: t.s('seat.chair.name') }] },
    quiz_done: { ...base(t, 'lobby'), me, lobby: lobby(t, 'chair'), seats: [seat(t, 'chair')], quiz: { ...quiz(t, 'before'), answered: true } },
    queue: { ...hearing(t, [own({ ask: ask(t, false) })]), people: people(t).map((one) => (one.seat === 'chair' ? { ...one, queue: 2 } : one)) },
    aside: hearing(t, [own({ asides: [{ question: t.w('phone.quiz.after'), below: t.w('phone.quiz.private'), items: [{ label: t.w('position.m2'), move: { move: 'state_position', value: -2 } }, { label: t.w('position.p2'), move: { move: 'state_position', value: 2 } }] }] })]),
    vote: { ...hearing(t, [own({ ballots: ballots(t, false, '') })]), vote: vote(t, 'open', false) },
    secret: { ...hearing(t, [own({ ballots: ballots(t, true, '') })]), vote: vote(t, 'open', true) },
    no_ballot: { ...hearing(t, [own({ no_ballot: t.w('voting.no_vote') })]), vote: vote(t, 'open', false) },
    published: { ...hearing(t, [own({})]), vote: vote(t, 'published', false) },
    poll: { ...hearing(t, [own({})]), poll: { question: t.s('debrief.tone'), open: true, choices: [['in_favour', t.w('ballot.in_favour')], ['against', t.w('ballot.against')], ['abstain', t.w('ballot.abstain')]], mine: 'against' } },
    question: { ...hearing(t, [own({})]), poll: { question: t.w('poll.pace'), open: true, choices: ['1', '2', '3'].map((n) => [n, t.w(`poll.pace.${n}`)]), mine: '2' } },
    question_shown: { ...hearing(t, [own({})]), poll: { question: t.w('poll.rest'), open: false, result: [`${t.w('poll.rest.1')}: 4`, `${t.w('poll.rest.2')}: 9`], bars: [] } },
    quiz_alone: { ...hearing(t, [own({ ask: ask(t, true) })]), quiz: { ...quiz(t, 'before'), alone: true } },
    two_seats: hearing(t, [own({ ask: ask(t, false) }), { ...seat(t, 'akim'), ask: ask(t, true) }]),
    paused: { ...hearing(t, [own({ ask: ask(t, false) })]), notice: t.w('phone.paused'), clock: { label: t.w('phase.debate'), left_s: 95, paused: true } },
    gallery: { ...hearing(t, []), gallery: { name: t.s('gallery.promise_keeper.name'), task: t.s('gallery.promise_keeper.task') } },
    debrief: { ...base(t, 'debrief'), me, seats: [seat(t, 'chair')], report: report(t), people: people(t), drafts: [], debrief: debrief(t), quiz: quiz(t, 'after') }
  };
}

const QR = Array.from({ length: 29 }, (row, y) => Array.from({ length: 29 }, (cell, x) => ((x * 7 + y * 13 + x * y) % 3 === 0 ? '1' : '0')).join(''));

function wall_half(t, more) {
  return { words: labels(t, 'wall.'), title: t.s('title'), clock: { label: `${t.w('phase.questions')} · 3/7`, until: Date.now() + 1500000 }, ...more };
}

function wall_of(languages, idea, half, more) {
  const pages = {};
  for (const language of languages) if (half) pages[language] = wall_half(texts_of(language), half(texts_of(language)));
  return { idea, languages, pages, ...more };
}

// Every idea of the wall, by name.
function wall_pages(languages) {
  const turn = { turn: { until: Date.now() + 64000 } };
  const two = (t) => [{ who: t.s('seat.chair.name'), text: t.s('objective.find_level') }, { text: t.s('beat.sec_source.question') }];
  return {
    lobby: wall_of(languages, 'lobby', (t) => ({ clock: undefined, lobby: { came: `${t.w('phone.people')}: 12`, seated: `${t.w('phone.tab.seat')}: 9` } }), { code: 'K7MA', address: 'http://192.168.1.5:8080', wifi: 'Shyndala hall', qr: { wifi: QR, address: QR } }),
    speaker: wall_of(languages, 'speaker', (t) => ({ speaker: t.s('seat.akim.name'), lines: two(t) }), turn),
    claim: wall_of(languages, 'claim', (t) => ({ speaker: t.s('seat.akim.name'), lines: two(t), promise: `${t.s('seat.akim.post')} – 2026`, claim: claim(t, 'pipe_houses', '1.2', 'questioned') }), turn),
    document: wall_of(languages, 'document', (t) => ({ document: document_of(t) }), turn),
    vote: wall_of(languages, 'vote', (t) => ({ vote: vote(t, 'open', true) }), {}),
    closed: wall_of(languages, 'vote', (t) => ({ vote: vote(t, 'closed', true) }), {}),
    verdict: wall_of(languages, 'verdict', (t) => ({ vote: vote(t, 'published', false) }), {}),
    poll: wall_of(languages, 'poll', (t) => ({ poll: { question: t.s('debrief.tone'), open: true, progress: t.w('room.poll.progress') } }), {}),
    question: wall_of(languages, 'poll', (t) => ({ poll: { question: t.w('poll.pace'), open: false, result: [], bars: ['1', '2', '3'].map((n, i) => ({ kind: 'bar', text: `${t.w(`poll.pace.${n}`)}: ${i + 2}`, of: 9, parts: [[i + 2, 'open']] })) } }), {}),
    quiz: wall_of(languages, 'quiz', (t) => ({ quiz: { title: t.w('room.wall.quiz'), progress: t.w('room.wall.quiz.in') } }), {}),
    news: wall_of(languages, 'news', (t) => ({ news: { title: t.s('inject.pipe_burst.title'), text: t.s('claim.water_villages') }, notice: t.w('wall.paused') }), {}),
    debrief: wall_of(languages, 'debrief', (t) => ({ clock: undefined, debrief: debrief(t).slice(0, 5) }), {}),
    chart: wall_of(languages, 'debrief', (t) => ({ clock: undefined, debrief: chart(t) }), {}),
    blank: wall_of(languages, 'blank', null, {})
  };
}

module.exports = { LANGUAGES, ROOT, texts_of, phone_pages, wall_pages };
