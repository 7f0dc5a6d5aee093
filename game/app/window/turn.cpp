#include "app/window/turn.hpp"

#include <algorithm>
#include <span>

#include "solo/positions.hpp"
#include "solo/wording.hpp"

namespace kenes::app {
namespace {

using namespace rules;
using records::Voice;
using solo::Course;
using ui::ChoicesModel;

constexpr std::ptrdiff_t kAnswersExplained = 3;  // Then one knows what each leads to.

bool is_terse(const Course& course) {
  return std::ranges::count_if(course.heard(), [&](const session::Step& step) {
           return step.action.seat == course.table().own() &&
                  std::holds_alternative<rules::Answer>(step.action.move);
         }) >= kAnswersExplained;
}

/// Moves that have consequences one may not think of.
bool needs_confirming(const Course& course, const Move& move) {
  if (std::holds_alternative<DeclareInterest>(move)) return true;
  const auto* vote = std::get_if<OpenVote>(&move);
  return vote != nullptr && vote->method == Method::secret &&
         course.table().session().warns_of_secrecy(vote->motion).any();
}

void warn_of_secrecy(const Voice& voice, const Course& course, MotionId motion, ChoicesModel& model) {
  const session::SecrecyHint hint = course.table().session().warns_of_secrecy(motion);
  if (hint.few_voters) model.heading.push_back(voice.say("play.secrecy_few"));
  if (hint.likely_unanimous) model.heading.push_back(voice.say("play.secrecy_unanimous"));
}

/// What is looked for in vain, after what can be done; what has one reason stands together.
void add_missed(const Voice& voice, const SeatView& view, std::span<const solo::Barred> missed,
                ChoicesModel& model) {
  const auto first = static_cast<std::ptrdiff_t>(model.entries.size());
  for (const solo::Barred& one : missed) {
    const std::string words = voice.word("move", one.kind);
    const std::string why = solo::why_told(voice, view, one);
    const auto same = std::find_if(model.entries.begin() + first, model.entries.end(),
                                   [&](const ChoicesModel::Entry& entry) { return entry.reason == why; });
    if (same == model.entries.end())
      model.entries.push_back({words, {}, why});
    else
      same->words += " · " + words;
  }
}

/// That the entry casts at once.
Ballot ballot_of(const solo::Menu& all, const solo::MenuEntry& entry) {
  const auto* cast = std::get_if<CastBallot>(&all.move(entry.moves.front()));
  return cast != nullptr && entry.moves.size() == 1 ? cast->choice : Ballot::none;
}

std::string tally_question(const Voice& voice, const Course& course, const solo::AskPrediction& asked) {
  const Hearing& hearing = course.table().hearing();
  return voice.say("play.predict",
                   {{"motion", voice.motion(hearing.motions.items, hearing.motions[asked.vote.motion])},
                    {"voters", static_cast<int>(asked.voters)}});
}

}  // namespace

void Turn::ask(Asked what, std::vector<solo::Barred> missed) {
  asked_ = std::move(what);
  missed_ = std::move(missed);
  answers_.clear();
  confirming_.reset();
  in_secret_ = only_secret_ballot();
}

bool Turn::only_secret_ballot() const {
  const auto* turn = std::get_if<solo::MyTurn>(&asked_);
  return turn != nullptr && std::ranges::all_of(turn->moves, [](const Move& move) {
           return std::holds_alternative<CastSecret>(move) || solo::is_aside(move);
         });
}

solo::Menu Turn::menu(const Voice& voice, const Course& course) const {
  return {voice, course.view(), content_, std::get<solo::MyTurn>(asked_).moves, is_terse(course)};
}

ChoicesModel Turn::model(const Voice& voice, const Course& course) const {
  if (const auto* position = std::get_if<solo::AskPosition>(&asked_))
    return position_model(voice, position->moment);
  if (const auto* prediction = std::get_if<solo::AskPrediction>(&asked_))
    return prediction_model(voice, course, *prediction);
  if (confirming_) return confirm_model(voice, course);
  if (in_secret_) return secret_model(voice, course);
  return turn_model(voice, course, std::get<solo::MyTurn>(asked_));
}

ChoicesModel Turn::position_model(const Voice& voice, int moment) const {
  ChoicesModel model;
  model.heading.push_back(voice.say("play.position.private"));
  model.question = voice.say("play.position." + std::to_string(moment));
  for (const std::string_view key : solo::kPositions) model.entries.push_back({voice.say(key), {}, {}});
  model.zero = voice.say("play.skip");
  return model;
}

ChoicesModel Turn::prediction_model(const Voice& voice, const Course& course,
                                    const solo::AskPrediction& asked) const {
  ChoicesModel model;
  model.question = tally_question(voice, course, asked);
  model.figures = true;
  for (std::size_t n = 0; n <= asked.voters; ++n) model.entries.push_back({std::to_string(n), {}, {}});
  model.zero = voice.say("play.skip");
  return model;
}

ChoicesModel Turn::secret_model(const Voice& voice, const Course& course) const {
  const SeatView view = course.view();
  const Motion& motion = view.motions[view.vote.motion.index()];
  ChoicesModel model;
  model.heading = solo::heading_of(voice, view, course.table().hearing());
  warn_of_secrecy(voice, course, view.vote.motion, model);
  model.heading.push_back(voice.say("play.secret_before"));
  model.question = voice.say("pick.ballot");
  const bool may_abstain = voice.script.rulebook.votes[static_cast<std::size_t>(motion.kind)].may_abstain;
  for (const Ballot ballot : {Ballot::in_favour, Ballot::against, Ballot::abstain}) {
    if (ballot != Ballot::abstain || may_abstain)
      model.entries.push_back({voice.word("ballot", ballot), {}, {}, ballot});
  }
  if (!only_secret_ballot()) model.zero = voice.say("play.back");
  return model;
}

ChoicesModel Turn::confirm_model(const Voice& voice, const Course& course) const {
  ChoicesModel model;
  model.zero = voice.say("play.back");
  if (const auto* vote = std::get_if<OpenVote>(&*confirming_)) {
    warn_of_secrecy(voice, course, vote->motion, model);
    model.question = voice.say("play.secrecy_confirm");
    model.entries = {{voice.say("play.secrecy_yes"), {}, {}}};
    return model;
  }
  const bool barred = voice.script.rulebook.interest_bars_vote;
  const auto& interest = std::get<DeclareInterest>(*confirming_);
  model.heading.push_back(voice.say(barred ? "play.interest_bars" : "play.interest_is_minuted",
                                    {{"issue", voice.issue(interest.issue)}}));
  model.question = voice.say("play.interest_confirm");
  model.entries = {{voice.say("play.interest_yes"), {}, {}}};
  return model;
}

ChoicesModel Turn::turn_model(const Voice& voice, const Course& course, const solo::MyTurn& turn) const {
  const solo::Menu all = menu(voice, course);
  const SeatView view = course.view();
  ChoicesModel model;
  if (all.empty()) {
    model.question = voice.say("play.nothing_to_do");
    model.zero = voice.say("hearing.listen");
    add_missed(voice, view, missed_, model);
    return model;
  }
  const solo::Descent at = solo::descend(all, answers_);
  if (answers_.empty()) {
    if (turn.hall_waits) model.heading.push_back(voice.say("play.hall_waits"));
    if (!std::holds_alternative<Choose>(all.move(0))) {
      for (std::string& words : solo::heading_of(voice, view, course.table().hearing()))
        model.heading.push_back(std::move(words));
    }
    model.question = solo::question_of(voice, course.table().hearing(), view, all, at.level);
    if (turn.may_wait) model.zero = voice.say("hearing.listen");
  } else {
    if (at.level.question == "pick.line") {
      const auto& shown = std::get<Present>(all.move(at.entry.moves.front()));
      model.heading = {voice.evidence(shown.evidence), voice.evidence_about(shown.evidence)};
    } else if (answers_.size() > 1) {
      model.heading = {at.entry.label};  // What was chosen: the claim, the part of a text.
    }
    model.question = voice.say(at.level.question);
    model.zero = voice.say("play.back");
  }
  for (const solo::MenuEntry& entry : at.level.entries)
    model.entries.push_back({entry.label, entry.below, {}, ballot_of(all, entry)});
  if (answers_.empty()) add_missed(voice, view, missed_, model);
  return model;
}

std::optional<TurnWish> Turn::answer(const Voice& voice, const Course& course, const ui::ChoicesWish& wish) {
  const auto* chosen = std::get_if<ui::Chosen>(&wish);
  if (const auto* position = std::get_if<solo::AskPosition>(&asked_)) {
    if (chosen == nullptr) return TurnWish(Skip{});
    return TurnWish(StatePositionAs{position->moment, static_cast<int>(chosen->entry) - 2});
  }
  if (std::holds_alternative<solo::AskPrediction>(asked_)) {
    if (chosen == nullptr) return TurnWish(Skip{});
    return TurnWish(PredictAs{static_cast<std::uint8_t>(chosen->entry)});
  }
  if (confirming_) {
    if (chosen != nullptr) return TurnWish(MakeMove{*confirming_});
    confirming_.reset();
    answers_.clear();
    return std::nullopt;
  }
  if (in_secret_) {
    if (chosen != nullptr) return TurnWish(CastBallotInSecret{static_cast<Ballot>(chosen->entry + 1)});
    in_secret_ = false;
    answers_.clear();
    return std::nullopt;
  }
  return answer_turn(voice, course, wish);
}

std::optional<TurnWish> Turn::answer_turn(const Voice& voice, const Course& course,
                                          const ui::ChoicesWish& wish) {
  if (std::holds_alternative<ui::Zero>(wish)) {
    if (answers_.empty()) return TurnWish(Listen{});
    answers_.pop_back();
    return std::nullopt;
  }
  answers_.push_back(std::get<ui::Chosen>(wish).entry);
  return settle(voice, course);
}

std::optional<TurnWish> Turn::settle(const Voice& voice, const Course& course) {
  const solo::Menu all = menu(voice, course);
  const solo::Descent at = solo::descend(all, answers_);
  if (!at.level.entries.empty()) return std::nullopt;
  const Move move = all.move(at.entry.moves.front());
  if (std::holds_alternative<CastSecret>(move)) {
    in_secret_ = true;
    return std::nullopt;
  }
  if (!needs_confirming(course, move)) return TurnWish(MakeMove{move});
  confirming_ = move;
  return std::nullopt;
}

bool Turn::go_to(const Voice& voice, const Course& course, MoveKind kind, std::size_t thing) {
  if (!std::holds_alternative<solo::MyTurn>(asked_)) return false;
  const solo::Menu all = menu(voice, course);
  const auto is_wanted = [&](const Move& move) {
    if (kind_of(move) != kind) return false;
    if (const auto* m = std::get_if<AskClaim>(&move)) return m->claim.index() == thing;
    if (const auto* m = std::get_if<Present>(&move)) return m->evidence.index() == thing;
    return true;
  };
  std::vector<std::size_t> path;
  solo::Descent at = solo::descend(all, path);
  while (!at.level.entries.empty()) {
    const auto& entries = at.level.entries;
    const auto fits = std::ranges::find_if(entries, [&](const solo::MenuEntry& entry) {
      return std::ranges::any_of(entry.moves, [&](std::size_t i) { return is_wanted(all.move(i)); });
    });
    if (fits == entries.end()) return false;
    // Where everything that is left is wanted, the rest is the person's to answer.
    const bool narrowed =
        std::ranges::all_of(at.entry.moves, [&](std::size_t i) { return is_wanted(all.move(i)); });
    if (!path.empty() && narrowed) break;
    path.push_back(static_cast<std::size_t>(fits - entries.begin()));
    at = solo::descend(all, path);
  }
  answers_ = path;
  confirming_.reset();
  in_secret_ = false;
  return true;
}

}  // namespace kenes::app
