#pragma once
// After the hearing: the verdict and what came of it, the debrief, the quiz again.

#include "app/sitting.hpp"
#include "app/window/desk.hpp"

namespace kenes::app {

class EndPage : public Page {
 public:
  EndPage(Desk& desk, Seated seated);
  void draw(const ui::Pen& pen) override;

 private:
  enum class Part : std::uint8_t { outcome, quiz, debrief };
  [[nodiscard]] records::Voice voice() const;
  void draw_pages(const ui::Pen& pen, const records::Page& page, const char* next);

  Desk& desk_;
  Seated seated_;
  Part part_ = Part::outcome;
  bool quiz_wanted_ = false;
  records::QuizAnswers after_;
};

}  // namespace kenes::app
