// JSON Patch (RFC 6902) for pages. All operations are done, or none: the page that was there is never changed.
var kenes = typeof kenes === 'object' ? kenes : {};

(function () {
  'use strict';

  function own(object, name) {
    return Object.prototype.hasOwnProperty.call(object, name);
  }

  function is_list(value) {
    return Object.prototype.toString.call(value) === '[object Array]';
  }

  function copy_of(value) {
    return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
  }

  function fail(why) {
    throw new Error('patch: ' + why);
  }

  // RFC 6901: "~1" is "/", and only then "~0" is "~".
  function steps_of(pointer) {
    if (typeof pointer !== 'string' || (pointer !== '' && pointer.charAt(0) !== '/')) fail('no pointer');
    if (/~([^01]|$)/.test(pointer)) fail('a bad escape in ' + pointer);
    var steps = pointer.split('/').slice(1);
    for (var i = 0; i < steps.length; ++i) steps[i] = steps[i].replace(/~1/g, '/').replace(/~0/g, '~');
    return steps;
  }

  function index_in(list, step, most) {
    if (!/^(0|[1-9][0-9]*)$/.test(step) || Number(step) > most) fail('no place ' + step);
    return Number(step);
  }

  function child_of(value, step) {
    if (is_list(value)) return value[index_in(value, step, value.length - 1)];
    if (value === null || typeof value !== 'object' || !own(value, step)) fail('nothing at ' + step);
    return value[step];
  }

  function value_at(whole, steps) {
    for (var i = 0; i < steps.length; ++i) whole = child_of(whole, steps[i]);
    return whole;
  }

  // Assigning to "__proto__" would change what the object is, not what it holds.
  function set_own(object, name, value) {
    Object.defineProperty(object, name, { value: value, writable: true, enumerable: true, configurable: true });
  }

  function add(box, steps, value) {
    if (steps.length === 0) {
      box.page = value;
      return;
    }
    var last = steps[steps.length - 1];
    var parent = value_at(box.page, steps.slice(0, -1));
    if (is_list(parent)) {
      parent.splice(last === '-' ? parent.length : index_in(parent, last, parent.length), 0, value);
    } else if (parent !== null && typeof parent === 'object') {
      set_own(parent, last, value);
    } else {
      fail('nothing can be added to ' + typeof parent);
    }
  }

  function remove(box, steps) {
    var old = value_at(box.page, steps);
    if (steps.length === 0) {
      box.page = null;
      return old;
    }
    var last = steps[steps.length - 1];
    var parent = value_at(box.page, steps.slice(0, -1));
    if (is_list(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
    return old;
  }

  function same(a, b) {
    if (a === b) return true;
    if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
    if (is_list(a) !== is_list(b)) return false;
    var names = Object.keys(a);
    if (names.length !== Object.keys(b).length) return false;
    for (var i = 0; i < names.length; ++i) {
      if (!own(b, names[i]) || !same(a[names[i]], b[names[i]])) return false;
    }
    return true;
  }

  function begins_with(steps, start) {
    for (var i = 0; i < start.length; ++i) {
      if (steps[i] !== start[i]) return false;
    }
    return true;
  }

  function replace(box, steps, value) {
    // In its own place: removing and adding would shift a list for nothing and lose the order of an object.
    value_at(box.page, steps);
    if (steps.length === 0) {
      box.page = value;
      return;
    }
    var last = steps[steps.length - 1];
    var parent = value_at(box.page, steps.slice(0, -1));
    if (is_list(parent)) parent[Number(last)] = value;
    else set_own(parent, last, value);
  }

  function value_of(operation) {
    if (!own(operation, 'value')) fail('no value');
    return copy_of(operation.value);
  }

  var operations = {
    add: function (box, steps, operation) {
      add(box, steps, value_of(operation));
    },
    remove: function (box, steps) {
      remove(box, steps);
    },
    replace: function (box, steps, operation) {
      replace(box, steps, value_of(operation));
    },
    move: function (box, steps, operation) {
      var from = steps_of(operation.from);
      if (steps.length > from.length && begins_with(steps, from)) fail('into itself');
      add(box, steps, remove(box, from));
    },
    copy: function (box, steps, operation) {
      add(box, steps, copy_of(value_at(box.page, steps_of(operation.from))));
    },
    test: function (box, steps, operation) {
      if (!same(value_at(box.page, steps), value_of(operation))) fail('a test failed');
    }
  };

  // The page with the patch applied. Throws when any part of it cannot be.
  kenes.patched = function (page, patch) {
    if (!is_list(patch)) fail('no list');
    var box = { page: copy_of(page) };
    for (var i = 0; i < patch.length; ++i) {
      var operation = patch[i];
      if (operation === null || typeof operation !== 'object' || !own(operations, operation.op)) fail('no operation');
      operations[operation.op](box, steps_of(operation.path), operation);
    }
    return box.page;
  };
  kenes.is_list = is_list;
  kenes.same = same;
  kenes.own = own;
})();

if (typeof module === 'object') module.exports = kenes;
