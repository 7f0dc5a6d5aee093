// What happens to a move that comes to the door.

#include <algorithm>

#include "codec/codec.hpp"
#include "core/rng.hpp"
#include "session/session.hpp"

namespace kenes::session {
namespace {

using rules::MoveKind;
using Why = Refused::Why;

constexpr std::size_t kLongestMoveId = 64;

bool is_move_id(std::string_view id) {
  return id.size() <= kLongestMoveId &&
         std::all_of(id.begin(), id.end(), [](char c) { return c > ' ' && c < 127; });
}

bool secret_vote_is_open(const rules::Hearing& hearing) {
  return hearing.vote.stage == rules::VoteStage::open && hearing.vote.method == rules::Method::secret;
}

/// What a seat at the table, or the facilitator, may bring to the door; the rest is the session's own.
bool is_open_to_all(const rules::Action& action) {
  if (!rules::is_reserved(action.seat)) return true;
  return rules::kind_of(action.move) == MoveKind::play_inject;
}

}  // namespace

Refused Session::refused(Why why, rules::Refusal refusal) const { return {why, refusal, revision()}; }

std::optional<Answer> Session::answered_before(const SubmitInfo& info) const {
  const auto at = info.move_id.empty() ? folded_.answered.end() : folded_.answered.find(info.move_id);
  if (at == folded_.answered.end()) return std::nullopt;
  Accepted accepted;
  accepted.revision = at->second;
  accepted.saved = all_saved();
  accepted.repeated = true;
  return accepted;
}

std::optional<Refused> Session::check_sender(const SubmitInfo& info,
                                             std::optional<rules::SeatId> seat) const {
  if (!is_move_id(info.move_id)) return refused(Why::bad_move_id);
  if (info.person == 0) return std::nullopt;
  const auto person = people().find(info.person);
  if (person == people().end() || !person->second.here) return refused(Why::no_such_person);
  const bool serves = !seat || person->second.seats.has(*seat);
  return serves ? std::nullopt : std::optional(refused(Why::not_your_seat));
}

bool Session::is_stale(const SubmitInfo& info, bool ballot) const {
  if (!info.seen) return false;
  // From the future: rows were lost that the sender has seen.
  if (*info.seen > revision()) return true;
  // A ballot commutes with everything but the vote it is for.
  const bool votes = ballot && hearing().vote.stage == rules::VoteStage::open;
  return *info.seen < (votes ? vote_from_ : hearing_revision());
}

Answer Session::submit(const rules::Action& action, const SubmitInfo& info) {
  if (!is_move_id(info.move_id)) return Unexpected{refused(Why::bad_move_id)};
  if (auto before = answered_before(info)) return *before;
  if (!is_open_to_all(action)) return Unexpected{refused(Why::reserved)};
  if (const auto no = check_sender(info, action.seat)) return Unexpected{*no};
  const MoveKind kind = rules::kind_of(action.move);
  if (is_stale(info, kind == MoveKind::cast_ballot)) return Unexpected{refused(Why::stale)};
  if (kind == MoveKind::cast_secret) return Unexpected{refused(Why::needs_a_ballot)};
  const auto refusal = rules::check(*script_, hearing(), action);
  // The rules know no closing of a secret vote by the chair: who presides says it, the teller does it.
  const bool counts = kind == MoveKind::close_vote && secret_vote_is_open(hearing()) && refusal &&
                      refusal->code == rules::RefusalCode::wrong_ballot;
  if (counts) return close_secret_vote(info);
  if (refusal) return Unexpected{refused(Why::rules, *refusal)};
  return play(action, info);
}

Answer Session::cast_secret(rules::SeatId seat, rules::Ballot choice, const SubmitInfo& info) {
  if (!is_move_id(info.move_id)) return Unexpected{refused(Why::bad_move_id)};
  if (auto before = answered_before(info)) return *before;
  if (rules::is_reserved(seat)) return Unexpected{refused(Why::reserved)};
  if (const auto no = check_sender(info, seat)) return Unexpected{*no};
  if (is_stale(info, true)) return Unexpected{refused(Why::stale)};
  auto refusal = rules::check(*script_, hearing(), {seat, rules::CastSecret{}});
  const bool again = refusal && refusal->code == rules::RefusalCode::already_voted;
  if (refusal && !again) return Unexpected{refused(Why::rules, *refusal)};
  const rules::Motion& motion = hearing().motions[hearing().vote.motion];
  const rules::VoteRule& rule = script_->rulebook.votes[static_cast<std::size_t>(motion.kind)];
  if (choice == rules::Ballot::none) return Unexpected{refused(Why::needs_a_ballot)};
  if (choice == rules::Ballot::abstain && !rule.may_abstain) {
    return Unexpected{refused(Why::rules, {rules::RefusalCode::abstention_barred})};
  }
  Accepted accepted;
  if (!again) do_move({seat, rules::CastSecret{}}, info, accepted);
  box_.put(seat, choice);
  // A ballot taken out and put in again leaves no row; only a copy of it that comes late must not undo it.
  if (again && !info.move_id.empty()) folded_.answered.emplace(info.move_id, revision());
  settle(accepted);
  return finish(std::move(accepted));
}

Answer Session::close_secret_vote(const SubmitInfo& info) {
  if (!is_move_id(info.move_id)) return Unexpected{refused(Why::bad_move_id)};
  if (auto before = answered_before(info)) return *before;
  if (is_stale(info, false)) return Unexpected{refused(Why::stale)};
  return play({rules::kTeller, box_.totals()}, info);
}

Answer Session::tick(const rules::Tick& tick) { return play({rules::kClock, tick}, {}); }

Answer Session::count_hall(const rules::CountHall& hands, const SubmitInfo& info) {
  if (!is_move_id(info.move_id)) return Unexpected{refused(Why::bad_move_id)};
  if (auto before = answered_before(info)) return *before;
  if (const auto no = check_sender(info, std::nullopt)) return Unexpected{*no};
  if (is_stale(info, true)) return Unexpected{refused(Why::stale)};
  return play({rules::kTeller, hands}, info);
}

Answer Session::play(const rules::Action& action, const SubmitInfo& info) {
  if (const auto refusal = rules::check(*script_, hearing(), action))
    return Unexpected{refused(Why::rules, *refusal)};
  Accepted accepted;
  do_move(action, info, accepted);
  settle(accepted);
  return finish(std::move(accepted));
}

void Session::do_move(const rules::Action& action, const SubmitInfo& info, Accepted& accepted) {
  const MoveKind kind = rules::kind_of(action.move);
  Row row =
      next_row(Row::Kind::move, codec::encode_move(codec::words_of(*script_, hearing()), action.move), info);
  row.seat = codec::seat_word(*script_, action.seat);
  const Step step = folded_.timeline.add_move(action, row.person, row.time_ms);
  const bool opens = kind == MoveKind::open_vote || kind == MoveKind::reopen_vote;
  if (opens) vote_from_ = revision();
  // A ruling may stop a vote: nobody's paper is kept.
  const bool stopped = hearing().vote.stage == rules::VoteStage::none;
  if (opens || stopped || kind == MoveKind::count_box) box_.empty();
  take(std::move(row), step, kind == MoveKind::reopen_vote, accepted);
}

bool Session::box_is_lost() const {
  return secret_vote_is_open(hearing()) && box_.voters() != hearing().vote.voted;
}

std::optional<rules::Action> Session::chance() const {
  const bool waits = !hearing().is(rules::Hearing::drawn) || !hearing().draws.empty();
  if (!waits || is_over()) return std::nullopt;
  std::vector<rules::Move> moves = rules::legal_moves(*script_, hearing(), rules::kFate);
  KENES_EXPECT(!moves.empty());
  std::vector<std::uint32_t> weights;
  for (const rules::Move& move : moves) {
    const auto* draw = std::get_if<rules::DrawVariant>(&move);
    const bool given =
        draw != nullptr && script_->names.variants[draw->variant.index()] == header_.options.variant;
    if (given) return rules::Action{rules::kFate, move};
    weights.push_back(rules::weight_of_draw(*script_, move));
  }
  // From the seed and the row alone, so that a replay or a resumed session draws the same.
  Rng rng = Rng(header_.seed).fork(revision() + 1);
  return rules::Action{rules::kFate, moves[rng.weighted(weights)]};
}

void Session::settle(Accepted& accepted) {
  while (const auto draw = chance()) do_move(*draw, {}, accepted);
  if (!box_is_lost()) return;
  box_.empty();
  if (!hearing().vote.voted.empty()) do_move({rules::kTeller, rules::ReopenVote{}}, {}, accepted);
}

Answer Session::undo_to(Revision to, const SubmitInfo& info) { return undo(to, false, info); }
Answer Session::rewind(Revision to, const SubmitInfo& info) { return undo(to, true, info); }

Answer Session::undo(Revision to, bool branch, const SubmitInfo& info) {
  if (!is_move_id(info.move_id)) return Unexpected{refused(Why::bad_move_id)};
  if (auto before = answered_before(info)) return *before;
  if (const auto no = check_sender(info, std::nullopt)) return Unexpected{*no};
  if (is_stale(info, false)) return Unexpected{refused(Why::stale)};
  if (to > revision() || folded_.timeline.is_here(to)) return Unexpected{refused(Why::no_such_revision)};
  if (folded_.timeline.is_past_secret_vote(to)) return Unexpected{refused(Why::past_secret_vote)};
  Accepted accepted;
  Row row = next_row(Row::Kind::undo_to, codec::encode(codec::UndoBody{to, branch}), info);
  const Step step = folded_.timeline.add_undo(to, row.person, row.time_ms);
  vote_from_ = revision();
  box_.empty();
  take(std::move(row), step, false, accepted);
  settle(accepted);
  return finish(std::move(accepted));
}

std::optional<Revision> Session::before_last_move_of(std::optional<rules::SeatId> seat) const {
  const std::vector<Step> steps = folded_.timeline.effective();
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    const rules::SeatId by = step->action.seat;
    if (seat ? by == *seat : !rules::is_reserved(by)) return step->revision - 1;
  }
  return std::nullopt;
}

Answer Session::finish(Accepted accepted) const {
  accepted.revision = revision();
  accepted.saved = all_saved();
  return accepted;
}

}  // namespace kenes::session
