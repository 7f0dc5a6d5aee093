#include "solo/table.hpp"

#include "bots/table.hpp"

namespace kenes::solo {
namespace {

using namespace rules;
using session::Answer;

bool secret_vote_is_full(const Script& script, const Hearing& hearing) {
  const Vote& vote = hearing.vote;
  const bool open = vote.stage == VoteStage::open && vote.method == Method::secret;
  return open && !vote.voted.empty() && missing_voters(script, hearing).empty();
}

/// Residents without a seat raise their hands before the vote is closed.
bool hall_waits(const Script& script, const Hearing& hearing) {
  const Vote& vote = hearing.vote;
  if (!script.rulebook.gathering || script.residents == 0) return false;
  if (vote.stage != VoteStage::open || vote.method == Method::secret) return false;
  return vote.hall_in_favour + vote.hall_against + vote.hall_abstain == 0;
}

/// They vote as the hall's trust in the report stands; for recommendations somewhat more readily, since those
/// are about themselves.
CountHall hands_of(const Script& script, const Hearing& hearing) {
  const bool report = hearing.motions[hearing.vote.motion].kind == MotionKind::report;
  const unsigned percent = report ? hearing.trust : 50U + hearing.trust / 3U;
  const unsigned in_favour = script.residents * percent / 100U;
  const unsigned against = (script.residents - in_favour) * 2U / 3U;
  return {static_cast<std::uint16_t>(in_favour), static_cast<std::uint16_t>(against),
          static_cast<std::uint16_t>(script.residents - in_favour - against)};
}

}  // namespace

Table::Table(std::unique_ptr<session::Session> session, SeatId own, std::uint64_t seed)
    : session_(std::move(session)),
      own_(own),
      seed_(seed),
      level_(bots::level_named(session_->header().options.level).value_or(bots::Level::seasoned)) {}

std::optional<Action> Table::chore() const {
  if (hall_waits(script(), hearing())) return Action{kTeller, hands_of(script(), hearing())};
  if (secret_vote_is_full(script(), hearing())) return Action{hearing().presiding, CloseVote{}};
  return bots::fate_action(script(), hearing(), seed_);
}

Table::Next Table::next(bool person_wants) const {
  if (session_->is_over()) return {};
  if (const auto action = chore()) return {Next::Who::bot, *action};
  for (const SeatId seat : bots::asking_order(script(), hearing(), seed_)) {
    if (seat == own_) {
      if (person_wants) return {Next::Who::person, {}};
      continue;
    }
    if (const auto action = bots::action_of(script(), hearing(), seat, seed_, level_))
      return {Next::Who::bot, *action};
  }
  return {};
}

std::optional<Action> Table::bot_action(SeatSet without) const {
  if (session_->is_over()) return std::nullopt;
  if (const auto action = chore()) return action;
  for (const SeatId seat : bots::asking_order(script(), hearing(), seed_)) {
    if (without.has(seat)) continue;
    if (const auto action = bots::action_of(script(), hearing(), seat, seed_, level_)) return action;
  }
  return std::nullopt;
}

Answer Table::play(const Action& action) {
  if (const auto* hands = std::get_if<CountHall>(&action.move)) return session_->count_hall(*hands);
  if (!std::holds_alternative<CastSecret>(action.move)) return session_->submit(action);
  return session_->cast_secret(action.seat,
                               bots::secret_ballot_of(script(), hearing(), action.seat, seed_, level_));
}

Answer Table::cast_secret(Ballot choice) { return session_->cast_secret(own_, choice); }

Answer Table::cast_secret(SeatId seat, Ballot choice) { return session_->cast_secret(seat, choice); }

Answer Table::undo_own_move() {
  const auto to = session_->before_last_move_of(own_);
  if (!to)
    return Unexpected{session::Refused{session::Refused::Why::no_such_revision, {}, session_->revision()}};
  return session_->rewind(*to);
}

std::vector<Action> Table::actions() const {
  std::vector<Action> actions;
  for (const session::Step& step : session_->steps()) actions.push_back(step.action);
  return actions;
}

HearingOptions Table::options() const {
  HearingOptions options;
  options.moves_keep_time = !session_->header().options.room;
  for (const std::string& word : session_->header().options.extra_seats) {
    for (std::size_t i = 0; i < script().names.seats.size(); ++i) {
      if (script().names.seats[i] == word) options.extra_seats.add(SeatId(i));
    }
  }
  return options;
}

session::Header header_for(const Script& script, std::vector<session::StoredFile> files, SeatId own,
                           std::uint64_t seed, const std::string& level) {
  session::Header header;
  header.scenario = script.names.scenario;
  header.files = std::move(files);
  header.seed = seed;
  header.options.level = level;
  if (!own.is_none()) {
    const std::string& word = script.names.seats[own.index()];
    header.options.seat = word;
    if (!script.core.has(own)) header.options.extra_seats.push_back(word);
  }
  for (const text::Language language : text::kLanguages)
    header.languages.emplace_back(text::code_of(language));
  return header;
}

}  // namespace kenes::solo
