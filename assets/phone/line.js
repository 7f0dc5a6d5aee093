// The connection to the laptop: greets, keeps the page up to date, sends what is to be sent until it is answered, and
// comes back by itself. Knows nothing of what a page says.
var kenes = typeof kenes === 'object' ? kenes : {};

(function () {
  'use strict';

  var WAITS = [100, 200, 400, 800, 1000]; // Milliseconds before the next try; a little is added by chance.
  var OPENING = 2500;                     // A connection that is not there by then is given up.
  var LOOKING = 1500;                     // So is looking whether the laptop is there: TCP has asked twice by then.
  var SILENCE = 5000;                     // After so long it is asked whether anybody is there …
  var PATIENCE = 2500;                    // … and after so long without an answer there is not.
  var SHORT = 1500;                       // The same after waking up, when most connections are dead.
  var KEPT = 100;

  function random_bytes(count) {
    var bytes = new Uint8Array(count);
    (window.crypto || window.msCrypto).getRandomValues(bytes);
    return bytes;
  }
  kenes.random_bytes = random_bytes;

  function prefix() {
    var bytes = random_bytes(5);
    var text = '';
    for (var i = 0; i < bytes.length; ++i) text += (bytes[i] % 36).toString(36);
    return text;
  }

  function Line(options) {
    this.options = options; // address, hello(), page(page), answer(message, answer), changed()
    this.prefix = prefix(); // Of ids: they must not come again after a reload.
    this.count = 0;
    this.socket = null;
    this.looking = null;    // A question whether the laptop is there.
    this.open = false;      // Greeted: what is sent now arrives.
    this.lost_at = Date.now();
    this.tries = 0;
    this.number = 0;
    this.page = null;
    this.outbox = [];
    this.offset = null;     // The laptop's clock minus ours.
    this.heard_at = 0;
    this.asked_at = 0;      // 0: nothing is waiting for an answer.
    this.patience = PATIENCE;
    this.whole_asked = false;
    this.wait = null;
    this.ticked_at = Date.now();
  }

  Line.prototype.start = function () {
    var self = this;
    function wake() {
      if (!document.hidden) self.wake();
    }
    window.addEventListener('online', wake);
    window.addEventListener('offline', wake);
    window.addEventListener('pageshow', wake);
    window.addEventListener('focus', wake);
    document.addEventListener('visibilitychange', wake);
    window.setInterval(function () { self.tick(); }, 500);
    this.connect();
  };

  Line.prototype.new_id = function () {
    this.count += 1;
    return this.prefix + this.count.toString(36);
  };

  // The laptop's clock, in milliseconds.
  Line.prototype.now = function () {
    return Date.now() + (this.offset || 0);
  };

  // Keeps the message until it is answered, however often the connection is lost meanwhile.
  Line.prototype.send = function (message) {
    message.id = this.new_id();
    this.outbox.push(message);
    if (this.outbox.length > KEPT) this.outbox.shift();
    if (this.open) this.put(message);
    return message.id;
  };

  Line.prototype.put = function (message) {
    try {
      this.socket.send(JSON.stringify(message));
    } catch (fault) {
      return; // It closes, and then everything without an answer is sent again.
    }
    if (!this.asked_at) {
      this.asked_at = Date.now();
      this.patience = PATIENCE;
    }
  };

  // Browsers keep a WebSocket back for seconds, and longer each time, once some have failed. So only the first try is
  // one; later ones look first, by a plain request, which nobody keeps back, whether the laptop is there again.
  Line.prototype.connect = function () {
    window.clearTimeout(this.wait);
    this.wait = null;
    if (this.tries > 0) this.look();
    else this.call();
  };

  Line.prototype.look = function () {
    var self = this;
    var request = new XMLHttpRequest();
    this.looking = request;
    this.asked_at = Date.now();
    this.patience = LOOKING;
    request.onload = function () {
      self.looking = null;
      if (request.status < 400) self.call();
      else self.again(); // It is there and has too much to do.
    };
    request.onerror = function () { self.again(); };
    request.open('HEAD', '/');
    request.send();
  };

  Line.prototype.call = function () {
    var self = this;
    var socket;
    try {
      socket = new WebSocket(this.options.address);
    } catch (fault) {
      this.again();
      return;
    }
    this.socket = socket;
    this.asked_at = Date.now();
    this.patience = OPENING;
    socket.onopen = function () { self.greet(); };
    socket.onmessage = function (event) { self.hear(event.data); };
    socket.onclose = function () { self.again(); };
  };

  Line.prototype.greet = function () {
    var hello = this.options.hello();
    hello.id = this.hello_id = this.new_id();
    if (this.page) hello.have = this.number;
    this.offset = null;
    this.whole_asked = false;
    this.put(hello);
  };

  // The connection is gone, or of no use: the next one, soon.
  Line.prototype.again = function () {
    var self = this;
    this.drop();
    var wait = WAITS[Math.min(this.tries, WAITS.length - 1)];
    this.tries += 1;
    this.wait = window.setTimeout(function () { self.connect(); }, wait * (1 + Math.random() * 0.2));
    this.options.changed();
  };

  Line.prototype.drop = function () {
    var socket = this.socket;
    var looking = this.looking;
    if (this.open) this.lost_at = Date.now();
    this.open = false;
    this.socket = this.looking = null;
    this.asked_at = 0;
    window.clearTimeout(this.wait);
    if (looking) {
      looking.onload = looking.onerror = null;
      looking.abort();
    }
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    try {
      socket.close();
    } catch (fault) {
      // An old browser, still connecting: it will find nobody who listens.
    }
  };

  // Somebody looks at the phone again, or the network has changed.
  Line.prototype.wake = function () {
    if (this.open) {
      this.ping();
      this.patience = SHORT;
    } else if (this.wait !== null) {
      this.tries = 1;
      this.connect();
    }
  };

  Line.prototype.ping = function () {
    this.asked_at = 0;
    this.put({ id: this.new_id(), 'do': 'ping' });
  };

  Line.prototype.tick = function () {
    var now = Date.now();
    // A phone that slept has not been waiting for an answer.
    if (now - this.ticked_at > 3000 && this.asked_at) this.asked_at = now;
    this.ticked_at = now;
    if (this.asked_at && now - this.asked_at > this.patience) this.again();
    else if (this.open && !this.asked_at && now - this.heard_at > SILENCE) this.ping();
  };

  Line.prototype.hear = function (text) {
    var told;
    this.heard_at = Date.now();
    this.asked_at = 0;
    try {
      told = JSON.parse(text);
    } catch (fault) {
      return;
    }
    if (told === null || typeof told !== 'object') return;
    if (typeof told.at === 'number') this.set_clock(told.at);
    if (typeof told.re === 'string') this.answered(told);
    if (told.page) this.whole(told);
    else if (told.patch) this.change(told);
  };

  // The message that was shortest on its way knows the clock best.
  Line.prototype.set_clock = function (at) {
    var offset = at - Date.now();
    if (this.offset === null || offset > this.offset || this.offset - offset > 5000) this.offset = offset;
  };

  Line.prototype.answered = function (told) {
    if (told.re === this.hello_id) {
      this.greeted(told);
      return;
    }
    for (var i = 0; i < this.outbox.length; ++i) {
      if (this.outbox[i].id !== told.re) continue;
      var message = this.outbox.splice(i, 1)[0];
      this.options.answer(message, told);
      return;
    }
  };

  Line.prototype.greeted = function (told) {
    if (!told.ok) {
      this.options.answer({ 'do': 'hello' }, told);
      this.tries = WAITS.length; // Not at once: it was not the network.
      this.again();
      return;
    }
    this.open = true;
    this.tries = 0;
    for (var i = 0; i < this.outbox.length; ++i) this.put(this.outbox[i]);
    this.options.changed();
  };

  Line.prototype.whole = function (told) {
    this.whole_asked = false;
    this.show(told.page, told.n);
  };

  Line.prototype.change = function (told) {
    if (this.page && told.n <= this.number) return; // It came twice.
    var page = null;
    if (this.page && told.from === this.number) {
      try {
        page = kenes.patched(this.page, told.patch);
      } catch (fault) {
        page = null;
      }
    }
    if (page) this.show(page, told.n);
    else this.ask_whole();
  };

  Line.prototype.ask_whole = function () {
    if (this.whole_asked) return;
    this.whole_asked = true;
    this.put({ id: this.new_id(), 'do': 'page' });
  };

  Line.prototype.show = function (page, number) {
    this.page = page;
    this.number = number;
    this.options.page(page);
  };

  kenes.Line = Line;
  kenes.line_address = function (path) {
    return (window.location.protocol === 'https:' ? 'wss://' : 'ws://') + window.location.host + path;
  };
})();
