#include "app/explore_words.hpp"

#include "text/numbers.hpp"

namespace kenes::app {

using analysis::Proof;
using analysis::Thing;
using analysis::ThingKind;
using analysis::Trouble;

namespace {

constexpr std::array<std::string_view, analysis::kThingKinds> kKindWords{
    "beat",     "choice", "claim",   "presented", "proposed",  "adopted",
    "rejected", "inject", "variant", "ending",    "aftermath", "goal"};

}  // namespace

std::string_view kind_word(ThingKind kind) { return kKindWords[static_cast<std::size_t>(kind)]; }

std::string id_of(const rules::Script& script, const Thing& thing) {
  const rules::Names& names = script.names;
  switch (thing.kind) {
    case ThingKind::beat:
      return names.beats[thing.a];
    case ThingKind::choice:
      return names.beats[thing.a] + "/" + names.choices[thing.a][thing.b];
    case ThingKind::claim:
      return names.claims[thing.a] + "/" + std::string(rules::name_of(static_cast<rules::Progress>(thing.b)));
    case ThingKind::presented:
      return names.evidence[thing.a];
    case ThingKind::proposed:
    case ThingKind::adopted:
    case ThingKind::rejected:
      return names.recommendations[thing.a];
    case ThingKind::inject:
      return names.injects[thing.a];
    case ThingKind::variant:
      return names.variants[thing.a];
    case ThingKind::ending:
      return names.endings[thing.a];
    case ThingKind::aftermath:
      return names.aftermath[thing.a];
    case ThingKind::goal:
      return names.seats[thing.a] + "/" + names.goals[thing.a][thing.b];
  }
  return {};
}

std::optional<std::size_t> thing_named(const rules::Script& script, const analysis::Things& things,
                                       std::string_view wanted) {
  for (std::size_t i = 0; i < things.size(); ++i) {
    const std::string id = id_of(script, things[i]);
    if (wanted == id || wanted == std::string(kind_word(things[i].kind)) + ":" + id) return i;
  }
  return std::nullopt;
}

std::string thing_in_words(const Setting& setting, const rules::Script& script, const Thing& thing) {
  return setting.say("explore.thing." + std::string(kind_word(thing.kind)), {{"id", id_of(script, thing)}});
}

namespace {

std::string comparison_in_words(const Setting& setting, const rules::Script& script, const Proof& proof) {
  // Told is the side that varies: a number needs no bounds.
  const bool right = proof.sides->left.is_one_value() && !proof.sides->right.is_one_value();
  const analysis::Range& range = right ? proof.sides->right : proof.sides->left;
  const text::Args args{
      {"part", condition_text(script, proof.part)},
      {"side", condition_text(script, right ? proof.sides->right_part : proof.sides->left_part)},
      {"low", range.low},
      {"high", range.high}};
  return setting.say(range.is_one_value() ? "explore.why.always" : "explore.why.between", args);
}

}  // namespace

std::string reason_in_words(const Setting& setting, const rules::Script& script, const Proof& proof) {
  switch (proof.why) {
    case Proof::Why::no_move:
      return setting.say("explore.why.no_move");
    case Proof::Why::never_named:
      return setting.say("explore.why.never_named");
    case Proof::Why::beat_cannot:
      return setting.say("explore.why.beat_cannot");
    case Proof::Why::earlier:
      return setting.say("explore.why.earlier");
    case Proof::Why::walked:
      return setting.say("explore.why.walked");
    case Proof::Why::together:
      return setting.say("explore.why.together", {{"part", condition_text(script, proof.part)}});
    case Proof::Why::condition:
      break;
  }
  if (proof.sides) return comparison_in_words(setting, script, proof);
  return setting.say("explore.why.condition", {{"part", condition_text(script, proof.part)}});
}

std::string trouble_in_words(const Setting& setting, const rules::Script& script,
                             const analysis::Exploration& exploration, const Trouble& trouble) {
  const analysis::Survey& survey = exploration.survey;
  const analysis::Things& things = survey.things;
  switch (trouble.kind) {
    case Trouble::Kind::unfinished:
      return setting.say("explore.trouble.unfinished",
                         {{"n", survey.unfinished}, {"seed", std::to_string(survey.first_unfinished)}});
    case Trouble::Kind::dead_end:
      return setting.say("explore.trouble.dead_end", {{"n", exploration.walk.to_dead_end.size()}});
    case Trouble::Kind::endless:
      return setting.say("explore.trouble.endless", {{"n", exploration.walk.to_endless.size()}});
    case Trouble::Kind::cannot:
      return setting.say(
          "explore.trouble.cannot",
          {{"what", thing_in_words(setting, script, things[trouble.at])},
           {"why", reason_in_words(setting, script, *exploration.findings[trouble.at].proof)}});
    case Trouble::Kind::unasked:
      return setting.say("explore.trouble.unasked", {{"n", survey.unasked}});
    case Trouble::Kind::not_seen:
      return setting.say("explore.trouble.not_seen",
                         {{"what", thing_in_words(setting, script, things[trouble.at])}});
    case Trouble::Kind::idle_seat:
      return setting.say(
          "explore.trouble.idle_seat",
          {{"seat", script.names.seats[trouble.at]},
           {"share",
            text::tenths(setting.language, static_cast<std::int64_t>(survey.idle_per_mille(trouble.at)))}});
    case Trouble::Kind::heavy_ending:
      return setting.say(
          "explore.trouble.heavy_ending",
          {{"what", thing_in_words(setting, script, things[trouble.at])},
           {"share", text::tenths(setting.language, static_cast<std::int64_t>(1000 * survey.seen[trouble.at] /
                                                                              survey.plays))}});
  }
  return {};
}

}  // namespace kenes::app
