// What the files themselves must be: small, old enough, asking nobody but the laptop, worded in three languages.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const assert = require('node:assert/strict');
const acorn = require('acorn');
const { FOLDER } = require('./laptop.js');
const { LANGUAGES, ROOT } = require('./sample.js');

const read = (name) => fs.readFileSync(path.join(FOLDER, name), 'utf8');
// As the hall serves it: without blanks before a line and without lines that only explain.
const served = (name) => (/[.](js|css)$/.test(name) ? read(name).replace(/^ +/gm, '').replace(/^\/\/.*\n/gm, '').replace(/\n+/g, '\n') : read(name));
const files = fs.readdirSync(FOLDER).filter((name) => name !== 'README.md');
const scripts = files.filter((name) => name.endsWith('.js'));
const used_by = (page) => [page, ...[...read(page).matchAll(/(?:src|href)="([^"]+)"/g)].map((found) => found[1]), 'frame.svg'];

// Not in the browsers of 2016: by name, where it is called on or read from something.
const TOO_NEW = new Set(['padStart', 'padEnd', 'flat', 'flatMap', 'entries', 'values', 'fromEntries', 'includes', 'append', 'prepend', 'replaceWith', 'replaceChildren', 'toggleAttribute', 'matchAll', 'replaceAll', 'allSettled', 'finally', 'assign', 'find', 'findIndex', 'startsWith', 'endsWith', 'closest', 'forEach', 'randomUUID', 'structuredClone', 'fetch', 'Promise', 'globalThis', 'BigInt', 'URLSearchParams', 'IntersectionObserver', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'write', 'eval']);

function walk(node, visit) {
  if (!node || typeof node.type !== 'string') return;
  visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.forEach((one) => walk(one, visit));
    else if (value && typeof value === 'object') walk(value, visit);
  }
}

for (const name of scripts) {
  test(`${name} is ES5 and uses nothing that a browser of 2016 lacks`, () => {
    const tree = acorn.parse(read(name), { ecmaVersion: 5, sourceType: 'script' });
    walk(tree, (node) => {
      if (node.type === 'MemberExpression' && !node.computed && TOO_NEW.has(node.property.name)) {
        const ours = node.object.type === 'Identifier' && node.object.name === 'kenes';
        assert.ok(ours, `${name}: .${node.property.name} at ${node.start}`);
      }
      if (node.type === 'CallExpression' && node.callee.type === 'Identifier') assert.ok(!['fetch', 'eval', 'Function'].includes(node.callee.name), `${name}: ${node.callee.name}()`);
    });
  });
}

test('the phone’s styles use nothing that a browser of 2016 lacks', () => {
  const css = read('phone.css').replace(/\/\*[^]*?\*\//g, '');
  for (const word of ['var(', 'grid', 'gap:', ':is(', ':where(', 'clamp(', 'min(', 'max(', 'inset:', 'aspect-ratio', 'position: sticky', ':focus-visible', '@import', '@supports']) {
    assert.ok(!css.includes(word), `phone.css: ${word}`);
  }
});

test('nothing is asked of anybody but the laptop', () => {
  for (const name of files) {
    const text = read(name).replaceAll('http://www.w3.org/2000/svg', '');
    const found = [...text.matchAll(/(?:https?:)?\/\/[\w.-]+\.\w+/g)].map((one) => one[0]);
    assert.deepEqual(found, [], name);
    assert.ok(!/url\((?!frame\.svg\))/.test(text), `${name}: url()`);
  }
});

test('nothing stands inline that the policy forbids', () => {
  for (const page of ['index.html', 'wall.html']) {
    const html = read(page);
    assert.ok(!/\son\w+=|\sstyle=|<style|javascript:/i.test(html), page);
    assert.deepEqual([...html.matchAll(/<script(?! src="[\w.]+"><\/script>)/g)].length, 0, page);
    assert.match(html, /Content-Security-Policy" content="default-src 'self'; connect-src 'self' ws:;/);
  }
});

for (const page of ['index.html', 'wall.html']) {
  test(`${page} and all it needs weigh less than 100 kB`, () => {
    const bytes = used_by(page).reduce((sum, name) => sum + Buffer.byteLength(served(name)), 0);
    assert.ok(bytes < 100000, `${bytes} bytes`);
  });
}

test('every file is used by a page', () => {
  const used = new Set([...used_by('index.html'), ...used_by('wall.html')]);
  assert.deepEqual(files.filter((name) => !used.has(name)), []);
});

test('files are short', () => {
  for (const name of files) assert.ok(read(name).split('\n').length <= 500, name);
});

// Labels whose end is made of a word of the page: every word that can come.
const MADE = {
  'heard.': ['answered', 'partly', 'no'], 'promise.': ['who', 'what', 'when'], 'echo.': ['sent', 'kept', 'done', 'refused'], 'hand.': ['ask', 'answer', 'speak', 'order'], 'quiz.': ['before', 'after'], 'bearing.': ['supports', 'contradicts', 'explains']
};

// The texts that an argument can be: of a sum its beginning, of a choice both sides.
function literals(node) {
  if (node.type === 'ConditionalExpression') return [...literals(node.consequent), ...literals(node.alternate)];
  if (node.type === 'BinaryExpression') return literals(node.left);
  return node.type === 'Literal' ? [node.value] : [];
}

function labels_in(names) {
  const found = new Set();
  for (const name of names) {
    walk(acorn.parse(read(name), { ecmaVersion: 5 }), (node) => {
      if (node.type !== 'CallExpression' || node.arguments.length === 0) return;
      const callee = node.callee.name || (node.callee.property && node.callee.property.name) || (node.callee.callee && node.callee.callee.name);
      if (['w', 'words', 'steps'].includes(callee)) literals(node.arguments[0]).forEach((label) => found.add(label));
    });
  }
  for (const stem of [...found].filter((one) => one.endsWith('.'))) {
    found.delete(stem);
    for (const end of MADE[stem]) found.add(stem + end);
  }
  return found;
}

for (const [prefix, names] of [['phone.', ['cards.js', 'noted.js', 'tables.js', 'door.js', 'parts.js', 'phone.js']], ['wall.', ['ideas.js', 'wall.js']]]) {
  test(`every label of ${prefix}* is worded, and every wording is used`, () => {
    const used = labels_in(names);
    if (prefix === 'wall.') ['paused', 'time_up'].forEach((one) => used.add(one)); // Chosen before they are said.
    for (const language of LANGUAGES) {
      const texts = JSON.parse(fs.readFileSync(path.join(ROOT, `assets/text/${language}/phone.json`), 'utf8'));
      const worded = Object.keys(texts).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
      assert.deepEqual([...used].filter((one) => !worded.includes(one)), [], `not worded in ${language}`);
      assert.deepEqual(worded.filter((one) => !used.has(one)), [], `never said in ${language}`);
    }
  });
}
