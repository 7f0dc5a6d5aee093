// What is noted of answers: how a question was answered, a commitment in one line, a draft made from it. All of it may be
// left out and come later. Functions of the page and of what is open, nothing else.
var kenes = typeof kenes === 'object' ? kenes : {};

(function () {
  'use strict';

  var h = kenes.h;
  var HEARD = ['answered', 'partly', 'no'];
  var PARTS = [['who', 120], ['what', 180], ['when', 80]];

  function heard_choices(c, seat, answer) {
    var echo = c.state.noted['heard' + answer.answer];
    // Then the page knows better.
    var shown = echo && echo.state === 'sent' ? echo.choice : answer.heard || '';
    return [
      kenes.choices(answer.who + ' · ' + answer.about + '. ' + c.w('heard.question'), kenes.each(HEARD, function (name) {
        // The same tap again takes it back.
        return { key: name, words: c.w('heard.' + name), chosen: shown === name, choose: function () { c.act.heard(seat, answer, shown === name ? '' : name); } };
      })),
      echo && echo.state === 'refused' && kenes.echo(c, echo)
    ];
  }

  function answer_words(answer, id) {
    return h('p', { id: id }, h('strong', {}, answer.who), ' · ', answer.kind, h('span', { 'class': 'choice-below' }, answer.about));
  }

  // The latest answer stands open, the others are folded away.
  kenes.answers_card = function (c, seat) {
    var all = seat.answers;
    if (!kenes.is_list(all) || all.length === 0) return null;
    return h('section', { 'class': 'card answers', key: 'answers', 'aria-labelledby': 'answers-title' },
      h('p', { 'class': 'eyebrow' }, c.w('answers')),
      answer_words(all[0]),
      h('h3', { id: 'answers-title' }, c.w('heard.question')),
      heard_choices(c, seat, all[0]),
      all.length > 1 && kenes.fold(c, 'answers-older', c.w('answers.older'), function () {
        return h('ul', { 'class': 'plain-list' }, kenes.each(all.slice(1), function (answer) {
          return h('li', { key: answer.answer }, answer_words(answer), heard_choices(c, seat, answer));
        }));
      }));
  };

  function field_id(promise, part) {
    return 'promise-' + promise.answer + '-' + part[0];
  }

  // A form somebody is at would lose its text.
  function stays_open(promise) {
    return kenes.find(PARTS, function (part) {
      var input = document.getElementById(field_id(promise, part));
      return input && input.form.parentNode.className !== 'fold-in' && (input === document.activeElement || input.value !== promise.line[part[0]]);
    });
  }

  function promise_field(c, promise, part) {
    var id = field_id(promise, part);
    return h('div', { 'class': 'field', key: part[0] },
      h('label', { 'for': id }, c.w('promise.' + part[0])),
      h('input', { id: id, type: 'text', maxlength: String(part[1]), autocomplete: 'off', value: promise.line[part[0]] }));
  }

  function promise_form(c, seat, promise) {
    var id = 'promise-' + promise.answer;
    return h('form', { key: promise.answer, onsubmit: function (event) { event.preventDefault(); c.act.promise(seat, promise); } },
      h('div', { role: 'group', 'aria-labelledby': id },
        answer_words(promise, id),
        kenes.each(PARTS, function (part) { return promise_field(c, promise, part); })),
      h('button', { type: 'submit', 'class': 'primary' }, c.w('promise.keep')),
      kenes.echo(c, c.state.noted['promise' + promise.answer]));
  }

  kenes.promise_card = function (c, seat) {
    var all = seat.promises;
    if (!kenes.is_list(all) || all.length === 0) return null;
    var open = [];
    var folded = [];
    function form(promise) { return promise_form(c, seat, promise); }
    kenes.each(all, function (promise, i) {
      var line = promise.line;
      (i && line.who + line.what + line.when && !stays_open(promise) ? folded : open).push(promise);
    });
    return h('section', { 'class': 'card promise', key: 'promise', 'aria-labelledby': 'promise-title' },
      h('h3', { id: 'promise-title' }, c.w('promise.title')),
      h('p', { 'class': 'quiet' }, c.w('promise.later')),
      kenes.each(open, form),
      folded.length > 0 && kenes.fold(c, 'promises-older', c.w('promise.older'), function () {
        return kenes.each(folded, form);
      }, 'h4'));
  };

  kenes.from_promise_card = function (c, seat) {
    var all = seat.from_promises;
    if (!kenes.is_list(all) || all.length === 0) return null;
    return h('section', { 'class': 'card', key: 'from-promise', 'aria-labelledby': 'from-promise-title' },
      h('h3', { id: 'from-promise-title' }, c.w('from_promise')),
      h('ul', { 'class': 'plain-list' }, kenes.each(all, function (offer) {
        return h('li', { key: offer.recommendation + offer.answer },
          h('p', {}, '“' + offer.from + '”'),
          h('p', {}, h('strong', {}, offer.title)),
          kenes.paragraphs(offer.fills, 'quiet'),
          h('button', { type: 'button', 'class': 'primary', onclick: function () { c.act.draft_from(seat, offer); } }, c.w('from_promise.use'), h('span', { 'class': 'unseen' }, ': ' + offer.title)));
      })));
  };

  // For everybody, beside the drafts.
  kenes.promises_part = function (c) {
    var all = c.page.promises;
    if (!kenes.is_list(all) || all.length === 0) return null;
    return h('section', { 'class': 'part', key: 'promises' },
      h('h3', {}, c.w('promises')),
      h('ul', { 'class': 'plain-list' }, kenes.each(all, function (one) {
        return h('li', {}, one.words, h('span', { 'class': 'choice-below' }, one.who + ' · ' + one.about));
      })));
  };

  kenes.noted_acts = function (act, phone) {
    var state = phone.state;

    act.heard = function (seat, answer, choice) {
      var message = { 'do': 'heard', seat: seat.id, answer: answer.answer, heard: choice };
      phone.send(message, state.noted, 'heard' + answer.answer, choice).choice = choice;
      phone.go(null);
    };
    act.promise = function (seat, promise) {
      var message = { 'do': 'promise', seat: seat.id, answer: promise.answer };
      var line = [];
      kenes.each(PARTS, function (part) {
        message[part[0]] = phone.value_of(field_id(promise, part));
        if (message[part[0]]) line.push(message[part[0]]);
      });
      phone.send(message, state.noted, 'promise' + promise.answer, line.join(' – '));
    };
    act.draft_from = function (seat, offer) {
      state.focus = 'main';
      phone.send({ 'do': 'draft', seat: seat.id, seen: phone.page().revision, recommendation: offer.recommendation, answer: offer.answer }, state.echo, seat.id, offer.title);
    };
    act.quiz_skip = function (when, skipped) {
      state.quiz_skipped[when] = skipped;
      phone.go('panel-title');
    };
    act.quiz_pick = function (when, item, option) {
      var picked = state.quiz[when] || (state.quiz[when] = {});
      picked[item] = option;
    };
    act.quiz_send = function (quiz) {
      var answers = {};
      var picked = state.quiz[quiz.when] || {};
      kenes.each(quiz.items, function (item) {
        if (picked[item.id]) answers[item.id] = picked[item.id];
      });
      state.focus = 'main';
      phone.send({ 'do': 'quiz', when: quiz.when, answers: answers }, state.quiz_sent, quiz.when, phone.words()('quiz.' + quiz.when));
    };
  };
})();
