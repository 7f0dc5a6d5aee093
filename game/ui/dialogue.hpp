#pragma once
// What is being said: the speaker, their mood, the words as they appear at reading pace.

#include <optional>
#include <string>

#include "records/story.hpp"
#include "ui/pen.hpp"
#include "ui/sight.hpp"

namespace kenes::ui {

struct DialogueModel {
  records::StoryLine::Kind kind = records::StoryLine::Kind::note;
  std::string speaker;   // Empty: nobody in particular.
  std::string about;     // Their post and mood, in words.
  std::string portrait;  // Empty: none.
  rules::Mood mood{};
  std::string words;
  std::size_t shown = 0;  // Bytes of `words` that have appeared, at the beginning of a letter.
  bool speaking = false;  // Still appearing.

  [[nodiscard]] bool whole() const { return shown >= words.size(); }
};
/// All of it shown.
[[nodiscard]] DialogueModel dialogue_model(const Sight& sight, const records::StoryLine& line);

/// How many bytes of `words` have appeared after `ms` at that many letters a second; 0 a second: all.
[[nodiscard]] std::size_t appeared(const std::string& words, std::uint32_t ms, unsigned letters_a_second);

/// True: the person goes on. `quiet`: without a way to go on, above a question.
[[nodiscard]] bool dialogue_panel(const Pen& pen, const DialogueModel& model, bool quiet);

}  // namespace kenes::ui
