// Plays a source of ink at random for some seconds, as story_bench.cpp plays the same story in our language: every page
// and every choice is read, one choice is drawn. Says choices a second, choices a play, and what saving and going back cost.
// usage: node ink_bench.js STORY.ink [SECONDS]
'use strict';

const fs = require('node:fs');
const { Compiler } = require('inkjs/full');

const [path, seconds = '5'] = process.argv.slice(2);
const source = fs.readFileSync(path, 'utf8').replace(/^\uFEFF/, '');

const now = () => Number(process.hrtime.bigint()) / 1e9;
let state = 1;
function below(many) { // Small and quick; the drawing is no part of what is measured.
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * many);
}

const compiled_at = now();
const story = new Compiler(source).Compile();
const compile_ms = (now() - compiled_at) * 1e3;

let letters = 0;
function page() {
  while (story.canContinue) letters += story.Continue().length;
  for (const choice of story.currentChoices) letters += choice.text.length;
}

function play() {
  let choices = 0;
  story.ResetState();
  for (page(); story.currentChoices.length > 0; page()) {
    story.ChooseChoiceIndex(below(story.currentChoices.length));
    choices += 1;
  }
  return choices;
}

function rate(what, span) {
  let done = 0;
  let passes = 0;
  const from = process.cpuUsage();
  const end = now() + span;
  while (now() < end) {
    done += what();
    passes += 1;
  }
  const used = process.cpuUsage(from);
  return { a_second: done / ((used.user + used.system) / 1e6), each: done / passes };
}

rate(play, 1); // Warm.
const plays = rate(play, Number(seconds));
story.ResetState();
page();
for (let i = 0; i < 40; ++i) {
  story.ChooseChoiceIndex(0);
  page();
}
const saved = story.state.ToJson();
const saving = rate(() => (story.state.ToJson(), 1), 1);
const loading = rate(() => (story.state.LoadJson(saved), 1), 1);
console.log(JSON.stringify({
  choices_a_second: Math.round(plays.a_second),
  choices_a_play: Number(plays.each.toFixed(1)),
  save_us: Number((1e6 / saving.a_second).toFixed(1)),
  restore_us: Number((1e6 / loading.a_second).toFixed(1)),
  saved_bytes: saved.length,
  compile_ms: Number(compile_ms.toFixed(1)),
  letters,
}));
