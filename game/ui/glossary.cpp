#include "ui/glossary.hpp"

#include <algorithm>

#include <imgui.h>

#include "ui/fields.hpp"
#include "ui/ink.hpp"
#include "ui/seek.hpp"

namespace kenes::ui {
namespace {

using stage::Tone;

constexpr float kLeastHeight = 200;  // Ours: below that it is as high as this and its region scrolls.

}  // namespace

GlossaryModel glossary_model(std::span<const text::Term> terms, text::Language language) {
  GlossaryModel model;
  const auto own = static_cast<std::size_t>(language);
  for (const text::Term& term : terms) {
    GlossaryModel::Entry entry{term.words[own], {}, term.meaning[own]};
    for (std::size_t i = 0; i < term.words.size(); ++i) {
      if (i == own) continue;
      entry.others.append(entry.others.empty() ? "" : " · ").append(term.words[i]);
    }
    model.entries.push_back(std::move(entry));
  }
  std::sort(model.entries.begin(), model.entries.end(),
            [&](const auto& a, const auto& b) { return text::stands_before(language, a.word, b.word); });
  return model;
}

std::vector<std::size_t> found_in(const GlossaryModel& model, const std::string& sought) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < model.entries.size(); ++i) {
    const GlossaryModel::Entry& entry = model.entries[i];
    if (has_words(entry.word + " " + entry.others + " " + entry.meaning, sought)) found.push_back(i);
  }
  return found;
}

void glossary_panel(const Pen& pen, const GlossaryModel& model, GlossaryDraft& draft) {
  line_field(pen, "glossary.search", pen.say("glossary.search"), draft.sought);
  const std::vector<std::size_t> found = found_in(model, draft.sought);
  say(pen, found.empty() ? pen.say("glossary.none") : pen.say("glossary.count", {{"n", found.size()}}),
      Lettering::small, Tone::mist);
  const float height = ImGui::GetContentRegionAvail().y;
  scrolled(pen, "glossary", 0, std::max(height, pen.px(kLeastHeight)), [&] {
    for (const std::size_t at : found) {
      const GlossaryModel::Entry& entry = model.entries[at];
      say(pen, entry.word, Lettering::bold, Tone::gold);
      say(pen, entry.others, Lettering::small, Tone::mist);
      if (!entry.meaning.empty()) say(pen, entry.meaning);
      gap(pen, 8);
    }
  });
}

}  // namespace kenes::ui
