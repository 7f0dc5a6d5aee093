// The projector: one idea at a time, the time always in sight. Text that is too long for the screen is shown in pages,
// one after another; it is never made smaller.
var kenes = typeof kenes === 'object' ? kenes : {};

(function () {
  'use strict';

  var h = kenes.h;
  var PAGE_MS = 9000; // How long one page of a long text stays.
  var BACK = { kk: 'Ноутбук қайта қосылып жатыр', ru: 'Ноутбук сейчас вернётся', en: 'The laptop is coming back' };

  var page = null;
  var line = null;
  var part = 0;      // Of a long text.
  var parts = 1;
  var shown = '';    // What the parts are of.
  var offline = false;

  function languages_wanted() {
    var found = /[?&]languages?=([a-z,]+)/.exec(window.location.search);
    return found ? found[1].split(',').slice(0, 2) : [];
  }

  function halves() {
    var order = page.languages || Object.keys(page.pages || {});
    var out = [];
    for (var i = 0; i < order.length && out.length < 2; ++i) {
      var half = page.pages && page.pages[order[i]];
      if (!half) continue;
      var copy = { language: order[i], w: kenes.words_of(half) };
      for (var name in half) copy[name] = half[name];
      out.push(copy);
    }
    return out;
  }

  function clock_of() {
    return page.turn || null;
  }

  // The ring empties with the time of a turn, where its length is known.
  function ring(clock, told) {
    if (!clock.of_s) return null;
    var left = Math.max(0, Math.min(1, told.left_s / clock.of_s));
    return h('svg:svg', { 'class': 'ring', viewBox: '0 0 40 40', 'aria-hidden': 'true' },
      h('svg:circle', { cx: 20, cy: 20, r: 16, 'class': 'ring-all' }),
      h('svg:circle', { cx: 20, cy: 20, r: 16, 'class': 'ring-left', 'stroke-dasharray': (left * 100.53).toFixed(2) + ' 200', transform: 'rotate(-90 20 20)' }));
  }

  function time(c) {
    var clock = clock_of() || (c.halves[0] && c.halves[0].clock);
    var told = clock && kenes.clock_text(clock, line.now());
    if (!told) return null;
    var word = clock.paused ? 'paused' : told.state === 'over' ? 'time_up' : '';
    return h('div', { 'class': 'time ' + (clock.paused ? 'paused' : told.state), key: 'time', role: 'timer' },
      ring(clock, told), h('p', { 'class': 'time-figures' }, told.text),
      word && h('p', { 'class': 'time-word' }, kenes.each(c.halves, function (half) { return h('span', { lang: half.language }, half.w(word)); })));
  }

  // Under the time of a turn, the time of this part of the meeting is told small.
  function phase(c) {
    return h('div', { 'class': 'phase', key: 'phase' }, kenes.each(c.halves, function (half) {
      var told = half.clock && clock_of() && kenes.clock_text(half.clock, line.now());
      return half.clock ? h('p', { lang: half.language, key: half.language }, half.clock.label, told ? ' · ' + told.text : null) : h('p', { lang: half.language, key: half.language }, half.title);
    }));
  }

  function notices(c) {
    var texts = kenes.each(c.halves, function (half) { return half.notice && h('p', { lang: half.language }, half.notice); }).filter(Boolean);
    if (offline) {
      texts = kenes.each(c.halves.length ? c.halves : [{ language: 'kk' }], function (half) { return h('p', { lang: half.language }, BACK[half.language]); });
    }
    return texts.length > 0 && h('div', { 'class': 'notice', role: 'status', key: 'notice' }, texts);
  }

  function dots() {
    if (parts < 2) return null;
    return h('p', { 'class': 'dots', key: 'dots', 'aria-hidden': 'true' }, part + 1, ' / ', parts);
  }

  function whole(c) {
    var idea = kenes.IDEAS[page.idea];
    return h('div', { 'class': 'frame idea-' + page.idea + (c.halves.length > 1 ? ' two' : ' one'), key: 'frame' },
      h('header', { 'class': 'top', key: 'top' }, phase(c), time(c)),
      notices(c),
      h('main', { id: 'stage', 'class': [part < parts - 1 && 'more', part > 0 && 'rest'].filter(Boolean).join(' ') || false, key: 'stage-' + page.idea },
        h('h1', { 'class': 'unseen' }, c.halves[0] ? c.halves[0].title : 'Keñes'), h('div', { id: 'long' }, idea ? idea(c) : null)),
      dots());
  }

  function waiting() {
    return h('main', { 'class': 'waiting', key: 'waiting' }, h('h1', {}, 'Keñes'),
      kenes.each(['kk', 'ru', 'en'], function (language) { return h('p', { lang: language }, BACK[language]); }));
  }

  // Each page but the last ends where the next begins, with a line of overlap.
  function measure() {
    var stage = document.getElementById('stage');
    var long = document.getElementById('long');
    if (!stage || !long) return;
    var room, step, count;
    do { // The number of the part takes room itself.
      count = parts;
      room = stage.clientHeight;
      step = room * 0.85;
      parts = long.offsetHeight <= room + 2 ? 1 : 1 + Math.ceil((long.offsetHeight - room) / step);
      part = Math.min(part, parts - 1);
      if (count !== parts) kenes.grow(document.getElementById('wall'), tree());
    } while (count < parts);
    long.style.transform = part > 0 ? 'translateY(-' + Math.min(part * step, long.offsetHeight - room) + 'px)' : '';
  }

  function tree() {
    if (!page) return [waiting()];
    if (page.idea === 'blank') return [h('main', { 'class': 'blank', key: 'blank' }, h('h1', { 'class': 'unseen' }, 'Keñes'))];
    return [whole({ page: page, halves: halves() })];
  }

  function render() {
    document.documentElement.lang = page && page.languages && page.languages[0] || 'kk';
    kenes.grow(document.getElementById('wall'), tree());
    measure();
  }

  // A new idea begins at its first page; a change of the same one does not jump back.
  function came(new_page) {
    page = new_page;
    var name = page.idea + JSON.stringify(kenes.each(Object.keys(page.pages || {}), function (language) {
      var half = page.pages[language];
      return [half.debrief, half.document && half.document.title, half.news, half.vote && half.vote.what, half.speaker];
    }));
    if (name !== shown) part = 0;
    shown = name;
    render();
  }

  function tick() {
    offline = !line.open && Date.now() - line.lost_at > 1500;
    render();
  }

  function turn_page() {
    if (parts < 2) return;
    part = (part + 1) % parts;
    render();
  }

  function start() {
    var languages = languages_wanted();
    line = new kenes.Line({
      address: kenes.line_address('/ws'),
      hello: function () { return { 'do': 'wall', languages: languages }; },
      page: came,
      answer: function () {},
      changed: function () {}
    });
    render();
    line.start();
    window.setInterval(tick, 500);
    window.setInterval(turn_page, PAGE_MS);
    window.addEventListener('resize', render);
  }

  start();
})();
