// What one reads and what one votes on: role, documents, report, vote, quiz, debrief.
var kenes = typeof kenes === 'object' ? kenes : {};

(function () {
  'use strict';

  var h = kenes.h;

  function part(title, list) {
    if (!kenes.is_list(list) || list.length === 0) return null;
    return h('section', { 'class': 'part', key: title },
      h('h3', {}, title),
      h('ul', { 'class': 'plain-list' }, kenes.each(list, function (item) {
        return h('li', {}, kenes.text_of(item),
          item && item.state ? h('span', { 'class': 'item-state' }, item.state) : null);
      })));
  }

  kenes.role_cards = function (c) {
    var seat = c.seat;
    var brief = seat && seat.brief;
    if (!brief) return h('p', {}, c.w('no_role'));
    return [
      h('section', { 'class': 'card role', key: 'who' },
        h('h3', {}, seat.name),
        h('p', { 'class': 'quiet' }, [seat.post, seat.role].filter(Boolean).join(' · ')),
        kenes.paragraphs(brief.paragraphs)),
      part(c.w('brief.goals'), brief.goals),
      part(c.w('brief.wants'), brief.wants),
      part(c.w('brief.dreads'), brief.dreads),
      part(c.w('brief.interests'), brief.interests),
      part(c.w('brief.knows'), brief.knows),
      part(c.w('brief.pledges'), brief.pledges),
      h('p', { 'class': 'quiet private', key: 'private' }, c.w('only_you'))
    ];
  };

  function rows_of(rows) {
    return h('table', {}, h('tbody', {}, kenes.each(rows, function (row) {
      return h('tr', {}, h('th', { scope: 'row' }, kenes.text_of(row[0])), h('td', {}, kenes.text_of(row[1])));
    })));
  }

  kenes.document_body = function (c, document) {
    var facts = [document.kind, document.reliability].filter(Boolean).join(' · ');
    return [
      facts && h('p', { 'class': 'quiet' }, facts),
      document.about && h('p', {}, document.about),
      h('ul', { 'class': 'document-lines' }, kenes.each(document.lines, function (line) {
        return h('li', { 'class': line.bearing ? 'bears ' + line.bearing : false },
          line.words && h('p', {}, line.words),
          kenes.is_list(line.rows) && line.rows.length > 0 && rows_of(line.rows),
          line.bearing && h('p', { 'class': 'bearing' }, kenes.mark(line.bearing), h('span', {}, c.w('bearing.' + line.bearing))));
      })),
      kenes.is_list(document.bears) && document.bears.length > 0 && h('div', { 'class': 'bears-on' },
        h('p', { 'class': 'eyebrow' }, c.w('bears_on')),
        h('ul', { 'class': 'plain-list' }, kenes.each(document.bears, function (one) { return h('li', {}, kenes.text_of(one)); })))
    ];
  };

  function evidence_card(c, one) {
    var tags = [];
    if (one.mine) tags.push(c.w('mine'));
    if (one.on_table) tags.push(c.w('on_table'));
    var label = [h('span', { 'class': 'fold-title' }, one.title), tags.length > 0 && h('span', { 'class': 'tags' }, tags.join(' · '))];
    return kenes.fold(c, 'evidence-' + one.id, label, function () { return kenes.document_body(c, one); });
  }

  kenes.evidence_cards = function (c) {
    var all = c.seat && c.seat.evidence;
    if (!kenes.is_list(all) || all.length === 0) return h('p', {}, c.w('no_evidence'));
    return kenes.each(all, function (one) { return evidence_card(c, one); });
  };

  function claim_row(claim) {
    return h('li', { 'class': 'claim' + (claim.discussed ? ' discussed' : ''), key: claim.id }, kenes.claim_body(claim));
  }

  function section_card(section) {
    return h('section', { 'class': 'part', key: 's' + section.number },
      h('h3', {}, section.number ? section.number + '. ' : null, section.title),
      section.status && h('p', { 'class': 'quiet' }, section.status),
      h('ol', { 'class': 'claims' }, kenes.each(section.claims, claim_row)));
  }

  // A draft's wording: what is still open, struck out or added is told in words for those who cannot see it.
  function wording(c, passages) {
    return h('p', { 'class': 'wording' }, kenes.each(passages, function (passage) {
      if (passage.kind === 'removed') return [h('del', {}, passage.words), ' '];
      if (passage.kind === 'added') return [h('ins', {}, passage.words), ' '];
      return [h('span', { 'class': 'passage-' + passage.kind }, passage.words), ' '];
    }));
  }
  kenes.wording = wording;

  function draft_card(c, draft, i) {
    return h('li', { 'class': 'draft', key: draft.title + i },
      h('p', { 'class': 'draft-title' }, draft.title),
      h('p', { 'class': 'quiet' }, [draft.who, draft.state].concat(draft.marks || []).filter(Boolean).join(' · ')),
      wording(c, draft.wording),
      kenes.each(draft.amendments, function (one) {
        return h('div', { 'class': 'amendment' }, h('p', { 'class': 'quiet' }, [one.who, one.state].filter(Boolean).join(' · ')), wording(c, one.change));
      }));
  }

  kenes.report_cards = function (c) {
    var drafts = c.page.drafts;
    return [
      kenes.is_list(drafts) && drafts.length > 0 && h('section', { 'class': 'part', key: 'drafts' },
        h('h3', {}, c.w('drafts')),
        h('ol', { 'class': 'drafts' }, kenes.each(drafts, function (draft, i) { return draft_card(c, draft, i); }))),
      kenes.promises_part(c),
      kenes.each(c.page.report, section_card)
    ];
  };

  function chosen_ballot(c, seat) {
    var mine = c.state.ballot[seat.id];
    return mine && mine.what === c.page.vote.what ? mine : null;
  }

  function ballots(c, seat, where) {
    var mine = chosen_ballot(c, seat);
    return [
      kenes.choices(c.w('your_vote'), kenes.each(seat.ballots, function (ballot) {
        return {
          key: ballot.choice,
          words: ballot.words,
          mark: ballot.choice,
          className: 'ballot ballot-' + ballot.choice,
          chosen: mine && mine.state !== 'refused' ? mine.choice === ballot.choice : ballot.chosen === true,
          choose: function () { c.act.vote(seat, ballot); }
        };
      })),
      mine && kenes.echo(c, { state: mine.state, label: mine.label, words: mine.words }),
      c.page.vote.secret && h('p', { 'class': 'quiet' }, c.w(where === 'now' ? 'secret_short' : 'secret_long'))
    ];
  }

  // The ballot alone stands on the first tab, so that nobody has to look for it.
  kenes.ballot_card = function (c, seat, where) {
    var vote = c.page.vote;
    var open = kenes.is_list(seat.ballots) && seat.ballots.length > 0;
    if (!open && where === 'now') return null;
    return h('section', { 'class': 'card ask' + (open ? ' urgent' : ''), key: 'ballot', 'aria-labelledby': 'ballot-title-' + where },
      h('p', { 'class': 'eyebrow' }, open ? c.w('your_vote') : null),
      h('h3', { id: 'ballot-title-' + where, tabindex: '-1' }, vote.what),
      open ? ballots(c, seat, where) : h('p', {}, seat.my_ballot || seat.no_ballot || null));
  };

  function voters_list(c, vote) {
    if (!kenes.is_list(vote.voters) || vote.voters.length === 0) return null;
    return kenes.fold(c, 'voters', c.w('by_name'), function () {
      return h('ul', { 'class': 'plain-list' }, kenes.each(vote.voters, function (one) {
        return h('li', {}, one.name, one.mark ? ' · ' + kenes.text_of(one.mark) : null);
      }));
    });
  }

  function verdict(c, vote) {
    if (!vote.outcome) return null;
    return h('section', { 'class': 'card verdict ' + (vote.adopted ? 'adopted' : 'not-adopted'), key: 'verdict' },
      h('h3', { tabindex: '-1', id: 'verdict-title' }, kenes.mark(vote.adopted ? 'in_favour' : 'against'), ' ', vote.outcome),
      h('ul', { 'class': 'plain-list' }, kenes.each((vote.working || []).filter(Boolean), function (step) { return h('li', {}, step); })),
      voters_list(c, vote));
  }

  kenes.vote_cards = function (c) {
    var vote = c.page.vote;
    return [
      vote && verdict(c, vote),
      vote && vote.stage !== 'published' && c.seat && kenes.ballot_card(c, c.seat, 'vote'),
      vote && h('section', { 'class': 'part', key: 'rule' },
        h('h3', {}, vote.outcome || !c.seat ? vote.what : c.w('how_counted')),
        kenes.is_list(vote.wording) && wording(c, vote.wording),
        kenes.paragraphs([vote.method, vote.rule].filter(Boolean)),
        vote.progress && h('p', { 'class': 'progress', role: 'status' }, vote.progress),
        kenes.each(vote.warnings, function (text) { return h('p', { 'class': 'warning' }, kenes.mark('warning'), h('span', {}, text)); })),
      kenes.poll_card(c, 'vote')
    ];
  };

  function poll_pairs(poll) {
    if (kenes.is_list(poll.choices)) return poll.choices;
    return ['in_favour', 'against', 'abstain'].filter(function (name) { return poll.choices && poll.choices[name]; })
      .map(function (name) { return [name, poll.choices[name]]; });
  }

  kenes.poll_card = function (c, where) {
    var poll = c.page.poll;
    if (!poll || (where === 'now' && poll.open === false)) return null;
    var pairs = poll.open === false ? [] : poll_pairs(poll);
    var mine = c.state.poll && c.state.poll.state !== 'refused' ? c.state.poll.choice : poll.mine;
    return h('section', { 'class': 'card poll', key: 'poll' },
      h('p', { 'class': 'eyebrow' }, c.w('poll')),
      h('h3', {}, poll.question),
      poll.result && kenes.paragraphs(kenes.is_list(poll.result) ? poll.result : [poll.result]),
      pairs.length > 0 && kenes.choices(poll.question, kenes.each(pairs, function (pair) {
        return {
          key: pair[0], words: pair[1], mark: /^\d/.test(pair[0]) ? null : pair[0], chosen: mine === pair[0], className: 'ballot ballot-' + pair[0],
          choose: function () { c.act.poll(pair[0], pair[1]); }
        };
      })),
      c.state.poll && pairs.length > 0 && kenes.echo(c, c.state.poll),
      pairs.length > 0 && h('p', { 'class': 'quiet' }, c.w('poll_private')));
  };

  function quiz_item(c, quiz, item) {
    var options = item.options.concat([['', c.w('quiz.dont_know')]]);
    return h('fieldset', { key: item.id }, h('legend', {}, item.question), kenes.each(options, function (option) {
      var id = 'quiz-' + item.id + '-' + option[0];
      return h('div', { 'class': 'option', key: option[0] },
        h('input', { type: 'radio', id: id, name: item.id, value: option[0], onchange: function () { c.act.quiz_pick(quiz.when, item.id, option[0]); } }),
        h('label', { 'for': id }, option[1]));
    }));
  }

  // Done, or left out: nobody asks twice.
  function quiz_away(c, quiz) {
    return h('section', { 'class': 'card quiz', key: 'quiz-away-' + quiz.when },
      quiz.answered ? h('p', { role: 'status' }, c.w('quiz.thanks'))
        : h('button', { type: 'button', 'class': 'plain', onclick: function () { c.act.quiz_skip(quiz.when, false); } }, c.w('quiz.again')));
  }

  // The facilitator has opened the quiz: it stands alone until it is in or left out.
  kenes.quiz_alone = function (c) {
    var quiz = c.page.quiz;
    return !!quiz && quiz.alone === true && !quiz.answered && !c.state.quiz_skipped[quiz.when];
  };

  kenes.quiz_card = function (c) {
    var quiz = c.page.quiz;
    var sent = quiz && c.state.quiz_sent[quiz.when];
    if (!quiz) return null;
    if (quiz.answered || c.state.quiz_skipped[quiz.when]) return quiz_away(c, quiz);
    return h('section', { 'class': 'card quiz', key: 'quiz-' + quiz.when },
      h('h3', {}, c.w('quiz.' + quiz.when)),
      sent && sent.state !== 'refused' ? kenes.echo(c, sent) : [
        h('p', { 'class': 'quiet' }, c.w('quiz.private')),
        kenes.echo(c, sent),
        h('form', { onsubmit: function (event) { event.preventDefault(); c.act.quiz_send(quiz); } },
          kenes.each(quiz.items, function (item) { return quiz_item(c, quiz, item); }),
          h('button', { type: 'submit', 'class': 'primary' }, c.w('quiz.send')),
          h('button', { type: 'button', 'class': 'plain', onclick: function () { c.act.quiz_skip(quiz.when, true); } }, c.w('quiz.skip')))
      ]);
  };

  // Items that follow each other become one list.
  function debrief_blocks(blocks) {
    var out = [];
    var items = null;
    kenes.each(blocks, function (block, i) {
      if (block.kind === 'item' || block.kind === 'detail') {
        if (!items) {
          items = [];
          out.push(h('ul', { 'class': 'plain-list', key: 'b' + i }, items));
          out[out.length - 1].kids = items;
        }
        items.push(h('li', { 'class': block.kind }, block.text));
        return;
      }
      items = null;
      out.push(h(block.kind === 'heading' ? 'h3' : 'p', { key: 'b' + i }, block.text));
    });
    return out;
  }

  kenes.debrief_cards = function (c) {
    return [kenes.poll_card(c, 'now'), kenes.quiz_card(c), c.seat && kenes.answers_card(c, c.seat), c.seat && kenes.promise_card(c, c.seat), h('section', { 'class': 'debrief', key: 'debrief' }, debrief_blocks(c.page.debrief))];
  };
})();
