// A stand-in for the laptop: serves assets/phone as the hall does and speaks WebSocket, so that a test can drop a
// connection, fall silent, go away and come back. Knows nothing of hearings: tests say which page is shown.
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');

const FOLDER = path.join(__dirname, '../../assets/phone');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };

function frame(text) {
  const bytes = Buffer.from(text);
  const long = bytes.length > 65535;
  const head = Buffer.alloc(bytes.length < 126 ? 2 : long ? 10 : 4);
  head[0] = 0x81;
  head[1] = bytes.length < 126 ? bytes.length : long ? 127 : 126;
  if (long) head.writeBigUInt64BE(BigInt(bytes.length), 2);
  else if (bytes.length >= 126) head.writeUInt16BE(bytes.length, 2);
  return Buffer.concat([head, bytes]);
}

// The whole frames at the start of `bytes`, unmasked, and what is left over. Phones send short texts in one frame.
function frames_in(bytes) {
  const texts = [];
  for (;;) {
    if (bytes.length < 6) break;
    let length = bytes[1] & 127;
    let at = 2;
    if (length === 126) {
      length = bytes.readUInt16BE(2);
      at = 4;
    }
    if (bytes.length < at + 4 + length) break;
    const mask = bytes.subarray(at, at + 4);
    const body = Buffer.from(bytes.subarray(at + 4, at + 4 + length)).map((byte, i) => byte ^ mask[i % 4]);
    texts.push({ code: bytes[0] & 15, text: body.toString() });
    bytes = bytes.subarray(at + 4 + length);
  }
  return { texts, rest: bytes };
}

class Laptop {
  constructor() {
    this.port = 0;
    this.told = []; // Every message, repeats too.
    this.sockets = new Set();
    this.opened = 0;
    this.silent = false; // Takes everything and answers nothing.
    this.mute = false;   // Likewise, of requests for a page.
    this.number = 0;
    this.page = null;
    this.self = "'self'"; // Left out for a browser that does not count a WebSocket to its own host as that.
    this.answer = () => ({ ok: true });
  }

  async start() {
    this.server = http.createServer((request, response) => this.serve(request, response));
    this.server.on('upgrade', (request, socket) => this.upgrade(request, socket));
    await new Promise((done) => this.server.listen(this.port, '127.0.0.1', done));
    this.port = this.server.address().port;
    return this;
  }

  get address() {
    return `http://127.0.0.1:${this.port}`;
  }

  serve(request, response) {
    if (this.mute) return;
    const asked = new URL(request.url, this.address).pathname;
    const name = asked === '/' ? 'index.html' : asked === '/wall' ? 'wall.html' : asked === '/favicon.ico' ? 'icon.svg' : asked.slice(1);
    const file = path.join(FOLDER, path.basename(name));
    if (!fs.existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    // As the hall says it (policy_for in answers.cpp).
    const policy = `default-src 'self'; connect-src ${this.self} ws://${request.headers.host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'`;
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)], 'content-security-policy': policy, 'cache-control': 'no-store' });
    response.end(fs.readFileSync(file));
  }

  upgrade(request, socket) {
    const accept = crypto.createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    socket.setNoDelay(true);
    this.sockets.add(socket);
    this.opened += 1;
    let rest = Buffer.alloc(0);
    socket.on('data', (bytes) => {
      const found = frames_in(Buffer.concat([rest, bytes]));
      rest = found.rest;
      for (const one of found.texts) {
        if (one.code === 1) this.hear(socket, JSON.parse(one.text));
        else if (one.code === 8) socket.destroy();
      }
    });
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => this.sockets.delete(socket));
  }

  hear(socket, message) {
    if (this.silent) return;
    this.told.push(message);
    const answer = message.do === 'ping' || message.do === 'page' ? { ok: true } : this.answer(message, socket);
    if (answer) this.put(socket, { re: message.id, ...answer });
    if ((message.do === 'hello' || message.do === 'wall' || message.do === 'page') && this.page) this.put_page(socket);
  }

  put(socket, value) {
    if (!this.silent) socket.write(frame(typeof value === 'string' ? value : JSON.stringify(value)));
  }

  put_page(socket) {
    this.put(socket, { n: this.number, at: Date.now(), page: this.page });
  }

  // Everybody sees this page from now on.
  show(page) {
    this.page = page;
    this.number += 1;
    for (const socket of this.sockets) this.put_page(socket);
  }

  // The same with a difference only.
  change(patch, page) {
    const from = this.number;
    this.number += 1;
    this.page = page;
    for (const socket of this.sockets) this.put(socket, { n: this.number, from, at: Date.now(), patch });
  }

  // Messages of a kind that mean something, the first of each id.
  once(kind) {
    const seen = new Set();
    return this.told.filter((one) => one.do === kind && !seen.has(one.id) && seen.add(one.id));
  }

  // The same, waiting until there are so many.
  async hears(kind, count = 1, ms = 3000) {
    const end = Date.now() + ms;
    while (this.once(kind).length < count) {
      if (Date.now() > end) throw new Error(`no “${kind}” came: ${JSON.stringify(this.told.slice(-3))}`);
      await new Promise((done) => setTimeout(done, 10));
    }
    return this.once(kind);
  }

  drop() {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  async go_away() {
    this.drop();
    if (!this.server.listening) return;
    await new Promise((done) => {
      this.server.close(done);
      this.server.closeAllConnections();
    });
  }
}

module.exports = { Laptop, FOLDER };
