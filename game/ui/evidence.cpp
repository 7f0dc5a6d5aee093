#include "ui/evidence.hpp"

#include <algorithm>
#include <array>

#include <imgui.h>

#include "ui/block.hpp"
#include "ui/drag.hpp"
#include "ui/fields.hpp"
#include "ui/marks.hpp"
#include "ui/seek.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using rules::EvidenceId;
using stage::Canvas;
using stage::Colour;
using stage::Tone;
using Card = EvidenceModel::Card;

Card card_of(const Sight& sight, const Allowed& allowed, EvidenceId id, EvidenceId latest) {
  const rules::Evidence& evidence = sight.voice.script.evidence[id.index()];
  Card card;
  card.id = id;
  card.kind = evidence.kind;
  card.title = sight.voice.evidence(id);
  card.kind_words = sight.voice.word("evidence_kind", evidence.kind);
  card.reliability = evidence.reliability;
  card.reliability_words = sight.voice.say("reliability." + std::to_string(evidence.reliability));
  card.mine = sight.view.holds.has(id);
  card.on_table = sight.view.on_table.has(id);
  card.just_shown = id == latest;
  card.why_not_show = allowed.why_not_show[id.index()];
  card.all_words = card.title + "\n" + sight.voice.evidence_about(id) + "\n" + card.kind_words;
  for (std::size_t i = 0; i < evidence.lines; ++i) card.all_words += "\n" + sight.voice.line(id, i);
  return card;
}

bool is_wanted(const Card& card, const EvidenceDraft& draft) {
  if (draft.filter == EvidenceFilter::mine && !card.mine) return false;
  if (draft.filter == EvidenceFilter::on_table && !card.on_table) return false;
  return has_words(card.all_words, draft.sought);
}

std::string unbroken(std::string words) {
  for (std::size_t at = words.find(' '); at != std::string::npos; at = words.find(' ', at))
    words.replace(at, 1, "\u00A0");
  return words;
}

std::string whose(const Pen& pen, const Card& card) {
  std::string out;
  // Shape and words stay together where a line ends.
  const auto add = [&](bool is, const char* shape, const char* key) {
    if (is) out.append(out.empty() ? "" : "   ").append(unbroken(std::string(shape) + " " + pen.say(key)));
  };
  add(card.just_shown, "★", "papers.just_shown");
  add(card.mine, "●", "papers.mine");
  add(card.on_table, "■", "papers.on_table");
  return out;
}

struct Measures {
  float width, icon, pad, seals, wrap;
};

Measures measures_of(const Pen& pen, float width) {
  Measures m{width, pen.px(40), pen.px(10), pen.px(9), 0};
  m.wrap = width - m.icon - 3 * m.pad;
  return m;
}

Block words_of(const Pen& pen, const Card& card) {
  Block block;
  block.add({card.title, Lettering::small, Tone::felt});
  block.add({card.kind_words + " · " + card.reliability_words, Lettering::small, Tone::mist, 3});
  block.add({whose(pen, card), Lettering::small, Tone::mist, 3});
  return block;
}

float height_of(const Pen& pen, const Card& card, const Measures& m) {
  const float icon = m.icon + pen.px(8) + m.seals;
  return std::max(words_of(pen, card).height(pen, m.wrap), icon) + 2 * m.pad;
}

void draw_card(const Pen& pen, const Card& card, const Area& area, const Measures& m) {
  Canvas canvas = canvas_here(pen);
  Colour ground = mix(pen.palette[Tone::slate], pen.palette[Tone::felt], 0.05F);
  if (area.hovered) ground = mix(ground, pen.palette[Tone::felt], area.held ? 0.14F : 0.08F);
  canvas.rect(area.box, ground, pen.px(6));
  canvas.frame(area.box, pen.px(card.just_shown ? 2.0F : 1.0F),
               card.just_shown ? pen.palette[Tone::gold] : faded(pen.palette[Tone::line], 0.7F), pen.px(6));
  const float x = area.box.x + m.pad;
  const float y = area.box.y + m.pad;
  const IconColours colours = icon_colours(pen.palette, ground);
  evidence_icon(canvas, {x, y, m.icon, m.icon}, card.kind, colours.sheet, colours.ink);
  reliability_mark(canvas, {x + (m.icon - m.seals * 3.4F) / 2, y + m.icon + pen.px(8), m.seals, m.seals},
                   card.reliability, pen.palette[Tone::gold]);
  words_of(pen, card).draw(pen, {x + m.icon + m.pad, y}, m.wrap);
}

std::optional<EvidenceWish> cards(const Pen& pen, const std::vector<const Card*>& wanted) {
  std::optional<EvidenceWish> wish;
  const float between = pen.px(8);
  const std::size_t columns = std::max(static_cast<std::size_t>(room() / pen.px(270)), std::size_t{1});
  const float all = room() - between * static_cast<float>(columns - 1);
  const Measures m = measures_of(pen, all / static_cast<float>(columns));
  for (std::size_t from = 0; from < wanted.size(); from += columns) {
    const std::size_t until = std::min(from + columns, wanted.size());
    float height = 0;
    for (std::size_t i = from; i < until; ++i) height = std::max(height, height_of(pen, *wanted[i], m));
    for (std::size_t i = from; i < until; ++i) {
      const Card& card = *wanted[i];
      if (i > from) ImGui::SameLine(0, between);
      const Area area =
          ui::area(pen, "evidence." + std::to_string(card.id.index()), card.title, {m.width, height});
      if (card.why_not_show.empty()) carry(pen, card.id, card.title);
      draw_card(pen, card, area, m);
      if (area.pressed) wish = EvidenceWish{card.id};
    }
  }
  return wish;
}

void filters(const Pen& pen, const EvidenceModel& model, EvidenceDraft& draft) {
  constexpr std::array<const char*, 3> kKeys{"papers.filter.all", "papers.filter.mine",
                                             "papers.filter.on_table"};
  std::vector<Press> row;
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    const EvidenceDraft only{static_cast<EvidenceFilter>(i), {}};
    const auto count = std::count_if(model.cards.begin(), model.cards.end(),
                                     [&](const Card& card) { return is_wanted(card, only); });
    Press what;
    what.words = pen.say(kKeys[i], {{"n", count}});
    what.chosen = draft.filter == only.filter;
    row.push_back(what);
  }
  if (const auto pressed = press_row(pen, "evidence.filter", row))
    draft.filter = static_cast<EvidenceFilter>(*pressed);
}

}  // namespace

EvidenceModel evidence_model(const Sight& sight, const Allowed& allowed, EvidenceId latest) {
  EvidenceModel model;
  const rules::EvidenceSet seen = sight.view.holds | sight.view.on_table;
  for (const EvidenceId id : seen) model.cards.push_back(card_of(sight, allowed, id, latest));
  const auto rank = [](const Card& card) { return card.just_shown ? 0 : card.mine ? 1 : 2; };
  std::stable_sort(model.cards.begin(), model.cards.end(),
                   [&](const Card& a, const Card& b) { return rank(a) < rank(b); });
  return model;
}

std::optional<EvidenceWish> evidence_panel(const Pen& pen, const EvidenceModel& model, EvidenceDraft& draft) {
  if (model.cards.empty()) {
    say(pen, pen.say("play.evidence_none"), Lettering::small, Tone::mist);
    return std::nullopt;
  }
  filters(pen, model, draft);
  line_field(pen, "evidence.sought", pen.say("papers.seek"), draft.sought);
  std::vector<const Card*> wanted;
  for (const Card& card : model.cards) {
    if (is_wanted(card, draft)) wanted.push_back(&card);
  }
  if (wanted.empty()) say(pen, pen.say("papers.none_found"), Lettering::small, Tone::mist);
  return cards(pen, wanted);
}

}  // namespace kenes::ui
