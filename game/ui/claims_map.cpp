#include "ui/claims_map.hpp"

#include "records/told.hpp"
#include "ui/block.hpp"
#include "ui/ink.hpp"
#include "ui/marks.hpp"
#include "ui/report.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using namespace rules;
using stage::Tone;
using Claim = ClaimsMapModel::Claim;

Claim claim_of(const Ended& ended, ClaimId id) {
  const assess::ClaimFacts& facts = ended.facts.claims[id.index()];
  const records::ClaimTold told = records::claim_told(ended.voice, ended.facts, id);
  Claim claim;
  claim.id = id.index();
  claim.number = number_of(ended.content, id);
  claim.words = ended.voice.claim(id);
  claim.progress = facts.reached;
  claim.state = ended.voice.word("progress", facts.reached);
  claim.missed = !told.proofs.empty();
  claim.verdict = ended.voice.say(claim.missed       ? "claims.missed"
                                  : facts.untested() ? "claims.untested"
                                                     : "claims.tested");
  claim.done = told.done;
  claim.truth = told.truth;
  claim.proofs = told.proofs;
  return claim;
}

Block words_of(const Pen& pen, const Claim& claim, bool opened) {
  Block block;
  block.add({claim.number + "  " + claim.state + " · " + claim.verdict, Lettering::bold,
             claim.missed ? Tone::gold : Tone::mist});
  block.add({claim.words, Lettering::text, Tone::felt, 3});
  if (!opened) return block;
  block.add({claim.done, Lettering::small, Tone::felt, 8});
  block.add({claim.truth, Lettering::small, Tone::felt, 5});
  for (const std::string& proof : claim.proofs) block.add({"→  " + proof, Lettering::small, Tone::gold, 5});
  if (claim.proofs.empty()) block.add({pen.say("claims.nothing_left"), Lettering::small, Tone::mist, 5});
  return block;
}

void claim_row(const Pen& pen, const Claim& claim, ClaimsMapDraft& draft) {
  const float width = room();
  const float pad = pen.px(12);
  const float mark = pen.px(26);
  const bool opened = draft.opened == claim.id;
  const float wrap = width - 3 * pad - mark - pen.px(18);
  const Block block = words_of(pen, claim, opened);
  const Area area = ui::area(pen, "claim." + std::to_string(claim.id), claim.words,
                             {width, block.height(pen, wrap) + 2 * pad});
  stage::Canvas canvas = canvas_here(pen);
  const stage::Colour ground =
      mix(pen.palette[Tone::slate], pen.palette[Tone::felt], area.hovered ? 0.08F : 0.02F);
  canvas.rect(area.box, ground, pen.px(6));
  if (claim.missed)
    canvas.rect({area.box.x, area.box.y, pen.px(4), area.box.height}, pen.palette[Tone::gold], pen.px(2));
  if (opened) canvas.frame(area.box, pen.px(1), pen.palette[Tone::line], pen.px(6));
  progress_mark(canvas, {area.box.x + pad, area.box.y + pad, mark, mark}, claim.progress);
  block.draw(pen, {area.box.x + 2 * pad + mark, area.box.y + pad}, wrap);
  // Opens downwards, closes upwards.
  const stage::Point tip{area.box.right() - pen.px(16), area.box.y + pad + pen.px(10)};
  const float d = pen.px(5) * (opened ? -1.0F : 1.0F);
  canvas.stroke({tip + stage::Point{-pen.px(6), -d * 0.6F}, tip + stage::Point{0, d * 0.6F},
                 tip + stage::Point{pen.px(6), -d * 0.6F}},
                pen.px(2), pen.palette[Tone::mist]);
  if (area.pressed) draft.opened = opened ? static_cast<std::size_t>(-1) : claim.id;
}

}  // namespace

ClaimsMapModel claims_map_model(const Ended& ended) {
  ClaimsMapModel model;
  std::size_t delivered = 0;
  std::size_t tested = 0;
  for (std::size_t i = 0; i < ended.content.section_claims.size(); ++i) {
    ClaimsMapModel::Section section;
    section.title = std::to_string(i + 1) + "  " + ended.voice.section(SectionId(i));
    for (const ClaimId id : ended.content.section_claims[i]) {
      const assess::ClaimFacts& facts = ended.facts.claims[id.index()];
      if (!facts.delivered) continue;
      ++delivered;
      tested += facts.untested() ? 0U : 1U;
      section.claims.push_back(claim_of(ended, id));
    }
    if (!section.claims.empty()) model.sections.push_back(std::move(section));
  }
  model.count = ended.voice.say("debrief.claims_count", {{"tested", tested}, {"n", delivered}});
  return model;
}

void claims_map_panel(const Pen& pen, const ClaimsMapModel& model, ClaimsMapDraft& draft) {
  say(pen, model.count);
  say(pen, pen.say("claims.press"), Lettering::small, Tone::mist);
  for (const ClaimsMapModel::Section& section : model.sections) {
    gap(pen, 4);
    say(pen, section.title, Lettering::bold);
    for (const Claim& claim : section.claims) claim_row(pen, claim, draft);
  }
}

}  // namespace kenes::ui
