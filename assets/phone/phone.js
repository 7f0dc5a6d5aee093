// The phone: what the person did to the page (tab, open parts, steps of a menu, what is on its way), and how it starts.
var kenes = typeof kenes === 'object' ? kenes : {};

(function () {
  'use strict';

  var h = kenes.h;

  kenes.LANGUAGES = [['kk', 'Қазақша'], ['ru', 'Русский'], ['en', 'English']];
  var FIRST_WORDS = {
    kk: { connecting: 'Ноутбукпен байланысып жатыр…', back: 'Ноутбук қайта қосылып жатыр', kept: 'Орныңыз сақтаулы. Бет өзі жаңарады.', old: 'Бұл браузер тым ескі. Басқа телефон сұраңыз.', skip: 'Негізгі бөлікке өту' },
    ru: { connecting: 'Связываемся с ноутбуком…', back: 'Ноутбук сейчас вернётся', kept: 'Ваше место за вами. Страница обновится сама.', old: 'Этот браузер слишком старый. Попросите другой телефон.', skip: 'К содержанию' },
    en: { connecting: 'Reaching the laptop…', back: 'The laptop is coming back', kept: 'Your seat is kept. This page returns by itself.', old: 'This browser is too old. Please ask for another phone.', skip: 'Skip to content' }
  };
  var SHOWN_MS = 4000; // How long “done” stays.

  var waiting = {}; // By a message's id: where its echo is kept.
  var state = {
    tab: 'now', seat: null, walk: {}, open: {}, echo: {}, hand: {}, ballot: {}, poll: null, me: false,
    language: 'kk', code: '', returns: 0, gives: null, share: null, asks: null, quiz: {}, quiz_sent: {}, quiz_skipped: {}, noted: {}, said: '', focus: null
  };
  var line = null;
  var page = null;
  var offline_shown = false;
  var touched = false; // Browsers let a page shake the phone only after it has been touched.

  // ---- What is kept on the phone. Where nothing can be stored, the name of the tab holds the token until it is closed.

  function stored(name) {
    try {
      return window.localStorage.getItem('kenes.' + name);
    } catch (fault) {
      return null;
    }
  }

  function store(name, value) {
    try {
      window.localStorage.setItem('kenes.' + name, value);
    } catch (fault) {
      if (name === 'token') window.name = 'kenes.' + value;
    }
  }

  function new_token() {
    var letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    var bytes = kenes.random_bytes(24);
    var token = '';
    for (var i = 0; i < bytes.length; ++i) token += letters.charAt(bytes[i] % 64);
    return token;
  }

  function token_of_phone() {
    var token = stored('token') || (window.name.indexOf('kenes.') === 0 ? window.name.slice(6) : '');
    if (!/^[\w-]{22,64}$/.test(token)) {
      token = new_token();
      store('token', token);
    }
    return token;
  }

  function language_of_phone() {
    var wanted = [stored('language')].concat(navigator.languages || [navigator.language || '']);
    for (var i = 0; i < wanted.length; ++i) {
      var language = String(wanted[i] || '').slice(0, 2).toLowerCase();
      if (kenes.own(FIRST_WORDS, language)) return language;
    }
    return 'kk';
  }

  function first_word(name) {
    return FIRST_WORDS[state.language][name];
  }

  // ---- What a person can do.

  // Sends, and shows at once that it is on its way. `slot` is where the echo is kept.
  function send(message, slot, name, label) {
    var echo = { id: '', state: 'sent', label: label || '', at: Date.now() };
    slot[name] = echo;
    echo.id = line.send(message);
    waiting[echo.id] = { slot: slot, name: name, echo: echo };
    render();
    return echo;
  }

  function answered(message, told) {
    if (message['do'] === 'hello') {
      state.refused = told.words || told.why || '';
      render();
      return;
    }
    var wait = waiting[message.id];
    delete waiting[message.id];
    if (wait && wait.slot[wait.name] === wait.echo) {
      wait.echo.state = told.ok ? 'done' : 'refused';
      wait.echo.words = told.words || told.why || '';
      // It has only been asked for: the page says so until it is decided.
      if (told.ok && (message['do'] === 'share_seat' || message['do'] === 'swap')) delete wait.slot[wait.name];
      if (told.ok && (wait.slot === state.echo || wait.slot === state.noted)) fade(wait);
    }
    if (told.ok && message['do'] === 'move' && message.move && message.move.move === 'ask_floor') state.hand[message.seat] = 'why';
    render();
  }

  function fade(wait) {
    window.setTimeout(function () {
      if (wait.slot[wait.name] !== wait.echo) return;
      delete wait.slot[wait.name];
      render();
    }, SHOWN_MS);
  }

  function value_of(id) {
    var input = document.getElementById(id);
    return input ? input.value.replace(/^\s+|\s+$/g, '') : '';
  }

  function go(focus) {
    state.focus = focus;
    render();
  }

  var act = {
    tab: function (tab) {
      state.tab = tab;
      state.me = false;
      go('panel-title');
    },
    me: function (open) {
      state.me = open;
      go(open ? 'me-title' : 'me-button');
    },
    toggle: function (id) {
      state.open[id] = !state.open[id];
      render();
    },
    open_ask: function () {
      state.open.ask = true;
      go('ask-title');
    },
    use_seat: function (id) {
      state.seat = id;
      render();
    },
    language: function (language) {
      state.language = language;
      store('language', language);
      line.send({ 'do': 'language', language: language });
      render();
    },
    join: function () {
      if (state.echo.door && state.echo.door.state === 'sent') return;
      var name = value_of('name');
      var code = state.code || kenes.clean_code(value_of('code'));
      if (!name || !code) {
        go(name ? 'code' : 'name');
        return;
      }
      state.focus = 'fault';
      send({ 'do': 'join', code: code, name: name, language: state.language }, state.echo, 'door', name);
    },
    pick: function (seat, level, item) {
      if (item.items) {
        state.walk[seat.id] = level.path.concat([item.label]);
        delete state.echo[seat.id];
        go('ask-title');
      } else {
        act.move(seat, item);
      }
    },
    step_back: function (seat) {
      var level = kenes.walked(seat.ask, state.walk[seat.id]);
      state.walk[seat.id] = level.path.slice(0, -1);
      go('ask-title');
    },
    move: function (seat, item) {
      state.walk[seat.id] = [];
      state.focus = 'main';
      var message = { 'do': 'move', seat: seat.id, seen: page.revision, move: item.move };
      if (item.own_words) message.own_words = true;
      send(message, state.echo, seat.id, item.label);
    },
    vote: function (seat, ballot) {
      var message = ballot.move
        ? { 'do': 'move', seat: seat.id, seen: page.revision, move: ballot.move }
        : { 'do': 'ballot', seat: seat.id, seen: page.revision, choice: ballot.choice };
      var echo = send(message, state.ballot, seat.id, ballot.words);
      echo.choice = ballot.choice;
      echo.what = page.vote.what;
      echo.begun = page.vote.begun;
      render();
    },
    poll: function (choice, label) {
      var slot = {};
      state.poll = send({ 'do': 'poll', choice: choice }, slot, 'poll', label);
      state.poll.choice = choice;
      render();
    },
    hand_step: function (seat, step) {
      if (step === 'order') {
        act.hand(seat, 'order', '');
        return;
      }
      state.hand[seat.id] = step;
      go(step === 'said' ? 'main' : 'hand-title');
    },
    hand: function (seat, intent, claim) {
      var message = { 'do': 'hand', seat: seat.id, intent: intent };
      if (claim) message.claim = claim;
      state.hand[seat.id] = 'said';
      state.focus = 'main';
      send(message, state.echo, seat.id, words()('hand.' + intent));
    }
  };

  function words() {
    return kenes.words_of(page);
  }

  var tools = { state: state, store: store, stored: stored, send: send, go: go, value_of: value_of, words: words, page: function () { return page; } };
  kenes.door_acts(act, tools);
  kenes.noted_acts(act, tools);

  // ---- What is shown.

  function vote_is_there() {
    return !!(page.vote || page.poll);
  }

  function tabs_of(w) {
    var tabs = [['now', w(page.stage === 'hearing' ? 'tab.now' : page.stage === 'debrief' ? 'tab.debrief' : 'tab.seat')]];
    if (kenes.is_list(page.seats) && page.seats.length) tabs.push(['role', w('tab.role')], ['evidence', w('tab.evidence')]);
    if (kenes.is_list(page.report)) tabs.push(['report', w('tab.report')]);
    if (vote_is_there()) tabs.push(['vote', w('tab.vote')]);
    return tabs;
  }

  // Whoever has voted may change their mind, but nobody waits for them.
  function owes_ballot(seat) {
    var cast = state.ballot[seat.id];
    if (!kenes.is_list(seat.ballots) || seat.ballots.length === 0 || (cast && cast.state !== 'refused')) return false;
    return !kenes.find(seat.ballots, function (ballot) { return ballot.chosen; });
  }

  function calls(tab) {
    if (tab === 'vote') return kenes.find(page.seats, owes_ballot);
    return tab === 'now' && kenes.find(page.seats, function (seat) { return seat.ask && seat.ask.urgent; });
  }

  function tab_bar(c, tabs) {
    return h('nav', { 'class': 'tabs', 'aria-label': c.w('tabs'), key: 'tabs' }, h('ul', {}, kenes.each(tabs, function (tab) {
      return h('li', { key: tab[0] }, h('button', {
        type: 'button', 'aria-current': state.tab === tab[0] && !state.me ? 'page' : false, onclick: function () { act.tab(tab[0]); }
      }, kenes.mark('tab_' + tab[0]), h('span', {}, tab[1]), calls(tab[0]) ? h('span', { 'class': 'dot' }, h('span', { 'class': 'unseen' }, c.w('calls'))) : null));
    })));
  }

  function seat_bar(c) {
    if (!kenes.is_list(page.seats) || page.seats.length < 2) return null;
    return h('div', { 'class': 'seat-bar', role: 'group', 'aria-label': c.w('your_seats'), key: 'seat-bar' }, kenes.each(page.seats, function (seat) {
      return h('button', {
        type: 'button', key: seat.id, 'aria-pressed': c.seat === seat ? 'true' : 'false', onclick: function () { act.use_seat(seat.id); }
      }, seat.name, (seat.ask && seat.ask.urgent) || owes_ballot(seat) ? h('span', { 'class': 'dot' }, h('span', { 'class': 'unseen' }, c.w('calls'))) : null);
    }));
  }

  function clock_parts(c) {
    var clock = page.clock;
    var told = clock && kenes.clock_text(clock, line.now());
    if (!told) return null;
    return h('p', { 'class': 'clock', key: 'clock' },
      h('span', { id: 'clock', role: 'timer', 'class': 'clock-time ' + (clock.paused ? 'paused' : told.state) }, told.text),
      h('span', { id: 'clock-word', 'class': 'clock-word', key: 'word' }, clock.paused ? c.w('paused') : told.state === 'over' ? c.w('time_up') : ''));
  }

  function top_bar(c) {
    return h('header', { 'class': 'top' + (page.stage === 'hearing' ? '' : ' festive'), key: 'top' }, h('div', { 'class': 'top-row' },
      h('div', { 'class': 'top-words' }, h('h1', {}, page.title || 'Keñes'), page.clock && h('p', { 'class': 'clock-label' }, page.clock.label)),
      clock_parts(c),
      page.stage !== 'door' && h('button', {
        type: 'button', id: 'me-button', key: 'me', 'class': 'me-button', 'aria-expanded': state.me ? 'true' : 'false', onclick: function () { act.me(!state.me); }
      }, kenes.mark('menu'), h('span', { 'class': 'unseen' }, c.w('me')))));
  }

  var PANELS = {
    now: function (c) {
      if (kenes.quiz_alone(c)) return kenes.quiz_card(c);
      return page.stage === 'hearing' ? kenes.now_cards(c) : page.stage === 'debrief' ? kenes.debrief_cards(c) : kenes.lobby_cards(c);
    },
    role: kenes.role_cards,
    evidence: kenes.evidence_cards,
    report: kenes.report_cards,
    vote: kenes.vote_cards
  };

  function title_of(tabs) {
    var tab = kenes.find(tabs, function (one) { return one[0] === state.tab; });
    return tab ? tab[1] : '';
  }

  function inside(c, tabs) {
    if (page.stage === 'door') return kenes.door_cards(c);
    if (state.me) return kenes.me_panel(c);
    return [seat_bar(c), h('h2', { id: 'panel-title', tabindex: '-1', 'class': state.tab === 'now' && page.stage === 'hearing' ? 'unseen' : 'panel-title', key: 'title-' + state.tab }, title_of(tabs)), kenes.sharer_cards(c), kenes.share_card(c), PANELS[state.tab](c)];
  }

  function first_screen() {
    return h('main', { id: 'main', tabindex: '-1', key: 'main' },
      h('h1', { 'class': 'first' }, 'Keñes'),
      kenes.language_buttons({ page: null, state: state, act: { language: function (language) {
        state.language = language;
        store('language', language);
        render();
      } } }),
      h('p', { role: 'status', 'class': 'lead' }, state.refused || first_word(offline_shown ? 'back' : 'connecting')));
  }

  function offline_bar() {
    return h('div', { role: 'status', 'class': 'offline-place', key: 'offline' }, offline_shown && h('p', { 'class': 'offline' },
      kenes.mark('waiting'), h('span', {}, h('strong', {}, first_word('back')), ' ', first_word('kept'))));
  }

  function whole(c) {
    var tabs = page.stage === 'door' ? [] : tabs_of(c.w);
    if (!title_of(tabs)) state.tab = 'now';
    return [
      h('a', { 'class': 'skip', href: '#main', key: 'skip' }, first_word('skip')),
      top_bar(c),
      offline_bar(),
      h('div', { role: 'status', 'class': 'notice-place', key: 'notice' }, page.notice && h('p', { 'class': 'notice' }, kenes.mark('warning'), h('span', {}, page.notice))),
      tabs.length > 1 && tab_bar(c, tabs),
      h('main', { id: 'main', tabindex: '-1', key: 'main' }, inside(c, tabs)),
      h('div', { role: 'status', 'class': 'unseen', key: 'said' }, state.said)
    ];
  }

  function my_seat() {
    var seats = page.seats;
    if (!kenes.is_list(seats) || seats.length === 0) return null;
    return kenes.find(seats, function (seat) { return seat.id === state.seat; }) || seats[0];
  }

  // Where letters are large or the phone lies on its side, bars that stay would leave no room: everything scrolls.
  function fit() {
    var root = document.getElementById('app');
    var top = root.querySelector('.top');
    var tabs = root.querySelector('.tabs');
    var bars = (top ? top.offsetHeight : 0) + (tabs ? tabs.offsetHeight : 0);
    root.className = bars > window.innerHeight * 0.36 ? 'flows' : '';
  }

  function put_focus() {
    var target = state.focus && document.getElementById(state.focus);
    state.focus = null;
    if (target) target.focus();
  }

  function render() {
    var root = document.getElementById('app');
    var had = document.activeElement && document.activeElement !== document.body && root.contains(document.activeElement);
    document.documentElement.lang = page ? page.language : state.language;
    if (page) {
      var c = { page: page, state: state, act: act, w: words(), connected: line.open, seat: my_seat() };
      kenes.grow(root, whole(c).filter(Boolean));
      fit();
      document.title = (calls('now') || calls('vote') ? '● ' : '') + (page.title || 'Keñes');
    } else {
      kenes.grow(root, [first_screen()]);
    }
    if (state.focus) put_focus();
    // What had the focus is gone: the reader goes on from the heading of the same part.
    else if (had && !root.contains(document.activeElement)) focus_somewhere();
  }

  function focus_somewhere() {
    var places = ['ask-title', 'panel-title', 'main'];
    for (var i = 0; i < places.length; ++i) {
      var place = document.getElementById(places[i]);
      if (place) {
        place.focus();
        return;
      }
    }
  }

  // ---- What comes from the laptop.

  function asks_of(some_page) {
    var urgent = kenes.find(some_page && some_page.seats, function (seat) { return seat.ask && seat.ask.urgent; });
    return urgent ? urgent.ask.question || urgent.name : '';
  }

  function buzz() {
    if (touched && navigator.vibrate && !document.hidden) navigator.vibrate(120);
  }

  // Told to whoever cannot look, on every tab.
  function news(old) {
    var w = words();
    var asked = asks_of(page);
    if (asked && asked !== asks_of(old)) {
      buzz();
      return w('your_turn') + ': ' + asked;
    }
    var vote = page.vote;
    var before = old && old.vote;
    if (vote && (!before || before.what !== vote.what || before.stage !== vote.stage)) {
      if (vote.stage === 'open' && kenes.find(page.seats, owes_ballot)) buzz();
      return vote.outcome ? vote.what + ': ' + vote.outcome : vote.stage === 'open' ? w('vote_open') + ': ' + vote.what : '';
    }
    return '';
  }

  function forget_old_votes() {
    for (var seat in state.ballot) {
      var gone = !page.vote || page.vote.what !== state.ballot[seat].what || page.vote.begun !== state.ballot[seat].begun || page.vote.stage === 'published';
      if (gone && state.ballot[seat].state !== 'refused' && state.ballot[seat].what) delete state.ballot[seat];
    }
    if (!page.poll || page.poll.open === false) state.poll = null;
  }

  function took_a_number(old) {
    for (var seat in state.hand) {
      var me = kenes.find(page.people, function (one) { return one.seat === seat; });
      if (old && old.stage === 'hearing' && (!me || !me.queue) && state.hand[seat] === 'said') delete state.hand[seat];
    }
  }

  function came(new_page) {
    var old = page;
    page = new_page;
    state.refused = '';
    if (page.language) state.language = page.language;
    if (!old || old.stage !== page.stage) {
      state.tab = 'now';
      state.me = false;
      state.share = null; // It has been read by now, and something else is to be done.
      delete state.echo.door;
      delete state.echo['return'];
      if (old) state.focus = 'panel-title';
    }
    state.said = kenes.share_news(tools) || news(old) || state.said;
    forget_old_votes();
    took_a_number(old);
    render();
  }

  function tick() {
    var off = !line.open && Date.now() - line.lost_at > 1000;
    if (off !== offline_shown) {
      offline_shown = off;
      render();
    }
    var shown = document.getElementById('clock');
    if (!shown || !page || !page.clock || page.clock.paused) return;
    var told = kenes.clock_text(page.clock, line.now());
    var word = document.getElementById('clock-word');
    if (!told || shown.firstChild.nodeValue === told.text) return;
    shown.firstChild.nodeValue = told.text;
    if (shown.className !== 'clock-time ' + told.state || (word && told.state === 'over' && !word.firstChild)) render();
  }

  function start() {
    var from_address = /[?&#](?:code=)?([A-Za-z0-9]{4})(?:&|$)/.exec(window.location.search + window.location.hash);
    state.language = language_of_phone();
    state.code = from_address ? from_address[1].toUpperCase() : '';
    if (!window.WebSocket || !(window.crypto || window.msCrypto)) {
      kenes.grow(document.getElementById('app'), [h('main', { id: 'main' }, h('h1', {}, 'Keñes'), h('p', {}, first_word('old')))]);
      return;
    }
    var token = token_of_phone();
    line = new kenes.Line({
      address: kenes.line_address('/ws'),
      hello: function () { return { 'do': 'hello', token: token, language: state.language }; },
      page: came,
      answer: answered,
      changed: render
    });
    render();
    line.start();
    window.setInterval(tick, 250);
    window.addEventListener('resize', fit);
    document.addEventListener('click', function () { touched = true; });
  }

  start();
})();
