// What a person would never say is not among their moves, whatever the level.

#include "bots/thinking.hpp"

namespace kenes::bots::detail {
namespace {

/// Reads one move against what is never said.
class Unsaid {
 public:
  Unsaid(const rules::Never& never, const rules::SeatView& view, bool has_other_answer)
      : never_(never), view_(view), has_other_answer_(has_other_answer) {}

  bool operator()(const rules::Answer& m) const { return has_other_answer_ && never_.answers_with(m.kind); }
  bool operator()(const rules::AskClaim& m) const { return never_.asks.has(m.claim); }
  bool operator()(const rules::Press& /*m*/) const { return never_.asks.has(view_.floor.claim); }
  bool operator()(const rules::SupportQuestion& /*m*/) const { return never_.asks.has(view_.floor.claim); }
  bool operator()(const rules::Propose& m) const { return never_.recommends.has(m.recommendation); }
  bool operator()(const rules::SeekPledge& m) const { return never_.recommends.has(m.recommendation); }
  bool operator()(const rules::OfferPledge& m) const { return never_.recommends.has(m.recommendation); }
  bool operator()(const rules::ReplyPledge& m) const {
    return m.agreed && never_.recommends.has(view_.talk.asked);
  }
  bool operator()(const rules::Second& m) const {
    return never_.recommends.has(RecommendationId(view_.motions[m.motion.index()].subject));
  }
  template <class Other>
  bool operator()(const Other& /*m*/) const {
    return false;
  }

 private:
  const rules::Never& never_;
  const rules::SeatView& view_;
  bool has_other_answer_;
};

}  // namespace

std::vector<Move> sayable(const rules::Script& script, const rules::SeatView& view,
                          std::span<const Move> legal) {
  const rules::Never& never = script.seats[view.seat.index()].never;
  const bool has_other_answer = std::any_of(legal.begin(), legal.end(), [&](const Move& move) {
    const auto* answer = std::get_if<rules::Answer>(&move);
    return answer != nullptr && !never.answers_with(answer->kind);
  });
  const Unsaid unsaid(never, view, has_other_answer);
  std::vector<Move> said;
  for (const Move& move : legal) {
    if (!std::visit(unsaid, move)) said.push_back(move);
  }
  return said;
}

}  // namespace kenes::bots::detail
