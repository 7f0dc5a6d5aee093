#include "room/seat_facts.hpp"

#include "rules/view.hpp"

namespace kenes::room {

using namespace rules;

namespace {

std::string reason(const records::Voice& voice, const std::optional<Refusal>& refusal) {
  return refusal ? voice.word("refusal", refusal->code) : std::string();
}

/// Why nothing of a document may be shown: the reason of the first line, unless some line may.
std::optional<Refusal> barred_document(const Script& script, const Hearing& hearing, SeatId seat,
                                       EvidenceId id) {
  std::optional<Refusal> first;
  for (std::uint8_t line = 0; line < script.evidence[id.index()].lines; ++line) {
    const auto refusal = check(script, hearing, {seat, Present{id, line}});
    if (!refusal) return std::nullopt;
    if (!first) first = refusal;
  }
  return first;
}

}  // namespace

ui::Allowed allowed_for(const records::Voice& voice, const Hearing& hearing, SeatId seat) {
  ui::Allowed allowed;
  const Script& script = voice.script;
  for (std::size_t i = 0; i < script.claims.size(); ++i) {
    allowed.why_not_ask[i] =
        reason(voice, check(script, hearing, {seat, AskClaim{ClaimId(i), Tone::neutral}}));
  }
  for (std::size_t i = 0; i < script.evidence.size(); ++i)
    allowed.why_not_show[i] = reason(voice, barred_document(script, hearing, seat, EvidenceId(i)));
  return allowed;
}

std::string own_lines_key(const Script& script, const Hearing& hearing, SeatId seat) {
  if (hearing.variant.is_none()) return {};
  const Names& names = script.names;
  return "seat." + names.seats[seat.index()] + ".brief." + names.variants[hearing.variant.index()];
}

std::vector<ui::PublishedVote> votes_seen_by(const Script& script, std::span<const Hearing> published,
                                             SeatId seat) {
  std::vector<ui::PublishedVote> votes;
  for (const Hearing& after : published) {
    const SeatView view = view_for(script, after, seat);
    const RecommendationId about = recommendation_of(after, after.motions[view.vote.motion]);
    if (!about.is_none()) votes.push_back({about, view.vote});
  }
  return votes;
}

}  // namespace kenes::room
