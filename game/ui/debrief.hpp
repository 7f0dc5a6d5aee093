#pragma once
// The debrief on screens, one idea a screen, with a row of tabs above.

#include <optional>
#include <string>

#include "ui/claims_map.hpp"
#include "ui/noted.hpp"
#include "ui/positions.hpp"
#include "ui/timeline.hpp"

namespace kenes::ui {

enum class DebriefTab : std::uint8_t {
  timeline,
  claims,
  positions,
  procedure,
  own,
  speaking,
  better,
  reflect,
  quiz
};
inline constexpr std::size_t kDebriefTabs = 9;

struct DebriefModel {
  std::string title;  // "Debrief · Shyndala".
  TimelineModel timeline;
  ClaimsMapModel claims;
  PositionsModel positions;
  NotedModel procedure, own, better, reflect;
  SpeakingModel speaking;
  QuizModel quiz;
  bool has_better = false, has_quiz = false;
  std::string fault;  // Why the last wish could not be granted.
};
struct DebriefDraft {
  DebriefTab tab = DebriefTab::timeline;
  TimelineDraft timeline;
  ClaimsMapDraft claims;
};
struct DebriefWish {
  enum class What : std::uint8_t { leave, story, play_from };
  What what{};
  std::size_t moves = 0;  // With play_from: so many stay.
};
[[nodiscard]] std::optional<DebriefWish> debrief_screen(const Pen& pen, const DebriefModel& model,
                                                        DebriefDraft& draft);

}  // namespace kenes::ui
