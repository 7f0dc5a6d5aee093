#include "room/seat_page.hpp"

#include <algorithm>
#include <span>

#include <nlohmann/json.hpp>

#include "codec/codec.hpp"
#include "records/posts.hpp"
#include "room/focus.hpp"
#include "room/order_refused.hpp"
#include "room/record_page.hpp"
#include "room/seat_facts.hpp"
#include "solo/barred.hpp"
#include "solo/course.hpp"
#include "solo/menu.hpp"
#include "solo/positions.hpp"
#include "solo/wording.hpp"
#include "ui/brief.hpp"
#include "ui/evidence.hpp"
#include "ui/reader.hpp"
#include "ui/voting.hpp"

namespace kenes::room {
namespace {

using namespace rules;
using nlohmann::json;

json move_json(const records::Voice& voice, const SeatView& view, const Move& move) {
  return json::parse(codec::encode_move(codec::words_of(voice.script, view), move));
}

bool has_own_place(const Move& move) {
  const MoveKind kind = kind_of(move);
  return kind == MoveKind::cast_ballot || kind == MoveKind::cast_secret || solo::is_aside(move);
}

/// Whether a condition asks what this seat cannot know.
bool asks_hidden(const Script& script, const SeatView& view, const Condition& when) {
  using Op = rules::Step::Op;
  const auto steps = std::span(script.code).subspan(when.first, when.count);
  return std::ranges::any_of(steps, [&](const rules::Step& step) {
    if (step.op != Op::fact) return false;
    if (step.fact == Fact::truth) return !view.claims[step.a].truth_known;
    return step.fact == Fact::variant || step.fact == Fact::holds;
  });
}

bool speaks_in(const Beat& beat, SeatId seat) {
  return std::ranges::any_of(beat.lines, [&](const Line& line) { return line.by == seat; });
}

/// Which beat's words may be read before the answer is given: none where it hangs on hidden things whether
/// there are any, for then the words would tell them.
std::vector<Happening> foreseen(const Script& script, const SeatView& view, const rules::Answer& answer,
                                const Happenings& happenings) {
  using Kind = Happening::Kind;
  for (const std::uint8_t about : {view.floor.claim.raw, Trigger::kAny}) {
    for (const BeatId id : script.answering(Kind::answered, about)) {
      const Beat& beat = script.beats[id.index()];
      const bool fits = beat.on.b == Trigger::kAny || beat.on.b == static_cast<std::uint8_t>(answer.kind);
      if (fits && speaks_in(beat, view.seat) && asks_hidden(script, view, beat.when)) return {};
    }
  }
  for (const Happening& one : happenings) {
    if (one.kind != Kind::beat) continue;
    const Beat& beat = script.beats[static_cast<std::size_t>(one.number)];
    if (beat.on.kind == Kind::answered && speaks_in(beat, view.seat)) return {one};
  }
  return {};
}

/// What the scenario has this seat say with that answer. Nothing of what comes of it.
std::string words_for(const records::Voice& voice, const Hearing& hearing, const SeatView& view,
                      const Move& move) {
  const Action action{view.seat, move};
  Hearing after = hearing;
  Happenings happenings;
  advance(voice.script, after, action, &happenings);
  std::string words;
  const std::vector<Happening> told = foreseen(voice.script, view, std::get<rules::Answer>(move), happenings);
  const assess::Step step{0, action, hearing, after, told};
  for (const records::StoryLine& line : records::story_of(voice, step, {action.seat, false})) {
    if (line.kind == records::StoryLine::Kind::speech && line.by == action.seat)
      words.append(words.empty() ? "" : " ").append(line.text);
  }
  return words;
}

/// The branches of a menu, written out. No branch is deeper than a move has values.
class Tree {
 public:
  Tree(const records::Voice& voice, const Hearing& hearing, const SeatView& view, const solo::Menu& menu)
      : voice_(voice), hearing_(hearing), view_(view), menu_(menu) {}

  [[nodiscard]] json items(const solo::MenuLevel& level, std::size_t depth) const {
    json out = json::array();
    for (const solo::MenuEntry& entry : level.entries) out.push_back(node(entry, depth));
    return out;
  }

 private:
  [[nodiscard]] json node(const solo::MenuEntry& entry, std::size_t depth) const {
    json out{{"label", entry.label}};
    if (!entry.below.empty()) out["below"] = entry.below;
    std::size_t next = depth + 1;
    const solo::MenuLevel level = menu_.below(entry, next);
    if (level.entries.empty()) {
      put_move(menu_.move(entry.moves.front()), out);
    } else {
      out["question"] = voice_.say(level.question);
      out["items"] = items(level, next);
    }
    return out;
  }

  /// An answer can be given in the scenario's words, which its owner reads here first, or in one's own.
  void put_move(const Move& move, json& out) const {
    const json own = move_json(voice_, view_, move);
    if (!std::holds_alternative<Answer>(move)) {
      out["move"] = own;
      return;
    }
    const std::string words = words_for(voice_, hearing_, view_, move);
    out["question"] = voice_.say("room.answer.how");
    out["items"] = json::array();
    if (!words.empty())
      out["items"].push_back(
          {{"label", words}, {"below", voice_.say("room.answer.scripted.below")}, {"move", own}});
    out["items"].push_back({{"label", voice_.say("room.answer.own_words")},
                            {"below", voice_.say("room.answer.own_words.below")},
                            {"move", own},
                            {"own_words", true}});
  }

  const records::Voice& voice_;
  const Hearing& hearing_;
  const SeatView& view_;
  const solo::Menu& menu_;
};

/// Each reason once, with all that it bars.
json barred_page(const records::Voice& voice, const Hearing& hearing, SeatId seat) {
  std::vector<std::pair<RefusalCode, std::string>> reasons;
  for (const solo::Barred& one : solo::barred_now(voice.script, hearing, seat)) {
    auto known = std::ranges::find(reasons, one.why, &std::pair<RefusalCode, std::string>::first);
    if (known == reasons.end()) known = reasons.insert(known, {one.why, {}});
    known->second.append(known->second.empty() ? "" : " · ").append(voice.word("move", one.kind));
  }
  json out = json::array();
  for (const auto& [why, what] : reasons) {
    const bool blank = why == RefusalCode::blanks_left;
    out.push_back(
        {{"what", what}, {"why", blank ? draft_blanks(voice, hearing) : voice.word("refusal", why)}});
  }
  return out;
}

/// Questions a person answers for themselves alone: how the vote will go, what they think of the report.
json asides(const Scene& scene, const records::Voice& voice, const SeatView& view) {
  const Hearing& hearing = scene.session.hearing();
  json out = json::array();
  const auto moment = solo::moment_of(view.phase);
  const bool opened = (view.marks & Hearing::opened) != 0;
  // What one thinks of it before hearing it is not asked of whoever is hearing it.
  const bool heard = view.phase == PhaseKind::report && !hearing.delivered.empty();
  const bool asks = moment && opened && !heard && !scene.telling.has_stated(view.seat, *moment);
  if (asks && !check(voice.script, hearing, {view.seat, StatePosition{0}})) {
    json items = json::array();
    for (std::size_t i = 0; i < solo::kPositions.size(); ++i) {
      const StatePosition move{static_cast<std::int8_t>(static_cast<int>(i) - 2)};
      items.push_back({{"label", voice.say(solo::kPositions[i])}, {"move", move_json(voice, view, move)}});
    }
    out.push_back({{"question", voice.say("play.position." + std::to_string(*moment))},
                   {"below", voice.say("play.position.private")},
                   {"items", std::move(items)}});
  }
  return out;
}

json items_of(const std::vector<ui::BriefModel::Item>& items) {
  json out = json::array();
  for (const auto& item : items) out.push_back({{"words", item.words}, {"state", item.state.words}});
  return out;
}

json brief_page(const ui::Sight& sight, const Hearing& hearing) {
  const ui::BriefModel model =
      ui::brief_model(sight, own_lines_key(sight.voice.script, hearing, sight.view.seat));
  json out{{"paragraphs", model.brief},      {"goals", model.goals},
           {"wants", items_of(model.wants)}, {"dreads", items_of(model.dreads)},
           {"knows", items_of(model.knows)}, {"interests", items_of(model.interests)},
           {"pledges", json::array()}};
  for (const ui::Mark& mark : model.pledges) out["pledges"].push_back(mark.words);
  return out;
}

json document_page(const ui::DocumentModel& document) {
  json lines = json::array();
  for (const auto& line : document.lines) {
    json rows = json::array();
    for (const ui::RuledRow& row : line.rows) rows.push_back({row.label, row.value});
    json entry{{"words", line.words}};
    if (!rows.empty()) entry["rows"] = std::move(rows);
    if (line.bearing) entry["bearing"] = name_of(*line.bearing);
    lines.push_back(std::move(entry));
  }
  json bears = json::array();
  for (const auto& one : document.bears_on) bears.push_back(one.words);
  return {{"about", document.about}, {"lines", std::move(lines)}, {"bears", std::move(bears)}};
}

json evidence_page(const ui::Sight& sight, const ui::Allowed& allowed) {
  json out = json::array();
  for (const auto& card : ui::evidence_model(sight, allowed).cards) {
    json entry{{"id", sight.voice.script.names.evidence[card.id.index()]},
               {"title", card.title},
               {"kind", card.kind_words},
               {"reliability", card.reliability_words},
               {"mine", card.mine},
               {"on_table", card.on_table}};
    if (const auto reader = ui::reader_model(sight, allowed, card.id))
      entry.update(document_page(reader->document));
    out.push_back(std::move(entry));
  }
  return out;
}

json papers(const records::Voice& voice, const SeatView& view) {
  const Motion& motion = view.motions[view.vote.motion.index()];
  const VoteRule& rule = voice.script.rulebook.votes[static_cast<std::size_t>(motion.kind)];
  json out = json::array();
  for (const Ballot ballot : {Ballot::in_favour, Ballot::against, Ballot::abstain}) {
    if (ballot == Ballot::abstain && !rule.may_abstain) continue;
    json entry{{"choice", name_of(ballot)}, {"words", voice.word("ballot", ballot)}, {"chosen", false}};
    out.push_back(std::move(entry));
  }
  return out;
}

/// My ballot in the vote that is open.
void add_ballots(const Scene& scene, const ui::Sight& sight, const std::vector<Move>& moves, json& out) {
  if (sight.view.vote.stage != VoteStage::open) return;
  const session::SecrecyHint hint = scene.session.warns_of_secrecy(sight.view.vote.motion);
  const ui::VotingModel model =
      ui::voting_model(sight, {moves, std::nullopt, hint.few_voters, hint.likely_unanimous});
  json ballots = json::array();
  for (const auto& choice : model.choices) {
    json entry{{"choice", name_of(choice.ballot)}, {"words", choice.words}, {"chosen", choice.chosen}};
    if (!model.secret) entry["move"] = move_json(sight.voice, sight.view, choice.move);
    ballots.push_back(std::move(entry));
  }
  // A paper that lies in the box can be exchanged until it is emptied; which one it is nobody knows any more.
  if (model.secret && sight.view.voted) ballots = papers(sight.voice, sight.view);
  if (!ballots.empty()) out["ballots"] = std::move(ballots);
  if (!model.why_no_choice.empty()) out["no_ballot"] = model.why_no_choice;
  if (!model.mine.empty()) out["my_ballot"] = model.mine;
}

/// A ballot has a card of its own: what else one may do while a vote is on is then nobody's turn.
bool owes_a_ballot_alone(const Script& script, const SeatView& view) {
  const bool missing = view.vote.stage == VoteStage::open && script.voters.has(view.seat) && !view.voted;
  return missing && view.pending.is_none() && view.floor.order_by.is_none();
}

/// Once it has begun, and in the debrief too: what was not tapped in time can still be.
void add_noted(const Scene& scene, text::Language language, SeatId seat, json& out) {
  if (scene.state.stage == Stage::lobby) return;
  if (json answers = answers_to(scene, language, seat); !answers.empty()) out["answers"] = std::move(answers);
  if (json promises = promises_for(scene, language, seat); !promises.empty())
    out["promises"] = std::move(promises);
}

}  // namespace

json menu_page(const records::Voice& voice, const scenario::ScenarioContent& content, const Hearing& hearing,
               const SeatView& view, const Focus& focus) {
  std::vector<Move> moves = legal_moves(voice.script, hearing, view.seat);
  std::erase_if(moves, [&](const Move& move) {
    return has_own_place(move) || is_outside(focus, move, hearing.talk) ||
           strays_from_one_vote(voice.script, hearing, focus, move);
  });
  const solo::Menu menu(voice, view, content, std::move(moves), true);
  if (menu.empty()) return nullptr;
  const solo::MenuLevel top = menu.top();
  return {{"heading", solo::heading_of(voice, view, hearing)},
          {"question", solo::question_of(voice, hearing, view, menu, top)},
          {"items", Tree(voice, hearing, view, menu).items(top, 0)}};
}

json seat_page(const Scene& scene, text::Language language, SeatId seat) {
  const records::Voice voice = scene.play.voice(language);
  const Hearing& hearing = scene.session.hearing();
  const SeatView view = scene.session.view_for(seat);
  const ui::Sight sight{voice, scene.play.content, view};
  const std::vector<Move> moves = legal_moves(voice.script, hearing, seat);

  json out{{"id", voice.script.names.seats[seat.index()]},
           {"name", voice.person(seat)},
           {"post", records::post_alone(voice, seat)},
           {"role", records::role_beside_post(voice, seat)},
           {"brief", brief_page(sight, hearing)},
           {"evidence", evidence_page(sight, allowed_for(voice, hearing, seat))}};
  add_noted(scene, language, seat, out);
  if (scene.state.stage != Stage::hearing) return out;
  if (json drafts = drafts_from_promises(scene, language, seat); !drafts.empty())
    out["from_promises"] = std::move(drafts);
  if (json ask = menu_page(voice, scene.play.content, hearing, view, scene.state.focus); !ask.is_null()) {
    ask["urgent"] = scene.awaited.has(seat) && !owes_a_ballot_alone(voice.script, view);
    out["ask"] = std::move(ask);
  }
  if (json aside = asides(scene, voice, view); !aside.empty()) out["asides"] = std::move(aside);
  out["barred"] = barred_page(voice, hearing, seat);
  add_ballots(scene, sight, moves, out);
  return out;
}

}  // namespace kenes::room
