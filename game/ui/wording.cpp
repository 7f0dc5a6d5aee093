#include "ui/wording.hpp"

#include <algorithm>

namespace kenes::ui {
namespace {

using namespace rules;

/// A byte that no text has stands for each slot while the sentence is put together: 1 for the first.
constexpr char mark_of(std::size_t slot) { return static_cast<char>(slot + 1); }
bool is_mark(char byte) { return byte >= mark_of(0) && byte <= mark_of(kMaxSlots - 1); }

std::string marked_sentence(const Sight& sight, RecommendationId id) {
  const Names& names = sight.voice.script.names;
  text::Args args;
  for (std::size_t i = 0; i < names.slots[id.index()].size(); ++i)
    args.emplace_back(names.slots[id.index()][i], std::string(1, mark_of(i)));
  return sight.voice.tell("recommendation." + names.recommendations[id.index()] + ".text", args);
}

Passage run_of(const Sight& sight, RecommendationId id, std::size_t slot, std::uint8_t filled) {
  if (filled == 0) return {Passage::Kind::blank, sight.voice.say("story.blank")};
  return {Passage::Kind::slot, sight.voice.option(id, slot, filled - 1U)};
}

std::vector<Passage> runs_of(const Sight& sight, const Motion& motion, const Motion* amendment) {
  const RecommendationId id(motion.subject);
  const std::string sentence = marked_sentence(sight, id);
  std::vector<Passage> runs;
  const auto push = [&](Passage::Kind kind, std::string words) {
    if (!words.empty()) runs.push_back({kind, std::move(words)});
  };
  auto from = sentence.begin();
  while (from != sentence.end()) {
    const auto mark = std::find_if(from, sentence.end(), is_mark);
    push(Passage::Kind::plain, std::string(from, mark));
    if (mark == sentence.end()) break;
    const auto slot = static_cast<std::size_t>(*mark - mark_of(0));
    // Once it is adopted, the draft holds the new words, and nothing says what the old ones were.
    const std::uint8_t stands = motion.slot(slot);
    const std::uint8_t changed = amendment == nullptr ? 0 : amendment->slot(slot);
    Passage run = run_of(sight, id, slot, stands);
    if (changed != 0) {
      if (changed != stands) {
        push(Passage::Kind::removed, std::move(run.words));
        push(Passage::Kind::plain, " ");
      }
      run = {Passage::Kind::added, sight.voice.option(id, slot, changed - 1U)};
    }
    push(run.kind, std::move(run.words));
    from = mark + 1;
  }
  return runs;
}

}  // namespace

std::vector<Passage> wording_of(const Sight& sight, const Motion& motion) {
  return runs_of(sight, motion, nullptr);
}

std::vector<Passage> wording_amended(const Sight& sight, const Motion& amendment) {
  return runs_of(sight, sight.view.motions[amendment.subject], &amendment);
}

std::string plain(const std::vector<Passage>& runs) {
  std::string all;
  for (const Passage& run : runs) all += run.words;
  return all;
}

}  // namespace kenes::ui
