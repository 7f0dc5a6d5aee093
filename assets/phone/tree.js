// Trees of plain objects, and what makes the document look like one. Elements are found again by their keys, so
// that what has the focus, is typed into or is being read stays the same element. Text is only ever text.
var kenes = typeof kenes === 'object' ? kenes : {};

(function () {
  'use strict';

  var SVG = 'http://www.w3.org/2000/svg';

  function gather(kids, into) {
    for (var i = 0; i < kids.length; ++i) {
      var kid = kids[i];
      if (kenes.is_list(kid)) gather(kid, into);
      else if (kid !== null && kid !== undefined && kid !== false && kid !== '') into.push(kid);
    }
    return into;
  }

  // h('p', { 'class': 'quiet', key: 'x' }, 'text', h(…), [more], null). Attributes that are false or missing are left
  // out; those that begin with "on" are functions.
  kenes.h = function (tag, attributes) {
    var kids = gather(Array.prototype.slice.call(arguments, 2), []);
    return { tag: tag, attributes: attributes || {}, key: (attributes || {}).key, kids: kids };
  };

  function make(node) {
    if (typeof node !== 'object') return document.createTextNode(String(node));
    var svg = node.tag.indexOf('svg:') === 0;
    var element = svg ? document.createElementNS(SVG, node.tag.slice(4)) : document.createElement(node.tag);
    element.kenes_tag = node.tag;
    element.kenes_key = node.key;
    element.kenes_attributes = {};
    return element;
  }

  function dress(element, wanted) {
    var worn = element.kenes_attributes;
    var name;
    for (name in worn) {
      if (name === 'key' || (kenes.own(wanted, name) && given(wanted[name]))) continue;
      if (name.indexOf('on') === 0) element[name] = null;
      else element.removeAttribute(name);
    }
    for (name in wanted) {
      if (name === 'key' || !given(wanted[name]) || worn[name] === wanted[name]) continue;
      if (name.indexOf('on') === 0) element[name] = wanted[name];
      else element.setAttribute(name, wanted[name] === true ? '' : String(wanted[name]));
    }
    element.kenes_attributes = wanted;
  }

  function given(value) {
    return value !== false && value !== null && value !== undefined;
  }

  function fits(child, node) {
    if (typeof node !== 'object') return child.nodeType === 3;
    return child.nodeType === 1 && child.kenes_tag === node.tag && child.kenes_key === node.key;
  }

  function find(parent, from, node) {
    for (var child = from; child; child = child.nextSibling) {
      if (fits(child, node)) return child;
    }
    return null;
  }

  // Moving an element takes the focus from it, so the one that has it stays and the others move around it.
  function bring(parent, child, before) {
    if (!child.contains || !child.contains(document.activeElement)) {
      parent.insertBefore(child, before);
      return;
    }
    while (before !== child) {
      var next = before.nextSibling;
      parent.insertBefore(before, child.nextSibling);
      before = next;
    }
  }

  function name_of(tag, key) {
    return tag + ' ' + key;
  }

  // First of all, so that what stays need not be moved: a live region would read it out once more.
  function drop_unwanted(parent, nodes) {
    var wanted = {};
    for (var i = 0; i < nodes.length; ++i) wanted[name_of(nodes[i].tag, nodes[i].key)] = true;
    for (var child = parent.firstChild; child;) {
      var next = child.nextSibling;
      if (child.kenes_key !== undefined && !kenes.own(wanted, name_of(child.kenes_tag, child.kenes_key))) {
        parent.removeChild(child);
      }
      child = next;
    }
  }

  // Makes the children of `parent` what the list of nodes says.
  function grow(parent, nodes) {
    drop_unwanted(parent, nodes);
    var place = parent.firstChild;
    for (var i = 0; i < nodes.length; ++i) {
      var node = nodes[i];
      var child = find(parent, place, node);
      if (!child) {
        child = make(node);
        parent.insertBefore(child, place);
      } else if (child !== place) {
        bring(parent, child, place);
      }
      if (typeof node === 'object') {
        dress(child, node.attributes);
        grow(child, node.kids);
      } else if (child.nodeValue !== String(node)) {
        child.nodeValue = String(node);
      }
      place = child.nextSibling;
    }
    while (place) {
      var gone = place;
      place = place.nextSibling;
      parent.removeChild(gone);
    }
  }

  kenes.grow = grow;
})();

if (typeof module === 'object') module.exports = kenes;
