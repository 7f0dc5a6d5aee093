#pragma once
// Everything the pages after a hearing show, in one language: made once, since the hearing is over.

#include "app/sitting.hpp"
#include "app/window/desk.hpp"
#include "ui/aftermath.hpp"
#include "ui/debrief.hpp"
#include "ui/ending.hpp"

namespace kenes::app {

struct EndModels {
  text::Language language{};
  ui::EndingModel ending;
  ui::AftermathModel aftermath;
  ui::DebriefModel debrief;
};
[[nodiscard]] EndModels end_models(const Desk& desk, const Seated& seated, const records::QuizAnswers& after);

/// What better players do: the person's moves that an expert would have made otherwise are looked at one by
/// one, since each takes an expert's time to think.
class BetterLook {
 public:
  /// Looks at the next of the person's moves. True: there was one.
  bool look(const Desk& desk, const Seated& seated);
  [[nodiscard]] const ui::NotedModel& found() const { return found_; }
  /// From the beginning, in another language.
  void forget() { *this = {}; }

 private:
  std::size_t next_ = 0;
  ui::NotedModel found_;
};

}  // namespace kenes::app
