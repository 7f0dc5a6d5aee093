// What the wall shows, one idea at a time: functions of the page. One language below or beside the other.
var kenes = typeof kenes === 'object' ? kenes : {};

(function () {
  'use strict';

  var h = kenes.h;
  var MARGIN = 4; // Modules of light around a QR code; without them many phones cannot read it.

  // Dark modules of a row that touch are one stroke, so that no seams show between them.
  function qr_path(rows) {
    var path = '';
    for (var y = 0; y < rows.length; ++y) {
      var strokes = /1+/g;
      for (var found = strokes.exec(rows[y]); found; found = strokes.exec(rows[y])) {
        path += 'M' + (found.index + MARGIN) + ' ' + (y + MARGIN) + 'h' + found[0].length + 'v1h-' + found[0].length + 'z';
      }
    }
    return path;
  }

  kenes.qr = function (rows, label) {
    var size = rows.length + 2 * MARGIN;
    return h('svg:svg', { 'class': 'qr', viewBox: '0 0 ' + size + ' ' + size, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' },
      h('svg:rect', { width: size, height: size, fill: '#FFFFFF' }),
      h('svg:path', { d: qr_path(rows), fill: '#000000' }));
  };

  // The same text once for each language.
  function both(c, className, make) {
    return h('div', { 'class': 'both ' + className, key: className }, kenes.each(c.halves, function (half) {
      var inside = make(half);
      return h('div', { 'class': 'half', lang: half.language, key: half.language }, inside);
    }));
  }

  function code_block(rows, label, below) {
    return h('div', { 'class': 'code-block', key: 'qr-' + below }, kenes.is_list(rows) && rows.length > 0 && kenes.qr(rows, label), h('p', { 'class': 'code-below' }, below));
  }

  function lobby(c) {
    var qr = c.page.qr || {};
    var step = 0;
    function steps(label) {
      step += 1;
      return both(c, 'step step-' + label, function (half) {
        // A word that both languages share is said once.
        if (half !== c.halves[0] && half.w(label) === c.halves[0].w(label)) return null;
        return [h('span', { 'class': 'step-number' }, step), ' ', half.w(label).replace('Wi-Fi', 'Wi\u2011Fi')];
      });
    }
    return h('div', { 'class': 'lobby' },
      h('div', { 'class': 'doors' },
        qr.wifi && h('section', { 'class': 'way', key: 'wifi' }, steps('wifi'), code_block(qr.wifi, c.halves[0].w('wifi'), c.page.wifi)),
        h('section', { 'class': 'way', key: 'address' }, steps('address'), code_block(qr.address, c.halves[0].w('address'), String(c.page.address || '').replace(/^http:\/\//, ''))),
        h('section', { 'class': 'way code-way', key: 'code' }, steps('code'), h('p', { 'class': 'code' }, c.page.code),
          both(c, 'came', function (half) { return half.lobby ? [h('p', {}, half.lobby.came), h('p', {}, half.lobby.seated)] : null; }))),
      both(c, 'stay', function (half) { return half.w('stay'); }));
  }

  function said(half) {
    return kenes.each(half.lines, function (line) {
      return h('p', { 'class': 'line' }, line.who && line.who !== half.speaker ? h('span', { 'class': 'who' }, line.who, ': ') : null, line.text);
    });
  }

  function speaker(c) {
    return both(c, 'speaker', function (half) {
      var quiet = !half.speaker && !(half.lines && half.lines.length);
      var focus = !half.speaker && half.focus && h('p', { 'class': 'focus' }, half.focus);
      return quiet ? [h('h2', { 'class': 'quiet' }, half.title), focus] : [half.speaker && h('p', { 'class': 'label' }, half.w('floor')), half.speaker && h('h2', {}, half.speaker), said(half), focus];
    });
  }

  function claim_parts(claim) {
    return [
      h('h2', { 'class': 'claim-words' }, h('span', { 'class': 'claim-number' }, claim.number), ' ', claim.words),
      kenes.each(kenes.is_list(claim.figures) ? claim.figures : [claim.figures], function (figure) { return figure && h('p', { 'class': 'figures' }, figure); }),
      claim.state && h('p', { 'class': 'state state-' + claim.progress }, kenes.mark(claim.progress), h('span', {}, claim.state))
    ];
  }

  function claim(c) {
    return both(c, 'claim', function (half) {
      return half.claim && [
        h('p', { 'class': 'label' }, half.w('claim')), claim_parts(half.claim),
        half.promise && h('p', { 'class': 'promise' }, half.w('promise'), ': ', half.promise),
        half.speaker && h('p', { 'class': 'who' }, half.w('floor'), ': ', half.speaker)
      ];
    });
  }

  function document_shown(c) {
    return both(c, 'document', function (half) {
      var shown = half.document;
      return shown && [
        h('p', { 'class': 'label' }, [shown.kind || half.w('document'), shown.reliability].filter(Boolean).join(' · ')),
        h('h2', {}, shown.title),
        kenes.each(shown.lines, function (line) {
          return h('p', { 'class': 'document-line' + (line.bearing ? ' bears' : '') }, line.words,
            kenes.each(line.rows, function (row) { return h('span', { 'class': 'row' }, kenes.text_of(row[0]), ': ', kenes.text_of(row[1])); }));
        }),
        half.speaker && h('p', { 'class': 'who' }, half.w('floor'), ': ', half.speaker)
      ];
    });
  }

  function vote(c) {
    return both(c, 'vote', function (half) {
      var it = half.vote;
      return it && [
        h('p', { 'class': 'label' }, half.w('vote'), ' · ', it.kind),
        h('h2', {}, it.subject),
        it.progress && h('p', { 'class': it.stage === 'closed' ? 'warning' : 'big' }, it.progress),
        it.rule && it.stage !== 'closed' && h('p', {}, it.rule),
        kenes.each(it.stage !== 'closed' && it.warnings, function (text) { return h('p', { 'class': 'warning' }, kenes.mark('warning'), h('span', {}, text)); })
      ];
    });
  }

  function verdict(c) {
    return both(c, 'verdict', function (half) {
      var it = half.vote;
      return it && [
        h('p', { 'class': 'label' }, half.w('verdict')), h('h2', {}, it.subject),
        h('p', { 'class': 'outcome ' + (it.adopted ? 'adopted' : 'not-adopted') }, kenes.mark(it.adopted ? 'in_favour' : 'against'), h('span', {}, it.outcome)),
        kenes.each((it.working || []).filter(Boolean), function (step) { return h('p', { 'class': 'working' }, step); })
      ];
    });
  }

  function poll(c) {
    return both(c, 'poll', function (half) {
      var it = half.poll;
      var bars = it && kenes.is_list(it.bars) && it.bars.length > 0;
      return it && [h('h2', {}, it.question), it.progress && h('p', { 'class': 'big' }, it.progress),
        bars ? kenes.each(it.bars, bar) : it.result && h('p', { 'class': 'big' }, kenes.is_list(it.result) ? it.result.join(' · ') : it.result)];
    });
  }

  function quiz(c) {
    return both(c, 'quiz', function (half) {
      return half.quiz && [h('h2', {}, half.quiz.title), h('p', { 'class': 'big' }, half.quiz.progress)];
    });
  }

  function news(c) {
    return both(c, 'news', function (half) {
      return half.news && [h('p', { 'class': 'label' }, half.w('news')), h('h2', {}, half.news.title), half.news.text && h('p', {}, half.news.text)];
    });
  }

  // What the bar shows is said above it in figures.
  function bar(block) {
    var from = 0;
    return [h('p', { 'class': 'bar-words' }, block.text),
      h('svg:svg', { 'class': 'bar', viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, kenes.each(block.parts, function (part) {
        var wide = 100 * part[0] / Math.max(1, block.of);
        from += wide;
        return h('svg:rect', { 'class': 'bar-' + part[1], x: from - wide, y: 0, width: wide, height: 4 });
      }))];
  }

  function debrief(c) {
    return both(c, 'debrief', function (half) {
      return kenes.each(half.debrief, function (block) {
        if (block.kind === 'bar') return bar(block);
        return h(block.kind === 'heading' ? 'h2' : 'p', { 'class': 'block-' + block.kind }, block.text);
      });
    });
  }

  kenes.IDEAS = {
    lobby: lobby, speaker: speaker, claim: claim, document: document_shown, vote: vote, verdict: verdict, poll: poll, quiz: quiz, news: news, debrief: debrief
  };
})();
