#pragma once
// What the screens after a hearing are made from. It is over: nothing is hidden any more, and nobody is
// judged; these are facts that somebody could check in the record.

#include <span>

#include "assess/facts.hpp"
#include "records/voice.hpp"
#include "scenario/scenario.hpp"

namespace kenes::ui {

/// Refers to what it is made of, which must live as long.
struct Ended {
  const records::Voice& voice;
  const scenario::ScenarioContent& content;
  const assess::Facts& facts;
  std::span<const rules::Action> actions;  // The moves that count.
  rules::HearingOptions options;
  rules::SeatId seat;  // The person's.
};

}  // namespace kenes::ui
