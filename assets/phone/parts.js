// Small parts that every card is made of: words, marks, folds, lists of choices.
var kenes = typeof kenes === 'object' ? kenes : {};

(function () {
  'use strict';

  var h = kenes.h;

  // Each on a field of 24 by 24. Those of a claim's progress are the shapes that the window draws.
  var SHAPES = {
    undelivered: [{ d: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16', 'stroke-dasharray': '2 4' }],
    delivered: [{ d: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16' }],
    questioned: [{ d: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16' }, { d: 'M12 4a8 8 0 0 1 0 16z', fill: 'currentColor' }],
    tested: [{ d: 'M12 4v16M7 20h10M4 8h16M4 8l-2 6h5zM20 8l-3 6h5z' }],
    confirmed: [{ d: 'M4 12.5l5.5 6L20 6', 'stroke-width': '3' }],
    contradicted: [{ d: 'M5.5 5.5l13 13M18.5 5.5l-13 13', 'stroke-width': '3' }],
    explained: [{ d: 'M4 5h16v11h-9l-5 4v-4H4z' }],
    committed: [{ d: 'M6 21V4h12l-3 4.5L18 13H6' }],
    in_favour: [{ d: 'M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19' }, { d: 'M7 12.5l3.5 4L17 8', 'stroke-width': '2.5' }],
    against: [{ d: 'M3.5 3.5h17v17h-17z' }, { d: 'M8 8l8 8M16 8l-8 8', 'stroke-width': '2.5' }],
    abstain: [{ d: 'M12 1.8L22.2 12L12 22.2L1.8 12z' }, { d: 'M8 12h8', 'stroke-width': '2.5' }],
    supports: [{ d: 'M12 4v16M4 12h16', 'stroke-width': '3' }],
    contradicts: [{ d: 'M5.5 5.5l13 13M18.5 5.5l-13 13', 'stroke-width': '3' }],
    explains: [{ d: 'M4 5h16v11h-9l-5 4v-4H4z' }],
    floor: [{ d: 'M12 3a3 3 0 0 0-3 3v6a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3M5 11a7 7 0 0 0 14 0M12 18v3' }],
    tab_now: [{ d: 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12.5h5' }],
    tab_role: [{ d: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4 21c0-5 4-7 8-7s8 2 8 7' }],
    tab_evidence: [{ d: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6' }],
    tab_report: [{ d: 'M4 6h2M4 12h2M4 18h2M9 6h11M9 12h11M9 18h11' }],
    tab_vote: [{ d: 'M4 12h16v9H4zM8 12l2-9h6l-1.5 9M9 16h6' }],
    open: [{ d: 'M6 9l6 6l6-6', 'stroke-width': '2.5' }],
    shut: [{ d: 'M9 6l6 6l-6 6', 'stroke-width': '2.5' }],
    back: [{ d: 'M15 5l-7 7l7 7', 'stroke-width': '2.5' }],
    menu: [{ d: 'M4 7h16M4 12h16M4 17h16', 'stroke-width': '2.5' }],
    waiting: [{ d: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M12 8v4.5l3 2' }],
    warning: [{ d: 'M12 3.5L22 20.5H2zM12 10v5M12 17.2v.8', 'stroke-width': '2.2' }]
  };

  // A mark for the eye; its word stands beside it.
  kenes.mark = function (name) {
    var shape = SHAPES[name];
    if (!shape) return null;
    var lines = [];
    for (var i = 0; i < shape.length; ++i) lines.push(h('svg:path', shape[i]));
    return h('svg:svg', { 'class': 'mark', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' }, lines);
  };

  // The server's word for a label, with {names} filled in.
  kenes.words_of = function (page) {
    return function (label, values) {
      var text = page && page.words && kenes.own(page.words, label) ? page.words[label] : label;
      return text.replace(/\{(\w+)\}/g, function (whole, name) {
        return values && kenes.own(values, name) ? String(values[name]) : whole;
      });
    };
  };

  kenes.each = function (list, make) {
    var out = [];
    if (!kenes.is_list(list)) return out;
    for (var i = 0; i < list.length; ++i) out.push(make(list[i], i));
    return out;
  };

  kenes.find = function (list, fits) {
    for (var i = 0; kenes.is_list(list) && i < list.length; ++i) {
      if (fits(list[i])) return list[i];
    }
    return null;
  };

  // Some lists hold plain texts, some hold texts with a state.
  kenes.text_of = function (item) {
    if (item === null || typeof item !== 'object') return item === undefined ? '' : String(item);
    return item.words || item.text || item.title || '';
  };

  kenes.paragraphs = function (texts, className) {
    return kenes.each(texts, function (text) {
      return h('p', { 'class': className || false }, kenes.text_of(text));
    });
  };

  // A part that can be opened; what was opened is remembered by its id.
  kenes.fold = function (c, id, label, kids, level) {
    var open = c.state.open[id] === true;
    return h('div', { 'class': 'fold', key: 'fold-' + id },
      h(level || 'h3', { 'class': 'fold-head' },
        h('button', { type: 'button', 'aria-expanded': open ? 'true' : 'false', onclick: function () { c.act.toggle(id); } },
          kenes.mark(open ? 'open' : 'shut'), h('span', { 'class': 'fold-label' }, label))),
      open && h('div', { 'class': 'fold-in' }, kids()));
  };

  // Buttons of which one is the choice: { key, words, mark, chosen, className, choose }.
  kenes.choices = function (label, list) {
    return h('ul', { 'class': 'choices', 'aria-label': label }, kenes.each(list, function (one) {
      return h('li', { key: one.key },
        h('button', {
          type: 'button',
          'class': 'choice ' + (one.className || ''),
          'aria-pressed': one.chosen === undefined ? false : one.chosen ? 'true' : 'false',
          lang: one.lang || false,
          onclick: one.choose
        }, one.mark ? kenes.mark(one.mark) : null,
        h('span', { 'class': 'choice-words' }, h('span', { 'class': 'choice-label' }, one.words),
          one.below ? h('span', { 'class': 'choice-below' }, one.below) : null)));
    }));
  };

  // How a message fares: on its way, kept until the laptop is back, done, refused with the reason.
  kenes.echo = function (c, echo) {
    if (!echo) return null;
    var state = echo.state === 'sent' && !c.connected ? 'kept' : echo.state;
    var marks = { sent: 'waiting', kept: 'waiting', done: 'confirmed', refused: 'warning' };
    return h('div', { 'class': 'echo echo-' + state, role: 'status', key: 'echo' },
      kenes.mark(marks[state]),
      h('div', { 'class': 'echo-words' },
        h('p', { 'class': 'echo-state' }, c.w('echo.' + state)),
        h('p', {}, state === 'refused' ? echo.words : echo.label)));
  };

  kenes.clock_text = function (clock, now) {
    var ms = null;
    if (!clock) return null;
    if (typeof clock.left_s === 'number') ms = clock.left_s * 1000;
    else if (typeof clock.until === 'number') ms = clock.until - now;
    else if (typeof clock.since === 'number') ms = now - clock.since;
    if (ms === null) return null;
    // What is left is told up to the next second, what is over from the last one.
    var s = clock.since === undefined ? Math.ceil(ms / 1000) : Math.floor(ms / 1000);
    var all = Math.abs(s);
    var seconds = all % 60;
    return {
      text: (s < 0 ? '+' : '') + Math.floor(all / 60) + ':' + (seconds < 10 ? '0' : '') + seconds,
      left_s: s,
      state: clock.since !== undefined ? 'runs' : s <= 0 ? 'over' : s <= 60 ? 'low' : 'runs'
    };
  };
})();
