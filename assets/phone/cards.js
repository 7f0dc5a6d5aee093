// What happens and what one may do: the first tab. Functions of the page and of what is open, nothing else.
var kenes = typeof kenes === 'object' ? kenes : {};

(function () {
  'use strict';

  var h = kenes.h;
  var INTENTS = ['ask', 'answer', 'speak', 'order'];

  // Where the walk through a menu stands on this page: the last of its steps that is still there.
  kenes.walked = function (ask, walk) {
    var level = { question: ask.question, items: ask.items || [], path: [] };
    for (var i = 0; walk && i < walk.length; ++i) {
      var label = walk[i];
      var next = kenes.find(level.items, function (item) { return item.label === label && item.items; });
      if (!next) break;
      level = { question: next.question, items: next.items, path: level.path.concat([label]) };
    }
    return level;
  };

  function headings(heading) {
    return kenes.is_list(heading) ? heading : heading ? [heading] : [];
  }

  function menu_items(c, seat, level) {
    return kenes.choices(level.question, kenes.each(level.items, function (item, i) {
      return {
        key: item.label + (kenes.find(level.items.slice(0, i), function (o) { return o.label === item.label; }) ? i : ''),
        words: item.label,
        below: item.below,
        className: item.items ? 'leads-on' : '',
        choose: function () { c.act.pick(seat, level, item); }
      };
    }));
  }

  function ask_inside(c, seat, level) {
    return [
      level.path.length > 0 && h('div', { 'class': 'trail' },
        h('button', { type: 'button', 'class': 'back', onclick: function () { c.act.step_back(seat); } },
          kenes.mark('back'), c.w('back')),
        h('p', {}, level.path.join(' › '))),
      menu_items(c, seat, level)
    ];
  }

  function asks_nothing(c, seat) {
    return !(seat.ballots && seat.ballots.length) && !(seat.asides && seat.asides.length) && !(c.page.poll && c.page.poll.open !== false);
  }

  function ask_card(c, seat) {
    var ask = seat.ask;
    var echo = c.state.echo[seat.id];
    if (!ask && !echo) return asks_nothing(c, seat) ? h('p', { 'class': 'nothing', key: 'nothing' }, c.w('nothing')) : null;
    if (!ask || (echo && echo.state === 'sent')) return h('section', { 'class': 'card ask', key: 'ask' }, kenes.echo(c, echo));
    var level = kenes.walked(ask, c.state.walk[seat.id]);
    var few = level.items.length <= 3 || level.path.length > 0;
    var open = ask.urgent || few || c.state.open.ask;
    return h('section', { 'class': 'card ask' + (ask.urgent ? ' urgent' : ''), key: 'ask', 'aria-labelledby': 'ask-title' },
      kenes.echo(c, echo),
      h('p', { 'class': 'eyebrow' }, ask.urgent ? c.w('your_turn') : c.w('you_may')),
      kenes.each(level.path.length ? [] : headings(ask.heading), function (line) { return h('p', { 'class': 'ask-heading' }, line); }),
      h('h3', { id: 'ask-title', tabindex: '-1' }, level.question || c.w('you_may')),
      open ? ask_inside(c, seat, level)
        : h('button', { type: 'button', 'class': 'more', 'aria-expanded': 'false', onclick: function () { c.act.open_ask(); } },
          kenes.mark('shut'), c.w('show_choices')));
  }

  function aside_cards(c, seat) {
    return kenes.each(seat.asides, function (aside, i) {
      return h('section', { 'class': 'card', key: 'aside' + i },
        h('h3', {}, aside.question),
        aside.below && h('p', { 'class': 'quiet' }, aside.below),
        kenes.choices(aside.question, kenes.each(aside.items, function (item) {
          return { key: item.label, words: item.label, choose: function () { c.act.move(seat, item); } };
        })));
    });
  }

  function place_in_queue(c, seat) {
    var me = kenes.find(c.page.people, function (one) { return one.seat === seat.id; });
    return me && me.queue ? me.queue : 0;
  }

  function claims_of(page) {
    var all = [];
    kenes.each(page.report, function (section) {
      kenes.each(section.claims, function (claim) { all.push(claim); });
    });
    return all;
  }

  function hand_about(c, seat, intent) {
    var list = kenes.each(claims_of(c.page), function (claim) {
      return { key: claim.id, words: claim.number + ' ' + claim.words, choose: function () { c.act.hand(seat, intent, claim.id); } };
    });
    list.unshift({ key: ' none', words: c.w('hand.no_claim'), choose: function () { c.act.hand(seat, intent, ''); } });
    return [
      h('h3', { id: 'hand-title', tabindex: '-1' }, c.w('hand.which_claim')),
      h('button', { type: 'button', 'class': 'back', onclick: function () { c.act.hand_step(seat, 'why'); } }, kenes.mark('back'), c.w('back')),
      kenes.choices(c.w('hand.which_claim'), list)
    ];
  }

  function hand_card(c, seat) {
    var place = place_in_queue(c, seat);
    var step = c.state.hand[seat.id];
    if (!place || step === 'said') return place ? h('p', { 'class': 'in-queue', key: 'hand' }, c.w('hand.place', { n: place })) : null;
    var inside = step && step !== 'why' ? hand_about(c, seat, step) : [
      h('h3', { id: 'hand-title', tabindex: '-1' }, c.w('hand.what_for')),
      kenes.choices(c.w('hand.what_for'), kenes.each(INTENTS, function (intent) {
        return { key: intent, words: c.w('hand.' + intent), className: intent === 'order' ? '' : 'leads-on', choose: function () { c.act.hand_step(seat, intent); } };
      })),
      h('button', { type: 'button', 'class': 'plain', onclick: function () { c.act.hand_step(seat, 'said'); } }, c.w('hand.skip'))
    ];
    return h('section', { 'class': 'card hand', key: 'hand', 'aria-labelledby': 'hand-title' },
      h('p', { 'class': 'eyebrow' }, c.w('hand.place', { n: place })), inside);
  }

  function barred(c, seat) {
    if (!kenes.is_list(seat.barred) || seat.barred.length === 0) return null;
    return kenes.fold(c, 'barred', c.w('why_not'), function () {
      return h('ul', { 'class': 'reasons' }, kenes.each(seat.barred, function (one) {
        return h('li', {}, h('strong', {}, one.what), ' ', one.why);
      }));
    });
  }

  function line(entry, key) {
    return h('li', { 'class': 'line line-' + entry.kind, key: key },
      entry.who && h('span', { 'class': 'line-who' }, entry.who, ' '),
      h('span', { 'class': 'line-text' }, entry.text));
  }

  // Lines have no numbers, and the oldest fall out: a line's key is its text, and how often it stands there.
  function lines_card(c) {
    var lines = c.page.now && c.page.now.lines;
    if (!kenes.is_list(lines) || lines.length === 0) return null;
    var seen = {};
    var rows = [];
    for (var i = lines.length - 1; i >= 0; --i) {
      var name = 'l' + lines[i].kind + (lines[i].who || '') + lines[i].text;
      seen[name] = (seen[name] || 0) + 1;
      rows.push(line(lines[i], name + seen[name]));
    }
    return h('section', { 'class': 'said', key: 'said', 'aria-labelledby': 'said-title' },
      h('h3', { id: 'said-title' }, c.w('said')),
      h('div', { role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions', 'aria-labelledby': 'said-title' }, h('ol', { 'class': 'lines' }, rows)));
  }

  kenes.claim_state = function (claim) {
    return claim.state && h('p', { 'class': 'claim-state state-' + claim.progress }, kenes.mark(claim.progress), h('span', {}, claim.state));
  };

  kenes.claim_body = function (claim) {
    return [
      h('p', { 'class': 'claim-words' }, h('span', { 'class': 'claim-number' }, claim.number), ' ', claim.words),
      kenes.paragraphs(kenes.is_list(claim.figures) ? claim.figures : claim.figures ? [claim.figures] : [], 'figures'),
      kenes.claim_state(claim),
      claim.known && h('p', { 'class': 'known' }, claim.known)
    ];
  };

  function claim_card(c) {
    var claim = c.page.now && c.page.now.claim;
    return claim && h('section', { 'class': 'card claim', key: 'claim', 'aria-labelledby': 'claim-title' },
      h('h3', { id: 'claim-title', 'class': 'eyebrow' }, c.w('claim_now')), kenes.claim_body(claim));
  }

  function document_card(c) {
    var shown = c.page.now && c.page.now.document;
    return shown && h('section', { 'class': 'card document', key: 'document', 'aria-labelledby': 'document-title' },
      h('p', { 'class': 'eyebrow' }, c.w('document_now')),
      h('h3', { id: 'document-title' }, shown.title),
      kenes.document_body(c, shown));
  }

  function person(c, one) {
    return h('li', { 'class': 'person' + (one.lit ? ' lit' : ''), key: one.seat || one.name },
      one.lit ? kenes.mark('floor') : null,
      h('div', {},
        h('p', { 'class': 'person-name' }, one.name),
        h('p', { 'class': 'quiet' }, one.post || one.role),
        one.queue ? h('p', { 'class': 'queue' }, c.w('hand.place_of', { n: one.queue }), one.hand ? ' · ' + one.hand : null) : null,
        kenes.is_list(one.marks) && one.marks.length > 0 && h('p', { 'class': 'marks' }, one.marks.join(' · '))));
  }

  function people_fold(c) {
    if (!kenes.is_list(c.page.people)) return null;
    return kenes.fold(c, 'people', c.w('people'), function () {
      return h('ul', { 'class': 'people' }, kenes.each(c.page.people, function (one) { return person(c, one); }));
    });
  }

  function gallery_card(c) {
    var gallery = c.page.gallery;
    return gallery && h('section', { 'class': 'card', key: 'gallery' },
      h('p', { 'class': 'eyebrow' }, c.w('gallery')),
      gallery.name && h('h3', {}, gallery.name),
      h('p', {}, gallery.task));
  }

  kenes.now_cards = function (c) {
    var seat = c.seat;
    return [
      c.page.vote && c.page.vote.stage !== 'published' && seat && kenes.ballot_card(c, seat, 'now'),
      kenes.poll_card(c, 'now'),
      seat && ask_card(c, seat),
      seat && hand_card(c, seat),
      seat && kenes.answers_card(c, seat),
      seat && kenes.promise_card(c, seat),
      seat && kenes.from_promise_card(c, seat),
      seat && aside_cards(c, seat),
      gallery_card(c),
      claim_card(c),
      document_card(c),
      lines_card(c),
      seat && barred(c, seat),
      people_fold(c),
      !seat && kenes.seats_fold(c)
    ];
  };
})();
