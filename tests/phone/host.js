// The built program as a facilitator without a window runs it: orders go in as lines, answers come out as lines.
'use strict';

const { spawn } = require('node:child_process');
const readline = require('node:readline');

class Host {
  constructor(program, journal, options = []) {
    this.program = program;
    this.journal = journal;
    this.options = options;
    this.port = 0;
  }

  // Begins, or goes on with what the journal holds.
  async start(scenario) {
    const what = scenario ? [scenario, '--journal', this.journal, ...this.options] : ['--resume', this.journal];
    this.process = spawn(this.program, ['host', ...what, '--headless', '--bind', '127.0.0.1', '--port', String(this.port)], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.process.stdin.on('error', () => {}); // It may have been killed.
    this.waiting = [];
    this.early = [];
    readline.createInterface({ input: this.process.stdout }).on('line', (line) => {
      const next = this.waiting.shift();
      if (next) next(line);
      else this.early.push(line);
    });
    const { ready } = JSON.parse(await this.line(15000));
    this.port = ready.port;
    this.code = ready.code;
    return this;
  }

  line(ms) {
    if (this.early.length) return Promise.resolve(this.early.shift());
    return new Promise((done, fail) => {
      const late = setTimeout(() => fail(new Error('the host says nothing')), ms);
      this.waiting.push((line) => {
        clearTimeout(late);
        done(line);
      });
    });
  }

  async order(what, more = {}) {
    this.process.stdin.write(`${JSON.stringify({ do: what, ...more })}\n`);
    return JSON.parse(await this.line(5000));
  }

  status() {
    return this.order('status');
  }

  ended() {
    return this.process.exitCode !== null || this.process.signalCode !== null ? Promise.resolve() : new Promise((done) => this.process.once('exit', done));
  }

  async kill() {
    this.process.kill('SIGKILL');
    await this.ended();
  }

  async quit() {
    if (this.process.exitCode === null && this.process.signalCode === null) this.process.stdin.write('{"do":"quit"}\n');
    await this.ended();
  }
}

module.exports = { Host };
