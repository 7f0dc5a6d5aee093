#pragma once
// After the hearing: how it ended, what came of it picture by picture, the quiz again, the debrief; and from
// any turning point of it another hearing, played on from there.

#include "app/sitting.hpp"
#include "app/window/desk.hpp"
#include "app/window/end_models.hpp"

namespace kenes::app {

class EndPage : public Page {
 public:
  enum class Begins : std::uint8_t { with_the_ending, with_the_debrief };
  EndPage(Desk& desk, Seated seated, Begins begins = Begins::with_the_ending);
  void draw(const ui::Pen& pen) override;
  [[nodiscard]] std::optional<std::uint32_t> wakes_in() const override;

 private:
  enum class Part : std::uint8_t { ending, aftermath, quiz, debrief };
  [[nodiscard]] records::Voice voice() const;
  void note_mistakes();
  void sound_the_end();
  void draw_aftermath(const ui::Pen& pen);
  void draw_quiz(const ui::Pen& pen);
  void draw_debrief(const ui::Pen& pen);
  void show_scene(std::size_t place);
  void after_aftermath();
  void play_from(std::size_t moves);

  Desk& desk_;
  Seated seated_;
  Part part_;
  bool quiz_wanted_ = false, quiz_done_ = false;
  records::QuizAnswers after_;
  std::optional<EndModels> models_;  // Of the language they were made in.
  BetterLook better_;
  bool better_looks_ = false;  // There is more to look at.
  ui::DebriefDraft draft_;
  std::size_t scene_ = 0;
  std::optional<stage::AftermathScene> scene_before_;
  std::uint32_t scene_since_ms_ = 0;
};

}  // namespace kenes::app
