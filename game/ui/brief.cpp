#include "ui/brief.hpp"

#include "records/posts.hpp"
#include "ui/ink.hpp"

namespace kenes::ui {
namespace {

using namespace rules;
using stage::Tone;
using Item = BriefModel::Item;

Mark state_of(const Sight& sight, RecommendationId id) {
  const SeatView& view = sight.view;
  const records::Voice& voice = sight.voice;
  if (view.adopted.has(id)) return {Sign::tick, voice.word("motion_state", MotionState::adopted), Tone::sage};
  if (view.rejected.has(id))
    return {Sign::cross, voice.word("motion_state", MotionState::rejected), Tone::madder};
  if (view.proposed.has(id)) return {Sign::half, voice.word("motion_state", MotionState::draft), Tone::gold};
  return {Sign::ring, voice.say("brief.not_proposed"), Tone::mist};
}

std::vector<Item> wishes(const Sight& sight, RecommendationSet set) {
  std::vector<Item> items;
  for (const RecommendationId id : set)
    items.push_back({sight.voice.recommendation(id), state_of(sight, id)});
  return items;
}

std::vector<Item> interests_of(const Sight& sight, const Seat& seat) {
  std::vector<Item> items;
  for (const IssueId issue : seat.interests) {
    const bool declared = sight.view.declared[issue.index()].has(sight.view.seat);
    const std::string words = sight.voice.say(declared ? "brief.declared" : "brief.undeclared");
    items.push_back({sight.voice.issue(issue),
                     {declared ? Sign::tick : Sign::ring, words, declared ? Tone::sage : Tone::gold}});
  }
  return items;
}

Mark truth_mark(const Sight& sight, Truth truth) {
  constexpr std::array kSigns{Sign::tick, Sign::cross, Sign::half, Sign::ring};
  constexpr std::array kTones{Tone::sage, Tone::madder, Tone::madder, Tone::plum};
  const auto at = static_cast<std::size_t>(truth);
  return {kSigns[at], sight.voice.word("truth", truth), kTones[at]};
}

std::vector<Item> known_to(const Sight& sight) {
  std::vector<Item> items;
  for (std::size_t i = 0; i < sight.voice.script.claims.size(); ++i) {
    const ClaimView& claim = sight.view.claims[i];
    if (claim.truth_known) items.push_back({sight.voice.claim(ClaimId(i)), truth_mark(sight, claim.truth)});
  }
  return items;
}

std::vector<Mark> pledges_of(const Sight& sight) {
  std::vector<Mark> marks;
  for (const Pledge& pledge : sight.view.pledges) {
    const bool mine = pledge.by == sight.view.seat;
    marks.push_back({Sign::clasp,
                     sight.voice.say(mine ? "brief.i_promised" : "brief.promised_me",
                                     {{"who", sight.voice.person(mine ? pledge.to : pledge.by)},
                                      {"title", sight.voice.recommendation(pledge.recommendation)}}),
                     mine ? Tone::gold : Tone::sky});
  }
  return marks;
}

void items(const Pen& pen, std::string_view heading, const std::vector<Item>& all) {
  if (all.empty()) return;
  subheading(pen, pen.say(heading));
  for (const Item& item : all) {
    say(pen, item.words);
    marks(pen, std::vector<Mark>{item.state});
    gap(pen, 2);
  }
}

}  // namespace

BriefModel brief_model(const Sight& sight, std::string_view own_lines) {
  const Script& script = sight.voice.script;
  const SeatId me = sight.view.seat;
  KENES_EXPECT(sight.view.known);
  const Seat& seat = script.seats[me.index()];
  const std::string key = "seat." + script.names.seats[me.index()];
  BriefModel model;
  model.me.face = {sight.content.seats[me.index()].portrait, sight.view.moods[me.index()], false};
  model.me.name = sight.voice.person(me);
  model.me.below = records::post_alone(sight.voice, me);
  model.me.marks = {{Sign::dot, sight.voice.word("role", seat.role), Tone::sky}};
  model.brief.push_back(sight.voice.tell(key + ".brief"));
  if (!own_lines.empty() && sight.voice.texts.can_say(sight.voice.language, own_lines))
    model.brief.push_back(sight.voice.tell(own_lines));
  for (const std::string& goal : script.names.goals[me.index()])
    model.goals.push_back(sight.voice.tell(std::string(key).append(".goal.").append(goal)));
  model.wants = wishes(sight, seat.wants);
  model.dreads = wishes(sight, seat.dreads);
  model.interests = interests_of(sight, seat);
  model.knows = known_to(sight);
  model.pledges = pledges_of(sight);
  model.standing = sight.view.standing[me.index()];
  return model;
}

void brief_panel(const Pen& pen, const BriefModel& model) {
  show_person(pen, model.me, 64);
  for (const std::string& paragraph : model.brief) {
    say(pen, paragraph);
    gap(pen, 2);
  }
  subheading(pen, pen.say("brief.standing"));
  pips(pen, model.standing, 10, Tone::gold);
  say(pen, pen.say("brief.of_ten", {{"n", model.standing}}), Lettering::small, Tone::mist);
  if (!model.goals.empty()) subheading(pen, pen.say("brief.goals"));
  for (const std::string& goal : model.goals) say(pen, "◆ " + goal);
  items(pen, "brief.wants", model.wants);
  items(pen, "brief.dreads", model.dreads);
  items(pen, "brief.interests", model.interests);
  if (!model.pledges.empty()) subheading(pen, pen.say("brief.pledges"));
  for (const Mark& pledge : model.pledges) marks(pen, std::vector<Mark>{pledge});
  items(pen, "brief.knows", model.knows);
}

}  // namespace kenes::ui
