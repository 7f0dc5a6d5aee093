// The first screens: language, name and code; coming back; seats; and what is one's own (name, number, language).
var kenes = typeof kenes === 'object' ? kenes : {};

(function () {
  'use strict';

  var h = kenes.h;
  // For phones that can only write Cyrillic: letters of the code that look the same.
  var ALIKE = { 'А': 'A', 'В': 'B', 'Е': 'E', 'К': 'K', 'М': 'M', 'Н': 'H', 'О': 'O', 'Р': 'P', 'С': 'C', 'Т': 'T', 'У': 'Y', 'Х': 'X', 'І': 'I' };

  kenes.clean_code = function (text) {
    return String(text || '').toUpperCase().replace(/[^A-Z0-9А-ЯІ]/g, '').replace(/[А-ЯІ]/g, function (letter) {
      return ALIKE[letter] || letter;
    });
  };

  kenes.language_buttons = function (c) {
    return h('div', { role: 'group', 'aria-label': 'Тіл · Язык · Language', 'class': 'languages', key: 'languages' },
      kenes.each(c.page && c.page.languages || kenes.LANGUAGES, function (one) {
        return h('button', {
          type: 'button', key: one[0], lang: one[0], 'aria-pressed': c.state.language === one[0] ? 'true' : 'false',
          onclick: function () { c.act.language(one[0]); }
        }, one[1]);
      }));
  };

  function field(id, label, attributes, fault) {
    attributes.id = id;
    attributes['aria-invalid'] = fault ? 'true' : false;
    attributes['aria-describedby'] = fault ? 'fault' : false;
    return h('div', { 'class': 'field', key: id }, h('label', { 'for': id }, label), h('input', attributes));
  }

  function fault_line(echo) {
    return echo && echo.state === 'refused' && h('p', { 'class': 'fault', id: 'fault', role: 'alert', key: 'fault' }, kenes.mark('warning'), h('span', {}, echo.words));
  }

  function join_form(c) {
    var echo = c.state.echo.door;
    var waiting = echo && echo.state === 'sent';
    return h('form', { 'class': 'card', key: 'join', onsubmit: function (event) { event.preventDefault(); c.act.join(); } },
      h('h2', { tabindex: '-1', id: 'panel-title' }, c.w('join.title')),
      field('name', c.w('join.name'), { type: 'text', autocomplete: 'name', maxlength: '60', required: true }, false),
      c.state.code ? null : field('code', c.w('join.code'), {
        type: 'text', autocomplete: 'off', autocapitalize: 'characters', autocorrect: 'off', spellcheck: 'false',
        maxlength: '8', 'class': 'code', required: true
      }, echo && echo.state === 'refused'),
      c.state.code ? null : h('p', { 'class': 'quiet' }, c.w('join.where_code')),
      fault_line(echo),
      h('button', { type: 'submit', 'class': 'primary', 'aria-disabled': waiting ? 'true' : false }, waiting ? c.w('echo.' + (c.connected ? 'sent' : 'kept')) : c.w('join.go')));
  }

  function return_form(c, who) {
    var echo = c.state.echo['return'];
    return h('form', { key: 'return', onsubmit: function (event) { event.preventDefault(); c.act.come_back(who.person); } },
      h('h3', { id: 'return-title', tabindex: '-1' }, who.name),
      field('number', c.w('return.number'), { type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: '4', 'class': 'code' }, echo && echo.state === 'refused'),
      fault_line(echo),
      h('button', { type: 'submit', 'class': 'primary' }, c.w('return.go')),
      h('button', { type: 'button', 'class': 'plain', onclick: function () { c.act.ask_return(who.person); } }, c.w('return.ask')),
      h('button', { type: 'button', 'class': 'back', onclick: function () { c.act.who_returns(0); } }, kenes.mark('back'), c.w('back')));
  }

  function return_part(c) {
    var people = c.page.door && c.page.door.people;
    if (!kenes.is_list(people) || people.length === 0) return null;
    var who = kenes.find(people, function (one) { return one.person === c.state.returns; });
    if (who) return h('section', { 'class': 'card', key: 'back' }, return_form(c, who));
    return h('section', { 'class': 'card', key: 'back' },
      kenes.fold(c, 'returns', c.w('return.title'), function () {
        return kenes.choices(c.w('return.title'), kenes.each(people, function (one) {
          return { key: one.person, words: one.name, className: 'leads-on', choose: function () { c.act.who_returns(one.person); } };
        }));
      }, 'h2'));
  }

  kenes.door_cards = function (c) {
    if (c.page.door && c.page.door.waiting) {
      return [kenes.language_buttons(c), h('section', { 'class': 'card', key: 'waits' },
        h('h2', { tabindex: '-1', id: 'panel-title' }, c.w('return.waiting')), h('p', {}, c.w('return.waiting_below')), h('p', { 'class': 'lead' }, h('strong', {}, c.w('return.asked', { n: c.page.door.waiting }))))];
    }
    return [kenes.language_buttons(c), join_form(c), return_part(c)];
  };

  function seat_state(c, seat) {
    if (seat.mine) return c.w('seat.mine');
    return seat.free ? c.w('seat.free') : c.w('seat.taken');
  }

  // A seat that is let go may be somebody else's at once: asked once, and staying stands first.
  function give_up(c, seat) {
    if (c.state.gives !== seat.id) {
      return h('button', { type: 'button', key: 'gives', 'class': 'plain', onclick: function () { c.act.gives(seat.id); } },
        c.w('seat.give_up'), h('span', { 'class': 'unseen' }, ': ' + seat.name));
    }
    return h('div', { key: 'sure', role: 'group', 'aria-labelledby': 'gives-title' },
      h('p', { id: 'gives-title', tabindex: '-1' }, c.w('seat.give_up_sure')),
      h('button', { type: 'button', 'class': 'primary', key: 'keep', onclick: function () { c.act.gives(null); } }, c.w('seat.swap_off')),
      h('button', { type: 'button', 'class': 'plain', key: 'yes', onclick: function () { c.act.seat('give_up_seat', seat); } }, c.w('seat.give_up_yes')));
  }

  function seat_buttons(c, seat) {
    function button(what, words, className, beside) {
      return h('button', { type: 'button', key: words, 'class': className, onclick: function () { c.act.seat(what, seat, beside); } },
        words, h('span', { 'class': 'unseen' }, ': ' + seat.name));
    }
    if (seat.mine) return give_up(c, seat);
    if (!seat.free) return button('share_seat', c.w('seat.share'), 'plain');
    if (!c.seat) return button('take_seat', c.w('seat.take'), 'primary');
    if (c.page.stage !== 'lobby') return null;
    return [button('take_seat', c.w('seat.instead'), 'plain', 'instead'), button('take_seat', c.w('seat.also'), 'plain', 'also')];
  }

  // Somebody asks to share a seat of mine.
  kenes.sharer_cards = function (c) {
    return kenes.each(c.page.sharers, function (one) {
      return h('section', { 'class': 'card ask urgent', key: 'sharer' + one.request },
        h('h3', {}, c.w('sharer', one)), h('p', { 'class': 'quiet' }, c.w('sharer.below')),
        kenes.choices(c.w('sharer', one), kenes.each([c.w('sharer.yes'), c.w('sharer.no')], function (words, i) {
          return { key: i, words: words, choose: function () { c.act.nod(one.request, i === 0); } };
        })));
    });
  };

  // One's own wish to share a seat: sent, then granted or not. What was decided stands until it has been read.
  kenes.share_card = function (c) {
    var asked = kenes.find(c.page.lobby && c.page.lobby.seats, function (seat) { return seat.asked; });
    var told = c.state.share;
    if (!asked && !told) return null;
    return h('section', { 'class': 'card', key: 'share', 'aria-labelledby': 'share-title' },
      h('h3', { id: 'share-title' }, c.w('share', { seat: asked ? asked.name : told.seat })),
      h('p', {}, asked ? c.w('seat.shared') : c.w(told.yes ? 'share.yes' : 'share.no')),
      !asked && h('button', { type: 'button', 'class': 'primary', onclick: function () { c.act.share_read(); } }, c.w('close')));
  };

  // Remembered by the phone, so that the answer is told even if the page was opened anew meanwhile.
  function remember_share(own, seat) {
    own.state.asks = seat;
    own.store('share', seat);
  }

  kenes.share_news = function (own) {
    var state = own.state;
    var seats = (own.page().lobby || {}).seats;
    var asked = kenes.find(seats, function (seat) { return seat.asked; });
    var before = state.asks === null ? own.stored('share') : state.asks;
    var seat = kenes.find(seats, function (one) { return one.id === before; });
    if (asked) {
      state.share = null;
      remember_share(own, asked.id);
    } else if (seat) {
      state.share = { seat: seat.name, yes: seat.mine };
      remember_share(own, '');
      return own.words()('share', state.share) + '. ' + own.words()(seat.mine ? 'share.yes' : 'share.no');
    }
    return '';
  };

  function seat_card(c, seat) {
    return h('li', { 'class': 'card seat' + (seat.mine ? ' mine' : ''), key: seat.id },
      h('h3', {}, seat.name),
      h('p', { 'class': 'quiet' }, [seat.post, seat.role].filter(Boolean).join(' · ')),
      h('p', { 'class': 'seat-state' }, seat_state(c, seat)),
      seat.below && kenes.fold(c, 'seat-' + seat.id, c.w('seat.about'), function () { return h('p', {}, seat.below); }, 'h4'),
      seat.asked && !seat.free ? h('p', { role: 'status' }, c.w('seat.shared')) : seat_buttons(c, seat));
  }

  function seat_list(c) {
    var lobby = c.page.lobby;
    return [
      kenes.echo(c, c.state.echo.seat),
      lobby.may_swap && h('p', { 'class': 'swap', key: 'swap' },
        h('button', { type: 'button', 'class': 'plain', onclick: function () { c.act.swap(); } }, lobby.swaps ? c.w('seat.swap_off') : c.w('seat.swap')),
        h('span', { 'class': 'quiet', role: 'status' }, lobby.swaps ? c.w('seat.swaps') : c.w('seat.swap_below'))),
      h('ul', { 'class': 'seats', key: 'seats' }, kenes.each(lobby.seats, function (seat) { return seat_card(c, seat); }))
    ];
  }

  // Two questions that may be left open; the same answer once more takes it back.
  function ties_fold(c) {
    var ties = c.page.lobby.ties;
    if (!ties) return null;
    function told(list, key) {
      var one = kenes.find(list, function (other) { return other.told; });
      return one ? one[key] : '';
    }
    var post = told(ties.posts, 'id');
    var superior = told(ties.people, 'name');
    function asked(question, list, key, words, choose) {
      return list.length > 0 && [h('h3', {}, question), kenes.choices(question, kenes.each(list, function (one) {
        return { key: one[key], words: one[words], chosen: !!one.told, choose: function () { choose(one.told ? '' : one[key]); } };
      }))];
    }
    return kenes.fold(c, 'ties', c.w('ties'), function () {
      return [h('p', { 'class': 'quiet' }, c.w('ties.below')),
        asked(c.w('ties.post'), ties.posts, 'id', 'words', function (id) { c.act.ties(id, superior); }),
        asked(c.w('ties.superior'), ties.people, 'name', 'name', function (name) { c.act.ties(post, name); })];
    });
  }

  kenes.seats_fold = function (c) {
    if (!c.page.lobby) return null;
    return kenes.fold(c, 'seats', c.seat ? c.w('seat.others') : c.w('seat.late'), function () { return seat_list(c); });
  };

  kenes.lobby_cards = function (c) {
    var seat = c.seat;
    if (!c.page.lobby) return null;
    // First what one came for; the quiz is for the wait after it.
    return [
      seat ? null : [h('p', { 'class': 'lead', key: 'lead' }, c.w('lobby.choose')), ties_fold(c), seat_list(c)],
      seat && h('section', { 'class': 'card role', key: 'seat' },
        h('p', { 'class': 'eyebrow' }, c.w('seat.yours')),
        h('h3', {}, seat.name),
        h('p', { 'class': 'quiet' }, [seat.post, seat.role].filter(Boolean).join(' · ')),
        h('button', { type: 'button', 'class': 'primary', onclick: function () { c.act.tab('role'); } }, c.w('read_role')),
        h('p', { 'class': 'quiet' }, c.w('lobby.wait'))),
      kenes.quiz_card(c),
      seat ? kenes.seats_fold(c) : null
    ];
  };

  // Behind the button with three lines.
  kenes.me_panel = function (c) {
    var me = c.page.me;
    return h('section', { 'class': 'me', key: 'me', id: 'me', 'aria-labelledby': 'me-title' },
      h('h2', { id: 'me-title', tabindex: '-1' }, me ? me.name : c.w('me')),
      kenes.language_buttons(c),
      me && me.number && h('p', {}, c.w('me.number'), ' ', h('strong', { 'class': 'code' }, me.number)),
      me && me.number && h('p', { 'class': 'quiet' }, c.w('me.number_below')),
      h('p', { 'class': 'quiet' }, c.w('me.wifi')),
      c.page.stage === 'hearing' && c.seat && kenes.seats_fold(c),
      h('button', { type: 'button', 'class': 'primary', onclick: function () { c.act.me(false); } }, c.w('close')));
  };

  // What a person can do at the door and about seats.
  kenes.door_acts = function (act, own) {
    var state = own.state;

    act.who_returns = function (person) {
      state.returns = person;
      delete state.echo['return'];
      own.go(person ? 'return-title' : null);
    };
    act.come_back = function (person) {
      own.send({ 'do': 'return', person: person, number: own.value_of('number') }, state.echo, 'return');
    };
    act.ask_return = function (person) {
      own.send({ 'do': 'ask_return', person: person }, state.echo, 'return');
    };
    act.seat = function (what, seat, beside) {
      var message = { 'do': what, seat: seat.id };
      if (beside) message.beside = beside;
      state.gives = state.share = null;
      remember_share(own, ''); // Of a wish that is given up nobody has to be told.
      own.send(message, state.echo, 'seat', seat.name);
    };
    act.share_read = function () {
      state.share = null;
      own.go('panel-title');
    };
    act.gives = function (seat) {
      state.gives = seat;
      own.go(seat ? 'gives-title' : 'panel-title');
    };
    act.ties = function (post, superior) {
      own.send({ 'do': 'about_me', post: post, superior: superior }, {}, 'ties');
    };
    act.nod = function (request, yes) {
      own.send({ 'do': 'nod', request: request, yes: yes }, state.echo, 'seat');
    };
    act.swap = function () {
      own.send({ 'do': 'swap' }, state.echo, 'seat', own.words()('seat.swap'));
    };
  };
})();
