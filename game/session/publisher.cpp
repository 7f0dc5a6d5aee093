#include "session/publisher.hpp"

namespace kenes::session {
namespace {

using Kind = rules::Happening::Kind;

bool may_hear(const Step& step, const rules::Happening& happening, rules::SeatId seat) {
  switch (happening.kind) {
    case Kind::pledged:
    case Kind::declined:
      return step.talkers.has(seat);
    case Kind::given:
      return happening.b == seat.raw;
    default:
      return true;
  }
}

}  // namespace

rules::Happenings happenings_for(const Step& step, rules::SeatId seat) {
  rules::Happenings heard;
  for (const rules::Happening& happening : step.happenings) {
    if (may_hear(step, happening, seat)) heard.push_back(happening);
  }
  return heard;
}

bool is_private(rules::MoveKind kind) {
  switch (kind) {
    case rules::MoveKind::approach:
    case rules::MoveKind::seek_pledge:
    case rules::MoveKind::offer_pledge:
    case rules::MoveKind::reply_pledge:
    case rules::MoveKind::predict:
    case rules::MoveKind::state_position:
    case rules::MoveKind::choose:
      return true;
    default:
      return false;
  }
}

}  // namespace kenes::session
