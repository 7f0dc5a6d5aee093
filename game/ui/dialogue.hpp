#pragma once
// What is being said: the speaker, their mood, the words as they appear at reading pace.

#include <optional>
#include <span>
#include <string>

#include "records/story.hpp"
#include "ui/pen.hpp"
#include "ui/sight.hpp"

namespace kenes::ui {

struct DialogueModel {
  std::string over;  // A heading above it.
  records::StoryLine::Kind kind = records::StoryLine::Kind::note;
  std::string speaker;   // Empty: nobody in particular.
  std::string about;     // Their post and mood, in words.
  std::string portrait;  // Empty: none.
  rules::Mood mood{};
  std::string words;
  std::size_t shown = 0;  // Bytes of `words` that have appeared, at the beginning of a letter.
  bool may_act = false;   // The person could do something now, though nobody asks.

  [[nodiscard]] bool whole() const { return shown >= words.size(); }
};
/// All of it shown.
[[nodiscard]] DialogueModel dialogue_model(const Sight& sight, const records::StoryLine& line);

/// How many bytes of `words` have appeared after `ms` at that many letters a second; 0 a second: all.
[[nodiscard]] std::size_t appeared(const std::string& words, std::uint32_t ms, unsigned letters_a_second);

enum class DialogueWish : std::uint8_t { go_on, act };
/// Who speaks, and the words.
void dialogue_words(const Pen& pen, const DialogueModel& model);
/// What moves on, for a place where it stays in sight.
[[nodiscard]] std::optional<DialogueWish> dialogue_foot(const Pen& pen, const DialogueModel& model);
/// What was said before, as much of its end as has room in that height, so that a page of words is no empty
/// one. The height it takes.
float dialogue_before(const Pen& pen, std::span<const DialogueModel> earlier, float height);
/// What was said last, above a question: nothing to press.
void dialogue_echo(const Pen& pen, const DialogueModel& model);

}  // namespace kenes::ui
