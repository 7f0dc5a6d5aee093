// The same hall as hall_load.cpp's Host, on node's `ws`: what our server is compared with in the same run.
// usage: node ws_hall.js PHONES EVENTS MS: prints its port, then one line of JSON when the phones have gone.
// Wants the package ws (Debian's node-ws, or `npm install --no-save ws` where NODE_PATH finds it).
'use strict';

const { WebSocketServer } = require('ws');

const [phones, events, everyMs] = process.argv.slice(2).map(Number);
const nowNs = () => process.hrtime.bigint();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, path: '/ws', perMessageDeflate: false });

let current = 0;
const sentNs = [0n];
const talliedMs = [];
const voted = new Set();
const counted = new Array(events + 1).fill(0);

const page = (kind) => `${kind} ${current} ${nowNs()} `.padEnd(1024, '.');

function count(text) {
  const [, phone, event] = text.split(' ').map(Number);
  const vote = event * phones + phone;
  if (event === 0 || voted.has(vote)) return;
  voted.add(vote);
  if (++counted[event] === phones) talliedMs.push(Number(nowNs() - sentNs[event]) / 1e6);
}

function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part / 100))] : 0;
}

function tell(cpuBefore) {
  const used = process.cpuUsage(cpuBefore);
  console.log(JSON.stringify({
    tallied_p50_ms: percentile(talliedMs, 50),
    tallied_p99_ms: percentile(talliedMs, 99),
    cpu_ms_an_event: (used.user + used.system) / 1e3 / events,
    peak_mb: process.resourceUsage().maxRSS / 1024,
  }));
  process.exit(0);
}

function run() {
  const cpuBefore = process.cpuUsage();
  const start = nowNs();
  const step = () => {
    ++current;
    sentNs[current] = nowNs();
    const text = page('e');
    for (const client of server.clients) client.send(text);
    const next = start + BigInt((current + 1) * everyMs) * 1_000_000n;
    if (current < events) setTimeout(step, Number(next - nowNs()) / 1e6);
    else setTimeout(() => tell(cpuBefore), 1000);
  };
  setTimeout(step, everyMs);
}

server.on('connection', (client) => {
  client.on('message', (bytes) => count(bytes.toString()));
  client.on('error', () => {});
  client.send(page('w'));
  if (server.clients.size === phones && current === 0) setTimeout(run, 500);
});
server.on('listening', () => console.log(server.address().port));
