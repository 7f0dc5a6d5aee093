#include "ui/report.hpp"

#include <algorithm>

#include "ui/block.hpp"
#include "ui/drag.hpp"
#include "ui/marks.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Canvas;
using stage::Colour;
using stage::Rect;
using stage::Tone;
using Claim = ReportModel::Claim;
using Section = ReportModel::Section;

/// Everything of a row that depends on whether it is a line of the column or an entry of the overlay.
struct Row {
  const Pen& pen;
  const ReportModel& model;
  bool full, opened;

  [[nodiscard]] float pad() const { return pen.px(full ? 14 : 8); }
  [[nodiscard]] float mark() const { return pen.px(full ? 26 : 18); }
  [[nodiscard]] bool detailed(const Claim& claim) const { return full || opened || claim.under_discussion; }
};

Block words_of(const Row& row, const Claim& claim) {
  const Pen& pen = row.pen;
  const Lettering size = row.full ? Lettering::text : Lettering::small;
  Block block;
  block.add({claim.number + "  " + claim.state, row.full ? Lettering::bold : Lettering::small,
             row.full ? Tone::felt : Tone::mist});
  if (claim.under_discussion) block.add({pen.say("report.under_discussion"), Lettering::small, Tone::felt});
  block.add({claim.words, size, Tone::felt, 3});
  if (!row.detailed(claim)) return block;
  block.add({claim.figures, Lettering::small, Tone::mist, 4});
  block.add({claim.earlier, Lettering::small, Tone::mist, 4});
  if (claim.recorded) block.add({pen.say("report.recorded"), Lettering::small, Tone::mist, 4});
  block.add({claim.known, Lettering::small, Tone::felt, 4});
  // In the overlay one reason for all of them stands above them all.
  if (row.opened || row.model.why_nothing.empty())
    block.add({claim.why_not, Lettering::small, Tone::mist, 4});
  return block;
}

void draw_bar(const Pen& pen, Canvas& canvas, const ReportModel::Bar& bar, const Rect& box) {
  const float radius = box.height / 2;
  canvas.rect(box, faded(pen.palette[Tone::line], 0.5F), radius);
  const auto part = [&](float share) { return std::max(box.width * share, box.height); };
  if (bar.actual >= 0)
    canvas.rect({box.x, box.y, part(bar.actual), box.height}, pen.palette[Tone::sky], radius);
  if (bar.baseline >= 0)
    canvas.rect({box.x, box.y + box.height * 0.3F, part(bar.baseline), box.height * 0.4F},
                faded(pen.palette[Tone::ink], 0.5F), radius * 0.4F);
  if (bar.target < 0) return;
  const float x = box.x + box.width * bar.target;
  canvas.rect({x - pen.px(1.5F), box.y - pen.px(3), pen.px(3), box.height + pen.px(6)},
              pen.palette[Tone::gold], pen.px(1.5F));
}

void draw_ground(const Row& row, Canvas& canvas, const Claim& claim, const Area& area) {
  const Pen& pen = row.pen;
  const float radius = pen.px(6);
  Colour ground = mix(pen.palette[Tone::slate], pen.palette[Tone::felt], row.full ? 0.05F : 0.0F);
  if (area.hovered) ground = mix(ground, pen.palette[Tone::felt], area.held ? 0.14F : 0.08F);
  canvas.rect(area.box, ground, radius);
  if (claim.under_discussion) {
    canvas.rect({area.box.x, area.box.y, pen.px(4), area.box.height}, pen.palette[Tone::gold], pen.px(2));
    canvas.frame(area.box, pen.px(1), faded(pen.palette[Tone::gold], 0.6F), radius);
  }
  if (row.opened) canvas.frame(area.box, pen.px(1), pen.palette[Tone::line], radius);
  if (is_carrying()) canvas.frame(area.box, pen.px(1.5F), faded(pen.palette[Tone::gold], 0.8F), radius);
}

/// What may be asked about points onwards.
void draw_chevron(const Pen& pen, Canvas& canvas, const Rect& box) {
  const float x = box.right() - pen.px(13);
  const float y = box.y + pen.px(16);
  canvas.stroke({{x - pen.px(3), y - pen.px(5)}, {x + pen.px(3), y}, {x - pen.px(3), y + pen.px(5)}},
                pen.px(2), pen.palette[Tone::gold]);
}

std::optional<ReportWish> claim_row(const Row& row, const Claim& claim, ReportDraft& draft) {
  const Pen& pen = row.pen;
  const float width = room();
  const float text_left = row.pad() + row.mark() + pen.px(8);
  const float wrap = width - text_left - pen.px(22);
  const Block block = words_of(row, claim);
  const float text_height = block.height(pen, wrap);
  const bool bar = claim.bar && row.detailed(claim);
  const float bar_height = bar ? pen.px(16) : 0;
  const std::string id = "claim." + std::to_string(claim.id.index());
  // A claim about which nothing may be asked still shows its details.
  const Area area = ui::area(pen, id, claim.words, {width, text_height + bar_height + 2 * row.pad()});
  const auto laid = laid_here(pen);
  Canvas canvas = canvas_here(pen);
  draw_ground(row, canvas, claim, area);
  progress_mark(canvas, {area.box.x + row.pad(), area.box.y + row.pad(), row.mark(), row.mark()},
                claim.progress);
  block.draw(pen, {area.box.x + text_left, area.box.y + row.pad()}, wrap);
  if (bar)
    draw_bar(pen, canvas, *claim.bar,
             {area.box.x + text_left, area.box.y + row.pad() + text_height + pen.px(9), wrap, pen.px(7)});
  if (claim.why_not.empty()) draw_chevron(pen, canvas, area.box);
  if (laid) return ReportWish{ReportWish::What::present, claim.id, *laid};
  if (!area.pressed) return std::nullopt;
  if (claim.why_not.empty()) return ReportWish{ReportWish::What::ask, claim.id, {}};
  draft.opened = draft.opened == claim.id ? rules::ClaimId{} : claim.id;
  return std::nullopt;
}

void section_head(const Pen& pen, const Section& section, bool full) {
  gap(pen, full ? 8 : 2);
  say(pen, section.number + "  " + section.title, full ? Lettering::heading : Lettering::bold,
      section.delivered ? Tone::felt : Tone::mist);
  say(pen, section.status, Lettering::small, Tone::mist);
}

}  // namespace

std::optional<ReportWish> report_panel(const Pen& pen, const ReportModel& model, ReportDraft& draft) {
  std::optional<ReportWish> wish;
  if (model.may_ask) say(pen, pen.say("report.press"), Lettering::small, Tone::mist);
  if (!model.why_nothing.empty()) say(pen, model.why_nothing, Lettering::small, Tone::mist);
  for (const Section& section : model.sections) {
    section_head(pen, section, draft.full);
    for (const Claim& claim : section.claims) {
      const Row row{pen, model, draft.full, draft.opened == claim.id};
      if (const auto made = claim_row(row, claim, draft)) wish = made;
    }
  }
  return wish;
}

}  // namespace kenes::ui
