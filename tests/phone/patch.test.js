// RFC 6902 as the phones apply it: the cases of the standard's appendix A and what a laptop or a fault could send.
'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const kenes = require('../../assets/phone/patch.js');

const good = [
  ['A.1 a member is added', { foo: 'bar' }, [{ op: 'add', path: '/baz', value: 'qux' }], { baz: 'qux', foo: 'bar' }],
  ['A.2 an element is added', { foo: ['bar', 'baz'] }, [{ op: 'add', path: '/foo/1', value: 'qux' }], { foo: ['bar', 'qux', 'baz'] }],
  ['A.3 a member is removed', { baz: 'qux', foo: 'bar' }, [{ op: 'remove', path: '/baz' }], { foo: 'bar' }],
  ['A.4 an element is removed', { foo: ['bar', 'qux', 'baz'] }, [{ op: 'remove', path: '/foo/1' }], { foo: ['bar', 'baz'] }],
  ['A.5 a value is replaced', { baz: 'qux', foo: 'bar' }, [{ op: 'replace', path: '/baz', value: 'boo' }], { baz: 'boo', foo: 'bar' }],
  ['A.6 a value is moved', { foo: { bar: 'baz', waldo: 'fred' }, qux: { corge: 'grault' } }, [{ op: 'move', from: '/foo/waldo', path: '/qux/thud' }], { foo: { bar: 'baz' }, qux: { corge: 'grault', thud: 'fred' } }],
  ['A.7 an element is moved', { foo: ['all', 'grass', 'cows', 'eat'] }, [{ op: 'move', from: '/foo/1', path: '/foo/3' }], { foo: ['all', 'cows', 'eat', 'grass'] }],
  ['A.8 a test passes', { baz: 'qux', foo: ['a', 2, 'c'] }, [{ op: 'test', path: '/baz', value: 'qux' }, { op: 'test', path: '/foo/1', value: 2 }], { baz: 'qux', foo: ['a', 2, 'c'] }],
  ['A.10 a nested member is added', { foo: 'bar' }, [{ op: 'add', path: '/child', value: { grandchild: {} } }], { foo: 'bar', child: { grandchild: {} } }],
  ['A.11 unknown members are ignored', { foo: 'bar' }, [{ op: 'add', path: '/baz', value: 'qux', xyz: 123 }], { foo: 'bar', baz: 'qux' }],
  ['A.14 escapes, in their order', { '/': 9, '~1': 10 }, [{ op: 'test', path: '/~01', value: 10 }, { op: 'replace', path: '/~1', value: 8 }], { '/': 8, '~1': 10 }],
  ['A.16 an array is an element', { foo: ['bar'] }, [{ op: 'add', path: '/foo/-', value: ['abc', 'def'] }], { foo: ['bar', ['abc', 'def']] }],
  ['a copy', { a: { b: [1] } }, [{ op: 'copy', from: '/a/b', path: '/c' }, { op: 'add', path: '/c/-', value: 2 }], { a: { b: [1] }, c: [1, 2] }],
  ['the whole page', { a: 1 }, [{ op: 'replace', path: '', value: [1, 2] }], [1, 2]],
  ['the empty name', { '': 1 }, [{ op: 'replace', path: '/', value: 2 }], { '': 2 }],
  ['adding replaces a member', { a: 1 }, [{ op: 'add', path: '/a', value: null }], { a: null }],
  ['equal objects in another order', { a: { x: 1, y: 2 } }, [{ op: 'test', path: '/a', value: { y: 2, x: 1 } }], { a: { x: 1, y: 2 } }]
];

const bad = [
  ['A.9 a test fails', { baz: 'qux' }, [{ op: 'test', path: '/baz', value: 'bar' }]],
  ['A.12 no parent', { foo: 'bar' }, [{ op: 'add', path: '/baz/bat', value: 'qux' }]],
  ['A.15 a number is no string', { '/': 9 }, [{ op: 'test', path: '/~1', value: '9' }]],
  ['nothing to remove', { a: 1 }, [{ op: 'remove', path: '/b' }]],
  ['nothing to replace', { a: [1] }, [{ op: 'replace', path: '/a/1', value: 2 }]],
  ['beyond the end', { a: [1] }, [{ op: 'add', path: '/a/2', value: 2 }]],
  ['a leading zero', { a: [1, 2] }, [{ op: 'remove', path: '/a/01' }]],
  ['“-” is no element yet', { a: [1, 2] }, [{ op: 'replace', path: '/a/-', value: 3 }]],
  ['into itself', { a: { b: {} } }, [{ op: 'move', from: '/a', path: '/a/b' }]],
  ['an unknown operation', { a: 1 }, [{ op: 'toString', path: '/a' }]],
  ['a bad escape', { '~2': 1 }, [{ op: 'remove', path: '/~2' }]],
  ['no value', { a: 1 }, [{ op: 'add', path: '/b' }]],
  ['what is inherited is not there', { a: 1 }, [{ op: 'copy', from: '/constructor', path: '/b' }]]
];

for (const [name, page, patch, wanted] of good) {
  test(`a patch is applied: ${name}`, () => {
    const before = JSON.stringify(page);
    assert.deepEqual(kenes.patched(page, patch), wanted);
    assert.equal(JSON.stringify(page), before, 'the page that was there has changed');
  });
}

for (const [name, page, patch] of bad) {
  test(`a patch is refused whole: ${name}`, () => {
    const before = JSON.stringify(page);
    assert.throws(() => kenes.patched(page, [{ op: 'add', path: '/first', value: 1 }].concat(patch)));
    assert.throws(() => kenes.patched(page, patch));
    assert.equal(JSON.stringify(page), before, 'half a patch was applied');
  });
}

test('a patch that is no list is refused', () => {
  assert.throws(() => kenes.patched({ a: 1 }, { op: 'remove', path: '/a' }));
});

test('a member called __proto__ is a member like others', () => {
  const page = kenes.patched(JSON.parse('{}'), JSON.parse('[{"op":"add","path":"/__proto__","value":{"evil":true}}]'));
  assert.equal({}.evil, undefined);
  assert.equal(Object.getPrototypeOf(page), Object.prototype);
  assert.ok(Object.hasOwn(page, '__proto__'));
});

// What the laptop does on every change: the difference of two pages. Many small random ones.
test('any page becomes any other by replacing what differs', () => {
  let seed = 7;
  const chance = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
  const value = (depth) => (depth === 0 || chance(3) === 0 ? chance(5) : chance(2) ? Array.from({ length: chance(4) }, () => value(depth - 1)) : Object.fromEntries(['a/b', 'm~n', 'c'].slice(chance(3)).map((k) => [k, value(depth - 1)])));
  const escaped = (k) => String(k).replace(/~/g, '~0').replace(/\//g, '~1');
  const diff = (a, b, at) => {
    if (JSON.stringify(a) === JSON.stringify(b)) return [];
    const both = [a, b].every((v) => v && typeof v === 'object' && !Array.isArray(v));
    if (!both) return [{ op: 'replace', path: at, value: b }];
    return [...Object.keys(a).filter((k) => !(k in b)).map((k) => ({ op: 'remove', path: `${at}/${escaped(k)}` })),
      ...Object.keys(b).flatMap((k) => (k in a ? diff(a[k], b[k], `${at}/${escaped(k)}`) : [{ op: 'add', path: `${at}/${escaped(k)}`, value: b[k] }]))];
  };
  for (let i = 0; i < 500; ++i) {
    const [a, b] = [value(4), value(4)];
    assert.deepEqual(kenes.patched(a, diff(a, b, '')), b);
  }
});
