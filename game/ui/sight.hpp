#pragma once
// What the models of panels are made from: what a seat may know, and the words for it.

#include "records/voice.hpp"
#include "scenario/scenario.hpp"

namespace kenes::ui {

/// Refers to what it is made of, which must live as long. `content` for figures, portraits and the order of
/// things.
struct Sight {
  const records::Voice& voice;
  const scenario::ScenarioContent& content;
  const rules::SeatView& view;
};

}  // namespace kenes::ui
